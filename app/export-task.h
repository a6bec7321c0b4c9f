/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/export-task.h: an export in a thread of its own, with its own connection to the file. */
#pragma once

#include "piece.h"
#include "window/window.h"

typedef struct
{
  ParvisPieceKind kind;
  const char *campaign; /* its file */
  const char *target;   /* a folder to make one in for the records */
  ParvisPaper paper;
  gboolean bleed;    /* of the poster */
  const char *board; /* "agents/ideal" */
  gint64 vote;       /* the sequence that the ballots are for */
  gint64 service;    /* whose roadmap on paper it is; 0: everybody's */
  ParvisBallotNumbers ballots;
} ParvisExportOrder;

/* How far an export is. */
typedef struct
{
  ParvisPieceKind kind;
  guint number;   /* of everything, the part that is being written, from 1 */
  guint n_parts;  /* 0: it has no parts */
  double share;   /* of all, from 0 to 1 */
  gboolean small; /* at the end: some of a picture is hard to read */
} ParvisExportNews;

/* News from the export's thread. */
typedef struct _ParvisExportCourse ParvisExportCourse;

ParvisExportCourse *parvis_export_course_new (ParvisPieceKind kind);
void parvis_export_course_unref (ParvisExportCourse *self);
ParvisExportNews parvis_export_course_read (ParvisExportCourse *self);

void parvis_export_start (ParvisWindow *window,
                          const ParvisExportOrder *order,
                          ParvisExportCourse *course,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
/* What was written, or NULL. (transfer full) */
char *parvis_export_finish (GAsyncResult *result, GError **error);
