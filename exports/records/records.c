/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/records.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "campaign/answers.h"
#include "campaign/wall.h"
#include "output.h"
#include "records/follow.h"
#include "records/lineage.h"
#include "records/votes.h"
#include "words/words.h"

typedef gboolean (*WriteTable) (const ParvisRecords *self, ParvisCsv *csv, GError **error);

static void
write_note (ParvisCampaign *campaign, ParvisNote *note, ParvisCsv *csv)
{
  ParvisZone *zone = parvis_campaign_find (campaign, PARVIS_TYPE_ZONE, parvis_note_get_zone (note));
  ParvisWorkshop *workshop =
      parvis_campaign_find (campaign, PARVIS_TYPE_WORKSHOP, parvis_zone_get_workshop (zone));
  gint64 cluster_id = parvis_note_get_cluster (note);
  ParvisCluster *cluster =
      cluster_id == 0 ? NULL : parvis_campaign_find (campaign, PARVIS_TYPE_CLUSTER, cluster_id);
  gboolean hidden = parvis_note_get_hidden (note);

  parvis_records_add_id (csv, parvis_record_get_id (PARVIS_RECORD (note)));
  parvis_records_add_id (csv, cluster_id);
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

static gboolean
write_notes (const ParvisRecords *self, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = {
    NC_ ("record", "note no."), NC_ ("record", "cluster no."), NC_ ("record", "workshop"),
    NC_ ("record", "zone"), NC_ ("record", "cluster"), NC_ ("record", "college"),
    NC_ ("record", "text"),
    /* Translators: what was written before it was corrected. */
    NC_ ("record", "first text"), NC_ ("record", "to read again"), NC_ ("record", "face down"), NULL
  };
  GListModel *notes = parvis_campaign_get_notes (self->campaign);

  parvis_records_add_titles (csv, titles);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);

      if (parvis_records_has_zone (self, parvis_note_get_zone (note)))
        write_note (self->campaign, note, csv);
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
write_stances (const ParvisRecords *self, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = { NC_ ("record", "workshop"), NC_ ("record", "sequence"),
                                        NC_ ("record", "college"),
                                        NC_ ("record", "place from 0 (chaos) to 100 (ideal)"),
                                        NULL };
  GListModel *sequences = parvis_campaign_get_sequences (self->campaign);

  parvis_records_add_titles (csv, titles);
  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);

      if (parvis_sequence_get_kind (sequence) != PARVIS_KIND_POSITION ||
          parvis_sequence_get_phase (sequence) != PARVIS_PHASE_SHOWN)
        continue;
      if (!write_stances_of (self->campaign, sequence, PARVIS_COLLEGE_AGENTS, csv, error) ||
          !write_stances_of (self->campaign, sequence, PARVIS_COLLEGE_USERS, csv, error))
        return FALSE;
    }
  return TRUE;
}

static const struct
{
  const char *name;
  WriteTable write;
} tables[] = {
  { "agenda.csv", parvis_records_write_agenda },
  { "notes.csv", write_notes },
  { "clusters.csv", parvis_records_write_clusters },
  { "stances.csv", write_stances },
  { "votes.csv", parvis_records_write_votes },
  { "kept.csv", parvis_records_write_kept },
  { "engagements.csv", parvis_records_write_engagements },
  { "validation.csv", parvis_records_write_validation },
  { "actions.csv", parvis_records_write_actions },
  { "states.csv", parvis_records_write_states },
};

static ParvisOutput *
write_table (const ParvisRecords *self, const char *folder, gboolean plain, guint i, GError **error)
{
  g_autofree char *path = g_build_filename (folder, tables[i].name, NULL);
  g_autoptr (ParvisOutput) output = parvis_output_new (path, error);
  g_autoptr (ParvisCsv) csv = parvis_csv_new (plain);

  if (output == NULL || !tables[i].write (self, csv, error) ||
      !parvis_output_write (output, csv->text->str, csv->text->len, error))
    return NULL;
  return g_steal_pointer (&output);
}

gboolean
parvis_records_write_csv (ParvisCampaign *campaign,
                          const char *folder,
                          const ParvisRecordsJob *job,
                          GError **error)
{
  const ParvisRecords self = { campaign, job->parking };
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
      ParvisOutput *output = write_table (&self, folder, job->plain, i, error);

      if (output == NULL)
        return FALSE;
      g_ptr_array_add (outputs, output);
    }
  for (guint i = 0; i < outputs->len; i++)
    if (!parvis_output_commit (outputs->pdata[i], error))
      return FALSE;
  return TRUE;
}
