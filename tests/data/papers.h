/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/data/papers.h: a poll whose voters hand in papers. */
#pragma once

#include "campaign/papers.h"
#include "polls.h"

/* A table's count: the values of its lines by their place, one value a line. */
typedef struct
{
  ParvisCollege college;
  const char *name;
  guint ballots, blank, spoiled;
  guint counts[8];
} PapersTable;

/* FALSE with polls->error. */
gboolean papers_put (Polls *polls, const PapersTable *table, ParvisSlip *slip);
void papers_put_all (Polls *polls, const PapersTable *tables, guint n_tables);
/* Of the last vote. (transfer full) */
GPtrArray *papers_get (Polls *polls);
guint papers_count (Polls *polls, ParvisCollege college);
void papers_close_vote (Polls *polls);
