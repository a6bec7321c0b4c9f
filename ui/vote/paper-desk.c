/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/paper-desk.h"

#include <glib/gi18n-lib.h>

#include "answers/confirm.h"
#include "campaign/ballots.h"
#include "campaign/papers.h"
#include "feedback/feedback.h"
#include "shape/shape.h"
#include "vote/paper-form.h"
#include "vote/paper-table.h"
#include "vote/paper-words.h"

struct _ParvisPaperDesk
{
  AdwBin parent_instance;

  GtkStack *stack;        /* template child */
  ParvisPaperForm *form;  /* template child */
  GtkListBox *tables;     /* template child */
  GtkWidget *none;        /* template child */
  GtkWidget *sum[2];      /* template children, by college */
  GtkLabel *sum_label[2]; /* template children, by college */
  ParvisConfirm *confirm; /* template child */
  GtkWidget *add;         /* template child */

  ParvisCampaign *campaign; /* owned */
  ParvisVote *vote;         /* owned */
  gint64 doomed;            /* the table that is asked about */
};

G_DEFINE_FINAL_TYPE (ParvisPaperDesk, parvis_paper_desk, ADW_TYPE_BIN)

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
leave (ParvisPaperDesk *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
open_form (ParvisPaperDesk *self, const ParvisPaper *paper)
{
  parvis_paper_form_open (self->form, self->campaign, self->vote, paper);
  gtk_stack_set_visible_child_name (self->stack, "form");
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
on_add (ParvisPaperDesk *self)
{
  open_form (self, NULL);
}

static void
on_edit (ParvisPaperDesk *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = parvis_campaign_get_papers (self->campaign, self->vote, &error);

  if (papers == NULL)
    {
      parvis_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  for (guint i = 0; i < papers->len; i++)
    if (((ParvisPaper *) papers->pdata[i])->id == id)
      open_form (self, papers->pdata[i]);
}

static void
delete_paper (gpointer data)
{
  ParvisPaperDesk *self = data;
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_delete_paper (self->campaign, self->vote, self->doomed, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
  gtk_widget_grab_focus (self->add);
}

static void
on_delete (ParvisPaperDesk *self, gint64 id, const char *name)
{
  /* Translators: the name of a table. */
  g_autofree char *question =
      g_strdup_printf (_ ("Delete the count of “%s”? It can’t be undone."), name);

  self->doomed = id;
  parvis_confirm_ask (self->confirm, PARVIS_CONFIRM_FOR_GOOD, question, _ ("Delete the count"),
                      delete_paper, self);
}

static void
on_form_left (ParvisPaperDesk *self)
{
  gtk_stack_set_visible_child_name (self->stack, "list");
  parvis_paper_desk_refresh (self);
  gtk_widget_grab_focus (self->add);
}

static gboolean
parvis_paper_desk_grab_focus (GtkWidget *widget)
{
  ParvisPaperDesk *self = PARVIS_PAPER_DESK (widget);

  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->form))
    return gtk_widget_grab_focus (GTK_WIDGET (self->form));
  return gtk_widget_grab_focus (self->add);
}

static void
parvis_paper_desk_dispose (GObject *object)
{
  ParvisPaperDesk *self = PARVIS_PAPER_DESK (object);

  g_clear_object (&self->vote);
  g_clear_object (&self->campaign);
  /* The child has a name: the template would let go of it behind the bin's back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_PAPER_DESK);
  G_OBJECT_CLASS (parvis_paper_desk_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class, const char *name, gsize offset)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, (gssize) offset);
}

static void
parvis_paper_desk_class_init (ParvisPaperDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_paper_desk_dispose;
  widget_class->grab_focus = parvis_paper_desk_grab_focus;
  signals[LEFT] = g_signal_new ("left", PARVIS_TYPE_PAPER_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  g_type_ensure (PARVIS_TYPE_CONFIRM);
  g_type_ensure (PARVIS_TYPE_PAPER_FORM);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/paper-desk.ui");
  bind (widget_class, "agents", G_STRUCT_OFFSET (ParvisPaperDesk, sum[0]));
  bind (widget_class, "users", G_STRUCT_OFFSET (ParvisPaperDesk, sum[1]));
  bind (widget_class, "agents_label", G_STRUCT_OFFSET (ParvisPaperDesk, sum_label[0]));
  bind (widget_class, "users_label", G_STRUCT_OFFSET (ParvisPaperDesk, sum_label[1]));
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperDesk, stack);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperDesk, form);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperDesk, tables);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperDesk, none);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperDesk, confirm);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperDesk, add);
  gtk_widget_class_bind_template_callback (widget_class, leave);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_form_left);
}

static void
parvis_paper_desk_init (ParvisPaperDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (ParvisPaperDesk *self, GPtrArray *papers)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->tables, 0)) != NULL)
    gtk_list_box_remove (self->tables, GTK_WIDGET (row));
  for (guint i = 0; i < papers->len; i++)
    {
      GtkWidget *table = parvis_paper_table_new (papers->pdata[i]);

      g_signal_connect_object (table, "edit", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (table, "delete", G_CALLBACK (on_delete), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->tables, table);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->tables), papers->len > 0);
  gtk_widget_set_visible (self->none, papers->len == 0);
}

static void
say_sum (ParvisPaperDesk *self, GPtrArray *papers, ParvisCollege college)
{
  ParvisPaperCount sum = { 0 };
  g_autofree char *count = NULL, *text = NULL;
  guint n = 0;

  for (guint i = 0; i < papers->len; i++)
    {
      const ParvisPaper *paper = papers->pdata[i];

      if (paper->college != college)
        continue;
      sum.ballots += paper->count->ballots;
      sum.blank += paper->count->blank;
      sum.spoiled += paper->count->spoiled;
      n++;
    }
  count = parvis_paper_words_count (&sum);
  if (college == PARVIS_COLLEGE_AGENTS)
    /* Translators: "12 ballots, 1 blank, 2 spoiled". */
    text = g_strdup_printf (_ ("Agents in all: %s"), count);
  else
    /* Translators: "12 ballots, 1 blank, 2 spoiled". */
    text = g_strdup_printf (_ ("Users in all: %s"), count);
  gtk_label_set_label (self->sum_label[college], text);
  gtk_widget_set_visible (self->sum[college], n > 0);
}

void
parvis_paper_desk_refresh (ParvisPaperDesk *self)
{
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PARVIS_IS_PAPER_DESK (self));
  if (self->vote == NULL || parvis_confirm_is_asking (self->confirm))
    return;
  papers = parvis_campaign_get_papers (self->campaign, self->vote, &error);
  if (papers == NULL)
    {
      parvis_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  fill (self, papers);
  say_sum (self, papers, PARVIS_COLLEGE_AGENTS);
  say_sum (self, papers, PARVIS_COLLEGE_USERS);
  gtk_widget_set_sensitive (self->add, !parvis_campaign_is_read_only (self->campaign));
}

void
parvis_paper_desk_open (ParvisPaperDesk *self, ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_return_if_fail (PARVIS_IS_PAPER_DESK (self));
  g_set_object (&self->campaign, campaign);
  g_set_object (&self->vote, parvis_campaign_get_vote (campaign, sequence));
  gtk_stack_set_visible_child_name (self->stack, "list");
  parvis_paper_desk_refresh (self);
}
