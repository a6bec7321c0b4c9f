/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "error.h"
#include "poster/boxes.h"
#include "samples.h"
#include "words/words.h"

#define MARGIN PARVIS_MM (12)

static const ParvisPosterJob a3 = { PARVIS_FORMAT_PDF, PARVIS_PAPER_A3, FALSE };
static char *folder;

static char *
make_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* What a program of poppler says of a file. */
static char *
ask (const char *program, const char *option, const char *path)
{
  const char *command[] = { program, option, path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *answer = NULL;
  int status;

  if (!g_str_equal (program, "pdftotext"))
    command[3] = NULL;
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return answer;
}

static gboolean
has_poppler (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");

  if (program == NULL)
    g_test_skip ("poppler-utils is not installed");
  return program != NULL;
}

static void
print (const ParvisPosterContent *content, ParvisPaper paper, const char *path)
{
  g_autoptr (ParvisPoster) poster = parvis_poster_new (content, &(ParvisLook){ 0 });
  g_autoptr (GError) error = NULL;

  parvis_poster_write (poster, &(ParvisPosterJob){ PARVIS_FORMAT_PDF, paper, FALSE }, path, &error);
  g_assert_no_error (error);
}

/* One space between words, a line break being one: pdftotext makes one of every space. */
static char *
join_lines (const char *text)
{
  g_autoptr (GRegex) spaces = g_regex_new ("[\\s\u00a0\u202f]+", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);
  g_auto (GStrv) words = g_strsplit (plain, " ", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
  return g_string_free (joined, FALSE);
}

static void
add (GString *text, const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (text, " %s", (char *) list->pdata[i]);
}

/* All that a poster says, in reading order. */
static char *
read_content (const ParvisPosterContent *content)
{
  g_autoptr (GString) text = g_string_new (content->title);

  g_string_append_printf (text, " %s %s", content->place, content->service);
  add (text, content->qualities);
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    if (content->engagements[i]->len > 0)
      {
        g_string_append_printf (text, " %s %s", parvis_words_side_head ((ParvisCollege) i),
                                parvis_words_side_verb ((ParvisCollege) i));
        add (text, content->engagements[i]);
      }
  add (text, content->foot);
  g_string_append_printf (text, " %s", content->contact);
  return join_lines (text->str);
}

static void
test_text (void)
{
  const ParvisSample samples[] = { parvis_sample_ordinary, parvis_sample_loaded,
                                   parvis_sample_sparse };
  g_autofree char *path = make_path ("text.pdf");

  if (!has_poppler ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (ParvisPosterContent) content = samples[i]();
      g_autofree char *expected = read_content (content);
      g_autofree char *raw = NULL, *text = NULL;

      print (content, PARVIS_PAPER_A3, path);
      raw = ask ("pdftotext", "-raw", path);
      text = join_lines (raw);
      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_french (void)
{
  g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
  g_autofree char *path = make_path ("french.pdf");
  g_autofree char *text = NULL;

  if (!has_poppler ())
    return;
  g_ptr_array_add (content->engagements[PARVIS_COLLEGE_BOTH],
                   g_strdup ("Œuvrer\u00a0: «\u202fÊtre là\u202f»\u202f!"));
  print (content, PARVIS_PAPER_A3, path);
  text = ask ("pdfinfo", "-struct-text", path);
  g_assert_nonnull (strstr (text, "Une question\u202f?"));
  g_assert_nonnull (strstr (text, "«\u202fÊtre là\u202f»\u202f!"));
  g_assert_nonnull (strstr (text, "Œuvrer\u00a0:"));
}

static void
test_fonts (void)
{
  g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
  g_autofree char *path = make_path ("fonts.pdf");
  g_autofree char *answer = NULL;
  g_auto (GStrv) lines = NULL;

  if (!has_poppler ())
    return;
  print (content, PARVIS_PAPER_A3, path);
  answer = ask ("pdffonts", "--", path);
  lines = g_strsplit (answer, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 5);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_assert_true (g_regex_match_simple ("^[A-Z]{6}\\+Inter(Display)?-", lines[i], 0, 0));
      g_assert_true (g_regex_match_simple (" yes yes yes ", lines[i], 0, 0));
    }
}

static void
test_papers (void)
{
  static const struct
  {
    const char *name, *size;
  } papers[] = {
    { "a4", "595.276 x 841.89 pts (A4)" },  { "a3", "841.89 x 1190.55 pts (A3)" },
    { "a2", "1190.55 x 1683.78 pts" },      { "a1", "1683.78 x 2383.94 pts" },
    { "a0", "2383.94 x 3370.39 pts (A0)" },
  };
  g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
  g_autofree char *path = make_path ("paper.pdf");
  ParvisPaper paper;

  g_assert_false (parvis_paper_from_name ("letter", &paper));
  if (!has_poppler ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *answer = NULL;

      g_assert_true (parvis_paper_from_name (papers[i].name, &paper));
      print (content, paper, path);
      answer = ask ("pdfinfo", "--", path);
      g_assert_nonnull (strstr (answer, papers[i].size));
      g_assert_nonnull (strstr (answer, "Pages:           1\n"));
    }
}

static void
test_tags (void)
{
  g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
  g_autofree char *path = make_path ("tags.pdf");
  g_autofree char *info = NULL, *tree = NULL;

  if (!has_poppler ())
    return;
  print (content, PARVIS_PAPER_A3, path);
  info = ask ("pdfinfo", "--", path);
  g_assert_nonnull (strstr (info, "Title:           Vivre ensemble à la maison de Hautepierre\n"));
  g_assert_nonnull (strstr (info, "Author:          Ville de Strasbourg\n"));
  g_assert_nonnull (strstr (info, "Tagged:          yes\n"));
  tree = ask ("pdfinfo", "-struct-text", path);
  g_assert_true (g_regex_match_simple ("^Document\n  H1 \\(block\\)\n    Span \\(inline\\)\n"
                                       "      \"Vivre ensemble \"\n    Span \\(inline\\)\n"
                                       "      \"à la maison de Hautepierre\"\n  P \\(block\\)",
                                       tree, 0, 0));
  g_assert_true (g_regex_match_simple ("LBody \\(block\\)\n        Span \\(inline\\)\n"
                                       "          \"Dire bonjour \"\n        Span \\(inline\\)\n"
                                       "          \"en premier \"\n        Span \\(inline\\)\n"
                                       "          \"et se présenter\"\n",
                                       tree, 0, 0));
}

static void
assert_words_inside (const char *path)
{
  g_autofree char *answer = ask ("pdftotext", "-bbox", path);
  g_autoptr (GRegex) regex =
      g_regex_new ("<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" "
                   "yMax=\"([-0-9.]+)\"",
                   0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, answer, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      double edges[4];

      for (int i = 0; i < 4; i++)
        {
          g_autofree char *number = g_match_info_fetch (match, i + 1);

          edges[i] = g_ascii_strtod (number, NULL);
        }
      g_assert_cmpfloat (edges[0], >=, MARGIN);
      g_assert_cmpfloat (edges[1], >=, MARGIN);
      g_assert_cmpfloat (edges[2], <=, PARVIS_POSTER_WIDTH - MARGIN);
      g_assert_cmpfloat (edges[3], <=, PARVIS_POSTER_HEIGHT - MARGIN);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

static void
test_margins (void)
{
  const ParvisSample samples[] = { parvis_sample_ordinary, parvis_sample_loaded,
                                   parvis_sample_sparse, parvis_sample_empty };
  g_autofree char *path = make_path ("margins.pdf");

  if (!has_poppler ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (ParvisPosterContent) content = samples[i]();

      print (content, PARVIS_PAPER_A3, path);
      assert_words_inside (path);
    }
}

static void
test_refused (void)
{
  g_autoptr (ParvisPosterContent) content = parvis_sample_impossible ();
  g_autoptr (ParvisPoster) poster = parvis_poster_new (content, &(ParvisLook){ 0 });
  g_autofree char *path = make_path ("refused.pdf");
  g_autofree char *remark = parvis_poster_get_remark (poster);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "the last good one", -1, NULL));
  g_assert_false (parvis_poster_write (poster, &a3, path, &error));
  g_assert_error (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_DOES_NOT_FIT);
  g_assert_cmpstr (error->message, ==, remark);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "the last good one");
}

static void
test_no_such_folder (void)
{
  g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
  g_autoptr (ParvisPoster) poster = parvis_poster_new (content, &(ParvisLook){ 0 });
  g_autofree char *path = make_path ("none/poster.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (parvis_poster_write (poster, &a3, path, &error));
  g_assert_error (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_NO_FOLDER);
}

static void
test_reproducible (void)
{
  const char *const epochs[] = { NULL, "1795305600" };
  g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
  g_autofree char *path = make_path ("same.pdf");

  for (guint i = 0; i < G_N_ELEMENTS (epochs); i++)
    {
      g_autofree char *first = NULL, *second = NULL;
      gsize n_first, n_second;

      if (epochs[i] != NULL)
        g_setenv ("SOURCE_DATE_EPOCH", epochs[i], TRUE);
      print (content, PARVIS_PAPER_A3, path);
      g_assert_true (g_file_get_contents (path, &first, &n_first, NULL));
      g_usleep (1100 * 1000);
      print (content, PARVIS_PAPER_A3, path);
      g_assert_true (g_file_get_contents (path, &second, &n_second, NULL));
      g_assert_cmpuint (n_first, ==, n_second);
      g_assert_true (memcmp (first, second, n_first) == 0);
      g_assert_cmpint (g_strstr_len (first, (gssize) n_first, "D:20261122") != NULL, ==,
                       epochs[i] != NULL);
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static GBytes *
make_png (void)
{
  g_autofree char *path = make_path ("logo.png");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 20);
  char *data;
  gsize size;

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  return g_bytes_new_take (data, size);
}

static char *
print_with_logo (GBytes *logo)
{
  g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
  g_autoptr (GBytes) owned = logo;
  g_autofree char *path = make_path ("logo.pdf");

  content->logo = g_bytes_ref (logo);
  print (content, PARVIS_PAPER_A3, path);
  return ask ("pdfinfo", "-struct", path);
}

static void
test_logo (void)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'>"
                            "<rect width='4' height='3' fill='#0b4f8a'/></svg>";
  g_autofree char *png = NULL, *drawing = NULL, *broken = NULL, *cut = NULL;
  g_autoptr (GBytes) whole = NULL;

  if (!has_poppler ())
    return;
  png = print_with_logo (make_png ());
  g_assert_nonnull (strstr (png, "Figure"));
  drawing = print_with_logo (g_bytes_new_static (svg, sizeof svg - 1));
  g_assert_nonnull (strstr (drawing, "Figure"));
  broken = print_with_logo (g_bytes_new_static ("no picture", 10));
  g_assert_null (strstr (broken, "Figure"));
  whole = make_png ();
  cut = print_with_logo (g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2));
  g_assert_null (strstr (cut, "Figure"));
}

static void
clear_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = make_path (name);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("parvis-poster-XXXXXX", NULL);
  g_test_add_func ("/poster/pdf/text", test_text);
  g_test_add_func ("/poster/pdf/french", test_french);
  g_test_add_func ("/poster/pdf/fonts", test_fonts);
  g_test_add_func ("/poster/pdf/papers", test_papers);
  g_test_add_func ("/poster/pdf/tags", test_tags);
  g_test_add_func ("/poster/pdf/margins", test_margins);
  g_test_add_func ("/poster/pdf/refused", test_refused);
  g_test_add_func ("/poster/pdf/no-such-folder", test_no_such_folder);
  g_test_add_func ("/poster/pdf/reproducible", test_reproducible);
  g_test_add_func ("/poster/pdf/logo", test_logo);
  result = g_test_run ();
  clear_folder ();
  return result;
}
