/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/changes.h: a roadmap that comes back from a spreadsheet: what it would change, and
   taking it. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/change.h"

typedef struct
{
  GPtrArray *changes; /* of ParvisChange, in the order of the sheets */
  /* What is left as it is, and said: */
  GPtrArray
      *missing; /* of ParvisAction: those without a row, of the services whose sheet is there */
  guint n_gone; /* rows of actions that the campaign has no more */
  GPtrArray *locked; /* of char *, "CMS, C7": engagements that were changed in the spreadsheet */
} ParvisChanges;

void parvis_changes_free (ParvisChanges *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisChanges, parvis_changes_free)

/* What @bytes, an .xlsx that parvis_roadmap_write_xlsx() made and people worked in, says
   differently from the campaign where it is not just older. Changes nothing. NULL with
   PARVIS_ERROR_WORKBOOK: damaged, hostile, of another campaign, or with a cell that can't be
   understood. (transfer full) */
ParvisChanges *parvis_campaign_read_changes (ParvisCampaign *self, GBytes *bytes, GError **error);

/* All of @changes (element-type ParvisChange), or none: one step for undo. Each must be what
   parvis_campaign_read_changes() made for this campaign. CONFLICT when an action or an engagement
   is gone meanwhile, NEEDS_REASON for an action that would be dropped without one. */
gboolean parvis_campaign_take_changes (ParvisCampaign *self, GPtrArray *changes, GError **error);
