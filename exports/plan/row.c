/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "poster/state-sign.h"
#include "words/words.h"

#define GAP PARVIS_PLAN_MM (3)
#define SHAPE PARVIS_PLAN_MM (5)
#define NUMBER_INDENT PARVIS_PLAN_MM (6.8)
#define LONG_NUMBER_INDENT PARVIS_PLAN_MM (6)
#define LONG_NUMBER 100
#define SIGN PARVIS_PLAN_MM (3.6)
#define SIGN_INDENT PARVIS_PLAN_MM (6)
#define BAR_WIDTH PARVIS_PLAN_MM (18.8)
#define BAR_HEIGHT PARVIS_PLAN_MM (2.8)
#define BAR_EDGE 1.1
/* Above what is not the first of its cell. */
#define ABOVE 2.5
/* Above what stands at the right of a bar. */
#define BAR_ABOVE 4.0

static const double widths[PARVIS_PLAN_N_COLUMNS] = { 14, 59, 56, 35, 36, 34, 35 };

static const ParvisStyle number_style = { PARVIS_FACE_VERB, 12, 1.25, PARVIS_INK };
static const ParvisStyle long_number_style = { PARVIS_FACE_VERB, 10, 1.25, PARVIS_INK };
static const ParvisStyle percent_style = { PARVIS_FACE_BODY, 10, 1.25, PARVIS_INK };

/* What stands under what in a cell. */
typedef struct
{
  ParvisStyle style;
  char *text;   /* owned */
  int state;    /* whose sign stands before it; or -1 */
  int progress; /* of the bar before it; or -1 */
} Block;

struct _ParvisPlanRow
{
  ParvisDocument *document;
  guint number;
  ParvisCollege side;
  GArray *cells[PARVIS_PLAN_N_COLUMNS]; /* of Block: what was not put yet */
  gboolean begun;
};

double
parvis_plan_column_get_x (ParvisPlanColumn column)
{
  double x = 0;

  for (guint i = 0; i < column; i++)
    x += PARVIS_PLAN_MM (widths[i]);
  return x;
}

double
parvis_plan_column_get_width (ParvisPlanColumn column)
{
  return PARVIS_PLAN_MM (widths[column]) - (column + 1 < PARVIS_PLAN_N_COLUMNS ? GAP : 0);
}

static void
clear_block (gpointer block)
{
  g_free (((Block *) block)->text);
}

ParvisPlanRow *
parvis_plan_row_new (ParvisDocument *document, guint number, ParvisCollege side)
{
  ParvisPlanRow *self = g_new0 (ParvisPlanRow, 1);

  self->document = document;
  self->number = number;
  self->side = side;
  for (guint i = 0; i < PARVIS_PLAN_N_COLUMNS; i++)
    {
      self->cells[i] = g_array_new (FALSE, FALSE, sizeof (Block));
      g_array_set_clear_func (self->cells[i], clear_block);
    }
  return self;
}

void
parvis_plan_row_free (ParvisPlanRow *self)
{
  for (guint i = 0; i < PARVIS_PLAN_N_COLUMNS; i++)
    g_array_unref (self->cells[i]);
  g_free (self);
}

static void
add (ParvisPlanRow *self, ParvisPlanColumn column, const Block *block)
{
  if (block->text != NULL && *block->text != '\0')
    g_array_append_vals (self->cells[column], block, 1);
  else
    g_free (block->text);
}

void
parvis_plan_row_add (ParvisPlanRow *self,
                     ParvisPlanColumn column,
                     const ParvisStyle *style,
                     char *text)
{
  add (self, column, &(Block){ *style, text, -1, -1 });
}

void
parvis_plan_row_add_state (ParvisPlanRow *self, ParvisState state, int progress)
{
  const ParvisStyle style = { PARVIS_FACE_VERB, 10, 1.3, parvis_state_sign_get_ink (state) };
  /* Translators: how far an action is, in percent. */
  char *percent = g_strdup_printf (C_ ("roadmap", "%d%%"), progress);

  add (self, PARVIS_PLAN_STATE,
       &(Block){ style, g_strdup (parvis_words_state (state)), (int) state, -1 });
  add (self, PARVIS_PLAN_STATE, &(Block){ percent_style, percent, -1, progress });
}

static double
get_indent (const Block *block)
{
  if (block->state >= 0)
    return SIGN_INDENT;
  return block->progress >= 0 ? BAR_WIDTH + PARVIS_PLAN_MM (2) : 0;
}

static double
get_width (ParvisPlanColumn column, const Block *block)
{
  return parvis_plan_column_get_width (column) - get_indent (block);
}

static double
get_above (const Block *block)
{
  return block->progress >= 0 ? BAR_ABOVE : ABOVE;
}

static double
get_line (const Block *block)
{
  return block->style.pitch * block->style.size;
}

static double
measure_cell (ParvisPlanRow *self, ParvisPlanColumn column)
{
  double height = 0;

  for (guint i = 0; i < self->cells[column]->len; i++)
    {
      const Block *block = &g_array_index (self->cells[column], Block, i);

      height += i > 0 ? get_above (block) : 0;
      height +=
          get_line (block) * parvis_document_count_lines (self->document, &block->style,
                                                          block->text, get_width (column, block));
    }
  return height;
}

double
parvis_plan_row_get_height (ParvisPlanRow *self)
{
  double height = SHAPE;

  for (guint i = PARVIS_PLAN_ENGAGEMENT; i < PARVIS_PLAN_N_COLUMNS; i++)
    height = fmax (height, measure_cell (self, (ParvisPlanColumn) i));
  return height;
}

static void
put_bar (ParvisPlanRow *self, const Block *block, double x, double y)
{
  y += (get_line (block) - BAR_HEIGHT) / 2;
  parvis_document_put_frame (self->document, PARVIS_INK, BAR_EDGE, x, y, BAR_WIDTH, BAR_HEIGHT);
  if (block->progress > 0)
    parvis_document_put_bar (self->document, PARVIS_INK, x, y, BAR_WIDTH * block->progress / 100,
                             BAR_HEIGHT);
}

static double
put_block (ParvisPlanRow *self,
           const Block *block,
           const char *text,
           double x,
           double y,
           double width)
{
  if (block->state >= 0)
    parvis_document_put_drawing (self->document, parvis_state_sign_draw,
                                 GINT_TO_POINTER (block->state), x,
                                 y + (get_line (block) - SIGN) / 2, SIGN);
  if (block->progress >= 0)
    put_bar (self, block, x, y);
  parvis_document_open (self->document, "P");
  y = parvis_document_put_text (self->document, &block->style, text, x + get_indent (block), y,
                                width);
  parvis_document_close (self->document, "P");
  return y;
}

/* Takes from the cell what it puts. */
static double
put_cell (ParvisPlanRow *self, ParvisPlanColumn column, double x, double top, double height)
{
  GArray *blocks = self->cells[column];
  double y = top;
  guint n_put = 0;

  while (n_put < blocks->len)
    {
      Block *block = &g_array_index (blocks, Block, n_put);
      double width = get_width (column, block), above = y > top ? get_above (block) : 0;
      /* Sums of lines are not exact. */
      double room = floor ((top + height - y - above) / get_line (block) + 0.01);
      char *rest = NULL;
      g_autofree char *part = NULL;

      if (room < 1 && y > top)
        break;
      part = parvis_document_cut_text (self->document, &block->style, block->text, width,
                                       (guint) MAX (room, 1), &rest);
      y = put_block (self, block, part, x, y + above, width);
      if (rest != NULL)
        {
          g_free (block->text);
          block->text = rest;
          break;
        }
      n_put++;
    }
  g_array_remove_range (blocks, 0, n_put);
  return y - top;
}

static void
put_number (ParvisPlanRow *self, double x, double y)
{
  g_autofree char *number = g_strdup_printf ("%u", self->number);
  const ParvisStyle *style = self->number < LONG_NUMBER ? &number_style : &long_number_style;
  double indent = self->number < LONG_NUMBER ? NUMBER_INDENT : LONG_NUMBER_INDENT;

  parvis_document_open (self->document, "TD");
  parvis_document_open_figure (self->document, parvis_words_college (self->side));
  parvis_document_put_shape (self->document, self->side, 0, x, y, SHAPE);
  parvis_document_close (self->document, "Figure");
  parvis_document_put_block (self->document, "P", style, number, x + indent,
                             y + (SHAPE - style->pitch * style->size) / 2,
                             parvis_plan_column_get_width (PARVIS_PLAN_NUMBER) + GAP - indent);
  parvis_document_close (self->document, "TD");
}

double
parvis_plan_row_put (ParvisPlanRow *self, double x, double y, double height)
{
  static const ParvisStyle again = { PARVIS_FACE_BODY, 10, 1.3, PARVIS_INK_GREY };
  double bottom = SHAPE;

  if (self->begun && self->cells[PARVIS_PLAN_ENGAGEMENT]->len == 0)
    /* Translators: goes on from the page before. */
    parvis_plan_row_add (self, PARVIS_PLAN_ENGAGEMENT, &again, g_strdup (_ ("(continued)")));
  self->begun = TRUE;
  parvis_document_open (self->document, "TR");
  put_number (self, x, y);
  for (guint i = PARVIS_PLAN_ENGAGEMENT; i < PARVIS_PLAN_N_COLUMNS; i++)
    {
      ParvisPlanColumn column = (ParvisPlanColumn) i;

      parvis_document_open (self->document, "TD");
      bottom =
          fmax (bottom, put_cell (self, column, x + parvis_plan_column_get_x (column), y, height));
      parvis_document_close (self->document, "TD");
    }
  parvis_document_close (self->document, "TR");
  return bottom;
}

gboolean
parvis_plan_row_is_done (const ParvisPlanRow *self)
{
  for (guint i = PARVIS_PLAN_ENGAGEMENT; i < PARVIS_PLAN_N_COLUMNS; i++)
    if (self->cells[i]->len > 0)
      return FALSE;
  return self->begun;
}
