/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/cluster-title.h: a cluster's name, count, colour and fold button; of a folded one, only
   what stands at the bottom of its sheet. */
#pragma once

#include "board/shares.h"
#include "campaign/cluster.h"

#define PARVIS_TYPE_CLUSTER_TITLE (parvis_cluster_title_get_type ())
G_DECLARE_FINAL_TYPE (ParvisClusterTitle, parvis_cluster_title, PARVIS, CLUSTER_TITLE, GtkWidget)

GtkWidget *parvis_cluster_title_new (ParvisCluster *cluster);
/* A @narrow one leaves out what has no room. */
void
parvis_cluster_title_refresh (ParvisClusterTitle *self, const ParvisCount *count, gboolean narrow);
/* A wall has hundreds: its widgets are made once it is in sight. */
void parvis_cluster_title_show (ParvisClusterTitle *self);
/* How many of its notes a search found; 0: it shows its count. */
void parvis_cluster_title_set_found (ParvisClusterTitle *self, guint n_found);
/* @then_write: the entry has the keys once it is named, else the cluster. */
void parvis_cluster_title_edit_name (ParvisClusterTitle *self, gboolean then_write);
