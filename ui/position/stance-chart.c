/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "position/stance-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

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
#define LABEL_AIR 3
#define LABEL_GAP 12

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

static float
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return (float) (pango_layout_get_width (layout) < 0
                      ? width
                      : pango_layout_get_width (layout) / PANGO_SCALE);
}

static float
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return (float) height;
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

/* As far as the label reaches. */
static void
draw_median (ParvisStanceChart *self,
             GtkSnapshot *snapshot,
             Side *side,
             float x,
             PangoLayout *label)
{
  const ParvisStanceScale *scale = &self->scale;
  float height = band_height (side, scale) + LABEL_AIR * scale->factor + get_height (label);
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

/* The median's number, larger than what follows it. */
static void
fill_label (PangoLayout *label, ParvisQuartiles quartiles, const char *separator)
{
  g_autofree char *median = median_words (quartiles);
  g_autofree char *half = middle_half (quartiles);
  g_autofree char *text = g_strconcat (median, separator, half, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *scale = pango_attr_scale_new (15.0 / 12);
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  scale->end_index = weight->end_index = (guint) strlen (median);
  pango_attr_list_insert (attributes, scale);
  pango_attr_list_insert (attributes, weight);
  pango_layout_set_text (label, text, -1);
  pango_layout_set_attributes (label, attributes);
}

/* In one row, or in as many as it takes beside the median at @x. (transfer full) */
static PangoLayout *
make_label (ParvisStanceChart *self, ParvisQuartiles quartiles, float x)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float width = (float) gtk_widget_get_width (widget);
  float room = MAX (x, width - x) - LABEL_GAP * self->scale.factor;
  PangoLayout *label =
      parvis_stance_scale_make_layout (&self->scale, widget, "", 12, PANGO_WEIGHT_NORMAL);

  fill_label (label, quartiles, "\u2003");
  if (get_width (label) <= room)
    return label;
  fill_label (label, quartiles, "\n");
  if (get_width (label) > room)
    pango_layout_set_width (label, (int) room * PANGO_SCALE);
  return label;
}

/* Beside the end of the median's line, where there is room. */
static void
draw_label (ParvisStanceChart *self, GtkSnapshot *snapshot, Side *side, float x, PangoLayout *label)
{
  const ParvisStanceScale *scale = &self->scale;
  float gap = LABEL_GAP * scale->factor, width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float away = band_height (side, scale) + LABEL_AIR * scale->factor;
  gboolean at_left = x + gap + get_width (label) > width;

  if (at_left)
    pango_layout_set_alignment (label, PANGO_ALIGN_RIGHT);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (at_left ? x - gap - get_width (label) : x + gap,
                                      side->direction < 0 ? scale->y - away - get_height (label)
                                                          : scale->y + away));
  gtk_snapshot_append_layout (snapshot, label, &side->ink);
  gtk_snapshot_restore (snapshot);
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
  g_autoptr (PangoLayout) label = NULL;
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
  quartiles = parvis_quartiles ((const int *) (void *) values->data, values->len);
  x = parvis_stance_scale_get_x (&self->scale, quartiles.median2 / 2.0);
  label = make_label (self, quartiles, x);
  side_init (&side, self, college,
             self->scale.y - get_height (label) -
                 (LABEL_AIR + BAND_ABOVE + AIR + RING) * self->scale.factor);
  draw_band (self, snapshot, &side, quartiles);
  draw_median (self, snapshot, &side, x, label);
  draw_marks (self, snapshot, &side);
  draw_label (self, snapshot, &side, x, label);
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
