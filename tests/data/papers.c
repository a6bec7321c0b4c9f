/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "papers.h"

static ParvisPaper *
make_paper (Polls *polls, const PapersTable *table)
{
  ParvisPaper *paper =
      parvis_campaign_new_paper (polls->campaign, polls_get_vote (polls), table->college);

  g_free (paper->name);
  paper->name = g_strdup (table->name);
  paper->count->ballots = table->ballots;
  paper->count->blank = table->blank;
  paper->count->spoiled = table->spoiled;
  for (guint i = 0; i < G_N_ELEMENTS (table->counts); i++)
    *parvis_paper_count_at (paper->count, i, 1) = table->counts[i];
  return paper;
}

gboolean
papers_put (Polls *polls, const PapersTable *table, ParvisSlip *slip)
{
  g_autoptr (ParvisPaper) paper = make_paper (polls, table);

  return parvis_campaign_put_paper (polls->campaign, polls_get_vote (polls), paper, slip,
                                    &polls->error);
}

void
papers_put_all (Polls *polls, const PapersTable *tables, guint n_tables)
{
  ParvisSlip slip;

  for (guint i = 0; i < n_tables; i++)
    {
      papers_put (polls, &tables[i], &slip);
      g_assert_no_error (polls->error);
    }
}

GPtrArray *
papers_get (Polls *polls)
{
  GPtrArray *papers =
      parvis_campaign_get_papers (polls->campaign, polls_get_vote (polls), &polls->error);

  g_assert_no_error (polls->error);
  return papers;
}

guint
papers_count (Polls *polls, ParvisCollege college)
{
  guint n_papers;

  parvis_campaign_count_papers (polls->campaign, polls_get_vote (polls), college, &n_papers,
                                &polls->error);
  g_assert_no_error (polls->error);
  return n_papers;
}

void
papers_close_vote (Polls *polls)
{
  parvis_campaign_close_vote (polls->campaign, polls->sequence, &polls->error);
  g_assert_no_error (polls->error);
}
