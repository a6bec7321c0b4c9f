/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/poll-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/outlook.h"
#include "words/words.h"

#define GAP 0.7 /* between columns, in ems of the text */
#define LEAST_DOT 0.45

enum
{
  COLUMN_RANK,
  COLUMN_LABEL,
  COLUMN_AGENTS,
  COLUMN_USERS,
  COLUMN_RESULT,
  COLUMN_KEPT,
  N_COLUMNS
};

typedef struct
{
  const ParvisPoll *poll;
  const ParvisPollLook *look;
  ParvisFlow *flow;
  double x[N_COLUMNS], width[N_COLUMNS]; /* a width of 0: no such column */
} Rows;

/* Nobody of those who may be told of chose it, and the room did not keep it. */
static gboolean
is_silent (const ParvisPoll *poll, const ParvisPollLine *line)
{
  return poll->tally != NULL && !poll->veiled && !line->kept && line->agents <= 0 &&
         line->users <= 0;
}

char *
parvis_poll_get_silent (const ParvisPoll *self)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->n_lines; i++)
    if (is_silent (self, &self->lines[i]))
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? C_ ("list", ", ") : "",
                              self->lines[i].label);
  if (labels->len == 0)
    return NULL;
  /* Translators: the lines of a vote that nobody chose. */
  text = g_strdup_printf (_ ("Without a voice: %s."), labels->str);
  return parvis_words_typeset (text);
}

static const char *
name_column (const ParvisPoll *poll)
{
  if (poll->target == PARVIS_TARGET_QUALITY)
    return C_ ("column", "Quality");
  if (poll->target == PARVIS_TARGET_PROPOSAL)
    return C_ ("column", "Proposal");
  return C_ ("column", "Engagement");
}

static const char *
name_kept (const ParvisPoll *poll)
{
  /* Translators: the title of a column with “yes” and “no”: was this line of a vote kept? */
  return poll->target == PARVIS_TARGET_ENGAGEMENT ? C_ ("column, of an engagement", "Kept")
                                                  : C_ ("column", "Kept");
}

static gboolean
has_both (const ParvisPoll *poll)
{
  return poll->shown[PARVIS_COLLEGE_AGENTS] && poll->shown[PARVIS_COLLEGE_USERS];
}

static char *
say_result (const ParvisPoll *poll, const ParvisPollLine *line)
{
  const char *support;

  if (poll->tally == NULL || !has_both (poll))
    return g_strdup (line->tied ? C_ ("result", "tied") : "");
  support = parvis_words_support (line->support, poll->target);
  /* Translators: where a line of a vote stands, "in reserve", and that it is not alone there. */
  return line->tied ? g_strdup_printf (C_ ("result", "%s, tied"), support) : g_strdup (support);
}

static double
get_em (const Rows *rows)
{
  return rows->look->text.size;
}

static double
measure (const Rows *rows, const ParvisStyle *style, const char *text)
{
  return parvis_document_measure (rows->flow->document, style, text);
}

static double
get_figure_width (const Rows *rows)
{
  return measure (rows, &rows->look->head, "00") + 0.35 * get_em (rows);
}

static double
measure_college (const Rows *rows, ParvisCollege college)
{
  const ParvisPoll *poll = rows->poll;
  g_autofree char *people = parvis_words_people (college, poll->voted[college]);
  double dots = get_figure_width (rows) + poll->voted[college] * rows->look->dot * 1.2;

  if (!poll->shown[college])
    return 0;
  if (poll->judgment != NULL)
    return rows->flow->width * 0.25;
  /* So many are a bar, which need not be long. */
  if (poll->voted[college] * rows->look->dot * 1.2 * LEAST_DOT > rows->flow->width * 0.2)
    return rows->flow->width * 0.16;
  return MAX (measure (rows, &rows->look->head, people) + 2, MIN (dots, rows->flow->width * 0.24));
}

static gboolean
has_ties (const ParvisPoll *poll)
{
  for (guint i = 0; i < poll->n_lines; i++)
    if (poll->lines[i].tied)
      return TRUE;
  return FALSE;
}

static double
measure_result (const Rows *rows)
{
  const ParvisPoll *poll = rows->poll;
  double widest = measure (rows, &rows->look->head, C_ ("column", "Result"));

  if (poll->veiled || ((poll->tally == NULL || !has_both (poll)) && !has_ties (poll)))
    return 0;
  for (guint i = 0; i < poll->n_lines; i++)
    {
      g_autofree char *result = say_result (poll, &poll->lines[i]);

      widest = MAX (widest, measure (rows, &rows->look->text, result));
    }
  if (has_both (poll) && poll->tally != NULL)
    widest += 1.5 * get_em (rows);
  return MIN (widest + 2, rows->flow->width * 0.26);
}

static void
place_columns (Rows *rows)
{
  const ParvisPoll *poll = rows->poll;
  double gap = GAP * get_em (rows), taken = 0, x = rows->flow->left;

  rows->width[COLUMN_RANK] =
      poll->veiled ? 0 : MAX (measure (rows, &rows->look->text, "00"), get_em (rows) * 1.4);
  rows->width[COLUMN_AGENTS] = measure_college (rows, PARVIS_COLLEGE_AGENTS);
  rows->width[COLUMN_USERS] = measure_college (rows, PARVIS_COLLEGE_USERS);
  rows->width[COLUMN_RESULT] = measure_result (rows);
  rows->width[COLUMN_KEPT] =
      poll->settled ? measure (rows, &rows->look->head, name_kept (poll)) + 2 : 0;
  for (guint i = 0; i < N_COLUMNS; i++)
    taken += rows->width[i] > 0 ? rows->width[i] + gap : 0;
  rows->width[COLUMN_LABEL] = rows->flow->width - taken;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      rows->x[i] = x;
      x += rows->width[i] > 0 ? rows->width[i] + gap : 0;
    }
}

static double
put_cell (const Rows *rows,
          const char *tag,
          guint column,
          const ParvisStyle *style,
          const char *text,
          double y)
{
  return parvis_document_put_block (rows->flow->document, tag, style, text, rows->x[column], y,
                                    rows->width[column]);
}

static void
put_heads (gpointer data)
{
  const Rows *rows = data;
  const ParvisPoll *poll = rows->poll;
  g_autofree char *agents =
      parvis_words_people (PARVIS_COLLEGE_AGENTS, poll->voted[PARVIS_COLLEGE_AGENTS]);
  g_autofree char *users =
      parvis_words_people (PARVIS_COLLEGE_USERS, poll->voted[PARVIS_COLLEGE_USERS]);
  const char *titles[N_COLUMNS] = {
    /* Translators: the title of a column of numbers. */
    [COLUMN_RANK] = C_ ("column", "No."),
    [COLUMN_LABEL] = name_column (poll),
    [COLUMN_AGENTS] = agents,
    [COLUMN_USERS] = users,
    [COLUMN_RESULT] = C_ ("column", "Result"),
    [COLUMN_KEPT] = name_kept (poll),
  };
  ParvisStay stay = parvis_flow_begin (rows->flow);
  double bottom = rows->flow->y;

  parvis_document_open (rows->flow->document, "TR");
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      ParvisStyle style = rows->look->head;

      if (rows->width[i] <= 0)
        continue;
      if (i == COLUMN_AGENTS || i == COLUMN_USERS)
        style.ink =
            parvis_ink_of (i == COLUMN_AGENTS ? PARVIS_COLLEGE_AGENTS : PARVIS_COLLEGE_USERS);
      bottom = fmax (bottom, put_cell (rows, "TH", i, &style, titles[i], rows->flow->y));
    }
  parvis_document_close (rows->flow->document, "TR");
  rows->flow->y = bottom + rows->look->pad * 0.6;
  parvis_flow_hold (rows->flow, &stay);
}

static void
put_dots (const Rows *rows, ParvisCollege college, guint chosen, double x, double middle)
{
  ParvisDocument *document = rows->flow->document;
  guint column = college == PARVIS_COLLEGE_AGENTS ? COLUMN_AGENTS : COLUMN_USERS;
  guint voted = rows->poll->voted[college];
  double room = rows->x[column] + rows->width[column] - x, dot = rows->look->dot;
  double pitch = MIN (dot * 1.2, room / voted), size = pitch / 1.2;
  double stroke = MAX (0.09 * size, 0.6);

  if (size < LEAST_DOT * dot)
    {
      double height = dot * 0.8;

      parvis_document_put_bar (document, parvis_ink_of (college), x, middle - height / 2,
                               room * chosen / voted, height);
      parvis_document_put_frame (document, parvis_ink_of (college), 0.8, x, middle - height / 2,
                                 room, height);
      return;
    }
  for (guint i = 0; i < voted; i++)
    parvis_document_put_shape (document, college, i < chosen ? 0 : stroke, x + i * pitch,
                               middle - size / 2, size);
}

/* The figure, then as many shapes as voters. */
static double
put_choice (const Rows *rows, ParvisCollege college, const ParvisPollLine *line, double y)
{
  guint column = college == PARVIS_COLLEGE_AGENTS ? COLUMN_AGENTS : COLUMN_USERS;
  int chosen = college == PARVIS_COLLEGE_AGENTS ? line->agents : line->users;
  int dots = college == PARVIS_COLLEGE_AGENTS ? line->agents_dots : line->users_dots;
  g_autofree char *figure = g_strdup_printf ("%d", chosen);
  ParvisStyle style = rows->look->head;
  double bottom;

  style.ink = parvis_ink_of (college);
  style.pitch = rows->look->label.pitch * rows->look->label.size / style.size;
  parvis_document_open (rows->flow->document, "TD");
  bottom = parvis_document_put_text (rows->flow->document, &style, figure, rows->x[column], y,
                                     rows->width[column]);
  if (dots > chosen)
    {
      g_autofree char *words =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d dot", "%d dots", (gulong) dots), dots);

      parvis_document_put_text (rows->flow->document, &rows->look->small, words,
                                rows->x[column] + get_figure_width (rows), bottom,
                                rows->width[column]);
    }
  parvis_document_close (rows->flow->document, "TD");
  put_dots (rows, college, (guint) chosen, rows->x[column] + get_figure_width (rows),
            (y + bottom) / 2);
  return dots > chosen ? bottom + rows->look->small.size * rows->look->small.pitch : bottom;
}

/* "Très bien 3", which no line ends inside. */
static void
add_count (GString *text, const char *grade, guint n)
{
  g_auto (GStrv) words = g_strsplit (grade, " ", -1);
  g_autofree char *whole = g_strjoinv ("\u00a0", words);

  g_string_append_printf (text, "%s%s\u00a0%u", text->len == 0 ? "" : " · ", whole, n);
}

static char *
list_grades (const ParvisGrades *grades, int n_grades)
{
  GString *text = g_string_new (NULL);

  for (int grade = n_grades; grade >= 1; grade--)
    if (grades->counts[grade] > 0)
      add_count (text, parvis_words_grade (grade, n_grades), grades->counts[grade]);
  if (grades->unanswered > 0)
    add_count (text, C_ ("record", "no answer"), grades->unanswered);
  return g_string_free (text, FALSE);
}

/* Paler from the best to the worst. */
static guint32
fade (guint32 ink, int grade, int n_grades)
{
  guint32 faded = 0;
  int part = 100 * (grade - 1) / MAX (n_grades - 1, 1);

  for (int shift = 16; shift >= 0; shift -= 8)
    {
      int value = (int) (ink >> shift & 0xff);

      faded |= (guint32) (value + (238 - value) * (100 - part) / 100) << shift;
    }
  return faded;
}

static void
put_grade_bar (const Rows *rows, ParvisCollege college, const ParvisGrades *grades, double y)
{
  int n_grades = parvis_vote_get_grades (rows->poll->vote);
  guint column = college == PARVIS_COLLEGE_AGENTS ? COLUMN_AGENTS : COLUMN_USERS;
  double x = rows->x[column], unit = rows->width[column] / rows->poll->voted[college];
  double height = rows->look->dot * 0.55;

  for (int grade = n_grades; grade >= 1; grade--)
    {
      double width = unit * grades->counts[grade];

      parvis_document_put_bar (rows->flow->document,
                               fade (parvis_ink_of (college), grade, n_grades), x, y, width,
                               height);
      x += width;
    }
  parvis_document_put_frame (rows->flow->document, parvis_ink_of (college), 0.6, rows->x[column], y,
                             rows->width[column], height);
}

/* The median grade, the bar of all grades, and how many gave each. */
static double
put_grades (const Rows *rows, ParvisCollege college, const ParvisPollLine *line, double y)
{
  const ParvisGrades *grades = line->grades[college];
  guint column = college == PARVIS_COLLEGE_AGENTS ? COLUMN_AGENTS : COLUMN_USERS;
  int n_grades = parvis_vote_get_grades (rows->poll->vote);
  g_autofree char *list = list_grades (grades, n_grades);
  ParvisStyle style = rows->look->head;

  style.ink = parvis_ink_of (college);
  parvis_document_open (rows->flow->document, "TD");
  y = parvis_document_put_text (rows->flow->document, &style,
                                grades->median > 0 ? parvis_words_grade (grades->median, n_grades)
                                                   : "–",
                                rows->x[column], y, rows->width[column]);
  put_grade_bar (rows, college, grades, y + 1.5);
  y += rows->look->dot * 0.55 + 3;
  if (!rows->look->brief)
    y = parvis_document_put_text (rows->flow->document, &rows->look->small, list, rows->x[column],
                                  y, rows->width[column]);
  parvis_document_close (rows->flow->document, "TD");
  return y;
}

static double
put_college (const Rows *rows, ParvisCollege college, const ParvisPollLine *line, double y)
{
  return rows->poll->judgment != NULL ? put_grades (rows, college, line, y)
                                      : put_choice (rows, college, line, y);
}

static double
put_label (const Rows *rows, const ParvisPollLine *line, double y)
{
  ParvisDocument *document = rows->flow->document;
  g_autofree char *label = parvis_words_typeset (line->label), *with = NULL;

  parvis_document_open (document, "TD");
  y = parvis_document_put_text (document, &rows->look->label, label, rows->x[COLUMN_LABEL], y,
                                rows->width[COLUMN_LABEL]);
  if (line->merged != NULL)
    {
      /* Translators: the lines of a vote that were counted together with this one. */
      with = g_strdup_printf (_ ("with: %s"), line->merged);
      y = parvis_document_put_text (document, &rows->look->small, with, rows->x[COLUMN_LABEL], y,
                                    rows->width[COLUMN_LABEL]);
    }
  parvis_document_close (document, "TD");
  return y;
}

static double
put_result (const Rows *rows, const ParvisPollLine *line, double y)
{
  static const ParvisCollege sides[] = {
    [PARVIS_SUPPORT_COMMON] = PARVIS_COLLEGE_BOTH,
    [PARVIS_SUPPORT_AGENTS] = PARVIS_COLLEGE_AGENTS,
    [PARVIS_SUPPORT_USERS] = PARVIS_COLLEGE_USERS,
  };
  g_autofree char *result = say_result (rows->poll, line);
  ParvisStyle style = rows->look->text;
  gboolean shaped = rows->poll->tally != NULL && has_both (rows->poll);
  double indent = shaped ? 1.45 * get_em (rows) : 0, size = 0.95 * get_em (rows);

  style.pitch = rows->look->label.pitch * rows->look->label.size / style.size;
  if (shaped && line->support != PARVIS_SUPPORT_RESERVE)
    parvis_document_put_shape (rows->flow->document, sides[line->support], 0,
                               rows->x[COLUMN_RESULT], y + (style.pitch * style.size - size) / 2,
                               size);
  return parvis_document_put_block (rows->flow->document, "TD", &style, result,
                                    rows->x[COLUMN_RESULT] + indent, y,
                                    rows->width[COLUMN_RESULT] - indent);
}

static double
put_cells (const Rows *rows, const ParvisPollLine *line, double y)
{
  g_autofree char *rank = g_strdup_printf ("%u", line->rank);
  ParvisStyle style = rows->look->text;
  double bottom = y;

  style.pitch = rows->look->label.pitch * rows->look->label.size / style.size;
  if (rows->width[COLUMN_RANK] > 0)
    put_cell (rows, "TD", COLUMN_RANK, &style, rank, y);
  bottom = fmax (bottom, put_label (rows, line, y));
  if (rows->width[COLUMN_AGENTS] > 0)
    bottom = fmax (bottom, put_college (rows, PARVIS_COLLEGE_AGENTS, line, y));
  if (rows->width[COLUMN_USERS] > 0)
    bottom = fmax (bottom, put_college (rows, PARVIS_COLLEGE_USERS, line, y));
  if (rows->width[COLUMN_RESULT] > 0)
    bottom = fmax (bottom, put_result (rows, line, y));
  if (rows->width[COLUMN_KEPT] > 0)
    put_cell (rows, "TD", COLUMN_KEPT, &style, line->kept ? C_ ("kept", "yes") : C_ ("kept", "no"),
              y);
  return bottom;
}

static void
put_row (const Rows *rows, const ParvisPollLine *line)
{
  ParvisFlow *flow = rows->flow;
  const ParvisPollLook *look = rows->look;
  gboolean headed = flow->holding;
  ParvisStay stay = parvis_flow_begin (flow);

  parvis_document_put_bar (flow->document, PARVIS_INK_RULE, flow->left, flow->y, flow->width,
                           look->rule);
  parvis_document_open (flow->document, "TR");
  flow->y = put_cells (rows, line, flow->y + look->rule + look->pad) + look->pad;
  parvis_document_close (flow->document, "TR");
  parvis_flow_end_row (flow, &stay, headed, put_heads, (gpointer) rows);
}

guint
parvis_poll_rows_put (const ParvisPoll *self, ParvisFlow *flow, const ParvisPollLook *look)
{
  Rows rows = { .poll = self, .look = look, .flow = flow };
  guint n = 0, n_left = 0;

  place_columns (&rows);
  parvis_document_open (flow->document, "Table");
  put_heads (&rows);
  for (guint i = 0; i < self->n_lines; i++)
    {
      if (is_silent (self, &self->lines[i]))
        continue;
      if (n++ < look->most)
        put_row (&rows, &self->lines[i]);
      else
        n_left++;
    }
  parvis_document_close (flow->document, "Table");
  return n_left;
}
