/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "scratch.h"

#define N_GESTURES 1000

static ParvisCampaign *
reopen (ParvisCampaign *campaign, const char *path)
{
  g_autoptr (GError) error = NULL;

  parvis_campaign_close (campaign, &error);
  g_assert_no_error (error);
  g_object_unref (campaign);
  campaign = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  return campaign;
}

/* What the objects say is what another reader of the file would say. */
static void
assert_objects_are_the_file (ParvisCampaign *campaign, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) other = parvis_campaign_open_for_reading (path, &error);
  g_autofree char *mine = scratch_describe (campaign);
  g_autofree char *theirs = NULL;

  g_assert_no_error (error);
  theirs = scratch_describe (other);
  g_assert_cmpstr (mine, ==, theirs);
}

static void
test_a_thousand_gestures (void)
{
  char *path = scratch_path ();
  ParvisCampaign *campaign = scratch_campaign (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  scratch_vote (campaign);
  g_ptr_array_add (states, scratch_dump (path));
  while (states->len <= N_GESTURES)
    {
      gboolean done = scratch_gesture (campaign, rand, &error);
      char *state;

      g_assert_no_error (error);
      state = scratch_dump (path);
      /* A gesture that leaves all as it was is no step to undo. */
      if (done && g_strcmp0 (state, states->pdata[states->len - 1]) != 0)
        g_ptr_array_add (states, state);
      else
        g_free (state);
    }
  assert_objects_are_the_file (campaign, path);
  campaign = reopen (campaign, path);
  for (guint i = N_GESTURES; i-- > 0;)
    {
      g_autofree char *state = NULL;

      parvis_campaign_undo (campaign, &error);
      g_assert_no_error (error);
      state = scratch_dump (path);
      g_assert_cmpstr (state, ==, states->pdata[i]);
      if (i % 100 == 0)
        assert_objects_are_the_file (campaign, path);
      if (i == N_GESTURES / 2)
        campaign = reopen (campaign, path);
    }
  campaign = reopen (campaign, path);
  for (guint i = 1; i <= N_GESTURES; i++)
    {
      parvis_campaign_redo (campaign, &error);
      g_assert_no_error (error);
    }
  assert_objects_are_the_file (campaign, path);
  {
    g_autofree char *state = scratch_dump (path);

    g_assert_cmpstr (state, ==, states->pdata[N_GESTURES]);
  }
  g_assert_null (parvis_campaign_get_redoable (campaign));
  g_object_unref (campaign);
  scratch_remove (path);
}

static void
test_a_new_gesture_ends_redo (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (GError) error = NULL;
  ParvisZone *zone = scratch_zone (campaign, "agents", "ideal");

  g_assert_null (parvis_campaign_get_undoable (campaign));
  parvis_campaign_add_note (campaign, &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, "un" }, 0, 0,
                            &error);
  parvis_campaign_add_note (campaign, &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, "deux" }, 0, 0,
                            &error);
  g_assert_true (parvis_campaign_undo (campaign, &error));
  g_assert_cmpint (parvis_campaign_get_redoable (campaign)->kind, ==, PARVIS_DEED_ADD_NOTE);
  parvis_campaign_add_note (campaign, &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, "trois" }, 0,
                            0, &error);
  g_assert_no_error (error);
  g_assert_null (parvis_campaign_get_redoable (campaign));
  g_assert_false (parvis_campaign_redo (campaign, &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_NOTHING_TO_UNDO);
  scratch_remove (path);
}

static void
test_the_same_object_comes_back_changed (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (GError) error = NULL;
  ParvisNote *note =
      parvis_campaign_add_note (campaign,
                                &(ParvisNewNote){ scratch_zone (campaign, "agents", "ideal"),
                                                  PARVIS_COLLEGE_AGENTS, "avant" },
                                0, 0, &error);

  parvis_campaign_set_note_text (campaign, note, "après", &error);
  g_assert_cmpstr (parvis_note_get_text (note), ==, "après");
  parvis_campaign_undo (campaign, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (parvis_note_get_text (note), ==, "avant");
  g_assert_true (parvis_campaign_find (campaign, PARVIS_TYPE_NOTE,
                                       parvis_record_get_id (PARVIS_RECORD (note))) == note);
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/undo/a-thousand-gestures", test_a_thousand_gestures);
  g_test_add_func ("/data/undo/a-new-gesture-ends-redo", test_a_new_gesture_ends_redo);
  g_test_add_func ("/data/undo/the-same-object-comes-back",
                   test_the_same_object_comes_back_changed);
  return g_test_run ();
}
