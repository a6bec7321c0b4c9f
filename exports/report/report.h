/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/report/report.h: what the minutes and the slides tell of a campaign.

   Nothing that may not leave the room is in it: no note that lies face down, no parking, no result
   that is not shown, and no participant's name, wherever somebody wrote it. */
#pragma once

#include "campaign/action.h"
#include "campaign/campaign.h"
#include "campaign/engagement.h"
#include "campaign/wall.h"
#include "charts/outlook.h"
#include "charts/poll.h"
#include "poster/content.h"

/* Notes that say the same, or those that nobody has grouped. */
typedef struct
{
  const char *name; /* empty: without a name; NULL: loose notes. Not owned */
  GPtrArray *notes; /* owned, of ParvisNote */
} ParvisReportGroup;

/* What was written in one zone. */
typedef struct
{
  ParvisZone *zone;         /* not owned */
  ParvisSequence *sequence; /* where it was written; not owned, or NULL */
  GPtrArray *groups;        /* owned, of ParvisReportGroup: the largest first, loose notes last */
  guint n_notes;            /* written here */
  guint n_away;   /* of these, those that were grouped with notes of another zone, there */
  guint n_guests; /* written in another zone, and grouped here */
  guint n_clusters;
} ParvisReportBoard;

typedef struct
{
  ParvisWorkshop *workshop; /* not owned */
  GPtrArray *boards;        /* owned, of ParvisReportBoard; only those with notes */
  GPtrArray *polls;         /* owned, of GPtrArray of ParvisPoll: those of one sequence */
  guint n_notes, n_clusters;
  guint n_polls;
  guint n_present;
  gboolean held; /* something of it is in the file */
} ParvisReportChapter;

typedef struct
{
  ParvisCampaign *campaign; /* not owned */
  const GDate *today;       /* not owned */
  ParvisPosterContent *content;
  GPtrArray *chapters;    /* of ParvisReportChapter */
  GPtrArray *outlooks;    /* of ParvisOutlook */
  GPtrArray *qualities;   /* of ParvisRetained */
  GPtrArray *engagements; /* of ParvisEngagement, those on the poster, side by side */
  GPtrArray *aside;       /* of ParvisEngagement, the others */
  GPtrArray *actions;     /* of ParvisAction, the roadmap */
  guint states[PARVIS_N_STATES];
  guint n_late, n_asked; /* actions; those that await a decision */
  guint n_notes, n_clusters, n_hidden, n_parked;
  guint n_grouped; /* notes that are in a cluster */
  guint n_people[2];
  GRegex *names;      /* or NULL */
  GHashTable *common; /* of char *, the words of the notes that are written small */
} ParvisReport;

/* @campaign and @today must outlive it. (transfer full) */
ParvisReport *parvis_report_new (ParvisCampaign *campaign, const GDate *today);
void parvis_report_free (ParvisReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisReport, parvis_report_free)

/* What a person wrote, with blocks for the names of participants. (transfer full) */
char *parvis_report_clean (const ParvisReport *self, const char *text);
/* The same, typeset: not for notes. (transfer full) */
char *parvis_report_set (const ParvisReport *self, const char *text);
/* "Vivre ensemble au service funéraire" (transfer full) */
char *parvis_report_get_title (const ParvisReport *self);
/* The service that answers for @action, or who does where that names nobody; may be empty.
   (transfer full) */
char *parvis_report_get_pilot (const ParvisReport *self, ParvisAction *action);
/* (transfer none) */
ParvisEngagement *parvis_report_get_engagement (const ParvisReport *self, ParvisAction *action);
/* The last vote of its sequence but for run-offs, of the last that chose @target; or NULL.
   (transfer none) */
const ParvisPoll *parvis_report_find_poll (const ParvisReport *self, ParvisTarget target);
