/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/pile.h: the face-down notes that a new one is shuffled into. Only for data/.

   Who types for the room types one person's notes after another's. Left in that order on the wall,
   and in the file, the notes would tell whose they are once they are revealed, whatever the order
   of revealing. So a new note's words change places with those of any other that lies face down
   beside it: all orders are as likely. The journal, which undo needs, still has each step in the
   order of typing, for who reads the file with other tools. Those that somebody has placed,
   grouped, said to be unlike another or put to a vote keep their words. */
#pragma once

#include "campaign/private.h"

/* {0} at first; one is good for many notes of one gesture. */
typedef struct
{
  gint64 zone;
  ParvisCollege college;
  GArray *ids; /* of gint64 */
} ParvisPile;

/* Shuffles the note @id, just written face down with @text and not placed. */
gboolean parvis_pile_slip_in (ParvisPile *self,
                              ParvisCampaign *campaign,
                              gint64 id,
                              const char *text,
                              gint64 zone,
                              ParvisCollege college,
                              GError **error);
void parvis_pile_clear (ParvisPile *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParvisPile, parvis_pile_clear)
