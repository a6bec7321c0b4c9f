/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/wall-plan.h"

#include "campaign/zone.h"
#include "words/words.h"

#define INSET PARVIS_WALL_INSET
#define LEAST_COLUMNS 2

static void
clear_item (gpointer data)
{
  ParvisWallItem *item = data;

  g_clear_object (&item->cluster);
  g_ptr_array_unref (item->notes);
}

static void
clear_zone (gpointer data)
{
  ParvisWallZone *zone = data;

  g_free (zone->title);
  g_array_unref (zone->items);
}

static void
add_zone (ParvisWallPlan *self, ParvisCampaign *campaign, ParvisZone *zone, gint64 home)
{
  ParvisWorkshop *workshop =
      parvis_campaign_find (campaign, PARVIS_TYPE_WORKSHOP, parvis_zone_get_workshop (zone));
  ParvisCollege college = parvis_workshop_get_college (workshop);
  gboolean guest = parvis_zone_get_workshop (zone) != home;
  const char *title = parvis_zone_get_title (zone);
  ParvisWallZone added = {
    .id = parvis_record_get_id (PARVIS_RECORD (zone)),
    .title = guest ? g_strdup_printf ("%s · %s", title, parvis_words_college (college))
                   : g_strdup (title),
    .college = college,
    .guest = guest,
    .items = g_array_new (FALSE, TRUE, sizeof (ParvisWallItem)),
  };

  g_array_set_clear_func (added.items, clear_item);
  g_array_append_val (self->zones, added);
}

static ParvisWallZone *
find_zone (ParvisWallPlan *self, gint64 id)
{
  for (guint i = 0; i < self->zones->len; i++)
    if (parvis_wall_plan_get_zone (self, i)->id == id)
      return parvis_wall_plan_get_zone (self, i);
  return NULL;
}

static GPtrArray *
add_item (ParvisWallZone *zone, ParvisCluster *cluster, double x, double y)
{
  ParvisWallItem item = { .cluster = cluster != NULL ? g_object_ref (cluster) : NULL,
                          .notes = g_ptr_array_new_with_free_func (g_object_unref),
                          .columns = PARVIS_CLUSTER_COLUMNS };

  item.thing.cluster = cluster != NULL;
  item.thing.wish = parvis_spot_is_set (x, y) ? (ParvisSpot){ x, y } : PARVIS_NOWHERE;
  g_array_append_val (zone->items, item);
  return item.notes;
}

/* Keyed by number: the notes of a cluster that is shown. */
static GHashTable *
add_clusters (ParvisWallPlan *self, ParvisCampaign *campaign)
{
  GListModel *clusters = parvis_campaign_get_clusters (campaign);
  GHashTable *shown = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr (ParvisCluster) cluster = g_list_model_get_item (clusters, i);
      ParvisWallZone *zone = find_zone (self, parvis_cluster_get_zone (cluster));
      gint64 *key;

      if (zone == NULL)
        continue;
      key = g_new (gint64, 1);
      *key = parvis_record_get_id (PARVIS_RECORD (cluster));
      g_hash_table_insert (
          shown, key,
          add_item (zone, cluster, parvis_cluster_get_x (cluster), parvis_cluster_get_y (cluster)));
    }
  return shown;
}

static void
add_notes (ParvisWallPlan *self, ParvisCampaign *campaign, GHashTable *clusters)
{
  GListModel *notes = parvis_campaign_get_notes (campaign);
  guint n_notes = g_list_model_get_n_items (notes);

  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);
      gint64 cluster = parvis_note_get_cluster (note);
      ParvisWallZone *zone = find_zone (self, parvis_note_get_zone (note));
      GPtrArray *together = g_hash_table_lookup (clusters, &cluster);

      if (together == NULL && zone != NULL)
        together = add_item (zone, NULL, parvis_note_get_x (note), parvis_note_get_y (note));
      if (together != NULL)
        g_ptr_array_add (together, g_steal_pointer (&note));
    }
}

ParvisWallPlan *
parvis_wall_plan_new (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisWallPlan *self = g_new0 (ParvisWallPlan, 1);
  g_autoptr (GPtrArray) zones = parvis_campaign_get_sequence_zones (campaign, sequence);
  g_autoptr (GHashTable) clusters = NULL;

  self->zones = g_array_new (FALSE, FALSE, sizeof (ParvisWallZone));
  g_array_set_clear_func (self->zones, clear_zone);
  for (guint i = 0; i < zones->len; i++)
    if (!g_str_equal (parvis_zone_get_key (zones->pdata[i]), "parking"))
      add_zone (self, campaign, zones->pdata[i], parvis_sequence_get_workshop (sequence));
  clusters = add_clusters (self, campaign);
  add_notes (self, campaign, clusters);
  return self;
}

void
parvis_wall_plan_free (ParvisWallPlan *self)
{
  g_array_unref (self->zones);
  g_free (self);
}

ParvisWallZone *
parvis_wall_plan_get_zone (ParvisWallPlan *self, guint n)
{
  return &g_array_index (self->zones, ParvisWallZone, n);
}

ParvisWallItem *
parvis_wall_zone_get_item (const ParvisWallZone *self, guint n)
{
  return &g_array_index (self->items, ParvisWallItem, n);
}

guint
parvis_wall_plan_count_notes (ParvisWallPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->zones->len; i++)
    {
      ParvisWallZone *zone = parvis_wall_plan_get_zone (self, i);

      for (guint j = 0; j < zone->items->len; j++)
        n += parvis_wall_zone_get_item (zone, j)->notes->len;
    }
  return n;
}

gboolean
parvis_wall_plan_find_newest (ParvisWallPlan *self,
                              const ParvisWallZone **zone,
                              const ParvisWallItem **item,
                              gint64 *newest)
{
  *newest = 0;
  for (guint i = 0; i < self->zones->len; i++)
    {
      ParvisWallZone *here = parvis_wall_plan_get_zone (self, i);

      for (guint j = 0; j < here->items->len; j++)
        {
          GPtrArray *notes = parvis_wall_zone_get_item (here, j)->notes;
          gint64 last = notes->len > 0 ? parvis_record_get_id (notes->pdata[notes->len - 1]) : 0;

          if (last <= *newest)
            continue;
          *newest = last;
          *zone = here;
          *item = parvis_wall_zone_get_item (here, j);
        }
    }
  return *newest > 0;
}

gboolean
parvis_wall_item_is_open (const ParvisWallItem *self)
{
  return self->cluster != NULL && !parvis_cluster_get_collapsed (self->cluster);
}

static gpointer
get_record (const ParvisWallItem *item)
{
  return item->cluster != NULL ? (gpointer) item->cluster : g_ptr_array_index (item->notes, 0);
}

static void
fill_things (ParvisWallZone *zone, ParvisThing *things, guint columns, GHashTable *homes)
{
  for (guint i = 0; i < zone->items->len; i++)
    {
      ParvisWallItem *item = parvis_wall_zone_get_item (zone, i);
      const ParvisSpot *home = g_hash_table_lookup (homes, get_record (item));

      item->columns = MIN (columns, PARVIS_CLUSTER_COLUMNS);
      item->thing.reach = parvis_wall_item_is_open (item)
                              ? parvis_reach_of_cluster (item->notes->len, item->columns)
                              : parvis_reach_of_note ();
      item->thing.home = home != NULL ? *home : PARVIS_NOWHERE;
      things[i] = item->thing;
    }
}

/* A wider zone opens its clusters wider, which may take a wider zone. */
static void
measure_zone (ParvisWallZone *zone, ParvisThing *things, double share, GHashTable *homes)
{
  guint columns = LEAST_COLUMNS, before;

  do
    {
      before = columns;
      fill_things (zone, things, columns, homes);
      zone->width = parvis_things_get_width (things, zone->items->len, share, INSET);
      columns = parvis_grid_count_columns (zone->width, INSET);
    }
  while (MIN (columns, PARVIS_CLUSTER_COLUMNS) > MIN (before, PARVIS_CLUSTER_COLUMNS));
}

static void
arrange_zone (ParvisWallPlan *self, ParvisWallZone *zone, double share, GHashTable *homes)
{
  guint n = zone->items->len;
  g_autofree ParvisThing *things = g_new (ParvisThing, MAX (n, 1));
  g_autoptr (ParvisGrid) grid = NULL;

  measure_zone (zone, things, share, homes);
  grid = parvis_things_arrange (things, n, zone->width, INSET);
  zone->bottom = MAX (parvis_grid_get_bottom (grid), PARVIS_ZONE_TOP + PARVIS_NOTE_HEIGHT);
  for (guint i = 0; i < n; i++)
    {
      ParvisWallItem *item = parvis_wall_zone_get_item (zone, i);

      item->thing = things[i];
      if (parvis_spot_is_set (things[i].home.x, things[i].home.y))
        g_hash_table_replace (homes, g_object_ref (get_record (item)),
                              g_memdup2 (&things[i].home, sizeof (ParvisSpot)));
      self->top = MIN (self->top, things[i].spot.y - things[i].reach.top);
    }
}

void
parvis_wall_plan_arrange (ParvisWallPlan *self, double width, GHashTable *homes)
{
  double share = (width + PARVIS_NOTE_GAP) / MAX (self->zones->len, 1) - PARVIS_NOTE_GAP;
  double x = 0, bottom = 0;

  self->top = self->zones->len > 1 ? 0 : PARVIS_ZONE_TOP;
  for (guint i = 0; i < self->zones->len; i++)
    {
      ParvisWallZone *zone = parvis_wall_plan_get_zone (self, i);

      arrange_zone (self, zone, share, homes);
      zone->x = x;
      x += zone->width + PARVIS_NOTE_GAP;
      bottom = MAX (bottom, zone->bottom);
    }
  self->width = x - PARVIS_NOTE_GAP;
  self->height = bottom - self->top;
}

graphene_rect_t
parvis_wall_plan_get_box (const ParvisWallPlan *self,
                          const ParvisWallZone *zone,
                          const ParvisWallItem *item)
{
  const ParvisReach *reach = &item->thing.reach;

  return GRAPHENE_RECT_INIT ((float) (zone->x + item->thing.spot.x - reach->left),
                             (float) (item->thing.spot.y - reach->top - self->top),
                             (float) (reach->left + reach->right),
                             (float) (reach->top + reach->bottom));
}

/* The highest of what does not end above @end; G_MAXDOUBLE where all does. */
static double
find_next (ParvisWallPlan *self, double end)
{
  double next = G_MAXDOUBLE;

  for (guint i = 0; i < self->zones->len; i++)
    {
      ParvisWallZone *zone = parvis_wall_plan_get_zone (self, i);

      for (guint j = 0; j < zone->items->len; j++)
        {
          graphene_rect_t box =
              parvis_wall_plan_get_box (self, zone, parvis_wall_zone_get_item (zone, j));

          if (box.origin.y + box.size.height > end + 1)
            next = MIN (next, (double) box.origin.y);
        }
    }
  return next;
}

GArray *
parvis_wall_plan_break (ParvisWallPlan *self, double top, double height)
{
  GArray *tops = g_array_new (FALSE, FALSE, sizeof (double));

  while (top < G_MAXDOUBLE)
    {
      double next = find_next (self, top + height);

      g_array_append_val (tops, top);
      /* What is higher than a page goes on where that ended. */
      top = next > top + 1 ? next : top + height;
    }
  return tops;
}
