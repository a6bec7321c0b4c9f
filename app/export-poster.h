/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/export-poster.h: the poster, as the command line asks for it. */
#pragma once

#include "poster/look.h"

/* What is not said is as the campaign has it. */
typedef struct
{
  char *design;
  gboolean landscape, portrait;
  gboolean bleed;
  char *link;
} ParvisPosterOrder;

/* What is wrong with @order, in a sentence, or NULL. */
const char *parvis_export_poster_misuse (const ParvisPosterOrder *order, gboolean wanted);
ParvisLook parvis_export_poster_choose_look (ParvisCampaign *campaign,
                                             const ParvisPosterOrder *order);
