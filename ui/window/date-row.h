/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/date-row.h: a date chosen in a calendar, or none. */
#pragma once

#include <adwaita.h>

#define PARVIS_TYPE_DATE_ROW (parvis_date_row_get_type ())
G_DECLARE_FINAL_TYPE (ParvisDateRow, parvis_date_row, PARVIS, DATE_ROW, AdwActionRow)

/* Signal "chosen", by a person. */
GtkWidget *parvis_date_row_new (const char *title);
/* YYYY-MM-DD or empty. */
const char *parvis_date_row_get_date (ParvisDateRow *self);
void parvis_date_row_set_date (ParvisDateRow *self, const char *date);
