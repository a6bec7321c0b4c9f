/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/booth.h"

#include <glib/gi18n-lib.h>

#include "answers/confirm.h"
#include "campaign/ballots.h"
#include "campaign/panel.h"
#include "feedback/feedback.h"
#include "page/flow.h"
#include "shape/shape.h"
#include "vote/ballot.h"
#include "words/number-words.h"

#define KEYS 9

struct _ParvisBooth
{
  AdwBin parent_instance;

  GtkLabel *question;     /* template child */
  GtkLabel *hint;         /* template child */
  GtkBox *dots;           /* template child */
  GtkLabel *remaining;    /* template child */
  AdwBin *slot;           /* template child */
  GtkWidget *pager;       /* template child */
  GtkLabel *page_label;   /* template child */
  GtkWidget *page_on;     /* template child */
  GtkWidget *hand_in;     /* template child */
  ParvisShape *shape;     /* template child */
  GtkLabel *voter;        /* template child */
  GtkLabel *secret;       /* template child */
  ParvisConfirm *confirm; /* template child */

  ParvisCampaign *campaign;       /* owned */
  ParvisSequence *sequence;       /* owned */
  ParvisParticipant *participant; /* owned */
  ParvisVote *vote;               /* owned */
  ParvisBallot *ballot;           /* the slot's */
};

G_DEFINE_FINAL_TYPE (ParvisBooth, parvis_booth, ADW_TYPE_BIN)

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_left (ParvisBooth *self)
{
  guint all = parvis_vote_get_rule (self->vote) == PARVIS_RULE_DOTS
                  ? (guint) parvis_vote_get_dots (self->vote)
                  : parvis_ballot_count_lines (self->ballot);

  return all - (parvis_vote_get_rule (self->vote) == PARVIS_RULE_DOTS
                    ? parvis_ballot_count_dots (self->ballot)
                    : parvis_ballot_count_marked (self->ballot));
}

static void
show_dots (ParvisBooth *self)
{
  guint i = 0, n_placed = parvis_ballot_count_dots (self->ballot);

  for (GtkWidget *dot = gtk_widget_get_first_child (GTK_WIDGET (self->dots)); dot != NULL;
       dot = gtk_widget_get_next_sibling (dot), i++)
    {
      if (i < n_placed)
        gtk_widget_add_css_class (dot, "spent");
      else
        gtk_widget_remove_css_class (dot, "spent");
    }
}

static char *
say_dots_left (ParvisBooth *self, gboolean refused)
{
  guint n_left = count_left (self);

  if (refused)
    return g_strdup (_ ("No dot left: take one back first"));
  if (n_left == 0)
    return g_strdup (_ ("All your dots are placed"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u dot left", "%u dots left", n_left),
                          n_left);
}

static char *
say_ticked (ParvisBooth *self)
{
  guint n = parvis_ballot_count_marked (self->ballot);

  if (n == 0)
    return g_strdup (_ ("No line ticked yet"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line ticked", "%u lines ticked", n), n);
}

static char *
say_graded (ParvisBooth *self)
{
  guint n = parvis_ballot_count_marked (self->ballot);
  guint n_lines = parvis_ballot_count_lines (self->ballot);

  if (n == 0)
    return g_strdup (_ ("No grade given yet"));
  /* Translators: how many lines of the ballot, of all of them. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u line of %u graded", "%u lines of %u graded", n), n,
      n_lines);
}

static void
say_remaining (ParvisBooth *self, gboolean refused)
{
  ParvisRule rule = parvis_vote_get_rule (self->vote);
  g_autofree char *text = rule == PARVIS_RULE_DOTS       ? say_dots_left (self, refused)
                          : rule == PARVIS_RULE_APPROVAL ? say_ticked (self)
                                                         : say_graded (self);

  show_dots (self);
  gtk_label_set_label (self->remaining, text);
  parvis_ballot_describe (self->ballot, text);
  if (refused)
    gtk_widget_add_css_class (GTK_WIDGET (self->remaining), "amber");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->remaining), "amber");
}

static void
on_changed (ParvisBooth *self, gboolean refused)
{
  parvis_confirm_answer (self->confirm, FALSE);
  say_remaining (self, refused);
}

static void
cast_ballot (gpointer data)
{
  ParvisBooth *self = data;
  guint n_marks;
  g_autofree ParvisMark *marks = parvis_ballot_get_marks (self->ballot, &n_marks);
  g_autoptr (GError) error = NULL;

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

/* What to make sure of before a ballot that may not be finished; NULL where there is nothing. */
static char *
make_question (ParvisBooth *self)
{
  ParvisRule rule = parvis_vote_get_rule (self->vote);
  guint n_left = count_left (self);

  if (parvis_ballot_count_marked (self->ballot) == 0)
    return g_strdup (
        rule == PARVIS_RULE_DOTS       ? _ ("You have placed no dot. Hand in a blank ballot?")
        : rule == PARVIS_RULE_APPROVAL ? _ ("You have ticked nothing. Hand in a blank ballot?")
                                       : _ ("You have given no grade. Hand in a blank ballot?"));
  if (n_left == 0 || rule == PARVIS_RULE_APPROVAL)
    return NULL;
  if (rule == PARVIS_RULE_DOTS)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "You have %u dot left. Hand in anyway?",
                                         "You have %u dots left. Hand in anyway?", n_left),
                            n_left);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line has no grade. Hand in anyway?",
                                       "%u lines have no grade. Hand in anyway?", n_left),
                          n_left);
}

static void
action_cast (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisBooth *self = PARVIS_BOOTH (widget);
  g_autofree char *question = make_question (self);

  if (parvis_confirm_is_asking (self->confirm))
    parvis_confirm_answer (self->confirm, TRUE);
  else if (question == NULL)
    cast_ballot (self);
  else
    parvis_confirm_ask (self->confirm, PARVIS_CONFIRM_GENTLE, question, _ ("Hand in"), cast_ballot,
                        self);
}

static void
action_clear (GtkWidget *widget, const char *name, GVariant *parameter)
{
  parvis_ballot_clear (PARVIS_BOOTH (widget)->ballot);
}

static void
action_leave (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisBooth *self = PARVIS_BOOTH (widget);

  parvis_confirm_ask (self->confirm, PARVIS_CONFIRM_FOR_GOOD, _ ("Leave without voting?"),
                      C_ ("booth", "Leave"), leave, self);
}

/* What is next stands out: the page, and on the last one to hand in. */
static void
show_way (ParvisBooth *self, gboolean last)
{
  gtk_widget_remove_css_class (last ? self->page_on : self->hand_in, "suggested-action");
  gtk_widget_add_css_class (last ? self->hand_in : self->page_on, "suggested-action");
}

static void
show_page (ParvisBooth *self, guint page)
{
  guint n_pages = parvis_ballot_count_pages (self->ballot);
  g_autofree char *label =
      /* Translators: "Page 1 of 2". */
      g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);

  parvis_ballot_show_page (self->ballot, page);
  gtk_label_set_label (self->page_label, label);
  show_way (self, page + 1 == n_pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "booth.page-back", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "booth.page-on", page + 1 < n_pages);
}

static void
action_page_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisBooth *self = PARVIS_BOOTH (widget);

  show_page (self, parvis_ballot_get_page (self->ballot) - 1);
  gtk_widget_grab_focus (widget);
}

static void
action_page_on (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisBooth *self = PARVIS_BOOTH (widget);

  show_page (self, parvis_ballot_get_page (self->ballot) + 1);
  gtk_widget_grab_focus (widget);
}

static gboolean
on_digit (GtkWidget *widget, GVariant *args, gpointer data)
{
  return parvis_ballot_press (PARVIS_BOOTH (widget)->ballot, (guint) g_variant_get_int32 (args));
}

static gboolean
parvis_booth_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PARVIS_BOOTH (widget)->ballot));
}

static void
parvis_booth_dispose (GObject *object)
{
  ParvisBooth *self = PARVIS_BOOTH (object);

  g_clear_object (&self->vote);
  g_clear_object (&self->participant);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_BOOTH);
  G_OBJECT_CLASS (parvis_booth_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  /* The row of digits of a French keyboard, without the shift key. */
  static const guint french[KEYS] = { GDK_KEY_ampersand,  GDK_KEY_eacute,     GDK_KEY_quotedbl,
                                      GDK_KEY_apostrophe, GDK_KEY_parenleft,  GDK_KEY_minus,
                                      GDK_KEY_egrave,     GDK_KEY_underscore, GDK_KEY_ccedilla };

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "booth.cast",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "booth.cast", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "booth.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "booth.page-back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "booth.page-on", NULL);
  for (int i = 0; i < KEYS; i++)
    {
      gtk_widget_class_add_binding (widget_class, french[i], 0, on_digit, "i", i);
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
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, slot);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, pager);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, page_label);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, page_on);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, hand_in);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, shape);
  gtk_widget_class_bind_template_child (widget_class, ParvisBooth, voter);
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
  g_type_ensure (PARVIS_TYPE_FLOW);
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

/* Which key chooses a line is of use to who uses keys: to others it would be a number. */
static void
set_keyed (ParvisBooth *self, gboolean keyed)
{
  if (keyed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "keyed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "keyed");
}

static gboolean
on_key (ParvisBooth *self)
{
  set_keyed (self, TRUE);
  return GDK_EVENT_PROPAGATE;
}

static void
on_touched (ParvisBooth *self)
{
  set_keyed (self, FALSE);
}

static void
parvis_booth_init (ParvisBooth *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_touched), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
fill_ballot (ParvisBooth *self)
{
  guint n_dots = parvis_vote_get_rule (self->vote) == PARVIS_RULE_DOTS
                     ? (guint) parvis_vote_get_dots (self->vote)
                     : 0;

  self->ballot = PARVIS_BALLOT (parvis_ballot_new (self->campaign, self->vote));
  g_signal_connect_object (self->ballot, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->slot, GTK_WIDGET (self->ballot));
  for (guint i = 0; i < n_dots; i++)
    {
      GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (dot, "dot");
      gtk_box_append (self->dots, dot);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->dots), n_dots > 0);
  gtk_widget_set_visible (self->pager, parvis_ballot_count_pages (self->ballot) > 1);
  show_page (self, 0);
  say_remaining (self, FALSE);
}

static char *
make_hint (ParvisBooth *self)
{
  ParvisRule rule = parvis_vote_get_rule (self->vote);
  guint n_dots = (guint) parvis_vote_get_dots (self->vote);
  g_autofree char *lines = parvis_number_words (n_dots);

  if (rule == PARVIS_RULE_APPROVAL)
    return g_strdup (_ ("Tick all those that you support."));
  if (rule == PARVIS_RULE_JUDGMENT)
    return g_strdup (_ ("Give each line a grade; leave out those that you can’t judge."));
  if (n_dots == 1)
    return g_strdup (_ ("Place 1 dot."));
  if (parvis_vote_get_cap (self->vote) > 1)
    return g_strdup_printf (_ ("Place %u dots, two on one line at most."), n_dots);
  /* Translators: 2 dots, two lines. */
  return g_strdup_printf (_ ("Place %u dots, on %s different lines."), n_dots, lines);
}

static void
fill_words (ParvisBooth *self)
{
  ParvisCollege college = parvis_participant_get_college (self->participant);
  g_autofree char *name = parvis_campaign_call (self->campaign, self->participant);
  /* Translators: a first name. */
  g_autofree char *voter = g_strdup_printf (_ ("You are voting: %s"), name);
  g_autofree char *hint = make_hint (self);

  gtk_label_set_label (self->question, parvis_sequence_get_prompt (self->sequence));
  gtk_label_set_label (self->hint, hint);
  gtk_label_set_label (self->voter, voter);
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
  ParvisVote *vote;
  ParvisBooth *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_SEQUENCE (sequence), NULL);
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), NULL);
  vote = parvis_campaign_get_vote (campaign, sequence);
  g_return_val_if_fail (vote != NULL, NULL);
  self = g_object_new (PARVIS_TYPE_BOOTH, NULL);
  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  self->participant = g_object_ref (participant);
  self->vote = g_object_ref (vote);
  fill_words (self);
  fill_ballot (self);
  return GTK_WIDGET (self);
}
