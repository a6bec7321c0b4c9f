/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/describer.h: says to screen readers where each note is, a few at a time when there is
   nothing else to do: a wall has thousands. */
#pragma once

#include "board/zone-view.h"

typedef struct _ParvisDescriber ParvisDescriber;

/* @zones is of ParvisZoneView and outlives it. */
ParvisDescriber *parvis_describer_new (GPtrArray *zones);
void parvis_describer_free (ParvisDescriber *self);
/* After something moved. */
void parvis_describer_restart (ParvisDescriber *self);
