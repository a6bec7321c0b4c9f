/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/results.h"

#include <glib/gi18n-lib.h>

#include "campaign/retain.h"
#include "feedback/feedback.h"
#include "page/flow.h"
#include "vote/decision-bar.h"
#include "vote/kept-bar.h"
#include "vote/merge-button.h"
#include "vote/outcome.h"
#include "vote/result-row.h"
#include "vote/results-words.h"
#include "vote/turnout.h"
#include "words/words.h"

/* More lines are set closer together. */
#define ROOMY_MOST 8

struct _ParvisResults
{
  AdwBin parent_instance;

  GtkWidget *head;                           /* template child */
  GtkLabel *title;                           /* template child */
  ParvisTurnout *turnout;                    /* template child */
  GtkDropDown *which;                        /* template child */
  GtkWidget *again;                          /* template child */
  ParvisMergeButton *merge;                  /* template child */
  GtkListBox *list;                          /* template child */
  GtkWidget *heads[PARVIS_RESULT_N_COLUMNS]; /* template children */
  GtkWidget *foot;                           /* template child */
  GtkLabel *rule;                            /* template child */
  GtkWidget *retry;                          /* template child */
  GtkStack *bars;                            /* template child */
  ParvisDecisionBar *decide;                 /* template child */
  ParvisKeptBar *kept;                       /* template child */
  GtkLabel *count;                           /* template child */
  GtkWidget *next_line;                      /* template child */

  ParvisCampaign *campaign; /* owned */
  ParvisSequence *sequence; /* owned */
  GPtrArray *votes;         /* owned; of ParvisVote, shown ones */
  ParvisOutcome *outcome;   /* owned; of the rows */
  GPtrArray *rows;          /* owned; of ParvisResultRow */
  GPtrArray *veils;         /* owned; of rows in the place of those that are not shown yet */
  gboolean stepwise;
};

G_DEFINE_FINAL_TYPE (ParvisResults, parvis_results, ADW_TYPE_BIN)

enum
{
  AGAIN,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static ParvisCollege
get_college (ParvisResults *self)
{
  return parvis_workshop_get_college (
      parvis_campaign_find_workshop (self->campaign, self->sequence));
}

static gboolean
is_last_vote (ParvisResults *self)
{
  return self->outcome->vote == self->votes->pdata[self->votes->len - 1];
}

/* The columns of the head that the lines have. */
static void
show_heads (ParvisResults *self)
{
  for (guint column = 0; column < PARVIS_RESULT_N_COLUMNS; column++)
    gtk_widget_set_visible (
        self->heads[column],
        gtk_widget_get_visible (parvis_result_row_get_cell (self->rows->pdata[0], column)));
}

static void
add_rows (ParvisResults *self)
{
  ParvisCollege college = get_college (self);

  for (guint i = 0; i < self->outcome->n_lines; i++)
    {
      GtkWidget *row = parvis_result_row_new (self->campaign, self->outcome, i, college);
      GtkWidget *veil = g_object_ref_sink (parvis_result_row_new_veil ());

      g_ptr_array_add (self->rows, g_object_ref_sink (row));
      g_ptr_array_add (self->veils, veil);
      gtk_list_box_append (self->list, self->stepwise ? veil : row);
    }
  if (self->rows->len > ROOMY_MOST)
    gtk_widget_add_css_class (GTK_WIDGET (self->list), "dense");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->list), "dense");
  show_heads (self);
}

static void
fill_words (ParvisResults *self)
{
  ParvisTarget target = parvis_sequence_get_target (self->sequence);
  ParvisOutcome *outcome = self->outcome;
  g_autofree char *column = parvis_results_words_column (target), *rule = NULL;

  if (outcome->veiled)
    rule = g_strdup (_ ("A college has fewer than three ballots: the lines stand in the order of "
                        "the ballot, without ranks."));
  else
    rule = parvis_results_words_rule (target, get_college (self),
                                      parvis_vote_get_rule (outcome->vote));
  gtk_label_set_label (GTK_LABEL (self->heads[PARVIS_RESULT_NAME]), column);
  gtk_label_set_label (self->rule, rule);
  parvis_turnout_set (self->turnout, self->campaign, self->sequence, outcome);
}

/* How many are to be kept, or are. */
static void
say_title (ParvisResults *self, guint n_kept)
{
  const ParvisOutcome *outcome = self->outcome;
  ParvisTarget target = parvis_sequence_get_target (self->sequence);
  g_autofree char *title = NULL;

  if (parvis_vote_get_kind (outcome->vote) == PARVIS_ROUND_RUNOFF)
    title = g_strdup (_ ("The run-off"));
  else if (n_kept > 0)
    title = parvis_results_words_title_kept (target, n_kept);
  else
    title = parvis_results_words_title (
        target, parvis_outcome_count_wanted (outcome, self->sequence, !self->stepwise));
  gtk_label_set_label (self->title, title);
}

static void
show_retained (ParvisResults *self)
{
  gboolean last = is_last_vote (self);
  ParvisVote *settling = parvis_campaign_get_settling (self->campaign, self->outcome->vote);
  g_autoptr (GPtrArray) retained = parvis_campaign_get_kept_by (self->campaign, settling);

  say_title (self, parvis_outcome_was_decided (settling, retained) ? retained->len : 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      ParvisRetained *kept =
          parvis_outcome_find_retained (self->campaign, retained, self->outcome->lines[i].option);

      if (!last)
        parvis_result_row_set_kept (self->rows->pdata[i], kept != NULL);
      parvis_result_row_set_retained (self->rows->pdata[i], kept);
      parvis_result_row_set_checkable (self->rows->pdata[i], last && !self->stepwise);
    }
}

static guint
count_unveiled (ParvisResults *self)
{
  guint n = 0;

  while (n < self->rows->len &&
         gtk_widget_get_parent (self->rows->pdata[self->rows->len - 1 - n]) != NULL)
    n++;
  return n;
}

/* How many of the best are not shown yet: the room looks at a window of its own. */
static void
say_veiled (ParvisResults *self, guint n)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.veil", "u", n);
}

static void
show_bar (ParvisResults *self)
{
  gboolean may_change =
      !self->stepwise && is_last_vote (self) && !parvis_campaign_is_read_only (self->campaign);
  g_autofree char *count =
      /* Translators: how many lines of a result are shown, of how many. */
      g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u line of %u", "%u lines of %u", count_unveiled (self)),
          count_unveiled (self), self->rows->len);

  say_veiled (self, self->stepwise ? self->rows->len - count_unveiled (self) : 0);
  gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->bars, self->stepwise        ? "reveal"
                                                : is_last_vote (self) ? "decide"
                                                                      : "kept");
  gtk_widget_set_visible (GTK_WIDGET (self->which), !self->stepwise && self->votes->len > 1);
  gtk_widget_set_visible (self->again, may_change);
  gtk_widget_set_visible (GTK_WIDGET (self->merge), may_change);
}

static void
unveil (ParvisResults *self, guint n)
{
  for (guint i = self->rows->len - count_unveiled (self); n > 0 && i > 0; i--, n--)
    {
      gtk_list_box_remove (self->list, self->veils->pdata[i - 1]);
      /* After the head. */
      gtk_list_box_insert (self->list, self->rows->pdata[i - 1], (int) i);
    }
}

static void
end_reveal (ParvisResults *self)
{
  if (!self->stepwise || self->outcome == NULL)
    return;
  unveil (self, self->rows->len);
  self->stepwise = FALSE;
  show_retained (self);
  parvis_decision_bar_set (self->decide, self->campaign, self->sequence, self->outcome, self->rows);
  show_bar (self);
}

static void
on_all_lines (ParvisResults *self)
{
  end_reveal (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_next_line (ParvisResults *self)
{
  unveil (self, 1);
  if (count_unveiled (self) < self->rows->len)
    show_bar (self);
  else
    on_all_lines (self);
}

static void
clear (ParvisResults *self)
{
  parvis_decision_bar_clear (self->decide);
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (gtk_widget_get_parent (self->rows->pdata[i]) != NULL)
        gtk_list_box_remove (self->list, self->rows->pdata[i]);
      if (gtk_widget_get_parent (self->veils->pdata[i]) != NULL)
        gtk_list_box_remove (self->list, self->veils->pdata[i]);
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->veils, g_ptr_array_unref);
  g_clear_pointer (&self->outcome, parvis_outcome_free);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->veils = g_ptr_array_new_with_free_func (g_object_unref);
}

/* No toast: it would go, and leave an empty page. */
static void
say_uncounted (ParvisResults *self, const GError *error)
{
  g_autofree char *sentence = parvis_words_error (error, NULL);

  gtk_label_set_label (self->title, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->which), self->votes->len > 1);
}

static void
show_vote (ParvisResults *self, ParvisVote *shown)
{
  g_autoptr (ParvisVote) vote = g_object_ref (shown);
  g_autoptr (GError) error = NULL;

  if (self->outcome != NULL && self->outcome->vote == vote &&
      parvis_outcome_is_current (self->outcome, self->campaign))
    return;
  clear (self);
  self->outcome = parvis_outcome_new (self->campaign, self->sequence, vote, &error);
  gtk_widget_set_visible (GTK_WIDGET (self->turnout), self->outcome != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->outcome != NULL);
  gtk_widget_set_visible (self->foot, self->outcome != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->bars), self->outcome != NULL);
  gtk_widget_set_visible (self->retry, self->outcome == NULL);
  if (self->outcome == NULL)
    {
      say_uncounted (self, error);
      return;
    }
  add_rows (self);
  fill_words (self);
  parvis_merge_button_set (self->merge, self->campaign, self->outcome);
  if (self->stepwise)
    unveil (self, 1);
  else if (is_last_vote (self))
    parvis_decision_bar_set (self->decide, self->campaign, self->sequence, self->outcome,
                             self->rows);
}

static void
update (ParvisResults *self)
{
  if (self->outcome != NULL)
    show_vote (self, self->outcome->vote);
  if (self->outcome == NULL)
    return;
  show_retained (self);
  if (!is_last_vote (self))
    parvis_kept_bar_set (self->kept, self->campaign, self->outcome->vote);
  else if (!self->stepwise)
    parvis_decision_bar_refresh (self->decide);
  show_bar (self);
}

static void
on_which (ParvisResults *self)
{
  guint i = gtk_drop_down_get_selected (self->which);

  if (i >= self->votes->len)
    return;
  show_vote (self, self->votes->pdata[i]);
  update (self);
}

static void
on_again (ParvisResults *self)
{
  g_signal_emit (self, signals[AGAIN], 0);
}

static void
on_retry (ParvisResults *self)
{
  on_which (self);
  gtk_widget_grab_focus (self->outcome != NULL ? GTK_WIDGET (self) : self->retry);
}

static void
on_opened (ParvisResults *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
fill_which (ParvisResults *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_votes = 0, n_runoffs = 0;

  for (guint i = 0; i < self->votes->len; i++)
    {
      gboolean runoff = parvis_vote_get_kind (self->votes->pdata[i]) == PARVIS_ROUND_RUNOFF;
      g_autofree char *name = NULL;

      n_runoffs = runoff ? n_runoffs + 1 : 0;
      n_votes += runoff ? 0 : 1;
      name = parvis_results_words_vote (n_votes, n_runoffs);
      gtk_string_list_append (names, name);
    }
  g_signal_handlers_block_by_func (self->which, on_which, self);
  gtk_drop_down_set_model (self->which, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->which, self->votes->len - 1);
  g_signal_handlers_unblock_by_func (self->which, on_which, self);
}

void
parvis_results_refresh (ParvisResults *self, ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_autoptr (GPtrArray) votes = NULL;

  g_return_if_fail (PARVIS_IS_RESULTS (self));
  g_set_object (&self->campaign, campaign);
  g_set_object (&self->sequence, sequence);
  votes = parvis_outcome_list_shown (campaign, sequence);
  g_return_if_fail (votes->len > 0);
  if (self->votes == NULL || self->votes->len != votes->len)
    {
      g_clear_pointer (&self->votes, g_ptr_array_unref);
      self->votes = g_steal_pointer (&votes);
      fill_which (self);
      show_vote (self, self->votes->pdata[self->votes->len - 1]);
    }
  else if (self->outcome == NULL)
    on_which (self);
  update (self);
}

void
parvis_results_set_stepwise (ParvisResults *self, gboolean stepwise)
{
  g_return_if_fail (PARVIS_IS_RESULTS (self));
  self->stepwise = stepwise;
  say_veiled (self, stepwise ? G_MAXUINT : 0);
}

static gboolean
parvis_results_grab_focus (GtkWidget *widget)
{
  ParvisResults *self = PARVIS_RESULTS (widget);

  if (self->stepwise)
    return gtk_widget_grab_focus (self->next_line);
  if (self->rows->len == 0)
    return gtk_widget_grab_focus (self->retry);
  /* What a key does that comes once more is nothing. */
  return gtk_widget_grab_focus (GTK_WIDGET (self->decide)) || gtk_widget_grab_focus (self->head);
}

static void
parvis_results_dispose (GObject *object)
{
  ParvisResults *self = PARVIS_RESULTS (object);

  if (self->decide != NULL)
    clear (self);
  g_clear_pointer (&self->votes, g_ptr_array_unref);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_RESULTS);
  G_OBJECT_CLASS (parvis_results_parent_class)->dispose (object);
}

static void
parvis_results_finalize (GObject *object)
{
  g_ptr_array_unref (PARVIS_RESULTS (object)->rows);
  g_ptr_array_unref (PARVIS_RESULTS (object)->veils);
  G_OBJECT_CLASS (parvis_results_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const char *const heads[PARVIS_RESULT_N_COLUMNS] = { "rank_head",   "name_head",
                                                              "agents_head", "users_head",
                                                              "badge_head",  "kept_head" };

  gtk_widget_class_bind_template_child (widget_class, ParvisResults, head);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, turnout);
  for (gsize i = 0; i < PARVIS_RESULT_N_COLUMNS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, heads[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (ParvisResults, heads) + i * sizeof (GtkWidget *)));
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, which);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, again);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, merge);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, list);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, foot);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, rule);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, retry);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, bars);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, decide);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, kept);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, count);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, next_line);
}

static void
parvis_results_class_init (ParvisResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_results_dispose;
  G_OBJECT_CLASS (klass)->finalize = parvis_results_finalize;
  widget_class->grab_focus = parvis_results_grab_focus;
  signals[AGAIN] = g_signal_new ("again", PARVIS_TYPE_RESULTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", PARVIS_TYPE_RESULTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  g_type_ensure (PARVIS_TYPE_DECISION_BAR);
  g_type_ensure (PARVIS_TYPE_FLOW);
  g_type_ensure (PARVIS_TYPE_KEPT_BAR);
  g_type_ensure (PARVIS_TYPE_MERGE_BUTTON);
  g_type_ensure (PARVIS_TYPE_RESULT_COLUMNS);
  g_type_ensure (PARVIS_TYPE_TURNOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/results.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_again);
  gtk_widget_class_bind_template_callback (widget_class, on_retry);
  gtk_widget_class_bind_template_callback (widget_class, on_all_lines);
  gtk_widget_class_bind_template_callback (widget_class, on_next_line);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_which);
}

static void
parvis_results_init (ParvisResults *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->veils = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
