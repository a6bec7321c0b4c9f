/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/ties.h: a tie that a cut goes through. */
#pragma once

#include <glib.h>

/* Where exactly @wanted of @n_ranks sorted ranks can't be told apart at the cut: the first and one
   past the last of the tie that the cut goes through. FALSE when the cut is clean. */
gboolean
parvis_find_tie (const guint *ranks, guint n_ranks, guint wanted, guint *first, guint *end);
