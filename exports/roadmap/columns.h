/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/roadmap/columns.h: the columns of the method, in its order. */
#pragma once

#include <glib.h>

#include "campaign/stamp.h"

typedef enum
{
  COLUMN_NUMBER,
  COLUMN_SIDE,
  COLUMN_ENGAGEMENT,
  COLUMN_VOTES,
  COLUMN_ACTION,
  COLUMN_SERVICE,
  COLUMN_PILOT,
  COLUMN_CONTRIBUTORS,
  COLUMN_DUE,
  COLUMN_FIRST_STEP,
  COLUMN_INDICATOR,
  COLUMN_MEANS,
  COLUMN_PRIORITY,
  COLUMN_PROGRESS,
  COLUMN_STATE,
  COLUMN_REASON,
  COLUMN_RISKS,
  COLUMN_DECISION,
  COLUMN_FOLLOW_UP,
  COLUMN_STAMP, /* hidden */
  N_COLUMNS
} ParvisColumn;

/* (transfer none) */
const char *parvis_column_get_title (ParvisColumn column);
/* What it is called for the way back, in no language. */
const char *parvis_column_get_key (ParvisColumn column);
/* In signs. */
double parvis_column_get_width (ParvisColumn column);
