/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/turnout.h"

#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "campaign/papers.h"
#include "feedback/feedback.h"
#include "page/flow.h"
#include "shape/shape.h"
#include "vote/paper-words.h"

struct _ParvisTurnout
{
  AdwBin parent_instance;

  GtkWidget *legend[2];      /* template children, by college */
  GtkLabel *legend_label[2]; /* template children, by college */
};

G_DEFINE_FINAL_TYPE (ParvisTurnout, parvis_turnout, ADW_TYPE_BIN)

static void
parvis_turnout_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_TURNOUT);
  G_OBJECT_CLASS (parvis_turnout_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class, const char *name, gsize offset)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, (gssize) offset);
}

static void
parvis_turnout_class_init (ParvisTurnoutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_turnout_dispose;
  g_type_ensure (PARVIS_TYPE_FLOW);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/turnout.ui");
  bind (widget_class, "agents_legend", G_STRUCT_OFFSET (ParvisTurnout, legend[0]));
  bind (widget_class, "users_legend", G_STRUCT_OFFSET (ParvisTurnout, legend[1]));
  bind (widget_class, "agents_label", G_STRUCT_OFFSET (ParvisTurnout, legend_label[0]));
  bind (widget_class, "users_label", G_STRUCT_OFFSET (ParvisTurnout, legend_label[1]));
}

static void
parvis_turnout_init (ParvisTurnout *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say_voted (ParvisTurnout *self,
           GPtrArray *present,
           ParvisCollege college,
           ParvisCollege whose,
           guint n_voted,
           guint n_papers)
{
  g_autofree char *text = NULL, *whole = NULL;
  guint n_present = 0;

  for (guint i = 0; i < present->len; i++)
    if (parvis_participant_get_college (present->pdata[i]) == college)
      n_present++;
  n_present = MAX (n_present, n_voted);
  if (n_voted == 0)
    text = g_strdup (college == PARVIS_COLLEGE_AGENTS ? _ ("No agent has voted")
                                                      : _ ("No user has voted"));
  else if (college == PARVIS_COLLEGE_AGENTS)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u agent out of %u has voted",
                                         "%u agents out of %u have voted", n_voted),
                            n_voted, n_present);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u user out of %u has voted",
                                         "%u users out of %u have voted", n_voted),
                            n_voted, n_present);
  whole = parvis_paper_words_among (text, n_papers);
  gtk_label_set_label (self->legend_label[college], whole);
  gtk_widget_set_visible (self->legend[college], whose == college || whose == PARVIS_COLLEGE_BOTH);
}

void
parvis_turnout_set (ParvisTurnout *self,
                    ParvisCampaign *campaign,
                    ParvisSequence *sequence,
                    const ParvisOutcome *outcome)
{
  ParvisWorkshop *workshop;
  g_autoptr (GPtrArray) present = NULL;
  g_autoptr (GError) error = NULL;
  guint agents_papers = 0, users_papers = 0;
  ParvisCollege whose;

  g_return_if_fail (PARVIS_IS_TURNOUT (self));
  g_return_if_fail (outcome != NULL);
  workshop = parvis_campaign_find_workshop (campaign, sequence);
  present = parvis_campaign_get_present (campaign, workshop);
  whose = parvis_workshop_get_college (workshop);
  if (!parvis_campaign_count_papers (campaign, outcome->vote, PARVIS_COLLEGE_AGENTS, &agents_papers,
                                     &error) ||
      !parvis_campaign_count_papers (campaign, outcome->vote, PARVIS_COLLEGE_USERS, &users_papers,
                                     &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
  say_voted (self, present, PARVIS_COLLEGE_AGENTS, whose, outcome->agents_voted, agents_papers);
  say_voted (self, present, PARVIS_COLLEGE_USERS, whose, outcome->users_voted, users_papers);
}
