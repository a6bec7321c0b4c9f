/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/vote-scene.h"

#include <glib/gi18n-lib.h>

#include "campaign/answers.h"
#include "campaign/ballots.h"
#include "campaign/panel.h"
#include "campaign/retain.h"
#include "projector/paged-rows.h"
#include "projector/scene.h"
#include "projector/vote-row.h"
#include "projector/words-scene.h"
#include "vote/outcome.h"
#include "vote/results-words.h"
#include "words/words.h"

/* More lines have smaller type. */
#define ROOMY_MOST 7

struct _ParvisVoteScene
{
  AdwBin parent_instance;
  GtkStack *stack;
  ParvisWordsScene *words;
  ParvisScene *result;
  ParvisPagedRows *rows;
  ParvisPaging *paging;     /* owned */
  ParvisCampaign *campaign; /* owned */
  ParvisSequence *sequence; /* owned */
  guint veil;               /* lines, from the first */
};

G_DEFINE_FINAL_TYPE (ParvisVoteScene, parvis_vote_scene, ADW_TYPE_BIN)

static void
say (ParvisVoteScene *self, const char *over, const char *words, const char *under)
{
  parvis_paged_rows_clear (self->rows);
  parvis_paging_set_n_pages (self->paging, 1);
  parvis_words_scene_set (self->words, over, words, under);
  parvis_words_scene_set_heads (self->words, PARVIS_COLLEGE_BOTH, 0, 0);
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
say_count (ParvisVoteScene *self, const char *over)
{
  const char *prompt = parvis_sequence_get_prompt (self->sequence);
  ParvisWorkshop *workshop = parvis_campaign_find_workshop (self->campaign, self->sequence);
  g_autoptr (GPtrArray) present = parvis_campaign_get_present (self->campaign, workshop);
  guint n_done = 0, n_all = 0;
  g_autofree char *count = NULL;

  /* Of the papers the room sees nothing before they are in. */
  if (parvis_campaign_count_answers (self->campaign, self->sequence, PARVIS_COLLEGE_BOTH, &n_done,
                                     NULL))
    {
      n_all = MAX (n_done, present->len);
      count = parvis_words_voted (n_done, 0, n_all);
    }
  say (self, over, prompt[0] != '\0' ? prompt : parvis_sequence_get_title (self->sequence),
       count != NULL ? count : "");
  if (count != NULL)
    parvis_words_scene_set_heads (self->words, parvis_workshop_get_college (workshop), n_done,
                                  n_all);
}

static char *
get_title (ParvisVoteScene *self, const ParvisOutcome *outcome, guint n_kept)
{
  ParvisTarget target = parvis_sequence_get_target (self->sequence);

  if (n_kept > 0)
    return parvis_results_words_kept (target, n_kept);
  if (parvis_vote_get_kind (outcome->vote) == PARVIS_ROUND_RUNOFF)
    return g_strdup (_ ("The run-off"));
  return parvis_results_words_title (
      target, parvis_outcome_count_wanted (outcome, self->sequence, self->veil == 0));
}

static const char *
get_foot (const ParvisOutcome *outcome)
{
  if (outcome->veiled)
    return _ ("The lines stand in the order of the ballot, without ranks.");
  if (outcome->judgment != NULL)
    return _ ("In words: the grade that at least half gave, or a better one.");
  return _ ("The tick marks one third of the ballots.");
}

/* A vote held again has lines of its own: what stays kept of the one before is not said of it. */
static gboolean
is_about (ParvisVoteScene *self, GPtrArray *kept, const ParvisOutcome *outcome)
{
  for (guint i = 0; i < outcome->n_lines; i++)
    if (parvis_outcome_find_retained (self->campaign, kept, outcome->lines[i].option) != NULL)
      return TRUE;
  for (guint i = 0; i < outcome->before->len; i++)
    if (parvis_outcome_find_retained (self->campaign, kept, outcome->before->pdata[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
show_head (ParvisVoteScene *self, const ParvisOutcome *outcome, guint n_kept)
{
  g_autofree char *title = get_title (self, outcome, n_kept);

  parvis_scene_set_title (self->result, title);
  parvis_scene_set_prompt (self->result, parvis_sequence_get_prompt (self->sequence));
  parvis_scene_set_foot (self->result, get_foot (outcome));
  if (outcome->n_lines > ROOMY_MOST)
    gtk_widget_add_css_class (GTK_WIDGET (self->rows), "dense");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->rows), "dense");
}

static void
show_result (ParvisVoteScene *self)
{
  ParvisVote *vote = parvis_campaign_get_vote (self->campaign, self->sequence);
  g_autoptr (GPtrArray) kept = parvis_campaign_get_retained_by (self->campaign, self->sequence);
  g_autoptr (ParvisOutcome) outcome =
      parvis_outcome_new (self->campaign, self->sequence, vote, NULL);

  if (outcome == NULL)
    {
      say_question (self);
      return;
    }
  show_head (self, outcome, is_about (self, kept, outcome) ? kept->len : 0);
  parvis_paged_rows_clear (self->rows);
  parvis_paged_rows_append (self->rows,
                            parvis_vote_row_new_head (self->campaign, self->sequence, outcome));
  for (guint i = MIN (self->veil, outcome->n_lines); i < outcome->n_lines; i++)
    parvis_paged_rows_append (
        self->rows, parvis_vote_row_new (self->campaign, self->sequence, outcome, i,
                                         parvis_outcome_find_retained (self->campaign, kept,
                                                                       outcome->lines[i].option)));
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
  g_clear_object (&self->paging);
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
  self->words = PARVIS_WORDS_SCENE (parvis_words_scene_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->words));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

static void
add_result (ParvisVoteScene *self)
{
  GtkWidget *rows = parvis_paged_rows_new (self->paging), *result;

  gtk_widget_add_css_class (rows, "vote-rows");
  gtk_widget_add_css_class (rows, "scene-body");
  result = parvis_scene_new ("", rows);
  parvis_scene_set_paging (PARVIS_SCENE (result), self->paging);
  gtk_stack_add_child (self->stack, result);
  self->rows = PARVIS_PAGED_ROWS (rows);
  self->result = PARVIS_SCENE (result);
}

GtkWidget *
parvis_vote_scene_new (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisPaging *paging)
{
  ParvisVoteScene *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  self = g_object_new (PARVIS_TYPE_VOTE_SCENE, NULL);
  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  self->paging = g_object_ref (paging);
  add_result (self);
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
  /* What was revealed last is the first. */
  parvis_paging_set_page (self->paging, 0);
  refresh (self);
}
