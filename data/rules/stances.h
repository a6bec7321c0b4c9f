/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/stances.h: the median and quartiles of a positioning. */
#pragma once

#include <glib.h>

/* Twice the values, so that they are whole: a median of 4.5 is 9. */
typedef struct
{
  int median2, lower2, upper2;
} ParvisQuartiles;

/* @values sorted, at least one. A quartile is the median of the lower or upper half, the middle
   value in neither half when n is odd (Moore and McCabe); with one value all three are it. */
ParvisQuartiles parvis_quartiles (const int *values, guint n_values);
