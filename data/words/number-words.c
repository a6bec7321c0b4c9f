/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/number-words.h"

#include <glib/gi18n-lib.h>

char *
parvis_number_words (guint n)
{
  static const char *const words[] = {
    NULL,
    /* Translators: of things that are feminine in many languages: lines, qualities, proposals. */
    NC_ ("number", "one"),
    NC_ ("number", "two"),
    NC_ ("number", "three"),
    NC_ ("number", "four"),
    NC_ ("number", "five"),
    NC_ ("number", "six"),
    NC_ ("number", "seven"),
    NC_ ("number", "eight"),
    NC_ ("number", "nine"),
    NC_ ("number", "ten"),
    NC_ ("number", "eleven"),
    NC_ ("number", "twelve"),
  };

  if (n == 0 || n >= G_N_ELEMENTS (words))
    return g_strdup_printf ("%u", n);
  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "number", words[n]));
}

char *
parvis_number_words_first (guint n)
{
  g_autofree char *words = parvis_number_words (n);
  g_autofree char *first = g_utf8_strup (words, g_utf8_next_char (words) - words);

  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

char *
parvis_number_words_ordinal (guint n)
{
  static const char *const words[] = {
    NULL,
    NC_ ("place", "first"),
    NC_ ("place", "second"),
    NC_ ("place", "third"),
    NC_ ("place", "fourth"),
    NC_ ("place", "fifth"),
    NC_ ("place", "sixth"),
    NC_ ("place", "seventh"),
    NC_ ("place", "eighth"),
    NC_ ("place", "ninth"),
    NC_ ("place", "tenth"),
    NC_ ("place", "eleventh"),
    NC_ ("place", "twelfth"),
  };

  if (n == 0 || n >= G_N_ELEMENTS (words))
    /* Translators: a place over the twelfth. */
    return g_strdup_printf (C_ ("place", "%uth"), n);
  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "place", words[n]));
}
