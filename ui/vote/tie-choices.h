/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/tie-choices.h: the ways to settle a tie at the cut, as toggles. */
#pragma once

#include <adwaita.h>

typedef enum
{
  PARVIS_TIE_OPEN,
  PARVIS_TIE_KEEP,   /* all of them */
  PARVIS_TIE_RUNOFF, /* vote between them */
  PARVIS_TIE_ROOM,   /* by hand, with a reason */
  PARVIS_TIE_LOT,
  PARVIS_TIE_N_CHOICES
} ParvisTieChoice;

#define PARVIS_TYPE_TIE_CHOICES (parvis_tie_choices_get_type ())
G_DECLARE_FINAL_TYPE (ParvisTieChoices, parvis_tie_choices, PARVIS, TIE_CHOICES, AdwBin)

/* Signal "chosen": (int) a ParvisTieChoice, by a person. */

void parvis_tie_choices_set (ParvisTieChoices *self, ParvisTieChoice choice);
