/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/export-errand.h: the pieces of one campaign, as the command line asks for them. */
#pragma once

#include "export-ballots.h"
#include "export-poster.h"
#include "export-targets.h"

/* The same for all campaigns. */
typedef struct
{
  ParvisExportTargets targets;
  ParvisPosterOrder poster;
  ParvisPaper paper;
  gboolean plain;
  gboolean names;
  gboolean parking;
  char *size;
  char *sequence;
  char *service;
  ParvisBallotOrder ballots;
} ParvisExportWish;

/* Opens @file and writes what is wished of it. Returns the program's exit status; @said gets the
   lines that a person should read. Others may run at the same time, in threads of their own. */
int parvis_export_errand_run (const ParvisExportWish *wish, const char *file, GString *said);
