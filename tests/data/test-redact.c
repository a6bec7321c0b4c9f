/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name is redacted: from every text, from the history, from every byte on the disk. */
#include "campaign/redact.h"

#include <locale.h>
#include <sqlite3.h>
#include <string.h>

#include "campaign/draft.h"
#include "mentions.h"
#include "old-file.h"
#include "papers.h"
#include "rules/mask.h"

static void
redact (ParvisCampaign *campaign, ParvisMentions *mentions)
{
  g_autoptr (GError) error = NULL;

  parvis_campaign_redact (campaign, MENTIONS_NAME, mentions, &error);
  g_assert_no_error (error);
}

static void
test_the_history_is_as_it_was_without_the_name (void)
{
  char *path = scratch_path ();
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (ParvisCampaign) campaign = mentions_make (path, 240, states);
  g_autoptr (GError) error = NULL;
  ParvisMentions mentions, left;
  ParvisDeed deed = *parvis_campaign_get_undoable (campaign);
  guint i = 10;

  g_assert_true (parvis_campaign_count_mentions (campaign, MENTIONS_NAME, &left, &error));
  redact (campaign, &mentions);
  g_assert_cmpuint (mentions.n_texts, >, 5);
  g_assert_cmpuint (mentions.n_steps, >, 50);
  g_assert_cmpuint (mentions.n_people, >, 0);
  g_assert_true (mentions.n_texts == left.n_texts && mentions.n_steps == left.n_steps);
  /* No step of its own. */
  g_assert_cmpint (parvis_campaign_get_undoable (campaign)->kind, ==, deed.kind);
  while (parvis_campaign_redo (campaign, NULL))
    i--;
  g_assert_cmpuint (i, ==, 0);
  for (; i < states->len; i++)
    {
      g_autofree char *expected = mentions_mask (states->pdata[i]);
      g_autofree char *found = scratch_dump (path);

      g_assert_false (mentions_in (found));
      g_assert_cmpstr (found, ==, expected);
      if (i + 1 == states->len)
        break;
      parvis_campaign_undo (campaign, &error);
      g_assert_no_error (error);
    }
  g_assert_null (parvis_campaign_get_undoable (campaign));
  g_assert_true (parvis_campaign_count_mentions (campaign, MENTIONS_NAME, &left, &error));
  g_assert_cmpuint (left.n_texts + left.n_steps, ==, 0);
  g_assert_true (parvis_campaign_check (campaign, &error));
  g_object_unref (g_steal_pointer (&campaign));
  mentions_assert_no_byte (path);
  scratch_remove (path);
}

/* What was deleted without being overwritten lies in pages that nothing uses. */
static void
leave_shadows (const char *path)
{
  old_file_run (path,
                "PRAGMA secure_delete = OFF; WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT "
                "i + 1 FROM n WHERE i < 500) INSERT INTO note (zone, college, text) SELECT 1, "
                "'agents', 'Hélène, numéro ' || i FROM n; DELETE FROM note WHERE text LIKE "
                "'Hélène, numéro %'");
}

static void
test_no_byte_is_left (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = mentions_make (path, 200, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = NULL;

  leave_shadows (path);
  redact (campaign, NULL);
  g_assert_true (parvis_campaign_is_swept (campaign));
  /* While it is open too: the -wal file is there. */
  g_assert_cmpuint (old_file_count_others (path), ==, 2);
  mentions_assert_no_byte (path);
  draft = parvis_campaign_get_draft (campaign, scratch_sequence (campaign, "agents", "position"));
  g_assert_nonnull (strstr (draft, PARVIS_MASK_SIGN_TEXT));
  g_assert_true (parvis_campaign_close (campaign, &error));
  g_assert_cmpuint (old_file_count_others (path), ==, 0);
  mentions_assert_no_byte (path);
  scratch_remove (path);
}

/* What a new version of the file adds is not forgotten: each column of text is written to. */
static void
test_every_column (void)
{
  /* Keys, words of the program's own, and dates. */
  static const char *const others =
      "'identity.scope', 'identity.published', 'identity.revision', 'identity.method', "
      "'workshop.key', 'workshop.college', 'workshop.date', 'zone.key', 'sequence.key', "
      "'sequence.kind', 'sequence.target', 'sequence.phase', 'sequence.rule', 'vote.kind', "
      "'vote.rule', 'vote.phase', 'paper.college', 'participant.college', "
      "'note.college', 'cluster.tint', 'ballot.college', 'stance.college', 'retained.target', "
      "'engagement.side', 'action.due', 'action.priority', 'action.state', 'journal.deed', "
      "'identity.design', 'identity.agents_colour', 'identity.users_colour', "
      "'identity.both_colour', 'identity.review', 'assent.answer', 'stage.since', 'stage.state'";
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = mentions_make (path, 80, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  sqlite3 *handle;
  sqlite3_stmt *columns;
  guint n_columns = 0;

  g_assert_true (parvis_campaign_close (campaign, &error));
  g_clear_object (&campaign);
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sql = g_strdup_printf (
      "SELECT 'UPDATE \"' || t.name || '\" SET \"' || c.name || '\" = ''par Hélène'';' "
      "FROM sqlite_schema t, pragma_table_info (t.name) c WHERE t.type = 'table' "
      "AND t.name NOT LIKE 'sqlite%%' AND c.type = 'TEXT' "
      "AND t.name || '.' || c.name NOT IN (%s)",
      others);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &columns, NULL), ==, SQLITE_OK);
  for (; sqlite3_step (columns) == SQLITE_ROW; n_columns++)
    old_file_run (path, (const char *) sqlite3_column_text (columns, 0));
  sqlite3_finalize (columns);
  sqlite3_close (handle);
  g_assert_cmpuint (n_columns, >, 25);
  campaign = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  redact (campaign, NULL);
  g_assert_true (parvis_campaign_check (campaign, &error));
  g_assert_true (parvis_campaign_close (campaign, &error));
  mentions_assert_no_byte (path);
  scratch_remove (path);
}

/* A table may be called by who counts it, and a decision by who took it. */
static void
test_what_a_vote_says (void)
{
  const PapersTable table = { PARVIS_COLLEGE_AGENTS, "Table de " MENTIONS_NAME, 1, 0, 0, { 1 } };
  g_autofree char *name = mentions_mask (table.name);
  g_autofree char *decision = mentions_mask (MENTIONS_NAME " a tranché.");
  g_autoptr (GPtrArray) papers = NULL;
  Polls polls = { 0 };
  ParvisOption *option;
  ParvisSlip slip;

  polls_set_up (&polls, NULL);
  polls_open (&polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  papers_close_vote (&polls);
  g_assert_true (papers_put (&polls, &table, &slip));
  polls_show (&polls);
  option = polls_get_option (&polls, polls_get_vote (&polls), 0);
  g_assert_true (parvis_campaign_retain (polls.campaign, polls.sequence, &option, 1,
                                         MENTIONS_NAME " a tranché.", &polls.error));
  redact (polls.campaign, NULL);
  papers = papers_get (&polls);
  g_assert_cmpstr (((ParvisPaper *) papers->pdata[0])->name, ==, name);
  g_assert_cmpstr (parvis_vote_get_decision (polls_get_vote (&polls)), ==, decision);
  mentions_assert_no_byte (polls.path);
  polls_tear_down (&polls, NULL);
}

static void
test_the_objects_follow (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (GError) error = NULL;
  ParvisNote *note = mentions_add_note (campaign, "Merci Hélène !");
  ParvisNote *other = mentions_add_note (campaign, "Hélènet");
  ParvisMentions mentions;

  g_assert_true (parvis_campaign_set_note_text (campaign, note, "Merci à Hélène !", &error));
  redact (campaign, &mentions);
  g_assert_cmpstr (parvis_note_get_text (note), ==, "Merci à ██████ !");
  g_assert_cmpstr (parvis_note_get_original (note), ==, "Merci ██████ !");
  g_assert_cmpstr (parvis_note_get_text (other), ==, "Hélènet");
  g_assert_cmpuint (mentions.n_texts, ==, 2);
  g_assert_cmpuint (mentions.n_steps, ==, 2);
  g_assert_cmpuint (mentions.n_people, ==, 0);
  parvis_campaign_undo (campaign, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (parvis_note_get_text (note), ==, "Merci ██████ !");
  redact (campaign, &mentions);
  g_assert_cmpuint (mentions.n_texts + mentions.n_steps, ==, 0);
  scratch_remove (path);
}

static void
test_what_is_no_name_is_refused (void)
{
  static const struct
  {
    const char *name;
    ParvisError code;
  } cases[] = {
    { "", PARVIS_ERROR_EMPTY },          { " \u00a0", PARVIS_ERROR_EMPTY },
    { "H", PARVIS_ERROR_TOO_SHORT },     { "é", PARVIS_ERROR_TOO_SHORT },
    { "– … –", PARVIS_ERROR_TOO_SHORT }, { "████", PARVIS_ERROR_TOO_SHORT },
    { "H\xff", PARVIS_ERROR_BAD_TEXT },
  };
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = mentions_make (path, 20, NULL);
  g_autofree char *before = scratch_dump (path);
  g_autofree char *after = NULL;
  ParvisMentions mentions;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (parvis_campaign_count_mentions (campaign, cases[i].name, &mentions, &error));
      g_assert_error (error, PARVIS_ERROR, (gint) cases[i].code);
      g_clear_error (&error);
      g_assert_false (parvis_campaign_redact (campaign, cases[i].name, NULL, &error));
      g_assert_error (error, PARVIS_ERROR, (gint) cases[i].code);
    }
  after = scratch_dump (path);
  g_assert_cmpstr (after, ==, before);
  scratch_remove (path);
}

/* A step that is none can't be undone, before or after; the name is not in it any more. */
static void
test_a_strange_history (void)
{
  static const char *const changes[] = { "'Hélène'", "x'54ff'", "'T' || 'Hélène'", "x''" };
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (GError) error = NULL;

  mentions_add_note (campaign, "Bonjour");
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *sql =
          g_strdup_printf ("UPDATE journal SET changes = CAST (%s AS BLOB)", changes[i]);

      old_file_run (path, sql);
      redact (campaign, NULL);
      mentions_assert_no_byte (path);
      g_assert_false (parvis_campaign_undo (campaign, &error));
      g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_DAMAGED);
      g_clear_error (&error);
    }
  scratch_remove (path);
}

/* The steps of version 1 have fewer columns than the tables of today. */
static void
test_an_old_history (void)
{
  char *path = old_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, &error);
  g_autoptr (ParvisMask) name = parvis_mask_new ("amina");
  ParvisMentions mentions;

  g_assert_no_error (error);
  parvis_campaign_redact (campaign, "amina", &mentions, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mentions.n_steps, >, 2);
  for (guint i = 0; i < 2; i++)
    {
      gboolean (*replay) (ParvisCampaign *, GError **) =
          i == 0 ? parvis_campaign_undo : parvis_campaign_redo;

      while (replay (campaign, &error))
        {
          g_autofree char *dump = scratch_dump (path);

          g_assert_false (parvis_mask_finds (name, dump, strlen (dump)));
        }
      g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_NOTHING_TO_UNDO);
      g_clear_error (&error);
    }
  scratch_remove (path);
}

static void
test_for_reading_it_is_refused (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = mentions_make (path, 20, NULL);
  g_autoptr (ParvisCampaign) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = scratch_dump (path);
  g_autofree char *after = NULL;
  ParvisMentions mentions;

  reader = parvis_campaign_open_for_reading (path, &error);
  g_assert_true (parvis_campaign_count_mentions (reader, MENTIONS_NAME, &mentions, &error));
  g_assert_cmpuint (mentions.n_texts, >, 0);
  g_assert_false (parvis_campaign_redact (reader, MENTIONS_NAME, NULL, &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_READ_ONLY);
  after = scratch_dump (path);
  g_assert_cmpstr (after, ==, before);
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/redact/history", test_the_history_is_as_it_was_without_the_name);
  g_test_add_func ("/data/redact/no-byte", test_no_byte_is_left);
  g_test_add_func ("/data/redact/every-column", test_every_column);
  g_test_add_func ("/data/redact/vote", test_what_a_vote_says);
  g_test_add_func ("/data/redact/objects", test_the_objects_follow);
  g_test_add_func ("/data/redact/no-name", test_what_is_no_name_is_refused);
  g_test_add_func ("/data/redact/strange-history", test_a_strange_history);
  g_test_add_func ("/data/redact/old-history", test_an_old_history);
  g_test_add_func ("/data/redact/for-reading", test_for_reading_it_is_refused);
  return g_test_run ();
}
