/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/sequence.h"

struct _ParvisSequence
{
  ParvisRecord parent_instance;
  gint64 workshop;
  int position;
  char *key;
  char *title;
  ParvisKind kind;
  int minutes;
  gboolean protected;
  char *prompt;
  char *hint;
  int notes_each;
  ParvisTarget target;
  int keep_least;
  int keep_most;
  ParvisPhase phase;
  gboolean writing;
  ParvisRule rule;
  int dots;
  int cap;
  int grades;
  int taken;
};

G_DEFINE_FINAL_TYPE (ParvisSequence, parvis_sequence, PARVIS_TYPE_RECORD)

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisSequence *first = a, *second = b;

  if (first->workshop != second->workshop)
    return first->workshop < second->workshop ? -1 : 1;
  return (first->position > second->position) - (first->position < second->position);
}

static void
parvis_sequence_class_init (ParvisSequenceClass *klass)
{
  const ParvisField fields[] = {
    { "workshop", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisSequence, workshop) },
    { "position", G_TYPE_INT, G_STRUCT_OFFSET (ParvisSequence, position) },
    { "key", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisSequence, key) },
    { "title", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisSequence, title) },
    { "kind", PARVIS_TYPE_KIND, G_STRUCT_OFFSET (ParvisSequence, kind) },
    { "minutes", G_TYPE_INT, G_STRUCT_OFFSET (ParvisSequence, minutes) },
    { "protected", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (ParvisSequence, protected) },
    { "prompt", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisSequence, prompt) },
    { "hint", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisSequence, hint) },
    { "notes_each", G_TYPE_INT, G_STRUCT_OFFSET (ParvisSequence, notes_each) },
    { "target", PARVIS_TYPE_TARGET, G_STRUCT_OFFSET (ParvisSequence, target) },
    { "keep_least", G_TYPE_INT, G_STRUCT_OFFSET (ParvisSequence, keep_least) },
    { "keep_most", G_TYPE_INT, G_STRUCT_OFFSET (ParvisSequence, keep_most) },
    { "phase", PARVIS_TYPE_PHASE, G_STRUCT_OFFSET (ParvisSequence, phase) },
    { "writing", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (ParvisSequence, writing) },
    { "rule", PARVIS_TYPE_RULE, G_STRUCT_OFFSET (ParvisSequence, rule) },
    { "dots", G_TYPE_INT, G_STRUCT_OFFSET (ParvisSequence, dots) },
    { "cap", G_TYPE_INT, G_STRUCT_OFFSET (ParvisSequence, cap) },
    { "grades", G_TYPE_INT, G_STRUCT_OFFSET (ParvisSequence, grades) },
    { "taken", G_TYPE_INT, G_STRUCT_OFFSET (ParvisSequence, taken) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "sequence", fields,
                                  G_N_ELEMENTS (fields));
  PARVIS_RECORD_CLASS (klass)->compare = compare;
}

static void
parvis_sequence_init (ParvisSequence *self)
{
}

gint64
parvis_sequence_get_workshop (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), 0);
  return self->workshop;
}

int
parvis_sequence_get_position (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), 0);
  return self->position;
}

const char *
parvis_sequence_get_key (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), NULL);
  return self->key;
}

const char *
parvis_sequence_get_title (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), NULL);
  return self->title;
}

ParvisKind
parvis_sequence_get_kind (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), PARVIS_KIND_TALK);
  return self->kind;
}

int
parvis_sequence_get_minutes (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), 0);
  return self->minutes;
}

gboolean
parvis_sequence_get_protected (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), FALSE);
  return self->protected;
}

const char *
parvis_sequence_get_prompt (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), NULL);
  return self->prompt;
}

const char *
parvis_sequence_get_hint (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), NULL);
  return self->hint;
}

int
parvis_sequence_get_notes_each (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), 0);
  return self->notes_each;
}

ParvisTarget
parvis_sequence_get_target (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), PARVIS_TARGET_NONE);
  return self->target;
}

int
parvis_sequence_get_keep_least (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), 0);
  return self->keep_least;
}

int
parvis_sequence_get_keep_most (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), 0);
  return self->keep_most;
}

ParvisPhase
parvis_sequence_get_phase (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), PARVIS_PHASE_WAITING);
  return self->phase;
}

gboolean
parvis_sequence_get_writing (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), FALSE);
  return self->writing;
}

ParvisRule
parvis_sequence_get_rule (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), PARVIS_RULE_DOTS);
  return self->rule;
}

int
parvis_sequence_get_dots (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), 0);
  return self->dots;
}

int
parvis_sequence_get_cap (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), 1);
  return self->cap;
}

int
parvis_sequence_get_grades (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), 7);
  return self->grades;
}

int
parvis_sequence_get_taken (ParvisSequence *self)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (self), 0);
  return self->taken;
}
