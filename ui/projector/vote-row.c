/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/vote-row.h"

#include <glib/gi18n-lib.h>

#include "campaign/engagement.h"
#include "projector/magnifier.h"
#include "shape/shape.h"
#include "vote/college-cell.h"
#include "vote/results-words.h"
#include "vote/support-badge.h"

#define SPACING 20
#define SHAPE 26
/* What the desk shows of a college, this much larger. */
#define ZOOM 1.8
#define BADGE_ZOOM 2.1
/* In a cell, before its bar: a shape and what is between them. */
#define HEAD_MARGIN ((int) (23 * ZOOM))

/* 1776 pixels in all, with what is between them; the name has what is left. */
typedef enum
{
  RANK = 112,
  TALLY = 320,
  GRADES = 340,
  ALONE = 640,
  SUPPORT = 364,
  KEPT = 44
} Width;

typedef struct
{
  const ParvisOutcome *outcome;
  ParvisTarget target;
  gboolean shown[PARVIS_COLLEGE_BOTH + 1]; /* columns, by college */
  gboolean supported;
  int cell; /* the width of each */
} Columns;

static Columns
get_columns (ParvisCampaign *campaign, ParvisSequence *sequence, const ParvisOutcome *outcome)
{
  ParvisCollege college =
      parvis_workshop_get_college (parvis_campaign_find_workshop (campaign, sequence));
  gboolean enough = college == PARVIS_COLLEGE_BOTH &&
                    outcome->agents_voted >= PARVIS_COLLEGE_FLOOR &&
                    outcome->users_voted >= PARVIS_COLLEGE_FLOOR;
  Columns columns = { .outcome = outcome, .target = parvis_sequence_get_target (sequence) };

  columns.shown[PARVIS_COLLEGE_AGENTS] = college != PARVIS_COLLEGE_USERS;
  columns.shown[PARVIS_COLLEGE_USERS] = college != PARVIS_COLLEGE_AGENTS;
  /* What both say together, and who carries a line, would tell how few have chosen it. */
  columns.shown[PARVIS_COLLEGE_BOTH] = enough && outcome->judgment != NULL;
  columns.supported = enough && outcome->tally != NULL;
  if (college != PARVIS_COLLEGE_BOTH)
    columns.cell = ALONE;
  else
    columns.cell = outcome->judgment != NULL ? GRADES : TALLY;
  return columns;
}

static guint
count_voted (const ParvisOutcome *outcome, ParvisCollege college)
{
  if (college == PARVIS_COLLEGE_AGENTS)
    return outcome->agents_voted;
  if (college == PARVIS_COLLEGE_USERS)
    return outcome->users_voted;
  return outcome->agents_voted + outcome->users_voted;
}

static GtkWidget *
new_row (const char *style)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_widget_add_css_class (row, style);
  return row;
}

/* As wide as its column, whatever is in it; @width 0 for what is left. */
static GtkWidget *
add_cell (GtkWidget *row, GtkWidget *cell, int width)
{
  gtk_widget_set_size_request (cell, width, -1);
  gtk_widget_set_hexpand (cell, width == 0);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), cell);
  return cell;
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_rank (GtkWidget *row, const Columns *columns, const ParvisOutcomeLine *line)
{
  GtkWidget *box = add_cell (row, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), RANK), *number;
  g_autofree char *rank = g_strdup_printf ("%u", line->rank);

  gtk_widget_set_visible (box, !columns->outcome->veiled);
  number = new_label (rank, "result-rank");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), number);
  if (line->tied)
    gtk_box_append (GTK_BOX (box), new_label (C_ ("rank", "tied"), "vote-tied"));
}

/* As the room reworded it, where it did. */
static void
add_name (GtkWidget *row, ParvisCampaign *campaign, ParvisOption *option, ParvisRetained *kept)
{
  GtkWidget *box = add_cell (row, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16), 0), *name;
  ParvisEngagement *engagement = parvis_campaign_find (campaign, PARVIS_TYPE_ENGAGEMENT,
                                                       parvis_option_get_engagement (option));

  if (engagement != NULL)
    gtk_box_append (GTK_BOX (box),
                    parvis_shape_new (parvis_engagement_get_side (engagement), SHAPE));
  name =
      new_label (kept != NULL ? parvis_retained_get_label (kept) : parvis_option_get_label (option),
                 "result-name");
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (name), 3);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 1);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);
}

static void
fill_tally (ParvisCollegeCell *cell, ParvisCollege college, const Columns *columns, guint i)
{
  const ParvisTallyRow *row = columns->outcome->lines[i].tally;
  gboolean agents = college == PARVIS_COLLEGE_AGENTS;
  gboolean two = parvis_vote_get_cap (columns->outcome->vote) > 1;

  parvis_college_cell_set (cell, college, agents ? row->agents : row->users,
                           count_voted (columns->outcome, college));
  if (two)
    parvis_college_cell_say_dots (cell, agents ? row->agents_dots : row->users_dots);
}

static void
fill_grades (ParvisCollegeCell *cell, ParvisCollege college, const Columns *columns, guint i)
{
  const ParvisJudgmentRow *row = columns->outcome->lines[i].judgment;
  const ParvisGrades *grades = college == PARVIS_COLLEGE_AGENTS  ? &row->agents
                               : college == PARVIS_COLLEGE_USERS ? &row->users
                                                                 : &row->both;

  parvis_college_cell_set_grades (cell, college, grades,
                                  (guint) parvis_vote_get_grades (columns->outcome->vote),
                                  count_voted (columns->outcome, college));
}

static void
add_college (GtkWidget *row, ParvisCollege college, const Columns *columns, guint i)
{
  GtkWidget *cell;

  if (!columns->shown[college])
    return;
  cell = g_object_new (PARVIS_TYPE_COLLEGE_CELL, NULL);
  if (columns->outcome->judgment != NULL)
    fill_grades (PARVIS_COLLEGE_CELL (cell), college, columns, i);
  else
    fill_tally (PARVIS_COLLEGE_CELL (cell), college, columns, i);
  add_cell (row, parvis_magnifier_new (cell, ZOOM), columns->cell);
}

static void
add_support (GtkWidget *row, const Columns *columns, const ParvisOutcomeLine *line)
{
  GtkWidget *badge;

  if (!columns->supported)
    return;
  badge = g_object_new (PARVIS_TYPE_SUPPORT_BADGE, NULL);
  parvis_support_badge_set_support (PARVIS_SUPPORT_BADGE (badge), line->tally->support,
                                    columns->target);
  add_cell (row, parvis_magnifier_new (badge, BADGE_ZOOM), SUPPORT);
}

static void
add_kept (GtkWidget *row, ParvisTarget target, gboolean kept)
{
  g_autofree char *words = parvis_results_words_kept (target, 1);
  GtkWidget *box = add_cell (row, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), KEPT);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (check, kept);
  gtk_box_append (GTK_BOX (box), check);
  if (kept)
    gtk_widget_add_css_class (row, "kept");
}

GtkWidget *
parvis_vote_row_new (ParvisCampaign *campaign,
                     ParvisSequence *sequence,
                     const ParvisOutcome *outcome,
                     guint i,
                     ParvisRetained *kept)
{
  GtkWidget *self = new_row ("vote-row");
  const Columns columns = get_columns (campaign, sequence, outcome);
  const ParvisOutcomeLine *line = &outcome->lines[i];

  add_rank (self, &columns, line);
  add_name (self, campaign, line->option, kept);
  for (ParvisCollege college = 0; college <= PARVIS_COLLEGE_BOTH; college++)
    add_college (self, college, &columns, i);
  add_support (self, &columns, line);
  add_kept (self, columns.target, kept != NULL);
  return self;
}

static void
add_college_head (GtkWidget *row, ParvisCollege college, const Columns *columns)
{
  static const char *const styles[] = { "agents", "users", "both" };
  guint n = count_voted (columns->outcome, college);
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (!columns->shown[college])
    return;
  if (college == PARVIS_COLLEGE_AGENTS)
    words = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u agent has voted", "%u agents have voted", n), n);
  else if (college == PARVIS_COLLEGE_USERS)
    words = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u user has voted", "%u users have voted", n), n);
  else
    words = g_strdup (C_ ("column", "Together"));
  label = new_label (words, styles[college]);
  gtk_widget_set_margin_start (label, HEAD_MARGIN);
  add_cell (row, label, columns->cell - HEAD_MARGIN);
}

GtkWidget *
parvis_vote_row_new_head (ParvisCampaign *campaign,
                          ParvisSequence *sequence,
                          const ParvisOutcome *outcome)
{
  GtkWidget *self = new_row ("vote-head");
  const Columns columns = get_columns (campaign, sequence, outcome);
  g_autofree char *name = parvis_results_words_column (columns.target);

  if (!outcome->veiled)
    add_cell (self, new_label (C_ ("column", "Rank"), NULL), RANK);
  add_cell (self, new_label (name, NULL), 0);
  for (ParvisCollege college = 0; college <= PARVIS_COLLEGE_BOTH; college++)
    add_college_head (self, college, &columns);
  if (columns.supported)
    add_cell (self, new_label (C_ ("column", "Agreement"), NULL), SUPPORT);
  add_cell (self, new_label ("", NULL), KEPT);
  return self;
}
