/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/records/csv.h: one table as CSV: UTF-8 with BOM, ";", CRLF, quotes where needed. */
#pragma once

#include <glib.h>

GString *parvis_csv_new (void);
/* A text that a spreadsheet would take for a formula gets an apostrophe in front. NULL: empty. */
void parvis_csv_add (GString *csv, const char *text);
void parvis_csv_add_int (GString *csv, int number);
void parvis_csv_end_line (GString *csv);
