/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/college-cell.h: what one college gave one line of a ballot. */
#pragma once

#include <adwaita.h>

#include "campaign/enums.h"
#include "rules/judgment.h"

#define PARVIS_TYPE_COLLEGE_CELL (parvis_college_cell_get_type ())
G_DECLARE_FINAL_TYPE (ParvisCollegeCell, parvis_college_cell, PARVIS, COLLEGE_CELL, AdwBin)

/* Under PARVIS_COLLEGE_FLOOR ballots, neither bar nor number: a sentence. */
void parvis_college_cell_set (ParvisCollegeCell *self,
                              ParvisCollege college,
                              guint n_chose,
                              guint n_voted);
/* Where two dots may go on a line: how many there are, below the ballots that they are on. */
void parvis_college_cell_say_dots (ParvisCollegeCell *self, guint n_dots);
/* The same of a judgment: the median grade, and all of them. */
void parvis_college_cell_set_grades (ParvisCollegeCell *self,
                                     ParvisCollege college,
                                     const ParvisGrades *grades,
                                     guint n_grades,
                                     guint n_voted);
