/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/option-card.h: one line of the ballot, large enough for anyone, with the place for a dot,
   for two, or for a tick. It says what it holds; the booth says what a click makes of it. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_OPTION_CARD (parvis_option_card_get_type ())
G_DECLARE_FINAL_TYPE (ParvisOptionCard, parvis_option_card, PARVIS, OPTION_CARD, GtkButton)

typedef struct
{
  guint most;     /* what it can hold */
  gboolean tick;  /* an approval, not a dot */
  gboolean small; /* among many */
} ParvisOptionCardLook;

/* @before: who commits, or NULL; @longest: the length of the ballot's longest label, so that all
   its lines take letters of one size; @key: the digit that clicks it, or 0. */
GtkWidget *parvis_option_card_new (const char *label,
                                   const char *before,
                                   ParvisOptionCardLook look,
                                   glong longest,
                                   guint key);
guint parvis_option_card_get_value (ParvisOptionCard *self);
void parvis_option_card_set_value (ParvisOptionCard *self, guint value);
