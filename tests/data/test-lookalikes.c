/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "campaign/lookalikes.h"
#include "rules/similarity.h"
#include "scratch.h"

static ParvisNote *
add (ParvisCampaign *campaign, const char *zone, ParvisCollege college, const char *text)
{
  g_autoptr (GError) error = NULL;
  ParvisNote *note = parvis_campaign_add_note (
      campaign, &(ParvisNewNote){ scratch_zone (campaign, "agents", zone), college, text }, 0, 0,
      &error);

  g_assert_no_error (error);
  return note;
}

static void
assert_like (ParvisCampaign *campaign, ParvisNote *note, ParvisNote *other)
{
  ParvisLookalikes *lookalikes = parvis_lookalikes_get (campaign);

  parvis_lookalikes_settle (lookalikes);
  g_assert_true (parvis_lookalikes_find (lookalikes, note) == other);
}

static void
test_best (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  ParvisNote *far = add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "Respect mutuel");
  ParvisNote *near = add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "Respect");
  ParvisNote *same = add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "RESPECT !");
  ParvisNote *note = add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "le respect");
  ParvisNote *chaos = add (campaign, "chaos", PARVIS_COLLEGE_AGENTS, "le respect");
  ParvisNote *user = add (campaign, "ideal", PARVIS_COLLEGE_USERS, "le respect");
  ParvisNote *lack = add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "manque de respect");
  g_autoptr (GError) error = NULL;

  assert_like (campaign, far, NULL);
  assert_like (campaign, near, far);
  assert_like (campaign, same, near);
  assert_like (campaign, note, near);
  assert_like (campaign, chaos, NULL);
  assert_like (campaign, user, NULL);
  assert_like (campaign, lack, NULL);
  /* What the nearest says now is something else; then it is gone. */
  parvis_campaign_set_note_text (campaign, near, "Confiance", &error);
  assert_like (campaign, near, NULL);
  assert_like (campaign, note, same);
  parvis_campaign_delete_notes (campaign, &same, 1, &error);
  g_assert_no_error (error);
  assert_like (campaign, note, far);
  parvis_campaign_undo (campaign, &error);
  parvis_campaign_undo (campaign, &error);
  g_assert_no_error (error);
  assert_like (campaign, note, near);
  parvis_campaign_place (
      campaign,
      &(ParvisPlace){ PARVIS_RECORD (note), scratch_zone (campaign, "agents", "chaos"), 0, 0 }, 1,
      &error);
  assert_like (campaign, note, NULL);
  assert_like (campaign, chaos, note);
  scratch_remove (path);
}

static void
found_cb (ParvisLookalikes *lookalikes, ParvisNote *note, gpointer data)
{
  ++*(guint *) data;
}

/* Never from a face-down note, not for a moment. */
static void
test_hidden (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  ParvisLookalikes *lookalikes = parvis_lookalikes_get (campaign);
  ParvisNote *first = add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "le respect");
  ParvisNote *second = add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "Respect mutuel");
  g_autoptr (GError) error = NULL;
  guint n_found = 0;

  assert_like (campaign, second, first);
  g_signal_connect (lookalikes, "found", G_CALLBACK (found_cb), &n_found);
  parvis_campaign_hide_notes (campaign, &first, 1, TRUE, &error);
  g_assert_null (parvis_lookalikes_find (lookalikes, second));
  g_assert_cmpuint (n_found, ==, 1);
  assert_like (campaign, second, NULL);
  parvis_campaign_hide_notes (campaign, &first, 1, FALSE, &error);
  assert_like (campaign, second, first);
  parvis_campaign_hide_notes (campaign, &second, 1, TRUE, &error);
  g_assert_null (parvis_lookalikes_find (lookalikes, second));
  assert_like (campaign, second, NULL);
  g_assert_no_error (error);
  scratch_remove (path);
}

static void
test_clusters (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  ParvisZone *zone = scratch_zone (campaign, "agents", "ideal");
  ParvisNote *notes[3] = { add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "le respect"),
                           add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "Respect mutuel"),
                           add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "du respect") };
  ParvisLookalikes *lookalikes = parvis_lookalikes_get (campaign);
  g_autoptr (GError) error = NULL;

  assert_like (campaign, notes[1], notes[0]);
  assert_like (campaign, notes[2], notes[0]);
  parvis_campaign_group (campaign, zone, notes, 2, "Respect", 0, 0, NULL, 0, &error);
  g_assert_null (parvis_lookalikes_find (lookalikes, notes[1]));
  assert_like (campaign, notes[1], NULL);
  /* The third may still join them. */
  assert_like (campaign, notes[2], notes[0]);
  parvis_campaign_group (campaign, zone, &notes[2], 1, "Encore", 0, 0, NULL, 0, &error);
  assert_like (campaign, notes[2], NULL);
  parvis_campaign_undo (campaign, &error);
  parvis_campaign_undo (campaign, &error);
  assert_like (campaign, notes[1], notes[0]);
  assert_like (campaign, notes[2], notes[0]);
  g_assert_no_error (error);
  scratch_remove (path);
}

static void
test_dismissed (void)
{
  char *path = scratch_path ();
  ParvisCampaign *campaign = scratch_campaign (path);
  ParvisNote *first = add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "le respect");
  ParvisNote *second = add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "Respect mutuel");
  ParvisNote *third = add (campaign, "ideal", PARVIS_COLLEGE_AGENTS, "un respect mutuel, toujours");
  gint64 ids[2] = { parvis_record_get_id (PARVIS_RECORD (second)),
                    parvis_record_get_id (PARVIS_RECORD (third)) };
  g_autoptr (GError) error = NULL;

  assert_like (campaign, second, first);
  assert_like (campaign, third, second);
  parvis_campaign_dismiss_likeness (campaign, third, second, &error);
  assert_like (campaign, third, first);
  parvis_campaign_dismiss_likeness (campaign, second, third, &error);
  g_assert_no_error (error);
  parvis_campaign_undo (campaign, &error);
  g_assert_no_error (error);
  assert_like (campaign, third, second);
  parvis_campaign_redo (campaign, &error);
  assert_like (campaign, third, first);
  parvis_campaign_close (campaign, &error);
  g_object_unref (campaign);
  campaign = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  third = parvis_campaign_find (campaign, PARVIS_TYPE_NOTE, ids[1]);
  assert_like (campaign, third, parvis_campaign_find (campaign, PARVIS_TYPE_NOTE, ids[0] - 1));
  g_object_unref (campaign);
  scratch_remove (path);
}

/* At any time the answer is that of looking at all pairs. */

static gboolean
is_unlike (const char *path, ParvisNote *first, ParvisNote *second)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT 1 FROM \"unlike\" WHERE first = %" G_GINT64_FORMAT " AND second = %" G_GINT64_FORMAT,
      parvis_record_get_id (PARVIS_RECORD (first)), parvis_record_get_id (PARVIS_RECORD (second)));
  sqlite3 *handle;
  sqlite3_stmt *statement;
  gboolean found;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  found = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return found;
}

static gboolean
may_suggest (ParvisNote *first, ParvisNote *second)
{
  return !parvis_note_get_hidden (first) && !parvis_note_get_hidden (second) &&
         parvis_note_get_zone (first) == parvis_note_get_zone (second) &&
         parvis_note_get_college (first) == parvis_note_get_college (second) &&
         (parvis_note_get_cluster (first) == 0 || parvis_note_get_cluster (second) == 0);
}

static ParvisNote *
look (GListModel *notes, guint number, const char *path)
{
  g_autoptr (ParvisNote) note = g_list_model_get_item (notes, number);
  g_autoptr (ParvisSimilarText) text = parvis_similar_text_new (parvis_note_get_text (note));
  ParvisNote *best = NULL;
  ParvisDice most = { 0, 1 };

  for (guint i = 0; i < number; i++)
    {
      g_autoptr (ParvisNote) other = g_list_model_get_item (notes, i);
      g_autoptr (ParvisSimilarText) words = parvis_similar_text_new (parvis_note_get_text (other));
      ParvisDice dice = parvis_similar_text_compare (text, words);

      if (may_suggest (note, other) && parvis_similar_text_is_like (text, words) &&
          parvis_dice_compare (dice, most) > 0 && !is_unlike (path, other, note))
        {
          best = other;
          most = dice;
        }
    }
  return best;
}

static void
assert_all (ParvisCampaign *campaign, const char *path)
{
  ParvisLookalikes *lookalikes = parvis_lookalikes_get (campaign);
  GListModel *notes = parvis_campaign_get_notes (campaign);

  parvis_lookalikes_settle (lookalikes);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);

      g_assert_true (parvis_lookalikes_find (lookalikes, note) == look (notes, i, path));
    }
}

/* No suggestion may outlive what it was made of, even before it is compared again. */
static void
assert_none_stale (ParvisCampaign *campaign)
{
  ParvisLookalikes *lookalikes = parvis_lookalikes_get (campaign);
  GListModel *notes = parvis_campaign_get_notes (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);
      ParvisNote *other = parvis_lookalikes_find (lookalikes, note);

      g_assert_true (other == NULL || may_suggest (note, other));
    }
}

static void
test_random (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1122);

  parvis_lookalikes_get (campaign);
  for (int i = 0; i < 700; i++)
    {
      g_autoptr (GError) error = NULL;
      int turn = g_rand_int_range (rand, 0, 12);

      if (turn == 0)
        parvis_campaign_undo (campaign, NULL);
      else if (turn == 1)
        parvis_campaign_redo (campaign, NULL);
      else
        scratch_gesture (campaign, rand, &error);
      g_assert_no_error (error);
      assert_none_stale (campaign);
      if (turn == 2)
        g_main_context_iteration (NULL, FALSE);
      else if (turn > 8)
        assert_all (campaign, path);
    }
  scratch_remove (path);
}

/* Ten thousand notes that all look alike, come and gone, are followed in slices. */
static void
test_many (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  ParvisLookalikes *lookalikes = parvis_lookalikes_get (campaign);
  GListModel *list = parvis_campaign_get_notes (campaign);
  g_autofree ParvisNewNote *notes = g_new0 (ParvisNewNote, 3000);
  g_autoptr (ParvisNote) first = NULL;
  g_autoptr (ParvisNote) last = NULL;
  g_autoptr (GPtrArray) half = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3000; i++)
    notes[i] = (ParvisNewNote){ scratch_zone (campaign, "agents", "ideal"), PARVIS_COLLEGE_AGENTS,
                                i % 2 == 0 ? "Prendre le temps" : "le respect" };
  parvis_campaign_import_notes (campaign, notes, 3000, &error);
  g_assert_no_error (error);
  first = g_list_model_get_item (list, 1);
  last = g_list_model_get_item (list, 2999);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (parvis_lookalikes_find (lookalikes, last) == first);
  for (guint i = 0; i < 2990; i++)
    g_ptr_array_add (half, g_list_model_get_item (list, i));
  parvis_campaign_delete_notes (campaign, (ParvisNote *const *) half->pdata, half->len, &error);
  g_assert_no_error (error);
  g_assert_null (parvis_lookalikes_find (lookalikes, last));
  g_clear_object (&first);
  first = g_list_model_get_item (list, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (parvis_lookalikes_find (lookalikes, last) == first);
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/lookalikes/best", test_best);
  g_test_add_func ("/data/lookalikes/hidden", test_hidden);
  g_test_add_func ("/data/lookalikes/clusters", test_clusters);
  g_test_add_func ("/data/lookalikes/dismissed", test_dismissed);
  g_test_add_func ("/data/lookalikes/random", test_random);
  g_test_add_func ("/data/lookalikes/many", test_many);
  return g_test_run ();
}
