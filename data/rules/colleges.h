/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/colleges.h: the vote of two colleges. */
#pragma once

#include <glib.h>

typedef enum
{
  PARVIS_SUPPORT_COMMON, /* at least a third of each college */
  PARVIS_SUPPORT_AGENTS, /* of the agents only */
  PARVIS_SUPPORT_USERS,
  PARVIS_SUPPORT_RESERVE
} ParvisSupport;

typedef struct
{
  gint64 option;       /* the option's id */
  guint agents, users; /* ballots of each college that chose it */
  guint rank;          /* from 1; equal on both colleges: the same rank */
  gboolean tied;       /* shares its rank */
  ParvisSupport support;
  guint agents_dots, users_dots; /* of each college: more than ballots where two may go on a line */
} ParvisTallyRow;

typedef struct
{
  guint agents_voted, users_voted; /* ballots, blank ones too */
  guint n_rows;
  ParvisTallyRow *rows;              /* owned; the best first, tied ones by option id */
  guint agents_papers, users_papers; /* of those who voted, on paper */
} ParvisTally;

/* Ballots under which a college's results are not shown by college. */
#define PARVIS_COLLEGE_FLOOR 3

ParvisTally *parvis_tally_new (guint n_rows);
void parvis_tally_free (ParvisTally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisTally, parvis_tally_free)

/* Fills rank, tied and support from the counts, and sorts the rows. Rank by min (a, u), then
   max (a, u), where a = agents / agents_voted and u likewise; a college without ballots is left
   out of the comparison. Where both are equal and two dots may go on a line, the more people of
   both colleges gave their second dot to, the better: a number and no share, or else who comes with
   one dot could lower the line that they choose. Integers only. Source: METHOD, "Two colleges". */
void parvis_tally_rank (ParvisTally *tally);

/* Whether all ballots of a college, at least one, chose some line: showing the result by college
   then tells a choice of each of its members. That none of them chose a line tells less, and is
   what happens to most lines. */
void parvis_tally_get_unanimous (const ParvisTally *tally, gboolean *agents, gboolean *users);

/* Where exactly @wanted rows can't be told apart at the cut: the first and one past the last row of
   the tie that the cut goes through. FALSE when the cut is clean. */
gboolean parvis_tally_get_tie (const ParvisTally *tally, guint wanted, guint *first, guint *end);

/* Dots for each voter on @n_options: clamp (floor ((k + 2) / 4), 2, 6), never more than options. */
guint parvis_dots_each (guint n_options);
