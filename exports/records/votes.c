/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/votes.h"

#include <glib/gi18n-lib.h>

#include "campaign/ballots.h"
#include "campaign/retain.h"
#include "words/words.h"

static const char *
find_retained (GPtrArray *all, gint64 option)
{
  for (guint i = 0; i < all->len; i++)
    if (parvis_retained_get_option (all->pdata[i]) == option)
      return parvis_retained_get_label (all->pdata[i]);
  return NULL;
}

/* A vote whose result is shown, and what all of its lines say. */
typedef struct
{
  ParvisCampaign *campaign;
  ParvisSequence *sequence;
  ParvisVote *vote;
  GPtrArray *retained;
  guint agents_voted, users_voted;
  /* The rank of an option would tell what the few have chosen; so would its place in the list, and
     what both colleges say together. */
  gboolean veiled;
} Held;

/* Too few to be shown, or none at all. */
static gboolean
is_hidden (guint voted)
{
  return voted < PARVIS_COLLEGE_FLOOR;
}

static void
add_voted (ParvisCsv *csv, guint voted)
{
  if (is_hidden (voted))
    parvis_csv_add (csv, NULL);
  else
    parvis_csv_add_int (csv, (int) voted);
}

/* @part: some of @voted. */
static void
add_part (ParvisCsv *csv, guint part, guint voted)
{
  if (is_hidden (voted))
    parvis_csv_add (csv, NULL);
  else
    parvis_csv_add_int (csv, (int) part);
}

static void
add_counts (ParvisCsv *csv, guint chosen, guint voted)
{
  add_part (csv, chosen, voted);
  add_voted (csv, voted);
}

static gint
compare_options (gconstpointer a, gconstpointer b)
{
  const ParvisTallyRow *left = a;
  const ParvisTallyRow *right = b;

  return left->option < right->option ? -1 : left->option > right->option;
}

static void
set_voted (Held *held, guint agents_voted, guint users_voted)
{
  held->agents_voted = agents_voted;
  held->users_voted = users_voted;
  held->veiled = (agents_voted > 0 && is_hidden (agents_voted)) ||
                 (users_voted > 0 && is_hidden (users_voted));
}

static gint
compare_judged_options (gconstpointer a, gconstpointer b)
{
  const ParvisJudgmentRow *left = a;
  const ParvisJudgmentRow *right = b;

  return left->option < right->option ? -1 : left->option > right->option;
}

static const char *
name_round (ParvisRound kind)
{
  if (kind == PARVIS_ROUND_RUNOFF)
    return C_ ("record", "run-off");
  return kind == PARVIS_ROUND_AGAIN ? C_ ("record", "vote again") : C_ ("record", "first vote");
}

static const char *
name_rule (ParvisRule rule)
{
  if (rule == PARVIS_RULE_JUDGMENT)
    return C_ ("record", "majority judgment");
  return rule == PARVIS_RULE_APPROVAL ? C_ ("record", "approval") : C_ ("record", "dots");
}

/* The options that were merged into this one. */
static void
add_merged (const Held *held, ParvisOption *option, ParvisCsv *csv)
{
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (held->campaign, held->vote);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    if (parvis_option_get_merged (options->pdata[i]) ==
        parvis_record_get_id (PARVIS_RECORD (option)))
      g_string_append_printf (labels, "%s%s", labels->len == 0 ? "" : "\n",
                              parvis_option_get_label (options->pdata[i]));
  parvis_csv_add (csv, labels->str);
}

static void
begin_line (const Held *held, ParvisOption *option, guint rank, ParvisCsv *csv)
{
  parvis_records_add_sequence (held->campaign, held->sequence, csv);
  parvis_csv_add_int (csv, parvis_vote_get_round (held->vote));
  parvis_csv_add (csv, name_round (parvis_vote_get_kind (held->vote)));
  parvis_csv_add (csv, name_rule (parvis_vote_get_rule (held->vote)));
  if (held->veiled)
    parvis_csv_add (csv, NULL);
  else
    parvis_csv_add_int (csv, (int) rank);
  parvis_csv_add (csv, parvis_option_get_label (option));
  add_merged (held, option, csv);
}

static void
end_line (const Held *held, ParvisOption *option, const char *support, ParvisCsv *csv)
{
  const char *label = find_retained (held->retained, parvis_record_get_id (PARVIS_RECORD (option)));

  parvis_csv_add (csv, held->veiled ? NULL : support);
  parvis_csv_add (csv, parvis_records_say (label != NULL));
  parvis_csv_add (csv, label);
  parvis_csv_add (csv, parvis_campaign_get_decision (held->campaign, held->vote));
  parvis_csv_end_line (csv);
}

static void
add_blanks (ParvisCsv *csv, guint n_blanks)
{
  for (guint i = 0; i < n_blanks; i++)
    parvis_csv_add (csv, NULL);
}

/* Where a person could put two on a line; else they are those who chose it. */
static void
add_dots (const Held *held, guint dots, guint voted, ParvisCsv *csv)
{
  if (parvis_vote_get_rule (held->vote) != PARVIS_RULE_DOTS ||
      parvis_vote_get_cap (held->vote) == 1 || is_hidden (voted))
    parvis_csv_add (csv, NULL);
  else
    parvis_csv_add_int (csv, (int) dots);
}

static gboolean
write_choices (Held *held, ParvisCsv *csv, GError **error)
{
  g_autoptr (ParvisTally) tally = parvis_campaign_tally (held->campaign, held->vote, error);

  if (tally == NULL)
    return FALSE;
  set_voted (held, tally->agents_voted, tally->users_voted);
  if (held->veiled)
    qsort (tally->rows, tally->n_rows, sizeof *tally->rows, compare_options);
  for (guint i = 0; i < tally->n_rows; i++)
    {
      const ParvisTallyRow *row = &tally->rows[i];
      ParvisOption *option = parvis_campaign_find (held->campaign, PARVIS_TYPE_OPTION, row->option);

      begin_line (held, option, row->rank, csv);
      add_counts (csv, row->agents, held->agents_voted);
      add_part (csv, tally->agents_papers, held->agents_voted);
      add_counts (csv, row->users, held->users_voted);
      add_part (csv, tally->users_papers, held->users_voted);
      add_dots (held, row->agents_dots, held->agents_voted, csv);
      add_dots (held, row->users_dots, held->users_voted, csv);
      add_blanks (csv, 6);
      end_line (held, option,
                parvis_words_support (row->support, parvis_sequence_get_target (held->sequence)),
                csv);
    }
  return TRUE;
}

/* The median, and how many gave each grade, the best first. */
static void
add_grades (const Held *held, const ParvisGrades *grades, gboolean hidden, ParvisCsv *csv)
{
  int n_grades = parvis_vote_get_grades (held->vote);
  g_autoptr (GString) text = g_string_new (NULL);

  if (hidden)
    {
      add_blanks (csv, 2);
      return;
    }
  for (int grade = n_grades; grade >= 1; grade--)
    if (grades->counts[grade] > 0)
      g_string_append_printf (text, "%s%s %u", text->len == 0 ? "" : " · ",
                              parvis_words_grade (grade, n_grades), grades->counts[grade]);
  if (grades->unanswered > 0)
    g_string_append_printf (text, "%s%s %u", text->len == 0 ? "" : " · ",
                            C_ ("record", "no answer"), grades->unanswered);
  parvis_csv_add (csv, grades->median == 0 ? NULL : parvis_words_grade (grades->median, n_grades));
  parvis_csv_add (csv, text->str);
}

static gboolean
write_judgment (Held *held, ParvisCsv *csv, GError **error)
{
  g_autoptr (ParvisJudgment) judgment = parvis_campaign_judge (held->campaign, held->vote, error);

  if (judgment == NULL)
    return FALSE;
  set_voted (held, judgment->agents_voted, judgment->users_voted);
  if (held->veiled)
    qsort (judgment->rows, judgment->n_rows, sizeof *judgment->rows, compare_judged_options);
  for (guint i = 0; i < judgment->n_rows; i++)
    {
      const ParvisJudgmentRow *row = &judgment->rows[i];
      ParvisOption *option = parvis_campaign_find (held->campaign, PARVIS_TYPE_OPTION, row->option);

      begin_line (held, option, row->rank, csv);
      parvis_csv_add (csv, NULL);
      add_voted (csv, held->agents_voted);
      add_part (csv, judgment->agents_papers, held->agents_voted);
      parvis_csv_add (csv, NULL);
      add_voted (csv, held->users_voted);
      add_part (csv, judgment->users_papers, held->users_voted);
      add_blanks (csv, 2);
      add_grades (held, &row->agents, is_hidden (held->agents_voted), csv);
      add_grades (held, &row->users, is_hidden (held->users_voted), csv);
      add_grades (held, &row->both,
                  held->veiled || is_hidden (held->agents_voted + held->users_voted), csv);
      end_line (held, option, NULL, csv);
    }
  return TRUE;
}

static gboolean
write_votes_of (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisCsv *csv, GError **error)
{
  g_autoptr (GPtrArray) votes = parvis_campaign_get_votes (campaign, sequence);

  for (guint i = 0; i < votes->len; i++)
    {
      g_autoptr (GPtrArray) retained = parvis_campaign_get_kept_by (campaign, votes->pdata[i]);
      Held held = { campaign, sequence, votes->pdata[i], retained, 0, 0, FALSE };

      if (parvis_vote_get_phase (held.vote) != PARVIS_PHASE_SHOWN)
        continue;
      if (parvis_vote_get_rule (held.vote) == PARVIS_RULE_JUDGMENT
              ? !write_judgment (&held, csv, error)
              : !write_choices (&held, csv, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
parvis_records_write_votes (const ParvisRecords *self, ParvisCsv *csv, GError **error)
{
  static const char *const titles[] = {
    NC_ ("record", "workshop"), NC_ ("record", "sequence"),
    /* Translators: the number of the vote among those of its sequence. */
    NC_ ("record", "vote no."),
    /* Translators: a title; below it is “first vote”, “run-off” or “vote again”. */
    NC_ ("record", "vote"), NC_ ("record", "way of voting"), NC_ ("record", "rank"),
    NC_ ("record", "option"), NC_ ("record", "counted with it"),
    NC_ ("record", "agents who chose it"), NC_ ("record", "agents who voted"),
    /* Translators: how many of those who voted did so on paper. */
    NC_ ("record", "agents, on paper"), NC_ ("record", "users who chose it"),
    NC_ ("record", "users who voted"), NC_ ("record", "users, on paper"),
    NC_ ("record", "dots of the agents"), NC_ ("record", "dots of the users"),
    /* Translators: of a majority judgment. */
    NC_ ("record", "grade of the agents"), NC_ ("record", "grades of the agents"),
    NC_ ("record", "grade of the users"), NC_ ("record", "grades of the users"),
    NC_ ("record", "grade of all"), NC_ ("record", "grades of all"), NC_ ("record", "support"),
    NC_ ("record", "kept"), NC_ ("record", "kept as"), NC_ ("record", "how a tie was settled"), NULL
  };
  GListModel *sequences = parvis_campaign_get_sequences (self->campaign);

  parvis_records_add_titles (csv, titles);
  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);

      if (!write_votes_of (self->campaign, sequence, csv, error))
        return FALSE;
    }
  return TRUE;
}
