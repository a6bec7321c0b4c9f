/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/words/words.h: the method's words in the user's language. */
#pragma once

#include "campaign/changes.h"
#include "campaign/deed.h"
#include "campaign/enums.h"
#include "campaign/redact.h"
#include "rules/colleges.h"

/* (transfer none) unless said. */
const char *parvis_words_college (ParvisCollege college); /* "agents", "users", "together" */
const char *parvis_words_state (ParvisState state);
/* "2 done": actions. (transfer full) */
char *parvis_words_count_actions (ParvisState state, guint n);
const char *parvis_words_outcome (ParvisState state); /* of an engagement: "Kept" */
/* "Since March 2027": it is in @state since that date, or "". (transfer full) */
char *parvis_words_since (ParvisState state, const char *since);
/* "5 kept": engagements, with spaces that no line ends at. (transfer full) */
char *parvis_words_count_outcomes (ParvisState state, guint n);
const char *parvis_words_priority (ParvisPriority priority);
const char *parvis_words_support (ParvisSupport support, ParvisTarget target);
const char *parvis_words_tint (ParvisTint tint);         /* "none", "green" */
const char *parvis_words_side_head (ParvisCollege side); /* "The agents" */
const char *parvis_words_side_verb (ParvisCollege side); /* "commit to" */

/* @grade of @grades (5 or 7), from 1, the worst. */
const char *parvis_words_grade (int grade, int grades);

/* "3 agents". (transfer full) */
char *parvis_words_people (ParvisCollege college, guint n);
/* "5 of 12 have placed their mark". (transfer full) */
char *parvis_words_placed (guint n_done, guint n_all);
/* "5 of 12 have voted", and the papers that went to people and are not counted: nobody knows
   whether those people have voted. (transfer full) */
char *parvis_words_voted (guint n_done, guint n_papers, guint n_all);

/* "3 notes each at most", or "" for 0. (transfer full) */
char *parvis_words_notes_each (int notes_each);
/* @prompt, and how many notes each person answers it with. (transfer full) */
char *parvis_words_prompt (const char *prompt, int notes_each);

/* "Due", "First step". */
const char *parvis_words_entry (ParvisEntry entry);
/* What @text, as parvis_entry_get_text() has it, is to a person; "" for nothing. (transfer full) */
char *parvis_words_entry_text (ParvisEntry entry, const char *text);
/* What a change is about: "Poser un écran · Due", "New action". (transfer full) */
char *parvis_words_change (ParvisChange *change);
/* What is left as it is, a line each, or NULL where there is nothing. (transfer full) */
char *parvis_words_left (const ParvisChanges *changes);

/* "group 3 notes": what comes after "Undo: ". (transfer full) */
char *parvis_words_deed (const ParvisDeed *deed);

/* @date is YYYY-MM-DD; an empty string for an empty or wrong one. (transfer full) */
char *parvis_words_date (const char *date);       /* 3 December 2026 */
char *parvis_words_short_date (const char *date); /* 3 Dec. */
char *parvis_words_month (const char *date);      /* December 2026 */

/* Half of @value2 with the language's decimal sign: 9 is "4.5". (transfer full) */
char *parvis_words_half (int value2);

/* French typography for program text and reworded engagements, never for notes: U+202F before
   ; ! ? % and inside « », U+00A0 before a colon, ’ for the apostrophe. In other languages the text
   as it is. (transfer full) */
char *parvis_words_typeset (const char *text);

/* One sentence for a person, from a GError of data's or GIO's domains about @path (or NULL).
   (transfer full) */
char *parvis_words_error (const GError *error, const char *path);
/* That a campaign was brought up to date, and that @path is the copy of it that was kept. (transfer
   full) */
char *parvis_words_copy (const char *path);
/* That @n notes of a sheet were not imported, for they are in the campaign. (transfer full) */
char *parvis_words_there (guint n);
/* "3 places, 1 of them in the history". (transfer full) */
char *parvis_words_mentions (const ParvisMentions *mentions);
/* What to say where a name was redacted and parvis_campaign_is_swept() is FALSE. */
const char *parvis_words_unswept (void);
