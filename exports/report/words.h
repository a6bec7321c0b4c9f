/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/report/words.h: what is counted, in words. All (transfer full). */
#pragma once

#include "campaign/stage.h"
#include "report/report.h"

char *parvis_say_notes (guint n);       /* "12 notes" */
char *parvis_say_clusters (guint n);    /* "3 clusters" */
char *parvis_say_qualities (guint n);   /* "six qualities" */
char *parvis_say_engagements (guint n); /* "eleven engagements" */
char *parvis_say_persons (guint n);     /* "12 participants"; "fewer than 3 participants" */
/* "Workshop 1, agents" */
char *parvis_say_workshop (const ParvisReportChapter *chapter);
/* With a capital first. */
char *parvis_say_first (const char *text);
/* What a vote came to, a title: "Six qualities kept out of 14". */
char *parvis_say_poll (const ParvisPoll *poll);
/* How people voted, and what "shared" means. */
char *parvis_say_rule (const ParvisPoll *poll);
/* How many voted where not all of it may be told, or NULL. */
char *parvis_say_veil (const ParvisPoll *poll);
/* Of an outlook, a title: "Agents place today at 46.5, users at 52". */
char *parvis_say_outlook (const ParvisOutlook *outlook);
/* "chosen by 5 agents of 6 and 3 users of 4", or "" where it can't be told. */
char *parvis_say_support (ParvisCampaign *campaign, ParvisEngagement *engagement);
/* Who stands behind it: "Engagement of the agents". */
const char *parvis_say_side (ParvisCollege side);
/* The states that @action went through, where there are several or a reason: "To start since 3
   September 2026 → Under way since … (why)", or NULL. (transfer full) */
char *parvis_say_history (const ParvisReport *report, ParvisAction *action);
/* The last of them, @stage, with the one before: "To start → Under way since …"; NULL where there
   was none before. (transfer full) */
char *parvis_say_change (const ParvisReport *report, ParvisAction *action, ParvisStage **stage);
