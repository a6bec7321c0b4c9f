/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/read.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "campaign/ballots.h"
#include "campaign/papers.h"
#include "exchange/reader.h"
#include "exchange/scan.h"

#define ID_MAX (G_GINT64_CONSTANT (1) << 53)

static const ParvisPlace top = { NULL, -1, NULL };

gboolean
parvis_exchange_is_named (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return g_str_has_suffix (folded, ".json");
}

gboolean
parvis_exchange_blames (const GError *error)
{
  return g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_JSON) ||
         g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_TOO_NEW);
}

/* Parsing */

/* "<data>:12:3: …" is how the parser says it. */
static guint
find_line (const GError *fault)
{
  const char *colon = fault != NULL ? strchr (fault->message, ':') : NULL;
  guint64 line = colon != NULL ? g_ascii_strtoull (colon + 1, NULL, 10) : 1;

  return (guint) CLAMP (line, 1, G_MAXINT);
}

static JsonNode *
parse (GBytes *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) fault = NULL;
  gsize size;
  const char *data = g_bytes_get_data (json, &size);

  if (data == NULL)
    data = "";
  if (!parvis_exchange_scan (data, size, error))
    return NULL;
  if (json_parser_load_from_data (parser, data, (gssize) size, &fault) &&
      json_parser_get_root (parser) != NULL)
    return json_parser_steal_root (parser);
  g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_JSON, "%u: %s", find_line (fault),
               N_ ("this is not JSON"));
  return NULL;
}

static gboolean
check_version (JsonObject *root, GError **error)
{
  const ParvisPlace format = { NULL, -1, "format" };
  const ParvisPlace version = { NULL, -1, "version" };
  JsonNode *node = json_object_get_member (root, "format");
  gint64 number;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      g_strcmp0 (json_node_get_string (node), PARVIS_EXCHANGE_FORMAT) != 0)
    return parvis_reader_refuse (&format, N_ ("this is not the record of a campaign"), error);
  if (!parvis_reader_get_int (root, &version, 1, G_MAXINT, &number, error))
    return FALSE;
  return number <= PARVIS_EXCHANGE_VERSION ||
         parvis_refuse (error, PARVIS_ERROR_TOO_NEW, "a later version");
}

/* What is told for the reader's sake may be left out, or say anything. */
static gboolean
check_root (JsonObject *root, GError **error)
{
  static const char *const others[] = { "format", "version", "campaign", "stances", "ballots",
                                        "papers", "unlike",  "stop",     NULL };
  static const char *const told[] = { "withheld", "lineage" };
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  guint n_shapes;
  const ParvisShape *shapes = parvis_shape_list (&n_shapes);

  for (guint i = 0; others[i] != NULL; i++)
    g_ptr_array_add (members, (gpointer) others[i]);
  for (guint i = 0; i < n_shapes; i++)
    g_ptr_array_add (members, (gpointer) shapes[i].member);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (json_object_has_member (root, told[i]))
      g_ptr_array_add (members, (gpointer) told[i]);
  g_ptr_array_add (members, NULL);
  return parvis_reader_check_members (root, (const char *const *) members->pdata, &top, error);
}

/* Ids */

static gboolean
note_id (GHashTable *ids, JsonObject *row, const ParvisPlace *place, GError **error)
{
  gint64 id;

  if (!parvis_reader_get_int (row, place, 1, ID_MAX, &id, error))
    return FALSE;
  return g_hash_table_insert (ids, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (place->place)) ||
         parvis_reader_refuse (place, N_ ("this number is there twice"), error);
}

/* Before any row, so that rows may refer to those after them. */
static gboolean
note_ids (ParvisReader *self, const ParvisShape *shape, GError **error)
{
  ParvisPlace place = { shape->member, -1, NULL };
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  JsonArray *list = parvis_reader_get_list (self->root, &place, error);

  g_hash_table_insert (self->ids, (gpointer) shape->table, ids);
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      ParvisPlace here = { shape->member, (int) i, NULL };
      JsonObject *row = parvis_reader_get_row (list, i, &here, error);

      here.member = "id";
      if (row == NULL || !note_id (ids, row, &here, error))
        return FALSE;
    }
  return list != NULL;
}

/* Rows */

/* Whoever left without a name is a number of their college. */
static void
bind_number (sqlite3_stmt *statement, int number, JsonObject *row, guint *n_nameless)
{
  const char *college = json_object_get_string_member_with_default (row, "college", "agents");
  const gboolean agent = g_str_equal (college, "agents");
  g_autofree char *name =
      g_strdup_printf (agent ? C_ ("participant", "Agent %u") : C_ ("participant", "User %u"),
                       ++n_nameless[agent ? 0 : 1]);

  sqlite3_bind_text (statement, number, name, -1, SQLITE_TRANSIENT);
}

static gboolean
is_left_out (JsonObject *row, const ParvisColumn *column)
{
  return (column->flags & PARVIS_COLUMN_PERSONAL) != 0 &&
         !json_object_has_member (row, column->name);
}

/* The members that @row needs, with those that it may have and has. (transfer container) */
static GPtrArray *
list_members (const ParvisShape *shape, JsonObject *row, gboolean with_id)
{
  GPtrArray *members = g_ptr_array_new ();

  if (with_id)
    g_ptr_array_add (members, (gpointer) "id");
  for (guint i = 0; i < shape->n_columns; i++)
    if (!is_left_out (row, &shape->columns[i]))
      g_ptr_array_add (members, (gpointer) shape->columns[i].name);
  if (g_str_equal (shape->table, "sequence"))
    g_ptr_array_add (members, (gpointer) "zones");
  g_ptr_array_add (members, NULL);
  return members;
}

static char *
make_insert (const ParvisShape *shape)
{
  g_autofree char *names = parvis_shape_name_columns (shape);
  g_autoptr (GString) marks = g_string_new ("?");
  const gboolean vote = g_str_equal (shape->table, "vote");

  for (guint i = 0; i < shape->n_columns; i++)
    g_string_append (marks, ", ?");
  /* Only such a vote leaves. */
  return g_strdup_printf ("INSERT INTO \"%s\" (id, %s%s) VALUES (%s%s)", shape->table, names,
                          vote ? ", phase" : "", marks->str, vote ? ", 'shown'" : "");
}

static gboolean
add_zones (ParvisReader *self, JsonObject *row, const ParvisPlace *at, GError **error)
{
  const ParvisPlace place = { at->list, at->place, "zones" };
  JsonArray *zones = parvis_reader_get_list (row, &place, error);

  for (guint i = 0; zones != NULL && i < json_array_get_length (zones); i++)
    {
      JsonNode *node = json_array_get_element (zones, i);
      gint64 zone = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
                        ? json_node_get_int (node)
                        : 0;

      if (!parvis_reader_has_id (self, "zone", zone))
        return parvis_reader_refuse (&place, N_ ("this leads to nothing"), error);
      if (!parvis_database_run (self->database, error,
                                "INSERT INTO sequence_zone (sequence, position, zone) "
                                "VALUES (?, ?, ?)",
                                "iii", json_object_get_int_member (row, "id"), (gint64) i, zone))
        return FALSE;
    }
  return zones != NULL;
}

static gboolean
add_row (ParvisReader *self,
         const ParvisShape *shape,
         JsonObject *row,
         const ParvisPlace *place,
         guint *n_nameless,
         GError **error)
{
  const gboolean has_id = place->place >= 0;
  g_autoptr (GPtrArray) members = list_members (shape, row, has_id);
  g_autofree char *sql = make_insert (shape);
  sqlite3_stmt *statement = parvis_database_prepare (self->database, sql, error);

  if (statement == NULL ||
      !parvis_reader_check_members (row, (const char *const *) members->pdata, place, error))
    return FALSE;
  sqlite3_bind_int64 (statement, 1, has_id ? json_object_get_int_member (row, "id") : 1);
  for (guint i = 0; i < shape->n_columns; i++)
    {
      const ParvisColumn *column = &shape->columns[i];

      if (!is_left_out (row, column))
        {
          if (!parvis_reader_bind (self, row, column, place, statement, (int) i + 2, error))
            return FALSE;
        }
      else if ((column->flags & PARVIS_COLUMN_OPTIONAL) != 0)
        sqlite3_bind_text (statement, (int) i + 2, "", -1, SQLITE_STATIC);
      else
        bind_number (statement, (int) i + 2, row, n_nameless);
    }
  return parvis_reader_insert (self, statement, place, error) &&
         (!g_str_equal (shape->table, "sequence") || add_zones (self, row, place, error));
}

static gboolean
add_rows (ParvisReader *self, const ParvisShape *shape, GError **error)
{
  ParvisPlace place = { shape->member, -1, NULL };
  JsonArray *list = parvis_reader_get_list (self->root, &place, error);
  guint n_nameless[2] = { 0, 0 };

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      place.place = (int) i;
      if (!add_row (self, shape, json_array_get_object_element (list, i), &place, n_nameless,
                    error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_identity (ParvisReader *self, GError **error)
{
  const ParvisShape *shape = parvis_shape_get_identity ();
  const ParvisPlace place = { shape->member, -1, NULL };
  JsonNode *node = json_object_get_member (self->root, shape->member);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return parvis_reader_refuse (&place, N_ ("an object is expected here"), error);
  return add_row (self, shape, json_node_get_object (node), &place, NULL, error);
}

/* Beside the tables */

static gboolean
add_unlike (ParvisReader *self, JsonObject *row, const ParvisPlace *at, GError **error)
{
  static const char *const members[] = { "first", "second", NULL };
  const ParvisPlace one = { at->list, at->place, "first" };
  const ParvisPlace other = { at->list, at->place, "second" };
  GError *fault = NULL;
  gint64 first, second;

  if (!parvis_reader_check_members (row, members, at, error) ||
      !parvis_reader_get_reference (self, row, &one, "note", FALSE, &first, error) ||
      !parvis_reader_get_reference (self, row, &other, "note", FALSE, &second, error))
    return FALSE;
  if (first >= second)
    return parvis_reader_refuse (at, N_ ("this can’t be in a campaign"), error);
  return parvis_database_run (self->database, &fault,
                              "INSERT INTO unlike (first, second) VALUES (?, ?)", "ii", first,
                              second) ||
         parvis_reader_blame (at, fault, error);
}

static gboolean
add_unlikes (ParvisReader *self, GError **error)
{
  ParvisPlace place = { "unlike", -1, NULL };
  JsonArray *list = parvis_reader_get_list (self->root, &place, error);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *row;

      place.place = (int) i;
      row = parvis_reader_get_row (list, i, &place, error);
      if (row == NULL || !add_unlike (self, row, &place, error))
        return FALSE;
    }
  return list != NULL;
}

static gboolean
add_stop (ParvisReader *self, GError **error)
{
  static const char *const members[] = { "here", "furthest", NULL };
  const ParvisPlace place = { "stop", -1, NULL };
  const ParvisPlace here = { "stop", -1, "here" };
  const ParvisPlace furthest = { "stop", -1, "furthest" };
  JsonNode *node = json_object_get_member (self->root, "stop");
  gint64 stop, most;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return parvis_reader_refuse (&place, N_ ("an object is expected here"), error);
  return parvis_reader_check_members (json_node_get_object (node), members, &place, error) &&
         parvis_reader_get_int (json_node_get_object (node), &here, 0, G_MAXINT, &stop, error) &&
         parvis_reader_get_int (json_node_get_object (node), &furthest, 0, G_MAXINT, &most,
                                error) &&
         parvis_database_run (self->database, error,
                              "INSERT INTO bookmark (id, stop, furthest) VALUES (1, ?, ?)", "ii",
                              stop, most);
}

/* What the tables can't forbid, and no command does. */
static gboolean
check_sense (ParvisReader *self, GError **error)
{
  static const struct
  {
    const char *table;
    const char *member;
    const char *sql; /* the ids of rows that can't be */
  } rules[] = {
    { "vote", "sequence",
      "SELECT vote.id FROM vote JOIN sequence ON sequence.id = sequence WHERE sequence.kind <> "
      "'choose'" },
    { "vote", NULL,
      "SELECT id FROM vote WHERE id NOT IN (SELECT vote FROM option WHERE merged IS NULL)" },
    { "option", "vote",
      "SELECT option.id FROM option JOIN vote ON vote.id = vote WHERE vote.sequence <> "
      "option.sequence" },
    { "option", "merged",
      "SELECT option.id FROM option JOIN option AS into_ ON into_.id = option.merged WHERE "
      "into_.vote <> option.vote OR into_.merged IS NOT NULL" },
    { "option", "source",
      "SELECT option.id FROM option JOIN option AS from_ ON from_.id = option.source WHERE "
      "from_.vote >= option.vote" },
    { "retained", "option",
      "SELECT retained.id FROM retained JOIN option ON option.id = option WHERE option.sequence <> "
      "retained.sequence" },
    { "action", "reason", "SELECT id FROM action WHERE state = 'dropped' AND reason = ''" },
    { "assent", NULL,
      "SELECT id FROM assent WHERE (engagement IS NOT NULL) + (retained IS NOT NULL) <> "
      "(answer = 'objection')" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      ParvisPlace place = { parvis_shape_find (rules[i].table)->member, -1, rules[i].member };
      gint64 id;

      if (!parvis_database_query_int (self->database, &id, error, rules[i].sql, ""))
        return FALSE;
      if (id == 0)
        continue;
      place.place = GPOINTER_TO_INT (
          g_hash_table_lookup (g_hash_table_lookup (self->ids, rules[i].table), &id));
      return parvis_reader_refuse (&place, N_ ("this can’t be in a campaign"), error);
    }
  return TRUE;
}

static gboolean
fill (ParvisReader *self, GError **error)
{
  guint n_shapes;
  const ParvisShape *shapes = parvis_shape_list (&n_shapes);

  if (!check_version (self->root, error) || !check_root (self->root, error))
    return FALSE;
  for (guint i = 0; i < n_shapes; i++)
    if (!note_ids (self, &shapes[i], error))
      return FALSE;
  if (!add_identity (self, error))
    return FALSE;
  for (guint i = 0; i < n_shapes; i++)
    if (!add_rows (self, &shapes[i], error))
      return FALSE;
  return parvis_reader_add_answers (self, error) && add_unlikes (self, error) &&
         add_stop (self, error) && check_sense (self, error);
}

static gboolean
can_count (ParvisCampaign *campaign, ParvisVote *vote)
{
  g_autoptr (ParvisTally) tally = NULL;
  g_autoptr (ParvisJudgment) judgment = NULL;

  if (parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT)
    judgment = parvis_campaign_judge (campaign, vote, NULL);
  else
    tally = parvis_campaign_tally (campaign, vote, NULL);
  return tally != NULL || judgment != NULL;
}

/* Numbers of papers that no ballots can give would be a result that can't be ranked. */
static gboolean
check_vote (ParvisCampaign *campaign, ParvisVote *vote)
{
  const guint dots =
      parvis_vote_get_rule (vote) == PARVIS_RULE_DOTS ? (guint) parvis_vote_get_dots (vote) : 0;
  g_autoptr (GPtrArray) papers = parvis_campaign_get_papers (campaign, vote, NULL);
  ParvisSlip slip;

  for (guint i = 0; papers != NULL && i < papers->len; i++)
    if (!parvis_paper_count_check (((ParvisPaper *) papers->pdata[i])->count, dots, &slip))
      return FALSE;
  return papers != NULL && can_count (campaign, vote);
}

static gboolean
check_votes (ParvisCampaign *campaign, GError **error)
{
  const ParvisPlace place = { "papers", -1, NULL };
  GListModel *sequences = parvis_campaign_get_sequences (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);
      g_autoptr (GPtrArray) votes = parvis_campaign_get_votes (campaign, sequence);

      for (guint j = 0; j < votes->len; j++)
        if (!check_vote (campaign, votes->pdata[j]))
          return parvis_reader_refuse (&place, N_ ("no ballots can give these counts"), error);
    }
  return TRUE;
}

static gboolean
make_file (const char *path, JsonObject *root, GError **error)
{
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_hash_table_unref);
  ParvisReader self = { parvis_database_create (path, error), root, ids };

  if (self.database == NULL)
    return FALSE;
  if (parvis_database_begin (self.database, error) &&
      parvis_database_run (self.database, error, "PRAGMA defer_foreign_keys = ON", "") &&
      fill (&self, error) && parvis_database_commit (self.database, error))
    return parvis_database_publish (self.database, error);
  parvis_database_close (self.database, NULL);
  return FALSE;
}

ParvisCampaign *
parvis_exchange_read (const char *path, GBytes *json, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (ParvisCampaign) campaign = NULL;

  g_return_val_if_fail (path != NULL && json != NULL, NULL);

  root = parse (json, error);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      parvis_reader_refuse (&top, N_ ("an object is expected here"), error);
      return NULL;
    }
  if (!make_file (path, json_node_get_object (root), error))
    return NULL;
  campaign = parvis_campaign_open (path, error);
  if (campaign != NULL && check_votes (campaign, error))
    return g_steal_pointer (&campaign);
  if (campaign != NULL)
    parvis_campaign_close (campaign, NULL);
  g_unlink (path);
  return NULL;
}
