/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/paper-form.h"

#include <glib/gi18n-lib.h>

#include "campaign/ballots.h"
#include "feedback/feedback.h"
#include "shape/shape.h"
#include "vote/paper-draft.h"
#include "vote/paper-line.h"
#include "vote/paper-words.h"

/* Before the fields of the lines. */
enum
{
  BALLOTS,
  BLANK,
  SPOILED,
  N_TOTALS
};

struct _ParvisPaperForm
{
  AdwBin parent_instance;

  GtkWidget *colleges;     /* template child */
  GtkToggleButton *agents; /* template child */
  GtkToggleButton *users;  /* template child */
  GtkEditable *name;       /* template child */
  GtkBox *totals;          /* template child */
  AdwBin *head;            /* template child */
  GtkListBox *lines;       /* template child */
  GtkLabel *marks;         /* template child */
  GtkWidget *wrong;        /* template child */
  GtkLabel *wrong_label;   /* template child */
  GtkWidget *save;         /* template child */

  ParvisCampaign *campaign; /* owned */
  ParvisVote *vote;         /* owned */
  gint64 id;                /* of the table; 0: a new one */
  GPtrArray *options;       /* owned; of ParvisOption */
  GPtrArray *fields;        /* owned; of GtkEntry, the totals first */
  gboolean filling;         /* what the file says: nothing is typed */
};

G_DEFINE_FINAL_TYPE (ParvisPaperForm, parvis_paper_form, ADW_TYPE_BIN)

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* On purpose: whoever goes away in the middle finds what was typed. */
static void
leave (ParvisPaperForm *self)
{
  parvis_paper_draft_drop (self->campaign, self->vote);
  g_signal_emit (self, signals[LEFT], 0);
}

/* The fields of a line follow those of the line before. */
static GtkWidget *
get_field (ParvisPaperForm *self, guint row, guint i)
{
  return self->fields->pdata[N_TOTALS + row * parvis_paper_line_count_values (self->vote) + i];
}

static ParvisCollege
get_college (ParvisPaperForm *self)
{
  return gtk_toggle_button_get_active (self->users) ? PARVIS_COLLEGE_USERS : PARVIS_COLLEGE_AGENTS;
}

/* FALSE with the first field that holds no number. (transfer full) */
static ParvisPaper *
read_paper (ParvisPaperForm *self, GtkWidget **wrong)
{
  ParvisPaper *paper = parvis_campaign_new_paper (self->campaign, self->vote, get_college (self));
  guint *totals[] = { &paper->count->ballots, &paper->count->blank, &paper->count->spoiled };

  *wrong = NULL;
  paper->id = self->id;
  g_free (paper->name);
  paper->name = g_strdup (gtk_editable_get_text (self->name));
  for (guint i = 0; i < N_TOTALS; i++)
    if (!parvis_paper_field_get (self->fields->pdata[i], totals[i]) && *wrong == NULL)
      *wrong = self->fields->pdata[i];
  for (guint row = 0; row < paper->count->n_rows; row++)
    for (guint i = 0; i < paper->count->n_values; i++)
      if (!parvis_paper_field_get (
              get_field (self, row, i),
              parvis_paper_count_at (paper->count, row,
                                     parvis_paper_line_get_value (self->vote, i))) &&
          *wrong == NULL)
        *wrong = get_field (self, row, i);
  return paper;
}

static void
say_wrong (ParvisPaperForm *self, GtkWidget *field, const char *sentence)
{
  gtk_label_set_label (self->wrong_label, sentence);
  gtk_widget_set_visible (self->wrong, TRUE);
  gtk_widget_add_css_class (field, "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  gtk_widget_grab_focus (field);
}

static void
forget_wrong (ParvisPaperForm *self)
{
  gtk_widget_set_visible (self->wrong, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
  for (guint i = 0; self->fields != NULL && i < self->fields->len; i++)
    {
      gtk_widget_remove_css_class (self->fields->pdata[i], "error");
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->fields->pdata[i]),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

/* Where a person finds the mistake who reads from the top. */
static GtkWidget *
find_slip (ParvisPaperForm *self, const ParvisSlip *slip, const ParvisPaperCount *count)
{
  switch (slip->kind)
    {
    case PARVIS_SLIP_NO_BALLOT:
    case PARVIS_SLIP_PEOPLE:
      return self->fields->pdata[BALLOTS];
    case PARVIS_SLIP_SET_ASIDE:
      return self->fields->pdata[count->blank > count->ballots ? BLANK : SPOILED];
    case PARVIS_SLIP_LINE:
    case PARVIS_SLIP_DOTS:
    case PARVIS_SLIP_MERGED:
      return get_field (self, slip->row, 0);
    case PARVIS_SLIP_PAIRS:
      return get_field (self, slip->row, 1);
    case PARVIS_SLIP_UNMARKED:
    default:
      return self->fields->pdata[BLANK];
    }
}

static void
point_at_slip (ParvisPaperForm *self, const ParvisSlip *slip, const ParvisPaperCount *count)
{
  int number = parvis_option_get_position (self->options->pdata[slip->row]) + 1;
  g_autofree char *sentence = parvis_paper_words_slip (slip, number);

  say_wrong (self, find_slip (self, slip, count), sentence);
}

static void
on_save (ParvisPaperForm *self)
{
  GtkWidget *wrong;
  g_autoptr (ParvisPaper) paper = read_paper (self, &wrong);
  g_autoptr (GError) error = NULL;
  ParvisSlip slip = { 0 };

  forget_wrong (self);
  if (wrong != NULL)
    say_wrong (self, wrong, _ ("This is not a number."));
  else if (parvis_campaign_put_paper (self->campaign, self->vote, paper, &slip, &error))
    leave (self);
  else if (g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_MISCOUNT))
    point_at_slip (self, &slip, paper->count);
  else if (g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_NAME_TAKEN))
    say_wrong (self, GTK_WIDGET (self->name),
               _ ("Another table has this name. Choose another one."));
  else
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static guint
get_dots (ParvisPaperForm *self)
{
  return parvis_vote_get_rule (self->vote) == PARVIS_RULE_DOTS
             ? (guint) parvis_vote_get_dots (self->vote)
             : 0;
}

static void
on_typed (ParvisPaperForm *self)
{
  GtkWidget *wrong;
  g_autoptr (ParvisPaper) paper = NULL;
  g_autofree char *words = NULL;

  if (self->fields == NULL || self->filling)
    return;
  parvis_paper_draft_keep (self->campaign, self->vote, self->id, get_college (self),
                           gtk_editable_get_text (self->name), self->fields);
  paper = read_paper (self, &wrong);
  words = parvis_paper_words_marks (paper->count, get_dots (self));
  gtk_label_set_label (self->marks, words);
  forget_wrong (self);
}

/* Enter goes on: the next number is read aloud. */
static void
on_enter (ParvisPaperForm *self, GtkWidget *field)
{
  guint i;

  if (!g_ptr_array_find (self->fields, field, &i))
    gtk_widget_grab_focus (self->fields->pdata[0]);
  else if (i + 1 < self->fields->len)
    gtk_widget_grab_focus (self->fields->pdata[i + 1]);
  else
    gtk_widget_grab_focus (self->save);
}

static gboolean
parvis_paper_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PARVIS_PAPER_FORM (widget)->name));
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  leave (PARVIS_PAPER_FORM (widget));
  return GDK_EVENT_STOP;
}

static void
parvis_paper_form_dispose (GObject *object)
{
  ParvisPaperForm *self = PARVIS_PAPER_FORM (object);

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_object (&self->vote);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_PAPER_FORM);
  G_OBJECT_CLASS (parvis_paper_form_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperForm, colleges);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperForm, agents);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperForm, users);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperForm, name);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperForm, totals);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperForm, head);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperForm, lines);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperForm, marks);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperForm, wrong);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperForm, wrong_label);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperForm, save);
  gtk_widget_class_bind_template_callback (widget_class, leave);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
}

static void
parvis_paper_form_class_init (ParvisPaperFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_paper_form_dispose;
  widget_class->grab_focus = parvis_paper_form_grab_focus;
  signals[LEFT] = g_signal_new ("left", PARVIS_TYPE_PAPER_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/paper-form.ui");
  bind_children (widget_class);
}

static void
parvis_paper_form_init (ParvisPaperForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
listen (ParvisPaperForm *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      g_signal_connect_object (self->fields->pdata[i], "changed", G_CALLBACK (on_typed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->fields->pdata[i], "activate", G_CALLBACK (on_enter), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
add_total (ParvisPaperForm *self, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *label = gtk_label_new (name);
  GtkWidget *field = parvis_paper_field_new (name);

  gtk_widget_add_css_class (label, "paper-head");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field);
  gtk_box_append (self->totals, box);
  g_ptr_array_add (self->fields, field);
}

static void
fill_totals (ParvisPaperForm *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->totals))) != NULL)
    gtk_box_remove (self->totals, child);
  add_total (self, C_ ("paper", "Ballots"));
  add_total (self, C_ ("paper", "Blank"));
  add_total (self, C_ ("paper", "Spoiled"));
}

static void
fill_lines (ParvisPaperForm *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->lines, 0)) != NULL)
    gtk_list_box_remove (self->lines, GTK_WIDGET (row));
  adw_bin_set_child (self->head, parvis_paper_line_new_head (self->vote, FALSE));
  for (guint i = 0; i < self->options->len; i++)
    {
      GtkWidget *line = parvis_paper_line_new (self->vote, self->options->pdata[i], self->fields);
      GtkWidget *holder = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", line, "activatable", FALSE,
                                        "selectable", FALSE, "focusable", FALSE, NULL);

      gtk_list_box_append (self->lines, holder);
    }
}

static void
show_paper (ParvisPaperForm *self, const ParvisPaper *paper)
{
  const guint totals[] = { paper->count->ballots, paper->count->blank, paper->count->spoiled };

  gtk_toggle_button_set_active (paper->college == PARVIS_COLLEGE_USERS ? self->users : self->agents,
                                TRUE);
  gtk_editable_set_text (self->name, paper->name);
  for (guint i = 0; i < N_TOTALS; i++)
    parvis_paper_field_set (self->fields->pdata[i], totals[i]);
  for (guint row = 0; row < paper->count->n_rows; row++)
    for (guint i = 0; i < paper->count->n_values; i++)
      parvis_paper_field_set (
          get_field (self, row, i),
          *parvis_paper_count_at (paper->count, row, parvis_paper_line_get_value (self->vote, i)));
}

/* What was typed before somebody went away. */
static void
take_draft (ParvisPaperForm *self)
{
  ParvisCollege college;
  g_autofree char *name = NULL;

  if (!parvis_paper_draft_take (self->campaign, self->vote, self->id, &college, &name,
                                self->fields))
    return;
  gtk_toggle_button_set_active (college == PARVIS_COLLEGE_USERS ? self->users : self->agents, TRUE);
  gtk_editable_set_text (self->name, name);
}

static ParvisCollege
get_whose (ParvisPaperForm *self)
{
  ParvisSequence *sequence = parvis_campaign_find (self->campaign, PARVIS_TYPE_SEQUENCE,
                                                   parvis_vote_get_sequence (self->vote));

  return parvis_workshop_get_college (parvis_campaign_find_workshop (self->campaign, sequence));
}

void
parvis_paper_form_open (ParvisPaperForm *self,
                        ParvisCampaign *campaign,
                        ParvisVote *vote,
                        const ParvisPaper *paper)
{
  g_autoptr (ParvisPaper) fresh = NULL;
  ParvisCollege whose;

  g_return_if_fail (PARVIS_IS_PAPER_FORM (self));
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_set_object (&self->campaign, campaign);
  g_set_object (&self->vote, vote);
  self->options = parvis_campaign_get_vote_options (campaign, vote);
  self->fields = g_ptr_array_new ();
  self->id = paper != NULL ? paper->id : 0;
  whose = get_whose (self);
  gtk_widget_set_visible (self->colleges, whose == PARVIS_COLLEGE_BOTH);
  fill_totals (self);
  fill_lines (self);
  fresh = parvis_campaign_new_paper (
      campaign, vote, whose == PARVIS_COLLEGE_USERS ? PARVIS_COLLEGE_USERS : PARVIS_COLLEGE_AGENTS);
  self->filling = TRUE;
  show_paper (self, paper != NULL ? paper : fresh);
  take_draft (self);
  listen (self);
  self->filling = FALSE;
  on_typed (self);
}
