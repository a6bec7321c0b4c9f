/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/feedback/alert.h: something that must be read before going on. */
#pragma once

#include <gtk/gtk.h>

void parvis_alert_show (GtkWindow *parent, const char *heading, const char *body);
