/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "position/stance-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "position/stance-stack.h"
#include "rules/colleges.h"
#include "rules/stances.h"
#include "shape/palette.h"
#include "shape/shape.h"
#include "words/words.h"

/* Pixels at factor 1. */
#define MARK 30
#define MARK_LEAST 8
#define RING 2
#define AIR 5
#define BAND_RADIUS 8
#define BAND_ABOVE 12
#define MEDIAN 3
#define LABEL 34

struct _ParvisStanceChart
{
  GtkWidget parent_instance;
  ParvisStanceScale scale;
  GArray *values[2]; /* owned; by college */
};

G_DEFINE_FINAL_TYPE (ParvisStanceChart, parvis_stance_chart, GTK_TYPE_WIDGET)

/* How a college is drawn: its marks, and towards where. */
typedef struct
{
  ParvisCollege college;
  const int *values;
  guint n_values;
  float *places;
  guint *levels;
  guint n_levels;
  float mark;      /* a mark's side, without its ring */
  float direction; /* -1 above the line, 1 below */
  GdkRGBA ink;
} Side;

static void
side_clear (Side *side)
{
  g_free (side->places);
  g_free (side->levels);
}

/* As large as the height allows. */
static void
side_fit (Side *side, const ParvisStanceScale *scale, float room)
{
  for (side->mark = MARK * scale->factor; side->mark > MARK_LEAST; side->mark--)
    {
      side->n_levels =
          parvis_stance_stack (side->places, side->n_values, side->mark + RING, side->levels);
      if ((float) side->n_levels * (side->mark + AIR) <= room)
        return;
    }
}

static void
side_init (Side *side, ParvisStanceChart *self, ParvisCollege college, float room)
{
  GArray *values = self->values[college];

  *side = (Side){ .college = college, .values = (const int *) (void *) values->data };
  side->n_values = values->len;
  side->places = g_new (float, values->len);
  side->levels = g_new0 (guint, values->len);
  side->direction = college == PARVIS_COLLEGE_AGENTS ? -1 : 1;
  side->ink = parvis_palette_lookup (GTK_WIDGET (self), college, "ink");
  for (guint i = 0; i < values->len; i++)
    side->places[i] = parvis_stance_scale_get_x (&self->scale, side->values[i]);
  side_fit (side, &self->scale, room);
}

/* How far from the line, to the middle of the marks of @level. */
static float
level_offset (const Side *side, const ParvisStanceScale *scale, guint level)
{
  return (AIR + RING) * scale->factor + side->mark / 2 + (float) level * (side->mark + AIR);
}

static float
band_height (const Side *side, const ParvisStanceScale *scale)
{
  return level_offset (side, scale, side->n_levels - 1) + side->mark / 2 +
         BAND_ABOVE * scale->factor;
}

static void
draw_band (ParvisStanceChart *self, GtkSnapshot *snapshot, Side *side, ParvisQuartiles quartiles)
{
  const ParvisStanceScale *scale = &self->scale;
  float left = parvis_stance_scale_get_x (scale, quartiles.lower2 / 2.0);
  float right = parvis_stance_scale_get_x (scale, quartiles.upper2 / 2.0);
  float height = band_height (side, scale);
  float gap = 4 * scale->factor;
  float top = side->direction < 0 ? scale->y - height : scale->y + gap;
  GdkRGBA tint = side->ink;
  GskRoundedRect band;

  tint.alpha = 0.12f;
  gsk_rounded_rect_init_from_rect (
      &band, &GRAPHENE_RECT_INIT (left, top, MAX (right - left, 2), height - gap),
      BAND_RADIUS * scale->factor);
  gtk_snapshot_push_rounded_clip (snapshot, &band);
  gtk_snapshot_append_color (snapshot, &tint, &band.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_median (ParvisStanceChart *self, GtkSnapshot *snapshot, Side *side, float x)
{
  const ParvisStanceScale *scale = &self->scale;
  float height = band_height (side, scale) + LABEL * 0.7f * scale->factor;
  float width = MEDIAN * scale->factor;
  float top = side->direction < 0 ? scale->y - height : scale->y;
  GskRoundedRect line;

  gsk_rounded_rect_init_from_rect (&line, &GRAPHENE_RECT_INIT (x - width / 2, top, width, height),
                                   width / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &line);
  gtk_snapshot_append_color (snapshot, &side->ink, &line.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_marks (ParvisStanceChart *self, GtkSnapshot *snapshot, Side *side)
{
  GdkRGBA ground = parvis_palette_lookup_name (GTK_WIDGET (self), "window_bg_color");

  for (guint i = 0; i < side->n_values; i++)
    {
      float offset = level_offset (side, &self->scale, side->levels[i]);
      float middle = self->scale.y + side->direction * offset;
      /* The square is drawn in nine tenths of its box. */
      float box = side->college == PARVIS_COLLEGE_AGENTS ? side->mark : side->mark * 0.95f;
      float width = side->college == PARVIS_COLLEGE_AGENTS ? box : box * 0.90f;
      float left = side->places[i] - width / 2;
      float top = middle - width / 2 - (box - width);

      parvis_shape_snapshot (snapshot, side->college, left - RING, top - RING,
                             box + 2 * RING * box / width, &ground);
      parvis_shape_snapshot (snapshot, side->college, left, top, box, &side->ink);
    }
}

static void
draw_layout (GtkSnapshot *snapshot, PangoLayout *layout, float x, float base, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT (x, base - (float) pango_layout_get_baseline (layout) / PANGO_SCALE));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static char *
middle_half (ParvisQuartiles quartiles)
{
  g_autofree char *lower = parvis_words_half (quartiles.lower2);
  g_autofree char *upper = parvis_words_half (quartiles.upper2);

  /* Translators: the lower and the upper quartile. */
  return g_strdup_printf (_ ("one person in two between %s and %s"), lower, upper);
}

static char *
median_words (ParvisQuartiles quartiles)
{
  g_autofree char *median = parvis_words_half (quartiles.median2);

  /* Translators: a number between 0 and 100. */
  return g_strdup_printf (_ ("Median %s"), median);
}

static void
draw_label (ParvisStanceChart *self,
            GtkSnapshot *snapshot,
            Side *side,
            float x,
            ParvisQuartiles quartiles)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const ParvisStanceScale *scale = &self->scale;
  g_autofree char *median = median_words (quartiles);
  g_autofree char *half = middle_half (quartiles);
  g_autoptr (PangoLayout) large =
      parvis_stance_scale_make_layout (scale, widget, median, 15, PANGO_WEIGHT_BOLD);
  g_autoptr (PangoLayout) small =
      parvis_stance_scale_make_layout (scale, widget, half, 12, PANGO_WEIGHT_NORMAL);
  float gap = 12 * scale->factor;
  float height = band_height (side, scale);
  float base = side->direction < 0 ? scale->y - height - 10 * scale->factor
                                   : scale->y + height + 20 * scale->factor;
  int large_width, small_width;

  pango_layout_get_pixel_size (large, &large_width, NULL);
  pango_layout_get_pixel_size (small, &small_width, NULL);
  if (x + gap * 2 + (float) (large_width + small_width) > (float) gtk_widget_get_width (widget))
    x -= gap * 3 + (float) (large_width + small_width);
  draw_layout (snapshot, large, x + gap, base, &side->ink);
  draw_layout (snapshot, small, x + gap * 2 + (float) large_width, base, &side->ink);
}

static void
draw_too_few (ParvisStanceChart *self, GtkSnapshot *snapshot, ParvisCollege college)
{
  const ParvisStanceScale *scale = &self->scale;
  GdkRGBA ink = parvis_palette_lookup (GTK_WIDGET (self), college, "ink");
  g_autofree char *text =
      /* Translators: a college ("agents"), then why its answers are not shown. */
      g_strdup_printf (_ ("%s: too few answers to show"), parvis_words_college (college));
  g_autoptr (PangoLayout) layout =
      parvis_stance_scale_make_layout (scale, GTK_WIDGET (self), text, 12, PANGO_WEIGHT_NORMAL);
  float offset = 40 * scale->factor;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  draw_layout (snapshot, layout, (scale->left + scale->right - (float) width) / 2,
               college == PARVIS_COLLEGE_AGENTS ? scale->y - offset : scale->y + offset, &ink);
}

static void
draw_side (ParvisStanceChart *self, GtkSnapshot *snapshot, ParvisCollege college)
{
  GArray *values = self->values[college];
  float room = self->scale.y - (LABEL + BAND_ABOVE + AIR) * self->scale.factor;
  ParvisQuartiles quartiles;
  Side side;
  float x;

  if (values == NULL)
    return;
  if (values->len < PARVIS_COLLEGE_FLOOR)
    {
      draw_too_few (self, snapshot, college);
      return;
    }
  side_init (&side, self, college, room);
  quartiles = parvis_quartiles (side.values, side.n_values);
  x = parvis_stance_scale_get_x (&self->scale, quartiles.median2 / 2.0);
  draw_band (self, snapshot, &side, quartiles);
  draw_median (self, snapshot, &side, x);
  draw_marks (self, snapshot, &side);
  draw_label (self, snapshot, &side, x, quartiles);
  side_clear (&side);
}

static void
parvis_stance_chart_draw (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisStanceChart *self = PARVIS_STANCE_CHART (widget);

  parvis_stance_scale_layout (&self->scale, widget, (float) MARK / 2);
  parvis_stance_scale_draw (&self->scale, widget, snapshot);
  draw_side (self, snapshot, PARVIS_COLLEGE_AGENTS);
  draw_side (self, snapshot, PARVIS_COLLEGE_USERS);
}

static void
parvis_stance_chart_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 560 : 260;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 1208 : 520;
}

static void
parvis_stance_chart_finalize (GObject *object)
{
  ParvisStanceChart *self = PARVIS_STANCE_CHART (object);

  parvis_stance_scale_clear (&self->scale);
  g_clear_pointer (&self->values[PARVIS_COLLEGE_AGENTS], g_array_unref);
  g_clear_pointer (&self->values[PARVIS_COLLEGE_USERS], g_array_unref);
  G_OBJECT_CLASS (parvis_stance_chart_parent_class)->finalize (object);
}

static void
parvis_stance_chart_class_init (ParvisStanceChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = parvis_stance_chart_finalize;
  widget_class->measure = parvis_stance_chart_measure;
  widget_class->snapshot = parvis_stance_chart_draw;
  gtk_widget_class_set_css_name (widget_class, "stancechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
parvis_stance_chart_init (ParvisStanceChart *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

static char *
describe_college (ParvisCollege college, GArray *values)
{
  g_autofree char *median = NULL, *half = NULL;
  ParvisQuartiles quartiles;

  if (values->len < PARVIS_COLLEGE_FLOOR)
    return g_strdup_printf (_ ("%s: too few answers to show"), parvis_words_college (college));
  quartiles = parvis_quartiles ((const int *) (void *) values->data, values->len);
  median = median_words (quartiles);
  half = middle_half (quartiles);
  /* Translators: for a screen reader: "agents, 12 answers. Median 46.5, one person in two…" */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s, %u answer. %s, %s", "%s, %u answers. %s, %s", values->len),
      parvis_words_college (college), values->len, median, half);
}

static void
describe (ParvisStanceChart *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->values); i++)
    if (self->values[i] != NULL)
      {
        g_autofree char *part = describe_college ((ParvisCollege) i, self->values[i]);

        g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", part);
      }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Positions between chaos and ideal"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

void
parvis_stance_chart_set_words (ParvisStanceChart *self,
                               const char *chaos_title,
                               const char *ideal_title,
                               const char *const *chaos,
                               const char *const *ideal)
{
  g_return_if_fail (PARVIS_IS_STANCE_CHART (self));
  parvis_stance_scale_set_words (&self->scale, chaos_title, ideal_title, chaos, ideal);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
parvis_stance_chart_set_values (ParvisStanceChart *self, ParvisCollege college, GArray *values)
{
  g_return_if_fail (PARVIS_IS_STANCE_CHART (self));
  g_return_if_fail (college < PARVIS_COLLEGE_BOTH);
  g_clear_pointer (&self->values[college], g_array_unref);
  if (values != NULL)
    self->values[college] = g_array_ref (values);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
