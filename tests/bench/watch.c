/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/bench/watch.c: starts a program and watches the screen from outside, until one of the
   colours given is on it.

   watch COLOUR[,COLOUR…] PROGRAM [ARGUMENT…]    (colours as RRGGBB)
   prints the milliseconds from the start to that moment, and the program's resident memory in MB a
   second later; then ends the program. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define N_LINES 24
#define MAX_COLOURS 8
#define PATIENCE_MS 30000

static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* A few lines of the screen are enough to meet what covers a part of it, and cost little. */
static int
sees (Display *display, const unsigned long *colours, int n_colours)
{
  int screen = DefaultScreen (display);
  int width = DisplayWidth (display, screen), height = DisplayHeight (display, screen);
  int seen = 0;

  for (int line = 0; line < N_LINES && seen < 8; line++)
    {
      XImage *image = XGetImage (display, RootWindow (display, screen), 0,
                                 (2 * line + 1) * height / N_LINES / 2, (unsigned int) width, 1,
                                 AllPlanes, ZPixmap);

      for (int x = 0; x < width; x++)
        for (int i = 0; i < n_colours; i++)
          seen += (XGetPixel (image, x, 0) & 0xffffff) == colours[i];
      XDestroyImage (image);
    }
  return seen >= 8;
}

static long
resident_kb (pid_t child)
{
  char path[64], line[256];
  long kb = -1;
  FILE *file;

  snprintf (path, sizeof path, "/proc/%d/status", (int) child);
  file = fopen (path, "r");
  while (file != NULL && fgets (line, sizeof line, file) != NULL)
    if (strncmp (line, "VmRSS:", 6) == 0)
      kb = strtol (line + 6, NULL, 10);
  if (file != NULL)
    fclose (file);
  return kb;
}

static int
watch (Display *display, const unsigned long *colours, int n_colours, char **command)
{
  const struct timespec pause = { .tv_nsec = 2000000 };
  double start = now_ms ();
  double shown;
  long kb;
  pid_t child = fork ();

  if (child == 0)
    {
      execv (command[0], command);
      _exit (127);
    }
  while (!sees (display, colours, n_colours) && now_ms () - start < PATIENCE_MS)
    nanosleep (&pause, NULL);
  shown = now_ms () - start;
  sleep (1);
  kb = resident_kb (child);
  kill (child, SIGTERM);
  waitpid (child, NULL, 0);
  if (shown >= PATIENCE_MS || kb < 0)
    return 1;
  printf ("%.1f %.1f\n", shown, (double) kb / 1000.0);
  return 0;
}

int
main (int argc, char **argv)
{
  Display *display = XOpenDisplay (NULL);
  unsigned long colours[MAX_COLOURS];
  int n_colours = 0;

  if (argc < 3 || display == NULL)
    return 2;
  for (char *word = strtok (argv[1], ","); word != NULL && n_colours < MAX_COLOURS;
       word = strtok (NULL, ","))
    colours[n_colours++] = strtoul (word, NULL, 16);
  if (sees (display, colours, n_colours))
    {
      fprintf (stderr, "The colour is on the screen before the start.\n");
      return 2;
    }
  return watch (display, colours, n_colours, argv + 2);
}
