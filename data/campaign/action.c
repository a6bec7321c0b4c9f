/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/action.h"

struct _ParvisAction
{
  ParvisRecord parent_instance;
  gint64 engagement;
  int position;
  gint64 service;
  char *action;
  char *pilot;
  char *contributors;
  char *due;
  char *first_step;
  char *indicator;
  char *means;
  ParvisPriority priority;
  int progress;
  ParvisState state;
  char *reason;
  char *risks;
  char *decision;
  char *follow_up;
};

G_DEFINE_FINAL_TYPE (ParvisAction, parvis_action, PARVIS_TYPE_RECORD)

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisAction *first = a, *second = b;

  if (first->engagement != second->engagement)
    return first->engagement < second->engagement ? -1 : 1;
  return (first->position > second->position) - (first->position < second->position);
}

static void
parvis_action_class_init (ParvisActionClass *klass)
{
  const ParvisField fields[] = {
    { "engagement", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisAction, engagement) },
    { "position", G_TYPE_INT, G_STRUCT_OFFSET (ParvisAction, position) },
    { "service", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisAction, service) },
    { "action", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAction, action) },
    { "pilot", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAction, pilot) },
    { "contributors", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAction, contributors) },
    { "due", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAction, due) },
    { "first_step", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAction, first_step) },
    { "indicator", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAction, indicator) },
    { "means", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAction, means) },
    { "priority", PARVIS_TYPE_PRIORITY, G_STRUCT_OFFSET (ParvisAction, priority) },
    { "progress", G_TYPE_INT, G_STRUCT_OFFSET (ParvisAction, progress) },
    { "state", PARVIS_TYPE_STATE, G_STRUCT_OFFSET (ParvisAction, state) },
    { "reason", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAction, reason) },
    { "risks", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAction, risks) },
    { "decision", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAction, decision) },
    { "follow_up", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAction, follow_up) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "action", fields,
                                  G_N_ELEMENTS (fields));
  PARVIS_RECORD_CLASS (klass)->compare = compare;
}

static void
parvis_action_init (ParvisAction *self)
{
}

gint64
parvis_action_get_engagement (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), 0);
  return self->engagement;
}

int
parvis_action_get_position (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), 0);
  return self->position;
}

gint64
parvis_action_get_service (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), 0);
  return self->service;
}

const char *
parvis_action_get_action (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), NULL);
  return self->action;
}

const char *
parvis_action_get_pilot (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), NULL);
  return self->pilot;
}

const char *
parvis_action_get_contributors (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), NULL);
  return self->contributors;
}

const char *
parvis_action_get_due (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), NULL);
  return self->due;
}

const char *
parvis_action_get_first_step (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), NULL);
  return self->first_step;
}

const char *
parvis_action_get_indicator (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), NULL);
  return self->indicator;
}

const char *
parvis_action_get_means (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), NULL);
  return self->means;
}

ParvisPriority
parvis_action_get_priority (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), PARVIS_PRIORITY_NORMAL);
  return self->priority;
}

int
parvis_action_get_progress (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), 0);
  return self->progress;
}

ParvisState
parvis_action_get_state (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), PARVIS_STATE_TO_START);
  return self->state;
}

const char *
parvis_action_get_reason (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), NULL);
  return self->reason;
}

const char *
parvis_action_get_risks (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), NULL);
  return self->risks;
}

const char *
parvis_action_get_decision (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), NULL);
  return self->decision;
}

const char *
parvis_action_get_follow_up (ParvisAction *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION (self), NULL);
  return self->follow_up;
}
