/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/cluster.h"

struct _ParvisCluster
{
  ParvisRecord parent_instance;
  gint64 zone;
  char *name;
  double x;
  double y;
  gboolean collapsed;
  ParvisTint tint;
};

G_DEFINE_FINAL_TYPE (ParvisCluster, parvis_cluster, PARVIS_TYPE_RECORD)

static void
parvis_cluster_class_init (ParvisClusterClass *klass)
{
  const ParvisField fields[] = {
    { "zone", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisCluster, zone) },
    { "name", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisCluster, name) },
    { "x", G_TYPE_DOUBLE, G_STRUCT_OFFSET (ParvisCluster, x) },
    { "y", G_TYPE_DOUBLE, G_STRUCT_OFFSET (ParvisCluster, y) },
    { "collapsed", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (ParvisCluster, collapsed) },
    { "tint", PARVIS_TYPE_TINT, G_STRUCT_OFFSET (ParvisCluster, tint) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "cluster", fields,
                                  G_N_ELEMENTS (fields));
}

static void
parvis_cluster_init (ParvisCluster *self)
{
}

gint64
parvis_cluster_get_zone (ParvisCluster *self)
{
  g_return_val_if_fail (PARVIS_IS_CLUSTER (self), 0);
  return self->zone;
}

const char *
parvis_cluster_get_name (ParvisCluster *self)
{
  g_return_val_if_fail (PARVIS_IS_CLUSTER (self), NULL);
  return self->name;
}

double
parvis_cluster_get_x (ParvisCluster *self)
{
  g_return_val_if_fail (PARVIS_IS_CLUSTER (self), 0);
  return self->x;
}

double
parvis_cluster_get_y (ParvisCluster *self)
{
  g_return_val_if_fail (PARVIS_IS_CLUSTER (self), 0);
  return self->y;
}

gboolean
parvis_cluster_get_collapsed (ParvisCluster *self)
{
  g_return_val_if_fail (PARVIS_IS_CLUSTER (self), FALSE);
  return self->collapsed;
}

ParvisTint
parvis_cluster_get_tint (ParvisCluster *self)
{
  g_return_val_if_fail (PARVIS_IS_CLUSTER (self), PARVIS_TINT_NONE);
  return self->tint;
}
