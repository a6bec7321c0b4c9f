/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/decision-row.h"

#include "vote/result-row.h"

struct _ParvisDecisionRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *done;       /* template child */
  GtkLabel *title;       /* template child */
  GtkLabel *detail;      /* template child */
  GtkWidget *choices;    /* template child */
  GtkToggleButton *keep; /* template child */
  GtkLabel *keep_label;  /* template child */
  GtkToggleButton *drop; /* template child */
  GtkLabel *drop_label;  /* template child */
  GtkWidget *record;     /* template child */
  GtkWidget *next;       /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisDecisionRow, parvis_decision_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  DECIDED,
  RECORD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_decided (ParvisDecisionRow *self, GtkToggleButton *toggle)
{
  if (gtk_toggle_button_get_active (toggle))
    g_signal_emit (self, signals[DECIDED], 0, toggle == self->keep);
}

static void
on_record (ParvisDecisionRow *self)
{
  g_signal_emit (self, signals[RECORD], 0);
}

static gboolean
parvis_decision_row_grab_focus (GtkWidget *widget)
{
  ParvisDecisionRow *self = PARVIS_DECISION_ROW (widget);
  GtkWidget *const order[] = { self->next, self->record, GTK_WIDGET (self->keep) };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (gtk_widget_get_mapped (order[i]) && gtk_widget_is_sensitive (order[i]))
      return gtk_widget_grab_focus (order[i]);
  return FALSE;
}

static void
parvis_decision_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_DECISION_ROW);
  G_OBJECT_CLASS (parvis_decision_row_parent_class)->dispose (object);
}

static void
parvis_decision_row_class_init (ParvisDecisionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_decision_row_dispose;
  widget_class->grab_focus = parvis_decision_row_grab_focus;
  signals[DECIDED] = g_signal_new ("decided", PARVIS_TYPE_DECISION_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[RECORD] = g_signal_new ("record", PARVIS_TYPE_DECISION_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  parvis_result_row_class_add_arrows (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/decision-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionRow, done);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionRow, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionRow, detail);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionRow, choices);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionRow, keep);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionRow, keep_label);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionRow, drop);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionRow, drop_label);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionRow, record);
  gtk_widget_class_bind_template_child (widget_class, ParvisDecisionRow, next);
  gtk_widget_class_bind_template_callback (widget_class, on_decided);
  gtk_widget_class_bind_template_callback (widget_class, on_record);
}

static void
parvis_decision_row_init (ParvisDecisionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
parvis_decision_row_show (ParvisDecisionRow *self,
                          ParvisDecisionState state,
                          const char *title,
                          const char *detail)
{
  g_return_if_fail (PARVIS_IS_DECISION_ROW (self));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_widget_set_visible (self->done, state == PARVIS_DECISION_RECORDED);
  gtk_widget_set_visible (self->record, state != PARVIS_DECISION_RECORDED);
  gtk_widget_set_visible (self->next, state == PARVIS_DECISION_RECORDED);
  if (state == PARVIS_DECISION_TIE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "at-cut");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "at-cut");
}

static void
set_active (ParvisDecisionRow *self, GtkToggleButton *toggle, gboolean active)
{
  g_signal_handlers_block_by_func (toggle, on_decided, self);
  gtk_toggle_button_set_active (toggle, active);
  g_signal_handlers_unblock_by_func (toggle, on_decided, self);
}

static void
set_words (GtkToggleButton *toggle, GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

void
parvis_decision_row_set_tie (ParvisDecisionRow *self,
                             const char *keep,
                             const char *drop,
                             ParvisTieChoice choice)
{
  g_return_if_fail (PARVIS_IS_DECISION_ROW (self));
  gtk_widget_set_visible (self->choices, TRUE);
  set_words (self->keep, self->keep_label, keep);
  set_words (self->drop, self->drop_label, drop);
  set_active (self, self->keep, choice == PARVIS_TIE_KEEP);
  set_active (self, self->drop, choice == PARVIS_TIE_DROP);
}

void
parvis_decision_row_clear_tie (ParvisDecisionRow *self)
{
  g_return_if_fail (PARVIS_IS_DECISION_ROW (self));
  gtk_widget_set_visible (self->choices, FALSE);
}

void
parvis_decision_row_set_allowed (ParvisDecisionRow *self, gboolean record)
{
  g_return_if_fail (PARVIS_IS_DECISION_ROW (self));
  gtk_widget_set_sensitive (self->record, record);
}
