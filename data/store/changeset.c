/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/changeset.h"

#include <sqlite3.h>
#include <string.h>

#define MAX_COLUMNS 64

typedef struct
{
  const guint8 *at, *end;
  guint n_columns;
} Walk;

gboolean
parvis_changeset_may_hold (const char *table)
{
  static const char *const others[] = { "ballot",  "mark",     "stance", "answered",
                                        "journal", "bookmark", "draft",  NULL };

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
  return parvis_changeset_may_hold (name);
}

static gboolean
walk_value (Walk *walk)
{
  guint64 size;

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
      return read_varint (walk, &size) && skip (walk, size);
    default:
      return FALSE;
    }
}

static gboolean
walk_row (Walk *walk)
{
  for (guint i = 0; i < walk->n_columns; i++)
    if (!walk_value (walk))
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

gboolean
parvis_changeset_check (GBytes *changes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (changes, &size);
  Walk walk = { data, data + size, 0 };

  if (size == 0 || *data != 'T')
    return FALSE;
  while (walk.at < walk.end)
    if (*walk.at == 'T' ? !walk_table (&walk) : !walk_change (&walk))
      return FALSE;
  return TRUE;
}
