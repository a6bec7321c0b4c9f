/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/cluster.h: notes that say the same, under one name. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_CLUSTER (parvis_cluster_get_type ())
G_DECLARE_FINAL_TYPE (ParvisCluster, parvis_cluster, PARVIS, CLUSTER, ParvisRecord)

gint64 parvis_cluster_get_zone (ParvisCluster *self);
const char *parvis_cluster_get_name (ParvisCluster *self);
double parvis_cluster_get_x (ParvisCluster *self);
double parvis_cluster_get_y (ParvisCluster *self);
gboolean parvis_cluster_get_collapsed (ParvisCluster *self);
ParvisTint parvis_cluster_get_tint (ParvisCluster *self);
