/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/scribe.h: makes notes of what is typed, pasted or dropped on a board, and keeps what is
   half typed. */
#pragma once

#include "board/entry-bar.h"
#include "board/wall.h"

#define PARVIS_TYPE_SCRIBE (parvis_scribe_get_type ())
G_DECLARE_FINAL_TYPE (ParvisScribe, parvis_scribe, PARVIS, SCRIBE, GObject)

/* Fills @bar with what was half typed in @sequence, and follows it until parvis_scribe_leave(). */
ParvisScribe *parvis_scribe_new (ParvisCampaign *campaign,
                                 ParvisSequence *sequence,
                                 ParvisEntryBar *bar,
                                 ParvisWall *wall);
/* What is typed goes to this zone, once; where nothing is, the next notes do. */
void parvis_scribe_send (ParvisScribe *self, guint position);
/* What was copied elsewhere goes onto the wall: to the zone of what has the focus there. */
void parvis_scribe_paste (ParvisScribe *self);
/* What was written on the wall and can't be a note as it is waits in the entry. */
void parvis_scribe_hand_over (ParvisScribe *self, const char *text);
/* What is half typed is in the file at once. */
void parvis_scribe_keep (ParvisScribe *self);
/* The page is no longer there. */
void parvis_scribe_leave (ParvisScribe *self);
