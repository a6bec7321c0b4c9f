/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/place.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "board/stretch.h"
#include "board/tally.h"
#include "wall/arrange.h"

/* Of a sheet that lies, and what is around and over the wall on it, at the plain size of type. */
#define SHAPE G_SQRT2
#define AROUND 72.
#define OVER 242.
#define GAP PARVIS_NOTE_GAP
#define INSET 24.
#define NARROW_INSET 12.
#define LEAST_COLUMNS 2
/* What a head of some lines has in all. */
#define LEAST_WIDTH 900.
#define COUNT_GAP 8.
#define TRIES 12
/* Of a wall whose captions have their plain size. */
#define PLAIN_WIDTH 1700.

typedef struct
{
  ParvisPaperWall *wall;
  ParvisLetters *letters;
  double head; /* what titles of several lines add to the heads of zones */
  guint n_wide;
} Plan;

char *
parvis_place_count (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", n), n);
}

double
parvis_place_caption_scale (double width)
{
  return MAX (width / PLAIN_WIDTH, 1);
}

double
parvis_place_name_width (ParvisLetters *letters, const ParvisPaperItem *item)
{
  return MAX (item->width - 2 * GAP - COUNT_GAP - parvis_tally_draw (item, letters, NULL, 0, 0),
              PARVIS_NOTE_WIDTH / 3.);
}

double
parvis_place_get_inset (const ParvisPaperZone *zone)
{
  return zone->narrow ? NARROW_INSET : INSET;
}

double
parvis_place_title_size (const ParvisPaperZone *zone)
{
  return zone->narrow ? 17 : 20;
}

double
parvis_place_title_width (ParvisLetters *letters, const ParvisPaperZone *zone)
{
  g_autofree char *count = parvis_place_count (zone->n_notes);
  double taken = 0;

  if (zone->n_notes > 0)
    {
      parvis_letters_set (letters, count, PARVIS_ZONE_COUNT, FALSE, 0);
      parvis_letters_get_size (letters, &taken, NULL);
      taken += PARVIS_TITLE_GAP;
    }
  if (zone->shaped)
    taken += PARVIS_TITLE_MARK + PARVIS_TITLE_GAP;
  return MAX (zone->width - 2 * parvis_place_get_inset (zone) - taken, PARVIS_NOTE_WIDTH / 3.);
}

static double
get_share (const ParvisPaperZone *zone, guint columns)
{
  return 2 * parvis_place_get_inset (zone) - GAP + columns * (double) PARVIS_STEP_X;
}

static ParvisReach
get_reach (const ParvisPaperItem *item, guint columns)
{
  return item->name != NULL ? parvis_reach_of_cluster (item->notes->len, columns)
                            : parvis_reach_of_note ();
}

static ParvisThing
make_thing (const ParvisPaperItem *item, guint columns)
{
  return (ParvisThing){ .cluster = item->name != NULL,
                        .reach = get_reach (item, columns),
                        .wish = item->wish,
                        .home = PARVIS_NOWHERE };
}

static double
measure_more (Plan *self, const ParvisPaperItem *item)
{
  double one, all;

  if (item->name == NULL)
    return 0;
  parvis_letters_set (self->letters, "X", PARVIS_CLUSTER_NAME, TRUE, 0);
  parvis_letters_get_size (self->letters, NULL, &one);
  parvis_letters_set (self->letters, item->name, PARVIS_CLUSTER_NAME, TRUE,
                      parvis_place_name_width (self->letters, item));
  parvis_letters_get_size (self->letters, NULL, &all);
  return ceil (MAX (all - one, 0));
}

/* Where it would stand if every note had its usual height. */
static void
put_item (Plan *self, ParvisPaperItem *item, const ParvisThing *thing)
{
  double left = thing->spot.x, top = thing->spot.y;
  double width = thing->reach.left + thing->reach.right;

  item->columns = MAX ((guint) ((width - GAP + 1) / PARVIS_STEP_X), 1);
  item->x = left - thing->reach.left;
  item->y = top - thing->reach.top;
  if (item->name != NULL && fabs (width - item->width) > .5)
    {
      item->width = width;
      item->more = measure_more (self, item);
    }
  item->width = width;
  item->height = thing->reach.top + thing->reach.bottom;
  for (guint i = 0; i < item->notes->len; i++)
    {
      ParvisPaperNote *note = &g_array_index (item->notes, ParvisPaperNote, i);

      note->x = left + i % item->columns * (double) PARVIS_STEP_X;
      note->y = top + i / item->columns * (double) PARVIS_STEP_Y;
    }
}

/* A wider zone opens its clusters wider, which may take a wider zone. */
static void
measure_zone (ParvisPaperZone *zone, ParvisThing *things, guint columns)
{
  double inset = parvis_place_get_inset (zone), share = get_share (zone, columns);
  guint n = zone->items->len, before;

  do
    {
      for (guint i = 0; i < n; i++)
        things[i] = make_thing (&g_array_index (zone->items, ParvisPaperItem, i), columns);
      zone->width = parvis_things_get_width (things, n, share, inset);
      before = columns;
      columns = parvis_grid_count_columns (zone->width, inset);
    }
  while (MIN (columns, PARVIS_CLUSTER_COLUMNS) > MIN (before, PARVIS_CLUSTER_COLUMNS));
}

static void
place_zone (Plan *self, ParvisPaperZone *zone, guint columns)
{
  guint n = zone->items->len;
  g_autofree ParvisThing *things = g_new (ParvisThing, MAX (n, 1));
  g_autoptr (ParvisGrid) grid = NULL;

  measure_zone (zone, things, columns);
  grid = parvis_things_arrange (things, n, zone->width, parvis_place_get_inset (zone));
  for (guint i = 0; i < n; i++)
    put_item (self, &g_array_index (zone->items, ParvisPaperItem, i), &things[i]);
  zone->bottom = parvis_stretch_zone (zone);
  zone->bottom = MAX (zone->bottom, PARVIS_ZONE_TOP + PARVIS_NOTE_HEIGHT);
}

static ParvisPaperZone *
nth_zone (Plan *self, guint n)
{
  return &g_array_index (self->wall->zones, ParvisPaperZone, n);
}

/* The parking is as narrow as it can be without being the tallest. */
static void
place_narrow (Plan *self, ParvisPaperZone *zone, double tall)
{
  guint most = MAX (zone->n_notes, 1);

  for (guint columns = 1;; columns += MAX (columns / 4, 1))
    {
      place_zone (self, zone, MIN (columns, most));
      if (zone->bottom <= tall || columns >= most)
        return;
    }
}

static ParvisExtent
place_all (Plan *self, guint columns)
{
  double tall = 0, x = 0;

  for (guint i = 0; i < self->wall->zones->len; i++)
    if (!nth_zone (self, i)->narrow || self->n_wide == 0)
      {
        place_zone (self, nth_zone (self, i), columns);
        tall = MAX (tall, nth_zone (self, i)->bottom);
      }
  for (guint i = 0; i < self->wall->zones->len; i++)
    {
      ParvisPaperZone *zone = nth_zone (self, i);

      if (zone->narrow && self->n_wide > 0)
        place_narrow (self, zone, tall);
      tall = MAX (tall, zone->bottom);
      zone->x = x;
      x += zone->width + GAP;
    }
  return (ParvisExtent){ MAX (x - GAP, 1), tall + INSET };
}

static guint
guess_columns (Plan *self)
{
  double cells = parvis_paper_wall_count (self->wall) + 1.;
  double across = sqrt (SHAPE * cells * PARVIS_STEP_Y / PARVIS_STEP_X);

  return (guint) MAX (across / MAX (self->n_wide, 1), LEAST_COLUMNS);
}

/* How much wider or narrower than a sheet that lies the picture would be: 0 is exact. */
static double
miss (ParvisExtent extent)
{
  double scale = parvis_place_caption_scale (extent.width);

  return log ((extent.width + AROUND * scale) / (extent.height + OVER * scale) / SHAPE);
}

/* From a guess: a wall is about as wide as it has columns, and as much less high. */
static guint
choose_columns (Plan *self)
{
  guint columns = guess_columns (self), best = columns;
  double nearest = G_MAXDOUBLE;

  for (int i = 0; i < TRIES; i++)
    {
      ParvisExtent extent = place_all (self, columns);
      double off = miss (extent);
      guint next = (guint) MAX (round (columns * exp (-off / 2)), LEAST_COLUMNS);

      if (extent.width < LEAST_WIDTH)
        next = MAX (next, columns + 1);
      else if (fabs (off) < nearest)
        {
          nearest = fabs (off);
          best = columns;
        }
      else
        break;
      if (next == columns)
        break;
      columns = next;
    }
  return best;
}

/* A title of several lines lowers all zones: their first rows stay in line. */
static double
measure_head (Plan *self)
{
  double head = 0;

  for (guint i = 0; i < self->wall->zones->len; i++)
    {
      const ParvisPaperZone *zone = nth_zone (self, i);
      double size = parvis_place_title_size (zone), one, all;

      parvis_letters_set (self->letters, "X", size, TRUE, 0);
      parvis_letters_get_size (self->letters, NULL, &one);
      parvis_letters_set (self->letters, zone->title, size, TRUE,
                          parvis_place_title_width (self->letters, zone));
      parvis_letters_get_size (self->letters, NULL, &all);
      head = MAX (head, all - one);
    }
  return ceil (head);
}

static void
move_zone (ParvisPaperZone *zone, double down)
{
  for (guint i = 0; i < zone->items->len; i++)
    {
      ParvisPaperItem *item = &g_array_index (zone->items, ParvisPaperItem, i);

      item->x += zone->x;
      item->y += down;
      for (guint j = 0; j < item->notes->len; j++)
        {
          ParvisPaperNote *note = &g_array_index (item->notes, ParvisPaperNote, j);

          note->x += zone->x;
          note->y += down;
        }
    }
}

/* As it is read: down the zone, a cluster before what stands beside it. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const ParvisPaperItem *first = a, *second = b;

  if (first->y < second->y || first->y > second->y)
    return first->y < second->y ? -1 : 1;
  return (first->x > second->x) - (first->x < second->x);
}

ParvisExtent
parvis_place_wall (ParvisPaperWall *wall, ParvisLetters *letters)
{
  Plan plan = { .wall = wall, .letters = letters };
  ParvisExtent extent;

  for (guint i = 0; i < wall->zones->len; i++)
    plan.n_wide += nth_zone (&plan, i)->narrow ? 0 : 1;
  extent = place_all (&plan, choose_columns (&plan));
  plan.head = measure_head (&plan);
  for (guint i = 0; i < wall->zones->len; i++)
    {
      move_zone (nth_zone (&plan, i), plan.head);
      g_array_sort (nth_zone (&plan, i)->items, compare_places);
    }
  extent.height += plan.head;
  return extent;
}
