/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/answers/lock.h: a button that locks the desk with a code, and with the same code gives it
   back. The code is in memory only. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_LOCK (parvis_lock_get_type ())
G_DECLARE_FINAL_TYPE (ParvisLock, parvis_lock, PARVIS, LOCK, GtkWidget)

/* Property "locked", to read. */
gboolean parvis_lock_is_locked (ParvisLock *self);
