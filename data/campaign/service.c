/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/service.h"

struct _ParvisService
{
  ParvisRecord parent_instance;
  int position;
  char *name;
};

G_DEFINE_FINAL_TYPE (ParvisService, parvis_service, PARVIS_TYPE_RECORD)

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisService *first = a, *second = b;

  return (first->position > second->position) - (first->position < second->position);
}

static void
parvis_service_class_init (ParvisServiceClass *klass)
{
  const ParvisField fields[] = {
    { "position", G_TYPE_INT, G_STRUCT_OFFSET (ParvisService, position) },
    { "name", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisService, name) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "service", fields,
                                  G_N_ELEMENTS (fields));
  PARVIS_RECORD_CLASS (klass)->compare = compare;
}

static void
parvis_service_init (ParvisService *self)
{
}

int
parvis_service_get_position (ParvisService *self)
{
  g_return_val_if_fail (PARVIS_IS_SERVICE (self), 0);
  return self->position;
}

const char *
parvis_service_get_name (ParvisService *self)
{
  g_return_val_if_fail (PARVIS_IS_SERVICE (self), NULL);
  return self->name;
}
