/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/lineage.h"

#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "campaign/retain.h"
#include "campaign/wall.h"
#include "words/words.h"

static void
append_id (GArray *ids, gpointer record)
{
  const gint64 id = parvis_record_get_id (record);

  g_array_append_val (ids, id);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

/* Clusters */

static void
write_cluster (const ParvisRecords *self, ParvisCluster *cluster, ParvisCsv *csv)
{
  ParvisZone *zone =
      parvis_campaign_find (self->campaign, PARVIS_TYPE_ZONE, parvis_cluster_get_zone (cluster));
  ParvisWorkshop *workshop =
      parvis_campaign_find (self->campaign, PARVIS_TYPE_WORKSHOP, parvis_zone_get_workshop (zone));
  g_autoptr (GPtrArray) notes = parvis_campaign_get_cluster_notes (self->campaign, cluster);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  int counts[PARVIS_COLLEGE_BOTH + 1] = { 0 };

  for (guint i = 0; i < notes->len; i++)
    {
      counts[parvis_note_get_college (notes->pdata[i])]++;
      append_id (ids, notes->pdata[i]);
    }
  g_array_sort (ids, compare_ids);
  parvis_records_add_id (csv, parvis_record_get_id (PARVIS_RECORD (cluster)));
  parvis_csv_add (csv, parvis_workshop_get_title (workshop));
  parvis_csv_add (csv, parvis_zone_get_title (zone));
  parvis_csv_add (csv, parvis_cluster_get_name (cluster));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    parvis_csv_add_int (csv, counts[i]);
  parvis_records_add_ids (csv, ids);
  parvis_csv_end_line (csv);
}

gboolean
parvis_records_write_clusters (const ParvisRecords *self, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = { NC_ ("record", "cluster no."), NC_ ("record", "workshop"),
                                        NC_ ("record", "zone"), NC_ ("record", "cluster"),
                                        NC_ ("record", "notes of the agents"),
                                        NC_ ("record", "notes of the users"),
                                        NC_ ("record", "notes of both together"),
                                        /* Translators: a title; below it are numbers of notes. */
                                        NC_ ("record", "notes no."), NULL };
  GListModel *clusters = parvis_campaign_get_clusters (self->campaign);

  parvis_records_add_titles (csv, titles);
  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr (ParvisCluster) cluster = g_list_model_get_item (clusters, i);

      if (parvis_records_has_zone (self, parvis_cluster_get_zone (cluster)))
        write_cluster (self, cluster, csv);
    }
  return TRUE;
}

/* Where a sentence comes from */

typedef struct
{
  GString *lines;   /* of the vote */
  GArray *clusters; /* ids */
  GArray *notes;    /* ids */
  GString *texts;   /* of the notes */
} Sources;

static void
sources_init (Sources *sources)
{
  sources->lines = g_string_new (NULL);
  sources->texts = g_string_new (NULL);
  sources->clusters = g_array_new (FALSE, FALSE, sizeof (gint64));
  sources->notes = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
sources_clear (Sources *sources)
{
  g_string_free (sources->lines, TRUE);
  g_string_free (sources->texts, TRUE);
  g_array_unref (sources->clusters);
  g_array_unref (sources->notes);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sources, sources_clear)

static void
append_line (GString *lines, const char *line)
{
  g_string_append_printf (lines, "%s%s", lines->len == 0 ? "" : "\n", line);
}

static void
add_note (const ParvisRecords *self, Sources *sources, ParvisNote *note)
{
  if (!parvis_records_has_text (self, note))
    return;
  append_id (sources->notes, note);
  append_line (sources->texts, parvis_note_get_text (note));
}

static void
add_option (const ParvisRecords *self, Sources *sources, ParvisOption *option)
{
  ParvisCluster *cluster = parvis_campaign_find (self->campaign, PARVIS_TYPE_CLUSTER,
                                                 parvis_option_get_cluster (option));
  ParvisNote *note =
      parvis_campaign_find (self->campaign, PARVIS_TYPE_NOTE, parvis_option_get_note (option));
  g_autoptr (GPtrArray) notes = NULL;

  append_line (sources->lines, parvis_option_get_label (option));
  if (cluster == NULL)
    {
      if (note != NULL)
        add_note (self, sources, note);
      return;
    }
  if (parvis_records_has_zone (self, parvis_cluster_get_zone (cluster)))
    append_id (sources->clusters, cluster);
  notes = parvis_campaign_get_cluster_notes (self->campaign, cluster);
  for (guint i = 0; i < notes->len; i++)
    add_note (self, sources, notes->pdata[i]);
}

/* The line of the vote, and those that were merged into it. */
static void
find_sources (const ParvisRecords *self, ParvisRetained *retained, Sources *sources)
{
  const gint64 id = parvis_retained_get_option (retained);
  GListModel *options = parvis_campaign_get_options (self->campaign);
  ParvisOption *own = parvis_campaign_find (self->campaign, PARVIS_TYPE_OPTION, id);

  if (own != NULL)
    add_option (self, sources, own);
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (ParvisOption) option = g_list_model_get_item (options, i);

      if (parvis_option_get_merged (option) == id)
        add_option (self, sources, option);
    }
}

/* Kept */

static const char *
name_target (ParvisTarget target)
{
  switch (target)
    {
    case PARVIS_TARGET_QUALITY:
      return C_ ("record", "quality");
    case PARVIS_TARGET_PROPOSAL:
      return C_ ("record", "proposal");
    case PARVIS_TARGET_ENGAGEMENT:
      return C_ ("record", "engagement");
    case PARVIS_TARGET_NONE:
    default:
      return NULL;
    }
}

/* The vote that kept it. */
static ParvisVote *
find_vote (const ParvisRecords *self, ParvisRetained *retained)
{
  gint64 id = parvis_retained_get_vote (retained);

  if (id == 0)
    {
      ParvisOption *option = parvis_campaign_find (self->campaign, PARVIS_TYPE_OPTION,
                                                   parvis_retained_get_option (retained));

      id = option != NULL ? parvis_option_get_vote (option) : 0;
    }
  return parvis_campaign_find (self->campaign, PARVIS_TYPE_VOTE, id);
}

static GArray *
list_engagements (const ParvisRecords *self, gint64 retained)
{
  GListModel *engagements = parvis_campaign_get_engagements (self->campaign);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (engagements); i++)
    {
      g_autoptr (ParvisEngagement) engagement = g_list_model_get_item (engagements, i);

      if (parvis_engagement_get_retained (engagement) == retained)
        append_id (ids, engagement);
    }
  g_array_sort (ids, compare_ids);
  return ids;
}

static void
write_retained (const ParvisRecords *self,
                ParvisRetained *retained,
                ParvisVote *vote,
                ParvisCsv *csv)
{
  const gint64 id = parvis_record_get_id (PARVIS_RECORD (retained));
  g_autoptr (GArray) engagements = list_engagements (self, id);
  g_auto (Sources) sources;

  sources_init (&sources);
  find_sources (self, retained, &sources);
  parvis_records_add_id (csv, id);
  parvis_csv_add (csv, name_target (parvis_retained_get_target (retained)));
  parvis_csv_add (csv, parvis_retained_get_label (retained));
  parvis_csv_add (csv, parvis_records_say (parvis_retained_get_until (retained) == 0));
  parvis_records_add_sequence (self->campaign,
                               parvis_campaign_find (self->campaign, PARVIS_TYPE_SEQUENCE,
                                                     parvis_retained_get_sequence (retained)),
                               csv);
  parvis_csv_add_int (csv, parvis_vote_get_round (vote));
  parvis_csv_add (csv, sources.lines->str);
  parvis_records_add_ids (csv, sources.clusters);
  parvis_records_add_ids (csv, sources.notes);
  parvis_records_add_ids (csv, engagements);
  parvis_csv_end_line (csv);
}

gboolean
parvis_records_write_kept (const ParvisRecords *self, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = { NC_ ("record", "sentence no."),
                                        /* Translators: below it is “quality” or “proposal”. */
                                        NC_ ("record", "what it is"), NC_ ("record", "sentence"),
                                        NC_ ("record", "still kept"), NC_ ("record", "workshop"),
                                        NC_ ("record", "sequence"), NC_ ("record", "vote no."),
                                        NC_ ("record", "options"), NC_ ("record", "clusters no."),
                                        NC_ ("record", "notes no."),
                                        NC_ ("record", "engagements no."), NULL };
  GListModel *all = parvis_campaign_get_retained (self->campaign);

  parvis_records_add_titles (csv, titles);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (ParvisRetained) retained = g_list_model_get_item (all, i);
      ParvisVote *vote = find_vote (self, retained);

      if (vote != NULL && parvis_vote_get_phase (vote) == PARVIS_PHASE_SHOWN)
        write_retained (self, retained, vote, csv);
    }
  return TRUE;
}

/* Engagements */

static void
write_engagement (const ParvisRecords *self, ParvisEngagement *engagement, ParvisCsv *csv)
{
  ParvisRetained *retained = parvis_campaign_find (self->campaign, PARVIS_TYPE_RETAINED,
                                                   parvis_engagement_get_retained (engagement));
  g_autoptr (GString) clusters = g_string_new (NULL);
  g_auto (Sources) sources;

  sources_init (&sources);
  if (retained != NULL)
    find_sources (self, retained, &sources);
  for (guint i = 0; i < sources.clusters->len; i++)
    append_line (clusters, parvis_cluster_get_name (
                               parvis_campaign_find (self->campaign, PARVIS_TYPE_CLUSTER,
                                                     g_array_index (sources.clusters, gint64, i))));
  parvis_records_add_id (csv, parvis_record_get_id (PARVIS_RECORD (engagement)));
  parvis_csv_add (csv, parvis_words_college (parvis_engagement_get_side (engagement)));
  parvis_csv_add (csv, parvis_engagement_get_text (engagement));
  parvis_csv_add (csv, parvis_records_say (parvis_engagement_get_kept (engagement)));
  parvis_records_add_id (csv, parvis_engagement_get_retained (engagement));
  parvis_csv_add (csv, retained == NULL ? NULL : parvis_retained_get_label (retained));
  parvis_csv_add (csv, clusters->str);
  parvis_csv_add (csv, sources.texts->str);
  parvis_csv_end_line (csv);
}

gboolean
parvis_records_write_engagements (const ParvisRecords *self, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = {
    NC_ ("record", "engagement no."), NC_ ("record", "who commits"),  NC_ ("record", "engagement"),
    NC_ ("record", "on the poster"),  NC_ ("record", "sentence no."), NC_ ("record", "proposal"),
    NC_ ("record", "cluster"),        NC_ ("record", "notes"),        NULL
  };

  parvis_records_add_titles (csv, titles);
  for (int side = PARVIS_COLLEGE_AGENTS; side <= PARVIS_COLLEGE_BOTH; side++)
    {
      g_autoptr (GPtrArray) all = parvis_campaign_get_side (self->campaign, (ParvisCollege) side);

      for (guint i = 0; i < all->len; i++)
        write_engagement (self, all->pdata[i], csv);
    }
  return TRUE;
}
