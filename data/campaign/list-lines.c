/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/list-lines.h"

#include <string.h>

/* A quoted cell that goes on for longer is a quotation mark in front of something else. */
#define CELL_MAX 2048

typedef struct
{
  const char *at; /* ends with a NUL */
  gboolean list;  /* there are several */
  gboolean signs; /* a line begins with a plus, so that a minus is one too */
} Reader;

gboolean
parvis_is_deceiving (gunichar sign)
{
  return (sign >= 0x202a && sign <= 0x202e) || (sign >= 0x2066 && sign <= 0x2069) || sign == 0xfeff;
}

gboolean
parvis_is_blank (const char *text)
{
  while (*text != '\0' && !g_unichar_isgraph (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

static gboolean
ends_line (gunichar sign)
{
  return sign == '\n' || sign == '\r' || sign == '\v' || sign == '\f' || sign == 0x85 ||
         sign == 0x2028 || sign == 0x2029;
}

static gboolean
is_amiss (gunichar sign)
{
  return sign != '\t' && sign != '\n' &&
         (g_unichar_iscntrl (sign) || ends_line (sign) || parvis_is_deceiving (sign));
}

/* With "\n" for each line end, and no other control but tabs. */
static char *
clean (const char *bytes, gsize size, gboolean *mended)
{
  g_autofree char *valid = NULL;
  GString *text = g_string_sized_new (size);

  *mended = !g_utf8_validate_len (bytes, size, NULL);
  valid = *mended ? g_utf8_make_valid (bytes, (gssize) size) : g_strndup (bytes, size);
  for (const char *at = valid, *start = at;; at = g_utf8_next_char (at))
    {
      /* Most signs are letters. */
      if ((guchar) *at >= ' ' && (guchar) *at < 0x7f)
        continue;
      if (*at != '\0' && !is_amiss (g_utf8_get_char (at)))
        continue;
      g_string_append_len (text, start, at - start);
      if (*at == '\0')
        break;
      if (ends_line (g_utf8_get_char (at)))
        g_string_append_c (text, '\n');
      if (at[0] == '\r' && at[1] == '\n')
        at++;
      start = g_utf8_next_char (at);
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_space (const char *at)
{
  return *at != '\0' && g_unichar_isspace (g_utf8_get_char (at));
}

/* U+00A0 and its like are spaces here. */
static const char *
skip_spaces (const char *at)
{
  while (is_space (at))
    at = g_utf8_next_char (at);
  return at;
}

static gboolean
is_gap (const char *at)
{
  return *at == '\0' || is_space (at);
}

/* "[ ] x", "[x] x", "☐ x" */
static const char *
skip_box (const char *at)
{
  const gunichar sign = g_utf8_get_char (at);

  if (sign >= 0x2610 && sign <= 0x2612)
    return skip_spaces (g_utf8_next_char (at));
  if (at[0] == '[' && at[1] != '\0' && strchr (" xX", at[1]) != NULL && at[2] == ']' &&
      is_gap (at + 3))
    return skip_spaces (at + 3);
  return at;
}

/* Signs that begin nothing but the item of a list; U+F0B7 and its like are Word's. */
static gboolean
is_bullet (gunichar sign)
{
  static const gunichar bullets[] = { 0x2022, 0x2023, 0x2043, 0x00b7, 0x25e6, 0x25cf, 0x25cb,
                                      0x25a0, 0x25a1, 0x25aa, 0x25ab, 0x25c6, 0x25c7, 0x25ba,
                                      0x25b6, 0x25b8, 0x27a2, 0x27a4, 0x2192, 0x21d2, 0x2610,
                                      0x2611, 0x2612, 0x2713, 0x2714, 0x2717, 0x2718, 0x2751,
                                      0x274f, 0xf0b7, 0xf0a7, 0xf0d8, 0xf0fc };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (sign == bullets[i])
      return TRUE;
  return FALSE;
}

static gboolean
is_dash (gunichar sign)
{
  return sign == '-' || sign == 0x2013 || sign == 0x2014;
}

/* "1.", "1)", "1.2.", and before a word "1/", "1-"; NULL where there is none. */
static const char *
skip_number (const char *at)
{
  const char *end = at;
  guint n_digits = 0;

  while (g_ascii_isdigit (*end) || (*end == '.' && n_digits > 0 && g_ascii_isdigit (end[1])))
    {
      n_digits = *end == '.' ? 0 : n_digits + 1;
      if (n_digits > 3)
        return NULL;
      end++;
    }
  if (end == at || *end == '\0' || !is_gap (end + 1))
    return NULL;
  if (*end == '.' || *end == ')')
    return end + 1;
  if ((*end == '/' || *end == '-') && !g_ascii_isdigit (*skip_spaces (end + 1)))
    return end + 1;
  return NULL;
}

/* "a)", "iv)" */
static const char *
skip_letter (const char *at)
{
  gsize roman = strspn (at, "ivxIVX");

  if (roman > 0 && roman <= 4 && at[roman] == ')' && is_gap (at + roman + 1))
    return at + roman + 1;
  return g_ascii_isalpha (at[0]) && at[1] == ')' && is_gap (at + 2) ? at + 2 : NULL;
}

/* "(1)", "(a)" */
static const char *
skip_bracketed (const char *at)
{
  const char *end;

  if (*at != '(')
    return NULL;
  end = skip_letter (at + 1);
  if (end == NULL && g_ascii_isdigit (at[1]))
    end = skip_number (at + 1);
  return end != NULL && end[-1] == ')' ? end : NULL;
}

/* What is left of an item without what stands in front of it. */
static const char *
skip_marker (const Reader *self, const char *text)
{
  const char *at = skip_spaces (text), *end = NULL;
  gunichar sign = g_utf8_get_char (at);
  const char *next = *at == '\0' ? at : g_utf8_next_char (at);

  if (!self->list || *at == '\0')
    return at;
  if (is_bullet (sign))
    end = next;
  else if (is_dash (sign) && !self->signs &&
           (is_gap (next) || g_unichar_isalpha (g_utf8_get_char (next))))
    end = next;
  else if (sign == '*' && is_gap (next))
    end = next;
  else
    end = skip_number (at);
  if (end == NULL)
    end = skip_letter (at);
  if (end == NULL)
    end = skip_bracketed (at);
  return skip_box (skip_spaces (end != NULL ? end : at));
}

/* A spreadsheet puts quotes around a cell with line ends, tabs or quotes in it, and around no
   other. NULL where this is none; else @end is behind it. */
static char *
read_quoted (const char *at, const char **end)
{
  g_autoptr (GString) cell = NULL;
  gboolean needed = FALSE;

  if (*at++ != '"')
    return NULL;
  cell = g_string_new (NULL);
  for (; *at != '\0' && cell->len < CELL_MAX; at++)
    {
      if (*at == '"' && at[1] != '"')
        {
          *end = at + 1;
          return needed && (at[1] == '\0' || at[1] == '\t' || at[1] == '\n')
                     ? g_string_free (g_steal_pointer (&cell), FALSE)
                     : NULL;
        }
      if (*at == '"')
        at++;
      needed = needed || *at == '"' || *at == '\n' || *at == '\t';
      g_string_append_c (cell, *at);
    }
  return NULL;
}

static char *
read_cell (Reader *self)
{
  const char *end;
  char *cell = read_quoted (self->at, &end);

  if (cell == NULL)
    {
      end = self->at + strcspn (self->at, "\t\n");
      cell = g_strndup (self->at, (gsize) (end - self->at));
    }
  self->at = end;
  return cell;
}

static void
trim_end (GString *text)
{
  while (text->len > 0)
    {
      const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);

      if (!is_space (last))
        break;
      g_string_truncate (text, (gsize) (last - text->str));
    }
}

/* Word's second level of bullets. */
static gboolean
is_bullet_cell (const Reader *self, const char *cell)
{
  return self->list && *self->at == '\t' && g_str_equal (cell, "o");
}

/* One line, or a row of a table. (transfer full) */
static char *
read_row (Reader *self)
{
  GString *row = g_string_new (NULL);

  for (;;)
    {
      g_autofree char *cell = read_cell (self);
      const char *said = row->len == 0 ? skip_marker (self, cell) : skip_spaces (cell);

      if (!parvis_is_blank (said) && !(row->len == 0 && is_bullet_cell (self, said)))
        g_string_append_printf (row, "%s%s", row->len > 0 ? " – " : "", said);
      trim_end (row);
      if (*self->at != '\t')
        break;
      self->at++;
    }
  if (*self->at != '\0')
    self->at++;
  return g_string_free (row, FALSE);
}

static void
look_ahead (Reader *self)
{
  guint n_lines = 0;

  for (const char *at = self->at; *at != '\0' && !(self->list && self->signs);)
    {
      const char *end = at + strcspn (at, "\n");

      while (at < end && is_space (at))
        at = g_utf8_next_char (at);
      n_lines += at < end ? 1 : 0;
      self->signs = self->signs || *at == '+';
      self->list = n_lines > 1;
      at = end + (*end == '\n' ? 1 : 0);
    }
}

ParvisListLines *
parvis_list_lines_new (const char *bytes, gsize size, guint most)
{
  ParvisListLines *self = g_new0 (ParvisListLines, 1);
  g_autofree char *text = NULL;
  Reader reader = { NULL };

  g_return_val_if_fail (bytes != NULL || size == 0, NULL);
  if (size == 0)
    bytes = "";
  self->texts = g_ptr_array_new_with_free_func (g_free);
  text = clean (bytes, size, &self->mended);
  reader.at = text;
  look_ahead (&reader);
  while (*reader.at != '\0')
    {
      g_autofree char *row = NULL;

      reader.at += strspn (reader.at, "\t\n ");
      row = read_row (&reader);
      if (parvis_is_blank (row))
        continue;
      if (self->texts->len < most)
        g_ptr_array_add (self->texts, g_steal_pointer (&row));
      self->n_all++;
    }
  return self;
}

void
parvis_list_lines_free (ParvisListLines *self)
{
  g_ptr_array_unref (self->texts);
  g_free (self);
}
