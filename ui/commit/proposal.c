/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commit/proposal.h"

#include <glib/gi18n-lib.h>

#include "campaign/ballots.h"
#include "campaign/engagement.h"
#include "campaign/retain.h"
#include "campaign/wall.h"

typedef struct
{
  ParvisCampaign *campaign;
  GHashTable *seen;  /* clusters and notes already said, by pointer */
  GPtrArray *result; /* of ParvisProposal */
} Search;

void
parvis_proposal_free (ParvisProposal *proposal)
{
  g_free (proposal->text);
  g_free (proposal->group);
  g_clear_object (&proposal->retained);
  g_free (proposal);
}

/* The cluster or note that an option stood for, or NULL. */
static gpointer
source_of (ParvisCampaign *campaign, ParvisRetained *retained)
{
  ParvisOption *option =
      parvis_campaign_find (campaign, PARVIS_TYPE_OPTION, parvis_retained_get_option (retained));

  if (option == NULL)
    return NULL;
  if (parvis_option_get_cluster (option) != 0)
    return parvis_campaign_find (campaign, PARVIS_TYPE_CLUSTER, parvis_option_get_cluster (option));
  return parvis_campaign_find (campaign, PARVIS_TYPE_NOTE, parvis_option_get_note (option));
}

static ParvisCollege
college_of_zone (ParvisCampaign *campaign, gint64 id)
{
  ParvisZone *zone = parvis_campaign_find (campaign, PARVIS_TYPE_ZONE, id);
  ParvisWorkshop *workshop = zone != NULL ? parvis_campaign_find (campaign, PARVIS_TYPE_WORKSHOP,
                                                                  parvis_zone_get_workshop (zone))
                                          : NULL;

  return workshop != NULL ? parvis_workshop_get_college (workshop) : PARVIS_COLLEGE_BOTH;
}

static ParvisCollege
side_of (ParvisCampaign *campaign, gpointer source)
{
  if (PARVIS_IS_NOTE (source))
    return parvis_note_get_college (source);
  if (PARVIS_IS_CLUSTER (source))
    return college_of_zone (campaign, parvis_cluster_get_zone (source));
  return PARVIS_COLLEGE_BOTH;
}

static char *
name_vote (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisWorkshop *workshop = parvis_campaign_find_workshop (campaign, sequence);
  GListModel *workshops = parvis_campaign_get_workshops (campaign);
  guint n = g_list_model_get_n_items (workshops), number = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisWorkshop) other = g_list_model_get_item (workshops, i);

      if (other == workshop)
        number = i + 1;
    }
  /* Translators: proposals that the vote of a workshop kept: its number and its title. */
  return g_strdup_printf (_ ("Kept by workshop %u · %s"), number,
                          parvis_workshop_get_title (workshop));
}

static void
add_retained (Search *search, ParvisRetained *retained)
{
  gpointer source = source_of (search->campaign, retained);
  ParvisSequence *sequence = parvis_campaign_find (search->campaign, PARVIS_TYPE_SEQUENCE,
                                                   parvis_retained_get_sequence (retained));
  ParvisProposal *proposal;

  if (!g_hash_table_add (search->seen, source != NULL ? source : retained) || sequence == NULL)
    return;
  proposal = g_new0 (ParvisProposal, 1);
  proposal->text = g_strdup (parvis_retained_get_label (retained));
  proposal->group = name_vote (search->campaign, sequence);
  proposal->retained = g_object_ref (retained);
  proposal->side = side_of (search->campaign, source);
  parvis_campaign_count_support (search->campaign,
                                 parvis_campaign_find (search->campaign, PARVIS_TYPE_OPTION,
                                                       parvis_retained_get_option (retained)),
                                 &proposal->agents, &proposal->users);
  g_ptr_array_add (search->result, proposal);
}

static void
add_other (Search *search, gpointer source, const char *text)
{
  ParvisProposal *proposal;

  if (!g_hash_table_add (search->seen, source))
    return;
  proposal = g_new0 (ParvisProposal, 1);
  proposal->text = g_strdup (text);
  proposal->group = g_strdup (_ ("Other proposals"));
  proposal->side = side_of (search->campaign, source);
  proposal->agents = proposal->users = -1;
  g_ptr_array_add (search->result, proposal);
}

static void
see_engagements (Search *search)
{
  GListModel *engagements = parvis_campaign_get_engagements (search->campaign);
  guint n = g_list_model_get_n_items (engagements);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisEngagement) engagement = g_list_model_get_item (engagements, i);
      gint64 id = parvis_engagement_get_retained (engagement);
      ParvisRetained *retained =
          id != 0 ? parvis_campaign_find (search->campaign, PARVIS_TYPE_RETAINED, id) : NULL;
      gpointer source = retained != NULL ? source_of (search->campaign, retained) : NULL;

      if (retained != NULL)
        g_hash_table_add (search->seen, source != NULL ? source : retained);
    }
}

/* The runs of one vote each, the last one first; within a vote, its order. */
static void
add_all_retained (Search *search)
{
  g_autoptr (GPtrArray) kept =
      parvis_campaign_get_retained_for (search->campaign, PARVIS_TARGET_PROPOSAL);
  guint end = kept->len;

  while (end > 0)
    {
      guint start = end - 1;

      while (start > 0 && parvis_retained_get_sequence (kept->pdata[start - 1]) ==
                              parvis_retained_get_sequence (kept->pdata[end - 1]))
        start--;
      for (guint i = start; i < end; i++)
        add_retained (search, kept->pdata[i]);
      end = start;
    }
}

static void
add_zone (Search *search, gint64 zone)
{
  GListModel *clusters = parvis_campaign_get_clusters (search->campaign);
  GListModel *notes = parvis_campaign_get_notes (search->campaign);
  guint n_clusters = g_list_model_get_n_items (clusters);
  guint n_notes = g_list_model_get_n_items (notes);

  for (guint i = 0; i < n_clusters; i++)
    {
      g_autoptr (ParvisCluster) cluster = g_list_model_get_item (clusters, i);

      if (parvis_cluster_get_zone (cluster) == zone)
        add_other (search, cluster, parvis_cluster_get_name (cluster));
    }
  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);

      if (parvis_note_get_zone (note) == zone && parvis_note_get_cluster (note) == 0 &&
          !parvis_note_get_hidden (note))
        add_other (search, note, parvis_note_get_text (note));
    }
}

GPtrArray *
parvis_proposal_list (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) zones = NULL;
  Search search;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  search.campaign = campaign;
  search.seen = seen;
  search.result = g_ptr_array_new_with_free_func ((GDestroyNotify) parvis_proposal_free);
  see_engagements (&search);
  add_all_retained (&search);
  zones = parvis_campaign_get_sequence_zones (campaign, sequence);
  for (guint i = 0; i < zones->len; i++)
    add_zone (&search, parvis_record_get_id (zones->pdata[i]));
  return search.result;
}
