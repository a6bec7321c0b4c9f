/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/lot.h: drawing lots in a way that anybody can do again. */
#pragma once

#include <glib.h>

/* A number of six digits, to be read out: 100 000 and the first 32 bits of the SHA-256 of @text,
   the most significant first, modulo 900 000. */
guint32 parvis_lot_make_seed (const char *text);
/* Puts @ids in the order that @seed draws: each by the SHA-256 of "SEED:ID", both in decimal, the
   smallest first. The same seed draws the same order, whatever the order before. */
void parvis_lot_draw (guint32 seed, gint64 *ids, guint n_ids);
