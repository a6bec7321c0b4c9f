/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/folding.h"

#include <string.h>

/* The longest decomposition of a character. */
#define MOST_PARTS 18

static const char *
spell_out (gunichar c)
{
  switch (c)
    {
    case 0x153: /* œ */
    case 0x152: /* Œ */
      return "oe";
    case 0xe6: /* æ */
    case 0xc6: /* Æ */
      return "ae";
    case 0xdf: /* ß */
      return "ss";
    case 0x2019: /* ’ */
    case 0x2bc:  /* ʼ */
      return "'";
    default:
      return g_unichar_isspace (c) || c == 0xa0 || c == 0x202f ? " " : NULL;
    }
}

static void
add_parts (GString *folded, gunichar c)
{
  gunichar parts[MOST_PARTS];
  gsize n_parts = g_unichar_fully_decompose (c, TRUE, parts, MOST_PARTS);

  for (gsize i = 0; i < MIN (n_parts, MOST_PARTS); i++)
    if (g_unichar_combining_class (parts[i]) == 0)
      g_string_append_unichar (folded, g_unichar_tolower (parts[i]));
}

static void
note_starts (GArray *starts, gsize length, guint start)
{
  while (starts != NULL && starts->len < length)
    g_array_append_val (starts, start);
}

/* @starts: of each byte of what is returned, and of its end, the byte of @text that it stands for.
   (transfer full) */
static char *
fold (const char *text, GArray *starts)
{
  GString *folded = g_string_sized_new (strlen (text));
  const char *c;

  for (c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      const char *spelt;

      if ((guchar) *c < 0x80)
        g_string_append_c (folded, g_ascii_isspace (*c) ? ' ' : g_ascii_tolower (*c));
      else if ((spelt = spell_out (g_utf8_get_char (c))) != NULL)
        g_string_append (folded, spelt);
      else
        add_parts (folded, g_utf8_get_char (c));
      note_starts (starts, folded->len, (guint) (c - text));
    }
  note_starts (starts, folded->len + 1, (guint) (c - text));
  return g_string_free (folded, FALSE);
}

char **
parvis_fold_words (const char *typed)
{
  g_autofree char *folded = fold (typed, NULL);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

gboolean
parvis_has_words (const char *text, char *const *words)
{
  g_autofree char *folded = words[0] != NULL ? fold (text, NULL) : NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* A letter found in part is marked whole. */
static ParvisRun
unfold (GArray *starts, gsize at, gsize end)
{
  while (end + 1 < starts->len &&
         g_array_index (starts, guint, end) == g_array_index (starts, guint, end - 1))
    end++;
  return (ParvisRun){ g_array_index (starts, guint, at), g_array_index (starts, guint, end) };
}

GArray *
parvis_find_words (const char *text, char *const *words)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (ParvisRun));
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = fold (text, starts);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);
      const char *next;

      for (const char *at = strstr (folded, words[i]); at != NULL; at = strstr (next, words[i]))
        {
          ParvisRun run = unfold (starts, (gsize) (at - folded), (gsize) (at - folded) + length);

          next = at + length;
          g_array_append_val (runs, run);
        }
    }
  return runs;
}
