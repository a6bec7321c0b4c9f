/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "demo/demo.h"

#include <glib/gstdio.h>

#include "campaign/private.h"
#include "demo/parvis-demo.h"
#include "demo/play.h"

#define FOLDER "/org/parvis/Parvis/demo/"

static const char *const names[] = { "service-funeraire", "maison-de-hautepierre", NULL };

const char *const *
parvis_demo_list (void)
{
  return names;
}

static GBytes *
load (const char *name, const char *ending, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ending, NULL);
  GBytes *bytes = g_resource_lookup_data (parvis_demo_get_resource (), path,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_NOT_FOUND, "No demo is called %s", name);
  return bytes;
}

/* Nobody has done any of it yet: a few hundred commands need not wait for the disk one by one. */
static gboolean
play (ParvisCampaign *campaign, GKeyFile *script, GBytes *notes, GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (campaign);

  return parvis_database_set_durable (database, FALSE, error) &&
         parvis_demo_play (campaign, script, notes, error) &&
         parvis_database_set_durable (database, TRUE, error);
}

ParvisCampaign *
parvis_demo_create (const char *name, const char *path, GError **error)
{
  g_autoptr (GKeyFile) script = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL, notes = NULL;
  g_autoptr (ParvisMethod) method = NULL;
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (name != NULL && path != NULL, NULL);

  bytes = load (name, ".demo", error);
  notes = bytes != NULL ? load (name, ".csv", error) : NULL;
  if (notes == NULL || !g_key_file_load_from_bytes (script, bytes, G_KEY_FILE_NONE, error))
    return NULL;
  /* The notes are French, and so is all of it, whatever the user's language. */
  method = parvis_method_load_in ("strasbourg", "fr", error);
  title = g_key_file_get_string (script, "Campaign", "Title", error);
  if (method == NULL || title == NULL)
    return NULL;
  campaign = parvis_campaign_create (path, method, title, error);
  if (campaign == NULL)
    return NULL;
  if (!play (campaign, script, notes, error))
    {
      parvis_campaign_close (campaign, NULL);
      g_unlink (path);
      return NULL;
    }
  return g_steal_pointer (&campaign);
}
