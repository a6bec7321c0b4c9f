/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/stage.h"

#include <string.h>

struct _ParvisStage
{
  ParvisRecord parent_instance;
  gint64 action;
  char *since;
  ParvisState state;
  int progress;
  char *reason;
};

G_DEFINE_FINAL_TYPE (ParvisStage, parvis_stage, PARVIS_TYPE_RECORD)

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisStage *first = a, *second = b;

  if (first->action != second->action)
    return first->action < second->action ? -1 : 1;
  return strcmp (first->since, second->since);
}

static void
parvis_stage_class_init (ParvisStageClass *klass)
{
  const ParvisField fields[] = {
    { "action", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisStage, action) },
    { "since", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisStage, since) },
    { "state", PARVIS_TYPE_STATE, G_STRUCT_OFFSET (ParvisStage, state) },
    { "progress", G_TYPE_INT, G_STRUCT_OFFSET (ParvisStage, progress) },
    { "reason", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisStage, reason) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "stage", fields,
                                  G_N_ELEMENTS (fields));
  PARVIS_RECORD_CLASS (klass)->compare = compare;
}

static void
parvis_stage_init (ParvisStage *self)
{
}

gint64
parvis_stage_get_action (ParvisStage *self)
{
  g_return_val_if_fail (PARVIS_IS_STAGE (self), 0);
  return self->action;
}

const char *
parvis_stage_get_since (ParvisStage *self)
{
  g_return_val_if_fail (PARVIS_IS_STAGE (self), NULL);
  return self->since;
}

ParvisState
parvis_stage_get_state (ParvisStage *self)
{
  g_return_val_if_fail (PARVIS_IS_STAGE (self), PARVIS_STATE_TO_START);
  return self->state;
}

int
parvis_stage_get_progress (ParvisStage *self)
{
  g_return_val_if_fail (PARVIS_IS_STAGE (self), 0);
  return self->progress;
}

const char *
parvis_stage_get_reason (ParvisStage *self)
{
  g_return_val_if_fail (PARVIS_IS_STAGE (self), NULL);
  return self->reason;
}
