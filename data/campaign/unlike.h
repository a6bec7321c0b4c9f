/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/unlike.h: the pairs of notes that somebody said do not say the same, as the file
   has them. Only for data/. */
#pragma once

#include "store/database.h"

typedef struct _ParvisUnlike ParvisUnlike;

/* None. */
ParvisUnlike *parvis_unlike_new (void);
ParvisUnlike *parvis_unlike_read (ParvisDatabase *database);
void parvis_unlike_free (ParvisUnlike *self);

/* In any order. */
gboolean parvis_unlike_contains (ParvisUnlike *self, gint64 one, gint64 other);
/* Calls @differs for each pair that is only in one of them. */
void parvis_unlike_compare (ParvisUnlike *self,
                            ParvisUnlike *other,
                            void (*differs) (gint64 first, gint64 second, gpointer data),
                            gpointer data);
