/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/verb-bar.h"

#include <glib/gi18n-lib.h>

enum
{
  EDIT,
  FLAG,
  GROUP,
  UNGROUP,
  TIDY,
  PARK,
  DELETE,
  N_VERBS
};

static const struct
{
  const char *icon; /* or NULL: its word is shown */
  const char *label;
  const char *tip;
  const char *action;
} verbs[N_VERBS] = {
  { "document-edit-symbolic", N_ ("Edit"), N_ ("Edit (F2)"), "wall.edit" },
  { "emoji-flags-symbolic", N_ ("To Read Again"), N_ ("To Read Again (L)"), "wall.flag" },
  { NULL, N_ ("Group"), N_ ("Group (G)"), "wall.group" },
  { NULL, N_ ("Ungroup"), N_ ("Ungroup (Ctrl+Shift+G)"), "wall.ungroup" },
  { NULL, N_ ("Tidy Up"), N_ ("Tidy Up (Ctrl+T)"), "wall.tidy" },
  { "mail-forward-symbolic", N_ ("To the Parking"), N_ ("To the Parking (P)"), "wall.park" },
  { "user-trash-symbolic", N_ ("Delete"), N_ ("Delete (Del)"), "wall.delete" },
};

struct _ParvisVerbBar
{
  GtkWidget parent_instance;
  GtkWidget *buttons[N_VERBS];
};

G_DEFINE_FINAL_TYPE (ParvisVerbBar, parvis_verb_bar, GTK_TYPE_WIDGET)

static void
parvis_verb_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (parvis_verb_bar_parent_class)->dispose (object);
}

static void
parvis_verb_bar_class_init (ParvisVerbBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_verb_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "verbbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
parvis_verb_bar_init (ParvisVerbBar *self)
{
  for (guint i = 0; i < N_VERBS; i++)
    {
      GtkWidget *button = verbs[i].icon != NULL ? gtk_button_new_from_icon_name (verbs[i].icon)
                                                : gtk_button_new_with_label (_ (verbs[i].label));

      gtk_widget_set_tooltip_text (button, _ (verbs[i].tip));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_focus_on_click (button, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (verbs[i].label), -1);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), verbs[i].action);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", (gint64) 0);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      self->buttons[i] = button;
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What to do with the selection"), -1);
}

GtkWidget *
parvis_verb_bar_new (void)
{
  return g_object_new (PARVIS_TYPE_VERB_BAR, NULL);
}

void
parvis_verb_bar_refresh (ParvisVerbBar *self, ParvisPlane *plane, ParvisSelection *selection)
{
  GPtrArray *items = parvis_selection_get_items (selection);
  ParvisZoneView *parking = parvis_plane_find_parking (plane);
  gboolean grouped = FALSE, outside = FALSE;

  g_return_if_fail (PARVIS_IS_VERB_BAR (self));
  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *item = g_ptr_array_index (items, i);

      grouped = grouped || PARVIS_IS_CLUSTER_VIEW (item) ||
                PARVIS_IS_CLUSTER_VIEW (gtk_widget_get_parent (item));
      outside = outside || parvis_plane_find_zone (plane, PARVIS_ITEM_VIEW (item)) != parking;
    }
  gtk_widget_set_visible (self->buttons[EDIT], items->len == 1);
  gtk_widget_set_visible (self->buttons[GROUP], items->len > 1);
  gtk_widget_set_visible (self->buttons[UNGROUP], grouped);
  gtk_widget_set_visible (self->buttons[TIDY], items->len > 1);
  gtk_widget_set_visible (self->buttons[PARK], parking != NULL && outside);
}
