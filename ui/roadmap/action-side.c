/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/action-side.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "campaign/service.h"
#include "edit/date-button.h"
#include "edit/edit-row.h"
#include "feedback/feedback.h"
#include "page/template.h"
#include "roadmap/history-card.h"
#include "roadmap/lineage-card.h"
#include "roadmap/progress-button.h"
#include "roadmap/state-button.h"
#include "shape/shape.h"
#include "words/words.h"

typedef struct
{
  const char *property;
  const char *title;
} Field;

static const Field fields[] = {
  { "action", NC_ ("roadmap", "Action") },
  { "first-step", NC_ ("roadmap", "First step") },
  { "indicator", NC_ ("roadmap", "Indicator and target") },
  { "contributors", NC_ ("roadmap", "With") },
  { "means", NC_ ("roadmap", "Means") },
  { "risks", NC_ ("roadmap", "Risks") },
  { "decision", NC_ ("roadmap", "Decision expected of the steering committee") },
  { "follow-up", NC_ ("roadmap", "What the participants were told") },
};

struct _ParvisActionSide
{
  GtkWidget parent_instance;
  GtkStack *stack; /* template children */
  ParvisShape *shape;
  GtkLabel *engagement;
  GtkLabel *reason;
  ParvisStateButton *state;
  ParvisDateButton *due;
  ParvisProgressButton *progress;
  GtkListBox *fields;
  ParvisHistoryCard *history;
  ParvisLineageCard *lineage;
  ParvisEditRow *rows[G_N_ELEMENTS (fields)];
  AdwComboRow *priority;
  AdwComboRow *service;
  ParvisDocket *docket;
  ParvisAction *action;
  gboolean updating; /* the drop-downs follow, nobody chooses */
};

G_DEFINE_FINAL_TYPE (ParvisActionSide, parvis_action_side, GTK_TYPE_WIDGET)

static void
update_services (ParvisActionSide *self)
{
  ParvisCampaign *campaign = parvis_docket_get_campaign (self->docket);
  GListModel *services = parvis_campaign_get_services (campaign);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = g_list_model_get_n_items (services), selected = 0;

  gtk_string_list_append (names, "—");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);

      gtk_string_list_append (names, parvis_service_get_name (service));
      if (parvis_record_get_id (PARVIS_RECORD (service)) ==
          parvis_action_get_service (self->action))
        selected = i + 1;
    }
  adw_combo_row_set_model (self->service, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->service, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->service), n > 0);
}

static void
update_fields (ParvisActionSide *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (self->action, fields[i].property, &text, NULL);
      parvis_edit_row_set_text (self->rows[i], text);
    }
  self->updating = TRUE;
  adw_combo_row_set_selected (self->priority, (guint) parvis_action_get_priority (self->action));
  update_services (self);
  self->updating = FALSE;
}

static void
update_reason (ParvisActionSide *self)
{
  const char *reason = parvis_action_get_reason (self->action);
  g_autofree char *why = g_strdup_printf (_ ("Reason: %s"), reason);

  gtk_label_set_label (self->reason, why);
  gtk_widget_set_visible (GTK_WIDGET (self->reason),
                          parvis_action_get_state (self->action) == PARVIS_STATE_DROPPED &&
                              *reason != '\0');
}

static void
update (ParvisActionSide *self)
{
  ParvisEngagement *engagement =
      self->action != NULL ? parvis_docket_get_engagement (self->docket, self->action) : NULL;

  gtk_stack_set_visible_child_name (self->stack, engagement != NULL ? "action" : "none");
  if (engagement == NULL)
    return;
  parvis_shape_set_college (self->shape, parvis_engagement_get_side (engagement));
  gtk_label_set_label (self->engagement, parvis_engagement_get_text (engagement));
  parvis_state_button_set_state (self->state, parvis_action_get_state (self->action));
  parvis_date_button_set_date (self->due, parvis_action_get_due (self->action));
  parvis_date_button_set_late (self->due, parvis_docket_is_late (self->docket, self->action));
  parvis_progress_button_set_progress (self->progress, parvis_action_get_progress (self->action));
  update_reason (self);
  update_fields (self);
  parvis_history_card_show (self->history, parvis_docket_get_campaign (self->docket), self->action);
  parvis_lineage_card_show (self->lineage, parvis_docket_get_campaign (self->docket), engagement);
}

static void
on_state_chosen (ParvisActionSide *self, ParvisState state)
{
  parvis_docket_set_state (self->docket, self->action, state, GTK_WIDGET (self));
}

static void
on_dropped (ParvisActionSide *self, const char *reason)
{
  parvis_docket_drop (self->docket, self->action, reason, GTK_WIDGET (self));
}

static void
on_due_chosen (ParvisActionSide *self, const char *date)
{
  parvis_docket_set_text (self->docket, self->action, "due", date, GTK_WIDGET (self));
}

static void
on_progress_chosen (ParvisActionSide *self, int progress)
{
  parvis_docket_set_progress (self->docket, self->action, progress, GTK_WIDGET (self));
}

static void
on_field_commit (ParvisActionSide *self, const char *text, ParvisEditRow *row)
{
  /* An undo may have taken the action away while somebody was typing. */
  gboolean there =
      self->action != NULL && parvis_docket_get_number (self->docket, self->action) > 0;

  for (guint i = 0; there && i < G_N_ELEMENTS (fields); i++)
    if (self->rows[i] == row)
      parvis_docket_set_text (self->docket, self->action, fields[i].property, text,
                              GTK_WIDGET (self));
}

static void
set_choice (ParvisActionSide *self, const char *property, const GValue *value)
{
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_set_action (parvis_docket_get_campaign (self->docket), self->action,
                                   property, value, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
on_priority_selected (ParvisActionSide *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  int priority = (int) adw_combo_row_get_selected (self->priority);

  if (self->updating || self->action == NULL ||
      priority == (int) parvis_action_get_priority (self->action))
    return;
  g_value_init (&value, PARVIS_TYPE_PRIORITY);
  g_value_set_enum (&value, priority);
  set_choice (self, "priority", &value);
}

static void
on_service_selected (ParvisActionSide *self)
{
  guint selected = adw_combo_row_get_selected (self->service);
  g_autoptr (ParvisRecord) service = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gint64 id;

  if (self->updating || self->action == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected > 0)
    service = g_list_model_get_item (
        parvis_campaign_get_services (parvis_docket_get_campaign (self->docket)), selected - 1);
  id = service != NULL ? parvis_record_get_id (service) : 0;
  if (id == parvis_action_get_service (self->action))
    return;
  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, id);
  set_choice (self, "service", &value);
}

static AdwComboRow *
add_combo (ParvisActionSide *self, const char *title, GCallback callback)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (row, "choice");
  g_signal_connect_swapped (row, "notify::selected", callback, self);
  gtk_list_box_append (self->fields, row);
  return ADW_COMBO_ROW (row);
}

static void
add_rows (ParvisActionSide *self)
{
  const char *priorities[] = { parvis_words_priority (PARVIS_PRIORITY_LOW),
                               parvis_words_priority (PARVIS_PRIORITY_NORMAL),
                               parvis_words_priority (PARVIS_PRIORITY_HIGH), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (priorities);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row =
          parvis_edit_row_new (g_dpgettext2 (GETTEXT_PACKAGE, "roadmap", fields[i].title));

      self->rows[i] = PARVIS_EDIT_ROW (row);
      g_signal_connect_swapped (row, "commit", G_CALLBACK (on_field_commit), self);
      gtk_list_box_append (self->fields, row);
    }
  self->priority = add_combo (self, C_ ("roadmap", "Priority"), G_CALLBACK (on_priority_selected));
  adw_combo_row_set_model (self->priority, G_LIST_MODEL (model));
  self->service = add_combo (self, C_ ("roadmap", "Service"), G_CALLBACK (on_service_selected));
}

static void
parvis_action_side_dispose (GObject *object)
{
  ParvisActionSide *self = PARVIS_ACTION_SIDE (object);

  g_clear_object (&self->action);
  g_clear_object (&self->docket);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_ACTION_SIDE);
  G_OBJECT_CLASS (parvis_action_side_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (PARVIS_TYPE_DATE_BUTTON);
  g_type_ensure (PARVIS_TYPE_HISTORY_CARD);
  g_type_ensure (PARVIS_TYPE_LINEAGE_CARD);
  g_type_ensure (PARVIS_TYPE_PROGRESS_BUTTON);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  g_type_ensure (PARVIS_TYPE_STATE_BUTTON);
}

static void
parvis_action_side_class_init (ParvisActionSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_action_side_dispose;
  ensure_types ();
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/roadmap/action-side.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisActionSide, stack);
  gtk_widget_class_bind_template_child (widget_class, ParvisActionSide, shape);
  gtk_widget_class_bind_template_child (widget_class, ParvisActionSide, engagement);
  gtk_widget_class_bind_template_child (widget_class, ParvisActionSide, state);
  gtk_widget_class_bind_template_child (widget_class, ParvisActionSide, reason);
  gtk_widget_class_bind_template_child (widget_class, ParvisActionSide, due);
  gtk_widget_class_bind_template_child (widget_class, ParvisActionSide, progress);
  gtk_widget_class_bind_template_child (widget_class, ParvisActionSide, fields);
  gtk_widget_class_bind_template_child (widget_class, ParvisActionSide, history);
  gtk_widget_class_bind_template_child (widget_class, ParvisActionSide, lineage);
  gtk_widget_class_bind_template_callback (widget_class, on_state_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_dropped);
  gtk_widget_class_bind_template_callback (widget_class, on_due_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_progress_chosen);
}

static void
parvis_action_side_init (ParvisActionSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  parvis_progress_button_set_flat (self->progress, TRUE);
  add_rows (self);
}

void
parvis_action_side_set_docket (ParvisActionSide *self, ParvisDocket *docket)
{
  g_return_if_fail (PARVIS_IS_ACTION_SIDE (self));
  g_return_if_fail (PARVIS_IS_DOCKET (docket));
  g_return_if_fail (self->docket == NULL);
  self->docket = g_object_ref (docket);
  g_signal_connect_object (parvis_docket_get_campaign (docket), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  update (self);
}

void
parvis_action_side_set_action (ParvisActionSide *self, ParvisAction *action)
{
  g_return_if_fail (PARVIS_IS_ACTION_SIDE (self));
  g_return_if_fail (action == NULL || PARVIS_IS_ACTION (action));
  if (self->action == action)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    parvis_edit_label_stop (parvis_edit_row_get_label (self->rows[i]), TRUE);
  g_set_object (&self->action, action);
  update (self);
}
