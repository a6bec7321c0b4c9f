/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/details.h"

#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "edit/date-button.h"
#include "feedback/feedback.h"
#include "poster/logo-picker.h"

struct _ParvisDetails
{
  AdwWindow parent_instance;
  GtkWidget *title_row; /* a text row's name is its property of ParvisIdentity */
  GtkWidget *place_row;
  GtkWidget *organisation_row;
  GtkWidget *contact_row;
  GtkTextView *services;
  AdwPreferencesGroup *workshops;
  ParvisDateButton *published;
  ParvisDateButton *revision;
  GtkPicture *logo;
  GtkWidget *remove;
  ParvisCampaign *campaign; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisDetails, parvis_details, ADW_TYPE_WINDOW)

static ParvisIdentity *
identity (ParvisDetails *self)
{
  return parvis_campaign_get_identity (self->campaign);
}

static gboolean
report (ParvisDetails *self, gboolean done, GError **error)
{
  if (!done)
    parvis_feedback_error (GTK_WIDGET (self->services), *error);
  return done;
}

static gboolean
set_text (ParvisDetails *self, const char *property, const char *text)
{
  g_autofree char *old = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (identity (self), property, &old, NULL);
  if (g_strcmp0 (old, text) == 0)
    return TRUE;
  return report (self,
                 parvis_campaign_set_identity_texts (self->campaign, &error, property, text, NULL),
                 &error);
}

/* What is refused is not kept: nothing is shown that is not in the file. */
static gboolean
commit_row (ParvisDetails *self, GtkWidget *row)
{
  const char *property = gtk_widget_get_name (row);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  g_autofree char *kept = NULL;
  gboolean done = set_text (self, property, text);

  g_object_get (identity (self), property, &kept, NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), kept);
  return done;
}

static void
show_services (ParvisDetails *self)
{
  GListModel *services = parvis_campaign_get_services (self->campaign);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", parvis_service_get_name (service));
    }
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->services), text->str, -1);
}

static GStrv
read_services (ParvisDetails *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->services);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (names, lines[i]);
  return g_strv_builder_end (names);
}

static gboolean
are_services (ParvisDetails *self, const char *const *names)
{
  GListModel *services = parvis_campaign_get_services (self->campaign);

  if (g_strv_length ((GStrv) names) != g_list_model_get_n_items (services))
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);

      if (g_strcmp0 (names[i], parvis_service_get_name (service)) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
commit_services (ParvisDetails *self)
{
  g_auto (GStrv) names = read_services (self);
  g_autoptr (GError) error = NULL;
  gboolean done = TRUE;

  if (!are_services (self, (const char *const *) names))
    done = report (
        self, parvis_campaign_set_services (self->campaign, (const char *const *) names, &error),
        &error);
  show_services (self);
  return done;
}

static void
on_leave (GtkEventController *controller, ParvisDetails *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);

  /* The window loses the focus for a moment when it shows a dialog of its own. */
  if (self->campaign == NULL)
    return;
  if (widget == GTK_WIDGET (self->services))
    commit_services (self);
  else
    commit_row (self, widget);
}

static void
on_entry_activated (GtkWidget *row, ParvisDetails *self)
{
  commit_row (self, row);
}

static void
on_published (ParvisDateButton *button, const char *date, ParvisDetails *self)
{
  set_text (self, "published", date);
  parvis_date_button_set_date (button, parvis_identity_get_published (identity (self)));
}

static void
on_revision (ParvisDateButton *button, const char *date, ParvisDetails *self)
{
  set_text (self, "revision", date);
  parvis_date_button_set_date (button, parvis_identity_get_revision (identity (self)));
}

static void
on_workshop_date (ParvisDateButton *button, const char *date, ParvisDetails *self)
{
  ParvisWorkshop *workshop = g_object_get_data (G_OBJECT (button), "workshop");
  g_autoptr (GError) error = NULL;

  report (self, parvis_campaign_set_workshop_date (self->campaign, workshop, date, &error), &error);
  parvis_date_button_set_date (button, parvis_workshop_get_date (workshop));
}

static void
show_logo (ParvisDetails *self)
{
  GBytes *bytes = parvis_identity_get_logo (identity (self));
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;

  gtk_picture_set_paintable (self->logo, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->logo), texture != NULL);
  gtk_widget_set_visible (self->remove, bytes != NULL);
}

static void
set_logo (ParvisDetails *self, GBytes *bytes)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, G_TYPE_BYTES);
  g_value_set_boxed (&value, bytes);
  report (self, parvis_campaign_set_identity (self->campaign, "logo", &value, &error), &error);
  show_logo (self);
}

static void
on_logo_picked (GBytes *logo, const char *name, gpointer widget)
{
  set_logo (PARVIS_DETAILS (gtk_widget_get_root (widget)), logo);
}

static void
choose_logo (ParvisDetails *self)
{
  parvis_logo_picker_run (GTK_WIDGET (self->services), on_logo_picked);
}

static void
remove_logo (ParvisDetails *self)
{
  set_logo (self, NULL);
}

static gboolean
on_close (ParvisDetails *self)
{
  gboolean done = commit_row (self, self->title_row);

  done = commit_row (self, self->place_row) && done;
  done = commit_row (self, self->organisation_row) && done;
  done = commit_row (self, self->contact_row) && done;
  done = commit_services (self) && done;
  return done ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
}

static void
watch (ParvisDetails *self, GtkWidget *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, 0);
  gtk_widget_add_controller (widget, focus);
}

static void
add_workshops (ParvisDetails *self)
{
  GListModel *workshops = parvis_campaign_get_workshops (self->campaign);

  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (ParvisWorkshop) workshop = g_list_model_get_item (workshops, i);
      g_autofree char *title =
          g_strdup_printf (_ ("Workshop %u · %s"), i + 1, parvis_workshop_get_title (workshop));
      GtkWidget *row =
          g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);
      GtkWidget *button = g_object_new (PARVIS_TYPE_DATE_BUTTON, "valign", GTK_ALIGN_CENTER,
                                        "caption", title, "hint", C_ ("date", "Choose…"), "date",
                                        parvis_workshop_get_date (workshop), NULL);

      g_object_set_data_full (G_OBJECT (button), "workshop", g_object_ref (workshop),
                              g_object_unref);
      g_signal_connect (button, "chosen", G_CALLBACK (on_workshop_date), self);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_preferences_group_add (self->workshops, row);
    }
}

static void
show_campaign (ParvisDetails *self)
{
  GtkWidget *rows[] = { self->title_row, self->place_row, self->organisation_row,
                        self->contact_row };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (identity (self), gtk_widget_get_name (rows[i]), &text, NULL);
      gtk_editable_set_text (GTK_EDITABLE (rows[i]), text);
      watch (self, rows[i]);
    }
  show_services (self);
  watch (self, GTK_WIDGET (self->services));
  add_workshops (self);
  parvis_date_button_set_date (self->published, parvis_identity_get_published (identity (self)));
  parvis_date_button_set_date (self->revision, parvis_identity_get_revision (identity (self)));
  show_logo (self);
}

static void
parvis_details_dispose (GObject *object)
{
  g_clear_object (&PARVIS_DETAILS (object)->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_DETAILS);
  G_OBJECT_CLASS (parvis_details_parent_class)->dispose (object);
}

static void
parvis_details_class_init (ParvisDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_details_dispose;
  g_type_ensure (PARVIS_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/window/details.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisDetails, title_row);
  gtk_widget_class_bind_template_child (widget_class, ParvisDetails, place_row);
  gtk_widget_class_bind_template_child (widget_class, ParvisDetails, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, ParvisDetails, contact_row);
  gtk_widget_class_bind_template_child (widget_class, ParvisDetails, services);
  gtk_widget_class_bind_template_child (widget_class, ParvisDetails, workshops);
  gtk_widget_class_bind_template_child (widget_class, ParvisDetails, published);
  gtk_widget_class_bind_template_child (widget_class, ParvisDetails, revision);
  gtk_widget_class_bind_template_child (widget_class, ParvisDetails, logo);
  gtk_widget_class_bind_template_child (widget_class, ParvisDetails, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_published);
  gtk_widget_class_bind_template_callback (widget_class, on_revision);
  gtk_widget_class_bind_template_callback (widget_class, choose_logo);
  gtk_widget_class_bind_template_callback (widget_class, remove_logo);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
parvis_details_init (ParvisDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_details_new (GtkWindow *parent, ParvisCampaign *campaign)
{
  ParvisDetails *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  self = g_object_new (PARVIS_TYPE_DETAILS, "transient-for", parent, NULL);
  self->campaign = g_object_ref (campaign);
  show_campaign (self);
  return GTK_WIDGET (self);
}
