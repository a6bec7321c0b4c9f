/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers/roster.h"

#include "answers/person-tile.h"
#include "campaign/answers.h"
#include "campaign/panel.h"
#include "campaign/papers.h"

/* More people stand in four columns. */
#define ROOMY_MOST 15

struct _ParvisRoster
{
  AdwBin parent_instance;
  GtkFlowBox *people; /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisRoster, parvis_roster, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_activated (ParvisRoster *self, GtkFlowBoxChild *child)
{
  g_signal_emit (self, signals[CHOSEN], 0,
                 parvis_person_tile_get_participant (PARVIS_PERSON_TILE (child)));
}

static void
parvis_roster_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_ROSTER);
  G_OBJECT_CLASS (parvis_roster_parent_class)->dispose (object);
}

static void
parvis_roster_class_init (ParvisRosterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_roster_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", PARVIS_TYPE_ROSTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, PARVIS_TYPE_PARTICIPANT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/answers/roster.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisRoster, people);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
parvis_roster_init (ParvisRoster *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static ParvisPersonTile *
get_tile (ParvisRoster *self, guint i)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->people, (int) i);

  return child != NULL ? PARVIS_PERSON_TILE (child) : NULL;
}

static gboolean
shows (ParvisRoster *self, GPtrArray *present)
{
  for (guint i = 0; i < present->len; i++)
    {
      ParvisPersonTile *tile = get_tile (self, i);

      if (tile == NULL || parvis_person_tile_get_participant (tile) != present->pdata[i])
        return FALSE;
    }
  return get_tile (self, present->len) == NULL;
}

static void
fill (ParvisRoster *self, GPtrArray *present)
{
  ParvisPersonTile *tile;

  while ((tile = get_tile (self, 0)) != NULL)
    gtk_flow_box_remove (self->people, GTK_WIDGET (tile));
  for (guint i = 0; i < present->len; i++)
    gtk_flow_box_append (self->people, parvis_person_tile_new (present->pdata[i]));
}

void
parvis_roster_refresh (ParvisRoster *self,
                       ParvisCampaign *campaign,
                       ParvisSequence *sequence,
                       const char *word,
                       gboolean may_take_back)
{
  g_autoptr (GPtrArray) present = NULL;

  g_return_if_fail (PARVIS_IS_ROSTER (self));
  present =
      parvis_campaign_get_present (campaign, parvis_campaign_find_workshop (campaign, sequence));
  gtk_flow_box_set_min_children_per_line (self->people, present->len > ROOMY_MOST ? 4 : 3);
  gtk_flow_box_set_max_children_per_line (self->people, present->len > ROOMY_MOST ? 4 : 3);
  if (!shows (self, present))
    fill (self, present);
  for (guint i = 0; i < present->len; i++)
    {
      g_autofree char *name = parvis_campaign_call (campaign, present->pdata[i]);
      gboolean answered = parvis_campaign_has_answered (campaign, sequence, present->pdata[i]);

      parvis_person_tile_set_answered (get_tile (self, i), name, answered, word);
      if (answered && parvis_campaign_has_paper (campaign, sequence, present->pdata[i]))
        parvis_person_tile_set_on_paper (get_tile (self, i), may_take_back);
    }
}

gboolean
parvis_roster_focus_next (ParvisRoster *self)
{
  ParvisPersonTile *tile;

  g_return_val_if_fail (PARVIS_IS_ROSTER (self), FALSE);
  for (guint i = 0; (tile = get_tile (self, i)) != NULL; i++)
    if (!parvis_person_tile_get_answered (tile))
      return gtk_widget_grab_focus (GTK_WIDGET (tile));
  return FALSE;
}

void
parvis_roster_mark (ParvisRoster *self, GPtrArray *chosen)
{
  ParvisPersonTile *tile;

  g_return_if_fail (PARVIS_IS_ROSTER (self));
  for (guint i = 0; (tile = get_tile (self, i)) != NULL; i++)
    parvis_person_tile_set_chosen (
        tile, g_ptr_array_find (chosen, parvis_person_tile_get_participant (tile), NULL));
}
