/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language.h"

#include <glib.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>

void
parvis_language_set (void)
{
  const char *folder = g_getenv ("PARVIS_LOCALEDIR");

  setlocale (LC_ALL, "");
  if (!g_str_equal (nl_langinfo (CODESET), "UTF-8"))
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, folder == NULL ? PARVIS_LOCALEDIR : folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
