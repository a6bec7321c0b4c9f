/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/entry-bar.h"

#include <glib/gi18n-lib.h>

#include "campaign/wall.h"
#include "page/template.h"
#include "shape/shape.h"

struct _ParvisEntryBar
{
  GtkWidget parent_instance;
  GtkDropDown *zones;
  GtkEntry *entry;
  GtkLabel *hint;
  GtkMenuButton *percent;
};

G_DEFINE_FINAL_TYPE (ParvisEntryBar, parvis_entry_bar, GTK_TYPE_WIDGET)

enum
{
  ENTERED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (ParvisEntryBar *self)
{
  glong length = g_utf8_strlen (parvis_entry_bar_get_text (self), -1);
  g_autofree char *count = g_strdup_printf (_ ("%ld of %d characters"), length, PARVIS_NOTE_MAX);
  gboolean over = length > PARVIS_NOTE_MAX;
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));

  /* Translators: the key that adds the note, at the end of the entry. */
  gtk_label_set_label (self->hint, over ? count : _ ("Enter ↵"));
  if (over)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->hint), "late");
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "over");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "late");
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "over");
    }
  /* With nothing typed, undoing is the board's. */
  gtk_widget_action_set_enabled (text, "text.undo", length > 0);
  gtk_widget_action_set_enabled (text, "text.redo", length > 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entered_cb (ParvisEntryBar *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (box), parvis_shape_new (PARVIS_COLLEGE_AGENTS, 12));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  ParvisZoneView *zone = gtk_list_item_get_item (item);

  parvis_shape_set_college (PARVIS_SHAPE (gtk_widget_get_first_child (box)),
                            parvis_zone_view_get_college (zone));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)),
                       parvis_zone_view_get_title (zone));
}

static void
parvis_entry_bar_dispose (GObject *object)
{
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_ENTRY_BAR);
  G_OBJECT_CLASS (parvis_entry_bar_parent_class)->dispose (object);
}

static void
parvis_entry_bar_class_init (ParvisEntryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_entry_bar_dispose;
  signals[ENTERED] = g_signal_new ("entered", PARVIS_TYPE_ENTRY_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", PARVIS_TYPE_ENTRY_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "entrybar");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/board/entry-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisEntryBar, zones);
  gtk_widget_class_bind_template_child (widget_class, ParvisEntryBar, entry);
  gtk_widget_class_bind_template_child (widget_class, ParvisEntryBar, hint);
  gtk_widget_class_bind_template_child (widget_class, ParvisEntryBar, percent);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
parvis_entry_bar_init (ParvisEntryBar *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              12);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (self->zones, factory);
  parvis_entry_bar_set_zoom (self, 1);
  changed_cb (self);
}

void
parvis_entry_bar_set_zones (ParvisEntryBar *self, GPtrArray *zones)
{
  g_autoptr (GListStore) store = g_list_store_new (PARVIS_TYPE_ZONE_VIEW);

  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  g_list_store_splice (store, 0, 0, zones->pdata, zones->len);
  gtk_drop_down_set_model (self->zones, G_LIST_MODEL (store));
}

ParvisZoneView *
parvis_entry_bar_get_zone (ParvisEntryBar *self)
{
  g_return_val_if_fail (PARVIS_IS_ENTRY_BAR (self), NULL);
  return gtk_drop_down_get_selected_item (self->zones);
}

void
parvis_entry_bar_choose_zone (ParvisEntryBar *self, guint position)
{
  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  if (position < g_list_model_get_n_items (gtk_drop_down_get_model (self->zones)))
    gtk_drop_down_set_selected (self->zones, position);
}

const char *
parvis_entry_bar_get_text (ParvisEntryBar *self)
{
  g_return_val_if_fail (PARVIS_IS_ENTRY_BAR (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
parvis_entry_bar_set_text (ParvisEntryBar *self, const char *text)
{
  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

void
parvis_entry_bar_set_closed (ParvisEntryBar *self, gboolean closed)
{
  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->zones), !closed);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), !closed);
}

void
parvis_entry_bar_set_zoom (ParvisEntryBar *self, double zoom)
{
  /* Translators: the zoom; where a space stands before the sign, U+202F. */
  g_autofree char *label = g_strdup_printf (_ ("%d%%"), (int) (zoom * 100 + .5));
  g_autofree char *described = g_strdup_printf (_ ("Zoom: %d%%"), (int) (zoom * 100 + .5));

  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  gtk_menu_button_set_label (self->percent, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->percent), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  described, -1);
}

gboolean
parvis_entry_bar_has_focus (ParvisEntryBar *self)
{
  g_return_val_if_fail (PARVIS_IS_ENTRY_BAR (self), FALSE);
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

void
parvis_entry_bar_focus (ParvisEntryBar *self)
{
  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  gtk_entry_grab_focus_without_selecting (self->entry);
}
