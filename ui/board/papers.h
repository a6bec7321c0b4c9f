/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/papers.h: thousands of papers from far away, as one picture. */
#pragma once

#include "board/inks.h"

typedef struct _ParvisPapers ParvisPapers;

ParvisPapers *parvis_papers_new (void);
void parvis_papers_free (ParvisPapers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisPapers, parvis_papers_free)

/* A note with its upper left corner at (@x, @y). */
void parvis_papers_add (ParvisPapers *self,
                        ParvisCollege college,
                        gboolean hidden,
                        gboolean dimmed,
                        double x,
                        double y);
/* What lies under them: an open cluster. */
void parvis_papers_add_area (ParvisPapers *self,
                             ParvisTint tint,
                             gboolean dimmed,
                             const graphene_rect_t *box);
/* What of them is in @area, with so many pixels a unit. */
void parvis_papers_snapshot (ParvisPapers *self,
                             const ParvisInks *inks,
                             const graphene_rect_t *area,
                             double pixels,
                             GtkSnapshot *snapshot);
