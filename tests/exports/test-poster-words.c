/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thousand posters on the pages of twenty PDFs, what became of some on five more, and where
 * another program finds their words. */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "poster/poster.h"
#include "samples.h"

#define N_FILES 20
#define N_OUTCOMES 5 /* files of them */
#define N_POSTERS 50 /* in each */
#define MARGIN (12.0 * 72 / 25.4)
/* A word’s box is as high as its font’s, about 1.2 times its size; where the reasons of a poster
   are left out for want of room that is 14. */
#define FLOOR 18.0
#define ABRIDGED_FLOOR 16.0
/* Lines are closer than that is high. */
#define CORE 0.55

typedef struct
{
  double left, top, right, bottom;
  const char *line; /* as it was read */
} Word;

static ParvisLook
make_look (guint i)
{
  return (ParvisLook){
    .design = (ParvisDesign) (i % PARVIS_N_DESIGNS),
    .landscape = i / PARVIS_N_DESIGNS % 2,
    .signatures = i % 3 == 0,
  };
}

static double
get_floor (ParvisPoster *poster)
{
  if (!parvis_poster_fits (poster))
    return 0;
  return parvis_poster_is_abridged (poster) ? ABRIDGED_FLOOR : FLOOR;
}

/* (transfer full): what no word of each is lower than. */
static GArray *
print (const char *path, guint first)
{
  GArray *floors = g_array_new (FALSE, FALSE, sizeof (double));
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 100, 100);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < N_POSTERS; i++)
    {
      const guint32 seed = first + i + 1;
      g_autoptr (ParvisPosterContent) content =
          first < N_FILES * N_POSTERS ? parvis_sample_random (seed) : parvis_sample_outcomes (seed);
      const ParvisLook look = make_look (first + i);
      g_autoptr (ParvisPoster) poster = parvis_poster_new (content, &look);
      double floor = get_floor (poster);
      double width, height;

      parvis_poster_get_size (poster, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      parvis_poster_draw (poster, cr);
      cairo_show_page (cr);
      g_array_append_val (floors, floor);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return floors;
}

static char *
run (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  char *said = NULL;

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, NULL,
                &error);
  g_assert_no_error (error);
  return said;
}

static double
read_number (const char *line, const char *name)
{
  const char *at = strstr (line, name);

  g_assert_nonnull (at);
  return g_ascii_strtod (at + strlen (name) + 2, NULL);
}

static void
assert_word (const Word *word, double width, double height, double floor, guint page)
{
  double size = word->bottom - word->top;

  /* A box is that of the font: higher than its letters, which may start before it. */
  if (word->left < MARGIN - 0.08 * size || word->top < MARGIN - 0.25 * size ||
      word->right > width - MARGIN + 0.08 * size || word->bottom > height - MARGIN + 0.25 * size)
    g_error ("page %u: a word passes the edge: %.0f %.0f %.0f %.0f", page, word->left, word->top,
             word->right, word->bottom);
  if (word->bottom - word->top < floor)
    g_error ("page %u: a word is %.1f high", page, word->bottom - word->top);
}

/* Arabic letters reach into one another, and into a sign beside them. */
static gboolean
is_joined (const Word *word)
{
  for (const char *c = strchr (word->line, '>'); c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_get_script (g_utf8_get_char (c)) == G_UNICODE_SCRIPT_ARABIC)
      return TRUE;
  return FALSE;
}

static gboolean
overlap (const Word *a, const Word *b)
{
  double rise = (1 - CORE) / 2;
  double a_top = a->top + rise * (a->bottom - a->top),
         a_end = a->bottom - rise * (a->bottom - a->top);
  double b_top = b->top + rise * (b->bottom - b->top),
         b_end = b->bottom - rise * (b->bottom - b->top);

  /* Signs hang out of their boxes a little, and are kerned. */
  double hang = 0.2 * MIN (a->bottom - a->top, b->bottom - b->top);

  return a->left + hang < b->right && b->left + hang < a->right && a_top < b_end && b_top < a_end;
}

static void
assert_apart (const GArray *words, guint page)
{
  for (guint i = 0; i < words->len; i++)
    for (guint j = i + 1; j < words->len; j++)
      {
        const Word *a = &g_array_index (words, Word, i), *b = &g_array_index (words, Word, j);

        if (overlap (a, b) && !is_joined (a) && !is_joined (b))
          g_error ("page %u: %s lies on %s", page, a->line, b->line);
      }
}

static void
test_boxes (const char *path, const GArray *floors)
{
  const char *const words[] = { "pdftotext", "-bbox", path, "-", NULL };
  g_autofree char *said = run (words);
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  g_autoptr (GArray) page = g_array_new (FALSE, FALSE, sizeof (Word));
  double width = 0, height = 0;
  guint n_pages = 0, n_words = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "<page ") != NULL)
      {
        width = read_number (lines[i], "width");
        height = read_number (lines[i], "height");
        n_pages++;
        g_array_set_size (page, 0);
      }
    else if (strstr (lines[i], "<word ") != NULL)
      {
        const Word word = { read_number (lines[i], "xMin"), read_number (lines[i], "yMin"),
                            read_number (lines[i], "xMax"), read_number (lines[i], "yMax"),
                            lines[i] };

        assert_word (&word, width, height, g_array_index (floors, double, n_pages - 1), n_pages);
        g_array_append_val (page, word);
        n_words++;
      }
    else if (strstr (lines[i], "</page>") != NULL)
      assert_apart (page, n_pages);
  g_assert_cmpuint (n_pages, ==, N_POSTERS);
  g_assert_cmpuint (n_words, >, 20 * N_POSTERS);
}

static void
test_fonts (const char *path)
{
  const char *const words[] = { "pdffonts", path, NULL };
  g_autofree char *said = run (words);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (said), "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_regex_split_simple (" +", g_strchomp (lines[i]), 0, 0);

      /* Name, type, encoding, emb, sub, uni, and the object's two numbers. */
      g_assert_cmpstr (parts[g_strv_length (parts) - 5], ==, "yes");
    }
}

static void
test_words (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  if (program == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }
  folder = g_dir_make_tmp ("parvis-words-XXXXXX", NULL);
  path = g_build_filename (folder, "posters.pdf", NULL);
  for (guint i = 0; i < N_FILES + N_OUTCOMES; i++)
    {
      g_autoptr (GArray) floors = print (path, i * N_POSTERS);

      test_boxes (path, floors);
      test_fonts (path);
    }
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/poster/words", test_words);
  return g_test_run ();
}
