/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wall/grid.h"

#include <math.h>

/* No wall is larger: a file that says so is wrong, and its note is placed as if nobody had. */
#define FARTHEST 1000000.
/* A row that would start this much lower still reads as the same row. */
#define SLIDE (PARVIS_STEP_Y / 2.)
/* A column that would start this much farther still reads as the same column. */
#define ALIGN (2 * PARVIS_NOTE_GAP)
#define RINGS 12
/* Sums of places differ in their last bits: what touches is not too near. */
#define TOUCH (PARVIS_NOTE_GAP - .01)

typedef struct
{
  ParvisSpot spot;
  double left, top, right, bottom;
} Box;

struct _ParvisGrid
{
  double width;
  double inset;
  double top;
  double bottom;
  GArray *boxes;    /* of Box */
  GHashTable *rows; /* of step to GArray of indices into boxes */

  /* Nothing is given back but by rewinding, so no search for a note's place need start before the
   * last. */
  ParvisSpot cursor;
  gboolean settled; /* the row of the cursor */
};

static Box
box_at (ParvisSpot spot, ParvisReach reach)
{
  return (Box){ spot, spot.x - reach.left, spot.y - reach.top, spot.x + reach.right,
                spot.y + reach.bottom };
}

static int
row_of (double y)
{
  return (int) floor (y / PARVIS_STEP_Y);
}

static const Box *
nth_box (ParvisGrid *self, guint n)
{
  return &g_array_index (self->boxes, Box, n);
}

static gboolean
too_near (const Box *a, const Box *b)
{
  return a->left < b->right + TOUCH && b->left < a->right + TOUCH && a->top < b->bottom + TOUCH &&
         b->top < a->bottom + TOUCH;
}

static const Box *
find_obstacle (ParvisGrid *self, const Box *box)
{
  int last = row_of (box->bottom + PARVIS_NOTE_GAP);

  for (int row = row_of (box->top - PARVIS_NOTE_GAP); row <= last; row++)
    {
      GArray *indices = g_hash_table_lookup (self->rows, GINT_TO_POINTER (row));

      for (guint i = 0; indices != NULL && i < indices->len; i++)
        if (too_near (box, nth_box (self, g_array_index (indices, guint, i))))
          return nth_box (self, g_array_index (indices, guint, i));
    }
  return NULL;
}

/* Where the row that would start at @y starts, so that it clears what reaches into it from above
   and stands in line with what begins a little lower. */
static double
settle_row (ParvisGrid *self, double y)
{
  double settled = y;

  for (int row = row_of (y - PARVIS_NOTE_GAP); row <= row_of (y + PARVIS_NOTE_HEIGHT); row++)
    {
      GArray *indices = g_hash_table_lookup (self->rows, GINT_TO_POINTER (row));

      for (guint i = 0; indices != NULL && i < indices->len; i++)
        {
          const Box *box = nth_box (self, g_array_index (indices, guint, i));
          double under = box->bottom + PARVIS_NOTE_GAP;

          if (box->spot.y < y && under > settled && under - y <= SLIDE)
            settled = under;
          else if (box->spot.y > settled && box->spot.y - y <= SLIDE)
            settled = box->spot.y;
        }
    }
  return settled;
}

/* A little to the right of @spot where the row above has its column there. */
static ParvisSpot
align_column (ParvisGrid *self, ParvisSpot spot)
{
  GArray *indices = g_hash_table_lookup (
      self->rows, GINT_TO_POINTER (row_of (spot.y - PARVIS_NOTE_GAP - PARVIS_NOTE_HEIGHT / 2.)));

  for (guint i = 0; indices != NULL && i < indices->len; i++)
    {
      const Box *box = nth_box (self, g_array_index (indices, guint, i));

      if (box->spot.x > spot.x && box->spot.x <= spot.x + ALIGN && box->bottom < spot.y)
        return (ParvisSpot){ box->spot.x, spot.y };
    }
  return spot;
}

static double
right_limit (ParvisGrid *self)
{
  return self->width - self->inset + PARVIS_NOTE_GAP;
}

ParvisGrid *
parvis_grid_new (double width, double inset)
{
  ParvisGrid *self = g_new0 (ParvisGrid, 1);

  self->width = width;
  self->inset = inset;
  self->top = PARVIS_ZONE_TOP;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  self->rows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->cursor = (ParvisSpot){ inset, PARVIS_ZONE_TOP };
  return self;
}

ParvisGrid *
parvis_grid_new_like (ParvisGrid *other)
{
  return parvis_grid_new (other->width, other->inset);
}

ParvisGrid *
parvis_grid_new_block (ParvisSpot corner, double right)
{
  ParvisGrid *self = parvis_grid_new (right + corner.x - PARVIS_NOTE_GAP, corner.x);

  self->top = corner.y;
  self->cursor = corner;
  return self;
}

void
parvis_grid_free (ParvisGrid *self)
{
  g_array_unref (self->boxes);
  g_hash_table_unref (self->rows);
  g_free (self);
}

ParvisReach
parvis_reach_of_note (void)
{
  return (ParvisReach){ 0, 0, PARVIS_NOTE_WIDTH, PARVIS_NOTE_HEIGHT };
}

ParvisReach
parvis_reach_of_cluster (guint n_notes, guint columns)
{
  guint wide = CLAMP (MIN (n_notes, columns), 1, PARVIS_CLUSTER_COLUMNS);
  guint high = MAX ((n_notes + wide - 1) / wide, 1);

  return (ParvisReach){ PARVIS_NOTE_GAP, PARVIS_CLUSTER_HEAD, (double) wide * PARVIS_STEP_X,
                        (double) high * PARVIS_STEP_Y };
}

gboolean
parvis_spot_is_set (double x, double y)
{
  return isfinite (x) && isfinite (y) && fabs (x) < FARTHEST && fabs (y) < FARTHEST;
}

void
parvis_grid_take (ParvisGrid *self, ParvisSpot spot, ParvisReach reach)
{
  Box box = box_at (spot, reach);
  guint index = self->boxes->len;

  g_array_append_val (self->boxes, box);
  self->bottom = MAX (self->bottom, box.bottom);
  for (int row = row_of (box.top); row <= row_of (box.bottom); row++)
    {
      GArray *indices = g_hash_table_lookup (self->rows, GINT_TO_POINTER (row));

      if (indices == NULL)
        {
          indices = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->rows, GINT_TO_POINTER (row), indices);
        }
      g_array_append_val (indices, index);
    }
}

gboolean
parvis_grid_is_free (ParvisGrid *self, ParvisSpot spot, ParvisReach reach)
{
  Box box = box_at (spot, reach);

  return spot.x >= self->inset && spot.y >= self->top && find_obstacle (self, &box) == NULL;
}

gboolean
parvis_grid_is_inside (ParvisGrid *self, ParvisSpot spot, ParvisReach reach)
{
  return spot.x + reach.right <= right_limit (self);
}

gboolean
parvis_grid_is_within (ParvisGrid *self, ParvisSpot spot, ParvisReach reach)
{
  return spot.x >= self->inset && spot.y >= self->top &&
         (spot.x <= self->inset || parvis_grid_is_inside (self, spot, reach));
}

ParvisSpot
parvis_grid_settle (ParvisGrid *self, ParvisSpot spot)
{
  return (ParvisSpot){ spot.x, settle_row (self, spot.y) };
}

ParvisSpot
parvis_grid_flow (ParvisGrid *self, ParvisReach reach)
{
  gboolean note = reach.top <= 0 && reach.bottom <= PARVIS_NOTE_HEIGHT;
  ParvisSpot spot = note ? self->cursor : (ParvisSpot){ self->inset, self->top };
  gboolean settled = note && self->settled;
  double under = G_MAXDOUBLE;

  for (;;)
    {
      if (note && !settled)
        spot.y = settle_row (self, spot.y);
      settled = FALSE;
      while (spot.x <= self->inset || spot.x + reach.right <= right_limit (self))
        {
          Box box = box_at (spot, reach);
          const Box *obstacle = find_obstacle (self, &box);

          if (obstacle == NULL)
            {
              ParvisSpot aligned = note ? align_column (self, spot) : spot;

              if (parvis_grid_is_inside (self, aligned, reach) &&
                  parvis_grid_is_free (self, aligned, reach))
                spot = aligned;
              if (note)
                {
                  self->cursor = spot;
                  self->settled = TRUE;
                }
              return spot;
            }
          spot.x = obstacle->right + PARVIS_NOTE_GAP + reach.left;
          under = MIN (under, obstacle->bottom + PARVIS_NOTE_GAP + reach.top);
        }
      /* Notes keep to rows; a cluster goes right under what stopped it. */
      spot.y = !note && under > spot.y && under < G_MAXDOUBLE ? under : spot.y + PARVIS_STEP_Y;
      spot.x = self->inset;
      under = G_MAXDOUBLE;
    }
}

typedef struct
{
  ParvisGrid *layout;
  ParvisReach reach;
  ParvisSpot wish;
  ParvisSpot best;
  double distance; /* squared */
} Search;

static void
consider (Search *search, double x, double y)
{
  ParvisSpot spot = { x, y };
  double limit = MAX (right_limit (search->layout), search->layout->inset + search->reach.right);
  double distance =
      (x - search->wish.x) * (x - search->wish.x) + (y - search->wish.y) * (y - search->wish.y);

  if (distance < search->distance && x + search->reach.right <= limit &&
      parvis_grid_is_free (search->layout, spot, search->reach))
    {
      search->best = spot;
      search->distance = distance;
    }
}

/* A little lower or to the right, where the row or the column stands there. */
static void
consider_in_line (Search *search, double x, double y)
{
  gboolean note = search->reach.top <= 0;
  ParvisSpot spot = { x, y };

  if (note)
    {
      /* Where it has settled it may be near the next row. */
      spot.y = settle_row (search->layout, settle_row (search->layout, y));
      spot = align_column (search->layout, spot);
    }
  consider (search, spot.x, spot.y);
}

/* In line with what stands there, or close beside it. */
static void
consider_around (Search *search, const Box *box)
{
  double right = box->right + PARVIS_NOTE_GAP + search->reach.left;
  double left = box->left - PARVIS_NOTE_GAP - search->reach.right;
  double under = box->bottom + PARVIS_NOTE_GAP + search->reach.top;
  double over = box->top - PARVIS_NOTE_GAP - search->reach.bottom;
  double column = search->layout->inset +
                  round ((search->wish.x - search->layout->inset) / PARVIS_STEP_X) * PARVIS_STEP_X;

  consider (search, right, box->spot.y);
  consider (search, left, box->spot.y);
  consider (search, column, box->spot.y);
  consider_in_line (search, box->spot.x, under);
  consider_in_line (search, column, under);
  consider (search, box->spot.x, over);
}

static void
consider_ring (Search *search, int column, int row, int ring)
{
  for (int i = column - ring; i <= column + ring; i++)
    for (int j = row - ring; j <= row + ring; j++)
      if (MAX (ABS (i - column), ABS (j - row)) == ring && i >= 0 && j >= 0)
        consider_in_line (search, search->layout->inset + i * PARVIS_STEP_X,
                          PARVIS_ZONE_TOP + j * PARVIS_STEP_Y);
}

static void
consider_neighbours (Search *search)
{
  int row = row_of (search->wish.y);

  for (int i = row - 2; i <= row + 2; i++)
    {
      GArray *indices = g_hash_table_lookup (search->layout->rows, GINT_TO_POINTER (i));

      for (guint j = 0; indices != NULL && j < indices->len; j++)
        consider_around (search, nth_box (search->layout, g_array_index (indices, guint, j)));
    }
}

ParvisSpot
parvis_grid_nearest (ParvisGrid *self, ParvisSpot spot, ParvisReach reach)
{
  double edge = MAX (right_limit (self) - reach.right, self->inset);
  Search search = { .layout = self, .reach = reach, .distance = G_MAXDOUBLE };
  int column, row;

  search.wish.x = CLAMP (spot.x, self->inset, edge);
  search.wish.y = MAX (spot.y, PARVIS_ZONE_TOP);
  column = (int) round ((search.wish.x - self->inset) / PARVIS_STEP_X);
  row = (int) round ((search.wish.y - PARVIS_ZONE_TOP) / PARVIS_STEP_Y);
  consider_neighbours (&search);
  for (int ring = 0; ring <= RINGS; ring++)
    {
      consider_ring (&search, column, row, ring);
      if (search.distance <= (double) ring * ring * PARVIS_STEP_Y * PARVIS_STEP_Y)
        break;
    }
  return search.distance < G_MAXDOUBLE ? search.best : parvis_grid_flow (self, reach);
}

guint
parvis_grid_count_columns (double width, double inset)
{
  return (guint) MAX (floor ((width - 2 * inset + 2 * PARVIS_NOTE_GAP) / PARVIS_STEP_X), 1);
}

ParvisGridMark
parvis_grid_mark (ParvisGrid *self)
{
  return (ParvisGridMark){ self->boxes->len, self->bottom, self->cursor, self->settled };
}

void
parvis_grid_rewind (ParvisGrid *self, const ParvisGridMark *mark)
{
  for (guint index = self->boxes->len; index > mark->n_boxes; index--)
    {
      const Box *box = nth_box (self, index - 1);

      for (int row = row_of (box->top); row <= row_of (box->bottom); row++)
        {
          GArray *indices = g_hash_table_lookup (self->rows, GINT_TO_POINTER (row));

          g_array_set_size (indices, indices->len - 1);
        }
    }
  g_array_set_size (self->boxes, mark->n_boxes);
  self->bottom = mark->bottom;
  self->cursor = mark->cursor;
  self->settled = mark->settled;
}

guint
parvis_grid_get_columns (ParvisGrid *self)
{
  return parvis_grid_count_columns (self->width, self->inset);
}

ParvisSpot
parvis_grid_get_corner (ParvisGrid *self)
{
  return (ParvisSpot){ self->inset, self->top };
}

double
parvis_grid_get_bottom (ParvisGrid *self)
{
  return self->bottom;
}
