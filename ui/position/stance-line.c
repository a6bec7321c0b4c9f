/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "position/stance-line.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "position/stance-scale.h"
#include "shape/palette.h"
#include "shape/shape.h"

#define NOWHERE (-1)
#define MIDDLE (PARVIS_STANCE_MAX / 2)
#define STEP 1
#define LARGE_STEP 10
#define MARK 44
#define RING_REACH 28

struct _ParvisStanceLine
{
  GtkWidget parent_instance;
  ParvisStanceScale scale;
  ParvisCollege college;
  int value;
};

G_DEFINE_FINAL_TYPE (ParvisStanceLine, parvis_stance_line, GTK_TYPE_WIDGET)

enum
{
  PROP_VALUE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
describe (ParvisStanceLine *self)
{
  g_autofree char *text = NULL;

  if (self->value == NOWHERE)
    text = g_strdup (_ ("Not placed yet"));
  else
    /* Translators: a place between chaos (0) and ideal (100). */
    text = g_strdup_printf (_ ("%d out of 100"), self->value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) PARVIS_STANCE_MAX,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) MAX (self->value, 0),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
set_value (ParvisStanceLine *self, int value)
{
  value = CLAMP (value, 0, PARVIS_STANCE_MAX);
  if (value == self->value)
    return;
  self->value = value;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static gboolean
on_step (GtkWidget *widget, GVariant *args, gpointer data)
{
  ParvisStanceLine *self = PARVIS_STANCE_LINE (widget);
  int step = g_variant_get_int32 (args);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  set_value (self, self->value == NOWHERE ? MIDDLE : self->value + step);
  return GDK_EVENT_STOP;
}

static gboolean
on_end (GtkWidget *widget, GVariant *args, gpointer data)
{
  set_value (PARVIS_STANCE_LINE (widget), g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static void
place_at (ParvisStanceLine *self, double x)
{
  double length = (double) (self->scale.right - self->scale.left);

  if (length > 0)
    set_value (self, (int) lround ((x - (double) self->scale.left) / length * PARVIS_STANCE_MAX));
}

static void
on_drag_begin (ParvisStanceLine *self, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  place_at (self, x);
}

static void
on_drag_update (ParvisStanceLine *self, double dx, double dy, GtkGestureDrag *drag)
{
  double x;

  gtk_gesture_drag_get_start_point (drag, &x, NULL);
  place_at (self, x + dx);
}

static void
draw_focus (ParvisStanceLine *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA accent = parvis_palette_lookup_name (widget, "accent_color");
  const GdkRGBA colors[] = { accent, accent, accent, accent };
  const float air = RING_REACH * self->scale.factor;
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (
      &ring,
      &GRAPHENE_RECT_INIT (self->scale.left - air, self->scale.y - air,
                           self->scale.right - self->scale.left + 2 * air, 2 * air),
      air);
  gtk_snapshot_append_border (snapshot, &ring, (const float[]){ 3, 3, 3, 3 }, colors);
}

static void
parvis_stance_line_draw (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisStanceLine *self = PARVIS_STANCE_LINE (widget);
  GdkRGBA ink = parvis_palette_lookup (widget, self->college, "ink");
  GdkRGBA ground = parvis_palette_lookup_name (widget, "booth");
  float box, width, ring;
  GskRoundedRect outline;
  float x, y;

  parvis_stance_scale_layout (&self->scale, widget, RING_REACH);
  box = MARK * self->scale.factor;
  parvis_stance_scale_draw (&self->scale, widget, snapshot);
  if (gtk_widget_has_visible_focus (widget))
    draw_focus (self, snapshot);
  if (self->value == NOWHERE)
    return;
  parvis_shape_outline (&outline, self->college, 0, 0, box);
  width = outline.bounds.size.width;
  ring = 3 * self->scale.factor;
  x = parvis_stance_scale_get_x (&self->scale, self->value) - width / 2;
  y = self->scale.y - outline.bounds.size.height / 2 - outline.bounds.origin.y;
  parvis_shape_snapshot (snapshot, self->college, x - ring, y - ring, box + 2 * ring * box / width,
                         &ground);
  parvis_shape_snapshot (snapshot, self->college, x, y, box, &ink);
}

static void
parvis_stance_line_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 560 : 180;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 1208 : 320;
}

static void
parvis_stance_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_VALUE)
    g_value_set_int (value, PARVIS_STANCE_LINE (object)->value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_stance_line_finalize (GObject *object)
{
  parvis_stance_scale_clear (&PARVIS_STANCE_LINE (object)->scale);
  G_OBJECT_CLASS (parvis_stance_line_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const GdkModifierType shift = GDK_SHIFT_MASK;
  const struct
  {
    guint key, keypad;
    int sign;
  } steps[] = { { GDK_KEY_Left, GDK_KEY_KP_Left, -1 },
                { GDK_KEY_Down, GDK_KEY_KP_Down, -1 },
                { GDK_KEY_Right, GDK_KEY_KP_Right, 1 },
                { GDK_KEY_Up, GDK_KEY_KP_Up, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const int step = steps[i].sign * STEP, large = steps[i].sign * LARGE_STEP;

      gtk_widget_class_add_binding (widget_class, steps[i].key, 0, on_step, "i", step);
      gtk_widget_class_add_binding (widget_class, steps[i].keypad, 0, on_step, "i", step);
      gtk_widget_class_add_binding (widget_class, steps[i].key, shift, on_step, "i", large);
      gtk_widget_class_add_binding (widget_class, steps[i].keypad, shift, on_step, "i", large);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, on_end, "i", 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, on_end, "i", PARVIS_STANCE_MAX);
}

static void
parvis_stance_line_class_init (ParvisStanceLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = parvis_stance_line_get_property;
  object_class->finalize = parvis_stance_line_finalize;
  widget_class->measure = parvis_stance_line_measure;
  widget_class->snapshot = parvis_stance_line_draw;
  properties[PROP_VALUE] =
      g_param_spec_int ("value", NULL, NULL, NOWHERE, PARVIS_STANCE_MAX, NOWHERE,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "stanceline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
parvis_stance_line_init (ParvisStanceLine *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->value = NOWHERE;
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Your mark, between chaos and ideal"), -1);
  describe (self);
}

void
parvis_stance_line_set_college (ParvisStanceLine *self, ParvisCollege college)
{
  g_return_if_fail (PARVIS_IS_STANCE_LINE (self));
  self->college = college;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
parvis_stance_line_set_words (ParvisStanceLine *self,
                              const char *chaos_title,
                              const char *ideal_title,
                              const char *const *chaos,
                              const char *const *ideal)
{
  g_return_if_fail (PARVIS_IS_STANCE_LINE (self));
  parvis_stance_scale_set_words (&self->scale, chaos_title, ideal_title, chaos, ideal);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
parvis_stance_line_get_value (ParvisStanceLine *self)
{
  g_return_val_if_fail (PARVIS_IS_STANCE_LINE (self), NOWHERE);
  return self->value;
}
