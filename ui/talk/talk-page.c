/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talk/talk-page.h"

#include <glib/gi18n-lib.h>

#include "talk/emblem.h"

struct _ParvisTalkPage
{
  ParvisPage parent_instance;
  GtkLabel *minutes;
  GtkLabel *prompt;
  GtkLabel *hint;
  GtkWidget *after;
  GtkLabel *next;
  ParvisEmblem *emblem;
};

G_DEFINE_FINAL_TYPE (ParvisTalkPage, parvis_talk_page, PARVIS_TYPE_PAGE)

/* The sequence after this one in the same workshop, or NULL. */
static ParvisSequence *
find_next (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  const int n_stops = parvis_campaign_get_n_stops (campaign);

  for (int stop = 0; stop + 1 < n_stops; stop++)
    if (parvis_campaign_get_stop_sequence (campaign, stop) == sequence)
      {
        ParvisSequence *next = parvis_campaign_get_stop_sequence (campaign, stop + 1);

        if (next != NULL &&
            parvis_sequence_get_workshop (next) == parvis_sequence_get_workshop (sequence))
          return next;
      }
  return NULL;
}

static void
update (ParvisTalkPage *self)
{
  ParvisPage *page = PARVIS_PAGE (self);
  ParvisSequence *sequence = parvis_page_get_sequence (page);
  ParvisSequence *next = find_next (parvis_page_get_campaign (page), sequence);
  const char *prompt = parvis_sequence_get_prompt (sequence);
  const char *hint = parvis_sequence_get_hint (sequence);
  const int minutes = parvis_sequence_get_minutes (sequence);
  g_autofree char *duration = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", (gulong) minutes), minutes);

  gtk_label_set_label (self->minutes, duration);
  gtk_label_set_label (self->prompt,
                       *prompt != '\0' ? prompt : parvis_sequence_get_title (sequence));
  gtk_label_set_label (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *hint != '\0');
  gtk_widget_set_visible (self->after, next != NULL);
  if (next != NULL)
    gtk_label_set_label (self->next, parvis_sequence_get_title (next));
}

static void
parvis_talk_page_constructed (GObject *object)
{
  ParvisCampaign *campaign = parvis_page_get_campaign (PARVIS_PAGE (object));
  ParvisSequence *sequence = parvis_page_get_sequence (PARVIS_PAGE (object));
  ParvisWorkshop *workshop = parvis_campaign_find_workshop (campaign, sequence);

  G_OBJECT_CLASS (parvis_talk_page_parent_class)->constructed (object);
  parvis_emblem_set_college (PARVIS_TALK_PAGE (object)->emblem,
                             parvis_workshop_get_college (workshop));
  g_signal_connect_object (campaign, "changed", G_CALLBACK (update), object, G_CONNECT_SWAPPED);
  update (PARVIS_TALK_PAGE (object));
}

static void
parvis_talk_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_TALK_PAGE);
  G_OBJECT_CLASS (parvis_talk_page_parent_class)->dispose (object);
}

static void
parvis_talk_page_class_init (ParvisTalkPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = parvis_talk_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = parvis_talk_page_dispose;
  g_type_ensure (PARVIS_TYPE_EMBLEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/talk/talk-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisTalkPage, minutes);
  gtk_widget_class_bind_template_child (widget_class, ParvisTalkPage, prompt);
  gtk_widget_class_bind_template_child (widget_class, ParvisTalkPage, hint);
  gtk_widget_class_bind_template_child (widget_class, ParvisTalkPage, after);
  gtk_widget_class_bind_template_child (widget_class, ParvisTalkPage, next);
  gtk_widget_class_bind_template_child (widget_class, ParvisTalkPage, emblem);
}

static void
parvis_talk_page_init (ParvisTalkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_talk_page_new (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  return g_object_new (PARVIS_TYPE_TALK_PAGE, "campaign", campaign, "sequence", sequence, NULL);
}
