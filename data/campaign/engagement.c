/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/engagement.h"

struct _ParvisEngagement
{
  ParvisRecord parent_instance;
  ParvisCollege side;
  int position;
  char *text;
  gboolean kept;
  gint64 retained;
};

G_DEFINE_FINAL_TYPE (ParvisEngagement, parvis_engagement, PARVIS_TYPE_RECORD)

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisEngagement *first = a, *second = b;

  if (first->side != second->side)
    return first->side < second->side ? -1 : 1;
  return (first->position > second->position) - (first->position < second->position);
}

static void
parvis_engagement_class_init (ParvisEngagementClass *klass)
{
  const ParvisField fields[] = {
    { "side", PARVIS_TYPE_COLLEGE, G_STRUCT_OFFSET (ParvisEngagement, side) },
    { "position", G_TYPE_INT, G_STRUCT_OFFSET (ParvisEngagement, position) },
    { "text", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisEngagement, text) },
    { "kept", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (ParvisEngagement, kept) },
    { "retained", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisEngagement, retained) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "engagement", fields,
                                  G_N_ELEMENTS (fields));
  PARVIS_RECORD_CLASS (klass)->compare = compare;
}

static void
parvis_engagement_init (ParvisEngagement *self)
{
}

ParvisCollege
parvis_engagement_get_side (ParvisEngagement *self)
{
  g_return_val_if_fail (PARVIS_IS_ENGAGEMENT (self), PARVIS_COLLEGE_AGENTS);
  return self->side;
}

int
parvis_engagement_get_position (ParvisEngagement *self)
{
  g_return_val_if_fail (PARVIS_IS_ENGAGEMENT (self), 0);
  return self->position;
}

const char *
parvis_engagement_get_text (ParvisEngagement *self)
{
  g_return_val_if_fail (PARVIS_IS_ENGAGEMENT (self), NULL);
  return self->text;
}

gboolean
parvis_engagement_get_kept (ParvisEngagement *self)
{
  g_return_val_if_fail (PARVIS_IS_ENGAGEMENT (self), FALSE);
  return self->kept;
}

gint64
parvis_engagement_get_retained (ParvisEngagement *self)
{
  g_return_val_if_fail (PARVIS_IS_ENGAGEMENT (self), 0);
  return self->retained;
}
