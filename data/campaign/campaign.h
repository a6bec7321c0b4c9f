/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/campaign.h: one campaign, open: its file, its lists, its undo.

   Every command (here and in campaign/wall.h, panel.h, answers.h, pledges.h) is one durable
   transaction. When it returns TRUE the change is on disk and the objects say so; when it returns
   FALSE nothing has changed, in the file or in memory. */
#pragma once

#include <gio/gio.h>

#include "campaign/deed.h"
#include "campaign/identity.h"
#include "campaign/sequence.h"
#include "campaign/workshop.h"
#include "methods/method.h"
#include "store/error.h"

#define PARVIS_TYPE_CAMPAIGN (parvis_campaign_get_type ())
G_DECLARE_FINAL_TYPE (ParvisCampaign, parvis_campaign, PARVIS, CAMPAIGN, GObject)

/* Signal "changed": after each command, undo and redo, once all objects have notified. Signal
   "redacted" (a name): it was taken out of the file; what is not in the file yet still says it.
   "voided": the command that was just done changed the words of a poster that people had
   validated, and took back what they had said of it; after "changed". */

/* Makes the file at @path with the method's workshops and sequences copied into it, and opens it.
   Fails with EXISTS rather than overwrite. */
ParvisCampaign *parvis_campaign_create (const char *path,
                                        const ParvisMethod *method,
                                        const char *title,
                                        GError **error);

/* For work. Fails with NOT_FOUND, NOT_CAMPAIGN, TOO_NEW, DAMAGED, BUSY or IO, the file untouched.
   A file that cannot be written opens for reading: see parvis_campaign_is_read_only(). A file of an
   older version is brought up to date once a copy of it stands beside it; NO_SPACE when there is no
   room for that. See parvis_campaign_get_copy(). */
ParvisCampaign *parvis_campaign_open (const char *path, GError **error);

/* For reading only, also while somebody else works on it. A file of an older version is read as if
   it were up to date, and left as it is. */
ParvisCampaign *parvis_campaign_open_for_reading (const char *path, GError **error);

/* Leaves one file, without -wal. The campaign can't be used afterwards, only unreferenced. */
gboolean parvis_campaign_close (ParvisCampaign *self, GError **error);

/* The whole file, page by page, and every reference in it. FALSE with DAMAGED. */
gboolean parvis_campaign_check (ParvisCampaign *self, GError **error);

const char *parvis_campaign_get_path (ParvisCampaign *self);
gboolean parvis_campaign_is_read_only (ParvisCampaign *self);
/* The path of the copy that was kept when opening it brought it up to date, which the person is
   told; else NULL. (transfer none) */
const char *parvis_campaign_get_copy (ParvisCampaign *self);

/* The only object of its kind. (transfer none) */
ParvisIdentity *parvis_campaign_get_identity (ParvisCampaign *self);

/* Live lists, in the order that a person expects. (transfer none) */
GListModel *parvis_campaign_get_services (ParvisCampaign *self);
GListModel *parvis_campaign_get_workshops (ParvisCampaign *self);
GListModel *parvis_campaign_get_zones (ParvisCampaign *self);
GListModel *parvis_campaign_get_sequences (ParvisCampaign *self);
GListModel *parvis_campaign_get_participants (ParvisCampaign *self);
GListModel *parvis_campaign_get_clusters (ParvisCampaign *self);
GListModel *parvis_campaign_get_notes (ParvisCampaign *self);
GListModel *parvis_campaign_get_options (ParvisCampaign *self);
GListModel *parvis_campaign_get_retained (ParvisCampaign *self);
GListModel *parvis_campaign_get_engagements (ParvisCampaign *self);
GListModel *parvis_campaign_get_actions (ParvisCampaign *self);
GListModel *parvis_campaign_get_stages (ParvisCampaign *self); /* by action, then by day */
GListModel *parvis_campaign_get_partners (ParvisCampaign *self);
GListModel *parvis_campaign_get_assents (ParvisCampaign *self);

/* The object of @type (PARVIS_TYPE_NOTE…) with this id, or NULL. (transfer none) */
gpointer parvis_campaign_find (ParvisCampaign *self, GType type, gint64 id);

ParvisWorkshop *parvis_campaign_find_workshop (ParvisCampaign *self, ParvisSequence *sequence);

/* The zones that @sequence shows, in order. (transfer container) (element-type ParvisZone) */
GPtrArray *parvis_campaign_get_sequence_zones (ParvisCampaign *self, ParvisSequence *sequence);

/* The last gesture that can be undone or redone: NULL if there is none. Property notifications:
   "undoable" and "redoable", booleans. (transfer none) */
const ParvisDeed *parvis_campaign_get_undoable (ParvisCampaign *self);
const ParvisDeed *parvis_campaign_get_redoable (ParvisCampaign *self);
gboolean parvis_campaign_undo (ParvisCampaign *self, GError **error);
gboolean parvis_campaign_redo (ParvisCampaign *self, GError **error);

/* The road: stop 0 is the panel, 1 to n the sequences in order, n + 1 the poster, n + 2 the
   roadmap. Where the facilitator is, and the furthest stop reached step by step, are kept in the
   file and not undone. Property notifications: "stop" and "furthest". */
int parvis_campaign_get_n_stops (ParvisCampaign *self);
int parvis_campaign_get_stop (ParvisCampaign *self);
int parvis_campaign_get_furthest (ParvisCampaign *self);
gboolean parvis_campaign_go (ParvisCampaign *self, int stop, GError **error);

/* The sequence at this stop, or NULL for the panel, the poster and the roadmap. (transfer none) */
ParvisSequence *parvis_campaign_get_stop_sequence (ParvisCampaign *self, int stop);
