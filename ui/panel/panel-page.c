/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel/panel-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "edit/cell.h"
#include "feedback/feedback.h"
#include "panel/panel-columns.h"
#include "panel/panel-side.h"
#include "shape/shape.h"
#include "words/words.h"

struct _ParvisPanelPage
{
  ParvisPage parent_instance;
  GtkToggleButton *agents; /* template children */
  GtkLabel *agents_label;
  GtkToggleButton *users;
  GtkLabel *users_label;
  GtkWidget *entry;
  GtkStack *stack;
  GtkColumnView *view;
  AdwStatusPage *empty;
  GtkWidget *first_entry;
  ParvisPanelSide *side;
  GtkFilter *filter; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisPanelPage, parvis_panel_page, PARVIS_TYPE_PAGE)

static ParvisCollege
get_college (ParvisPanelPage *self)
{
  return gtk_toggle_button_get_active (self->agents) ? PARVIS_COLLEGE_AGENTS : PARVIS_COLLEGE_USERS;
}

static GtkWidget *
get_entry (ParvisPanelPage *self)
{
  return gtk_widget_get_visible (self->entry) ? self->entry : self->first_entry;
}

static void
update_words (ParvisPanelPage *self)
{
  gboolean agents = get_college (self) == PARVIS_COLLEGE_AGENTS;
  const char *add = agents ? _ ("Add an agent") : _ ("Add a user");
  GtkWidget *entries[] = { self->entry, self->first_entry };

  adw_status_page_set_title (self->empty, agents ? _ ("Who are the agents of the panel?")
                                                 : _ ("Who are the users of the panel?"));
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      gtk_entry_set_placeholder_text (GTK_ENTRY (entries[i]), add);
      gtk_accessible_update_property (GTK_ACCESSIBLE (entries[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      add, -1);
    }
}

static void
update_counts (ParvisPanelPage *self)
{
  ParvisCampaign *campaign = parvis_page_get_campaign (PARVIS_PAGE (self));
  guint n_agents = parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_AGENTS);
  guint n_users = parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_USERS);
  g_autofree char *agents = parvis_words_people (PARVIS_COLLEGE_AGENTS, n_agents);
  g_autofree char *users = parvis_words_people (PARVIS_COLLEGE_USERS, n_users);

  gtk_label_set_label (self->agents_label, agents);
  gtk_label_set_label (self->users_label, users);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->agents), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  agents, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->users), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  users, -1);
}

static void
update_empty (ParvisPanelPage *self)
{
  GListModel *people = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  gboolean empty = g_list_model_get_n_items (people) == 0;
  gboolean focused = gtk_widget_get_focus_child (get_entry (self)) != NULL;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "people");
  gtk_widget_set_visible (self->entry, !empty);
  if (focused)
    gtk_widget_grab_focus (get_entry (self));
}

static void
on_campaign_changed (ParvisPanelPage *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_counts (self);
  update_empty (self);
}

static void
on_college_toggled (ParvisPanelPage *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_words (self);
  update_empty (self);
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  return parvis_participant_get_college (item) == get_college (data);
}

static void
scroll_to_end (ParvisPanelPage *self)
{
  GListModel *people = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  guint n = g_list_model_get_n_items (people);

  if (n > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", n - 1);
}

/* Adds one person a line; what could not be added comes back. (transfer full) */
static char *
add_people (ParvisPanelPage *self, const char *text)
{
  ParvisCampaign *campaign = parvis_page_get_campaign (PARVIS_PAGE (self));
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      if (parvis_campaign_add_participant (campaign, get_college (self), lines[i], &error) == NULL)
        {
          parvis_feedback_error (GTK_WIDGET (self), error);
          return g_strjoinv ("\n", lines + i);
        }
    }
  return g_strdup ("");
}

static void
take_entry (ParvisPanelPage *self, GtkEditable *entry)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (entry));
  g_autofree char *rest = NULL;

  gtk_editable_set_text (entry, "");
  rest = add_people (self, text);
  g_strdelimit (rest, "\n", ' ');
  if (*rest != '\0')
    gtk_editable_set_text (GTK_EDITABLE (get_entry (self)), rest);
  else
    scroll_to_end (self);
  gtk_widget_grab_focus (get_entry (self));
}

static void
on_entry_activate (ParvisPanelPage *self, GtkEditable *entry)
{
  take_entry (self, entry);
}

/* A pasted list keeps its line ends. */
static void
on_entry_changed (ParvisPanelPage *self, GtkEditable *entry)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (entry));
  gboolean typed = gtk_editable_get_text (entry)[0] != '\0';

  /* With nothing typed, undoing is the campaign's. */
  gtk_widget_action_set_enabled (text, "text.undo", typed);
  gtk_widget_action_set_enabled (text, "text.redo", typed);
  if (strpbrk (gtk_editable_get_text (entry), "\r\n") != NULL)
    take_entry (self, entry);
}

static GtkListItem *
find_focused (ParvisPanelPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? parvis_cell_find (gtk_root_get_focus (root)) : NULL;
}

static gboolean
delete_focused (GtkWidget *widget, GVariant *args, gpointer data)
{
  ParvisPanelPage *self = data;
  GtkListItem *item = find_focused (self);
  ParvisParticipant *participant = item != NULL ? gtk_list_item_get_item (item) : NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (participant == NULL)
    return GDK_EVENT_PROPAGATE;
  /* Translators: %s is a person. */
  title = g_strdup_printf (_ ("“%s” removed from the panel"),
                           parvis_participant_get_name (participant));
  if (parvis_campaign_delete_participant (parvis_page_get_campaign (PARVIS_PAGE (self)),
                                          participant, &error))
    parvis_feedback_toast (GTK_WIDGET (self), title, TRUE);
  else
    parvis_feedback_error (GTK_WIDGET (self), error);
  return GDK_EVENT_STOP;
}

static gboolean
focus_entry (GtkWidget *widget, GVariant *args, gpointer data)
{
  ParvisPanelPage *self = data;

  return gtk_widget_get_mapped (GTK_WIDGET (self)) && gtk_widget_grab_focus (get_entry (self));
}

static void
add_shortcuts (ParvisPanelPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEventController *window_keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Delete|KP_Delete"),
                        gtk_callback_action_new (delete_focused, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (window_keys),
                                     GTK_SHORTCUT_SCOPE_MANAGED);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (window_keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control><Shift>n"),
                        gtk_callback_action_new (focus_entry, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), window_keys);
}

static void
parvis_panel_page_take_focus (ParvisPage *page)
{
  gtk_widget_grab_focus (get_entry (PARVIS_PANEL_PAGE (page)));
}

static void
parvis_panel_page_constructed (GObject *object)
{
  ParvisPanelPage *self = PARVIS_PANEL_PAGE (object);
  ParvisCampaign *campaign = parvis_page_get_campaign (PARVIS_PAGE (object));
  GListModel *people = g_object_ref (parvis_campaign_get_participants (campaign));
  GtkFilterListModel *shown;
  GtkSingleSelection *selection;

  G_OBJECT_CLASS (parvis_panel_page_parent_class)->constructed (object);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  shown = gtk_filter_list_model_new (people, g_object_ref (self->filter));
  selection = gtk_single_selection_new (G_LIST_MODEL (shown));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  parvis_panel_columns_add (self->view, campaign);
  parvis_panel_side_set_campaign (self->side, campaign);
  parvis_page_set_title (PARVIS_PAGE (self), _ ("Panel"));
  g_signal_connect_object (campaign, "changed", G_CALLBACK (on_campaign_changed), self,
                           G_CONNECT_SWAPPED);
  add_shortcuts (self);
  update_words (self);
  on_campaign_changed (self);
}

static void
parvis_panel_page_dispose (GObject *object)
{
  ParvisPanelPage *self = PARVIS_PANEL_PAGE (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_PANEL_PAGE);
  G_OBJECT_CLASS (parvis_panel_page_parent_class)->dispose (object);
}

static void
parvis_panel_page_class_init (ParvisPanelPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = parvis_panel_page_constructed;
  object_class->dispose = parvis_panel_page_dispose;
  PARVIS_PAGE_CLASS (klass)->take_focus = parvis_panel_page_take_focus;
  g_type_ensure (PARVIS_TYPE_SHAPE);
  g_type_ensure (PARVIS_TYPE_PANEL_SIDE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/panel/panel-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelPage, agents);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelPage, agents_label);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelPage, users);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelPage, users_label);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelPage, entry);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelPage, view);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelPage, empty);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelPage, first_entry);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelPage, side);
  gtk_widget_class_bind_template_callback (widget_class, on_college_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_changed);
}

static void
parvis_panel_page_init (ParvisPanelPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_panel_page_new (ParvisCampaign *campaign)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  return g_object_new (PARVIS_TYPE_PANEL_PAGE, "campaign", campaign, NULL);
}
