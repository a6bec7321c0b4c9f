/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/words.h"

#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "words/number-words.h"
#include "words/words.h"

char *
parvis_say_notes (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", n), n);
}

char *
parvis_say_clusters (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cluster", "%u clusters", n), n);
}

char *
parvis_say_qualities (guint n)
{
  g_autofree char *words = parvis_number_words (n);

  /* Translators: in the middle of a sentence. */
  return n == 1 ? g_strdup (C_ ("count", "one quality"))
                : g_strdup_printf (C_ ("count", "%s qualities"), words);
}

char *
parvis_say_engagements (guint n)
{
  g_autofree char *words = parvis_number_words (n);

  return n == 1 ? g_strdup (C_ ("count", "one engagement"))
                : g_strdup_printf (C_ ("count", "%s engagements"), words);
}

char *
parvis_say_persons (guint n)
{
  if (n > 0 && n < PARVIS_COLLEGE_FLOOR)
    return g_strdup (_ ("fewer than 3 participants"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u participant", "%u participants", n), n);
}

char *
parvis_say_workshop (const ParvisReportChapter *chapter)
{
  g_autofree char *title = g_utf8_strdown (parvis_workshop_get_title (chapter->workshop), -1);

  /* Translators: a workshop's number and its title, "agents". */
  return g_strdup_printf (_ ("Workshop %d, %s"),
                          parvis_workshop_get_position (chapter->workshop) + 1, title);
}

char *
parvis_say_first (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 1));
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, text + strlen (first), NULL);
}

/* "Six qualities kept out of 14" */
static char *
say_kept (ParvisTarget target, guint n, guint of)
{
  g_autofree char *number = parvis_number_words_first (n);

  if (target == PARVIS_TARGET_QUALITY)
    return n == 1 ? g_strdup_printf (_ ("One quality kept out of %u"), of)
                  : g_strdup_printf (_ ("%s qualities kept out of %u"), number, of);
  if (target == PARVIS_TARGET_PROPOSAL)
    return n == 1 ? g_strdup_printf (_ ("One proposal kept out of %u"), of)
                  : g_strdup_printf (_ ("%s proposals kept out of %u"), number, of);
  return n == 1 ? g_strdup_printf (_ ("One engagement kept out of %u"), of)
                : g_strdup_printf (_ ("%s engagements kept out of %u"), number, of);
}

static const char *
say_subject (ParvisTarget target)
{
  if (target == PARVIS_TARGET_QUALITY)
    return _ ("The vote on the qualities");
  return target == PARVIS_TARGET_PROPOSAL ? _ ("The vote on the proposals")
                                          : _ ("The vote on the engagements");
}

char *
parvis_say_poll (const ParvisPoll *poll)
{
  g_autofree char *title = poll->n_kept > 0 ? say_kept (poll->target, poll->n_kept, poll->n_lines)
                                            : g_strdup (say_subject (poll->target));
  int round = parvis_vote_get_round (poll->vote);

  if (parvis_vote_get_kind (poll->vote) == PARVIS_ROUND_RUNOFF)
    /* Translators: a vote between those that the first could not tell apart; then what it came to.
     */
    return g_strdup_printf (_ ("Run-off: %s"), title);
  if (parvis_vote_get_kind (poll->vote) == PARVIS_ROUND_AGAIN)
    /* Translators: the number of a vote that was held again; then what it came to. */
    return g_strdup_printf (_ ("Vote %d: %s"), round, title);
  return g_steal_pointer (&title);
}

static char *
say_way (ParvisVote *vote)
{
  g_autofree char *number = NULL;
  guint dots = (guint) parvis_vote_get_dots (vote);

  if (parvis_vote_get_rule (vote) == PARVIS_RULE_APPROVAL)
    return g_strdup (_ ("Secret vote: each person chose all that they support."));
  if (parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT)
    return g_strdup (_ ("Secret vote: each person gave a grade to each line; the rank follows the "
                        "median grade."));
  number = parvis_number_words_first (dots);
  if (dots == 1)
    return g_strdup (_ ("One dot each, secret vote."));
  if (parvis_vote_get_cap (vote) > 1)
    /* Translators: %s is a number in words that begins the sentence: "Three". */
    return g_strdup_printf (_ ("%s dots each, two at most on a line, secret vote."), number);
  return g_strdup_printf (_ ("%s dots each, secret vote."), number);
}

static const char *
say_shared (ParvisTarget target)
{
  if (target == PARVIS_TARGET_QUALITY)
    return _ ("A quality is shared when at least a third of the voters of each college chose it.");
  if (target == PARVIS_TARGET_PROPOSAL)
    return _ ("A proposal is shared when at least a third of the voters of each college chose it.");
  return _ (
      "An engagement is shared when at least a third of the voters of each college chose it.");
}

static gboolean
has_reserve (const ParvisPoll *poll)
{
  for (guint i = 0; i < poll->n_lines; i++)
    if (poll->lines[i].support == PARVIS_SUPPORT_RESERVE)
      return TRUE;
  return FALSE;
}

char *
parvis_say_rule (const ParvisPoll *poll)
{
  g_autofree char *way = say_way (poll->vote);

  if (poll->tally != NULL && poll->shown[PARVIS_COLLEGE_AGENTS] &&
      poll->shown[PARVIS_COLLEGE_USERS])
    return g_strjoin (" ", way, say_shared (poll->target),
                      has_reserve (poll) ? _ ("In reserve: fewer than a third of each; the room "
                                              "may keep it all the same.")
                                         : NULL,
                      NULL);
  return g_steal_pointer (&way);
}

char *
parvis_say_veil (const ParvisPoll *poll)
{
  gboolean agents = poll->voted[PARVIS_COLLEGE_AGENTS] > 0 && !poll->shown[PARVIS_COLLEGE_AGENTS];
  gboolean users = poll->voted[PARVIS_COLLEGE_USERS] > 0 && !poll->shown[PARVIS_COLLEGE_USERS];

  if (!agents && !users)
    return NULL;
  if (agents && users)
    return g_strdup (_ ("Fewer than three agents and fewer than three users voted: what they chose "
                        "is not shown, and the lines stand in the order of the ballot."));
  return g_strdup (agents ? _ ("Fewer than three agents voted: what they chose is not shown, and "
                               "the lines stand in the order of the ballot.")
                          : _ ("Fewer than three users voted: what they chose is not shown, and "
                               "the lines stand in the order of the ballot."));
}

char *
parvis_say_outlook (const ParvisOutlook *outlook)
{
  const ParvisOutlookSide *agents = &outlook->sides[PARVIS_COLLEGE_AGENTS];
  const ParvisOutlookSide *users = &outlook->sides[PARVIS_COLLEGE_USERS];
  g_autofree char *first = NULL, *second = NULL;

  if (agents->values == NULL && users->values == NULL)
    return g_strdup (_ ("How today is seen"));
  if (agents->values != NULL)
    first = parvis_words_half (agents->quartiles.median2);
  if (users->values != NULL)
    second = parvis_words_half (users->quartiles.median2);
  if (first != NULL && second != NULL)
    /* Translators: a title; both are numbers from 0 to 100. */
    return g_strdup_printf (_ ("Today, the agents’ middle is at %s and the users’ at %s"), first,
                            second);
  return first != NULL ? g_strdup_printf (_ ("Today, the agents’ middle is at %s"), first)
                       : g_strdup_printf (_ ("Today, the users’ middle is at %s"), second);
}

const char *
parvis_say_side (ParvisCollege side)
{
  if (side == PARVIS_COLLEGE_AGENTS)
    return _ ("Engagement of the agents");
  return side == PARVIS_COLLEGE_USERS ? _ ("Engagement of the users") : _ ("Common engagement");
}

char *
parvis_say_support (ParvisCampaign *campaign, ParvisEngagement *engagement)
{
  g_autoptr (ParvisLineage) lineage = parvis_campaign_trace (campaign, engagement);
  g_autofree char *agents = NULL, *users = NULL;

  if (lineage->agents >= 0)
    agents = parvis_words_people (PARVIS_COLLEGE_AGENTS, (guint) lineage->agents);
  if (lineage->users >= 0)
    users = parvis_words_people (PARVIS_COLLEGE_USERS, (guint) lineage->users);
  if (agents != NULL && users != NULL)
    /* Translators: "5 agents" and "3 users" voted for the proposal. */
    return g_strdup_printf (_ ("chosen by %s and %s"), agents, users);
  if (agents == NULL && users == NULL)
    return g_strdup ("");
  return g_strdup_printf (_ ("chosen by %s"), agents != NULL ? agents : users);
}

/* Those in which the state is another than before. */
static GPtrArray *
list_stages (const ParvisReport *report, ParvisAction *action)
{
  GPtrArray *stages = parvis_campaign_get_history (report->campaign, action);

  for (guint i = stages->len; i > 1; i--)
    if (parvis_stage_get_state (stages->pdata[i - 1]) ==
        parvis_stage_get_state (stages->pdata[i - 2]))
      g_ptr_array_remove_index (stages, i - 1);
  return stages;
}

/* "Under way since 22 November 2026", and why. */
static char *
say_stage (const ParvisReport *report, ParvisStage *stage)
{
  g_autofree char *date = parvis_words_date (parvis_stage_get_since (stage));
  g_autofree char *reason = parvis_report_set (report, parvis_stage_get_reason (stage));
  const char *state = parvis_words_state (parvis_stage_get_state (stage));

  if (*reason == '\0')
    /* Translators: the state of an action, "Under way", and since when. */
    return g_strdup_printf (C_ ("stage", "%s since %s"), state, date);
  /* Translators: the same, and why. */
  return g_strdup_printf (C_ ("stage", "%s since %s (%s)"), state, date, reason);
}

char *
parvis_say_history (const ParvisReport *report, ParvisAction *action)
{
  g_autoptr (GPtrArray) stages = list_stages (report, action);
  g_autoptr (GString) text = g_string_new (NULL);

  if (stages->len == 0 || (stages->len == 1 && *parvis_stage_get_reason (stages->pdata[0]) == '\0'))
    return NULL;
  for (guint i = 0; i < stages->len; i++)
    {
      g_autofree char *stage = say_stage (report, stages->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? " → " : "", stage);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
parvis_say_change (const ParvisReport *report, ParvisAction *action, ParvisStage **stage)
{
  g_autoptr (GPtrArray) stages = list_stages (report, action);
  g_autofree char *date = NULL;
  ParvisStage *before;

  if (stages->len < 2)
    return NULL;
  before = stages->pdata[stages->len - 2];
  /* The campaign has it. */
  *stage = stages->pdata[stages->len - 1];
  date = parvis_words_date (parvis_stage_get_since (*stage));
  /* Translators: two states of an action, "To start" and "Under way", and since when. */
  return g_strdup_printf (_ ("%s → %s since %s"),
                          parvis_words_state (parvis_stage_get_state (before)),
                          parvis_words_state (parvis_stage_get_state (*stage)), date);
}
