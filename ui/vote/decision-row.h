/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/decision-row.h: under the last line that is kept, what the room decides about it. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_DECISION_ROW (parvis_decision_row_get_type ())
G_DECLARE_FINAL_TYPE (ParvisDecisionRow, parvis_decision_row, PARVIS, DECISION_ROW, GtkListBoxRow)

/* Signals: "decided" (gboolean keep), of a tie; "record". */

typedef enum
{
  PARVIS_DECISION_TIE,     /* the room must say */
  PARVIS_DECISION_READY,   /* it can be recorded */
  PARVIS_DECISION_RECORDED /* it is */
} ParvisDecisionState;

typedef enum
{
  PARVIS_TIE_OPEN,
  PARVIS_TIE_KEEP,
  PARVIS_TIE_DROP,
  PARVIS_TIE_BY_HAND
} ParvisTieChoice;

void parvis_decision_row_show (ParvisDecisionRow *self,
                               ParvisDecisionState state,
                               const char *title,
                               const char *detail);
/* The toggles of a tie. */
void parvis_decision_row_set_tie (ParvisDecisionRow *self,
                                  const char *keep,
                                  const char *drop,
                                  ParvisTieChoice choice);
void parvis_decision_row_clear_tie (ParvisDecisionRow *self);
void parvis_decision_row_set_allowed (ParvisDecisionRow *self, gboolean record);
