/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/reveal.h"

#include "campaign/silence.h"
#include "campaign/wall.h"

/* More are turned at once, without a show. */
#define MOST_SHOWN 300

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  ParvisSpot first = { 0 }, second = { 0 };

  parvis_item_view_get_spot (*(ParvisItemView *const *) a, &first);
  parvis_item_view_get_spot (*(ParvisItemView *const *) b, &second);
  if (first.y < second.y || first.y > second.y)
    return first.y < second.y ? -1 : 1;
  return (first.x > second.x) - (first.x < second.x);
}

/* Puts @view in @list, which may be NULL, where it lies face down; returns how many do. */
static guint
add_hidden (GPtrArray *list, gpointer view)
{
  if (!parvis_note_get_hidden (parvis_note_view_get_note (view)))
    return 0;
  if (list != NULL)
    g_ptr_array_add (list, view);
  return 1;
}

/* The same, of a cluster those that are in it. */
static guint
add_hidden_of (GPtrArray *list, ParvisItemView *item)
{
  GPtrArray *notes;
  guint n_hidden = 0;

  if (PARVIS_IS_NOTE_VIEW (item))
    return add_hidden (list, item);
  notes = parvis_cluster_view_get_notes (PARVIS_CLUSTER_VIEW (item));
  for (guint i = 0; i < notes->len; i++)
    n_hidden += add_hidden (list, g_ptr_array_index (notes, i));
  return n_hidden;
}

GPtrArray *
parvis_reveal_list (ParvisPlane *plane)
{
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *zones;

  g_return_val_if_fail (PARVIS_IS_PLANE (plane), list);
  zones = parvis_plane_get_zones (plane);
  for (guint i = 0; i < zones->len; i++)
    {
      GPtrArray *items = parvis_zone_view_get_items (g_ptr_array_index (zones, i));
      g_autoptr (GPtrArray) rows = g_ptr_array_new ();

      for (guint j = 0; j < items->len; j++)
        if (add_hidden_of (NULL, g_ptr_array_index (items, j)) > 0)
          g_ptr_array_add (rows, g_ptr_array_index (items, j));
      g_ptr_array_sort (rows, compare_rows);
      for (guint j = 0; j < rows->len; j++)
        add_hidden_of (list, g_ptr_array_index (rows, j));
    }
  return list;
}

guint
parvis_reveal_count (ParvisPlane *plane)
{
  GPtrArray *zones;
  guint n_hidden = 0;

  g_return_val_if_fail (PARVIS_IS_PLANE (plane), 0);
  zones = parvis_plane_get_zones (plane);
  for (guint i = 0; i < zones->len; i++)
    {
      GPtrArray *items = parvis_zone_view_get_items (g_ptr_array_index (zones, i));

      for (guint j = 0; j < items->len; j++)
        n_hidden += add_hidden_of (NULL, g_ptr_array_index (items, j));
    }
  return n_hidden;
}

static void
show_turned (ParvisWall *wall, GPtrArray *notes)
{
  for (guint i = 0; i < notes->len && notes->len <= MOST_SHOWN; i++)
    {
      ParvisItemView *view = parvis_plane_find_item (
          parvis_wall_get_plane (wall),
          parvis_record_get_id (PARVIS_RECORD (g_ptr_array_index (notes, i))));

      if (view != NULL)
        parvis_note_view_turn (PARVIS_NOTE_VIEW (view));
    }
}

gboolean
parvis_reveal_turn (ParvisWall *wall, GPtrArray *notes, gboolean hidden, GError **error)
{
  g_autoptr (GPtrArray) turned = g_ptr_array_new ();

  g_return_val_if_fail (PARVIS_IS_WALL (wall), FALSE);
  for (guint i = 0; i < notes->len; i++)
    if (parvis_note_get_hidden (g_ptr_array_index (notes, i)) != hidden)
      g_ptr_array_add (turned, g_ptr_array_index (notes, i));
  if (turned->len == 0 ||
      !parvis_campaign_hide_notes (parvis_wall_get_campaign (wall),
                                   (ParvisNote *const *) turned->pdata, turned->len, hidden, error))
    return FALSE;
  if (!hidden)
    show_turned (wall, turned);
  return TRUE;
}

gboolean
parvis_reveal_next (ParvisWall *wall, GError **error)
{
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  ParvisItemView *view;
  graphene_rect_t box;

  g_return_val_if_fail (PARVIS_IS_WALL (wall), FALSE);
  views = parvis_reveal_list (parvis_wall_get_plane (wall));
  if (views->len == 0)
    return FALSE;
  view = g_ptr_array_index (views, 0);
  g_ptr_array_add (notes, parvis_note_view_get_note (PARVIS_NOTE_VIEW (view)));
  if (!gtk_widget_get_child_visible (GTK_WIDGET (view)))
    view = PARVIS_ITEM_VIEW (gtk_widget_get_parent (GTK_WIDGET (view)));
  box = parvis_plane_get_box (parvis_wall_get_plane (wall), view);
  parvis_wall_reveal (wall, &box);
  return parvis_reveal_turn (wall, notes, FALSE, error);
}

gboolean
parvis_reveal_all (ParvisWall *wall, ParvisSequence *sequence, GError **error)
{
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  g_return_val_if_fail (PARVIS_IS_WALL (wall), FALSE);
  views = parvis_reveal_list (parvis_wall_get_plane (wall));
  for (guint i = 0; i < views->len; i++)
    g_ptr_array_add (notes, parvis_note_view_get_note (g_ptr_array_index (views, i)));
  if (notes->len == 0 ||
      !parvis_campaign_reveal_all (parvis_wall_get_campaign (wall), sequence,
                                   (ParvisNote *const *) notes->pdata, notes->len, error))
    return FALSE;
  show_turned (wall, notes);
  return TRUE;
}
