/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/unlike.h"

typedef struct
{
  gint64 first, second; /* first < second */
} Pair;

struct _ParvisUnlike
{
  GHashTable *pairs; /* of Pair */
};

static guint
hash (gconstpointer data)
{
  const Pair *pair = data;

  return g_int64_hash (&pair->first) * 31 + g_int64_hash (&pair->second);
}

static gboolean
equal (gconstpointer a, gconstpointer b)
{
  const Pair *left = a, *right = b;

  return left->first == right->first && left->second == right->second;
}

ParvisUnlike *
parvis_unlike_new (void)
{
  ParvisUnlike *self = g_new0 (ParvisUnlike, 1);

  self->pairs = g_hash_table_new_full (hash, equal, g_free, NULL);
  return self;
}

ParvisUnlike *
parvis_unlike_read (ParvisDatabase *database)
{
  ParvisUnlike *self = parvis_unlike_new ();
  sqlite3_stmt *statement =
      parvis_database_prepare (database, "SELECT first, second FROM unlike", NULL);
  gboolean row = statement != NULL;

  while (row && parvis_database_step (database, statement, &row, NULL) && row)
    {
      Pair *pair = g_new (Pair, 1);

      pair->first = sqlite3_column_int64 (statement, 0);
      pair->second = sqlite3_column_int64 (statement, 1);
      g_hash_table_add (self->pairs, pair);
    }
  return self;
}

void
parvis_unlike_free (ParvisUnlike *self)
{
  g_hash_table_unref (self->pairs);
  g_free (self);
}

gboolean
parvis_unlike_contains (ParvisUnlike *self, gint64 one, gint64 other)
{
  return g_hash_table_contains (self->pairs, &(Pair){ MIN (one, other), MAX (one, other) });
}

static void
list_missing (ParvisUnlike *self,
              ParvisUnlike *from,
              void (*differs) (gint64 first, gint64 second, gpointer data),
              gpointer data)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->pairs);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (from->pairs, key))
      differs (((Pair *) key)->first, ((Pair *) key)->second, data);
}

void
parvis_unlike_compare (ParvisUnlike *self,
                       ParvisUnlike *other,
                       void (*differs) (gint64 first, gint64 second, gpointer data),
                       gpointer data)
{
  list_missing (self, other, differs, data);
  list_missing (other, self, differs, data);
}
