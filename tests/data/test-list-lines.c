/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/list-lines.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *expected; /* the texts, "|" between */
} Case;

static const Case cases[] = {
  { "nothing", "", "" },
  { "blank", " \n\t\n\xc2\xa0\xe2\x80\x8b\n", "" },
  { "one", "  écoute ", "écoute" },
  { "one-as-written", "- 3 agents", "- 3 agents" },
  { "lines", "écoute\naccueil\n\n  patience", "écoute|accueil|patience" },
  { "crlf", "a\r\nb\r\nc\r\n", "a|b|c" },
  { "mixed-ends",
    "a\rb\r\n\nc\vd\fe\xe2\x80\xa8"
    "f\xe2\x80\xa9g\xc2\x85h",
    "a|b|c|d|e|f|g|h" },
  { "dashes", "- écoute\n-accueil\n– patience\n— humour\n-\xc2\xa0rire",
    "écoute|accueil|patience|humour|rire" },
  { "stars", "* écoute\n* accueil\n*important*", "écoute|accueil|*important*" },
  { "bullets", "• écoute\n‣ accueil\n◦patience\n· calme\n→ suite\n✓ fait\n\xef\x82\xb7\tWord",
    "écoute|accueil|patience|calme|suite|fait|Word" },
  { "boxes", "☐ écoute\n- [ ] accueil\n- [x] patience\n[X] humour\n- ☑ calme",
    "écoute|accueil|patience|humour|calme" },
  { "numbers", "1. écoute\n2) accueil\n(3) patience\n1.2. calme\n4/ rire\n5- joie\n10. dix",
    "écoute|accueil|patience|calme|rire|joie|dix" },
  { "letters", "a) écoute\nB) accueil\n(c) patience\niv) calme", "écoute|accueil|patience|calme" },
  { "not-numbers",
    "2 agents au guichet\n1er étage\n-10 % de délai\n3.5 jours\n2026. Bilan\n10- 12 ans\n24/24\n"
    "1,5 m\n20° dehors",
    "2 agents au guichet|1er étage|-10 % de délai|3.5 jours|2026. Bilan|10- 12 ans|24/24|1,5 m|"
    "20° dehors" },
  { "plus-and-minus", "+ d’écoute\n- de paperasse\n– d’attente",
    "+ d’écoute|- de paperasse|– d’attente" },
  { "not-letters", "à) oui\n(voir) plus tard\na. non", "à) oui|(voir) plus tard|a. non" },
  { "only-bullets", "-\n•\n1.\nécoute\n*", "écoute" },
  { "indented", "\t- écoute\n\t\t- accueil\no\tpatience", "écoute|accueil|patience" },
  { "numbered-by-a-tab", "1.\técoute\n2.\taccueil", "écoute|accueil" },
  { "table", "écoute\tagents\t3\naccueil\t\tusagers\n\t\t\n",
    "écoute – agents – 3|accueil – usagers" },
  { "cell-of-two-lines", "\"une\ndeux\"\tagents\ntrois\n", "une\ndeux – agents|trois" },
  { "cell-with-quotes", "\"dire \"\"bonjour\"\"\"\nmerci", "dire \"bonjour\"|merci" },
  { "quotation", "\"oui\" dit-il\n\"non\"\n\"et puis", "\"oui\" dit-il|\"non\"|\"et puis" },
  { "controls",
    "é\x01\x1b[31mcoute\nac\x7f\x08"
    "cueil",
    "é[31mcoute|accueil" },
  { "deceiving",
    "\xef\xbb\xbf\xe2\x80\xaegauche\n\xe2\x80\xaa"
    "droite\xe2\x80\xac",
    "gauche|droite" },
  { "deceiving-first-and-last", "\u202aa\u202bb\u202cc\u202dd\u202ee\n\u2066a\u2067b\u2068c\u2069d",
    "abcde|abcd" },
  { "scripts",
    "- שלום\n- مرحبا\n- 你好\n- e\xcc\x81"
    "coute\n- 👩‍👩‍👧🏽",
    "שלום|مرحبا|你好|e\xcc\x81"
    "coute|👩‍👩‍👧🏽" },
};

static char *
join (ParvisListLines *lines)
{
  g_ptr_array_add (lines->texts, NULL);
  return g_strjoinv ("|", (char **) lines->texts->pdata);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (ParvisListLines) lines = parvis_list_lines_new (row->text, strlen (row->text), 100);
  g_autofree char *said = NULL;

  g_assert_cmpuint (lines->n_all, ==, lines->texts->len);
  g_assert_false (lines->mended);
  said = join (lines);
  g_assert_cmpstr (said, ==, row->expected);
}

static void
test_not_utf8 (void)
{
  static const char text[] = "caf\xe9\nau\0lait\n\xff\xfe";
  g_autoptr (ParvisListLines) lines = parvis_list_lines_new (text, sizeof text - 1, 100);
  g_autofree char *said = join (lines);

  g_assert_true (lines->mended);
  g_assert_cmpstr (said, ==, "caf\uFFFD|au\uFFFDlait|\uFFFD\uFFFD");
}

static void
test_no_bytes (void)
{
  g_autoptr (ParvisListLines) lines = parvis_list_lines_new (NULL, 0, 100);

  g_assert_cmpuint (lines->n_all, ==, 0);
}

static void
test_too_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (ParvisListLines) lines = NULL;

  for (int i = 0; i < 10000; i++)
    g_string_append_printf (text, "- note %d\n", i);
  lines = parvis_list_lines_new (text->str, text->len, 500);
  g_assert_cmpuint (lines->texts->len, ==, 500);
  g_assert_cmpuint (lines->n_all, ==, 10000);
  g_assert_cmpstr (lines->texts->pdata[499], ==, "note 499");
}

/* A megabyte of what is long to read, each in much less than a person notices. */
static void
test_a_megabyte (void)
{
  static const char *const bits[] = { "\n", "\t",      "\"", "\"\t", "\xff",
                                      "a",  "\" \"\"", " ",  "1.",   "é\n" };
  const gsize size = 1 << 20;

  for (gsize i = 0; i < G_N_ELEMENTS (bits); i++)
    {
      g_autoptr (GString) text = g_string_sized_new (size);
      g_autoptr (ParvisListLines) lines = NULL;
      g_autoptr (GTimer) timer = NULL;

      while (text->len < size)
        g_string_append (text, bits[i]);
      timer = g_timer_new ();
      lines = parvis_list_lines_new (text->str, text->len, 500);
      g_test_message ("%.0f ms, %u texts", g_timer_elapsed (timer, NULL) * 1000, lines->n_all);
      g_assert_cmpuint (lines->texts->len, <=, 500);
    }
}

/* Any bytes make valid texts that say something, and none is lost but by the limit. */
static void
test_noise (void)
{
  static const char *const bits[] = { "- ", "•",  "1.", "\n", "\n",    "\t", "\"", "\"\"",
                                      "(",  ")",  "a",  "é",  "\xff",  "\r", " ",  "\xe2\x80\xae",
                                      "[",  "x]", "+",  "0",  "\u200b" };

  for (int round = 0; round < 5000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (ParvisListLines) lines = NULL;

      for (int i = g_test_rand_int_range (0, 20); i > 0; i--)
        g_string_append (text, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      lines = parvis_list_lines_new (text->str, text->len, 100);
      for (guint i = 0; i < lines->texts->len; i++)
        {
          g_autofree char *copy = g_strdup (lines->texts->pdata[i]);

          g_assert_true (g_utf8_validate (copy, -1, NULL));
          g_assert_cmpstr (g_strstrip (copy), ==, lines->texts->pdata[i]);
          g_assert_cmpstr (copy, !=, "");
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/list-lines/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/data/list-lines/not-utf8", test_not_utf8);
  g_test_add_func ("/data/list-lines/no-bytes", test_no_bytes);
  g_test_add_func ("/data/list-lines/too-many", test_too_many);
  g_test_add_func ("/data/list-lines/a-megabyte", test_a_megabyte);
  g_test_add_func ("/data/list-lines/noise", test_noise);
  return g_test_run ();
}
