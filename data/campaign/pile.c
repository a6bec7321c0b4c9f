/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/pile.h"

static gboolean
read_ids (ParvisPile *self, ParvisCampaign *campaign, GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (campaign);
  sqlite3_stmt *statement = parvis_database_prepare (
      database,
      "SELECT id FROM note WHERE hidden AND cluster IS NULL AND x IS NULL AND zone = ? "
      "AND college = ? AND id NOT IN (SELECT note FROM option WHERE note IS NOT NULL) "
      "AND id NOT IN (SELECT first FROM unlike UNION SELECT second FROM unlike)",
      error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, self->zone);
  sqlite3_bind_text (statement, 2, parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) self->college),
                     -1, SQLITE_STATIC);
  while (row)
    {
      gint64 id;

      if (!parvis_database_step (database, statement, &row, error))
        return FALSE;
      id = row ? sqlite3_column_int64 (statement, 0) : 0;
      if (row)
        g_array_append_val (self->ids, id);
    }
  return TRUE;
}

/* @id is new: it has words only, @text. */
static gboolean
exchange (ParvisCampaign *campaign, gint64 id, const char *text, gint64 other, GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (campaign);

  return parvis_database_run (database, error,
                              "UPDATE note SET (text, original, flagged) = "
                              "(SELECT text, original, flagged FROM note WHERE id = ?) "
                              "WHERE id = ?",
                              "ii", other, id) &&
         parvis_database_run (database, error,
                              "UPDATE note SET text = ?, original = '', flagged = 0 WHERE id = ?",
                              "si", text, other);
}

gboolean
parvis_pile_slip_in (ParvisPile *self,
                     ParvisCampaign *campaign,
                     gint64 id,
                     const char *text,
                     gint64 zone,
                     ParvisCollege college,
                     GError **error)
{
  gint64 other;

  if (self->ids != NULL && self->zone == zone && self->college == college)
    g_array_append_val (self->ids, id);
  else
    {
      g_clear_pointer (&self->ids, g_array_unref);
      self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      self->zone = zone;
      self->college = college;
      if (!read_ids (self, campaign, error))
        return FALSE;
    }
  /* The new one is among them, so that it may stay where it is. */
  other =
      g_array_index (self->ids, gint64, (guint) g_random_int_range (0, (gint32) self->ids->len));
  return other == id || exchange (campaign, id, text, other, error);
}

void
parvis_pile_clear (ParvisPile *self)
{
  g_clear_pointer (&self->ids, g_array_unref);
}
