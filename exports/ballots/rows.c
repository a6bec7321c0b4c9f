/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ballots/rows.h"

#include "ballots/layout.h"

#define PITCH 1.2
/* A box must hold a cross made with a felt pen. */
#define BOX_LEAST PARVIS_BALLOT_MM (6)
#define BOX_MOST PARVIS_BALLOT_MM (10)
#define BOX_EMS 1.3
#define BOX_GAP PARVIS_BALLOT_MM (2)
#define GRADE_BOX PARVIS_BALLOT_MM (6.5)
#define GRADE_STEP PARVIS_BALLOT_MM (8.6)
#define GRADE_SIZE 11.
#define GRADE_AIR PARVIS_BALLOT_MM (1.5)
#define PAD 0.24 /* above and below, in ems */
#define STROKE PARVIS_BALLOT_MM (0.2)

static double
get_box (const ParvisRows *self)
{
  return self->matter->n_grades > 0 ? GRADE_BOX : CLAMP (BOX_EMS * self->size, BOX_LEAST, BOX_MOST);
}

static double
get_step (const ParvisRows *self)
{
  return self->matter->n_grades > 0 ? GRADE_STEP : get_box (self) + BOX_GAP;
}

static double
get_boxes_width (const ParvisRows *self)
{
  return self->matter->n_boxes * get_step (self) - (get_step (self) - get_box (self));
}

/* From the left of the column to its first grade: the guides behind them end with the column. */
static double
get_grades_x (const ParvisRows *self)
{
  return self->width - self->matter->n_grades * GRADE_STEP + (GRADE_STEP - GRADE_BOX) / 2;
}

/* Of the widest number. */
static double
get_number_width (const ParvisRows *self)
{
  double width = 0;

  for (guint i = 0; i < self->matter->numbers->len; i++)
    width = MAX (width, parvis_paragraph_measure (self->matter->numbers->pdata[i], self->type,
                                                  PARVIS_FACE_QUALITY));
  return width * self->size;
}

/* Boxes stand before the number, grades after the words, where their heads have room. */
static double
get_number_x (const ParvisRows *self)
{
  return self->matter->n_grades > 0 ? 0 : get_boxes_width (self) + 0.6 * self->size;
}

static double
get_text_x (const ParvisRows *self)
{
  return get_number_x (self) + get_number_width (self) + 0.6 * self->size;
}

static double
get_text_width (const ParvisRows *self)
{
  double right = self->matter->n_grades > 0 ? get_grades_x (self) - BOX_GAP : self->width;

  return right - get_text_x (self);
}

static double
get_pad (const ParvisRows *self)
{
  return PAD * self->size + self->air;
}

double
parvis_rows_measure (const ParvisRows *self, guint i)
{
  double box = get_box (self), capital = PARVIS_CAPITAL * self->size, text;
  guint n = parvis_part_count_lines (self->type, self->matter->lines->pdata[i], PARVIS_FACE_BODY,
                                     self->size, get_text_width (self));

  if (n == 0)
    return 0;
  text = (box + capital) / 2 + ((n - 1) * PITCH + PARVIS_DESCENDER) * self->size;
  return MAX (box, text) + 2 * get_pad (self) + STROKE;
}

static void
place_boxes (const ParvisRows *self, GArray *parts, double x, double y)
{
  double box = get_box (self);

  if (self->matter->n_grades > 0)
    x += get_grades_x (self);
  for (guint i = 0; i < self->matter->n_boxes; i++)
    parvis_part_add (parts, PARVIS_PART_BOX, x + i * get_step (self), y, box, box);
}

double
parvis_rows_place (const ParvisRows *self, GArray *parts, guint i, double x, double y)
{
  double height = parvis_rows_measure (self, i), top = y + get_pad (self);
  double baseline = top + (get_box (self) + PARVIS_CAPITAL * self->size) / 2;
  ParvisPartStyle style = {
    .role = PARVIS_PART_NUMBER,
    .item = i,
    .face = PARVIS_FACE_QUALITY,
    .size = self->size,
    .pitch = PITCH,
  };

  place_boxes (self, parts, x, top);
  parvis_part_add (parts, PARVIS_PART_STROKE, x, y + height - STROKE, self->width, STROKE);
  parvis_part_add_text (parts, self->type, &style, self->matter->numbers->pdata[i],
                        x + get_number_x (self), baseline, self->width);
  style.role = PARVIS_PART_LINE;
  style.face = PARVIS_FACE_BODY;
  parvis_part_add_text (parts, self->type, &style, self->matter->lines->pdata[i],
                        x + get_text_x (self), baseline, get_text_width (self));
  return y + height;
}

double
parvis_rows_measure_grades (const ParvisRows *self)
{
  double longest = 0;

  for (guint i = 0; i < self->matter->n_grades; i++)
    longest = MAX (
        longest, parvis_paragraph_measure (self->matter->grades[i], self->type, PARVIS_FACE_VERB));
  return longest > 0 ? longest * GRADE_SIZE + 2 * GRADE_AIR : 0;
}

double
parvis_rows_place_grades (const ParvisRows *self, GArray *parts, double x, double y, double bottom)
{
  double left = x + get_grades_x (self);
  double height = parvis_rows_measure_grades (self);
  ParvisPartStyle style = {
    .role = PARVIS_PART_GRADE,
    .face = PARVIS_FACE_VERB,
    .size = GRADE_SIZE,
  };

  for (guint i = 0; i < self->matter->n_grades; i++)
    {
      double middle = left + i * GRADE_STEP + GRADE_BOX / 2;

      if (i % 2 == 0)
        parvis_part_add (parts, PARVIS_PART_BAND, middle - GRADE_STEP / 2, y, GRADE_STEP,
                         bottom - y);
      style.item = i;
      parvis_part_add_upright (parts, &style, self->matter->grades[i],
                               middle + PARVIS_CAPITAL * GRADE_SIZE / 2, y + height - GRADE_AIR);
    }
  return y + height;
}
