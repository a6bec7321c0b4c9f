/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/changeset.h"

#include <sqlite3.h>
#include <string.h>

#define MAX_COLUMNS 64

typedef struct
{
  const guint8 *at, *end;
  const char *table;
  guint n_columns;
  ParvisChangesetFunc function; /* NULL to look only */
  gpointer data;
  GByteArray *mapped; /* what stands before `copied`; NULL while nothing is different */
  const guint8 *copied;
} Walk;

gboolean
parvis_changeset_may_hold (const char *table)
{
  static const char *const others[] = { "ballot",      "mark",    "stance",   "answered", "paper",
                                        "paper_count", "journal", "bookmark", "draft",    NULL };

  return !g_strv_contains (others, table);
}

static gboolean
skip (Walk *walk, guint64 size)
{
  if (size > (guint64) (walk->end - walk->at))
    return FALSE;
  walk->at += size;
  return TRUE;
}

/* Seven bits a byte, the highest says that more follow; nothing here needs more than five. */
static gboolean
read_varint (Walk *walk, guint64 *value)
{
  *value = 0;
  for (guint i = 0; i < 5 && walk->at < walk->end; i++)
    {
      guint8 byte = *walk->at++;

      *value = *value << 7 | (byte & 0x7f);
      if ((byte & 0x80) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The letter T, the number of columns, a flag for each, the name. */
static gboolean
walk_table (Walk *walk)
{
  guint64 n_columns;
  const char *name;
  const guint8 *name_end;

  if (!skip (walk, 1) || !read_varint (walk, &n_columns) || n_columns == 0 ||
      n_columns > MAX_COLUMNS || !skip (walk, n_columns))
    return FALSE;
  walk->n_columns = (guint) n_columns;
  name = (const char *) walk->at;
  name_end = memchr (walk->at, '\0', (gsize) (walk->end - walk->at));
  if (name_end == NULL)
    return FALSE;
  walk->at = name_end + 1;
  walk->table = name;
  return parvis_changeset_may_hold (name);
}

static void
append_varint (GByteArray *bytes, gsize value)
{
  guint8 groups[10];
  guint n_groups = 0;

  do
    groups[n_groups++] = value & 0x7f;
  while ((value >>= 7) > 0);
  while (n_groups-- > 0)
    {
      guint8 byte = groups[n_groups] | (n_groups > 0 ? 0x80 : 0);

      g_byte_array_append (bytes, &byte, 1);
    }
}

/* A size and as many bytes. */
static gboolean
walk_text (Walk *walk, guint column)
{
  const guint8 *before = walk->at;
  g_autofree char *text = NULL;
  const guint8 *start;
  gsize new_size;
  guint64 size;

  if (!read_varint (walk, &size))
    return FALSE;
  start = walk->at;
  if (!skip (walk, size))
    return FALSE;
  if (walk->function != NULL)
    text = walk->function (walk->table, column, (const char *) start, size, &new_size, walk->data);
  if (text == NULL)
    return TRUE;
  if (walk->mapped == NULL)
    walk->mapped = g_byte_array_new ();
  g_byte_array_append (walk->mapped, walk->copied, (guint) (before - walk->copied));
  append_varint (walk->mapped, new_size);
  g_byte_array_append (walk->mapped, (const guint8 *) text, (guint) new_size);
  walk->copied = walk->at;
  return TRUE;
}

static gboolean
walk_value (Walk *walk, guint column)
{
  if (walk->at == walk->end)
    return FALSE;
  switch (*walk->at++)
    {
    case 0: /* not changed */
    case SQLITE_NULL:
      return TRUE;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      return skip (walk, 8);
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      return walk_text (walk, column);
    default:
      return FALSE;
    }
}

static gboolean
walk_row (Walk *walk)
{
  for (guint i = 0; i < walk->n_columns; i++)
    if (!walk_value (walk, i))
      return FALSE;
  return TRUE;
}

/* The operation, a byte that does not matter here, the row before, the row after. */
static gboolean
walk_change (Walk *walk)
{
  guint8 operation = *walk->at;

  if (walk->n_columns == 0 || !skip (walk, 2))
    return FALSE;
  if (operation == SQLITE_INSERT || operation == SQLITE_DELETE)
    return walk_row (walk);
  return operation == SQLITE_UPDATE && walk_row (walk) && walk_row (walk);
}

static gboolean
walk_all (Walk *walk)
{
  if (walk->at == walk->end || *walk->at != 'T')
    return FALSE;
  while (walk->at < walk->end)
    if (*walk->at == 'T' ? !walk_table (walk) : !walk_change (walk))
      return FALSE;
  return TRUE;
}

gboolean
parvis_changeset_check (GBytes *changes)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (changes, &size);
  Walk walk = { .at = bytes, .end = bytes + size };

  return walk_all (&walk);
}

GBytes *
parvis_changeset_map (GBytes *changes, ParvisChangesetFunc function, gpointer data)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (changes, &size);
  Walk walk = {
    .at = bytes, .end = bytes + size, .copied = bytes, .function = function, .data = data
  };

  if (!walk_all (&walk))
    {
      g_clear_pointer (&walk.mapped, g_byte_array_unref);
      return NULL;
    }
  if (walk.mapped == NULL)
    return g_bytes_ref (changes);
  g_byte_array_append (walk.mapped, walk.copied, (guint) (walk.end - walk.copied));
  return g_byte_array_free_to_bytes (walk.mapped);
}
