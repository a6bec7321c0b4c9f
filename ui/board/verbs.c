/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/verbs.h"

#include <math.h>

#include "board/zone-layout.h"
#include "campaign/wall.h"

/* A name to start from: the first note's words, as far as a head has room. */
#define NAME_LENGTH 40

ParvisSpot
parvis_verbs_get_spot (ParvisPlane *plane, ParvisItemView *item, ParvisZoneView *zone)
{
  graphene_rect_t box = parvis_plane_get_box (plane, item);
  ParvisReach reach = parvis_item_view_get_reach (item);
  ParvisSpot origin = parvis_plane_get_origin (plane, zone);

  return (ParvisSpot){ (double) box.origin.x + reach.left - origin.x,
                       (double) box.origin.y + reach.top - origin.y };
}

GPtrArray *
parvis_verbs_list_notes (GPtrArray *items)
{
  GPtrArray *notes = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);
      GPtrArray *inside = PARVIS_IS_CLUSTER_VIEW (item)
                              ? parvis_cluster_view_get_notes (PARVIS_CLUSTER_VIEW (item))
                              : NULL;

      if (inside == NULL && g_hash_table_add (seen, item))
        g_ptr_array_add (notes, parvis_item_view_get_record (item));
      for (guint j = 0; inside != NULL && j < inside->len; j++)
        if (g_hash_table_add (seen, g_ptr_array_index (inside, j)))
          g_ptr_array_add (notes, parvis_item_view_get_record (g_ptr_array_index (inside, j)));
    }
  return notes;
}

GPtrArray *
parvis_verbs_list_movable (GPtrArray *items)
{
  GPtrArray *movable = g_ptr_array_new ();
  g_autoptr (GHashTable) all = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (all, g_ptr_array_index (items, i));
  for (guint i = 0; i < items->len; i++)
    if (!g_hash_table_contains (all, gtk_widget_get_parent (g_ptr_array_index (items, i))))
      g_ptr_array_add (movable, g_ptr_array_index (items, i));
  return movable;
}

GArray *
parvis_verbs_find_spots (ParvisPlane *plane,
                         GPtrArray *items,
                         ParvisZoneView *zone,
                         double dx,
                         double dy)
{
  g_autoptr (GPtrArray) movable = parvis_verbs_list_movable (items);
  g_autoptr (GArray) wishes = g_array_sized_new (FALSE, FALSE, sizeof (ParvisSpot), movable->len);
  GArray *spots = g_array_sized_new (FALSE, FALSE, sizeof (ParvisSpot), movable->len);

  for (guint i = 0; i < movable->len; i++)
    {
      ParvisSpot wish = parvis_verbs_get_spot (plane, g_ptr_array_index (movable, i), zone);

      wish.x += dx;
      wish.y += dy;
      g_array_append_val (wishes, wish);
    }
  g_array_set_size (spots, movable->len);
  if (movable->len > 0)
    parvis_zone_view_find_spots (zone, movable, movable, (const ParvisSpot *) wishes->data,
                                 (ParvisSpot *) spots->data);
  return spots;
}

gboolean
parvis_verbs_place (ParvisPlane *plane,
                    ParvisCampaign *campaign,
                    GPtrArray *items,
                    ParvisZoneView *zone,
                    double dx,
                    double dy,
                    GError **error)
{
  g_autoptr (GPtrArray) movable = parvis_verbs_list_movable (items);
  g_autoptr (GArray) spots = parvis_verbs_find_spots (plane, movable, zone, dx, dy);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (ParvisPlace));

  for (guint i = 0; i < movable->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (movable, i);
      ParvisSpot spot = g_array_index (spots, ParvisSpot, i);
      ParvisSpot now = parvis_verbs_get_spot (plane, item, zone);
      ParvisPlace place = { parvis_item_view_get_record (item), parvis_zone_view_get_zone (zone),
                            spot.x, spot.y };

      if (parvis_plane_find_zone (plane, item) != zone || fabs (now.x - spot.x) > .5 ||
          fabs (now.y - spot.y) > .5 ||
          PARVIS_IS_CLUSTER_VIEW (gtk_widget_get_parent (GTK_WIDGET (item))))
        g_array_append_val (places, place);
    }
  if (places->len == 0)
    return FALSE;
  return parvis_campaign_place (campaign, (const ParvisPlace *) places->data, places->len, error);
}

static ParvisClusterView *
find_cluster (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (PARVIS_IS_CLUSTER_VIEW (g_ptr_array_index (items, i)))
      return g_ptr_array_index (items, i);
  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *parent = gtk_widget_get_parent (g_ptr_array_index (items, i));

      if (PARVIS_IS_CLUSTER_VIEW (parent))
        return PARVIS_CLUSTER_VIEW (parent);
    }
  return NULL;
}

static void
drop_members (GPtrArray *notes, ParvisCluster *cluster)
{
  for (guint i = notes->len; i > 0; i--)
    if (parvis_note_get_cluster (g_ptr_array_index (notes, i - 1)) ==
        parvis_record_get_id (PARVIS_RECORD (cluster)))
      g_ptr_array_remove_index (notes, i - 1);
}

static ParvisCluster *
add_to (ParvisPlane *plane,
        ParvisCampaign *campaign,
        ParvisClusterView *view,
        GPtrArray *items,
        GPtrArray *notes,
        GError **error)
{
  ParvisCluster *cluster = parvis_cluster_view_get_cluster (view);
  ParvisZoneView *zone = parvis_plane_find_zone (plane, PARVIS_ITEM_VIEW (view));
  g_autoptr (GPtrArray) ignored = g_ptr_array_new ();
  g_autoptr (GArray) others = NULL;
  ParvisReach reach;
  ParvisSpot spot, fitted;
  guint covered;

  drop_members (notes, cluster);
  if (notes->len == 0)
    return NULL;
  parvis_item_view_get_spot (PARVIS_ITEM_VIEW (view), &spot);
  fitted = spot;
  reach = parvis_reach_of_note ();
  if (!parvis_cluster_get_collapsed (cluster))
    fitted = parvis_zone_view_fit_cluster (
        zone, parvis_cluster_view_get_notes (view)->len + notes->len, spot, &reach);
  g_ptr_array_extend (ignored, items, NULL, NULL);
  g_ptr_array_add (ignored, view);
  others = parvis_zone_view_make_room (zone, fitted, reach, ignored, &covered);
  if (fitted.x < spot.x)
    {
      ParvisPlace aside = { PARVIS_RECORD (cluster), parvis_zone_view_get_zone (zone), fitted.x,
                            fitted.y };

      g_array_append_val (others, aside);
    }
  if (!parvis_campaign_add_to_cluster (campaign, cluster, (ParvisNote *const *) notes->pdata,
                                       notes->len, (const ParvisPlace *) others->data, others->len,
                                       error))
    return NULL;
  return cluster;
}

/* The start of the first note that is face up; "" where there is none. */
static char *
propose_name (GPtrArray *notes)
{
  const char *text = "";

  for (guint i = 0; i < notes->len && text[0] == '\0'; i++)
    if (!parvis_note_get_hidden (g_ptr_array_index (notes, i)))
      text = parvis_note_get_text (g_ptr_array_index (notes, i));
  if (g_utf8_strlen (text, -1) <= NAME_LENGTH)
    return g_strdup (text);
  return g_utf8_substring (text, 0, NAME_LENGTH);
}

/* Near @spot, a little right or down of it where that moves fewer neighbours. */
static GArray *
choose_ground (ParvisZoneView *zone, GPtrArray *items, guint n_notes, ParvisSpot *spot)
{
  static const ParvisSpot shifts[] = { { 0, 0 },
                                       { PARVIS_NOTE_GAP, 0 },
                                       { 0, PARVIS_CLUSTER_HEAD },
                                       { PARVIS_NOTE_GAP, PARVIS_CLUSTER_HEAD } };
  GArray *best = NULL;
  guint least = G_MAXUINT, covered;
  ParvisSpot start = *spot;

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      ParvisSpot tried = { start.x + shifts[i].x, start.y + shifts[i].y };
      ParvisReach reach;
      g_autoptr (GArray) others = NULL;

      tried = parvis_zone_view_fit_cluster (zone, n_notes, tried, &reach);
      others = parvis_zone_view_make_room (zone, tried, reach, items, &covered);
      if (covered >= least)
        continue;
      least = covered;
      g_clear_pointer (&best, g_array_unref);
      best = g_steal_pointer (&others);
      *spot = tried;
    }
  return best;
}

static ParvisCluster *
make (ParvisPlane *plane,
      ParvisCampaign *campaign,
      GPtrArray *items,
      GPtrArray *notes,
      GError **error)
{
  ParvisItemView *first = g_ptr_array_index (items, 0);
  ParvisZoneView *zone = parvis_plane_find_zone (plane, first);
  g_autofree char *name = propose_name (notes);
  g_autoptr (GArray) others = NULL;
  ParvisSpot spot;

  parvis_item_view_get_spot (first, &spot);
  others = choose_ground (zone, items, notes->len, &spot);
  return parvis_campaign_group (campaign, parvis_zone_view_get_zone (zone),
                                (ParvisNote *const *) notes->pdata, notes->len, name, spot.x,
                                spot.y, (const ParvisPlace *) others->data, others->len, error);
}

ParvisCluster *
parvis_verbs_group (ParvisPlane *plane, ParvisCampaign *campaign, GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) notes = parvis_verbs_list_notes (items);
  ParvisClusterView *cluster = find_cluster (items);

  if (notes->len < 2)
    return NULL;
  if (cluster != NULL)
    return add_to (plane, campaign, cluster, items, notes, error);
  return make (plane, campaign, items, notes, error);
}

/* Of a cluster all its notes, and each note that is in another one. Appends the clusters to @gone.
   (transfer container) */
static GPtrArray *
list_grouped (GPtrArray *items, GPtrArray *gone)
{
  GPtrArray *grouped = g_ptr_array_new ();
  g_autoptr (GHashTable) open = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    if (PARVIS_IS_CLUSTER_VIEW (g_ptr_array_index (items, i)))
      {
        g_ptr_array_add (gone, g_ptr_array_index (items, i));
        g_hash_table_add (open, g_ptr_array_index (items, i));
        g_ptr_array_extend (grouped, parvis_cluster_view_get_notes (g_ptr_array_index (items, i)),
                            NULL, NULL);
      }
  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *parent = gtk_widget_get_parent (g_ptr_array_index (items, i));

      if (PARVIS_IS_CLUSTER_VIEW (parent) && !g_hash_table_contains (open, parent))
        g_ptr_array_add (grouped, g_ptr_array_index (items, i));
    }
  return grouped;
}

/* Finds a place in @zone, where they are, for those of @grouped that are there. */
static void
let_loose (ParvisPlane *plane,
           ParvisZoneView *zone,
           GPtrArray *gone,
           GPtrArray *grouped,
           GArray *places)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autoptr (GArray) wishes = g_array_new (FALSE, FALSE, sizeof (ParvisSpot));
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (ParvisSpot));

  for (guint i = 0; i < grouped->len; i++)
    if (parvis_plane_find_zone (plane, g_ptr_array_index (grouped, i)) == zone)
      {
        ParvisSpot wish = parvis_verbs_get_spot (plane, g_ptr_array_index (grouped, i), zone);

        g_ptr_array_add (notes, g_ptr_array_index (grouped, i));
        g_array_append_val (wishes, wish);
      }
  if (notes->len == 0)
    return;
  g_array_set_size (spots, notes->len);
  parvis_zone_view_find_spots (zone, gone, notes, (const ParvisSpot *) wishes->data,
                               (ParvisSpot *) spots->data);
  for (guint i = 0; i < notes->len; i++)
    {
      ParvisSpot spot = g_array_index (spots, ParvisSpot, i);
      ParvisPlace place = { parvis_item_view_get_record (g_ptr_array_index (notes, i)),
                            parvis_zone_view_get_zone (zone), spot.x, spot.y };

      g_array_append_val (places, place);
    }
}

gboolean
parvis_verbs_ungroup (ParvisPlane *plane,
                      ParvisCampaign *campaign,
                      GPtrArray *items,
                      GError **error)
{
  GPtrArray *zones = parvis_plane_get_zones (plane);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (GPtrArray) grouped = list_grouped (items, gone);
  g_autoptr (GPtrArray) clusters = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (ParvisPlace));

  if (grouped->len == 0)
    return FALSE;
  for (guint i = 0; i < gone->len; i++)
    g_ptr_array_add (clusters, parvis_item_view_get_record (g_ptr_array_index (gone, i)));
  for (guint i = 0; i < zones->len; i++)
    let_loose (plane, g_ptr_array_index (zones, i), gone, grouped, places);
  return parvis_campaign_ungroup (campaign, (ParvisCluster *const *) clusters->pdata, clusters->len,
                                  (const ParvisPlace *) places->data, places->len, error);
}
