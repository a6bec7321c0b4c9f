/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/table.h: one table as a live list of records, one object a row. For data only. */
#pragma once

#include <gio/gio.h>

#include "store/database.h"

typedef struct _ParvisTable ParvisTable;

ParvisTable *parvis_table_new (GType type);
void parvis_table_free (ParvisTable *self);

const char *parvis_table_get_name (ParvisTable *self);
GListModel *parvis_table_get_list (ParvisTable *self);
gpointer parvis_table_find (ParvisTable *self, gint64 id);

gboolean parvis_table_load (ParvisTable *self, ParvisDatabase *database, GError **error);

/* Follows rows that changed: note each one, then settle once, so that the list changes as little as
   it can. */
gboolean
parvis_table_note_change (ParvisTable *self, ParvisDatabase *database, gint64 id, GError **error);
void parvis_table_note_removal (ParvisTable *self, gint64 id);
void parvis_table_settle (ParvisTable *self);
