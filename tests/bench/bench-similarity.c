/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All pairs of 2 000 notes that are alike, from their texts; beside the bare count of what each
   pair has in common, of arrays sorted beforehand. And one note more against 10 000. */
#include <stdlib.h>

#include "figure.h"
#include "rules/similar-index.h"

#define N_NOTES 2000
#define N_WALL 10000
#define N_RUNS 11
#define MOST_TRIGRAMS 128

typedef struct
{
  GPtrArray *texts;
  guint *trigrams; /* N_NOTES times MOST_TRIGRAMS */
  guint *counts;
  ParvisSimilarIndex *index;
  guint sum;
} Bench;

/* As a room writes: who, what, for whom, and now and then the same again. */
static char *
make_text (GRand *rand)
{
  static const char *const firsts[] = {
    "Prendre le temps",
    "Annoncer l'attente",
    "Dire bonjour",
    "Respecter les horaires",
    "Expliquer",
    "Un accueil chaleureux",
    "Des réponses claires",
    "Ne pas renvoyer",
    "L'écoute",
    "Garder un coin calme",
    "Aider à remplir",
    "Couper son téléphone",
    "Signaler",
    "Rappeler sous 48 h",
    "Mettre des pictogrammes",
    "Réunir chaque mois",
  };
  static const char *const seconds[] = {
    "avec les familles",      "dès l'arrivée", "au guichet",     "dans le hall",
    "les formulaires",        "un refus",      "sur les portes", "la médiathèque et la mairie",
    "les nouveaux habitants", "un dossier",    "le règlement",   "quand on annule un rendez-vous",
    "une tombe abîmée",       "son tour",      "les enfants",    "un voisin qui lit mal",
  };
  static const char *const syllables[] = { "ba", "con", "di",  "tra", "fe",  "gui", "lo", "man",
                                           "ne", "pre", "quo", "ri",  "sta", "ti",  "vo", "ser" };
  GString *text = g_string_new (firsts[g_rand_int_range (rand, 0, G_N_ELEMENTS (firsts))]);

  g_string_append_printf (text, " %s ",
                          seconds[g_rand_int_range (rand, 0, G_N_ELEMENTS (seconds))]);
  for (int i = g_rand_int_range (rand, 2, 9); i > 0; i--)
    g_string_append (text, syllables[g_rand_int_range (rand, 0, G_N_ELEMENTS (syllables))]);
  return g_string_free (text, FALSE);
}

static void
find_pairs (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GArray) pairs =
      parvis_similar_find_pairs ((const char *const *) bench->texts->pdata, N_NOTES);

  bench->sum += pairs->len;
}

static void
intersect_all (gpointer data)
{
  Bench *bench = data;

  for (guint i = 0; i < N_NOTES; i++)
    for (guint j = 0; j < i; j++)
      {
        const guint *left = bench->trigrams + i * MOST_TRIGRAMS;
        const guint *right = bench->trigrams + j * MOST_TRIGRAMS;

        for (guint k = 0, l = 0; k < bench->counts[i] && l < bench->counts[j];)
          {
            bench->sum += left[k] == right[l] ? 1 : 0;
            if (left[k] <= right[l])
              k++;
            else
              l++;
          }
      }
}

static void
count_cb (guint number, ParvisDice dice, gpointer data)
{
  ((Bench *) data)->sum++;
}

static void
find_one (gpointer data)
{
  Bench *bench = data;
  g_autoptr (ParvisSimilarText) text =
      parvis_similar_text_new (g_ptr_array_index (bench->texts, bench->sum % N_WALL));

  parvis_similar_index_find (bench->index, text, count_cb, bench);
}

static void
copy_counts (gpointer data)
{
  Bench *bench = data;

  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autoptr (ParvisSimilarText) text =
          parvis_similar_text_new (g_ptr_array_index (bench->texts, i));
      guint n;
      const guint64 *trigrams = parvis_similar_text_get_trigrams (text, &n);

      bench->counts[i] = MIN (n, MOST_TRIGRAMS);
      for (guint k = 0; k < bench->counts[i]; k++)
        bench->trigrams[i * MOST_TRIGRAMS + k] =
            (guint) ((trigrams[k] >> 42 & 31) << 10 | (trigrams[k] >> 21 & 31) << 5 |
                     (trigrams[k] & 31));
    }
}

/* Reads 10 000 texts and changes nothing: the least that one against all could cost without an
   index. */
static void
read_all (gpointer data)
{
  Bench *bench = data;

  for (guint i = 0; i < N_WALL; i++)
    bench->sum += g_str_hash (g_ptr_array_index (bench->texts, i));
}

int
main (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  Bench bench = { g_ptr_array_new_with_free_func (g_free) };

  for (guint i = 0; i < N_WALL; i++)
    g_ptr_array_add (bench.texts, make_text (rand));
  bench.trigrams = g_new0 (guint, N_NOTES * MOST_TRIGRAMS);
  bench.counts = g_new0 (guint, N_NOTES);
  bench.index = parvis_similar_index_new ();
  for (guint i = 0; i < N_WALL; i++)
    parvis_similar_index_add (bench.index,
                              parvis_similar_text_new (g_ptr_array_index (bench.texts, i)));
  copy_counts (&bench);
  bench_print ("2 000 notes compared pairwise", bench_median (find_pairs, &bench, N_RUNS), "ms",
               "a bare merge of sorted arrays, pair by pair",
               bench_median (intersect_all, &bench, 3), "< 150");
  bench_print ("one note against 10 000", bench_median (find_one, &bench, 101), "ms",
               "their texts read once", bench_median (read_all, &bench, 101), "< 2");
  parvis_similar_index_free (bench.index);
  g_ptr_array_unref (bench.texts);
  g_free (bench.trigrams);
  g_free (bench.counts);
  return 0;
}
