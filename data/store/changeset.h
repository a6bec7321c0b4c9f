/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/changeset.h: whether a step of the history is one. For data only. */
#pragma once

#include <glib.h>

/* The tables whose changes are recorded: never those of ballots, of stances and of who has
   answered, of what is half typed, nor the history itself. */
gboolean parvis_changeset_may_hold (const char *table);
/* SQLite reads a changeset as it stands: past its end, or for ever, when it is not one. This walks
   it first, and takes only tables that are recorded. Source of the format: sqlite3session.c,
   "Changeset format". */
gboolean parvis_changeset_check (GBytes *changes);

/* A text of a row as it was before or after a change: what it becomes, with its @new_size, or NULL
   to leave it. @column counts from 0. (transfer full) */
typedef char *(*ParvisChangesetFunc) (const char *table,
                                      guint column,
                                      const char *text,
                                      gsize size,
                                      gsize *new_size,
                                      gpointer data);
/* @changes with its texts, and bytes kept as such, through @function: the same reference where
   none becomes another, NULL where @changes is none. (transfer full) */
GBytes *parvis_changeset_map (GBytes *changes, ParvisChangesetFunc function, gpointer data);
