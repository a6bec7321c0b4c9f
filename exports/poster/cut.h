/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/cut.h: what was written without a space, where a line has no room for it. */
#pragma once

#include "poster/paragraph.h"

/* Pieces of at most @longest ems for each longer word of @self: a line ends inside it only where
   nothing else helps. Before the first measure. */
void parvis_paragraph_cut (ParvisParagraph *self, ParvisType *type, double longest);
