/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/result-row.h"

#include <glib/gi18n-lib.h>

#include "campaign/ballots.h"
#include "campaign/pledges.h"
#include "campaign/retain.h"
#include "edit/linger.h"
#include "feedback/feedback.h"
#include "shape/shape.h"
#include "vote/college-cell.h"
#include "vote/support-badge.h"
#include "words/words.h"

struct _ParvisResultRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *cells[PARVIS_RESULT_N_COLUMNS]; /* template children */
  GtkLabel *rank;                            /* template child */
  GtkWidget *tied;                           /* template child */
  ParvisShape *side;                         /* template child */
  GtkLabel *name;                            /* template child */
  GtkEditableLabel *reworded;                /* template child */
  GtkLabel *voted;                           /* template child */
  GtkCheckButton *check;                     /* the cell of PARVIS_RESULT_KEPT */
  GtkLabel *kept_word;                       /* template child */

  ParvisCampaign *campaign; /* owned */
  ParvisOption *option;     /* owned */
  ParvisRetained *retained; /* owned */
  gboolean recorded;        /* what is kept of it is in the file */
  ParvisTarget target;
  ParvisCollege college;
  char *votes; /* for a screen reader */
  char *place; /* the same; NULL where there are no ranks */
};

G_DEFINE_FINAL_TYPE (ParvisResultRow, parvis_result_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_recorded_word (ParvisTarget target)
{
  if (target == PARVIS_TARGET_ENGAGEMENT)
    return C_ ("engagement", "retained");
  if (target == PARVIS_TARGET_PROPOSAL)
    return C_ ("proposal", "retained");
  return C_ ("quality", "retained");
}

static const char *
get_kept_word (ParvisResultRow *self, gboolean kept)
{
  if (!kept)
    return C_ ("result", "keep");
  if (self->recorded)
    return get_recorded_word (self->target);
  if (self->target == PARVIS_TARGET_ENGAGEMENT)
    return C_ ("engagement", "kept");
  if (self->target == PARVIS_TARGET_PROPOSAL)
    return C_ ("proposal", "kept");
  return C_ ("quality", "kept");
}

static void
describe (ParvisResultRow *self)
{
  gboolean kept = gtk_check_button_get_active (self->check);
  const char *word = get_kept_word (self, kept);
  const char *name = self->retained != NULL ? parvis_retained_get_label (self->retained)
                                            : parvis_option_get_label (self->option);
  g_autofree char *label =
      g_strconcat (name, self->place != NULL ? ", " : "", self->place != NULL ? self->place : "",
                   self->votes, kept ? ", " : "", kept ? word : "", NULL);
  /* Translators: a box to check: "keep: Respect". */
  g_autofree char *check = g_strdup_printf (C_ ("result", "%s: %s"), C_ ("result", "keep"), name);

  gtk_label_set_label (self->kept_word, word);
  if (kept)
    gtk_widget_add_css_class (GTK_WIDGET (self), "kept");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "kept");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  check, -1);
}

static void
on_check_toggled (ParvisResultRow *self)
{
  describe (self);
  g_signal_emit (self, signals[TOGGLED], 0);
}

/* By a key: a click on the name rewords it. */
static void
on_activate (ParvisResultRow *self)
{
  if (!gtk_widget_is_sensitive (GTK_WIDGET (self->check)))
    return;
  gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
}

static void
on_editing (ParvisResultRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->retained == NULL || gtk_editable_label_get_editing (self->reworded))
    return;
  text = parvis_words_typeset (gtk_editable_get_text (GTK_EDITABLE (self->reworded)));
  if (g_strcmp0 (text, parvis_retained_get_label (self->retained)) == 0)
    return;
  if (!parvis_campaign_reword_retained (self->campaign, self->retained, text, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
  parvis_result_row_set_retained (self, self->retained);
}

static void
parvis_result_row_dispose (GObject *object)
{
  ParvisResultRow *self = PARVIS_RESULT_ROW (object);

  g_clear_object (&self->retained);
  g_clear_object (&self->option);
  g_clear_object (&self->campaign);
  g_clear_pointer (&self->votes, g_free);
  g_clear_pointer (&self->place, g_free);
  if (self->reworded != NULL)
    parvis_linger (GTK_WIDGET (self->reworded));
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_RESULT_ROW);
  G_OBJECT_CLASS (parvis_result_row_parent_class)->dispose (object);
}

static gboolean
on_arrow (GtkWidget *widget, GVariant *args, gpointer data)
{
  gboolean down = g_variant_get_int32 (args) > 0;
  GtkWidget *row = widget;

  do
    row = down ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  while (row != NULL && !gtk_widget_grab_focus (row));
  return GDK_EVENT_STOP;
}

static void
bind_cells (GtkWidgetClass *widget_class)
{
  static const char *const names[PARVIS_RESULT_N_COLUMNS] = {
    [PARVIS_RESULT_RANK] = "rank_cell",     [PARVIS_RESULT_NAME] = "name_cell",
    [PARVIS_RESULT_AGENTS] = "agents_cell", [PARVIS_RESULT_USERS] = "users_cell",
    [PARVIS_RESULT_SUPPORT] = "badge_cell", [PARVIS_RESULT_KEPT] = "check",
  };

  for (gsize i = 0; i < PARVIS_RESULT_N_COLUMNS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (ParvisResultRow, cells) + i * sizeof (GtkWidget *)));
}

static void
parvis_result_row_class_init (ParvisResultRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_result_row_dispose;
  signals[TOGGLED] = g_signal_new ("toggled", PARVIS_TYPE_RESULT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (PARVIS_TYPE_COLLEGE_CELL);
  g_type_ensure (PARVIS_TYPE_RESULT_COLUMNS);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  g_type_ensure (PARVIS_TYPE_SUPPORT_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/result-row.ui");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, on_arrow, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Up, 0, on_arrow, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, on_arrow, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Down, 0, on_arrow, "i", 1);
  bind_cells (widget_class);
  gtk_widget_class_bind_template_child (widget_class, ParvisResultRow, rank);
  gtk_widget_class_bind_template_child (widget_class, ParvisResultRow, tied);
  gtk_widget_class_bind_template_child (widget_class, ParvisResultRow, side);
  gtk_widget_class_bind_template_child (widget_class, ParvisResultRow, name);
  gtk_widget_class_bind_template_child (widget_class, ParvisResultRow, reworded);
  gtk_widget_class_bind_template_child (widget_class, ParvisResultRow, voted);
  gtk_widget_class_bind_template_child (widget_class, ParvisResultRow, kept_word);
  gtk_widget_class_bind_template_callback (widget_class, on_check_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_editing);
}

/* GtkEditableLabel keeps its label to itself, and that in one line. */
static void
wrap_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    g_object_set (widget, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_label (child);
}

static void
parvis_result_row_init (ParvisResultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wrap_label (GTK_WIDGET (self->reworded));
  /* A child bound to two fields can't be disposed of. */
  self->check = GTK_CHECK_BUTTON (self->cells[PARVIS_RESULT_KEPT]);
}

/* @n_dots: 0 where each ballot has one on a line. */
static void
append_college (GString *text, ParvisCollege college, guint n_chose, guint n_voted, guint n_dots)
{
  if (n_voted < PARVIS_COLLEGE_FLOOR)
    return;
  if (college == PARVIS_COLLEGE_AGENTS)
    /* Translators: for a screen reader, within a list: "4 agents out of 6". */
    g_string_append_printf (
        text,
        g_dngettext (GETTEXT_PACKAGE, ", %u agent out of %u", ", %u agents out of %u", n_chose),
        n_chose, n_voted);
  else
    g_string_append_printf (
        text, g_dngettext (GETTEXT_PACKAGE, ", %u user out of %u", ", %u users out of %u", n_chose),
        n_chose, n_voted);
  if (n_dots > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, ", %u dot", ", %u dots", n_dots),
                            n_dots);
}

/* Who commits, for an engagement. */
static void
show_side (ParvisResultRow *self, GString *text)
{
  ParvisEngagement *engagement = parvis_campaign_find (self->campaign, PARVIS_TYPE_ENGAGEMENT,
                                                       parvis_option_get_engagement (self->option));
  ParvisCollege side;

  gtk_widget_set_visible (GTK_WIDGET (self->side), engagement != NULL);
  if (engagement == NULL)
    return;
  side = parvis_engagement_get_side (engagement);
  parvis_shape_set_college (self->side, side);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->side), parvis_words_side_head (side));
  g_string_append_printf (text, ", %s", parvis_words_side_head (side));
}

/* "agents: Good (2 Very good, 3 Good)" */
static void
append_grades (GString *text,
               ParvisCollege college,
               const ParvisGrades *grades,
               guint n_grades,
               guint n_voted)
{
  const char *separator = " (";

  if (n_voted < PARVIS_COLLEGE_FLOOR || grades->median == 0)
    return;
  g_string_append_printf (text, ", %s, %s", parvis_words_college (college),
                          parvis_words_grade (grades->median, (int) n_grades));
  for (guint grade = n_grades; grade >= 1; grade--)
    if (grades->counts[grade] > 0)
      {
        g_string_append_printf (text, "%s%u %s", separator, grades->counts[grade],
                                parvis_words_grade ((int) grade, (int) n_grades));
        separator = ", ";
      }
  g_string_append (text, ")");
}

static char *
describe_votes (ParvisResultRow *self, const ParvisOutcome *outcome, const ParvisOutcomeLine *line)
{
  GString *text = g_string_new (NULL);
  guint n_grades = (guint) parvis_vote_get_grades (outcome->vote);
  gboolean two = parvis_vote_get_cap (outcome->vote) > 1;

  show_side (self, text);
  if (self->college != PARVIS_COLLEGE_USERS && line->judgment != NULL)
    append_grades (text, PARVIS_COLLEGE_AGENTS, &line->judgment->agents, n_grades,
                   outcome->agents_voted);
  else if (self->college != PARVIS_COLLEGE_USERS)
    append_college (text, PARVIS_COLLEGE_AGENTS, line->tally->agents, outcome->agents_voted,
                    two ? line->tally->agents_dots : 0);
  if (self->college != PARVIS_COLLEGE_AGENTS && line->judgment != NULL)
    append_grades (text, PARVIS_COLLEGE_USERS, &line->judgment->users, n_grades,
                   outcome->users_voted);
  else if (self->college != PARVIS_COLLEGE_AGENTS)
    append_college (text, PARVIS_COLLEGE_USERS, line->tally->users, outcome->users_voted,
                    two ? line->tally->users_dots : 0);
  if (gtk_widget_get_visible (self->cells[PARVIS_RESULT_SUPPORT]))
    g_string_append_printf (text, ", %s",
                            parvis_words_support (line->tally->support, self->target));
  return g_string_free (text, FALSE);
}

/* Who carries a line would tell how few have chosen it. */
static gboolean
may_show_support (const ParvisOutcome *outcome)
{
  return outcome->agents_voted >= PARVIS_COLLEGE_FLOOR &&
         outcome->users_voted >= PARVIS_COLLEGE_FLOOR;
}

static void
show_rank (ParvisResultRow *self, const ParvisOutcome *outcome, const ParvisOutcomeLine *line)
{
  g_autofree char *rank = g_strdup_printf ("%u", line->rank);

  gtk_widget_set_visible (self->cells[PARVIS_RESULT_RANK], !outcome->veiled);
  if (outcome->veiled)
    return;
  gtk_label_set_label (self->rank, rank);
  gtk_widget_set_visible (self->tied, line->tied);
  self->place = g_strdup_printf (line->tied
                                     /* Translators: for a screen reader: a rank. */
                                     ? C_ ("place", "rank %u, tied")
                                     : C_ ("place", "rank %u"),
                                 line->rank);
}

static void
fill_tally (ParvisResultRow *self, const ParvisOutcome *outcome, const ParvisTallyRow *row)
{
  parvis_college_cell_set (PARVIS_COLLEGE_CELL (self->cells[PARVIS_RESULT_AGENTS]),
                           PARVIS_COLLEGE_AGENTS, row->agents, outcome->agents_voted);
  parvis_college_cell_set (PARVIS_COLLEGE_CELL (self->cells[PARVIS_RESULT_USERS]),
                           PARVIS_COLLEGE_USERS, row->users, outcome->users_voted);
  if (parvis_vote_get_cap (outcome->vote) > 1)
    {
      parvis_college_cell_say_dots (PARVIS_COLLEGE_CELL (self->cells[PARVIS_RESULT_AGENTS]),
                                    row->agents_dots);
      parvis_college_cell_say_dots (PARVIS_COLLEGE_CELL (self->cells[PARVIS_RESULT_USERS]),
                                    row->users_dots);
    }
  parvis_support_badge_set_support (
      PARVIS_SUPPORT_BADGE (gtk_widget_get_first_child (self->cells[PARVIS_RESULT_SUPPORT])),
      row->support, self->target);
}

static void
fill_judgment (ParvisResultRow *self, const ParvisOutcome *outcome, const ParvisJudgmentRow *row)
{
  guint n_grades = (guint) parvis_vote_get_grades (outcome->vote);

  parvis_college_cell_set_grades (PARVIS_COLLEGE_CELL (self->cells[PARVIS_RESULT_AGENTS]),
                                  PARVIS_COLLEGE_AGENTS, &row->agents, n_grades,
                                  outcome->agents_voted);
  parvis_college_cell_set_grades (PARVIS_COLLEGE_CELL (self->cells[PARVIS_RESULT_USERS]),
                                  PARVIS_COLLEGE_USERS, &row->users, n_grades,
                                  outcome->users_voted);
}

static void
fill (ParvisResultRow *self, const ParvisOutcome *outcome, const ParvisOutcomeLine *line)
{
  show_rank (self, outcome, line);
  gtk_label_set_label (self->name, parvis_option_get_label (self->option));
  gtk_widget_set_visible (self->cells[PARVIS_RESULT_AGENTS], self->college != PARVIS_COLLEGE_USERS);
  gtk_widget_set_visible (self->cells[PARVIS_RESULT_USERS], self->college != PARVIS_COLLEGE_AGENTS);
  gtk_widget_set_visible (self->cells[PARVIS_RESULT_SUPPORT],
                          line->tally != NULL && self->college == PARVIS_COLLEGE_BOTH &&
                              may_show_support (outcome));
  if (line->tally != NULL)
    fill_tally (self, outcome, line->tally);
  else
    fill_judgment (self, outcome, line->judgment);
  self->votes = describe_votes (self, outcome, line);
}

GtkWidget *
parvis_result_row_new (ParvisCampaign *campaign,
                       const ParvisOutcome *outcome,
                       guint i,
                       ParvisCollege college)
{
  ParvisResultRow *self;
  ParvisSequence *sequence;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (outcome != NULL && i < outcome->n_lines, NULL);
  self = g_object_new (PARVIS_TYPE_RESULT_ROW, NULL);
  self->campaign = g_object_ref (campaign);
  self->option = g_object_ref (outcome->lines[i].option);
  sequence = parvis_campaign_find (campaign, PARVIS_TYPE_SEQUENCE,
                                   parvis_option_get_sequence (self->option));
  self->target = parvis_sequence_get_target (sequence);
  self->college = college;
  fill (self, outcome, &outcome->lines[i]);
  describe (self);
  return GTK_WIDGET (self);
}

GtkWidget *
parvis_result_row_new_veil (void)
{
  GtkWidget *label = gtk_label_new ("…");

  gtk_widget_add_css_class (label, "result-row");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, "activatable", FALSE, "selectable",
                       FALSE, "focusable", FALSE, NULL);
}

GtkWidget *
parvis_result_row_get_cell (ParvisResultRow *self, ParvisResultColumn column)
{
  g_return_val_if_fail (PARVIS_IS_RESULT_ROW (self), NULL);
  g_return_val_if_fail (column < PARVIS_RESULT_N_COLUMNS, NULL);
  return self->cells[column];
}

ParvisOption *
parvis_result_row_get_option (ParvisResultRow *self)
{
  g_return_val_if_fail (PARVIS_IS_RESULT_ROW (self), NULL);
  return self->option;
}

gboolean
parvis_result_row_get_kept (ParvisResultRow *self)
{
  g_return_val_if_fail (PARVIS_IS_RESULT_ROW (self), FALSE);
  return gtk_check_button_get_active (self->check);
}

void
parvis_result_row_set_kept (ParvisResultRow *self, gboolean kept)
{
  g_return_if_fail (PARVIS_IS_RESULT_ROW (self));
  g_signal_handlers_block_by_func (self->check, on_check_toggled, self);
  gtk_check_button_set_active (self->check, kept);
  g_signal_handlers_unblock_by_func (self->check, on_check_toggled, self);
  describe (self);
}

void
parvis_result_row_set_checkable (ParvisResultRow *self, gboolean checkable)
{
  g_return_if_fail (PARVIS_IS_RESULT_ROW (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), checkable);
  gtk_widget_set_opacity (GTK_WIDGET (self->check),
                          checkable || gtk_check_button_get_active (self->check) ? 1 : 0);
}

void
parvis_result_row_set_at_cut (ParvisResultRow *self, gboolean at_cut)
{
  g_return_if_fail (PARVIS_IS_RESULT_ROW (self));
  if (at_cut)
    gtk_widget_add_css_class (GTK_WIDGET (self), "at-cut");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "at-cut");
}

void
parvis_result_row_set_retained (ParvisResultRow *self, ParvisRetained *retained)
{
  const char *label;
  g_autofree char *voted = NULL;

  g_return_if_fail (PARVIS_IS_RESULT_ROW (self));
  self->recorded = retained != NULL;
  if (self->target != PARVIS_TARGET_QUALITY)
    retained = NULL;
  g_set_object (&self->retained, retained);
  gtk_widget_set_visible (GTK_WIDGET (self->name), retained == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reworded), retained != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->voted), FALSE);
  if (retained != NULL)
    {
      label = parvis_retained_get_label (retained);
      if (!gtk_editable_label_get_editing (self->reworded))
        gtk_editable_set_text (GTK_EDITABLE (self->reworded), label);
      /* Translators: what stood on the ballot, before it was reworded. */
      voted = g_strdup_printf (_ ("voted as “%s”"), parvis_option_get_label (self->option));
      gtk_label_set_label (self->voted, voted);
      gtk_widget_set_visible (GTK_WIDGET (self->voted),
                              g_strcmp0 (label, parvis_option_get_label (self->option)) != 0);
    }
  describe (self);
}
