/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/claim.h: the right to a file: it looks like a campaign, and at most one works on it.
 */
#pragma once

#include <glib.h>

typedef struct _ParvisClaim ParvisClaim;

/* Reads the header by itself before SQLite may touch the file. Fails with NOT_FOUND, NOT_CAMPAIGN,
   TOO_NEW, DAMAGED, IO and, @for_work, BUSY. */
ParvisClaim *parvis_claim_new (const char *path, gboolean for_work, GError **error);
void parvis_claim_free (ParvisClaim *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisClaim, parvis_claim_free)
