/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/document/document.h: pages of text and drawings, laid out whole before any is drawn.

   What is put down comes in reading order, in points from the upper left corner of the page; what
   was put down may still be moved, also to another page, or taken back. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "campaign/enums.h"
#include "poster/layout.h"

/* How a text looks. */
typedef struct
{
  ParvisFace face;
  double size;  /* in points */
  double pitch; /* from line to line, in ems */
  guint32 ink;  /* 0xRRGGBB */
} ParvisStyle;

#define PARVIS_INK 0x1e1e1e
#define PARVIS_INK_GREY 0x4a4a4a
#define PARVIS_INK_RULE 0x8a8a8a
/* Of a college, or of both: text and shapes. */
guint32 parvis_ink_of (ParvisCollege side);

/* On cairo's origin, one point a unit. */
typedef void (*ParvisDraw) (cairo_t *cr, gpointer data);

typedef struct _ParvisDocument ParvisDocument;

ParvisDocument *parvis_document_new (double width, double height, const char *language);
void parvis_document_free (ParvisDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisDocument, parvis_document_free)
/* Nothing on one page; what was measured stays known. */
void parvis_document_clear (ParvisDocument *self);

guint parvis_document_get_n_pages (ParvisDocument *self);
/* How many marks there are: one that is put down next has this number. */
guint parvis_document_get_n_marks (ParvisDocument *self);
/* Another page begins before mark @at. */
void parvis_document_turn (ParvisDocument *self, guint at);
/* Moves the marks from @from up to @to. */
void parvis_document_move (ParvisDocument *self, guint from, guint to, double x, double y);
/* Takes back the marks from @from. */
void parvis_document_truncate (ParvisDocument *self, guint from);

/* What was put down from mark @from on goes before mark @at, and is no part of what is read on:
   what a column or a page says again. It loses its tags. */
void parvis_document_repeat (ParvisDocument *self, guint from, guint at);

/* A structure element: "H2", "P", "Table"… @tag is static. */
void parvis_document_open (ParvisDocument *self, const char *tag);
void parvis_document_close (ParvisDocument *self, const char *tag);
/* A Figure that @alt describes. */
void parvis_document_open_figure (ParvisDocument *self, const char *alt);

/* The text in lines of at most @width from @y down; words that are wider are cut. Returns its lower
   edge. Goes between the tags of one element. */
double parvis_document_put_text (ParvisDocument *self,
                                 const ParvisStyle *style,
                                 const char *text,
                                 double x,
                                 double y,
                                 double width);
/* The same as one element. */
double parvis_document_put_block (ParvisDocument *self,
                                  const char *tag,
                                  const ParvisStyle *style,
                                  const char *text,
                                  double x,
                                  double y,
                                  double width);
/* As much of @text as stands on @n_lines lines of @width, its spaces as they are drawn. @rest: what
   does not, or NULL where nothing is left; freed by the caller. (transfer full) */
char *parvis_document_cut_text (ParvisDocument *self,
                                const ParvisStyle *style,
                                const char *text,
                                double width,
                                guint n_lines,
                                char **rest);
/* How many lines of @width it takes. */
guint parvis_document_count_lines (ParvisDocument *self,
                                   const ParvisStyle *style,
                                   const char *text,
                                   double width);
/* How wide @text is on one line. */
double parvis_document_measure (ParvisDocument *self, const ParvisStyle *style, const char *text);
void parvis_document_put_bar (ParvisDocument *self,
                              guint32 ink,
                              double x,
                              double y,
                              double width,
                              double height);
/* Only its edge, @stroke wide, inside. */
void parvis_document_put_frame (ParvisDocument *self,
                                guint32 ink,
                                double stroke,
                                double x,
                                double y,
                                double width,
                                double height);
/* The shape of @side in a square; @stroke: how wide its edge is drawn, or 0 to fill it. */
void parvis_document_put_shape (ParvisDocument *self,
                                ParvisCollege side,
                                double stroke,
                                double x,
                                double y,
                                double size);
/* The three shapes in one: @width wide and half as high again. */
void parvis_document_put_emblem (ParvisDocument *self, double x, double y, double width);
/* @data must outlive the document. */
void parvis_document_put_drawing (ParvisDocument *self,
                                  ParvisDraw draw,
                                  gpointer data,
                                  double x,
                                  double y,
                                  double scale);

/* This page is one of those whose foot is told so. */
void parvis_document_put_flag (ParvisDocument *self);

/* Puts down the foot of a page, which is no part of what is read on. */
typedef void (
    *ParvisFoot) (ParvisDocument *self, guint page, guint n_pages, gboolean flagged, gpointer data);

typedef struct
{
  const char *title;
  const char *author; /* or NULL */
  ParvisFoot foot;    /* or NULL */
  gpointer data;
  GCancellable *cancellable; /* or NULL */
  /* How much is done, from 0 to 1, in the thread that writes; or NULL. */
  void (*progress) (double part, gpointer data);
  gpointer progress_data;
} ParvisDocumentJob;

/* A tagged PDF at @path by way of a temporary file beside it: a failure leaves what was there. */
gboolean parvis_document_write_pdf (ParvisDocument *self,
                                    const ParvisDocumentJob *job,
                                    const char *path,
                                    GError **error);
