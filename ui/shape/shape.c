/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shape/shape.h"

#include "shape/palette.h"

struct _ParvisShape
{
  GtkWidget parent_instance;
  ParvisCollege college;
  int size;
};

G_DEFINE_FINAL_TYPE (ParvisShape, parvis_shape, GTK_TYPE_WIDGET)

enum
{
  PROP_COLLEGE = 1,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

void
parvis_shape_outline (GskRoundedRect *outline, ParvisCollege college, float x, float y, float size)
{
  float width = college == PARVIS_COLLEGE_AGENTS  ? size
                : college == PARVIS_COLLEGE_USERS ? size * 0.90f
                                                  : size * 0.82f;
  float height = college == PARVIS_COLLEGE_AGENTS ? size : size * 0.90f;
  float radius = college == PARVIS_COLLEGE_USERS ? 0.f : width / 2;
  float foot = college == PARVIS_COLLEGE_AGENTS ? radius : 0.f;

  gsk_rounded_rect_init (outline, &GRAPHENE_RECT_INIT (x, y + size - height, width, height),
                         &GRAPHENE_SIZE_INIT (radius, radius), &GRAPHENE_SIZE_INIT (radius, radius),
                         &GRAPHENE_SIZE_INIT (foot, foot), &GRAPHENE_SIZE_INIT (foot, foot));
}

void
parvis_shape_snapshot (GtkSnapshot *snapshot,
                       ParvisCollege college,
                       float x,
                       float y,
                       float size,
                       const GdkRGBA *color)
{
  GskRoundedRect outline;

  parvis_shape_outline (&outline, college, x, y, size);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
parvis_shape_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = PARVIS_SHAPE (widget)->size;
}

static void
parvis_shape_draw (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisShape *self = PARVIS_SHAPE (widget);
  GdkRGBA color = parvis_palette_lookup (widget, self->college, "ink");
  float top = (float) (gtk_widget_get_height (widget) - self->size) / 2;
  float left = (float) (gtk_widget_get_width (widget) - self->size) / 2;

  parvis_shape_snapshot (snapshot, self->college, left, top, (float) self->size, &color);
}

static void
parvis_shape_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisShape *self = PARVIS_SHAPE (object);

  if (prop_id == PROP_COLLEGE)
    g_value_set_enum (value, (int) self->college);
  else if (prop_id == PROP_SIZE)
    g_value_set_int (value, self->size);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_shape_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ParvisShape *self = PARVIS_SHAPE (object);

  if (prop_id == PROP_COLLEGE)
    parvis_shape_set_college (self, (ParvisCollege) g_value_get_enum (value));
  else if (prop_id == PROP_SIZE)
    self->size = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_shape_class_init (ParvisShapeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = parvis_shape_get_property;
  object_class->set_property = parvis_shape_set_property;
  widget_class->measure = parvis_shape_measure;
  widget_class->snapshot = parvis_shape_draw;
  properties[PROP_COLLEGE] =
      g_param_spec_enum ("college", NULL, NULL, PARVIS_TYPE_COLLEGE, PARVIS_COLLEGE_AGENTS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIZE] =
      g_param_spec_int ("size", NULL, NULL, 1, 512, 11,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "shape");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
parvis_shape_init (ParvisShape *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
parvis_shape_new (ParvisCollege college, int size)
{
  return g_object_new (PARVIS_TYPE_SHAPE, "college", college, "size", size, NULL);
}

void
parvis_shape_set_college (ParvisShape *self, ParvisCollege college)
{
  g_return_if_fail (PARVIS_IS_SHAPE (self));
  if (self->college == college)
    return;
  self->college = college;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLEGE]);
}
