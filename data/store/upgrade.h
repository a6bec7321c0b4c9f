/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/upgrade.h: a file of an older version, brought to this one. For data only. */
#pragma once

#include <glib.h>
#include <sqlite3.h>

/* Copies the file at @path, which @handle is open on, beside itself, whole and on the disk, then
   migrates it in one transaction. @copy gets the copy's path. When it fails the file is as it was,
   and no copy is left. NO_SPACE, READ_ONLY, IO. */
gboolean parvis_upgrade_file (sqlite3 *handle, const char *path, char **copy, GError **error);
/* What @handle reads, in memory and migrated; the file is not touched. The caller closes it. NULL
   with an error. */
sqlite3 *parvis_upgrade_in_memory (sqlite3 *handle, GError **error);
