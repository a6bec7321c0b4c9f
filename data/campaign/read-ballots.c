/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/read-ballots.h"

#include <string.h>

#include "campaign/ballots.h"
#include "campaign/private.h"
#include "store/each.h"

typedef struct
{
  gint64 option;
  guint row;
} Line;

typedef struct
{
  const void *bytes;
  gsize size;
} Key;

/* Ballots and marks, both by key, side by side: to look for the marks of each ballot takes longer.
 */
typedef struct
{
  ParvisDatabase *database;
  ParvisRule rule;
  int cap;
  const ParvisLines *lines;
  ParvisCountFunc count;
  gpointer result;

  sqlite3_stmt *ballots;
  gboolean more;      /* there is a ballot: */
  Key key;            /* the statement's, until its next step */
  gboolean agents;    /* whose it is */
  int *values;        /* owned; what it says of each row so far; 0: nothing */
  guint *chosen;      /* owned; the rows it says something of */
  guint n_chosen;     /* how many */
  GByteArray *before; /* the key of the last mark */
  guint n_agents, n_users;
} Walk;

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *first = a, *second = b;

  return first->option < second->option ? -1 : first->option > second->option;
}

static gboolean
find_place (GArray *rows, gint64 line, guint *row)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, gint64, i) == line)
      {
        *row = i;
        return TRUE;
      }
  return FALSE;
}

ParvisLines *
parvis_lines_new (GPtrArray *options)
{
  ParvisLines *self = g_new (ParvisLines, 1);

  *self = (ParvisLines){ g_array_new (FALSE, FALSE, sizeof (gint64)),
                         g_array_new (FALSE, FALSE, sizeof (Line)) };
  for (guint i = 0; i < options->len; i++)
    if (parvis_option_get_merged (options->pdata[i]) == 0)
      {
        gint64 id = parvis_record_get_id (options->pdata[i]);

        g_array_append_val (self->rows, id);
      }
  for (guint i = 0; i < options->len; i++)
    {
      gint64 merged = parvis_option_get_merged (options->pdata[i]);
      Line line = { parvis_record_get_id (options->pdata[i]), 0 };

      if (find_place (self->rows, merged != 0 ? merged : line.option, &line.row))
        g_array_append_val (self->lines, line);
    }
  g_array_sort (self->lines, compare_lines);
  return self;
}

void
parvis_lines_free (ParvisLines *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->rows);
  g_array_unref (self->lines);
  g_free (self);
}

gboolean
parvis_lines_find (const ParvisLines *self, gint64 option, guint *row)
{
  const Line *lines = (const Line *) self->lines->data, wanted = { option, 0 }, *found = NULL;
  gint64 guess = self->lines->len > 0 ? option - lines[0].option : -1;

  /* They were put in together, so mostly they follow one another. */
  if (guess >= 0 && guess < self->lines->len && lines[guess].option == option)
    found = &lines[guess];
  else if (self->lines->len > 0)
    found = bsearch (&wanted, lines, self->lines->len, sizeof *lines, compare_lines);
  if (found != NULL)
    *row = found->row;
  return found != NULL;
}

static void
walk_clear (Walk *walk)
{
  g_free (walk->values);
  g_free (walk->chosen);
  g_byte_array_unref (walk->before);
  if (walk->ballots != NULL)
    sqlite3_reset (walk->ballots);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static int
compare_keys (const Key *first, const Key *second)
{
  const gsize least = MIN (first->size, second->size);
  int order = least > 0 ? memcmp (first->bytes, second->bytes, least) : 0;

  return order != 0 ? order : (first->size > second->size) - (first->size < second->size);
}

static void
end_ballot (Walk *walk)
{
  *(walk->agents ? &walk->n_agents : &walk->n_users) += 1;
  for (guint i = 0; i < walk->n_chosen; i++)
    {
      walk->count (walk->result, walk->chosen[i], walk->agents, walk->values[walk->chosen[i]], 1);
      walk->values[walk->chosen[i]] = 0;
    }
  walk->n_chosen = 0;
}

static gboolean
begin_ballot (Walk *walk, GError **error)
{
  if (!parvis_database_step (walk->database, walk->ballots, &walk->more, error))
    return FALSE;
  if (!walk->more)
    return TRUE;
  walk->key.bytes = sqlite3_column_blob (walk->ballots, 0);
  walk->key.size = (gsize) sqlite3_column_bytes (walk->ballots, 0);
  walk->agents = sqlite3_column_int (walk->ballots, 1) != 0;
  return TRUE;
}

/* A file made by hand may hold any number. */
static int
read_value (sqlite3_value *value)
{
  return (int) CLAMP (sqlite3_value_int64 (value), 1, G_MAXINT16);
}

static gboolean
add_mark (Walk *walk, sqlite3_value **mark, GError **error)
{
  int value = read_value (mark[2]), *sum;
  guint row;

  if (!parvis_lines_find (walk->lines, sqlite3_value_int64 (mark[1]), &row))
    return parvis_refuse (error, PARVIS_ERROR_DAMAGED, "a mark for no line");
  sum = &walk->values[row];
  if (*sum == 0)
    {
      walk->chosen[walk->n_chosen++] = row;
      *sum = value;
    }
  else
    *sum = walk->rule == PARVIS_RULE_JUDGMENT ? MIN (*sum, value) : MIN (*sum + value, walk->cap);
  return TRUE;
}

/* SQLite walks along a table's key, without a promise. */
static gboolean
check_order (Walk *walk, const Key *key, GError **error)
{
  const Key before = { walk->before->data, walk->before->len };
  int order = compare_keys (&before, key);

  if (order > 0)
    return parvis_refuse (error, PARVIS_ERROR_DAMAGED, "marks are not in order");
  if (order < 0)
    {
      g_byte_array_set_size (walk->before, 0);
      g_byte_array_append (walk->before, key->bytes, (guint) key->size);
    }
  return TRUE;
}

/* @mark: ballot, option, value. Those of other votes lie between. */
static gboolean
read_mark (sqlite3_value **mark, gpointer data, GError **error)
{
  Walk *walk = data;
  const void *bytes = sqlite3_value_blob (mark[0]);
  const Key key = { bytes, (gsize) sqlite3_value_bytes (mark[0]) };
  int order = -1;

  if (!check_order (walk, &key, error))
    return FALSE;
  while (walk->more && (order = compare_keys (&walk->key, &key)) < 0)
    {
      end_ballot (walk);
      if (!begin_ballot (walk, error))
        return FALSE;
    }
  return !walk->more || order != 0 || add_mark (walk, mark, error);
}

static gboolean
walk_along (Walk *walk, GError **error)
{
  if (!begin_ballot (walk, error) ||
      !parvis_database_each (walk->database,
                             "SELECT parvis_each (?, ballot, option, value) FROM mark", read_mark,
                             walk, error))
    return FALSE;
  while (walk->more)
    {
      end_ballot (walk);
      if (!begin_ballot (walk, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
parvis_campaign_read_ballots (ParvisCampaign *self,
                              ParvisVote *vote,
                              const ParvisLines *lines,
                              ParvisCountFunc count,
                              gpointer result,
                              guint *n_agents,
                              guint *n_users,
                              GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);
  g_auto (Walk) walk = { .database = database,
                         .rule = parvis_vote_get_rule (vote),
                         .cap = parvis_vote_get_cap (vote),
                         .lines = lines,
                         .count = count,
                         .result = result,
                         .values = g_new0 (int, lines->rows->len),
                         .chosen = g_new (guint, lines->rows->len),
                         .before = g_byte_array_new () };

  walk.ballots = parvis_database_prepare (
      database, "SELECT key, college = 'agents' FROM ballot WHERE vote = ? ORDER BY key", error);
  if (walk.ballots == NULL)
    return FALSE;
  sqlite3_bind_int64 (walk.ballots, 1, parvis_record_get_id (PARVIS_RECORD (vote)));
  if (!walk_along (&walk, error))
    return FALSE;
  *n_agents = walk.n_agents;
  *n_users = walk.n_users;
  return TRUE;
}
