/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/similar-index.h"

typedef struct
{
  ParvisSimilarText *text; /* without its trigrams; NULL: removed */
  guint n_trigrams;
} Entry;

struct _ParvisSimilarIndex
{
  GHashTable *holders; /* of trigram to GArray of numbers */
  GArray *entries;     /* of Entry, by number */
  GArray *common;      /* of guint16, by number: 0 between two searches */
  guint n_live;
};

ParvisSimilarIndex *
parvis_similar_index_new (void)
{
  ParvisSimilarIndex *self = g_new0 (ParvisSimilarIndex, 1);

  self->holders =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->common = g_array_new (FALSE, TRUE, sizeof (guint16));
  return self;
}

void
parvis_similar_index_free (ParvisSimilarIndex *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    parvis_similar_index_remove (self, i);
  g_hash_table_unref (self->holders);
  g_array_unref (self->entries);
  g_array_unref (self->common);
  g_free (self);
}

static GArray *
get_holders (ParvisSimilarIndex *self, guint64 trigram)
{
  GArray *holders = g_hash_table_lookup (self->holders, &trigram);

  if (holders == NULL)
    {
      holders = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->holders, g_memdup2 (&trigram, sizeof trigram), holders);
    }
  return holders;
}

guint
parvis_similar_index_add (ParvisSimilarIndex *self, ParvisSimilarText *text)
{
  guint number = self->entries->len;
  Entry entry = { text };
  const guint64 *trigrams = parvis_similar_text_get_trigrams (text, &entry.n_trigrams);

  for (guint i = 0; i < entry.n_trigrams; i++)
    g_array_append_val (get_holders (self, trigrams[i]), number);
  parvis_similar_text_drop_trigrams (text);
  g_array_append_val (self->entries, entry);
  g_array_set_size (self->common, number + 1);
  self->n_live++;
  return number;
}

/* Where it is held it stays, and is passed over: whoever removes many makes a new index. */
void
parvis_similar_index_remove (ParvisSimilarIndex *self, guint number)
{
  Entry *entry;

  g_return_if_fail (number < self->entries->len);
  entry = &g_array_index (self->entries, Entry, number);
  if (entry->text == NULL)
    return;
  g_clear_pointer (&entry->text, parvis_similar_text_free);
  self->n_live--;
}

guint
parvis_similar_index_get_size (const ParvisSimilarIndex *self)
{
  return self->entries->len;
}

guint
parvis_similar_index_get_n_live (const ParvisSimilarIndex *self)
{
  return self->n_live;
}

static void
count_holders (ParvisSimilarIndex *self, guint64 trigram)
{
  const GArray *holders = g_hash_table_lookup (self->holders, &trigram);
  guint16 *common = (guint16 *) (gpointer) self->common->data;

  for (guint i = 0; holders != NULL && i < holders->len; i++)
    common[g_array_index (holders, guint, i)]++;
}

void
parvis_similar_index_find (ParvisSimilarIndex *self,
                           const ParvisSimilarText *text,
                           ParvisSimilarFunc found,
                           gpointer data)
{
  guint n_trigrams;
  const guint64 *trigrams = parvis_similar_text_get_trigrams (text, &n_trigrams);
  guint16 *common = (guint16 *) (gpointer) self->common->data;

  for (guint i = 0; i < n_trigrams; i++)
    count_holders (self, trigrams[i]);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      ParvisDice dice = { common[i], n_trigrams + entry->n_trigrams };

      common[i] = 0;
      if (parvis_dice_is_enough (dice) && entry->text != NULL &&
          !parvis_similar_text_denies (text, entry->text))
        found (i, dice, data);
    }
}

typedef struct
{
  GArray *pairs;
  guint second;
} Search;

static void
found_cb (guint number, ParvisDice dice, gpointer data)
{
  Search *search = data;
  ParvisSimilarPair pair = { number, search->second, dice };

  g_array_append_val (search->pairs, pair);
}

GArray *
parvis_similar_find_pairs (const char *const *texts, guint n_texts)
{
  Search search = { g_array_new (FALSE, FALSE, sizeof (ParvisSimilarPair)), 0 };
  g_autoptr (ParvisSimilarIndex) index = parvis_similar_index_new ();

  for (guint i = 0; i < n_texts; i++)
    {
      ParvisSimilarText *text = parvis_similar_text_new (texts[i]);

      search.second = i;
      parvis_similar_index_find (index, text, found_cb, &search);
      parvis_similar_index_add (index, text);
    }
  return search.pairs;
}
