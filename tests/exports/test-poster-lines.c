/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "poster/lines.h"
#include "poster/paragraph.h"

/* Breaks @text in lines of at most @measure ems and joins them with "|". */
static char *
break_text (const char *text, double measure)
{
  g_autoptr (ParvisType) type = parvis_type_new ("fr", PARVIS_DESIGN_SOBER);
  g_autoptr (ParvisParagraph) paragraph = parvis_paragraph_new (text);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (ParvisLine));
  GString *joined = g_string_new (NULL);

  if (!parvis_paragraph_break (paragraph, type, PARVIS_FACE_BODY, measure, lines))
    g_string_append (joined, "too wide: ");
  for (guint i = 0; i < lines->len; i++)
    {
      const ParvisLine *line = &g_array_index (lines, ParvisLine, i);

      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append_len (joined, paragraph->text + line->start,
                           (gssize) (line->end - line->start));
    }
  return g_string_free (joined, FALSE);
}

static void
assert_break (const char *text, double measure, const char *expected)
{
  g_autofree char *lines = break_text (text, measure);

  g_assert_cmpstr (lines, ==, expected);
}

/* The best of all ways to break @n words, found by trying them. */
static double
try_all (const ParvisWord *words, guint n, double measure)
{
  double best = INFINITY;

  for (guint32 mask = 0; mask < 1u << (n - 1); mask++)
    {
      guint ends[12], n_ends = 0;
      double cost;

      for (guint i = 0; i + 1 < n; i++)
        if (mask & 1u << i)
          ends[n_ends++] = i + 1;
      ends[n_ends++] = n;
      cost = parvis_lines_cost (words, n, measure, ends, n_ends);
      best = MIN (best, cost);
    }
  return best;
}

static void
test_best_of_all (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint round = 0; round < 500; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 1, 12);
      ParvisWord words[12];
      double best;

      for (guint i = 0; i < n; i++)
        {
          words[i].width = g_rand_double_range (rand, 0.5, 9);
          words[i].gap = g_rand_boolean (rand) ? 0.28 : 0;
          words[i].cost = g_rand_double_range (rand, -0.1, 0.2);
        }
      best = try_all (words, n, 8.5);
      if (!parvis_lines_break (words, n, 8.5, ends))
        g_assert_true (isinf (best));
      else
        g_assert_cmpfloat_with_epsilon (
            parvis_lines_cost (words, n, 8.5, (const guint *) (gpointer) ends->data, ends->len),
            best, 1e-9);
    }
}

static void
test_french (void)
{
  assert_break ("", 9, "");
  assert_break ("Respect", 9, "Respect");
  assert_break ("Dire bonjour en premier et se présenter", 8.83,
                "Dire bonjour|en premier|et se présenter");
  assert_break ("Annoncer le temps d’attente dès l’arrivée", 8.83,
                "Annoncer|le temps d’attente|dès l’arrivée");
  assert_break ("Attendre son tour sans s’énerver", 8.83, "Attendre son tour|sans s’énerver");
  assert_break ("  Des \n mots\tde\u00a0plus  ", 20, "Des mots de\u00a0plus");
}

static void
test_groups (void)
{
  assert_break ("Recevoir 12 agents", 6.5, "Recevoir|12 agents");
  assert_break ("Revoir cette affiche par an", 9.3, "Revoir cette|affiche par an");
  assert_break ("Choisi par 10 sur 10", 7.4, "Choisi par|10 sur 10");
  assert_break ("Une belle question !", 8.6, "Une belle|question !");
  /* Better to part a group than to refuse it. */
  assert_break ("12 anticonstitutionnels", 10.6, "12|anticonstitutionnels");
  assert_break ("Un porte-monnaie-téléphone", 9.2, "Un porte-monnaie-|téléphone");
  assert_break ("Anticonstitutionnellement", 8, "too wide: Anticonstitutionnellement");
}

static void
test_counts_words (void)
{
  g_autoptr (ParvisParagraph) paragraph =
      parvis_paragraph_new ("Garder un rendez-vous : « oui », 12 fois !");

  g_assert_cmpuint (paragraph->n_words, ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/poster/lines/best-of-all", test_best_of_all);
  g_test_add_func ("/poster/lines/french", test_french);
  g_test_add_func ("/poster/lines/groups", test_groups);
  g_test_add_func ("/poster/lines/counts-words", test_counts_words);
  return g_test_run ();
}
