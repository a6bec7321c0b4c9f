/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods/method.h"

#include <gio/gio.h>

#include "methods/parse.h"
#include "methods/parvis-methods.h"
#include "store/error.h"

#define FOLDER "/org/parvis/Parvis/methods"
#define ENDING ".method"

ParvisMethod *
parvis_method_parse (GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return parvis_method_parse_in (bytes, NULL, error);
}

ParvisMethod *
parvis_method_load (const char *id, GError **error)
{
  return parvis_method_load_in (id, NULL, error);
}

ParvisMethod *
parvis_method_load_in (const char *id, const char *language, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  path = g_strconcat (FOLDER "/", id, ENDING, NULL);
  /* A static library's own constructor may be left out by the linker. */
  bytes = g_resource_lookup_data (parvis_methods_get_resource (), path,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    {
      g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_NOT_FOUND, "No method is called %s", id);
      return NULL;
    }
  return parvis_method_parse_in (bytes, language, error);
}

char **
parvis_method_list (void)
{
  char **names = g_resource_enumerate_children (parvis_methods_get_resource (), FOLDER,
                                                G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    names[i][strlen (names[i]) - strlen (ENDING)] = '\0';
  return names;
}

static void
zone_free (gpointer data)
{
  ParvisMethodZone *zone = data;

  g_free (zone->key);
  g_free (zone->title);
  g_free (zone);
}

static void
sequence_free (gpointer data)
{
  ParvisMethodSequence *sequence = data;

  g_free (sequence->key);
  g_free (sequence->title);
  g_free (sequence->prompt);
  g_free (sequence->hint);
  g_strfreev (sequence->zones);
  g_free (sequence);
}

static void
workshop_free (gpointer data)
{
  ParvisMethodWorkshop *workshop = data;

  g_free (workshop->key);
  g_free (workshop->title);
  g_ptr_array_unref (workshop->zones);
  g_ptr_array_unref (workshop->sequences);
  g_free (workshop);
}

ParvisMethod *
parvis_method_new (void)
{
  ParvisMethod *method = g_new0 (ParvisMethod, 1);

  method->workshops = g_ptr_array_new_with_free_func (workshop_free);
  return method;
}

ParvisMethodWorkshop *
parvis_method_add_workshop (ParvisMethod *method, const char *key)
{
  ParvisMethodWorkshop *workshop = g_new0 (ParvisMethodWorkshop, 1);

  workshop->key = g_strdup (key);
  workshop->zones = g_ptr_array_new_with_free_func (zone_free);
  workshop->sequences = g_ptr_array_new_with_free_func (sequence_free);
  g_ptr_array_add (method->workshops, workshop);
  return workshop;
}

ParvisMethodZone *
parvis_method_workshop_add_zone (ParvisMethodWorkshop *workshop, const char *key)
{
  ParvisMethodZone *zone = g_new0 (ParvisMethodZone, 1);

  zone->key = g_strdup (key);
  g_ptr_array_add (workshop->zones, zone);
  return zone;
}

ParvisMethodSequence *
parvis_method_workshop_add_sequence (ParvisMethodWorkshop *workshop, const char *key)
{
  ParvisMethodSequence *sequence = g_new0 (ParvisMethodSequence, 1);

  sequence->key = g_strdup (key);
  sequence->cap = 1;
  sequence->grades = 7;
  g_ptr_array_add (workshop->sequences, sequence);
  return sequence;
}

void
parvis_method_free (ParvisMethod *method)
{
  g_return_if_fail (method != NULL);

  g_free (method->id);
  g_free (method->title);
  g_ptr_array_unref (method->workshops);
  g_free (method);
}
