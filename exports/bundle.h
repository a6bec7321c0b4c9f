/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/bundle.h: a folder of files that are put in their places together, once all are written.

   It remembers in a hidden file what it wrote, so that the same bundle can be written there again:
   over its own files as they were, never over others, nor over one that somebody changed since. */
#pragma once

#include <glib.h>

typedef struct _ParvisBundle ParvisBundle;

/* @folder is made if need be. Fails with PARVIS_EXPORT_ERROR_OCCUPIED, a sentence, where something
   else is in it, or a file of it was changed. G_IO_ERROR. */
ParvisBundle *parvis_bundle_new (const char *folder, GError **error);
/* Freed without parvis_bundle_commit(), @folder is as it was. */
void parvis_bundle_free (ParvisBundle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisBundle, parvis_bundle_free)

/* Where to write the file or the folder of files @name. (transfer full) */
char *parvis_bundle_get_path (ParvisBundle *self, const char *name);
/* @name could not be written: what it was before stays. */
void parvis_bundle_keep (ParvisBundle *self, const char *name);
/* Puts what was written in its place; what it once wrote and no longer does goes. */
gboolean parvis_bundle_commit (ParvisBundle *self, GError **error);
