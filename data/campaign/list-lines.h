/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/list-lines.h: the notes in a text that was pasted, dropped or read from a file. */
#pragma once

#include <glib.h>

typedef struct
{
  GPtrArray *texts; /* of char *, in order, none blank; a text may have several lines */
  guint n_all;      /* how many there are with those left out because they are too many */
  gboolean mended;  /* some bytes were no UTF-8: U+FFFD stands for each */
} ParvisListLines;

/* One text a line, or a row of a table (its cells between dashes; a quoted cell may have several
   lines). Line ends of every kind. Where there are several, bullets, boxes and numbers in front are
   taken off: "• x", "- x", "1. x", "a) x", "[ ] x"; but not "2 agents", "1er étage", "-10 %", nor
   the minus of a list with plus signs. Signs that control or deceive (U+202E…) go.
   @size bytes of any kind; at most @most texts are kept. (transfer full) */
ParvisListLines *parvis_list_lines_new (const char *bytes, gsize size, guint most);
void parvis_list_lines_free (ParvisListLines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisListLines, parvis_list_lines_free)

/* Signs without a shape that turn the text around them, or that begin a file. */
gboolean parvis_is_deceiving (gunichar sign);
/* Spaces of every width, and signs without a shape, are nothing to read. */
gboolean parvis_is_blank (const char *text);
