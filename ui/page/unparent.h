/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/page/unparent.h: how what is open over a page goes. */
#pragma once

#include <gtk/gtk.h>

/* Takes @widget out of its parent once the event that it is in the middle of is over, unless it
   has gone with its parent by then. */
void parvis_unparent_later (GtkWidget *widget);
