/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people chose, as far as it is shown: a part of exchange/writer.h. */
#include <string.h>

#include "campaign/answers.h"
#include "campaign/papers.h"
#include "exchange/writer.h"
#include "rules/colleges.h"

static const char *const colleges[] = { "agents", "users" };

/* Stances */

static void
add_value (ParvisWriter *self, sqlite3_stmt *row, gpointer data)
{
  gint64 value = sqlite3_column_int64 (row, 0);

  g_array_append_val ((GArray *) data, value);
}

static gboolean
add_stances_of (ParvisWriter *self, gint64 sequence, const char *college, GError **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!parvis_writer_each (self,
                           "SELECT value FROM stance JOIN sequence ON sequence.id = sequence WHERE "
                           "sequence = ? AND stance.college = ? AND phase = 'shown' ORDER BY value",
                           sequence, college, add_value, values, error))
    return FALSE;
  if (values->len < PARVIS_COLLEGE_FLOOR)
    return TRUE;
  json_builder_begin_object (self->builder);
  parvis_writer_add_int (self, "sequence", sequence);
  parvis_writer_add_text (self, "college", college);
  json_builder_set_member_name (self->builder, "values");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < values->len; i++)
    json_builder_add_int_value (self->builder, g_array_index (values, gint64, i));
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
  return TRUE;
}

/* Ballots: each as the text of its marks, so that those that say the same stand together, in an
   order that is nobody's. */

typedef struct
{
  GPtrArray *texts;
  GByteArray *key; /* of the last */
} Heap;

static void
heap_ballot (ParvisWriter *self, sqlite3_stmt *row, gpointer data)
{
  Heap *heap = data;
  const guint8 *key = sqlite3_column_blob (row, 0);
  guint size = (guint) sqlite3_column_bytes (row, 0);
  GString *text;

  if (heap->texts->len == 0 || size != heap->key->len || memcmp (key, heap->key->data, size) != 0)
    {
      g_ptr_array_add (heap->texts, g_string_new (NULL));
      g_byte_array_set_size (heap->key, 0);
      g_byte_array_append (heap->key, key, size);
    }
  text = heap->texts->pdata[heap->texts->len - 1];
  if (sqlite3_column_type (row, 1) != SQLITE_NULL)
    g_string_append_printf (text, "%020lld:%03lld,", sqlite3_column_int64 (row, 1),
                            sqlite3_column_int64 (row, 2));
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(GString *const *) a)->str, (*(GString *const *) b)->str);
}

static void
add_marks (ParvisWriter *self, const char *text)
{
  json_builder_set_member_name (self->builder, "marks");
  json_builder_begin_array (self->builder);
  while (*text != '\0')
    {
      char *end;

      json_builder_begin_object (self->builder);
      parvis_writer_add_int (self, "option", g_ascii_strtoll (text, &end, 10));
      parvis_writer_add_int (self, "value", g_ascii_strtoll (end + 1, &end, 10));
      json_builder_end_object (self->builder);
      text = end + 1;
    }
  json_builder_end_array (self->builder);
}

static void
add_heap (ParvisWriter *self, gint64 vote, const char *college, GPtrArray *texts)
{
  guint next;

  g_ptr_array_sort (texts, compare_texts);
  for (guint i = 0; i < texts->len; i = next)
    {
      const GString *text = texts->pdata[i];

      for (next = i + 1; next < texts->len; next++)
        if (!g_string_equal (text, texts->pdata[next]))
          break;
      json_builder_begin_object (self->builder);
      parvis_writer_add_int (self, "vote", vote);
      parvis_writer_add_text (self, "college", college);
      parvis_writer_add_int (self, "count", next - i);
      add_marks (self, text->str);
      json_builder_end_object (self->builder);
    }
}

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

static gboolean
add_ballots_of (ParvisWriter *self, gint64 vote, const char *college, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (free_text);
  g_autoptr (GByteArray) key = g_byte_array_new ();
  Heap heap = { texts, key };

  if (!parvis_writer_each (self,
                           "SELECT key, option, value FROM ballot LEFT JOIN mark ON "
                           "mark.ballot = key WHERE vote = ? AND college = ? ORDER BY key, option",
                           vote, college, heap_ballot, &heap, error))
    return FALSE;
  add_heap (self, vote, college, texts);
  return TRUE;
}

/* Too few to be told from one another: they voted, and that is all. */
static void
add_few (ParvisWriter *self, gint64 vote, const char *college)
{
  json_builder_begin_object (self->builder);
  parvis_writer_add_int (self, "vote", vote);
  parvis_writer_add_text (self, "college", college);
  json_builder_set_member_name (self->builder, "count");
  json_builder_add_null_value (self->builder);
  json_builder_end_object (self->builder);
}

/* Papers: those of a college together, since a table may be of one. */

static void
add_count (ParvisWriter *self, sqlite3_stmt *row, gpointer data)
{
  json_builder_begin_object (self->builder);
  parvis_writer_add_int (self, "option", sqlite3_column_int64 (row, 0));
  parvis_writer_add_int (self, "value", sqlite3_column_int64 (row, 1));
  parvis_writer_add_int (self, "ballots", sqlite3_column_int64 (row, 2));
  json_builder_end_object (self->builder);
}

static gboolean
add_counts (ParvisWriter *self,
            const char *member,
            const char *sql,
            gint64 vote,
            const char *college,
            GError **error)
{
  json_builder_set_member_name (self->builder, member);
  json_builder_begin_array (self->builder);
  if (!parvis_writer_each (self, sql, vote, college, add_count, NULL, error))
    return FALSE;
  json_builder_end_array (self->builder);
  return TRUE;
}

typedef struct
{
  gint64 tables, ballots, blank, spoiled;
} Pile;

static void
read_pile (ParvisWriter *self, sqlite3_stmt *row, gpointer data)
{
  *(Pile *) data = (Pile){
    sqlite3_column_int64 (row, 0),
    sqlite3_column_int64 (row, 1),
    sqlite3_column_int64 (row, 2),
    sqlite3_column_int64 (row, 3),
  };
}

#define SUM_OF(table)                                                                              \
  "SELECT option, value, sum(" table ".ballots) FROM " table " JOIN paper ON paper.id = paper "    \
  "WHERE vote = ? AND college = ? GROUP BY option, value ORDER BY option, value"

static gboolean
add_papers_of (ParvisWriter *self, gint64 vote, const char *college, GError **error)
{
  Pile pile = { 0 };

  if (!parvis_writer_each (self,
                           "SELECT count(*), sum(ballots), sum(blank), sum(spoiled) FROM paper "
                           "WHERE vote = ? AND college = ?",
                           vote, college, read_pile, &pile, error))
    return FALSE;
  if (pile.tables == 0)
    return TRUE;
  json_builder_begin_object (self->builder);
  parvis_writer_add_int (self, "vote", vote);
  parvis_writer_add_text (self, "college", college);
  parvis_writer_add_int (self, "ballots", pile.ballots);
  parvis_writer_add_int (self, "blank", pile.blank);
  parvis_writer_add_int (self, "spoiled", pile.spoiled);
  if (!add_counts (self, "counts", SUM_OF ("paper_count"), vote, college, error) ||
      !add_counts (self, "recounts", SUM_OF ("recount"), vote, college, error))
    return FALSE;
  json_builder_end_object (self->builder);
  return TRUE;
}

static gboolean
count_voted (ParvisWriter *self,
             gint64 vote,
             const char *college,
             gint64 *on_screen,
             gint64 *on_paper,
             GError **error)
{
  return parvis_database_query_int (self->database, on_screen, error,
                                    "SELECT count(*) FROM ballot WHERE vote = ? AND college = ?",
                                    "is", vote, college) &&
         parvis_database_query_int (self->database, on_paper, error,
                                    "SELECT ifnull(sum(ballots - spoiled), 0) FROM paper "
                                    "WHERE vote = ? AND college = ?",
                                    "is", vote, college);
}

static gboolean
are_few (gint64 voted)
{
  return voted > 0 && voted < PARVIS_COLLEGE_FLOOR;
}

/* Ballots and papers stand apart, so that each must have enough of them: the one paper of a college
   would say what someone chose, and the others of it what remains of the result. */
static gboolean
add_votes_of (ParvisWriter *self, gboolean papers, gint64 vote, const char *college, GError **error)
{
  gint64 on_screen, on_paper;

  if (!count_voted (self, vote, college, &on_screen, &on_paper, error))
    return FALSE;
  if (are_few (on_screen) || are_few (on_paper))
    {
      if (!papers)
        add_few (self, vote, college);
      return TRUE;
    }
  if (on_screen + on_paper == 0)
    return TRUE;
  return papers ? add_papers_of (self, vote, college, error)
                : add_ballots_of (self, vote, college, error);
}

static gboolean
add_votes (ParvisWriter *self, const char *member, gboolean papers, GError **error)
{
  g_autoptr (GArray) votes = parvis_writer_list (self, "vote");

  json_builder_set_member_name (self->builder, member);
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < votes->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (colleges); j++)
      if (!add_votes_of (self, papers, g_array_index (votes, gint64, i), colleges[j], error))
        return FALSE;
  json_builder_end_array (self->builder);
  return TRUE;
}

gboolean
parvis_writer_add_answers (ParvisWriter *self, GError **error)
{
  g_autoptr (GArray) sequences = parvis_writer_list (self, "sequence");

  json_builder_set_member_name (self->builder, "stances");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < sequences->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (colleges); j++)
      if (!add_stances_of (self, g_array_index (sequences, gint64, i), colleges[j], error))
        return FALSE;
  json_builder_end_array (self->builder);
  return add_votes (self, "ballots", FALSE, error) && add_votes (self, "papers", TRUE, error);
}
