/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/magnifier.h"

#include <math.h>

#define LEAST_ZOOM .05

struct _ParvisMagnifier
{
  GtkWidget parent_instance;
  GtkWidget *child;
  double zoom;
};

G_DEFINE_FINAL_TYPE (ParvisMagnifier, parvis_magnifier, GTK_TYPE_WIDGET)

enum
{
  PROP_CHILD = 1,
  PROP_ZOOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static double
get_zoom (ParvisMagnifier *self, int width, int height)
{
  if (self->zoom > 0)
    return self->zoom;
  return MAX (
      MIN (width / (double) PARVIS_PROJECTED_WIDTH, height / (double) PARVIS_PROJECTED_HEIGHT),
      LEAST_ZOOM);
}

static GtkSizeRequestMode
parvis_magnifier_get_request_mode (GtkWidget *widget)
{
  ParvisMagnifier *self = PARVIS_MAGNIFIER (widget);

  if (self->zoom <= 0 || self->child == NULL)
    return GTK_SIZE_REQUEST_CONSTANT_SIZE;
  return gtk_widget_get_request_mode (self->child);
}

static void
parvis_magnifier_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  ParvisMagnifier *self = PARVIS_MAGNIFIER (widget);

  *minimum = *natural = 1;
  if (self->zoom <= 0 || self->child == NULL)
    return;
  gtk_widget_measure (self->child, orientation,
                      for_size < 0 ? -1 : (int) floor (for_size / self->zoom), minimum, natural,
                      NULL, NULL);
  *minimum = (int) ceil (*minimum * self->zoom);
  *natural = (int) ceil (*natural * self->zoom);
}

static void
parvis_magnifier_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisMagnifier *self = PARVIS_MAGNIFIER (widget);
  double zoom = get_zoom (self, width, height);
  int least_width, least_height, child_width;

  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  child_width = MAX ((int) (width / zoom), least_width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, &least_height, NULL, NULL,
                      NULL);
  gtk_widget_allocate (self->child, child_width, MAX ((int) (height / zoom), least_height), -1,
                       gsk_transform_scale (NULL, (float) zoom, (float) zoom));
}

static void
set_child (ParvisMagnifier *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
parvis_magnifier_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisMagnifier *self = PARVIS_MAGNIFIER (object);

  if (prop_id == PROP_CHILD)
    g_value_set_object (value, self->child);
  else if (prop_id == PROP_ZOOM)
    g_value_set_double (value, self->zoom);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_magnifier_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  ParvisMagnifier *self = PARVIS_MAGNIFIER (object);

  if (prop_id == PROP_CHILD)
    set_child (self, g_value_get_object (value));
  else if (prop_id == PROP_ZOOM)
    self->zoom = g_value_get_double (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_magnifier_dispose (GObject *object)
{
  set_child (PARVIS_MAGNIFIER (object), NULL);
  G_OBJECT_CLASS (parvis_magnifier_parent_class)->dispose (object);
}

static void
parvis_magnifier_class_init (ParvisMagnifierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = parvis_magnifier_get_property;
  object_class->set_property = parvis_magnifier_set_property;
  object_class->dispose = parvis_magnifier_dispose;
  widget_class->get_request_mode = parvis_magnifier_get_request_mode;
  widget_class->measure = parvis_magnifier_measure;
  widget_class->size_allocate = parvis_magnifier_size_allocate;
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 10, 0,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "magnified");
}

static void
parvis_magnifier_init (ParvisMagnifier *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
parvis_magnifier_new (GtkWidget *child, double zoom)
{
  return g_object_new (PARVIS_TYPE_MAGNIFIER, "child", child, "zoom", zoom, NULL);
}
