/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/paper.h: how a note looks, whatever widget draws it. */
#pragma once

#include "board/inks.h"

/* Where the text starts, and its width. */
#define PARVIS_PAPER_TEXT_X 12
#define PARVIS_PAPER_TEXT_Y 17

typedef enum
{
  PARVIS_PAPER_NOTE,
  PARVIS_PAPER_ROOMY, /* a note with as many lines as it takes */
  PARVIS_PAPER_NAME   /* bold, the bottom left free */
} ParvisPaperKind;

/* The largest of the three sizes at which @text fits a note; an ellipsis where none does, and then
   @cut is TRUE. (transfer full) */
PangoLayout *
parvis_paper_layout (GtkWidget *widget, const char *text, ParvisPaperKind kind, gboolean *cut);

/* Shadows, paper, strip and shape, from (0, 0). @hovered darkens it by a little of the ink. */
void parvis_paper_snapshot (GtkSnapshot *snapshot,
                            const ParvisInks *inks,
                            ParvisCollege college,
                            float height,
                            gboolean hovered);
/* The one flat shadow of a note held 6 px above its place. */
void parvis_paper_snapshot_lifted_shadow (GtkSnapshot *snapshot, const ParvisInks *inks);
/* A sheet behind a folded cluster; @strength is how much of the paper it shows. */
void parvis_paper_snapshot_sheet (GtkSnapshot *snapshot,
                                  const ParvisInks *inks,
                                  ParvisCollege college,
                                  float offset,
                                  float strength);
/* The strip on top of a sheet. */
void
parvis_paper_snapshot_strip (GtkSnapshot *snapshot, const ParvisInks *inks, ParvisCollege college);
/* Around a note: solid where it is selected, dashed where it has the focus, both where both. */
void parvis_paper_snapshot_ring (GtkSnapshot *snapshot,
                                 const ParvisInks *inks,
                                 float height,
                                 gboolean solid,
                                 gboolean dashed);
/* The same just inside a cluster's area. */
void parvis_paper_snapshot_frame (GtkSnapshot *snapshot,
                                  const ParvisInks *inks,
                                  const GskRoundedRect *area,
                                  gboolean solid,
                                  gboolean dashed);
/* A note that is not there yet. */
void parvis_paper_snapshot_outline (GtkSnapshot *snapshot, const GdkRGBA *color);
void
parvis_paper_snapshot_text (GtkSnapshot *snapshot, const ParvisInks *inks, PangoLayout *layout);
