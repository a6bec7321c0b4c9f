/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/tint-menu.h"

#include <glib/gi18n-lib.h>

#include "board/swatch.h"
#include "page/unparent.h"
#include "words/words.h"

#define SWATCH 18

typedef struct
{
  ParvisWall *wall; /* the popover's parent */
  gint64 cluster;
  GtkWidget *popover; /* owns this */
} Menu;

/* With a capital. (transfer full) */
static char *
write_name (ParvisTint tint)
{
  const char *name = parvis_words_tint (tint);
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (name), NULL);
}

static GtkWidget *
build_row (ParvisTint tint, gboolean current)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_autofree char *name = write_name (tint);
  GtkWidget *label = gtk_label_new (name);
  g_autofree char *chosen = NULL;

  /* Translators: the colour that the cluster has now, read by a screen reader. */
  chosen = g_strdup_printf (_ ("%s, the colour now"), name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_opacity (mark, current ? 1 : 0);
  gtk_box_append (GTK_BOX (box), parvis_swatch_new (tint, SWATCH));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  current ? chosen : name, -1);
  return row;
}

static void
chosen_cb (Menu *self, GtkListBoxRow *row)
{
  const char *nick = parvis_enum_to_nick (PARVIS_TYPE_TINT, gtk_list_box_row_get_index (row));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_activate_action (GTK_WIDGET (self->wall), "wall.tint", "(xs)", -self->cluster, nick);
}

/* Not before the popover has done closing. */
static void
closed_cb (Menu *self)
{
  ParvisItemView *item =
      parvis_plane_find_item (parvis_wall_get_plane (self->wall), -self->cluster);

  if (item != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (item));
  parvis_unparent_later (self->popover);
}

static GtkWidget *
build_list (ParvisTint now)
{
  GtkWidget *list = gtk_list_box_new ();

  for (int i = PARVIS_TINT_NONE; i < PARVIS_N_TINTS; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), build_row ((ParvisTint) i, i == (int) now));
  gtk_widget_add_css_class (list, "tints");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Colour of the cluster"), -1);
  return list;
}

void
parvis_tint_menu_open (ParvisWall *wall, ParvisClusterView *cluster)
{
  ParvisCluster *record = parvis_cluster_view_get_cluster (cluster);
  ParvisTint now = parvis_cluster_get_tint (record);
  graphene_rect_t place =
      parvis_plane_get_box (parvis_wall_get_plane (wall), PARVIS_ITEM_VIEW (cluster));
  graphene_rect_t box = parvis_wall_from_plane (wall, &place);
  GtkWidget *list = build_list (now);
  Menu *self = g_new0 (Menu, 1);

  self->wall = wall;
  self->cluster = parvis_record_get_id (PARVIS_RECORD (record));
  self->popover = gtk_popover_new ();
  g_object_set_data_full (G_OBJECT (self->popover), "parvis-tints", self, g_free);
  gtk_popover_set_child (GTK_POPOVER (self->popover), list);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle){ (int) box.origin.x, (int) box.origin.y,
                                                MAX ((int) box.size.width, 1),
                                                MAX ((int) box.size.height, 1) });
  gtk_widget_set_parent (self->popover, GTK_WIDGET (wall));
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) now)));
}
