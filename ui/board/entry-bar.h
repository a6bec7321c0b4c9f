/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/entry-bar.h: where the room's words are typed: the zone, the entry and the zoom. */
#pragma once

#include "board/zone-view.h"

#define PARVIS_TYPE_ENTRY_BAR (parvis_entry_bar_get_type ())
G_DECLARE_FINAL_TYPE (ParvisEntryBar, parvis_entry_bar, PARVIS, ENTRY_BAR, GtkWidget)

/* Signals "entered", on Enter; "changed", when the text or the zone did; "pasted" (GdkClipboard),
   when what is there is wanted in the entry; "intruded" (GBytes), when a text came into it, by a
   drop or the middle button, that is more than a few words. */
void parvis_entry_bar_set_zones (ParvisEntryBar *self, GPtrArray *zones);
ParvisZoneView *parvis_entry_bar_get_zone (ParvisEntryBar *self);
/* NULL where there is none. */
ParvisZoneView *parvis_entry_bar_get_nth_zone (ParvisEntryBar *self, guint position);
/* Nothing where there is no such zone. */
void parvis_entry_bar_choose_zone (ParvisEntryBar *self, guint position);
const char *parvis_entry_bar_get_text (ParvisEntryBar *self);
void parvis_entry_bar_set_text (ParvisEntryBar *self, const char *text);
/* At the caret, instead of what is selected. */
void parvis_entry_bar_insert (ParvisEntryBar *self, const char *text);
/* Nothing can be typed; one can still zoom. */
void parvis_entry_bar_set_closed (ParvisEntryBar *self, gboolean closed);
void parvis_entry_bar_set_zoom (ParvisEntryBar *self, double zoom);
gboolean parvis_entry_bar_has_focus (ParvisEntryBar *self);
/* FALSE where nothing can be typed. */
gboolean parvis_entry_bar_focus (ParvisEntryBar *self);
