/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/cell.h"

#define ITEM "parvis-list-item"
#define BINDINGS "parvis-bindings"

static void
on_focus_enter (GtkEventController *focus, GtkListItem *item)
{
  if (!gtk_list_item_get_selected (item))
    gtk_widget_activate_action (gtk_event_controller_get_widget (focus), "list.select-item",
                                "(ubb)", gtk_list_item_get_position (item), FALSE, FALSE);
}

void
parvis_cell_set_up (GtkListItem *item, GtkWidget *child)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (GTK_IS_LIST_ITEM (item));
  g_return_if_fail (GTK_IS_WIDGET (child));
  g_object_set_data (G_OBJECT (child), ITEM, item);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_focus_enter), item, 0);
  gtk_widget_add_controller (child, focus);
  gtk_list_item_set_child (item, child);
}

GtkListItem *
parvis_cell_find (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GtkListItem *item = g_object_get_data (G_OBJECT (widget), ITEM);

      if (item != NULL)
        return item;
    }
  return NULL;
}

static void
unbind (gpointer binding)
{
  g_binding_unbind (binding);
  g_object_unref (binding);
}

void
parvis_cell_bind (GtkListItem *item,
                  const char *source,
                  const char *target,
                  GBindingTransformFunc transform)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GPtrArray *bindings = g_object_get_data (G_OBJECT (child), BINDINGS);
  GBinding *binding;

  if (bindings == NULL)
    {
      bindings = g_ptr_array_new_with_free_func (unbind);
      g_object_set_data_full (G_OBJECT (child), BINDINGS, bindings,
                              (GDestroyNotify) g_ptr_array_unref);
    }
  binding = g_object_bind_property_full (gtk_list_item_get_item (item), source, child, target,
                                         G_BINDING_SYNC_CREATE, transform, NULL, item, NULL);
  g_ptr_array_add (bindings, g_object_ref (binding));
}

void
parvis_cell_unbind (GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  if (child != NULL)
    g_object_set_data (G_OBJECT (child), BINDINGS, NULL);
}
