/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "demo/lookup.h"

#include <string.h>

/* One thing among many, by the first words of its text. */
typedef struct
{
  const char *wanted;
  gpointer found;
  guint n_found;
  gboolean exact;
} Search;

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
}

static void
consider (Search *self, gpointer item, const char *text)
{
  if (self->exact || !g_str_has_prefix (text, self->wanted))
    return;
  self->found = item;
  self->n_found++;
  self->exact = g_str_equal (text, self->wanted);
}

static gpointer
conclude (Search *self, GError **error)
{
  if (self->exact || self->n_found == 1)
    return self->found;
  g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_BAD_VALUE,
               "The script says “%s”: %u things begin so", self->wanted, self->n_found);
  return NULL;
}

ParvisWorkshop *
parvis_demo_find_workshop (ParvisCampaign *campaign, const char *key, GError **error)
{
  GListModel *workshops = parvis_campaign_get_workshops (campaign);
  Search search = { key };

  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (ParvisWorkshop) workshop = g_list_model_get_item (workshops, i);

      consider (&search, workshop, parvis_workshop_get_key (workshop));
    }
  return conclude (&search, error);
}

/* The workshop of "agents/ideal", and the rest. */
static ParvisWorkshop *
split (ParvisCampaign *campaign, const char *place, const char **key, GError **error)
{
  const char *slash = strchr (place, '/');
  g_autofree char *workshop = slash != NULL ? g_strndup (place, (gsize) (slash - place)) : NULL;

  *key = slash != NULL ? slash + 1 : "";
  return parvis_demo_find_workshop (campaign, workshop != NULL ? workshop : place, error);
}

ParvisZone *
parvis_demo_find_zone (ParvisCampaign *campaign, const char *place, GError **error)
{
  GListModel *zones = parvis_campaign_get_zones (campaign);
  const char *key;
  ParvisWorkshop *workshop = split (campaign, place, &key, error);
  Search search = { key };

  if (workshop == NULL)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (zones); i++)
    {
      g_autoptr (ParvisZone) zone = g_list_model_get_item (zones, i);

      if (parvis_zone_get_workshop (zone) == id_of (workshop))
        consider (&search, zone, parvis_zone_get_key (zone));
    }
  return conclude (&search, error);
}

ParvisSequence *
parvis_demo_find_sequence (ParvisCampaign *campaign, const char *place, GError **error)
{
  GListModel *sequences = parvis_campaign_get_sequences (campaign);
  const char *key;
  ParvisWorkshop *workshop = split (campaign, place, &key, error);
  Search search = { key };

  if (workshop == NULL)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);

      if (parvis_sequence_get_workshop (sequence) == id_of (workshop))
        consider (&search, sequence, parvis_sequence_get_key (sequence));
    }
  return conclude (&search, error);
}

ParvisNote *
parvis_demo_find_note (ParvisCampaign *campaign, ParvisZone *zone, const char *text, GError **error)
{
  GListModel *notes = parvis_campaign_get_notes (campaign);
  Search search = { text };

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);
      ParvisZone *own =
          parvis_campaign_find (campaign, PARVIS_TYPE_ZONE, parvis_note_get_zone (note));

      if (g_str_equal (parvis_zone_get_key (own), parvis_zone_get_key (zone)))
        consider (&search, note, parvis_note_get_text (note));
    }
  return conclude (&search, error);
}

ParvisCluster *
parvis_demo_find_cluster (ParvisCampaign *campaign, ParvisZone *zone, const char *name)
{
  GListModel *clusters = parvis_campaign_get_clusters (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr (ParvisCluster) cluster = g_list_model_get_item (clusters, i);

      if (parvis_cluster_get_zone (cluster) == id_of (zone) &&
          g_str_equal (parvis_cluster_get_name (cluster), name))
        return cluster;
    }
  return NULL;
}

ParvisOption *
parvis_demo_find_option (ParvisCampaign *campaign,
                         ParvisSequence *sequence,
                         const char *label,
                         GError **error)
{
  g_autoptr (GPtrArray) options =
      parvis_campaign_get_vote_options (campaign, parvis_campaign_get_vote (campaign, sequence));
  Search search = { label };

  for (guint i = 0; i < options->len; i++)
    consider (&search, options->pdata[i], parvis_option_get_label (options->pdata[i]));
  return conclude (&search, error);
}

ParvisRetained *
parvis_demo_find_proposal (ParvisCampaign *campaign, const char *label, GError **error)
{
  g_autoptr (GPtrArray) proposals =
      parvis_campaign_get_retained_for (campaign, PARVIS_TARGET_PROPOSAL);
  Search search = { label };

  for (guint i = 0; i < proposals->len; i++)
    consider (&search, proposals->pdata[i], parvis_retained_get_label (proposals->pdata[i]));
  return conclude (&search, error);
}

ParvisService *
parvis_demo_find_service (ParvisCampaign *campaign, const char *name, GError **error)
{
  GListModel *services = parvis_campaign_get_services (campaign);
  Search search = { name };

  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);

      consider (&search, service, parvis_service_get_name (service));
    }
  return conclude (&search, error);
}

ParvisAction *
parvis_demo_find_action (ParvisCampaign *campaign, ParvisEngagement *engagement)
{
  GListModel *actions = parvis_campaign_get_actions (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (ParvisAction) action = g_list_model_get_item (actions, i);

      if (parvis_action_get_engagement (action) == id_of (engagement))
        return action;
    }
  g_return_val_if_reached (NULL);
}
