/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/journal.h: what a transaction changed, kept for undo. For data only. */
#pragma once

#include "campaign/deed.h"
#include "store/database.h"

typedef struct _ParvisRecorder ParvisRecorder;

/* What changes from now on. Ballots, stances and who has answered are never seen by it. */
ParvisRecorder *parvis_recorder_new (ParvisDatabase *database, GError **error);
void parvis_recorder_free (ParvisRecorder *self);
/* The changeset so far; empty when nothing changed. (transfer full) */
GBytes *parvis_recorder_take (ParvisRecorder *self, ParvisDatabase *database, GError **error);

/* In the caller's transaction. A new step ends what could be redone. */
gboolean parvis_journal_add (ParvisDatabase *database,
                             const ParvisDeed *deed,
                             GBytes *changes,
                             GError **error);
/* The step that would be undone (@undone FALSE) or redone (TRUE); 0 where there is none. */
gboolean parvis_journal_peek (ParvisDatabase *database,
                              gboolean undone,
                              gint64 *step,
                              ParvisDeed *deed,
                              GError **error);
/* Applies @step, backwards to undo, in the caller's transaction. Returns what it changed. CONFLICT.
   (transfer full) */
GBytes *parvis_journal_apply (ParvisDatabase *database, gint64 step, gboolean undo, GError **error);

/* Drops the steps of @kind that changed row @id of @table, done or undone, in the caller's
   transaction: they can't be undone or redone any more. */
gboolean parvis_journal_forget (ParvisDatabase *database,
                                ParvisDeedKind kind,
                                const char *table,
                                gint64 id,
                                GError **error);

typedef gboolean (*ParvisChangeFunc) (const char *table,
                                      gint64 id,
                                      gboolean removed,
                                      gpointer data,
                                      GError **error);
gboolean
parvis_changes_foreach (GBytes *changes, ParvisChangeFunc function, gpointer data, GError **error);
