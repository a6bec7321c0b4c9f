/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/ballot.h"

#include "campaign/pledges.h"
#include "vote/grade-row.h"
#include "vote/option-card.h"
#include "words/words.h"

#define LARGE_MOST 8
#define PAGE_MOST 16
#define GRADED_MOST 4
#define KEYS 9

struct _ParvisBallot
{
  AdwBin parent_instance;

  GtkStack *pages;          /* the child */
  ParvisCampaign *campaign; /* owned */
  ParvisVote *vote;         /* owned */
  GPtrArray *options;       /* owned; in this voter's order */
  GPtrArray *lines;         /* of ParvisOptionCard or ParvisGradeRow, beside the options */
  guint page, per_page;
};

G_DEFINE_FINAL_TYPE (ParvisBallot, parvis_ballot, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_value (ParvisBallot *self, guint i)
{
  gpointer line = self->lines->pdata[i];

  return PARVIS_IS_GRADE_ROW (line) ? parvis_grade_row_get_value (line)
                                    : parvis_option_card_get_value (line);
}

static void
set_value (ParvisBallot *self, guint i, guint value)
{
  gpointer line = self->lines->pdata[i];

  if (PARVIS_IS_GRADE_ROW (line))
    parvis_grade_row_set_value (line, value);
  else
    parvis_option_card_set_value (line, value);
}

static void
say_changed (ParvisBallot *self, gboolean refused)
{
  g_signal_emit (self, signals[CHANGED], 0, refused);
}

static void
on_graded (ParvisBallot *self)
{
  say_changed (self, FALSE);
}

/* One more, then a second where it may be, then none. */
static void
on_card (ParvisBallot *self, ParvisOptionCard *card)
{
  gboolean dots = parvis_vote_get_rule (self->vote) == PARVIS_RULE_DOTS;
  guint value = parvis_option_card_get_value (card);
  guint most = dots ? (guint) parvis_vote_get_cap (self->vote) : 1;
  gboolean may_add = value < most && (!dots || parvis_ballot_count_dots (self) <
                                                   (guint) parvis_vote_get_dots (self->vote));

  parvis_option_card_set_value (card, may_add ? value + 1 : 0);
  say_changed (self, !may_add && value == 0);
}

static gboolean
parvis_ballot_grab_focus (GtkWidget *widget)
{
  ParvisBallot *self = PARVIS_BALLOT (widget);

  return gtk_widget_grab_focus (self->lines->pdata[self->page * self->per_page]);
}

static void
parvis_ballot_dispose (GObject *object)
{
  ParvisBallot *self = PARVIS_BALLOT (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_object (&self->vote);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_ballot_parent_class)->dispose (object);
}

static void
parvis_ballot_class_init (ParvisBallotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = parvis_ballot_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = parvis_ballot_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", PARVIS_TYPE_BALLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
parvis_ballot_init (ParvisBallot *self)
{
  self->lines = g_ptr_array_new ();
  self->pages = GTK_STACK (gtk_stack_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->pages), "ballot-pages");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->pages));
}

static void
shuffle (GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint j = (guint) g_random_int_range (0, (gint32) i);
      gpointer swapped = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[j];
      array->pdata[j] = swapped;
    }
}

/* Who commits, for an engagement. */
static const char *
get_before (ParvisBallot *self, ParvisOption *option)
{
  gint64 id = parvis_option_get_engagement (option);
  ParvisEngagement *engagement =
      id != 0 ? parvis_campaign_find (self->campaign, PARVIS_TYPE_ENGAGEMENT, id) : NULL;

  return engagement != NULL ? parvis_words_side_head (parvis_engagement_get_side (engagement))
                            : NULL;
}

static glong
get_longest (ParvisBallot *self)
{
  glong longest = 0;

  for (guint i = 0; i < self->options->len; i++)
    longest = MAX (longest, g_utf8_strlen (parvis_option_get_label (self->options->pdata[i]), -1));
  return longest;
}

/* Read down, then in the second column. */
static GtkWidget *
make_cards (ParvisBallot *self, guint first, guint n)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  guint n_rows = (n + 1) / 2;
  glong longest = get_longest (self);
  gboolean dots = parvis_vote_get_rule (self->vote) == PARVIS_RULE_DOTS;
  ParvisOptionCardLook look = { .most = dots ? (guint) parvis_vote_get_cap (self->vote) : 1,
                                .tick = !dots,
                                .small = self->per_page > LARGE_MOST };

  gtk_grid_set_column_homogeneous (grid, TRUE);
  gtk_grid_set_row_homogeneous (grid, TRUE);
  gtk_grid_set_column_spacing (grid, 18);
  gtk_grid_set_row_spacing (grid, look.small ? 9 : 18);
  for (guint i = 0; i < n; i++)
    {
      ParvisOption *option = self->options->pdata[first + i];
      GtkWidget *card =
          parvis_option_card_new (parvis_option_get_label (option), get_before (self, option), look,
                                  longest, i < KEYS ? i + 1 : 0);

      g_signal_connect_object (card, "clicked", G_CALLBACK (on_card), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->lines, card);
      gtk_grid_attach (grid, card, (int) (i / n_rows), (int) (i % n_rows), 1, 1);
    }
  return GTK_WIDGET (grid);
}

static GtkWidget *
make_rows (ParvisBallot *self, guint first, guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  for (guint i = 0; i < n; i++)
    {
      ParvisOption *option = self->options->pdata[first + i];
      GtkWidget *row =
          parvis_grade_row_new (parvis_option_get_label (option), get_before (self, option),
                                (guint) parvis_vote_get_grades (self->vote));

      g_signal_connect_object (row, "changed", G_CALLBACK (on_graded), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->lines, row);
      gtk_box_append (GTK_BOX (box), row);
    }
  return box;
}

static void
add_page (ParvisBallot *self, guint page, gboolean graded)
{
  guint first = page * self->per_page;
  guint n = MIN (self->per_page, self->options->len - first);
  g_autofree char *name = g_strdup_printf ("%u", page);
  GtkWidget *lines = graded ? make_rows (self, first, n) : make_cards (self, first, n);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (lines, "ballot");
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), lines);
  gtk_stack_add_named (self->pages, scrolled, name);
}

GtkWidget *
parvis_ballot_new (ParvisCampaign *campaign, ParvisVote *vote)
{
  gboolean graded;
  guint n_pages, most;
  ParvisBallot *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_VOTE (vote), NULL);
  self = g_object_new (PARVIS_TYPE_BALLOT, NULL);
  self->campaign = g_object_ref (campaign);
  self->vote = g_object_ref (vote);
  self->options = parvis_campaign_get_vote_options (campaign, vote);
  shuffle (self->options);
  graded = parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT;
  most = graded ? GRADED_MOST : PAGE_MOST;
  n_pages = MAX (1, (self->options->len + most - 1) / most);
  self->per_page = (self->options->len + n_pages - 1) / n_pages;
  for (guint page = 0; page < n_pages; page++)
    add_page (self, page, graded);
  return GTK_WIDGET (self);
}

ParvisMark *
parvis_ballot_get_marks (ParvisBallot *self, guint *n_marks)
{
  ParvisMark *marks;

  g_return_val_if_fail (PARVIS_IS_BALLOT (self) && n_marks != NULL, NULL);
  marks = g_new0 (ParvisMark, self->lines->len);
  *n_marks = 0;
  for (guint i = 0; i < self->lines->len; i++)
    if (get_value (self, i) > 0)
      marks[(*n_marks)++] = (ParvisMark){ self->options->pdata[i], (int) get_value (self, i) };
  return marks;
}

void
parvis_ballot_clear (ParvisBallot *self)
{
  g_return_if_fail (PARVIS_IS_BALLOT (self));
  for (guint i = 0; i < self->lines->len; i++)
    set_value (self, i, 0);
  say_changed (self, FALSE);
}

guint
parvis_ballot_count_lines (ParvisBallot *self)
{
  g_return_val_if_fail (PARVIS_IS_BALLOT (self), 0);
  return self->lines->len;
}

guint
parvis_ballot_count_marked (ParvisBallot *self)
{
  guint count = 0;

  g_return_val_if_fail (PARVIS_IS_BALLOT (self), 0);
  for (guint i = 0; i < self->lines->len; i++)
    count += get_value (self, i) > 0;
  return count;
}

guint
parvis_ballot_count_dots (ParvisBallot *self)
{
  guint count = 0;

  g_return_val_if_fail (PARVIS_IS_BALLOT (self), 0);
  for (guint i = 0; i < self->lines->len; i++)
    count += get_value (self, i);
  return count;
}

void
parvis_ballot_describe (ParvisBallot *self, const char *text)
{
  g_return_if_fail (PARVIS_IS_BALLOT (self));
  for (guint i = 0; i < self->lines->len; i++)
    gtk_accessible_update_property (self->lines->pdata[i], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
}

guint
parvis_ballot_count_pages (ParvisBallot *self)
{
  g_return_val_if_fail (PARVIS_IS_BALLOT (self), 0);
  return (self->lines->len + self->per_page - 1) / self->per_page;
}

guint
parvis_ballot_get_page (ParvisBallot *self)
{
  g_return_val_if_fail (PARVIS_IS_BALLOT (self), 0);
  return self->page;
}

void
parvis_ballot_show_page (ParvisBallot *self, guint page)
{
  g_autofree char *name = g_strdup_printf ("%u", page);

  g_return_if_fail (PARVIS_IS_BALLOT (self));
  self->page = page;
  gtk_stack_set_visible_child_name (self->pages, name);
}

gboolean
parvis_ballot_press (ParvisBallot *self, guint i)
{
  guint line;

  g_return_val_if_fail (PARVIS_IS_BALLOT (self), FALSE);
  line = self->page * self->per_page + i;
  if (i >= self->per_page || line >= self->lines->len ||
      !PARVIS_IS_OPTION_CARD (self->lines->pdata[line]))
    return FALSE;
  gtk_widget_grab_focus (self->lines->pdata[line]);
  on_card (self, self->lines->pdata[line]);
  return TRUE;
}
