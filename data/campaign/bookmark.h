/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/bookmark.h: where on the road the facilitator is, in the file. Only for data/. */
#pragma once

#include "store/database.h"

/* Both from 0 to @last, whatever the file says. */
gboolean
parvis_bookmark_load (ParvisDatabase *database, int last, int *stop, int *furthest, GError **error);
/* Outside of a command: it is not undone. */
gboolean parvis_bookmark_save (ParvisDatabase *database, int stop, int furthest, GError **error);
