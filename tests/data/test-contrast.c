/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/contrast.h"

#include <math.h>

/* As WCAG's own tools have them. */
static void
test_known (void)
{
  g_assert_cmpfloat_with_epsilon (parvis_contrast (0x000000, 0xffffff), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (parvis_contrast (0xffffff, 0xffffff), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (parvis_contrast (0x777777, 0xffffff), 4.48, 0.005);
  g_assert_cmpfloat_with_epsilon (parvis_contrast (0xffffff, 0xff0000), 4.00, 0.005);
  g_assert_cmpfloat_with_epsilon (parvis_contrast (0x0b4f8a, 0xffffff), 8.4, 0.05);
  g_assert_cmpfloat_with_epsilon (parvis_contrast (0x7a3e00, 0xffffff), 8.3, 0.05);
  g_assert_cmpfloat_with_epsilon (parvis_contrast (0x5b2a86, 0xffffff), 9.9, 0.05);
}

static double
get_hue (guint32 colour)
{
  double r = (colour >> 16) / 255.0, g = (colour >> 8 & 0xff) / 255.0, b = (colour & 0xff) / 255.0;

  return atan2 (sqrt (3) * (g - b), 2 * r - g - b) * 180 / G_PI;
}

/* It reads, is no darker than it must be, and is still the same colour to the eye. */
static void
test_nearest (void)
{
  static const guint32 colours[] = { 0xff0000, 0xffd23f, 0x00a651, 0x3f8cff, 0xff69b4, 0xffffff };

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      guint32 nearest = parvis_contrast_nearest (colours[i], PARVIS_CONTRAST_GROUND, 6.8);
      double turn = fabs (get_hue (nearest) - get_hue (colours[i]));

      g_assert_cmpfloat (parvis_contrast (nearest, PARVIS_CONTRAST_GROUND), >=, 6.8);
      g_assert_cmpfloat (parvis_contrast (nearest, PARVIS_CONTRAST_GROUND), <, 7.2);
      g_assert_cmpfloat (parvis_contrast (nearest, 0xffffff), >=, 6.8);
      if (colours[i] != 0xffffff)
        g_assert_cmpfloat (MIN (turn, 360 - turn), <, 25);
    }
  g_assert_cmphex (parvis_contrast_nearest (0x0b4f8a, PARVIS_CONTRAST_GROUND, 6.8), ==, 0x0b4f8a);
}

static void
test_parse (void)
{
  static const char *const wrong[] = { "", "#12345", "0b4f8a", "#0b4f8g", "#0b4f8a0", "# b4f8a" };
  guint32 colour = 1;

  g_assert_true (parvis_colour_parse ("#0B4f8a", &colour));
  g_assert_cmphex (colour, ==, 0x0b4f8a);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (parvis_colour_parse (wrong[i], &colour));
  g_assert_false (parvis_colour_parse (NULL, &colour));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/contrast/known", test_known);
  g_test_add_func ("/data/contrast/nearest", test_nearest);
  g_test_add_func ("/data/contrast/parse", test_parse);
  return g_test_run ();
}
