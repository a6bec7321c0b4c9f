/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/describer.h"

#define AT_ONCE 100

struct _ParvisDescriber
{
  GPtrArray *zones;
  guint source;
  guint done; /* items so far */
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

static gboolean
describe_cb (gpointer data)
{
  ParvisDescriber *self = data;
  guint seen = 0, now = 0;

  for (guint i = 0; i < self->zones->len; i++)
    {
      ParvisZoneView *zone = g_ptr_array_index (self->zones, i);
      GPtrArray *items = parvis_zone_view_get_items (zone);

      for (guint j = 0; j < items->len; j++, seen++)
        {
          if (seen < self->done)
            continue;
          if (now++ == AT_ONCE)
            return G_SOURCE_CONTINUE;
          self->done++;
          describe_item (zone, g_ptr_array_index (items, j), j + 1, items->len);
        }
    }
  self->source = 0;
  return G_SOURCE_REMOVE;
}

ParvisDescriber *
parvis_describer_new (GPtrArray *zones)
{
  ParvisDescriber *self = g_new0 (ParvisDescriber, 1);

  self->zones = zones;
  return self;
}

void
parvis_describer_free (ParvisDescriber *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

void
parvis_describer_restart (ParvisDescriber *self)
{
  self->done = 0;
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_LOW, describe_cb, self, NULL);
}
