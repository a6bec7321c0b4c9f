/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/follow.h"

#include <glib/gi18n-lib.h>

#include "campaign/answers.h"
#include "campaign/assents.h"
#include "campaign/pledges.h"
#include "campaign/service.h"
#include "words/words.h"

/* The agenda */

static const char *
name_kind (ParvisKind kind)
{
  switch (kind)
    {
    case PARVIS_KIND_COLLECT:
      return C_ ("record", "writing notes");
    case PARVIS_KIND_POSITION:
      return C_ ("record", "placing oneself");
    case PARVIS_KIND_CHOOSE:
      return C_ ("record", "voting");
    case PARVIS_KIND_COMMIT:
      return C_ ("record", "writing the engagements");
    case PARVIS_KIND_TALK:
    default:
      return C_ ("record", "talking");
    }
}

gboolean
parvis_records_write_agenda (const ParvisRecords *self, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = { NC_ ("record", "workshop"),
                                        NC_ ("record", "date"),
                                        NC_ ("record", "sequence"),
                                        NC_ ("record", "what is done"),
                                        NC_ ("record", "minutes planned"),
                                        NC_ ("record", "minutes taken"),
                                        NULL };
  GListModel *sequences = parvis_campaign_get_sequences (self->campaign);

  parvis_records_add_titles (csv, titles);
  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);
      ParvisWorkshop *workshop = parvis_campaign_find_workshop (self->campaign, sequence);
      const int taken = parvis_sequence_get_taken (sequence);

      parvis_csv_add (csv, parvis_workshop_get_title (workshop));
      parvis_csv_add (csv, parvis_workshop_get_date (workshop));
      parvis_csv_add (csv, parvis_sequence_get_title (sequence));
      parvis_csv_add (csv, name_kind (parvis_sequence_get_kind (sequence)));
      parvis_csv_add_int (csv, parvis_sequence_get_minutes (sequence));
      if (taken > 0)
        parvis_csv_add_int (csv, taken);
      else
        parvis_csv_add (csv, NULL);
      parvis_csv_end_line (csv);
    }
  return TRUE;
}

/* Validation */

static void
add_answer (ParvisCsv *csv, const char *answer, guint n, guint number, const char *sentence)
{
  parvis_csv_add (csv, answer);
  parvis_csv_add_int (csv, (int) n);
  if (number > 0)
    parvis_csv_add_int (csv, (int) number);
  else
    parvis_csv_add (csv, NULL);
  parvis_csv_add (csv, sentence);
  parvis_csv_end_line (csv);
}

/* @sentence: NULL for any. */
static guint
count_answers (const ParvisRecords *self, ParvisAnswer answer, gpointer sentence)
{
  GListModel *assents = parvis_campaign_get_assents (self->campaign);
  const gint64 id = sentence != NULL ? parvis_record_get_id (sentence) : 0;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (assents); i++)
    {
      g_autoptr (ParvisAssent) assent = g_list_model_get_item (assents, i);
      const gint64 objected = PARVIS_IS_ENGAGEMENT (sentence)
                                  ? parvis_assent_get_engagement (assent)
                                  : parvis_assent_get_retained (assent);

      n += parvis_assent_get_answer (assent) == answer && (sentence == NULL || objected == id);
    }
  return n;
}

static void
write_objections (const ParvisRecords *self, ParvisCsv *csv)
{
  g_autoptr (GPtrArray) sentences = parvis_campaign_get_sentences (self->campaign);

  for (guint i = 0; i < sentences->len; i++)
    {
      guint n = count_answers (self, PARVIS_ANSWER_OBJECTION, sentences->pdata[i]);

      if (n > 0)
        add_answer (csv, C_ ("record", "objection"), n, i + 1,
                    parvis_sentence_get_text (sentences->pdata[i]));
    }
}

gboolean
parvis_records_write_validation (const ParvisRecords *self, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = {
    /* Translators: a title; below it is “yes” or “no”. */
    NC_ ("record", "said of the poster"), NC_ ("record", "people"),
    /* Translators: its number on the poster. */
    NC_ ("record", "sentence of the poster"), NC_ ("record", "sentence"), NULL
  };
  guint yes, people, no, objections;

  parvis_records_add_titles (csv, titles);
  parvis_campaign_count_assents (self->campaign, &yes, &people);
  if (!parvis_campaign_has_assents (self->campaign) || people < PARVIS_COLLEGE_FLOOR)
    return TRUE;
  no = count_answers (self, PARVIS_ANSWER_NO, NULL);
  objections = count_answers (self, PARVIS_ANSWER_OBJECTION, NULL);
  add_answer (csv, parvis_records_say (TRUE), yes, 0, NULL);
  add_answer (csv, parvis_records_say (FALSE), no, 0, NULL);
  write_objections (self, csv);
  add_answer (csv, C_ ("record", "nothing yet"), people - MIN (people, yes + no + objections), 0,
              NULL);
  return TRUE;
}

/* Actions */

static void
write_action (const ParvisRecords *self, ParvisAction *action, ParvisCsv *csv)
{
  ParvisService *service = parvis_campaign_find (self->campaign, PARVIS_TYPE_SERVICE,
                                                 parvis_action_get_service (action));

  parvis_records_add_id (csv, parvis_record_get_id (PARVIS_RECORD (action)));
  parvis_records_add_id (csv, parvis_action_get_engagement (action));
  parvis_csv_add (csv, parvis_action_get_action (action));
  parvis_csv_add (csv, service != NULL ? parvis_service_get_name (service) : NULL);
  parvis_csv_add (csv, parvis_action_get_pilot (action));
  parvis_csv_add (csv, parvis_action_get_contributors (action));
  parvis_csv_add (csv, parvis_action_get_due (action));
  parvis_csv_add (csv, parvis_action_get_first_step (action));
  parvis_csv_add (csv, parvis_action_get_indicator (action));
  parvis_csv_add (csv, parvis_action_get_means (action));
  parvis_csv_add (csv, parvis_words_priority (parvis_action_get_priority (action)));
  parvis_csv_add_int (csv, parvis_action_get_progress (action));
  parvis_csv_add (csv, parvis_words_state (parvis_action_get_state (action)));
  parvis_csv_add (csv, parvis_action_get_reason (action));
  parvis_csv_add (csv, parvis_action_get_risks (action));
  parvis_csv_add (csv, parvis_action_get_decision (action));
  parvis_csv_add (csv, parvis_action_get_follow_up (action));
  parvis_csv_end_line (csv);
}

gboolean
parvis_records_write_actions (const ParvisRecords *self, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = {
    NC_ ("record", "action no."), NC_ ("record", "engagement no."), NC_ ("record", "action"),
    NC_ ("record", "service"), NC_ ("record", "pilot"), NC_ ("record", "contributors"),
    NC_ ("record", "due"), NC_ ("record", "first step"), NC_ ("record", "indicator"),
    NC_ ("record", "means"), NC_ ("record", "priority"), NC_ ("record", "progress in %"),
    NC_ ("record", "state"),
    /* Translators: why an action was dropped. */
    NC_ ("record", "reason"), NC_ ("record", "risks"), NC_ ("record", "decision expected"),
    NC_ ("record", "follow-up"), NULL
  };
  GListModel *actions = parvis_campaign_get_actions (self->campaign);

  parvis_records_add_titles (csv, titles);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (ParvisAction) action = g_list_model_get_item (actions, i);

      write_action (self, action, csv);
    }
  return TRUE;
}

gboolean
parvis_records_write_states (const ParvisRecords *self, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = {
    NC_ ("record", "action no."),    NC_ ("record", "since"),  NC_ ("record", "state"),
    NC_ ("record", "progress in %"), NC_ ("record", "reason"), NULL,
  };
  GListModel *stages = parvis_campaign_get_stages (self->campaign);

  parvis_records_add_titles (csv, titles);
  for (guint i = 0; i < g_list_model_get_n_items (stages); i++)
    {
      g_autoptr (ParvisStage) stage = g_list_model_get_item (stages, i);

      parvis_records_add_id (csv, parvis_stage_get_action (stage));
      parvis_csv_add (csv, parvis_stage_get_since (stage));
      parvis_csv_add (csv, parvis_words_state (parvis_stage_get_state (stage)));
      parvis_csv_add_int (csv, parvis_stage_get_progress (stage));
      parvis_csv_add (csv, parvis_stage_get_reason (stage));
      parvis_csv_end_line (csv);
    }
  return TRUE;
}
