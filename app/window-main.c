/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application.h"
#include "language.h"

int
main (int argc, char *argv[])
{
  g_autoptr (ParvisApplication) application = NULL;

  parvis_language_set ();
  g_set_prgname ("parvis");
  g_set_application_name ("Parvis");
  application = parvis_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
