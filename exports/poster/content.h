/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/content.h: what a poster says, in the user's language, apart from how it looks. */
#pragma once

#include "campaign/campaign.h"

#define PARVIS_N_SIDES 3
#define PARVIS_N_LOGOS 4

/* Whose logo stands in the foot beside the organisation's own. */
typedef struct
{
  GBytes *logo; /* PNG or SVG */
  char *name;   /* may be empty */
} ParvisPosterPartner;

/* What became of an engagement. */
typedef struct
{
  ParvisState state;
  char *words;  /* "Kept since March 2027" */
  char *reason; /* may be empty */
  char *told;   /* the reason without its dates, for want of room; may be empty */
} ParvisPosterOutcome;

typedef struct
{
  char *title;                            /* line 1 */
  char *place;                            /* line 2; may be empty */
  char *service;                          /* the small line: organisation, services; may be empty */
  GPtrArray *qualities;                   /* of char *; or how many came to which state */
  GArray *signs;                          /* then: of ParvisState, before each; else NULL */
  GPtrArray *engagements[PARVIS_N_SIDES]; /* of char *, by ParvisCollege */
  GPtrArray *outcomes[PARVIS_N_SIDES];    /* of ParvisPosterOutcome *, one for each, or none */
  GPtrArray *foot;                        /* of char *: who wrote and validated it, dates */
  char *contact;                          /* may be empty */
  char *link;                             /* the address of a page of the web, or NULL */
  GBytes *logo;                           /* PNG or SVG, or NULL */
  char *organisation;                     /* names the logo for who does not see it */
  GPtrArray *partners;                    /* of ParvisPosterPartner *, three at most */
  char *language;                         /* "fr" */
} ParvisPosterContent;

ParvisPosterContent *parvis_poster_content_new (void);
/* What the campaign says now: retained qualities, kept engagements, typeset. (transfer full) */
ParvisPosterContent *parvis_poster_content_from_campaign (ParvisCampaign *campaign);
void
parvis_poster_content_add_partner (ParvisPosterContent *content, GBytes *logo, const char *name);
/* Of one more engagement of @side. */
void parvis_poster_content_add_outcome (ParvisPosterContent *content,
                                        ParvisCollege side,
                                        ParvisState state,
                                        const char *words,
                                        const char *reason,
                                        const char *told);
void parvis_poster_content_free (ParvisPosterContent *content);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisPosterContent, parvis_poster_content_free)
