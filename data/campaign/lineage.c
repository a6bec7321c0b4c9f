/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an engagement back to the notes: the part of campaign/pledges.h that only reads. */
#include "campaign/ballots.h"
#include "campaign/pledges.h"
#include "campaign/private.h"
#include "campaign/wall.h"

void
parvis_lineage_free (ParvisLineage *lineage)
{
  g_ptr_array_unref (lineage->notes);
  g_free (lineage);
}

static void
add_source (ParvisCampaign *self, ParvisLineage *lineage, ParvisOption *option)
{
  ParvisNote *note = parvis_campaign_find (self, PARVIS_TYPE_NOTE, parvis_option_get_note (option));
  ParvisCluster *cluster =
      parvis_campaign_find (self, PARVIS_TYPE_CLUSTER, parvis_option_get_cluster (option));
  g_autoptr (GPtrArray) notes = NULL;

  if (lineage->cluster == NULL)
    lineage->cluster = cluster;
  if (cluster != NULL)
    notes = parvis_campaign_get_cluster_notes (self, cluster);
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    g_ptr_array_add (lineage->notes, g_object_ref (notes->pdata[i]));
  if (cluster == NULL && note != NULL)
    g_ptr_array_add (lineage->notes, g_object_ref (note));
}

static gboolean
is_merged_into (gpointer option, gint64 into)
{
  return parvis_option_get_merged (option) == into;
}

static void
read_sources (ParvisCampaign *self, ParvisLineage *lineage)
{
  gint64 id = parvis_retained_get_option (lineage->retained);
  g_autoptr (GPtrArray) merged =
      parvis_pick (parvis_campaign_get_options (self), is_merged_into, id);

  add_source (self, lineage, parvis_campaign_find (self, PARVIS_TYPE_OPTION, id));
  for (guint i = 0; i < merged->len; i++)
    add_source (self, lineage, merged->pdata[i]);
}

ParvisLineage *
parvis_campaign_trace (ParvisCampaign *self, ParvisEngagement *engagement)
{
  ParvisLineage *lineage;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ENGAGEMENT (engagement), NULL);
  lineage = g_new0 (ParvisLineage, 1);
  lineage->notes = g_ptr_array_new_with_free_func (g_object_unref);
  lineage->agents = lineage->users = -1;
  lineage->retained = parvis_campaign_find (self, PARVIS_TYPE_RETAINED,
                                            parvis_engagement_get_retained (engagement));
  if (lineage->retained != NULL)
    {
      read_sources (self, lineage);
      parvis_campaign_count_support (
          self,
          parvis_campaign_find (self, PARVIS_TYPE_OPTION,
                                parvis_retained_get_option (lineage->retained)),
          &lineage->agents, &lineage->users);
    }
  return lineage;
}
