/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/poster-logos.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "campaign/partners.h"
#include "feedback/feedback.h"
#include "page/template.h"
#include "poster/logo-picker.h"

struct _ParvisPosterLogos
{
  GtkWidget parent_instance;
  GtkListBox *list; /* template children */
  GtkWidget *add;
  GPtrArray *rows;          /* of those in the list; not owned */
  ParvisCampaign *campaign; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisPosterLogos, parvis_poster_logos, GTK_TYPE_WIDGET)

static void
report (ParvisPosterLogos *self, gboolean done, const GError *error)
{
  if (!done)
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
set_own (ParvisPosterLogos *self, GBytes *logo)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, G_TYPE_BYTES);
  g_value_set_boxed (&value, logo);
  report (self, parvis_campaign_set_identity (self->campaign, "logo", &value, &error), error);
}

/* The first is the organisation's own. */
static void
on_picked (GBytes *logo, const char *name, gpointer data)
{
  ParvisPosterLogos *self = data;
  g_autoptr (GError) error = NULL;

  if (parvis_identity_get_logo (parvis_campaign_get_identity (self->campaign)) == NULL)
    set_own (self, logo);
  else
    report (self, parvis_campaign_add_partner (self->campaign, logo, name, &error) != NULL, error);
}

static void
on_add (ParvisPosterLogos *self)
{
  parvis_logo_picker_run (GTK_WIDGET (self), on_picked);
}

static void
on_remove (GtkButton *button, ParvisPosterLogos *self)
{
  ParvisPartner *partner = g_object_get_data (G_OBJECT (button), "partner");
  g_autoptr (GError) error = NULL;

  if (partner == NULL)
    set_own (self, NULL);
  else
    report (self, parvis_campaign_delete_partner (self->campaign, partner, &error), error);
}

static void
on_renamed (AdwEntryRow *row, ParvisPosterLogos *self)
{
  ParvisPartner *partner = g_object_get_data (G_OBJECT (row), "partner");
  g_autoptr (GError) error = NULL;

  report (self,
          parvis_campaign_rename_partner (self->campaign, partner,
                                          gtk_editable_get_text (GTK_EDITABLE (row)), &error),
          error);
}

static GtkWidget *
make_picture (GBytes *logo)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (logo, NULL);
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));

  gtk_widget_set_size_request (picture, 48, 32);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (picture, "poster-logo");
  return picture;
}

/* Takes @label. */
static GtkWidget *
make_remove (ParvisPosterLogos *self, ParvisPartner *partner, char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  if (partner != NULL)
    g_object_set_data_full (G_OBJECT (button), "partner", g_object_ref (partner), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove), self);
  g_free (label);
  return button;
}

static void
append (ParvisPosterLogos *self, GtkWidget *row)
{
  gtk_list_box_insert (self->list, row, (int) self->rows->len);
  g_ptr_array_add (self->rows, row);
}

static void
add_own (ParvisPosterLogos *self)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (self->campaign);
  GBytes *logo = parvis_identity_get_logo (identity);
  GtkWidget *row;

  if (logo == NULL)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Of the organisation"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), parvis_identity_get_organisation (identity));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_picture (logo));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_remove (self, NULL, g_strdup (_ ("Remove the logo"))));
  append (self, row);
}

static void
on_name_changed (ParvisPartner *partner, GParamSpec *pspec, GtkWidget *row)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), parvis_partner_get_name (partner)))
    gtk_editable_set_text (GTK_EDITABLE (row), parvis_partner_get_name (partner));
}

static void
add_partner (ParvisPosterLogos *self, ParvisPartner *partner)
{
  const char *name = parvis_partner_get_name (partner);
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Partner"));
  gtk_editable_set_text (GTK_EDITABLE (row), name);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "partner", g_object_ref (partner), g_object_unref);
  g_signal_connect_object (partner, "notify::name", G_CALLBACK (on_name_changed), row, 0);
  g_signal_connect (row, "apply", G_CALLBACK (on_renamed), self);
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), make_picture (parvis_partner_get_logo (partner)));
  /* Translators: %s is a partner's name, and may be empty. */
  adw_entry_row_add_suffix (
      ADW_ENTRY_ROW (row),
      make_remove (self, partner, g_strdup_printf (_ ("Remove the logo %s"), name)));
  append (self, row);
}

static void
update (ParvisPosterLogos *self)
{
  GListModel *partners = parvis_campaign_get_partners (self->campaign);
  guint n = g_list_model_get_n_items (partners);
  GBytes *own = parvis_identity_get_logo (parvis_campaign_get_identity (self->campaign));

  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  add_own (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisPartner) partner = g_list_model_get_item (partners, i);

      add_partner (self, partner);
    }
  gtk_widget_set_visible (self->add, own == NULL || n < PARVIS_PARTNERS_MOST);
}

static void
parvis_poster_logos_dispose (GObject *object)
{
  ParvisPosterLogos *self = PARVIS_POSTER_LOGOS (object);

  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_POSTER_LOGOS);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_poster_logos_parent_class)->dispose (object);
}

static void
parvis_poster_logos_class_init (ParvisPosterLogosClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_poster_logos_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/poster/poster-logos.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterLogos, list);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterLogos, add);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
parvis_poster_logos_init (ParvisPosterLogos *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The rows stay while nothing of theirs changes: what is typed in one of them stays too. */
static void
watch (ParvisPosterLogos *self)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (self->campaign);

  g_signal_connect_object (identity, "notify::logo", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (identity, "notify::organisation", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (parvis_campaign_get_partners (self->campaign), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

void
parvis_poster_logos_set_campaign (ParvisPosterLogos *self, ParvisCampaign *campaign)
{
  g_return_if_fail (PARVIS_IS_POSTER_LOGOS (self));
  g_return_if_fail (PARVIS_IS_CAMPAIGN (campaign));
  g_return_if_fail (self->campaign == NULL);
  self->campaign = g_object_ref (campaign);
  watch (self);
  update (self);
}
