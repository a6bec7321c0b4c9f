/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/words.h"

#include <string.h>

#define NARROW 0x202F /* narrow no-break space */
#define NO_BREAK 0x00A0
#define OPENING 0x00AB
#define CLOSING 0x00BB
#define APOSTROPHE 0x2019

static gboolean
is_french (void)
{
  return g_str_has_prefix (g_get_language_names ()[0], "fr");
}

static gboolean
is_one_of (gunichar sign, const char *signs)
{
  return sign != 0 && g_utf8_strchr (signs, -1, sign) != NULL;
}

static gboolean
is_blank (gunichar sign)
{
  return sign == ' ' || sign == NO_BREAK || sign == NARROW;
}

static gunichar
get_last (const GString *text)
{
  const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);

  return last != NULL ? g_utf8_get_char (last) : 0;
}

static gboolean
drop_blanks (GString *text)
{
  gsize length = text->len;

  while (is_blank (get_last (text)))
    g_string_truncate (
        text, (gsize) (g_utf8_find_prev_char (text->str, text->str + text->len) - text->str));
  return text->len < length;
}

/* A colon or question mark in the middle of a word is an hour, an address, a smiley. */
static gboolean
ends_word (const char *rest)
{
  gunichar next = g_utf8_get_char (rest);

  return next == 0 || g_unichar_isspace (next) || is_one_of (next, "\u202f»”\";!?%.…,:)]");
}

static gunichar
get_space_before (gunichar sign, const char *rest)
{
  if (sign == CLOSING)
    return NARROW;
  if (!is_one_of (sign, ";!?%:") || !ends_word (rest))
    return 0;
  return sign == ':' ? NO_BREAK : NARROW;
}

/* “?!” and “(?)” stay together, unless a space was written there. */
static gboolean
takes_space (gunichar last, gunichar sign, gboolean had_space)
{
  if (last == 0 || g_unichar_isspace (last))
    return FALSE;
  return had_space || sign == CLOSING || !is_one_of (last, "([;!?:");
}

static void
append_spaced (GString *text, gunichar space, gunichar sign)
{
  gboolean had_space = drop_blanks (text);
  gunichar last = get_last (text);

  if (last == OPENING)
    g_string_append_unichar (text, NARROW);
  else if (takes_space (last, sign, had_space))
    g_string_append_unichar (text, space);
  g_string_append_unichar (text, sign);
}

char *
parvis_words_typeset (const char *text)
{
  g_autoptr (GString) set = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!is_french () || !g_utf8_validate (text, -1, NULL))
    return g_strdup (text);
  set = g_string_sized_new (strlen (text) + 16);
  for (const char *at = text; *at != '\0';)
    {
      gunichar sign = g_utf8_get_char (at);
      gunichar space;

      at = g_utf8_next_char (at);
      space = get_space_before (sign, at);
      if (space != 0)
        append_spaced (set, space, sign);
      else
        g_string_append_unichar (set, sign == '\'' ? APOSTROPHE : sign);
      if (sign != OPENING)
        continue;

      while (is_blank (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (*at != '\0')
        g_string_append_unichar (set, NARROW);
    }
  return g_string_free (g_steal_pointer (&set), FALSE);
}
