/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/search.h"

#include "rules/folding.h"

typedef struct
{
  ParvisItemView *item;
  guint zone;
  graphene_point_t at;
} Place;

gboolean
parvis_search_is_on (const ParvisSearch *self)
{
  return self->words[0] != NULL || self->colleges != 0 || self->zone != 0 ||
         self->gathered != PARVIS_GATHERED_OR_NOT || self->flagged || self->hidden;
}

static gboolean
is_gathered (const ParvisSearch *self, gint64 cluster)
{
  switch (self->gathered)
    {
    case PARVIS_GATHERED_NOT:
      return cluster == 0;
    case PARVIS_GATHERED:
      return cluster != 0;
    case PARVIS_GATHERED_HERE:
      return cluster == self->cluster;
    case PARVIS_GATHERED_OR_NOT:
    default:
      return TRUE;
    }
}

gboolean
parvis_search_finds (const ParvisSearch *self, ParvisNote *note, gint64 zone)
{
  if ((self->colleges != 0 && (self->colleges & (1u << parvis_note_get_college (note))) == 0) ||
      (self->zone != 0 && self->zone != zone) ||
      (self->flagged && !parvis_note_get_flagged (note)) ||
      (self->hidden && !parvis_note_get_hidden (note)) ||
      !is_gathered (self, parvis_note_get_cluster (note)))
    return FALSE;
  return self->words[0] == NULL || (!parvis_note_get_hidden (note) &&
                                    parvis_has_words (parvis_note_get_text (note), self->words));
}

static guint
show_note (const ParvisSearch *self, ParvisNoteView *view, gint64 zone)
{
  gboolean found =
      self == NULL || parvis_search_finds (self, parvis_note_view_get_note (view), zone);

  parvis_item_view_set_dimmed (PARVIS_ITEM_VIEW (view), !found);
  return found ? 1 : 0;
}

static guint
show_cluster (const ParvisSearch *self, ParvisClusterView *view, gint64 zone)
{
  GPtrArray *notes = parvis_cluster_view_get_notes (view);
  guint n_found = 0;

  for (guint i = 0; i < notes->len; i++)
    n_found += show_note (self, g_ptr_array_index (notes, i), zone);
  parvis_cluster_view_set_found (view, self != NULL, n_found);
  return n_found;
}

guint
parvis_search_show (const ParvisSearch *self, ParvisPlane *plane)
{
  GPtrArray *zones = parvis_plane_get_zones (plane);
  guint n_found = 0;

  if (self != NULL && !parvis_search_is_on (self))
    self = NULL;
  parvis_plane_set_sought (plane, self != NULL ? self->words : NULL);
  for (guint i = 0; i < zones->len; i++)
    {
      ParvisZoneView *zone = g_ptr_array_index (zones, i);
      gint64 id = parvis_record_get_id (PARVIS_RECORD (parvis_zone_view_get_zone (zone)));
      GPtrArray *items = parvis_zone_view_get_items (zone);

      for (guint j = 0; j < items->len; j++)
        {
          gpointer item = g_ptr_array_index (items, j);

          n_found += PARVIS_IS_CLUSTER_VIEW (item) ? show_cluster (self, item, id)
                                                   : show_note (self, item, id);
        }
      gtk_widget_queue_draw (GTK_WIDGET (zone));
    }
  return n_found;
}

static int
in_reading_order (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;

  if (first->zone != second->zone)
    return first->zone < second->zone ? -1 : 1;
  if (first->at.y < second->at.y || first->at.y > second->at.y)
    return first->at.y < second->at.y ? -1 : 1;
  return (first->at.x > second->at.x) - (first->at.x < second->at.x);
}

GPtrArray *
parvis_search_list (ParvisPlane *plane)
{
  g_autoptr (GPtrArray) items = parvis_plane_list_items (plane);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);
      Place place = { item, 0, parvis_plane_get_box (plane, item).origin };

      if (parvis_item_view_is_dimmed (item) ||
          (PARVIS_IS_CLUSTER_VIEW (item) &&
           !parvis_cluster_get_collapsed (
               parvis_cluster_view_get_cluster (PARVIS_CLUSTER_VIEW (item)))))
        continue;
      g_ptr_array_find (parvis_plane_get_zones (plane), parvis_plane_find_zone (plane, item),
                        &place.zone);
      g_array_append_val (places, place);
    }
  g_array_sort (places, in_reading_order);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (found, g_array_index (places, Place, i).item);
  return found;
}
