/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/charts/outlook.h: where people place today's relation between chaos and ideal: every
   answer, the agents' above the line and the users' below it. */
#pragma once

#include "campaign/campaign.h"
#include "document/document.h"
#include "rules/stances.h"

typedef struct
{
  guint n;        /* how many have answered */
  GArray *values; /* owned, of int, sorted; NULL where there are none, or too few to be shown */
  ParvisQuartiles quartiles;
  ParvisSequence *sequence; /* not owned; NULL where nobody was asked */
} ParvisOutlookSide;

typedef struct
{
  ParvisOutlookSide sides[2]; /* by college */
} ParvisOutlook;

/* Of all positionings that are shown: the agents' first with the users' first, and so on.
   (transfer full) (element-type ParvisOutlook) */
GPtrArray *parvis_outlooks_list (ParvisCampaign *campaign);

/* In the proportions of a page. */
typedef struct
{
  ParvisStyle end;   /* "Chaos" and "Ideal" */
  ParvisStyle count; /* "10 agents" */
  ParvisStyle middle;
  double mark;   /* the width of an answer, where there is room */
  double box;    /* the height of the quartiles' box */
  double scale;  /* of strokes and gaps: 1 on A4 */
  double height; /* the most */
} ParvisOutlookLook;

/* As a Figure, with what it shows in words. Returns its lower edge. */
double parvis_outlook_put (const ParvisOutlook *self,
                           ParvisDocument *document,
                           const ParvisOutlookLook *look,
                           double x,
                           double y,
                           double width);
/* "10 agents: middle at 5, half of them between 4 and 6." (transfer full) */
char *parvis_outlook_describe (const ParvisOutlook *self);
