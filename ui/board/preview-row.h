/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/preview-row.h: one note that is about to be added, or not. */
#pragma once

#include "campaign/wall.h"

#define PARVIS_TYPE_PREVIEW_ROW (parvis_preview_row_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPreviewRow, parvis_preview_row, PARVIS, PREVIEW_ROW, GObject)

/* Property "ticked": it will be added. It begins so unless it is too long, and then stays. */
ParvisPreviewRow *parvis_preview_row_new (const ParvisNewNote *note);
/* Its text is the row's. */
const ParvisNewNote *parvis_preview_row_get_note (ParvisPreviewRow *self);
gboolean parvis_preview_row_is_ticked (ParvisPreviewRow *self);
glong parvis_preview_row_get_length (ParvisPreviewRow *self);
gboolean parvis_preview_row_is_too_long (ParvisPreviewRow *self);
