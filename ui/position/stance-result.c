/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "position/stance-result.h"

#include <glib/gi18n-lib.h>

#include "campaign/answers.h"
#include "feedback/feedback.h"
#include "page/flow.h"
#include "position/room-words.h"
#include "position/stance-chart.h"
#include "shape/shape.h"
#include "words/words.h"

struct _ParvisStanceResult
{
  AdwBin parent_instance;

  GtkLabel *question;        /* template child */
  GtkWidget *legend[2];      /* template children, by college */
  GtkLabel *legend_label[2]; /* template children, by college */
  ParvisStanceChart *chart;  /* template child */
  GtkToggleButton *chaos;    /* template child */
  GtkToggleButton *middle;   /* template child */
  GtkToggleButton *ideal;    /* template child */
  GtkWidget *next;           /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisStanceResult, parvis_stance_result, ADW_TYPE_BIN)

static gboolean
on_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  ParvisStanceResult *self = PARVIS_STANCE_RESULT (widget);
  GtkToggleButton *const toggles[] = { self->chaos, self->middle, self->ideal };
  GtkToggleButton *toggle = toggles[g_variant_get_int32 (args)];

  gtk_toggle_button_set_active (toggle, !gtk_toggle_button_get_active (toggle));
  return GDK_EVENT_STOP;
}

static gboolean
parvis_stance_result_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PARVIS_STANCE_RESULT (widget)->next);
}

static void
parvis_stance_result_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_STANCE_RESULT);
  G_OBJECT_CLASS (parvis_stance_result_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceResult, question);
  gtk_widget_class_bind_template_child_full (
      widget_class, "agents_legend", FALSE,
      G_STRUCT_OFFSET (ParvisStanceResult, legend[PARVIS_COLLEGE_AGENTS]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "users_legend", FALSE,
      G_STRUCT_OFFSET (ParvisStanceResult, legend[PARVIS_COLLEGE_USERS]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "agents_label", FALSE,
      G_STRUCT_OFFSET (ParvisStanceResult, legend_label[PARVIS_COLLEGE_AGENTS]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "users_label", FALSE,
      G_STRUCT_OFFSET (ParvisStanceResult, legend_label[PARVIS_COLLEGE_USERS]));
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceResult, chart);
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceResult, chaos);
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceResult, middle);
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceResult, ideal);
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceResult, next);
}

static void
parvis_stance_result_class_init (ParvisStanceResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_stance_result_dispose;
  widget_class->grab_focus = parvis_stance_result_grab_focus;
  g_type_ensure (PARVIS_TYPE_FLOW);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  g_type_ensure (PARVIS_TYPE_STANCE_CHART);
  for (int i = 0; i < 3; i++)
    {
      gtk_widget_class_add_binding (widget_class, (guint) (GDK_KEY_1 + i), 0, on_key, "i", i);
      gtk_widget_class_add_binding (widget_class, (guint) (GDK_KEY_KP_1 + i), 0, on_key, "i", i);
    }
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/position/stance-result.ui");
  bind_children (widget_class);
}

static void
parvis_stance_result_init (ParvisStanceResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_college (ParvisStanceResult *self,
              ParvisCampaign *campaign,
              ParvisSequence *sequence,
              ParvisCollege college)
{
  g_autoptr (GArray) values = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *count = NULL;

  if (sequence != NULL)
    {
      values = parvis_campaign_get_stances (campaign, sequence, college, &error);
      if (values == NULL)
        parvis_feedback_error (GTK_WIDGET (self), error);
    }
  parvis_stance_chart_set_values (self->chart, college, values);
  gtk_widget_set_visible (self->legend[college], values != NULL);
  if (values == NULL)
    return;
  count = parvis_words_people (college, values->len);
  gtk_label_set_label (self->legend_label[college], count);
}

void
parvis_stance_result_show (ParvisStanceResult *self,
                           ParvisCampaign *campaign,
                           ParvisSequence *sequence,
                           ParvisSequence *facing)
{
  g_auto (GStrv) chaos = NULL, ideal = NULL;
  ParvisCollege college;

  g_return_if_fail (PARVIS_IS_STANCE_RESULT (self));
  chaos = parvis_room_words_list (campaign, sequence, "chaos");
  ideal = parvis_room_words_list (campaign, sequence, "ideal");
  college = parvis_workshop_get_college (parvis_campaign_find_workshop (campaign, sequence));
  gtk_label_set_label (self->question, parvis_sequence_get_prompt (sequence));
  parvis_stance_chart_set_words (self->chart, C_ ("line", "Chaos"), C_ ("line", "Ideal"),
                                 (const char *const *) chaos, (const char *const *) ideal);
  show_college (self, campaign, college == PARVIS_COLLEGE_USERS ? facing : sequence,
                PARVIS_COLLEGE_AGENTS);
  show_college (self, campaign, college == PARVIS_COLLEGE_AGENTS ? facing : sequence,
                PARVIS_COLLEGE_USERS);
}
