/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/flow.h"

ParvisStay
parvis_flow_begin (ParvisFlow *self)
{
  gboolean holding = self->holding;

  self->holding = FALSE;
  return holding ? self->held
                 : (ParvisStay){ parvis_document_get_n_marks (self->document), self->y };
}

void
parvis_flow_hold (ParvisFlow *self, const ParvisStay *stay)
{
  self->holding = TRUE;
  self->held = *stay;
}

void
parvis_flow_end (ParvisFlow *self, const ParvisStay *stay)
{
  guint end = parvis_document_get_n_marks (self->document);

  /* What is higher than a page stays. */
  if (self->y <= self->bottom || stay->y <= self->top)
    return;
  parvis_document_move (self->document, stay->mark, end, 0, self->top - stay->y);
  parvis_document_turn (self->document, stay->mark);
  self->y += self->top - stay->y;
}

void
parvis_flow_end_row (ParvisFlow *self,
                     const ParvisStay *stay,
                     gboolean headed,
                     void (*put_heads) (gpointer data),
                     gpointer data)
{
  double before = self->y, bottom;
  guint end, row = stay->mark + 1;

  parvis_flow_end (self, stay);
  if (headed || self->y >= before)
    return;
  end = parvis_document_get_n_marks (self->document);
  bottom = self->y;
  self->y = self->top;
  put_heads (data);
  self->holding = FALSE;
  parvis_document_move (self->document, row, end, 0, self->y - self->top);
  parvis_document_repeat (self->document, end, row);
  self->y += bottom - self->top;
}

void
parvis_flow_turn (ParvisFlow *self)
{
  parvis_document_turn (self->document, parvis_document_get_n_marks (self->document));
  self->y = self->top;
}

void
parvis_flow_skip (ParvisFlow *self, double gap)
{
  if (self->y > self->top)
    self->y += gap;
}

void
parvis_flow_put (ParvisFlow *self, const char *tag, const ParvisStyle *style, const char *text)
{
  self->y = parvis_document_put_block (self->document, tag, style, text, self->left, self->y,
                                       self->width);
}
