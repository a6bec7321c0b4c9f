/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/type.h: the faces of a poster, and how wide text is in them. */
#pragma once

#include <pango/pangocairo.h>

#include "poster/look.h"

/* Inter Display where the type is large, Inter below PARVIS_LARGE_TYPE. */
typedef enum
{
  PARVIS_FACE_TITLE,
  PARVIS_FACE_PLACE,
  PARVIS_FACE_QUALITY,
  PARVIS_FACE_HEAD,
  PARVIS_FACE_VERB,
  PARVIS_FACE_LARGE_VERB,
  PARVIS_FACE_BODY,
  PARVIS_FACE_LARGE_BODY,
  PARVIS_FACE_OUTCOME,
  PARVIS_FACE_LARGE_OUTCOME,
  PARVIS_FACE_FOOT,
  PARVIS_FACE_SERVICE
} ParvisFace;
#define PARVIS_N_FACES 12

#define PARVIS_LARGE_TYPE 30.0

/* Of Inter, in ems. */
#define PARVIS_ASCENT 0.97
#define PARVIS_CAPITAL 0.727
#define PARVIS_ASCENDER 0.76
#define PARVIS_DESCENDER 0.21

typedef struct _ParvisType ParvisType;

/* For the thread that calls. @language: "fr". (transfer full) */
ParvisType *parvis_type_new (const char *language, ParvisDesign design);
void parvis_type_free (ParvisType *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisType, parvis_type_free)

/* The advance of @text, in ems. */
double parvis_type_measure (ParvisType *self, ParvisFace face, const char *text, gssize length);

/* Shows @text on the baseline at cairo's current origin: the ink of large type starts there, not
   its side bearing, as the eye needs to see it aligned. @more: another line follows, and a reader
   that joins them again must not join their words. */
void parvis_type_show (ParvisType *self,
                       cairo_t *cr,
                       ParvisFace face,
                       double size,
                       const char *text,
                       gboolean more);
