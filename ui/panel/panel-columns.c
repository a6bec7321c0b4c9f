/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel/panel-columns.h"

#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "edit/cell.h"
#include "edit/edit-label.h"
#include "feedback/feedback.h"

/* What a cell edits. */
#define CAMPAIGN "parvis-campaign"
#define FIELD "parvis-field"

static void
set_participant (GtkWidget *cell, GtkListItem *item, const GValue *value)
{
  ParvisCampaign *campaign = g_object_get_data (G_OBJECT (cell), CAMPAIGN);
  const char *field = g_object_get_data (G_OBJECT (cell), FIELD);
  ParvisParticipant *participant = gtk_list_item_get_item (item);
  g_autoptr (GError) error = NULL;

  if (participant != NULL &&
      !parvis_campaign_set_participant (campaign, participant, field, value, &error))
    parvis_feedback_error (cell, error);
}

static void
on_commit (ParvisEditLabel *cell, const char *text, GtkListItem *item)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  set_participant (GTK_WIDGET (cell), item, &value);
}

static void
on_toggled (GtkCheckButton *cell, GtkListItem *item)
{
  ParvisParticipant *participant = gtk_list_item_get_item (item);
  gboolean active = gtk_check_button_get_active (cell);
  g_auto (GValue) value = G_VALUE_INIT;

  if (participant == NULL || active == parvis_participant_get_mixed (participant))
    return;
  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, active);
  set_participant (GTK_WIDGET (cell), item, &value);
  gtk_check_button_set_active (cell, parvis_participant_get_mixed (participant));
}

static void
set_up (GtkWidget *cell, GtkListItem *item, ParvisCampaign *campaign, const char *field)
{
  g_object_set_data (G_OBJECT (cell), CAMPAIGN, campaign);
  g_object_set_data (G_OBJECT (cell), FIELD, (gpointer) field);
  parvis_cell_set_up (item, cell);
}

static void
set_up_text (GtkListItem *item, ParvisCampaign *campaign, const char *field)
{
  GtkWidget *cell = parvis_edit_label_new ();

  set_up (cell, item, campaign, field);
  g_object_set (cell, "lines", 1, "chars", 14, NULL);
  g_signal_connect_object (cell, "commit", G_CALLBACK (on_commit), item, 0);
}

static void
on_setup_name (GtkListItemFactory *factory, GtkListItem *item, ParvisCampaign *campaign)
{
  set_up_text (item, campaign, "name");
  g_object_set (gtk_list_item_get_child (item), "caption", _ ("First name or pseudonym"), NULL);
  gtk_widget_add_css_class (gtk_list_item_get_child (item), "heading");
}

static void
on_setup_contact (GtkListItemFactory *factory, GtkListItem *item, ParvisCampaign *campaign)
{
  set_up_text (item, campaign, "contact");
  g_object_set (gtk_list_item_get_child (item), "caption", _ ("Contact"), "placeholder", "—", NULL);
}

static void
on_setup_mixed (GtkListItemFactory *factory, GtkListItem *item, ParvisCampaign *campaign)
{
  GtkWidget *cell = gtk_check_button_new ();

  set_up (cell, item, campaign, "mixed");
  gtk_widget_set_halign (cell, GTK_ALIGN_START);
  g_signal_connect_object (cell, "toggled", G_CALLBACK (on_toggled), item, 0);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, const char *target)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  if (PARVIS_IS_EDIT_LABEL (cell))
    parvis_edit_label_set_owner (PARVIS_EDIT_LABEL (cell), gtk_list_item_get_item (item));
  parvis_cell_bind (item, g_object_get_data (G_OBJECT (cell), FIELD), target, NULL);
}

static void
on_bind_mixed (GtkListItemFactory *factory, GtkListItem *item, const char *target)
{
  ParvisParticipant *participant = gtk_list_item_get_item (item);
  g_autofree char *name =
      /* Translators: a check mark's name for a screen reader; %s is a person. */
      g_strdup_printf (_ ("%s takes part in the mixed workshop"),
                       parvis_participant_get_name (participant));

  on_bind (factory, item, target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_list_item_get_child (item)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  parvis_cell_unbind (item);
}

static GtkColumnViewColumn *
add_column (GtkColumnView *view,
            const char *title,
            GCallback setup,
            GCallback bind,
            const char *target,
            ParvisCampaign *campaign)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_signal_connect_object (factory, "setup", setup, campaign, 0);
  g_signal_connect (factory, "bind", bind, (gpointer) target);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  gtk_column_view_append_column (view, column);
  return column;
}

void
parvis_panel_columns_add (GtkColumnView *view, ParvisCampaign *campaign)
{
  GtkColumnViewColumn *column;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (PARVIS_IS_CAMPAIGN (campaign));
  column = add_column (view, _ ("First name or pseudonym"), G_CALLBACK (on_setup_name),
                       G_CALLBACK (on_bind), "text", campaign);
  gtk_column_view_column_set_expand (column, TRUE);
  column = add_column (view, _ ("Contact (optional)"), G_CALLBACK (on_setup_contact),
                       G_CALLBACK (on_bind), "text", campaign);
  gtk_column_view_column_set_expand (column, TRUE);
  column = add_column (view, C_ ("column", "Workshop 3"), G_CALLBACK (on_setup_mixed),
                       G_CALLBACK (on_bind_mixed), "active", campaign);
  gtk_column_view_column_set_fixed_width (column, 110);
}
