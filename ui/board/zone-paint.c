/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/zone-paint.h"

#include "board/paper.h"

#define CARET 2
#define RADIUS 12

static void
move_to (GtkSnapshot *snapshot, ParvisSpot spot)
{
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) spot.x, (float) spot.y));
}

static void
paint_typed (GtkSnapshot *snapshot, const ParvisInks *inks, GtkWidget *widget, const char *text)
{
  gboolean cut;
  g_autoptr (PangoLayout) layout =
      parvis_paper_layout (widget, inks, text, PARVIS_PAPER_NOTE, PARVIS_PAPER_PLAIN, &cut);
  PangoRectangle caret;

  parvis_paper_snapshot_text (snapshot, inks, layout);
  pango_layout_get_cursor_pos (layout, (int) strlen (pango_layout_get_text (layout)), &caret, NULL);
  if (!cut)
    gtk_snapshot_append_color (
        snapshot, &inks->accent,
        &GRAPHENE_RECT_INIT (PARVIS_PAPER_TEXT_X + (float) caret.x / PANGO_SCALE,
                             PARVIS_PAPER_TEXT_Y + (float) caret.y / PANGO_SCALE, CARET,
                             (float) caret.height / PANGO_SCALE));
}

void
parvis_zone_paint_ghost (GtkSnapshot *snapshot,
                         const ParvisInks *inks,
                         GtkWidget *widget,
                         ParvisCollege college,
                         const char *text,
                         ParvisSpot spot)
{
  gtk_snapshot_save (snapshot);
  move_to (snapshot, spot);
  parvis_paper_snapshot_outline (snapshot, &inks->ink[college]);
  if (text[0] == '\0')
    parvis_paper_snapshot_eye (snapshot, widget, &inks->ink[college]);
  else
    paint_typed (snapshot, inks, widget, text);
  gtk_snapshot_restore (snapshot);
}

static gboolean
is_in_sight (ParvisItemView *item, ParvisSpot spot, const graphene_rect_t *sight)
{
  ParvisReach reach = parvis_item_view_get_reach (item);

  return spot.x + reach.right > (double) sight->origin.x &&
         spot.y + reach.bottom > (double) sight->origin.y &&
         spot.x - reach.left < (double) (sight->origin.x + sight->size.width) &&
         spot.y - reach.top < (double) (sight->origin.y + sight->size.height);
}

GPtrArray *
parvis_zone_paint_papers (GtkSnapshot *snapshot,
                          const ParvisInks *inks,
                          GtkWidget *widget,
                          GPtrArray *items,
                          const graphene_rect_t *sight)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));
  g_autoptr (ParvisPapers) papers = parvis_papers_new ();
  GPtrArray *others = g_ptr_array_new ();

  if (!graphene_rect_intersection (&area, sight, &area))
    return others;
  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);
      ParvisSpot spot;

      if (parvis_item_view_get_spot (item, &spot) && is_in_sight (item, spot, &area) &&
          !parvis_item_view_add_papers (item, papers, spot))
        g_ptr_array_add (others, item);
    }
  parvis_papers_snapshot (papers, inks, &area, inks->zoom * gtk_widget_get_scale_factor (widget),
                          snapshot);
  return others;
}

void
parvis_zone_paint_border (GtkSnapshot *snapshot, const ParvisInks *inks, GtkWidget *widget)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                        (float) gtk_widget_get_height (widget)),
                                   RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ inks->text, inks->text, inks->text, inks->text });
}
