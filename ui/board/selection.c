/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/selection.h"

struct _ParvisSelection
{
  GObject parent_instance;
  GPtrArray *items; /* of ParvisItemView, held */
};

G_DEFINE_FINAL_TYPE (ParvisSelection, parvis_selection, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
parvis_selection_finalize (GObject *object)
{
  g_ptr_array_unref (PARVIS_SELECTION (object)->items);
  G_OBJECT_CLASS (parvis_selection_parent_class)->finalize (object);
}

static void
parvis_selection_class_init (ParvisSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = parvis_selection_finalize;
  signals[CHANGED] = g_signal_new ("changed", PARVIS_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
parvis_selection_init (ParvisSelection *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
empty (ParvisSelection *self)
{
  for (guint i = 0; i < self->items->len; i++)
    parvis_item_view_set_selected (g_ptr_array_index (self->items, i), FALSE);
  g_ptr_array_set_size (self->items, 0);
}

static void
take (ParvisSelection *self, ParvisItemView *item)
{
  g_ptr_array_add (self->items, g_object_ref (item));
  parvis_item_view_set_selected (item, TRUE);
}

ParvisSelection *
parvis_selection_new (void)
{
  return g_object_new (PARVIS_TYPE_SELECTION, NULL);
}

GPtrArray *
parvis_selection_get_items (ParvisSelection *self)
{
  g_return_val_if_fail (PARVIS_IS_SELECTION (self), NULL);
  return self->items;
}

void
parvis_selection_add (ParvisSelection *self, ParvisItemView *item)
{
  g_return_if_fail (PARVIS_IS_SELECTION (self));
  if (parvis_item_view_is_selected (item))
    return;
  take (self, item);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
parvis_selection_remove (ParvisSelection *self, ParvisItemView *item)
{
  g_return_if_fail (PARVIS_IS_SELECTION (self));
  if (!parvis_item_view_is_selected (item))
    return;
  parvis_item_view_set_selected (item, FALSE);
  g_ptr_array_remove (self->items, item);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
parvis_selection_replace (ParvisSelection *self, GPtrArray *items)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) old = NULL;
  gboolean changed = FALSE;

  g_return_if_fail (PARVIS_IS_SELECTION (self));
  old = g_steal_pointer (&self->items);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (items, i));
  for (guint i = 0; i < old->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (old, i);

      if (g_hash_table_contains (wanted, item))
        g_ptr_array_add (self->items, g_object_ref (item));
      else
        parvis_item_view_set_selected (item, FALSE);
      changed = changed || !parvis_item_view_is_selected (item);
    }
  for (guint i = 0; i < items->len; i++)
    if (!parvis_item_view_is_selected (g_ptr_array_index (items, i)))
      {
        take (self, g_ptr_array_index (items, i));
        changed = TRUE;
      }
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
parvis_selection_clear (ParvisSelection *self)
{
  g_return_if_fail (PARVIS_IS_SELECTION (self));
  if (self->items->len == 0)
    return;
  empty (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
parvis_selection_prune (ParvisSelection *self)
{
  GPtrArray *kept;

  g_return_if_fail (PARVIS_IS_SELECTION (self));
  kept = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->items->len; i++)
    if (parvis_item_view_is_selected (g_ptr_array_index (self->items, i)))
      g_ptr_array_add (kept, g_object_ref (g_ptr_array_index (self->items, i)));
  g_ptr_array_unref (self->items);
  self->items = kept;
}
