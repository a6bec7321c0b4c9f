/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/draw.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "board/marks.h"
#include "board/place.h"
#include "board/tally.h"

#define SHADOW 4
#define COUNT_GAP 8.

void
parvis_draw_layout (cairo_t *cr,
                    PangoLayout *layout,
                    const char *tag,
                    double x,
                    double y,
                    guint32 ink)
{
  cairo_tag_begin (cr, tag, NULL);
  parvis_inks_set (cr, ink);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  cairo_tag_end (cr, tag);
}

static gboolean
is_seen (const ParvisBrush *self, double y, double height)
{
  return y < self->bottom && y + height > self->top;
}

static void
draw_flag (const ParvisBrush *self, const ParvisPaperNote *note)
{
  double right = note->x + PARVIS_NOTE_WIDTH - PARVIS_MARK_MARGIN - PARVIS_MARK - 6;
  double foot = note->y + note->height - PARVIS_MARK_MARGIN;
  /* Translators: beside a flag on a note that has to be read again. */
  PangoLayout *layout =
      parvis_letters_set (self->letters, _ ("to read again"), PARVIS_LETTERS_FLAG, FALSE, 0);
  double width, height;

  parvis_letters_get_size (self->letters, &width, &height);
  parvis_draw_layout (self->cr, layout, "Span", right - width, foot - PARVIS_MARK / 2. - height / 2,
                      PARVIS_INK_AMBER);
  parvis_marks_flag (self->cr, right - width - 15, foot);
}

static void
draw_note (const ParvisBrush *self, const ParvisPaperNote *note)
{
  if (!is_seen (self, note->y, note->height + SHADOW))
    return;
  parvis_marks_paper (self->cr, note);
  if (note->text == NULL)
    return;
  cairo_tag_begin (self->cr, "P", NULL);
  parvis_draw_layout (self->cr, parvis_letters_set_note (self->letters, note), "Span",
                      note->x + PARVIS_LETTERS_X, note->y + PARVIS_LETTERS_Y, PARVIS_INK_TEXT);
  if (note->flagged)
    draw_flag (self, note);
  cairo_tag_end (self->cr, "P");
}

static void
draw_name (const ParvisBrush *self, const ParvisPaperItem *item)
{
  double room = parvis_place_name_width (self->letters, item), width, height, line;
  PangoLayout *layout;
  double left = item->x + PARVIS_NOTE_GAP;

  parvis_letters_set (self->letters, "X", PARVIS_CLUSTER_NAME, TRUE, 0);
  parvis_letters_get_size (self->letters, NULL, &line);
  layout = parvis_letters_set (self->letters, item->name, PARVIS_CLUSTER_NAME, TRUE, room);
  parvis_letters_get_size (self->letters, &width, &height);
  parvis_draw_layout (self->cr, layout, "H3", left, item->y + (PARVIS_CLUSTER_HEAD - line) / 2,
                      PARVIS_INK_TITLE);
  cairo_tag_begin (self->cr, "P", NULL);
  parvis_tally_draw (item, self->letters, self->cr, left + width + COUNT_GAP,
                     item->y + PARVIS_CLUSTER_HEAD / 2. + 1);
  cairo_tag_end (self->cr, "P");
}

static gboolean
draw_item (const ParvisBrush *self, const ParvisPaperItem *item)
{
  if (!is_seen (self, item->y, item->height + SHADOW))
    return TRUE;
  if (item->name != NULL)
    {
      cairo_tag_begin (self->cr, "Sect", NULL);
      parvis_marks_area (self->cr, item->x, item->y, item->width, item->height,
                         parvis_inks_of_tint (item->tint));
      draw_name (self, item);
    }
  for (guint i = 0; i < item->notes->len; i++)
    draw_note (self, &g_array_index (item->notes, ParvisPaperNote, i));
  if (item->name != NULL)
    cairo_tag_end (self->cr, "Sect");
  return self->go_on == NULL || self->go_on (self->data);
}

static void
draw_head (const ParvisBrush *self, const ParvisPaperZone *zone)
{
  double size = parvis_place_title_size (zone), x = zone->x + parvis_place_get_inset (zone);
  double room = parvis_place_title_width (self->letters, zone), line, width;
  g_autofree char *count = parvis_place_count (zone->n_notes);
  PangoLayout *layout;
  int baseline;

  parvis_letters_set (self->letters, "X", size, TRUE, 0);
  parvis_letters_get_size (self->letters, NULL, &line);
  if (zone->shaped)
    {
      parvis_marks_shape (self->cr, zone->college, x, (PARVIS_ZONE_HEAD - PARVIS_TITLE_MARK) / 2.,
                          PARVIS_TITLE_MARK);
      x += PARVIS_TITLE_MARK + PARVIS_TITLE_GAP;
    }
  layout = parvis_letters_set (self->letters, zone->title, size, TRUE, room);
  parvis_letters_get_size (self->letters, &width, NULL);
  parvis_draw_layout (self->cr, layout, "H2", x, (PARVIS_ZONE_HEAD - line) / 2, PARVIS_INK_TITLE);
  baseline = pango_layout_get_baseline (layout);
  if (zone->n_notes == 0)
    return;
  layout = parvis_letters_set (self->letters, count, PARVIS_ZONE_COUNT, FALSE, 0);
  parvis_draw_layout (self->cr, layout, "P", x + width + PARVIS_TITLE_GAP,
                      (PARVIS_ZONE_HEAD - line) / 2 +
                          (double) (baseline - pango_layout_get_baseline (layout)) / PANGO_SCALE,
                      PARVIS_INK_DIM);
}

static void
draw_emptiness (const ParvisBrush *self, const ParvisPaperZone *zone, double height)
{
  double inset = parvis_place_get_inset (zone), room = zone->width - 2 * inset, width, high;
  /* Translators: in the picture of a board where nobody has written anything. */
  PangoLayout *layout =
      parvis_letters_set (self->letters, _ ("There is no note on this board yet"), 20, FALSE, room);

  parvis_letters_get_size (self->letters, &width, &high);
  parvis_draw_layout (self->cr, layout, "P", zone->x + inset + (room - width) / 2,
                      (PARVIS_ZONE_HEAD + height - high) / 2, PARVIS_INK_DIM);
}

gboolean
parvis_draw_wall (const ParvisPaperWall *wall, double height, const ParvisBrush *self)
{
  gboolean empty = parvis_paper_wall_count (wall) == 0, going = TRUE;

  for (guint i = 0; i < wall->zones->len && going; i++)
    {
      const ParvisPaperZone *zone = &g_array_index (wall->zones, ParvisPaperZone, i);

      cairo_tag_begin (self->cr, "Sect", NULL);
      parvis_marks_area (self->cr, zone->x, 0, zone->width, height, PARVIS_INK_ZONE);
      draw_head (self, zone);
      if (empty && i == 0)
        draw_emptiness (self, zone, height);
      for (guint j = 0; j < zone->items->len && going; j++)
        going = draw_item (self, &g_array_index (zone->items, ParvisPaperItem, j));
      cairo_tag_end (self->cr, "Sect");
    }
  return going;
}
