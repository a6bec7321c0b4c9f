/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/table.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "campaign/pledges.h"
#include "campaign/service.h"
#include "campaign/stamp.h"
#include "plan/row.h"
#include "report/words.h"
#include "words/words.h"

#define PAD PARVIS_PLAN_MM (2.8)
#define RULE 0.6
/* How high the names of the columns are. */
#define HEADS (13 + PARVIS_PLAN_MM (2))
/* What is worth beginning at the foot of a page. */
#define LEAST PARVIS_PLAN_MM (40)

static const ParvisStyle head_style = { PARVIS_FACE_VERB, 10, 1.3, PARVIS_INK_GREY };
static const ParvisStyle engagement_style = { PARVIS_FACE_VERB, 12, 1.25, PARVIS_INK };
static const ParvisStyle strong_style = { PARVIS_FACE_VERB, 10, 1.3, PARVIS_INK };
static const ParvisStyle text_style = { PARVIS_FACE_BODY, 10, 1.3, PARVIS_INK };
static const ParvisStyle grey_style = { PARVIS_FACE_BODY, 10, 1.3, PARVIS_INK_GREY };
static const ParvisStyle late_style = { PARVIS_FACE_VERB, 10, 1.3, 0x9b1c1c };

static double
get_table_width (void)
{
  ParvisPlanColumn last = (ParvisPlanColumn) (PARVIS_PLAN_N_COLUMNS - 1);

  return parvis_plan_column_get_x (last) + parvis_plan_column_get_width (last);
}

/* The names of the columns. Returns their lower edge. */
static double
put_heads (ParvisDocument *document, double x, double y)
{
  const char *const titles[PARVIS_PLAN_N_COLUMNS] = {
    [PARVIS_PLAN_NUMBER] = C_ ("roadmap", "No."),
    [PARVIS_PLAN_ENGAGEMENT] = C_ ("roadmap", "Engagement"),
    [PARVIS_PLAN_ACTION] = _ ("Action and first step"),
    [PARVIS_PLAN_PILOT] = parvis_words_entry (PARVIS_ENTRY_PILOT),
    [PARVIS_PLAN_DUE] = parvis_words_entry (PARVIS_ENTRY_DUE),
    [PARVIS_PLAN_STATE] = parvis_words_entry (PARVIS_ENTRY_STATE),
    [PARVIS_PLAN_TARGET] = parvis_words_entry (PARVIS_ENTRY_INDICATOR),
  };
  double bottom = y;

  parvis_document_open (document, "TR");
  for (guint i = 0; i < PARVIS_PLAN_N_COLUMNS; i++)
    {
      ParvisPlanColumn column = (ParvisPlanColumn) i;
      double left = x + parvis_plan_column_get_x (column);
      double width = parvis_plan_column_get_width (column);

      bottom = fmax (bottom, parvis_document_put_block (document, "TH", &head_style, titles[i],
                                                        left, y, width));
    }
  parvis_document_close (document, "TR");
  return bottom + PARVIS_PLAN_MM (2);
}

/* "Means: two hours a month", or NULL where nothing is said. */
static char *
say_entry (ParvisEntry entry, const char *text)
{
  g_autofree char *set = parvis_words_typeset (text);

  /* Translators: what is told of an action, as "Means", and what was written there. */
  return *set == '\0' ? NULL
                      : g_strdup_printf (C_ ("roadmap", "%s: %s"), parvis_words_entry (entry), set);
}

static char *
say_first_step (ParvisAction *action)
{
  g_autofree char *step = parvis_words_typeset (parvis_action_get_first_step (action));

  /* Translators: the first step of an action. */
  return *step == '\0' ? NULL : g_strdup_printf (_ ("First: %s"), step);
}

static void
add_pilot (const ParvisPlanTable *self, ParvisPlanRow *row, ParvisAction *action)
{
  ParvisService *service = parvis_campaign_find (self->campaign, PARVIS_TYPE_SERVICE,
                                                 parvis_action_get_service (action));
  g_autofree char *others = parvis_words_typeset (parvis_action_get_contributors (action));
  char *pilot = parvis_words_typeset (parvis_action_get_pilot (action));
  gboolean led = *pilot != '\0';

  parvis_plan_row_add (row, PARVIS_PLAN_PILOT, &strong_style, pilot);
  if (service != NULL && !(self->alone && led))
    parvis_plan_row_add (row, PARVIS_PLAN_PILOT, led ? &text_style : &strong_style,
                         parvis_words_typeset (parvis_service_get_name (service)));
  if (*others != '\0')
    /* Translators: who helps with an action. */
    parvis_plan_row_add (row, PARVIS_PLAN_PILOT, &grey_style,
                         g_strdup_printf (_ ("with %s"), others));
}

/* @due: YYYY-MM-DD; what parses dates in GLib asks the locale in which order they are. */
static int
count_days (const char *due, const GDate *today)
{
  unsigned year, month, day;
  GDate date;

  if (sscanf (due, "%4u-%2u-%2u", &year, &month, &day) != 3 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 1;
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_days_between (&date, today);
}

static void
add_due (const ParvisPlanTable *self, ParvisPlanRow *row, ParvisAction *action)
{
  ParvisPriority priority = parvis_action_get_priority (action);
  const char *due = parvis_action_get_due (action);

  parvis_plan_row_add (row, PARVIS_PLAN_DUE, &text_style, parvis_words_date (due));
  if (parvis_action_is_late (action, self->today))
    {
      int days = count_days (due, self->today);

      parvis_plan_row_add (row, PARVIS_PLAN_DUE, &late_style,
                           g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Late by %d day",
                                                         "Late by %d days", (gulong) days),
                                            days));
    }
  if (priority != PARVIS_PRIORITY_NORMAL)
    parvis_plan_row_add (
        row, PARVIS_PLAN_DUE, &grey_style,
        g_strdup (priority == PARVIS_PRIORITY_HIGH ? _ ("High priority") : _ ("Low priority")));
}

static void
add_engagement (const ParvisPlanTable *self,
                ParvisPlanRow *row,
                ParvisEngagement *engagement,
                gboolean again)
{
  g_autofree char *text = parvis_words_typeset (parvis_engagement_get_text (engagement));
  g_autofree char *support = parvis_say_support (self->campaign, engagement);

  if (again)
    /* Translators: an engagement whose actions go on on this page. */
    parvis_plan_row_add (row, PARVIS_PLAN_ENGAGEMENT, &engagement_style,
                         g_strdup_printf (_ ("%s (continued)"), text));
  else
    {
      parvis_plan_row_add (row, PARVIS_PLAN_ENGAGEMENT, &engagement_style, g_steal_pointer (&text));
      parvis_plan_row_add (row, PARVIS_PLAN_ENGAGEMENT, &grey_style, parvis_say_first (support));
    }
}

static ParvisPlanRow *
make_row (const ParvisPlanTable *self, ParvisAction *action, ParvisCollege side, guint number)
{
  ParvisPlanRow *row = parvis_plan_row_new (self->flow->document, number, side);

  parvis_plan_row_add (row, PARVIS_PLAN_ACTION, &strong_style,
                       parvis_words_typeset (parvis_action_get_action (action)));
  parvis_plan_row_add (row, PARVIS_PLAN_ACTION, &grey_style, say_first_step (action));
  parvis_plan_row_add (row, PARVIS_PLAN_ACTION, &grey_style,
                       say_entry (PARVIS_ENTRY_MEANS, parvis_action_get_means (action)));
  parvis_plan_row_add (row, PARVIS_PLAN_ACTION, &grey_style,
                       say_entry (PARVIS_ENTRY_RISKS, parvis_action_get_risks (action)));
  add_pilot (self, row, action);
  add_due (self, row, action);
  parvis_plan_row_add_state (row, parvis_action_get_state (action),
                             parvis_action_get_progress (action));
  parvis_plan_row_add (row, PARVIS_PLAN_STATE, &grey_style,
                       parvis_words_typeset (parvis_action_get_reason (action)));
  parvis_plan_row_add (row, PARVIS_PLAN_TARGET, &text_style,
                       parvis_words_typeset (parvis_action_get_indicator (action)));
  return row;
}

/* Under its heads, which each page of the table has. */
static void
turn (const ParvisPlanTable *self)
{
  ParvisFlow *flow = self->flow;
  guint at;

  parvis_flow_turn (flow);
  at = parvis_document_get_n_marks (flow->document);
  flow->y = put_heads (flow->document, flow->left, flow->y);
  parvis_document_repeat (flow->document, at, at);
}

static void
put_rule (const ParvisPlanTable *self, gboolean whole)
{
  double in = whole ? 0 : parvis_plan_column_get_x (PARVIS_PLAN_ACTION);

  parvis_document_put_bar (self->flow->document, PARVIS_INK_RULE, self->flow->left + in,
                           self->flow->y, get_table_width () - in, RULE);
  self->flow->y += RULE + PAD;
}

static double
get_room (const ParvisPlanTable *self)
{
  return self->flow->bottom - self->flow->y - RULE - 2 * PAD;
}

/* @again: the engagement is that of the row before. */
static void
put_row (const ParvisPlanTable *self,
         ParvisPlanRow *row,
         ParvisEngagement *engagement,
         gboolean again)
{
  ParvisFlow *flow = self->flow;
  double height, page = flow->bottom - flow->top - HEADS - RULE - 2 * PAD;

  if (!again)
    add_engagement (self, row, engagement, FALSE);
  height = parvis_plan_row_get_height (row);
  if (height > get_room (self) && flow->y > flow->top &&
      (height <= page || get_room (self) < LEAST))
    {
      turn (self);
      if (again)
        add_engagement (self, row, engagement, TRUE);
      again = FALSE;
    }
  while (!parvis_plan_row_is_done (row))
    {
      gboolean next = get_room (self) < LEAST && get_room (self) < parvis_plan_row_get_height (row);

      if (next)
        turn (self);
      put_rule (self, next || !again);
      flow->y += parvis_plan_row_put (row, flow->left, flow->y, flow->bottom - flow->y - PAD) + PAD;
      again = TRUE;
    }
}

void
parvis_plan_put_table (const ParvisPlanTable *self, GPtrArray *actions, const GArray *numbers)
{
  ParvisEngagement *last = NULL;

  parvis_document_open (self->flow->document, "Table");
  self->flow->y = put_heads (self->flow->document, self->flow->left, self->flow->y);
  for (guint i = 0; i < actions->len; i++)
    {
      ParvisAction *action = actions->pdata[i];
      ParvisEngagement *engagement = parvis_campaign_find (self->campaign, PARVIS_TYPE_ENGAGEMENT,
                                                           parvis_action_get_engagement (action));
      g_autoptr (ParvisPlanRow) row = make_row (
          self, action, parvis_engagement_get_side (engagement), g_array_index (numbers, guint, i));

      put_row (self, row, engagement, engagement == last);
      last = engagement;
    }
  parvis_document_close (self->flow->document, "Table");
}
