/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/start/summary.h: what the start page says of a campaign, read from its file. */
#pragma once

#include <gio/gio.h>

#include "campaign/enums.h"

#define PARVIS_N_STAGES 6

typedef struct
{
  char *title;
  ParvisScope scope;
  int stage;     /* 0 to PARVIS_N_STAGES - 1: panel, three workshops, poster, roadmap */
  char *next;    /* "Workshop 2 in 11 days" */
  gboolean soon; /* that is what comes next, with a date */
} ParvisSummary;

/* In a thread of its own; the file is only read. */
void parvis_summary_load_async (const char *path,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* (transfer full) */
ParvisSummary *parvis_summary_load_finish (GAsyncResult *result, GError **error);
void parvis_summary_free (ParvisSummary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisSummary, parvis_summary_free)
