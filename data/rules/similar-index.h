/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/similar-index.h: many texts, and which of them are like one: by the trigrams that they
   share, so that those which share none cost nothing. */
#pragma once

#include "rules/similarity.h"

typedef struct _ParvisSimilarIndex ParvisSimilarIndex;

ParvisSimilarIndex *parvis_similar_index_new (void);
void parvis_similar_index_free (ParvisSimilarIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisSimilarIndex, parvis_similar_index_free)

/* Its number: 0, 1, 2… in the order of adding. @text: (transfer full) */
guint parvis_similar_index_add (ParvisSimilarIndex *self, ParvisSimilarText *text);
/* It is found no more; its number is not given again. */
void parvis_similar_index_remove (ParvisSimilarIndex *self, guint number);
/* How many were added, and how many of them are still found. */
guint parvis_similar_index_get_size (const ParvisSimilarIndex *self);
guint parvis_similar_index_get_n_live (const ParvisSimilarIndex *self);

typedef void (*ParvisSimilarFunc) (guint number, ParvisDice dice, gpointer data);

/* Calls @found for each text in the index that is like @text, by number: by the same rule as
   parvis_similar_text_is_like(). */
void parvis_similar_index_find (ParvisSimilarIndex *self,
                                const ParvisSimilarText *text,
                                ParvisSimilarFunc found,
                                gpointer data);

typedef struct
{
  guint first, second; /* places among the texts, first < second */
  ParvisDice dice;
} ParvisSimilarPair;

/* All pairs that are alike, by their second and then their first.
   (transfer full) (element-type ParvisSimilarPair) */
GArray *parvis_similar_find_pairs (const char *const *texts, guint n_texts);
