/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/file-reader.h: a file that the person chooses, read whole for the campaign that is
   open. */
#pragma once

#include "window/window.h"

/* Words are to be translated. */
typedef struct
{
  const char *title; /* of the dialog */
  const char *form;  /* what such files are */
  const char *pattern;
  goffset most;          /* bytes */
  const char *too_large; /* a sentence */
  /* @path: for what is to be said. */
  void (*read) (ParvisWindow *window, GBytes *bytes, const char *path);
} ParvisFileWish;

/* @wish is static. What can't be read is said; where another campaign is open by then, nothing is.
 */
void parvis_file_reader_run (ParvisWindow *window, const ParvisFileWish *wish);
/* Says why the file at @path was refused. */
void parvis_file_reader_refuse (ParvisWindow *window, const GError *error, const char *path);
