/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/crowd.h"

struct _ParvisCrowd
{
  ParvisCampaign *campaign;
  const ParvisInks *inks;
  GPtrArray *zones;     /* of ParvisZoneView, while it follows */
  GHashTable *notes;    /* of number to ParvisNoteView */
  GHashTable *clusters; /* of number to ParvisClusterView */
  guint round;
};

static ParvisZoneView *
zone_of_number (ParvisCrowd *self, gint64 id)
{
  for (guint i = 0; i < self->zones->len; i++)
    {
      ParvisZoneView *view = g_ptr_array_index (self->zones, i);

      if (parvis_record_get_id (PARVIS_RECORD (parvis_zone_view_get_zone (view))) == id)
        return view;
    }
  return NULL;
}

static void
take_out (ParvisItemView *view)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (view));

  if (PARVIS_IS_CLUSTER_VIEW (parent))
    {
      parvis_cluster_view_remove_note (PARVIS_CLUSTER_VIEW (parent), PARVIS_NOTE_VIEW (view));
      parvis_cluster_view_arrange (PARVIS_CLUSTER_VIEW (parent));
    }
  else if (PARVIS_IS_ZONE_VIEW (parent))
    {
      /* For screen readers GTK counts those before it, one by one. */
      gtk_widget_insert_after (GTK_WIDGET (view), parent, NULL);
      parvis_zone_view_remove_item (PARVIS_ZONE_VIEW (parent), view);
    }
}

static void
put_into (ParvisItemView *view, GtkWidget *parent)
{
  GtkWidget *before = gtk_widget_get_parent (GTK_WIDGET (view));
  gboolean focused;

  if (before == parent)
    return;
  focused = before != NULL && gtk_widget_has_focus (GTK_WIDGET (view));
  g_object_ref (view);
  if (before != NULL)
    take_out (view);
  if (PARVIS_IS_CLUSTER_VIEW (parent))
    parvis_cluster_view_add_note (PARVIS_CLUSTER_VIEW (parent), PARVIS_NOTE_VIEW (view));
  else
    parvis_zone_view_add_item (PARVIS_ZONE_VIEW (parent), view);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (view));
  g_object_unref (view);
}

static gpointer
take_view (GHashTable *views, ParvisRecord *record)
{
  gint64 id = parvis_record_get_id (record);

  return g_hash_table_lookup (views, &id);
}

static void
keep_view (GHashTable *views, ParvisRecord *record, gpointer view)
{
  gint64 *key = g_new (gint64, 1);

  *key = parvis_record_get_id (record);
  g_hash_table_insert (views, key, view);
}

static void
follow_cluster (ParvisCrowd *self, ParvisCluster *cluster)
{
  ParvisZoneView *zone = zone_of_number (self, parvis_cluster_get_zone (cluster));
  ParvisItemView *view = take_view (self->clusters, PARVIS_RECORD (cluster));

  if (zone == NULL)
    return;
  if (view == NULL || parvis_item_view_get_record (view) != PARVIS_RECORD (cluster))
    {
      view = PARVIS_ITEM_VIEW (parvis_cluster_view_new (cluster, self->inks));
      keep_view (self->clusters, PARVIS_RECORD (cluster), g_object_ref_sink (view));
    }
  parvis_item_view_set_round (view, self->round);
  put_into (view, GTK_WIDGET (zone));
}

static void
follow_note (ParvisCrowd *self, ParvisNote *note)
{
  gint64 cluster = parvis_note_get_cluster (note);
  GtkWidget *parent = cluster == 0 ? NULL : g_hash_table_lookup (self->clusters, &cluster);
  ParvisItemView *view;

  if (parent == NULL)
    parent = (GtkWidget *) zone_of_number (self, parvis_note_get_zone (note));
  if (parent == NULL)
    return;
  view = take_view (self->notes, PARVIS_RECORD (note));
  if (view == NULL || parvis_item_view_get_record (view) != PARVIS_RECORD (note))
    {
      view = PARVIS_ITEM_VIEW (parvis_note_view_new (note, self->inks));
      keep_view (self->notes, PARVIS_RECORD (note), g_object_ref_sink (view));
    }
  parvis_note_view_follow (PARVIS_NOTE_VIEW (view));
  parvis_item_view_set_round (view, self->round);
  put_into (view, parent);
}

/* A view leaves when its record was not seen in this round. */
static void
drop_views (ParvisCrowd *self,
            GHashTable *views,
            void (*removed) (ParvisItemView *item, gpointer data),
            gpointer data)
{
  GHashTableIter iter;
  gpointer view;

  g_hash_table_iter_init (&iter, views);
  while (g_hash_table_iter_next (&iter, NULL, &view))
    if (parvis_item_view_get_round (view) != self->round)
      {
        removed (view, data);
        take_out (view);
        g_hash_table_iter_remove (&iter);
      }
}

static void
arrange_clusters (ParvisCrowd *self)
{
  GHashTableIter iter;
  gpointer view;

  g_hash_table_iter_init (&iter, self->clusters);
  while (g_hash_table_iter_next (&iter, NULL, &view))
    if (parvis_item_view_get_round (view) == self->round)
      parvis_cluster_view_arrange (view);
}

ParvisCrowd *
parvis_crowd_new (ParvisCampaign *campaign, const ParvisInks *inks)
{
  ParvisCrowd *self = g_new0 (ParvisCrowd, 1);

  self->campaign = g_object_ref (campaign);
  self->inks = inks;
  self->notes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->clusters = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  return self;
}

void
parvis_crowd_free (ParvisCrowd *self)
{
  g_hash_table_unref (self->notes);
  g_hash_table_unref (self->clusters);
  g_object_unref (self->campaign);
  g_free (self);
}

void
parvis_crowd_follow (ParvisCrowd *self,
                     GPtrArray *zones,
                     void (*removed) (ParvisItemView *item, gpointer data),
                     gpointer data)
{
  GListModel *clusters = parvis_campaign_get_clusters (self->campaign);
  GListModel *notes = parvis_campaign_get_notes (self->campaign);
  guint n_clusters = g_list_model_get_n_items (clusters);
  guint n_notes = g_list_model_get_n_items (notes);

  self->zones = zones;
  self->round++;
  for (guint i = 0; i < n_clusters; i++)
    {
      g_autoptr (ParvisCluster) cluster = g_list_model_get_item (clusters, i);

      follow_cluster (self, cluster);
    }
  /* A note whose cluster goes is in its zone before the cluster's view is dropped. */
  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);

      follow_note (self, note);
    }
  drop_views (self, self->notes, removed, data);
  drop_views (self, self->clusters, removed, data);
  arrange_clusters (self);
}

ParvisItemView *
parvis_crowd_find (ParvisCrowd *self, gint64 id)
{
  gint64 number = ABS (id);

  return g_hash_table_lookup (id < 0 ? self->clusters : self->notes, &number);
}

guint
parvis_crowd_count_notes (ParvisCrowd *self)
{
  return g_hash_table_size (self->notes);
}
