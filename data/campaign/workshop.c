/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/workshop.h"

struct _ParvisWorkshop
{
  ParvisRecord parent_instance;
  int position;
  char *key;
  char *title;
  ParvisCollege college;
  char *date;
};

G_DEFINE_FINAL_TYPE (ParvisWorkshop, parvis_workshop, PARVIS_TYPE_RECORD)

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisWorkshop *first = a, *second = b;

  return (first->position > second->position) - (first->position < second->position);
}

static void
parvis_workshop_class_init (ParvisWorkshopClass *klass)
{
  const ParvisField fields[] = {
    { "position", G_TYPE_INT, G_STRUCT_OFFSET (ParvisWorkshop, position) },
    { "key", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisWorkshop, key) },
    { "title", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisWorkshop, title) },
    { "college", PARVIS_TYPE_COLLEGE, G_STRUCT_OFFSET (ParvisWorkshop, college) },
    { "date", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisWorkshop, date) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "workshop", fields,
                                  G_N_ELEMENTS (fields));
  PARVIS_RECORD_CLASS (klass)->compare = compare;
}

static void
parvis_workshop_init (ParvisWorkshop *self)
{
}

int
parvis_workshop_get_position (ParvisWorkshop *self)
{
  g_return_val_if_fail (PARVIS_IS_WORKSHOP (self), 0);
  return self->position;
}

const char *
parvis_workshop_get_key (ParvisWorkshop *self)
{
  g_return_val_if_fail (PARVIS_IS_WORKSHOP (self), NULL);
  return self->key;
}

const char *
parvis_workshop_get_title (ParvisWorkshop *self)
{
  g_return_val_if_fail (PARVIS_IS_WORKSHOP (self), NULL);
  return self->title;
}

ParvisCollege
parvis_workshop_get_college (ParvisWorkshop *self)
{
  g_return_val_if_fail (PARVIS_IS_WORKSHOP (self), PARVIS_COLLEGE_AGENTS);
  return self->college;
}

const char *
parvis_workshop_get_date (ParvisWorkshop *self)
{
  g_return_val_if_fail (PARVIS_IS_WORKSHOP (self), NULL);
  return self->date;
}
