/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands share beside the transaction itself. */
#include "campaign/list-lines.h"
#include "campaign/private.h"

gboolean
parvis_refuse (GError **error, ParvisError code, const char *message)
{
  g_set_error_literal (error, PARVIS_ERROR, (gint) code, message);
  return FALSE;
}

static gboolean
is_control (gunichar character)
{
  return character != '\n' && g_unichar_iscntrl (character);
}

char *
parvis_clean_text (const char *text, glong most, gboolean may_be_empty, GError **error)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  char *trimmed;

  if (text == NULL)
    text = "";
  if (!g_utf8_validate (text, -1, NULL))
    {
      parvis_refuse (error, PARVIS_ERROR_BAD_TEXT, "not UTF-8");
      return NULL;
    }
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!parvis_is_deceiving (g_utf8_get_char (c)))
      g_string_append_unichar (clean, is_control (g_utf8_get_char (c)) ? ' ' : g_utf8_get_char (c));
  trimmed = g_strstrip (clean->str);
  if (parvis_is_blank (trimmed))
    *trimmed = '\0';
  if (*trimmed == '\0' && !may_be_empty)
    {
      parvis_refuse (error, PARVIS_ERROR_EMPTY, "an empty text");
      return NULL;
    }
  if (g_utf8_strlen (trimmed, -1) > most)
    {
      parvis_refuse (error, PARVIS_ERROR_TOO_LONG, "a text over its limit");
      return NULL;
    }
  return g_strdup (trimmed);
}

gboolean
parvis_check_date (const char *date, GError **error)
{
  g_autoptr (GDateTime) parsed = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *again = NULL;

  if (*date == '\0')
    return TRUE;
  stamp = g_strconcat (date, "T00:00:00Z", NULL);
  parsed = g_date_time_new_from_iso8601 (stamp, NULL);
  if (parsed != NULL)
    again = g_date_time_format (parsed, "%Y-%m-%d");
  /* Spreadsheets know no day before 1900, and nobody here means the year 26. */
  return (g_strcmp0 (again, date) == 0 && g_date_time_get_year (parsed) >= 1900) ||
         parvis_refuse (error, PARVIS_ERROR_BAD_DATE, date);
}

gboolean
parvis_campaign_set_text (ParvisCampaign *self,
                          gpointer record,
                          const char *column,
                          const char *text,
                          GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ? WHERE id = ?",
                                          PARVIS_RECORD_GET_CLASS (record)->table, column);

  return parvis_database_run (parvis_campaign_get_database (self), error, sql, "si", text,
                              parvis_record_get_id (record));
}

gboolean
parvis_campaign_set_int (ParvisCampaign *self,
                         gpointer record,
                         const char *column,
                         gint64 value,
                         GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ? WHERE id = ?",
                                          PARVIS_RECORD_GET_CLASS (record)->table, column);

  return parvis_database_run (parvis_campaign_get_database (self), error, sql, "ii", value,
                              parvis_record_get_id (record));
}

gboolean
parvis_campaign_delete_row (ParvisCampaign *self, gpointer record, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?", PARVIS_RECORD_GET_CLASS (record)->table);

  return parvis_database_run (parvis_campaign_get_database (self), error, sql, "i",
                              parvis_record_get_id (record));
}

/* The column's name and its value as text, in the file's spelling. */
static gboolean
set_from_value (ParvisCampaign *self,
                gpointer record,
                const char *column,
                const GValue *value,
                GError **error)
{
  if (G_VALUE_HOLDS_STRING (value))
    return parvis_campaign_set_text (self, record, column, g_value_get_string (value), error);
  if (G_VALUE_HOLDS_ENUM (value))
    return parvis_campaign_set_text (
        self, record, column, parvis_enum_to_nick (G_VALUE_TYPE (value), g_value_get_enum (value)),
        error);
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return parvis_campaign_set_int (self, record, column, g_value_get_boolean (value), error);
  if (G_VALUE_HOLDS_INT64 (value))
    return parvis_campaign_set_int (self, record, column, g_value_get_int64 (value), error);
  return parvis_campaign_set_int (self, record, column, g_value_get_int (value), error);
}

gboolean
parvis_campaign_set_column (ParvisCampaign *self,
                            gpointer record,
                            const char *property,
                            const GValue *value,
                            ParvisDeedKind deed,
                            GError **error)
{
  g_autofree char *column = g_strdelimit (g_strdup (property), "-", '_');

  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (self, set_from_value (self, record, column, value, error),
                              &(ParvisDeed){ deed, 1 }, error);
}

GPtrArray *
parvis_pick (GListModel *list, ParvisMatchFunc matches, gint64 wanted)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (list, i);

      if (matches (record, wanted))
        g_ptr_array_add (found, g_steal_pointer (&record));
    }
  return g_steal_pointer (&found);
}
