/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a program that knows floating-point numbers only can say exactly. */
#define ID_MAX (G_GINT64_CONSTANT (1) << 53)
/* Beyond it, a place on a wall is none. */
#define FURTHEST 1e6
/* Of a member that no campaign has, in bytes. */
#define LONGEST_NAME 40

static char *
say_place (const ParvisPlace *place)
{
  g_autoptr (GString) pointer = g_string_new (NULL);

  if (place->list != NULL)
    g_string_append_printf (pointer, "/%s", place->list);
  if (place->place >= 0)
    g_string_append_printf (pointer, "/%d", place->place);
  if (place->member != NULL)
    g_string_append_printf (pointer, "/%s", place->member);
  if (pointer->len == 0)
    g_string_append_c (pointer, '/');
  return g_string_free (g_steal_pointer (&pointer), FALSE);
}

gboolean
parvis_reader_refuse (const ParvisPlace *place, const char *what, GError **error)
{
  g_autofree char *pointer = say_place (place);

  g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_JSON, "%s: %s", pointer, what);
  return FALSE;
}

gboolean
parvis_reader_blame (const ParvisPlace *place, GError *from, GError **error)
{
  static const struct
  {
    ParvisError code;
    const char *what;
  } faults[] = {
    { PARVIS_ERROR_EMPTY, N_ ("a text is missing here") },
    { PARVIS_ERROR_TOO_LONG, N_ ("this text is too long") },
    { PARVIS_ERROR_BAD_TEXT, N_ ("this text holds signs that can’t be read") },
    { PARVIS_ERROR_BAD_DATE, N_ ("there is no such date; it is year-month-day") },
    { PARVIS_ERROR_BAD_LOGO, N_ ("this is neither a PNG nor an SVG picture, or too large a one") },
    { PARVIS_ERROR_BAD_VALUE, N_ ("this can’t be in a campaign") },
    { PARVIS_ERROR_DAMAGED, N_ ("this can’t be in a campaign") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (g_error_matches (from, PARVIS_ERROR, (gint) faults[i].code))
      {
        g_error_free (from);
        return parvis_reader_refuse (place, faults[i].what, error);
      }
  g_propagate_error (error, from);
  return FALSE;
}

/* Members */

/* A hostile file has no say in how long a sentence is, nor on how many lines it stands. */
static gboolean
can_be_said (const char *name)
{
  if (strlen (name) > LONGEST_NAME)
    return FALSE;
  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isprint (g_utf8_get_char (c)))
      return FALSE;
  return TRUE;
}

static gboolean
find_stranger (JsonObject *object,
               const char *const *members,
               const ParvisPlace *place,
               GError **error)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    if (!g_strv_contains (members, l->data))
      {
        const ParvisPlace here = { place->list, place->place,
                                   can_be_said (l->data) ? l->data : NULL };

        return parvis_reader_refuse (&here, N_ ("a campaign has nothing of this name"), error);
      }
  return TRUE;
}

gboolean
parvis_reader_check_members (JsonObject *object,
                             const char *const *members,
                             const ParvisPlace *place,
                             GError **error)
{
  for (guint i = 0; members[i] != NULL; i++)
    if (!json_object_has_member (object, members[i]))
      {
        const ParvisPlace here = { place->list, place->place, members[i] };

        return parvis_reader_refuse (&here, N_ ("this is missing"), error);
      }
  return json_object_get_size (object) == g_strv_length ((char **) members) ||
         find_stranger (object, members, place, error);
}

JsonArray *
parvis_reader_get_list (JsonObject *object, const ParvisPlace *place, GError **error)
{
  JsonNode *node =
      json_object_get_member (object, place->member != NULL ? place->member : place->list);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) &&
      json_array_get_length (json_node_get_array (node)) <= G_MAXINT)
    return json_node_get_array (node);
  parvis_reader_refuse (place, N_ ("a list is expected here"), error);
  return NULL;
}

JsonObject *
parvis_reader_get_row (JsonArray *list, guint i, const ParvisPlace *place, GError **error)
{
  JsonNode *node = json_array_get_element (list, i);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  parvis_reader_refuse (place, N_ ("an object is expected here"), error);
  return NULL;
}

static gboolean
holds (JsonNode *node, GType type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
is_null (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_NULL (node);
}

/* Values */

gboolean
parvis_reader_get_int (JsonObject *object,
                       const ParvisPlace *place,
                       gint64 least,
                       gint64 most,
                       gint64 *value,
                       GError **error)
{
  JsonNode *node = json_object_get_member (object, place->member);

  if (!holds (node, G_TYPE_INT64))
    return parvis_reader_refuse (place, N_ ("a whole number is expected here"), error);
  *value = json_node_get_int (node);
  return (*value >= least && *value <= most) ||
         parvis_reader_refuse (place, N_ ("this number is too small or too large"), error);
}

gboolean
parvis_reader_has_id (const ParvisReader *self, const char *table, gint64 id)
{
  return g_hash_table_contains (g_hash_table_lookup (self->ids, table), &id);
}

gboolean
parvis_reader_get_reference (const ParvisReader *self,
                             JsonObject *object,
                             const ParvisPlace *place,
                             const char *table,
                             gboolean optional,
                             gint64 *id,
                             GError **error)
{
  *id = 0;
  if (optional && is_null (json_object_get_member (object, place->member)))
    return TRUE;
  if (!parvis_reader_get_int (object, place, 1, ID_MAX, id, error))
    return FALSE;
  return parvis_reader_has_id (self, table, *id) ||
         parvis_reader_refuse (place, N_ ("this leads to nothing"), error);
}

static const char *
get_text (JsonObject *object, const ParvisPlace *place, GError **error)
{
  JsonNode *node = json_object_get_member (object, place->member);

  if (holds (node, G_TYPE_STRING))
    return json_node_get_string (node);
  parvis_reader_refuse (place, N_ ("a text is expected here"), error);
  return NULL;
}

const char *
parvis_reader_get_college (JsonObject *object, const ParvisPlace *place, GError **error)
{
  const char *nick = get_text (object, place, error);

  if (nick == NULL || g_str_equal (nick, "agents") || g_str_equal (nick, "users"))
    return nick;
  parvis_reader_refuse (place, N_ ("this word is none of those that may stand here"), error);
  return NULL;
}

/* Columns */

static gboolean
bind_text (JsonObject *object,
           const ParvisColumn *column,
           const ParvisPlace *place,
           sqlite3_stmt *statement,
           int number,
           GError **error)
{
  const char *text = get_text (object, place, error);
  const gboolean optional = (column->flags & PARVIS_COLUMN_OPTIONAL) != 0;
  g_autofree char *clean = NULL;
  GError *fault = NULL;

  if (text == NULL)
    return FALSE;
  clean = parvis_clean_text (text, column->most, optional, &fault);
  if (clean == NULL || (column->kind == PARVIS_COLUMN_DATE && !parvis_check_date (clean, &fault)) ||
      (column->kind == PARVIS_COLUMN_COLOUR && !parvis_check_colour (clean, &fault)))
    return parvis_reader_blame (place, fault, error);
  sqlite3_bind_text (statement, number, clean, -1, SQLITE_TRANSIENT);
  return TRUE;
}

static gboolean
bind_nick (JsonObject *object,
           const ParvisColumn *column,
           const ParvisPlace *place,
           sqlite3_stmt *statement,
           int number,
           GError **error)
{
  const char *nick = get_text (object, place, error);
  int value;

  if (nick == NULL)
    return FALSE;
  if (!parvis_enum_from_nick (column->get_type (), nick, &value) ||
      (column->get_type () == PARVIS_TYPE_PHASE && value != PARVIS_PHASE_WAITING &&
       value != PARVIS_PHASE_SHOWN))
    return parvis_reader_refuse (place, N_ ("this word is none of those that may stand here"),
                                 error);
  sqlite3_bind_text (statement, number, nick, -1, SQLITE_TRANSIENT);
  return TRUE;
}

static gboolean
bind_number (JsonObject *object,
             const ParvisColumn *column,
             const ParvisPlace *place,
             sqlite3_stmt *statement,
             int number,
             GError **error)
{
  gint64 value;

  if (!parvis_reader_get_int (object, place, column->least, column->most, &value, error))
    return FALSE;
  if ((column->flags & PARVIS_COLUMN_ODD) != 0 && value % 2 == 0)
    return parvis_reader_refuse (place, N_ ("this can’t be in a campaign"), error);
  sqlite3_bind_int64 (statement, number, value);
  return TRUE;
}

static gboolean
bind_flag (JsonObject *object,
           const ParvisPlace *place,
           sqlite3_stmt *statement,
           int number,
           GError **error)
{
  JsonNode *node = json_object_get_member (object, place->member);

  if (!holds (node, G_TYPE_BOOLEAN))
    return parvis_reader_refuse (place, N_ ("true or false is expected here"), error);
  sqlite3_bind_int (statement, number, json_node_get_boolean (node));
  return TRUE;
}

static gboolean
bind_place (JsonObject *object,
            const ParvisPlace *place,
            sqlite3_stmt *statement,
            int number,
            GError **error)
{
  JsonNode *node = json_object_get_member (object, place->member);
  double value;

  if (is_null (node))
    return TRUE;
  if (!holds (node, G_TYPE_DOUBLE) && !holds (node, G_TYPE_INT64))
    return parvis_reader_refuse (place, N_ ("a number or null is expected here"), error);
  value = json_node_get_double (node);
  if (!(fabs (value) <= FURTHEST))
    return parvis_reader_refuse (place, N_ ("this number is too small or too large"), error);
  sqlite3_bind_double (statement, number, value);
  return TRUE;
}

static gboolean
bind_logo (JsonObject *object,
           const ParvisColumn *column,
           const ParvisPlace *place,
           sqlite3_stmt *statement,
           int number,
           GError **error)
{
  const char *text;
  g_autoptr (GBytes) logo = NULL;
  GError *fault = NULL;
  guchar *data;
  gsize size;

  if ((column->flags & PARVIS_COLUMN_OPTIONAL) != 0 &&
      is_null (json_object_get_member (object, place->member)))
    return TRUE;
  text = get_text (object, place, error);
  if (text == NULL)
    return FALSE;
  data = g_base64_decode (text, &size);
  logo = g_bytes_new_take (data, size);
  if (!parvis_check_logo (logo, &fault))
    return parvis_reader_blame (place, fault, error);
  sqlite3_bind_blob64 (statement, number, data, size, SQLITE_TRANSIENT);
  return TRUE;
}

static gboolean
bind_reference (const ParvisReader *self,
                JsonObject *object,
                const ParvisColumn *column,
                const ParvisPlace *place,
                sqlite3_stmt *statement,
                int number,
                GError **error)
{
  gint64 id;

  if (!parvis_reader_get_reference (self, object, place, column->of,
                                    (column->flags & PARVIS_COLUMN_OPTIONAL) != 0, &id, error))
    return FALSE;
  if (id != 0)
    sqlite3_bind_int64 (statement, number, id);
  return TRUE;
}

gboolean
parvis_reader_bind (const ParvisReader *self,
                    JsonObject *object,
                    const ParvisColumn *column,
                    const ParvisPlace *place,
                    sqlite3_stmt *statement,
                    int number,
                    GError **error)
{
  const ParvisPlace here = { place->list, place->place, column->name };

  switch (column->kind)
    {
    case PARVIS_COLUMN_NICK:
      return bind_nick (object, column, &here, statement, number, error);
    case PARVIS_COLUMN_COUNT:
      return bind_number (object, column, &here, statement, number, error);
    case PARVIS_COLUMN_FLAG:
      return bind_flag (object, &here, statement, number, error);
    case PARVIS_COLUMN_PLACE:
      return bind_place (object, &here, statement, number, error);
    case PARVIS_COLUMN_REFERENCE:
      return bind_reference (self, object, column, &here, statement, number, error);
    case PARVIS_COLUMN_LOGO:
      return bind_logo (object, column, &here, statement, number, error);
    case PARVIS_COLUMN_TEXT:
    case PARVIS_COLUMN_DATE:
    case PARVIS_COLUMN_COLOUR:
    default:
      return bind_text (object, column, &here, statement, number, error);
    }
}

gboolean
parvis_reader_insert (const ParvisReader *self,
                      sqlite3_stmt *statement,
                      const ParvisPlace *place,
                      GError **error)
{
  GError *fault = NULL;
  gboolean row;

  return parvis_database_step (self->database, statement, &row, &fault) ||
         parvis_reader_blame (place, fault, error);
}
