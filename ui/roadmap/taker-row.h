/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/taker-row.h: one change of a spreadsheet that is about to be taken, or not. */
#pragma once

#include "campaign/change.h"

#define PARVIS_TYPE_TAKER_ROW (parvis_taker_row_get_type ())
G_DECLARE_FINAL_TYPE (ParvisTakerRow, parvis_taker_row, PARVIS, TAKER_ROW, GObject)

/* Property "ticked": it will be taken. It begins so unless the campaign has changed it too. */
ParvisTakerRow *parvis_taker_row_new (ParvisChange *change);
/* (transfer none) */
ParvisChange *parvis_taker_row_get_change (ParvisTakerRow *self);
gboolean parvis_taker_row_is_ticked (ParvisTakerRow *self);
