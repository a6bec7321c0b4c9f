/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/folding.h"

#include <string.h>

typedef struct
{
  const char *typed;
  const char *text;
  const char *marked; /* what is found in it, between brackets; NULL: not all words are there */
} Vector;

static const Vector vectors[] = {
  { "ecole", "l’École élémentaire", "l’[École] élémentaire" },
  { "ÉCOLE", "une ecole", "une [ecole]" },
  { "cole", "L'école", "L'é[cole]" },
  { "e\u0301t", "l’été", "l’[ét]é" },
  /* Accents of their own, as some keyboards write them. */
  { "ete", "l’e\u0301te\u0301 finit", "l’[e\u0301te\u0301] finit" },
  { "oeil", "un œil", "un [œil]" },
  { "œil", "un oeil", "un [oeil]" },
  { "c", "cœur", "[c]œur" },
  { "o", "cœur", "c[œ]ur" },
  { "co", "cœur", "[cœ]ur" },
  { "strasse", "Straße", "[Straße]" },
  { "l'a", "l’accueil", "[l’a]ccueil" },
  { "guichet accueil", "Accueil au guichet", "[Accueil] au [guichet]" },
  { "guichet accueil", "Accueil", NULL },
  { "merci", "merci, merci", "[merci], [merci]" },
  { "a b", "a\u00a0b", "[a]\u00a0[b]" },
  { "  ", "rien", "rien" },
  { "", "", "" },
  { "x", "", NULL },
  { "привет", "ПРИВЕТ", "[ПРИВЕТ]" },
  { "سلام", "السلام", "ال[سلام]" },
  { "कि", "किताब", "[कि]ताब" },
  { "का", "किताब", NULL },
  { "한", "한글", "[한]글" },
  { "👍", "bien 👍🏽", "bien [👍]🏽" },
  { "%", "100 % (ou [presque])", "100 [%] (ou [presque])" },
};

static int
by_start (gconstpointer a, gconstpointer b)
{
  const ParvisRun *first = a, *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

static void
test_vector (gconstpointer data)
{
  const Vector *vector = data;
  g_auto (GStrv) words = parvis_fold_words (vector->typed);
  g_autoptr (GArray) runs = parvis_find_words (vector->text, words);
  GString *marked = g_string_new (vector->text);

  g_assert_cmpint (parvis_has_words (vector->text, words), ==, vector->marked != NULL);
  g_array_sort (runs, by_start);
  for (guint i = runs->len; i > 0; i--)
    {
      ParvisRun run = g_array_index (runs, ParvisRun, i - 1);

      g_assert_cmpuint (run.start, <, run.end);
      g_assert_cmpuint (run.end, <=, strlen (vector->text));
      g_string_insert_c (marked, run.end, ']');
      g_string_insert_c (marked, run.start, '[');
    }
  if (vector->marked != NULL)
    g_assert_cmpstr (marked->str, ==, vector->marked);
  g_assert_true (g_utf8_validate (marked->str, -1, NULL));
  g_string_free (marked, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/folding/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &vectors[i], test_vector);
    }
  return g_test_run ();
}
