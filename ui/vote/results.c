/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/results.h"

#include <glib/gi18n-lib.h>

#include "campaign/ballots.h"
#include "campaign/panel.h"
#include "campaign/retain.h"
#include "feedback/feedback.h"
#include "shape/shape.h"
#include "vote/decision-row.h"
#include "vote/result-row.h"
#include "vote/results-words.h"

/* More lines are set closer together. */
#define ROOMY_MOST 8

struct _ParvisResults
{
  AdwBin parent_instance;

  GtkLabel *title;                           /* template child */
  GtkWidget *legend[2];                      /* template children, by college */
  GtkLabel *legend_label[2];                 /* template children, by college */
  GtkListBox *list;                          /* template child */
  GtkWidget *heads[PARVIS_RESULT_N_COLUMNS]; /* template children */
  GtkLabel *rule;                            /* template child */

  ParvisCampaign *campaign;  /* owned */
  ParvisSequence *sequence;  /* owned */
  ParvisTally *tally;        /* owned; of the rows */
  GPtrArray *rows;           /* of ParvisResultRow, in the list */
  ParvisDecisionRow *decide; /* in the list */
  GPtrArray *recorded;       /* owned; of ParvisRetained, in order */

  guint n_first;            /* kept where nobody says otherwise */
  guint tie_first, tie_end; /* both 0 where the cut is clean */
  ParvisTieChoice tie_choice;
};

G_DEFINE_FINAL_TYPE (ParvisResults, parvis_results, ADW_TYPE_BIN)

static void update (ParvisResults *self);

static ParvisCollege
get_college (ParvisResults *self)
{
  return parvis_workshop_get_college (
      parvis_campaign_find_workshop (self->campaign, self->sequence));
}

static gboolean
is_tied (ParvisResults *self, guint i)
{
  return i >= self->tie_first && i < self->tie_end;
}

static gboolean
is_kept (ParvisResults *self, guint i)
{
  return parvis_result_row_get_kept (self->rows->pdata[i]);
}

static guint
count_kept (ParvisResults *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += is_kept (self, i) ? 1 : 0;
  return n;
}

/* Whether row @i would be kept had nobody touched a check. */
static gboolean
is_kept_by_rule (ParvisResults *self, guint i)
{
  if (is_tied (self, i))
    return self->tie_choice == PARVIS_TIE_KEEP;
  return i < self->n_first;
}

static gboolean
is_by_hand (ParvisResults *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (is_kept (self, i) != is_kept_by_rule (self, i))
      return TRUE;
  return FALSE;
}

static ParvisRetained *
find_recorded (ParvisResults *self, guint i)
{
  gint64 option =
      parvis_record_get_id (PARVIS_RECORD (parvis_result_row_get_option (self->rows->pdata[i])));

  for (guint j = 0; j < self->recorded->len; j++)
    if (parvis_retained_get_option (self->recorded->pdata[j]) == option)
      return self->recorded->pdata[j];
  return NULL;
}

static gboolean
is_recorded (ParvisResults *self)
{
  if (self->recorded->len == 0)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (is_kept (self, i) != (find_recorded (self, i) != NULL))
      return FALSE;
  return TRUE;
}

static ParvisTieChoice
read_tie_choice (ParvisResults *self)
{
  guint n_tied = self->tie_end - self->tie_first, n_kept = 0;

  for (guint i = self->tie_first; i < self->tie_end; i++)
    n_kept += is_kept (self, i) ? 1 : 0;
  if (n_kept == 0)
    return PARVIS_TIE_DROP;
  return n_kept == n_tied ? PARVIS_TIE_KEEP : PARVIS_TIE_BY_HAND;
}

static void
apply_rule (ParvisResults *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    parvis_result_row_set_kept (self->rows->pdata[i], is_kept_by_rule (self, i));
}

static void
on_toggled (ParvisResults *self, ParvisResultRow *row)
{
  guint i;

  if (g_ptr_array_find (self->rows, row, &i) && is_tied (self, i))
    self->tie_choice = read_tie_choice (self);
  update (self);
}

static void
on_decided (ParvisResults *self, gboolean keep)
{
  self->tie_choice = keep ? PARVIS_TIE_KEEP : PARVIS_TIE_DROP;
  for (guint i = self->tie_first; i < self->tie_end; i++)
    parvis_result_row_set_kept (self->rows->pdata[i], keep);
  update (self);
}

/* What the minutes say of a tie or of a choice by hand; empty where the ranks decided. */
static char *
make_decision (ParvisResults *self)
{
  guint n_tied = self->tie_end - self->tie_first;
  g_autofree char *tie = NULL;

  if (n_tied == 0)
    return g_strdup (is_by_hand (self) ? _ ("Chosen by the room, apart from the ranks.") : "");
  tie = parvis_results_words_tie (self->tally->rows[self->tie_first].rank);
  if (self->tie_choice == PARVIS_TIE_DROP)
    /* Translators: %s is "Tie for the sixth place". */
    return g_strdup_printf (_ ("%s: the room does not keep them."), tie);
  if (self->tie_choice == PARVIS_TIE_KEEP && n_tied == 2)
    return g_strdup_printf (_ ("%s: the room keeps both."), tie);
  if (self->tie_choice == PARVIS_TIE_KEEP)
    return g_strdup_printf (_ ("%s: the room keeps all %u of them."), tie, n_tied);
  return g_strdup_printf (_ ("%s: the room has made its choice."), tie);
}

static void
on_record (ParvisResults *self)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree char *decision = make_decision (self);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    if (is_kept (self, i))
      g_ptr_array_add (kept, parvis_result_row_get_option (self->rows->pdata[i]));
  if (!parvis_campaign_retain (self->campaign, self->sequence, (ParvisOption *const *) kept->pdata,
                               kept->len, decision, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->decide));
}

static void
show_recorded (ParvisResults *self)
{
  ParvisTarget target = parvis_sequence_get_target (self->sequence);
  g_autofree char *title = parvis_results_words_kept (target, self->recorded->len);
  const char *decision = parvis_sequence_get_decision (self->sequence);

  g_autofree char *detail = NULL;

  if (target != PARVIS_TARGET_QUALITY)
    detail = g_strdup (decision);
  else
    detail = g_strconcat (decision, *decision != '\0' ? " " : "",
                          _ ("Click a quality to reword it."), NULL);
  parvis_decision_row_clear_tie (self->decide);
  parvis_decision_row_show (self->decide, PARVIS_DECISION_RECORDED, title, detail);
}

static void
show_tie (ParvisResults *self, guint n_tied)
{
  ParvisTarget target = parvis_sequence_get_target (self->sequence);
  g_autofree char *keep = parvis_results_words_tie_keep (target, n_tied);
  g_autofree char *drop = parvis_results_words_tie_drop (target);

  parvis_decision_row_set_tie (self->decide, keep, drop, self->tie_choice);
}

static void
show_choice (ParvisResults *self)
{
  ParvisTarget target = parvis_sequence_get_target (self->sequence);
  guint n_tied = self->tie_end - self->tie_first, n_kept = count_kept (self);
  gboolean open = n_tied > 0 && self->tie_choice == PARVIS_TIE_OPEN;
  g_autofree char *title = NULL;

  if (n_tied > 0)
    title = parvis_results_words_tie (self->tally->rows[self->tie_first].rank);
  else if (is_by_hand (self))
    title = parvis_results_words_by_hand (target, n_kept);
  else
    title = parvis_results_words_keep_first (target, n_kept);
  if (n_tied > 0)
    show_tie (self, n_tied);
  else
    parvis_decision_row_clear_tie (self->decide);
  parvis_decision_row_show (self->decide, n_tied > 0 ? PARVIS_DECISION_TIE : PARVIS_DECISION_READY,
                            title,
                            n_tied > 0 ? _ ("The room decides; the decision is recorded.")
                                       : _ ("A check on each line changes what is kept."));
  parvis_decision_row_set_allowed (
      self->decide, !open && n_kept > 0 && !parvis_campaign_is_read_only (self->campaign));
}

static void
update (ParvisResults *self)
{
  gboolean recorded = is_recorded (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      ParvisResultRow *row = self->rows->pdata[i];

      parvis_result_row_set_at_cut (row, is_tied (self, i) && !recorded);
      parvis_result_row_set_retained (row, find_recorded (self, i));
    }
  if (recorded)
    show_recorded (self);
  else
    show_choice (self);
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

  for (guint i = 0; i < self->tally->n_rows; i++)
    {
      const ParvisTallyRow *line = &self->tally->rows[i];
      ParvisOption *option =
          parvis_campaign_find (self->campaign, PARVIS_TYPE_OPTION, line->option);
      GtkWidget *row = parvis_result_row_new (self->campaign, option, self->tally, line, college);

      g_signal_connect_object (row, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
  if (self->rows->len > ROOMY_MOST)
    gtk_widget_add_css_class (GTK_WIDGET (self->list), "dense");
  self->decide = g_object_new (PARVIS_TYPE_DECISION_ROW, NULL);
  g_signal_connect_object (self->decide, "decided", G_CALLBACK (on_decided), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decide, "record", G_CALLBACK (on_record), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, GTK_WIDGET (self->decide),
                       1 + (int) (self->tie_end > 0 ? self->tie_end : self->n_first));
  show_heads (self);
}

static void
find_cut (ParvisResults *self)
{
  guint most = (guint) parvis_sequence_get_keep_most (self->sequence);

  self->n_first = most > 0 ? MIN (most, self->tally->n_rows) : self->tally->n_rows;
  self->tie_choice = PARVIS_TIE_OPEN;
  if (!parvis_tally_get_tie (self->tally, self->n_first, &self->tie_first, &self->tie_end))
    self->tie_first = self->tie_end = 0;
}

static void
say_voted (ParvisResults *self, ParvisCollege college, guint n_voted)
{
  ParvisCollege whose = get_college (self);
  g_autoptr (GPtrArray) present = parvis_campaign_get_present (
      self->campaign, parvis_campaign_find_workshop (self->campaign, self->sequence));
  g_autofree char *text = NULL;
  guint n_present = 0;

  for (guint i = 0; i < present->len; i++)
    if (parvis_participant_get_college (present->pdata[i]) == college)
      n_present++;
  n_present = MAX (n_present, n_voted);
  if (college == PARVIS_COLLEGE_AGENTS)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u agent out of %u has voted",
                                         "%u agents out of %u have voted", n_voted),
                            n_voted, n_present);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u user out of %u has voted",
                                         "%u users out of %u have voted", n_voted),
                            n_voted, n_present);
  gtk_label_set_label (self->legend_label[college], text);
  gtk_widget_set_visible (self->legend[college], whose == college || whose == PARVIS_COLLEGE_BOTH);
}

static void
fill_words (ParvisResults *self)
{
  ParvisTarget target = parvis_sequence_get_target (self->sequence);
  guint most = (guint) parvis_sequence_get_keep_most (self->sequence);
  g_autofree char *title = parvis_results_words_title (target, MIN (most, self->tally->n_rows));
  g_autofree char *column = parvis_results_words_column (target);
  g_autofree char *rule = parvis_results_words_rule (target, get_college (self));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (GTK_LABEL (self->heads[PARVIS_RESULT_NAME]), column);
  gtk_label_set_label (self->rule, rule);
  say_voted (self, PARVIS_COLLEGE_AGENTS, self->tally->agents_voted);
  say_voted (self, PARVIS_COLLEGE_USERS, self->tally->users_voted);
}

/* A vote that is closed never changes, so that its rows are made once. */
static gboolean
build (ParvisResults *self, ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_autoptr (GError) error = NULL;

  g_set_object (&self->campaign, campaign);
  g_set_object (&self->sequence, sequence);
  self->tally =
      parvis_campaign_tally (campaign, parvis_campaign_get_vote (campaign, sequence), &error);
  if (self->tally == NULL)
    {
      parvis_feedback_error (GTK_WIDGET (self), error);
      return FALSE;
    }
  find_cut (self);
  add_rows (self);
  fill_words (self);
  return TRUE;
}

static gboolean
same_records (GPtrArray *first, GPtrArray *second)
{
  if (first == NULL || first->len != second->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    if (first->pdata[i] != second->pdata[i])
      return FALSE;
  return TRUE;
}

void
parvis_results_refresh (ParvisResults *self, ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_autoptr (GPtrArray) recorded = NULL;

  g_return_if_fail (PARVIS_IS_RESULTS (self));
  if (self->tally == NULL)
    {
      if (!build (self, campaign, sequence))
        return;
      apply_rule (self);
    }
  recorded = parvis_campaign_get_retained_by (campaign, sequence);
  if (!same_records (self->recorded, recorded))
    {
      gboolean filled = recorded->len > 0;

      g_clear_pointer (&self->recorded, g_ptr_array_unref);
      self->recorded = g_steal_pointer (&recorded);
      for (guint i = 0; filled && i < self->rows->len; i++)
        parvis_result_row_set_kept (self->rows->pdata[i], find_recorded (self, i) != NULL);
      if (filled && self->tie_end > 0)
        self->tie_choice = read_tie_choice (self);
    }
  update (self);
}

static gboolean
parvis_results_grab_focus (GtkWidget *widget)
{
  ParvisResults *self = PARVIS_RESULTS (widget);

  if (self->decide == NULL)
    return FALSE;
  /* A long result is read from its first line. */
  return (self->rows->len <= ROOMY_MOST && gtk_widget_grab_focus (GTK_WIDGET (self->decide))) ||
         gtk_widget_grab_focus (self->rows->pdata[0]);
}

static void
parvis_results_dispose (GObject *object)
{
  ParvisResults *self = PARVIS_RESULTS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->recorded, g_ptr_array_unref);
  g_clear_pointer (&self->tally, parvis_tally_free);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_RESULTS);
  G_OBJECT_CLASS (parvis_results_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class, const char *name, gsize offset)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, (gssize) offset);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const char *const heads[PARVIS_RESULT_N_COLUMNS] = { "rank_head",   "name_head",
                                                              "agents_head", "users_head",
                                                              "badge_head",  "kept_head" };

  gtk_widget_class_bind_template_child (widget_class, ParvisResults, title);
  bind (widget_class, "agents_legend", G_STRUCT_OFFSET (ParvisResults, legend[0]));
  bind (widget_class, "users_legend", G_STRUCT_OFFSET (ParvisResults, legend[1]));
  bind (widget_class, "agents_label", G_STRUCT_OFFSET (ParvisResults, legend_label[0]));
  bind (widget_class, "users_label", G_STRUCT_OFFSET (ParvisResults, legend_label[1]));
  for (gsize i = 0; i < PARVIS_RESULT_N_COLUMNS; i++)
    bind (widget_class, heads[i],
          G_STRUCT_OFFSET (ParvisResults, heads) + i * sizeof (GtkWidget *));
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, list);
  gtk_widget_class_bind_template_child (widget_class, ParvisResults, rule);
}

static void
parvis_results_class_init (ParvisResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_results_dispose;
  widget_class->grab_focus = parvis_results_grab_focus;
  g_type_ensure (PARVIS_TYPE_RESULT_COLUMNS);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/results.ui");
  bind_children (widget_class);
}

static void
parvis_results_init (ParvisResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}
