/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a campaign holds: the part of campaign/campaign.h that only reads. */
#include "campaign/action.h"
#include "campaign/assent.h"
#include "campaign/cluster.h"
#include "campaign/engagement.h"
#include "campaign/note.h"
#include "campaign/option.h"
#include "campaign/participant.h"
#include "campaign/partner.h"
#include "campaign/private.h"
#include "campaign/retained.h"
#include "campaign/service.h"
#include "campaign/stage.h"
#include "campaign/zone.h"
#include "store/table.h"

static GListModel *
list_of (ParvisCampaign *self, GType type)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  return parvis_table_get_list (parvis_campaign_get_table (self, type));
}

ParvisIdentity *
parvis_campaign_get_identity (ParvisCampaign *self)
{
  return parvis_campaign_find (self, PARVIS_TYPE_IDENTITY, 1);
}

GListModel *
parvis_campaign_get_services (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_SERVICE);
}

GListModel *
parvis_campaign_get_workshops (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_WORKSHOP);
}

GListModel *
parvis_campaign_get_zones (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_ZONE);
}

GListModel *
parvis_campaign_get_sequences (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_SEQUENCE);
}

GListModel *
parvis_campaign_get_participants (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_PARTICIPANT);
}

GListModel *
parvis_campaign_get_clusters (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_CLUSTER);
}

GListModel *
parvis_campaign_get_notes (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_NOTE);
}

GListModel *
parvis_campaign_get_options (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_OPTION);
}

GListModel *
parvis_campaign_get_retained (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_RETAINED);
}

GListModel *
parvis_campaign_get_engagements (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_ENGAGEMENT);
}

GListModel *
parvis_campaign_get_actions (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_ACTION);
}

GListModel *
parvis_campaign_get_stages (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_STAGE);
}

GListModel *
parvis_campaign_get_partners (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_PARTNER);
}

GListModel *
parvis_campaign_get_assents (ParvisCampaign *self)
{
  return list_of (self, PARVIS_TYPE_ASSENT);
}

gpointer
parvis_campaign_find (ParvisCampaign *self, GType type, gint64 id)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  return parvis_table_find (parvis_campaign_get_table (self, type), id);
}

ParvisWorkshop *
parvis_campaign_find_workshop (ParvisCampaign *self, ParvisSequence *sequence)
{
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  return parvis_campaign_find (self, PARVIS_TYPE_WORKSHOP, parvis_sequence_get_workshop (sequence));
}

GPtrArray *
parvis_campaign_get_sequence_zones (ParvisCampaign *self, ParvisSequence *sequence)
{
  g_autoptr (GPtrArray) zones = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *ids;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), NULL);
  ids = parvis_campaign_get_zone_ids (self, sequence);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_ptr_array_add (zones, g_object_ref (parvis_campaign_find (self, PARVIS_TYPE_ZONE,
                                                                g_array_index (ids, gint64, i))));
  return g_steal_pointer (&zones);
}
