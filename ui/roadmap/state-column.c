/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/state-column.h"

#include <glib/gi18n-lib.h>

#include "roadmap/action-card.h"
#include "roadmap/state-mark.h"
#include "words/words.h"

struct _ParvisStateColumn
{
  GtkWidget parent_instance;
  GtkWidget *box; /* its child */
  GtkLabel *count;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkFilter *filter;
  ParvisDocket *docket;
  ParvisState state;
  ParvisAction *awaited; /* gets the focus once its card is there */
  guint focus_source;
};

G_DEFINE_FINAL_TYPE (ParvisStateColumn, parvis_state_column, GTK_TYPE_WIDGET)

static guint chosen_signal, opened_signal, moved_signal, taken_signal;

static gboolean
is_here (gpointer action, gpointer data)
{
  return parvis_action_get_state (action) == PARVIS_STATE_COLUMN (data)->state;
}

static void
on_setup (ParvisStateColumn *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, parvis_action_card_new ());
}

static void
on_bind (ParvisStateColumn *self, GtkListItem *item)
{
  parvis_action_card_set_action (PARVIS_ACTION_CARD (gtk_list_item_get_child (item)), self->docket,
                                 gtk_list_item_get_item (item));
}

static void
on_unbind (ParvisStateColumn *self, GtkListItem *item)
{
  parvis_action_card_set_action (PARVIS_ACTION_CARD (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
on_selected (ParvisStateColumn *self)
{
  ParvisAction *action = gtk_single_selection_get_selected_item (self->selection);

  if (action != NULL)
    g_signal_emit (self, chosen_signal, 0, action);
}

static void
on_activated (ParvisStateColumn *self, guint position)
{
  g_autoptr (ParvisAction) action =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (action != NULL)
    g_signal_emit (self, opened_signal, 0, action);
}

static void
update_count (ParvisStateColumn *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *name = g_strdup_printf (
      /* Translators: a state, and how many actions are in it. */
      g_dngettext (GETTEXT_PACKAGE, "%s: %u action", "%s: %u actions", n),
      parvis_words_state (self->state), n);

  gtk_label_set_label (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static gboolean
on_drop (ParvisStateColumn *self, const GValue *value)
{
  ParvisAction *action = g_value_get_object (value);

  if (action == NULL || parvis_action_get_state (action) == self->state)
    return FALSE;
  g_signal_emit (self, taken_signal, 0, action);
  return TRUE;
}

static gboolean
on_move_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  ParvisStateColumn *self = data;
  ParvisAction *selected = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (ParvisAction) action = NULL;

  if (selected == NULL)
    return GDK_EVENT_PROPAGATE;
  /* It leaves this column. */
  action = g_object_ref (selected);
  g_signal_emit (self, moved_signal, 0, action, g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static GtkWidget *
find_card (GtkWidget *row, ParvisAction *action)
{
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *card = gtk_widget_get_first_child (row);

      if (card != NULL && PARVIS_IS_ACTION_CARD (card) &&
          parvis_action_card_get_action (PARVIS_ACTION_CARD (card)) == action)
        return row;
    }
  return NULL;
}

static gboolean
focus_awaited (gpointer data)
{
  ParvisStateColumn *self = data;
  GtkWidget *row = find_card (gtk_widget_get_first_child (GTK_WIDGET (self->view)), self->awaited);

  self->focus_source = 0;
  g_clear_object (&self->awaited);
  if (row != NULL)
    gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

static guint
find_place (ParvisStateColumn *self, ParvisAction *action)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisAction) other = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (other == action)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
parvis_state_column_dispose (GObject *object)
{
  ParvisStateColumn *self = PARVIS_STATE_COLUMN (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->awaited);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->docket);
  G_OBJECT_CLASS (parvis_state_column_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, guint n_params)
{
  return g_signal_new (name, PARVIS_TYPE_STATE_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_params, PARVIS_TYPE_ACTION, G_TYPE_INT);
}

static void
parvis_state_column_class_init (ParvisStateColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_state_column_dispose;
  chosen_signal = add_signal ("chosen", 1);
  opened_signal = add_signal ("opened", 1);
  moved_signal = add_signal ("moved", 2);
  taken_signal = add_signal ("taken", 1);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "statecolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_head (ParvisStateColumn *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *word = gtk_label_new (parvis_words_state (self->state));

  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_hexpand (word, TRUE);
  gtk_label_set_xalign (GTK_LABEL (word), 0);
  gtk_label_set_ellipsize (GTK_LABEL (word), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (word, "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_box_append (GTK_BOX (head), parvis_state_mark_new (self->state));
  gtk_box_append (GTK_BOX (head), word);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count));
  gtk_widget_add_css_class (head, "head");
  gtk_widget_add_css_class (head, parvis_state_class (self->state));
  return head;
}

static void
add_keys (ParvisStateColumn *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const char *triggers[] = { "<Control>Left", "<Control>Right" };

  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (triggers[i]),
                                                gtk_callback_action_new (on_move_key, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (i == 0 ? -1 : 1));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

static void
make_view (ParvisStateColumn *self, GListModel *actions)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *here;

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_unbind), self);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_here, self, NULL));
  here = gtk_filter_list_model_new (g_object_ref (actions), g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (here));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->view = GTK_LIST_VIEW (
      gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (on_selected),
                            self);
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (update_count), self);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activated), self);
}

static void
parvis_state_column_init (ParvisStateColumn *self)
{
}

GtkWidget *
parvis_state_column_new (ParvisState state, ParvisDocket *docket, GListModel *actions)
{
  ParvisStateColumn *self = g_object_new (PARVIS_TYPE_STATE_COLUMN, NULL);
  GtkDropTarget *target = gtk_drop_target_new (PARVIS_TYPE_ACTION, GDK_ACTION_MOVE);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->state = state;
  self->docket = g_object_ref (docket);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  make_view (self, actions);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), make_head (self));
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_keys (self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  update_count (self);
  return GTK_WIDGET (self);
}

void
parvis_state_column_refresh (ParvisStateColumn *self)
{
  g_return_if_fail (PARVIS_IS_STATE_COLUMN (self));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

gboolean
parvis_state_column_focus (ParvisStateColumn *self, ParvisAction *action)
{
  guint place;

  g_return_val_if_fail (PARVIS_IS_STATE_COLUMN (self), FALSE);
  place = find_place (self, action);
  if (place == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, place);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", place);
  g_set_object (&self->awaited, action);
  if (self->focus_source == 0)
    self->focus_source = g_idle_add (focus_awaited, self);
  return TRUE;
}

void
parvis_state_column_select (ParvisStateColumn *self, ParvisAction *action)
{
  guint place;

  g_return_if_fail (PARVIS_IS_STATE_COLUMN (self));
  place = action != NULL ? find_place (self, action) : GTK_INVALID_LIST_POSITION;
  if (place != gtk_single_selection_get_selected (self->selection))
    gtk_single_selection_set_selected (self->selection, place);
}
