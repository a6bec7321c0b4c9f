/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/paper-words.h"

#include <glib/gi18n-lib.h>

char *
parvis_paper_words_among (const char *text, guint n_papers)
{
  if (n_papers == 0)
    return g_strdup (text);
  /* Translators: "12 ballots of the agents", "12 agents out of 14 have voted"; then how many. */
  return g_strdup_printf (C_ ("paper", "%s, %u of them on paper"), text, n_papers);
}

char *
parvis_paper_words_count (const ParvisPaperCount *count)
{
  g_autofree char *ballots = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u ballot", "%u ballots", count->ballots), count->ballots);
  g_autofree char *spoiled = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u spoiled", "%u spoiled", count->spoiled), count->spoiled);

  /* Translators: "12 ballots", a number of blank ones, "2 spoiled". */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s, %u blank, %s", "%s, %u blank, %s", count->blank), ballots,
      count->blank, spoiled);
}

static guint
sum_crosses (const ParvisPaperCount *count, gboolean weighted)
{
  guint64 sum = 0;

  for (guint row = 0; row < count->n_rows; row++)
    for (guint value = 1; value <= count->n_values; value++)
      sum += (weighted ? value : 1) * (guint64) *parvis_paper_count_at (count, row, value);
  return (guint) MIN (sum, G_MAXUINT);
}

char *
parvis_paper_words_marked (const ParvisPaperCount *count)
{
  guint marked = parvis_paper_count_get_marked (count);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u ballot with a mark", "%u ballots with a mark", marked),
      marked);
}

char *
parvis_paper_words_range (guint low, guint high)
{
  if (low > high)
    return g_strdup ("–");
  if (low == high)
    return g_strdup_printf ("%u", low);
  /* Translators: the least and the most that a number can be. */
  return g_strdup_printf (C_ ("range", "%u to %u"), low, high);
}

char *
parvis_paper_words_marks (const ParvisPaperCount *count, guint dots)
{
  guint marked = parvis_paper_count_get_marked (count), n = sum_crosses (count, dots > 0);
  g_autofree char *ballots = parvis_paper_words_marked (count);
  g_autofree char *crosses = NULL;

  if (dots > 0)
    crosses = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u cross of %u at most", "%u crosses of %u at most", n), n,
        marked * dots);
  else
    crosses = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cross", "%u crosses", n), n);
  /* Translators: "9 ballots with a mark", "18 crosses". */
  return g_strdup_printf (C_ ("paper", "%s · %s"), ballots, crosses);
}

static char *
list_names (GPtrArray *names)
{
  GString *list = g_string_new (names->pdata[0]);

  for (guint i = 1; i < names->len; i++)
    {
      /* Translators: between two names of a list, the last two and the others. */
      g_string_append (list, i + 1 == names->len ? C_ ("names", " and ") : C_ ("names", ", "));
      g_string_append (list, names->pdata[i]);
    }
  return g_string_free (list, FALSE);
}

char *
parvis_paper_words_handed (GPtrArray *names)
{
  g_autofree char *list = list_names (names);

  /* Translators: a first name, or several. */
  return g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE, "%s gets a paper ballot, and can’t vote on the screen any more.",
          "%s each get a paper ballot, and can’t vote on the screen any more.", names->len),
      list);
}

char *
parvis_paper_words_given_back (const char *name)
{
  /* Translators: a first name. */
  return g_strdup_printf (_ ("Do you hold the paper ballot of %s? Then it does not count any more, "
                             "and this person may vote again."),
                          name);
}

char *
parvis_paper_words_slip (const ParvisSlip *slip, int number)
{
  switch (slip->kind)
    {
    case PARVIS_SLIP_NO_BALLOT:
      return g_strdup (_ ("How many ballots does this table have? At least one is needed."));
    case PARVIS_SLIP_SET_ASIDE:
      return g_strdup_printf (_ ("Blank and spoiled, that makes %u ballots: there are %u in all."),
                              slip->found, slip->limit);
    case PARVIS_SLIP_LINE:
      return g_strdup_printf (_ ("Line %d has %u ballots: %u at most have a mark."), number,
                              slip->found, slip->limit);
    case PARVIS_SLIP_DOTS:
      return g_strdup_printf (
          _ ("Down to line %d, that makes %u crosses: there can be %u at most."), number,
          slip->found, slip->limit);
    case PARVIS_SLIP_PAIRS:
      return g_strdup_printf (_ ("Down to line %d, %u times two crosses: there can be %u at most."),
                              number, slip->found, slip->limit);
    case PARVIS_SLIP_UNMARKED:
      return g_strdup_printf (_ ("%u crosses in all, and %u ballots with a mark: some are missing, "
                                 "or more ballots are blank."),
                              slip->found, slip->limit);
    case PARVIS_SLIP_PEOPLE:
      return g_strdup_printf (_ ("With those counted already, that makes %u ballots of this "
                                 "college: it has %u people here."),
                              slip->found, slip->limit);
    case PARVIS_SLIP_MERGED:
    default:
      return g_strdup_printf (
          slip->found > slip->limit
              ? g_dngettext (GETTEXT_PACKAGE, "%u ballot: there can be %u at most.",
                             "%u ballots: there can be %u at most.", slip->found)
              : g_dngettext (GETTEXT_PACKAGE, "%u ballot: there are %u at least.",
                             "%u ballots: there are %u at least.", slip->found),
          slip->found, slip->limit);
    }
}
