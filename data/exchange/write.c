/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/write.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "campaign/assents.h"
#include "exchange/shape.h"
#include "exchange/writer.h"

/* Beyond it, a place on a wall is none. */
#define FURTHEST 1e6

#define SOME_PARKING "(SELECT id FROM zone WHERE key = 'parking')"

/* Which rows of @table may leave. */
static const char *
find_condition (ParvisExchangeParts parts, const char *table)
{
  const gboolean parking = (parts & PARVIS_EXCHANGE_PARKING) != 0;

  if (g_str_equal (table, "note"))
    return parking ? "NOT hidden" : "NOT hidden AND zone NOT IN " SOME_PARKING;
  if (g_str_equal (table, "cluster"))
    return parking ? "1" : "zone NOT IN " SOME_PARKING;
  if (g_str_equal (table, "vote"))
    return "phase = 'shown'";
  if (g_str_equal (table, "assent"))
    return (parts & PARVIS_EXCHANGE_NAMES) != 0 ? "1" : "0";
  return "1";
}

static char *
make_select (const ParvisShape *shape, ParvisExchangeParts parts)
{
  g_autofree char *names = parvis_shape_name_columns (shape);

  return g_strdup_printf ("SELECT id, %s FROM \"%s\" WHERE %s ORDER BY id", names, shape->table,
                          find_condition (parts, shape->table));
}

/* Which rows leave */

/* Without what it can't do without, it does not. */
static void
mark_row (ParvisWriter *self, sqlite3_stmt *row, gpointer data)
{
  const ParvisShape *shape = data;
  gint64 id = sqlite3_column_int64 (row, 0);

  for (guint i = 0; i < shape->n_columns; i++)
    {
      const ParvisColumn *column = &shape->columns[i];

      if (column->kind == PARVIS_COLUMN_REFERENCE && column->flags == PARVIS_COLUMN_NEEDED &&
          !parvis_writer_leaves (self, column->of, sqlite3_column_int64 (row, (int) i + 1)))
        return;
    }
  g_hash_table_add (g_hash_table_lookup (self->leaving, shape->table), g_memdup2 (&id, sizeof id));
}

static gboolean
mark_rows (ParvisWriter *self, GError **error)
{
  guint n_shapes;
  const ParvisShape *shapes = parvis_shape_list (&n_shapes);

  for (guint i = 0; i < n_shapes; i++)
    {
      g_autofree char *sql = make_select (&shapes[i], self->parts);

      g_hash_table_insert (self->leaving, (gpointer) shapes[i].table,
                           g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL));
      if (!parvis_writer_each (self, sql, 0, NULL, mark_row, (gpointer) &shapes[i], error))
        return FALSE;
    }
  return TRUE;
}

/* Rows */

static void
add_text (ParvisWriter *self, const char *member, sqlite3_stmt *row, int place)
{
  const char *text = (const char *) sqlite3_column_text (row, place);
  /* A file that came by mail may hold any bytes. */
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  parvis_writer_add_text (self, member, valid);
}

/* Answers that come in stay here: a positioning that is not shown has not begun. */
static void
add_nick (ParvisWriter *self, const ParvisColumn *column, sqlite3_stmt *row, int place)
{
  const char *nick = (const char *) sqlite3_column_text (row, place);
  int value = 0;

  parvis_enum_from_nick (column->get_type (), nick, &value);
  if (column->get_type () == PARVIS_TYPE_PHASE && value != PARVIS_PHASE_SHOWN)
    value = PARVIS_PHASE_WAITING;
  parvis_writer_add_text (self, column->name, parvis_enum_to_nick (column->get_type (), value));
}

static void
add_place (ParvisWriter *self, const char *member, sqlite3_stmt *row, int place)
{
  double value = sqlite3_column_double (row, place);

  json_builder_set_member_name (self->builder, member);
  if (sqlite3_column_type (row, place) == SQLITE_NULL || !(fabs (value) <= FURTHEST))
    json_builder_add_null_value (self->builder);
  else
    json_builder_add_double_value (self->builder, value);
}

static void
add_logo (ParvisWriter *self, const char *member, sqlite3_stmt *row, int place)
{
  g_autofree char *text = NULL;

  json_builder_set_member_name (self->builder, member);
  if (sqlite3_column_type (row, place) == SQLITE_NULL)
    {
      json_builder_add_null_value (self->builder);
      return;
    }
  text =
      g_base64_encode (sqlite3_column_blob (row, place), (gsize) sqlite3_column_bytes (row, place));
  json_builder_add_string_value (self->builder, text);
}

static void
add_column (ParvisWriter *self, const ParvisColumn *column, sqlite3_stmt *row, int place)
{
  gint64 number = sqlite3_column_int64 (row, place);

  switch (column->kind)
    {
    case PARVIS_COLUMN_NICK:
      add_nick (self, column, row, place);
      break;
    case PARVIS_COLUMN_COUNT:
      parvis_writer_add_int (self, column->name, CLAMP (number, column->least, column->most));
      break;
    case PARVIS_COLUMN_FLAG:
      json_builder_set_member_name (self->builder, column->name);
      json_builder_add_boolean_value (self->builder, number != 0);
      break;
    case PARVIS_COLUMN_PLACE:
      add_place (self, column->name, row, place);
      break;
    case PARVIS_COLUMN_REFERENCE:
      parvis_writer_add_reference (self, column->name, column->of, number);
      break;
    case PARVIS_COLUMN_LOGO:
      add_logo (self, column->name, row, place);
      break;
    case PARVIS_COLUMN_TEXT:
    case PARVIS_COLUMN_DATE:
    case PARVIS_COLUMN_COLOUR:
    default:
      add_text (self, column->name, row, place);
      break;
    }
}

static void
add_zone (ParvisWriter *self, sqlite3_stmt *row, gpointer data)
{
  json_builder_add_int_value (self->builder, sqlite3_column_int64 (row, 0));
}

/* The zones that a sequence shows. */
static void
add_zones (ParvisWriter *self, gint64 sequence)
{
  json_builder_set_member_name (self->builder, "zones");
  json_builder_begin_array (self->builder);
  parvis_writer_each (self, "SELECT zone FROM sequence_zone WHERE sequence = ? ORDER BY position",
                      sequence, NULL, add_zone, NULL, NULL);
  json_builder_end_array (self->builder);
}

static void
add_columns (ParvisWriter *self, const ParvisShape *shape, sqlite3_stmt *row)
{
  for (guint i = 0; i < shape->n_columns; i++)
    if ((shape->columns[i].flags & PARVIS_COLUMN_PERSONAL) == 0 ||
        (self->parts & PARVIS_EXCHANGE_NAMES) != 0)
      add_column (self, &shape->columns[i], row, (int) i + 1);
}

static void
add_row (ParvisWriter *self, sqlite3_stmt *row, gpointer data)
{
  const ParvisShape *shape = data;
  gint64 id = sqlite3_column_int64 (row, 0);

  if (!parvis_writer_leaves (self, shape->table, id))
    return;
  json_builder_begin_object (self->builder);
  parvis_writer_add_int (self, "id", id);
  add_columns (self, shape, row);
  if (g_str_equal (shape->table, "sequence"))
    add_zones (self, id);
  json_builder_end_object (self->builder);
}

static void
add_identity (ParvisWriter *self, sqlite3_stmt *row, gpointer data)
{
  json_builder_set_member_name (self->builder, "campaign");
  json_builder_begin_object (self->builder);
  add_columns (self, data, row);
  json_builder_end_object (self->builder);
}

/* Where the names stay here, how many have said yes is all that is said of the validation. */
static char *
make_identity_select (ParvisWriter *self)
{
  const ParvisShape *shape = parvis_shape_get_identity ();
  g_autofree char *names = parvis_shape_name_columns (shape);
  g_autoptr (GString) sql = g_string_new (names);
  g_autofree char *counted = NULL;
  guint yes, people;

  parvis_campaign_count_assents (self->campaign, &yes, &people);
  counted = g_strdup_printf ("%u", yes);
  if ((self->parts & PARVIS_EXCHANGE_NAMES) == 0)
    g_string_replace (sql, "\"validated\"", counted, 1);
  return g_strdup_printf ("SELECT id, %s FROM identity", sql->str);
}

static gboolean
add_tables (ParvisWriter *self, GError **error)
{
  const ParvisShape *identity = parvis_shape_get_identity ();
  g_autofree char *select = make_identity_select (self);
  guint n_shapes;
  const ParvisShape *shapes = parvis_shape_list (&n_shapes);

  if (!parvis_writer_each (self, select, 0, NULL, add_identity, (gpointer) identity, error))
    return FALSE;
  for (guint i = 0; i < n_shapes; i++)
    {
      g_autofree char *sql = make_select (&shapes[i], self->parts);

      json_builder_set_member_name (self->builder, shapes[i].member);
      json_builder_begin_array (self->builder);
      if (!parvis_writer_each (self, sql, 0, NULL, add_row, (gpointer) &shapes[i], error))
        return FALSE;
      json_builder_end_array (self->builder);
    }
  return TRUE;
}

/* Beside the tables */

static void
add_unlike (ParvisWriter *self, sqlite3_stmt *row, gpointer data)
{
  gint64 first = sqlite3_column_int64 (row, 0), second = sqlite3_column_int64 (row, 1);

  if (!parvis_writer_leaves (self, "note", first) || !parvis_writer_leaves (self, "note", second))
    return;
  json_builder_begin_object (self->builder);
  parvis_writer_add_int (self, "first", first);
  parvis_writer_add_int (self, "second", second);
  json_builder_end_object (self->builder);
}

static gboolean
add_unlikes (ParvisWriter *self, GError **error)
{
  json_builder_set_member_name (self->builder, "unlike");
  json_builder_begin_array (self->builder);
  if (!parvis_writer_each (self, "SELECT first, second FROM unlike ORDER BY 1, 2", 0, NULL,
                           add_unlike, NULL, error))
    return FALSE;
  json_builder_end_array (self->builder);
  return TRUE;
}

static void
add_stop (ParvisWriter *self)
{
  json_builder_set_member_name (self->builder, "stop");
  json_builder_begin_object (self->builder);
  parvis_writer_add_int (self, "here", parvis_campaign_get_stop (self->campaign));
  parvis_writer_add_int (self, "furthest", parvis_campaign_get_furthest (self->campaign));
  json_builder_end_object (self->builder);
}

static gboolean
count (ParvisWriter *self, guint *number, const char *sql, GError **error)
{
  gint64 counted;

  if (!parvis_database_query_int (self->database, &counted, error, sql, ""))
    return FALSE;
  *number = (guint) counted;
  return TRUE;
}

static gboolean
count_withheld (ParvisWriter *self, ParvisWithheld *withheld, GError **error)
{
  return count (self, &withheld->face_down, "SELECT count(*) FROM note WHERE hidden", error) &&
         count (self, &withheld->votes, "SELECT count(*) FROM vote WHERE phase <> 'shown'",
                error) &&
         count (self, &withheld->positions,
                "SELECT count(DISTINCT sequence) FROM stance JOIN sequence ON sequence.id = "
                "sequence WHERE phase <> 'shown'",
                error);
}

static void
add_withheld (ParvisWriter *self, const ParvisWithheld *withheld)
{
  json_builder_set_member_name (self->builder, "withheld");
  json_builder_begin_object (self->builder);
  json_builder_set_member_name (self->builder, "names");
  json_builder_add_boolean_value (self->builder, (self->parts & PARVIS_EXCHANGE_NAMES) == 0);
  json_builder_set_member_name (self->builder, "parking");
  json_builder_add_boolean_value (self->builder, (self->parts & PARVIS_EXCHANGE_PARKING) == 0);
  parvis_writer_add_int (self, "face_down", withheld->face_down);
  parvis_writer_add_int (self, "votes", withheld->votes);
  parvis_writer_add_int (self, "positions", withheld->positions);
  json_builder_end_object (self->builder);
}

static gboolean
add_all (ParvisWriter *self, ParvisWithheld *withheld, GError **error)
{
  if (!mark_rows (self, error) || !count_withheld (self, withheld, error))
    return FALSE;
  json_builder_begin_object (self->builder);
  parvis_writer_add_text (self, "format", PARVIS_EXCHANGE_FORMAT);
  parvis_writer_add_int (self, "version", PARVIS_EXCHANGE_VERSION);
  add_withheld (self, withheld);
  if (!add_tables (self, error) || !parvis_writer_add_answers (self, error) ||
      !add_unlikes (self, error))
    return FALSE;
  add_stop (self);
  if (!parvis_writer_add_lineage (self, error))
    return FALSE;
  json_builder_end_object (self->builder);
  return TRUE;
}

static char *
generate (JsonBuilder *builder, gsize *size)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  text = json_generator_to_data (generator, size);
  *size += 1;
  return g_strconcat (text, "\n", NULL);
}

char *
parvis_exchange_write (ParvisCampaign *campaign,
                       ParvisExchangeParts parts,
                       ParvisWithheld *withheld,
                       gsize *size,
                       GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  ParvisWriter self = { campaign, NULL, builder, parts, NULL };
  gboolean done;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  self.database = parvis_campaign_get_database (campaign);
  self.leaving =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_hash_table_unref);
  /* One moment of the campaign, while somebody else may be at work on it. */
  done =
      parvis_database_run (self.database, error, "BEGIN", "") && add_all (&self, withheld, error);
  parvis_database_rollback (self.database);
  g_hash_table_unref (self.leaving);
  return done ? generate (builder, size) : NULL;
}

char *
parvis_withheld_say (const ParvisWithheld *withheld)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (withheld->face_down > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u note face down", "%u notes face down",
                                                       withheld->face_down),
                                             withheld->face_down));
  if (withheld->votes > 0)
    g_ptr_array_add (
        parts, g_strdup_printf (ngettext ("%u vote whose result is not shown",
                                          "%u votes whose result is not shown", withheld->votes),
                                withheld->votes));
  if (withheld->positions > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u positioning that is not shown",
                                                       "%u positionings that are not shown",
                                                       withheld->positions),
                                             withheld->positions));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (", ", (char **) parts->pdata);
  /* Translators: what an export does not say; %s is such as “2 notes face down”. */
  return g_strdup_printf (_ ("What stays in the room: %s."), list);
}
