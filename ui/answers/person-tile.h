/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/answers/person-tile.h: one person who is present, and whether they have answered. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/participant.h"

#define PARVIS_TYPE_PERSON_TILE (parvis_person_tile_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPersonTile, parvis_person_tile, PARVIS, PERSON_TILE, GtkFlowBoxChild)

GtkWidget *parvis_person_tile_new (ParvisParticipant *participant);
ParvisParticipant *parvis_person_tile_get_participant (ParvisPersonTile *self);
/* @name: see parvis_campaign_call(); @word is what stands beside the check: "has voted". */
void parvis_person_tile_set_answered (ParvisPersonTile *self,
                                      const char *name,
                                      gboolean answered,
                                      const char *word);
/* That they have answered on paper, after parvis_person_tile_set_answered(). @may_undo: a click
   takes that back. */
void parvis_person_tile_set_on_paper (ParvisPersonTile *self, gboolean may_undo);
gboolean parvis_person_tile_get_answered (ParvisPersonTile *self);
/* Whether the one answer to come is for them among others. */
void parvis_person_tile_set_chosen (ParvisPersonTile *self, gboolean chosen);
