/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/wander.h"

#include <math.h>

#include "board/wall.h"

/* Of one notch of the wheel. */
#define NOTCH 1.1
/* So near to it, the normal size is meant. */
#define NEAR_NORMAL .04
#define SAME .005

static const double steps[] = { .05, .07, .1, .15, .25, .35, .5, .67, .8, 1, 1.25, 1.5, 2, 3 };

struct _ParvisWander
{
  GObject parent_instance;
  ParvisWall *wall; /* owns this */
  GtkEventController *scroll;
  GtkEventController *motion;
  GtkGesture *middle;
  GtkGesture *first; /* the first button, while Space is down */
  GtkGesture *pinch;
  GtkWidget *root;          /* the wall's, or NULL */
  GtkEventController *keys; /* the root's */
  gboolean armed;           /* Space is down */
  gboolean panned;          /* and was for panning */
  double pointer_x, pointer_y;
  double panned_x, panned_y;
  double pinched_zoom;
  ParvisSpot pinched; /* between the fingers, in the plane */
};

G_DEFINE_FINAL_TYPE (ParvisWander, parvis_wander, G_TYPE_OBJECT)

static void
show_cursor (ParvisWander *self, gboolean holding)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->wall), holding       ? "grabbing"
                                                            : self->armed ? "grab"
                                                                          : NULL);
}

static gboolean
scroll_cb (ParvisWander *self, double dx, double dy)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (self->scroll);
  double zoom = parvis_wall_get_zoom (self->wall);

  if ((state & GDK_CONTROL_MASK) == 0 || (dy <= 0 && dy >= 0))
    return GDK_EVENT_PROPAGATE;
  zoom *= pow (NOTCH, -dy);
  /* A touchpad's steps are small: it could never leave. */
  if (fabs (dy) >= 1 && fabs (zoom - 1) < NEAR_NORMAL)
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
pan_begin_cb (ParvisWander *self, double x, double y, GtkGesture *gesture)
{
  if (gesture == self->first && !self->armed)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->panned = TRUE;
  self->panned_x = self->panned_y = 0;
  show_cursor (self, TRUE);
}

static void
pan_update_cb (ParvisWander *self, double x, double y)
{
  parvis_wall_pan (self->wall, self->panned_x - x, self->panned_y - y);
  self->panned_x = x;
  self->panned_y = y;
}

static void
pan_end_cb (ParvisWander *self)
{
  show_cursor (self, FALSE);
}

static void
get_middle (ParvisWander *self, double *x, double *y)
{
  if (gtk_gesture_get_bounding_box_center (self->pinch, x, y))
    return;
  *x = self->pointer_x;
  *y = self->pointer_y;
}

static void
pinch_begin_cb (ParvisWander *self)
{
  double x, y;

  get_middle (self, &x, &y);
  gtk_gesture_set_state (self->pinch, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinched_zoom = parvis_wall_get_zoom (self->wall);
  self->pinched = parvis_wall_to_plane (self->wall, x, y);
}

/* What was between the fingers stays between them, also where both move on. */
static void
pinch_cb (ParvisWander *self, double scale)
{
  double x, y, zoom;
  ParvisSpot now;

  get_middle (self, &x, &y);
  parvis_wall_zoom_at (self->wall, self->pinched_zoom * scale, x, y);
  zoom = parvis_wall_get_zoom (self->wall);
  now = parvis_wall_to_plane (self->wall, x, y);
  parvis_wall_pan (self->wall, (self->pinched.x - now.x) * zoom, (self->pinched.y - now.y) * zoom);
}

static gboolean
key_pressed_cb (ParvisWander *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->root));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->wall)))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape)
    return parvis_wall_put_back (self->wall);
  if (key != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      focus == NULL || !PARVIS_IS_ITEM_VIEW (focus) ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->wall)))
    return GDK_EVENT_PROPAGATE;
  if (!self->armed)
    {
      self->armed = TRUE;
      self->panned = FALSE;
      show_cursor (self, FALSE);
    }
  return GDK_EVENT_STOP;
}

static void
disarm (ParvisWander *self)
{
  self->armed = FALSE;
  show_cursor (self, gtk_gesture_is_active (self->first));
}

/* Space alone chooses, but only now that it did not pan. */
static void
key_released_cb (ParvisWander *self, guint key)
{
  if (!self->armed || key != GDK_KEY_space)
    return;
  disarm (self);
  if (!self->panned)
    gtk_widget_activate_action (GTK_WIDGET (self->wall), "wall.select", "x", (gint64) 0);
}

static void
follow_root (ParvisWander *self)
{
  if (self->root != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->root, self);
      g_signal_handlers_disconnect_by_data (self->keys, self);
      gtk_widget_remove_controller (self->root, self->keys);
    }
  self->root =
      self->wall == NULL ? NULL : (GtkWidget *) gtk_widget_get_root (GTK_WIDGET (self->wall));
  if (self->root == NULL)
    return;
  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (self->keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (self->root, self->keys);
  /* Another window hears that Space goes up. */
  g_signal_connect_swapped (self->root, "notify::is-active", G_CALLBACK (disarm), self);
}

static void
parvis_wander_dispose (GObject *object)
{
  ParvisWander *self = PARVIS_WANDER (object);

  if (self->wall != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->wall, self);
      g_signal_handlers_disconnect_by_data (self->scroll, self);
      g_signal_handlers_disconnect_by_data (self->motion, self);
      g_signal_handlers_disconnect_by_data (self->middle, self);
      g_signal_handlers_disconnect_by_data (self->first, self);
      g_signal_handlers_disconnect_by_data (self->pinch, self);
    }
  self->wall = NULL;
  follow_root (self);
  g_clear_object (&self->scroll);
  g_clear_object (&self->motion);
  g_clear_object (&self->middle);
  g_clear_object (&self->first);
  g_clear_object (&self->pinch);
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

/* @capture: before the notes, and before the window that scrolls. */
static gpointer
add (ParvisWander *self, gpointer controller, gboolean capture)
{
  if (capture)
    gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->wall), controller);
  return g_object_ref (controller);
}

static void
add_pan (ParvisWander *self, GtkGesture *gesture, guint button)
{
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), button);
  g_signal_connect_swapped (gesture, "drag-begin", G_CALLBACK (pan_begin_cb), self);
  g_signal_connect_swapped (gesture, "drag-update", G_CALLBACK (pan_update_cb), self);
  g_signal_connect_swapped (gesture, "drag-end", G_CALLBACK (pan_end_cb), self);
  g_signal_connect_swapped (gesture, "cancel", G_CALLBACK (pan_end_cb), self);
}

ParvisWander *
parvis_wander_new (ParvisWall *wall)
{
  ParvisWander *self = g_object_new (PARVIS_TYPE_WANDER, NULL);

  self->wall = wall;
  self->scroll =
      add (self, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL), TRUE);
  self->motion = add (self, gtk_event_controller_motion_new (), TRUE);
  self->middle = add (self, gtk_gesture_drag_new (), FALSE);
  self->first = add (self, gtk_gesture_drag_new (), TRUE);
  self->pinch = add (self, gtk_gesture_zoom_new (), TRUE);
  add_pan (self, self->middle, GDK_BUTTON_MIDDLE);
  add_pan (self, self->first, GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (self->scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (self->motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (self->motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (self->pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (self->pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect_swapped (wall, "notify::root", G_CALLBACK (follow_root), self);
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
