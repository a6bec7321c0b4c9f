/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps an editable label a moment longer than what it stands in. A tenth of a second after the
   keys have left it, GTK 4.8 looks at it again without having kept it. */
void parvis_linger (GtkWidget *label);

G_END_DECLS
