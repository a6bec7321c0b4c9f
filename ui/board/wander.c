/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/wander.h"

#include "board/wall.h"

/* Of one notch of the wheel. */
#define NOTCH 1.1
/* So near to it, the normal size is meant. */
#define NEAR_NORMAL .04
#define SAME .005

static const double steps[] = { .1, .15, .25, .35, .5, .67, .8, 1, 1.25, 1.5, 2, 3 };

struct _ParvisWander
{
  GObject parent_instance;
  ParvisWall *wall; /* owns this */
  GtkEventController *scroll;
  GtkEventController *motion;
  GtkGesture *pan;
  double pointer_x, pointer_y;
  double panned_x, panned_y;
};

G_DEFINE_FINAL_TYPE (ParvisWander, parvis_wander, G_TYPE_OBJECT)

static gboolean
scroll_cb (ParvisWander *self, double dx, double dy)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (self->scroll);
  double zoom = parvis_wall_get_zoom (self->wall);

  if ((state & GDK_CONTROL_MASK) == 0 || (dy <= 0 && dy >= 0))
    return GDK_EVENT_PROPAGATE;
  zoom *= dy < 0 ? NOTCH : 1 / NOTCH;
  if (ABS (zoom - 1) < NEAR_NORMAL)
    zoom = 1;
  parvis_wall_zoom_at (self->wall, zoom, self->pointer_x, self->pointer_y);
  return GDK_EVENT_STOP;
}

static void
motion_cb (ParvisWander *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
pan_begin_cb (ParvisWander *self)
{
  self->panned_x = self->panned_y = 0;
}

static void
pan_update_cb (ParvisWander *self, double x, double y)
{
  parvis_wall_pan (self->wall, self->panned_x - x, self->panned_y - y);
  self->panned_x = x;
  self->panned_y = y;
}

static void
parvis_wander_dispose (GObject *object)
{
  ParvisWander *self = PARVIS_WANDER (object);

  if (self->wall != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->scroll, self);
      g_signal_handlers_disconnect_by_data (self->motion, self);
      g_signal_handlers_disconnect_by_data (self->pan, self);
    }
  self->wall = NULL;
  g_clear_object (&self->scroll);
  g_clear_object (&self->motion);
  g_clear_object (&self->pan);
  G_OBJECT_CLASS (parvis_wander_parent_class)->dispose (object);
}

static void
parvis_wander_class_init (ParvisWanderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = parvis_wander_dispose;
}

static void
parvis_wander_init (ParvisWander *self)
{
}

ParvisWander *
parvis_wander_new (ParvisWall *wall)
{
  ParvisWander *self = g_object_new (PARVIS_TYPE_WANDER, NULL);

  self->wall = wall;
  self->scroll =
      g_object_ref (gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL));
  self->motion = g_object_ref (gtk_event_controller_motion_new ());
  self->pan = g_object_ref (gtk_gesture_drag_new ());
  /* Before the window that scrolls. */
  gtk_event_controller_set_propagation_phase (self->scroll, GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->pan), GDK_BUTTON_MIDDLE);
  g_signal_connect_swapped (self->scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (self->motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (self->pan, "drag-begin", G_CALLBACK (pan_begin_cb), self);
  g_signal_connect_swapped (self->pan, "drag-update", G_CALLBACK (pan_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (wall), self->scroll);
  gtk_widget_add_controller (GTK_WIDGET (wall), self->motion);
  gtk_widget_add_controller (GTK_WIDGET (wall), GTK_EVENT_CONTROLLER (self->pan));
  return self;
}

double
parvis_wander_step_zoom (double zoom, int direction)
{
  for (guint i = 0; direction > 0 && i < G_N_ELEMENTS (steps); i++)
    if (steps[i] > zoom + SAME)
      return steps[i];
  for (guint i = G_N_ELEMENTS (steps); direction < 0 && i > 0; i--)
    if (steps[i - 1] < zoom - SAME)
      return steps[i - 1];
  return zoom;
}
