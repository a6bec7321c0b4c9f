/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/redactor.h: asks which name to mask everywhere, and masks it. */
#pragma once

#include "window/window.h"

#define PARVIS_TYPE_REDACTOR (parvis_redactor_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRedactor, parvis_redactor, PARVIS, REDACTOR, AdwMessageDialog)

/* Over @window and on its campaign. */
GtkWidget *parvis_redactor_new (ParvisWindow *window);
