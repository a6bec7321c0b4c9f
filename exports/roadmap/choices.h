/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/roadmap/choices.h: the hidden sheet that the longer drop-down lists come from. */
#pragma once

#include "campaign/campaign.h"
#include "roadmap/styles.h"

/* A formula each, or NULL where there is nothing to choose from. */
typedef struct
{
  char *pilots; /* those that actions have already: nobody's name of the panel */
  char *services;
  char *engagements; /* of the poster, typeset */
} ParvisChoices;

/* The last sheet of @styles' book. @actions: the roadmap's (element-type ParvisAction) */
void parvis_choices_init (ParvisChoices *self,
                          const ParvisStyles *styles,
                          ParvisCampaign *campaign,
                          GPtrArray *actions);
void parvis_choices_clear (ParvisChoices *self);
