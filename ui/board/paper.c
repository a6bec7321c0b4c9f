/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/paper.h"

#include "shape/shape.h"
#include "wall/grid.h"

/* Less air at the right, where lines are ragged. */
#define TEXT_WIDTH (PARVIS_NOTE_WIDTH - 2 * PARVIS_PAPER_TEXT_X + 2)
#define STRIP 9
#define SHAPE 11
#define SHAPE_MARGIN 9
#define CORNER 3
#define FOLD 14
#define RING 3
#define RING_GAP 2

static const struct
{
  int points;
  int lines;
} sizes[] = { { 15, 2 }, { 13, 3 }, { 11, 4 } };

static GskRoundedRect
outline (float x, float y, float height, float grow)
{
  GskRoundedRect rect;
  const graphene_size_t corner = GRAPHENE_SIZE_INIT (CORNER + grow, CORNER + grow);

  gsk_rounded_rect_init (
      &rect,
      &GRAPHENE_RECT_INIT (x - grow, y - grow, PARVIS_NOTE_WIDTH + 2 * grow, height + 2 * grow),
      &corner, &corner, &GRAPHENE_SIZE_INIT (FOLD + grow, FOLD + grow), &corner);
  return rect;
}

static void
fill (GtkSnapshot *snapshot, const GskRoundedRect *rect, const GdkRGBA *color)
{
  gtk_snapshot_push_rounded_clip (snapshot, rect);
  gtk_snapshot_append_color (snapshot, color, &rect->bounds);
  gtk_snapshot_pop (snapshot);
}

static GdkRGBA
mix (const GdkRGBA *under, const GdkRGBA *over, float amount)
{
  return (GdkRGBA){ under->red + (over->red - under->red) * amount,
                    under->green + (over->green - under->green) * amount,
                    under->blue + (over->blue - under->blue) * amount, under->alpha };
}

static void
set_size (PangoLayout *layout, guint size, ParvisPaperKind kind)
{
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (context));
  gboolean last = size == G_N_ELEMENTS (sizes) - 1;

  pango_font_description_set_size (font, sizes[size].points * PANGO_SCALE);
  if (kind == PARVIS_PAPER_NAME)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, last ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  pango_font_description_free (font);
}

static int
count_lines (guint size, ParvisPaperKind kind)
{
  return kind == PARVIS_PAPER_NAME ? MAX (sizes[size].lines - 1, 2) : sizes[size].lines;
}

static gboolean
fits (PangoLayout *layout, guint size, ParvisPaperKind kind)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return pango_layout_get_line_count (layout) <= count_lines (size, kind) && width <= TEXT_WIDTH;
}

/* The fourth line runs beside the shape. */
static gboolean
meets_shape (PangoLayout *layout)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 3);
  PangoRectangle extents;

  if (line == NULL)
    return FALSE;
  pango_layout_line_get_pixel_extents (line, NULL, &extents);
  return extents.width > TEXT_WIDTH - SHAPE;
}

PangoLayout *
parvis_paper_layout (GtkWidget *widget, const char *text, ParvisPaperKind kind, gboolean *cut)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  const guint last = G_N_ELEMENTS (sizes) - 1;
  g_autofree char *run_on = NULL;

  *cut = FALSE;
  pango_layout_set_width (layout, TEXT_WIDTH * PANGO_SCALE);
  for (guint i = 0; i <= last; i++)
    {
      set_size (layout, i, kind);
      if (fits (layout, i, kind) && !meets_shape (layout))
        return layout;
    }
  pango_layout_set_width (layout, (TEXT_WIDTH - SHAPE) * PANGO_SCALE);
  if (kind == PARVIS_PAPER_ROOMY || fits (layout, last, kind))
    return layout;
  /* Pango counts the lines of each paragraph for itself. */
  run_on = g_strdelimit (g_strdup (text), "\r\n", ' ');
  pango_layout_set_text (layout, run_on, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -count_lines (last, kind));
  *cut = TRUE;
  return layout;
}

void
parvis_paper_snapshot (GtkSnapshot *snapshot,
                       const ParvisInks *inks,
                       ParvisCollege college,
                       float height,
                       gboolean hovered)
{
  GskRoundedRect paper = outline (0, 0, height, 0);
  GskRoundedRect far = outline (0, 3, height, 0);
  GskRoundedRect near = outline (0, 1, height, 0);
  GdkRGBA color = mix (&inks->paper[college], &inks->ink[college], hovered ? .08f : 0.f);

  fill (snapshot, &far, &inks->far);
  fill (snapshot, &near, &inks->near);
  gtk_snapshot_push_rounded_clip (snapshot, &paper);
  gtk_snapshot_append_color (snapshot, &color, &paper.bounds);
  gtk_snapshot_append_color (snapshot, &inks->strip[college],
                             &GRAPHENE_RECT_INIT (0, 0, PARVIS_NOTE_WIDTH, STRIP));
  gtk_snapshot_pop (snapshot);
  if (inks->outlined)
    gtk_snapshot_append_border (snapshot, &paper, (float[4]){ 1, 1, 1, 1 },
                                (GdkRGBA[4]){ inks->ink[college], inks->ink[college],
                                              inks->ink[college], inks->ink[college] });
  parvis_shape_snapshot (snapshot, college, PARVIS_NOTE_WIDTH - SHAPE_MARGIN - SHAPE,
                         height - SHAPE_MARGIN - SHAPE, SHAPE, &inks->ink[college]);
}

void
parvis_paper_snapshot_lifted_shadow (GtkSnapshot *snapshot, const ParvisInks *inks)
{
  GskRoundedRect shadow = outline (0, 6, PARVIS_NOTE_HEIGHT, 0);

  fill (snapshot, &shadow, &inks->near);
}

void
parvis_paper_snapshot_sheet (GtkSnapshot *snapshot,
                             const ParvisInks *inks,
                             ParvisCollege college,
                             float offset,
                             float strength)
{
  GskRoundedRect near = outline (offset, offset + 1, PARVIS_NOTE_HEIGHT, 0);
  GskRoundedRect paper = outline (offset, offset, PARVIS_NOTE_HEIGHT, 0);
  GdkRGBA color = mix (&inks->zone, &inks->paper[college], strength);

  fill (snapshot, &near, &inks->near);
  fill (snapshot, &paper, &color);
}

void
parvis_paper_snapshot_strip (GtkSnapshot *snapshot, const ParvisInks *inks, ParvisCollege college)
{
  GskRoundedRect paper = outline (0, 0, PARVIS_NOTE_HEIGHT, 0);

  gtk_snapshot_push_rounded_clip (snapshot, &paper);
  gtk_snapshot_append_color (snapshot, &inks->strip[college],
                             &GRAPHENE_RECT_INIT (0, 0, PARVIS_NOTE_WIDTH, STRIP));
  gtk_snapshot_pop (snapshot);
}

static void
dash (GtkSnapshot *snapshot, const GskRoundedRect *rect, float line, const GdkRGBA *color)
{
  const graphene_rect_t *box = &rect->bounds;
  graphene_rect_t area = *box;
  double half = line / 2, corner, fold;
  double left = box->origin.x + half, top = box->origin.y + half;
  double right = box->origin.x + box->size.width - half;
  double bottom = box->origin.y + box->size.height - half;
  cairo_t *cr;

  graphene_rect_inset (&area, -1, -1);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  corner = MAX (rect->corner[0].width - half, 0);
  fold = MAX (rect->corner[2].width - half, 0);
  cairo_arc (cr, left + corner, top + corner, corner, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - corner, top + corner, corner, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right - fold, bottom - fold, fold, 0, .5 * G_PI);
  cairo_arc (cr, left + corner, bottom - corner, corner, .5 * G_PI, G_PI);
  cairo_close_path (cr);
  cairo_set_line_width (cr, line);
  cairo_set_dash (cr, (double[2]){ 5, 3 }, 2, 0);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
parvis_paper_snapshot_frame (GtkSnapshot *snapshot,
                             const ParvisInks *inks,
                             const GskRoundedRect *area,
                             gboolean solid,
                             gboolean dashed)
{
  GskRoundedRect inner = *area;

  if (solid)
    gtk_snapshot_append_border (
        snapshot, area, (float[4]){ RING, RING, RING, RING },
        (GdkRGBA[4]){ inks->accent, inks->accent, inks->accent, inks->accent });
  if (solid)
    gsk_rounded_rect_shrink (&inner, 2 * RING + RING_GAP, 2 * RING + RING_GAP, 2 * RING + RING_GAP,
                             2 * RING + RING_GAP);
  if (dashed)
    dash (snapshot, &inner, solid ? 2 : RING, &inks->accent);
}

void
parvis_paper_snapshot_ring (GtkSnapshot *snapshot,
                            const ParvisInks *inks,
                            float height,
                            gboolean solid,
                            gboolean dashed)
{
  GskRoundedRect ring = outline (0, 0, height, RING + RING_GAP);

  parvis_paper_snapshot_frame (snapshot, inks, &ring, solid, dashed);
}

void
parvis_paper_snapshot_outline (GtkSnapshot *snapshot, const GdkRGBA *color)
{
  GskRoundedRect rect = outline (0, 0, PARVIS_NOTE_HEIGHT, 0);

  dash (snapshot, &rect, 2, color);
}

void
parvis_paper_snapshot_text (GtkSnapshot *snapshot, const ParvisInks *inks, PangoLayout *layout)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (PARVIS_PAPER_TEXT_X, PARVIS_PAPER_TEXT_Y));
  gtk_snapshot_append_layout (snapshot, layout, &inks->text);
  gtk_snapshot_restore (snapshot);
}
