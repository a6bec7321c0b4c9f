/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/paging.h: the pages of what is too much for one look of the room. */
#pragma once

#include <glib-object.h>

#define PARVIS_TYPE_PAGING (parvis_paging_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPaging, parvis_paging, PARVIS, PAGING, GObject)

/* Properties: "page", from 0; "n-pages", at least 1. */
ParvisPaging *parvis_paging_new (void);
guint parvis_paging_get_page (ParvisPaging *self);
guint parvis_paging_get_n_pages (ParvisPaging *self);
/* The nearest that there is. */
void parvis_paging_set_page (ParvisPaging *self, guint page);
/* By the one that shows them. */
void parvis_paging_set_n_pages (ParvisPaging *self, guint n_pages);
/* So many pages on, or back. */
void parvis_paging_turn (ParvisPaging *self, int by);
