/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Papers that go to people, and come back: a part of campaign/papers.h. */
#include "campaign/ballots.h"
#include "campaign/papers.h"
#include "campaign/private.h"

#define PAPERS "parvis-papers-out"

/* Who was seen to get a paper. In memory and nowhere else: were it in the file, the ballots of the
   screen would be known to be those of the others, who may be one or two. */
typedef struct
{
  gint64 vote;
  int reopened; /* papers may be counted between two openings of a vote */
  GHashTable *people;
} PapersOut;

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
}

static void
papers_out_free (PapersOut *papers)
{
  g_hash_table_unref (papers->people);
  g_free (papers);
}

/* NULL where none of @vote, as it is open now, was handed out. */
static PapersOut *
find_papers (ParvisCampaign *self, ParvisVote *vote)
{
  PapersOut *papers = g_object_get_data (G_OBJECT (self), PAPERS);

  return papers != NULL && vote != NULL && parvis_vote_get_phase (vote) == PARVIS_PHASE_OPEN &&
                 papers->vote == id_of (vote) && papers->reopened == parvis_vote_get_reopened (vote)
             ? papers
             : NULL;
}

static void
remember (ParvisCampaign *self, ParvisVote *vote, gint64 participant)
{
  PapersOut *papers = find_papers (self, vote);

  if (papers == NULL)
    {
      papers = g_new0 (PapersOut, 1);
      papers->vote = id_of (vote);
      papers->reopened = parvis_vote_get_reopened (vote);
      papers->people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_object_set_data_full (G_OBJECT (self), PAPERS, papers, (GDestroyNotify) papers_out_free);
    }
  g_hash_table_add (papers->people, g_memdup2 (&participant, sizeof participant));
}

gboolean
parvis_campaign_vote_on_paper (ParvisCampaign *self,
                               ParvisSequence *sequence,
                               ParvisParticipant *participant,
                               GError **error)
{
  gint64 id;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), FALSE);
  g_return_val_if_fail (parvis_sequence_get_kind (sequence) == PARVIS_KIND_CHOOSE, FALSE);
  id = id_of (participant);
  if (!parvis_campaign_check_may_answer (
          self, sequence, participant,
          parvis_campaign_get_vote_phase (self, sequence) == PARVIS_PHASE_OPEN, error) ||
      !parvis_campaign_begin (self, error))
    return FALSE;
  /* Views ask while the end of the command tells them. */
  remember (self, parvis_campaign_get_vote (self, sequence), id);
  if (parvis_campaign_end_answer (
          self, parvis_campaign_note_answer (self, sequence, participant, error), error))
    return TRUE;
  g_hash_table_remove (find_papers (self, parvis_campaign_get_vote (self, sequence))->people, &id);
  return FALSE;
}

gboolean
parvis_campaign_has_paper (ParvisCampaign *self,
                           ParvisSequence *sequence,
                           ParvisParticipant *participant)
{
  PapersOut *papers;
  gint64 id;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), FALSE);
  papers = find_papers (self, parvis_campaign_get_vote (self, sequence));
  id = id_of (participant);
  return papers != NULL && g_hash_table_contains (papers->people, &id);
}

gboolean
parvis_campaign_take_back_paper (ParvisCampaign *self,
                                 ParvisSequence *sequence,
                                 ParvisParticipant *participant,
                                 GError **error)
{
  ParvisVote *vote;
  gint64 id;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), FALSE);
  vote = parvis_campaign_get_vote (self, sequence);
  id = id_of (participant);
  if (vote == NULL || parvis_vote_get_phase (vote) != PARVIS_PHASE_OPEN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_OPEN, "no open vote");
  if (!parvis_campaign_has_paper (self, sequence, participant))
    return parvis_refuse (error, PARVIS_ERROR_ANSWERED, "they may have voted on the screen");
  if (!parvis_campaign_begin (self, error) ||
      !parvis_campaign_end_answer (
          self,
          parvis_database_run (parvis_campaign_get_database (self), error,
                               "DELETE FROM answered WHERE sequence = ? AND round = ? "
                               "AND participant = ?",
                               "iii", id_of (sequence), (gint64) parvis_vote_get_round (vote), id),
          error))
    return FALSE;
  g_hash_table_remove (find_papers (self, vote)->people, &id);
  return TRUE;
}
