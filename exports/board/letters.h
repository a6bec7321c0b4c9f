/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/board/letters.h: the type of a wall's picture, and how a text fits a note.

   Sizes are in the picture's units. Nothing is hinted or rounded: lines break in the same places
   at every scale. */
#pragma once

#include <pango/pangocairo.h>

#include "board/matter.h"

/* Where the text of a note starts, and its width: less air at the right, where lines are ragged. */
#define PARVIS_LETTERS_X 12
#define PARVIS_LETTERS_Y 17
#define PARVIS_LETTERS_WIDTH (PARVIS_NOTE_WIDTH - 2 * PARVIS_LETTERS_X + 2)
/* The college's shape, in the lower right corner. */
#define PARVIS_MARK 11
#define PARVIS_MARK_MARGIN 9
/* The words beside a flag. */
#define PARVIS_LETTERS_FLAG 12

typedef struct _ParvisLetters ParvisLetters;

/* For the thread that calls. @language: "fr". (transfer full) */
ParvisLetters *parvis_letters_new (const char *language);
void parvis_letters_free (ParvisLetters *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisLetters, parvis_letters_free)

/* @text at @size, in lines of @width or in one where that is 0. The same layout serves the next
   call. (transfer none) */
PangoLayout *parvis_letters_set (ParvisLetters *self,
                                 const char *text,
                                 double size,
                                 gboolean bold,
                                 double width);
/* The same with the type of @note. */
PangoLayout *parvis_letters_set_note (ParvisLetters *self, const ParvisPaperNote *note);
/* Of what was set last. */
void parvis_letters_get_size (ParvisLetters *self, double *width, double *height);

/* Chooses @note's type and height: the largest of the sizes that fits it; the smallest on a taller
   note where none does. */
void parvis_letters_fit (ParvisLetters *self, ParvisPaperNote *note);
