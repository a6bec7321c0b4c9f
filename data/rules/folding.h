/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/folding.h: words looked for in a text, whatever their case, their accents, their kind
   of apostrophe and of space; œ is oe, æ is ae and ß is ss. */
#pragma once

#include <glib.h>

/* From byte @start to before byte @end. */
typedef struct
{
  guint start, end;
} ParvisRun;

/* What is typed in a search, cut at its spaces and folded; a NULL alone where nothing is. @typed is
   UTF-8. (transfer full) */
char **parvis_fold_words (const char *typed);
/* Each of @words is somewhere in @text, inside a word too. TRUE of no words. */
gboolean parvis_has_words (const char *text, char *const *words);
/* Where @words are in @text, in no order; a letter's accents of its own are in its run.
   (transfer full) (element-type ParvisRun) */
GArray *parvis_find_words (const char *text, char *const *words);
