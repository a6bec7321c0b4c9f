/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/output.h: a file written beside its target, then put in its place whole. */
#pragma once

#include <glib.h>

typedef struct _ParvisOutput ParvisOutput;

/* A temporary file in the folder of @path, empty. Freed without parvis_output_commit(), it goes and
   what was at @path stays. G_IO_ERROR, or PARVIS_EXPORT_ERROR_NO_FOLDER. */
ParvisOutput *parvis_output_new (const char *path, GError **error);
/* The whole of what it holds. */
gboolean parvis_output_write (ParvisOutput *self, const char *data, gsize size, GError **error);
gboolean parvis_output_commit (ParvisOutput *self, GError **error);
void parvis_output_free (ParvisOutput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisOutput, parvis_output_free)
