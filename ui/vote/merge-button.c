/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/merge-button.h"

#include <glib/gi18n-lib.h>

#include "campaign/papers.h"
#include "feedback/feedback.h"
#include "page/template.h"

struct _ParvisMergeButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button; /* template child */
  GtkDropDown *into;     /* template child */
  GtkDropDown *from;     /* template child */
  GtkLabel *hint;        /* template child */
  GtkButton *merge;      /* template child */

  ParvisCampaign *campaign; /* owned */
  GPtrArray *options;       /* owned; of ParvisOption */
  gboolean by_hand;         /* there are papers: each table counts them again */
};

G_DEFINE_FINAL_TYPE (ParvisMergeButton, parvis_merge_button, GTK_TYPE_WIDGET)

static ParvisOption *
get_option (ParvisMergeButton *self, GtkDropDown *list)
{
  guint i = gtk_drop_down_get_selected (list);

  return self->options != NULL && i < self->options->len ? self->options->pdata[i] : NULL;
}

static void
on_selected (ParvisMergeButton *self)
{
  ParvisOption *into = get_option (self, self->into), *from = get_option (self, self->from);

  gtk_widget_set_sensitive (GTK_WIDGET (self->merge), into != NULL && from != NULL && into != from);
}

static void
on_merge (ParvisMergeButton *self)
{
  g_autoptr (ParvisOption) into = g_object_ref (get_option (self, self->into));
  g_autoptr (ParvisOption) from = g_object_ref (get_option (self, self->from));
  g_autoptr (GError) error = NULL;

  gtk_menu_button_popdown (self->button);
  if (self->by_hand)
    gtk_widget_activate_action (GTK_WIDGET (self), "vote.recount", "(xx)",
                                parvis_record_get_id (PARVIS_RECORD (from)),
                                parvis_record_get_id (PARVIS_RECORD (into)));
  else if (parvis_campaign_merge_options (self->campaign, from, into,
                                          parvis_option_get_label (into), NULL, NULL, &error))
    parvis_feedback_toast (GTK_WIDGET (self), _ ("Both lines are counted as one"), TRUE);
  else
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
parvis_merge_button_dispose (GObject *object)
{
  ParvisMergeButton *self = PARVIS_MERGE_BUTTON (object);

  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_object (&self->campaign);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_MERGE_BUTTON);
  G_OBJECT_CLASS (parvis_merge_button_parent_class)->dispose (object);
}

static void
parvis_merge_button_class_init (ParvisMergeButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_merge_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/merge-button.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisMergeButton, button);
  gtk_widget_class_bind_template_child (widget_class, ParvisMergeButton, into);
  gtk_widget_class_bind_template_child (widget_class, ParvisMergeButton, from);
  gtk_widget_class_bind_template_child (widget_class, ParvisMergeButton, hint);
  gtk_widget_class_bind_template_child (widget_class, ParvisMergeButton, merge);
  gtk_widget_class_bind_template_callback (widget_class, on_merge);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
parvis_merge_button_init (ParvisMergeButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say_how (ParvisMergeButton *self)
{
  gtk_label_set_label (self->hint,
                       self->by_hand
                           ? _ ("The words of the first stay. Each table counts its papers again.")
                           : _ ("The words of the first stay. The ballots are counted again."));
  gtk_button_set_label (self->merge,
                        self->by_hand ? _ ("Count the papers again…") : _ ("Count together"));
}

void
parvis_merge_button_set (ParvisMergeButton *self,
                         ParvisCampaign *campaign,
                         const ParvisOutcome *outcome)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PARVIS_IS_MERGE_BUTTON (self));
  g_return_if_fail (outcome != NULL);
  g_set_object (&self->campaign, campaign);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  self->options = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < outcome->n_lines; i++)
    {
      g_ptr_array_add (self->options, g_object_ref (outcome->lines[i].option));
      gtk_string_list_append (names, parvis_option_get_label (outcome->lines[i].option));
    }
  gtk_drop_down_set_model (self->into, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->from, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->from, outcome->n_lines > 1 ? 1 : 0);
  on_selected (self);
  papers = parvis_campaign_get_papers (campaign, outcome->vote, &error);
  if (papers == NULL)
    parvis_feedback_error (GTK_WIDGET (self), error);
  self->by_hand = papers != NULL && papers->len > 0;
  say_how (self);
}
