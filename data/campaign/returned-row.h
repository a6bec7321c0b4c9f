/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/returned-row.h: one row of a sheet that comes back, understood. For data only. */
#pragma once

#include "campaign/changes.h"
#include "workbook/workbook.h"

/* Where the columns of one sheet are. */
typedef struct
{
  const ParvisWorkbook *book;
  const ParvisWorkbookSheet *sheet;
  char *service; /* whose the sheet is, "" for nobody's */
  guint row;     /* of the keys */
  int stamp, engagement, side;
  int entries[PARVIS_N_ENTRIES];
} ParvisReturnedSheet;

/* The cells of one row; those that are empty are NULL. */
typedef struct
{
  const ParvisReturnedSheet *sheet;
  guint row;
  const ParvisCell *stamp, *engagement, *side;
  const ParvisCell *entries[PARVIS_N_ENTRIES];
} ParvisReturnedRow;

/* FALSE with PARVIS_ERROR_WORKBOOK where a column is missing. */
gboolean parvis_returned_sheet_init (ParvisReturnedSheet *self,
                                     const ParvisWorkbook *book,
                                     const ParvisWorkbookSheet *sheet,
                                     GError **error);
void parvis_returned_sheet_clear (ParvisReturnedSheet *self);
/* The row at *@position of the sheet's cells, which goes on to the next one; FALSE after the last.
 */
gboolean parvis_returned_row_read (const ParvisReturnedSheet *sheet,
                                   guint *position,
                                   ParvisReturnedRow *row);
/* Nothing that a person wrote is in it. */
gboolean parvis_returned_row_is_blank (const ParvisReturnedRow *self);

/* As parvis_entry_get_text(); NULL with PARVIS_ERROR_WORKBOOK, which names the cell. (transfer
   full) */
char *parvis_returned_row_get (const ParvisReturnedRow *self,
                               ParvisCampaign *campaign,
                               ParvisEntry entry,
                               GError **error);
/* What is written there, without understanding it; "" for nothing. A formula is refused. */
gboolean parvis_returned_row_peek (const ParvisReturnedRow *self,
                                   const ParvisCell *cell,
                                   char **text,
                                   GError **error);
/* Always FALSE. */
gboolean parvis_returned_row_refuse (const ParvisReturnedRow *self,
                                     int column,
                                     const char *detail,
                                     const char *about,
                                     GError **error);
/* Letters and digits only, in small, without accents: so two texts that look alike are. (transfer
   full) */
char *parvis_returned_fold (const char *text);
