/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/exchange/writer.h: what the parts of the writing share. For data/exchange only. */
#pragma once

#include <json-glib/json-glib.h>

#include "campaign/private.h"
#include "exchange/write.h"

typedef struct
{
  ParvisCampaign *campaign;
  ParvisDatabase *database;
  JsonBuilder *builder;
  ParvisExchangeParts parts;
  GHashTable *leaving; /* table → its ids that leave */
} ParvisWriter;

/* Whether the row of @table leaves; never for 0. */
gboolean parvis_writer_leaves (const ParvisWriter *self, const char *table, gint64 id);
/* Its ids that leave, by number. (transfer container) */
GArray *parvis_writer_list (const ParvisWriter *self, const char *table);

void parvis_writer_add_int (ParvisWriter *self, const char *member, gint64 value);
void parvis_writer_add_text (ParvisWriter *self, const char *member, const char *value);
/* An id, or null for one that does not leave. */
void
parvis_writer_add_reference (ParvisWriter *self, const char *member, const char *table, gint64 id);

/* Each row of @sql, whose parameters are @types and the values after it, to @add. */
typedef void (*ParvisWriteRow) (ParvisWriter *self, sqlite3_stmt *row, gpointer data);
gboolean parvis_writer_each (ParvisWriter *self,
                             const char *sql,
                             gint64 first,
                             const char *second,
                             ParvisWriteRow add,
                             gpointer data,
                             GError **error);

/* "stances", "ballots" and "papers". */
gboolean parvis_writer_add_answers (ParvisWriter *self, GError **error);
/* "lineage". */
gboolean parvis_writer_add_lineage (ParvisWriter *self, GError **error);
