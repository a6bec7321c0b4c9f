/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/seed.h"

static gboolean
seed_sequence_zones (ParvisDatabase *database,
                     const ParvisMethodSequence *sequence,
                     gint64 id,
                     GError **error)
{
  for (guint i = 0; sequence->zones != NULL && sequence->zones[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (sequence->zones[i], "/", 2);

      if (!parvis_database_run (database, error,
                                "INSERT INTO sequence_zone (sequence, position, zone) SELECT ?, ?, "
                                "zone.id FROM zone JOIN workshop ON workshop.id = zone.workshop "
                                "WHERE workshop.key = ? AND zone.key = ?",
                                "iiss", id, (gint64) i, parts[0], parts[1]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
seed_sequence (ParvisDatabase *database,
               const ParvisMethodSequence *sequence,
               gint64 workshop,
               guint position,
               GError **error)
{
  return parvis_database_run (
             database, error,
             "INSERT INTO sequence (workshop, position, key, title, kind, minutes, protected, "
             "prompt, hint, notes_each, writing, target, keep_least, keep_most, "
             "rule, dots, cap, grades) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
             "iisssiissiisiisiii", workshop, (gint64) position, sequence->key, sequence->title,
             parvis_enum_to_nick (PARVIS_TYPE_KIND, (int) sequence->kind),
             (gint64) sequence->minutes, (gint64) sequence->protected, sequence->prompt,
             sequence->hint, (gint64) sequence->notes_each, (gint64) sequence->writing,
             parvis_enum_to_nick (PARVIS_TYPE_TARGET, (int) sequence->target),
             (gint64) sequence->keep_least, (gint64) sequence->keep_most,
             parvis_enum_to_nick (PARVIS_TYPE_RULE, (int) sequence->rule), (gint64) sequence->dots,
             (gint64) sequence->cap, (gint64) sequence->grades) &&
         seed_sequence_zones (database, sequence,
                              sqlite3_last_insert_rowid (parvis_database_get_handle (database)),
                              error);
}

static gboolean
seed_zones (ParvisDatabase *database,
            const ParvisMethodWorkshop *workshop,
            gint64 id,
            GError **error)
{
  for (guint i = 0; i < workshop->zones->len; i++)
    {
      const ParvisMethodZone *zone = workshop->zones->pdata[i];

      if (!parvis_database_run (database, error,
                                "INSERT INTO zone (workshop, position, key, title) "
                                "VALUES (?, ?, ?, ?)",
                                "iiss", id, (gint64) i, zone->key, zone->title))
        return FALSE;
    }
  return TRUE;
}

static gboolean
seed_workshop (ParvisDatabase *database,
               const ParvisMethodWorkshop *workshop,
               guint position,
               GError **error)
{
  /* Numbers are the order, so that sequences sort by workshop. */
  gint64 id = (gint64) position + 1;

  return parvis_database_run (
             database, error,
             "INSERT INTO workshop (id, position, key, title, college) VALUES (?, ?, ?, ?, ?)",
             "iisss", id, (gint64) position, workshop->key, workshop->title,
             parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) workshop->college)) &&
         seed_zones (database, workshop, id, error);
}

static gboolean
seed_sequences (ParvisDatabase *database,
                const ParvisMethodWorkshop *workshop,
                guint position,
                GError **error)
{
  for (guint i = 0; i < workshop->sequences->len; i++)
    if (!seed_sequence (database, workshop->sequences->pdata[i], (gint64) position + 1, i, error))
      return FALSE;
  return TRUE;
}

gboolean
parvis_seed (ParvisDatabase *database,
             const ParvisMethod *method,
             const char *title,
             GError **error)
{
  if (!parvis_database_run (database, error,
                            "INSERT INTO identity (id, title, method, method_title) "
                            "VALUES (1, ?, ?, ?)",
                            "sss", title, method->id, method->title) ||
      !parvis_database_run (database, error, "INSERT INTO bookmark (id) VALUES (1)", ""))
    return FALSE;
  for (guint i = 0; i < method->workshops->len; i++)
    if (!seed_workshop (database, method->workshops->pdata[i], i, error))
      return FALSE;
  /* All zones first: a sequence may show those of a later workshop. */
  for (guint i = 0; i < method->workshops->len; i++)
    if (!seed_sequences (database, method->workshops->pdata[i], i, error))
      return FALSE;
  return TRUE;
}
