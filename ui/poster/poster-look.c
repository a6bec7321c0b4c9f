/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/poster-look.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "edit/edit-row.h"
#include "feedback/feedback.h"
#include "page/template.h"

struct _ParvisPosterLook
{
  GtkWidget parent_instance;
  GtkListBox *list; /* template children */
  AdwComboRow *design;
  GtkSwitch *landscape;
  GtkSwitch *signatures;
  GtkWidget *signatures_row;
  ParvisEditRow *link;
  ParvisCampaign *campaign;
};

G_DEFINE_FINAL_TYPE (ParvisPosterLook, parvis_poster_look, GTK_TYPE_WIDGET)

static ParvisIdentity *
get_identity (ParvisPosterLook *self)
{
  return parvis_campaign_get_identity (self->campaign);
}

static void
update (ParvisPosterLook *self)
{
  ParvisIdentity *identity = get_identity (self);

  adw_combo_row_set_selected (self->design, (guint) parvis_identity_get_design (identity));
  gtk_switch_set_active (self->landscape, parvis_identity_get_landscape (identity));
  gtk_switch_set_active (self->signatures, parvis_identity_get_signatures (identity));
  parvis_edit_row_set_text (self->link, parvis_identity_get_link (identity));
}

static void
set (ParvisPosterLook *self, const char *property, const GValue *value)
{
  g_autoptr (GError) error = NULL;

  if (parvis_campaign_set_identity (self->campaign, property, value, &error))
    return;
  parvis_feedback_error (GTK_WIDGET (self), error);
  update (self);
}

static void
on_design_selected (ParvisPosterLook *self)
{
  guint design = adw_combo_row_get_selected (self->design);
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->campaign == NULL || design >= PARVIS_N_DESIGNS ||
      design == (guint) parvis_identity_get_design (get_identity (self)))
    return;
  g_value_init (&value, PARVIS_TYPE_DESIGN);
  g_value_set_enum (&value, (int) design);
  set (self, "design", &value);
}

static void
set_boolean (ParvisPosterLook *self, const char *property, gboolean wanted)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, wanted);
  set (self, property, &value);
}

static void
on_landscape_toggled (ParvisPosterLook *self)
{
  gboolean landscape = gtk_switch_get_active (self->landscape);

  if (self->campaign != NULL && landscape != parvis_identity_get_landscape (get_identity (self)))
    set_boolean (self, "landscape", landscape);
}

static void
on_signatures_toggled (ParvisPosterLook *self)
{
  gboolean wanted = gtk_switch_get_active (self->signatures);

  if (self->campaign != NULL && wanted != parvis_identity_get_signatures (get_identity (self)))
    set_boolean (self, "signatures", wanted);
}

/* An address is rarely typed with what it starts with. */
static void
on_link_commit (ParvisPosterLook *self, const char *text)
{
  gboolean bare = *text != '\0' && strstr (text, "://") == NULL;
  g_autofree char *address = g_strconcat (bare ? "https://" : "", text, NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, address);
  set (self, "link", &value);
}

static void
parvis_poster_look_dispose (GObject *object)
{
  ParvisPosterLook *self = PARVIS_POSTER_LOOK (object);

  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_POSTER_LOOK);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_poster_look_parent_class)->dispose (object);
}

static void
parvis_poster_look_class_init (ParvisPosterLookClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_poster_look_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/poster/poster-look.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterLook, list);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterLook, design);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterLook, landscape);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterLook, signatures);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterLook, signatures_row);
  gtk_widget_class_bind_template_callback (widget_class, on_design_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_landscape_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_signatures_toggled);
}

static void
parvis_poster_look_init (ParvisPosterLook *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->link = PARVIS_EDIT_ROW (parvis_edit_row_new (_ ("Page of the web behind the square code")));
  g_signal_connect_swapped (self->link, "commit", G_CALLBACK (on_link_commit), self);
  gtk_list_box_append (self->list, GTK_WIDGET (self->link));
}

void
parvis_poster_look_set_campaign (ParvisPosterLook *self, ParvisCampaign *campaign)
{
  g_return_if_fail (PARVIS_IS_POSTER_LOOK (self));
  g_return_if_fail (PARVIS_IS_CAMPAIGN (campaign));
  g_return_if_fail (self->campaign == NULL);
  self->campaign = g_object_ref (campaign);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
parvis_poster_look_set_outcome (ParvisPosterLook *self, gboolean outcome)
{
  g_return_if_fail (PARVIS_IS_POSTER_LOOK (self));
  gtk_widget_set_visible (self->signatures_row, !outcome);
}
