/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/read-ballots.h: what the ballots of a vote say, line by line. Only for data/. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/vote.h"

/* The lines of a vote, and the row of each in its result. */
typedef struct
{
  GArray
      *rows; /* gint64: the line of each row; those counted with another have none of their own */
  GArray *lines; /* every line, by id, with its row */
} ParvisLines;

/* What so many ballots of a college say of one row. */
typedef void (
    *ParvisCountFunc) (gpointer result, guint row, gboolean agents, int value, guint n_ballots);

/* @options: all of a vote's. (transfer full) */
ParvisLines *parvis_lines_new (GPtrArray *options);
void parvis_lines_free (ParvisLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisLines, parvis_lines_free)

/* FALSE for what is no line of the vote. */
gboolean parvis_lines_find (const ParvisLines *self, gint64 option, guint *row);

/* Every ballot of @vote on the screen, row by row that it chose, and how many there are. A ballot
   chooses lines that are counted together once: no more dots than on one, and the lowest of its
   grades, since they are now one engagement to it. */
gboolean parvis_campaign_read_ballots (ParvisCampaign *self,
                                       ParvisVote *vote,
                                       const ParvisLines *lines,
                                       ParvisCountFunc count,
                                       gpointer result,
                                       guint *n_agents,
                                       guint *n_users,
                                       GError **error);
