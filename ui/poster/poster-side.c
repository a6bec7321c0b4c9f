/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/poster-side.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "campaign/retain.h"
#include "edit/date-button.h"
#include "edit/edit-row.h"
#include "feedback/feedback.h"
#include "page/template.h"
#include "poster/validation.h"

typedef struct
{
  const char *property;
  const char *title;
} Field;

static const Field fields[] = {
  { "title", N_ ("Title") },
  { "place", N_ ("Second line: service or place") },
  { "organisation", N_ ("Organisation") },
  { "contact", N_ ("Contact") },
};

struct _ParvisPosterSide
{
  GtkWidget parent_instance;
  GtkListBox *qualities; /* template children */
  GtkLabel *qualities_hint;
  GtkListBox *identity;
  AdwActionRow *validated;
  ParvisDateButton *published;
  ParvisDateButton *revision;
  ParvisEditRow *rows[G_N_ELEMENTS (fields)];
  GPtrArray *shown; /* the retained qualities, by row */
  ParvisCampaign *campaign;
};

G_DEFINE_FINAL_TYPE (ParvisPosterSide, parvis_poster_side, GTK_TYPE_WIDGET)

static void
set_identity (ParvisPosterSide *self, const char *property, const GValue *value)
{
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_set_identity (self->campaign, property, value, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
set_identity_text (ParvisPosterSide *self, const char *property, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  set_identity (self, property, &value);
}

static void
on_quality_commit (ParvisPosterSide *self, const char *text, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);
  g_autoptr (GError) error = NULL;

  if (index < self->shown->len &&
      !parvis_campaign_reword_retained (self->campaign, self->shown->pdata[index], text, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
on_field_commit (ParvisPosterSide *self, const char *text, ParvisEditRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (self->rows[i] == row)
      set_identity_text (self, fields[i].property, text);
}

static void
on_date_chosen (ParvisPosterSide *self, const char *date, GtkWidget *button)
{
  set_identity_text (self, gtk_widget_get_name (button), date);
}

static void
on_validated_activated (ParvisPosterSide *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (parvis_validation_new (window, self->campaign)));
}

/* The rows stay while there are as many: what is typed in one of them stays too. */
static void
update_qualities (ParvisPosterSide *self)
{
  GtkWidget *row = NULL;

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = parvis_campaign_get_retained_for (self->campaign, PARVIS_TARGET_QUALITY);
  for (guint i = 0; i < self->shown->len; i++)
    {
      row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->qualities, (int) i));
      if (row == NULL)
        {
          g_autofree char *title = g_strdup_printf (_ ("Quality %u"), i + 1);

          row = parvis_edit_row_new (title);
          g_signal_connect_swapped (row, "commit", G_CALLBACK (on_quality_commit), self);
          gtk_list_box_append (self->qualities, row);
        }
      parvis_edit_row_set_text (PARVIS_EDIT_ROW (row),
                                parvis_retained_get_label (self->shown->pdata[i]));
    }
  while ((row = GTK_WIDGET (
              gtk_list_box_get_row_at_index (self->qualities, (int) self->shown->len))) != NULL)
    gtk_list_box_remove (self->qualities, row);
  gtk_widget_set_visible (GTK_WIDGET (self->qualities), self->shown->len > 0);
  gtk_label_set_label (
      self->qualities_hint,
      self->shown->len > 0
          ? _ ("Kept by the vote of the mixed workshop. One or two words each read best.")
          : _ ("They come from the vote of the mixed workshop."));
}

static void
update_validated (ParvisPosterSide *self)
{
  g_autofree char *words = parvis_validation_get_words (self->campaign);

  adw_action_row_set_subtitle (self->validated, words);
}

static void
update (ParvisPosterSide *self)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (self->campaign);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (identity, fields[i].property, &text, NULL);
      parvis_edit_row_set_text (self->rows[i], text);
    }
  parvis_date_button_set_date (self->published, parvis_identity_get_published (identity));
  parvis_date_button_set_date (self->revision, parvis_identity_get_revision (identity));
  update_validated (self);
  update_qualities (self);
}

static void
parvis_poster_side_dispose (GObject *object)
{
  ParvisPosterSide *self = PARVIS_POSTER_SIDE (object);

  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_POSTER_SIDE);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_poster_side_parent_class)->dispose (object);
}

static void
parvis_poster_side_class_init (ParvisPosterSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_poster_side_dispose;
  g_type_ensure (PARVIS_TYPE_DATE_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/poster/poster-side.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterSide, qualities);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterSide, qualities_hint);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterSide, identity);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterSide, validated);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterSide, published);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterSide, revision);
  gtk_widget_class_bind_template_callback (widget_class, on_validated_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_date_chosen);
}

static void
parvis_poster_side_init (ParvisPosterSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      self->rows[i] = PARVIS_EDIT_ROW (parvis_edit_row_new (_ (fields[i].title)));
      g_signal_connect_swapped (self->rows[i], "commit", G_CALLBACK (on_field_commit), self);
      gtk_list_box_append (self->identity, GTK_WIDGET (self->rows[i]));
    }
}

void
parvis_poster_side_set_campaign (ParvisPosterSide *self, ParvisCampaign *campaign)
{
  g_return_if_fail (PARVIS_IS_POSTER_SIDE (self));
  g_return_if_fail (PARVIS_IS_CAMPAIGN (campaign));
  g_return_if_fail (self->campaign == NULL);
  self->campaign = g_object_ref (campaign);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
parvis_poster_side_set_outcome (ParvisPosterSide *self, gboolean outcome)
{
  g_return_if_fail (PARVIS_IS_POSTER_SIDE (self));
  gtk_widget_set_visible (GTK_WIDGET (self->validated), !outcome);
  gtk_widget_set_visible (GTK_WIDGET (self->qualities), !outcome);
}
