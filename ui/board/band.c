/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/band.h"

#include <math.h>

#include "board/edge-pan.h"
#include "board/wall-pick.h"
#include "board/zone-layout.h"
#include "shape/palette.h"

#define FILL .12f

struct _ParvisBand
{
  GObject parent_instance;
  ParvisWall *wall; /* owns this */
  GtkGesture *drag; /* the wall's */
  ParvisEdgePan *edge;
  GPtrArray *before; /* of ParvisItemView, chosen when it began; NULL where there is no band */
  gboolean toggling;
  ParvisSpot start; /* in the plane */
  double x, y;      /* of the pointer, in the wall */
  GdkRGBA accent;
};

G_DEFINE_FINAL_TYPE (ParvisBand, parvis_band, G_TYPE_OBJECT)

/* In the plane. */
static graphene_rect_t
get_area (ParvisBand *self)
{
  ParvisSpot now = parvis_wall_to_plane (self->wall, self->x, self->y);

  return GRAPHENE_RECT_INIT ((float) MIN (self->start.x, now.x), (float) MIN (self->start.y, now.y),
                             (float) fabs (now.x - self->start.x),
                             (float) fabs (now.y - self->start.y));
}

/* Edges included, as a band without width is still there. */
static gboolean
touches (const graphene_rect_t *area, double x, double y, double width, double height)
{
  return x <= (double) (area->origin.x + area->size.width) &&
         (double) area->origin.x <= x + width &&
         y <= (double) (area->origin.y + area->size.height) &&
         (double) area->origin.y <= y + height;
}

static void
add_in_cluster (GPtrArray *touched,
                ParvisClusterView *cluster,
                ParvisSpot corner,
                const graphene_rect_t *area)
{
  GPtrArray *notes = parvis_cluster_view_get_notes (cluster);
  ParvisReach reach = parvis_item_view_get_reach (PARVIS_ITEM_VIEW (cluster));
  graphene_rect_t head = GRAPHENE_RECT_INIT ((float) corner.x, (float) corner.y,
                                             (float) (reach.left + reach.right), (float) reach.top);
  ParvisSpot spot;

  if (graphene_rect_contains_rect (area, &head))
    g_ptr_array_add (touched, cluster);
  for (guint i = 0; i < notes->len; i++)
    if (parvis_item_view_get_spot (g_ptr_array_index (notes, i), &spot) &&
        touches (area, corner.x + spot.x, corner.y + spot.y, PARVIS_NOTE_WIDTH, PARVIS_NOTE_HEIGHT))
      g_ptr_array_add (touched, g_ptr_array_index (notes, i));
}

/* @area is in the zone. Of an open cluster that it only touches, it means the notes. */
static void
add_in_zone (GPtrArray *touched, ParvisZoneView *zone, const graphene_rect_t *area)
{
  GPtrArray *items = parvis_zone_view_get_items (zone);
  ParvisSpot spot;

  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);
      ParvisReach reach = parvis_item_view_get_reach (item);

      if (!parvis_item_view_get_spot (item, &spot) ||
          !touches (area, spot.x - reach.left, spot.y - reach.top, reach.left + reach.right,
                    reach.top + reach.bottom))
        continue;
      if (reach.top > 0)
        add_in_cluster (touched, PARVIS_CLUSTER_VIEW (item),
                        (ParvisSpot){ spot.x - reach.left, spot.y - reach.top }, area);
      else
        g_ptr_array_add (touched, item);
    }
}

/* (transfer container) */
static GPtrArray *
list_touched (ParvisBand *self)
{
  ParvisPlane *plane = parvis_wall_get_plane (self->wall);
  GPtrArray *zones = parvis_plane_get_zones (plane);
  GPtrArray *touched = g_ptr_array_new ();
  graphene_rect_t area = get_area (self);

  for (guint i = 0; i < zones->len; i++)
    {
      ParvisZoneView *zone = g_ptr_array_index (zones, i);
      ParvisSpot origin = parvis_plane_get_origin (plane, zone);
      graphene_rect_t local = area;

      graphene_rect_offset (&local, (float) -origin.x, (float) -origin.y);
      add_in_zone (touched, zone, &local);
    }
  return touched;
}

/* Those of @from that are still on the wall and not among @others. */
static void
add_others (GPtrArray *to, GPtrArray *from, GPtrArray *others)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < others->len; i++)
    g_hash_table_add (known, g_ptr_array_index (others, i));
  for (guint i = 0; i < from->len; i++)
    if (!g_hash_table_contains (known, g_ptr_array_index (from, i)) &&
        gtk_widget_get_parent (g_ptr_array_index (from, i)) != NULL)
      g_ptr_array_add (to, g_ptr_array_index (from, i));
}

static void
choose_touched (gpointer data)
{
  ParvisBand *self = data;
  g_autoptr (GPtrArray) touched = list_touched (self);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  if (self->toggling)
    {
      add_others (chosen, self->before, touched);
      add_others (chosen, touched, self->before);
    }
  parvis_selection_replace (parvis_wall_get_selection (self->wall),
                            self->toggling ? chosen : touched);
  gtk_widget_queue_draw (GTK_WIDGET (self->wall));
}

static void
begin_cb (ParvisBand *self, double x, double y)
{
  GdkDevice *device = gtk_gesture_get_device (self->drag);

  /* A finger moves the wall itself. */
  if (!parvis_wall_is_ground (self->wall, x, y) ||
      (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN))
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  self->start = parvis_wall_to_plane (self->wall, x, y);
}

static void
start (ParvisBand *self)
{
  GPtrArray *chosen = parvis_selection_get_items (parvis_wall_get_selection (self->wall));
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->drag));

  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  self->toggling = (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
  self->before = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (self->before, g_object_ref (g_ptr_array_index (chosen, i)));
  self->accent = parvis_palette_lookup_name (GTK_WIDGET (self->wall), "accent_color");
  parvis_wall_set_held (self->wall, TRUE);
}

static void
stop (ParvisBand *self)
{
  if (self->before == NULL)
    return;
  g_clear_pointer (&self->before, g_ptr_array_unref);
  parvis_edge_pan_stop (self->edge);
  parvis_wall_set_held (self->wall, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self->wall));
}

/* The keys go to what is chosen now. */
static void
end_cb (ParvisBand *self)
{
  GPtrArray *chosen = parvis_selection_get_items (parvis_wall_get_selection (self->wall));
  gboolean banded = self->before != NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->wall));

  stop (self);
  if (!banded || chosen->len == 0)
    return;
  gtk_widget_grab_focus (g_ptr_array_index (chosen, chosen->len - 1));
  gtk_window_set_focus_visible (GTK_WINDOW (root), FALSE);
}

static void
update_cb (ParvisBand *self, double dx, double dy)
{
  double x, y;

  if (self->before == NULL)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self->wall), 0, 0, (int) dx, (int) dy))
        return;
      start (self);
    }
  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x, &y);
  self->x = x + dx;
  self->y = y + dy;
  parvis_edge_pan_follow (self->edge, self->x, self->y);
  choose_touched (self);
}

static void
parvis_band_dispose (GObject *object)
{
  ParvisBand *self = PARVIS_BAND (object);

  g_clear_pointer (&self->edge, parvis_edge_pan_free);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  if (self->drag != NULL)
    g_signal_handlers_disconnect_by_data (self->drag, self);
  g_clear_object (&self->drag);
  G_OBJECT_CLASS (parvis_band_parent_class)->dispose (object);
}

static void
parvis_band_class_init (ParvisBandClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = parvis_band_dispose;
}

static void
parvis_band_init (ParvisBand *self)
{
}

ParvisBand *
parvis_band_new (ParvisWall *wall)
{
  ParvisBand *self = g_object_new (PARVIS_TYPE_BAND, NULL);

  self->wall = wall;
  self->edge = parvis_edge_pan_new (wall, choose_touched, self);
  self->drag = g_object_ref (gtk_gesture_drag_new ());
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (stop), self);
  gtk_widget_add_controller (GTK_WIDGET (wall), GTK_EVENT_CONTROLLER (self->drag));
  return self;
}

void
parvis_band_snapshot (ParvisBand *self, GtkSnapshot *snapshot)
{
  graphene_rect_t area;
  GskRoundedRect outline;
  GdkRGBA fill = self->accent;

  g_return_if_fail (PARVIS_IS_BAND (self));
  if (self->before == NULL)
    return;
  area = get_area (self);
  area = parvis_wall_from_plane (self->wall, &area);
  graphene_rect_round_extents (&area, &area);
  fill.alpha = FILL;
  gtk_snapshot_append_color (snapshot, &fill, &area);
  gsk_rounded_rect_init_from_rect (&outline, &area, 0);
  gtk_snapshot_append_border (
      snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
      (GdkRGBA[4]){ self->accent, self->accent, self->accent, self->accent });
}

gboolean
parvis_band_cancel (ParvisBand *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  g_return_val_if_fail (PARVIS_IS_BAND (self), FALSE);
  if (self->before == NULL)
    return FALSE;
  add_others (chosen, self->before, none);
  parvis_selection_replace (parvis_wall_get_selection (self->wall), chosen);
  stop (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag));
  return TRUE;
}
