/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "samples.h"
#include "sound.h"

#define N_RANDOM 1000

static const ParvisLook looks[] = {
  { PARVIS_DESIGN_SOBER, FALSE },
  { PARVIS_DESIGN_SOBER, TRUE },
  { PARVIS_DESIGN_WARM, FALSE },
  { PARVIS_DESIGN_WARM, TRUE },
  { PARVIS_DESIGN_GRAPHIC, FALSE },
  { PARVIS_DESIGN_GRAPHIC, TRUE },
  { PARVIS_DESIGN_CONTRAST, FALSE },
  { PARVIS_DESIGN_CONTRAST, TRUE },
  { PARVIS_DESIGN_GRAPHIC, FALSE, { 0x004d40, 1, 0x8a1212 }, TRUE },
  { PARVIS_DESIGN_WARM, TRUE, { 0x004d40, 0, 0x8a1212 }, TRUE },
};

/* A thousand contents, each in one of the looks; with -m thorough, each in all of them. At least
   one in @share fits. */
static void
try_all (ParvisPosterContent *(*make) (guint32 seed), const ParvisLook *look, guint share)
{
  const guint32 first = g_test_thorough () ? 1 : 1 + (guint32) (look - looks),
                step = g_test_thorough () ? 1 : G_N_ELEMENTS (looks);
  guint n_contents = 0, n_fitting = 0;

  for (guint32 seed = first; seed <= N_RANDOM; seed += step)
    {
      g_autoptr (ParvisPosterContent) content = make (seed);
      g_autoptr (ParvisPoster) poster = parvis_poster_new (content, look);
      g_autofree char *remark = parvis_poster_get_remark (poster);

      n_contents++;
      g_test_message ("seed %u", seed);
      parvis_assert_sound (poster, look);
      if (parvis_poster_fits (poster))
        n_fitting++;
      else
        g_assert_cmpstr (remark, !=, NULL);
    }
  g_assert_cmpuint (n_fitting, >, n_contents / share);
}

static void
test_random (gconstpointer data)
{
  try_all (parvis_sample_random, data, 5);
}

static void
test_outcomes (gconstpointer data)
{
  try_all (parvis_sample_outcomes, data, 5);
}

/* As the campaign's own would be, @content having hung in the hall. */
static void
tell_outcomes (ParvisPosterContent *content)
{
  static const char *const words[PARVIS_N_STATES] = { "À lancer",     "En cours", "Tenu",
                                                      "En vigilance", "Bloqué",   "Abandonné" };
  static const char *const counts[PARVIS_N_STATES] = { "1 à lancer", "12 en cours",
                                                       "5 tenus",    "2 en vigilance",
                                                       "1 bloqué",   "3 abandonnés" };
  g_autofree char *title = g_steal_pointer (&content->title);
  g_autofree char *place = g_steal_pointer (&content->place);

  content->title = g_strdup ("24 mois après");
  content->place = g_strjoin (" ", title, place, NULL);
  g_ptr_array_set_size (content->qualities, 0);
  content->signs = g_array_new (FALSE, FALSE, sizeof (ParvisState));
  for (guint i = 0; i < PARVIS_N_STATES; i++)
    {
      g_ptr_array_add (content->qualities, g_strdup (counts[i]));
      g_array_append_val (content->signs, i);
    }
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    for (guint j = 0; j < content->engagements[i]->len; j++)
      parvis_poster_content_add_outcome (
          content, (ParvisCollege) i, (ParvisState) (j % PARVIS_N_STATES),
          words[j % PARVIS_N_STATES],
          "Depuis décembre 2026. Prévu pour mars 2027, en retard. Les locaux manquent. On cherche.",
          "Les locaux manquent. On cherche.");
}

/* Whatever hung in the hall, what became of it can hang there too. */
static void
test_hold (gconstpointer data)
{
  guint n_abridged = 0, n_titles = 0;

  for (guint32 seed = 1; seed <= N_RANDOM; seed += g_test_thorough () ? 1 : 7)
    {
      g_autoptr (ParvisPosterContent) content = parvis_sample_random (seed);
      g_autoptr (ParvisPoster) first = parvis_poster_new (content, data);
      g_autoptr (ParvisPoster) then = NULL;

      if (!parvis_poster_fits (first))
        continue;
      tell_outcomes (content);
      then = parvis_poster_new (content, data);
      if (!parvis_poster_fits (then))
        {
          g_autofree char *remark = parvis_poster_get_remark (then);

          /* It has a title over the first one's, which is nobody's promise and can be shortened. */
          g_test_message ("seed %u: %s", seed, remark);
          g_assert_true (g_str_has_prefix (remark, "The title is too long"));
          n_titles++;
        }
      parvis_assert_sound (then, data);
      n_abridged += parvis_poster_is_abridged (then) ? 1 : 0;
    }
  g_assert_cmpuint (n_abridged, >, 3);
  g_assert_cmpuint (n_titles, <, 3);
}

static void
add_random_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *name =
          g_strdup_printf ("%u-%s%s", looks[i].design, looks[i].landscape ? "landscape" : "upright",
                           looks[i].signatures ? "-signed" : "");
      g_autofree char *random = g_strconcat ("/poster/random/", name, NULL);
      g_autofree char *hold = g_strconcat ("/poster/hold/", name, NULL);
      g_autofree char *outcomes = g_strconcat ("/poster/outcomes/", name, NULL);

      g_test_add_data_func (random, &looks[i], test_random);
      g_test_add_data_func (outcomes, &looks[i], test_outcomes);
      g_test_add_data_func (hold, &looks[i], test_hold);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  add_random_tests ();
  result = g_test_run ();
  parvis_assert_sound_end ();
  return result;
}
