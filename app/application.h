/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/application.h: the program with windows: which campaigns are open, and how one opens. */
#pragma once

#include <adwaita.h>

#define PARVIS_TYPE_APPLICATION (parvis_application_get_type ())
G_DECLARE_FINAL_TYPE (ParvisApplication, parvis_application, PARVIS, APPLICATION, GtkApplication)

ParvisApplication *parvis_application_new (void);
