/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "minutes/sheet.h"
#include "poster/state-sign.h"

#define GAP PARVIS_MINUTES_MM (4)
#define PAD PARVIS_MINUTES_MM (1.5)
#define RULE 0.6

const ParvisStyle parvis_minutes_title = { PARVIS_FACE_TITLE, 30, 1.13, PARVIS_INK };
const ParvisStyle parvis_minutes_head = { PARVIS_FACE_HEAD, 17, 1.24, PARVIS_INK };
const ParvisStyle parvis_minutes_subhead = { PARVIS_FACE_HEAD, 13, 1.24, PARVIS_INK };
const ParvisStyle parvis_minutes_lead = { PARVIS_FACE_BODY, 13.5, 1.42, PARVIS_INK };
const ParvisStyle parvis_minutes_text = { PARVIS_FACE_BODY, 11, 1.36, PARVIS_INK };
const ParvisStyle parvis_minutes_bold = { PARVIS_FACE_VERB, 11, 1.36, PARVIS_INK };
const ParvisStyle parvis_minutes_small = { PARVIS_FACE_BODY, 10, 1.3, PARVIS_INK_GREY };
const ParvisStyle parvis_minutes_small_bold = { PARVIS_FACE_VERB, 10, 1.3, PARVIS_INK };

static double
get_width (const ParvisMinutes *self, const ParvisColumn *columns, guint n, guint i)
{
  double taken = 0;

  if (columns[i].width > 0)
    return PARVIS_MINUTES_MM (columns[i].width);
  for (guint j = 0; j < n; j++)
    taken += j == i ? 0 : PARVIS_MINUTES_MM (columns[j].width) + GAP;
  return self->flow.width - taken;
}

typedef struct
{
  ParvisMinutes *minutes;
  const ParvisColumn *columns;
  guint n;
} Heads;

static void
put_heads (gpointer data)
{
  const Heads *heads = data;
  ParvisMinutes *self = heads->minutes;
  double x = self->flow.left, bottom = self->flow.y;
  ParvisStay stay;

  if (heads->columns[0].title == NULL)
    return;
  stay = parvis_flow_begin (&self->flow);
  parvis_document_open (self->document, "TR");
  for (guint i = 0; i < heads->n; i++)
    {
      double width = get_width (self, heads->columns, heads->n, i);

      bottom = fmax (bottom,
                     parvis_document_put_block (self->document, "TH", &parvis_minutes_small_bold,
                                                heads->columns[i].title, x, self->flow.y, width));
      x += width + GAP;
    }
  parvis_document_close (self->document, "TR");
  self->flow.y = bottom + PAD * 0.7;
  parvis_flow_hold (&self->flow, &stay);
}

void
parvis_minutes_begin_table (ParvisMinutes *self, const ParvisColumn *columns, guint n)
{
  parvis_document_open (self->document, "Table");
  put_heads (&(Heads){ self, columns, n });
}

/* Lines of different sizes stand on one baseline. */
static ParvisStyle
get_style (const ParvisColumn *column)
{
  ParvisStyle style = column->bold ? parvis_minutes_bold : parvis_minutes_text;

  if (column->title == NULL)
    return style;
  style.size = parvis_minutes_small.size;
  style.pitch = parvis_minutes_small.pitch;
  return style;
}

/* Returns how far the words stand in. */
static double
put_sign (ParvisMinutes *self, ParvisSign sign, guint i, guint n, double x, double middle)
{
  double size = 0.9 * parvis_minutes_small.size, indent = 1.5 * parvis_minutes_small.size;

  if (i == 0 && sign.side >= 0)
    {
      parvis_document_put_shape (self->document, (ParvisCollege) sign.side, 0, x, middle - size / 2,
                                 size);
      return indent;
    }
  if (i + 1 == n && sign.state >= 0)
    {
      parvis_document_put_drawing (self->document, parvis_state_sign_draw,
                                   GINT_TO_POINTER (sign.state), x, middle - size / 2, size);
      return indent;
    }
  return 0;
}

/* As wide as the row, in its last cell: in line with the words of the first. */
static double
put_under (ParvisMinutes *self, ParvisSign sign, double y)
{
  double indent = sign.side >= 0 ? 1.5 * parvis_minutes_small.size : 0;

  return parvis_document_put_text (self->document, &parvis_minutes_small, sign.under,
                                   self->flow.left + indent, y, self->flow.width - indent);
}

void
parvis_minutes_put_row (ParvisMinutes *self,
                        const ParvisColumn *columns,
                        guint n,
                        ParvisSign sign,
                        const char *const *cells)
{
  gboolean headed = self->flow.holding;
  ParvisStay stay = parvis_flow_begin (&self->flow);
  double pad = PAD * MAX (self->density->air, 0.6), x = self->flow.left;
  double top = self->flow.y + RULE + pad, bottom = top;

  parvis_document_put_bar (self->document, PARVIS_INK_RULE, x, self->flow.y, self->flow.width,
                           RULE);
  parvis_document_open (self->document, "TR");
  for (guint i = 0; i < n; i++)
    {
      ParvisStyle style = get_style (&columns[i]);
      double width = get_width (self, columns, n, i);
      double indent = put_sign (self, sign, i, n, x, top + style.pitch * style.size / 2), y;

      parvis_document_open (self->document, "TD");
      y = parvis_document_put_text (self->document, &style, cells[i] != NULL ? cells[i] : "",
                                    x + indent, top, width - indent);
      bottom = fmax (bottom, y);
      if (i + 1 == n && sign.under != NULL)
        bottom = put_under (self, sign, bottom);
      parvis_document_close (self->document, "TD");
      x += width + GAP;
    }
  parvis_document_close (self->document, "TR");
  self->flow.y = bottom + pad;
  parvis_flow_end_row (&self->flow, &stay, headed, put_heads, &(Heads){ self, columns, n });
}

void
parvis_minutes_end_table (ParvisMinutes *self)
{
  parvis_document_close (self->document, "Table");
}
