/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/changes.h"

#include <string.h>

#include "campaign/private.h"
#include "campaign/service.h"

typedef struct
{
  ParvisCampaign *campaign;
  ParvisDatabase *database;
  GHashTable *stages; /* ids of the actions whose state, progress or reason is another, of gint64 */
} Taking;

static gint64
find_service (Taking *self, const char *name)
{
  GListModel *services = parvis_campaign_get_services (self->campaign);

  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);

      if (g_str_equal (parvis_service_get_name (service), name))
        return parvis_record_get_id (PARVIS_RECORD (service));
    }
  return 0;
}

/* It may be gone since the spreadsheet was looked at. */
static gboolean
check_there (Taking *self, const char *table, gint64 id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s WHERE id = ?", table);
  gint64 n;

  return parvis_database_query_int (self->database, &n, error, sql, "i", id) &&
         (n == 1 || parvis_refuse (error, PARVIS_ERROR_CONFLICT, "gone meanwhile"));
}

static gboolean
set_entry (Taking *self, gint64 action, ParvisEntry entry, const char *text, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("UPDATE action SET %s = ? WHERE id = ?", parvis_entry_get_key (entry));

  if (entry == PARVIS_ENTRY_STATE || entry == PARVIS_ENTRY_PROGRESS || entry == PARVIS_ENTRY_REASON)
    g_hash_table_add (self->stages, g_memdup2 (&action, sizeof action));
  if (entry == PARVIS_ENTRY_SERVICE)
    return (*text == '\0' || find_service (self, text) != 0 ||
            parvis_refuse (error, PARVIS_ERROR_CONFLICT, "gone meanwhile")) &&
           parvis_database_run (self->database, error, sql, "ri", find_service (self, text),
                                action);
  if (entry == PARVIS_ENTRY_PROGRESS)
    return parvis_database_run (self->database, error, sql, "ii", g_ascii_strtoll (text, NULL, 10),
                                action);
  return parvis_database_run (self->database, error, sql, "si", text, action);
}

static gboolean
add_action (Taking *self, ParvisChange *change, GError **error)
{
  gint64 engagement = parvis_record_get_id (PARVIS_RECORD (parvis_change_get_engagement (change)));
  gint64 id;

  if (!check_there (self, "engagement", engagement, error) ||
      !parvis_database_run (self->database, error,
                            "INSERT INTO action (engagement, position) SELECT ?1, "
                            "ifnull (max (position) + 1, 0) FROM action WHERE engagement = ?1",
                            "i", engagement))
    return FALSE;
  id = parvis_campaign_get_new_id (self->campaign);
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    if (!set_entry (self, id, (ParvisEntry) i, parvis_change_get_text (change, (ParvisEntry) i),
                    error))
      return FALSE;
  return TRUE;
}

static gboolean
edit_action (Taking *self, ParvisChange *change, GError **error)
{
  gint64 id = parvis_record_get_id (PARVIS_RECORD (parvis_change_get_action (change)));

  return check_there (self, "action", id, error) &&
         set_entry (self, id, parvis_change_get_entry (change), parvis_change_get_after (change),
                    error);
}

/* What was chosen among the changes must hold together. */
static gboolean
check_reason (Taking *self, gint64 action, GError **error)
{
  gint64 n;

  return parvis_database_query_int (self->database, &n, error,
                                    "SELECT count (*) FROM action WHERE id = ? "
                                    "AND state = 'dropped' AND reason = ''",
                                    "i", action) &&
         (n == 0 || parvis_refuse (error, PARVIS_ERROR_NEEDS_REASON, "dropped without a reason"));
}

static gboolean
note_stages (Taking *self, GError **error)
{
  GHashTableIter iter;
  gpointer action;

  g_hash_table_iter_init (&iter, self->stages);
  while (g_hash_table_iter_next (&iter, &action, NULL))
    if (!check_reason (self, *(gint64 *) action, error) ||
        !parvis_database_run (self->database, error,
                              "UPDATE action SET progress = 100 WHERE id = ? AND state = 'done'",
                              "i", *(gint64 *) action) ||
        !parvis_campaign_note_stage (self->campaign, *(gint64 *) action, error))
      return FALSE;
  return TRUE;
}

gboolean
parvis_campaign_take_changes (ParvisCampaign *self, GPtrArray *changes, GError **error)
{
  g_autoptr (GHashTable) stages = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Taking taking = { self, NULL, stages };
  gboolean ok = TRUE;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && changes != NULL, FALSE);
  if (changes->len == 0)
    return TRUE;
  taking.database = parvis_campaign_get_database (self);
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  for (guint i = 0; ok && i < changes->len; i++)
    ok = parvis_change_get_action (changes->pdata[i]) != NULL
             ? edit_action (&taking, changes->pdata[i], error)
             : add_action (&taking, changes->pdata[i], error);
  ok = ok && note_stages (&taking, error);
  return parvis_campaign_end (self, ok,
                              &(ParvisDeed){ PARVIS_DEED_TAKE_ROADMAP, (int) changes->len }, error);
}
