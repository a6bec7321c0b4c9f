/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/roadmap.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <sys/mman.h>
#include <unistd.h>

#include "campaign/pledges.h"
#include "campaign/service.h"
#include "error.h"
#include "output.h"
#include "roadmap/sheet.h"
#include "words/words.h"

typedef struct
{
  guint total, late;
  guint states[PARVIS_N_STATES];
} Counts;

/* What the actions of one engagement say alike; they follow each other. */
typedef struct
{
  ParvisEngagement *engagement;
  char *text;
  char *votes;
} Pledge;

/* "5 agents", "3 users", each where it may be shown. */
static char *
describe_votes (ParvisCampaign *campaign, ParvisEngagement *engagement)
{
  g_autoptr (ParvisLineage) lineage = parvis_campaign_trace (campaign, engagement);
  g_autoptr (GString) votes = g_string_new (NULL);

  if (lineage->agents >= 0)
    g_string_append_printf (votes, ngettext ("%d agent", "%d agents", (gulong) lineage->agents),
                            lineage->agents);
  if (lineage->agents >= 0 && lineage->users >= 0)
    g_string_append_c (votes, '\n');
  if (lineage->users >= 0)
    g_string_append_printf (votes, ngettext ("%d user", "%d users", (gulong) lineage->users),
                            lineage->users);
  return g_string_free (g_steal_pointer (&votes), FALSE);
}

static void
write_date (ParvisSheet *sheet, lxw_row_t row, guint column, const char *text)
{
  lxw_datetime date = { 0 };

  if (sscanf (text, "%4d-%2d-%2d", &date.year, &date.month, &date.day) == 3)
    worksheet_write_datetime (sheet->sheet, row, (lxw_col_t) column, &date, sheet->formats[column]);
  else
    parvis_sheet_write_text (sheet, row, column, text);
}

static void
take_pledge (Pledge *pledge, ParvisCampaign *campaign, ParvisEngagement *engagement)
{
  if (pledge->engagement == engagement)
    return;
  g_free (pledge->text);
  g_free (pledge->votes);
  pledge->engagement = engagement;
  pledge->text = parvis_words_typeset (parvis_engagement_get_text (engagement));
  pledge->votes = describe_votes (campaign, engagement);
}

static void
write_action (ParvisSheet *sheet,
              ParvisCampaign *campaign,
              guint number,
              const Pledge *pledge,
              ParvisAction *action)
{
  lxw_row_t row = SHEET_FIRST_ROW + number - 1;
  ParvisCollege side = parvis_engagement_get_side (pledge->engagement);
  gint64 service_id = parvis_action_get_service (action);
  ParvisService *service =
      service_id == 0 ? NULL : parvis_campaign_find (campaign, PARVIS_TYPE_SERVICE, service_id);

  worksheet_write_number (sheet->sheet, row, COLUMN_NUMBER, number, sheet->formats[COLUMN_NUMBER]);
  worksheet_write_string (sheet->sheet, row, COLUMN_SIDE, sheet->side_words[side],
                          sheet->sides[side]);
  parvis_sheet_write_text (sheet, row, COLUMN_ENGAGEMENT, pledge->text);
  parvis_sheet_write_text (sheet, row, COLUMN_VOTES, pledge->votes);
  parvis_sheet_write_text (sheet, row, COLUMN_ACTION, parvis_action_get_action (action));
  parvis_sheet_write_text (sheet, row, COLUMN_SERVICE,
                           service == NULL ? NULL : parvis_service_get_name (service));
  parvis_sheet_write_text (sheet, row, COLUMN_PILOT, parvis_action_get_pilot (action));
  parvis_sheet_write_text (sheet, row, COLUMN_CONTRIBUTORS,
                           parvis_action_get_contributors (action));
  write_date (sheet, row, COLUMN_DUE, parvis_action_get_due (action));
  parvis_sheet_write_text (sheet, row, COLUMN_FIRST_STEP, parvis_action_get_first_step (action));
  parvis_sheet_write_text (sheet, row, COLUMN_INDICATOR, parvis_action_get_indicator (action));
  parvis_sheet_write_text (sheet, row, COLUMN_MEANS, parvis_action_get_means (action));
  parvis_sheet_write_text (sheet, row, COLUMN_PRIORITY,
                           sheet->priorities[parvis_action_get_priority (action)]);
  worksheet_write_number (sheet->sheet, row, COLUMN_PROGRESS,
                          parvis_action_get_progress (action) / 100.0,
                          sheet->formats[COLUMN_PROGRESS]);
  parvis_sheet_write_text (sheet, row, COLUMN_STATE,
                           sheet->states[parvis_action_get_state (action)]);
  parvis_sheet_write_text (sheet, row, COLUMN_REASON, parvis_action_get_reason (action));
  parvis_sheet_write_text (sheet, row, COLUMN_RISKS, parvis_action_get_risks (action));
  parvis_sheet_write_text (sheet, row, COLUMN_DECISION, parvis_action_get_decision (action));
  parvis_sheet_write_text (sheet, row, COLUMN_FOLLOW_UP, parvis_action_get_follow_up (action));
  parvis_sheet_end_row (sheet, row);
}

static void
write_actions (ParvisSheet *sheet, ParvisCampaign *campaign, GDate *today, Counts *counts)
{
  g_autoptr (GPtrArray) actions = parvis_campaign_get_roadmap (campaign);
  Pledge pledge = { 0 };

  for (guint i = 0; i < actions->len; i++)
    {
      ParvisAction *action = actions->pdata[i];

      counts->total++;
      counts->states[parvis_action_get_state (action)]++;
      counts->late += parvis_action_is_late (action, today) ? 1 : 0;
      take_pledge (&pledge, campaign,
                   parvis_campaign_find (campaign, PARVIS_TYPE_ENGAGEMENT,
                                         parvis_action_get_engagement (action)));
      write_action (sheet, campaign, counts->total, &pledge, action);
    }
  g_free (pledge.text);
  g_free (pledge.votes);
}

static char *
count_state (ParvisState state, guint n)
{
  switch (state)
    {
    case PARVIS_STATE_TO_START:
      return g_strdup_printf (ngettext ("%u to start", "%u to start", n), n);
    case PARVIS_STATE_UNDER_WAY:
      return g_strdup_printf (ngettext ("%u under way", "%u under way", n), n);
    case PARVIS_STATE_DONE:
      return g_strdup_printf (ngettext ("%u done", "%u done", n), n);
    case PARVIS_STATE_WATCH:
      return g_strdup_printf (ngettext ("%u to watch", "%u to watch", n), n);
    case PARVIS_STATE_BLOCKED:
      return g_strdup_printf (ngettext ("%u blocked", "%u blocked", n), n);
    case PARVIS_STATE_DROPPED:
    default:
      return g_strdup_printf (ngettext ("%u dropped", "%u dropped", n), n);
    }
}

/* "On 22 November 2026, 4 actions: 1 to start, 3 under way. 1 is late." */
static char *
summarise (const Counts *counts, GDate *today)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *states = NULL;
  g_autofree char *date = NULL;
  char iso[11] = { 0 };

  g_date_strftime (iso, sizeof iso, "%Y-%m-%d", today);
  date = parvis_words_date (iso);
  if (counts->total == 0)
    return g_strdup_printf (_ ("On %s: no action yet."), date);
  for (int i = 0; i < PARVIS_N_STATES; i++)
    if (counts->states[i] > 0)
      {
        g_autofree char *part = count_state ((ParvisState) i, counts->states[i]);

        g_strv_builder_add (builder, part);
      }
  parts = g_strv_builder_end (builder);
  states = g_strjoinv (", ", parts);
  /* Translators: a date, a number, and a list such as "1 to start, 2 done" */
  g_string_append_printf (
      summary, ngettext ("On %s, %u action: %s.", "On %s, %u actions: %s.", counts->total), date,
      counts->total, states);
  if (counts->late > 0)
    g_string_append_printf (summary, ngettext (" %u is late.", " %u are late.", counts->late),
                            counts->late);
  return g_string_free (g_steal_pointer (&summary), FALSE);
}

static void
set_properties (lxw_workbook *book, ParvisCampaign *campaign, GDate *today)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);
  g_autoptr (GDateTime) noon = g_date_time_new_utc (
      g_date_get_year (today), (int) g_date_get_month (today), g_date_get_day (today), 12, 0, 0);
  lxw_doc_properties properties = {
    .title = (char *) parvis_identity_get_title (identity),
    .subject = (char *) C_ ("roadmap", "Roadmap"),
    .company = (char *) parvis_identity_get_organisation (identity),
    .created = (time_t) g_date_time_to_unix (noon),
  };

  workbook_set_properties (book, &properties);
}

static lxw_error
write_book (lxw_workbook *book, ParvisCampaign *campaign, GDate *today)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);
  const char *place = parvis_identity_get_place (identity);
  g_autofree char *title =
      g_strconcat (parvis_identity_get_title (identity), *place == '\0' ? "" : " · ", place, NULL);
  g_autofree char *summary = NULL;
  Counts counts = { 0 };
  ParvisSheet sheet;
  lxw_error code;

  parvis_sheet_init (&sheet, book);
  if (g_list_model_get_n_items (parvis_campaign_get_services (campaign)) == 0)
    parvis_sheet_hide (&sheet, COLUMN_SERVICE);
  write_actions (&sheet, campaign, today, &counts);
  summary = summarise (&counts, today);
  parvis_sheet_set_titles (&sheet, title, summary);
  parvis_sheet_set_rules (&sheet, counts.total, today);
  set_properties (book, campaign, today);
  code = workbook_close (book);
  parvis_sheet_clear (&sheet);
  return code;
}

gboolean
parvis_roadmap_write_xlsx (ParvisCampaign *campaign, GDate *today, const char *path, GError **error)
{
  g_autoptr (ParvisOutput) output = NULL;
  g_autoptr (GMappedFile) contents = NULL;
  g_autofree char *name = NULL;
  lxw_workbook *book;
  lxw_error code = LXW_ERROR_CREATING_XLSX_FILE;
  int fd;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  output = parvis_output_new (path, error);
  if (output == NULL)
    return FALSE;
  /* In memory first: the library forgets why a disk refuses, and says so on standard error. */
  fd = memfd_create ("parvis-roadmap", MFD_CLOEXEC);
  name = g_strdup_printf ("/proc/self/fd/%d", fd);
  book = workbook_new (name);
  if (book != NULL)
    {
      /* The library writes numbers with printf(), and a file has no decimal comma. */
      locale_t numbers = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
      locale_t before = uselocale (numbers);

      code = write_book (book, campaign, today);
      uselocale (before);
      freelocale (numbers);
    }
  if (code == LXW_NO_ERROR)
    contents = g_mapped_file_new_from_fd (fd, FALSE, error);
  else
    g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_FAILED,
                         lxw_strerror (code));
  if (fd >= 0)
    close (fd);
  return contents != NULL &&
         parvis_output_write (output, g_mapped_file_get_contents (contents),
                              g_mapped_file_get_length (contents), error) &&
         parvis_output_commit (output, error);
}
