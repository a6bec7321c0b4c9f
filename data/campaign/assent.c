/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/assent.h"

struct _ParvisAssent
{
  ParvisRecord parent_instance;
  gint64 participant;
  ParvisAnswer answer;
  gint64 engagement;
  gint64 retained;
  char *reason;
};

G_DEFINE_FINAL_TYPE (ParvisAssent, parvis_assent, PARVIS_TYPE_RECORD)

static void
parvis_assent_class_init (ParvisAssentClass *klass)
{
  const ParvisField fields[] = {
    { "participant", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisAssent, participant) },
    { "answer", PARVIS_TYPE_ANSWER, G_STRUCT_OFFSET (ParvisAssent, answer) },
    { "engagement", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisAssent, engagement) },
    { "retained", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisAssent, retained) },
    { "reason", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisAssent, reason) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "assent", fields,
                                  G_N_ELEMENTS (fields));
}

static void
parvis_assent_init (ParvisAssent *self)
{
}

gint64
parvis_assent_get_participant (ParvisAssent *self)
{
  g_return_val_if_fail (PARVIS_IS_ASSENT (self), 0);
  return self->participant;
}

ParvisAnswer
parvis_assent_get_answer (ParvisAssent *self)
{
  g_return_val_if_fail (PARVIS_IS_ASSENT (self), PARVIS_ANSWER_YES);
  return self->answer;
}

gint64
parvis_assent_get_engagement (ParvisAssent *self)
{
  g_return_val_if_fail (PARVIS_IS_ASSENT (self), 0);
  return self->engagement;
}

gint64
parvis_assent_get_retained (ParvisAssent *self)
{
  g_return_val_if_fail (PARVIS_IS_ASSENT (self), 0);
  return self->retained;
}

const char *
parvis_assent_get_reason (ParvisAssent *self)
{
  g_return_val_if_fail (PARVIS_IS_ASSENT (self), NULL);
  return self->reason;
}
