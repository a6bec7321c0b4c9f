/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/workbook/cells.h: the cells of one part of a workbook, and the texts that they share. */
#pragma once

#include "workbook/archive.h"
#include "workbook/workbook.h"

gboolean parvis_cells_read_shared (ParvisWorkbook *book,
                                   ParvisArchive *archive,
                                   const char *part,
                                   GError **error);
/* Adds the sheet if it has a text that begins with @mark in one of its first rows. */
gboolean parvis_cells_read_sheet (ParvisWorkbook *book,
                                  ParvisArchive *archive,
                                  const char *part,
                                  const char *name,
                                  const char *mark,
                                  GError **error);
/* @sheet: a ParvisWorkbookSheet. */
void parvis_cells_free_sheet (gpointer sheet);
