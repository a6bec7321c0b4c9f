/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "samples.h"
#include "sound.h"

#define N_RANDOM 1000

static void
test_random (gconstpointer data)
{
  const ParvisLook *look = data;
  guint n_fitting = 0;

  for (guint32 seed = 1; seed <= N_RANDOM; seed++)
    {
      g_autoptr (ParvisPosterContent) content = parvis_sample_random (seed);
      g_autoptr (ParvisPoster) poster = parvis_poster_new (content, look);
      g_autofree char *remark = parvis_poster_get_remark (poster);

      g_test_message ("seed %u", seed);
      parvis_assert_sound (poster, look);
      if (parvis_poster_fits (poster))
        n_fitting++;
      else
        g_assert_cmpstr (remark, !=, NULL);
    }
  g_assert_cmpuint (n_fitting, >, N_RANDOM / 5);
}

static void
add_random_tests (void)
{
  static const ParvisLook looks[] = {
    { PARVIS_DESIGN_SOBER, FALSE },    { PARVIS_DESIGN_SOBER, TRUE },
    { PARVIS_DESIGN_WARM, FALSE },     { PARVIS_DESIGN_WARM, TRUE },
    { PARVIS_DESIGN_GRAPHIC, FALSE },  { PARVIS_DESIGN_GRAPHIC, TRUE },
    { PARVIS_DESIGN_CONTRAST, FALSE }, { PARVIS_DESIGN_CONTRAST, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/poster/random/%u-%s", looks[i].design,
                                               looks[i].landscape ? "landscape" : "upright");

      g_test_add_data_func (path, &looks[i], test_random);
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
