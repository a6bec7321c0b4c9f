/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/paper-count.h: paper ballots counted by hand, and the first mistake in their count. */
#pragma once

#include <glib.h>

/* What the people at one table found in their papers. */
typedef struct
{
  guint ballots;        /* all of them: */
  guint blank, spoiled; /* without a mark; with marks that can't be */
  guint n_rows;         /* lines of the vote */
  guint n_values;       /* what a ballot may say of a line: 1 to n_values, beside nothing */
  guint *counts;        /* owned; by row, then by value from 1: ballots that say so */
} ParvisPaperCount;

typedef enum
{
  PARVIS_SLIP_NO_BALLOT, /* nothing to count */
  PARVIS_SLIP_SET_ASIDE, /* more blank and spoiled ballots than there are ballots */
  PARVIS_SLIP_LINE,      /* more ballots on a line than have a mark */
  PARVIS_SLIP_DOTS,      /* up to this line, more dots than the ballots with a mark have */
  PARVIS_SLIP_PAIRS,     /* up to this line, more pairs of dots than they can have */
  PARVIS_SLIP_UNMARKED,  /* in all, fewer marks than ballots with one: some are blank */
  PARVIS_SLIP_PEOPLE,    /* in the whole vote, more ballots of a college than people of it */
  PARVIS_SLIP_MERGED     /* of lines counted together: not what two such counts can give */
} ParvisSlipKind;

/* The first mistake that a person finds who reads the count from its top. */
typedef struct
{
  ParvisSlipKind kind;
  guint row;   /* LINE, DOTS, PAIRS: of a line, from 0; MERGED: of a table, from 0 */
  guint value; /* MERGED: of the count, from 1 */
  guint found;
  guint limit; /* the most that there may be, or where found is under it the least */
} ParvisSlip;

/* All zero. */
ParvisPaperCount *parvis_paper_count_new (guint n_rows, guint n_values);
void parvis_paper_count_free (ParvisPaperCount *count);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisPaperCount, parvis_paper_count_free)

/* Ballots that say @value, from 1, of line @row: to read and to write. (transfer none) */
guint *parvis_paper_count_at (const ParvisPaperCount *count, guint row, guint value);
/* Ballots with a mark: neither blank nor spoiled; 0 where those are too many. */
guint parvis_paper_count_get_marked (const ParvisPaperCount *count);
/* Ballots that say anything of line @row. */
guint parvis_paper_count_sum_row (const ParvisPaperCount *count, guint row);

/* FALSE where no ballots can give these counts, with the first mistake in @slip: each ballot has up
   to @dots dots and n_values on a line, or any marks where @dots is 0. What is not refused some
   ballots can give.

   Of B ballots with a mark and d dots, let line i have s(i) single dots and p(i) pairs, S and P in
   all. Some ballots give them just where s(i) + p(i) ≤ B, S + P ≥ B, and S + 2 P + w ≤ B d, where w
   is the least number of ballots whose single dots can't be odd or even as d is: each of them
   wastes a dot. Two sets of m and n ballots differ in |m − n| ballots, or 2, 4… more, up to min (m
   + n, 2 B − m − n): so, line by line, the range of the number of ballots with odd singles.

   That it is enough: place the singles with w such ballots, the pairs anywhere else on their lines,
   then exchange marks of a line between two ballots as long as the sum of the squares of the
   ballots' dots falls, w unchanged. In the end two ballots both as d is, or both not, differ by 0
   or 2 dots, any other two by 1. Were there one with d + 2, none had fewer than d; were there one
   with d + 1 that is not as d is, all that are have d and the others d ± 1: in both, S + 2 P + w >
   B d. Then a blank ballot takes a mark from one with two. */
gboolean parvis_paper_count_check (const ParvisPaperCount *count, guint dots, ParvisSlip *slip);

/* Lines @from and @into of @count are one to its ballots: a ballot that chose both has their dots,
   no more than n_values, or where they are @graded the worse grade. Between what numbers those with
   @value then are, once those before it are known: of dots the ones with more, of grades those with
   worse. @merged: how many there are, by value from 1. */
void parvis_paper_count_get_range (const ParvisPaperCount *count,
                                   guint from,
                                   guint into,
                                   gboolean graded,
                                   const guint *merged,
                                   guint value,
                                   guint *low,
                                   guint *high);
/* Whether @merged keeps to those; else the first that does not goes to @slip. */
gboolean parvis_paper_count_check_merged (const ParvisPaperCount *count,
                                          guint from,
                                          guint into,
                                          gboolean graded,
                                          const guint *merged,
                                          ParvisSlip *slip);
