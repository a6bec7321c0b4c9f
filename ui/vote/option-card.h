/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/option-card.h: one line of the ballot, large enough for anyone, with the place for a dot.
 */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_OPTION_CARD (parvis_option_card_get_type ())
G_DECLARE_FINAL_TYPE (ParvisOptionCard, parvis_option_card, PARVIS, OPTION_CARD, GtkToggleButton)

typedef enum
{
  PARVIS_OPTION_CARD_LARGE,
  PARVIS_OPTION_CARD_SMALL
} ParvisOptionCardSize;

/* @before: who commits, or NULL; @longest: the length of the ballot's longest label, so that all
   its lines take letters of one size; @key: the digit that toggles it, or 0. */
GtkWidget *parvis_option_card_new (const char *label,
                                   const char *before,
                                   ParvisOptionCardSize size,
                                   glong longest,
                                   guint key);
