/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods/method.h"

#include <stdlib.h>
#include <string.h>

#include "store/error.h"

/* A small method that is right; each wrong one changes one line of it. */
static const char right[] = "# A method.\n"              /* 1 */
                            "[Method]\n"                 /* 2 */
                            "Id=small\n"                 /* 3 */
                            "Title=Small\n"              /* 4 */
                            "Title[fr]=Petite\n"         /* 5 */
                            "\n"                         /* 6 */
                            "[Workshop one]\n"           /* 7 */
                            "Title=One\n"                /* 8 */
                            "College=agents\n"           /* 9 */
                            "[Zone one/ideal]\n"         /* 10 */
                            "Title=Ideal\n"              /* 11 */
                            "[Sequence one/write]\n"     /* 12 */
                            "Title=Write\n"              /* 13 */
                            "Kind=collect\n"             /* 14 */
                            "Minutes=20\n"               /* 15 */
                            "Zones=ideal;\n"             /* 16 */
                            "NotesEach=3\n"              /* 17 */
                            "[Sequence one/vote]\n"      /* 18 */
                            "Title=Vote\n"               /* 19 */
                            "Kind=choose\n"              /* 20 */
                            "Minutes=13\n"               /* 21 */
                            "Protected=true\n"           /* 22 */
                            "Target=quality\n"           /* 23 */
                            "Zones=one/ideal\n"          /* 24 */
                            "KeepLeast=5\n"              /* 25 */
                            "KeepMost=7\n"               /* 26 */
                            "[Sequence one/talk]\n"      /* 27 */
                            "Title=Talk\n"               /* 28 */
                            "Kind=talk\n"                /* 29 */
                            "Minutes=5\n"                /* 30 */
                            "Prompt=What now?\n"         /* 31 */
                            "Hint[fr]=Et maintenant ?\n" /* 32 */
                            "[Sequence one/again]\n"     /* 33 */
                            "Title=Again\n"              /* 34 */
                            "Kind=choose\n"              /* 35 */
                            "Minutes=13\n"               /* 36 */
                            "Target=quality\n"           /* 37 */
                            "Zones=ideal\n"              /* 38 */
                            "Vote=dots\n"                /* 39 */
                            "Dots=4\n"                   /* 40 */
                            "DotsOnOne=2\n"              /* 41 */
                            "[Sequence one/judge]\n"     /* 42 */
                            "Title=Judge\n"              /* 43 */
                            "Kind=choose\n"              /* 44 */
                            "Minutes=13\n"               /* 45 */
                            "Target=quality\n"           /* 46 */
                            "Zones=ideal\n"              /* 47 */
                            "Vote=judgment\n"            /* 48 */
                            "Grades=5\n" /* 49 */;

typedef struct
{
  const char *name;
  int line;        /* changed */
  const char *now; /* its text, "" to leave it empty */
  const char *message;
} Wrong;

static const Wrong wrongs[] = {
  { "syntax", 8, "Title One", "8: this is neither a group, a key nor a remark" },
  { "syntax-first", 1, "Hello", "1: this is neither a group, a key nor a remark" },
  { "syntax-last", 49, "[Sequence", "49: this is neither a group, a key nor a remark" },
  { "key-before-groups", 1, "Title=x", "1: this is neither a group, a key nor a remark" },
  { "not-utf8", 19, "Title=V\xf4te", "19: this is not UTF-8 text" },
  { "group-twice", 27, "[Sequence one/write]", "27: this group is there twice" },
  { "key-twice", 22, "Minutes=14", "22: this key is there twice" },
  { "unknown-group", 10, "[Zoen one/ideal]", "10: no such group belongs here" },
  { "unknown-key", 17, "NotesEech=3", "17: no such key belongs here" },
  { "unknown-key-translated", 5, "Titel[fr]=Petite", "5: no such key belongs here" },
  { "translated-key-that-is-not", 22, "Kind[fr]=vote", "22: no such key belongs here" },
  { "key-of-another-kind", 32, "KeepMost=3",
    "32: this key does not go with this kind of sequence" },
  { "no-method", 2, "[Workshop zero]", "1: the group [Method] is missing" },
  { "no-id", 3, "", "2: “Id” is missing" },
  { "bad-id", 3, "Id=Très petite", "3: a name is small letters, digits and hyphens" },
  { "empty-title", 4, "Title=", "4: “Title” is missing" },
  { "no-college", 9, "", "7: “College” is missing" },
  { "no-title", 28, "", "27: “Title” is missing" },
  { "no-kind", 20, "", "23: this key does not go with this kind of sequence" },
  { "no-kind-of-talk", 29, "", "27: “Kind” is missing" },
  { "no-minutes", 15, "", "12: “Minutes” is missing" },
  { "no-target", 23, "", "18: “Target” is missing" },
  { "unknown-college", 9, "College=public", "9: a college is agents, users or both" },
  { "unknown-kind", 14, "Kind=write", "14: a kind is talk, collect, position, choose or commit" },
  { "unknown-target", 23, "Target=note", "23: a target is quality, proposal or engagement" },
  { "no-such-target", 23, "Target=none", "23: a target is quality, proposal or engagement" },
  { "minutes-zero", 15, "Minutes=0", "15: minutes are a whole number, from 1 to 1440" },
  { "minutes-negative", 15, "Minutes=-5", "15: minutes are a whole number, from 1 to 1440" },
  { "minutes-words", 21, "Minutes=ten", "21: minutes are a whole number, from 1 to 1440" },
  { "minutes-huge", 21, "Minutes=99999999999999999999",
    "21: minutes are a whole number, from 1 to 1440" },
  { "notes-each", 17, "NotesEach=0", "17: this must be a whole number, from 1" },
  { "protected", 22, "Protected=yes", "22: this is true or false" },
  { "writing", 17, "Writing=yes", "17: this is true or false" },
  { "writing-empty", 17, "Writing=", "17: this is true or false" },
  { "writing-in-a-vote", 22, "Writing=true",
    "22: this key does not go with this kind of sequence" },
  { "no-such-zone", 24, "Zones=one/chaos", "24: this names a zone that is not there" },
  { "no-such-zone-workshop", 24, "Zones=two/ideal", "24: this names a zone that is not there" },
  { "empty-zone", 16, "Zones=;ideal", "16: this names a zone that is not there" },
  { "vote-without-zones", 24, "", "18: “Zones” is missing" },
  { "collect-without-zones", 16, "Zones=", "16: “Zones” is missing" },
  { "keep-crossed", 25, "KeepLeast=8", "25: “KeepLeast” is more than “KeepMost”" },
  { "unknown-vote", 39, "Vote=hands", "39: a vote is dots, approval or judgment" },
  { "empty-vote", 39, "Vote=", "39: a vote is dots, approval or judgment" },
  { "dots-none", 40, "Dots=0", "40: dots are a whole number, from 1 to 99" },
  { "dots-many", 40, "Dots=100", "40: dots are a whole number, from 1 to 99" },
  { "three-on-one", 41, "DotsOnOne=3", "41: dots on one line are 1 or 2" },
  { "none-on-one", 41, "DotsOnOne=0", "41: dots on one line are 1 or 2" },
  { "dots-of-an-approval", 39, "Vote=approval",
    "40: this key does not go with this way of voting" },
  { "grades-of-dots", 40, "Grades=7", "40: this key does not go with this way of voting" },
  { "grades-of-nothing-said", 48, "", "49: this key does not go with this way of voting" },
  { "six-grades", 49, "Grades=6", "49: grades are 5 or 7" },
  { "nine-grades", 49, "Grades=9", "49: grades are 5 or 7" },
  { "vote-in-a-talk", 32, "Vote=dots", "32: this key does not go with this kind of sequence" },
  { "zone-of-no-workshop", 10, "[Zone two/ideal]", "10: this names a workshop that is not there" },
  { "zone-without-name", 10, "[Zone one]", "10: a name is small letters, digits and hyphens" },
  { "sequence-of-no-workshop", 27, "[Sequence two/talk]",
    "27: this names a workshop that is not there" },
  { "sequence-bad-name", 27, "[Sequence one/Talk now]",
    "27: a name is small letters, digits and hyphens" },
  { "workshop-bad-name", 7, "[Workshop One]", "7: a name is small letters, digits and hyphens" },
};

static ParvisMethod *
parse (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return parvis_method_parse (bytes, error);
}

static void
test_wrong (gconstpointer data)
{
  const Wrong *wrong = data;
  g_auto (GStrv) lines = g_strsplit (right, "\n", -1);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  ParvisMethod *method;

  g_free (lines[wrong->line - 1]);
  lines[wrong->line - 1] = g_strdup (wrong->now);
  text = g_strjoinv ("\n", lines);
  method = parse (text, &error);
  g_assert_null (method);
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_METHOD);
  g_assert_cmpstr (error->message, ==, wrong->message);
}

static void
test_right (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisMethod) method = parse (right, &error);
  ParvisMethodWorkshop *workshop;
  ParvisMethodSequence *sequence;

  g_assert_no_error (error);
  g_assert_cmpstr (method->id, ==, "small");
  g_assert_cmpuint (method->workshops->len, ==, 1);
  workshop = g_ptr_array_index (method->workshops, 0);
  g_assert_cmpstr (workshop->key, ==, "one");
  g_assert_cmpint (workshop->college, ==, PARVIS_COLLEGE_AGENTS);
  g_assert_cmpuint (workshop->zones->len, ==, 1);
  g_assert_cmpuint (workshop->sequences->len, ==, 5);

  sequence = g_ptr_array_index (workshop->sequences, 0);
  g_assert_cmpint (sequence->kind, ==, PARVIS_KIND_COLLECT);
  g_assert_cmpint (sequence->notes_each, ==, 3);
  g_assert_false (sequence->protected);
  /* A zone of its own workshop comes out with its workshop. */
  g_assert_cmpuint (g_strv_length (sequence->zones), ==, 1);
  g_assert_cmpstr (sequence->zones[0], ==, "one/ideal");
  g_assert_cmpstr (sequence->prompt, ==, "");

  sequence = g_ptr_array_index (workshop->sequences, 1);
  g_assert_cmpint (sequence->kind, ==, PARVIS_KIND_CHOOSE);
  g_assert_cmpint (sequence->target, ==, PARVIS_TARGET_QUALITY);
  g_assert_cmpint (sequence->keep_least, ==, 5);
  g_assert_cmpint (sequence->keep_most, ==, 7);
  g_assert_cmpint (sequence->minutes, ==, 13);
  g_assert_true (sequence->protected);
  /* Where nothing is said of it. */
  g_assert_cmpint (sequence->rule, ==, PARVIS_RULE_DOTS);
  g_assert_cmpint (sequence->dots, ==, 0);
  g_assert_cmpint (sequence->cap, ==, 1);
  g_assert_cmpint (sequence->grades, ==, 7);

  sequence = g_ptr_array_index (workshop->sequences, 2);
  g_assert_cmpstr (sequence->prompt, ==, "What now?");
  g_assert_cmpuint (g_strv_length (sequence->zones), ==, 0);

  sequence = g_ptr_array_index (workshop->sequences, 3);
  g_assert_cmpint (sequence->rule, ==, PARVIS_RULE_DOTS);
  g_assert_cmpint (sequence->dots, ==, 4);
  g_assert_cmpint (sequence->cap, ==, 2);
  sequence = g_ptr_array_index (workshop->sequences, 4);
  g_assert_cmpint (sequence->rule, ==, PARVIS_RULE_JUDGMENT);
  g_assert_cmpint (sequence->grades, ==, 5);
}

/* From Windows: a byte order mark and CRLF; the lines count alike. */
static void
test_windows (void)
{
  g_auto (GStrv) lines = g_strsplit (right, "\n", -1);
  g_autofree char *crlf = g_strjoinv ("\r\n", lines);
  g_autofree char *text = g_strconcat ("\xef\xbb\xbf", crlf, NULL);
  g_autofree char *wrong = g_strconcat (text, "[Sequence two/x]\r\n", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisMethod) method = parse (text, &error);
  ParvisMethodWorkshop *workshop;

  g_assert_no_error (error);
  workshop = g_ptr_array_index (method->workshops, 0);
  g_assert_cmpstr (workshop->title, ==, "One");
  g_assert_null (parse (wrong, &error));
  g_assert_cmpstr (error->message, ==, "50: this names a workshop that is not there");
}

static void
test_empty (void)
{
  static const char *const texts[][2] = {
    { "", "1: the group [Method] is missing" },
    { "\n\n# nothing\n", "1: the group [Method] is missing" },
    { "\n[Method]\nId=x\nTitle=X\n", "2: the method has no workshop" },
    { "[Method]\nId=x\nTitle=X\n[Workshop a]\nTitle=A\nCollege=both\n",
      "4: this workshop has no sequence" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (texts[i][0], &error));
      g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_METHOD);
      g_assert_cmpstr (error->message, ==, texts[i][1]);
    }
}

/* Bytes that are no text at all end in a refusal, whatever they are. */
static void
test_noise (void)
{
  for (int round = 0; round < 500; round++)
    {
      gsize size = (gsize) g_test_rand_int_range (1, (int) sizeof right);
      g_autofree char *noise = g_memdup2 (right, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (ParvisMethod) method = NULL;

      for (int i = 0; i < 3; i++)
        noise[g_test_rand_int_range (0, (int) size)] = (char) g_test_rand_int_range (0, 256);
      bytes = g_bytes_new (noise, size);
      method = parvis_method_parse (bytes, &error);
      g_assert_true ((method != NULL) == (error == NULL));
      if (error != NULL)
        g_assert_cmpint (atoi (error->message), >, 0);
    }
}

static void
test_list (void)
{
  g_auto (GStrv) ids = parvis_method_list ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  g_assert_cmpstr (ids[0], ==, "strasbourg");
  g_assert_null (parvis_method_load ("paris", &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_NOT_FOUND);
}

static void
test_strasbourg (void)
{
  static const struct
  {
    const char *key;
    ParvisCollege college;
    const char *sequences;
    guint n_zones;
  } expected[] = {
    { "agents", PARVIS_COLLEGE_AGENTS, "welcome ideal chaos position break proposals vote closing",
      4 },
    { "users", PARVIS_COLLEGE_USERS, "welcome ideal chaos position break proposals vote closing",
      4 },
    { "mixed", PARVIS_COLLEGE_BOTH,
      "welcome reading qualities break merging wording final validation", 1 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisMethod) method = parvis_method_load ("strasbourg", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (method->id, ==, "strasbourg");
  g_assert_cmpuint (method->workshops->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < method->workshops->len; i++)
    {
      ParvisMethodWorkshop *workshop = g_ptr_array_index (method->workshops, i);
      g_autoptr (GString) sequences = g_string_new (NULL);
      int minutes = 0;

      for (guint j = 0; j < workshop->sequences->len; j++)
        {
          ParvisMethodSequence *sequence = g_ptr_array_index (workshop->sequences, j);

          minutes += sequence->minutes;
          g_string_append_printf (sequences, "%s%s", j > 0 ? " " : "", sequence->key);
          g_assert_cmpstr (sequence->prompt, !=, "");
          g_assert_cmpstr (sequence->hint, !=, "");
        }
      g_assert_cmpstr (workshop->key, ==, expected[i].key);
      g_assert_cmpint (workshop->college, ==, expected[i].college);
      g_assert_cmpuint (workshop->zones->len, ==, expected[i].n_zones);
      g_assert_cmpstr (sequences->str, ==, expected[i].sequences);
      g_assert_cmpint (minutes, ==, 120);
    }
}

static void
assert_typographic (const char *text)
{
  static const char *const wrong[] = { "'", "\"", "...", " ;", " !", " ?", " :", "« ", " »", "  " };

  g_assert_cmpstr (text, !=, "");
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    if (strstr (text, wrong[i]) != NULL)
      g_error ("“%s” is in “%s”", wrong[i], text);
}

/* Every text of the shipped files is there in French, in French typography. */
static void
test_complete_in_french (void)
{
  g_autofree char *path = g_build_filename (PARVIS_TEST_METHODS, "strasbourg.method", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;
  guint n_texts = 0;

  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_KEEP_TRANSLATIONS, NULL));
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    for (guint j = 0; j < 3; j++)
      {
        const char *key = ((const char *[]){ "Title", "Prompt", "Hint" })[j];
        g_autofree char *french_key = g_strconcat (key, "[fr]", NULL);
        g_autofree char *french = g_key_file_get_string (file, groups[i], french_key, NULL);

        if (!g_key_file_has_key (file, groups[i], key, NULL))
          continue;
        g_assert_nonnull (french);
        assert_typographic (french);
        n_texts++;
      }
  g_assert_cmpuint (n_texts, >, 80);
}

static void
test_languages (void)
{
  static const struct
  {
    const char *language;
    const char *title;
    const char *zone;
  } expected[] = {
    { "fr", "Vivre ensemble le service public", "Idéal" },
    { "en", "Living the public service together", "Ideal" },
    { "C", "Living the public service together", "Ideal" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ParvisMethod) method =
          parvis_method_load_in ("strasbourg", expected[i].language, NULL);
      g_autoptr (ParvisMethod) own = NULL;
      ParvisMethodWorkshop *workshop = g_ptr_array_index (method->workshops, 0);
      ParvisMethodZone *zone = g_ptr_array_index (workshop->zones, 0);

      g_assert_cmpstr (method->title, ==, expected[i].title);
      g_assert_cmpstr (zone->title, ==, expected[i].zone);

      g_setenv ("LANGUAGE", expected[i].language, TRUE);
      own = parvis_method_load ("strasbourg", NULL);
      g_assert_cmpstr (own->title, ==, expected[i].title);
    }
  g_unsetenv ("LANGUAGE");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/data/method/right", test_right);
  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/method/wrong/%s", wrongs[i].name);

      g_test_add_data_func (path, &wrongs[i], test_wrong);
    }
  g_test_add_func ("/data/method/windows", test_windows);
  g_test_add_func ("/data/method/empty", test_empty);
  g_test_add_func ("/data/method/noise", test_noise);
  g_test_add_func ("/data/method/list", test_list);
  g_test_add_func ("/data/method/strasbourg", test_strasbourg);
  g_test_add_func ("/data/method/complete-in-french", test_complete_in_french);
  g_test_add_func ("/data/method/languages", test_languages);
  return g_test_run ();
}
