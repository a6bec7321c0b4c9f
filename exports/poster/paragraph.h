/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/paragraph.h: a text cut into what may not be cut further. */
#pragma once

#include "poster/type.h"

typedef struct
{
  gsize start, end; /* bytes of the text */
  gboolean space;   /* before the next one */
  double cost;      /* of a line that ends here */
} ParvisAtom;

typedef struct
{
  char *text;                     /* one space between words */
  GArray *atoms;                  /* of ParvisAtom */
  guint n_words;                  /* as a reader counts them */
  double *widths[PARVIS_N_FACES]; /* of the atoms, in ems; NULL until needed */
  double *gaps[PARVIS_N_FACES];   /* after them */
} ParvisParagraph;

typedef struct
{
  gsize start, end;
  double width; /* in ems */
} ParvisLine;

ParvisParagraph *parvis_paragraph_new (const char *text);
void parvis_paragraph_free (ParvisParagraph *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisParagraph, parvis_paragraph_free)

/* The whole text on one line, in ems. */
double parvis_paragraph_measure (ParvisParagraph *self, ParvisType *type, ParvisFace face);

/* What may not be cut and is the widest, in ems. */
double parvis_paragraph_get_longest (ParvisParagraph *self, ParvisType *type, ParvisFace face);

/* @measure in ems. FALSE when an atom is wider; @lines then has one line, that atom.
   (element-type ParvisLine) */
gboolean parvis_paragraph_break (ParvisParagraph *self,
                                 ParvisType *type,
                                 ParvisFace face,
                                 double measure,
                                 GArray *lines);
