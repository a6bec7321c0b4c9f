/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "say.h"

#include <glib/gi18n.h>

#include "error.h"
#include "words/words.h"

char *
parvis_say_error (const GError *error, const char *path)
{
  if (error->domain != PARVIS_EXPORT_ERROR)
    return parvis_words_error (error, path);
  if (error->code != PARVIS_EXPORT_ERROR_FAILED)
    return g_strdup (error->message);
  return g_strdup_printf (_ ("“%s” could not be written: %s."), path, error->message);
}
