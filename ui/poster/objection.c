/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/objection.h"

#include <glib/gi18n-lib.h>

struct _ParvisObjection
{
  GtkPopover parent_instance;
  GtkDropDown *sentence; /* template children */
  GtkEditable *reason;
  GtkWidget *note;
  GPtrArray *sentences;     /* in the list's order */
  ParvisCampaign *campaign; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisObjection, parvis_objection, GTK_TYPE_POPOVER)

static guint objected_signal;

static void
on_note (ParvisObjection *self)
{
  guint index = gtk_drop_down_get_selected (self->sentence);

  if (index >= self->sentences->len)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, objected_signal, 0, self->sentences->pdata[index],
                 gtk_editable_get_text (self->reason));
}

static void
parvis_objection_dispose (GObject *object)
{
  ParvisObjection *self = PARVIS_OBJECTION (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_OBJECTION);
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_objection_parent_class)->dispose (object);
}

static void
parvis_objection_class_init (ParvisObjectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_objection_dispose;
  objected_signal = g_signal_new ("objected", PARVIS_TYPE_OBJECTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, PARVIS_TYPE_RECORD, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/poster/objection.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisObjection, sentence);
  gtk_widget_class_bind_template_child (widget_class, ParvisObjection, reason);
  gtk_widget_class_bind_template_child (widget_class, ParvisObjection, note);
  gtk_widget_class_bind_template_callback (widget_class, on_note);
}

static void
parvis_objection_init (ParvisObjection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_objection_new (ParvisCampaign *campaign)
{
  ParvisObjection *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  self = g_object_new (PARVIS_TYPE_OBJECTION, NULL);
  self->campaign = g_object_ref (campaign);
  return GTK_WIDGET (self);
}

static gboolean
is_objected (ParvisAssent *assent, gpointer sentence)
{
  gint64 id = parvis_record_get_id (sentence);

  return assent != NULL &&
         id == (PARVIS_IS_RETAINED (sentence) ? parvis_assent_get_retained (assent)
                                              : parvis_assent_get_engagement (assent));
}

void
parvis_objection_show (ParvisObjection *self, ParvisAssent *assent)
{
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_return_if_fail (PARVIS_IS_OBJECTION (self));
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  self->sentences = parvis_campaign_get_sentences (self->campaign);
  for (guint i = 0; i < self->sentences->len; i++)
    {
      gpointer sentence = self->sentences->pdata[i];

      /* Translators: the number of a sentence of the poster, and the sentence. */
      gtk_string_list_take (texts, g_strdup_printf (C_ ("numbered sentence", "%u. %s"), i + 1,
                                                    parvis_sentence_get_text (sentence)));
      if (is_objected (assent, sentence))
        chosen = i;
    }
  gtk_drop_down_set_model (self->sentence, G_LIST_MODEL (texts));
  gtk_drop_down_set_selected (self->sentence, chosen);
  gtk_editable_set_text (self->reason, assent != NULL ? parvis_assent_get_reason (assent) : "");
  gtk_widget_set_sensitive (self->note, self->sentences->len > 0);
}
