/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How it was held, what came of it, and what follows. */
#include <glib/gi18n-lib.h>

#include "campaign/assents.h"
#include "campaign/pledges.h"
#include "poster/state-sign.h"
#include "report/words.h"
#include "slides/stage.h"
#include "words/number-words.h"
#include "words/words.h"

#define GAP PARVIS_SLIDE_PX (60)
#define MOST_ROWS 5

/* A point, and what is said of it at the right; returns the lower edge. */
static void
put_row (ParvisSlides *self, guint i, double height, const char *point, const char *facts[2])
{
  double y = self->y + i * height, aside = PARVIS_SLIDE_PX (760);
  double x = PARVIS_SLIDE_LEFT + PARVIS_SLIDE_WIDTH - aside, room = height - PARVIS_SLIDE_PX (40);
  ParvisStyle style = parvis_slide_text;

  parvis_slide_put_rule (self, PARVIS_SLIDE_LEFT, y, PARVIS_SLIDE_WIDTH);
  y += PARVIS_SLIDE_PX (24);
  parvis_slide_put (self, "H2", &parvis_slide_point, point, PARVIS_SLIDE_LEFT, y,
                    PARVIS_SLIDE_WIDTH - aside - GAP, room);
  y = parvis_slide_put (self, "P", &parvis_slide_bold, facts[0], x, y + PARVIS_SLIDE_PX (6), aside,
                        MAX (room / 2, parvis_slide_bold.size * 1.3));
  style.ink = PARVIS_INK_GREY;
  if (facts[1] != NULL && *facts[1] != '\0')
    parvis_slide_put (self, "P", &style, facts[1], x, y, aside,
                      MAX (room / 2, parvis_slide_text.size * 1.3));
}

static double
get_row_height (ParvisSlides *self, guint n)
{
  return (PARVIS_SLIDE_BOTTOM - self->y) / MAX (n, 3);
}

static char *
say_workshops (ParvisSlides *self)
{
  guint n = self->report->chapters->len, n_held = 0;
  g_autofree char *number = parvis_number_words_first (n), *held = NULL;

  for (guint i = 0; i < n; i++)
    n_held += ((ParvisReportChapter *) self->report->chapters->pdata[i])->held ? 1 : 0;
  held = parvis_number_words_first (n_held);
  if (n_held == n && n > 1)
    /* Translators: a title; %s begins it: "Three". */
    return g_strdup_printf (_ ("%s workshops were held"), number);
  if (n_held == 1)
    return g_strdup_printf (_ ("One workshop was held of %u"), n);
  if (n_held == 0)
    return g_strdup (_ ("No workshop was held yet"));
  return g_strdup_printf (_ ("%s workshops were held of %u"), held, n);
}

static char *
say_work (const ParvisReportChapter *chapter)
{
  g_autofree char *notes = parvis_say_notes (chapter->n_notes);
  g_autofree char *votes = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u vote", "%u votes", chapter->n_polls), chapter->n_polls);

  if (!chapter->held)
    return g_strdup (_ ("still to come"));
  if (chapter->n_notes == 0)
    return g_steal_pointer (&votes);
  if (chapter->n_polls == 0)
    return g_steal_pointer (&notes);
  return g_strdup_printf (C_ ("panel", "%s and %s"), notes, votes);
}

void
parvis_slides_put_course (ParvisSlides *self)
{
  g_autofree char *title = say_workshops (self);
  guint n = MIN (self->report->chapters->len, MOST_ROWS);

  parvis_slide_begin (self, title);
  for (guint i = 0; i < n; i++)
    {
      ParvisReportChapter *chapter = self->report->chapters->pdata[i];
      g_autofree char *name = parvis_say_workshop (chapter), *work = say_work (chapter);
      g_autofree char *date = parvis_words_date (parvis_workshop_get_date (chapter->workshop));
      const char *facts[] = { *date != '\0' ? date : _ ("date to be set"), work };

      put_row (self, i, get_row_height (self, n), name, facts);
    }
}

static void
draw_poster (cairo_t *cr, gpointer poster)
{
  parvis_poster_draw_plain (poster, cr);
}

static char *
say_validated (ParvisSlides *self)
{
  guint yes, people;

  parvis_campaign_count_assents (self->report->campaign, &yes, &people);
  if (yes == 0)
    return g_strdup (_ ("The poster is ready to be validated"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u participant of %u validated the poster",
                                       "%u participants of %u validated the poster", yes),
                          yes, people);
}

static void
put_qualities (ParvisSlides *self, double width)
{
  GPtrArray *qualities = self->report->content->qualities;
  double line =
      MIN ((PARVIS_SLIDE_BOTTOM - self->y) / MAX (qualities->len, 1), PARVIS_SLIDE_PX (110));

  parvis_document_open (self->document, "L");
  for (guint i = 0; i < qualities->len; i++)
    {
      double y = self->y + i * line;
      g_autofree char *quality = parvis_report_clean (self->report, qualities->pdata[i]);

      parvis_document_put_bar (self->document, PARVIS_INK_RULE, PARVIS_SLIDE_LEFT, y, width, 1);
      parvis_document_open (self->document, "LI");
      parvis_slide_put (self, "LBody", &parvis_slide_point, quality, PARVIS_SLIDE_LEFT,
                        y + PARVIS_SLIDE_PX (16), width, line - PARVIS_SLIDE_PX (18));
      parvis_document_close (self->document, "LI");
    }
  parvis_document_close (self->document, "L");
}

/* The poster at the right, as high as the slide, its qualities at the left. */
void
parvis_slides_put_poster (ParvisSlides *self)
{
  double width, height, scale, x, room;
  g_autofree char *title = NULL, *name = NULL, *alt = NULL;

  if (self->report->engagements->len == 0 || !parvis_poster_fits (self->poster))
    return;
  title = say_validated (self);
  parvis_poster_get_size (self->poster, &width, &height);
  scale =
      MIN ((PARVIS_SLIDE_BOTTOM - PARVIS_SLIDE_TOP) / height, PARVIS_SLIDE_WIDTH * 0.55 / width);
  x = PARVIS_SLIDE_LEFT + PARVIS_SLIDE_WIDTH - width * scale;
  room = x - PARVIS_SLIDE_LEFT - 1.5 * GAP;
  parvis_slide_begin_beside (self, title, room);
  put_qualities (self, room);
  name = parvis_report_get_title (self->report);
  alt = g_strdup_printf (_ ("The poster “%s”: its engagements follow in words."), name);
  parvis_document_open_figure (self->document, alt);
  parvis_document_put_drawing (self->document, draw_poster, self->poster, x, PARVIS_SLIDE_TOP,
                               scale);
  parvis_document_close (self->document, "Figure");
  parvis_document_put_frame (self->document, PARVIS_INK_RULE, 1, x, PARVIS_SLIDE_TOP, width * scale,
                             height * scale);
}

static guint
count_side (ParvisSlides *self, guint side)
{
  guint n = 0;

  for (guint i = 0; i < self->report->engagements->len; i++)
    n += parvis_engagement_get_side (self->report->engagements->pdata[i]) == side ? 1 : 0;
  return n;
}

static void
put_side (ParvisSlides *self, guint side, double x, double width)
{
  ParvisStyle head = parvis_slide_point;
  GPtrArray *engagements = self->report->content->engagements[side];
  double size = PARVIS_SLIDE_PX (44), y = self->y, step;

  head.ink = parvis_ink_of ((ParvisCollege) side);
  parvis_document_put_shape (self->document, (ParvisCollege) side, 0, x, y + PARVIS_SLIDE_PX (4),
                             size);
  y = parvis_slide_put (self, "H2", &head, parvis_words_side_head ((ParvisCollege) side),
                        x + size + PARVIS_SLIDE_PX (16), y, width - size - PARVIS_SLIDE_PX (16),
                        head.size * head.pitch) +
      PARVIS_SLIDE_PX (16);
  step = MIN ((PARVIS_SLIDE_BOTTOM - y) / MAX (engagements->len, 1), PARVIS_SLIDE_PX (190));
  parvis_document_open (self->document, "L");
  for (guint i = 0; i < engagements->len; i++)
    {
      g_autofree char *text = parvis_report_clean (self->report, engagements->pdata[i]);

      parvis_document_put_bar (self->document, PARVIS_INK_RULE, x, y + i * step, width, 1);
      parvis_document_open (self->document, "LI");
      parvis_slide_put (self, "LBody", &parvis_slide_text, text, x,
                        y + i * step + PARVIS_SLIDE_PX (12), width, step - PARVIS_SLIDE_PX (16));
      parvis_document_close (self->document, "LI");
    }
  parvis_document_close (self->document, "L");
}

void
parvis_slides_put_engagements (ParvisSlides *self)
{
  guint n = self->report->engagements->len, n_sides = 0, at = 0;
  g_autofree char *number = parvis_number_words_first (n), *title = NULL;
  double width;

  if (n == 0)
    return;
  title = n == 1 ? g_strdup (_ ("One engagement binds us"))
                 : g_strdup_printf (_ ("%s engagements bind us"), number);
  parvis_slide_begin (self, title);
  for (guint side = 0; side < PARVIS_N_SIDES; side++)
    n_sides += count_side (self, side) > 0 ? 1 : 0;
  width = (PARVIS_SLIDE_WIDTH - (n_sides - 1) * GAP) / n_sides;
  for (guint side = 0; side < PARVIS_N_SIDES; side++)
    if (count_side (self, side) > 0)
      put_side (self, side, PARVIS_SLIDE_LEFT + at++ * (width + GAP), width);
}

static char *
say_progress (ParvisSlides *self)
{
  guint n = self->report->actions->len, done = self->report->states[PARVIS_STATE_DONE];
  g_autofree char *number = parvis_number_words_first (n);
  g_autofree char *finished = parvis_number_words (done);

  if (n == 1)
    return g_strdup (_ ("One action follows the engagements"));
  if (done == 0)
    return g_strdup_printf (_ ("%s actions follow the engagements"), number);
  return done == 1 ? g_strdup_printf (_ ("%s actions, one of them done"), number)
                   : g_strdup_printf (_ ("%s actions, %s of them done"), number, finished);
}

/* One bar of all actions, and under it each state with its sign, its word and its figure. */
void
parvis_slides_put_progress (ParvisSlides *self)
{
  static const ParvisState order[] = { PARVIS_STATE_DONE,     PARVIS_STATE_UNDER_WAY,
                                       PARVIS_STATE_TO_START, PARVIS_STATE_WATCH,
                                       PARVIS_STATE_BLOCKED,  PARVIS_STATE_DROPPED };
  static const guint32 fills[] = { 0x1b5e3a, 0x0b4f8a, 0xc9c9c9, 0xb87718, 0x9b1c1c, 0xececec };
  double gap = PARVIS_SLIDE_PX (6), x = PARVIS_SLIDE_LEFT, height = PARVIS_SLIDE_PX (110), y;
  ParvisStyle big = { PARVIS_FACE_TITLE, PARVIS_SLIDE_PX (110), 1.05, PARVIS_INK };
  double cell = (PARVIS_SLIDE_WIDTH - 2 * GAP) / 3, size = PARVIS_SLIDE_PX (36);
  g_autofree char *title = NULL;

  if (self->report->actions->len == 0)
    return;
  title = say_progress (self);
  parvis_slide_begin (self, title);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      double width =
          PARVIS_SLIDE_WIDTH * self->report->states[order[i]] / self->report->actions->len;

      if (width > gap)
        parvis_document_put_bar (self->document, fills[i], x, self->y, width - gap, height);
      x += width;
    }
  y = self->y + height + PARVIS_SLIDE_PX (56);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      double left = PARVIS_SLIDE_LEFT + i % 3 * (cell + GAP);
      double top = y + i / 3 * PARVIS_SLIDE_PX (230);
      g_autofree char *number = g_strdup_printf ("%u", self->report->states[order[i]]);

      parvis_document_put_bar (self->document, fills[i], left, top, cell, PARVIS_SLIDE_PX (8));
      parvis_document_put_block (self->document, "P", &big, number, left,
                                 top + PARVIS_SLIDE_PX (24), cell);
      parvis_document_put_drawing (self->document, parvis_state_sign_draw,
                                   GINT_TO_POINTER ((int) order[i]), left + PARVIS_SLIDE_PX (160),
                                   top + PARVIS_SLIDE_PX (64), size);
      parvis_document_put_block (self->document, "P", &parvis_slide_point,
                                 parvis_words_state (order[i]), left + PARVIS_SLIDE_PX (214),
                                 top + PARVIS_SLIDE_PX (52), cell - PARVIS_SLIDE_PX (214));
    }
}

static gboolean
needs_attention (ParvisSlides *self, ParvisAction *action)
{
  ParvisState state = parvis_action_get_state (action);
  g_autoptr (GDate) today = g_date_copy (self->report->today);

  return state == PARVIS_STATE_BLOCKED || state == PARVIS_STATE_WATCH ||
         parvis_action_is_late (action, today);
}

static char *
say_trouble (ParvisSlides *self, ParvisAction *action)
{
  g_autoptr (GDate) today = g_date_copy (self->report->today);
  const char *state = parvis_words_state (parvis_action_get_state (action));
  g_autofree char *due = parvis_words_date (parvis_action_get_due (action));

  if (parvis_action_is_late (action, today))
    /* Translators: the state of an action, "Under way", and when it should have been done. */
    return g_strdup_printf (_ ("%s, late since %s"), state, due);
  return *due != '\0' ? g_strdup_printf (_ ("%s, due %s"), state, due) : g_strdup (state);
}

static char *
say_action (ParvisSlides *self, ParvisAction *action)
{
  const char *text = parvis_action_get_action (action);

  return parvis_report_set (
      self->report, *text != '\0' ? text
                                  : parvis_engagement_get_text (
                                        parvis_report_get_engagement (self->report, action)));
}

void
parvis_slides_put_attention (ParvisSlides *self)
{
  g_autoptr (GPtrArray) troubled = g_ptr_array_new ();
  g_autofree char *number = NULL, *title = NULL;
  guint n;

  for (guint i = 0; i < self->report->actions->len; i++)
    if (needs_attention (self, self->report->actions->pdata[i]))
      g_ptr_array_add (troubled, self->report->actions->pdata[i]);
  if (troubled->len == 0)
    return;
  number = parvis_number_words_first (troubled->len);
  title = troubled->len == 1 ? g_strdup (_ ("One action needs attention"))
                             : g_strdup_printf (_ ("%s actions need attention"), number);
  parvis_slide_begin (self, title);
  n = MIN (troubled->len, MOST_ROWS);
  for (guint i = 0; i < n; i++)
    {
      ParvisAction *action = troubled->pdata[i];
      g_autofree char *what = say_action (self, action), *state = say_trouble (self, action);
      g_autofree char *risks = parvis_report_set (self->report, parvis_action_get_risks (action));
      g_autofree char *pilot = parvis_report_get_pilot (self->report, action);
      const char *facts[] = { state, *risks != '\0' ? risks : pilot };

      put_row (self, i, get_row_height (self, n), what, facts);
    }
}

typedef struct
{
  ParvisAction *action; /* not owned */
  char *said;           /* owned: from what to what */
  ParvisStage *stage;   /* the last; not owned */
} Change;

static void
clear_change (gpointer change)
{
  g_free (((Change *) change)->said);
}

/* The last one first. */
static int
compare_since (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (parvis_stage_get_since (((const Change *) b)->stage),
                    parvis_stage_get_since (((const Change *) a)->stage));
}

/* Whose state is not the first any more: the last changes. */
void
parvis_slides_put_changes (ParvisSlides *self)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_autofree char *number = NULL, *title = NULL;

  g_array_set_clear_func (changes, clear_change);
  for (guint i = 0; i < self->report->actions->len; i++)
    {
      Change change = { .action = self->report->actions->pdata[i] };

      change.said = parvis_say_change (self->report, change.action, &change.stage);
      if (change.said != NULL)
        g_array_append_val (changes, change);
    }
  if (changes->len == 0)
    return;
  g_array_sort (changes, compare_since);
  number = parvis_number_words_first (changes->len);
  if (changes->len > MOST_ROWS)
    /* Translators: a title; %s is a number in words that begins the sentence: "Seven". */
    title = g_strdup_printf (_ ("%s actions have changed: the last %d"), number, MOST_ROWS);
  else
    title = changes->len == 1 ? g_strdup (_ ("One action has changed"))
                              : g_strdup_printf (_ ("%s actions have changed"), number);
  parvis_slide_begin (self, title);
  for (guint i = 0; i < MIN (changes->len, MOST_ROWS); i++)
    {
      const Change *change = &g_array_index (changes, Change, i);
      g_autofree char *what = say_action (self, change->action);
      g_autofree char *pilot = parvis_report_get_pilot (self->report, change->action);
      g_autofree char *reason =
          parvis_report_set (self->report, parvis_stage_get_reason (change->stage));
      const char *facts[] = { change->said, *reason != '\0' ? reason : pilot };

      put_row (self, i, get_row_height (self, MIN (changes->len, MOST_ROWS)), what, facts);
    }
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (parvis_action_get_due (*(ParvisAction *const *) a),
                    parvis_action_get_due (*(ParvisAction *const *) b));
}

void
parvis_slides_put_next (ParvisSlides *self)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (self->report->campaign);
  g_autoptr (GPtrArray) next = g_ptr_array_new ();
  g_autofree char *revision = parvis_words_date (parvis_identity_get_revision (identity));
  guint n, last = *revision != '\0' ? 1 : 0;

  for (guint i = 0; i < self->report->actions->len; i++)
    {
      ParvisAction *action = self->report->actions->pdata[i];
      ParvisState state = parvis_action_get_state (action);

      if (*parvis_action_get_due (action) != '\0' && state != PARVIS_STATE_DONE &&
          state != PARVIS_STATE_DROPPED && !needs_attention (self, action))
        g_ptr_array_add (next, action);
    }
  g_ptr_array_sort (next, compare_due);
  n = MIN (next->len, MOST_ROWS - 1 - last);
  if (n + last == 0)
    return;
  parvis_slide_begin (self, _ ("What follows"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *what = say_action (self, next->pdata[i]);
      g_autofree char *date = parvis_words_date (parvis_action_get_due (next->pdata[i]));
      g_autofree char *pilot = parvis_report_get_pilot (self->report, next->pdata[i]);
      const char *facts[] = { date, pilot };

      put_row (self, i, get_row_height (self, n + last), what, facts);
    }
  if (last > 0)
    put_row (self, n, get_row_height (self, n + last), _ ("The poster is reviewed"),
             (const char *[]){ revision, "" });
}
