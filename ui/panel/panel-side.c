/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel/panel-side.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "campaign/panel.h"
#include "edit/date-button.h"
#include "feedback/feedback.h"
#include "page/template.h"
#include "shape/shape.h"

/* Days that METHOD wants at least between the agents' workshop and the users'. */
#define LEAST_DAYS 15

struct _ParvisPanelSide
{
  GtkWidget parent_instance;
  GtkListBox *dates; /* template children */
  GtkWidget *warning;
  GtkLabel *warning_label;
  GtkLabel *agents_count;
  GtkLabel *users_count;
  GtkLabel *half;
  ParvisCampaign *campaign;
};

G_DEFINE_FINAL_TYPE (ParvisPanelSide, parvis_panel_side, GTK_TYPE_WIDGET)

static gboolean
read_date (const char *text, GDate *date)
{
  unsigned year, month, day;

  if (text == NULL || sscanf (text, "%4u-%2u-%2u", &year, &month, &day) != 3 || year > 9999 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static gboolean
date_of (ParvisPanelSide *self, ParvisCollege college, GDate *date)
{
  GListModel *workshops = parvis_campaign_get_workshops (self->campaign);
  guint n = g_list_model_get_n_items (workshops);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisWorkshop) workshop = g_list_model_get_item (workshops, i);

      if (parvis_workshop_get_college (workshop) == college)
        return read_date (parvis_workshop_get_date (workshop), date);
    }
  return FALSE;
}

static void
update_warning (ParvisPanelSide *self)
{
  g_autofree char *text = NULL;
  GDate agents, users;
  int days;

  gtk_widget_hide (self->warning);
  if (!date_of (self, PARVIS_COLLEGE_AGENTS, &agents) ||
      !date_of (self, PARVIS_COLLEGE_USERS, &users))
    return;
  days = g_date_days_between (&agents, &users);
  if (days >= LEAST_DAYS)
    return;
  if (days < 0)
    text = g_strdup (_ ("The users’ workshop comes after the agents’."));
  else
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Only %d day between the two panels: allow at least %d.",
                     "Only %d days between the two panels: allow at least %d.", (gulong) days),
        days, LEAST_DAYS);
  gtk_label_set_label (self->warning_label, text);
  gtk_widget_show (self->warning);
}

static void
count (ParvisPanelSide *self, ParvisCollege college, int *all, int *mixed)
{
  GListModel *participants = parvis_campaign_get_participants (self->campaign);
  guint n = g_list_model_get_n_items (participants);

  *all = *mixed = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisParticipant) participant = g_list_model_get_item (participants, i);

      if (parvis_participant_get_college (participant) != college)
        continue;
      *all += 1;
      *mixed += parvis_participant_get_mixed (participant) ? 1 : 0;
    }
}

static void
show_count (GtkLabel *label, int mixed, int all)
{
  /* Translators: how many of the panel take part in the mixed workshop. */
  g_autofree char *text = g_strdup_printf (C_ ("panel", "%d of %d"), mixed, all);

  gtk_label_set_label (label, text);
}

static void
update_counts (ParvisPanelSide *self)
{
  g_autofree char *text = NULL;
  int agents, users, mixed_agents, mixed_users;

  count (self, PARVIS_COLLEGE_AGENTS, &agents, &mixed_agents);
  count (self, PARVIS_COLLEGE_USERS, &users, &mixed_users);
  show_count (self->agents_count, mixed_agents, agents);
  show_count (self->users_count, mixed_users, users);
  if (agents + users == 0)
    text = g_strdup (_ ("Half of each panel, volunteers."));
  else
    /* Translators: %1$d agents, %2$d users: numbers of people. */
    text = g_strdup_printf (_ ("Half of each panel, volunteers: %d for the agents, %d for the "
                               "users. As long as nobody is ticked, everybody comes."),
                            (agents + 1) / 2, (users + 1) / 2);
  gtk_label_set_label (self->half, text);
}

static void
update (ParvisPanelSide *self)
{
  update_warning (self);
  update_counts (self);
}

static void
on_date_chosen (ParvisPanelSide *self, const char *date, ParvisDateButton *button)
{
  ParvisWorkshop *workshop = g_object_get_data (G_OBJECT (button), "parvis-workshop");
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_set_workshop_date (self->campaign, workshop, date, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static guint
number_of (ParvisPanelSide *self, ParvisWorkshop *workshop)
{
  GListModel *workshops = parvis_campaign_get_workshops (self->campaign);
  guint n = g_list_model_get_n_items (workshops);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisWorkshop) other = g_list_model_get_item (workshops, i);

      if (other == workshop)
        return i + 1;
    }
  return 0;
}

static GtkWidget *
create_date_row (gpointer item, gpointer data)
{
  ParvisPanelSide *self = data;
  ParvisWorkshop *workshop = item;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = parvis_date_button_new ();
  /* Translators: a workshop's number and its title, such as “Workshop 1 · Agents”. */
  g_autofree char *title = g_strdup_printf (_ ("Workshop %u · %s"), number_of (self, workshop),
                                            parvis_workshop_get_title (workshop));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             parvis_shape_new (parvis_workshop_get_college (workshop), 12));
  g_object_set (button, "caption", title, "hint", _ ("Choose…"), "valign", GTK_ALIGN_CENTER, "flat",
                TRUE, NULL);
  g_object_set_data (G_OBJECT (button), "parvis-workshop", workshop);
  g_object_bind_property (workshop, "date", button, "date", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (button, "chosen", G_CALLBACK (on_date_chosen), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

static void
parvis_panel_side_dispose (GObject *object)
{
  ParvisPanelSide *self = PARVIS_PANEL_SIDE (object);

  g_clear_object (&self->campaign);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_PANEL_SIDE);
  G_OBJECT_CLASS (parvis_panel_side_parent_class)->dispose (object);
}

static void
parvis_panel_side_class_init (ParvisPanelSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_panel_side_dispose;
  g_type_ensure (PARVIS_TYPE_SHAPE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/panel/panel-side.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelSide, dates);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelSide, warning);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelSide, warning_label);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelSide, agents_count);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelSide, users_count);
  gtk_widget_class_bind_template_child (widget_class, ParvisPanelSide, half);
}

static void
parvis_panel_side_init (ParvisPanelSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
parvis_panel_side_set_campaign (ParvisPanelSide *self, ParvisCampaign *campaign)
{
  g_return_if_fail (PARVIS_IS_PANEL_SIDE (self));
  g_return_if_fail (PARVIS_IS_CAMPAIGN (campaign));
  g_return_if_fail (self->campaign == NULL);
  self->campaign = g_object_ref (campaign);
  gtk_list_box_bind_model (self->dates, parvis_campaign_get_workshops (campaign), create_date_row,
                           self, NULL);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
