/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/kept-bar.h"

#include <glib/gi18n-lib.h>

#include "campaign/retain.h"
#include "vote/results-words.h"

struct _ParvisKeptBar
{
  AdwBin parent_instance;

  GtkWidget *done;  /* template child */
  GtkLabel *title;  /* template child */
  GtkLabel *detail; /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisKeptBar, parvis_kept_bar, ADW_TYPE_BIN)

static void
parvis_kept_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_KEPT_BAR);
  G_OBJECT_CLASS (parvis_kept_bar_parent_class)->dispose (object);
}

static void
parvis_kept_bar_class_init (ParvisKeptBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_kept_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/kept-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisKeptBar, done);
  gtk_widget_class_bind_template_child (widget_class, ParvisKeptBar, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisKeptBar, detail);
}

static void
parvis_kept_bar_init (ParvisKeptBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
parvis_kept_bar_set (ParvisKeptBar *self, ParvisCampaign *campaign, ParvisVote *vote)
{
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GString) detail = NULL;
  g_autofree char *title = NULL;
  ParvisSequence *sequence;

  g_return_if_fail (PARVIS_IS_KEPT_BAR (self));
  kept = parvis_campaign_get_kept_by (campaign, parvis_campaign_get_settling (campaign, vote));
  detail = g_string_new (parvis_campaign_get_decision (campaign, vote));
  sequence = parvis_campaign_find (campaign, PARVIS_TYPE_SEQUENCE, parvis_vote_get_sequence (vote));
  if (kept->len > 0)
    title = parvis_results_words_kept (parvis_sequence_get_target (sequence), kept->len);
  g_string_replace (detail, "\n", " ", 0);
  gtk_widget_set_visible (self->done, kept->len > 0);
  gtk_label_set_label (self->title, title != NULL ? title : _ ("Nothing was kept of this vote"));
  gtk_label_set_label (self->detail, detail->str);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail->len > 0);
}
