/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/boxes.h: where everything came to be, for who checks it. */
#pragma once

#include "poster/layout.h"
#include "poster/poster.h"

/* (transfer none) (element-type ParvisBox) */
const GArray *parvis_poster_get_boxes (ParvisPoster *poster);
/* 0xRRGGBB, where nothing lies. */
guint32 parvis_poster_get_page_ink (ParvisPoster *poster);
