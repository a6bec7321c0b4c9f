/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/book.h"

#include <glib/gi18n-lib.h>

#include "campaign/service.h"
#include "roadmap/choices.h"
#include "roadmap/counts.h"
#include "roadmap/overview.h"
#include "roadmap/rules.h"
#include "roadmap/sheet.h"
#include "words/words.h"

/* A service and its sheet; the last part is nobody's. */
typedef struct
{
  gint64 service; /* 0: nobody's */
  char *name;
  ParvisSheet sheet;
  ParvisCounts counts;
} Part;

/* What the actions of one engagement say alike; they follow each other. */
typedef struct
{
  ParvisEngagement *engagement;
  char *text;
  char *votes;
} Pledge;

typedef struct
{
  ParvisCampaign *campaign;
  GDate *today;
  GPtrArray *actions;
  ParvisStyles styles;
  ParvisOverview overview;
  ParvisSheet list; /* where there are services */
  GPtrArray *parts; /* of Part */
  ParvisCounts counts;
  ParvisCounts sides[PARVIS_COLLEGE_BOTH + 1];
  Pledge pledge;
} Book;

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
part_free (gpointer data)
{
  Part *part = data;

  parvis_sheet_clear (&part->sheet);
  g_free (part->name);
  g_free (part);
}

static void
take_pledge (Book *self, ParvisEngagement *engagement)
{
  Pledge *pledge = &self->pledge;

  if (pledge->engagement == engagement)
    return;
  g_free (pledge->text);
  g_free (pledge->votes);
  pledge->engagement = engagement;
  pledge->text = parvis_words_typeset (parvis_engagement_get_text (engagement));
  pledge->votes = describe_votes (self->campaign, engagement);
}

static gboolean
has_services (Book *self)
{
  return g_list_model_get_n_items (parvis_campaign_get_services (self->campaign)) > 0;
}

static Part *
add_part (Book *self, gint64 service, const char *name, const char *tab)
{
  Part *part = g_new0 (Part, 1);

  part->service = service;
  part->name = g_strdup (name);
  parvis_sheet_init (&part->sheet, &self->styles, tab, name);
  if (has_services (self))
    part->sheet.list = &self->list;
  else
    parvis_sheet_hide (&part->sheet, COLUMN_SERVICE);
  g_ptr_array_add (self->parts, part);
  return part;
}

static gboolean
has_orphan (Book *self)
{
  for (guint i = 0; i < self->actions->len; i++)
    if (parvis_action_get_service (self->actions->pdata[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
add_parts (Book *self)
{
  GListModel *services = parvis_campaign_get_services (self->campaign);

  if (!has_services (self))
    {
      /* Translators: the name of a sheet: at most 31 signs, and no brackets. */
      add_part (self, 0, "", C_ ("roadmap", "Roadmap"));
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);
      const char *name = parvis_service_get_name (service);

      add_part (self, parvis_record_get_id (PARVIS_RECORD (service)), name, name);
    }
  if (has_orphan (self))
    /* Translators: the name of a sheet: the actions that are no service's. */
    add_part (self, 0, "", C_ ("roadmap", "No service"));
}

static Part *
find_part (Book *self, gint64 service)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = self->parts->pdata[i];

      if (part->service == service)
        return part;
    }
  return self->parts->pdata[self->parts->len - 1];
}

static void
write_row (Book *self, Part *part, guint number, ParvisAction *action)
{
  ParvisSheet *sheet = &part->sheet;
  const ParvisStyles *styles = &self->styles;
  ParvisCollege side = parvis_engagement_get_side (self->pledge.engagement);
  char stamp[PARVIS_STAMP_SIZE];

  parvis_stamp_write (stamp, action, parvis_engagement_get_text (self->pledge.engagement),
                      part->name);
  parvis_sheet_write_number (sheet, COLUMN_NUMBER, number);
  parvis_sheet_write_text (sheet, COLUMN_SIDE, styles->side_words[side]);
  parvis_sheet_write_text (sheet, COLUMN_ENGAGEMENT, self->pledge.text);
  parvis_sheet_write_text (sheet, COLUMN_VOTES, self->pledge.votes);
  parvis_sheet_write_text (sheet, COLUMN_ACTION, parvis_action_get_action (action));
  parvis_sheet_write_text (sheet, COLUMN_SERVICE, part->name);
  parvis_sheet_write_text (sheet, COLUMN_PILOT, parvis_action_get_pilot (action));
  parvis_sheet_write_text (sheet, COLUMN_CONTRIBUTORS, parvis_action_get_contributors (action));
  parvis_sheet_write_date (sheet, COLUMN_DUE, parvis_action_get_due (action));
  parvis_sheet_write_text (sheet, COLUMN_FIRST_STEP, parvis_action_get_first_step (action));
  parvis_sheet_write_text (sheet, COLUMN_INDICATOR, parvis_action_get_indicator (action));
  parvis_sheet_write_text (sheet, COLUMN_MEANS, parvis_action_get_means (action));
  parvis_sheet_write_text (sheet, COLUMN_PRIORITY,
                           styles->priorities[parvis_action_get_priority (action)]);
  parvis_sheet_write_number (sheet, COLUMN_PROGRESS, parvis_action_get_progress (action) / 100.0);
  parvis_sheet_write_text (sheet, COLUMN_STATE, styles->states[parvis_action_get_state (action)]);
  parvis_sheet_write_text (sheet, COLUMN_REASON, parvis_action_get_reason (action));
  parvis_sheet_write_text (sheet, COLUMN_RISKS, parvis_action_get_risks (action));
  parvis_sheet_write_text (sheet, COLUMN_DECISION, parvis_action_get_decision (action));
  parvis_sheet_write_text (sheet, COLUMN_FOLLOW_UP, parvis_action_get_follow_up (action));
  parvis_sheet_write_text (sheet, COLUMN_STAMP, stamp);
  parvis_sheet_end_row (sheet);
}

static void
write_actions (Book *self)
{
  for (guint i = 0; i < self->actions->len; i++)
    {
      ParvisAction *action = self->actions->pdata[i];
      Part *part = find_part (self, parvis_action_get_service (action));
      gboolean late;

      take_pledge (self, parvis_campaign_find (self->campaign, PARVIS_TYPE_ENGAGEMENT,
                                               parvis_action_get_engagement (action)));
      late = parvis_action_is_late (action, self->today);
      parvis_counts_add (&self->counts, action, late);
      parvis_counts_add (&part->counts, action, late);
      parvis_counts_add (&self->sides[parvis_engagement_get_side (self->pledge.engagement)], action,
                         late);
      write_row (self, part, i + 1, action);
    }
  for (guint i = 0; i < self->parts->len; i++)
    parvis_sheet_add_spare (&((Part *) self->parts->pdata[i])->sheet);
}

static void
set_titles (Book *self, lxw_worksheet *sheet, const char *name, const ParvisCounts *counts)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (self->campaign);
  const char *place = parvis_identity_get_place (identity);
  g_autofree char *title =
      g_strconcat (parvis_identity_get_title (identity), *place == '\0' ? "" : " · ", place, NULL);
  g_autofree char *kind =
      g_strconcat (C_ ("roadmap", "Roadmap"), *name == '\0' ? "" : " · ", name, NULL);
  g_autofree char *summary = parvis_counts_summarise (counts, self->today);

  parvis_sheet_set_titles (sheet, &self->styles, kind, title, summary);
  if (sheet != self->overview.sheet)
    parvis_sheet_set_margin (sheet, title, summary);
}

/* By service, or where there are none by who commits. */
static void
write_overview (Book *self)
{
  Part *first = self->parts->pdata[0];

  set_titles (self, self->overview.sheet, self->overview.name, &self->counts);
  if (!has_services (self))
    for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
      parvis_overview_add (&self->overview, self->styles.side_words[i], &first->sheet,
                           self->styles.side_words[i], &self->sides[i], self->today);
  else
    for (guint i = 0; i < self->parts->len; i++)
      {
        Part *part = self->parts->pdata[i];

        parvis_overview_add (&self->overview, part->sheet.name, &part->sheet, NULL, &part->counts,
                             self->today);
      }
  parvis_overview_end (
      &self->overview,
      has_services (self) ? C_ ("roadmap", "Service") : C_ ("roadmap", "Who commits"),
      has_services (self)
          ? _ ("This sheet counts by itself what is written on the sheets of the services: work "
               "there. Parvis takes their changes again.")
          : _ ("This sheet counts by itself what is written on the next one: work there. Parvis "
               "takes its changes again."),
      &self->counts);
}

static void
set_rules (Book *self)
{
  ParvisChoices choices = { NULL };

  parvis_choices_init (&choices, &self->styles, self->campaign, self->actions);
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = self->parts->pdata[i];

      set_titles (self, part->sheet.sheet, part->name, &part->counts);
      parvis_rules_set (&part->sheet, &choices, self->today);
    }
  if (has_services (self))
    {
      set_titles (self, self->list.sheet, self->list.name, &self->counts);
      parvis_rules_set (&self->list, NULL, self->today);
    }
  parvis_choices_clear (&choices);
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

lxw_error
parvis_book_write (lxw_workbook *book, ParvisCampaign *campaign, GDate *today)
{
  Book self = { .campaign = campaign, .today = today };
  lxw_error code;

  self.actions = parvis_campaign_get_roadmap (campaign);
  self.parts = g_ptr_array_new_with_free_func (part_free);
  parvis_styles_init (&self.styles, book);
  parvis_overview_init (&self.overview, &self.styles);
  if (has_services (&self))
    /* Translators: the name of a sheet: at most 31 signs, and no brackets. */
    parvis_sheet_init_list (&self.list, &self.styles, C_ ("roadmap", "All actions"));
  add_parts (&self);
  write_actions (&self);
  write_overview (&self);
  set_rules (&self);
  set_properties (book, campaign, today);
  code = workbook_close (book);

  g_free (self.pledge.text);
  g_free (self.pledge.votes);
  g_ptr_array_unref (self.parts);
  parvis_sheet_clear (&self.list);
  parvis_overview_clear (&self.overview);
  parvis_styles_clear (&self.styles);
  g_ptr_array_unref (self.actions);
  return code;
}
