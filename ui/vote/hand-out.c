/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/hand-out.h"

#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "campaign/papers.h"
#include "feedback/feedback.h"
#include "vote/paper-words.h"

struct _ParvisHandOut
{
  GObject parent_instance;

  ParvisGathering *gathering; /* its owner's */
  ParvisCampaign *campaign;   /* owned */
  ParvisSequence *sequence;   /* owned */
  GPtrArray *chosen;          /* owned; of ParvisParticipant, whom the question is about */
};

G_DEFINE_FINAL_TYPE (ParvisHandOut, parvis_hand_out, G_TYPE_OBJECT)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose_nobody (ParvisHandOut *self)
{
  g_ptr_array_set_size (self->chosen, 0);
  parvis_hand_out_refresh (self);
}

static void
end (ParvisHandOut *self, const GError *error)
{
  if (error != NULL)
    parvis_feedback_error (GTK_WIDGET (self->gathering), error);
  choose_nobody (self);
  g_signal_emit (self, signals[DONE], 0);
}

static void
hand_out (gpointer data)
{
  ParvisHandOut *self = data;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->chosen->len && error == NULL; i++)
    parvis_campaign_vote_on_paper (self->campaign, self->sequence, self->chosen->pdata[i], &error);
  end (self, error);
}

static void
take_back (gpointer data)
{
  ParvisHandOut *self = data;
  g_autoptr (GError) error = NULL;

  parvis_campaign_take_back_paper (self->campaign, self->sequence, self->chosen->pdata[0], &error);
  end (self, error);
}

static void
ask (ParvisHandOut *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *question = NULL;

  for (guint i = 0; i < self->chosen->len; i++)
    g_ptr_array_add (names, parvis_campaign_call (self->campaign, self->chosen->pdata[i]));
  question = parvis_paper_words_handed (names);
  parvis_confirm_ask (
      parvis_gathering_get_confirm (self->gathering), PARVIS_CONFIRM_FOR_GOOD, question,
      g_dngettext (GETTEXT_PACKAGE, "Hand it out", "Hand them out", names->len), hand_out, self);
}

static void
parvis_hand_out_finalize (GObject *object)
{
  ParvisHandOut *self = PARVIS_HAND_OUT (object);

  g_ptr_array_unref (self->chosen);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_hand_out_parent_class)->finalize (object);
}

static void
parvis_hand_out_class_init (ParvisHandOutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = parvis_hand_out_finalize;
  signals[DONE] = g_signal_new ("done", PARVIS_TYPE_HAND_OUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
parvis_hand_out_init (ParvisHandOut *self)
{
  self->chosen = g_ptr_array_new_with_free_func (g_object_unref);
}

ParvisHandOut *
parvis_hand_out_new (ParvisGathering *gathering, ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisHandOut *self = g_object_new (PARVIS_TYPE_HAND_OUT, NULL);

  g_return_val_if_fail (PARVIS_IS_GATHERING (gathering), NULL);
  self->gathering = gathering;
  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  g_signal_connect_object (parvis_gathering_get_confirm (gathering), "declined",
                           G_CALLBACK (choose_nobody), self, G_CONNECT_SWAPPED);
  return self;
}

void
parvis_hand_out_choose (ParvisHandOut *self, ParvisParticipant *participant)
{
  g_return_if_fail (PARVIS_IS_HAND_OUT (self));
  if (!g_ptr_array_remove (self->chosen, participant))
    g_ptr_array_add (self->chosen, g_object_ref (participant));
  parvis_hand_out_refresh (self);
  if (self->chosen->len > 0)
    ask (self);
  else
    parvis_confirm_answer (parvis_gathering_get_confirm (self->gathering), FALSE);
}

void
parvis_hand_out_take_back (ParvisHandOut *self, ParvisParticipant *participant)
{
  g_autofree char *name = NULL, *question = NULL;

  g_return_if_fail (PARVIS_IS_HAND_OUT (self));
  name = parvis_campaign_call (self->campaign, participant);
  question = parvis_paper_words_given_back (name);
  g_ptr_array_set_size (self->chosen, 0);
  g_ptr_array_add (self->chosen, g_object_ref (participant));
  parvis_hand_out_refresh (self);
  parvis_confirm_ask (parvis_gathering_get_confirm (self->gathering), PARVIS_CONFIRM_FOR_GOOD,
                      question, _ ("Take the ballot back"), take_back, self);
}

void
parvis_hand_out_refresh (ParvisHandOut *self)
{
  g_return_if_fail (PARVIS_IS_HAND_OUT (self));
  parvis_gathering_mark (self->gathering, self->chosen);
}
