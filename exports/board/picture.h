/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/board/picture.h: a picture of a whole wall, laid out, ready to be written.

   It shows the wall as it is on the screen, with every cluster open and every text whole. A note
   that lies face down is drawn face down, and its text is not even read. */
#pragma once

#include "campaign/campaign.h"
#include "format.h"
#include "paper.h"

/* How much is done, from 0 to 1. In the thread that writes. */
typedef void (*ParvisPictureProgress) (double part, gpointer data);

typedef struct
{
  ParvisFormat format;       /* a PNG has two pixels a unit, fewer where that would be too many */
  ParvisPaper paper;         /* of a PDF, upright or lying, whichever shows more */
  GCancellable *cancellable; /* or NULL */
  ParvisPictureProgress progress; /* or NULL */
  gpointer data;
} ParvisPictureJob;

typedef struct _ParvisPicture ParvisPicture;

/* The sequences that have a wall, in order. (transfer container) (element-type ParvisSequence) */
GPtrArray *parvis_picture_list_walls (ParvisCampaign *campaign);
/* "agents/ideal", what parvis_picture_find_wall() understands. (transfer full) */
char *parvis_picture_name_wall (ParvisCampaign *campaign, ParvisSequence *sequence);
/* NULL where there is none. (transfer none) */
ParvisSequence *parvis_picture_find_wall (ParvisCampaign *campaign, const char *name);

/* Lays the wall of @sequence out. @campaign is only read now. NULL with G_IO_ERROR_CANCELLED.
   (transfer full) */
ParvisPicture *parvis_picture_new (ParvisCampaign *campaign,
                                   ParvisSequence *sequence,
                                   GCancellable *cancellable,
                                   GError **error);
void parvis_picture_free (ParvisPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisPicture, parvis_picture_free)

/* One sentence for a person where the picture will be hard to read: fewer pixels than it deserves,
   or type too small on that paper; else NULL. (transfer full) */
char *parvis_picture_get_remark (ParvisPicture *self, ParvisFormat format, ParvisPaper paper);

/* At @path by way of a temporary file beside it: a failure leaves what was there. */
gboolean parvis_picture_write (ParvisPicture *self,
                               const ParvisPictureJob *job,
                               const char *path,
                               GError **error);
