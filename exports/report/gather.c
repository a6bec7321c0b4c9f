/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/gather.h"

#include "campaign/answers.h"
#include "campaign/panel.h"
#include "campaign/wall.h"

#define PARKING "parking"

static void
group_free (gpointer data)
{
  g_ptr_array_unref (((ParvisReportGroup *) data)->notes);
  g_free (data);
}

static void
board_free (gpointer data)
{
  g_ptr_array_unref (((ParvisReportBoard *) data)->groups);
  g_free (data);
}

static void
chapter_free (gpointer data)
{
  ParvisReportChapter *chapter = data;

  g_ptr_array_unref (chapter->boards);
  g_ptr_array_unref (chapter->polls);
  g_free (chapter);
}

static void
polls_free (gpointer polls)
{
  g_ptr_array_unref (polls);
}

static ParvisReportGroup *
group_new (const char *name)
{
  ParvisReportGroup *group = g_new0 (ParvisReportGroup, 1);

  group->name = name;
  group->notes = g_ptr_array_new ();
  return group;
}

/* The zones that were met on the way, by their id. */
typedef struct
{
  ParvisReport *report;
  GHashTable *boards;  /* of ParvisReportBoard, not owned */
  GHashTable *groups;  /* of ParvisReportGroup, by the cluster's id, not owned */
  GHashTable *parking; /* of zones */
} Gathering;

static gpointer
get_key (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

/* Where it is shown: in the zone of its cluster, or in its own. */
static ParvisReportBoard *
find_home (Gathering *self, ParvisNote *note, ParvisReportBoard *written)
{
  ParvisCluster *cluster = parvis_campaign_find (self->report->campaign, PARVIS_TYPE_CLUSTER,
                                                 parvis_note_get_cluster (note));
  ParvisReportBoard *home = NULL;

  if (cluster != NULL)
    home = g_hash_table_lookup (self->boards, get_key (parvis_cluster_get_zone (cluster)));
  return home != NULL ? home : written;
}

static ParvisReportGroup *
find_group (Gathering *self, ParvisReportBoard *board, gint64 id)
{
  /* Loose notes of a zone: no cluster has a negative number. */
  gint64 number = id != 0 ? id : -parvis_record_get_id (PARVIS_RECORD (board->zone));
  ParvisReportGroup *group = g_hash_table_lookup (self->groups, get_key (number));
  ParvisCluster *cluster;

  if (group != NULL)
    return group;
  cluster = parvis_campaign_find (self->report->campaign, PARVIS_TYPE_CLUSTER, id);
  group = group_new (cluster != NULL ? parvis_cluster_get_name (cluster) : NULL);
  board->n_clusters += cluster != NULL ? 1 : 0;
  g_ptr_array_add (board->groups, group);
  g_hash_table_insert (self->groups, get_key (number), group);
  return group;
}

static void
add_note (Gathering *self, ParvisNote *note)
{
  gpointer zone = get_key (parvis_note_get_zone (note));
  ParvisReportBoard *board = g_hash_table_lookup (self->boards, zone), *home;

  if (g_hash_table_contains (self->parking, zone))
    self->report->n_parked++;
  else if (parvis_note_get_hidden (note))
    self->report->n_hidden++;
  else if (board != NULL)
    {
      home = find_home (self, note, board);
      g_ptr_array_add (find_group (self, home, parvis_note_get_cluster (note))->notes, note);
      board->n_notes++;
      if (home != board)
        {
          board->n_away++;
          home->n_guests++;
        }
    }
}

/* The largest first; loose notes last. */
static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const ParvisReportGroup *first = *(ParvisReportGroup *const *) a;
  const ParvisReportGroup *second = *(ParvisReportGroup *const *) b;

  if ((first->name == NULL) != (second->name == NULL))
    return first->name == NULL ? 1 : -1;
  return (first->notes->len < second->notes->len) - (first->notes->len > second->notes->len);
}

static ParvisSequence *
find_sequence (ParvisCampaign *campaign, ParvisZone *zone)
{
  GListModel *sequences = parvis_campaign_get_sequences (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);
      g_autoptr (GPtrArray) zones = parvis_campaign_get_sequence_zones (campaign, sequence);

      if (parvis_sequence_get_kind (sequence) == PARVIS_KIND_COLLECT &&
          parvis_sequence_get_workshop (sequence) == parvis_zone_get_workshop (zone) &&
          g_ptr_array_find (zones, zone, NULL))
        return sequence;
    }
  return NULL;
}

static void
add_boards (Gathering *self, ParvisReportChapter *chapter)
{
  GListModel *zones = parvis_campaign_get_zones (self->report->campaign);

  for (guint i = 0; i < g_list_model_get_n_items (zones); i++)
    {
      g_autoptr (ParvisZone) zone = g_list_model_get_item (zones, i);
      gpointer key = get_key (parvis_record_get_id (PARVIS_RECORD (zone)));
      ParvisReportBoard *board;

      if (parvis_zone_get_workshop (zone) !=
          parvis_record_get_id (PARVIS_RECORD (chapter->workshop)))
        continue;
      if (g_strcmp0 (parvis_zone_get_key (zone), PARKING) == 0)
        {
          g_hash_table_add (self->parking, key);
          continue;
        }
      board = g_new0 (ParvisReportBoard, 1);
      board->zone = zone;
      board->sequence = find_sequence (self->report->campaign, zone);
      board->groups = g_ptr_array_new_with_free_func (group_free);
      g_ptr_array_add (chapter->boards, board);
      g_hash_table_insert (self->boards, key, board);
    }
}

static gboolean
was_answered (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  if (parvis_sequence_get_kind (sequence) == PARVIS_KIND_POSITION)
    return parvis_sequence_get_phase (sequence) != PARVIS_PHASE_WAITING;
  return parvis_sequence_get_kind (sequence) == PARVIS_KIND_CHOOSE &&
         parvis_campaign_get_vote_phase (campaign, sequence) != PARVIS_PHASE_WAITING;
}

static void
clean_text (const ParvisReport *report, char **text)
{
  g_autofree char *written = *text;

  *text = written != NULL ? parvis_report_clean (report, written) : NULL;
}

static void
clean_polls (const ParvisReport *report, GPtrArray *polls)
{
  for (guint i = 0; i < polls->len; i++)
    {
      ParvisPoll *poll = polls->pdata[i];

      for (guint j = 0; j < poll->n_lines; j++)
        {
          clean_text (report, &poll->lines[j].label);
          clean_text (report, &poll->lines[j].merged);
        }
    }
}

static void
add_polls (ParvisReport *report, ParvisReportChapter *chapter)
{
  GListModel *sequences = parvis_campaign_get_sequences (report->campaign);

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);
      g_autoptr (GPtrArray) polls = NULL;

      if (parvis_sequence_get_workshop (sequence) !=
          parvis_record_get_id (PARVIS_RECORD (chapter->workshop)))
        continue;
      chapter->held = chapter->held || was_answered (report->campaign, sequence);
      polls = parvis_polls_list (report->campaign, sequence);
      clean_polls (report, polls);
      chapter->n_polls += polls->len;
      if (polls->len > 0)
        g_ptr_array_add (chapter->polls, g_steal_pointer (&polls));
    }
}

static ParvisReportChapter *
chapter_new (Gathering *self, ParvisWorkshop *workshop)
{
  ParvisReportChapter *chapter = g_new0 (ParvisReportChapter, 1);
  g_autoptr (GPtrArray) present = parvis_campaign_get_present (self->report->campaign, workshop);

  chapter->workshop = workshop;
  chapter->boards = g_ptr_array_new_with_free_func (board_free);
  chapter->polls = g_ptr_array_new_with_free_func (polls_free);
  chapter->n_present = present->len;
  add_boards (self, chapter);
  add_polls (self->report, chapter);
  return chapter;
}

static void
finish (ParvisReport *report, ParvisReportChapter *chapter)
{
  for (guint i = chapter->boards->len; i > 0; i--)
    {
      ParvisReportBoard *board = chapter->boards->pdata[i - 1];

      chapter->n_notes += board->n_notes;
      chapter->n_clusters += board->n_clusters;
      for (guint j = 0; j < board->groups->len; j++)
        {
          ParvisReportGroup *group = board->groups->pdata[j];

          report->n_grouped += group->name != NULL ? group->notes->len : 0;
        }
      g_ptr_array_sort (board->groups, compare_groups);
      if (board->n_notes + board->n_guests == 0)
        g_ptr_array_remove_index (chapter->boards, i - 1);
    }
  chapter->held = chapter->held || chapter->n_notes > 0;
  report->n_notes += chapter->n_notes;
  report->n_clusters += chapter->n_clusters;
}

GPtrArray *
parvis_report_gather (ParvisReport *report)
{
  GListModel *workshops = parvis_campaign_get_workshops (report->campaign);
  GListModel *notes = parvis_campaign_get_notes (report->campaign);
  GPtrArray *chapters = g_ptr_array_new_with_free_func (chapter_free);
  Gathering self = { .report = report };

  self.boards = g_hash_table_new (NULL, NULL);
  self.groups = g_hash_table_new (NULL, NULL);
  self.parking = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (ParvisWorkshop) workshop = g_list_model_get_item (workshops, i);

      g_ptr_array_add (chapters, chapter_new (&self, workshop));
    }
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);

      add_note (&self, note);
    }
  for (guint i = 0; i < chapters->len; i++)
    finish (report, chapters->pdata[i]);
  g_hash_table_unref (self.boards);
  g_hash_table_unref (self.groups);
  g_hash_table_unref (self.parking);
  return chapters;
}
