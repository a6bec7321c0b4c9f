/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/item-view.h: what stands on a wall and can be taken, chosen and moved: a note or a
   cluster. */
#pragma once

#include "board/inks.h"
#include "board/papers.h"
#include "campaign/record.h"
#include "wall/grid.h"

#define PARVIS_TYPE_ITEM_VIEW (parvis_item_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (ParvisItemView, parvis_item_view, PARVIS, ITEM_VIEW, GtkWidget)

/* Property, construct-only: "record". */
struct _ParvisItemViewClass
{
  GtkWidgetClass parent_class;

  /* Says what it is to a screen reader. */
  void (*describe) (ParvisItemView *self);
  ParvisReach (*get_reach) (ParvisItemView *self);
  gboolean (*add_papers) (ParvisItemView *self, ParvisPapers *papers, ParvisSpot spot);
};

/* By creation, for arrays of views. */
int parvis_item_view_compare (gconstpointer a, gconstpointer b);
ParvisRecord *parvis_item_view_get_record (ParvisItemView *self);
const ParvisInks *parvis_item_view_get_inks (ParvisItemView *self);
void parvis_item_view_set_inks (ParvisItemView *self, const ParvisInks *inks);
void parvis_item_view_describe (ParvisItemView *self);

/* Where it stands, in its zone or in its cluster; FALSE before it was placed. */
gboolean parvis_item_view_get_spot (ParvisItemView *self, ParvisSpot *spot);
void parvis_item_view_set_spot (ParvisItemView *self, ParvisSpot spot);
/* How far it reaches around its spot. */
ParvisReach parvis_item_view_get_reach (ParvisItemView *self);
/* The place that the wall found for it while nobody gives it one: kept, so that nothing moves when
   another thing goes. */
gboolean parvis_item_view_get_home (ParvisItemView *self, ParvisSpot *spot);
void parvis_item_view_set_home (ParvisItemView *self, ParvisSpot spot);
void parvis_item_view_forget_home (ParvisItemView *self);
/* A note only where that changes something: a wall has thousands. */
void parvis_item_view_allocate (ParvisItemView *self, double x, double y, int width, int height);

/* Held by the pointer: not drawn in its place. */
gboolean parvis_item_view_is_lifted (ParvisItemView *self);
void parvis_item_view_set_lifted (ParvisItemView *self, gboolean lifted);
gboolean parvis_item_view_is_selected (ParvisItemView *self);
/* Queues it to be painted again; from far away, where GTK takes it for not drawn since long, it is
   its zone that paints it. */
void parvis_item_view_repaint (ParvisItemView *self);
void parvis_item_view_set_selected (ParvisItemView *self, gboolean selected);

/* Something held over it would go into it. */
void parvis_item_view_set_target (ParvisItemView *self, gboolean target);
/* Chosen, or the target of what is held. */
gboolean parvis_item_view_is_marked (ParvisItemView *self);

/* Something else is looked for: drawn in faded inks. */
gboolean parvis_item_view_is_dimmed (ParvisItemView *self);
void parvis_item_view_set_dimmed (ParvisItemView *self, gboolean dimmed);

/* What of it can be seen from far away, where it stands at @spot. FALSE where that is not all: it
   or something in it is chosen, a target or outlined. */
gboolean parvis_item_view_add_papers (ParvisItemView *self, ParvisPapers *papers, ParvisSpot spot);

/* The round in which the wall saw it last. */
guint parvis_item_view_get_round (ParvisItemView *self);
void parvis_item_view_set_round (ParvisItemView *self, guint number);
