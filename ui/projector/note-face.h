/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/note-face.h: a note as the room sees it: its paper and its words, or its back. */
#pragma once

#include "board/inks.h"
#include "campaign/note.h"

#define PARVIS_TYPE_NOTE_FACE (parvis_note_face_get_type ())
G_DECLARE_FINAL_TYPE (ParvisNoteFace, parvis_note_face, PARVIS, NOTE_FACE, GtkWidget)

/* @inks are the wall's. */
GtkWidget *parvis_note_face_new (ParvisNote *note, const ParvisInks *inks);
