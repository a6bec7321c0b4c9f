/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/data/old-file.h: a file that an older Parvis made: version-1.parvis.gz, and in
   version-1.states what each step of its history left, one checksum a line, both written by the
   program of that time. */
#pragma once

#include <glib.h>

/* Where its history stands; the steps after it are undone. */
#define OLD_FILE_STEP 78

/* In a new folder. Free both with scratch_remove(). */
char *old_file_new (void);
void old_file_write (const char *path);

/* What version 1 could say of a file, as a checksum. */
char *old_file_read_state (const char *path);
GStrv old_file_load_states (void);
void old_file_assert_state (const char *path, guint step);
int old_file_read_version (const char *path);
char *old_file_checksum (const char *path);

void old_file_run (const char *path, const char *sql);

/* The files beside @path whose names end so, @path itself not among them. */
GPtrArray *old_file_list_others (const char *path, const char *suffix);
guint old_file_count_others (const char *path);
