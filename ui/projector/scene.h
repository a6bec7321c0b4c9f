/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/scene.h: what the room sees at a stop: a title and a question over something. */
#pragma once

#include <adwaita.h>

#include "projector/paging.h"

#define PARVIS_TYPE_SCENE (parvis_scene_get_type ())
G_DECLARE_FINAL_TYPE (ParvisScene, parvis_scene, PARVIS, SCENE, AdwBin)

GtkWidget *parvis_scene_new (const char *title, GtkWidget *content);
void parvis_scene_set_title (ParvisScene *self, const char *title);
/* (transfer none) */
GtkWidget *parvis_scene_get_content (ParvisScene *self);
/* Under the title; "" for none. */
void parvis_scene_set_prompt (ParvisScene *self, const char *prompt);
/* At the bottom, on the left. */
void parvis_scene_set_foot (ParvisScene *self, const char *foot);
/* Says at the bottom, on the right, which of several pages is shown. */
void parvis_scene_set_paging (ParvisScene *self, ParvisPaging *paging);
