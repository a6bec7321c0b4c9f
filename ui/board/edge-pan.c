/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/edge-pan.h"

#include "board/wall.h"

#define EDGE 32
/* Pixels a second, where the edge begins and at the very edge. */
#define SLOWEST 240
#define FASTEST 1200
/* Of a frame that comes late. */
#define LONGEST (G_USEC_PER_SEC / 20)

struct _ParvisEdgePan
{
  ParvisWall *wall;
  void (*moved) (gpointer data);
  gpointer data;
  double speed_x, speed_y;
  guint tick; /* 0 for none */
  gint64 last;
};

static double
find_speed (double at, double size)
{
  double depth = at < EDGE ? EDGE - at : MAX (at - size + EDGE, 0);
  double speed = SLOWEST + (FASTEST - SLOWEST) * MIN (depth / EDGE, 1);

  if (depth <= 0)
    return 0;
  return at < EDGE ? -speed : speed;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ParvisEdgePan *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (double) MIN (now - self->last, LONGEST) / G_USEC_PER_SEC;
  ParvisSpot before = parvis_wall_to_plane (self->wall, 0, 0);
  ParvisSpot after;

  self->last = now;
  parvis_wall_pan (self->wall, self->speed_x * seconds, self->speed_y * seconds);
  after = parvis_wall_to_plane (self->wall, 0, 0);
  if (after.x > before.x || after.x < before.x || after.y > before.y || after.y < before.y)
    self->moved (self->data);
  return G_SOURCE_CONTINUE;
}

ParvisEdgePan *
parvis_edge_pan_new (ParvisWall *wall, void (*moved) (gpointer data), gpointer data)
{
  ParvisEdgePan *self = g_new0 (ParvisEdgePan, 1);

  self->wall = wall;
  self->moved = moved;
  self->data = data;
  return self;
}

void
parvis_edge_pan_free (ParvisEdgePan *self)
{
  parvis_edge_pan_stop (self);
  g_free (self);
}

void
parvis_edge_pan_follow (ParvisEdgePan *self, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self->wall);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  self->speed_x = find_speed (x, gtk_widget_get_width (widget));
  self->speed_y = find_speed (y, gtk_widget_get_height (widget));
  if (ABS (self->speed_x) + ABS (self->speed_y) <= 0)
    parvis_edge_pan_stop (self);
  else if (self->tick == 0 && clock != NULL)
    {
      self->last = gdk_frame_clock_get_frame_time (clock);
      self->tick = gtk_widget_add_tick_callback (widget, tick_cb, self, NULL);
    }
}

void
parvis_edge_pan_stop (ParvisEdgePan *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->wall), self->tick);
  self->tick = 0;
}
