/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/shares.h"

#include <glib/gi18n-lib.h>

#include "board/marker.h"
#include "shape/palette.h"
#include "shape/shape.h"
#include "words/words.h"

#define SHAPE 11
/* Between a shape and its number, and between two shares. */
#define NEAR 4
#define APART 8
#define DIM .72f

struct _ParvisShares
{
  GtkWidget parent_instance;
  ParvisCount count;
  gboolean worded;
  guint n_found;
};

G_DEFINE_FINAL_TYPE (ParvisShares, parvis_shares, GTK_TYPE_WIDGET)

guint
parvis_count_sum (const ParvisCount *self)
{
  guint sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->by_college); i++)
    sum += self->by_college[i];
  return sum;
}

gboolean
parvis_count_is_mixed (const ParvisCount *self)
{
  guint colleges = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->by_college); i++)
    colleges += self->by_college[i] > 0 ? 1 : 0;
  return colleges > 1;
}

char *
parvis_count_describe (const ParvisCount *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; parvis_count_is_mixed (self) && i < G_N_ELEMENTS (self->by_college); i++)
    if (self->by_college[i] > 0)
      {
        /* Translators: what comes before "4 agents", and between "4 agents" and "3 users", read by
           a screen reader after "Cluster, 7 notes". */
        g_string_append (words, words->len == 0 ? _ (": ") : _ (", "));
        g_string_append_printf (words, "%u %s", self->by_college[i],
                                parvis_words_college ((ParvisCollege) i));
      }
  return g_string_free (words, FALSE);
}

static char *
write_sum (ParvisShares *self)
{
  guint sum = parvis_count_sum (&self->count);

  if (parvis_count_is_mixed (&self->count))
    return g_strdup_printf ("%u ·", sum);
  if (!self->worded)
    return g_strdup_printf ("%u", sum);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", sum), sum);
}

/* Draws where there is a @snapshot; returns how wide it is. */
static float
draw_text (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const char *text,
           float x,
           const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (snapshot != NULL)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (
          snapshot,
          &GRAPHENE_POINT_INIT (x, (float) ((gtk_widget_get_height (widget) - height) / 2)));
      gtk_snapshot_append_layout (snapshot, layout, color);
      gtk_snapshot_restore (snapshot);
    }
  return (float) width;
}

static float
draw_found (ParvisShares *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA accent = parvis_palette_lookup_name (widget, "accent_color");
  GdkRGBA marker = parvis_marker_get_color (&accent);
  /* Translators: how many of a cluster's notes a search found. */
  g_autofree char *words =
      g_strdup_printf (_ ("%u of %u"), self->n_found, parvis_count_sum (&self->count));
  float width = draw_text (widget, NULL, words, 0, color) + 2 * NEAR;

  if (snapshot != NULL)
    {
      gtk_snapshot_append_color (
          snapshot, &marker,
          &GRAPHENE_RECT_INIT (0, 2, width, (float) gtk_widget_get_height (widget) - 4));
      draw_text (widget, snapshot, words, NEAR, color);
    }
  return width;
}

static float
draw (ParvisShares *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *sum = write_sum (self);
  GdkRGBA text, dim, ink;
  float x;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  if (self->n_found > 0)
    return draw_found (self, snapshot, &text);
  dim = text;
  dim.alpha *= DIM;
  x = draw_text (widget, snapshot, sum, 0, &dim);
  for (int i = 0; parvis_count_is_mixed (&self->count) && i <= PARVIS_COLLEGE_BOTH; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", self->count.by_college[i]);

      if (self->count.by_college[i] == 0)
        continue;
      x += i > PARVIS_COLLEGE_AGENTS ? APART : NEAR + 2;
      ink = parvis_palette_lookup (widget, (ParvisCollege) i, "ink");
      if (snapshot != NULL)
        parvis_shape_snapshot (snapshot, (ParvisCollege) i, x,
                               (float) ((gtk_widget_get_height (widget) - SHAPE) / 2), SHAPE, &ink);
      x += SHAPE + NEAR;
      x += draw_text (widget, snapshot, number, x, &text);
    }
  return x;
}

static void
parvis_shares_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? (int) draw (PARVIS_SHARES (widget), NULL) + 1 : 1;
}

static void
parvis_shares_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  draw (PARVIS_SHARES (widget), snapshot);
}

static void
parvis_shares_class_init (ParvisSharesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = parvis_shares_measure;
  widget_class->snapshot = parvis_shares_snapshot;
  gtk_widget_class_set_css_name (widget_class, "shares");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
parvis_shares_init (ParvisShares *self)
{
}

GtkWidget *
parvis_shares_new (void)
{
  return g_object_new (PARVIS_TYPE_SHARES, NULL);
}

void
parvis_shares_set (ParvisShares *self, const ParvisCount *count, gboolean worded)
{
  g_return_if_fail (PARVIS_IS_SHARES (self));
  self->count = *count;
  self->worded = worded;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
parvis_shares_set_found (ParvisShares *self, guint n_found)
{
  g_return_if_fail (PARVIS_IS_SHARES (self));
  self->n_found = n_found;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
