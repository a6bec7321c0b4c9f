/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-task.h"

#include <glib/gi18n.h>

#include "board/picture.h"
#include "campaign/today.h"
#include "page/name.h"
#include "poster/poster.h"
#include "records/records.h"
#include "roadmap/roadmap.h"

typedef struct
{
  ParvisExportKind kind;
  char *campaign;
  ParvisPaper paper;
  gboolean bleed;
  char *target;
  char *board;
  gint64 vote;
  ParvisBallotNumbers ballots;
  ParvisExportCourse *course;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->campaign);
  g_free (job->target);
  g_free (job->board);
  g_clear_pointer (&job->course, g_atomic_rc_box_release);
  g_free (job);
}

static gboolean
write_poster (ParvisCampaign *campaign, const Job *job, GError **error)
{
  g_autoptr (ParvisPosterContent) content = parvis_poster_content_from_campaign (campaign);
  const ParvisLook look = parvis_look_of_campaign (campaign);
  g_autoptr (ParvisPoster) poster = parvis_poster_new (content, &look);
  ParvisPosterJob writing = {
    .format = PARVIS_FORMAT_PDF,
    .paper = job->paper,
    .bleed = job->bleed,
  };

  parvis_format_from_path (job->target, &writing.format);
  return parvis_poster_write (poster, &writing, job->target, error);
}

static gboolean
write_roadmap (ParvisCampaign *campaign, const Job *job, GError **error)
{
  GDate today;

  parvis_get_today (&today);
  return parvis_roadmap_write_xlsx (campaign, &today, job->target, error);
}

/* A new folder in the chosen one: four files of a general name are not strewn among others. */
static gboolean
write_records (ParvisCampaign *campaign, Job *job, GError **error)
{
  g_autofree char *name = parvis_name_short (parvis_campaign_get_identity (campaign));
  /* Translators: the name of a folder, before a campaign's. */
  g_autofree char *title = g_strdup_printf ("%s - %s", _ ("Notes and results"), name);
  g_autofree char *parent = g_steal_pointer (&job->target);

  g_strdelimit (title, "/\\:*?\"<>|", '-');
  job->target = g_build_filename (parent, title, NULL);
  for (int i = 2; g_file_test (job->target, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %d", title, i);

      g_free (job->target);
      job->target = g_build_filename (parent, numbered, NULL);
    }
  return parvis_records_write_csv (campaign, job->target, error);
}

static void
on_progress (double part, gpointer course)
{
  g_atomic_int_set (&((ParvisExportCourse *) course)->percent, (int) (100 * part));
}

static gboolean
write_board (ParvisCampaign *campaign, Job *job, GCancellable *cancellable, GError **error)
{
  ParvisSequence *sequence = parvis_picture_find_wall (campaign, job->board);
  g_autoptr (ParvisPicture) picture = NULL;
  g_autofree char *remark = NULL;
  ParvisPictureJob writing = {
    .paper = job->paper,
    .cancellable = cancellable,
    .progress = on_progress,
    .data = job->course,
  };

  /* Both were chosen in the window. */
  g_return_val_if_fail (sequence != NULL, FALSE);
  parvis_format_from_path (job->target, &writing.format);
  picture = parvis_picture_new (campaign, sequence, cancellable, error);
  if (picture == NULL || !parvis_picture_write (picture, &writing, job->target, error))
    return FALSE;
  remark = parvis_picture_get_remark (picture, writing.format, writing.paper);
  job->course->small = remark != NULL;
  return TRUE;
}

static gboolean
write_ballots (ParvisCampaign *campaign, const Job *job, GError **error)
{
  ParvisSequence *sequence = parvis_campaign_find (campaign, PARVIS_TYPE_SEQUENCE, job->vote);

  /* It may have been closed while the file was being chosen. */
  if (sequence == NULL || !parvis_ballots_can_print (campaign, sequence))
    {
      g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_NOT_OPEN, "closed meanwhile");
      return FALSE;
    }
  return parvis_ballots_write_pdf (campaign, sequence, &job->ballots, job->target, error);
}

static gboolean
write_job (ParvisCampaign *campaign, Job *job, GCancellable *cancellable, GError **error)
{
  switch (job->kind)
    {
    case PARVIS_EXPORT_POSTER:
      return write_poster (campaign, job, error);
    case PARVIS_EXPORT_ROADMAP:
      return write_roadmap (campaign, job, error);
    case PARVIS_EXPORT_BOARD:
      return write_board (campaign, job, cancellable, error);
    case PARVIS_EXPORT_BALLOTS:
      return write_ballots (campaign, job, error);
    case PARVIS_EXPORT_RECORDS:
    default:
      return write_records (campaign, job, error);
    }
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
  g_return_if_fail (order->kind != PARVIS_EXPORT_BOARD || course != NULL);
  job = g_new0 (Job, 1);
  job->kind = order->kind;
  job->campaign = g_strdup (order->campaign);
  job->paper = order->paper;
  job->bleed = order->bleed;
  job->target = g_strdup (order->target);
  job->board = g_strdup (order->board);
  job->vote = order->vote;
  job->ballots = order->ballots;
  job->course = course != NULL ? g_atomic_rc_box_acquire (course) : NULL;
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
