/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/contrast.h: whether a colour can be read, and the nearest one that can. Colours are
   0xRRGGBB. */
#pragma once

#include <glib.h>

/* What a poster's colours have on white and on cream, the least white of the grounds that they lie
   on: what is readable in one design then is in all of them. WCAG asks 4.5 of text and 3 of shapes;
   a poster is read from two metres. */
#define PARVIS_CONTRAST_TEXT 6.8
#define PARVIS_CONTRAST_GROUND 0xfff9f2u

/* As WCAG 2.1 defines it: from 1, alike, to 21. */
double parvis_contrast (guint32 first, guint32 second);
/* @colour itself if it has @least on a light @ground, else a darker one: the same hue in OKLab
   (Björn Ottosson, 2020), with as little taken from its lightness as will do. */
guint32 parvis_contrast_nearest (guint32 colour, guint32 ground, double least);
/* "#0b4f8a"; FALSE for anything else. */
gboolean parvis_colour_parse (const char *text, guint32 *colour);
