/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/zone.h"

struct _ParvisZone
{
  ParvisRecord parent_instance;
  gint64 workshop;
  int position;
  char *key;
  char *title;
};

G_DEFINE_FINAL_TYPE (ParvisZone, parvis_zone, PARVIS_TYPE_RECORD)

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisZone *first = a, *second = b;

  if (first->workshop != second->workshop)
    return first->workshop < second->workshop ? -1 : 1;
  return (first->position > second->position) - (first->position < second->position);
}

static void
parvis_zone_class_init (ParvisZoneClass *klass)
{
  const ParvisField fields[] = {
    { "workshop", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisZone, workshop) },
    { "position", G_TYPE_INT, G_STRUCT_OFFSET (ParvisZone, position) },
    { "key", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisZone, key) },
    { "title", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisZone, title) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "zone", fields,
                                  G_N_ELEMENTS (fields));
  PARVIS_RECORD_CLASS (klass)->compare = compare;
}

static void
parvis_zone_init (ParvisZone *self)
{
}

gint64
parvis_zone_get_workshop (ParvisZone *self)
{
  g_return_val_if_fail (PARVIS_IS_ZONE (self), 0);
  return self->workshop;
}

int
parvis_zone_get_position (ParvisZone *self)
{
  g_return_val_if_fail (PARVIS_IS_ZONE (self), 0);
  return self->position;
}

const char *
parvis_zone_get_key (ParvisZone *self)
{
  g_return_val_if_fail (PARVIS_IS_ZONE (self), NULL);
  return self->key;
}

const char *
parvis_zone_get_title (ParvisZone *self)
{
  g_return_val_if_fail (PARVIS_IS_ZONE (self), NULL);
  return self->title;
}
