/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/words-scene.h: a few words, as large as the room needs them. */
#pragma once

#include <adwaita.h>

#include "campaign/enums.h"

#define PARVIS_TYPE_WORDS_SCENE (parvis_words_scene_get_type ())
G_DECLARE_FINAL_TYPE (ParvisWordsScene, parvis_words_scene, PARVIS, WORDS_SCENE, AdwBin)

GtkWidget *parvis_words_scene_new (void);
/* @over and @under may be "". */
void parvis_words_scene_set (ParvisWordsScene *self,
                             const char *over,
                             const char *words,
                             const char *under);
/* Below the words, how many of how many, as shapes of @college; none for none. */
void parvis_words_scene_set_heads (ParvisWordsScene *self,
                                   ParvisCollege college,
                                   guint n_done,
                                   guint n_all);
