/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/cluster-view.h: notes under one name: an area with a head, or folded, a note with two
   sheets behind. */
#pragma once

#include "board/note-view.h"
#include "campaign/cluster.h"

#define PARVIS_TYPE_CLUSTER_VIEW (parvis_cluster_view_get_type ())
G_DECLARE_FINAL_TYPE (ParvisClusterView, parvis_cluster_view, PARVIS, CLUSTER_VIEW, ParvisItemView)

GtkWidget *parvis_cluster_view_new (ParvisCluster *cluster, const ParvisInks *inks);
ParvisCluster *parvis_cluster_view_get_cluster (ParvisClusterView *self);
void parvis_cluster_view_add_note (ParvisClusterView *self, ParvisNoteView *note);
void parvis_cluster_view_remove_note (ParvisClusterView *self, ParvisNoteView *note);
/* (transfer none) (element-type ParvisNoteView) */
GPtrArray *parvis_cluster_view_get_notes (ParvisClusterView *self);
/* How many columns its zone has room for. */
void parvis_cluster_view_set_columns (ParvisClusterView *self, guint columns);
/* It is in sight, near enough to be read. */
void parvis_cluster_view_wake (ParvisClusterView *self);
void parvis_cluster_view_edit_name (ParvisClusterView *self, gboolean then_write);
/* After its notes or its columns changed. */
void parvis_cluster_view_arrange (ParvisClusterView *self);
/* While something is @sought, how many of its notes are found. */
void parvis_cluster_view_set_found (ParvisClusterView *self, gboolean sought, guint n_found);
void parvis_cluster_view_snapshot_lifted (ParvisClusterView *self, GtkSnapshot *snapshot);
