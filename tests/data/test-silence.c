/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/silence.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "scratch.h"

#define N_NOTES 40

typedef struct
{
  char *path;
  ParvisCampaign *campaign;
  ParvisZone *ideal;
  GError *error;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = scratch_path ();
  fixture->campaign = scratch_campaign (fixture->path);
  fixture->ideal = scratch_zone (fixture->campaign, "agents", "ideal");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_error (&fixture->error);
  g_clear_object (&fixture->campaign);
  scratch_remove (fixture->path);
}

static ParvisNote *
add (Fixture *fixture, const char *text, gboolean hidden, double x)
{
  ParvisNote *note = parvis_campaign_add_note (
      fixture->campaign,
      &(ParvisNewNote){ fixture->ideal, PARVIS_COLLEGE_AGENTS, text, .hidden = hidden }, x, x,
      &fixture->error);

  g_assert_no_error (fixture->error);
  return note;
}

static void
assert_dump (Fixture *fixture, const char *expected)
{
  g_autofree char *now = scratch_dump (fixture->path);

  g_assert_cmpstr (now, ==, expected);
}

/* The first wording stays through any number of corrections, and is no correction itself. */
static void
test_original (Fixture *fixture, gconstpointer data)
{
  static const char *const wordings[] = { "un acueil", "un accueil", "un bel accueil" };
  ParvisNote *note = add (fixture, "un aceuil", FALSE, NAN);
  g_autofree char *before = scratch_dump (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      g_assert_true (
          parvis_campaign_set_note_text (fixture->campaign, note, wordings[i], &fixture->error));
      g_assert_cmpstr (parvis_note_get_text (note), ==, wordings[i]);
      g_assert_cmpstr (parvis_note_get_original (note), ==, "un aceuil");
    }
  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  assert_dump (fixture, before);
  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    g_assert_true (parvis_campaign_redo (fixture->campaign, &fixture->error));
  g_assert_cmpstr (parvis_note_get_original (note), ==, "un aceuil");
  g_assert_true (
      parvis_campaign_set_note_text (fixture->campaign, note, " un aceuil ", &fixture->error));
  g_assert_cmpstr (parvis_note_get_original (note), ==, "");
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The texts of all notes, one a line, in the order of the file or sorted. */
static char *
list_texts (Fixture *fixture, gboolean sorted)
{
  GListModel *notes = parvis_campaign_get_notes (fixture->campaign);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);

      g_ptr_array_add (texts, g_strdup (parvis_note_get_text (note)));
    }
  if (sorted)
    g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("\n", (char **) texts->pdata);
}

/* Nothing tells whose a note is: not even that those of one person were typed together. */
static void
test_shuffled (Fixture *fixture, gconstpointer data)
{
  const gboolean at_once = GPOINTER_TO_INT (data);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *typed = NULL;
  g_autofree char *empty = scratch_dump (fixture->path);
  g_autofree char *full = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *sorted = NULL;
  ParvisNewNote notes[N_NOTES];
  int n_steps = at_once ? 1 : N_NOTES;

  for (int i = 0; i < N_NOTES; i++)
    {
      g_ptr_array_add (texts, g_strdup_printf ("note %02d", i));
      notes[i] =
          (ParvisNewNote){ fixture->ideal, PARVIS_COLLEGE_AGENTS, texts->pdata[i], .hidden = TRUE };
    }
  if (at_once)
    g_assert_true (
        parvis_campaign_import_notes (fixture->campaign, notes, N_NOTES, &fixture->error));
  for (int i = 0; !at_once && i < N_NOTES; i++)
    add (fixture, texts->pdata[i], TRUE, NAN);
  g_ptr_array_add (texts, NULL);
  typed = g_strjoinv ("\n", (char **) texts->pdata);
  kept = list_texts (fixture, FALSE);
  sorted = list_texts (fixture, TRUE);
  g_assert_cmpstr (sorted, ==, typed);
  /* One time in 40! they are left in their order. */
  g_assert_cmpstr (kept, !=, typed);
  full = scratch_dump (fixture->path);
  for (int i = 0; i < n_steps; i++)
    g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  assert_dump (fixture, empty);
  for (int i = 0; i < n_steps; i++)
    g_assert_true (parvis_campaign_redo (fixture->campaign, &fixture->error));
  assert_dump (fixture, full);
}

/* What is seen, or stands where somebody put it, keeps its words. */
static void
test_not_shuffled (Fixture *fixture, gconstpointer data)
{
  ParvisNote *seen = add (fixture, "vue", FALSE, NAN);
  ParvisNote *placed = add (fixture, "placée", TRUE, 100);
  ParvisNote *first = add (fixture, "une", TRUE, NAN);

  for (int i = 0; i < 30; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      add (fixture, text, TRUE, i % 2 == 0 ? NAN : 200);
      g_assert_cmpstr (parvis_note_get_text (seen), ==, "vue");
      g_assert_cmpstr (parvis_note_get_text (placed), ==, "placée");
    }
  /* Even ones only came to change places with it. */
  g_assert_true (g_str_equal (parvis_note_get_text (first), "une") ||
                 atoi (parvis_note_get_text (first)) % 2 == 0);
}

static void
test_reveal_all (Fixture *fixture, gconstpointer data)
{
  ParvisCampaign *campaign = fixture->campaign;
  ParvisSequence *sequence = scratch_sequence (campaign, "agents", "ideal");
  ParvisNote *notes[3];
  g_autofree char *before = NULL;

  g_assert_false (parvis_sequence_get_writing (sequence));
  g_assert_true (parvis_campaign_set_writing (campaign, sequence, TRUE, &fixture->error));
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    notes[i] = add (fixture, "chut", TRUE, NAN);
  g_assert_cmpuint (parvis_campaign_count_face_down (campaign, sequence), ==, 3);
  before = scratch_dump (fixture->path);
  g_assert_true (parvis_campaign_hide_notes (campaign, notes, 1, FALSE, &fixture->error));
  g_assert_cmpuint (parvis_campaign_count_face_down (campaign, sequence), ==, 2);
  g_assert_true (parvis_sequence_get_writing (sequence));
  g_assert_true (parvis_campaign_reveal_all (campaign, sequence, notes + 1, 2, &fixture->error));
  g_assert_cmpuint (parvis_campaign_count_face_down (campaign, sequence), ==, 0);
  g_assert_false (parvis_sequence_get_writing (sequence));
  g_assert_true (parvis_campaign_undo (campaign, &fixture->error));
  g_assert_true (parvis_sequence_get_writing (sequence));
  g_assert_true (parvis_note_get_hidden (notes[2]));
  g_assert_true (parvis_campaign_undo (campaign, &fixture->error));
  assert_dump (fixture, before);
}

static ParvisNote *
propose (Fixture *fixture, const char *text, gboolean hidden)
{
  ParvisZone *zone = scratch_zone (fixture->campaign, "agents", "proposal");
  ParvisNote *note = parvis_campaign_add_note (
      fixture->campaign, &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, text, .hidden = hidden }, 0,
      0, &fixture->error);

  g_assert_no_error (fixture->error);
  return note;
}

static char *
list_options (Fixture *fixture, ParvisSequence *vote)
{
  g_autoptr (GPtrArray) options = parvis_campaign_propose_options (fixture->campaign, vote);
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    g_string_append_printf (labels, "[%s]", parvis_option_get_label (options->pdata[i]));
  return g_string_free (labels, FALSE);
}

/* Nobody votes on words that nobody has read. */
static void
test_vote (Fixture *fixture, gconstpointer data)
{
  ParvisCampaign *campaign = fixture->campaign;
  ParvisSequence *vote = scratch_sequence (campaign, "agents", "vote");
  ParvisZone *zone = scratch_zone (campaign, "agents", "proposal");
  ParvisNote *mixed[] = { propose (fixture, "cachée", TRUE), propose (fixture, "vue", FALSE) };
  ParvisNote *dark[] = { propose (fixture, "noire", TRUE), propose (fixture, "sombre", TRUE) };
  g_autofree char *options = NULL;
  g_autoptr (GPtrArray) ballot = NULL;

  propose (fixture, "seule", FALSE);
  propose (fixture, "secrète", TRUE);
  g_assert_nonnull (
      parvis_campaign_group (campaign, zone, mixed, 2, "", 0, 0, NULL, 0, &fixture->error));
  g_assert_nonnull (
      parvis_campaign_group (campaign, zone, dark, 2, "Nuit", 0, 0, NULL, 0, &fixture->error));
  options = list_options (fixture, vote);
  g_assert_cmpstr (options, ==, "[vue][seule]");
  g_assert_cmpuint (parvis_campaign_count_face_down (campaign, vote), ==, 4);
  g_assert_true (parvis_campaign_open_vote (campaign, vote, &fixture->error));
  ballot = parvis_campaign_get_vote_options (campaign, parvis_campaign_get_vote (campaign, vote));
  g_assert_cmpuint (ballot->len, ==, 2);
  g_assert_cmpstr (parvis_option_get_label (ballot->pdata[0]), ==, "vue");
}

static void
test_notes_each (Fixture *fixture, gconstpointer data)
{
  ParvisSequence *sequence = scratch_sequence (fixture->campaign, "agents", "ideal");

  g_assert_cmpint (parvis_sequence_get_notes_each (sequence), ==, 3);
  g_assert_true (parvis_campaign_set_notes_each (fixture->campaign, sequence, 5, &fixture->error));
  g_assert_cmpint (parvis_sequence_get_notes_each (sequence), ==, 5);
  g_assert_false (
      parvis_campaign_set_notes_each (fixture->campaign, sequence, -1, &fixture->error));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_BAD_VALUE);
  g_clear_error (&fixture->error);
  g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  g_assert_cmpint (parvis_sequence_get_notes_each (sequence), ==, 3);
}

/* A campaign begins as its method says. */
static void
test_method_begins_in_silence (void)
{
  static const char text[] = "[Method]\nId=quiet\nTitle=Quiet\n[Workshop one]\nTitle=One\n"
                             "College=agents\n[Zone one/ideal]\nTitle=Ideal\n[Sequence one/write]\n"
                             "Title=Write\nKind=collect\nMinutes=5\nZones=ideal\nWriting=true\n"
                             "[Sequence one/read]\nTitle=Read\nKind=collect\nMinutes=5\n"
                             "Zones=ideal\nWriting=false\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisMethod) method = parvis_method_parse (bytes, &error);
  g_autoptr (ParvisCampaign) campaign = NULL;
  char *path = scratch_path ();

  g_assert_no_error (error);
  campaign = parvis_campaign_create (path, method, "Silence", &error);
  g_assert_no_error (error);
  g_assert_true (parvis_sequence_get_writing (scratch_sequence (campaign, "one", "write")));
  g_assert_false (parvis_sequence_get_writing (scratch_sequence (campaign, "one", "read")));
  g_clear_object (&campaign);
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/data/silence/original", Fixture, NULL, set_up, test_original, tear_down);
  g_test_add ("/data/silence/shuffled", Fixture, GINT_TO_POINTER (FALSE), set_up, test_shuffled,
              tear_down);
  g_test_add ("/data/silence/shuffled-at-once", Fixture, GINT_TO_POINTER (TRUE), set_up,
              test_shuffled, tear_down);
  g_test_add ("/data/silence/not-shuffled", Fixture, NULL, set_up, test_not_shuffled, tear_down);
  g_test_add ("/data/silence/reveal-all", Fixture, NULL, set_up, test_reveal_all, tear_down);
  g_test_add ("/data/silence/vote", Fixture, NULL, set_up, test_vote, tear_down);
  g_test_add ("/data/silence/notes-each", Fixture, NULL, set_up, test_notes_each, tear_down);
  g_test_add_func ("/data/silence/method", test_method_begins_in_silence);
  return g_test_run ();
}
