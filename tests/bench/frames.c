/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/bench/frames.c: preloaded into the program, writes a line for each frame that a window
   paints into the file that PARVIS_FRAMES names: milliseconds of the clock, and of the processor
   since the program started. */
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <time.h>

static FILE *file;

static double
read_ms (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
after_paint_cb (GdkFrameClock *clock)
{
  fprintf (file, "%.3f %.3f\n", read_ms (CLOCK_MONOTONIC), read_ms (CLOCK_PROCESS_CPUTIME_ID));
  fflush (file);
}

/* In the place of GTK's own. */
void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = (void (*) (GtkWindow *)) dlsym (RTLD_NEXT, "gtk_window_present");
  const char *path = g_getenv ("PARVIS_FRAMES");

  present (window);
  if (path == NULL || file != NULL)
    return;
  file = fopen (path, "w");
  if (file != NULL)
    g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                      G_CALLBACK (after_paint_cb), NULL);
}
