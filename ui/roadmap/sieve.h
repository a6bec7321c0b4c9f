/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/sieve.h: which actions of the roadmap are shown: all, the late ones, those that wait
   for the committee; of one service; with some words. */
#pragma once

#include <gtk/gtk.h>

#include "roadmap/docket.h"

#define PARVIS_TYPE_SIEVE (parvis_sieve_get_type ())
G_DECLARE_FINAL_TYPE (ParvisSieve, parvis_sieve, PARVIS, SIEVE, GtkWidget)

/* Properties "searching": the entry for words is there; "service": the only one whose actions are
   shown, or NULL. */
void parvis_sieve_set_docket (ParvisSieve *self, ParvisDocket *docket);
/* (transfer none) */
GtkFilter *parvis_sieve_get_filter (ParvisSieve *self);
/* Nothing is left out any more. */
void parvis_sieve_show_all (ParvisSieve *self);
/* The entry for words, ready to be typed in. */
void parvis_sieve_search (ParvisSieve *self);
