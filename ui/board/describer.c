/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/describer.h"

#define AT_ONCE 100

struct _ParvisDescriber
{
  GPtrArray *zones;
  GPtrArray *order; /* of the zone at hand, as people read it */
  guint source;
  guint zone; /* the one at hand */
  guint done; /* items of it so far */
};

static void
describe_item (ParvisZoneView *zone, ParvisItemView *item, guint position, guint total)
{
  const char *title = parvis_zone_view_get_title (zone);
  const char *name;
  GPtrArray *notes;

  if (PARVIS_IS_NOTE_VIEW (item))
    {
      parvis_note_view_set_place (PARVIS_NOTE_VIEW (item), title, NULL, position, total);
      return;
    }
  notes = parvis_cluster_view_get_notes (PARVIS_CLUSTER_VIEW (item));
  name = parvis_cluster_get_name (parvis_cluster_view_get_cluster (PARVIS_CLUSTER_VIEW (item)));
  for (guint i = 0; i < notes->len; i++)
    parvis_note_view_set_place (g_ptr_array_index (notes, i), title, name, i + 1, notes->len);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  ParvisSpot first, second;

  parvis_item_view_get_spot (*(ParvisItemView *const *) a, &first);
  parvis_item_view_get_spot (*(ParvisItemView *const *) b, &second);
  if (first.y < second.y || first.y > second.y)
    return first.y < second.y ? -1 : 1;
  return (first.x > second.x) - (first.x < second.x);
}

/* FALSE after the last zone. */
static gboolean
begin_zone (ParvisDescriber *self)
{
  if (self->zone == self->zones->len)
    return FALSE;
  g_ptr_array_set_size (self->order, 0);
  g_ptr_array_extend (self->order,
                      parvis_zone_view_get_items (g_ptr_array_index (self->zones, self->zone)),
                      NULL, NULL);
  g_ptr_array_sort (self->order, compare_places);
  self->done = 0;
  return TRUE;
}

static gboolean
describe_cb (gpointer data)
{
  ParvisDescriber *self = data;

  for (guint now = 0; now < AT_ONCE; now++)
    {
      while (self->done == self->order->len)
        if (self->zone++, !begin_zone (self))
          {
            self->source = 0;
            return G_SOURCE_REMOVE;
          }
      describe_item (g_ptr_array_index (self->zones, self->zone),
                     g_ptr_array_index (self->order, self->done), self->done + 1, self->order->len);
      self->done++;
    }
  return G_SOURCE_CONTINUE;
}

ParvisDescriber *
parvis_describer_new (GPtrArray *zones)
{
  ParvisDescriber *self = g_new0 (ParvisDescriber, 1);

  self->zones = zones;
  self->order = g_ptr_array_new ();
  return self;
}

void
parvis_describer_free (ParvisDescriber *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_ptr_array_unref (self->order);
  g_free (self);
}

void
parvis_describer_restart (ParvisDescriber *self)
{
  self->zone = 0;
  if (!begin_zone (self))
    return;
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_LOW, describe_cb, self, NULL);
}
