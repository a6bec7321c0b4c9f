/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/vote-row.h"

#include <glib/gi18n-lib.h>

#include "campaign/engagement.h"
#include "campaign/option.h"
#include "shape/shape.h"
#include "vote/college-cell.h"
#include "vote/result-columns.h"
#include "vote/results-words.h"
#include "vote/support-badge.h"

#define SHAPE 13
/* As far as the bars from the left of their columns. */
#define HEAD_MARGIN 23

static ParvisCollege
get_college (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  return parvis_workshop_get_college (parvis_campaign_find_workshop (campaign, sequence));
}

/* Who carries a line would tell how few have chosen it. */
static gboolean
may_show_support (ParvisCollege college, const ParvisTally *tally)
{
  return college == PARVIS_COLLEGE_BOTH && tally->agents_voted >= PARVIS_COLLEGE_FLOOR &&
         tally->users_voted >= PARVIS_COLLEGE_FLOOR;
}

static GtkWidget *
new_row (const char *style)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (row, g_object_new (PARVIS_TYPE_RESULT_COLUMNS, NULL));
  gtk_widget_add_css_class (row, style);
  return row;
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
add_rank (GtkWidget *row, const ParvisTallyRow *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *rank = g_strdup_printf ("%u", line->rank);

  gtk_widget_add_css_class (add_label (box, rank, "result-rank"), "numeric");
  if (line->tied)
    add_label (box, C_ ("rank", "tied"), "dim-label");
  gtk_box_append (GTK_BOX (row), box);
}

/* As the room reworded it, where it did. */
static void
add_name (GtkWidget *row, ParvisCampaign *campaign, ParvisOption *option, ParvisRetained *kept)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *name;
  ParvisEngagement *engagement = parvis_campaign_find (campaign, PARVIS_TYPE_ENGAGEMENT,
                                                       parvis_option_get_engagement (option));

  if (engagement != NULL)
    gtk_box_append (GTK_BOX (box),
                    parvis_shape_new (parvis_engagement_get_side (engagement), SHAPE));
  name = add_label (
      box, kept != NULL ? parvis_retained_get_label (kept) : parvis_option_get_label (option),
      "result-name");
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (name), 2);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (row), box);
}

static void
add_cell (GtkWidget *row, ParvisCollege college, guint n_chose, guint n_voted, gboolean shown)
{
  GtkWidget *cell = g_object_new (PARVIS_TYPE_COLLEGE_CELL, "visible", shown, NULL);

  parvis_college_cell_set (PARVIS_COLLEGE_CELL (cell), college, n_chose, n_voted);
  gtk_box_append (GTK_BOX (row), cell);
}

static void
add_support (GtkWidget *row, ParvisSupport support, ParvisTarget target, gboolean shown)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *badge = g_object_new (PARVIS_TYPE_SUPPORT_BADGE, NULL);

  parvis_support_badge_set_support (PARVIS_SUPPORT_BADGE (badge), support, target);
  gtk_box_append (GTK_BOX (box), badge);
  gtk_widget_set_visible (box, shown);
  gtk_box_append (GTK_BOX (row), box);
}

static void
add_kept (GtkWidget *row, ParvisTarget target, gboolean kept)
{
  g_autofree char *words = parvis_results_words_kept (target, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (check, kept);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (row), box);
  if (kept)
    gtk_widget_add_css_class (row, "kept");
}

GtkWidget *
parvis_vote_row_new (ParvisCampaign *campaign,
                     const ParvisTally *tally,
                     const ParvisTallyRow *row,
                     ParvisSequence *sequence,
                     ParvisRetained *kept)
{
  GtkWidget *self = new_row ("vote-row");
  ParvisCollege college = get_college (campaign, sequence);
  ParvisTarget target = parvis_sequence_get_target (sequence);

  add_rank (self, row);
  add_name (self, campaign, parvis_campaign_find (campaign, PARVIS_TYPE_OPTION, row->option), kept);
  add_cell (self, PARVIS_COLLEGE_AGENTS, row->agents, tally->agents_voted,
            college != PARVIS_COLLEGE_USERS);
  add_cell (self, PARVIS_COLLEGE_USERS, row->users, tally->users_voted,
            college != PARVIS_COLLEGE_AGENTS);
  add_support (self, row->support, target, may_show_support (college, tally));
  add_kept (self, target, kept != NULL);
  return self;
}

GtkWidget *
parvis_vote_row_new_head (ParvisCampaign *campaign,
                          const ParvisTally *tally,
                          ParvisSequence *sequence)
{
  GtkWidget *self = new_row ("vote-head"), *agents, *users;
  ParvisCollege college = get_college (campaign, sequence);
  g_autofree char *column = parvis_results_words_column (parvis_sequence_get_target (sequence));

  add_label (self, C_ ("column", "Rank"), NULL);
  add_label (self, column, NULL);
  agents = add_label (self, C_ ("column", "Agents"), NULL);
  users = add_label (self, C_ ("column", "Users"), NULL);
  gtk_widget_set_margin_start (agents, HEAD_MARGIN);
  gtk_widget_set_margin_start (users, HEAD_MARGIN);
  gtk_widget_set_visible (agents, college != PARVIS_COLLEGE_USERS);
  gtk_widget_set_visible (users, college != PARVIS_COLLEGE_AGENTS);
  gtk_widget_set_visible (add_label (self, C_ ("column", "Agreement"), NULL),
                          may_show_support (college, tally));
  add_label (self, "", NULL);
  return self;
}
