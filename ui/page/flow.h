/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/page/flow.h: lays out children in a row, and in as many as it takes where there is no room. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_FLOW (parvis_flow_get_type ())
G_DECLARE_FINAL_TYPE (ParvisFlow, parvis_flow, PARVIS, FLOW, GtkLayoutManager)

/* Properties: "spacing", "line-spacing"; "even", for children of one width, as many in each row.
   What a row has left goes to the children that expand, or else to its first, which its halign then
   places: "end" pushes the row to the end. A label that wraps asks for all of its text in one line:
   give it max-width-chars. */
