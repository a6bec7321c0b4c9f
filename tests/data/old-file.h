/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/data/old-file.h: files that an older Parvis made: version-N.parvis.gz, and in
   version-N.states what each step of its history left, one checksum a line, both written by the
   program of that time. Without a number: version 1. */
#pragma once

#include "campaign/campaign.h"

#define OLD_FILE_LAST 4

/* Where its history stands; the steps after it are undone. */
#define OLD_FILE_STEP 78
#define OLD_FILE_STEP_2 67
#define OLD_FILE_STEP_3 73
#define OLD_FILE_STEP_4 80

/* In a new folder. Free both with scratch_remove(). */
char *old_file_new (void);
void old_file_write (const char *path);
void old_file_write_of (const char *path, int version);

/* Of @version in a new folder, its history at @step. Free both with scratch_remove(). */
char *old_file_new_at (int version, guint step);
/* Brings it up to date, and it is whole. */
ParvisCampaign *old_file_open (const char *path);
/* Back to the first step and on to the last, the state of each is the one of that time. @follow:
   what is looked at after each, or NULL. */
void old_file_assert_history (int version,
                              guint step,
                              void (*follow) (ParvisCampaign *campaign, const char *path));

/* What that version could say of a file, as a checksum. */
char *old_file_read_state (const char *path);
char *old_file_read_state_as (const char *path, int as_version);
GStrv old_file_load_states (void);
GStrv old_file_load_states_of (int version);
void old_file_assert_state (const char *path, guint step);
void old_file_assert_state_as (const char *path, int as_version, guint step);
/* The first number of the first row. */
int old_file_query (const char *path, const char *sql);
int old_file_read_version (const char *path);
char *old_file_checksum (const char *path);

void old_file_run (const char *path, const char *sql);

/* The files beside @path whose names end so, @path itself not among them. */
GPtrArray *old_file_list_others (const char *path, const char *suffix);
guint old_file_count_others (const char *path);
