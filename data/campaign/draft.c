/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/draft.h"

#include "campaign/private.h"

char *
parvis_campaign_get_draft (ParvisCampaign *self, ParvisSequence *sequence)
{
  ParvisDatabase *database;
  sqlite3_stmt *statement;
  char *text;
  gboolean row;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), NULL);
  database = parvis_campaign_get_database (self);
  statement = parvis_database_prepare (database, "SELECT text FROM draft WHERE sequence = ?", NULL);
  if (statement == NULL)
    return g_strdup ("");
  sqlite3_bind_int64 (statement, 1, parvis_record_get_id (PARVIS_RECORD (sequence)));
  if (!parvis_database_step (database, statement, &row, NULL) || !row)
    return g_strdup ("");
  /* A file that came by mail may hold any bytes. */
  text = g_utf8_make_valid ((const char *) sqlite3_column_text (statement, 0), -1);
  sqlite3_reset (statement);
  return text;
}

gboolean
parvis_campaign_keep_draft (ParvisCampaign *self,
                            ParvisSequence *sequence,
                            const char *text,
                            GError **error)
{
  ParvisDatabase *database;
  gint64 id;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  database = parvis_campaign_get_database (self);
  id = parvis_record_get_id (PARVIS_RECORD (sequence));
  if (!g_utf8_validate (text, -1, NULL))
    return parvis_refuse (error, PARVIS_ERROR_BAD_TEXT, "not UTF-8");
  if (*text == '\0')
    return parvis_database_run (database, error, "DELETE FROM draft WHERE sequence = ?", "i", id);
  return parvis_database_run (database, error,
                              "INSERT OR REPLACE INTO draft (sequence, text) VALUES (?, ?)", "is",
                              id, text);
}
