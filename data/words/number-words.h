/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/words/number-words.h: small numbers as words. */
#pragma once

#include <glib.h>

/* "six"; digits over twelve. (transfer full) */
char *parvis_number_words (guint n);
/* "Six", to begin a sentence. (transfer full) */
char *parvis_number_words_first (guint n);
/* "sixth", of a place; digits over twelve. (transfer full) */
char *parvis_number_words_ordinal (guint n);
