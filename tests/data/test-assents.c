/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Participants validate the poster, word for word; actions remember their states; partners lend
   their logos. */
#include "campaign/assents.h"
#include "campaign/partners.h"
#include "campaign/redact.h"
#include "polls.h"

static void
count_void (ParvisCampaign *campaign, guint *n_voided)
{
  ++*n_voided;
}

static ParvisEngagement *
engage (Polls *polls, const char *text)
{
  ParvisEngagement *engagement = parvis_campaign_add_engagement (
      polls->campaign, PARVIS_COLLEGE_BOTH, text, NULL, &polls->error);

  g_assert_no_error (polls->error);
  return engagement;
}

static void
say (Polls *polls, ParvisParticipant *participant, ParvisAnswer answer)
{
  parvis_campaign_set_assent (polls->campaign, participant, &(ParvisAssentValue){ answer },
                              &polls->error);
  g_assert_no_error (polls->error);
}

static void
assert_counts (Polls *polls, guint yes, guint people)
{
  guint found_yes, found_people;

  parvis_campaign_count_assents (polls->campaign, &found_yes, &found_people);
  g_assert_cmpuint (found_yes, ==, yes);
  g_assert_cmpuint (found_people, ==, people);
}

static void
test_everybody_counts (Polls *polls, gconstpointer data)
{
  ParvisEngagement *engagement = engage (polls, "Dire bonjour");
  ParvisAssentValue objection = { PARVIS_ANSWER_OBJECTION, engagement, NULL, "  Trop vague. " };
  ParvisAssent *assent;

  assert_counts (polls, 0, 8);
  for (guint i = 0; i < 4; i++)
    say (polls, polls->agents[i], PARVIS_ANSWER_YES);
  say (polls, polls->users[0], PARVIS_ANSWER_YES);
  say (polls, polls->users[0], PARVIS_ANSWER_NO);
  parvis_campaign_set_assent (polls->campaign, polls->users[1], &objection, &polls->error);
  g_assert_no_error (polls->error);
  assert_counts (polls, 4, 8);
  assent = parvis_campaign_find_assent (polls->campaign, polls->users[1]);
  g_assert_cmpint (parvis_assent_get_answer (assent), ==, PARVIS_ANSWER_OBJECTION);
  g_assert_cmpint (parvis_assent_get_engagement (assent), ==,
                   parvis_record_get_id (PARVIS_RECORD (engagement)));
  g_assert_cmpstr (parvis_assent_get_reason (assent), ==, "Trop vague.");
  g_assert_null (parvis_campaign_find_assent (polls->campaign, polls->users[2]));
  g_assert_true (parvis_campaign_clear_assent (polls->campaign, polls->agents[0], &polls->error));
  assert_counts (polls, 3, 8);
  g_assert_true (
      parvis_campaign_delete_participant (polls->campaign, polls->agents[1], &polls->error));
  assert_counts (polls, 2, 7);
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  assert_counts (polls, 3, 8);
}

static void
test_an_objection_is_to_one_sentence (Polls *polls, gconstpointer data)
{
  ParvisEngagement *engagement = engage (polls, "Dire bonjour");
  const ParvisAssentValue wrong[] = { { PARVIS_ANSWER_OBJECTION },
                                      { PARVIS_ANSWER_YES, engagement } };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    polls_assert_refused (
        polls,
        parvis_campaign_set_assent (polls->campaign, polls->users[0], &wrong[i], &polls->error),
        PARVIS_ERROR_BAD_VALUE);
  g_assert_false (parvis_campaign_has_assents (polls->campaign));
}

/* One step, which leaves what somebody said already. */
static void
test_all_at_once (Polls *polls, gconstpointer data)
{
  g_autoptr (GPtrArray) present = g_ptr_array_new ();
  ParvisAssent *assent;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (present, polls->agents[i]);
  say (polls, polls->agents[1], PARVIS_ANSWER_NO);
  g_assert_true (parvis_campaign_assent_all (polls->campaign, present, &polls->error));
  assert_counts (polls, 2, 8);
  assent = parvis_campaign_find_assent (polls->campaign, polls->agents[1]);
  g_assert_cmpint (parvis_assent_get_answer (assent), ==, PARVIS_ANSWER_NO);
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  assert_counts (polls, 0, 8);
  g_assert_nonnull (parvis_campaign_find_assent (polls->campaign, polls->agents[1]));
}

/* What is set aside has no number. */
static void
test_sentences_in_order (Polls *polls, gconstpointer data)
{
  ParvisEngagement *first = engage (polls, "Dire bonjour");
  ParvisEngagement *aside = engage (polls, "Rien");
  ParvisEngagement *last = engage (polls, "Annoncer l’attente");
  g_autoptr (GPtrArray) sentences = NULL;

  parvis_campaign_set_engagement_kept (polls->campaign, aside, FALSE, &polls->error);
  sentences = parvis_campaign_get_sentences (polls->campaign);
  g_assert_cmpuint (sentences->len, ==, 2);
  g_assert_true (sentences->pdata[0] == (gpointer) first);
  g_assert_true (sentences->pdata[1] == (gpointer) last);
  g_assert_cmpstr (parvis_sentence_get_text (sentences->pdata[0]), ==, "Dire bonjour");
}

/* Each of these changes what the poster says, and none of those does. */
static void
test_a_change_of_words_takes_them_back (Polls *polls, gconstpointer data)
{
  ParvisCampaign *campaign = polls->campaign;
  ParvisEngagement *engagement = engage (polls, "Dire bonjour");
  ParvisEngagement *other = engage (polls, "Annoncer l’attente");
  g_auto (GValue) design = G_VALUE_INIT;
  guint n_voided = 0, expected = 0;

  g_value_init (&design, PARVIS_TYPE_DESIGN);
  g_value_set_enum (&design, PARVIS_DESIGN_WARM);
  g_signal_connect (campaign, "voided", G_CALLBACK (count_void), &n_voided);
  for (guint i = 0; i < 9; i++)
    {
      say (polls, polls->agents[0], PARVIS_ANSWER_YES);
      switch (i)
        {
        case 0:
          parvis_campaign_set_engagement_text (campaign, engagement, "Saluer", &polls->error);
          break;
        case 1:
          parvis_campaign_move_engagement (campaign, engagement, PARVIS_COLLEGE_BOTH, 1,
                                           &polls->error);
          break;
        case 2:
          parvis_campaign_set_engagement_kept (campaign, other, FALSE, &polls->error);
          break;
        case 3:
          engage (polls, "Sourire");
          break;
        case 4:
          parvis_campaign_delete_engagement (campaign, engagement, &polls->error);
          break;
        case 5:
          parvis_campaign_set_identity_texts (campaign, &polls->error, "title", "Autre", NULL);
          break;
        case 6: /* set aside: the poster does not say it */
          parvis_campaign_set_engagement_text (campaign, other, "Prévenir", &polls->error);
          break;
        case 7:
          parvis_campaign_set_identity (campaign, "design", &design, &polls->error);
          break;
        default:
          parvis_campaign_set_identity_texts (campaign, &polls->error, "contact", "Accueil", NULL);
        }
      g_assert_no_error (polls->error);
      expected += i < 6;
      g_assert_cmpuint (n_voided, ==, expected);
      assert_counts (polls, i < 6 ? 0 : 1, 8);
      g_assert_true (parvis_campaign_undo (campaign, &polls->error));
      assert_counts (polls, 1, 8);
      g_assert_true (parvis_campaign_redo (campaign, &polls->error));
      assert_counts (polls, i < 6 ? 0 : 1, 8);
    }
}

static void
test_an_action_remembers_its_states (Polls *polls, gconstpointer data)
{
  ParvisEngagement *engagement = engage (polls, "Dire bonjour");
  g_autoptr (GPtrArray) roadmap = parvis_campaign_get_roadmap (polls->campaign);
  ParvisAction *action = roadmap->pdata[0];
  g_auto (GValue) state = G_VALUE_INIT;
  g_autoptr (GPtrArray) history = NULL;
  static const char *const days[] = { "1767225600", "1767312000", "1767312060" };

  g_value_init (&state, PARVIS_TYPE_STATE);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_setenv ("SOURCE_DATE_EPOCH", days[i], TRUE);
      g_value_set_enum (&state, i == 0 ? PARVIS_STATE_UNDER_WAY : PARVIS_STATE_BLOCKED);
      if (i < 2)
        parvis_campaign_set_action (polls->campaign, action, "state", &state, &polls->error);
      else
        parvis_campaign_drop_action (polls->campaign, action, "Trop cher.", &polls->error);
      g_assert_no_error (polls->error);
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
  history = parvis_campaign_get_history (polls->campaign, action);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_cmpstr (parvis_stage_get_since (history->pdata[0]), ==, "2026-01-01");
  g_assert_cmpint (parvis_stage_get_state (history->pdata[0]), ==, PARVIS_STATE_UNDER_WAY);
  g_assert_cmpstr (parvis_stage_get_since (history->pdata[1]), ==, "2026-01-02");
  g_assert_cmpint (parvis_stage_get_state (history->pdata[1]), ==, PARVIS_STATE_DROPPED);
  g_assert_cmpstr (parvis_stage_get_reason (history->pdata[1]), ==, "Trop cher.");
  g_value_unset (&state);
  g_value_init (&state, G_TYPE_STRING);
  g_value_set_static_string (&state, "Plus personne.");
  parvis_campaign_set_action (polls->campaign, action, "reason", &state, &polls->error);
  g_assert_no_error (polls->error);
  g_assert_cmpstr (parvis_stage_get_reason (history->pdata[1]), ==, "Plus personne.");
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  g_assert_true (parvis_campaign_delete_engagement (polls->campaign, engagement, &polls->error));
  g_assert_cmpuint (g_list_model_get_n_items (parvis_campaign_get_stages (polls->campaign)), ==, 0);
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  g_assert_cmpuint (g_list_model_get_n_items (parvis_campaign_get_stages (polls->campaign)), ==, 2);
  g_assert_true (parvis_campaign_check (polls->campaign, &polls->error));
}

static void
test_three_partners (Polls *polls, gconstpointer data)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg'/>";
  g_autoptr (GBytes) logo = g_bytes_new_static (svg, sizeof svg - 1);
  g_autoptr (GBytes) broken = g_bytes_new_static ("GIF89a", 6);
  ParvisPartner *partners[PARVIS_PARTNERS_MOST];

  polls_assert_refused (
      polls, parvis_campaign_add_partner (polls->campaign, broken, "", &polls->error) != NULL,
      PARVIS_ERROR_BAD_LOGO);
  for (guint i = 0; i < PARVIS_PARTNERS_MOST; i++)
    partners[i] = parvis_campaign_add_partner (polls->campaign, logo, "Métropole", &polls->error);
  g_assert_no_error (polls->error);
  polls_assert_refused (
      polls, parvis_campaign_add_partner (polls->campaign, logo, "", &polls->error) != NULL,
      PARVIS_ERROR_BAD_VALUE);
  g_assert_true (
      parvis_campaign_rename_partner (polls->campaign, partners[1], "Région", &polls->error));
  g_assert_cmpstr (parvis_partner_get_name (partners[1]), ==, "Région");
  g_assert_true (parvis_campaign_delete_partner (polls->campaign, partners[0], &polls->error));
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  g_assert_cmpuint (g_list_model_get_n_items (parvis_campaign_get_partners (polls->campaign)), ==,
                    3);
}

/* What somebody wrote beside their answer can name a colleague. */
static void
test_a_reason_is_redacted (Polls *polls, gconstpointer data)
{
  ParvisAssentValue objection = { PARVIS_ANSWER_OBJECTION, engage (polls, "Avec Zénobie"), NULL,
                                  "Zénobie ne le fera pas" };
  ParvisAssent *assent;

  parvis_campaign_set_assent (polls->campaign, polls->users[1], &objection, &polls->error);
  g_assert_no_error (polls->error);
  g_assert_true (parvis_campaign_redact (polls->campaign, "Zénobie", NULL, &polls->error));
  assent = parvis_campaign_find_assent (polls->campaign, polls->users[1]);
  g_assert_null (strstr (parvis_assent_get_reason (assent), "Zénobie"));
  g_assert_cmpint (parvis_assent_get_answer (assent), ==, PARVIS_ANSWER_OBJECTION);
  while (parvis_campaign_get_undoable (polls->campaign) != NULL)
    {
      parvis_campaign_undo (polls->campaign, &polls->error);
      g_assert_no_error (polls->error);
    }
}

static void
test_a_colour_is_one (Polls *polls, gconstpointer data)
{
  static const char *const wrong[] = { "red", "#12345", "#12345g", "#1234567", "0B4F8A" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    polls_assert_refused (polls,
                          parvis_campaign_set_identity_texts (polls->campaign, &polls->error,
                                                              "agents_colour", wrong[i], NULL),
                          PARVIS_ERROR_BAD_VALUE);
  g_assert_true (parvis_campaign_set_identity_texts (polls->campaign, &polls->error,
                                                     "agents_colour", "#0b4F8A", NULL));
  g_assert_cmpstr (
      parvis_identity_get_agents_colour (parvis_campaign_get_identity (polls->campaign)), ==,
      "#0b4F8A");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(name, test) g_test_add (name, Polls, NULL, polls_set_up, test, polls_tear_down)
  add ("/data/assents/everybody", test_everybody_counts);
  add ("/data/assents/objection", test_an_objection_is_to_one_sentence);
  add ("/data/assents/all", test_all_at_once);
  add ("/data/assents/sentences", test_sentences_in_order);
  add ("/data/assents/void", test_a_change_of_words_takes_them_back);
  add ("/data/assents/states", test_an_action_remembers_its_states);
  add ("/data/assents/partners", test_three_partners);
  add ("/data/assents/redact", test_a_reason_is_redacted);
  add ("/data/assents/colour", test_a_colour_is_one);
#undef add
  return g_test_run ();
}
