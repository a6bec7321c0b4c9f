/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/csv.h"

#include <string.h>

#include "scratch.h"

#define HEAD "college;zone;texte\n"

static int
import (ParvisCampaign *campaign, const char *text, gsize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);

  return parvis_campaign_import_csv (campaign, bytes, NULL, error);
}

static guint
count_notes (ParvisCampaign *campaign)
{
  return g_list_model_get_n_items (parvis_campaign_get_notes (campaign));
}

static void
assert_note (ParvisCampaign *campaign,
             guint index,
             const char *workshop,
             const char *zone,
             ParvisCollege college,
             const char *text)
{
  g_autoptr (ParvisNote) note = g_list_model_get_item (parvis_campaign_get_notes (campaign), index);
  ParvisZone *expected = scratch_zone (campaign, workshop, zone);

  g_assert_nonnull (note);
  g_assert_cmpstr (parvis_note_get_text (note), ==, text);
  g_assert_cmpint (parvis_note_get_college (note), ==, college);
  g_assert_cmpint (parvis_note_get_zone (note), ==,
                   parvis_record_get_id (PARVIS_RECORD (expected)));
}

typedef struct
{
  const char *name;
  const char *text;
  int n_notes;
  const char *first; /* the text of the first */
} Right;

static const Right rights[] = {
  { "semicolons", HEAD "agents;ideal;écoute\nusagers;chaos;bruit\n", 2, "écoute" },
  { "commas", "college,zone,texte\nagents,ideal,écoute\n", 1, "écoute" },
  { "tabs", "college\tzone\ttexte\nagents\tideal\técoute\n", 1, "écoute" },
  { "bom", "\xef\xbb\xbf" HEAD "agents;ideal;écoute\n", 1, "écoute" },
  { "crlf", "college;zone;texte\r\nagents;ideal;écoute\r\nusers;ideal;calme\r\n", 2, "écoute" },
  { "old-mac", "college;zone;texte\ragents;ideal;écoute\rusers;ideal;calme\r", 2, "écoute" },
  { "no-last-line-end", HEAD "agents;ideal;écoute", 1, "écoute" },
  { "english", "College,Zone,Text\nusers,proposal,Say hello\n", 1, "Say hello" },
  { "accents-and-capitals", "Collège;ZONE;Texte\n AGENTS ;Idéal; écoute \n", 1, "écoute" },
  { "decomposed-accents", HEAD "agents;Ide\u0301al;écoute\n", 1, "écoute" },
  { "other-order", "texte;college;zone\nécoute;agent;propositions\n", 1, "écoute" },
  { "more-columns", "n°;college;zone;texte;x\n1;usager;parking;écoute;y\n", 1, "écoute" },
  { "quoted", HEAD "agents;ideal;\"dire \"\"bonjour\"\"; et merci\"\n", 1,
    "dire \"bonjour\"; et merci" },
  { "quoted-headings", "\"college\";\"zone\";\"texte\"\n\"agents\";\"ideal\";\"a\"\n", 1, "a" },
  { "quote-inside", HEAD "agents;ideal;dire \"bonjour\"\n", 1, "dire \"bonjour\"" },
  { "two-lines", HEAD "agents;ideal;\"une\ndeux\"\nusers;ideal;b\n", 2, "une\ndeux" },
  { "blank-lines", HEAD "\nagents;ideal;a\n;;\n\r\n  ;;\nusers;ideal;b\n\n", 2, "a" },
  { "commas-in-semicolons", HEAD "agents;ideal;Politesse (bonjour, merci)\n", 1,
    "Politesse (bonjour, merci)" },
  { "formula", HEAD "agents;ideal;=1+1\n", 1, "=1+1" },
  { "protected", HEAD "agents;ideal;'- de paperasse\nusers;ideal;'=1+1\n", 2, "- de paperasse" },
  { "protected-twice", HEAD "agents;ideal;''-1\n", 1, "'-1" },
  { "quotation-mark", HEAD "agents;ideal;'oui' dit-il\n", 1, "'oui' dit-il" },
  { "mixed-ends", "college;zone;texte\ragents;ideal;a\r\nusers;ideal;b\n\ragents;chaos;c\r", 3,
    "a" },
  { "as-exported",
    "\xef\xbb\xbf"
    "atelier;zone;nuage;collège;texte;premier texte;à relire;face cachée\r\n"
    "Les usagers;Idéal;;usagers;a;;non;non\r\nLes usagers;Idéal;;usagers;;;non;oui\r\n"
    "Ensemble;Parking;;ensemble;b;c;oui;non\r\n",
    2, "a" },
  { "no-such-workshop", "atelier;college;zone;texte\n3;agents;ideal;a\n", 1, "a" },
  { "deceiving", HEAD "agents;ideal;\xe2\x80\xaeuse\x08 \xef\xbb\xbfnow\n", 1, "use  now" },
};

static void
test_right (gconstpointer data)
{
  const Right *right = data;
  g_autoptr (GError) error = NULL;
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (ParvisNote) note = NULL;
  int n_notes = import (campaign, right->text, strlen (right->text), &error);

  g_assert_no_error (error);
  g_assert_cmpint (n_notes, ==, right->n_notes);
  g_assert_cmpuint (count_notes (campaign), ==, (guint) right->n_notes);
  note = g_list_model_get_item (parvis_campaign_get_notes (campaign), 0);
  g_assert_cmpstr (parvis_note_get_text (note), ==, right->first);
  /* All of it is one gesture. */
  g_assert_cmpint (parvis_campaign_get_undoable (campaign)->count, ==, n_notes);
  g_assert_true (parvis_campaign_undo (campaign, &error));
  g_assert_cmpuint (count_notes (campaign), ==, 0);
  g_assert_true (parvis_campaign_close (campaign, &error));
  scratch_remove (path);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *message;
} Wrong;

static const Wrong wrongs[] = {
  { "empty", "", "1: the first line must name the columns college, zone and text" },
  { "no-heading", "agents;ideal;a\n",
    "1: the first line must name the columns college, zone and text" },
  { "one-column-short", "college;texte\nagents;a\n",
    "1: the first line must name the columns college, zone and text" },
  { "nothing-below", HEAD, "2: there is no note in this file" },
  { "blank-below", HEAD ";;\n\n", "4: there is no note in this file" },
  { "college", HEAD "agents;ideal;a\npublic;ideal;b\n", "3: the college must be agents or users" },
  { "both", HEAD "both;ideal;b\n", "2: the college must be agents or users" },
  { "zone", HEAD "agents;ideal;a\n\nusagers;jardin;b\n",
    "4: the workshop of this college has no such zone" },
  { "no-text", HEAD "agents;ideal;\n", "2: the text is empty" },
  { "blank-text", HEAD "agents;ideal;\"  \"\n", "2: the text is empty" },
  { "invisible-text", HEAD "agents;ideal;\x01\xc2\xa0\n", "2: the text is empty" },
  { "short-line", HEAD "agents;ideal;a\nagents\n", "3: a column is missing" },
  { "never-ends", HEAD "agents;ideal;a\nagents;ideal;\"b\nusers;ideal;c\n",
    "3: a quoted text begins here and never ends" },
  { "quote-not-doubled", HEAD "agents;ideal;\"a\" b\n",
    "2: a quote inside a quoted text must be doubled" },
  { "line-after-two-lines", HEAD "agents;ideal;\"une\ndeux\"\nagents;nord;b\n",
    "4: the workshop of this college has no such zone" },
  { "latin-1",
    HEAD "agents;ideal;a\nagents;ideal;\xe9"
         "coute\n",
    "3: this is not UTF-8 text (in the spreadsheet, save as “CSV UTF-8”)" },
  { "latin-1-crlf", "college;zone;texte\r\nagents;ideal;a\r\nagents;ideal;\xe9\r\n",
    "3: this is not UTF-8 text (in the spreadsheet, save as “CSV UTF-8”)" },
};

/* Nothing is imported, and the file stays as it was. */
static void
assert_refused (ParvisCampaign *campaign, const char *text, gsize size, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (import (campaign, text, size, &error), ==, -1);
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_CSV);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (count_notes (campaign), ==, 0);
  g_assert_null (parvis_campaign_get_undoable (campaign));
}

static void
test_wrong (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);

  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_test_message ("%s", wrongs[i].name);
      assert_refused (campaign, wrongs[i].text, strlen (wrongs[i].text), wrongs[i].message);
    }
  assert_refused (campaign, HEAD "agents;ideal;a\0b\n", sizeof HEAD - 1 + 17,
                  "2: this is not UTF-8 text (in the spreadsheet, save as “CSV UTF-8”)");
  g_assert_true (parvis_campaign_close (campaign, NULL));
  scratch_remove (path);
}

static void
test_too_many_columns (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (GString) text = g_string_new (HEAD "agents;ideal;a\n");

  for (int i = 0; i < 1 << 20; i++)
    g_string_append_c (text, ';');
  assert_refused (campaign, text->str, text->len, "3: there are too many columns");
  assert_refused (campaign, text->str + sizeof HEAD + 14, text->len - sizeof HEAD - 14,
                  "1: the first line must name the columns college, zone and text");
  g_assert_true (parvis_campaign_close (campaign, NULL));
  scratch_remove (path);
}

/* A cell of a megabyte is refused with its line, among whatever else. */
static void
test_a_megabyte (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (GString) text = g_string_new (HEAD "agents;ideal;a\nagents;ideal;\"");

  for (int i = 0; i < 1 << 19; i++)
    g_string_append (text, i % 80 == 79 ? "\n" : "é");
  assert_refused (campaign, text->str, text->len, "3: a quoted text begins here and never ends");
  g_string_append (text, "\"\nagents;ideal;b\n");
  assert_refused (campaign, text->str, text->len, "3: the text has over 500 characters");
  g_assert_true (parvis_campaign_close (campaign, NULL));
  scratch_remove (path);
}

/* 500 characters are a note, whatever their bytes; 501 are not. */
static void
test_longest (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (GString) text = g_string_new (HEAD "agents;ideal;");
  g_autofree char *longest = NULL, *longer = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < PARVIS_NOTE_MAX; i++)
    g_string_append (text, "é");
  longest = g_strconcat (text->str, "\n", NULL);
  longer = g_strconcat (text->str, "é\n", NULL);
  assert_refused (campaign, longer, strlen (longer), "2: the text has over 500 characters");
  g_assert_cmpint (import (campaign, longest, strlen (longest), &error), ==, 1);
  g_assert_no_error (error);
  g_assert_true (parvis_campaign_close (campaign, NULL));
  scratch_remove (path);
}

static void
test_ten_thousand_lines (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 10000; i++)
    g_string_append_printf (text, "%s;ideal;note %d\n", i % 2 == 0 ? "agents" : "usagers", i);
  g_assert_cmpint (import (campaign, text->str, text->len, &error), ==, 10000);
  g_assert_no_error (error);
  g_assert_cmpuint (count_notes (campaign), ==, 10000);
  assert_note (campaign, 9999, "users", "ideal", PARVIS_COLLEGE_USERS, "note 9999");
  g_string_append (text, "agents;nord;x\n");
  g_assert_cmpint (import (campaign, text->str, text->len, &error), ==, -1);
  g_assert_cmpstr (error->message, ==, "10002: the workshop of this college has no such zone");
  g_assert_cmpuint (count_notes (campaign), ==, 10000);
  g_assert_true (parvis_campaign_close (campaign, NULL));
  scratch_remove (path);
}

/* Any bytes are either notes or one refusal with a line. */
static void
test_noise (void)
{
  static const char *const bits[] = { "agents", "usagers", "ideal", ";", ";", "\n", "\n",
                                      "\"",     "\r",      ",",     "a", "é", " ",  "\xff" };
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);

  for (int round = 0; round < 1000; round++)
    {
      g_autoptr (GString) text = g_string_new (round % 4 == 0 ? "" : HEAD);
      g_autoptr (GError) error = NULL;
      int n_notes;

      for (int i = g_test_rand_int_range (0, 20); i > 0; i--)
        g_string_append (text, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      n_notes = import (campaign, text->str, text->len, &error);
      g_assert_true ((n_notes > 0) == (error == NULL));
      if (error != NULL)
        {
          g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_CSV);
          g_assert_cmpuint (g_ascii_strtoull (error->message, NULL, 10), >, 0);
        }
    }
  g_assert_true (parvis_campaign_check (campaign, NULL));
  g_assert_true (parvis_campaign_close (campaign, NULL));
  scratch_remove (path);
}

static void
import_demo (ParvisCampaign *campaign, const char *name, int n_notes)
{
  g_autofree char *path = g_build_filename (PARVIS_TEST_DEMO, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  g_assert_cmpint (import (campaign, text, size, &error), ==, n_notes);
  g_assert_no_error (error);
}

static void
test_demo_files (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);

  import_demo (campaign, "maison-de-hautepierre.csv", 49);
  assert_note (campaign, 0, "agents", "ideal", PARVIS_COLLEGE_AGENTS, "Respect mutuel");
  assert_note (campaign, 48, "users", "proposal", PARVIS_COLLEGE_USERS,
               "Donner son avis dans la boîte à idées au lieu de crier");
  import_demo (campaign, "service-funeraire.csv", 39);
  assert_note (campaign, 49, "agents", "ideal", PARVIS_COLLEGE_AGENTS, "écoute");
  g_assert_cmpuint (count_notes (campaign), ==, 88);
  g_assert_true (parvis_campaign_close (campaign, NULL));
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rights); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/csv/right/%s", rights[i].name);

      g_test_add_data_func (path, &rights[i], test_right);
    }
  g_test_add_func ("/data/csv/wrong", test_wrong);
  g_test_add_func ("/data/csv/too-many-columns", test_too_many_columns);
  g_test_add_func ("/data/csv/a-megabyte", test_a_megabyte);
  g_test_add_func ("/data/csv/longest", test_longest);
  g_test_add_func ("/data/csv/ten-thousand-lines", test_ten_thousand_lines);
  g_test_add_func ("/data/csv/noise", test_noise);
  g_test_add_func ("/data/csv/demo-files", test_demo_files);
  return g_test_run ();
}
