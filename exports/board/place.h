/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/board/place.h: gives each thing of a wall its place in the picture. */
#pragma once

#include "board/letters.h"

#define PARVIS_CLUSTER_NAME 16
#define PARVIS_ZONE_COUNT 14
#define PARVIS_ZONE_HEAD 50
#define PARVIS_TITLE_MARK 13
#define PARVIS_TITLE_GAP 10

typedef struct
{
  double width, height; /* of the wall: the zones side by side */
} ParvisExtent;

/* Fills the places of @wall's zones, items and notes, from (0, 0): where a person put them or the
   first free place, as on the screen; lower where a text above needs a taller note. As many columns
   as bring the wall nearest to the shape of a sheet that lies. Every note has its type already. */
ParvisExtent parvis_place_wall (ParvisPaperWall *wall, ParvisLetters *letters);

/* Of what is written over and under a wall so wide: a large one is looked at from farther away. */
double parvis_place_caption_scale (double width);
/* "6 notes". (transfer full) */
char *parvis_place_count (guint n_notes);
/* What the count leaves to the name of a cluster. */
double parvis_place_name_width (ParvisLetters *letters, const ParvisPaperItem *item);
double parvis_place_get_inset (const ParvisPaperZone *zone);
double parvis_place_title_size (const ParvisPaperZone *zone);
double parvis_place_title_width (ParvisLetters *letters, const ParvisPaperZone *zone);
