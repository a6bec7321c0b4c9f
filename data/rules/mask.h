/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/mask.h: a name, wherever a text says it, behind solid blocks.

   Without regard to case, accents (composed or not), œ and æ, and only as whole words: “martine”
   is in “MARTINE”, “d’Agnès” says “agnes”, “Martinet” says nothing. Between the words of a name,
   spaces, hyphens, apostrophes and dots are the same: “Jean-Pierre” is in “jean  pierre”. In
   writings without spaces between words any place is the end of one. */
#pragma once

#include <glib.h>

/* What stands for each sign of the name. */
#define PARVIS_MASK_SIGN 0x2588
#define PARVIS_MASK_SIGN_TEXT "\u2588"

typedef struct _ParvisMask ParvisMask;

/* NULL where @name has fewer than two letters or figures. */
ParvisMask *parvis_mask_new (const char *name);
void parvis_mask_free (ParvisMask *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisMask, parvis_mask_free)

/* @text has @size bytes, any bytes. */
gboolean parvis_mask_finds (const ParvisMask *self, const char *text, gsize size);
/* @text with a block for each sign of the name; NULL where it does not say it. A zero byte follows
   the @masked_size bytes. (transfer full) */
char *parvis_mask_apply (const ParvisMask *self, const char *text, gsize size, gsize *masked_size);
