/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/exports/sound.h: what every poster keeps to, whatever it says. */
#pragma once

#include "poster/boxes.h"

/* No text is cut, touches another, leaves its place, is too small or hard to read. */
void parvis_assert_sound (ParvisPoster *poster, const ParvisLook *look);
/* Gives back what it measured with. */
void parvis_assert_sound_end (void);
