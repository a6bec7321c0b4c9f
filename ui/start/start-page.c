/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start/start-page.h"

#include <adwaita.h>

#include "page/template.h"
#include "start/recent-row.h"
#include "window/menu.h"

struct _ParvisStartPage
{
  GtkWidget parent_instance;
  GtkMenuButton *menu;
  GtkListBox *list;
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (ParvisStartPage, parvis_start_page, GTK_TYPE_WIDGET)

static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = parvis_menu_new (NULL);

  gtk_menu_button_set_menu_model (button, menu);
}

static GtkWidget *
create_row (gpointer recent, gpointer user_data)
{
  return parvis_recent_row_new (recent);
}

static void
on_items_changed (GListModel *recent, guint position, guint removed, guint added, gpointer page)
{
  const gboolean any = g_list_model_get_n_items (recent) > 0;

  gtk_widget_set_visible (GTK_WIDGET (PARVIS_START_PAGE (page)->list), any);
  gtk_widget_set_visible (PARVIS_START_PAGE (page)->empty, !any);
}

static void
parvis_start_page_dispose (GObject *object)
{
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_START_PAGE);
  G_OBJECT_CLASS (parvis_start_page_parent_class)->dispose (object);
}

static void
parvis_start_page_class_init (ParvisStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_start_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/start/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisStartPage, menu);
  gtk_widget_class_bind_template_child (widget_class, ParvisStartPage, list);
  gtk_widget_class_bind_template_child (widget_class, ParvisStartPage, empty);
}

static void
parvis_start_page_init (ParvisStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, create_menu, NULL, NULL);
}

GtkWidget *
parvis_start_page_new (GListModel *recent)
{
  ParvisStartPage *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (recent), NULL);
  self = g_object_new (PARVIS_TYPE_START_PAGE, NULL);
  gtk_list_box_bind_model (self->list, recent, create_row, NULL, NULL);
  g_signal_connect_object (recent, "items-changed", G_CALLBACK (on_items_changed), self, 0);
  on_items_changed (recent, 0, 0, 0, self);
  return GTK_WIDGET (self);
}
