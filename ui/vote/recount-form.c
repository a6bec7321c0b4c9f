/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/recount-form.h"

#include <glib/gi18n-lib.h>

#include "campaign/papers.h"
#include "feedback/feedback.h"
#include "page/flow.h"
#include "vote/paper-line.h"
#include "vote/paper-words.h"
#include "vote/recount-table.h"

struct _ParvisRecountForm
{
  AdwBin parent_instance;

  GtkLabel *title;    /* template child */
  GtkLabel *hint;     /* template child */
  AdwBin *head;       /* template child */
  GtkListBox *tables; /* template child */
  GtkWidget *merge;   /* template child */

  ParvisCampaign *campaign; /* owned */
  ParvisOption *from;       /* owned */
  ParvisOption *into;       /* owned */
  ParvisVote *vote;         /* owned */
  GPtrArray *papers;        /* owned; of ParvisPaper, a row of the list each */
};

G_DEFINE_FINAL_TYPE (ParvisRecountForm, parvis_recount_form, ADW_TYPE_BIN)

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static ParvisRecountTable *
get_table (ParvisRecountForm *self, guint i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->tables, (int) i);

  return row != NULL ? PARVIS_RECOUNT_TABLE (row) : NULL;
}

static void
leave (ParvisRecountForm *self)
{
  g_signal_emit (self, signals[LEFT], 0, FALSE);
}

/* By table, then by value. FALSE with the first table, and its value, that is no number. */
static gboolean
read_tables (ParvisRecountForm *self, guint *recounts, guint *table, guint *value)
{
  guint n_values = parvis_paper_line_count_values (self->vote), wrong;
  gboolean ok = TRUE;

  for (guint i = 0; i < self->papers->len; i++)
    if (!parvis_recount_table_read (get_table (self, i), recounts + i * n_values, &wrong) && ok)
      {
        *table = i;
        *value = wrong;
        ok = FALSE;
      }
  return ok;
}

static guint *
new_recounts (ParvisRecountForm *self)
{
  return g_new0 (guint, self->papers->len * parvis_paper_line_count_values (self->vote));
}

static void
on_typed (ParvisRecountForm *self)
{
  g_autofree guint *recounts = new_recounts (self);
  guint table, value;

  for (guint i = 0; i < self->papers->len; i++)
    parvis_recount_table_forget_wrong (get_table (self, i));
  read_tables (self, recounts, &table, &value);
}

static void
on_merge (ParvisRecountForm *self)
{
  g_autofree guint *recounts = new_recounts (self);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  ParvisSlip slip = { 0 };
  guint table, value;

  if (!read_tables (self, recounts, &table, &value))
    parvis_recount_table_point_at (get_table (self, table), value, _ ("This is not a number."));
  else if (parvis_campaign_merge_options (self->campaign, self->from, self->into,
                                          parvis_option_get_label (self->into), recounts, &slip,
                                          &error))
    g_signal_emit (self, signals[LEFT], 0, TRUE);
  else if (g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_MISCOUNT))
    {
      sentence = parvis_paper_words_slip (&slip, 0);
      parvis_recount_table_point_at (get_table (self, slip.row), slip.value, sentence);
    }
  else
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
on_finished (ParvisRecountForm *self, ParvisRecountTable *table)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (table));

  if (next == NULL || !gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->merge);
}

static gboolean
parvis_recount_form_grab_focus (GtkWidget *widget)
{
  ParvisRecountForm *self = PARVIS_RECOUNT_FORM (widget);
  ParvisRecountTable *table;

  for (guint i = 0; (table = get_table (self, i)) != NULL; i++)
    if (parvis_recount_table_focus_empty (table))
      return TRUE;
  return gtk_widget_grab_focus (self->merge);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  leave (PARVIS_RECOUNT_FORM (widget));
  return GDK_EVENT_STOP;
}

static void
clear (ParvisRecountForm *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->tables, 0)) != NULL)
    gtk_list_box_remove (self->tables, GTK_WIDGET (row));
  g_clear_pointer (&self->papers, g_ptr_array_unref);
}

static void
parvis_recount_form_dispose (GObject *object)
{
  ParvisRecountForm *self = PARVIS_RECOUNT_FORM (object);

  if (self->tables != NULL)
    clear (self);
  g_clear_object (&self->vote);
  g_clear_object (&self->into);
  g_clear_object (&self->from);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_RECOUNT_FORM);
  G_OBJECT_CLASS (parvis_recount_form_parent_class)->dispose (object);
}

static void
parvis_recount_form_class_init (ParvisRecountFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_recount_form_dispose;
  widget_class->grab_focus = parvis_recount_form_grab_focus;
  signals[LEFT] = g_signal_new ("left", PARVIS_TYPE_RECOUNT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  g_type_ensure (PARVIS_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/recount-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisRecountForm, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecountForm, hint);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecountForm, head);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecountForm, tables);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecountForm, merge);
  gtk_widget_class_bind_template_callback (widget_class, leave);
  gtk_widget_class_bind_template_callback (widget_class, on_merge);
}

static void
parvis_recount_form_init (ParvisRecountForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_hint (ParvisVote *vote)
{
  if (parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT)
    return _ ("Each table takes its papers again. A ballot that graded both lines counts with the "
              "worse of its two grades; one that graded one of them, with that grade.");
  if (parvis_vote_get_rule (vote) == PARVIS_RULE_DOTS && parvis_vote_get_cap (vote) > 1)
    return _ ("Each table takes its papers again. A ballot with a cross on each line counts with "
              "two; it never counts with more.");
  return _ ("Each table takes its papers again: how many have a cross on one line or the other? A "
            "ballot that has both counts once.");
}

static guint
find_row (GPtrArray *options, ParvisOption *option)
{
  guint row = 0;

  g_ptr_array_find (options, option, &row);
  return row;
}

static void
fill (ParvisRecountForm *self)
{
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (self->campaign, self->vote);
  g_autoptr (GError) error = NULL;

  self->papers = parvis_campaign_get_recounted (self->campaign, self->vote, &error);
  if (self->papers == NULL)
    {
      parvis_feedback_error (GTK_WIDGET (self), error);
      self->papers = g_ptr_array_new ();
    }
  adw_bin_set_child (self->head, parvis_recount_table_new_head (self->vote));
  for (guint i = 0; i < self->papers->len; i++)
    {
      GtkWidget *table =
          parvis_recount_table_new (self->vote, self->papers->pdata[i],
                                    find_row (options, self->from), find_row (options, self->into));

      g_signal_connect_object (table, "typed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (table, "finished", G_CALLBACK (on_finished), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (self->tables, table);
    }
}

void
parvis_recount_form_open (ParvisRecountForm *self,
                          ParvisCampaign *campaign,
                          ParvisOption *from,
                          ParvisOption *into)
{
  g_autofree char *title = NULL;

  g_return_if_fail (PARVIS_IS_RECOUNT_FORM (self));
  g_return_if_fail (PARVIS_IS_OPTION (from) && PARVIS_IS_OPTION (into));
  clear (self);
  g_set_object (&self->campaign, campaign);
  g_set_object (&self->from, from);
  g_set_object (&self->into, into);
  g_set_object (&self->vote,
                parvis_campaign_find (campaign, PARVIS_TYPE_VOTE, parvis_option_get_vote (into)));
  /* Translators: two lines of a vote. */
  title = g_strdup_printf (_ ("“%s” and “%s” count as one line"), parvis_option_get_label (into),
                           parvis_option_get_label (from));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->hint, get_hint (self->vote));
  fill (self);
  on_typed (self);
}
