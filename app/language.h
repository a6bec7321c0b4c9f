/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/language.h: the person's language, the same in each program. */
#pragma once

void parvis_language_set (void);
