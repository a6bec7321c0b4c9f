/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ballots/layout.h"

#include <glib/gi18n-lib.h>

#include "ballots/rows.h"

#define WIDTH (PARVIS_BALLOT_WIDTH - 2 * PARVIS_BALLOT_MARGIN)
#define GUTTER PARVIS_BALLOT_MM (7)
#define BOTTOM (PARVIS_BALLOT_TEAR - PARVIS_BALLOT_MM (5))
#define SHAPE PARVIS_BALLOT_MM (10)
#define BASE PARVIS_BALLOT_MM (1.2)
#define HEAD 20.
#define RULE 13.
#define NEXT 13.
#define QUESTION 18.
#define QUESTION_PITCH 1.15
#define QUESTION_MOST (BOTTOM / 3)
#define LARGEST 26.
#define STEP 0.5
#define N_SIZES ((guint) ((LARGEST - PARVIS_BALLOT_FLOOR) / STEP) + 1)
/* A second column is worth it when the type grows by a sixth. */
#define WORTH 1.16
#define STROKE PARVIS_BALLOT_MM (0.3)
#define MOST_AIR PARVIS_BALLOT_MM (4)

typedef struct
{
  ParvisBallotMatter *matter;
  ParvisType *type;
  double top;      /* of the rows, on the first side */
  double next_top; /* and on the others */
} Frame;

double
parvis_ballot_place_head (GArray *parts, ParvisType *type, ParvisParagraph *words)
{
  double base = PARVIS_BALLOT_MARGIN + SHAPE;
  const ParvisPartStyle style = {
    .role = PARVIS_PART_HEAD,
    .face = PARVIS_FACE_HEAD,
    .size = HEAD,
    .pitch = 1,
    .inked = TRUE,
  };

  parvis_part_add (parts, PARVIS_PART_SHAPE, PARVIS_BALLOT_MARGIN, PARVIS_BALLOT_MARGIN, SHAPE,
                   SHAPE);
  parvis_part_add (parts, PARVIS_PART_BASE, PARVIS_BALLOT_MARGIN, base, WIDTH, BASE);
  parvis_part_add_text (parts, type, &style, words,
                        PARVIS_BALLOT_MARGIN + SHAPE + PARVIS_BALLOT_MM (4),
                        base - PARVIS_BALLOT_MM (1.8), WIDTH - SHAPE - PARVIS_BALLOT_MM (4));
  return base + BASE;
}

static gboolean
question_fits (const Frame *frame, double size)
{
  guint n = parvis_part_count_lines (frame->type, frame->matter->question, PARVIS_FACE_QUALITY,
                                     size, WIDTH);

  return n <= 3 || (size <= RULE && n * QUESTION_PITCH * size <= QUESTION_MOST);
}

/* A long question is set smaller. */
static double
fit_question (const Frame *frame)
{
  double size = QUESTION;

  while (size > STEP && !question_fits (frame, size))
    size -= STEP;
  return size;
}

static double
place_opening (const Frame *frame, GArray *parts)
{
  ParvisBallotMatter *matter = frame->matter;
  double y = parvis_ballot_place_head (parts, frame->type, matter->head);
  ParvisPartStyle style = {
    .role = PARVIS_PART_QUESTION,
    .face = PARVIS_FACE_QUALITY,
    .size = fit_question (frame),
    .pitch = QUESTION_PITCH,
  };

  if (matter->question->atoms->len > 0)
    y = parvis_part_add_text (parts, frame->type, &style, matter->question, PARVIS_BALLOT_MARGIN,
                              y + PARVIS_BALLOT_MM (5) + PARVIS_CAPITAL * style.size, WIDTH);
  style.role = PARVIS_PART_RULE;
  style.face = PARVIS_FACE_VERB;
  style.size = RULE;
  style.pitch = 1.25;
  y = parvis_part_add_text (parts, frame->type, &style, matter->rule, PARVIS_BALLOT_MARGIN,
                            y + PARVIS_BALLOT_MM (4) + PARVIS_CAPITAL * RULE, WIDTH);
  return y + PARVIS_BALLOT_MM (4);
}

static ParvisRows
make_rows (const Frame *frame, double size, guint n_columns)
{
  return (ParvisRows){
    .matter = frame->matter,
    .type = frame->type,
    .size = size,
    .width = n_columns == 1 ? WIDTH : (WIDTH - GUTTER) / 2,
  };
}

/* Where rows may go on one column of one side. */
static double
get_room (const Frame *frame, const ParvisRows *rows, gboolean first, gboolean only)
{
  double top = first ? frame->top : frame->next_top;

  return BOTTOM - top - parvis_rows_measure_grades (rows) -
         (only ? 0 : PARVIS_BALLOT_MM (3) + NEXT);
}

/* After which line each column ends; NULL when a word or a line is too large. (transfer full)
   (element-type guint) */
static GArray *
cut (const Frame *frame, const ParvisRows *rows, guint n_columns, gboolean only)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  double left = get_room (frame, rows, TRUE, only);

  for (guint i = 0; i < frame->matter->lines->len; i++)
    {
      double height = parvis_rows_measure (rows, i);

      if (height == 0)
        return NULL;
      if (height > left)
        {
          g_array_append_val (ends, i);
          left = get_room (frame, rows, ends->len < n_columns, only);
          if (height > left)
            return NULL;
        }
      left -= height;
    }
  g_array_append_val (ends, frame->matter->lines->len);
  return g_steal_pointer (&ends);
}

static guint
count_sides (const Frame *frame, double size, guint n_columns)
{
  ParvisRows rows = make_rows (frame, size, n_columns);
  g_autoptr (GArray) alone = cut (frame, &rows, n_columns, TRUE);
  g_autoptr (GArray) ends = NULL;

  if (alone != NULL && alone->len <= n_columns)
    return 1;
  ends = cut (frame, &rows, n_columns, FALSE);
  return ends != NULL ? (ends->len + n_columns - 1) / n_columns : G_MAXUINT;
}

/* The largest size at which it takes as few sides as at the floor. */
static double
find_size (const Frame *frame, guint n_columns, guint n_sides)
{
  for (guint i = 0; i < N_SIZES; i++)
    if (count_sides (frame, LARGEST - i * STEP, n_columns) <= n_sides)
      return LARGEST - i * STEP;
  return 0;
}

static void
choose (ParvisBallotLayout *self, const Frame *frame)
{
  guint one = count_sides (frame, PARVIS_BALLOT_FLOOR, 1), two = G_MAXUINT, n_sides;
  double single, twin = 0;

  if (frame->matter->n_grades == 0)
    two = count_sides (frame, PARVIS_BALLOT_FLOOR, 2);
  n_sides = MIN (one, two);
  self->n_columns = 1;
  self->size = PARVIS_BALLOT_FLOOR;
  /* What takes more than a side is set smaller, rather than left out. */
  while (n_sides == G_MAXUINT && self->size > STEP)
    {
      self->size -= STEP;
      n_sides = count_sides (frame, self->size, 1);
    }
  if (self->size < PARVIS_BALLOT_FLOOR)
    return;
  single = find_size (frame, 1, n_sides);
  if (two <= n_sides)
    twin = find_size (frame, 2, n_sides);
  self->n_columns = twin > WORTH * single ? 2 : 1;
  self->size = MAX (self->n_columns == 2 ? twin : single, PARVIS_BALLOT_FLOOR);
}

static ParvisParagraph *
keep (ParvisBallotLayout *self, char *text)
{
  ParvisParagraph *paragraph = parvis_paragraph_new (text);

  g_ptr_array_add (self->notes, paragraph);
  g_free (text);
  return paragraph;
}

static char *
say_next (guint side, guint n_sides)
{
  /* Translators: at the foot of a paper ballot. */
  if (side + 1 < n_sides && side % 2 == 0)
    return g_strdup (_ ("Continued on the back →"));
  if (side + 1 < n_sides)
    /* Translators: at the foot of a paper ballot; the number of its next sheet. */
    return g_strdup_printf (_ ("Continued on sheet %u →"), side / 2 + 2);
  /* Translators: at the foot of a paper ballot, after its last line. */
  return g_strdup (_ ("End of the ballot"));
}

static void
place_next (ParvisBallotLayout *self, const Frame *frame, GArray *parts, guint n_sides)
{
  const ParvisPartStyle style = {
    .role = PARVIS_PART_NEXT,
    .face = PARVIS_FACE_VERB,
    .size = NEXT,
    .pitch = 1,
    .inked = TRUE,
  };
  ParvisParagraph *words = keep (self, say_next (self->sides->len, n_sides));
  double width = NEXT * parvis_paragraph_measure (words, frame->type, style.face);

  parvis_part_add_text (parts, frame->type, &style, words, PARVIS_BALLOT_MARGIN + WIDTH - width,
                        BOTTOM - PARVIS_DESCENDER * NEXT, width + 1);
}

/* What is left over goes between the lines, the same on every side. */
static double
share_air (const Frame *frame, const ParvisRows *rows, GArray *ends, guint n_columns, gboolean only)
{
  double air = MOST_AIR;
  guint from = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      guint to = g_array_index (ends, guint, i);
      double left = get_room (frame, rows, i < n_columns, only);

      for (guint j = from; j < to; j++)
        left -= parvis_rows_measure (rows, j);
      air = MIN (air, left / (2 * (to - from)));
      from = to;
    }
  return MAX (0, air - 0.01);
}

/* The lines from @from to before @to, under their grades and a rule. */
static void
place_column (const ParvisRows *rows, GArray *parts, guint from, guint to, double x, double top)
{
  double y, bottom = top + parvis_rows_measure_grades (rows);

  for (guint i = from; i < to; i++)
    bottom += parvis_rows_measure (rows, i);
  y = parvis_rows_place_grades (rows, parts, x, top, bottom);
  parvis_part_add (parts, PARVIS_PART_STROKE, x, y - STROKE, rows->width, STROKE);
  for (guint i = from; i < to; i++)
    y = parvis_rows_place (rows, parts, i, x, y);
}

static GArray *
place_side (ParvisBallotLayout *self, const Frame *frame, const ParvisRows *rows, GArray *ends)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (ParvisPart));
  guint first = self->sides->len * self->n_columns;
  double top = frame->next_top;

  if (first == 0)
    top = place_opening (frame, parts);
  else
    parvis_ballot_place_head (parts, frame->type, frame->matter->rest);
  for (guint i = first; i < MIN (first + self->n_columns, ends->len); i++)
    place_column (rows, parts, i > 0 ? g_array_index (ends, guint, i - 1) : 0,
                  g_array_index (ends, guint, i),
                  PARVIS_BALLOT_MARGIN + (i - first) * (rows->width + GUTTER), top);
  return parts;
}

static void
place_sides (ParvisBallotLayout *self, const Frame *frame)
{
  gboolean only = count_sides (frame, self->size, self->n_columns) == 1;
  ParvisRows rows = make_rows (frame, self->size, self->n_columns);
  g_autoptr (GArray) ends = cut (frame, &rows, self->n_columns, only);
  guint n_sides;

  g_return_if_fail (ends != NULL);
  n_sides = (ends->len + self->n_columns - 1) / self->n_columns;
  rows.air = share_air (frame, &rows, ends, self->n_columns, only);
  while (self->sides->len < n_sides)
    {
      GArray *parts = place_side (self, frame, &rows, ends);

      if (n_sides > 1)
        place_next (self, frame, parts, n_sides);
      g_ptr_array_add (self->sides, parts);
    }
}

static void
free_paragraph (gpointer paragraph)
{
  parvis_paragraph_free (paragraph);
}

ParvisBallotLayout *
parvis_ballot_layout_new (ParvisBallotMatter *matter, ParvisType *type)
{
  ParvisBallotLayout *self = g_new0 (ParvisBallotLayout, 1);
  g_autoptr (GArray) trial = g_array_new (FALSE, TRUE, sizeof (ParvisPart));
  Frame frame = { matter, type, 0, 0 };

  self->sides = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->notes = g_ptr_array_new_with_free_func (free_paragraph);
  frame.top = place_opening (&frame, trial);
  frame.next_top = parvis_ballot_place_head (trial, type, matter->rest) + PARVIS_BALLOT_MM (4);
  choose (self, &frame);
  place_sides (self, &frame);
  return self;
}

void
parvis_ballot_layout_free (ParvisBallotLayout *self)
{
  g_ptr_array_unref (self->sides);
  g_ptr_array_unref (self->notes);
  g_free (self);
}
