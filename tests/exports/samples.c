/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "samples.h"

#include <string.h>

static void
fill (GPtrArray *list, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (texts[i]));
}

static ParvisPosterContent *
make (const char *const *qualities,
      const char *const *agents,
      const char *const *users,
      const char *const *both)
{
  static const char *const foot[] = { "Écrit par 12 agents et 8 usagers,",
                                      "validé par 10 participants sur 10.",
                                      "Novembre 2026, à revoir en novembre 2027.", NULL };
  ParvisPosterContent *content = parvis_poster_content_new ();

  content->title = g_strdup ("Vivre ensemble");
  content->place = g_strdup ("à la maison de Hautepierre");
  content->service = g_strdup ("CMS, mairie de quartier, médiathèque et direction de proximité");
  content->contact = g_strdup ("Une question\u202f?\nUne idée\u202f?\nÀ l’accueil");
  content->organisation = g_strdup ("Ville de Strasbourg");
  content->language = g_strdup ("fr");
  fill (content->qualities, qualities);
  fill (content->engagements[PARVIS_COLLEGE_AGENTS], agents);
  fill (content->engagements[PARVIS_COLLEGE_USERS], users);
  fill (content->engagements[PARVIS_COLLEGE_BOTH], both);
  fill (content->foot, foot);
  return content;
}

ParvisPosterContent *
parvis_sample_ordinary (void)
{
  static const char *const qualities[] = { "Respect",  "Politesse", "Accueil", "Clarté",
                                           "Patience", "Confiance", NULL };
  static const char *const agents[] = { "Dire bonjour en premier et se présenter",
                                        "Annoncer le temps d’attente dès l’arrivée",
                                        "Expliquer un refus avec des mots simples",
                                        "Ne renvoyer personne sans avoir appelé le bon service",
                                        NULL };
  static const char *const users[] = { "Dire bonjour et merci aux agents",
                                       "Attendre son tour sans s’énerver",
                                       "Prévenir quand on annule un rendez-vous",
                                       "Rester poli même quand la réponse est non", NULL };
  static const char *const both[] = { "Garder le hall calme et couper nos téléphones",
                                      "Aider un voisin qui lit mal le français",
                                      "Faire visiter la maison aux nouveaux habitants", NULL };

  return make (qualities, agents, users, both);
}

ParvisPosterContent *
parvis_sample_loaded (void)
{
  static const char *const qualities[] = {
    "Respect", "Politesse",  "Accueil",  "Clarté",      "Patience",       "Confiance", "Écoute",
    "Égalité", "Discrétion", "Entraide", "Ponctualité", "Reconnaissance", NULL
  };
  static const char *const agents[] = { "Dire bonjour en premier et se présenter",
                                        "Ne renvoyer personne sans avoir appelé le bon service",
                                        "Expliquer un refus avec des mots simples",
                                        "Annoncer le temps d’attente dès l’arrivée",
                                        "Réunir chaque mois CMS, mairie, médiathèque et proximité",
                                        "Garder un coin calme pour les entretiens difficiles",
                                        "Aider à remplir les formulaires le mardi et le jeudi",
                                        "Porter un badge avec son prénom",
                                        NULL };
  static const char *const users[] = { "Dire bonjour et merci aux agents",
                                       "Attendre son tour sans s’énerver",
                                       "Prévenir quand on annule un rendez-vous",
                                       "Couper son téléphone au guichet",
                                       "Respecter le règlement de la médiathèque",
                                       "Rester poli même quand la réponse est non",
                                       "Surveiller ses enfants dans le hall",
                                       "Donner son avis dans la boîte à idées au lieu de crier",
                                       NULL };
  static const char *const both[] = {
    "Garder le hall calme\u00a0: téléphones coupés, enfants surveillés",
    "Aider un voisin qui lit mal le français",
    "Faire visiter la maison aux nouveaux habitants",
    "Mettre des pictogrammes sur toutes les portes",
    "Faire passer les informations dans le quartier avec les associations",
    "Relire ensemble un courrier difficile, une fois par semaine",
    "Lire et suivre chaque mois la boîte à idées",
    "Se retrouver une fois par an pour relire cette affiche",
    NULL
  };

  return make (qualities, agents, users, both);
}

ParvisPosterContent *
parvis_sample_sparse (void)
{
  static const char *const qualities[] = { "Respect", "Écoute", "Clarté", NULL };
  static const char *const none[] = { NULL };
  static const char *const both[] = { "Se dire bonjour en premier, agents et usagers",
                                      "Se retrouver une fois par an pour relire cette affiche",
                                      NULL };

  return make (qualities, none, none, both);
}

ParvisPosterContent *
parvis_sample_empty (void)
{
  ParvisPosterContent *content = parvis_poster_content_new ();

  content->title = g_strdup ("Vivre ensemble");
  content->place = g_strdup ("au service funéraire");
  content->language = g_strdup ("fr");
  return content;
}

ParvisPosterContent *
parvis_sample_impossible (void)
{
  ParvisPosterContent *content = parvis_sample_loaded ();

  for (guint i = 0; i < 12; i++)
    g_ptr_array_add (content->engagements[PARVIS_COLLEGE_USERS],
                     g_strdup ("Prévenir la veille quand on ne peut pas venir à un rendez-vous, "
                               "pour que quelqu’un d’autre prenne la place"));
  return content;
}

/* @odd: with words that no room would put on its poster. */
static char *
make_text (GRand *rand, guint n_words, gboolean odd)
{
  static const char *const words[] = {
    "dire",
    "bonjour",
    "à",
    "la",
    "maison",
    "en",
    "premier,",
    "et",
    "de",
    "12",
    "agents",
    "médiathèque",
    "«\u202foui\u202f»",
    "s’énerver",
    "rendez-vous",
    "quand\u00a0:",
    "sur",
    "10",
    "Öffnungszeiten",
    "مرحبا",
    "بالجميع",
    "🙂",
    "qui\u202f?",
    "par",
    "an",
    "l’accueil",
    "Œuvrer",
    "\u00c9couter",
    "un",
    "48\u202f213",
    "Rindfleischetikettierung",
    "anticonstitutionnellement",
  };
  gint32 n = (gint32) G_N_ELEMENTS (words) - (odd ? 0 : 2);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (rand, 0, n)]);
  return g_string_free (text, FALSE);
}

static void
fill_random (GPtrArray *list, GRand *rand, int most, int most_words, gboolean odd)
{
  int n = g_rand_int_range (rand, 0, most + 1);

  for (int i = 0; i < n; i++)
    g_ptr_array_add (list,
                     make_text (rand, (guint) g_rand_int_range (rand, 1, most_words + 1), odd));
}

/* As long or as high as a logo may be, and longer and higher. */
static GBytes *
make_logo (GRand *rand)
{
  gsize length;
  char *svg = g_strdup_printf ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" "
                               "height=\"%d\"><path d=\"M0 0h999v999h-999z\"/></svg>",
                               g_rand_int_range (rand, 20, 400), g_rand_int_range (rand, 20, 200));

  length = strlen (svg);
  return g_bytes_new_take (svg, length);
}

static void
fill_logos (ParvisPosterContent *content, GRand *rand)
{
  if (g_rand_boolean (rand))
    content->logo = make_logo (rand);
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      g_autoptr (GBytes) logo = make_logo (rand);

      parvis_poster_content_add_partner (content, logo, "Ville voisine");
    }
}

ParvisPosterContent *
parvis_sample_random (guint32 seed)
{
  ParvisPosterContent *content = parvis_poster_content_new ();
  GRand *rand = g_rand_new_with_seed (seed);
  /* Most are like what a room decides, some like nothing it would. */
  int most_words = g_rand_boolean (rand) ? 12 : 40;
  gboolean odd = g_rand_int_range (rand, 0, 4) == 0;

  content->language = g_strdup ("fr");
  content->title = make_text (rand, (guint) g_rand_int_range (rand, 0, 7), odd);
  content->place = make_text (rand, (guint) g_rand_int_range (rand, 0, 9), odd);
  content->service = make_text (rand, (guint) g_rand_int_range (rand, 0, 15), odd);
  content->contact = make_text (rand, (guint) g_rand_int_range (rand, 0, 12), odd);
  if (g_rand_boolean (rand))
    content->link =
        g_strdup_printf ("https://www.strasbourg.eu/%0*d", g_rand_int_range (rand, 1, 120), 1);
  fill_random (content->qualities, rand, 12, 2, odd);
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    fill_random (content->engagements[i], rand, 8, most_words, odd);
  fill_random (content->foot, rand, 3, 8, odd);
  fill_logos (content, rand);
  g_rand_free (rand);
  return content;
}

static void
add_outcome (ParvisPosterContent *content, ParvisCollege side, GRand *rand, int most_words)
{
  static const char *const words[PARVIS_N_STATES] = { "À lancer",     "En cours", "Tenu",
                                                      "En vigilance", "Bloqué",   "Abandonné" };
  ParvisState state = (ParvisState) g_rand_int_range (rand, 0, PARVIS_N_STATES);
  /* Some odd words, but rarely: one of them too long is enough for a whole page not to fit. */
  g_autofree char *reason = make_text (rand, (guint) g_rand_int_range (rand, 0, most_words),
                                       g_rand_int_range (rand, 0, 20) == 0);

  parvis_poster_content_add_outcome (content, side, state, words[state], reason, reason);
}

ParvisPosterContent *
parvis_sample_outcomes (guint32 seed)
{
  static const char *const counts[PARVIS_N_STATES] = {
    "1\u00a0à\u00a0lancer",     "12\u00a0en\u00a0cours", "5\u00a0tenus",
    "2\u00a0en\u00a0vigilance", "1\u00a0bloqué",         "3\u00a0abandonnés"
  };
  ParvisPosterContent *content = parvis_sample_random (seed);
  GRand *rand = g_rand_new_with_seed (seed);
  int most_words = g_rand_boolean (rand) ? 10 : 30;
  int n_states = g_rand_int_range (rand, 0, PARVIS_N_STATES + 1);

  g_ptr_array_set_size (content->qualities, 0);
  content->signs = g_array_new (FALSE, FALSE, sizeof (ParvisState));
  for (int i = 0; i < n_states; i++)
    {
      ParvisState state = (ParvisState) i;

      g_ptr_array_add (content->qualities, g_strdup (counts[i]));
      g_array_append_val (content->signs, state);
    }
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    {
      if (content->engagements[i]->len > 4)
        g_ptr_array_set_size (content->engagements[i], 4);
      for (guint j = 0; j < content->engagements[i]->len; j++)
        add_outcome (content, (ParvisCollege) i, rand, most_words);
    }
  g_rand_free (rand);
  return content;
}
