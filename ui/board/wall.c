/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/wall.h"

#include <math.h>

#include "board/afloat.h"
#include "board/band.h"
#include "board/last-focus.h"
#include "board/lift.h"
#include "board/likeness.h"
#include "board/scale.h"
#include "board/verb-bar.h"
#include "board/viewport.h"
#include "board/wall-actions.h"
#include "board/wall-focus.h"
#include "board/wall-pick.h"
#include "board/wander.h"

#define MOST_FIT 1.6

struct _ParvisWall
{
  GtkWidget parent_instance;
  ParvisCampaign *campaign;
  ParvisPlane *plane; /* child */
  ParvisSelection *selection;
  GtkWidget *bar; /* child */
  ParvisLift *lift;
  ParvisBand *band;
  ParvisLastFocus *last_focus;
  ParvisViewport *view;
  GtkScrollablePolicy policies[2];
  ParvisWander *wander;
  double scale;       /* that the plane is arranged for */
  gboolean automatic; /* the scale and the zoom follow the window's size */
  int width, height;
  guint zoomed_source;
  gboolean held;
};

static void parvis_wall_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ParvisWall,
                               parvis_wall,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      parvis_wall_scrollable_init))

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  ZOOMED,
  PLANE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
parvis_wall_scrollable_init (GtkScrollableInterface *iface)
{
}

static void
parvis_wall_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisWall *self = PARVIS_WALL (object);

  if (prop_id <= PROP_VADJUSTMENT)
    g_value_set_object (value, parvis_viewport_get_adjustment (
                                   self->view, (GtkOrientation) (prop_id - PROP_HADJUSTMENT)));
  else
    g_value_set_enum (value, (int) self->policies[prop_id - PROP_HSCROLL_POLICY]);
}

static void
parvis_wall_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ParvisWall *self = PARVIS_WALL (object);

  if (prop_id <= PROP_VADJUSTMENT)
    {
      parvis_viewport_set_adjustment (self->view, (GtkOrientation) (prop_id - PROP_HADJUSTMENT),
                                      g_value_get_object (value));
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  else
    self->policies[prop_id - PROP_HSCROLL_POLICY] = (GtkScrollablePolicy) g_value_get_enum (value);
}

/* A plane arranged for the window at its own scale does not move as one zooms. */
static graphene_size_t
configure (ParvisWall *self, double width, double height)
{
  double zoom = parvis_viewport_get_zoom (self->view);
  graphene_size_t size = parvis_plane_arrange (self->plane, floor (width / self->scale),
                                               floor (height / MIN (zoom, self->scale)));

  parvis_viewport_configure (self->view, &size, width, height);
  return size;
}

static void
say_zoomed (gpointer data)
{
  ParvisWall *self = data;

  self->zoomed_source = 0;
  g_signal_emit (self, signals[ZOOMED], 0);
}

static void
choose_scale (ParvisWall *self, double width, double height)
{
  self->scale = parvis_scale_choose (self->plane, width, height);
  if (parvis_viewport_set_zoom (self->view, self->scale) && self->zoomed_source == 0)
    self->zoomed_source = g_idle_add_once (say_zoomed, self);
}

static void
parvis_wall_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisWall *self = PARVIS_WALL (widget);
  graphene_size_t size;
  graphene_rect_t sight;

  if (self->automatic && (width != self->width || height != self->height))
    choose_scale (self, width, height);
  self->width = width;
  self->height = height;
  size = configure (self, width, height);
  sight = parvis_viewport_get_sight (self->view, width, height);
  gtk_widget_allocate (GTK_WIDGET (self->plane), (int) size.width, (int) size.height, -1,
                       parvis_viewport_get_transform (self->view));
  parvis_plane_set_sight (self->plane, &sight);
  parvis_afloat_allocate (self, width, height);
}

static void
parvis_wall_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  *minimum = 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 500;
}

/* Up close each note has its own. */
static gboolean
parvis_wall_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  ParvisItemView *item = keyboard ? NULL : parvis_wall_pick (PARVIS_WALL (widget), x, y);

  return item != NULL &&
         GTK_WIDGET_GET_CLASS (item)->query_tooltip (GTK_WIDGET (item), 0, 0, FALSE, tooltip);
}

static void
parvis_wall_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisWall *self = PARVIS_WALL (widget);

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->plane), snapshot);
  parvis_band_snapshot (self->band, snapshot);
  parvis_afloat_snapshot (self, snapshot);
}

static gboolean
parvis_wall_focus (GtkWidget *widget, GtkDirectionType direction)
{
  ParvisWall *self = PARVIS_WALL (widget);

  /* Thousands of notes are one stop for Tab; arrows go from one to the next. */
  if (GTK_IS_POPOVER (gtk_widget_get_focus_child (widget)))
    return gtk_widget_child_focus (gtk_widget_get_focus_child (widget), direction);
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return parvis_wall_focus_enter (self);
}

static void
parvis_wall_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (parvis_wall_parent_class)->root (widget);
  parvis_last_focus_root (PARVIS_WALL (widget)->last_focus);
}

static void
parvis_wall_unroot (GtkWidget *widget)
{
  parvis_last_focus_unroot (PARVIS_WALL (widget)->last_focus);
  GTK_WIDGET_CLASS (parvis_wall_parent_class)->unroot (widget);
}

static void
selection_changed_cb (ParvisWall *self)
{
  parvis_verb_bar_refresh (PARVIS_VERB_BAR (self->bar), self->plane, self->selection);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
plane_changed_cb (ParvisWall *self)
{
  parvis_selection_prune (self->selection);
  selection_changed_cb (self);
  g_signal_emit (self, signals[PLANE_CHANGED], 0);
}

/* Thousands may go at once: the selection is told when all have. */
static void
item_removed_cb (ParvisWall *self, ParvisItemView *item)
{
  parvis_item_view_set_selected (item, FALSE);
  parvis_lift_drop_item (self->lift, item);
}

static void
parvis_wall_dispose (GObject *object)
{
  ParvisWall *self = PARVIS_WALL (object);
  GtkWidget *child;

  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->selection, self);
      parvis_selection_clear (self->selection);
    }
  g_clear_object (&self->lift);
  g_clear_object (&self->band);
  g_clear_object (&self->wander);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_handle_id (&self->zoomed_source, g_source_remove);
  g_clear_object (&self->selection);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_wall_parent_class)->dispose (object);
}

static void
parvis_wall_finalize (GObject *object)
{
  parvis_last_focus_free (PARVIS_WALL (object)->last_focus);
  parvis_viewport_free (PARVIS_WALL (object)->view);
  G_OBJECT_CLASS (parvis_wall_parent_class)->finalize (object);
}

static void
parvis_wall_class_init (ParvisWallClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = parvis_wall_get_property;
  object_class->set_property = parvis_wall_set_property;
  object_class->dispose = parvis_wall_dispose;
  object_class->finalize = parvis_wall_finalize;
  widget_class->measure = parvis_wall_measure;
  widget_class->size_allocate = parvis_wall_size_allocate;
  widget_class->query_tooltip = parvis_wall_query_tooltip;
  widget_class->snapshot = parvis_wall_snapshot;
  widget_class->focus = parvis_wall_focus;
  widget_class->root = parvis_wall_root;
  widget_class->unroot = parvis_wall_unroot;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[ZOOMED] = g_signal_new ("zoomed", PARVIS_TYPE_WALL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[PLANE_CHANGED] = g_signal_new ("plane-changed", PARVIS_TYPE_WALL, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  parvis_wall_actions_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "wall");
}

static void
scrolled_cb (gpointer data)
{
  gtk_widget_queue_allocate (data);
}

static void
parvis_wall_init (ParvisWall *self)
{
  self->view = parvis_viewport_new (scrolled_cb, self);
  self->last_focus = parvis_last_focus_new (GTK_WIDGET (self));
  self->scale = 1;
  self->automatic = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
parvis_wall_new (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisWall *self = g_object_new (PARVIS_TYPE_WALL, NULL);

  self->campaign = g_object_ref (campaign);
  self->plane = PARVIS_PLANE (parvis_plane_new (campaign, sequence));
  self->selection = parvis_selection_new ();
  self->bar = parvis_verb_bar_new ();
  self->lift = parvis_lift_new (self);
  self->band = parvis_band_new (self);
  gtk_widget_set_parent (GTK_WIDGET (self->plane), GTK_WIDGET (self));
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  self->wander = parvis_wander_new (self);
  g_signal_connect_swapped (self->plane, "changed", G_CALLBACK (plane_changed_cb), self);
  g_signal_connect_swapped (self->plane, "item-removed", G_CALLBACK (item_removed_cb), self);
  g_signal_connect_swapped (self->selection, "changed", G_CALLBACK (selection_changed_cb), self);
  parvis_likeness_follow (self);
  if (parvis_campaign_is_read_only (campaign))
    parvis_wall_actions_close (self);
  return GTK_WIDGET (self);
}

ParvisCampaign *
parvis_wall_get_campaign (ParvisWall *self)
{
  g_return_val_if_fail (PARVIS_IS_WALL (self), NULL);
  return self->campaign;
}

ParvisPlane *
parvis_wall_get_plane (ParvisWall *self)
{
  g_return_val_if_fail (PARVIS_IS_WALL (self), NULL);
  return self->plane;
}

ParvisSelection *
parvis_wall_get_selection (ParvisWall *self)
{
  g_return_val_if_fail (PARVIS_IS_WALL (self), NULL);
  return self->selection;
}

double
parvis_wall_get_zoom (ParvisWall *self)
{
  g_return_val_if_fail (PARVIS_IS_WALL (self), 1);
  return parvis_viewport_get_zoom (self->view);
}

void
parvis_wall_set_zoom (ParvisWall *self, double zoom)
{
  g_return_if_fail (PARVIS_IS_WALL (self));
  parvis_wall_zoom_at (self, zoom, gtk_widget_get_width (GTK_WIDGET (self)) / 2.,
                       gtk_widget_get_height (GTK_WIDGET (self)) / 2.);
}

void
parvis_wall_zoom_at (ParvisWall *self, double zoom, double x, double y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  ParvisSpot kept;

  g_return_if_fail (PARVIS_IS_WALL (self));
  kept = parvis_viewport_to_plane (self->view, x, y);
  self->automatic = FALSE;
  if (!parvis_viewport_set_zoom (self->view, zoom))
    return;
  parvis_plane_set_zoom (self->plane, parvis_viewport_get_zoom (self->view));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), parvis_plane_is_distant (self->plane));
  if (width > 0 && height > 0)
    {
      configure (self, width, height);
      parvis_viewport_pin (self->view, kept, x, y);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, signals[ZOOMED], 0);
}

void
parvis_wall_show_all (ParvisWall *self)
{
  graphene_size_t extent;

  g_return_if_fail (PARVIS_IS_WALL (self));
  extent = parvis_plane_get_extent (self->plane);
  parvis_wall_zoom_at (self,
                       parvis_viewport_fit (&extent, PARVIS_PLANE_EDGE,
                                            gtk_widget_get_width (GTK_WIDGET (self)),
                                            gtk_widget_get_height (GTK_WIDGET (self)), MOST_FIT),
                       0, 0);
  parvis_viewport_pin (self->view, (ParvisSpot){ 0, 0 }, 0, 0);
}

void
parvis_wall_show_normal (ParvisWall *self)
{
  g_return_if_fail (PARVIS_IS_WALL (self));
  self->scale = 1;
  parvis_wall_set_zoom (self, 1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
parvis_wall_pan (ParvisWall *self, double dx, double dy)
{
  g_return_if_fail (PARVIS_IS_WALL (self));
  parvis_viewport_pan (self->view, dx, dy);
}

ParvisSpot
parvis_wall_to_plane (ParvisWall *self, double x, double y)
{
  g_return_val_if_fail (PARVIS_IS_WALL (self), (ParvisSpot){ 0 });
  return parvis_viewport_to_plane (self->view, x, y);
}

graphene_rect_t
parvis_wall_from_plane (ParvisWall *self, const graphene_rect_t *box)
{
  g_return_val_if_fail (PARVIS_IS_WALL (self), *box);
  return parvis_viewport_from_plane (self->view, box);
}

void
parvis_wall_settle (ParvisWall *self)
{
  g_return_if_fail (PARVIS_IS_WALL (self));
  configure (self, gtk_widget_get_width (GTK_WIDGET (self)),
             gtk_widget_get_height (GTK_WIDGET (self)));
}

void
parvis_wall_reveal (ParvisWall *self, const graphene_rect_t *box)
{
  g_return_if_fail (PARVIS_IS_WALL (self));
  parvis_viewport_reveal (self->view, box);
}

gboolean
parvis_wall_focus_item (ParvisWall *self)
{
  g_autoptr (GPtrArray) items = NULL;
  ParvisItemView *last;

  g_return_val_if_fail (PARVIS_IS_WALL (self), FALSE);
  last = parvis_last_focus_get (self->last_focus);
  if (last != NULL && gtk_widget_get_mapped (GTK_WIDGET (last)))
    return gtk_widget_grab_focus (GTK_WIDGET (last));
  items = parvis_plane_list_items (self->plane);
  return items->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (items, 0));
}

void
parvis_wall_set_held (ParvisWall *self, gboolean held)
{
  g_return_if_fail (PARVIS_IS_WALL (self));
  self->held = held;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
parvis_wall_is_held (ParvisWall *self)
{
  g_return_val_if_fail (PARVIS_IS_WALL (self), FALSE);
  return self->held;
}

gboolean
parvis_wall_put_back (ParvisWall *self)
{
  g_return_val_if_fail (PARVIS_IS_WALL (self), FALSE);
  return parvis_lift_cancel (self->lift) || parvis_band_cancel (self->band);
}

gboolean
parvis_wall_cancel (ParvisWall *self)
{
  gboolean chosen;

  g_return_val_if_fail (PARVIS_IS_WALL (self), FALSE);
  if (parvis_wall_put_back (self))
    return TRUE;
  chosen = parvis_selection_get_items (self->selection)->len > 0;
  parvis_selection_clear (self->selection);
  return chosen;
}
