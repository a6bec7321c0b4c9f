/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/lot.h: drawing lots in a way that anybody can do again. */
#pragma once

#include <glib.h>

/* Puts @ids in the order that @seed draws: each by the SHA-256 of "SEED:ID", both in decimal, the
   smallest first. The same seed draws the same order, whatever the order before. */
void parvis_lot_draw (guint32 seed, gint64 *ids, guint n_ids);
