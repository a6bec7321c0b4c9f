/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-task.h"

#include <glib/gi18n.h>

#include "page/name.h"

struct _ParvisExportCourse
{
  GMutex lock;
  ParvisExportNews news;
};

typedef struct
{
  ParvisPieceKind kind;
  char *campaign;
  ParvisPaper paper;
  gboolean bleed;
  char *target;
  char *board;
  gint64 vote;
  gint64 service;
  ParvisBallotNumbers ballots;
  ParvisExportCourse *course;
} Job;

static void
course_clear (gpointer data)
{
  g_mutex_clear (&((ParvisExportCourse *) data)->lock);
}

ParvisExportCourse *
parvis_export_course_new (ParvisPieceKind kind)
{
  ParvisExportCourse *self = g_atomic_rc_box_new0 (ParvisExportCourse);

  g_mutex_init (&self->lock);
  self->news.kind = kind;
  return self;
}

void
parvis_export_course_unref (ParvisExportCourse *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, course_clear);
}

ParvisExportNews
parvis_export_course_read (ParvisExportCourse *self)
{
  ParvisExportNews news = { 0 };

  g_return_val_if_fail (self != NULL, news);
  g_mutex_lock (&self->lock);
  news = self->news;
  g_mutex_unlock (&self->lock);
  return news;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->campaign);
  g_free (job->target);
  g_free (job->board);
  parvis_export_course_unref (job->course);
  g_free (job);
}

/* A new folder in the chosen one: files of a general name are not strewn among others. */
static void
make_target_new (ParvisCampaign *campaign, Job *job)
{
  g_autofree char *name = parvis_name_short (parvis_campaign_get_identity (campaign));
  g_autofree char *title =
      g_strdup_printf ("%s - %s", _ (parvis_piece_get (job->kind)->name), name);
  g_autofree char *parent = g_steal_pointer (&job->target);

  g_strdelimit (title, "/\\:*?\"<>|", '-');
  job->target = g_build_filename (parent, title, NULL);
  for (int i = 2; g_file_test (job->target, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %d", title, i);

      g_free (job->target);
      job->target = g_build_filename (parent, numbered, NULL);
    }
}

static void
on_progress (double share, gpointer data)
{
  ParvisExportCourse *course = data;

  g_mutex_lock (&course->lock);
  course->news.share = share;
  g_mutex_unlock (&course->lock);
}

static void
on_part (ParvisPieceKind kind, guint number, guint n_parts, gpointer data)
{
  ParvisExportCourse *course = data;

  g_mutex_lock (&course->lock);
  course->news.kind = kind;
  course->news.number = number;
  course->news.n_parts = n_parts;
  g_mutex_unlock (&course->lock);
}

static ParvisSequence *
find_sequence (ParvisCampaign *campaign, const Job *job)
{
  if (job->board != NULL)
    return parvis_picture_find_wall (campaign, job->board);
  return parvis_campaign_find (campaign, PARVIS_TYPE_SEQUENCE, job->vote);
}

static gboolean
write_job (ParvisCampaign *campaign, Job *job, GCancellable *cancellable, GError **error)
{
  const ParvisPiece *piece = parvis_piece_get (job->kind);
  g_autofree char *remark = NULL;
  const ParvisPieceOrder order = {
    .paper = job->paper,
    .bleed = job->bleed,
    .sequence = find_sequence (campaign, job),
    .service = parvis_campaign_find (campaign, PARVIS_TYPE_SERVICE, job->service),
    .ballots = job->ballots,
    .cancellable = cancellable,
    .progress = on_progress,
    .announce = on_part,
    .data = job->course,
  };

  if (*piece->suffix == '\0')
    make_target_new (campaign, job);
  if (!piece->write (campaign, &order, job->target, &remark, error))
    return FALSE;
  g_mutex_lock (&job->course->lock);
  job->course->news.small = job->kind == PARVIS_PIECE_BOARD && remark != NULL;
  g_mutex_unlock (&job->course->lock);
  return TRUE;
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open_for_reading (job->campaign, &error);
  gboolean done = campaign != NULL && write_job (campaign, job, cancellable, &error);

  if (campaign != NULL)
    parvis_campaign_close (campaign, NULL);
  if (done)
    g_task_return_pointer (task, g_strdup (job->target), g_free);
  else
    g_task_return_error (task, error);
}

void
parvis_export_start (ParvisWindow *window,
                     const ParvisExportOrder *order,
                     ParvisExportCourse *course,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (PARVIS_IS_WINDOW (window));
  g_return_if_fail (course != NULL);
  job = g_new0 (Job, 1);
  job->kind = order->kind;
  job->campaign = g_strdup (order->campaign);
  job->paper = order->paper;
  job->bleed = order->bleed;
  job->target = g_strdup (order->target);
  job->board = g_strdup (order->board);
  job->vote = order->vote;
  job->service = order->service;
  job->ballots = order->ballots;
  job->course = g_atomic_rc_box_acquire (course);
  task = g_task_new (window, cancellable, callback, user_data);
  /* What was written in time is there, whoever gave it up. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

char *
parvis_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
