/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/methods/text.h: a key file that still knows its lines, to say where it is wrong. For
   data/methods only. */
#pragma once

#include <glib.h>

typedef struct
{
  GKeyFile *file;
  GHashTable *lines; /* a group, or a group, a line feed and a key → its line */
} ParvisMethodText;

/* PARVIS_ERROR_METHOD with the line: not UTF-8, not a key file, a group or key that is there
   twice. (transfer full) */
ParvisMethodText *parvis_method_text_new (GBytes *bytes, GError **error);
void parvis_method_text_free (ParvisMethodText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisMethodText, parvis_method_text_free)

/* Fails with the line of @key in @group, or of the group itself for NULL or a key that it lacks.
   @detail is one of the N_() sentences that words translate. Always FALSE. */
gboolean parvis_method_text_refuse (ParvisMethodText *text,
                                    const char *group,
                                    const char *key,
                                    const char *detail,
                                    GError **error);
