/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/assent-row.h"

#include <glib/gi18n-lib.h>

#include "feedback/feedback.h"
#include "poster/objection.h"

struct _ParvisAssentRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *name; /* template children */
  GtkLabel *said;
  GtkToggleButton *yes;
  GtkToggleButton *no;
  GtkToggleButton *objection;
  GtkWidget *popover;             /* the objection's, made when it is needed */
  ParvisCampaign *campaign;       /* owned */
  ParvisParticipant *participant; /* owned */
  gboolean absent;
};

G_DEFINE_FINAL_TYPE (ParvisAssentRow, parvis_assent_row, GTK_TYPE_LIST_BOX_ROW)

static ParvisAssent *
find (ParvisAssentRow *self)
{
  return parvis_campaign_find_assent (self->campaign, self->participant);
}

/* "n° 4: « Dire bonjour »: too vague". */
static char *
word_objection (ParvisAssentRow *self, ParvisAssent *assent)
{
  g_autoptr (GPtrArray) sentences = parvis_campaign_get_sentences (self->campaign);
  const char *reason = parvis_assent_get_reason (assent);

  for (guint i = 0; i < sentences->len; i++)
    {
      gint64 id = parvis_record_get_id (sentences->pdata[i]);
      const char *text = parvis_sentence_get_text (sentences->pdata[i]);

      if (id != (PARVIS_IS_RETAINED (sentences->pdata[i]) ? parvis_assent_get_retained (assent)
                                                          : parvis_assent_get_engagement (assent)))
        continue;
      if (*reason == '\0')
        /* Translators: an objection to a sentence of the poster, by its number and its text. */
        return g_strdup_printf (_ ("Objects to no. %u, “%s”"), i + 1, text);
      /* Translators: as before; then the person's reason. */
      return g_strdup_printf (_ ("Objects to no. %u, “%s”: %s"), i + 1, text, reason);
    }
  return g_strdup (reason);
}

void
parvis_assent_row_update (ParvisAssentRow *self)
{
  ParvisAssent *assent;
  ParvisAnswer answer;
  g_autofree char *said = NULL;

  g_return_if_fail (PARVIS_IS_ASSENT_ROW (self));
  assent = find (self);
  answer = assent != NULL ? parvis_assent_get_answer (assent) : PARVIS_ANSWER_YES;
  if (assent != NULL && answer == PARVIS_ANSWER_OBJECTION)
    said = word_objection (self, assent);
  else if (self->absent)
    said = g_strdup (_ ("Not at the mixed workshop"));
  gtk_label_set_label (self->name, parvis_participant_get_name (self->participant));
  gtk_label_set_label (self->said, said != NULL ? said : "");
  gtk_widget_set_visible (GTK_WIDGET (self->said), said != NULL);
  gtk_toggle_button_set_active (self->yes, assent != NULL && answer == PARVIS_ANSWER_YES);
  gtk_toggle_button_set_active (self->no, assent != NULL && answer == PARVIS_ANSWER_NO);
  gtk_toggle_button_set_active (self->objection,
                                assent != NULL && answer == PARVIS_ANSWER_OBJECTION);
}

/* The answer that is there is taken back, another one takes its place. */
static void
answer (ParvisAssentRow *self, ParvisAnswer value)
{
  ParvisAssent *assent = find (self);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (assent != NULL && parvis_assent_get_answer (assent) == value)
    done = parvis_campaign_clear_assent (self->campaign, self->participant, &error);
  else
    done = parvis_campaign_set_assent (self->campaign, self->participant,
                                       &(ParvisAssentValue){ value }, &error);
  if (done)
    return;
  parvis_feedback_error (GTK_WIDGET (self), error);
  parvis_assent_row_update (self);
}

static void
on_yes (ParvisAssentRow *self)
{
  answer (self, PARVIS_ANSWER_YES);
}

static void
on_no (ParvisAssentRow *self)
{
  answer (self, PARVIS_ANSWER_NO);
}

static void
on_objected (ParvisAssentRow *self, gpointer sentence, const char *reason)
{
  const ParvisAssentValue value = {
    .answer = PARVIS_ANSWER_OBJECTION,
    .engagement = PARVIS_IS_ENGAGEMENT (sentence) ? sentence : NULL,
    .retained = PARVIS_IS_RETAINED (sentence) ? sentence : NULL,
    .reason = reason,
  };
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_set_assent (self->campaign, self->participant, &value, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
on_objection (ParvisAssentRow *self)
{
  ParvisAssent *assent = find (self);

  /* Nothing is said until a sentence is chosen. */
  gtk_toggle_button_set_active (self->objection,
                                assent != NULL &&
                                    parvis_assent_get_answer (assent) == PARVIS_ANSWER_OBJECTION);
  if (self->popover == NULL)
    {
      self->popover = parvis_objection_new (self->campaign);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self->objection));
      g_signal_connect_swapped (self->popover, "objected", G_CALLBACK (on_objected), self);
    }
  parvis_objection_show (PARVIS_OBJECTION (self->popover), assent);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
parvis_assent_row_dispose (GObject *object)
{
  ParvisAssentRow *self = PARVIS_ASSENT_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_ASSENT_ROW);
  g_clear_object (&self->campaign);
  g_clear_object (&self->participant);
  G_OBJECT_CLASS (parvis_assent_row_parent_class)->dispose (object);
}

static void
parvis_assent_row_class_init (ParvisAssentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_assent_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/poster/assent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisAssentRow, name);
  gtk_widget_class_bind_template_child (widget_class, ParvisAssentRow, said);
  gtk_widget_class_bind_template_child (widget_class, ParvisAssentRow, yes);
  gtk_widget_class_bind_template_child (widget_class, ParvisAssentRow, no);
  gtk_widget_class_bind_template_child (widget_class, ParvisAssentRow, objection);
  gtk_widget_class_bind_template_callback (widget_class, on_yes);
  gtk_widget_class_bind_template_callback (widget_class, on_no);
  gtk_widget_class_bind_template_callback (widget_class, on_objection);
}

static void
parvis_assent_row_init (ParvisAssentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Takes @label. */
static void
name_button (GtkToggleButton *button, char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_free (label);
}

GtkWidget *
parvis_assent_row_new (ParvisCampaign *campaign, ParvisParticipant *participant, gboolean absent)
{
  ParvisAssentRow *self;
  const char *name;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), NULL);
  self = g_object_new (PARVIS_TYPE_ASSENT_ROW, NULL);
  self->campaign = g_object_ref (campaign);
  self->participant = g_object_ref (participant);
  self->absent = absent;
  name = parvis_participant_get_name (participant);
  /* Translators: what a button says to a screen reader; %s is a person. */
  name_button (self->yes, g_strdup_printf (_ ("%s says yes"), name));
  /* Translators: as before. */
  name_button (self->no, g_strdup_printf (_ ("%s says no"), name));
  /* Translators: as before. */
  name_button (self->objection, g_strdup_printf (_ ("%s objects to a sentence"), name));
  parvis_assent_row_update (self);
  return GTK_WIDGET (self);
}

ParvisParticipant *
parvis_assent_row_get_participant (ParvisAssentRow *self)
{
  g_return_val_if_fail (PARVIS_IS_ASSENT_ROW (self), NULL);
  return self->participant;
}
