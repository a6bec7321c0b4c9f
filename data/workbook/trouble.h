/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/workbook/trouble.h: what is wrong with a workbook, and where: PARVIS_ERROR_WORKBOOK. The
   message has four lines: the sheet and the cell (or nothing), a sentence's part in English for
   gettext, and what it is about (or nothing). */
#pragma once

#include <glib.h>

/* Of the file as a whole. Always FALSE. */
gboolean parvis_trouble_file (const char *detail, GError **error);
/* Of a cell, both from 0. @about: what a %s in @detail stands for, or NULL. Always FALSE. */
gboolean parvis_trouble_cell (const char *sheet,
                              guint row,
                              guint column,
                              const char *detail,
                              const char *about,
                              GError **error);
/* Of a sheet. */
gboolean
parvis_trouble_sheet (const char *sheet, const char *detail, const char *about, GError **error);
/* "F7". (transfer full) */
char *parvis_trouble_name_cell (guint row, guint column);
