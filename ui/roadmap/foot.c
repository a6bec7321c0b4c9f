/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/foot.h"

#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "campaign/today.h"
#include "edit/date-button.h"
#include "feedback/feedback.h"
#include "page/template.h"

struct _ParvisFoot
{
  GtkWidget parent_instance;
  ParvisDateButton *review; /* template children */
  GtkLabel *summary;
  ParvisDocket *docket;
};

G_DEFINE_FINAL_TYPE (ParvisFoot, parvis_foot, GTK_TYPE_WIDGET)

static void
update_summary (ParvisFoot *self)
{
  const ParvisDocketCounts *counts = parvis_docket_get_counts (self->docket);
  /* Translators: two parts of one sentence: “2 done”, “of 8 actions followed”. */
  g_autofree char *done = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d done", "%d done", (gulong) counts->done), counts->done);
  g_autofree char *followed =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "of %d action followed",
                                    "of %d actions followed", (gulong) counts->followed),
                       counts->followed);
  g_autofree char *summary = g_strdup_printf ("%s %s", done, followed);

  gtk_label_set_label (self->summary, summary);
}

/* A day that is over is late. */
static void
update_review (ParvisFoot *self)
{
  ParvisCampaign *campaign = parvis_docket_get_campaign (self->docket);
  const char *review = parvis_identity_get_review (parvis_campaign_get_identity (campaign));
  g_autofree char *day = NULL;
  GDate today;

  parvis_get_today (&today);
  day = parvis_format_date (&today);
  parvis_date_button_set_date (self->review, review);
  parvis_date_button_set_late (self->review, *review != '\0' && strcmp (review, day) < 0);
}

static void
update (ParvisFoot *self)
{
  update_summary (self);
  update_review (self);
}

static void
on_review_chosen (ParvisFoot *self, const char *date)
{
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_set_identity_texts (parvis_docket_get_campaign (self->docket), &error,
                                           "review", date, NULL))
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
parvis_foot_dispose (GObject *object)
{
  g_clear_object (&PARVIS_FOOT (object)->docket);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_FOOT);
  G_OBJECT_CLASS (parvis_foot_parent_class)->dispose (object);
}

static void
parvis_foot_class_init (ParvisFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_foot_dispose;
  g_type_ensure (PARVIS_TYPE_DATE_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/roadmap/foot.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisFoot, review);
  gtk_widget_class_bind_template_child (widget_class, ParvisFoot, summary);
  gtk_widget_class_bind_template_callback (widget_class, on_review_chosen);
}

static void
parvis_foot_init (ParvisFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
parvis_foot_set_docket (ParvisFoot *self, ParvisDocket *docket)
{
  g_return_if_fail (PARVIS_IS_FOOT (self));
  g_return_if_fail (PARVIS_IS_DOCKET (docket));
  g_return_if_fail (self->docket == NULL);
  self->docket = g_object_ref (docket);
  g_signal_connect_object (parvis_docket_get_campaign (docket), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  update (self);
}
