/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/reason-page.h: why an action is dropped, asked in a popover. */
#pragma once

#include <gtk/gtk.h>

/* Signal "given" (string): the reason, not empty. */
#define PARVIS_TYPE_REASON_PAGE (parvis_reason_page_get_type ())
G_DECLARE_FINAL_TYPE (ParvisReasonPage, parvis_reason_page, PARVIS, REASON_PAGE, GtkWidget)

GtkWidget *parvis_reason_page_new (void);
