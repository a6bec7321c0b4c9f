/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/docket.h"

#include "campaign/pledges.h"
#include "campaign/today.h"
#include "feedback/feedback.h"

struct _ParvisDocket
{
  GObject parent_instance;
  ParvisCampaign *campaign;
  GHashTable *numbers; /* ParvisAction * to its number */
  ParvisDocketCounts counts;
  GDate today;
};

G_DEFINE_FINAL_TYPE (ParvisDocket, parvis_docket, G_TYPE_OBJECT)

static void
count (ParvisDocket *self, ParvisAction *action)
{
  ParvisState state = parvis_action_get_state (action);

  self->counts.all++;
  self->counts.late += parvis_docket_is_late (self, action) ? 1 : 0;
  self->counts.awaited += parvis_action_is_awaited (action) ? 1 : 0;
  self->counts.followed += state != PARVIS_STATE_DROPPED ? 1 : 0;
  self->counts.done += state == PARVIS_STATE_DONE ? 1 : 0;
}

static void
update (ParvisDocket *self)
{
  g_autoptr (GPtrArray) actions = NULL;

  parvis_get_today (&self->today);
  g_hash_table_remove_all (self->numbers);
  self->counts = (ParvisDocketCounts){ 0 };
  actions = parvis_campaign_get_roadmap (self->campaign);
  for (guint i = 0; i < actions->len; i++)
    {
      count (self, actions->pdata[i]);
      g_hash_table_insert (self->numbers, actions->pdata[i], GINT_TO_POINTER (self->counts.all));
    }
}

static void
parvis_docket_finalize (GObject *object)
{
  ParvisDocket *self = PARVIS_DOCKET (object);

  g_hash_table_unref (self->numbers);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_docket_parent_class)->finalize (object);
}

static void
parvis_docket_class_init (ParvisDocketClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = parvis_docket_finalize;
}

static void
parvis_docket_init (ParvisDocket *self)
{
  self->numbers = g_hash_table_new (NULL, NULL);
}

ParvisDocket *
parvis_docket_new (ParvisCampaign *campaign)
{
  ParvisDocket *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  self = g_object_new (PARVIS_TYPE_DOCKET, NULL);
  self->campaign = g_object_ref (campaign);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

ParvisCampaign *
parvis_docket_get_campaign (ParvisDocket *self)
{
  g_return_val_if_fail (PARVIS_IS_DOCKET (self), NULL);
  return self->campaign;
}

int
parvis_docket_get_number (ParvisDocket *self, ParvisAction *action)
{
  g_return_val_if_fail (PARVIS_IS_DOCKET (self), 0);
  return GPOINTER_TO_INT (g_hash_table_lookup (self->numbers, action));
}

ParvisEngagement *
parvis_docket_get_engagement (ParvisDocket *self, ParvisAction *action)
{
  g_return_val_if_fail (PARVIS_IS_DOCKET (self), NULL);
  g_return_val_if_fail (PARVIS_IS_ACTION (action), NULL);
  return parvis_campaign_find (self->campaign, PARVIS_TYPE_ENGAGEMENT,
                               parvis_action_get_engagement (action));
}

gboolean
parvis_docket_is_late (ParvisDocket *self, ParvisAction *action)
{
  g_return_val_if_fail (PARVIS_IS_DOCKET (self), FALSE);
  return parvis_action_is_late (action, &self->today);
}

const ParvisDocketCounts *
parvis_docket_get_counts (ParvisDocket *self)
{
  g_return_val_if_fail (PARVIS_IS_DOCKET (self), NULL);
  return &self->counts;
}

static void
set_value (ParvisDocket *self,
           ParvisAction *action,
           const char *property,
           const GValue *value,
           GtkWidget *widget)
{
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_set_action (self->campaign, action, property, value, &error))
    parvis_feedback_error (widget, error);
}

void
parvis_docket_set_text (ParvisDocket *self,
                        ParvisAction *action,
                        const char *property,
                        const char *text,
                        GtkWidget *widget)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (PARVIS_IS_DOCKET (self));
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  set_value (self, action, property, &value, widget);
}

void
parvis_docket_set_progress (ParvisDocket *self,
                            ParvisAction *action,
                            int progress,
                            GtkWidget *widget)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (PARVIS_IS_DOCKET (self));
  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, progress);
  set_value (self, action, "progress", &value, widget);
}

void
parvis_docket_set_state (ParvisDocket *self,
                         ParvisAction *action,
                         ParvisState state,
                         GtkWidget *widget)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (PARVIS_IS_DOCKET (self));
  g_value_init (&value, PARVIS_TYPE_STATE);
  g_value_set_enum (&value, (int) state);
  set_value (self, action, "state", &value, widget);
}

void
parvis_docket_drop (ParvisDocket *self, ParvisAction *action, const char *reason, GtkWidget *widget)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PARVIS_IS_DOCKET (self));
  if (!parvis_campaign_drop_action (self->campaign, action, reason, &error))
    parvis_feedback_error (widget, error);
}
