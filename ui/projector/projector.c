/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/projector.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "projector/magnifier.h"
#include "projector/scene.h"
#include "projector/scenes.h"
#include "projector/vote-scene.h"
#include "projector/wall-scene.h"

/* A window that has just come may get the keys by itself: so long, in microseconds. */
#define COMING (2 * G_USEC_PER_SEC)

/* Seconds, for a line to be read twice. */
#define HINT_STAYS 6

struct _ParvisProjector
{
  GtkWindow parent_instance;
  AdwBin *bin;              /* template child */
  GtkLabel *hint;           /* template child */
  GtkWindow *desk;          /* weak */
  ParvisCampaign *campaign; /* owned */
  GdkPaintable *poster;     /* owned; may be NULL */
  ParvisPaging *paging;     /* owned */
  double across, down;      /* the part of a wall that the desk sees */
  gint64 opened;
  gboolean aside, locked;
  guint source, hint_source;
};

G_DEFINE_FINAL_TYPE (ParvisProjector, parvis_projector, GTK_TYPE_WINDOW)

static void
look (ParvisProjector *self)
{
  GtkWidget *scene = adw_bin_get_child (self->bin), *content = NULL;

  if (PARVIS_IS_SCENE (scene))
    content = parvis_scene_get_content (PARVIS_SCENE (scene));
  if (content != NULL && PARVIS_IS_WALL_SCENE (content))
    parvis_wall_scene_look (PARVIS_WALL_SCENE (content), self->across, self->down);
}

static void
show_stop (ParvisProjector *self)
{
  const int stop = parvis_campaign_get_stop (self->campaign);

  adw_bin_set_child (self->bin, NULL);
  parvis_paging_set_n_pages (self->paging, 1);
  adw_bin_set_child (self->bin,
                     parvis_scenes_create (self->campaign, stop, self->poster, self->paging));
  look (self);
}

/* On the only screen it stays in sight beside the desk, but not before somebody who votes. */
static void
stand (ParvisProjector *self)
{
  gboolean over = !self->aside && !gtk_window_is_fullscreen (GTK_WINDOW (self));

  gtk_window_set_transient_for (GTK_WINDOW (self), over ? self->desk : NULL);
}

static gboolean
end_hint (gpointer data)
{
  ParvisProjector *self = data;

  self->hint_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->hint), FALSE);
  return G_SOURCE_REMOVE;
}

static void
show_hint (ParvisProjector *self, const char *words)
{
  g_clear_handle_id (&self->hint_source, g_source_remove);
  gtk_label_set_label (self->hint, words);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), TRUE);
  self->hint_source = g_timeout_add_seconds (HINT_STAYS, end_hint, self);
}

static void
give_keys_back (ParvisProjector *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) && self->desk != NULL &&
      g_get_monotonic_time () - self->opened < COMING)
    gtk_window_present (self->desk);
}

/* Where two screens show the same, there is no other. */
static GdkMonitor *
find_other_screen (ParvisProjector *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self->desk));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->desk));
  GdkMonitor *here = gdk_display_get_monitor_at_surface (display, surface);
  GListModel *screens = gdk_display_get_monitors (display);
  GdkRectangle place, other;

  if (here == NULL)
    return NULL;
  gdk_monitor_get_geometry (here, &place);
  for (guint i = 0; i < g_list_model_get_n_items (screens); i++)
    {
      g_autoptr (GdkMonitor) screen = g_list_model_get_item (screens, i);

      gdk_monitor_get_geometry (screen, &other);
      if (other.x != place.x || other.y != place.y)
        return screen;
    }
  return NULL;
}

/* Over the only screen nothing else says how to come back. */
static void
on_fullscreened (ParvisProjector *self)
{
  stand (self);
  if (self->desk != NULL && gtk_window_is_fullscreen (GTK_WINDOW (self)) &&
      find_other_screen (self) == NULL)
    show_hint (self, _ ("Esc: back to the desk"));
}

static void
fullscreen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
leave_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  parvis_paging_turn (PARVIS_PROJECTOR (widget)->paging, g_variant_get_int32 (parameter));
}

static gboolean
on_scroll (ParvisProjector *self, double across, double down)
{
  parvis_paging_turn (self->paging, down > 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* Its keys lead nowhere while the desk has none of its own. */
static gboolean
on_key (ParvisProjector *self)
{
  return self->locked ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
parvis_projector_close_request (GtkWindow *window)
{
  if (PARVIS_PROJECTOR (window)->locked)
    return TRUE;
  return GTK_WINDOW_CLASS (parvis_projector_parent_class)->close_request (window);
}

static gboolean
fill_other_screen (ParvisProjector *self)
{
  GdkMonitor *screen = find_other_screen (self);

  if (screen == NULL)
    return FALSE;
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), screen);
  return TRUE;
}

/* A projector is plugged in while it shows, or its cable is pulled: it must not lie on the desk,
   nor under it. */
static gboolean
move_to_screen (gpointer data)
{
  ParvisProjector *self = data;
  gboolean was_full = gtk_window_is_fullscreen (GTK_WINDOW (self));

  self->source = 0;
  self->opened = g_get_monotonic_time ();
  if (self->desk == NULL || fill_other_screen (self) || !was_full)
    return G_SOURCE_REMOVE;
  gtk_window_unfullscreen (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* GDK says that a screen is there before it says where. */
static void
on_screens (ParvisProjector *self)
{
  if (self->source == 0)
    self->source = g_idle_add (move_to_screen, self);
}

static void
parvis_projector_dispose (GObject *object)
{
  ParvisProjector *self = PARVIS_PROJECTOR (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_handle_id (&self->hint_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), PARVIS_TYPE_PROJECTOR);
  g_clear_weak_pointer (&self->desk);
  g_clear_object (&self->paging);
  g_clear_object (&self->poster);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_projector_parent_class)->dispose (object);
}

static void
parvis_projector_class_init (ParvisProjectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_projector_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = parvis_projector_close_request;
  g_type_ensure (PARVIS_TYPE_MAGNIFIER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/projector/projector.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisProjector, bin);
  gtk_widget_class_bind_template_child (widget_class, ParvisProjector, hint);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll);
  gtk_widget_class_install_action (widget_class, "projector.fullscreen", NULL, fullscreen_cb);
  gtk_widget_class_install_action (widget_class, "projector.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "projector.turn", "i", turn_cb);
}

static void
parvis_projector_init (ParvisProjector *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->paging = parvis_paging_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (give_keys_back), NULL);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (on_fullscreened), NULL);
}

ParvisProjector *
parvis_projector_new (GtkWindow *desk, ParvisCampaign *campaign, GdkPaintable *poster)
{
  ParvisProjector *self;

  g_return_val_if_fail (GTK_IS_WINDOW (desk) && PARVIS_IS_CAMPAIGN (campaign), NULL);
  self = g_object_new (PARVIS_TYPE_PROJECTOR, NULL);
  g_set_weak_pointer (&self->desk, desk);
  gtk_window_group_add_window (gtk_window_get_group (desk), GTK_WINDOW (self));
  self->campaign = g_object_ref (campaign);
  g_set_object (&self->poster, poster);
  g_signal_connect_object (campaign, "notify::stop", G_CALLBACK (show_stop), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (desk))),
                           "items-changed", G_CALLBACK (on_screens), self, G_CONNECT_SWAPPED);
  show_stop (self);
  return self;
}

void
parvis_projector_open (ParvisProjector *self)
{
  g_return_if_fail (PARVIS_IS_PROJECTOR (self));
  if (!fill_other_screen (self))
    {
      stand (self);
      show_hint (self, _ ("F5: end the projection · F11: the whole screen"));
    }
  self->opened = g_get_monotonic_time ();
  gtk_widget_show (GTK_WIDGET (self));
}

void
parvis_projector_set_aside (ParvisProjector *self, gboolean aside)
{
  g_return_if_fail (PARVIS_IS_PROJECTOR (self));
  self->aside = aside;
  stand (self);
}

void
parvis_projector_set_locked (ParvisProjector *self, gboolean locked)
{
  g_return_if_fail (PARVIS_IS_PROJECTOR (self));
  self->locked = locked;
}

void
parvis_projector_look (ParvisProjector *self, double across, double down)
{
  g_return_if_fail (PARVIS_IS_PROJECTOR (self));
  self->across = across;
  self->down = down;
  look (self);
}

ParvisPaging *
parvis_projector_get_paging (ParvisProjector *self)
{
  g_return_val_if_fail (PARVIS_IS_PROJECTOR (self), NULL);
  return self->paging;
}

void
parvis_projector_veil (ParvisProjector *self, guint n_lines)
{
  GtkWidget *scene;

  g_return_if_fail (PARVIS_IS_PROJECTOR (self));
  scene = adw_bin_get_child (self->bin);
  if (PARVIS_IS_VOTE_SCENE (scene))
    parvis_vote_scene_set_veil (PARVIS_VOTE_SCENE (scene), n_lines);
}
