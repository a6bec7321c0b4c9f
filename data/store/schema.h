/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/schema.h: the file's tables and their version. */
#pragma once

#include <glib.h>
#include <sqlite3.h>

/* "PRVS", at offset 68 of the file. */
#define PARVIS_APPLICATION_ID 0x50525653
#define PARVIS_SCHEMA_VERSION 5

/* Brings an empty database, or one of an older version, to PARVIS_SCHEMA_VERSION: one SQL file a
   version. In the caller's transaction. */
gboolean parvis_schema_migrate (sqlite3 *handle, GError **error);
/* Nothing but the tables of its own version, exactly: a file that came by mail may bring triggers
   along. PARVIS_ERROR_DAMAGED; PARVIS_ERROR_TOO_NEW. */
gboolean parvis_schema_verify (sqlite3 *handle, GError **error);
/* FALSE for an older version. */
gboolean parvis_schema_is_current (sqlite3 *handle);
