/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/target.h: a file written beside its target, then put in its place whole. */
#pragma once

#include <glib.h>

typedef struct _ParvisTarget ParvisTarget;

/* A temporary file in the folder of @path, empty. Freed without parvis_target_commit(), it goes and
   what was at @path stays. G_FILE_ERROR / G_IO_ERROR. */
ParvisTarget *parvis_target_new (const char *path, GError **error);
const char *parvis_target_get_temporary (ParvisTarget *self);
gboolean parvis_target_commit (ParvisTarget *self, GError **error);
void parvis_target_free (ParvisTarget *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisTarget, parvis_target_free)
