/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/reason-draft.h: a reason that is being typed, kept in the campaign's file until it is
   recorded. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_REASON_DRAFT (parvis_reason_draft_get_type ())
G_DECLARE_FINAL_TYPE (ParvisReasonDraft, parvis_reason_draft, PARVIS, REASON_DRAFT, GObject)

/* Fills @entry with the draft of @sequence, and follows what is typed there. It must not outlive
   @entry. */
ParvisReasonDraft *
parvis_reason_draft_new (ParvisCampaign *campaign, ParvisSequence *sequence, GtkEditable *entry);
/* What was typed is recorded, or is about something that is over. */
void parvis_reason_draft_drop (ParvisReasonDraft *self);
