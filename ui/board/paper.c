/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/paper.h"

#include <glib/gi18n-lib.h>
#include <math.h>

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

/* The marks at the lower right, from right to left. */
#define MARK 11
#define MARK_GAP 4
#define FLAG 14
#define EYE 30
#define SMALL 9
/* The top of the lowest small line, and from one small line to the one above. */
#define SMALL_Y (PARVIS_NOTE_HEIGHT - 23)
#define SMALL_STEP 15
/* What a word that was blacked out is made of. */
#define BLOCK 0x2588
#define MOST_SMALL 3

static const struct
{
  int points;
  int lines[MOST_SMALL + 1]; /* by the small lines kept free below */
} sizes[] = { { 15, { 2, 2, 1, 1 } }, { 13, { 3, 2, 2, 1 } }, { 11, { 4, 3, 2, 1 } } };

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
count_lines (guint size, ParvisPaperKind kind, ParvisPaperMarks marks)
{
  guint small = parvis_paper_count_small (marks);

  return kind == PARVIS_PAPER_NAME ? MAX (sizes[size].lines[0] - 1, 2) : sizes[size].lines[small];
}

static gboolean
fits (PangoLayout *layout, guint size, ParvisPaperKind kind, ParvisPaperMarks marks)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return pango_layout_get_line_count (layout) <= count_lines (size, kind, marks) &&
         width <= TEXT_WIDTH;
}

/* How far the marks reach in from the right of the text. */
static int
get_marks_width (ParvisPaperMarks marks)
{
  return SHAPE + ((marks & PARVIS_PAPER_CORRECTED) != 0 ? MARK + MARK_GAP : 0);
}

/* The fourth line runs beside the shape. */
static gboolean
meets_shape (PangoLayout *layout, ParvisPaperMarks marks)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 3);
  PangoRectangle extents;

  if (line == NULL)
    return FALSE;
  pango_layout_line_get_pixel_extents (line, NULL, &extents);
  return extents.width > TEXT_WIDTH - get_marks_width (marks);
}

guint
parvis_paper_count_small (ParvisPaperMarks marks)
{
  return ((marks & PARVIS_PAPER_FLAGGED) != 0 ? 1 : 0) +
         ((marks & PARVIS_PAPER_HINTED) != 0 ? 2 : 0);
}

/* Blacked out words as plain letters, which wrap and stand as high as the others, with the runs to
   paint over: a font's own block leaves gaps. */
static char *
black_out (const char *text, const GdkRGBA *ink, PangoAttrList *attributes)
{
  const guint16 red = (guint16) (ink->red * 65535);
  const guint16 green = (guint16) (ink->green * 65535);
  const guint16 blue = (guint16) (ink->blue * 65535);
  GString *plain = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);
      PangoAttribute *covers[2];

      g_string_append_unichar (plain, letter == BLOCK ? 'n' : letter);
      if (letter != BLOCK)
        continue;
      covers[0] = pango_attr_background_new (red, green, blue);
      covers[1] = pango_attr_foreground_new (red, green, blue);
      for (int i = 0; i < 2; i++)
        {
          covers[i]->start_index = (guint) plain->len - 1;
          covers[i]->end_index = (guint) plain->len;
          pango_attr_list_change (attributes, covers[i]);
        }
    }
  return g_string_free (plain, FALSE);
}

static PangoLayout *
create_layout (GtkWidget *widget, const ParvisInks *inks, const char *text)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *plain = NULL;
  PangoLayout *layout;

  if (g_utf8_strchr (text, -1, BLOCK) == NULL)
    return gtk_widget_create_pango_layout (widget, text);
  attributes = pango_attr_list_new ();
  plain = black_out (text, &inks->text, attributes);
  layout = gtk_widget_create_pango_layout (widget, plain);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

PangoLayout *
parvis_paper_layout (GtkWidget *widget,
                     const ParvisInks *inks,
                     const char *text,
                     ParvisPaperKind kind,
                     ParvisPaperMarks marks,
                     gboolean *cut)
{
  PangoLayout *layout = create_layout (widget, inks, text);
  const guint last = G_N_ELEMENTS (sizes) - 1;
  g_autofree char *run_on = NULL;

  *cut = FALSE;
  pango_layout_set_width (layout, TEXT_WIDTH * PANGO_SCALE);
  for (guint i = 0; i <= last; i++)
    {
      set_size (layout, i, kind);
      if (fits (layout, i, kind, marks) && !meets_shape (layout, marks))
        return layout;
    }
  if (parvis_paper_count_small (marks) == 0)
    pango_layout_set_width (layout, (TEXT_WIDTH - get_marks_width (marks)) * PANGO_SCALE);
  if (kind == PARVIS_PAPER_ROOMY || fits (layout, last, kind, marks))
    return layout;
  /* Pango counts the lines of each paragraph for itself. */
  run_on = g_strdelimit (g_strdup (pango_layout_get_text (layout)), "\r\n", ' ');
  pango_layout_set_text (layout, run_on, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -count_lines (last, kind, marks));
  *cut = TRUE;
  return layout;
}

static void
snapshot_icon (GtkSnapshot *snapshot,
               GtkWidget *widget,
               const char *name,
               float x,
               float y,
               int size,
               const GdkRGBA *color)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  /* Sharp when the wall is seen from near, too. */
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      theme, name, NULL, size, 2, GTK_TEXT_DIR_NONE, GTK_ICON_LOOKUP_FORCE_SYMBOLIC);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size,
                                            color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_sheet (GtkSnapshot *snapshot,
                const ParvisInks *inks,
                ParvisCollege college,
                float height,
                float strip,
                gboolean hovered)
{
  GskRoundedRect paper = outline (0, 0, height, 0);
  GskRoundedRect far = outline (0, 3, height, 0);
  GskRoundedRect near = outline (0, 1, height, 0);
  const float over = hovered ? .08f : 0.f;
  GdkRGBA sheet = mix (&inks->paper[college], &inks->ink[college], over);
  GdkRGBA band = strip < height ? inks->strip[college]
                                : mix (&inks->strip[college], &inks->ink[college], over);

  fill (snapshot, &far, &inks->far);
  fill (snapshot, &near, &inks->near);
  gtk_snapshot_push_rounded_clip (snapshot, &paper);
  gtk_snapshot_append_color (snapshot, &sheet, &paper.bounds);
  gtk_snapshot_append_color (snapshot, &band, &GRAPHENE_RECT_INIT (0, 0, PARVIS_NOTE_WIDTH, strip));
  gtk_snapshot_pop (snapshot);
  if (inks->outlined)
    gtk_snapshot_append_border (snapshot, &paper, (float[4]){ 1, 1, 1, 1 },
                                (GdkRGBA[4]){ inks->ink[college], inks->ink[college],
                                              inks->ink[college], inks->ink[college] });
  parvis_shape_snapshot (snapshot, college, PARVIS_NOTE_WIDTH - SHAPE_MARGIN - SHAPE,
                         height - SHAPE_MARGIN - SHAPE, SHAPE, &inks->ink[college]);
}

void
parvis_paper_snapshot (GtkSnapshot *snapshot,
                       const ParvisInks *inks,
                       ParvisCollege college,
                       float height,
                       gboolean hovered)
{
  snapshot_sheet (snapshot, inks, college, height, STRIP, hovered);
}

void
parvis_paper_snapshot_eye (GtkSnapshot *snapshot, GtkWidget *widget, const GdkRGBA *color)
{
  snapshot_icon (snapshot, widget, "view-conceal-symbolic", (PARVIS_NOTE_WIDTH - EYE) / 2.f,
                 (PARVIS_NOTE_HEIGHT - EYE) / 2.f, EYE, color);
}

void
parvis_paper_snapshot_concealed (GtkSnapshot *snapshot,
                                 GtkWidget *widget,
                                 const ParvisInks *inks,
                                 ParvisCollege college,
                                 gboolean hovered)
{
  snapshot_sheet (snapshot, inks, college, PARVIS_NOTE_HEIGHT, PARVIS_NOTE_HEIGHT, hovered);
  parvis_paper_snapshot_eye (snapshot, widget, &inks->ink[college]);
}

static PangoLayout *
layout_small (GtkWidget *widget, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoFontDescription *font = pango_font_description_copy (
      pango_context_get_font_description (pango_layout_get_context (layout)));

  pango_font_description_set_size (font, SMALL * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

static void
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

void
parvis_paper_snapshot_marks (GtkSnapshot *snapshot,
                             GtkWidget *widget,
                             const ParvisInks *inks,
                             ParvisCollege college,
                             float height,
                             ParvisPaperMarks marks)
{
  const float middle = height - SHAPE_MARGIN - SHAPE / 2.f;
  float x = PARVIS_NOTE_WIDTH - SHAPE_MARGIN - SHAPE;

  if ((marks & PARVIS_PAPER_FLAGGED) != 0)
    {
      /* Translators: on a note that the room should read again. */
      g_autoptr (PangoLayout) word = layout_small (widget, _ ("to read again"));
      int word_width, word_height;

      pango_layout_get_pixel_size (word, &word_width, &word_height);
      x -= 6 + (float) word_width;
      append_layout (snapshot, word, x, floorf (middle - (float) word_height / 2), &inks->amber);
      x -= 2 + FLAG;
      snapshot_icon (snapshot, widget, "emoji-flags-symbolic", x, floorf (middle - FLAG / 2.f),
                     FLAG, &inks->amber);
    }
  if ((marks & PARVIS_PAPER_CORRECTED) != 0)
    snapshot_icon (snapshot, widget, "document-edit-symbolic", x - MARK_GAP - MARK,
                   floorf (middle - MARK / 2.f), MARK, &inks->ink[college]);
}

float
parvis_paper_get_height (PangoLayout *layout, ParvisPaperMarks marks)
{
  guint small = parvis_paper_count_small (marks);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return (float) height + PARVIS_PAPER_TEXT_Y +
         (small > 0 ? (float) (small * SMALL_STEP + SHAPE_MARGIN) : PARVIS_NOTE_GAP);
}

graphene_rect_t
parvis_paper_get_hint_box (float height, ParvisPaperMarks marks)
{
  const guint above = parvis_paper_count_small (marks) - 2;
  const int beside = above > 0 ? 0 : get_marks_width (marks) + MARK_GAP;

  return GRAPHENE_RECT_INIT (
      PARVIS_PAPER_TEXT_X, height - PARVIS_NOTE_HEIGHT + SMALL_Y - SMALL_STEP * (1 + (float) above),
      TEXT_WIDTH - (float) beside, 2 * SMALL_STEP);
}

void
parvis_paper_snapshot_hint (GtkSnapshot *snapshot,
                            GtkWidget *widget,
                            const ParvisInks *inks,
                            const char *hint,
                            float height,
                            ParvisPaperMarks marks)
{
  graphene_rect_t box = parvis_paper_get_hint_box (height, marks);
  /* Translators: on a note, above the start of another note that says nearly the same. */
  g_autoptr (PangoLayout) says = layout_small (widget, _ ("looks like"));
  /* Translators: the words of a note. */
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), hint);
  g_autoptr (PangoLayout) other = layout_small (widget, quoted);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
  pango_layout_set_attributes (other, attributes);
  pango_layout_set_single_paragraph_mode (other, TRUE);
  pango_layout_set_width (other, (int) box.size.width * PANGO_SCALE);
  pango_layout_set_ellipsize (other, PANGO_ELLIPSIZE_END);
  append_layout (snapshot, says, box.origin.x, box.origin.y, &inks->accent);
  append_layout (snapshot, other, box.origin.x, box.origin.y + SMALL_STEP, &inks->accent);
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
