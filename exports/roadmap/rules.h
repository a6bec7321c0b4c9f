/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/roadmap/rules.h: what a sheet's cells do by themselves: choices, bounds, colours, bars.
 */
#pragma once

#include "roadmap/choices.h"
#include "roadmap/sheet.h"

/* When all rows are written. @today: what is due before it, or before the day on which the sheet
   is read, is late. @choices: NULL where nothing is typed. */
void parvis_rules_set (ParvisSheet *sheet, const ParvisChoices *choices, GDate *today);
/* A bar of 0 to 1 in each of these cells. */
void
parvis_rules_draw_bars (lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column);
