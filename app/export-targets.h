/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/export-targets.h: where each piece of each campaign goes, as the command line asks for it. A
   name that ends in "/" is a folder, and so is each where there are several campaigns: what goes in
   it is called after the campaign's file. */
#pragma once

#include "piece.h"

typedef struct
{
  char *paths[PARVIS_N_PIECES]; /* as they were typed; NULL: not wanted */
  char **files;                 /* the campaigns, until NULL; not owned */
} ParvisExportTargets;

gboolean parvis_export_targets_are_several (const ParvisExportTargets *self);
gboolean parvis_export_targets_is_folder (const ParvisExportTargets *self, ParvisPieceKind kind);
/* The file, or for records and everything the folder, of one campaign. (transfer full) */
char *
parvis_export_targets_get (const ParvisExportTargets *self, ParvisPieceKind kind, const char *file);
/* A sentence about a name without the ending that its kind needs, or NULL. (transfer full) */
char *parvis_export_targets_find_ending (const ParvisExportTargets *self);
/* A sentence about two that would be the same file, or about one that is a campaign to export; or
   NULL. (transfer full) */
char *parvis_export_targets_find_clash (const ParvisExportTargets *self);
/* The folders that are not there yet. On failure @path is the one: not owned. */
gboolean parvis_export_targets_make_folders (const ParvisExportTargets *self,
                                             const char **path,
                                             GError **error);
