/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/lot.h"

#define LEAST_SEED 100000
#define N_SEEDS 900000

static char *
get_digest (guint32 seed, gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%u:%" G_GINT64_FORMAT, seed, id);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const gint64 *first = a, *second = b;
  g_autofree char *digest = get_digest (GPOINTER_TO_UINT (data), *first);
  g_autofree char *other = get_digest (GPOINTER_TO_UINT (data), *second);

  return g_strcmp0 (digest, other);
}

guint32
parvis_lot_make_seed (const char *text)
{
  g_autofree char *digest = NULL;

  g_return_val_if_fail (text != NULL, LEAST_SEED);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  digest[8] = '\0';
  return LEAST_SEED + (guint32) (g_ascii_strtoull (digest, NULL, 16) % N_SEEDS);
}

void
parvis_lot_draw (guint32 seed, gint64 *ids, guint n_ids)
{
  g_return_if_fail (ids != NULL || n_ids == 0);

  if (n_ids > 0)
    g_qsort_with_data (ids, (int) n_ids, sizeof *ids, compare, GUINT_TO_POINTER (seed));
}
