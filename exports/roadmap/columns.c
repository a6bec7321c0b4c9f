/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/columns.h"

#include <glib/gi18n-lib.h>

#include "words/words.h"

static const struct
{
  const char *title; /* NULL: the entry's, and so is the key */
  const char *key;
  ParvisEntry entry;
  double width;
} columns[N_COLUMNS] = {
  [COLUMN_NUMBER] = { NC_ ("roadmap", "No."), "number", 0, 6 },
  [COLUMN_SIDE] = { NC_ ("roadmap", "Who commits"), PARVIS_STAMP_SIDE, 0, 13 },
  [COLUMN_ENGAGEMENT] = { NC_ ("roadmap", "Engagement"), PARVIS_STAMP_ENGAGEMENT, 0, 28 },
  [COLUMN_VOTES] = { NC_ ("roadmap", "Votes"), "votes", 0, 10 },
  [COLUMN_ACTION] = { NULL, NULL, PARVIS_ENTRY_ACTION, 28 },
  [COLUMN_SERVICE] = { NULL, NULL, PARVIS_ENTRY_SERVICE, 15 },
  [COLUMN_PILOT] = { NULL, NULL, PARVIS_ENTRY_PILOT, 15 },
  [COLUMN_CONTRIBUTORS] = { NULL, NULL, PARVIS_ENTRY_CONTRIBUTORS, 16 },
  [COLUMN_DUE] = { NULL, NULL, PARVIS_ENTRY_DUE, 20 },
  [COLUMN_FIRST_STEP] = { NULL, NULL, PARVIS_ENTRY_FIRST_STEP, 22 },
  [COLUMN_INDICATOR] = { NULL, NULL, PARVIS_ENTRY_INDICATOR, 20 },
  [COLUMN_MEANS] = { NULL, NULL, PARVIS_ENTRY_MEANS, 14 },
  [COLUMN_PRIORITY] = { NULL, NULL, PARVIS_ENTRY_PRIORITY, 10 },
  [COLUMN_PROGRESS] = { NULL, NULL, PARVIS_ENTRY_PROGRESS, 12 },
  [COLUMN_STATE] = { NULL, NULL, PARVIS_ENTRY_STATE, 14 },
  [COLUMN_REASON] = { NULL, NULL, PARVIS_ENTRY_REASON, 15 },
  [COLUMN_RISKS] = { NULL, NULL, PARVIS_ENTRY_RISKS, 17 },
  [COLUMN_DECISION] = { NULL, NULL, PARVIS_ENTRY_DECISION, 20 },
  [COLUMN_FOLLOW_UP] = { NULL, NULL, PARVIS_ENTRY_FOLLOW_UP, 20 },
  /* Translators: a hidden column of the roadmap: the number that Parvis knows each row by. */
  [COLUMN_STAMP] = { NC_ ("roadmap", "Key"), PARVIS_STAMP_MARK, 0, 10 },
};

const char *
parvis_column_get_title (ParvisColumn column)
{
  return columns[column].title != NULL
             ? g_dpgettext2 (GETTEXT_PACKAGE, "roadmap", columns[column].title)
             : parvis_words_entry (columns[column].entry);
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
