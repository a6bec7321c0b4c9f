/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/search.h: what is looked for on a wall, and what of it is there. What stands there stays
   where it is: the rest is dimmed. */
#pragma once

#include "board/plane.h"

typedef enum
{
  PARVIS_GATHERED_OR_NOT,
  PARVIS_GATHERED_NOT,
  PARVIS_GATHERED,
  PARVIS_GATHERED_HERE /* in one cluster */
} ParvisGathered;

typedef struct
{
  char **words;   /* of parvis_fold_words(), never NULL */
  guint colleges; /* a bit for each ParvisCollege; 0: any */
  gint64 zone;    /* 0: any */
  ParvisGathered gathered;
  gint64 cluster; /* for PARVIS_GATHERED_HERE */
  gboolean flagged;
  gboolean hidden;
} ParvisSearch;

/* Something is looked for. */
gboolean parvis_search_is_on (const ParvisSearch *self);
/* A note face down has no words. */
gboolean parvis_search_finds (const ParvisSearch *self, ParvisNote *note, gint64 zone);

/* Shows on @plane what is found, or, with NULL or nothing looked for, everything. Returns how many
   notes were found. */
guint parvis_search_show (const ParvisSearch *self, ParvisPlane *plane);
/* What is found, zone by zone, in reading order; a folded cluster stands for what is found in it.
   (transfer container) (element-type ParvisItemView) */
GPtrArray *parvis_search_list (ParvisPlane *plane);
