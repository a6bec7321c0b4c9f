/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/data/disk-file.h: a campaign on the disk as another program sees it: bytes in a folder. */
#pragma once

#include <glib.h>

/* A closed campaign of 300 notes, alone in a new folder. Free both with scratch_remove(). */
char *disk_file_new (void);
char *disk_file_checksum (const char *path);
/* The files in its folder, itself among them. */
guint disk_file_count (const char *path);
