/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/vote.h"

struct _ParvisVote
{
  ParvisRecord parent_instance;
  gint64 sequence;
  int round;
  ParvisRound kind;
  ParvisRule rule;
  int dots;
  int cap;
  int grades;
  ParvisPhase phase;
  int reopened;
  char *decision;
  gboolean told;
};

G_DEFINE_FINAL_TYPE (ParvisVote, parvis_vote, PARVIS_TYPE_RECORD)

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisVote *first = a, *second = b;

  if (first->sequence != second->sequence)
    return first->sequence < second->sequence ? -1 : 1;
  return (first->round > second->round) - (first->round < second->round);
}

static void
parvis_vote_class_init (ParvisVoteClass *klass)
{
  const ParvisField fields[] = {
    { "sequence", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisVote, sequence) },
    { "round", G_TYPE_INT, G_STRUCT_OFFSET (ParvisVote, round) },
    { "kind", PARVIS_TYPE_ROUND, G_STRUCT_OFFSET (ParvisVote, kind) },
    { "rule", PARVIS_TYPE_RULE, G_STRUCT_OFFSET (ParvisVote, rule) },
    { "dots", G_TYPE_INT, G_STRUCT_OFFSET (ParvisVote, dots) },
    { "cap", G_TYPE_INT, G_STRUCT_OFFSET (ParvisVote, cap) },
    { "grades", G_TYPE_INT, G_STRUCT_OFFSET (ParvisVote, grades) },
    { "phase", PARVIS_TYPE_PHASE, G_STRUCT_OFFSET (ParvisVote, phase) },
    { "reopened", G_TYPE_INT, G_STRUCT_OFFSET (ParvisVote, reopened) },
    { "decision", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisVote, decision) },
    { "told", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (ParvisVote, told) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "vote", fields,
                                  G_N_ELEMENTS (fields));
  PARVIS_RECORD_CLASS (klass)->compare = compare;
}

static void
parvis_vote_init (ParvisVote *self)
{
}

gint64
parvis_vote_get_sequence (ParvisVote *self)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (self), 0);
  return self->sequence;
}

int
parvis_vote_get_round (ParvisVote *self)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (self), 0);
  return self->round;
}

ParvisRound
parvis_vote_get_kind (ParvisVote *self)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (self), PARVIS_ROUND_FIRST);
  return self->kind;
}

ParvisRule
parvis_vote_get_rule (ParvisVote *self)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (self), PARVIS_RULE_DOTS);
  return self->rule;
}

int
parvis_vote_get_dots (ParvisVote *self)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (self), 0);
  return self->dots;
}

int
parvis_vote_get_cap (ParvisVote *self)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (self), 1);
  return self->cap;
}

int
parvis_vote_get_grades (ParvisVote *self)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (self), 7);
  return self->grades;
}

ParvisPhase
parvis_vote_get_phase (ParvisVote *self)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (self), PARVIS_PHASE_WAITING);
  return self->phase;
}

int
parvis_vote_get_reopened (ParvisVote *self)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (self), 0);
  return self->reopened;
}

const char *
parvis_vote_get_decision (ParvisVote *self)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (self), NULL);
  return self->decision;
}

gboolean
parvis_vote_get_told (ParvisVote *self)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (self), FALSE);
  return self->told;
}
