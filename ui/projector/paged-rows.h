/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/paged-rows.h: lines below each other, as many pages of them as they take, under a
   head that each page has. */
#pragma once

#include <gtk/gtk.h>

#include "projector/paging.h"

#define PARVIS_TYPE_PAGED_ROWS (parvis_paged_rows_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPagedRows, parvis_paged_rows, PARVIS, PAGED_ROWS, GtkWidget)

/* It shows the page of @paging, and says how many there are. */
GtkWidget *parvis_paged_rows_new (ParvisPaging *paging);
/* The first is the head. */
void parvis_paged_rows_append (ParvisPagedRows *self, GtkWidget *row);
void parvis_paged_rows_clear (ParvisPagedRows *self);
