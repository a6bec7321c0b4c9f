/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/command.h: the commands that need no display. Each takes its own words, its name first, and
   returns the program's exit status. */
#pragma once

#include <glib.h>

#include "campaign/campaign.h"

enum
{
  PARVIS_COMMAND_DONE = 0,
  PARVIS_COMMAND_REFUSED = 1, /* one sentence on standard error says why */
  PARVIS_COMMAND_MISUSED = 2
};

int parvis_command_new (int argc, char **argv);
int parvis_command_demo (int argc, char **argv);
int parvis_command_import (int argc, char **argv);
int parvis_command_redact (int argc, char **argv);
int parvis_command_check (int argc, char **argv);
int parvis_command_export (int argc, char **argv);

#define PARVIS_COMMAND_SOME_WORDS (-1)

/* Takes the options out of @argv, which must leave @n_words words after the command's name, or one
   at least with PARVIS_COMMAND_SOME_WORDS.
   @parameters: what to call them. FALSE once it has said what is wrong. */
gboolean parvis_command_parse (int *argc,
                               char ***argv,
                               const GOptionEntry *options,
                               int n_words,
                               const char *parameters,
                               const char *summary);
/* Opens a campaign for work; says on standard error when a copy of it was kept. (transfer full) */
ParvisCampaign *parvis_command_open (const char *path, GError **error);
/* Says on standard error why @path was refused. Returns PARVIS_COMMAND_REFUSED. */
int parvis_command_refuse (const GError *error, const char *path);
/* Says @sentence and where help is. Returns PARVIS_COMMAND_MISUSED. */
int parvis_command_misuse (const char *sentence);
