/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/note-words.h: a note, said to a screen reader. What lies face down is not said. */
#pragma once

#include "campaign/note.h"

/* Its text, or that it lies face down. (transfer full) */
char *parvis_note_words_label (ParvisNote *note);
/* "Written first: “…”" of a note that was corrected. (transfer full) */
char *parvis_note_words_original (ParvisNote *note);
/* Where it is and how: "Ideal, cluster “Respect”, agents, 3 of 22, to read again, looks like
   “Patience”". @cluster may be NULL, and so may @hint, the note that it looks like.
   (transfer full) */
char *parvis_note_words_place (ParvisNote *note,
                               const char *zone,
                               const char *cluster,
                               guint position,
                               guint total,
                               const char *hint);
/* What is written on the first @most of @notes (element-type ParvisNote), one a line, with what was
   written first where it was corrected; those face down are only counted. (transfer full) */
char *parvis_note_words_list (GPtrArray *notes, guint most);
