/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "position/room-words.h"

#include "campaign/wall.h"

#define MOST 3

static ParvisZone *
find_zone (ParvisCampaign *campaign, ParvisSequence *sequence, const char *key)
{
  GListModel *zones = parvis_campaign_get_zones (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (zones); i++)
    {
      g_autoptr (ParvisZone) zone = g_list_model_get_item (zones, i);

      if (parvis_zone_get_workshop (zone) == parvis_sequence_get_workshop (sequence) &&
          g_strcmp0 (parvis_zone_get_key (zone), key) == 0)
        return zone;
    }
  return NULL;
}

const char *
parvis_room_words_get_title (ParvisCampaign *campaign, ParvisSequence *sequence, const char *key)
{
  ParvisZone *zone;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_SEQUENCE (sequence), NULL);
  zone = find_zone (campaign, sequence, key);
  return zone != NULL ? parvis_zone_get_title (zone) : NULL;
}

typedef struct
{
  const char *text;
  guint weight; /* the notes that say it */
} Word;

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const Word *first = a, *second = b;

  return (first->weight < second->weight) - (first->weight > second->weight);
}

static void
collect_clusters (ParvisCampaign *campaign, gint64 zone, GArray *words)
{
  GListModel *clusters = parvis_campaign_get_clusters (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr (ParvisCluster) cluster = g_list_model_get_item (clusters, i);
      const char *name = parvis_cluster_get_name (cluster);

      if (parvis_cluster_get_zone (cluster) == zone && name != NULL && *name != '\0')
        {
          g_autoptr (GPtrArray) notes = parvis_campaign_get_cluster_notes (campaign, cluster);

          g_array_append_vals (words, &(Word){ name, notes->len }, 1);
        }
    }
  g_array_sort (words, compare_words);
}

static void
collect_notes (ParvisCampaign *campaign, gint64 zone, GArray *words)
{
  GListModel *notes = parvis_campaign_get_notes (campaign);
  guint n_notes = g_list_model_get_n_items (notes);

  for (guint i = 0; i < n_notes && words->len < MOST; i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);

      if (parvis_note_get_zone (note) == zone && parvis_note_get_cluster (note) == 0 &&
          !parvis_note_get_hidden (note))
        g_array_append_vals (words, &(Word){ parvis_note_get_text (note), 1 }, 1);
    }
}

char **
parvis_room_words_list (ParvisCampaign *campaign, ParvisSequence *sequence, const char *key)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  ParvisZone *zone;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_SEQUENCE (sequence), NULL);
  zone = find_zone (campaign, sequence, key);
  if (zone != NULL)
    {
      gint64 id = parvis_record_get_id (PARVIS_RECORD (zone));

      collect_clusters (campaign, id, words);
      collect_notes (campaign, id, words);
    }
  for (guint i = 0; i < MIN (words->len, MOST); i++)
    g_strv_builder_add (texts, g_array_index (words, Word, i).text);
  return g_strv_builder_end (texts);
}
