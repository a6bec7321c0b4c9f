/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/vote-scene.h"

#include <glib/gi18n-lib.h>

#include "campaign/answers.h"
#include "campaign/ballots.h"
#include "campaign/panel.h"
#include "campaign/retain.h"
#include "projector/first-rows.h"
#include "projector/magnifier.h"
#include "projector/scene.h"
#include "projector/vote-row.h"
#include "projector/words-scene.h"
#include "vote/results-words.h"

/* The type of a result is 11 points and more. */
#define ZOOM 1.84

struct _ParvisVoteScene
{
  AdwBin parent_instance;
  GtkStack *stack;
  ParvisWordsScene *words;
  ParvisScene *result;
  ParvisFirstRows *rows;
  ParvisCampaign *campaign; /* owned */
  ParvisSequence *sequence; /* owned */
  guint veil;               /* lines, from the first */
};

G_DEFINE_FINAL_TYPE (ParvisVoteScene, parvis_vote_scene, ADW_TYPE_BIN)

static void
say (ParvisVoteScene *self, const char *over, const char *words, const char *under)
{
  parvis_first_rows_clear (self->rows);
  parvis_words_scene_set (self->words, over, words, under);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->words));
}

static void
say_question (ParvisVoteScene *self)
{
  const char *title = parvis_sequence_get_title (self->sequence);
  const char *prompt = parvis_sequence_get_prompt (self->sequence);

  if (prompt[0] != '\0')
    say (self, title, prompt, "");
  else
    say (self, "", title, "");
}

static void
say_count (ParvisVoteScene *self, const char *words)
{
  ParvisWorkshop *workshop = parvis_campaign_find_workshop (self->campaign, self->sequence);
  g_autoptr (GPtrArray) present = parvis_campaign_get_present (self->campaign, workshop);
  guint n_done =
      parvis_campaign_count_answers (self->campaign, self->sequence, PARVIS_COLLEGE_BOTH);
  g_autofree char *count =
      /* Translators: how many of how many. */
      g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u of %u has voted", "%u of %u have voted", n_done),
          n_done, MAX (n_done, present->len));

  say (self, parvis_sequence_get_title (self->sequence), words, count);
}

static ParvisRetained *
find_kept (GPtrArray *kept, gint64 option)
{
  for (guint i = 0; i < kept->len; i++)
    if (parvis_retained_get_option (kept->pdata[i]) == option)
      return kept->pdata[i];
  return NULL;
}

static void
show_title (ParvisVoteScene *self, const ParvisTally *tally, guint n_kept)
{
  ParvisTarget target = parvis_sequence_get_target (self->sequence);
  guint most = (guint) parvis_sequence_get_keep_most (self->sequence);
  g_autofree char *title = n_kept > 0
                               ? parvis_results_words_kept (target, n_kept)
                               : parvis_results_words_title (target, MIN (most, tally->n_rows));

  parvis_scene_set_title (self->result, title);
  parvis_scene_set_prompt (self->result, parvis_sequence_get_prompt (self->sequence));
}

static void
show_result (ParvisVoteScene *self)
{
  ParvisVote *vote = parvis_campaign_get_vote (self->campaign, self->sequence);
  g_autoptr (GPtrArray) kept = parvis_campaign_get_retained_by (self->campaign, self->sequence);
  g_autoptr (ParvisTally) tally = NULL;

  /* Grades are no choices to be counted. */
  if (parvis_vote_get_rule (vote) != PARVIS_RULE_JUDGMENT)
    tally = parvis_campaign_tally (self->campaign, vote, NULL);
  parvis_first_rows_clear (self->rows);
  if (tally == NULL)
    {
      say_question (self);
      return;
    }
  show_title (self, tally, kept->len);
  parvis_first_rows_append (self->rows,
                            parvis_vote_row_new_head (self->campaign, tally, self->sequence));
  for (guint i = MIN (self->veil, tally->n_rows); i < tally->n_rows; i++)
    parvis_first_rows_append (
        self->rows, parvis_vote_row_new (self->campaign, tally, &tally->rows[i], self->sequence,
                                         find_kept (kept, tally->rows[i].option)));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->result));
}

static void
refresh (ParvisVoteScene *self)
{
  switch (parvis_campaign_get_vote_phase (self->campaign, self->sequence))
    {
    case PARVIS_PHASE_OPEN:
      say_count (self, _ ("The vote is under way"));
      break;
    case PARVIS_PHASE_CLOSED:
      say_count (self, _ ("The vote is closed"));
      break;
    case PARVIS_PHASE_SHOWN:
      show_result (self);
      break;
    case PARVIS_PHASE_WAITING:
    default:
      say_question (self);
    }
}

static void
parvis_vote_scene_dispose (GObject *object)
{
  ParvisVoteScene *self = PARVIS_VOTE_SCENE (object);

  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_vote_scene_parent_class)->dispose (object);
}

static void
parvis_vote_scene_class_init (ParvisVoteSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = parvis_vote_scene_dispose;
}

static void
parvis_vote_scene_init (ParvisVoteScene *self)
{
  GtkWidget *rows = parvis_first_rows_new (), *result;
  GtkWidget *large = parvis_magnifier_new (rows, ZOOM);

  gtk_widget_add_css_class (rows, "vote-rows");
  gtk_widget_add_css_class (large, "scene-body");
  result = parvis_scene_new ("", large);
  self->rows = PARVIS_FIRST_ROWS (rows);
  self->result = PARVIS_SCENE (result);
  self->words = PARVIS_WORDS_SCENE (parvis_words_scene_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->words));
  gtk_stack_add_child (self->stack, result);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

GtkWidget *
parvis_vote_scene_new (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisVoteScene *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  self = g_object_new (PARVIS_TYPE_VOTE_SCENE, NULL);
  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

void
parvis_vote_scene_set_veil (ParvisVoteScene *self, guint n_lines)
{
  g_return_if_fail (PARVIS_IS_VOTE_SCENE (self));
  if (self->veil == n_lines)
    return;
  self->veil = n_lines;
  refresh (self);
}
