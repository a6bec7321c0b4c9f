/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/stance-scene.h"

#include <glib/gi18n-lib.h>

#include "answers/headcount.h"
#include "campaign/answers.h"
#include "campaign/panel.h"
#include "position/facing.h"
#include "position/room-words.h"
#include "position/stance-chart.h"
#include "projector/magnifier.h"
#include "shape/shape.h"
#include "words/words.h"

struct _ParvisStanceScene
{
  AdwBin parent_instance;
  ParvisStanceChart *chart;   /* template child */
  GtkWidget *waiting;         /* template child */
  GtkLabel *count;            /* template child */
  ParvisHeadcount *headcount; /* template child */
  GtkWidget *legend[2];       /* template children, by college */
  GtkLabel *label[2];         /* template children, by college */
  ParvisCampaign *campaign;   /* owned */
  ParvisSequence *sequence;   /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisStanceScene, parvis_stance_scene, ADW_TYPE_BIN)

static void
show_college (ParvisStanceScene *self, ParvisSequence *sequence, ParvisCollege college)
{
  g_autoptr (GArray) values = NULL;
  g_autofree char *count = NULL;

  if (sequence != NULL && parvis_sequence_get_phase (sequence) == PARVIS_PHASE_SHOWN)
    values = parvis_campaign_get_stances (self->campaign, sequence, college, NULL);
  parvis_stance_chart_set_values (self->chart, college, values);
  gtk_widget_set_visible (self->legend[college], values != NULL);
  if (values == NULL)
    return;
  count = parvis_words_people (college, values->len);
  gtk_label_set_label (self->label[college], count);
}

static void
show_count (ParvisStanceScene *self, gboolean shown)
{
  ParvisWorkshop *workshop = parvis_campaign_find_workshop (self->campaign, self->sequence);
  g_autoptr (GPtrArray) present = parvis_campaign_get_present (self->campaign, workshop);
  guint n_done;
  gboolean known = parvis_campaign_count_answers (self->campaign, self->sequence,
                                                  PARVIS_COLLEGE_BOTH, &n_done, NULL);
  g_autofree char *count = parvis_words_placed (n_done, MAX (n_done, present->len));

  gtk_label_set_label (self->count, known ? count : "");
  parvis_headcount_set (self->headcount, parvis_workshop_get_college (workshop), n_done,
                        MAX (n_done, present->len));
  gtk_widget_set_visible (self->waiting, !shown);
}

static void
refresh (ParvisStanceScene *self)
{
  g_auto (GStrv) chaos = parvis_room_words_list (self->campaign, self->sequence, "chaos");
  g_auto (GStrv) ideal = parvis_room_words_list (self->campaign, self->sequence, "ideal");
  gboolean shown = parvis_sequence_get_phase (self->sequence) == PARVIS_PHASE_SHOWN;
  ParvisSequence *facing = shown ? parvis_facing_find (self->campaign, self->sequence) : NULL;
  ParvisCollege college =
      parvis_workshop_get_college (parvis_campaign_find_workshop (self->campaign, self->sequence));

  parvis_stance_chart_set_words (self->chart, C_ ("line", "Chaos"), C_ ("line", "Ideal"),
                                 (const char *const *) chaos, (const char *const *) ideal);
  show_count (self, shown);
  show_college (self, college == PARVIS_COLLEGE_USERS ? facing : self->sequence,
                PARVIS_COLLEGE_AGENTS);
  show_college (self, college == PARVIS_COLLEGE_AGENTS ? facing : self->sequence,
                PARVIS_COLLEGE_USERS);
}

static void
parvis_stance_scene_dispose (GObject *object)
{
  ParvisStanceScene *self = PARVIS_STANCE_SCENE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PARVIS_TYPE_STANCE_SCENE);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_stance_scene_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class, const char *name, gsize offset)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, (gssize) offset);
}

static void
parvis_stance_scene_class_init (ParvisStanceSceneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_stance_scene_dispose;
  g_type_ensure (PARVIS_TYPE_HEADCOUNT);
  g_type_ensure (PARVIS_TYPE_MAGNIFIER);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  g_type_ensure (PARVIS_TYPE_STANCE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/projector/stance-scene.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceScene, chart);
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceScene, waiting);
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceScene, count);
  gtk_widget_class_bind_template_child (widget_class, ParvisStanceScene, headcount);
  bind (widget_class, "agents", G_STRUCT_OFFSET (ParvisStanceScene, legend[PARVIS_COLLEGE_AGENTS]));
  bind (widget_class, "users", G_STRUCT_OFFSET (ParvisStanceScene, legend[PARVIS_COLLEGE_USERS]));
  bind (widget_class, "agents_label",
        G_STRUCT_OFFSET (ParvisStanceScene, label[PARVIS_COLLEGE_AGENTS]));
  bind (widget_class, "users_label",
        G_STRUCT_OFFSET (ParvisStanceScene, label[PARVIS_COLLEGE_USERS]));
}

static void
parvis_stance_scene_init (ParvisStanceScene *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_stance_scene_new (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisStanceScene *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  self = g_object_new (PARVIS_TYPE_STANCE_SCENE, NULL);
  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
