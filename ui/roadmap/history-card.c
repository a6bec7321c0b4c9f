/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/history-card.h"

#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "roadmap/state-mark.h"
#include "words/words.h"

struct _ParvisHistoryCard
{
  GtkWidget parent_instance;
  GtkBox *box; /* its child */
};

G_DEFINE_FINAL_TYPE (ParvisHistoryCard, parvis_history_card, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text, const char *class_name)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.f, "width-chars", 12, NULL);

  gtk_widget_add_css_class (label, class_name);
  return label;
}

/* "Under way · 40 %", but the end says all by itself. */
static char *
describe (ParvisStage *stage)
{
  ParvisState state = parvis_stage_get_state (stage);
  const char *word = parvis_words_state (state);
  int progress = parvis_stage_get_progress (stage);

  if (state == PARVIS_STATE_DONE || state == PARVIS_STATE_DROPPED || progress == 0)
    return g_strdup (word);
  /* Translators: the state of an action, and its progress. */
  return g_strdup_printf (C_ ("roadmap", "%s · %d%%"), word, progress);
}

static void
add_stage (ParvisHistoryCard *self, ParvisStage *stage)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *mark = parvis_state_mark_new (parvis_stage_get_state (stage));
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *date = parvis_words_date (parvis_stage_get_since (stage));
  g_autofree char *state = describe (stage);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_margin_top (mark, 3);
  gtk_widget_add_css_class (mark, parvis_state_class (parvis_stage_get_state (stage)));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), make_label (state, "state"));
  gtk_box_append (GTK_BOX (words), make_label (date, "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (words), "dim-label");
  if (*parvis_stage_get_reason (stage) != '\0')
    gtk_box_append (GTK_BOX (words), make_label (parvis_stage_get_reason (stage), "caption"));
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (self->box, row);
}

static void
parvis_history_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (parvis_history_card_parent_class)->dispose (object);
}

static void
parvis_history_card_class_init (ParvisHistoryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_history_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "history");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
parvis_history_card_init (ParvisHistoryCard *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

void
parvis_history_card_show (ParvisHistoryCard *self, ParvisCampaign *campaign, ParvisAction *action)
{
  g_autoptr (GPtrArray) stages = NULL;
  GtkWidget *child;

  g_return_if_fail (PARVIS_IS_HISTORY_CARD (self));
  g_return_if_fail (PARVIS_IS_ACTION (action));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  stages = parvis_campaign_get_history (campaign, action);
  for (guint i = stages->len; i > 0; i--)
    add_stage (self, stages->pdata[i - 1]);
  if (stages->len == 0)
    gtk_box_append (self->box,
                    make_label (_ ("Nothing has changed since it was written."), "dim-label"));
}
