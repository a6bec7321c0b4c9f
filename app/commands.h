/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/commands.h: the first words that are commands. */
#pragma once

#define PARVIS_COMMANDS(COMMAND)                                                                   \
  COMMAND (new)                                                                                    \
  COMMAND (demo)                                                                                   \
  COMMAND (import)                                                                                 \
  COMMAND (redact)                                                                                 \
  COMMAND (check)                                                                                  \
  COMMAND (export)
