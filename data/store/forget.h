/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/forget.h: ballots and stances without their order of arrival. For data only. */
#pragma once

#include "store/database.h"

/* In the caller's transaction, after each answer. A page keeps its rows where they came to stand,
   so that the nth ballot would be the ballot of the nth who answered: they are written again, by
   key. */
gboolean parvis_forget_order (ParvisDatabase *database, GError **error);
