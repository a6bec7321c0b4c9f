/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/closed.h"

#include <glib/gi18n-lib.h>

#include "answers/confirm.h"
#include "campaign/answers.h"
#include "campaign/ballots.h"
#include "campaign/papers.h"
#include "feedback/feedback.h"
#include "page/flow.h"
#include "shape/shape.h"
#include "vote/paper-words.h"

struct _ParvisClosed
{
  AdwBin parent_instance;

  GtkWidget *count[2];      /* template children, by college */
  GtkLabel *count_label[2]; /* template children, by college */
  GtkLabel *warning;        /* template child */
  GtkWidget *warned;        /* template child */
  GtkLabel *uncounted;      /* template child */
  GtkLabel *reopened;       /* template child */
  ParvisConfirm *confirm;   /* template child */
  GtkLabel *way_back;       /* template child */
  GtkWidget *reopen;        /* template child */
  GtkWidget *papers;        /* template child */
  GtkWidget *one_by_one;    /* template child */
  GtkWidget *all;           /* template child */

  ParvisCampaign *campaign; /* owned */
  ParvisVote *vote;         /* owned */
  gboolean veiled;          /* a college is not shown by itself */
  gboolean stepwise;        /* what is asked about */
};

G_DEFINE_FINAL_TYPE (ParvisClosed, parvis_closed, ADW_TYPE_BIN)

enum
{
  REVEAL,
  REOPEN,
  COUNT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
reveal (gpointer data)
{
  ParvisClosed *self = data;

  g_signal_emit (self, signals[REVEAL], 0, self->stepwise);
}

static const char *
get_question (gboolean agents, gboolean users)
{
  if (agents && users)
    return _ ("All agents agree on a line, and so do all users: showing it tells what each of them "
              "chose.");
  if (agents)
    return _ ("All agents agree on a line: showing it tells what each of them chose.");
  return _ ("All users agree on a line: showing it tells what each of them chose.");
}

/* What is not shown by college tells nothing. */
static void
ask_unanimous (gpointer data)
{
  ParvisClosed *self = data;
  gboolean agents = FALSE, users = FALSE;
  g_autoptr (GError) error = NULL;

  if (!self->veiled &&
      !parvis_campaign_ask_unanimous (self->campaign, self->vote, &agents, &users, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
  else if (agents || users)
    parvis_confirm_ask (self->confirm, PARVIS_CONFIRM_FOR_GOOD, get_question (agents, users),
                        _ ("Show all the same"), reveal, self);
  else
    reveal (self);
}

static void
count_first (gpointer data)
{
  g_signal_emit (data, signals[COUNT], 0);
}

/* Papers can't be added to what is shown. What was told is past asking: they are left out. */
static void
ask_to_reveal (ParvisClosed *self, gboolean stepwise)
{
  g_autofree char *question = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  if (!parvis_campaign_count_uncounted (self->campaign, self->vote, &n, &error))
    {
      parvis_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  question = g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE,
          "%u paper ballot is not counted yet: once the result shows, it can’t be any more.",
          "%u paper ballots are not counted yet: once the result shows, they can’t be any more.",
          n),
      n);

  self->stepwise = stepwise;
  if (n > 0 && !parvis_vote_get_told (self->vote))
    parvis_confirm_ask_which (
        self->confirm, question, _ ("Count the ballots"), count_first,
        g_dngettext (GETTEXT_PACKAGE, "Reveal without it", "Reveal without them", n), ask_unanimous,
        self);
  else
    ask_unanimous (self);
}

static void
on_one_by_one (ParvisClosed *self)
{
  ask_to_reveal (self, TRUE);
}

static void
on_all (ParvisClosed *self)
{
  ask_to_reveal (self, FALSE);
}

static void
on_reopen (ParvisClosed *self)
{
  g_signal_emit (self, signals[REOPEN], 0);
}

static void
on_count (ParvisClosed *self)
{
  g_signal_emit (self, signals[COUNT], 0);
}

static gboolean
parvis_closed_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PARVIS_CLOSED (widget)->all);
}

static void
parvis_closed_dispose (GObject *object)
{
  g_clear_object (&PARVIS_CLOSED (object)->vote);
  g_clear_object (&PARVIS_CLOSED (object)->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_CLOSED);
  G_OBJECT_CLASS (parvis_closed_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class, const char *name, gsize offset)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, (gssize) offset);
}

static void
parvis_closed_class_init (ParvisClosedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_closed_dispose;
  widget_class->grab_focus = parvis_closed_grab_focus;
  signals[REVEAL] = g_signal_new ("reveal", PARVIS_TYPE_CLOSED, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[REOPEN] = g_signal_new ("reopen", PARVIS_TYPE_CLOSED, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[COUNT] = g_signal_new ("count", PARVIS_TYPE_CLOSED, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  g_type_ensure (PARVIS_TYPE_CONFIRM);
  g_type_ensure (PARVIS_TYPE_FLOW);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/closed.ui");
  bind (widget_class, "agents", G_STRUCT_OFFSET (ParvisClosed, count[0]));
  bind (widget_class, "users", G_STRUCT_OFFSET (ParvisClosed, count[1]));
  bind (widget_class, "agents_label", G_STRUCT_OFFSET (ParvisClosed, count_label[0]));
  bind (widget_class, "users_label", G_STRUCT_OFFSET (ParvisClosed, count_label[1]));
  gtk_widget_class_bind_template_child (widget_class, ParvisClosed, warning);
  gtk_widget_class_bind_template_child (widget_class, ParvisClosed, warned);
  gtk_widget_class_bind_template_child (widget_class, ParvisClosed, uncounted);
  gtk_widget_class_bind_template_child (widget_class, ParvisClosed, reopened);
  gtk_widget_class_bind_template_child (widget_class, ParvisClosed, confirm);
  gtk_widget_class_bind_template_child (widget_class, ParvisClosed, way_back);
  gtk_widget_class_bind_template_child (widget_class, ParvisClosed, reopen);
  gtk_widget_class_bind_template_child (widget_class, ParvisClosed, papers);
  gtk_widget_class_bind_template_child (widget_class, ParvisClosed, one_by_one);
  gtk_widget_class_bind_template_child (widget_class, ParvisClosed, all);
  gtk_widget_class_bind_template_callback (widget_class, on_one_by_one);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
  gtk_widget_class_bind_template_callback (widget_class, on_count);
  gtk_widget_class_bind_template_callback (widget_class, on_reopen);
}

static void
parvis_closed_init (ParvisClosed *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say_count (ParvisClosed *self, ParvisCollege college, ParvisCollege whose, guint n, guint n_papers)
{
  g_autofree char *text = NULL, *whole = NULL;

  if (college == PARVIS_COLLEGE_AGENTS)
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u ballot of the agents", "%u ballots of the agents", n), n);
  else
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u ballot of the users", "%u ballots of the users", n), n);
  whole = parvis_paper_words_among (text, n_papers);
  gtk_label_set_label (self->count_label[college], whole);
  gtk_widget_set_visible (self->count[college], whose == college || whose == PARVIS_COLLEGE_BOTH);
}

static gboolean
is_few (guint n)
{
  return n > 0 && n < PARVIS_COLLEGE_FLOOR;
}

static void
warn (ParvisClosed *self, guint n_agents, guint n_users)
{
  const char *warning = "";

  if (is_few (n_agents) && is_few (n_users))
    warning = _ ("Fewer than three agents and fewer than three users have voted: what they chose "
                 "is not shown, and the lines have no rank.");
  else if (is_few (n_agents))
    warning = _ ("Fewer than three agents have voted: what they chose is not shown, and the lines "
                 "have no rank.");
  else if (is_few (n_users))
    warning = _ ("Fewer than three users have voted: what they chose is not shown, and the lines "
                 "have no rank.");
  gtk_label_set_label (self->warning, warning);
  gtk_widget_set_visible (self->warned, *warning != '\0');
}

static void
say_uncounted (ParvisClosed *self, guint n)
{
  g_autofree char *text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u paper ballot is not counted.",
                                    "%u paper ballots are not counted.", n),
                       n);

  gtk_label_set_label (self->uncounted, text);
  gtk_widget_set_visible (GTK_WIDGET (self->uncounted), n > 0);
}

static void
say_reopened (ParvisClosed *self, int n)
{
  g_autofree char *text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "This vote was reopened once.",
                                    "This vote was reopened %d times.", (gulong) n),
                       n);

  gtk_label_set_label (self->reopened, text);
  gtk_widget_set_visible (GTK_WIDGET (self->reopened), n > 0);
}

/* What is greyed says why. */
static void
say_way_back (ParvisClosed *self, gboolean told)
{
  const char *reason = _ ("It is known already that a college agrees on a line: the ballots stay "
                          "as they are. Show the result.");

  gtk_label_set_label (self->way_back,
                       told ? reason
                            : _ ("The vote can be reopened until its first line shows; the file "
                                 "notes it. From that line on there is no way back."));
  gtk_widget_set_tooltip_text (self->reopen, told ? reason : NULL);
  gtk_widget_set_tooltip_text (self->papers, told ? reason : NULL);
}

void
parvis_closed_refresh (ParvisClosed *self, ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisCollege whose;
  guint n_agents = 0, n_users = 0, agents_papers = 0, users_papers = 0, n_uncounted = 0;
  g_autoptr (GError) error = NULL;
  gboolean may_write;
  ParvisVote *vote;

  g_return_if_fail (PARVIS_IS_CLOSED (self));
  vote = parvis_campaign_get_vote (campaign, sequence);
  whose = parvis_workshop_get_college (parvis_campaign_find_workshop (campaign, sequence));
  if (!parvis_campaign_count_answers (campaign, sequence, PARVIS_COLLEGE_AGENTS, &n_agents,
                                      &error) ||
      !parvis_campaign_count_answers (campaign, sequence, PARVIS_COLLEGE_USERS, &n_users, &error) ||
      !parvis_campaign_count_papers (campaign, vote, PARVIS_COLLEGE_AGENTS, &agents_papers,
                                     &error) ||
      !parvis_campaign_count_papers (campaign, vote, PARVIS_COLLEGE_USERS, &users_papers, &error) ||
      !parvis_campaign_count_uncounted (campaign, vote, &n_uncounted, &error))
    {
      /* Whether a college is too few to be shown is not known either. */
      parvis_feedback_error (GTK_WIDGET (self), error);
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  say_count (self, PARVIS_COLLEGE_AGENTS, whose, n_agents, agents_papers);
  say_count (self, PARVIS_COLLEGE_USERS, whose, n_users, users_papers);
  warn (self, n_agents, n_users);
  g_set_object (&self->campaign, campaign);
  g_set_object (&self->vote, vote);
  self->veiled = is_few (n_agents) || is_few (n_users);
  say_uncounted (self, n_uncounted);
  say_reopened (self, parvis_vote_get_reopened (self->vote));
  may_write = !parvis_campaign_is_read_only (campaign);
  say_way_back (self, parvis_vote_get_told (self->vote));
  gtk_widget_set_sensitive (self->reopen, may_write && !parvis_vote_get_told (self->vote));
  gtk_widget_set_sensitive (self->papers, may_write && !parvis_vote_get_told (self->vote));
  gtk_widget_set_sensitive (self->one_by_one, may_write);
  gtk_widget_set_sensitive (self->all, may_write);
}
