/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/mask.h"

#include <string.h>

/* Marks of a lower class are vowels of their own in the writings of India. */
#define LEAST_ACCENT 10
#define MOST_FOLDED 18

/* Between two words of a name. */
#define GAP 0

struct _ParvisMask
{
  GArray *letters; /* gunichar, folded; GAP between words */
};

/* One sign of a text and how many bytes it takes; bytes that are no text are a sign each. */
static gunichar
read_sign (const char *at, const char *end, gsize *size)
{
  gunichar sign;

  *size = 1;
  if ((guchar) *at < 0x80)
    return (gunichar) *at;
  sign = g_utf8_get_char_validated (at, end - at);
  if (sign >= (gunichar) -2)
    return 0xfffd;
  *size = (gsize) (g_utf8_next_char (at) - at);
  return sign;
}

/* An accent, or a sign without a shape, such as a soft hyphen. */
static gboolean
is_nothing (gunichar sign)
{
  if (sign < 0x80)
    return FALSE;
  return (g_unichar_ismark (sign) && g_unichar_combining_class (sign) >= LEAST_ACCENT) ||
         g_unichar_type (sign) == G_UNICODE_FORMAT || (sign >= 0xfe00 && sign <= 0xfe0f);
}

static gboolean
is_letter (gunichar sign)
{
  if (sign < 0x80)
    return g_ascii_isalnum ((char) sign);
  return g_unichar_isalnum (sign) || (g_unichar_ismark (sign) && !is_nothing (sign));
}

static gboolean
is_gap (gunichar sign)
{
  return g_unichar_isspace (sign) || g_unichar_type (sign) == G_UNICODE_DASH_PUNCTUATION ||
         sign == '\'' || sign == 0x2019 || sign == 0x2018 || sign == 0x02bc || sign == '.' ||
         sign == '_';
}

/* Of a writing that puts no spaces between words. */
static gboolean
is_close_set (gunichar sign)
{
  switch ((int) g_unichar_get_script (sign))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return FALSE;
    }
}

static const char *
spell_out (gunichar sign)
{
  switch (sign)
    {
    case 0x00df:
      return "ss";
    case 0x00e6:
      return "ae";
    case 0x00f8:
      return "o";
    case 0x0111:
      return "d";
    case 0x0131:
      return "i";
    case 0x0142:
      return "l";
    case 0x0153:
      return "oe";
    default:
      return NULL;
    }
}

/* The letters that @sign is without case and accents. */
static gsize
fold (gunichar sign, gunichar *letters)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts, n_letters = 0;

  if (sign < 0x80)
    {
      letters[0] = (gunichar) g_ascii_tolower ((char) sign);
      return 1;
    }
  n_parts = g_unichar_fully_decompose (sign, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    {
      gunichar lower = g_unichar_tolower (parts[i]);
      const char *spelt = spell_out (lower);

      if (is_nothing (lower))
        continue;
      for (; spelt != NULL && *spelt != '\0' && n_letters < MOST_FOLDED; spelt++)
        letters[n_letters++] = (gunichar) *spelt;
      if (spelt == NULL && n_letters < MOST_FOLDED)
        letters[n_letters++] = lower == 0x03c2 ? 0x03c3 : lower; /* a sigma at the end of a word */
    }
  return n_letters;
}

ParvisMask *
parvis_mask_new (const char *name)
{
  g_autoptr (ParvisMask) self = g_new0 (ParvisMask, 1);
  const char *end = name + strlen (name);
  const gunichar gap = GAP;
  gboolean apart = FALSE;
  guint n_letters = 0;
  gsize size;

  self->letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  for (const char *at = name; at < end; at += size)
    {
      gunichar sign = read_sign (at, end, &size);
      gunichar folded[MOST_FOLDED];
      gsize n_folded;

      if (!is_letter (sign))
        {
          apart = apart || !is_nothing (sign);
          continue;
        }
      if (apart && self->letters->len > 0)
        g_array_append_val (self->letters, gap);
      apart = FALSE;
      n_folded = fold (sign, folded);
      g_array_append_vals (self->letters, folded, (guint) n_folded);
      n_letters += (guint) n_folded;
    }
  return n_letters >= 2 ? g_steal_pointer (&self) : NULL;
}

void
parvis_mask_free (ParvisMask *self)
{
  g_array_unref (self->letters);
  g_free (self);
}

/* Past the signs of one kind that are at @at, and those that are nothing. */
static const char *
skip (const char *at, const char *end, gboolean gaps)
{
  gsize size;

  while (at < end)
    {
      gunichar sign = read_sign (at, end, &size);

      if (!is_nothing (sign) && !(gaps && is_gap (sign)))
        break;
      at += size;
    }
  return at;
}

/* A word may end before @at, after @last. */
static gboolean
is_end (const char *at, const char *end, gunichar last)
{
  gunichar sign;
  gsize size;

  if (at >= end)
    return TRUE;
  sign = read_sign (at, end, &size);
  return !is_letter (sign) || is_close_set (sign) || is_close_set (last);
}

/* The end of the name that begins at @at, or NULL. */
static const char *
match (const ParvisMask *self, const char *at, const char *end)
{
  const gunichar *wanted = (const gunichar *) (gpointer) self->letters->data;
  const gunichar *last = wanted + self->letters->len;
  gunichar sign = 0;
  gsize size;

  while (wanted < last && at < end)
    {
      gunichar folded[MOST_FOLDED];
      gsize n_folded;

      if (*wanted == GAP)
        {
          const char *after = skip (at, end, TRUE);

          if (after == at)
            return NULL;
          at = after;
          wanted++;
          continue;
        }
      sign = read_sign (at, end, &size);
      n_folded = is_letter (sign) ? fold (sign, folded) : 0;
      if (n_folded == 0)
        return NULL;
      for (gsize i = 0; i < n_folded; i++)
        if (wanted == last || *wanted++ != folded[i])
          return NULL;
      at = skip (at + size, end, FALSE);
    }
  return wanted == last && is_end (at, end, sign) ? at : NULL;
}

/* The next place of the name from @at on: its beginning, and @after its end; or NULL. */
static const char *
find (const ParvisMask *self, const char *at, const char *end, const char **after)
{
  gboolean inside = FALSE;
  gsize size;

  for (; at < end; at += size)
    {
      gunichar sign = read_sign (at, end, &size);
      gboolean letter = is_letter (sign);

      if (letter && (!inside || is_close_set (sign)))
        {
          *after = match (self, at, end);
          if (*after != NULL)
            return at;
        }
      if (!is_nothing (sign))
        inside = letter && !is_close_set (sign);
    }
  return NULL;
}

gboolean
parvis_mask_finds (const ParvisMask *self, const char *text, gsize size)
{
  const char *after;

  return find (self, text, text + size, &after) != NULL;
}

static void
append_blocks (GString *masked, const char *at, const char *end)
{
  gsize size;

  for (; at < end; at += size)
    {
      gunichar sign = read_sign (at, end, &size);

      if (!is_nothing (sign) && !g_unichar_ismark (sign))
        g_string_append (masked, PARVIS_MASK_SIGN_TEXT);
    }
}

char *
parvis_mask_apply (const ParvisMask *self, const char *text, gsize size, gsize *masked_size)
{
  const char *end = text + size, *after, *at = find (self, text, end, &after);
  GString *masked;

  if (at == NULL)
    return NULL;
  masked = g_string_sized_new (size * 2);
  while (at != NULL)
    {
      g_string_append_len (masked, text, at - text);
      append_blocks (masked, at, after);
      text = after;
      at = find (self, text, end, &after);
    }
  g_string_append_len (masked, text, end - text);
  *masked_size = masked->len;
  return g_string_free (masked, FALSE);
}
