/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/validation.h"

#include <glib/gi18n-lib.h>

#include "campaign/assents.h"
#include "campaign/panel.h"
#include "feedback/feedback.h"
#include "poster/assent-row.h"

/* Fewer are seen at once. */
#define MANY 12

struct _ParvisValidation
{
  AdwWindow parent_instance;
  AdwWindowTitle *title; /* template children */
  GtkWidget *search;
  GtkListBox *list;
  GtkWidget *everybody;
  AdwActionRow *by_hand;
  GtkSpinButton *count;
  ParvisCampaign *campaign; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisValidation, parvis_validation, ADW_TYPE_WINDOW)

static ParvisAssentRow *
get_row (ParvisValidation *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);

  return row != NULL ? PARVIS_ASSENT_ROW (row) : NULL;
}

/* Of those who are present. */
static guint
count_silent (ParvisCampaign *campaign)
{
  g_autoptr (GPtrArray) present = parvis_campaign_get_present_mixed (campaign);
  guint n = 0;

  for (guint i = 0; present != NULL && i < present->len; i++)
    n += parvis_campaign_find_assent (campaign, present->pdata[i]) == NULL;
  return n;
}

/* What was counted by hand is kept, for when the answers are taken back, but does not count. */
static void
update_by_hand (ParvisValidation *self)
{
  gboolean named = g_list_model_get_n_items (parvis_campaign_get_assents (self->campaign)) > 0;
  int counted = parvis_identity_get_validated (parvis_campaign_get_identity (self->campaign));
  g_autofree char *replaced = NULL;
  guint yes, people;

  parvis_campaign_count_assents (self->campaign, &yes, &people);
  replaced = g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE,
          "Answers are now noted person by person: the %d counted by hand no longer counts",
          "Answers are now noted person by person: the %d counted by hand no longer count",
          (gulong) counted),
      counted);
  adw_action_row_set_subtitle (
      self->by_hand, named && counted > 0
                         ? replaced
                         : _ ("For a sheet that was signed, while no answer is noted above"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->count), !named);
  gtk_spin_button_set_value (self->count, yes);
}

static void
update (ParvisValidation *self)
{
  g_autofree char *words = parvis_validation_get_words (self->campaign);

  for (guint i = 0; get_row (self, i) != NULL; i++)
    parvis_assent_row_update (get_row (self, i));
  adw_window_title_set_subtitle (self->title, words);
  gtk_widget_set_sensitive (self->everybody, !parvis_campaign_is_read_only (self->campaign) &&
                                                 count_silent (self->campaign) > 0);
  update_by_hand (self);
}

static void
on_everybody (ParvisValidation *self)
{
  g_autoptr (GPtrArray) present = parvis_campaign_get_present_mixed (self->campaign);
  const guint n = count_silent (self->campaign);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_assent_all (self->campaign, present, &error))
    {
      parvis_feedback_error (GTK_WIDGET (self->list), error);
      return;
    }
  /* Who objected still does. */
  words = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u more person says yes", "%u more people say yes", n), n);
  parvis_feedback_toast (GTK_WIDGET (self->list), words, TRUE);
}

static void
on_count_changed (ParvisValidation *self)
{
  int count = gtk_spin_button_get_value_as_int (self->count);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (self->campaign == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->count)) ||
      count == parvis_identity_get_validated (parvis_campaign_get_identity (self->campaign)))
    return;
  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, count);
  if (parvis_campaign_set_identity (self->campaign, "validated", &value, &error))
    return;
  parvis_feedback_error (GTK_WIDGET (self->list), error);
  update (self);
}

static gboolean
is_sought (GtkListBoxRow *row, gpointer data)
{
  ParvisValidation *self = data;
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search));
  ParvisParticipant *participant = parvis_assent_row_get_participant (PARVIS_ASSENT_ROW (row));

  return *search == '\0' ||
         g_str_match_string (search, parvis_participant_get_name (participant), TRUE);
}

static void
on_search_changed (ParvisValidation *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

/* Over the first of each college. */
static void
head (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  ParvisCollege college =
      parvis_participant_get_college (parvis_assent_row_get_participant (PARVIS_ASSENT_ROW (row)));
  GtkWidget *label;

  if (before != NULL &&
      college == parvis_participant_get_college (
                     parvis_assent_row_get_participant (PARVIS_ASSENT_ROW (before))))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (college == PARVIS_COLLEGE_AGENTS ? C_ ("people", "Agents")
                                                          : C_ ("people", "Users"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "assent-head");
  gtk_list_box_row_set_header (row, label);
}

static void
parvis_validation_dispose (GObject *object)
{
  ParvisValidation *self = PARVIS_VALIDATION (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_VALIDATION);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_validation_parent_class)->dispose (object);
}

static void
parvis_validation_class_init (ParvisValidationClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_validation_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/poster/validation.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisValidation, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisValidation, search);
  gtk_widget_class_bind_template_child (widget_class, ParvisValidation, list);
  gtk_widget_class_bind_template_child (widget_class, ParvisValidation, everybody);
  gtk_widget_class_bind_template_child (widget_class, ParvisValidation, by_hand);
  gtk_widget_class_bind_template_child (widget_class, ParvisValidation, count);
  gtk_widget_class_bind_template_callback (widget_class, on_everybody);
  gtk_widget_class_bind_template_callback (widget_class, on_count_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
}

static void
parvis_validation_init (ParvisValidation *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, head, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, is_sought, self, NULL);
}

/* The agents first. */
static void
list_college (ParvisValidation *self, ParvisCollege college, const GPtrArray *present)
{
  GListModel *people = parvis_campaign_get_participants (self->campaign);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (ParvisParticipant) person = g_list_model_get_item (people, i);
      gboolean absent = present != NULL && !g_ptr_array_find ((GPtrArray *) present, person, NULL);

      if (parvis_participant_get_college (person) == college)
        gtk_list_box_append (self->list, parvis_assent_row_new (self->campaign, person, absent));
    }
}

static void
list_people (ParvisValidation *self)
{
  g_autoptr (GPtrArray) present = parvis_campaign_get_present_mixed (self->campaign);

  while (get_row (self, 0) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (get_row (self, 0)));
  list_college (self, PARVIS_COLLEGE_AGENTS, present);
  list_college (self, PARVIS_COLLEGE_USERS, present);
}

GtkWidget *
parvis_validation_new (GtkWindow *parent, ParvisCampaign *campaign)
{
  ParvisValidation *self;
  guint people;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && PARVIS_IS_CAMPAIGN (campaign), NULL);
  self = g_object_new (PARVIS_TYPE_VALIDATION, "transient-for", parent, NULL);
  if (G_IS_ACTION_GROUP (parent))
    gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  people = parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_BOTH);
  gtk_widget_set_visible (self->search, people > MANY);
  self->campaign = g_object_ref (campaign);
  list_people (self);
  /* An undo may take a participant away, or bring one back. */
  g_signal_connect_object (parvis_campaign_get_participants (campaign), "items-changed",
                           G_CALLBACK (list_people), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

static guint
count_objections (ParvisCampaign *campaign)
{
  GListModel *assents = parvis_campaign_get_assents (campaign);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (assents); i++)
    {
      g_autoptr (ParvisAssent) assent = g_list_model_get_item (assents, i);

      n += parvis_assent_get_answer (assent) == PARVIS_ANSWER_OBJECTION;
    }
  return n;
}

char *
parvis_validation_get_words (ParvisCampaign *campaign)
{
  g_autofree char *validated = NULL, *objections = NULL;
  guint yes, people, n;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  parvis_campaign_count_assents (campaign, &yes, &people);
  if (!parvis_campaign_has_assents (campaign))
    return g_strdup (_ ("Nobody has been asked yet"));
  /* Translators: how many people say yes to the poster, of how many. */
  validated = g_strdup_printf (_ ("Validated by %u of %u"), yes, people);
  n = count_objections (campaign);
  if (n == 0)
    return g_steal_pointer (&validated);
  objections =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u objection", "%u objections", n), n);
  return g_strdup_printf ("%s · %s", validated, objections);
}
