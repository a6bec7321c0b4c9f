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

/* What stands at the bottom of a note beside the shape of its college. */
typedef enum
{
  PARVIS_PAPER_PLAIN = 0,
  PARVIS_PAPER_CORRECTED = 1 << 0, /* a pencil */
  PARVIS_PAPER_FLAGGED = 1 << 1,   /* a flag and its words, on a small line */
  PARVIS_PAPER_HINTED = 1 << 2     /* two small lines: what it looks like */
} ParvisPaperMarks;

/* The largest of the three sizes at which @text fits a note over its @marks; an ellipsis where none
   does, and then @cut is TRUE. What was blacked out (U+2588) is painted solid. (transfer full) */
PangoLayout *parvis_paper_layout (GtkWidget *widget,
                                  const ParvisInks *inks,
                                  const char *text,
                                  ParvisPaperKind kind,
                                  ParvisPaperMarks marks,
                                  gboolean *cut);
/* What a note needs to show all of @layout. */
float parvis_paper_get_height (PangoLayout *layout, ParvisPaperMarks marks);
/* The small lines that @marks take. */
guint parvis_paper_count_small (ParvisPaperMarks marks);

/* Shadows, paper, strip and shape, from (0, 0). @hovered darkens it by a little of the ink. */
void parvis_paper_snapshot (GtkSnapshot *snapshot,
                            const ParvisInks *inks,
                            ParvisCollege college,
                            float height,
                            gboolean hovered);
/* The same of a note that lies face down. */
void parvis_paper_snapshot_concealed (GtkSnapshot *snapshot,
                                      GtkWidget *widget,
                                      const ParvisInks *inks,
                                      ParvisCollege college,
                                      gboolean hovered);
/* The closed eye alone, in the middle of a note. */
void parvis_paper_snapshot_eye (GtkSnapshot *snapshot, GtkWidget *widget, const GdkRGBA *color);
/* The pencil and the flag of a note of @height. */
void parvis_paper_snapshot_marks (GtkSnapshot *snapshot,
                                  GtkWidget *widget,
                                  const ParvisInks *inks,
                                  ParvisCollege college,
                                  float height,
                                  ParvisPaperMarks marks);
/* “looks like” and @hint, the words of the other note. */
void parvis_paper_snapshot_hint (GtkSnapshot *snapshot,
                                 GtkWidget *widget,
                                 const ParvisInks *inks,
                                 const char *hint,
                                 float height,
                                 ParvisPaperMarks marks);
/* Where that stands. */
graphene_rect_t parvis_paper_get_hint_box (float height, ParvisPaperMarks marks);
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
