/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/similarity.h: whether two notes say nearly the same, by their letters.

   Case, accents, œ, æ, doubled letters and elisions (l’, d’, qu’…) are folded and the little words
   dropped; what is left is compared by Dice’s coefficient on the sets of letter trigrams of its
   words (L. R. Dice, “Measures of the amount of ecologic association between species”, Ecology
   26(3), 1945): 2·|A∩B| / (|A| + |B|), alike from 0.35 on, and never where one denies and the other
   does not. A word of one or two letters counts as one trigram. Only French and English have
   words to drop; any other language is compared by all its words.

   “Entreprises : nettoyer le chantier” begins with who is to do it. That does not make two notes
   alike, and makes them different where it is not the same in both. */
#pragma once

#include <glib.h>

/* One text, made ready once so that comparing is cheap. */
typedef struct _ParvisSimilarText ParvisSimilarText;

/* @common trigrams in both sets, @total in the two sets together: Dice is 2·common / total. */
typedef struct
{
  guint common, total;
} ParvisDice;

/* A @text that is not UTF-8, or has neither letters nor figures, is like no other. */
ParvisSimilarText *parvis_similar_text_new (const char *text);
void parvis_similar_text_free (ParvisSimilarText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisSimilarText, parvis_similar_text_free)

/* The words of @text that are compared, folded, with a space between. (transfer full) */
char *parvis_similar_words (const char *text);

/* In order, each once, three letters of 21 bits each. (transfer none) */
const guint64 *parvis_similar_text_get_trigrams (const ParvisSimilarText *self, guint *n_trigrams);
/* Frees them; what is left can only be asked whether it denies another. */
void parvis_similar_text_drop_trigrams (ParvisSimilarText *self);

ParvisDice parvis_similar_text_compare (const ParvisSimilarText *self,
                                        const ParvisSimilarText *other);
/* One says “sans”, “manque de” or “jamais” and the other does not, or says “impoli” where the
   other says “poli”; or they are about two different actors, or two different numbers. */
gboolean parvis_similar_text_denies (const ParvisSimilarText *self, const ParvisSimilarText *other);
/* Dice at 0.35 or more, and neither denies the other. */
gboolean parvis_similar_text_is_like (const ParvisSimilarText *self,
                                      const ParvisSimilarText *other);

gboolean parvis_dice_is_enough (ParvisDice dice);
/* Above 0 where @dice is the more alike, exactly. */
int parvis_dice_compare (ParvisDice dice, ParvisDice other);
