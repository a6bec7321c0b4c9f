/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/pasted.h: the notes in what was copied elsewhere. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/list-lines.h"

/* As many notes as are added in one gesture without making the room wait. */
#define PARVIS_PASTED_MOST 500
/* The bytes that are looked at. */
#define PARVIS_PASTED_MAX (2 << 20)

/* Reads the text in @clipboard, whatever bytes it is, and splits it. */
void parvis_pasted_read (GdkClipboard *clipboard, GAsyncReadyCallback done, gpointer user_data);
/* Splits a text that is there. */
void parvis_pasted_split (GBytes *bytes, GAsyncReadyCallback done, gpointer user_data);
/* NULL with G_IO_ERROR_NOT_SUPPORTED where there is no text, G_IO_ERROR_MESSAGE_TOO_LARGE over
   PARVIS_PASTED_MAX, G_IO_ERROR_TIMED_OUT where who holds it does not answer. @bytes may be NULL.
   (transfer full) */
ParvisListLines *parvis_pasted_finish (GAsyncResult *result, GBytes **bytes, GError **error);
