/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/records.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "campaign/answers.h"
#include "campaign/pledges.h"
#include "campaign/wall.h"
#include "output.h"
#include "records/csv.h"
#include "records/table.h"
#include "records/votes.h"
#include "words/words.h"

typedef gboolean (*WriteTable) (ParvisCampaign *campaign, ParvisCsv *csv, GError **error);

static gboolean
write_notes (ParvisCampaign *campaign, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = {
    NC_ ("record", "workshop"), NC_ ("record", "zone"), NC_ ("record", "cluster"),
    NC_ ("record", "college"), NC_ ("record", "text"),
    /* Translators: what was written before it was corrected. */
    NC_ ("record", "first text"), NC_ ("record", "to read again"), NC_ ("record", "face down"), NULL
  };
  GListModel *notes = parvis_campaign_get_notes (campaign);

  parvis_records_add_titles (csv, titles);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);
      ParvisZone *zone =
          parvis_campaign_find (campaign, PARVIS_TYPE_ZONE, parvis_note_get_zone (note));
      ParvisWorkshop *workshop =
          parvis_campaign_find (campaign, PARVIS_TYPE_WORKSHOP, parvis_zone_get_workshop (zone));
      gint64 cluster_id = parvis_note_get_cluster (note);
      ParvisCluster *cluster =
          cluster_id == 0 ? NULL : parvis_campaign_find (campaign, PARVIS_TYPE_CLUSTER, cluster_id);
      gboolean hidden = parvis_note_get_hidden (note);

      parvis_csv_add (csv, parvis_workshop_get_title (workshop));
      parvis_csv_add (csv, parvis_zone_get_title (zone));
      parvis_csv_add (csv, cluster == NULL ? NULL : parvis_cluster_get_name (cluster));
      parvis_csv_add (csv, parvis_words_college (parvis_note_get_college (note)));
      parvis_csv_add (csv, hidden ? NULL : parvis_note_get_text (note));
      parvis_csv_add (csv, hidden ? NULL : parvis_note_get_original (note));
      parvis_csv_add (csv, parvis_records_say (parvis_note_get_flagged (note)));
      parvis_csv_add (csv, parvis_records_say (hidden));
      parvis_csv_end_line (csv);
    }
  return TRUE;
}

static gboolean
write_stances_of (ParvisCampaign *campaign,
                  ParvisSequence *sequence,
                  ParvisCollege college,
                  ParvisCsv *csv,
                  GError **error)
{
  g_autoptr (GArray) values = parvis_campaign_get_stances (campaign, sequence, college, error);

  if (values == NULL || values->len < PARVIS_COLLEGE_FLOOR)
    return values != NULL;
  for (guint i = 0; i < values->len; i++)
    {
      parvis_records_add_sequence (campaign, sequence, csv);
      parvis_csv_add (csv, parvis_words_college (college));
      parvis_csv_add_int (csv, g_array_index (values, int, i));
      parvis_csv_end_line (csv);
    }
  return TRUE;
}

static gboolean
write_stances (ParvisCampaign *campaign, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = { NC_ ("record", "workshop"), NC_ ("record", "sequence"),
                                        NC_ ("record", "college"),
                                        NC_ ("record", "place from 0 (chaos) to 100 (ideal)"),
                                        NULL };
  GListModel *sequences = parvis_campaign_get_sequences (campaign);

  parvis_records_add_titles (csv, titles);
  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);

      if (parvis_sequence_get_kind (sequence) != PARVIS_KIND_POSITION ||
          parvis_sequence_get_phase (sequence) != PARVIS_PHASE_SHOWN)
        continue;
      if (!write_stances_of (campaign, sequence, PARVIS_COLLEGE_AGENTS, csv, error) ||
          !write_stances_of (campaign, sequence, PARVIS_COLLEGE_USERS, csv, error))
        return FALSE;
    }
  return TRUE;
}

static void
add_lineage (ParvisCampaign *campaign, ParvisEngagement *engagement, ParvisCsv *csv)
{
  g_autoptr (ParvisLineage) lineage = parvis_campaign_trace (campaign, engagement);
  g_autoptr (GString) notes = g_string_new (NULL);

  parvis_csv_add (csv,
                  lineage->retained == NULL ? NULL : parvis_retained_get_label (lineage->retained));
  parvis_csv_add (csv,
                  lineage->cluster == NULL ? NULL : parvis_cluster_get_name (lineage->cluster));
  for (guint i = 0; i < lineage->notes->len; i++)
    if (!parvis_note_get_hidden (lineage->notes->pdata[i]))
      g_string_append_printf (notes, "%s%s", notes->len == 0 ? "" : "\n",
                              parvis_note_get_text (lineage->notes->pdata[i]));
  parvis_csv_add (csv, notes->str);
}

static gboolean
write_engagements (ParvisCampaign *campaign, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = { NC_ ("record", "who commits"),
                                        NC_ ("record", "engagement"),
                                        NC_ ("record", "on the poster"),
                                        NC_ ("record", "proposal"),
                                        NC_ ("record", "cluster"),
                                        NC_ ("record", "notes"),
                                        NULL };

  parvis_records_add_titles (csv, titles);
  for (int side = PARVIS_COLLEGE_AGENTS; side <= PARVIS_COLLEGE_BOTH; side++)
    {
      g_autoptr (GPtrArray) all = parvis_campaign_get_side (campaign, (ParvisCollege) side);

      for (guint i = 0; i < all->len; i++)
        {
          parvis_csv_add (csv, parvis_words_college ((ParvisCollege) side));
          parvis_csv_add (csv, parvis_engagement_get_text (all->pdata[i]));
          parvis_csv_add (csv, parvis_records_say (parvis_engagement_get_kept (all->pdata[i])));
          add_lineage (campaign, all->pdata[i], csv);
          parvis_csv_end_line (csv);
        }
    }
  return TRUE;
}

static const struct
{
  const char *name;
  WriteTable write;
} tables[] = {
  { "notes.csv", write_notes },
  { "stances.csv", write_stances },
  { "votes.csv", parvis_records_write_votes },
  { "engagements.csv", write_engagements },
};

static ParvisOutput *
write_table (ParvisCampaign *campaign, const char *folder, gboolean plain, guint i, GError **error)
{
  g_autofree char *path = g_build_filename (folder, tables[i].name, NULL);
  g_autoptr (ParvisOutput) output = parvis_output_new (path, error);
  g_autoptr (ParvisCsv) csv = parvis_csv_new (plain);

  if (output == NULL || !tables[i].write (campaign, csv, error) ||
      !parvis_output_write (output, csv->text->str, csv->text->len, error))
    return NULL;
  return g_steal_pointer (&output);
}

gboolean
parvis_records_write_csv (ParvisCampaign *campaign,
                          const char *folder,
                          gboolean plain,
                          GError **error)
{
  g_autoptr (GPtrArray) outputs =
      g_ptr_array_new_with_free_func ((GDestroyNotify) parvis_output_free);

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, (gint) g_io_error_from_errno (code),
                           g_strerror (code));
      return FALSE;
    }
  /* None is put in its place before all of them are written. */
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      ParvisOutput *output = write_table (campaign, folder, plain, i, error);

      if (output == NULL)
        return FALSE;
      g_ptr_array_add (outputs, output);
    }
  for (guint i = 0; i < outputs->len; i++)
    if (!parvis_output_commit (outputs->pdata[i], error))
      return FALSE;
  return TRUE;
}
