/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/booth.h"

#include <glib/gi18n-lib.h>

#include "answers/confirm.h"
#include "campaign/ballots.h"
#include "campaign/pledges.h"
#include "feedback/feedback.h"
#include "shape/shape.h"
#include "vote/number-words.h"
#include "vote/option-card.h"
#include "words/words.h"

#define LARGE_MOST 8
#define PAGE_MOST 16
#define KEYS 9

struct _ParvisBooth
{
  AdwBin parent_instance;

  GtkLabel *question;     /* template child */
  GtkLabel *hint;         /* template child */
  GtkBox *dots;           /* template child */
  GtkLabel *remaining;    /* template child */
  GtkStack *pages;        /* template child */
  GtkWidget *pager;       /* template child */
  GtkLabel *page_label;   /* template child */
  ParvisShape *shape;     /* template child */
  GtkLabel *secret;       /* template child */
  ParvisConfirm *confirm; /* template child */

  ParvisCampaign *campaign;       /* owned */
  ParvisSequence *sequence;       /* owned */
  ParvisParticipant *participant; /* owned */
  GPtrArray *options;             /* owned; in this voter's order */
  GPtrArray *cards;               /* of ParvisOptionCard, beside the options */
  guint n_dots, n_placed;
  guint page, per_page;
};

G_DEFINE_FINAL_TYPE (ParvisBooth, parvis_booth, ADW_TYPE_BIN)

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_chosen (ParvisBooth *self, guint i)
{
  return gtk_toggle_button_get_active (g_ptr_array_index (self->cards, i));
}

static void
say_remaining (ParvisBooth *self, gboolean refused)
{
  guint n_left = self->n_dots - self->n_placed, i = 0;
  g_autofree char *text = NULL;

  for (GtkWidget *dot = gtk_widget_get_first_child (GTK_WIDGET (self->dots)); dot != NULL;
       dot = gtk_widget_get_next_sibling (dot), i++)
    {
      if (i < self->n_placed)
        gtk_widget_add_css_class (dot, "spent");
      else
        gtk_widget_remove_css_class (dot, "spent");
    }
  if (refused)
    text = g_strdup (_ ("No dot left: take one back first"));
  else if (n_left == 0)
    text = g_strdup (_ ("All your dots are placed"));
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u dot left", "%u dots left", n_left),
                            n_left);
  gtk_label_set_label (self->remaining, text);
  if (refused)
    gtk_widget_add_css_class (GTK_WIDGET (self->remaining), "amber");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->remaining), "amber");
}

static void
on_toggled (ParvisBooth *self, GtkToggleButton *card)
{
  gboolean placed = gtk_toggle_button_get_active (card);

  parvis_confirm_answer (self->confirm, FALSE);
  if (placed && self->n_placed == self->n_dots)
    {
      g_signal_handlers_block_by_func (card, on_toggled, self);
      gtk_toggle_button_set_active (card, FALSE);
      g_signal_handlers_unblock_by_func (card, on_toggled, self);
      say_remaining (self, TRUE);
      return;
    }
  self->n_placed += placed ? 1 : -1u;
  say_remaining (self, FALSE);
}

static void
cast_ballot (gpointer data)
{
  ParvisBooth *self = data;
  g_autofree ParvisMark *marks = g_new0 (ParvisMark, self->cards->len);
  g_autoptr (GError) error = NULL;
  guint n_marks = 0;

  for (guint i = 0; i < self->cards->len; i++)
    if (is_chosen (self, i))
      marks[n_marks++] = (ParvisMark){ self->options->pdata[i], 1 };
  if (parvis_campaign_cast_ballot (self->campaign, self->sequence, self->participant, marks,
                                   n_marks, &error))
    g_signal_emit (self, signals[LEFT], 0, TRUE);
  else
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
leave (gpointer data)
{
  g_signal_emit (data, signals[LEFT], 0, FALSE);
}

static void
action_cast (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisBooth *self = PARVIS_BOOTH (widget);
  guint n_left = self->n_dots - self->n_placed;
  g_autofree char *question = NULL;

  if (parvis_confirm_is_asking (self->confirm))
    {
      parvis_confirm_answer (self->confirm, TRUE);
      return;
    }
  if (n_left == 0)
    {
      cast_ballot (self);
      return;
    }
  if (self->n_placed == 0)
    question = g_strdup (_ ("You have placed no dot. Hand in a blank ballot?"));
  else
    question =
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "You have %u dot left. Hand in anyway?",
                                      "You have %u dots left. Hand in anyway?", n_left),
                         n_left);
  parvis_confirm_ask (self->confirm, PARVIS_CONFIRM_GENTLE, question, _ ("Hand in"), cast_ballot,
                      self);
}

static void
action_clear (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisBooth *self = PARVIS_BOOTH (widget);

  for (guint i = 0; i < self->cards->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->cards, i), FALSE);
  say_remaining (self, FALSE);
}

static void
action_leave (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisBooth *self = PARVIS_BOOTH (widget);

  parvis_confirm_ask (self->confirm, PARVIS_CONFIRM_FOR_GOOD, _ ("Leave without voting?"),
                      C_ ("booth", "Leave"), leave, self);
}

static guint
count_pages (ParvisBooth *self)
{
  return (self->options->len + self->per_page - 1) / self->per_page;
}

static void
show_page (ParvisBooth *self, guint page)
{
  g_autofree char *name = g_strdup_printf ("%u", page);
  g_autofree char *label =
      /* Translators: "Page 1 of 2". */
      g_strdup_printf (_ ("Page %u of %u"), page + 1, count_pages (self));

  self->page = page;
  gtk_stack_set_visible_child_name (self->pages, name);
  gtk_label_set_label (self->page_label, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "booth.page-back", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "booth.page-on", page + 1 < count_pages (self));
}

static void
action_page_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_page (PARVIS_BOOTH (widget), PARVIS_BOOTH (widget)->page - 1);
  gtk_widget_grab_focus (widget);
}

static void
action_page_on (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_page (PARVIS_BOOTH (widget), PARVIS_BOOTH (widget)->page + 1);
  gtk_widget_grab_focus (widget);
}

static gboolean
on_digit (GtkWidget *widget, GVariant *args, gpointer data)
{
  ParvisBooth *self = PARVIS_BOOTH (widget);
  guint i = self->page * self->per_page + (guint) g_variant_get_int32 (args);

  if (i >= self->cards->len || i >= (self->page + 1) * self->per_page)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (g_ptr_array_index (self->cards, i));
  gtk_toggle_button_set_active (g_ptr_array_index (self->cards, i), !is_chosen (self, i));
  return GDK_EVENT_STOP;
}

static gboolean
parvis_booth_grab_focus (GtkWidget *widget)
{
  ParvisBooth *self = PARVIS_BOOTH (widget);

  return gtk_widget_grab_focus (g_ptr_array_index (self->cards, self->page * self->per_page));
}

static void
parvis_booth_dispose (GObject *object)
{
  ParvisBooth *self = PARVIS_BOOTH (object);

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_object (&self->participant);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_BOOTH);
  G_OBJECT_CLASS (parvis_booth_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "booth.cast",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "booth.cast", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "booth.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "booth.page-back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "booth.page-on", NULL);
  for (int i = 0; i < KEYS; i++)
    {
      gtk_widget_class_add_binding (widget_class, (guint) (GDK_KEY_1 + i), 0, on_digit, "i", i);
      gtk_widget_class_add_binding (widget_class, (guint) (GDK_KEY_KP_1 + i), 0, on_digit, "i", i);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, question);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, hint);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, dots);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, remaining);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, pages);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, pager);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, page_label);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, shape);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, secret);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, confirm);
}

static void
parvis_booth_class_init (ParvisBoothClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_booth_dispose;
  widget_class->grab_focus = parvis_booth_grab_focus;
  signals[LEFT] = g_signal_new ("left", PARVIS_TYPE_BOOTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  g_type_ensure (PARVIS_TYPE_CONFIRM);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  gtk_widget_class_install_action (widget_class, "booth.cast", NULL, action_cast);
  gtk_widget_class_install_action (widget_class, "booth.clear", NULL, action_clear);
  gtk_widget_class_install_action (widget_class, "booth.leave", NULL, action_leave);
  gtk_widget_class_install_action (widget_class, "booth.page-back", NULL, action_page_back);
  gtk_widget_class_install_action (widget_class, "booth.page-on", NULL, action_page_on);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "booth");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/parvis/Parvis/ui/vote/booth.ui");
  bind_children (widget_class);
}

static void
parvis_booth_init (ParvisBooth *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cards = g_ptr_array_new ();
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
get_before (ParvisBooth *self, ParvisOption *option)
{
  gint64 id = parvis_option_get_engagement (option);
  ParvisEngagement *engagement =
      id != 0 ? parvis_campaign_find (self->campaign, PARVIS_TYPE_ENGAGEMENT, id) : NULL;

  return engagement != NULL ? parvis_words_side_head (parvis_engagement_get_side (engagement))
                            : NULL;
}

static glong
get_longest (ParvisBooth *self)
{
  glong longest = 0;

  for (guint i = 0; i < self->options->len; i++)
    longest = MAX (longest, g_utf8_strlen (parvis_option_get_label (self->options->pdata[i]), -1));
  return longest;
}

/* Read down, then in the second column. */
static GtkWidget *
make_grid (ParvisBooth *self, guint first, guint n, ParvisOptionCardSize size)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  guint n_rows = (n + 1) / 2;
  glong longest = get_longest (self);

  gtk_widget_add_css_class (GTK_WIDGET (grid), "ballot");
  gtk_grid_set_column_homogeneous (grid, TRUE);
  gtk_grid_set_row_homogeneous (grid, TRUE);
  gtk_grid_set_column_spacing (grid, 18);
  gtk_grid_set_row_spacing (grid, size == PARVIS_OPTION_CARD_LARGE ? 18 : 9);
  gtk_widget_set_valign (GTK_WIDGET (grid), GTK_ALIGN_CENTER);
  for (guint i = 0; i < n; i++)
    {
      ParvisOption *option = self->options->pdata[first + i];
      GtkWidget *card =
          parvis_option_card_new (parvis_option_get_label (option), get_before (self, option), size,
                                  longest, i < KEYS ? i + 1 : 0);

      g_signal_connect_object (card, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->cards, card);
      gtk_grid_attach (grid, card, (int) (i / n_rows), (int) (i % n_rows), 1, 1);
    }
  return GTK_WIDGET (grid);
}

static void
add_page (ParvisBooth *self, guint page)
{
  guint first = page * self->per_page;
  guint n = MIN (self->per_page, self->options->len - first);
  g_autofree char *name = g_strdup_printf ("%u", page);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 make_grid (self, first, n,
                                            self->per_page <= LARGE_MOST
                                                ? PARVIS_OPTION_CARD_LARGE
                                                : PARVIS_OPTION_CARD_SMALL));
  gtk_stack_add_named (self->pages, scrolled, name);
}

static void
fill_ballot (ParvisBooth *self)
{
  guint n_pages = (self->options->len + PAGE_MOST - 1) / PAGE_MOST;

  self->per_page = (self->options->len + n_pages - 1) / n_pages;
  for (guint page = 0; page < n_pages; page++)
    add_page (self, page);
  for (guint i = 0; i < self->n_dots; i++)
    {
      GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (dot, "dot");
      gtk_box_append (self->dots, dot);
    }
  gtk_widget_set_visible (self->pager, n_pages > 1);
  show_page (self, 0);
  say_remaining (self, FALSE);
}

static void
fill_words (ParvisBooth *self)
{
  ParvisCollege college = parvis_participant_get_college (self->participant);
  g_autofree char *lines = parvis_number_words (self->n_dots);
  g_autofree char *hint = NULL;

  if (self->n_dots == 1)
    hint = g_strdup (_ ("Place 1 dot."));
  else
    /* Translators: 2 dots, two lines. */
    hint = g_strdup_printf (_ ("Place %u dots, on %s different lines."), self->n_dots, lines);
  gtk_label_set_label (self->question, parvis_sequence_get_prompt (self->sequence));
  gtk_label_set_label (self->hint, hint);
  parvis_shape_set_college (self->shape, college);
  gtk_label_set_label (self->secret, college == PARVIS_COLLEGE_AGENTS
                                         ? _ ("An agent’s ballot, secret: nothing links it to you.")
                                         : _ ("A user’s ballot, secret: nothing links it to you."));
}

GtkWidget *
parvis_booth_new (ParvisCampaign *campaign,
                  ParvisSequence *sequence,
                  ParvisParticipant *participant)
{
  g_autoptr (GPtrArray) options = NULL;
  ParvisBooth *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_SEQUENCE (sequence), NULL);
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), NULL);
  options =
      parvis_campaign_get_vote_options (campaign, parvis_campaign_get_vote (campaign, sequence));
  g_return_val_if_fail (options->len > 0, NULL);
  self = g_object_new (PARVIS_TYPE_BOOTH, NULL);
  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  self->participant = g_object_ref (participant);
  self->n_dots = (guint) parvis_vote_get_dots (parvis_campaign_get_vote (campaign, sequence));
  self->options = g_steal_pointer (&options);
  shuffle (self->options);
  fill_words (self);
  fill_ballot (self);
  return GTK_WIDGET (self);
}
