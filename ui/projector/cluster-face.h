/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/cluster-face.h: a cluster as the room sees it: its name over its notes, or folded.
 */
#pragma once

#include "board/inks.h"
#include "projector/wall-plan.h"

#define PARVIS_TYPE_CLUSTER_FACE (parvis_cluster_face_get_type ())
G_DECLARE_FINAL_TYPE (ParvisClusterFace, parvis_cluster_face, PARVIS, CLUSTER_FACE, GtkWidget)

/* @inks are the wall's. */
GtkWidget *parvis_cluster_face_new (const ParvisWallItem *item, const ParvisInks *inks);
