/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/lots.h"

#include "campaign/private.h"
#include "rules/lot.h"

static const char ballots[] =
    "SELECT line FROM (SELECT 0 AS kind, lower (hex (key)) AS line FROM ballot WHERE vote = ?1 "
    "UNION ALL SELECT 1, option || ':' || value || ':' || sum (paper_count.ballots) "
    "FROM paper_count JOIN paper ON paper.id = paper WHERE paper.vote = ?1 GROUP BY option, value) "
    "ORDER BY kind, line";

gboolean
parvis_campaign_get_lot_number (ParvisCampaign *self,
                                ParvisVote *vote,
                                guint32 *number,
                                GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  ParvisDatabase *database;
  sqlite3_stmt *statement;
  gboolean row = TRUE;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), FALSE);
  g_return_val_if_fail (number != NULL, FALSE);
  if (parvis_vote_get_phase (vote) != PARVIS_PHASE_SHOWN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_SHOWN, "not shown yet");
  database = parvis_campaign_get_database (self);
  statement = parvis_database_prepare (database, ballots, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, parvis_record_get_id (PARVIS_RECORD (vote)));
  while (row)
    {
      if (!parvis_database_step (database, statement, &row, error))
        return FALSE;
      if (row)
        g_string_append_printf (text, "%s\n", (const char *) sqlite3_column_text (statement, 0));
    }
  *number = parvis_lot_make_seed (text->str);
  return TRUE;
}
