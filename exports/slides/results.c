/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was written, where people stand, what they chose. */
#include <glib/gi18n-lib.h>

#include "charts/outlook-figures.h"
#include "charts/poll-rows.h"
#include "report/words.h"
#include "slides/stage.h"
#include "words/words.h"

#define ROWS 2
#define COLUMNS 3
#define GAP PARVIS_SLIDE_PX (72)
/* Of the table under the stances. */
#define FIGURES_FIRST PARVIS_SLIDE_PX (320)
#define FIGURES_LINE PARVIS_SLIDE_PX (46)
#define FIGURES_LINES 3
#define NOTE PARVIS_SLIDE_PX (42)

/* Behind those that are as large. */
static void
insert_group (GPtrArray *groups, ParvisReportGroup *group)
{
  guint at = 0;

  while (at < groups->len &&
         ((ParvisReportGroup *) groups->pdata[at])->notes->len >= group->notes->len)
    at++;
  g_ptr_array_insert (groups, (int) at, group);
}

/* The names that most notes stand under, of all boards of a workshop. */
static GPtrArray *
list_largest (const ParvisReportChapter *chapter)
{
  GPtrArray *largest = g_ptr_array_new ();

  for (guint i = 0; i < chapter->boards->len; i++)
    {
      GPtrArray *groups = ((ParvisReportBoard *) chapter->boards->pdata[i])->groups;

      for (guint j = 0; j < groups->len; j++)
        {
          ParvisReportGroup *group = groups->pdata[j];

          if (group->name != NULL && *group->name != '\0')
            insert_group (largest, group);
        }
    }
  return largest;
}

/* Whose its notes are: the common workshop puts those of both together. */
static ParvisCollege
find_authors (const ParvisReportGroup *group)
{
  ParvisCollege authors = parvis_note_get_college (group->notes->pdata[0]);

  for (guint i = 1; i < group->notes->len; i++)
    if (parvis_note_get_college (group->notes->pdata[i]) != authors)
      return PARVIS_COLLEGE_BOTH;
  return authors;
}

/* Its name, how many say it, and the first that does. */
static void
put_cluster (ParvisSlides *self, const ParvisReportGroup *group, guint column, double y)
{
  ParvisCollege authors = find_authors (group);
  double width = (PARVIS_SLIDE_WIDTH - (COLUMNS - 1) * GAP) / COLUMNS;
  double x = PARVIS_SLIDE_LEFT + column * (width + GAP), line = parvis_slide_point.size * 1.16;
  double size = 0.8 * parvis_slide_text.size, indent = PARVIS_SLIDE_PX (44);
  ParvisStyle style = parvis_slide_text;
  g_autofree char *name = parvis_report_set (self->report, group->name);
  g_autofree char *notes = parvis_say_notes (group->notes->len), *count = NULL;
  g_autofree char *first =
      parvis_report_clean (self->report, parvis_note_get_text (group->notes->pdata[0]));

  style.ink = PARVIS_INK_GREY;
  parvis_slide_put_rule (self, x, y, width);
  y = parvis_slide_put (self, "H2", &parvis_slide_point, name, x, y + PARVIS_SLIDE_PX (22), width,
                        2 * line);
  /* Translators: "12 notes", "agents". */
  count = g_strdup_printf (_ ("%s, %s"), notes,
                           authors == PARVIS_COLLEGE_BOTH ? _ ("agents and users")
                                                          : parvis_words_college (authors));
  parvis_document_put_shape (self->document, authors, 0, x,
                             y + (style.pitch * style.size - size) / 2, size);
  y = parvis_document_put_block (self->document, "P", &style, count, x + indent, y, width - indent);
  parvis_slide_put (self, "P", &parvis_slide_text, first, x, y + PARVIS_SLIDE_PX (8), width,
                    2 * parvis_slide_text.size * parvis_slide_text.pitch);
}

/* The first of each of the first two workshops that have any. */
static GPtrArray *
choose_clusters (const ParvisReport *report)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint n_workshops = 0;

  for (guint i = 0; i < report->chapters->len && n_workshops < ROWS; i++)
    {
      g_autoptr (GPtrArray) largest = list_largest (report->chapters->pdata[i]);

      for (guint j = 0; j < MIN (largest->len, COLUMNS); j++)
        insert_group (chosen, largest->pdata[j]);
      n_workshops += largest->len > 0 ? 1 : 0;
    }
  return chosen;
}

/* Of both workshops together, the largest first. */
void
parvis_slides_put_boards (ParvisSlides *self)
{
  g_autofree char *notes = parvis_say_notes (self->report->n_notes), *title = NULL;
  g_autoptr (GPtrArray) chosen = choose_clusters (self->report);

  if (chosen->len == 0)
    return;
  /* Translators: a title; "42 notes". */
  title = g_strdup_printf (_ ("%s, and what comes back most"), notes);
  parvis_slide_begin (self, title);
  for (guint i = 0; i < chosen->len; i++)
    put_cluster (self, chosen->pdata[i], i % COLUMNS,
                 self->y + i / COLUMNS * (PARVIS_SLIDE_BOTTOM - self->y) / ROWS);
}

static double
get_figure_x (guint i)
{
  return PARVIS_SLIDE_LEFT + (i == 0 ? 0
                                     : FIGURES_FIRST + (PARVIS_SLIDE_WIDTH - FIGURES_FIRST) *
                                                           (i - 1) / (PARVIS_N_FIGURES - 1));
}

/* The heads of the table, or what it says of a college. */
static void
put_figure_row (ParvisSlides *self, const ParvisOutlook *outlook, int college, double y)
{
  double width = (PARVIS_SLIDE_WIDTH - FIGURES_FIRST) / (PARVIS_N_FIGURES - 1);

  if (college >= 0)
    parvis_document_put_bar (self->document, PARVIS_INK_RULE, PARVIS_SLIDE_LEFT, y - 3,
                             PARVIS_SLIDE_WIDTH, 1);
  parvis_document_open (self->document, "TR");
  for (guint i = 0; i < PARVIS_N_FIGURES; i++)
    {
      ParvisStyle style = parvis_slide_small;
      g_autofree char *said =
          college < 0 ? g_strdup (parvis_figure_get_title ((ParvisFigure) i))
                      : parvis_figure_say (outlook, (ParvisCollege) college, (ParvisFigure) i);

      style.face = college < 0 || i == 0 ? PARVIS_FACE_VERB : style.face;
      style.ink = college < 0 ? style.ink
                  : i == 0    ? parvis_ink_of ((ParvisCollege) college)
                              : PARVIS_INK;
      parvis_slide_put (self, college < 0 ? "TH" : "TD", &style, said, get_figure_x (i), y,
                        i == 0 ? FIGURES_FIRST : width, FIGURES_LINE);
    }
  parvis_document_close (self->document, "TR");
}

static void
put_figures (ParvisSlides *self, const ParvisOutlook *outlook, double y)
{
  parvis_document_open (self->document, "Table");
  put_figure_row (self, outlook, -1, y);
  for (guint i = 0; i < G_N_ELEMENTS (outlook->sides); i++)
    if (outlook->sides[i].values != NULL)
      {
        y += FIGURES_LINE;
        put_figure_row (self, outlook, (int) i, y);
      }
  parvis_document_close (self->document, "Table");
}

/* The drawing, what it shows, and its figures. */
void
parvis_slides_put_outlooks (ParvisSlides *self)
{
  ParvisOutlookLook look = {
    .end = { PARVIS_FACE_HEAD, PARVIS_SLIDE_PX (52), 1.2, PARVIS_INK },
    .count = { PARVIS_FACE_VERB, PARVIS_SLIDE_PX (46), 1.25, PARVIS_INK },
    .middle = { PARVIS_FACE_BODY, PARVIS_SLIDE_PX (42), 1.25, PARVIS_INK },
    .mark = PARVIS_SLIDE_PX (56),
    .box = PARVIS_SLIDE_PX (56),
    .scale = PARVIS_SLIDE_PX (4),
  };
  double figures = PARVIS_SLIDE_BOTTOM - FIGURES_LINES * FIGURES_LINE;

  for (guint i = 0; i < self->report->outlooks->len; i++)
    {
      const ParvisOutlook *outlook = self->report->outlooks->pdata[i];
      g_autofree char *title = parvis_say_outlook (outlook);

      parvis_slide_begin (self, title);
      look.height = figures - NOTE - PARVIS_SLIDE_PX (30) - self->y;
      parvis_outlook_put (outlook, self->document, &look, PARVIS_SLIDE_LEFT, self->y,
                          PARVIS_SLIDE_WIDTH);
      parvis_slide_put (self, "P", &parvis_slide_small,
                        _ ("All answers between chaos (0) and the ideal (100). Box: half of the "
                           "group. Thick line: its middle."),
                        PARVIS_SLIDE_LEFT, figures - NOTE - PARVIS_SLIDE_PX (10),
                        PARVIS_SLIDE_WIDTH, NOTE);
      put_figures (self, outlook, figures);
    }
}

static ParvisPollLook
make_look (double size, double pad)
{
  return (ParvisPollLook){
    .label = { PARVIS_FACE_VERB, PARVIS_SLIDE_PX (size), 1.25, PARVIS_INK },
    .text = { PARVIS_FACE_BODY, PARVIS_SLIDE_PX (size), 1.25, PARVIS_INK },
    .head = { PARVIS_FACE_VERB, PARVIS_SLIDE_PX (size - 2), 1.25, PARVIS_INK },
    .small = parvis_slide_small,
    .pad = PARVIS_SLIDE_PX (pad),
    .dot = PARVIS_SLIDE_PX (size),
    .rule = PARVIS_SLIDE_PX (2),
    .most = G_MAXUINT,
    .brief = TRUE,
  };
}

/* The lower edge, with as many rows as @look has. */
static double
put_rows (ParvisSlides *self, const ParvisPoll *poll, const ParvisPollLook *look, guint *n_left)
{
  ParvisFlow flow = {
    .document = self->document,
    .left = PARVIS_SLIDE_LEFT,
    .width = PARVIS_SLIDE_WIDTH,
    .top = self->y,
    .bottom = G_MAXDOUBLE,
    .y = self->y,
  };

  *n_left = parvis_poll_rows_put (poll, &flow, look);
  return flow.y;
}

/* In the largest type in which all rows stand, else the first rows. */
static double
fit_rows (ParvisSlides *self, const ParvisPoll *poll, guint *n_left)
{
  static const double sizes[][2] = { { 40, 22 }, { 36, 16 }, { 32, 12 }, { 30, 8 } };
  guint at = parvis_document_get_n_marks (self->document);
  ParvisPollLook look;
  double bottom;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      look = make_look (sizes[i][0], sizes[i][1]);
      bottom = put_rows (self, poll, &look, n_left);
      if (bottom <= PARVIS_SLIDE_BOTTOM)
        return bottom;
      parvis_document_truncate (self->document, at);
    }
  for (look.most = poll->n_lines; look.most > 1; look.most--)
    {
      bottom = put_rows (self, poll, &look, n_left);
      if (bottom <= PARVIS_SLIDE_BOTTOM - PARVIS_SLIDE_PX (44))
        return bottom;
      parvis_document_truncate (self->document, at);
    }
  return put_rows (self, poll, &look, n_left);
}

static void
put_poll (ParvisSlides *self, const ParvisPoll *poll)
{
  g_autofree char *title = parvis_say_poll (poll), *veil = parvis_say_veil (poll);
  g_autofree char *more = NULL;
  guint n_left = 0;
  double bottom;

  parvis_slide_begin (self, title);
  if (veil != NULL)
    self->y = parvis_slide_put (self, "P", &parvis_slide_text, veil, PARVIS_SLIDE_LEFT, self->y,
                                PARVIS_SLIDE_WIDTH, PARVIS_SLIDE_PX (90)) +
              PARVIS_SLIDE_PX (20);
  bottom = fit_rows (self, poll, &n_left);
  if (n_left == 0)
    return;
  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more line stands in the minutes.",
                                       "%u more lines stand in the minutes.", n_left),
                          n_left);
  parvis_slide_put (self, "P", &parvis_slide_small, more, PARVIS_SLIDE_LEFT,
                    bottom + PARVIS_SLIDE_PX (8), PARVIS_SLIDE_WIDTH, PARVIS_SLIDE_PX (40));
}

/* What came of the last vote on each. */
void
parvis_slides_put_polls (ParvisSlides *self)
{
  static const ParvisTarget targets[] = { PARVIS_TARGET_QUALITY, PARVIS_TARGET_ENGAGEMENT };
  gboolean told = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      const ParvisPoll *poll = parvis_report_find_poll (self->report, targets[i]);

      if (poll != NULL)
        put_poll (self, poll);
      told = told || poll != NULL;
    }
  if (!told && parvis_report_find_poll (self->report, PARVIS_TARGET_PROPOSAL) != NULL)
    put_poll (self, parvis_report_find_poll (self->report, PARVIS_TARGET_PROPOSAL));
}
