/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/columns.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *title;
  const char *key; /* NULL: the entry's */
  ParvisEntry entry;
  double width;
} columns[N_COLUMNS] = {
  [COLUMN_NUMBER] = { NC_ ("roadmap", "No."), "number", 0, 6 },
  [COLUMN_SIDE] = { NC_ ("roadmap", "Who commits"), PARVIS_STAMP_SIDE, 0, 13 },
  [COLUMN_ENGAGEMENT] = { NC_ ("roadmap", "Engagement"), PARVIS_STAMP_ENGAGEMENT, 0, 28 },
  [COLUMN_VOTES] = { NC_ ("roadmap", "Votes"), "votes", 0, 10 },
  [COLUMN_ACTION] = { NC_ ("roadmap", "Action"), NULL, PARVIS_ENTRY_ACTION, 28 },
  [COLUMN_SERVICE] = { NC_ ("roadmap", "Service"), NULL, PARVIS_ENTRY_SERVICE, 15 },
  [COLUMN_PILOT] = { NC_ ("roadmap", "Led by"), NULL, PARVIS_ENTRY_PILOT, 15 },
  [COLUMN_CONTRIBUTORS] = { NC_ ("roadmap", "With"), NULL, PARVIS_ENTRY_CONTRIBUTORS, 16 },
  [COLUMN_DUE] = { NC_ ("roadmap", "Due"), NULL, PARVIS_ENTRY_DUE, 20 },
  [COLUMN_FIRST_STEP] = { NC_ ("roadmap", "First step"), NULL, PARVIS_ENTRY_FIRST_STEP, 22 },
  [COLUMN_INDICATOR] = { NC_ ("roadmap", "Indicator and target"), NULL, PARVIS_ENTRY_INDICATOR,
                         20 },
  [COLUMN_MEANS] = { NC_ ("roadmap", "Means"), NULL, PARVIS_ENTRY_MEANS, 14 },
  [COLUMN_PRIORITY] = { NC_ ("roadmap", "Priority"), NULL, PARVIS_ENTRY_PRIORITY, 10 },
  [COLUMN_PROGRESS] = { NC_ ("roadmap", "Progress"), NULL, PARVIS_ENTRY_PROGRESS, 12 },
  [COLUMN_STATE] = { NC_ ("roadmap", "State"), NULL, PARVIS_ENTRY_STATE, 14 },
  [COLUMN_REASON] = { NC_ ("roadmap", "Why it was dropped"), NULL, PARVIS_ENTRY_REASON, 15 },
  [COLUMN_RISKS] = { NC_ ("roadmap", "Risks"), NULL, PARVIS_ENTRY_RISKS, 17 },
  [COLUMN_DECISION] = { NC_ ("roadmap", "Decision expected of the steering committee"), NULL,
                        PARVIS_ENTRY_DECISION, 20 },
  [COLUMN_FOLLOW_UP] = { NC_ ("roadmap", "What the participants were told"), NULL,
                         PARVIS_ENTRY_FOLLOW_UP, 20 },
  /* Translators: a hidden column of the roadmap: the number that Parvis knows each row by. */
  [COLUMN_STAMP] = { NC_ ("roadmap", "Key"), PARVIS_STAMP_MARK, 0, 10 },
};

const char *
parvis_column_get_title (ParvisColumn column)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "roadmap", columns[column].title);
}

const char *
parvis_column_get_key (ParvisColumn column)
{
  return columns[column].key != NULL ? columns[column].key
                                     : parvis_entry_get_key (columns[column].entry);
}

double
parvis_column_get_width (ParvisColumn column)
{
  return columns[column].width;
}
