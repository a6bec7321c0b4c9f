/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/new-file.h: a file that gets its name once it is whole. For data only. */
#pragma once

#include <glib.h>

/* An empty file beside @path, under a hidden name of its own. EXISTS when @path is taken already,
   READ_ONLY, NO_SPACE. (transfer full) */
char *parvis_new_file_begin (const char *path, GError **error);
/* Gives @temporary the name @path, on the disk. EXISTS rather than overwrite. */
gboolean parvis_new_file_publish (const char *temporary, const char *path, GError **error);
