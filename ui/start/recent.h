/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/start/recent.h: a campaign that was opened: where its file is, and when it was. */
#pragma once

#include <gio/gio.h>

#define PARVIS_TYPE_RECENT (parvis_recent_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRecent, parvis_recent, PARVIS, RECENT, GObject)

/* @opened: seconds since the epoch. */
ParvisRecent *parvis_recent_new (const char *path, gint64 opened);
const char *parvis_recent_get_path (ParvisRecent *self);
gint64 parvis_recent_get_opened (ParvisRecent *self);
/* "opened yesterday". (transfer full) */
char *parvis_recent_get_words (ParvisRecent *self);
