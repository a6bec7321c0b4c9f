/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "shape/palette.h"

/* Room below the page for its flat shadow. */
#define SHADOW 3

struct _ParvisSheet
{
  GtkWidget parent_instance;
  GdkPaintable *paintable;
  gboolean whole;
};

G_DEFINE_FINAL_TYPE (ParvisSheet, parvis_sheet, GTK_TYPE_WIDGET)

enum
{
  PROP_PAINTABLE = 1,
  PROP_WHOLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Width over height; an A page while the paintable has no opinion. */
static double
get_ratio (ParvisSheet *self)
{
  double ratio =
      self->paintable != NULL ? gdk_paintable_get_intrinsic_aspect_ratio (self->paintable) : 0;

  return ratio > 0 ? ratio : G_SQRT2 / 2;
}

static GtkSizeRequestMode
parvis_sheet_get_request_mode (GtkWidget *widget)
{
  return PARVIS_SHEET (widget)->whole ? GTK_SIZE_REQUEST_CONSTANT_SIZE
                                      : GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
parvis_sheet_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  ParvisSheet *self = PARVIS_SHEET (widget);
  gboolean vertical = orientation == GTK_ORIENTATION_VERTICAL;

  *minimum = *natural = vertical ? 160 + SHADOW : 113;
  if (vertical && !self->whole && for_size > 0)
    *minimum = *natural = (int) ceil (for_size / get_ratio (self)) + SHADOW;
}

static void
parvis_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisSheet *self = PARVIS_SHEET (widget);
  const GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA near_color = parvis_palette_lookup_name (widget, "shadow_near");
  GdkRGBA far_color = parvis_palette_lookup_name (widget, "shadow_far");
  double ratio = get_ratio (self);
  double height =
      MIN (gtk_widget_get_width (widget) / ratio, (double) gtk_widget_get_height (widget) - SHADOW);
  float w = (float) floor (height * ratio), h = (float) floor (height);
  float x = floorf (((float) gtk_widget_get_width (widget) - w) / 2);
  float y = self->whole ? floorf (((float) gtk_widget_get_height (widget) - SHADOW - h) / 2) : 0;

  if (w < 1 || h < 1)
    return;
  gtk_snapshot_append_color (snapshot, &far_color, &GRAPHENE_RECT_INIT (x, y + SHADOW, w, h));
  gtk_snapshot_append_color (snapshot, &near_color, &GRAPHENE_RECT_INIT (x, y + 1, w, h));
  gtk_snapshot_append_color (snapshot, &far_color,
                             &GRAPHENE_RECT_INIT (x - 1, y - 1, w + 2, h + 2));
  gtk_snapshot_append_color (snapshot, &white, &GRAPHENE_RECT_INIT (x, y, w, h));
  if (self->paintable == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gdk_paintable_snapshot (self->paintable, snapshot, (double) w, (double) h);
  gtk_snapshot_restore (snapshot);
}

static void
parvis_sheet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisSheet *self = PARVIS_SHEET (object);

  if (prop_id == PROP_PAINTABLE)
    g_value_set_object (value, self->paintable);
  else if (prop_id == PROP_WHOLE)
    g_value_set_boolean (value, self->whole);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_sheet_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ParvisSheet *self = PARVIS_SHEET (object);

  if (prop_id == PROP_PAINTABLE)
    parvis_sheet_set_paintable (self, g_value_get_object (value));
  else if (prop_id == PROP_WHOLE)
    parvis_sheet_set_whole (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_sheet_dispose (GObject *object)
{
  parvis_sheet_set_paintable (PARVIS_SHEET (object), NULL);
  G_OBJECT_CLASS (parvis_sheet_parent_class)->dispose (object);
}

static void
parvis_sheet_class_init (ParvisSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parvis_sheet_get_property;
  object_class->set_property = parvis_sheet_set_property;
  object_class->dispose = parvis_sheet_dispose;
  widget_class->get_request_mode = parvis_sheet_get_request_mode;
  widget_class->measure = parvis_sheet_measure;
  widget_class->snapshot = parvis_sheet_snapshot;
  properties[PROP_PAINTABLE] =
      g_param_spec_object ("paintable", NULL, NULL, GDK_TYPE_PAINTABLE, flags);
  properties[PROP_WHOLE] = g_param_spec_boolean ("whole", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
parvis_sheet_init (ParvisSheet *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The poster as it will print"), -1);
}

GtkWidget *
parvis_sheet_new (void)
{
  return g_object_new (PARVIS_TYPE_SHEET, NULL);
}

void
parvis_sheet_set_paintable (ParvisSheet *self, GdkPaintable *paintable)
{
  g_return_if_fail (PARVIS_IS_SHEET (self));
  g_return_if_fail (paintable == NULL || GDK_IS_PAINTABLE (paintable));
  if (self->paintable == paintable)
    return;
  if (self->paintable != NULL)
    g_signal_handlers_disconnect_by_data (self->paintable, self);
  g_set_object (&self->paintable, paintable);
  if (paintable != NULL)
    {
      g_signal_connect_swapped (paintable, "invalidate-contents",
                                G_CALLBACK (gtk_widget_queue_draw), self);
      g_signal_connect_swapped (paintable, "invalidate-size", G_CALLBACK (gtk_widget_queue_resize),
                                self);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAINTABLE]);
}

void
parvis_sheet_set_whole (ParvisSheet *self, gboolean whole)
{
  g_return_if_fail (PARVIS_IS_SHEET (self));
  if (self->whole == whole)
    return;
  self->whole = whole;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHOLE]);
}
