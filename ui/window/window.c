/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/window.h"

#include <glib/gi18n-lib.h>

#include "feedback/feedback.h"
#include "page/name.h"
#include "projector/projector.h"
#include "start/start-page.h"
#include "window/window-actions.h"
#include "window/workspace.h"

struct _ParvisWindow
{
  AdwApplicationWindow parent_instance;
  AdwBin *content;
  GListModel *recent;         /* owned */
  ParvisCampaign *campaign;   /* owned; NULL on the start page */
  ParvisWorkspace *workspace; /* the content's; NULL on the start page */
  GdkPaintable *poster;       /* owned; of the campaign, or NULL */
  ParvisProjector *projector; /* NULL while nothing is projected */
  double across, down;        /* the part of the wall that is seen */
  guint veil;                 /* lines of the result that are not shown yet */
  gboolean ending;            /* whatever is locked */
  gboolean filled;            /* the whole screen, for a page that is alone */
  gboolean hides;             /* the other windows of the program, while this one is locked */
};

G_DEFINE_FINAL_TYPE (ParvisWindow, parvis_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_CAMPAIGN = 1,
  PROP_RECENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_alone (ParvisWindow *self)
{
  gboolean alone = FALSE;

  if (self->workspace != NULL)
    g_object_get (self->workspace, "alone", &alone, NULL);
  return alone;
}

static gboolean
is_locked (ParvisWindow *self)
{
  gboolean locked = FALSE;

  if (self->workspace != NULL)
    g_object_get (self->workspace, "locked", &locked, NULL);
  return locked;
}

static void
say_locked (ParvisWindow *self)
{
  parvis_feedback_toast (parvis_window_get_stage (self), _ ("This desk is locked"), FALSE);
}

/* All that leads out of the page: the function keys, what is with Alt, and what is with Ctrl but
   handing in. */
static gboolean
leads_out (guint key, GdkModifierType state)
{
  if (key >= GDK_KEY_F1 && key <= GDK_KEY_F35)
    return TRUE;
  if ((key >= GDK_KEY_Shift_L && key <= GDK_KEY_Hyper_R) || key == GDK_KEY_ISO_Level3_Shift)
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0)
    return key != GDK_KEY_Return && key != GDK_KEY_KP_Enter;
  return (state & GDK_ALT_MASK) != 0;
}

static gboolean
on_key (ParvisWindow *self, guint key, guint code, GdkModifierType state)
{
  if (!is_locked (self) || !leads_out (key, state))
    return GDK_EVENT_PROPAGATE;
  say_locked (self);
  return GDK_EVENT_STOP;
}

static gboolean
parvis_window_close_request (GtkWindow *window)
{
  ParvisWindow *self = PARVIS_WINDOW (window);

  if (!is_locked (self) || self->ending)
    return GTK_WINDOW_CLASS (parvis_window_parent_class)->close_request (window);
  say_locked (self);
  return TRUE;
}

static void
update_actions (ParvisWindow *self)
{
  parvis_window_actions_update (self, self->campaign, is_alone (self));
}

/* What is locked leaves no way around it through another campaign. */
static void
hide_others (ParvisWindow *self, gboolean hides)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GList) windows = NULL;

  if (application == NULL || hides == self->hides)
    return;
  self->hides = hides;
  windows = g_list_copy (gtk_application_get_windows (application));
  for (GList *item = windows; item != NULL; item = item->next)
    if (item->data != self && PARVIS_IS_WINDOW (item->data))
      gtk_widget_set_visible (item->data, !hides);
}

/* A voter alone at the laptop gets the whole screen. */
static void
on_alone (ParvisWindow *self)
{
  const gboolean alone = is_alone (self);

  hide_others (self, is_locked (self));
  if (alone && !gtk_window_is_fullscreen (GTK_WINDOW (self)))
    {
      gtk_window_fullscreen (GTK_WINDOW (self));
      self->filled = TRUE;
    }
  else if (!alone && self->filled)
    {
      gtk_window_unfullscreen (GTK_WINDOW (self));
      self->filled = FALSE;
    }
  if (self->projector != NULL)
    {
      parvis_projector_set_aside (self->projector, alone);
      parvis_projector_set_locked (self->projector, is_locked (self));
    }
  update_actions (self);
}

static void
on_changed (ParvisWindow *self)
{
  g_autofree char *name = parvis_name_short (parvis_campaign_get_identity (self->campaign));

  gtk_window_set_title (GTK_WINDOW (self), name);
  update_actions (self);
}

static void
leave_campaign (ParvisWindow *self)
{
  if (self->campaign == NULL)
    return;
  parvis_window_set_projecting (self, FALSE);
  g_clear_object (&self->poster);
  /* The pages go before the campaign that they show. */
  self->workspace = NULL;
  g_action_map_remove_action (G_ACTION_MAP (self), "road");
  if (self->content != NULL)
    adw_bin_set_child (self->content, NULL);
  g_signal_handlers_disconnect_by_data (self->campaign, self);
  /* All is on disk already; a file that can't be tidied is tidied when it is opened next. */
  parvis_campaign_close (self->campaign, NULL);
  g_clear_object (&self->campaign);
}

/* Who leaves a result in the middle comes back to the whole. */
static void
on_stop (ParvisWindow *self)
{
  self->veil = 0;
  update_actions (self);
}

static void
enter_campaign (ParvisWindow *self, ParvisCampaign *campaign, GdkPaintable *poster)
{
  GtkWidget *workspace;

  self->campaign = g_object_ref (campaign);
  g_set_object (&self->poster, poster);
  workspace = parvis_workspace_new (campaign, poster);
  self->workspace = PARVIS_WORKSPACE (workspace);
  adw_bin_set_child (self->content, workspace);
  parvis_window_actions_add_road (self, self->workspace);
  g_signal_connect_object (workspace, "notify::alone", G_CALLBACK (on_alone), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "notify::stop", G_CALLBACK (on_stop), self, G_CONNECT_SWAPPED);
  on_changed (self);
  parvis_workspace_take_focus (self->workspace);
}

static void
parvis_window_constructed (GObject *object)
{
  ParvisWindow *self = PARVIS_WINDOW (object);

  G_OBJECT_CLASS (parvis_window_parent_class)->constructed (object);
  parvis_window_actions_add (self);
  update_actions (self);
}

static void
parvis_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisWindow *self = PARVIS_WINDOW (object);

  if (prop_id == PROP_CAMPAIGN)
    g_value_set_object (value, self->campaign);
  else if (prop_id == PROP_RECENT)
    g_value_set_object (value, self->recent);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ParvisWindow *self = PARVIS_WINDOW (object);

  if (prop_id == PROP_RECENT)
    self->recent = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_window_dispose (GObject *object)
{
  ParvisWindow *self = PARVIS_WINDOW (object);

  leave_campaign (self);
  g_clear_object (&self->recent);
  gtk_widget_dispose_template (GTK_WIDGET (self), PARVIS_TYPE_WINDOW);
  G_OBJECT_CLASS (parvis_window_parent_class)->dispose (object);
}

static void
parvis_window_class_init (ParvisWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = parvis_window_constructed;
  object_class->get_property = parvis_window_get_property;
  object_class->set_property = parvis_window_set_property;
  object_class->dispose = parvis_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = parvis_window_close_request;
  properties[PROP_CAMPAIGN] = g_param_spec_object ("campaign", NULL, NULL, PARVIS_TYPE_CAMPAIGN,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECENT] =
      g_param_spec_object ("recent", NULL, NULL, G_TYPE_LIST_MODEL,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/window/window.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisWindow, content);
}

static void
parvis_window_init (ParvisWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  /* A dialog blocks its own campaign only. */
  gtk_window_group_add_window (group, GTK_WINDOW (self));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

ParvisWindow *
parvis_window_new (GtkApplication *application, GListModel *recent)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  return g_object_new (PARVIS_TYPE_WINDOW, "application", application, "recent", recent, NULL);
}

void
parvis_window_set_campaign (ParvisWindow *self, ParvisCampaign *campaign, GdkPaintable *poster)
{
  g_return_if_fail (PARVIS_IS_WINDOW (self));
  g_return_if_fail (campaign == NULL || campaign != self->campaign);
  leave_campaign (self);
  if (campaign != NULL)
    enter_campaign (self, campaign, poster);
  else
    {
      gtk_window_set_title (GTK_WINDOW (self), "Parvis");
      adw_bin_set_child (self->content, parvis_start_page_new (self->recent));
      update_actions (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAMPAIGN]);
}

gboolean
parvis_window_refuse_locked (ParvisWindow *self)
{
  g_return_val_if_fail (PARVIS_IS_WINDOW (self), FALSE);
  if (!is_locked (self))
    return FALSE;
  gtk_window_present (GTK_WINDOW (self));
  say_locked (self);
  return TRUE;
}

void
parvis_window_end (ParvisWindow *self)
{
  g_return_if_fail (PARVIS_IS_WINDOW (self));
  self->ending = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

ParvisCampaign *
parvis_window_get_campaign (ParvisWindow *self)
{
  g_return_val_if_fail (PARVIS_IS_WINDOW (self), NULL);
  return self->campaign;
}

GdkPaintable *
parvis_window_get_poster (ParvisWindow *self)
{
  g_return_val_if_fail (PARVIS_IS_WINDOW (self), NULL);
  return self->poster;
}

void
parvis_window_take_focus (ParvisWindow *self)
{
  g_return_if_fail (PARVIS_IS_WINDOW (self));
  if (self->workspace != NULL)
    parvis_workspace_take_focus (self->workspace);
}

static void
projector_gone_cb (ParvisWindow *self)
{
  self->projector = NULL;
  if (self->workspace != NULL)
    parvis_workspace_set_paging (self->workspace, NULL);
  parvis_window_actions_say_projecting (self, FALSE);
}

void
parvis_window_set_projecting (ParvisWindow *self, gboolean projecting)
{
  g_return_if_fail (PARVIS_IS_WINDOW (self));
  if (projecting == (self->projector != NULL))
    return;
  if (!projecting)
    {
      gtk_window_destroy (GTK_WINDOW (self->projector));
      return;
    }
  self->projector = parvis_projector_new (GTK_WINDOW (self), self->campaign, self->poster);
  g_signal_connect_object (self->projector, "destroy", G_CALLBACK (projector_gone_cb), self,
                           G_CONNECT_SWAPPED);
  parvis_projector_look (self->projector, self->across, self->down);
  parvis_projector_veil (self->projector, self->veil);
  parvis_workspace_set_paging (self->workspace, parvis_projector_get_paging (self->projector));
  parvis_projector_open (self->projector);
  parvis_window_actions_say_projecting (self, TRUE);
}

void
parvis_window_look (ParvisWindow *self, double across, double down)
{
  g_return_if_fail (PARVIS_IS_WINDOW (self));
  self->across = across;
  self->down = down;
  if (self->projector != NULL)
    parvis_projector_look (self->projector, across, down);
}

void
parvis_window_turn (ParvisWindow *self, int by)
{
  g_return_if_fail (PARVIS_IS_WINDOW (self));
  if (self->projector != NULL)
    parvis_paging_turn (parvis_projector_get_paging (self->projector), by);
}

void
parvis_window_veil (ParvisWindow *self, guint n_lines)
{
  g_return_if_fail (PARVIS_IS_WINDOW (self));
  self->veil = n_lines;
  if (self->projector != NULL)
    parvis_projector_veil (self->projector, n_lines);
}

static GtkWidget *
find_overlay (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_TOAST_OVERLAY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_overlay (child);
  return found;
}

/* What is said under a modal dialog is dimmed. */
static GtkWidget *
find_modal_stage (ParvisWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self) &&
        gtk_window_get_modal (l->data) && gtk_widget_get_mapped (l->data))
      return find_overlay (l->data);
  return NULL;
}

GtkWidget *
parvis_window_get_stage (ParvisWindow *self)
{
  GtkWidget *modal;

  g_return_val_if_fail (PARVIS_IS_WINDOW (self), NULL);
  if (self->workspace == NULL)
    return NULL;
  modal = find_modal_stage (self);
  return modal != NULL ? modal : parvis_workspace_get_stage (self->workspace);
}

void
parvis_window_show_progress (ParvisWindow *self, const char *title, double share)
{
  g_return_if_fail (PARVIS_IS_WINDOW (self));
  if (self->workspace != NULL)
    parvis_workspace_show_progress (self->workspace, title, share);
}
