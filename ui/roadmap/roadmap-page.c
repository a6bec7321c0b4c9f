/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/roadmap-page.h"

#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "edit/cell.h"
#include "edit/edit-label.h"
#include "feedback/feedback.h"
#include "roadmap/action-side.h"
#include "roadmap/docket.h"
#include "roadmap/export-menu.h"
#include "roadmap/foot.h"
#include "roadmap/roadmap-columns.h"
#include "roadmap/sieve.h"
#include "roadmap/state-board.h"
#include "shape/shape.h"

/* Narrower than this, the bar of the progress is only beside the table. */
#define NARROW 1120
/* And here there is only room for the columns of the board. */
#define BOARD_NARROW 1500

struct _ParvisRoadmapPage
{
  ParvisPage parent_instance;
  GtkStack *stack; /* template children */
  ParvisSieve *sieve;
  GtkToggleButton *as_board;
  GtkStack *views;
  GtkColumnView *view;
  ParvisStateBoard *board;
  ParvisFoot *foot;
  GtkWidget *side_line;
  ParvisActionSide *side;
  GtkBox *papers;
  GtkWidget *word;
  GtkWidget *tools;
  GtkMenuButton *ways;           /* to export */
  GtkColumnViewColumn *progress; /* owned by the view */
  GtkSingleSelection *selection;
  ParvisDocket *docket;
  guint narrow_source;
  int width; /* that the columns were chosen for */
};

G_DEFINE_FINAL_TYPE (ParvisRoadmapPage, parvis_roadmap_page, PARVIS_TYPE_PAGE)

static ParvisCampaign *
get_campaign (ParvisRoadmapPage *self)
{
  return parvis_page_get_campaign (PARVIS_PAGE (self));
}

static GtkWidget *
get_focus (ParvisRoadmapPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* While a cell is edited its row stays where it is, whatever the order says. */
static gboolean
is_editing (ParvisRoadmapPage *self)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && GTK_IS_TEXT_VIEW (focus) &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view));
}

static void
update_stack (ParvisRoadmapPage *self)
{
  gboolean any = parvis_docket_get_counts (self->docket)->all > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "table" : "empty");
  gtk_widget_set_visible (self->tools, any);
}

static void
update_actions (ParvisRoadmapPage *self)
{
  ParvisAction *action = gtk_single_selection_get_selected_item (self->selection);
  GListModel *actions = parvis_campaign_get_actions (get_campaign (self));
  guint n = g_list_model_get_n_items (actions), siblings = 0;

  for (guint i = 0; action != NULL && i < n; i++)
    {
      g_autoptr (ParvisAction) other = g_list_model_get_item (actions, i);

      siblings += parvis_action_get_engagement (other) == parvis_action_get_engagement (action);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roadmap.add", action != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roadmap.delete", siblings > 1);
}

static void
on_campaign_changed (ParvisRoadmapPage *self)
{
  if (!is_editing (self))
    gtk_sorter_changed (gtk_column_view_get_sorter (self->view), GTK_SORTER_CHANGE_DIFFERENT);
  update_stack (self);
  update_actions (self);
}

static void
on_selected (ParvisRoadmapPage *self)
{
  ParvisAction *action = gtk_single_selection_get_selected_item (self->selection);

  parvis_action_side_set_action (self->side, action);
  parvis_state_board_select (self->board, action);
  update_actions (self);
}

static void
select_action (ParvisRoadmapPage *self, ParvisAction *action)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisAction) other = g_list_model_get_item (model, i);

      if (other != action)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                  "list.scroll-to-item", "u", i);
    }
}

static void
on_card_chosen (ParvisRoadmapPage *self, ParvisAction *action)
{
  if (gtk_single_selection_get_selected_item (self->selection) != action)
    select_action (self, action);
}

/* What there is no room for beside the board is beside the table. */
static void
on_card_opened (ParvisRoadmapPage *self, ParvisAction *action)
{
  select_action (self, action);
  gtk_toggle_button_set_active (self->as_board, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
update_side (ParvisRoadmapPage *self)
{
  gboolean shown = !gtk_toggle_button_get_active (self->as_board) ||
                   gtk_widget_get_width (GTK_WIDGET (self)) >= BOARD_NARROW;

  gtk_widget_set_visible (GTK_WIDGET (self->side), shown);
  gtk_widget_set_visible (self->side_line, shown);
}

static void
on_view_toggled (ParvisRoadmapPage *self)
{
  gboolean board = gtk_toggle_button_get_active (self->as_board);

  gtk_stack_set_visible_child_name (self->views, board ? "board" : "table");
  update_side (self);
}

static void
search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  parvis_sieve_search (PARVIS_ROADMAP_PAGE (widget)->sieve);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisRoadmapPage *self = PARVIS_ROADMAP_PAGE (widget);
  ParvisAction *selected = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GError) error = NULL;
  ParvisEngagement *engagement;
  ParvisAction *action;

  if (selected == NULL)
    return;
  engagement = parvis_docket_get_engagement (self->docket, selected);
  action = parvis_campaign_add_action (get_campaign (self), engagement, &error);
  if (action == NULL)
    {
      parvis_feedback_error (widget, error);
      return;
    }
  parvis_sieve_show_all (self->sieve);
  select_action (self, action);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisRoadmapPage *self = PARVIS_ROADMAP_PAGE (widget);
  ParvisAction *action = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (action == NULL)
    return;
  if (*parvis_action_get_action (action) == '\0')
    title = g_strdup (_ ("Action deleted"));
  else
    /* Translators: %s is an action of the roadmap. */
    title = g_strdup_printf (_ ("Action “%s” deleted"), parvis_action_get_action (action));
  if (parvis_campaign_delete_action (get_campaign (self), action, &error))
    parvis_feedback_toast (widget, title, TRUE);
  else
    parvis_feedback_error (widget, error);
}

static void
on_word_clicked (ParvisRoadmapPage *self)
{
  ParvisCampaign *campaign = get_campaign (self);
  int n = parvis_campaign_get_n_stops (campaign);

  for (int i = 0; i < n; i++)
    {
      ParvisSequence *sequence = parvis_campaign_get_stop_sequence (campaign, i);

      if (sequence == NULL || parvis_sequence_get_kind (sequence) != PARVIS_KIND_COMMIT)
        continue;
      gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "i", i);
      return;
    }
}

static gboolean
on_edit_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return parvis_roadmap_columns_edit (get_focus (data));
}

/* With the focus in the table the selection follows it; elsewhere only the selection moves. */
static gboolean
on_row_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  ParvisRoadmapPage *self = data;
  guint selected = gtk_single_selection_get_selected (self->selection);
  int step = g_variant_get_int32 (args), target = (int) selected + step;

  if (parvis_roadmap_columns_step (get_focus (self), step) ||
      selected == GTK_INVALID_LIST_POSITION || target < 0 ||
      target >= (int) g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    return GDK_EVENT_STOP;
  gtk_single_selection_set_selected (self->selection, (guint) target);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", (guint) target);
  return GDK_EVENT_STOP;
}

static gboolean
on_delete_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (is_editing (data))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (GTK_WIDGET (data), "roadmap.delete", NULL);
}

static gboolean
on_search_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_activate_action (data, "roadmap.search", NULL);
}

static gboolean
on_export_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return gtk_widget_get_mapped (data) &&
         gtk_widget_activate_action (data, "win.export-roadmap", NULL);
}

static void
add_shortcut (GtkEventController *keys,
              const char *trigger,
              GtkShortcutFunc callback,
              gpointer data,
              GVariant *args)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_callback_action_new (callback, data, NULL));

  if (args != NULL)
    gtk_shortcut_set_arguments (shortcut, args);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
add_shortcuts (ParvisRoadmapPage *self)
{
  GtkEventController *table = gtk_shortcut_controller_new ();
  GtkEventController *rows = gtk_shortcut_controller_new ();
  GtkEventController *window = gtk_shortcut_controller_new ();

  add_shortcut (table, "F2", on_edit_key, self, NULL);
  add_shortcut (table, "Delete|KP_Delete", on_delete_key, self, NULL);
  gtk_widget_add_controller (GTK_WIDGET (self->view), table);
  add_shortcut (rows, "<Control>Up", on_row_key, self, g_variant_new_int32 (-1));
  add_shortcut (rows, "<Control>Down", on_row_key, self, g_variant_new_int32 (1));
  gtk_event_controller_set_propagation_phase (rows, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), rows);
  add_shortcut (window, "<Control>e", on_export_key, self, NULL);
  add_shortcut (window, "<Control>f", on_search_key, self, NULL);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (window), GTK_SHORTCUT_SCOPE_MANAGED);
  gtk_widget_add_controller (GTK_WIDGET (self), window);
}

static void
add_papers (ParvisRoadmapPage *self)
{
  const char *classes[] = { "agents", "users", "both" };

  for (int side = PARVIS_COLLEGE_AGENTS; side <= PARVIS_COLLEGE_BOTH; side++)
    {
      GtkWidget *paper = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *shape = parvis_shape_new ((ParvisCollege) side, 12);

      gtk_widget_set_hexpand (shape, TRUE);
      gtk_widget_set_halign (shape, GTK_ALIGN_END);
      gtk_widget_set_valign (shape, GTK_ALIGN_END);
      gtk_widget_add_css_class (paper, "paper");
      gtk_widget_add_css_class (paper, classes[side]);
      gtk_box_append (GTK_BOX (paper), shape);
      gtk_box_append (self->papers, paper);
    }
}

static gboolean
show_progress (gpointer data)
{
  ParvisRoadmapPage *self = data;

  self->narrow_source = 0;
  self->width = gtk_widget_get_width (GTK_WIDGET (self));
  gtk_column_view_column_set_visible (self->progress,
                                      gtk_widget_get_width (GTK_WIDGET (self)) >= NARROW);
  update_side (self);
  return G_SOURCE_REMOVE;
}

static void
parvis_roadmap_page_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (PARVIS_ROADMAP_PAGE (widget)->stack), orientation, for_size,
                      minimum, natural, NULL, NULL);
}

/* A column can't come or go while sizes are given. */
static void
parvis_roadmap_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisRoadmapPage *self = PARVIS_ROADMAP_PAGE (widget);

  gtk_widget_allocate (GTK_WIDGET (self->stack), width, height, baseline, NULL);
  if (self->narrow_source == 0 && width != self->width)
    self->narrow_source = g_idle_add_full (G_PRIORITY_HIGH, show_progress, self, NULL);
}

static void
parvis_roadmap_page_take_focus (ParvisPage *page)
{
  ParvisRoadmapPage *self = PARVIS_ROADMAP_PAGE (page);

  if (parvis_docket_get_counts (self->docket)->all == 0)
    gtk_widget_grab_focus (self->word);
  else if (gtk_toggle_button_get_active (self->as_board))
    parvis_state_board_take_focus (self->board);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
parvis_roadmap_page_constructed (GObject *object)
{
  ParvisRoadmapPage *self = PARVIS_ROADMAP_PAGE (object);
  ParvisCampaign *campaign = get_campaign (self);
  GtkFilterListModel *shown;
  GtkSortListModel *sorted;

  G_OBJECT_CLASS (parvis_roadmap_page_parent_class)->constructed (object);
  self->docket = parvis_docket_new (campaign);
  parvis_sieve_set_docket (self->sieve, self->docket);
  parvis_export_menu_follow (self->ways, self->sieve);
  parvis_foot_set_docket (self->foot, self->docket);
  self->progress = parvis_roadmap_columns_add (self->view, self->docket);
  shown = gtk_filter_list_model_new (g_object_ref (parvis_campaign_get_actions (campaign)),
                                     g_object_ref (parvis_sieve_get_filter (self->sieve)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (shown),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  parvis_action_side_set_docket (self->side, self->docket);
  parvis_state_board_set_actions (self->board, self->docket, G_LIST_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (on_campaign_changed), self,
                           G_CONNECT_SWAPPED);
  parvis_page_set_title (PARVIS_PAGE (self), _ ("Roadmap"));
  parvis_page_set_tools (PARVIS_PAGE (self), self->tools);
  add_papers (self);
  add_shortcuts (self);
  on_selected (self);
  update_stack (self);
}

static void
parvis_roadmap_page_dispose (GObject *object)
{
  ParvisRoadmapPage *self = PARVIS_ROADMAP_PAGE (object);

  g_clear_handle_id (&self->narrow_source, g_source_remove);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  if (get_campaign (self) != NULL)
    g_signal_handlers_disconnect_by_data (get_campaign (self), self);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->docket);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_ROADMAP_PAGE);
  G_OBJECT_CLASS (parvis_roadmap_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/roadmap/roadmap-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, sieve);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, as_board);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, views);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, view);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, board);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, foot);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, side_line);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, side);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, papers);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, word);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, tools);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadmapPage, ways);
  gtk_widget_class_bind_template_callback (widget_class, on_view_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_card_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_card_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_word_clicked);
}

static void
parvis_roadmap_page_class_init (ParvisRoadmapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = parvis_roadmap_page_constructed;
  object_class->dispose = parvis_roadmap_page_dispose;
  widget_class->measure = parvis_roadmap_page_measure;
  widget_class->size_allocate = parvis_roadmap_page_size_allocate;
  PARVIS_PAGE_CLASS (klass)->take_focus = parvis_roadmap_page_take_focus;
  g_type_ensure (PARVIS_TYPE_ACTION_SIDE);
  g_type_ensure (PARVIS_TYPE_FOOT);
  g_type_ensure (PARVIS_TYPE_SIEVE);
  g_type_ensure (PARVIS_TYPE_STATE_BOARD);
  gtk_widget_class_install_action (widget_class, "roadmap.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "roadmap.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "roadmap.search", NULL, search);
  bind_template (widget_class);
}

static void
parvis_roadmap_page_init (ParvisRoadmapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

GtkWidget *
parvis_roadmap_page_new (ParvisCampaign *campaign)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  return g_object_new (PARVIS_TYPE_ROADMAP_PAGE, "campaign", campaign, NULL);
}
