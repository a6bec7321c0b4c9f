/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/judgment.h: majority judgment of two colleges. */
#pragma once

#include <glib.h>

#define PARVIS_MOST_GRADES 7

/* What some people said of one line. */
typedef struct
{
  guint counts[PARVIS_MOST_GRADES + 1]; /* ballots that gave it this grade, from 1, the worst */
  guint unanswered;                     /* ballots that gave it none */
  int median;                           /* the lower one; 0: nobody answered */
} ParvisGrades;

typedef struct
{
  gint64 option; /* the option's id */
  ParvisGrades agents, users, both;
  guint rank;    /* from 1; of the same value: the same rank */
  gboolean tied; /* shares its rank */
} ParvisJudgmentRow;

typedef struct
{
  guint agents_voted, users_voted; /* ballots, blank ones too */
  guint n_rows;
  ParvisJudgmentRow *rows;           /* owned; the best first, tied ones by option id */
  guint agents_papers, users_papers; /* of those who voted, on paper */
} ParvisJudgment;

ParvisJudgment *parvis_judgment_new (guint n_rows);
void parvis_judgment_free (ParvisJudgment *judgment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisJudgment, parvis_judgment_free)

/* Which of two sets of grades is worth more: above 0 for @first, below 0 for @second, 0 when both
   are worth the same. The value of a set is its lower median, then the lower median of what is left
   without one copy of it, and so on to the last grade: the whole of that sequence, from its start.
   Sets of different sizes are compared as if each were copied until they are as many; copying a
   set never changes how it compares. A set without a grade is worth the least. Integers only.
   Source: METHOD, "Majority judgment"; Balinski and Laraki, "Majority Judgment" (2011). */
int parvis_grades_compare (const ParvisGrades *first, const ParvisGrades *second);

/* Fills both, unanswered, median, rank and tied from the counts of each college, and sorts the
   rows: by the lower of the two colleges' values. A line that a college with ballots gave no grade
   comes after those that both graded, since nothing is worth the least, and is compared with its
   like by the other's value. A college without ballots is left out. */
void parvis_judgment_rank (ParvisJudgment *judgment);

/* As parvis_tally_get_tie(). */
gboolean
parvis_judgment_get_tie (const ParvisJudgment *judgment, guint wanted, guint *first, guint *end);

/* Whether all of a college, at least one, gave some line the same grade, so that showing the counts
   tells what each of them said. */
void
parvis_judgment_get_unanimous (const ParvisJudgment *judgment, gboolean *agents, gboolean *users);
