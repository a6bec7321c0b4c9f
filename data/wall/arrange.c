/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wall/arrange.h"

/* More than this many notes do not make a zone longer only: scrolled down, nobody would find
   anything, and seen whole it would be a thread. */
#define CROWD 600
/* Of a zone of very many notes, its width to its height. */
#define CROWD_SHAPE 1.6
/* So many find the free spot nearest to theirs, each by a search. Where a file has more on one
   spot, the rest flow. */
#define MOST_DISPLACED 200

typedef struct
{
  ParvisGrid *grid;
  ParvisThing *things;
  guint n_things;
} Arrangement;

static gboolean
is_set (ParvisSpot spot)
{
  return parvis_spot_is_set (spot.x, spot.y);
}

static void
settle (Arrangement *self, ParvisThing *thing, ParvisSpot spot)
{
  thing->spot = spot;
  parvis_grid_take (self->grid, spot, thing->reach);
}

/* The @n-th that found its spot taken. */
static void
settle_displaced (Arrangement *self, ParvisThing *thing, ParvisSpot spot, guint n)
{
  settle (self, thing,
          n < MOST_DISPLACED ? parvis_grid_nearest (self->grid, spot, thing->reach)
                             : parvis_grid_flow (self->grid, thing->reach));
}

static void
place_wished (Arrangement *self, gboolean clusters)
{
  g_autoptr (GPtrArray) displaced = g_ptr_array_new ();

  for (guint i = 0; i < self->n_things; i++)
    {
      ParvisThing *thing = &self->things[i];

      if (thing->cluster != clusters || !is_set (thing->wish))
        continue;
      if (parvis_grid_is_free (self->grid, thing->wish, thing->reach))
        settle (self, thing, thing->wish);
      else
        g_ptr_array_add (displaced, thing);
    }
  for (guint i = 0; i < displaced->len; i++)
    {
      ParvisThing *thing = g_ptr_array_index (displaced, i);

      settle_displaced (self, thing, thing->wish, i);
    }
}

static void
place_homed (Arrangement *self, gboolean clusters)
{
  g_autoptr (GPtrArray) displaced = g_ptr_array_new ();

  for (guint i = 0; i < self->n_things; i++)
    {
      ParvisThing *thing = &self->things[i];
      ParvisSpot home;

      if (thing->cluster != clusters || is_set (thing->wish) || !is_set (thing->home))
        continue;
      home = parvis_grid_settle (self->grid, thing->home);
      if (parvis_grid_is_free (self->grid, home, thing->reach))
        settle (self, thing, home);
      else
        g_ptr_array_add (displaced, thing);
    }
  /* They come home when what is there goes. */
  for (guint i = 0; i < displaced->len; i++)
    {
      ParvisThing *thing = g_ptr_array_index (displaced, i);

      settle_displaced (self, thing, thing->home, i);
    }
}

static void
place_others (Arrangement *self, gboolean clusters)
{
  for (guint i = 0; i < self->n_things; i++)
    {
      ParvisThing *thing = &self->things[i];

      if (thing->cluster != clusters || is_set (thing->wish) || is_set (thing->home))
        continue;
      thing->home = parvis_grid_flow (self->grid, thing->reach);
      settle (self, thing, thing->home);
    }
}

static double
get_area (ParvisReach reach)
{
  return (reach.left + reach.right + PARVIS_NOTE_GAP) *
         (reach.top + reach.bottom + PARVIS_NOTE_GAP);
}

static double
get_crowd_width (const ParvisThing *things, guint n_things)
{
  double area = -CROWD * get_area (parvis_reach_of_note ());

  for (guint i = 0; i < n_things; i++)
    area += get_area (things[i].reach);
  return sqrt (MAX (area, 0) * CROWD_SHAPE);
}

double
parvis_things_get_width (const ParvisThing *things, guint n_things, double share, double inset)
{
  double width = MAX (share, get_crowd_width (things, n_things));

  for (guint i = 0; i < n_things; i++)
    if (is_set (things[i].wish))
      width =
          MAX (width, things[i].wish.x + things[i].reach.right +
                          (things[i].reach.left > 0 ? inset - PARVIS_NOTE_GAP : PARVIS_NOTE_GAP));
  return width;
}

ParvisGrid *
parvis_things_arrange (ParvisThing *things, guint n_things, double width, double inset)
{
  Arrangement self = { parvis_grid_new (width, inset), things, n_things };

  place_wished (&self, TRUE);
  place_wished (&self, FALSE);
  place_homed (&self, TRUE);
  place_homed (&self, FALSE);
  place_others (&self, TRUE);
  place_others (&self, FALSE);
  return self.grid;
}
