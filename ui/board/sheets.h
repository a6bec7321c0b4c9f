/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/sheets.h: three blank sheets, the picture of an empty board. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

#define PARVIS_TYPE_SHEETS (parvis_sheets_get_type ())
G_DECLARE_FINAL_TYPE (ParvisSheets, parvis_sheets, PARVIS, SHEETS, GtkWidget)

void parvis_sheets_set_college (ParvisSheets *self, ParvisCollege college);
