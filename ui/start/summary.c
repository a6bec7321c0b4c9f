/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start/summary.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "campaign/action.h"
#include "campaign/campaign.h"
#include "page/name.h"

static GDate
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (now),
                  (GDateMonth) g_date_time_get_month (now), (GDateYear) g_date_time_get_year (now));
  return date;
}

/* @text: YYYY-MM-DD. */
static gboolean
read_date (const char *text, GDate *date)
{
  int year, month, day;

  g_date_clear (date, 1);
  if (text == NULL || sscanf (text, "%4d-%2d-%2d", &year, &month, &day) != 3 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static guint
count_late (ParvisCampaign *campaign)
{
  GListModel *actions = parvis_campaign_get_actions (campaign);
  GDate now = today (), due;
  guint late = 0;

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (ParvisAction) action = g_list_model_get_item (actions, i);
      ParvisState state = parvis_action_get_state (action);

      if (state != PARVIS_STATE_DONE && state != PARVIS_STATE_DROPPED &&
          read_date (parvis_action_get_due (action), &due) && g_date_compare (&due, &now) < 0)
        late++;
    }
  return late;
}

static char *
roadmap_words (ParvisCampaign *campaign)
{
  guint late = count_late (campaign);

  if (late == 0)
    return g_strdup (_ ("Roadmap under way"));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Roadmap · %u action late", "Roadmap · %u actions late", late),
      late);
}

/* "Workshop 2 in 11 days", from the first workshop of @from on that is still to come. */
static char *
workshop_words (ParvisCampaign *campaign, guint from)
{
  GListModel *workshops = parvis_campaign_get_workshops (campaign);
  GDate now = today (), date;

  for (guint i = from; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (ParvisWorkshop) workshop = g_list_model_get_item (workshops, i);
      int days;

      if (!read_date (parvis_workshop_get_date (workshop), &date))
        continue;
      days = g_date_days_between (&now, &date);
      if (days == 0)
        return g_strdup_printf (_ ("Workshop %u today"), i + 1);
      if (days == 1)
        return g_strdup_printf (_ ("Workshop %u tomorrow"), i + 1);
      if (days > 1)
        return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Workshop %u in %d day",
                                             "Workshop %u in %d days", (gulong) days),
                                i + 1, days);
    }
  return NULL;
}

static guint
find_workshop (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisWorkshop *workshop = parvis_campaign_find_workshop (campaign, sequence);
  GListModel *workshops = parvis_campaign_get_workshops (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (ParvisWorkshop) other = g_list_model_get_item (workshops, i);

      if (other == workshop)
        return i;
    }
  return 0;
}

static void
read_stage (ParvisSummary *summary, ParvisCampaign *campaign)
{
  const int furthest = parvis_campaign_get_furthest (campaign);
  const int n_stops = parvis_campaign_get_n_stops (campaign);
  ParvisSequence *sequence = parvis_campaign_get_stop_sequence (campaign, furthest);
  guint workshop = 0;

  if (furthest == n_stops - 1)
    {
      summary->stage = 5;
      summary->next = roadmap_words (campaign);
      return;
    }
  if (furthest == n_stops - 2)
    {
      summary->stage = 4;
      summary->next = g_strdup (_ ("Poster under way"));
      return;
    }
  if (sequence != NULL)
    {
      workshop = find_workshop (campaign, sequence);
      summary->stage = (int) MIN (workshop, 2) + 1;
    }
  summary->next = workshop_words (campaign, workshop);
  summary->soon = summary->next != NULL;
  if (summary->next == NULL)
    summary->next = sequence != NULL ? g_strdup_printf (_ ("Workshop %u under way"), workshop + 1)
                                     : g_strdup (_ ("Panel under way"));
}

static void
load (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open_for_reading (path, &error);
  ParvisIdentity *identity;
  ParvisSummary *summary;

  if (campaign == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  identity = parvis_campaign_get_identity (campaign);
  summary = g_new0 (ParvisSummary, 1);
  summary->title = parvis_name_short (identity);
  summary->scope = parvis_identity_get_scope (identity);
  read_stage (summary, campaign);
  parvis_campaign_close (campaign, NULL);
  g_task_return_pointer (task, summary, (GDestroyNotify) parvis_summary_free);
}

void
parvis_summary_load_async (const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (path != NULL);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, load);
}

ParvisSummary *
parvis_summary_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
parvis_summary_free (ParvisSummary *summary)
{
  g_free (summary->title);
  g_free (summary->next);
  g_free (summary);
}
