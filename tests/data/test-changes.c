/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/changes.h"

#include <string.h>

#include "campaign/service.h"
#include "scratch.h"
#include "words/words.h"
#include "workbook/workbook.h"

typedef struct
{
  char *path;
  ParvisCampaign *campaign;
  ParvisEngagement *engagement;
  ParvisAction *action;
  GPtrArray *changes;
  GError *error;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) actions = NULL;

  fixture->path = scratch_path ();
  fixture->campaign = scratch_campaign (fixture->path);
  fixture->engagement = parvis_campaign_add_engagement (fixture->campaign, PARVIS_COLLEGE_AGENTS,
                                                        "Accueillir", NULL, &fixture->error);
  g_assert_no_error (fixture->error);
  actions = g_object_ref (parvis_campaign_get_actions (fixture->campaign));
  fixture->action = g_list_model_get_item (actions, 0);
  fixture->changes = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_error (&fixture->error);
  g_ptr_array_unref (fixture->changes);
  g_clear_object (&fixture->action);
  g_clear_object (&fixture->campaign);
  scratch_remove (fixture->path);
}

static void
add_change (Fixture *fixture, ParvisEntry entry, const char *after)
{
  g_autofree char *before = parvis_entry_get_text (fixture->action, NULL, entry);

  g_ptr_array_add (fixture->changes,
                   parvis_change_new (fixture->action, entry, before, after, FALSE));
}

static void
add_new (Fixture *fixture, const char *words)
{
  char *texts[PARVIS_N_ENTRIES];

  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    texts[i] = (char *) "";
  texts[PARVIS_ENTRY_ACTION] = (char *) words;
  texts[PARVIS_ENTRY_PRIORITY] = (char *) "high";
  texts[PARVIS_ENTRY_PROGRESS] = (char *) "30";
  texts[PARVIS_ENTRY_STATE] = (char *) "under-way";
  g_ptr_array_add (fixture->changes, parvis_change_new_action (fixture->engagement, texts));
}

static gboolean
take (Fixture *fixture)
{
  return parvis_campaign_take_changes (fixture->campaign, fixture->changes, &fixture->error);
}

/* All that was taken is one step: undone at once, and done again. */
static void
test_one_step (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = scratch_dump (fixture->path), *after = NULL, *back = NULL;
  g_autofree char *forth = NULL, *label = NULL;
  GListModel *actions = parvis_campaign_get_actions (fixture->campaign);

  add_change (fixture, PARVIS_ENTRY_ACTION, "Poser un banc");
  add_change (fixture, PARVIS_ENTRY_DUE, "2027-03-01");
  add_change (fixture, PARVIS_ENTRY_STATE, "under-way");
  add_change (fixture, PARVIS_ENTRY_PROGRESS, "40");
  add_new (fixture, "Peindre le banc");
  g_assert_true (take (fixture));
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, 2);
  g_assert_cmpstr (parvis_action_get_action (fixture->action), ==, "Poser un banc");
  g_assert_cmpint (parvis_action_get_progress (fixture->action), ==, 40);
  label = parvis_words_deed (parvis_campaign_get_undoable (fixture->campaign));
  g_assert_cmpstr (label, ==, "take 5 changes of the spreadsheet");
  after = scratch_dump (fixture->path);
  g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  back = scratch_dump (fixture->path);
  g_assert_cmpstr (back, ==, before);
  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, 1);
  g_assert_true (parvis_campaign_redo (fixture->campaign, &fixture->error));
  forth = scratch_dump (fixture->path);
  g_assert_cmpstr (forth, ==, after);
}

static void
test_new_action_is_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ParvisAction) added = NULL;
  g_autoptr (GPtrArray) history = NULL;

  add_new (fixture, "Peindre");
  g_assert_true (take (fixture));
  added = g_list_model_get_item (parvis_campaign_get_actions (fixture->campaign), 1);
  g_assert_cmpint (parvis_action_get_position (added), ==, 1);
  g_assert_cmpint (parvis_action_get_state (added), ==, PARVIS_STATE_UNDER_WAY);
  g_assert_cmpint (parvis_action_get_priority (added), ==, PARVIS_PRIORITY_HIGH);
  g_assert_cmpint (parvis_action_get_progress (added), ==, 30);
  history = parvis_campaign_get_history (fixture->campaign, added);
  g_assert_cmpuint (history->len, ==, 1);
}

/* Whoever ticks "done" and leaves the percentage, or says 40 % of what is done. */
static void
test_done_is_wholly_done (Fixture *fixture, gconstpointer data)
{
  add_change (fixture, PARVIS_ENTRY_STATE, "done");
  g_assert_true (take (fixture));
  g_assert_cmpint (parvis_action_get_progress (fixture->action), ==, 100);
  g_ptr_array_set_size (fixture->changes, 0);
  add_change (fixture, PARVIS_ENTRY_PROGRESS, "40");
  g_assert_true (take (fixture));
  g_assert_cmpint (parvis_action_get_progress (fixture->action), ==, 100);
}

/* Whatever is refused, nothing of the rest is done. */
static void
assert_refused (Fixture *fixture, ParvisError code)
{
  g_autofree char *before = scratch_dump (fixture->path), *after = NULL;

  g_assert_false (take (fixture));
  g_assert_error (fixture->error, PARVIS_ERROR, (int) code);
  after = scratch_dump (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_dropped_without_a_reason (Fixture *fixture, gconstpointer data)
{
  add_change (fixture, PARVIS_ENTRY_ACTION, "Poser un banc");
  add_change (fixture, PARVIS_ENTRY_STATE, "dropped");
  assert_refused (fixture, PARVIS_ERROR_NEEDS_REASON);
  g_clear_error (&fixture->error);
  add_change (fixture, PARVIS_ENTRY_REASON, "Il y en a un");
  g_assert_true (take (fixture));
  g_assert_cmpint (parvis_action_get_state (fixture->action), ==, PARVIS_STATE_DROPPED);
}

static void
test_gone_meanwhile (Fixture *fixture, gconstpointer data)
{
  ParvisAction *other =
      parvis_campaign_add_action (fixture->campaign, fixture->engagement, &fixture->error);

  g_ptr_array_add (fixture->changes,
                   parvis_change_new (other, PARVIS_ENTRY_PILOT, "", "Ana", FALSE));
  add_change (fixture, PARVIS_ENTRY_PILOT, "Ana");
  g_assert_true (parvis_campaign_delete_action (fixture->campaign, other, &fixture->error));
  assert_refused (fixture, PARVIS_ERROR_CONFLICT);
}

static void
test_service_gone_meanwhile (Fixture *fixture, gconstpointer data)
{
  add_change (fixture, PARVIS_ENTRY_SERVICE, "Piscine");
  assert_refused (fixture, PARVIS_ERROR_CONFLICT);
}

static void
test_nothing_is_no_step (Fixture *fixture, gconstpointer data)
{
  const ParvisDeed *before = parvis_campaign_get_undoable (fixture->campaign);
  ParvisDeedKind kind = before->kind;

  g_assert_true (take (fixture));
  g_assert_cmpint (parvis_campaign_get_undoable (fixture->campaign)->kind, ==, kind);
}

static void
test_stamp (Fixture *fixture, gconstpointer data)
{
  char stamp[PARVIS_STAMP_SIZE];
  const char *const wrong[] = { "", "x", "12", "12:", "-1:AAAA", "0:AAAA", "12:AAA" };
  ParvisStamp read;

  parvis_stamp_write (stamp, fixture->action, "Accueillir", "CMS");
  g_assert_cmpuint (strlen (stamp), <, PARVIS_STAMP_SIZE);
  g_assert_true (parvis_stamp_read (stamp, &read));
  g_assert_cmpint (read.action, ==, parvis_record_get_id (PARVIS_RECORD (fixture->action)));
  g_assert_cmpuint (read.engagement, ==, parvis_stamp_of ("Accueillir"));
  g_assert_cmpuint (read.entries[PARVIS_ENTRY_SERVICE], ==, parvis_stamp_of ("CMS"));
  g_assert_cmpuint (read.entries[PARVIS_ENTRY_STATE], ==, parvis_stamp_of ("to-start"));
  g_assert_cmpuint (read.entries[PARVIS_ENTRY_PROGRESS], ==, parvis_stamp_of ("0"));
  g_assert_cmpuint (parvis_stamp_of ("a"), !=, parvis_stamp_of ("b"));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (parvis_stamp_read (wrong[i], &read));
  stamp[strlen (stamp) - 1] = '\0';
  g_assert_false (parvis_stamp_read (stamp, &read));
}

static void
test_days (void)
{
  const struct
  {
    double number;
    gboolean from_1904;
    const char *date;
  } days[] = {
    { 1, FALSE, "1900-01-01" },
    { 59, FALSE, "1900-02-28" },
    { 60, FALSE, NULL },
    { 61, FALSE, "1900-03-01" },
    { 0, FALSE, NULL },
    { -1, FALSE, NULL },
    { 46349, FALSE, "2026-11-23" },
    { 46349.75, FALSE, "2026-11-23" },
    { 2958465, FALSE, "9999-12-31" },
    { 2958466, FALSE, NULL },
    { 1e300, FALSE, NULL },
    { 0, TRUE, "1904-01-01" },
    { 44887, TRUE, "2026-11-23" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const ParvisWorkbook book = { .from_1904 = days[i].from_1904 };
      g_autofree char *date = parvis_workbook_read_day (&book, days[i].number);

      g_assert_cmpstr (date, ==, days[i].date);
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/data/changes/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("one-step", test_one_step);
  ADD ("new-action-is-whole", test_new_action_is_whole);
  ADD ("done", test_done_is_wholly_done);
  ADD ("dropped-without-a-reason", test_dropped_without_a_reason);
  ADD ("gone-meanwhile", test_gone_meanwhile);
  ADD ("service-gone-meanwhile", test_service_gone_meanwhile);
  ADD ("nothing-is-no-step", test_nothing_is_no_step);
  ADD ("stamp", test_stamp);
  g_test_add_func ("/data/changes/days", test_days);
  return g_test_run ();
}
