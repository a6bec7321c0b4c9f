/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/document/marks.h: what a document holds; only for exports/document. */
#pragma once

#include "document/document.h"

typedef enum
{
  PARVIS_MARK_PAGE, /* the next one begins */
  PARVIS_MARK_OPEN,
  PARVIS_MARK_CLOSE,
  PARVIS_MARK_LINE,
  PARVIS_MARK_FORM,
  PARVIS_MARK_DRAWING,
  PARVIS_MARK_FLAG
} ParvisMarkKind;

typedef struct
{
  ParvisMarkKind kind;
  const char *tag;
  char *alt; /* owned, of a Figure */
  ParvisBox box;
  gboolean more; /* the words of the line go on in the next */
  gboolean bare; /* in no tag */
  double stroke; /* 0: filled */
  ParvisDraw draw;
  gpointer data;
} ParvisDocumentMark;

struct _ParvisDocument
{
  ParvisType *type;
  char *language;
  double width, height;
  GArray *marks;     /* of ParvisDocumentMark */
  GHashTable *texts; /* of owned char * to owned ParvisParagraph * */
};
