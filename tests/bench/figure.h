/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/bench/figure.h: what the benches in C share. */
#pragma once

#include <glib.h>

/* The median of @n calls of @run, in milliseconds. */
double bench_median (void (*run) (gpointer data), gpointer data, guint n);
/* One line for run.py. */
void bench_print (const char *what,
                  double figure,
                  const char *unit,
                  const char *raw_name,
                  double raw,
                  const char *mark);
