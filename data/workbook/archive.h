/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/workbook/archive.h: the parts inside an .xlsx, which came by mail: nothing of it is trusted,
   and nothing is ever unpacked to the disk. */
#pragma once

#include <glib.h>

typedef struct _ParvisArchive ParvisArchive;

/* PARVIS_ERROR_WORKBOOK for what is no such archive, or holds more than a roadmap can. */
ParvisArchive *parvis_archive_new (GBytes *bytes, GError **error);
void parvis_archive_free (ParvisArchive *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisArchive, parvis_archive_free)

gboolean parvis_archive_has (ParvisArchive *self, const char *part);
/* The whole of it, its checksum right. (transfer full) */
GBytes *parvis_archive_read (ParvisArchive *self, const char *part, GError **error);
