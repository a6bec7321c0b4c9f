/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs twice: in English, and in French with LANGUAGE=fr and the catalogue that was just built. */
#include "words/words.h"

#include <gio/gio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "store/error.h"

typedef struct
{
  const char *typed;
  const char *set;
} Vector;

#define N "\u202f"
#define B "\u00a0"

static const Vector french[] = {
  { "", "" },
  { "Dire bonjour en premier", "Dire bonjour en premier" },
  { "s'engagent à l'heure", "s’engagent à l’heure" },
  { "Une question ?", "Une question" N "?" },
  { "Une question?", "Une question" N "?" },
  { "Une question" B "?", "Une question" N "?" },
  { "Vraiment  !", "Vraiment" N "!" },
  { "Quoi ?!", "Quoi" N "?!" },
  { "Quoi?!", "Quoi" N "?!" },
  { "Vraiment…?", "Vraiment…" N "?" },
  { "Attendre ; puis entrer", "Attendre" N "; puis entrer" },
  { "Horaires : 8 h", "Horaires" B ": 8 h" },
  { "Horaires: 8 h", "Horaires" B ": 8 h" },
  { "Ouvert à 14:30", "Ouvert à 14:30" },
  { "Voir https://exemple.fr/?a=1", "Voir https://exemple.fr/?a=1" },
  { "90 % des appels", "90" N "% des appels" },
  { "90% des appels", "90" N "% des appels" },
  { "90 %, pas moins", "90" N "%, pas moins" },
  { "Est-ce 90 % ?", "Est-ce 90" N "%" N "?" },
  { "Dire « bonjour »", "Dire «" N "bonjour" N "»" },
  { "Dire «bonjour»", "Dire «" N "bonjour" N "»" },
  { "« Quoi ! » dit-on", "«" N "Quoi" N "!" N "» dit-on" },
  { "«Quoi!»", "«" N "Quoi" N "!" N "»" },
  { "Le calme (vraiment ?)", "Le calme (vraiment" N "?)" },
  { "Un doute (?)", "Un doute (?)" },
  { "? seul", "? seul" },
  { "Deux\n! lignes", "Deux\n! lignes" },
  { "Déjà juste" N "! Oui" B ": oui", "Déjà juste" N "! Oui" B ": oui" },
};

static void
test_typography (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (french); i++)
    {
      g_autofree char *set = parvis_words_typeset (french[i].typed);

      g_assert_cmpstr (set, ==, french[i].set);
    }
}

/* What is set is not set again, whatever was typed. */
static void
test_typography_settles (void)
{
  static const char *const bits[] = { "a", "é", " ", B,   N,   "'", "’", "«", "»",
                                      ";", "!", "?", "%", ":", "(", ")", "…", "\n" };

  for (int round = 0; round < 5000; round++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autofree char *once = NULL, *twice = NULL;

      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        g_string_append (typed, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      once = parvis_words_typeset (typed->str);
      twice = parvis_words_typeset (once);
      g_assert_cmpstr (twice, ==, once);
      g_assert_null (strchr (once, '\''));
    }
}

static void
test_other_languages_are_left (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (french); i++)
    {
      g_autofree char *set = parvis_words_typeset (french[i].typed);

      g_assert_cmpstr (set, ==, french[i].typed);
    }
}

typedef struct
{
  const char *date, *full, *brief, *month;
} Day;

static void
assert_days (const Day *days, gsize n_days)
{
  for (gsize i = 0; i < n_days; i++)
    {
      g_autofree char *full = parvis_words_date (days[i].date);
      g_autofree char *brief = parvis_words_short_date (days[i].date);
      g_autofree char *month = parvis_words_month (days[i].date);

      g_assert_cmpstr (full, ==, days[i].full);
      g_assert_cmpstr (brief, ==, days[i].brief);
      g_assert_cmpstr (month, ==, days[i].month);
    }
}

static void
test_french_dates (void)
{
  static const Day days[] = {
    { "2026-12-03", "3 décembre 2026", "3 déc.", "décembre 2026" },
    { "2027-01-01", "1er janvier 2027", "1er janv.", "janvier 2027" },
    { "2026-02-28", "28 février 2026", "28 févr.", "février 2026" },
    { "2026-03-10", "10 mars 2026", "10 mars", "mars 2026" },
    { "2026-05-01", "1er mai 2026", "1er mai", "mai 2026" },
    { "2026-06-11", "11 juin 2026", "11 juin", "juin 2026" },
    { "2026-07-14", "14 juillet 2026", "14 juil.", "juillet 2026" },
    { "2026-08-31", "31 août 2026", "31 août", "août 2026" },
    { "2028-02-29", "29 février 2028", "29 févr.", "février 2028" },
  };

  assert_days (days, G_N_ELEMENTS (days));
}

static void
test_english_dates (void)
{
  static const Day days[] = {
    { "2026-12-03", "3 December 2026", "3 Dec.", "December 2026" },
    { "2027-01-01", "1 January 2027", "1 Jan.", "January 2027" },
    { "2026-05-30", "30 May 2026", "30 May", "May 2026" },
  };

  assert_days (days, G_N_ELEMENTS (days));
}

static void
test_no_dates (void)
{
  static const char *const dates[] = { NULL,         "",           "2026",       "2026-02-30",
                                       "2027-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
                                       "03/12/2026", "2026-1-2",   "2026-12-3x", "0000-01-01" };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    assert_days (&(Day){ dates[i], "", "", "" }, 1);
}

static void
assert_half (int value2, const char *expected)
{
  g_autofree char *half = parvis_words_half (value2);

  g_assert_cmpstr (half, ==, expected);
}

static void
test_french_halves (void)
{
  assert_half (9, "4,5");
  assert_half (8, "4");
  assert_half (0, "0");
  assert_half (-3, "-1,5");
}

static void
test_english_halves (void)
{
  assert_half (9, "4.5");
  assert_half (200, "100");
}

static void
assert_answers (const char *const placed[], const char *const voted[])
{
  static const guint done[] = { 0, 1, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    {
      g_autofree char *has_placed = parvis_words_placed (done[i], 12);
      g_autofree char *has_voted = parvis_words_voted (done[i], i, 12);

      g_assert_cmpstr (has_placed, ==, placed[i]);
      g_assert_cmpstr (has_voted, ==, voted[i]);
    }
}

static void
test_french_answers (void)
{
  assert_answers ((const char *const[]){ "Personne n’a encore posé son point",
                                         "1 personne sur 12 a posé son point",
                                         "5 personnes sur 12 ont posé leur point" },
                  (const char *const[]){ "Personne n’a encore voté",
                                         "1 personne sur 12 a voté · 1 bulletin papier à compter",
                                         "5 personnes sur 12 ont voté · 2 bulletins papier à "
                                         "compter" });
}

static void
test_english_answers (void)
{
  assert_answers (
      (const char *const[]){ "Nobody has placed their mark yet", "1 of 12 has placed their mark",
                             "5 of 12 have placed their mark" },
      (const char *const[]){ "Nobody has voted yet", "1 of 12 has voted · 1 paper ballot to count",
                             "5 of 12 have voted · 2 paper ballots to count" });
}

static void
assert_deed (ParvisDeedKind kind, int count, const char *expected)
{
  const ParvisDeed deed = { kind, count };
  g_autofree char *words = parvis_words_deed (&deed);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_french_deeds (void)
{
  assert_deed (PARVIS_DEED_ADD_NOTE, 1, "ajouter la note");
  assert_deed (PARVIS_DEED_DELETE_NOTES, 1, "supprimer la note");
  assert_deed (PARVIS_DEED_DELETE_NOTES, 4, "supprimer 4 notes");
  assert_deed (PARVIS_DEED_GROUP_NOTES, 3, "grouper 3 notes");
  assert_deed (PARVIS_DEED_MOVE_NOTES, 2, "déplacer 2 notes");
  assert_deed (PARVIS_DEED_UNGROUP_NOTES, 3, "dégrouper 3 notes");
  assert_deed (PARVIS_DEED_IMPORT_NOTES, 49, "importer 49 notes");
  assert_deed (PARVIS_DEED_EDIT_IDENTITY, 3, "modifier la démarche");
  assert_deed (PARVIS_DEED_DELETE_ACTION, 1, "supprimer l’action");
}

static void
test_english_deeds (void)
{
  assert_deed (PARVIS_DEED_GROUP_NOTES, 3, "group 3 notes");
  assert_deed (PARVIS_DEED_DELETE_NOTES, 1, "delete the note");
}

/* Each deed and each word of the closed lists says something, and not what another says. */
static void
test_all_deeds (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int kind = PARVIS_DEED_ADD_NOTE; kind <= PARVIS_DEED_DELETE_ACTION; kind++)
    {
      const ParvisDeed deed = { (ParvisDeedKind) kind, 2 };
      char *words = parvis_words_deed (&deed);

      g_assert_cmpstr (words, !=, "");
      g_assert_true (g_hash_table_add (seen, words));
    }
}

static void
test_french_lists (void)
{
  g_assert_cmpstr (parvis_words_college (PARVIS_COLLEGE_AGENTS), ==, "agents");
  g_assert_cmpstr (parvis_words_college (PARVIS_COLLEGE_USERS), ==, "usagers");
  g_assert_cmpstr (parvis_words_college (PARVIS_COLLEGE_BOTH), ==, "ensemble");
  g_assert_cmpstr (parvis_words_state (PARVIS_STATE_TO_START), ==, "À lancer");
  g_assert_cmpstr (parvis_words_state (PARVIS_STATE_UNDER_WAY), ==, "En cours");
  g_assert_cmpstr (parvis_words_state (PARVIS_STATE_DONE), ==, "Réalisée");
  g_assert_cmpstr (parvis_words_state (PARVIS_STATE_WATCH), ==, "Vigilance");
  g_assert_cmpstr (parvis_words_state (PARVIS_STATE_BLOCKED), ==, "Bloquée");
  g_assert_cmpstr (parvis_words_state (PARVIS_STATE_DROPPED), ==, "Abandonnée");
  g_assert_cmpstr (parvis_words_priority (PARVIS_PRIORITY_LOW), ==, "Basse");
  g_assert_cmpstr (parvis_words_priority (PARVIS_PRIORITY_NORMAL), ==, "Normale");
  g_assert_cmpstr (parvis_words_priority (PARVIS_PRIORITY_HIGH), ==, "Haute");
  g_assert_cmpstr (parvis_words_support (PARVIS_SUPPORT_COMMON, PARVIS_TARGET_QUALITY), ==,
                   "commune");
  g_assert_cmpstr (parvis_words_support (PARVIS_SUPPORT_AGENTS, PARVIS_TARGET_QUALITY), ==,
                   "portée par les agents");
  g_assert_cmpstr (parvis_words_support (PARVIS_SUPPORT_USERS, PARVIS_TARGET_QUALITY), ==,
                   "portée par les usagers");
  g_assert_cmpstr (parvis_words_support (PARVIS_SUPPORT_RESERVE, PARVIS_TARGET_QUALITY), ==,
                   "réserve");
  g_assert_cmpstr (parvis_words_support (PARVIS_SUPPORT_COMMON, PARVIS_TARGET_ENGAGEMENT), ==,
                   "commun");
  g_assert_cmpstr (parvis_words_support (PARVIS_SUPPORT_USERS, PARVIS_TARGET_ENGAGEMENT), ==,
                   "porté par les usagers");
  g_assert_cmpstr (parvis_words_side_head (PARVIS_COLLEGE_AGENTS), ==, "Les agents");
  g_assert_cmpstr (parvis_words_side_verb (PARVIS_COLLEGE_AGENTS), ==, "s’engagent à");
  g_assert_cmpstr (parvis_words_side_head (PARVIS_COLLEGE_USERS), ==, "Les usagers");
  g_assert_cmpstr (parvis_words_side_verb (PARVIS_COLLEGE_USERS), ==, "s’engagent à");
  g_assert_cmpstr (parvis_words_side_head (PARVIS_COLLEGE_BOTH), ==, "Ensemble");
  g_assert_cmpstr (parvis_words_side_verb (PARVIS_COLLEGE_BOTH), ==, "nous allons");
}

static char *
say (GQuark domain, int code, const char *message, const char *path)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, message);

  return parvis_words_error (error, path);
}

static void
assert_said (GQuark domain, int code, const char *message, const char *path, const char *expected)
{
  g_autofree char *said = say (domain, code, message, path);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_french_errors (void)
{
  assert_said (PARVIS_ERROR, PARVIS_ERROR_NOT_CAMPAIGN, "x", "/home/amina/Photos d'été.parvis",
               "«" N "Photos d'été.parvis" N "» n’est pas une démarche Parvis. Choisissez un "
               "fichier créé par Parvis (.parvis).");
  assert_said (PARVIS_ERROR, PARVIS_ERROR_CSV, "12: the text is empty", "/tmp/notes.csv",
               "«" N "notes.csv" N "», ligne 12" B ": le texte est vide. Rien n’a été importé" N
               "; corrigez cette ligne, puis réessayez.");
  assert_said (PARVIS_ERROR, PARVIS_ERROR_METHOD, "3: this zone was never heard of", NULL,
               "Ce fichier, ligne 3" B ": this zone was never heard of. Corrigez cette ligne, "
               "puis réessayez.");
  assert_said (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "x", "/tmp/a.pdf",
               "Il n’y a plus de place sur le disque. Tout ce qui précède est enregistré" N
               "; libérez de la place, puis réessayez.");
  /* A name is no format. */
  assert_said (G_FILE_ERROR, G_FILE_ERROR_ISDIR, "x", "/tmp/100%s %n",
               "«" N "100%s %n" N "» est un dossier. Choisissez un fichier.");
}

static void
test_english_errors (void)
{
  assert_said (PARVIS_ERROR, PARVIS_ERROR_EXISTS, "x", "/tmp/a.parvis",
               "“a.parvis” is there already and was not replaced. Choose another name.");
  assert_said (PARVIS_ERROR, PARVIS_ERROR_METHOD, "7: “Title” is missing", "/tmp/a.method",
               "“a.method”, line 7: “Title” is missing. Correct this line, then try again.");
  /* Two domains may share a number, and a stranger's says nothing to us. */
  assert_said (G_OPTION_ERROR, G_IO_ERROR_NOT_FOUND, "x", NULL,
               "This file could not be read or written. Look whether the disk or the USB key is "
               "still there, then try again.");
}

/* Every code has a sentence: it starts with a capital or a quote, ends with a full stop, and in
   French is not the English one. */
static void
test_all_errors (void)
{
  g_autofree char *fallback = say (G_OPTION_ERROR, 0, "x", NULL);

  for (int code = PARVIS_ERROR_NOT_FOUND; code <= PARVIS_ERROR_CSV; code++)
    {
      g_autofree char *said = say (PARVIS_ERROR, code, "1: x", NULL);

      g_assert_true (g_unichar_isupper (g_utf8_get_char (said)));
      g_assert_true (g_str_has_suffix (said, "."));
      g_assert_null (strstr (said, "%s"));
      if (code != PARVIS_ERROR_IO)
        g_assert_cmpstr (said, !=, fallback);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("PARVIS_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  if (g_strcmp0 (g_getenv ("LANGUAGE"), "fr") == 0)
    {
      g_test_add_func ("/data/words/fr/typography", test_typography);
      g_test_add_func ("/data/words/fr/typography-settles", test_typography_settles);
      g_test_add_func ("/data/words/fr/dates", test_french_dates);
      g_test_add_func ("/data/words/fr/halves", test_french_halves);
      g_test_add_func ("/data/words/fr/answers", test_french_answers);
      g_test_add_func ("/data/words/fr/deeds", test_french_deeds);
      g_test_add_func ("/data/words/fr/lists", test_french_lists);
      g_test_add_func ("/data/words/fr/errors", test_french_errors);
    }
  else
    {
      g_test_add_func ("/data/words/en/other-languages-are-left", test_other_languages_are_left);
      g_test_add_func ("/data/words/en/dates", test_english_dates);
      g_test_add_func ("/data/words/en/halves", test_english_halves);
      g_test_add_func ("/data/words/en/answers", test_english_answers);
      g_test_add_func ("/data/words/en/deeds", test_english_deeds);
      g_test_add_func ("/data/words/en/errors", test_english_errors);
    }
  g_test_add_func ("/data/words/no-dates", test_no_dates);
  g_test_add_func ("/data/words/all-deeds", test_all_deeds);
  g_test_add_func ("/data/words/all-errors", test_all_errors);
  return g_test_run ();
}
