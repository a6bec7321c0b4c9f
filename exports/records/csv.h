/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/records/csv.h: one table as CSV: UTF-8 with BOM, ";", CRLF, quotes where needed; or
 * plain. */
#pragma once

#include <glib.h>

typedef struct
{
  GString *text;
  gboolean plain; /* for programs: RFC 4180, "," and nothing else, whatever a spreadsheet does */
} ParvisCsv;

ParvisCsv *parvis_csv_new (gboolean plain);
void parvis_csv_free (ParvisCsv *csv);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisCsv, parvis_csv_free)
/* A text that a spreadsheet would take for a formula gets an apostrophe in front, unless plain.
 * NULL: empty. */
void parvis_csv_add (ParvisCsv *csv, const char *text);
void parvis_csv_add_int (ParvisCsv *csv, int number);
void parvis_csv_end_line (ParvisCsv *csv);
