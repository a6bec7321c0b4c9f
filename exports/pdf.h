/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/pdf.h: what cairo leaves out of a tagged PDF. */
#pragma once

#include <glib.h>

typedef struct
{
  const char *language; /* "fr" */
  /* What each picture is, in order, up to a NULL; or NULL. */
  const char *const *figures;
  /* From the edge of the sheet to that of the page once cut, and how far colour goes beyond it; in
     points, 0 for a page that is the sheet. */
  double trim, bleed;
} ParvisPdfWords;

/* The PDF in @bytes with its language, its title shown by viewers, its pictures described, and
   nothing that changes from one run to the next. (transfer full) */
GBytes *parvis_pdf_finish (const GByteArray *bytes, const ParvisPdfWords *words, GError **error);
