/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/export-task.h: an export in a thread of its own, with its own connection to the file. */
#pragma once

#include "poster/poster.h"
#include "window/window.h"

typedef enum
{
  PARVIS_EXPORT_POSTER,
  PARVIS_EXPORT_ROADMAP,
  PARVIS_EXPORT_RECORDS
} ParvisExportKind;

/* From the campaign in the file @campaign to @target: a folder to make one in for the records. */
void parvis_export_start (ParvisWindow *window,
                          ParvisExportKind kind,
                          const char *campaign,
                          ParvisPaper paper,
                          const char *target,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
/* What was written, or NULL. (transfer full) */
char *parvis_export_finish (GAsyncResult *result, GError **error);
