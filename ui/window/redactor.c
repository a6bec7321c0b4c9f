/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/redactor.h"

#include <glib/gi18n-lib.h>

#include "campaign/redact.h"
#include "feedback/feedback.h"
#include "words/words.h"

/* Milliseconds without a key before the whole campaign is looked through. */
#define REST 200

struct _ParvisRedactor
{
  AdwMessageDialog parent_instance;
  GtkEditable *entry;
  GtkLabel *found;
  ParvisWindow *window;     /* the parent */
  ParvisCampaign *campaign; /* owned */
  guint count_source;
};

G_DEFINE_FINAL_TYPE (ParvisRedactor, parvis_redactor, ADW_TYPE_MESSAGE_DIALOG)

static void
show (ParvisRedactor *self, const char *sentence, gboolean can_redact)
{
  gtk_label_set_text (self->found, sentence);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "redact", can_redact);
}

static void
show_mentions (ParvisRedactor *self, const ParvisMentions *mentions)
{
  g_autofree char *words = parvis_words_mentions (mentions);
  g_autoptr (GString) sentence = g_string_new (words);

  if (mentions->n_people > 0)
    {
      g_string_append_c (sentence, '\n');
      g_string_append (sentence, _ ("It is also somebody’s name in the panel, where nothing will "
                                    "tell them from the others."));
    }
  show (self, sentence->str, mentions->n_texts + mentions->n_steps > 0);
}

static gboolean
count_cb (gpointer data)
{
  ParvisRedactor *self = data;
  g_autoptr (GError) error = NULL;
  ParvisMentions mentions;

  self->count_source = 0;
  if (parvis_campaign_count_mentions (self->campaign, gtk_editable_get_text (self->entry),
                                      &mentions, &error))
    show_mentions (self, &mentions);
  else if (g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_EMPTY))
    show (self, _ ("Whole words are looked for, whatever their accents and capitals."), FALSE);
  else
    {
      g_autofree char *sentence = parvis_words_error (error, NULL);

      show (self, sentence, FALSE);
    }
  return G_SOURCE_REMOVE;
}

/* What was counted is not what is typed any more. */
static void
changed_cb (ParvisRedactor *self)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "redact", FALSE);
  g_clear_handle_id (&self->count_source, g_source_remove);
  self->count_source = g_timeout_add (REST, count_cb, self);
}

static void
say_done (ParvisRedactor *self, const ParvisMentions *mentions)
{
  GtkWidget *stage = parvis_window_get_stage (self->window);
  gboolean swept = parvis_campaign_is_swept (self->campaign);
  const char *copy = parvis_campaign_get_copy (self->campaign);
  g_autofree char *places = parvis_words_mentions (mentions);
  /* Translators: %s is such as “3 places, 1 of them in the history”. */
  g_autofree char *title = g_strdup_printf (_ ("Name masked: %s"), places);
  g_autoptr (GString) sentence = g_string_new (swept ? title : parvis_words_unswept ());

  if (copy != NULL)
    {
      g_autofree char *path = g_filename_display_name (copy);

      g_string_append_c (sentence, '\n');
      /* Translators: %s is a file, the copy that was kept of a campaign before it was brought up to
         date. */
      g_string_append_printf (sentence, _ ("This copy keeps the name: “%s”."), path);
    }
  if (swept && copy == NULL)
    parvis_feedback_toast (stage, title, FALSE);
  else
    parvis_feedback_notice (stage, sentence->str);
}

static void
parvis_redactor_response (AdwMessageDialog *dialog, const char *response)
{
  ParvisRedactor *self = PARVIS_REDACTOR (dialog);
  g_autoptr (GError) error = NULL;
  ParvisMentions mentions;

  if (!g_str_equal (response, "redact"))
    return;
  if (parvis_campaign_redact (self->campaign, gtk_editable_get_text (self->entry), &mentions,
                              &error))
    say_done (self, &mentions);
  else
    parvis_feedback_error (parvis_window_get_stage (self->window), error);
}

static void
parvis_redactor_dispose (GObject *object)
{
  ParvisRedactor *self = PARVIS_REDACTOR (object);

  g_clear_handle_id (&self->count_source, g_source_remove);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (self), PARVIS_TYPE_REDACTOR);
  G_OBJECT_CLASS (parvis_redactor_parent_class)->dispose (object);
}

static void
parvis_redactor_class_init (ParvisRedactorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_redactor_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = parvis_redactor_response;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/window/redactor.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisRedactor, entry);
  gtk_widget_class_bind_template_child (widget_class, ParvisRedactor, found);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
parvis_redactor_init (ParvisRedactor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_redactor_new (ParvisWindow *window)
{
  ParvisRedactor *self;

  g_return_val_if_fail (PARVIS_IS_WINDOW (window), NULL);
  self = g_object_new (PARVIS_TYPE_REDACTOR, "transient-for", window, NULL);
  self->window = window;
  self->campaign = g_object_ref (parvis_window_get_campaign (window));
  count_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GTK_WIDGET (self);
}
