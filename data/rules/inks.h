/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/rules/inks.h: what each side is written in on white, 0xrrggbb. Source: METHOD, "The
 * affiche".
 */
#pragma once

#define PARVIS_AGENTS_INK 0x0b4f8a
#define PARVIS_USERS_INK 0x7a3e00
#define PARVIS_BOTH_INK 0x5b2a86
