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

static void
add_random_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *name =
          g_strdup_printf ("%u-%s%s", looks[i].design, looks[i].landscape ? "landscape" : "upright",
                           looks[i].signatures ? "-signed" : "");
      g_autofree char *random = g_strconcat ("/poster/random/", name, NULL);
      g_autofree char *outcomes = g_strconcat ("/poster/outcomes/", name, NULL);

      g_test_add_data_func (random, &looks[i], test_random);
      g_test_add_data_func (outcomes, &looks[i], test_outcomes);
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
