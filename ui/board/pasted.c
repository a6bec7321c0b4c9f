/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/pasted.h"

/* Milliseconds for another program to hand over what it holds; some never do when it is much. */
#define PATIENCE 5000
#define WAITING "parvis-waiting"

static void
free_lines (gpointer lines)
{
  parvis_list_lines_free (lines);
}

/* A megabyte takes longer than a frame. */
static void
split (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  gsize size;
  const char *start = g_bytes_get_data (data, &size);

  if (size > PARVIS_PASTED_MAX)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "%zu bytes", size);
  else
    g_task_return_pointer (task, parvis_list_lines_new (start, size, PARVIS_PASTED_MOST),
                           free_lines);
}

static void
start_splitting (GTask *task, GBytes *bytes)
{
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, split);
}

static gboolean
give_up_cb (gpointer task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "no answer");
  return G_SOURCE_REMOVE;
}

static void
wait_for_answer (GTask *task)
{
  GSource *source = g_timeout_source_new (PATIENCE);

  g_task_attach_source (task, source, give_up_cb);
  g_object_set_data_full (G_OBJECT (task), WAITING, source, (GDestroyNotify) g_source_unref);
}

/* FALSE where nobody waits for it any more. */
static gboolean
stop_waiting (GTask *task)
{
  g_source_destroy (g_object_get_data (G_OBJECT (task), WAITING));
  return !g_task_had_error (task);
}

static void
filled_cb (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autofree char *buffer = g_object_steal_data (G_OBJECT (task), "parvis-buffer");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  gboolean filled = g_input_stream_read_all_finish (G_INPUT_STREAM (stream), result, &size, &error);

  if (!stop_waiting (task))
    return;
  if (!filled)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  bytes = g_bytes_new (buffer, size);
  start_splitting (task, bytes);
}

static void
opened_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  char *buffer;

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, &error);
  if (g_task_had_error (task))
    return;
  if (stream == NULL)
    {
      stop_waiting (task);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  buffer = g_malloc (PARVIS_PASTED_MAX + 1);
  g_object_set_data_full (G_OBJECT (task), "parvis-buffer", buffer, g_free);
  g_input_stream_read_all_async (stream, buffer, PARVIS_PASTED_MAX + 1, G_PRIORITY_DEFAULT, NULL,
                                 filled_cb, g_steal_pointer (&task));
}

void
parvis_pasted_read (GdkClipboard *clipboard, GAsyncReadyCallback done, gpointer user_data)
{
  static const char *types[] = { "text/plain;charset=utf-8", NULL };
  GTask *task;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  task = g_task_new (NULL, NULL, done, user_data);
  wait_for_answer (task);
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, opened_cb, task);
}

void
parvis_pasted_split (GBytes *bytes, GAsyncReadyCallback done, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done, user_data);

  g_return_if_fail (bytes != NULL);
  start_splitting (task, bytes);
}

ParvisListLines *
parvis_pasted_finish (GAsyncResult *result, GBytes **bytes, GError **error)
{
  ParvisListLines *lines;

  g_return_val_if_fail (G_IS_TASK (result), NULL);
  lines = g_task_propagate_pointer (G_TASK (result), error);
  if (lines != NULL && bytes != NULL)
    *bytes = g_bytes_ref (g_task_get_task_data (G_TASK (result)));
  return lines;
}
