/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/vote-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "answers/gathering.h"
#include "answers/thanks.h"
#include "campaign/answers.h"
#include "campaign/ballots.h"
#include "campaign/panel.h"
#include "campaign/papers.h"
#include "feedback/feedback.h"
#include "page/enlarge.h"
#include "vote/agenda.h"
#include "vote/booth.h"
#include "vote/closed.h"
#include "vote/hand-out.h"
#include "vote/paper-button.h"
#include "vote/paper-desk.h"
#include "vote/recount-form.h"
#include "vote/results.h"
#include "words/words.h"

struct _ParvisVotePage
{
  ParvisPage parent_instance;

  GtkStack *stack;            /* template child */
  ParvisAgenda *agenda;       /* template child */
  ParvisGathering *gathering; /* template child */
  AdwBin *booth;              /* template child */
  ParvisPaperButton *paper;   /* template child */
  ParvisClosed *closed;       /* template child */
  ParvisPaperDesk *desk;      /* template child */
  ParvisResults *results;     /* template child */
  ParvisRecountForm *recount; /* template child */

  gboolean handing;        /* a click on a name gives a paper ballot */
  gboolean again;          /* a result is shown, and the room wants to vote once more */
  ParvisHandOut *hand_out; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisVotePage, parvis_vote_page, PARVIS_TYPE_PAGE)

static void refresh (ParvisVotePage *self);

static ParvisCampaign *
campaign_of (ParvisVotePage *self)
{
  return parvis_page_get_campaign (PARVIS_PAGE (self));
}

static ParvisSequence *
sequence_of (ParvisVotePage *self)
{
  return parvis_page_get_sequence (PARVIS_PAGE (self));
}

static void
show_child (ParvisVotePage *self, const char *name)
{
  gboolean alone = g_str_equal (name, "booth") || g_str_equal (name, "thanks");

  if (!g_str_equal (name, "booth"))
    adw_bin_set_child (self->booth, NULL);
  gtk_stack_set_visible_child_name (self->stack, name);
  parvis_page_set_alone (PARVIS_PAGE (self), alone);
}

static void
parvis_vote_page_take_focus (ParvisPage *page)
{
  gtk_widget_grab_focus (gtk_stack_get_visible_child (PARVIS_VOTE_PAGE (page)->stack));
}

static void
on_open (ParvisVotePage *self)
{
  g_autoptr (GError) error = NULL;

  if (parvis_campaign_open_vote (campaign_of (self), sequence_of (self), &error))
    {
      self->again = FALSE;
      parvis_vote_page_take_focus (PARVIS_PAGE (self));
    }
  else
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
on_left (ParvisVotePage *self, gboolean answered)
{
  show_child (self, answered ? "thanks" : "open");
  refresh (self);
  parvis_vote_page_take_focus (PARVIS_PAGE (self));
}

static void
set_handing (ParvisVotePage *self, gboolean handing)
{
  self->handing = handing;
  refresh (self);
  parvis_vote_page_take_focus (PARVIS_PAGE (self));
}

static void
on_hand_out (ParvisVotePage *self)
{
  set_handing (self, TRUE);
}

static void
on_locked (ParvisVotePage *self)
{
  if (self->handing)
    set_handing (self, FALSE);
  else
    refresh (self);
}

static void
on_chosen (ParvisVotePage *self, ParvisParticipant *participant)
{
  GtkWidget *booth;

  if (parvis_campaign_has_paper (campaign_of (self), sequence_of (self), participant))
    {
      parvis_hand_out_take_back (self->hand_out, participant);
      return;
    }
  if (self->handing)
    {
      parvis_hand_out_choose (self->hand_out, participant);
      return;
    }
  booth = parvis_booth_new (campaign_of (self), sequence_of (self), participant);
  g_signal_connect_object (booth, "left", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->booth, booth);
  show_child (self, "booth");
  gtk_widget_grab_focus (booth);
}

static void
on_next_person (ParvisVotePage *self)
{
  show_child (self, "open");
  refresh (self);
  parvis_vote_page_take_focus (PARVIS_PAGE (self));
}

static void
on_cancel (ParvisVotePage *self)
{
  g_autoptr (GError) error = NULL;

  if (parvis_campaign_cancel_vote (campaign_of (self), sequence_of (self), &error))
    parvis_vote_page_take_focus (PARVIS_PAGE (self));
  else
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
close_vote (gpointer data)
{
  ParvisVotePage *self = data;
  g_autoptr (GError) error = NULL;

  if (parvis_campaign_close_vote (campaign_of (self), sequence_of (self), &error))
    parvis_vote_page_take_focus (PARVIS_PAGE (self));
  else
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
on_reopen (ParvisVotePage *self)
{
  g_autoptr (GError) error = NULL;

  if (parvis_campaign_reopen_vote (campaign_of (self), sequence_of (self), &error))
    parvis_vote_page_take_focus (PARVIS_PAGE (self));
  else
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
on_reveal (ParvisVotePage *self, gboolean stepwise)
{
  g_autoptr (GError) error = NULL;

  parvis_results_set_stepwise (self->results, stepwise);
  if (parvis_campaign_show_vote (campaign_of (self), sequence_of (self), &error))
    parvis_vote_page_take_focus (PARVIS_PAGE (self));
  else
    {
      parvis_results_set_stepwise (self->results, FALSE);
      parvis_feedback_error (GTK_WIDGET (self), error);
    }
}

static void
on_opened (ParvisVotePage *self)
{
  parvis_vote_page_take_focus (PARVIS_PAGE (self));
}

static void
set_again (ParvisVotePage *self, gboolean again)
{
  self->again = again;
  refresh (self);
  parvis_vote_page_take_focus (PARVIS_PAGE (self));
}

static void
on_again (ParvisVotePage *self)
{
  set_again (self, TRUE);
}

static void
on_back (ParvisVotePage *self)
{
  set_again (self, FALSE);
}

static GPtrArray *
get_present (ParvisVotePage *self)
{
  return parvis_campaign_get_present (
      campaign_of (self), parvis_campaign_find_workshop (campaign_of (self), sequence_of (self)));
}

static void
on_close (ParvisVotePage *self)
{
  guint n_missing =
      parvis_campaign_count_waiting (campaign_of (self), sequence_of (self), PARVIS_COLLEGE_BOTH);
  g_autofree char *question = NULL;

  if (self->handing)
    {
      set_handing (self, FALSE);
      return;
    }
  if (n_missing == 0)
    {
      close_vote (self);
      return;
    }
  question = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person has not voted.",
                                           "%u persons have not voted.", n_missing),
                              n_missing);
  parvis_confirm_ask (parvis_gathering_get_confirm (self->gathering), PARVIS_CONFIRM_GENTLE,
                      question, _ ("Close all the same"), close_vote, self);
}

static void
say_buttons (ParvisVotePage *self, gboolean fresh)
{
  if (self->handing)
    g_object_set (self->gathering, "hint",
                  _ ("Click the name of each person who gets a paper ballot."), "primary",
                  _ ("All are handed out"), "secondary", "", NULL);
  else
    g_object_set (self->gathering, "hint",
                  _ ("One person after the other comes to the screen: click their name, and turn "
                     "away."),
                  "primary", _ ("Close the vote"), "secondary",
                  fresh ? _ ("Call off the vote") : "", NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->paper), !self->handing);
}

static void
refresh_gathering (ParvisVotePage *self, guint n_present)
{
  ParvisVote *vote = parvis_campaign_get_vote (campaign_of (self), sequence_of (self));
  gboolean may_write = !parvis_campaign_is_read_only (campaign_of (self));
  guint n_done = 0, n_papers = 0, n_all;
  g_autofree char *count = NULL;
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_count_answers (campaign_of (self), sequence_of (self), PARVIS_COLLEGE_BOTH,
                                      &n_done, &error) ||
      !parvis_campaign_count_uncounted (campaign_of (self), vote, &n_papers, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
  n_all = MAX (n_done + n_papers, n_present);
  count = error == NULL ? parvis_words_voted (n_done, n_papers, n_all) : g_strdup ("");
  parvis_gathering_refresh (self->gathering, campaign_of (self), sequence_of (self), n_done, n_all,
                            count);
  parvis_hand_out_refresh (self->hand_out);
  say_buttons (self, error == NULL && n_done + n_papers == 0);
  parvis_gathering_set_allowed (self->gathering,
                                self->handing || (may_write && n_done + n_papers > 0), may_write);
  parvis_paper_button_refresh (self->paper, campaign_of (self), sequence_of (self));
}

/* Somebody in the booth, or between two persons, is not disturbed by what changes outside. */
static gboolean
is_busy (ParvisVotePage *self)
{
  gboolean alone;

  g_object_get (self, "alone", &alone, NULL);
  return alone;
}

static gboolean
is_counting (ParvisVotePage *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->desk);
}

static void
on_count (ParvisVotePage *self)
{
  parvis_paper_desk_open (self->desk, campaign_of (self), sequence_of (self));
  show_child (self, "count");
  parvis_vote_page_take_focus (PARVIS_PAGE (self));
}

static void
on_counted (ParvisVotePage *self)
{
  show_child (self, "closed");
  refresh (self);
  parvis_vote_page_take_focus (PARVIS_PAGE (self));
}

static void
action_recount (GtkWidget *widget, const char *name, GVariant *lines)
{
  ParvisVotePage *self = PARVIS_VOTE_PAGE (widget);
  gint64 from, into;

  g_variant_get (lines, "(xx)", &from, &into);
  parvis_recount_form_open (self->recount, campaign_of (self),
                            parvis_campaign_find (campaign_of (self), PARVIS_TYPE_OPTION, from),
                            parvis_campaign_find (campaign_of (self), PARVIS_TYPE_OPTION, into));
  show_child (self, "recount");
  parvis_vote_page_take_focus (PARVIS_PAGE (self));
}

static void
on_recounted (ParvisVotePage *self, gboolean merged)
{
  show_child (self, "shown");
  parvis_vote_page_take_focus (PARVIS_PAGE (self));
  if (merged)
    parvis_feedback_toast (GTK_WIDGET (self), _ ("Both lines are counted as one"), TRUE);
}

static void
show_results (ParvisVotePage *self)
{
  ParvisWorkshop *workshop = parvis_campaign_find_workshop (campaign_of (self), sequence_of (self));
  g_autofree char *subtitle = NULL;

  if (parvis_workshop_get_college (workshop) == PARVIS_COLLEGE_BOTH)
    /* Translators: a workshop's number. */
    subtitle = g_strdup_printf (_ ("Workshop %d · vote by college"),
                                parvis_workshop_get_position (workshop) + 1);
  parvis_page_set_subtitle (PARVIS_PAGE (self), subtitle);
  parvis_results_refresh (self->results, campaign_of (self), sequence_of (self));
  if (gtk_stack_get_visible_child (self->stack) != GTK_WIDGET (self->recount))
    show_child (self, "shown");
}

static void
refresh (ParvisVotePage *self)
{
  ParvisPhase phase = parvis_campaign_get_vote_phase (campaign_of (self), sequence_of (self));
  g_autoptr (GPtrArray) present = get_present (self);

  if (phase == PARVIS_PHASE_SHOWN && !self->again)
    {
      show_results (self);
      return;
    }
  if (is_busy (self))
    return;
  if (present->len == 0)
    show_child (self, "empty");
  else if (phase == PARVIS_PHASE_OPEN)
    {
      refresh_gathering (self, present->len);
      show_child (self, "open");
    }
  else if (phase == PARVIS_PHASE_CLOSED && is_counting (self))
    parvis_paper_desk_refresh (self->desk);
  else if (phase == PARVIS_PHASE_CLOSED)
    {
      parvis_closed_refresh (self->closed, campaign_of (self), sequence_of (self));
      show_child (self, "closed");
    }
  else
    {
      parvis_agenda_refresh (self->agenda, campaign_of (self), sequence_of (self));
      show_child (self, "waiting");
    }
}

static void
parvis_vote_page_constructed (GObject *object)
{
  ParvisVotePage *self = PARVIS_VOTE_PAGE (object);

  G_OBJECT_CLASS (parvis_vote_page_parent_class)->constructed (object);
  g_object_bind_property (self->gathering, "locked", self, "locked", G_BINDING_DEFAULT);
  g_signal_connect_object (self->gathering, "notify::locked", G_CALLBACK (on_locked), self,
                           G_CONNECT_SWAPPED);
  self->hand_out = parvis_hand_out_new (self->gathering, campaign_of (self), sequence_of (self));
  g_signal_connect_object (self->hand_out, "done", G_CALLBACK (parvis_vote_page_take_focus), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign_of (self), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

static void
parvis_vote_page_dispose (GObject *object)
{
  g_clear_object (&PARVIS_VOTE_PAGE (object)->hand_out);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_VOTE_PAGE);
  G_OBJECT_CLASS (parvis_vote_page_parent_class)->dispose (object);
}

static void
parvis_vote_page_class_init (ParvisVotePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = parvis_vote_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = parvis_vote_page_dispose;
  PARVIS_PAGE_CLASS (klass)->take_focus = parvis_vote_page_take_focus;
  g_type_ensure (PARVIS_TYPE_AGENDA);
  g_type_ensure (PARVIS_TYPE_CLOSED);
  g_type_ensure (PARVIS_TYPE_ENLARGE);
  g_type_ensure (PARVIS_TYPE_GATHERING);
  g_type_ensure (PARVIS_TYPE_PAPER_BUTTON);
  g_type_ensure (PARVIS_TYPE_PAPER_DESK);
  g_type_ensure (PARVIS_TYPE_RECOUNT_FORM);
  g_type_ensure (PARVIS_TYPE_RESULTS);
  g_type_ensure (PARVIS_TYPE_THANKS);
  gtk_widget_class_install_action (widget_class, "vote.recount", "(xx)", action_recount);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/vote-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisVotePage, stack);
  gtk_widget_class_bind_template_child (widget_class, ParvisVotePage, agenda);
  gtk_widget_class_bind_template_child (widget_class, ParvisVotePage, gathering);
  gtk_widget_class_bind_template_child (widget_class, ParvisVotePage, booth);
  gtk_widget_class_bind_template_child (widget_class, ParvisVotePage, closed);
  gtk_widget_class_bind_template_child (widget_class, ParvisVotePage, paper);
  gtk_widget_class_bind_template_child (widget_class, ParvisVotePage, desk);
  gtk_widget_class_bind_template_child (widget_class, ParvisVotePage, results);
  gtk_widget_class_bind_template_child (widget_class, ParvisVotePage, recount);
  gtk_widget_class_bind_template_callback (widget_class, on_again);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_hand_out);
  gtk_widget_class_bind_template_callback (widget_class, on_count);
  gtk_widget_class_bind_template_callback (widget_class, on_counted);
  gtk_widget_class_bind_template_callback (widget_class, on_next_person);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_recounted);
  gtk_widget_class_bind_template_callback (widget_class, on_reopen);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal);
}

static void
parvis_vote_page_init (ParvisVotePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_vote_page_new (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  return g_object_new (PARVIS_TYPE_VOTE_PAGE, "campaign", campaign, "sequence", sequence, NULL);
}
