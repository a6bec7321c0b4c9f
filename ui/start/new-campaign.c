/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start/new-campaign.h"

#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "feedback/alert.h"
#include "feedback/choose-file.h"
#include "page/name.h"
#include "words/words.h"

struct _ParvisNewCampaign
{
  AdwWindow parent_instance;
  GtkEditable *title_row;
  GtkEditable *place_row;
  GtkEditable *organisation_row;
  AdwComboRow *scope_row;
  GtkWidget *create;
};

G_DEFINE_FINAL_TYPE (ParvisNewCampaign, parvis_new_campaign, ADW_TYPE_WINDOW)

enum
{
  CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
stripped (GtkEditable *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (row)));
}

static gboolean
fill (ParvisNewCampaign *self, ParvisCampaign *campaign, GError **error)
{
  g_autofree char *place = stripped (self->place_row);
  g_autofree char *organisation = stripped (self->organisation_row);
  g_auto (GValue) scope = G_VALUE_INIT;

  if ((*place != '\0' || *organisation != '\0') &&
      !parvis_campaign_set_identity_texts (campaign, error, "place", place, "organisation",
                                           organisation, NULL))
    return FALSE;
  g_value_init (&scope, PARVIS_TYPE_SCOPE);
  g_value_set_enum (&scope, (int) adw_combo_row_get_selected (self->scope_row));
  if (g_value_get_enum (&scope) ==
      (int) parvis_identity_get_scope (parvis_campaign_get_identity (campaign)))
    return TRUE;
  return parvis_campaign_set_identity (campaign, "scope", &scope, error);
}

static ParvisCampaign *
make (ParvisNewCampaign *self, const char *path, GError **error)
{
  g_auto (GStrv) methods = parvis_method_list ();
  g_autoptr (ParvisMethod) method = parvis_method_load (methods[0], error);
  g_autofree char *title = stripped (self->title_row);
  g_autoptr (ParvisCampaign) campaign = NULL;

  if (method == NULL)
    return NULL;
  campaign = parvis_campaign_create (path, method, title, error);
  if (campaign == NULL)
    return NULL;
  if (!fill (self, campaign, error))
    {
      parvis_campaign_close (campaign, NULL);
      return NULL;
    }
  return g_steal_pointer (&campaign);
}

static void
on_file (GtkFileChooser *chooser, const char *path, gpointer user_data)
{
  ParvisNewCampaign *self = user_data;
  g_autofree char *file =
      g_str_has_suffix (path, ".parvis") ? g_strdup (path) : g_strconcat (path, ".parvis", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = make (self, file, &error);

  if (campaign == NULL)
    {
      g_autofree char *sentence = parvis_words_error (error, file);

      parvis_alert_show (GTK_WINDOW (self), _ ("The campaign could not be made"), sentence);
      return;
    }
  g_signal_emit (self, signals[CREATED], 0, campaign);
  gtk_window_close (GTK_WINDOW (self));
}

static void
create (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ParvisNewCampaign *self = PARVIS_NEW_CAMPAIGN (widget);
  GtkFileChooser *chooser = parvis_choose_file_new (
      GTK_WINDOW (self), _ ("Where the campaign goes"), GTK_FILE_CHOOSER_ACTION_SAVE);
  g_autofree char *title = stripped (self->title_row);
  g_autofree char *place = stripped (self->place_row);
  g_autofree char *name = parvis_name_from (title, place);

  parvis_choose_file_add_pattern (chooser, _ ("Parvis campaigns"), "*.parvis");
  parvis_choose_file_suggest (chooser, name, ".parvis");
  parvis_choose_file_run (chooser, on_file, g_object_ref (self), g_object_unref);
}

static void
on_title_changed (ParvisNewCampaign *self)
{
  g_autofree char *title = stripped (self->title_row);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new.create", *title != '\0');
}

static void
on_activated (ParvisNewCampaign *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "new.create", NULL);
}

static void
parvis_new_campaign_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_NEW_CAMPAIGN);
  G_OBJECT_CLASS (parvis_new_campaign_parent_class)->dispose (object);
}

static void
parvis_new_campaign_class_init (ParvisNewCampaignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_new_campaign_dispose;
  signals[CREATED] = g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, PARVIS_TYPE_CAMPAIGN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/start/new-campaign.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisNewCampaign, title_row);
  gtk_widget_class_bind_template_child (widget_class, ParvisNewCampaign, place_row);
  gtk_widget_class_bind_template_child (widget_class, ParvisNewCampaign, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, ParvisNewCampaign, scope_row);
  gtk_widget_class_bind_template_child (widget_class, ParvisNewCampaign, create);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_install_action (widget_class, "new.create", NULL, create);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
parvis_new_campaign_init (ParvisNewCampaign *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->create);
  on_title_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}

GtkWindow *
parvis_new_campaign_new (GtkWindow *parent)
{
  return g_object_new (PARVIS_TYPE_NEW_CAMPAIGN, "transient-for", parent, NULL);
}
