/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/moves.h"

#include <math.h>

#include "board/neighbours.h"
#include "board/verbs.h"
#include "board/zone-layout.h"
#include "campaign/wall.h"

typedef struct
{
  int across, down;
} Way;

static Way
way_of (GtkDirectionType direction)
{
  return (Way){ direction == GTK_DIR_RIGHT  ? 1
                : direction == GTK_DIR_LEFT ? -1
                                            : 0,
                direction == GTK_DIR_DOWN ? 1
                : direction == GTK_DIR_UP ? -1
                                          : 0 };
}

static ParvisZoneView *
find_beside (ParvisPlane *plane, ParvisZoneView *zone, int by)
{
  GPtrArray *zones = parvis_plane_get_zones (plane);
  guint index;

  if (!g_ptr_array_find (zones, zone, &index) || (by < 0 && index == 0) ||
      (by > 0 && index + 1 == zones->len))
    return NULL;
  return g_ptr_array_index (zones, by < 0 ? index - 1 : index + 1);
}

static gboolean
cross (ParvisPlane *plane,
       ParvisCampaign *campaign,
       GPtrArray *items,
       ParvisZoneView *zone,
       int by,
       GError **error)
{
  ParvisZoneView *beside = find_beside (plane, zone, by);
  ParvisSpot spot;
  double dx;

  if (beside == NULL)
    return FALSE;
  spot = parvis_verbs_get_spot (plane, g_ptr_array_index (items, 0), beside);
  dx = by > 0 ? -spot.x : parvis_zone_view_get_width (beside) - PARVIS_STEP_X - spot.x;
  return parvis_verbs_place (plane, campaign, items, beside, dx, 0, error);
}

gboolean
parvis_moves_step (ParvisPlane *plane,
                   ParvisCampaign *campaign,
                   GPtrArray *items,
                   GtkDirectionType direction,
                   GError **error)
{
  g_autoptr (GPtrArray) movable = parvis_verbs_list_movable (items);
  ParvisItemView *first = movable->len > 0 ? g_ptr_array_index (movable, 0) : NULL;
  ParvisZoneView *zone = first != NULL ? parvis_plane_find_zone (plane, first) : NULL;
  Way way = way_of (direction);
  ParvisSpot from, wish;

  if (zone == NULL)
    return FALSE;
  from = parvis_verbs_get_spot (plane, first, zone);
  for (int cells = 1; cells < 64; cells++)
    {
      g_autoptr (GArray) spots = NULL;
      ParvisSpot to;

      wish = (ParvisSpot){ from.x + way.across * cells * PARVIS_STEP_X,
                           from.y + way.down * cells * PARVIS_STEP_Y };
      if (wish.y < PARVIS_ZONE_TOP - PARVIS_STEP_Y / 2.)
        return FALSE;
      if (wish.x < 0 || wish.x + PARVIS_NOTE_WIDTH > parvis_zone_view_get_width (zone))
        return cross (plane, campaign, movable, zone, way.across, error);
      spots = parvis_verbs_find_spots (plane, movable, zone, wish.x - from.x, wish.y - from.y);
      to = g_array_index (spots, ParvisSpot, 0);
      if (fabs (to.x - wish.x) < PARVIS_STEP_X / 2. && fabs (to.y - wish.y) < PARVIS_STEP_Y / 2.)
        return parvis_verbs_place (plane, campaign, movable, zone, wish.x - from.x, wish.y - from.y,
                                   error);
    }
  return FALSE;
}

/* What moves together in one zone. */
typedef struct
{
  ParvisZoneView *zone;
  GPtrArray *items;
  GArray *spots;
  ParvisGrid *others;
  guint blocked; /* by what was in the way of this one last */
} Squad;

static void
squad_free (gpointer data)
{
  Squad *squad = data;

  g_ptr_array_unref (squad->items);
  g_array_unref (squad->spots);
  parvis_grid_free (squad->others);
  g_free (squad);
}

/* (transfer container) (element-type Squad) */
static GPtrArray *
muster (ParvisPlane *plane, GPtrArray *items)
{
  GPtrArray *zones = parvis_plane_get_zones (plane);
  GPtrArray *squads = g_ptr_array_new_with_free_func (squad_free);

  for (guint i = 0; i < zones->len; i++)
    {
      Squad *squad = g_new0 (Squad, 1);

      squad->zone = g_ptr_array_index (zones, i);
      squad->items = g_ptr_array_new ();
      squad->spots = g_array_new (FALSE, FALSE, sizeof (ParvisSpot));
      for (guint j = 0; j < items->len; j++)
        if (parvis_plane_find_zone (plane, g_ptr_array_index (items, j)) == squad->zone)
          {
            ParvisItemView *item = g_ptr_array_index (items, j);
            ParvisSpot spot = parvis_verbs_get_spot (plane, item, squad->zone);

            g_ptr_array_add (squad->items, item);
            g_array_append_val (squad->spots, spot);
          }
      squad->others = parvis_zone_view_survey (squad->zone, squad->items);
      if (squad->items->len > 0)
        g_ptr_array_add (squads, squad);
      else
        squad_free (squad);
    }
  return squads;
}

typedef enum
{
  FREE,
  TAKEN,
  OUTSIDE
} Ground;

static Ground
look_at (Squad *squad, guint index, double dx, double dy)
{
  ParvisReach reach = parvis_item_view_get_reach (g_ptr_array_index (squad->items, index));
  ParvisSpot spot = g_array_index (squad->spots, ParvisSpot, index);

  spot.x += dx;
  spot.y += dy;
  if (!parvis_grid_is_within (squad->others, spot, reach))
    return OUTSIDE;
  return parvis_grid_is_free (squad->others, spot, reach) ? FREE : TAKEN;
}

static Ground
look (Squad *squad, double dx, double dy)
{
  Ground ground = look_at (squad, squad->blocked, dx, dy);

  for (guint i = 0; ground == FREE && i < squad->items->len; i++)
    {
      ground = look_at (squad, i, dx, dy);
      squad->blocked = i;
    }
  return ground;
}

static Ground
look_for_all (GPtrArray *squads, double dx, double dy)
{
  Ground ground = FREE;

  for (guint i = 0; ground == FREE && i < squads->len; i++)
    ground = look (g_ptr_array_index (squads, i), dx, dy);
  return ground;
}

static gboolean
march (ParvisCampaign *campaign, GPtrArray *squads, double dx, double dy, GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (ParvisPlace));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (ParvisPlace));

  for (guint i = 0; i < squads->len; i++)
    {
      Squad *squad = g_ptr_array_index (squads, i);

      g_autofree ParvisSpot *to = g_memdup2 (squad->spots->data, squad->spots->len * sizeof *to);

      for (guint j = 0; j < squad->items->len; j++)
        {
          ParvisPlace place = { parvis_item_view_get_record (g_ptr_array_index (squad->items, j)),
                                parvis_zone_view_get_zone (squad->zone), to[j].x + dx,
                                to[j].y + dy };

          to[j] = (ParvisSpot){ place.x, place.y };
          g_array_append_val (places, place);
        }
      parvis_neighbours_keep (squad->zone, squad->items, (const ParvisSpot *) squad->spots->data,
                              to, others);
    }
  return parvis_campaign_place_among (campaign, (const ParvisPlace *) places->data, places->len,
                                      (const ParvisPlace *) others->data, others->len, error);
}

gboolean
parvis_moves_nudge (ParvisPlane *plane,
                    ParvisCampaign *campaign,
                    GPtrArray *items,
                    GtkDirectionType direction,
                    GError **error)
{
  g_autoptr (GPtrArray) movable = parvis_verbs_list_movable (items);
  g_autoptr (GPtrArray) squads = muster (plane, movable);
  Way way = way_of (direction);
  /* Over one note at most: a little is not across the wall. */
  const int most = 2 * (way.across != 0 ? PARVIS_STEP_X : PARVIS_STEP_Y);
  Ground ground = TAKEN;
  int gaps = 0;

  if (squads->len == 0)
    return FALSE;
  while (ground == TAKEN && gaps < most)
    {
      gaps += PARVIS_NOTE_GAP;
      ground = look_for_all (squads, way.across * gaps, way.down * gaps);
    }
  if (ground == FREE)
    return march (campaign, squads, way.across * gaps, way.down * gaps, error);
  if (gaps > PARVIS_NOTE_GAP || way.across == 0 || squads->len > 1)
    return FALSE;
  return cross (plane, campaign, movable, ((Squad *) g_ptr_array_index (squads, 0))->zone,
                way.across, error);
}

gboolean
parvis_moves_send (ParvisPlane *plane,
                   ParvisCampaign *campaign,
                   GPtrArray *items,
                   ParvisZoneView *zone,
                   GError **error)
{
  g_autoptr (GPtrArray) movable = parvis_verbs_list_movable (items);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (ParvisPlace));

  for (guint i = 0; i < movable->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (movable, i);
      ParvisPlace place = { parvis_item_view_get_record (item), parvis_zone_view_get_zone (zone),
                            NAN, NAN };

      if (parvis_plane_find_zone (plane, item) != zone)
        g_array_append_val (places, place);
    }
  if (places->len == 0)
    return FALSE;
  return parvis_campaign_place (campaign, (const ParvisPlace *) places->data, places->len, error);
}
