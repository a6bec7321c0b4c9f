/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/contrast.h"

#include <math.h>

#define STEPS 256

typedef struct
{
  double l, a, b;
} Lab;

static double
to_linear (guint32 colour, guint shift)
{
  double part = (colour >> shift & 0xff) / 255.0;

  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/* 0 to 255, or beyond where no screen can show it. */
static int
from_linear (double part)
{
  double coded = part <= 0.0031308 ? 12.92 * part : 1.055 * pow (part, 1 / 2.4) - 0.055;

  return (int) lround (255 * coded);
}

static double
get_luminance (guint32 colour)
{
  return 0.2126 * to_linear (colour, 16) + 0.7152 * to_linear (colour, 8) +
         0.0722 * to_linear (colour, 0);
}

double
parvis_contrast (guint32 first, guint32 second)
{
  double a = get_luminance (first), b = get_luminance (second);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static Lab
to_lab (guint32 colour)
{
  double r = to_linear (colour, 16), g = to_linear (colour, 8), b = to_linear (colour, 0);
  double l = cbrt (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  double m = cbrt (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  double s = cbrt (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);

  return (Lab){
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
  };
}

/* FALSE when it lies outside what a screen can show. */
static gboolean
from_lab (const Lab *lab, guint32 *colour)
{
  double l = pow (lab->l + 0.3963377774 * lab->a + 0.2158037573 * lab->b, 3);
  double m = pow (lab->l - 0.1055613458 * lab->a - 0.0638541728 * lab->b, 3);
  double s = pow (lab->l - 0.0894841775 * lab->a - 1.2914855480 * lab->b, 3);
  int r = from_linear (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  int g = from_linear (-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  int b = from_linear (-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);

  if (MIN (MIN (r, g), b) < 0 || MAX (MAX (r, g), b) > 255)
    return FALSE;
  *colour = (guint32) r << 16 | (guint32) g << 8 | (guint32) b;
  return TRUE;
}

/* As much of the colour as is left at this lightness. */
static guint32
darken (Lab lab, double lightness)
{
  guint32 colour = 0;

  for (guint i = STEPS; i > 0; i--)
    {
      const Lab tried = { lightness, lab.a * i / STEPS, lab.b * i / STEPS };

      if (from_lab (&tried, &colour))
        return colour;
    }
  return 0;
}

guint32
parvis_contrast_nearest (guint32 colour, guint32 ground, double least)
{
  Lab lab = to_lab (colour);

  if (parvis_contrast (colour, ground) >= least)
    return colour;
  for (guint i = STEPS; i > 0; i--)
    {
      guint32 tried = darken (lab, lab.l * i / STEPS);

      if (parvis_contrast (tried, ground) >= least)
        return tried;
    }
  return 0;
}

gboolean
parvis_colour_parse (const char *text, guint32 *colour)
{
  if (text == NULL || *text != '#')
    return FALSE;
  for (guint i = 1; i < 7; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;
  if (text[7] != '\0')
    return FALSE;
  *colour = (guint32) g_ascii_strtoull (text + 1, NULL, 16);
  return TRUE;
}
