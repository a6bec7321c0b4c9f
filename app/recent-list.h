/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/recent-list.h: which campaigns were opened last: their paths and when, nothing else. */
#pragma once

#include <gio/gio.h>

#define PARVIS_TYPE_RECENT_LIST (parvis_recent_list_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRecentList, parvis_recent_list, PARVIS, RECENT_LIST, GObject)

/* Kept in the file at @path, or nowhere if it can't be written. */
ParvisRecentList *parvis_recent_list_new (const char *path);
/* Of ParvisRecent, the last first. (transfer none) */
GListModel *parvis_recent_list_get_model (ParvisRecentList *self);
void parvis_recent_list_add (ParvisRecentList *self, const char *path);
void parvis_recent_list_forget (ParvisRecentList *self, const char *path);
