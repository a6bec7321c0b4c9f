/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/retained.h"

struct _ParvisRetained
{
  ParvisRecord parent_instance;
  gint64 sequence;
  gint64 option;
  ParvisTarget target;
  int position;
  char *label;
  gint64 vote;
  gint64 until;
};

G_DEFINE_FINAL_TYPE (ParvisRetained, parvis_retained, PARVIS_TYPE_RECORD)

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisRetained *first = a, *second = b;

  if (first->sequence != second->sequence)
    return first->sequence < second->sequence ? -1 : 1;
  return (first->position > second->position) - (first->position < second->position);
}

static void
parvis_retained_class_init (ParvisRetainedClass *klass)
{
  const ParvisField fields[] = {
    { "sequence", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisRetained, sequence) },
    { "option", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisRetained, option) },
    { "target", PARVIS_TYPE_TARGET, G_STRUCT_OFFSET (ParvisRetained, target) },
    { "position", G_TYPE_INT, G_STRUCT_OFFSET (ParvisRetained, position) },
    { "label", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisRetained, label) },
    { "vote", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisRetained, vote) },
    { "until", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisRetained, until) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "retained", fields,
                                  G_N_ELEMENTS (fields));
  PARVIS_RECORD_CLASS (klass)->compare = compare;
}

static void
parvis_retained_init (ParvisRetained *self)
{
}

gint64
parvis_retained_get_sequence (ParvisRetained *self)
{
  g_return_val_if_fail (PARVIS_IS_RETAINED (self), 0);
  return self->sequence;
}

gint64
parvis_retained_get_option (ParvisRetained *self)
{
  g_return_val_if_fail (PARVIS_IS_RETAINED (self), 0);
  return self->option;
}

ParvisTarget
parvis_retained_get_target (ParvisRetained *self)
{
  g_return_val_if_fail (PARVIS_IS_RETAINED (self), PARVIS_TARGET_NONE);
  return self->target;
}

int
parvis_retained_get_position (ParvisRetained *self)
{
  g_return_val_if_fail (PARVIS_IS_RETAINED (self), 0);
  return self->position;
}

const char *
parvis_retained_get_label (ParvisRetained *self)
{
  g_return_val_if_fail (PARVIS_IS_RETAINED (self), NULL);
  return self->label;
}

gint64
parvis_retained_get_vote (ParvisRetained *self)
{
  g_return_val_if_fail (PARVIS_IS_RETAINED (self), 0);
  return self->vote;
}

gint64
parvis_retained_get_until (ParvisRetained *self)
{
  g_return_val_if_fail (PARVIS_IS_RETAINED (self), 0);
  return self->until;
}
