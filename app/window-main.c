/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>

#include "application.h"

int
main (int argc, char *argv[])
{
  const char *locales = g_getenv ("PARVIS_LOCALEDIR");
  g_autoptr (ParvisApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales != NULL ? locales : PARVIS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("parvis");
  g_set_application_name ("Parvis");
  application = parvis_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
