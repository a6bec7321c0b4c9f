/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/decision-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "campaign/retain.h"
#include "feedback/feedback.h"
#include "page/flow.h"
#include "vote/decision-words.h"
#include "vote/reason-draft.h"
#include "vote/result-row.h"
#include "vote/results-words.h"

/* A decision names all that a lot was drawn between: the bar leaves the room to the lines. */
#define DETAIL_LINES 2

struct _ParvisDecisionBar
{
  AdwBin parent_instance;

  GtkWidget *done;           /* template child */
  GtkLabel *title;           /* template child */
  GtkLabel *detail;          /* template child */
  ParvisTieChoices *choices; /* template child */
  GtkWidget *parting;        /* template child */
  GtkLabel *leaving;         /* template child */
  GtkEntry *reason;          /* template child */
  GtkButton *record;         /* template child */
  GtkWidget *next;           /* template child */

  ParvisCampaign *campaign;     /* owned */
  ParvisSequence *sequence;     /* owned */
  const ParvisOutcome *outcome; /* NULL while there is nothing to decide */
  GPtrArray *rows;              /* owned; of ParvisResultRow */
  GPtrArray *recorded;          /* owned; of ParvisRetained */
  ParvisReasonDraft *draft;     /* owned */
  ParvisTieChoice choice;
};

G_DEFINE_FINAL_TYPE (ParvisDecisionBar, parvis_decision_bar, ADW_TYPE_BIN)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
}

static gboolean
has_tie (ParvisDecisionBar *self)
{
  return self->outcome->tie_end > 0;
}

static gboolean
is_tied (ParvisDecisionBar *self, guint i)
{
  return i >= self->outcome->tie_first && i < self->outcome->tie_end;
}

static gboolean
is_kept (ParvisDecisionBar *self, guint i)
{
  return parvis_result_row_get_kept (self->rows->pdata[i]);
}

/* Whether row @i would be kept had nobody touched a check. */
static gboolean
is_kept_by_rule (ParvisDecisionBar *self, guint i)
{
  if (is_tied (self, i))
    return self->choice == PARVIS_TIE_KEEP;
  return i < self->outcome->n_first;
}

static gboolean
is_by_hand (ParvisDecisionBar *self)
{
  if (self->outcome->veiled)
    return TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    if (!is_tied (self, i) && is_kept (self, i) != is_kept_by_rule (self, i))
      return TRUE;
  return FALSE;
}

/* What is checked, after what earlier votes keep. (transfer container) */
static GPtrArray *
get_kept (ParvisDecisionBar *self)
{
  GPtrArray *kept = g_ptr_array_new ();

  g_ptr_array_extend (kept, self->outcome->before, NULL, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    if (is_kept (self, i))
      g_ptr_array_add (kept, self->outcome->lines[i].option);
  return kept;
}

static gboolean
is_among (GPtrArray *retained, ParvisOption *option)
{
  for (guint i = 0; i < retained->len; i++)
    if (parvis_retained_get_option (retained->pdata[i]) == id_of (option))
      return TRUE;
  return FALSE;
}

static gboolean
is_recorded (ParvisDecisionBar *self)
{
  g_autoptr (GPtrArray) kept = get_kept (self);

  if (self->recorded->len == 0 || self->recorded->len != kept->len)
    return FALSE;
  for (guint i = 0; i < kept->len; i++)
    if (!is_among (self->recorded, kept->pdata[i]))
      return FALSE;
  return TRUE;
}

static ParvisTieChoice
read_choice (ParvisDecisionBar *self)
{
  for (guint i = self->outcome->tie_first; i < self->outcome->tie_end; i++)
    if (!is_kept (self, i))
      return PARVIS_TIE_ROOM;
  return PARVIS_TIE_KEEP;
}

static gboolean
needs_reason (ParvisDecisionBar *self)
{
  return is_by_hand (self) || (has_tie (self) && self->choice == PARVIS_TIE_ROOM);
}

static char *
get_reason (ParvisDecisionBar *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
}

static gboolean
is_allowed (ParvisDecisionBar *self)
{
  g_autoptr (GPtrArray) kept = get_kept (self);
  g_autofree char *reason = get_reason (self);

  if (parvis_campaign_is_read_only (self->campaign) ||
      (has_tie (self) && self->choice == PARVIS_TIE_OPEN))
    return FALSE;
  if (has_tie (self) && self->choice == PARVIS_TIE_RUNOFF)
    return TRUE;
  return (kept->len > 0 || self->choice == PARVIS_TIE_LOT) &&
         (*reason != '\0' || !needs_reason (self));
}

static void
show_recorded (ParvisDecisionBar *self)
{
  ParvisTarget target = parvis_sequence_get_target (self->sequence);
  g_autofree char *title = parvis_results_words_kept (target, self->recorded->len);
  g_autoptr (GString) detail =
      g_string_new (parvis_campaign_get_decision (self->campaign, self->outcome->vote));

  g_string_replace (detail, "\n", " ", 0);
  if (target == PARVIS_TARGET_QUALITY)
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? " " : "",
                            _ ("Click a quality to reword it."));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail->str);
  gtk_label_set_lines (self->detail, DETAIL_LINES);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->detail), detail->str);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail->len > 0);
}

static char *
make_title (ParvisDecisionBar *self)
{
  ParvisTarget target = parvis_sequence_get_target (self->sequence);
  g_autoptr (GPtrArray) kept = get_kept (self);

  if (has_tie (self))
    return parvis_decision_words_tie (self->outcome);
  if (is_by_hand (self))
    return parvis_results_words_by_hand (target, kept->len);
  return parvis_results_words_keep_first (target, kept->len);
}

static void
show_choice (ParvisDecisionBar *self)
{
  g_autofree char *title = make_title (self);
  g_autofree char *detail =
      parvis_decision_words_detail (self->outcome, self->choice, is_by_hand (self));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  gtk_label_set_lines (self->detail, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->detail), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), TRUE);
  parvis_tie_choices_set (self->choices, self->choice);
  gtk_button_set_label (self->record, parvis_decision_words_verb (self->outcome, self->choice));
  gtk_entry_set_placeholder_text (self->reason, needs_reason (self)
                                                    ? C_ ("decision", "The reason")
                                                    : C_ ("decision", "The reason, if you wish"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->record), is_allowed (self));
}

/* Of a tie that is not settled yet, what leaves is not known. */
static void
show_leaving (ParvisDecisionBar *self, gboolean recorded)
{
  gboolean known = !recorded && (!has_tie (self) || self->choice == PARVIS_TIE_KEEP ||
                                 self->choice == PARVIS_TIE_ROOM);
  g_autoptr (GPtrArray) kept = get_kept (self);
  g_autoptr (GPtrArray) leaving =
      parvis_campaign_get_leaving (self->campaign, self->sequence, kept);
  g_autofree char *words = parvis_decision_words_leaving (self->campaign, leaving);

  gtk_label_set_label (self->leaving, words);
  gtk_widget_set_visible (self->parting, known && leaving->len > 0);
}

static void
update (ParvisDecisionBar *self)
{
  gboolean recorded = is_recorded (self);

  for (guint i = 0; i < self->rows->len; i++)
    parvis_result_row_set_at_cut (self->rows->pdata[i], is_tied (self, i) && !recorded);
  gtk_widget_set_visible (self->done, recorded);
  gtk_widget_set_visible (self->next, recorded);
  gtk_widget_set_visible (GTK_WIDGET (self->record), !recorded);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), !recorded);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), !recorded && has_tie (self));
  show_leaving (self, recorded);
  if (recorded)
    show_recorded (self);
  else
    show_choice (self);
}

static void
on_row_toggled (ParvisDecisionBar *self, ParvisResultRow *row)
{
  guint i;

  if (self->outcome == NULL)
    return;
  if (g_ptr_array_find (self->rows, row, &i) && is_tied (self, i))
    self->choice = read_choice (self);
  update (self);
}

static void
on_chosen (ParvisDecisionBar *self, ParvisTieChoice choice)
{
  if (self->outcome == NULL)
    return;
  self->choice = choice;
  for (guint i = self->outcome->tie_first; choice != PARVIS_TIE_ROOM && i < self->outcome->tie_end;
       i++)
    parvis_result_row_set_kept (self->rows->pdata[i], choice == PARVIS_TIE_KEEP);
  update (self);
  if (choice == PARVIS_TIE_ROOM)
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
on_reason (ParvisDecisionBar *self)
{
  if (self->outcome != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (self->record), is_allowed (self));
}

static void
open_runoff (ParvisDecisionBar *self)
{
  g_autoptr (GPtrArray) tied = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = self->outcome->tie_first; i < self->outcome->tie_end; i++)
    g_ptr_array_add (tied, self->outcome->lines[i].option);
  if (parvis_campaign_open_runoff (self->campaign, self->sequence,
                                   (ParvisOption *const *) tied->pdata, tied->len, &error))
    {
      parvis_reason_draft_drop (self->draft);
      g_signal_emit (self, signals[OPENED], 0);
    }
  else
    parvis_feedback_error (GTK_WIDGET (self), error);
}

/* Keeps the first that are drawn, as many as there is room for. (transfer container) (element-type
   ParvisOption) */
static GPtrArray *
draw_lots (ParvisDecisionBar *self)
{
  const ParvisOutcome *outcome = self->outcome;
  GPtrArray *drawn = parvis_outcome_draw_lots (outcome, self->campaign);

  for (guint i = outcome->tie_first; i < outcome->tie_end; i++)
    {
      guint place = 0;

      g_ptr_array_find (drawn, outcome->lines[i].option, &place);
      parvis_result_row_set_kept (self->rows->pdata[i],
                                  place < outcome->n_first - outcome->tie_first);
    }
  return drawn;
}

static void
retain (ParvisDecisionBar *self)
{
  g_autoptr (GPtrArray) drawn =
      has_tie (self) && self->choice == PARVIS_TIE_LOT ? draw_lots (self) : NULL;
  g_autofree char *tie = NULL, *reason = get_reason (self), *decision = NULL, *left = NULL;
  g_autoptr (GPtrArray) kept = get_kept (self);
  g_autoptr (GPtrArray) leaving =
      parvis_campaign_get_leaving (self->campaign, self->sequence, kept);
  g_autoptr (GError) error = NULL;

  if (has_tie (self))
    tie = parvis_decision_words_settle (self->outcome, self->choice, drawn);
  decision = parvis_decision_words_make (self->outcome, tie, is_by_hand (self), reason);
  if (!parvis_campaign_retain (self->campaign, self->sequence, (ParvisOption *const *) kept->pdata,
                               kept->len, decision, &error))
    {
      parvis_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  parvis_reason_draft_drop (self->draft);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (leaving->len == 0)
    return;
  left = parvis_decision_words_left (self->campaign, leaving);
  parvis_feedback_toast (GTK_WIDGET (self), left, TRUE);
}

static void
on_record (ParvisDecisionBar *self)
{
  if (self->outcome == NULL || !is_allowed (self))
    return;
  if (has_tie (self) && self->choice == PARVIS_TIE_RUNOFF)
    open_runoff (self);
  else
    retain (self);
}

/* Never to what records. */
static gboolean
parvis_decision_bar_grab_focus (GtkWidget *widget)
{
  ParvisDecisionBar *self = PARVIS_DECISION_BAR (widget);

  return gtk_widget_get_mapped (self->next) && gtk_widget_grab_focus (self->next);
}

static void
parvis_decision_bar_dispose (GObject *object)
{
  parvis_decision_bar_clear (PARVIS_DECISION_BAR (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_DECISION_BAR);
  G_OBJECT_CLASS (parvis_decision_bar_parent_class)->dispose (object);
}

static void
parvis_decision_bar_class_init (ParvisDecisionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_decision_bar_dispose;
  widget_class->grab_focus = parvis_decision_bar_grab_focus;
  signals[OPENED] = g_signal_new ("opened", PARVIS_TYPE_DECISION_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (PARVIS_TYPE_FLOW);
  g_type_ensure (PARVIS_TYPE_TIE_CHOICES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/decision-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionBar, done);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionBar, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionBar, detail);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionBar, choices);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionBar, parting);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionBar, leaving);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionBar, reason);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionBar, record);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionBar, next);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_reason);
  gtk_widget_class_bind_template_callback (widget_class, on_record);
}

static void
parvis_decision_bar_init (ParvisDecisionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
parvis_decision_bar_set (ParvisDecisionBar *self,
                         ParvisCampaign *campaign,
                         ParvisSequence *sequence,
                         const ParvisOutcome *outcome,
                         GPtrArray *rows)
{
  g_return_if_fail (PARVIS_IS_DECISION_BAR (self));
  g_return_if_fail (outcome != NULL && rows != NULL && rows->len == outcome->n_lines);
  parvis_decision_bar_clear (self);
  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  self->rows = g_ptr_array_ref (rows);
  self->outcome = outcome;
  self->choice = PARVIS_TIE_OPEN;
  self->draft = parvis_reason_draft_new (campaign, sequence, GTK_EDITABLE (self->reason));
  for (guint i = 0; i < rows->len; i++)
    {
      parvis_result_row_set_kept (rows->pdata[i], is_kept_by_rule (self, i));
      g_signal_connect_object (rows->pdata[i], "toggled", G_CALLBACK (on_row_toggled), self,
                               G_CONNECT_SWAPPED);
    }
  parvis_decision_bar_refresh (self);
}

void
parvis_decision_bar_clear (ParvisDecisionBar *self)
{
  g_return_if_fail (PARVIS_IS_DECISION_BAR (self));
  self->outcome = NULL;
  g_clear_object (&self->draft);
  g_clear_pointer (&self->recorded, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
}

static gboolean
same_records (GPtrArray *first, GPtrArray *second)
{
  return first != NULL && first->len == second->len &&
         (first->len == 0 ||
          memcmp (first->pdata, second->pdata, first->len * sizeof *first->pdata) == 0);
}

/* The checks as they were recorded, where they were for this vote: a run-off may keep none. */
static void
take_recorded (ParvisDecisionBar *self)
{
  gboolean ours = *parvis_vote_get_decision (self->outcome->vote) != '\0';

  for (guint i = 0; i < self->rows->len; i++)
    ours = ours || is_among (self->recorded, self->outcome->lines[i].option);
  for (guint i = 0; ours && i < self->rows->len; i++)
    parvis_result_row_set_kept (self->rows->pdata[i],
                                is_among (self->recorded, self->outcome->lines[i].option));
  if (ours && has_tie (self))
    self->choice = read_choice (self);
}

void
parvis_decision_bar_refresh (ParvisDecisionBar *self)
{
  g_autoptr (GPtrArray) recorded = NULL;

  g_return_if_fail (PARVIS_IS_DECISION_BAR (self));
  if (self->outcome == NULL)
    return;
  recorded = parvis_campaign_get_retained_by (self->campaign, self->sequence);
  if (!same_records (self->recorded, recorded))
    {
      g_clear_pointer (&self->recorded, g_ptr_array_unref);
      self->recorded = g_steal_pointer (&recorded);
      take_recorded (self);
    }
  update (self);
}
