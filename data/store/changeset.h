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
