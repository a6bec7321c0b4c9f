/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/note-view.h: one note on the wall. Its actions act on the whole selection where it is
   part of one; the wall does them. */
#pragma once

#include "board/item-view.h"
#include "campaign/note.h"

#define PARVIS_TYPE_NOTE_VIEW (parvis_note_view_get_type ())
G_DECLARE_FINAL_TYPE (ParvisNoteView, parvis_note_view, PARVIS, NOTE_VIEW, ParvisItemView)

GtkWidget *parvis_note_view_new (ParvisNote *note, const ParvisInks *inks);
ParvisNote *parvis_note_view_get_note (ParvisNoteView *self);
/* After the campaign changed: looks whether its note did. */
void parvis_note_view_follow (ParvisNoteView *self);
/* Where it is, for a screen reader: "Ideal, cluster “Respect”, agents, 3 of 22". */
void parvis_note_view_set_place (ParvisNoteView *self,
                                 const char *zone,
                                 const char *cluster,
                                 guint position,
                                 guint total);
/* The words of the note that it looks like, on its two bottom lines, or NULL. */
void parvis_note_view_set_hint (ParvisNoteView *self, const char *hint);
/* Whether (@x, @y), from its own corner, is on those lines. */
gboolean parvis_note_view_is_on_hint (ParvisNoteView *self, double x, double y);
/* Shows how it is turned face up, which it is already. */
void parvis_note_view_turn (ParvisNoteView *self);
/* The paper and the text, from (0, 0), held by the pointer. */
void parvis_note_view_snapshot_lifted (ParvisNoteView *self, GtkSnapshot *snapshot);
