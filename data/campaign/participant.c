/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/participant.h"

struct _ParvisParticipant
{
  ParvisRecord parent_instance;
  ParvisCollege college;
  char *name;
  char *contact;
  gboolean mixed;
};

G_DEFINE_FINAL_TYPE (ParvisParticipant, parvis_participant, PARVIS_TYPE_RECORD)

static void
parvis_participant_class_init (ParvisParticipantClass *klass)
{
  const ParvisField fields[] = {
    { "college", PARVIS_TYPE_COLLEGE, G_STRUCT_OFFSET (ParvisParticipant, college) },
    { "name", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisParticipant, name) },
    { "contact", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisParticipant, contact) },
    { "mixed", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (ParvisParticipant, mixed) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "participant", fields,
                                  G_N_ELEMENTS (fields));
}

static void
parvis_participant_init (ParvisParticipant *self)
{
}

ParvisCollege
parvis_participant_get_college (ParvisParticipant *self)
{
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (self), PARVIS_COLLEGE_AGENTS);
  return self->college;
}

const char *
parvis_participant_get_name (ParvisParticipant *self)
{
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (self), NULL);
  return self->name;
}

const char *
parvis_participant_get_contact (ParvisParticipant *self)
{
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (self), NULL);
  return self->contact;
}

gboolean
parvis_participant_get_mixed (ParvisParticipant *self)
{
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (self), FALSE);
  return self->mixed;
}
