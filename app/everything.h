/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/everything.h: all that may leave the room, numbered, in one folder. */
#pragma once

#include "piece.h"

/* Writes each piece and each board into @folder, as a bundle (exports/bundle.h). A part that fails
   keeps nobody from the others: FALSE then too, with PARVIS_EXPORT_ERROR_PARTS, a sentence for each
   of them. With G_IO_ERROR_CANCELLED nothing is written. @remark: what is to be said of the parts.
 */
gboolean parvis_everything_write (ParvisCampaign *campaign,
                                  const ParvisPieceOrder *order,
                                  const char *folder,
                                  char **remark,
                                  GError **error);
