/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "position/stance-booth.h"

#include <glib/gi18n-lib.h>

#include "answers/confirm.h"
#include "campaign/answers.h"
#include "feedback/feedback.h"
#include "page/flow.h"
#include "position/room-words.h"
#include "position/stance-line.h"
#include "shape/shape.h"

struct _ParvisStanceBooth
{
  AdwBin parent_instance;

  GtkLabel *question;     /* template child */
  ParvisStanceLine *line; /* template child */
  ParvisShape *shape;     /* template child */
  GtkLabel *secret;       /* template child */
  ParvisConfirm *confirm; /* template child */

  ParvisCampaign *campaign;       /* owned */
  ParvisSequence *sequence;       /* owned */
  ParvisParticipant *participant; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisStanceBooth, parvis_stance_booth, ADW_TYPE_BIN)

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
cast_stance (gpointer data)
{
  ParvisStanceBooth *self = data;
  g_autoptr (GError) error = NULL;

  if (parvis_campaign_cast_stance (self->campaign, self->sequence, self->participant,
                                   parvis_stance_line_get_value (self->line), &error))
    g_signal_emit (self, signals[LEFT], 0, TRUE);
  else
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
action_cast (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisStanceBooth *self = PARVIS_STANCE_BOOTH (widget);

  if (parvis_confirm_is_asking (self->confirm))
    parvis_confirm_answer (self->confirm, TRUE);
  else
    parvis_confirm_ask (self->confirm, PARVIS_CONFIRM_GENTLE,
                        _ ("Is it where you want it? It can’t be moved afterwards."), _ ("Hand in"),
                        cast_stance, self);
}

static void
action_leave (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[LEFT], 0, FALSE);
}

static void
on_value (ParvisStanceBooth *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "booth.cast",
                                 parvis_stance_line_get_value (self->line) >= 0);
}

static gboolean
parvis_stance_booth_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PARVIS_STANCE_BOOTH (widget)->line));
}

static void
parvis_stance_booth_dispose (GObject *object)
{
  ParvisStanceBooth *self = PARVIS_STANCE_BOOTH (object);

  g_clear_object (&self->participant);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_STANCE_BOOTH);
  G_OBJECT_CLASS (parvis_stance_booth_parent_class)->dispose (object);
}

static void
parvis_stance_booth_class_init (ParvisStanceBoothClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_stance_booth_dispose;
  widget_class->grab_focus = parvis_stance_booth_grab_focus;
  signals[LEFT] = g_signal_new ("left", PARVIS_TYPE_STANCE_BOOTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  g_type_ensure (PARVIS_TYPE_CONFIRM);
  g_type_ensure (PARVIS_TYPE_FLOW);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  g_type_ensure (PARVIS_TYPE_STANCE_LINE);
  gtk_widget_class_install_action (widget_class, "booth.cast", NULL, action_cast);
  gtk_widget_class_install_action (widget_class, "booth.leave", NULL, action_leave);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "booth.cast",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "booth.cast", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "booth.leave", NULL);
  gtk_widget_class_set_css_name (widget_class, "booth");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/position/stance-booth.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceBooth, question);
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceBooth, line);
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceBooth, shape);
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceBooth, secret);
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceBooth, confirm);
  gtk_widget_class_bind_template_callback (widget_class, on_value);
}

static void
parvis_stance_booth_init (ParvisStanceBooth *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "booth.cast", FALSE);
}

static void
fill (ParvisStanceBooth *self)
{
  ParvisCollege college = parvis_participant_get_college (self->participant);
  g_auto (GStrv) chaos = parvis_room_words_list (self->campaign, self->sequence, "chaos");
  g_auto (GStrv) ideal = parvis_room_words_list (self->campaign, self->sequence, "ideal");

  gtk_label_set_label (self->question, parvis_sequence_get_prompt (self->sequence));
  parvis_stance_line_set_college (self->line, college);
  parvis_stance_line_set_words (self->line, C_ ("line", "Chaos"), C_ ("line", "Ideal"),
                                (const char *const *) chaos, (const char *const *) ideal);
  parvis_shape_set_college (self->shape, college);
  gtk_label_set_label (self->secret, college == PARVIS_COLLEGE_AGENTS
                                         ? _ ("An agent’s mark, secret: nothing links it to you.")
                                         : _ ("A user’s mark, secret: nothing links it to you."));
}

GtkWidget *
parvis_stance_booth_new (ParvisCampaign *campaign,
                         ParvisSequence *sequence,
                         ParvisParticipant *participant)
{
  ParvisStanceBooth *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_SEQUENCE (sequence), NULL);
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), NULL);
  self = g_object_new (PARVIS_TYPE_STANCE_BOOTH, NULL);
  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  self->participant = g_object_ref (participant);
  fill (self);
  return GTK_WIDGET (self);
}
