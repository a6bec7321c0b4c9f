/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people chose, out of a JSON file: a part of exchange/reader.h. */
#include <glib/gi18n-lib.h>

#include "campaign/papers.h"
#include "exchange/reader.h"

/* More people than that are not one campaign's. */
#define PEOPLE_MAX 100000
/* Nor are more ballots and marks in all its votes: a few words must not make a huge file. */
#define ANSWERS_MAX (2 * PEOPLE_MAX)

/* @sql has one row. */
static gboolean
demand (ParvisReader *self,
        const char *sql,
        gint64 first,
        gint64 second,
        const ParvisPlace *place,
        GError **error)
{
  gint64 found;

  if (!parvis_database_query_int (self->database, &found, error, sql, "ii", first, second))
    return FALSE;
  return found != 0 || parvis_reader_refuse (place, N_ ("this can’t be in a campaign"), error);
}

/* Stances */

static gboolean
add_stance (ParvisReader *self, gint64 sequence, const char *college, gint64 value, GError **error)
{
  g_autoptr (GBytes) key = NULL;

  return parvis_make_answer_key (&key, error) &&
         parvis_database_run (self->database, error,
                              "INSERT INTO stance (key, sequence, college, value) "
                              "VALUES (?, ?, ?, ?)",
                              "bisi", key, sequence, college, value);
}

static gboolean
add_values (ParvisReader *self,
            JsonObject *row,
            gint64 sequence,
            const char *college,
            const ParvisPlace *place,
            GError **error)
{
  JsonArray *values = parvis_reader_get_list (row, place, error);

  for (guint i = 0; values != NULL && i < json_array_get_length (values); i++)
    {
      JsonNode *node = json_array_get_element (values, i);
      gint64 value = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
                         ? json_node_get_int (node)
                         : -1;

      if (value < 0 || value > 100)
        return parvis_reader_refuse (place, N_ ("a place goes from 0 to 100"), error);
      if (!add_stance (self, sequence, college, value, error))
        return FALSE;
    }
  return values != NULL;
}

static gboolean
add_stances (ParvisReader *self, JsonObject *row, const ParvisPlace *at, GError **error)
{
  static const char *const members[] = { "sequence", "college", "values", NULL };
  const ParvisPlace of = { at->list, at->place, "sequence" };
  const ParvisPlace who = { at->list, at->place, "college" };
  const ParvisPlace what = { at->list, at->place, "values" };
  const char *college;
  gint64 sequence;

  if (!parvis_reader_check_members (row, members, at, error) ||
      !parvis_reader_get_reference (self, row, &of, "sequence", FALSE, &sequence, error) ||
      !demand (self,
               "SELECT count(*) FROM sequence WHERE id = ? AND kind = 'position' AND "
               "phase = 'shown' AND ? = 0",
               sequence, 0, &of, error))
    return FALSE;
  college = parvis_reader_get_college (row, &who, error);
  return college != NULL && add_values (self, row, sequence, college, &what, error);
}

/* Ballots */

static gboolean
add_mark (ParvisReader *self,
          gint64 vote,
          GBytes *key,
          JsonObject *mark,
          const ParvisPlace *place,
          GError **error)
{
  static const char *const members[] = { "option", "value", NULL };
  sqlite3_stmt *statement;
  gint64 option, value;
  const ParvisPlace of = { place->list, place->place, "option" };
  const ParvisPlace how = { place->list, place->place, "value" };

  if (!parvis_reader_check_members (mark, members, place, error) ||
      !parvis_reader_get_reference (self, mark, &of, "option", FALSE, &option, error) ||
      !parvis_reader_get_int (mark, &how, 1, G_MAXINT16, &value, error) ||
      !demand (self, "SELECT count(*) FROM option WHERE id = ? AND vote = ?", option, vote, place,
               error) ||
      !demand (self,
               "SELECT ?1 <= CASE rule WHEN 'judgment' THEN grades WHEN 'dots' THEN cap ELSE 1 "
               "END FROM vote WHERE id = ?2",
               value, vote, place, error))
    return FALSE;
  statement = parvis_database_prepare (
      self->database, "INSERT INTO mark (ballot, option, value) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_blob64 (statement, 1, g_bytes_get_data (key, NULL), g_bytes_get_size (key),
                       SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 2, option);
  sqlite3_bind_int64 (statement, 3, value);
  return parvis_reader_insert (self, statement, place, error);
}

static gboolean
check_dots (ParvisReader *self, gint64 vote, GBytes *key, const ParvisPlace *place, GError **error)
{
  gint64 over;

  if (!parvis_database_query_int (self->database, &over, error,
                                  "SELECT rule = 'dots' AND dots < (SELECT ifnull(sum(value), 0) "
                                  "FROM mark WHERE ballot = ?2) FROM vote WHERE id = ?1",
                                  "ib", vote, key))
    return FALSE;
  return over == 0 || parvis_reader_refuse (place, N_ ("this can’t be in a campaign"), error);
}

/* @marks: NULL for a blank one. */
static gboolean
add_ballot (ParvisReader *self,
            gint64 vote,
            const char *college,
            JsonArray *marks,
            const ParvisPlace *place,
            GError **error)
{
  g_autoptr (GBytes) key = NULL;

  if (!parvis_make_answer_key (&key, error) ||
      !parvis_database_run (self->database, error,
                            "INSERT INTO ballot (key, vote, college) VALUES (?, ?, ?)", "bis", key,
                            vote, college))
    return FALSE;
  for (guint i = 0; marks != NULL && i < json_array_get_length (marks); i++)
    {
      JsonObject *mark = parvis_reader_get_row (marks, i, place, error);

      if (mark == NULL || !add_mark (self, vote, key, mark, place, error))
        return FALSE;
    }
  return check_dots (self, vote, key, place, error);
}

static gboolean
check_total (ParvisReader *self,
             gint64 n_ballots,
             JsonArray *marks,
             const ParvisPlace *place,
             GError **error)
{
  self->n_answers += n_ballots * (1 + (marks != NULL ? json_array_get_length (marks) : 0));
  return self->n_answers <= ANSWERS_MAX ||
         parvis_reader_refuse (place, N_ ("this number is too small or too large"), error);
}

/* Those that say the same; or that some voted, too few to say more: one blank ballot stands for
   them, and the result stays veiled. */
static gboolean
add_ballots (ParvisReader *self, JsonObject *row, const ParvisPlace *at, GError **error)
{
  static const char *const members[] = { "vote", "college", "count", "marks", NULL };
  static const char *const few[] = { "vote", "college", "count", NULL };
  const ParvisPlace of = { at->list, at->place, "vote" };
  const ParvisPlace who = { at->list, at->place, "college" };
  const ParvisPlace how = { at->list, at->place, "count" };
  const ParvisPlace what = { at->list, at->place, "marks" };
  const gboolean told = json_object_has_member (row, "marks");
  const char *college;
  gint64 vote, n_ballots = 1;
  JsonArray *marks = NULL;

  if (!parvis_reader_check_members (row, told ? members : few, at, error) ||
      !parvis_reader_get_reference (self, row, &of, "vote", FALSE, &vote, error))
    return FALSE;
  college = parvis_reader_get_college (row, &who, error);
  if (college == NULL ||
      (told && !parvis_reader_get_int (row, &how, 1, PEOPLE_MAX, &n_ballots, error)))
    return FALSE;
  if (!told && !json_object_get_null_member (row, "count"))
    return parvis_reader_refuse (&what, N_ ("this is missing"), error);
  if (told && (marks = parvis_reader_get_list (row, &what, error)) == NULL)
    return FALSE;
  if (!check_total (self, n_ballots, marks, &how, error))
    return FALSE;
  for (gint64 i = 0; i < n_ballots; i++)
    if (!add_ballot (self, vote, college, marks, &what, error))
      return FALSE;
  return TRUE;
}

/* Papers */

static gboolean
add_count (ParvisReader *self,
           gint64 vote,
           gint64 paper,
           gboolean again,
           JsonObject *row,
           const ParvisPlace *place,
           GError **error)
{
  static const char *const members[] = { "option", "value", "ballots", NULL };
  const ParvisPlace of = { place->list, place->place, "option" };
  const ParvisPlace how = { place->list, place->place, "value" };
  const ParvisPlace many = { place->list, place->place, "ballots" };
  gint64 option, value, n_ballots;
  sqlite3_stmt *statement;

  if (!parvis_reader_check_members (row, members, place, error) ||
      !parvis_reader_get_reference (self, row, &of, "option", FALSE, &option, error) ||
      !parvis_reader_get_int (row, &how, 1, 7, &value, error) ||
      !parvis_reader_get_int (row, &many, 1, PEOPLE_MAX, &n_ballots, error) ||
      !demand (self, "SELECT count(*) FROM option WHERE id = ? AND vote = ?", option, vote, place,
               error))
    return FALSE;
  statement = parvis_database_prepare (
      self->database,
      again ? "INSERT INTO recount (paper, option, value, ballots) VALUES (?, ?, ?, ?)"
            : "INSERT INTO paper_count (paper, option, value, ballots) VALUES (?, ?, ?, ?)",
      error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paper);
  sqlite3_bind_int64 (statement, 2, option);
  sqlite3_bind_int64 (statement, 3, value);
  sqlite3_bind_int64 (statement, 4, n_ballots);
  return parvis_reader_insert (self, statement, place, error);
}

static gboolean
add_counts (ParvisReader *self,
            gint64 vote,
            gint64 paper,
            JsonObject *row,
            const ParvisPlace *place,
            GError **error)
{
  JsonArray *counts = parvis_reader_get_list (row, place, error);
  const gboolean again = g_str_equal (place->member, "recounts");

  for (guint i = 0; counts != NULL && i < json_array_get_length (counts); i++)
    {
      JsonObject *count = parvis_reader_get_row (counts, i, place, error);

      if (count == NULL || !add_count (self, vote, paper, again, count, place, error))
        return FALSE;
    }
  return counts != NULL;
}

static gboolean
get_pile (JsonObject *row, const ParvisPlace *at, gint64 *numbers, GError **error)
{
  static const char *const members[] = { "ballots", "blank", "spoiled" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const ParvisPlace here = { at->list, at->place, members[i] };

      if (!parvis_reader_get_int (row, &here, 0, PEOPLE_MAX, &numbers[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_papers (ParvisReader *self, JsonObject *row, const ParvisPlace *at, GError **error)
{
  static const char *const members[] = { "vote",    "college", "ballots",  "blank",
                                         "spoiled", "counts",  "recounts", NULL };
  const ParvisPlace of = { at->list, at->place, "vote" };
  const ParvisPlace who = { at->list, at->place, "college" };
  const ParvisPlace counts = { at->list, at->place, "counts" };
  const ParvisPlace recounts = { at->list, at->place, "recounts" };
  const char *college;
  gint64 vote, numbers[3], paper;

  if (!parvis_reader_check_members (row, members, at, error) ||
      !parvis_reader_get_reference (self, row, &of, "vote", FALSE, &vote, error) ||
      !get_pile (row, at, numbers, error))
    return FALSE;
  college = parvis_reader_get_college (row, &who, error);
  if (college == NULL ||
      !parvis_database_run (self->database, error,
                            "INSERT INTO paper (vote, college, name, ballots, blank, spoiled) "
                            "VALUES (?, ?, ?, ?, ?, ?)",
                            /* Translators: the papers of all tables, counted together. */
                            "issiii", vote, college, C_ ("paper", "All tables"), numbers[0],
                            numbers[1], numbers[2]))
    return FALSE;
  paper = sqlite3_last_insert_rowid (parvis_database_get_handle (self->database));
  return add_counts (self, vote, paper, row, &counts, error) &&
         add_counts (self, vote, paper, row, &recounts, error);
}

gboolean
parvis_reader_add_answers (ParvisReader *self, GError **error)
{
  static const struct
  {
    const char *list;
    gboolean (*add) (ParvisReader *, JsonObject *, const ParvisPlace *, GError **);
  } lists[] = {
    { "stances", add_stances },
    { "ballots", add_ballots },
    { "papers", add_papers },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      ParvisPlace place = { lists[i].list, -1, NULL };
      JsonArray *list = parvis_reader_get_list (self->root, &place, error);

      if (list == NULL)
        return FALSE;
      for (guint j = 0; j < json_array_get_length (list); j++)
        {
          JsonObject *row;

          place.place = (int) j;
          row = parvis_reader_get_row (list, j, &place, error);
          if (row == NULL || !lists[i].add (self, row, &place, error))
            return FALSE;
        }
    }
  return TRUE;
}
