/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/stamp.h: what a row of an exported roadmap says of itself, so that it can come
   back: which action it is, and what each of its entries was. */
#pragma once

#include "campaign/pledges.h"

/* What a spreadsheet may change of an action. */
typedef enum
{
  PARVIS_ENTRY_SERVICE,
  PARVIS_ENTRY_ACTION,
  PARVIS_ENTRY_PILOT,
  PARVIS_ENTRY_CONTRIBUTORS,
  PARVIS_ENTRY_DUE,
  PARVIS_ENTRY_FIRST_STEP,
  PARVIS_ENTRY_INDICATOR,
  PARVIS_ENTRY_MEANS,
  PARVIS_ENTRY_PRIORITY,
  PARVIS_ENTRY_PROGRESS,
  PARVIS_ENTRY_STATE,
  PARVIS_ENTRY_REASON,
  PARVIS_ENTRY_RISKS,
  PARVIS_ENTRY_DECISION,
  PARVIS_ENTRY_FOLLOW_UP,
  PARVIS_N_ENTRIES
} ParvisEntry;

/* Stands in the row of keys of a sheet that comes back, above the stamps; the name of the sheet's
   service follows it. */
#define PARVIS_STAMP_MARK "parvis:1:"
/* The keys of the other columns of such a sheet. An entry's is parvis_entry_get_key(). */
#define PARVIS_STAMP_ENGAGEMENT "engagement"
#define PARVIS_STAMP_SIDE "side"

/* Of a text: 24 bits, FNV-1a folded. */
typedef struct
{
  gint64 action;
  guint32 engagement;
  guint32 entries[PARVIS_N_ENTRIES];
} ParvisStamp;

#define PARVIS_STAMP_SIZE (24 + 4 * (PARVIS_N_ENTRIES + 1))

/* The column of the file: "first_step". (transfer none) */
const char *parvis_entry_get_key (ParvisEntry entry);
/* As a text: a date as YYYY-MM-DD, a nick, a share as "40", @service's name. @service may be NULL.
   (transfer full) */
char *parvis_entry_get_text (ParvisAction *action, const char *service, ParvisEntry entry);

guint32 parvis_stamp_of (const char *text);
/* Into @stamp, with a NUL. @engagement: its words. */
void parvis_stamp_write (char stamp[PARVIS_STAMP_SIZE],
                         ParvisAction *action,
                         const char *engagement,
                         const char *service);
gboolean parvis_stamp_read (const char *text, ParvisStamp *stamp);
