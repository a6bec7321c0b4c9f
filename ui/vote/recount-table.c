/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/recount-table.h"

#include <glib/gi18n-lib.h>

#include "shape/shape.h"
#include "vote/paper-line.h"
#include "vote/paper-words.h"

struct _ParvisRecountTable
{
  GtkListBoxRow parent_instance;

  ParvisShape *shape; /* template child */
  GtkLabel *name;     /* template child */
  GtkLabel *count;    /* template child */
  GtkBox *values;     /* template child */
  GtkLabel *wrong;    /* template child */

  ParvisVote *vote; /* owned */
  const ParvisPaper *paper;
  guint from, into;
  GPtrArray *fields; /* of GtkEntry, in the order that they are counted */
  GPtrArray *ranges; /* of GtkLabel, under them */
};

G_DEFINE_FINAL_TYPE (ParvisRecountTable, parvis_recount_table, GTK_TYPE_LIST_BOX_ROW)

enum
{
  TYPED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_graded (ParvisVote *vote)
{
  return parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT;
}

/* The other way round than on the papers: what a field may hold is known once those before it are,
   and those are the worse grades, or the ballots with more dots. */
static guint
get_value (ParvisVote *vote, guint i)
{
  return parvis_paper_line_get_value (vote, parvis_paper_line_count_values (vote) - 1 - i);
}

static guint
find_place (ParvisRecountTable *self, guint value)
{
  guint i = 0;

  while (i + 1 < self->fields->len && get_value (self->vote, i) != value)
    i++;
  return i;
}

static gboolean
is_empty (GtkWidget *field)
{
  return gtk_entry_get_text_length (GTK_ENTRY (field)) == 0;
}

/* A number that follows from the others stands in the field, paler than what is typed. */
static void
show_range (ParvisRecountTable *self, guint i, guint low, guint high)
{
  g_autofree char *only = low == high ? g_strdup_printf ("%u", low) : g_strdup ("");
  g_autofree char *range = parvis_paper_words_range (low, high);

  gtk_entry_set_placeholder_text (self->fields->pdata[i], only);
  gtk_label_set_label (self->ranges->pdata[i], range);
  if (!gtk_widget_has_css_class (self->fields->pdata[i], "error"))
    gtk_accessible_update_property (self->fields->pdata[i], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    range, -1);
}

gboolean
parvis_recount_table_read (ParvisRecountTable *self, guint *merged, guint *wrong)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (PARVIS_IS_RECOUNT_TABLE (self), FALSE);
  g_return_val_if_fail (merged != NULL && wrong != NULL, FALSE);
  for (guint i = 0; i < self->fields->len; i++)
    {
      guint value = get_value (self->vote, i), low, high;

      parvis_paper_count_get_range (self->paper->count, self->from, self->into,
                                    is_graded (self->vote), merged, value, &low, &high);
      show_range (self, i, low, high);
      if (is_empty (self->fields->pdata[i]) && low == high)
        merged[value - 1] = low;
      else if (!parvis_paper_field_get (self->fields->pdata[i], &merged[value - 1]) && ok)
        {
          *wrong = value;
          ok = FALSE;
        }
    }
  return ok;
}

void
parvis_recount_table_point_at (ParvisRecountTable *self, guint value, const char *sentence)
{
  GtkWidget *field;

  g_return_if_fail (PARVIS_IS_RECOUNT_TABLE (self));
  field = self->fields->pdata[find_place (self, value)];
  gtk_label_set_label (self->wrong, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), TRUE);
  gtk_widget_add_css_class (field, "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  gtk_widget_grab_focus (field);
}

void
parvis_recount_table_forget_wrong (ParvisRecountTable *self)
{
  g_return_if_fail (PARVIS_IS_RECOUNT_TABLE (self));
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), FALSE);
  for (guint i = 0; i < self->fields->len; i++)
    gtk_widget_remove_css_class (self->fields->pdata[i], "error");
}

gboolean
parvis_recount_table_focus_empty (ParvisRecountTable *self)
{
  g_return_val_if_fail (PARVIS_IS_RECOUNT_TABLE (self), FALSE);
  for (guint i = 0; i < self->fields->len; i++)
    if (is_empty (self->fields->pdata[i]) &&
        *gtk_entry_get_placeholder_text (self->fields->pdata[i]) == '\0')
      return gtk_widget_grab_focus (self->fields->pdata[i]);
  return FALSE;
}

static void
on_typed (ParvisRecountTable *self)
{
  g_signal_emit (self, signals[TYPED], 0);
}

static void
on_enter (ParvisRecountTable *self, GtkWidget *field)
{
  guint i;

  if (g_ptr_array_find (self->fields, field, &i) && i + 1 < self->fields->len)
    gtk_widget_grab_focus (self->fields->pdata[i + 1]);
  else
    g_signal_emit (self, signals[FINISHED], 0);
}

static void
parvis_recount_table_dispose (GObject *object)
{
  ParvisRecountTable *self = PARVIS_RECOUNT_TABLE (object);

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->ranges, g_ptr_array_unref);
  g_clear_object (&self->vote);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_RECOUNT_TABLE);
  G_OBJECT_CLASS (parvis_recount_table_parent_class)->dispose (object);
}

static void
parvis_recount_table_class_init (ParvisRecountTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_recount_table_dispose;
  signals[TYPED] = g_signal_new ("typed", PARVIS_TYPE_RECOUNT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", PARVIS_TYPE_RECOUNT_TABLE, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/recount-table.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisRecountTable, shape);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecountTable, name);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecountTable, count);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecountTable, values);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecountTable, wrong);
}

static void
parvis_recount_table_init (ParvisRecountTable *self)
{
  self->fields = g_ptr_array_new ();
  self->ranges = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_field (ParvisRecountTable *self, guint value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *range = gtk_label_new ("");
  g_autofree char *name = NULL;
  GtkWidget *field;

  if (parvis_paper_line_count_values (self->vote) > 1)
    /* Translators: the name of a table, "two crosses" or a grade. */
    name = g_strdup_printf (C_ ("recount", "%s: %s"), self->paper->name,
                            parvis_paper_line_name_value (self->vote, value));
  field = parvis_paper_field_new (name != NULL ? name : self->paper->name);
  gtk_widget_add_css_class (range, "recount-range");
  gtk_widget_add_css_class (range, "dim-label");
  gtk_box_append (GTK_BOX (box), field);
  gtk_box_append (GTK_BOX (box), range);
  gtk_box_append (self->values, box);
  g_ptr_array_add (self->fields, field);
  g_ptr_array_add (self->ranges, range);
  g_signal_connect_object (field, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "activate", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
}

GtkWidget *
parvis_recount_table_new (ParvisVote *vote, const ParvisPaper *paper, guint from, guint into)
{
  ParvisRecountTable *self;
  g_autofree char *count = NULL;

  g_return_val_if_fail (PARVIS_IS_VOTE (vote) && paper != NULL, NULL);
  self = g_object_new (PARVIS_TYPE_RECOUNT_TABLE, NULL);
  count = parvis_paper_words_marked (paper->count);
  self->vote = g_object_ref (vote);
  self->paper = paper;
  self->from = from;
  self->into = into;
  parvis_shape_set_college (self->shape, paper->college);
  gtk_label_set_label (self->name, paper->name);
  gtk_label_set_label (self->count, count);
  for (guint i = 0; i < parvis_paper_line_count_values (vote); i++)
    add_field (self, get_value (vote, i));
  return GTK_WIDGET (self);
}

GtkWidget *
parvis_recount_table_new_head (ParvisVote *vote)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (vote), NULL);
  return parvis_paper_line_new_head (vote, TRUE);
}
