/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/paragraph.h"

#include <string.h>

#include "poster/lines.h"

/* Words that lead to the next one: a line that ends on them reads badly. */
static const char *const leading[] = { "à",   "de", "du", "des", "le",  "la",  "les", "un",
                                       "une", "et", "ou", "en",  "on",  "ne",  "se",  "au",
                                       "aux", "y",  "il", "son", "ses", "bon", NULL };
static const char *const joining[] = { "qui",  "par", "pour", "sans", "avec",
                                       "dans", "sur", "dès",  "mal",  NULL };
static const char *const periods[] = { "an", "jour", "semaine", "mois", NULL };

/* That counts what comes next: not one that ends its clause. */
static gboolean
is_number (const char *word)
{
  const char *c;

  if (!g_ascii_isdigit (*word) || g_str_has_suffix (word, ".") || g_str_has_suffix (word, ","))
    return FALSE;
  for (c = word; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (!g_unichar_isdigit (letter) && letter != ',' && letter != '.' && letter != 0x202f &&
          letter != 0xa0)
        return FALSE;
    }
  return TRUE;
}

/* Punctuation that somebody typed with an ordinary space before or after it. */
static gboolean
is_mark (const char *word)
{
  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ispunct (g_utf8_get_char (c)))
      return FALSE;
  return TRUE;
}

static gboolean
is_opening (const char *word)
{
  return g_str_equal (word, "«") || g_str_equal (word, "“") || g_str_equal (word, "(");
}

static gboolean
belong_together (const char *word, const char *next)
{
  if (is_opening (word) || g_str_equal (word, "n°"))
    return TRUE;
  if (is_mark (next) && !is_opening (next) && !g_str_equal (next, "–") && !g_str_equal (next, "—"))
    return TRUE;
  if (is_number (word))
    return !g_strv_contains (leading, next);
  if (g_ascii_strcasecmp (word, "sur") == 0)
    return is_number (next);
  return g_ascii_strcasecmp (word, "par") == 0 && g_strv_contains (periods, next);
}

static double
cost_after (const char *word)
{
  g_autofree char *folded = g_utf8_strdown (word, -1);

  if (g_strv_contains (leading, folded))
    return 0.20;
  if (g_strv_contains (joining, folded))
    return 0.06;
  if (g_str_has_suffix (word, ",") || g_str_has_suffix (word, ":"))
    return -0.10;
  /* A sentence rather starts on a line of its own. */
  if (g_str_has_suffix (word, "."))
    return -0.20;
  return 0;
}

static void
add_atom (ParvisParagraph *self, gsize start, gsize end, double cost, gboolean space)
{
  const ParvisAtom atom = { start, end, space, cost };

  g_array_append_val (self->atoms, atom);
}

/* A compound or an address too long for a line may be cut at its own signs, as a last resort. */
static void
add_word (ParvisParagraph *self, gsize start, gsize end, double cost)
{
  gsize from = start;

  for (gsize i = start + 1; i + 1 < end; i++)
    if (strchr ("-@/", self->text[i]) != NULL && g_ascii_isalnum (self->text[i - 1]))
      {
        add_atom (self, from, i + 1, PARVIS_LAST_RESORT, FALSE);
        from = i + 1;
      }
  add_atom (self, from, end, cost, TRUE);
}

ParvisParagraph *
parvis_paragraph_new (const char *text)
{
  ParvisParagraph *self = g_new0 (ParvisParagraph, 1);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_auto (GStrv) words = g_strsplit_set (valid, " \t\r\n\v\f", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (kept, words[i]);
  for (guint i = 0; i < kept->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", (char *) kept->pdata[i]);
  self->text = g_string_free (g_steal_pointer (&joined), FALSE);
  self->atoms = g_array_new (FALSE, FALSE, sizeof (ParvisAtom));
  for (gsize i = 0, start = 0; i < kept->len; i++)
    {
      const char *word = kept->pdata[i];
      gsize end = start + strlen (word);
      gboolean glued = i + 1 < kept->len && belong_together (word, kept->pdata[i + 1]);

      add_word (self, start, end, glued ? PARVIS_LAST_RESORT : cost_after (word));
      self->n_words += is_mark (word) ? 0 : 1;
      start = end + 1;
    }
  return self;
}

void
parvis_paragraph_free (ParvisParagraph *self)
{
  for (guint i = 0; i < PARVIS_N_FACES; i++)
    {
      g_free (self->widths[i]);
      g_free (self->gaps[i]);
    }
  g_array_unref (self->atoms);
  g_free (self->text);
  g_free (self);
}

/* Of a script that other fonts write, whose spaces are their own. */
static gboolean
is_foreign (const ParvisParagraph *self, const ParvisAtom *atom)
{
  const char *end = self->text + atom->end;

  for (const char *c = self->text + atom->start; c < end; c = g_utf8_next_char (c))
    if (g_utf8_get_char (c) >= 0x590 && !g_unichar_ispunct (g_utf8_get_char (c)))
      return TRUE;
  return FALSE;
}

static double
measure_gap (ParvisParagraph *self, ParvisType *type, ParvisFace face, guint i, double space)
{
  const ParvisAtom *atom = &g_array_index (self->atoms, ParvisAtom, i);
  const ParvisAtom *next = atom + 1;
  const double *widths = self->widths[face];

  if (!atom->space || i + 1 == self->atoms->len)
    return 0;
  if (!is_foreign (self, atom) && !is_foreign (self, next))
    return space;
  return parvis_type_measure (type, face, self->text + atom->start,
                              (gssize) (next->end - atom->start)) -
         widths[i] - widths[i + 1];
}

static const double *
measure_atoms (ParvisParagraph *self, ParvisType *type, ParvisFace face)
{
  guint n = self->atoms->len;
  double space;

  if (self->widths[face] != NULL)
    return self->widths[face];
  self->widths[face] = g_new (double, MAX (n, 1));
  self->gaps[face] = g_new (double, MAX (n, 1));
  space = parvis_type_measure (type, face, "n n", -1) - parvis_type_measure (type, face, "nn", -1);
  for (guint i = 0; i < n; i++)
    {
      const ParvisAtom *atom = &g_array_index (self->atoms, ParvisAtom, i);

      self->widths[face][i] = parvis_type_measure (type, face, self->text + atom->start,
                                                   (gssize) (atom->end - atom->start));
    }
  for (guint i = 0; i < n; i++)
    self->gaps[face][i] = measure_gap (self, type, face, i, space);
  return self->widths[face];
}

static ParvisWord *
make_words (ParvisParagraph *self, ParvisType *type, ParvisFace face)
{
  const double *widths = measure_atoms (self, type, face);
  ParvisWord *words = g_new (ParvisWord, MAX (self->atoms->len, 1));

  for (guint i = 0; i < self->atoms->len; i++)
    {
      const ParvisAtom *atom = &g_array_index (self->atoms, ParvisAtom, i);

      words[i].width = widths[i];
      words[i].gap = self->gaps[face][i];
      words[i].cost = atom->cost;
    }
  return words;
}

static void
add_line (ParvisParagraph *self, const ParvisWord *words, guint from, guint to, GArray *lines)
{
  ParvisLine line = { g_array_index (self->atoms, ParvisAtom, from).start,
                      g_array_index (self->atoms, ParvisAtom, to - 1).end, 0 };

  for (guint i = from; i < to; i++)
    line.width += words[i].width + (i + 1 < to ? words[i].gap : 0);
  g_array_append_val (lines, line);
}

double
parvis_paragraph_measure (ParvisParagraph *self, ParvisType *type, ParvisFace face)
{
  g_autofree ParvisWord *words = make_words (self, type, face);
  double width = 0;

  for (guint i = 0; i < self->atoms->len; i++)
    width += words[i].width + (i + 1 < self->atoms->len ? words[i].gap : 0);
  return width;
}

double
parvis_paragraph_get_longest (ParvisParagraph *self, ParvisType *type, ParvisFace face)
{
  const double *widths = measure_atoms (self, type, face);
  double longest = 0;

  for (guint i = 0; i < self->atoms->len; i++)
    longest = MAX (longest, widths[i]);
  return longest;
}

gboolean
parvis_paragraph_break (ParvisParagraph *self,
                        ParvisType *type,
                        ParvisFace face,
                        double measure,
                        GArray *lines)
{
  g_autofree ParvisWord *words = make_words (self, type, face);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  guint from = 0;

  g_array_set_size (lines, 0);
  if (!parvis_lines_break (words, self->atoms->len, measure, ends))
    {
      guint widest = 0;

      for (guint i = 1; i < self->atoms->len; i++)
        if (words[i].width > words[widest].width)
          widest = i;
      add_line (self, words, widest, widest + 1, lines);
      return FALSE;
    }
  for (guint i = 0; i < ends->len; i++)
    {
      guint to = g_array_index (ends, guint, i);

      add_line (self, words, from, to, lines);
      from = to;
    }
  return TRUE;
}
