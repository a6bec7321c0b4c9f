/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/lift.h"

#include "board/cluster-actions.h"
#include "board/edge-pan.h"
#include "board/landing.h"
#include "board/sketch.h"
#include "board/verbs.h"
#include "board/wall-actions.h"
#include "board/wall-pick.h"

#define TOGGLING (GDK_CONTROL_MASK | GDK_SHIFT_MASK)

struct _ParvisLift
{
  GObject parent_instance;
  ParvisWall *wall; /* owns this */
  GtkGesture *drag; /* the wall's */
  GtkGesture *click;
  ParvisEdgePan *edge;
  ParvisItemView *pressed; /* weak */
  GPtrArray *items;        /* of ParvisItemView, held */
  ParvisLanding *landing;  /* of what is held, or NULL */
  ParvisItemView *target;  /* weak */
  ParvisZoneView *zone;    /* where it would land, the wall's */
  double start_x, start_y; /* in the plane */
  double dx, dy;           /* in the plane */
  double x, y;             /* of the pointer, in the wall */
};

G_DEFINE_FINAL_TYPE (ParvisLift, parvis_lift, G_TYPE_OBJECT)

static void
set_target (ParvisLift *self, ParvisItemView *target)
{
  if (self->target == target)
    return;
  if (self->target != NULL)
    parvis_item_view_set_target (self->target, FALSE);
  g_set_weak_pointer (&self->target, target);
  if (target != NULL)
    parvis_item_view_set_target (target, TRUE);
}

static void
overlay_cb (GtkSnapshot *snapshot, gpointer data)
{
  parvis_landing_snapshot (PARVIS_LIFT (data)->landing, snapshot);
}

/* Only what stands by itself: notes move with their cluster. */
static void
hold (ParvisLift *self, GPtrArray *items)
{
  ParvisPlane *plane = parvis_wall_get_plane (self->wall);
  g_autoptr (GHashTable) all = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (all, g_ptr_array_index (items, i));
  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);

      if (!g_hash_table_contains (all, gtk_widget_get_parent (GTK_WIDGET (item))))
        g_ptr_array_add (self->items, g_object_ref (item));
    }
  self->landing = parvis_landing_new (plane, self->items);
  for (guint i = 0; i < self->items->len; i++)
    parvis_item_view_set_lifted (g_ptr_array_index (self->items, i), TRUE);
  parvis_plane_set_overlay (plane, overlay_cb, self);
  parvis_wall_set_held (self->wall, TRUE);
}

static void
let_go (ParvisLift *self)
{
  for (guint i = 0; i < self->items->len; i++)
    parvis_item_view_set_lifted (g_ptr_array_index (self->items, i), FALSE);
  g_ptr_array_set_size (self->items, 0);
  set_target (self, NULL);
  self->zone = NULL;
  parvis_edge_pan_stop (self->edge);
  parvis_plane_set_overlay (parvis_wall_get_plane (self->wall), NULL, NULL);
  g_clear_pointer (&self->landing, parvis_landing_free);
  parvis_wall_set_held (self->wall, FALSE);
}

static gboolean
holds_notes_only (ParvisLift *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (!PARVIS_IS_NOTE_VIEW (g_ptr_array_index (self->items, i)))
      return FALSE;
  return TRUE;
}

static gboolean
holds_only_from (ParvisLift *self, GtkWidget *cluster)
{
  for (guint i = 0; i < self->items->len; i++)
    if (gtk_widget_get_parent (g_ptr_array_index (self->items, i)) != cluster)
      return FALSE;
  return TRUE;
}

/* What the things held would go into: a note, a cluster, or NULL for the zone's ground. */
static ParvisItemView *
find_target (ParvisLift *self, double x, double y, gboolean *home)
{
  ParvisItemView *found = parvis_wall_pick (self->wall, x, y);
  GtkWidget *parent;

  *home = FALSE;
  if (found == NULL)
    return NULL;
  parent = gtk_widget_get_parent (GTK_WIDGET (found));
  if (PARVIS_IS_CLUSTER_VIEW (parent))
    found = PARVIS_ITEM_VIEW (parent);
  if (PARVIS_IS_CLUSTER_VIEW (found) && holds_only_from (self, GTK_WIDGET (found)))
    {
      *home = TRUE;
      return NULL;
    }
  /* A cluster goes into another one, with all its notes, not into a note. */
  if (parvis_item_view_is_lifted (found) ||
      !(holds_notes_only (self) || PARVIS_IS_CLUSTER_VIEW (found)))
    return NULL;
  return found;
}

/* A finger that starts on a note takes it; the window would scroll under it. */
static void
let_window_scroll (ParvisLift *self, gboolean scroll)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self->wall), GTK_TYPE_SCROLLED_WINDOW);

  if (window != NULL)
    gtk_scrolled_window_set_kinetic_scrolling (GTK_SCROLLED_WINDOW (window), scroll);
}

static void
begin_cb (ParvisLift *self, double x, double y)
{
  ParvisSpot spot = parvis_wall_to_plane (self->wall, x, y);

  self->start_x = spot.x;
  self->start_y = spot.y;
  g_set_weak_pointer (&self->pressed, parvis_wall_pick (self->wall, x, y));
  let_window_scroll (self, self->pressed == NULL);
}

static gboolean
start_holding (ParvisLift *self, double dx, double dy)
{
  ParvisSelection *selection = parvis_wall_get_selection (self->wall);
  g_autoptr (GPtrArray) alone = NULL;

  if (self->pressed == NULL ||
      parvis_campaign_is_read_only (parvis_wall_get_campaign (self->wall)) ||
      !gtk_drag_check_threshold (GTK_WIDGET (self->wall), 0, 0, (int) dx, (int) dy))
    return FALSE;
  if (!parvis_item_view_is_selected (self->pressed))
    {
      alone = g_ptr_array_new ();
      g_ptr_array_add (alone, self->pressed);
      parvis_selection_replace (selection, alone);
    }
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  /* For Escape. */
  gtk_widget_grab_focus (GTK_WIDGET (self->pressed));
  hold (self, parvis_selection_get_items (selection));
  return TRUE;
}

static void
move (gpointer data)
{
  ParvisLift *self = data;
  ParvisSpot now = parvis_wall_to_plane (self->wall, self->x, self->y);
  gboolean home;
  ParvisItemView *target = find_target (self, self->x, self->y, &home);

  self->dx = now.x - self->start_x;
  self->dy = now.y - self->start_y;
  set_target (self, target);
  self->zone = target != NULL || home
                   ? NULL
                   : parvis_plane_get_zone_at (parvis_wall_get_plane (self->wall), now.x, now.y);
  parvis_landing_move (self->landing, self->zone, self->dx, self->dy);
}

static void
update_cb (ParvisLift *self, double dx, double dy)
{
  double x, y;

  if (self->items->len == 0 && !start_holding (self, dx, dy))
    return;
  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x, &y);
  self->x = x + dx;
  self->y = y + dy;
  parvis_edge_pan_follow (self->edge, self->x, self->y);
  move (self);
}

static void
put_down (ParvisLift *self)
{
  ParvisPlane *plane = parvis_wall_get_plane (self->wall);
  ParvisCampaign *campaign = parvis_wall_get_campaign (self->wall);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  ParvisZoneView *zone = self->zone;
  gboolean into = self->target != NULL;
  gboolean onto_note = into && PARVIS_IS_NOTE_VIEW (self->target);
  gboolean merges = into && !holds_notes_only (self);
  g_autoptr (GError) error = NULL;
  ParvisCluster *cluster;

  if (self->target != NULL)
    g_ptr_array_add (items, g_object_ref (self->target));
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (items, g_object_ref (g_ptr_array_index (self->items, i)));
  let_go (self);
  if (into)
    {
      cluster = parvis_verbs_group (plane, campaign, items, &error);
      parvis_selection_clear (parvis_wall_get_selection (self->wall));
      if (cluster != NULL && onto_note)
        parvis_wall_edit_name (self->wall, cluster, TRUE);
      if (cluster != NULL && merges)
        parvis_cluster_actions_say_merged (self->wall, cluster);
    }
  else if (zone != NULL)
    {
      parvis_verbs_place (plane, campaign, items, zone, self->dx, self->dy, &error);
      gtk_widget_grab_focus (g_ptr_array_index (items, 0));
    }
  parvis_wall_report (self->wall, error);
}

static void
end_cb (ParvisLift *self)
{
  if (self->items->len > 0)
    put_down (self);
  g_clear_weak_pointer (&self->pressed);
  let_window_scroll (self, TRUE);
}

static void
cancel_cb (ParvisLift *self)
{
  if (self->items->len > 0)
    let_go (self);
  let_window_scroll (self, TRUE);
}

static void
choose (ParvisLift *self, ParvisItemView *item, GdkModifierType state)
{
  ParvisSelection *selection = parvis_wall_get_selection (self->wall);
  g_autoptr (GPtrArray) alone = NULL;

  if ((state & TOGGLING) != 0 && parvis_item_view_is_selected (item))
    parvis_selection_remove (selection, item);
  else if ((state & TOGGLING) != 0)
    parvis_selection_add (selection, item);
  else
    {
      alone = g_ptr_array_new ();
      g_ptr_array_add (alone, item);
      parvis_selection_replace (selection, alone);
    }
}

static void
released_cb (ParvisLift *self, int n_press, double x, double y)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->click));
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->wall), x, y, GTK_PICK_DEFAULT);
  ParvisItemView *item = parvis_wall_pick (self->wall, x, y);

  if (parvis_wall_is_ground (self->wall, x, y) && (state & TOGGLING) == 0)
    {
      parvis_selection_clear (parvis_wall_get_selection (self->wall));
      /* Words that follow are a note, not a button's. */
      gtk_widget_activate_action (GTK_WIDGET (self->wall), "board.write", NULL);
      if (n_press == 2 && !parvis_campaign_is_read_only (parvis_wall_get_campaign (self->wall)))
        parvis_sketch_open (self->wall, x, y);
    }
  if (item == NULL)
    return;
  if (gtk_widget_get_ancestor (picked, GTK_TYPE_EDITABLE_LABEL) != NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (item));
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (item))), FALSE);
  choose (self, item, state);
  if (n_press == 2 && PARVIS_IS_NOTE_VIEW (item))
    gtk_widget_activate_action (GTK_WIDGET (item), "note.edit", NULL);
}

static void
changed_cb (ParvisLift *self)
{
  if (self->landing != NULL)
    parvis_landing_survey_again (self->landing);
}

static void
parvis_lift_dispose (GObject *object)
{
  ParvisLift *self = PARVIS_LIFT (object);

  g_clear_weak_pointer (&self->pressed);
  g_clear_weak_pointer (&self->target);
  if (self->drag != NULL)
    g_signal_handlers_disconnect_by_data (self->drag, self);
  if (self->click != NULL)
    g_signal_handlers_disconnect_by_data (self->click, self);
  g_clear_object (&self->drag);
  g_clear_object (&self->click);
  g_clear_pointer (&self->landing, parvis_landing_free);
  g_clear_pointer (&self->edge, parvis_edge_pan_free);
  g_ptr_array_set_size (self->items, 0);
  G_OBJECT_CLASS (parvis_lift_parent_class)->dispose (object);
}

static void
parvis_lift_finalize (GObject *object)
{
  g_ptr_array_unref (PARVIS_LIFT (object)->items);
  G_OBJECT_CLASS (parvis_lift_parent_class)->finalize (object);
}

static void
parvis_lift_class_init (ParvisLiftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = parvis_lift_dispose;
  G_OBJECT_CLASS (klass)->finalize = parvis_lift_finalize;
}

static void
parvis_lift_init (ParvisLift *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

ParvisLift *
parvis_lift_new (ParvisWall *wall)
{
  ParvisLift *self = g_object_new (PARVIS_TYPE_LIFT, NULL);

  self->wall = wall;
  self->drag = g_object_ref (gtk_gesture_drag_new ());
  self->click = g_object_ref (gtk_gesture_click_new ());
  self->edge = parvis_edge_pan_new (wall, move, self);
  g_signal_connect_object (wall, "plane-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (self->click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (wall), GTK_EVENT_CONTROLLER (self->drag));
  gtk_widget_add_controller (GTK_WIDGET (wall), GTK_EVENT_CONTROLLER (self->click));
  return self;
}

void
parvis_lift_drop_item (ParvisLift *self, ParvisItemView *item)
{
  g_return_if_fail (PARVIS_IS_LIFT (self));
  if (self->target == item)
    set_target (self, NULL);
  if (g_ptr_array_find (self->items, item, NULL))
    parvis_lift_cancel (self);
}

gboolean
parvis_lift_cancel (ParvisLift *self)
{
  g_return_val_if_fail (PARVIS_IS_LIFT (self), FALSE);
  if (self->items->len == 0)
    return FALSE;
  let_go (self);
  g_clear_weak_pointer (&self->pressed);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag));
  return TRUE;
}
