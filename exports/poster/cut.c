/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/cut.h"

#include "poster/lines.h"

/* Where the next piece of the word from @start ends: at most @measure ems. */
static gsize
find_cut (ParvisParagraph *self, ParvisType *type, gsize start, gsize end, double measure)
{
  const char *text = self->text;
  gsize cut = start;

  while (cut < end)
    {
      gsize next = (gsize) (g_utf8_next_char (text + cut) - text);

      while (next < end && g_unichar_ismark (g_utf8_get_char (text + next)))
        next = (gsize) (g_utf8_next_char (text + next) - text);
      if (cut > start && parvis_type_measure (type, PARVIS_FACE_BODY, text + start,
                                              (gssize) (next - start)) > measure)
        break;
      cut = next;
    }
  return cut;
}

static void
cut_atom (ParvisParagraph *self,
          ParvisType *type,
          const ParvisAtom *atom,
          double longest,
          GArray *atoms)
{
  gsize start = atom->start;

  while (start < atom->end)
    {
      ParvisAtom piece = { start, find_cut (self, type, start, atom->end, longest), FALSE,
                           PARVIS_LAST_RESORT };

      start = piece.end;
      if (start == atom->end)
        {
          piece.space = atom->space;
          piece.cost = atom->cost;
        }
      g_array_append_val (atoms, piece);
    }
}

/* No sign is wider than two ems: what has few of them need not be measured. */
static gboolean
is_short (const ParvisParagraph *self, const ParvisAtom *atom, double longest)
{
  return (double) (atom->end - atom->start) * 2 <= longest;
}

void
parvis_paragraph_cut (ParvisParagraph *self, ParvisType *type, double longest)
{
  GArray *atoms = g_array_new (FALSE, FALSE, sizeof (ParvisAtom));

  for (guint i = 0; i < self->atoms->len; i++)
    {
      const ParvisAtom *atom = &g_array_index (self->atoms, ParvisAtom, i);

      if (!is_short (self, atom, longest) &&
          parvis_type_measure (type, PARVIS_FACE_BODY, self->text + atom->start,
                               (gssize) (atom->end - atom->start)) > longest)
        cut_atom (self, type, atom, longest, atoms);
      else
        g_array_append_val (atoms, *atom);
    }
  g_array_unref (self->atoms);
  self->atoms = atoms;
}
