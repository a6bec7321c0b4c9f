/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar/calendar.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <stdio.h>
#include <string.h>

#include "campaign/pledges.h"
#include "campaign/service.h"
#include "error.h"
#include "output.h"
#include "words/words.h"

#define DAYS_BEFORE 7

/* Two campaigns must not meet in one calendar, and the file has no number of its own. */
static char *
make_realm (ParvisCampaign *campaign)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);
  g_autofree char *names =
      g_strjoin ("\n", parvis_identity_get_title (identity), parvis_identity_get_place (identity),
                 parvis_identity_get_organisation (identity), NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, names, -1);

  return g_strndup (sum, 16);
}

static gboolean
read_day (const char *date, struct icaltimetype *day)
{
  *day = icaltime_null_date ();
  return sscanf (date, "%4d-%2d-%2d", &day->year, &day->month, &day->day) == 3 &&
         g_date_valid_dmy ((GDateDay) day->day, (GDateMonth) day->month, (GDateYear) day->year);
}

static void
add_line (GString *lines, const char *format, const char *text)
{
  g_autoptr (GString) line = g_string_new (format);

  if (*text == '\0')
    return;
  /* Apart from the others: what a person wrote may have a “%s” in it. */
  g_string_replace (line, "%s", text, 1);
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line->str);
}

/* Calendars have no place for more than text. */
static char *
describe (ParvisCampaign *campaign, ParvisAction *action, const char *engagement)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  gint64 id = parvis_action_get_service (action);
  ParvisService *service =
      id == 0 ? NULL : parvis_campaign_find (campaign, PARVIS_TYPE_SERVICE, id);

  /* Translators: in a calendar: the engagement that an action is for. */
  add_line (lines, C_ ("calendar", "Engagement: %s"), engagement);
  add_line (lines, C_ ("calendar", "Led by: %s"), parvis_action_get_pilot (action));
  add_line (lines, C_ ("calendar", "With: %s"), parvis_action_get_contributors (action));
  if (service != NULL)
    add_line (lines, C_ ("calendar", "Service: %s"), parvis_service_get_name (service));
  add_line (lines, C_ ("calendar", "First step: %s"), parvis_action_get_first_step (action));
  add_line (lines, C_ ("calendar", "Indicator and target: %s"),
            parvis_action_get_indicator (action));
  add_line (lines, C_ ("calendar", "State: %s"),
            parvis_words_state (parvis_action_get_state (action)));
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static icalcomponent *
make_alarm (const char *summary)
{
  struct icaltriggertype trigger = { icaltime_null_time (),
                                     icaldurationtype_from_int (-DAYS_BEFORE * 24 * 60 * 60) };

  return icalcomponent_vanew (ICAL_VALARM_COMPONENT, icalproperty_new_action (ICAL_ACTION_DISPLAY),
                              icalproperty_new_description (summary),
                              icalproperty_new_trigger (trigger), NULL);
}

static icalcomponent *
make_event (ParvisCampaign *campaign,
            ParvisAction *action,
            const char *realm,
            struct icaltimetype stamp,
            struct icaltimetype day)
{
  ParvisEngagement *engagement = parvis_campaign_find (campaign, PARVIS_TYPE_ENGAGEMENT,
                                                       parvis_action_get_engagement (action));
  g_autofree char *pledge = parvis_words_typeset (parvis_engagement_get_text (engagement));
  g_autofree char *description = describe (campaign, action, pledge);
  g_autofree char *uid = g_strdup_printf ("action-%" G_GINT64_FORMAT "-%s@parvis",
                                          parvis_record_get_id (PARVIS_RECORD (action)), realm);
  const char *text = parvis_action_get_action (action);
  const char *summary = *text != '\0' ? text : pledge;

  return icalcomponent_vanew (
      ICAL_VEVENT_COMPONENT, icalproperty_new_uid (uid), icalproperty_new_dtstamp (stamp),
      icalproperty_new_dtstart (day), icalproperty_new_summary (summary),
      icalproperty_new_description (description),
      icalproperty_new_categories (C_ ("roadmap", "Roadmap")),
      /* A date to keep is no time that is taken. */
      icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT), make_alarm (summary), NULL);
}

static gboolean
is_awaited (ParvisAction *action, struct icaltimetype *day)
{
  ParvisState state = parvis_action_get_state (action);

  return state != PARVIS_STATE_DONE && state != PARVIS_STATE_DROPPED &&
         read_day (parvis_action_get_due (action), day);
}

static icalcomponent *
make_calendar (ParvisCampaign *campaign)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);
  g_autofree char *title = g_strstrip (g_strjoin (" ", parvis_identity_get_title (identity),
                                                  parvis_identity_get_place (identity), NULL));
  icalproperty *name = icalproperty_new_x (title);

  icalproperty_set_x_name (name, "X-WR-CALNAME");
  return icalcomponent_vanew (ICAL_VCALENDAR_COMPONENT, icalproperty_new_version ("2.0"),
                              icalproperty_new_prodid ("-//Parvis//Parvis//FR"),
                              icalproperty_new_calscale ("GREGORIAN"), name, NULL);
}

/* NULL where no action waits for its day. */
static char *
make_text (ParvisCampaign *campaign, GDate *today)
{
  g_autoptr (GPtrArray) actions = parvis_campaign_get_roadmap (campaign);
  g_autofree char *realm = make_realm (campaign);
  icalcomponent *calendar = make_calendar (campaign);
  struct icaltimetype stamp = icaltime_null_time ();
  char *ours = NULL, *text = NULL;

  stamp.year = g_date_get_year (today);
  stamp.month = (int) g_date_get_month (today);
  stamp.day = g_date_get_day (today);
  stamp.zone = icaltimezone_get_utc_timezone ();
  for (guint i = 0; i < actions->len; i++)
    {
      struct icaltimetype day;

      if (is_awaited (actions->pdata[i], &day))
        icalcomponent_add_component (calendar,
                                     make_event (campaign, actions->pdata[i], realm, stamp, day));
    }
  if (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT) > 0)
    text = icalcomponent_as_ical_string_r (calendar);
  ours = g_strdup (text);
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);
  return ours;
}

gboolean
parvis_calendar_has_dates (ParvisCampaign *campaign)
{
  g_autoptr (GPtrArray) actions = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), FALSE);
  actions = parvis_campaign_get_roadmap (campaign);
  for (guint i = 0; i < actions->len; i++)
    {
      struct icaltimetype day;

      if (is_awaited (actions->pdata[i], &day))
        return TRUE;
    }
  return FALSE;
}

gboolean
parvis_calendar_write_ics (ParvisCampaign *campaign, GDate *today, const char *path, GError **error)
{
  g_autoptr (ParvisOutput) output = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  text = make_text (campaign, today);
  if (text == NULL)
    {
      g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_NO_DATES, "no date to keep");
      return FALSE;
    }
  output = parvis_output_new (path, error);
  return output != NULL && parvis_output_write (output, text, strlen (text), error) &&
         parvis_output_commit (output, error);
}
