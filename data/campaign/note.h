/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/note.h: one idea, as it was written in the room. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

/* The longest note, quality or engagement, in characters. */
#define PARVIS_NOTE_MAX 500

#define PARVIS_TYPE_NOTE (parvis_note_get_type ())
G_DECLARE_FINAL_TYPE (ParvisNote, parvis_note, PARVIS, NOTE, ParvisRecord)

gint64 parvis_note_get_zone (ParvisNote *self);
gint64 parvis_note_get_cluster (ParvisNote *self); /* 0: loose */
ParvisCollege parvis_note_get_college (ParvisNote *self);
const char *parvis_note_get_text (ParvisNote *self);
double parvis_note_get_x (ParvisNote *self); /* NAN: nobody has placed it */
double parvis_note_get_y (ParvisNote *self);
const char *parvis_note_get_original (ParvisNote *self); /* before corrections; "": none */
gboolean parvis_note_get_hidden (ParvisNote *self);      /* face down until it is revealed */
gboolean parvis_note_get_flagged (ParvisNote *self);     /* to be read again */
