/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/workspace.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "board/board-page.h"
#include "feedback/feedback.h"
#include "page/name.h"
#include "page/template.h"
#include "projector/page-turner.h"
#include "window/history.h"
#include "window/menu.h"
#include "window/pages.h"
#include "window/road.h"
#include "window/times-button.h"
#include "words/words.h"

struct _ParvisWorkspace
{
  GtkWidget parent_instance;
  GtkWidget *side;
  GtkLabel *name;
  GtkMenuButton *menu;
  ParvisRoad *road;
  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkToggleButton *project;
  ParvisPageTurner *turner;
  ParvisTimesButton *times;
  GtkWidget *read_only;
  GtkWidget *stage;
  AdwBin *bin;
  GtkWidget *progress;
  GtkLabel *progress_title;
  GtkProgressBar *progress_share;
  ParvisCampaign *campaign; /* owned */
  GdkPaintable *poster;     /* owned; may be NULL */
  ParvisPage *page;         /* the bin's */
  GtkWidget *tools;         /* the header's; may be NULL */
  gboolean road_shown;
  gboolean under_way; /* something that takes long */
};

G_DEFINE_FINAL_TYPE (ParvisWorkspace, parvis_workspace, GTK_TYPE_WIDGET)

enum
{
  PROP_CAMPAIGN = 1,
  PROP_POSTER,
  PROP_ROAD_SHOWN,
  PROP_ALONE,
  PROP_LOCKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_locked (ParvisWorkspace *self)
{
  gboolean locked = FALSE;

  if (self->page != NULL)
    g_object_get (self->page, "locked", &locked, NULL);
  return locked;
}

static gboolean
is_alone (ParvisWorkspace *self)
{
  gboolean alone = FALSE;

  if (self->page != NULL)
    g_object_get (self->page, "alone", &alone, NULL);
  return alone || is_locked (self);
}

static void
update_title (ParvisWorkspace *self)
{
  g_autofree char *title = NULL, *subtitle = NULL;
  const int stop = parvis_campaign_get_stop (self->campaign);

  g_object_get (self->page, "title", &title, "subtitle", &subtitle, NULL);
  if (title == NULL)
    title = parvis_pages_title (self->campaign, stop);
  if (subtitle == NULL)
    subtitle = parvis_pages_subtitle (self->campaign, stop);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
update_tools (ParvisWorkspace *self)
{
  g_autoptr (GtkWidget) tools = NULL;

  g_object_get (self->page, "tools", &tools, NULL);
  if (tools == self->tools)
    return;
  if (self->tools != NULL)
    adw_header_bar_remove (self->header, self->tools);
  self->tools = tools;
  if (tools != NULL)
    adw_header_bar_pack_end (self->header, tools);
}

static void
update_alone (ParvisWorkspace *self)
{
  gboolean alone = is_alone (self);

  gtk_widget_set_visible (GTK_WIDGET (self->header), !alone);
  gtk_widget_set_visible (self->side, !alone);
  gtk_widget_set_visible (self->progress, !alone && self->under_way);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALONE]);
}

/* A wall is for the room to see; other pages have their own first thing to do. */
static void
update_primary (ParvisWorkspace *self)
{
  if (PARVIS_IS_BOARD_PAGE (self->page) && !gtk_toggle_button_get_active (self->project))
    gtk_widget_add_css_class (GTK_WIDGET (self->project), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->project), "suggested-action");
}

static void
update_history (ParvisWorkspace *self)
{
  const char *refusal = parvis_history_get_refusal (self->campaign);
  g_autofree char *undo = parvis_history_undo_label (self->campaign);
  g_autofree char *redo = parvis_history_redo_label (self->campaign);

  gtk_widget_set_tooltip_text (self->undo, refusal != NULL ? refusal : undo);
  gtk_widget_set_tooltip_text (self->redo, refusal != NULL ? refusal : redo);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo), GTK_ACCESSIBLE_PROPERTY_LABEL, undo,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->redo), GTK_ACCESSIBLE_PROPERTY_LABEL, redo,
                                  -1);
}

static void
show_page (ParvisWorkspace *self)
{
  ParvisPage *page =
      parvis_pages_create (self->campaign, parvis_campaign_get_stop (self->campaign), self->poster);

  if (self->tools != NULL)
    adw_header_bar_remove (self->header, self->tools);
  self->tools = NULL;
  self->page = page;
  adw_bin_set_child (self->bin, GTK_WIDGET (page));
  g_signal_connect_object (page, "notify::title", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::subtitle", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::tools", G_CALLBACK (update_tools), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::alone", G_CALLBACK (update_alone), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::locked", G_CALLBACK (update_alone), self,
                           G_CONNECT_SWAPPED);
  update_title (self);
  update_tools (self);
  update_alone (self);
  update_primary (self);
  update_history (self);
  parvis_workspace_take_focus (self);
}

static void
on_changed (ParvisWorkspace *self)
{
  g_autofree char *name = parvis_name_short (parvis_campaign_get_identity (self->campaign));

  gtk_label_set_label (self->name, name);
  update_history (self);
  if (self->page != NULL)
    update_title (self);
}

/* A space after it would open it again. */
static void
menu_closed_cb (ParvisWorkspace *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menu)))
    parvis_workspace_take_focus (self);
}

static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  ParvisWorkspace *self = user_data;
  g_autoptr (GMenuModel) menu = parvis_menu_new (self->campaign);

  gtk_menu_button_set_menu_model (button, menu);
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
say_voided (gpointer data)
{
  ParvisWorkspace *self = data;

  if (self->page != NULL)
    parvis_feedback_toast (GTK_WIDGET (self->page),
                           _ ("The poster has changed: its validation no longer holds."), TRUE);
  return G_SOURCE_REMOVE;
}

/* After what the page says of the gesture itself, whose toast this one replaces. */
static void
on_voided (ParvisWorkspace *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, say_voided, g_object_ref (self), g_object_unref);
}

static void
parvis_workspace_constructed (GObject *object)
{
  ParvisWorkspace *self = PARVIS_WORKSPACE (object);

  G_OBJECT_CLASS (parvis_workspace_parent_class)->constructed (object);
  gtk_menu_button_set_create_popup_func (self->menu, create_menu, self, NULL);
  gtk_widget_set_visible (self->read_only, parvis_campaign_is_read_only (self->campaign));
  parvis_road_set_campaign (self->road, self->campaign);
  parvis_times_button_set_campaign (self->times, self->campaign);
  g_signal_connect_object (self->campaign, "notify::stop", G_CALLBACK (show_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->campaign, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->campaign, "voided", G_CALLBACK (on_voided), self,
                           G_CONNECT_SWAPPED);
  on_changed (self);
  show_page (self);
}

static void
parvis_workspace_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisWorkspace *self = PARVIS_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_CAMPAIGN:
      g_value_set_object (value, self->campaign);
      break;
    case PROP_POSTER:
      g_value_set_object (value, self->poster);
      break;
    case PROP_ROAD_SHOWN:
      g_value_set_boolean (value, self->road_shown);
      break;
    case PROP_ALONE:
      g_value_set_boolean (value, is_alone (self));
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, is_locked (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_workspace_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  ParvisWorkspace *self = PARVIS_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_CAMPAIGN:
      self->campaign = g_value_dup_object (value);
      break;
    case PROP_POSTER:
      self->poster = g_value_dup_object (value);
      break;
    case PROP_ROAD_SHOWN:
      if (self->road_shown == g_value_get_boolean (value))
        break;
      self->road_shown = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_workspace_dispose (GObject *object)
{
  ParvisWorkspace *self = PARVIS_WORKSPACE (object);

  parvis_template_dispose (GTK_WIDGET (self), PARVIS_TYPE_WORKSPACE);
  self->page = NULL;
  self->tools = NULL;
  g_clear_object (&self->poster);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_workspace_parent_class)->dispose (object);
}

/* A page made before the window shows could not take the focus. */
static void
parvis_workspace_map (GtkWidget *widget)
{
  ParvisWorkspace *self = PARVIS_WORKSPACE (widget);

  GTK_WIDGET_CLASS (parvis_workspace_parent_class)->map (widget);
  if (self->page != NULL)
    parvis_page_take_focus (self->page);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_CAMPAIGN] =
      g_param_spec_object ("campaign", NULL, NULL, PARVIS_TYPE_CAMPAIGN, once);
  properties[PROP_POSTER] = g_param_spec_object ("poster", NULL, NULL, GDK_TYPE_PAINTABLE, once);
  properties[PROP_ROAD_SHOWN] =
      g_param_spec_boolean ("road-shown", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ALONE] =
      g_param_spec_boolean ("alone", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOCKED] =
      g_param_spec_boolean ("locked", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
parvis_workspace_class_init (ParvisWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = parvis_workspace_constructed;
  object_class->get_property = parvis_workspace_get_property;
  object_class->set_property = parvis_workspace_set_property;
  object_class->dispose = parvis_workspace_dispose;
  widget_class->map = parvis_workspace_map;
  install_properties (object_class);
  g_type_ensure (PARVIS_TYPE_PAGE_TURNER);
  g_type_ensure (PARVIS_TYPE_ROAD);
  g_type_ensure (PARVIS_TYPE_TIMES_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/window/workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, side);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, name);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, menu);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, road);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, header);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, undo);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, redo);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, project);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, turner);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, times);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, read_only);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, stage);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, bin);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, progress);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, progress_title);
  gtk_widget_class_bind_template_child (widget_class, ParvisWorkspace, progress_share);
  gtk_widget_class_bind_template_callback (widget_class, update_primary);
}

static void
parvis_workspace_init (ParvisWorkspace *self)
{
  self->road_shown = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_workspace_new (ParvisCampaign *campaign, GdkPaintable *poster)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  return g_object_new (PARVIS_TYPE_WORKSPACE, "campaign", campaign, "poster", poster, NULL);
}

void
parvis_workspace_take_focus (ParvisWorkspace *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (PARVIS_IS_WORKSPACE (self));
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root == NULL || self->page == NULL)
    return;
  parvis_page_take_focus (self->page);
  focus = gtk_root_get_focus (root);
  /* A page without keys of its own: Enter must not fall on "Back to the start page". */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    parvis_road_take_focus (self->road);
}

void
parvis_workspace_set_paging (ParvisWorkspace *self, ParvisPaging *paging)
{
  g_return_if_fail (PARVIS_IS_WORKSPACE (self));
  parvis_page_turner_set_paging (self->turner, paging);
}

GtkWidget *
parvis_workspace_get_stage (ParvisWorkspace *self)
{
  g_return_val_if_fail (PARVIS_IS_WORKSPACE (self), NULL);
  return self->stage;
}

void
parvis_workspace_show_progress (ParvisWorkspace *self, const char *title, double share)
{
  GtkWidget *focus;

  g_return_if_fail (PARVIS_IS_WORKSPACE (self));
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  self->under_way = title != NULL;
  gtk_widget_set_visible (self->progress, self->under_way && !is_alone (self));
  if (title != NULL)
    {
      gtk_label_set_label (self->progress_title, title);
      gtk_progress_bar_set_fraction (self->progress_share, CLAMP (share, 0, 1));
    }
  else if (focus != NULL && gtk_widget_is_ancestor (focus, self->progress))
    parvis_workspace_take_focus (self);
}
