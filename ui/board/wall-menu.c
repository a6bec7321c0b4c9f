/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/wall-menu.h"

#include <glib/gi18n-lib.h>

#include "board/sketch.h"
#include "board/targets.h"
#include "board/verbs.h"
#include "board/wall-pick.h"
#include "page/name.h"
#include "page/unparent.h"

#define RESOURCE "/org/parvis/Parvis/ui/board/wall-menu.ui"
/* Zones that a key sends to. */
#define MOST_KEYS 9

/* What the menu is opened for. */
typedef struct
{
  ParvisWall *wall;
  GPtrArray *items; /* none: the ground */
  double x, y;
  gboolean grouped, outside, hidden; /* any of them */
  gboolean several;                  /* notes */
} Case;

static void
look (Case *about)
{
  ParvisPlane *plane = parvis_wall_get_plane (about->wall);
  ParvisZoneView *parking = parvis_plane_find_parking (plane);
  g_autoptr (GPtrArray) notes = parvis_verbs_list_notes (about->items);

  for (guint i = 0; i < about->items->len; i++)
    {
      GtkWidget *item = g_ptr_array_index (about->items, i);

      about->grouped = about->grouped || PARVIS_IS_CLUSTER_VIEW (item) ||
                       PARVIS_IS_CLUSTER_VIEW (gtk_widget_get_parent (item));
      about->outside =
          about->outside ||
          (parking != NULL && parvis_plane_find_zone (plane, PARVIS_ITEM_VIEW (item)) != parking);
    }
  for (guint i = 0; i < notes->len && !about->hidden; i++)
    about->hidden = parvis_note_get_hidden (g_ptr_array_index (notes, i));
  about->several = notes->len > 1;
}

static gboolean
is_fit (const Case *about, const char *action)
{
  if (g_str_equal (action, "wall.edit"))
    return about->items->len == 1 && !about->hidden;
  if (g_str_equal (action, "wall.reveal"))
    return about->hidden;
  if (g_str_equal (action, "wall.group"))
    return about->several;
  if (g_str_equal (action, "wall.tidy"))
    return about->items->len > 1;
  if (g_str_equal (action, "wall.park"))
    return about->outside;
  if (g_str_equal (action, "wall.ungroup") || g_str_equal (action, "wall.fold") ||
      g_str_equal (action, "wall.choose-tint"))
    return about->grouped;
  return TRUE;
}

static gboolean
are_all_in (const Case *about, ParvisZoneView *zone)
{
  for (guint i = 0; i < about->items->len; i++)
    if (parvis_plane_find_zone (parvis_wall_get_plane (about->wall),
                                g_ptr_array_index (about->items, i)) != zone)
      return FALSE;
  return TRUE;
}

/* Beside the other verbs: GTK 4.8 may crash on a submenu that Escape closes. */
static void
append_zones (GMenu *menu, const Case *about)
{
  GPtrArray *zones = parvis_plane_get_zones (parvis_wall_get_plane (about->wall));

  for (guint i = 0; i < MIN (zones->len, MOST_KEYS); i++)
    {
      ParvisZoneView *zone = g_ptr_array_index (zones, i);
      g_autofree char *name = parvis_name_for_menu (parvis_zone_view_get_title (zone));
      g_autofree char *label = NULL;
      g_autofree char *key = g_strdup_printf ("<Control>%u", i + 1);
      g_autoptr (GMenuItem) item = NULL;

      if (are_all_in (about, zone) ||
          zone == parvis_plane_find_parking (parvis_wall_get_plane (about->wall)))
        continue;
      /* Translators: a menu's verb, with the title of a zone. */
      label = g_strdup_printf (_ ("Send to “%s”"), name);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "wall.send", "i", (int) i + 1);
      g_menu_item_set_attribute (item, "accel", "s", key);
      g_menu_append_item (menu, item);
    }
}

static void
append_fit (GMenu *menu, const Case *about, GMenuModel *model, int index)
{
  g_autoptr (GMenuItem) item = g_menu_item_new_from_model (model, index);
  g_autofree char *action = NULL;

  g_menu_model_get_item_attribute (model, index, G_MENU_ATTRIBUTE_ACTION, "s", &action);
  if (action != NULL && !is_fit (about, action))
    return;
  if (g_strcmp0 (action, "wall.send") == 0)
    {
      append_zones (menu, about);
      return;
    }
  if (g_strcmp0 (action, "wall.write") == 0)
    g_menu_item_set_action_and_target (item, action, "(dd)", about->x, about->y);
  g_menu_append_item (menu, item);
}

/* What fits of the menu as it is written. (transfer full) */
static GMenuModel *
build (const Case *about)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE);
  const char *name = about->items->len > 0 ? "things" : "ground";
  GMenuModel *written = G_MENU_MODEL (gtk_builder_get_object (builder, name));
  GMenu *menu = g_menu_new ();

  for (int i = 0; i < g_menu_model_get_n_items (written); i++)
    {
      g_autoptr (GMenuModel) model = g_menu_model_get_item_link (written, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenu) section = g_menu_new ();

      for (int j = 0; j < g_menu_model_get_n_items (model); j++)
        append_fit (section, about, model, j);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }
  return G_MENU_MODEL (menu);
}

/* The verb that closes it is still to be done; it may take the keys elsewhere. */
static void
closed_cb (GtkWidget *popover)
{
  GtkWidget *wall = gtk_widget_get_parent (popover);

  if (wall != NULL && parvis_targets_get_focus (PARVIS_WALL (wall)) == NULL)
    parvis_wall_focus_item (PARVIS_WALL (wall));
  parvis_unparent_later (popover);
}

static void
open_menu (ParvisWall *wall, GPtrArray *items, double x, double y)
{
  Case about = { .wall = wall, .items = items, .x = x, .y = y };
  g_autoptr (GMenuModel) model = NULL;
  GtkWidget *popover;

  if (parvis_campaign_is_read_only (parvis_wall_get_campaign (wall)))
    return;
  look (&about);
  model = build (&about);
  popover = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (wall));
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* What is not chosen yet is chosen, alone. */
static void
open_for (ParvisWall *wall, ParvisItemView *item, double x, double y)
{
  ParvisSelection *selection = parvis_wall_get_selection (wall);
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();

  if (parvis_wall_is_held (wall))
    return;
  if (item != NULL && !parvis_item_view_is_selected (item))
    {
      g_ptr_array_add (alone, item);
      parvis_selection_replace (selection, alone);
    }
  if (item != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (item));
  else
    parvis_selection_clear (selection);
  open_menu (wall, parvis_selection_get_items (selection), x, y);
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisItemView *focus = parvis_targets_get_focus (wall);
  graphene_rect_t box;

  if (focus == NULL)
    return;
  box = parvis_plane_get_box (parvis_wall_get_plane (wall), focus);
  box = parvis_wall_from_plane (wall, &box);
  open_for (wall, focus, (double) box.origin.x + 24, (double) (box.origin.y + box.size.height / 2));
}

static void
write_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  double x, y;

  g_variant_get (parameter, "(dd)", &x, &y);
  parvis_sketch_open (PARVIS_WALL (widget), x, y);
}

static void
pressed_cb (ParvisWall *wall, int n_press, double x, double y, GtkGesture *gesture)
{
  ParvisItemView *item = parvis_wall_pick (wall, x, y);

  /* To claim it would end the drag of what is held. */
  if (parvis_wall_is_held (wall))
    return;
  if (item == NULL && !parvis_wall_is_ground (wall, x, y))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_for (wall, item, x, y);
}

static void
long_pressed_cb (ParvisWall *wall, double x, double y, GtkGesture *gesture)
{
  pressed_cb (wall, 1, x, y, gesture);
}

void
parvis_wall_menu_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "wall.menu", NULL, menu_cb);
  gtk_widget_class_install_action (klass, "wall.write", "(dd)", write_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "wall.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "wall.menu", NULL);
}

void
parvis_wall_menu_add_gestures (ParvisWall *wall)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_return_if_fail (PARVIS_IS_WALL (wall));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), wall);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), wall);
  gtk_widget_add_controller (GTK_WIDGET (wall), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (wall), GTK_EVENT_CONTROLLER (press));
}
