/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/rule-button.h"

#include <glib/gi18n-lib.h>

#include "campaign/ballots.h"
#include "feedback/feedback.h"
#include "page/template.h"

#define SEVEN 7
#define FIVE 5

struct _ParvisRuleButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;    /* template child */
  GtkCheckButton *dots;     /* template child */
  GtkCheckButton *approval; /* template child */
  GtkCheckButton *judgment; /* template child */
  GtkStack *more;           /* template child */
  GtkCheckButton *by_rule;  /* template child */
  GtkSpinButton *each;      /* template child */
  GtkCheckButton *two;      /* template child */
  GtkCheckButton *seven;    /* template child */
  GtkCheckButton *five;     /* template child */

  ParvisCampaign *campaign; /* owned */
  ParvisSequence *sequence; /* owned */
  guint n_options;
  gboolean showing; /* what the file says: nothing is to be written */
};

G_DEFINE_FINAL_TYPE (ParvisRuleButton, parvis_rule_button, GTK_TYPE_WIDGET)

static ParvisRule
get_chosen (ParvisRuleButton *self)
{
  if (gtk_check_button_get_active (self->approval))
    return PARVIS_RULE_APPROVAL;
  return gtk_check_button_get_active (self->judgment) ? PARVIS_RULE_JUDGMENT : PARVIS_RULE_DOTS;
}

/* Two handlers run where one of a group takes the place of another: the second finds nothing to
   change. */
static gboolean
is_said (ParvisRuleButton *self, const ParvisVoteRule *rule)
{
  return parvis_sequence_get_rule (self->sequence) == rule->rule &&
         parvis_sequence_get_dots (self->sequence) == rule->dots &&
         parvis_sequence_get_cap (self->sequence) == rule->cap &&
         parvis_sequence_get_grades (self->sequence) == rule->grades;
}

static void
on_changed (ParvisRuleButton *self)
{
  ParvisVoteRule rule;
  g_autoptr (GError) error = NULL;

  if (self->showing || self->sequence == NULL)
    return;
  rule = (ParvisVoteRule){
    .rule = get_chosen (self),
    .dots = gtk_check_button_get_active (self->by_rule)
                ? 0
                : gtk_spin_button_get_value_as_int (self->each),
    .cap = gtk_check_button_get_active (self->two) ? 2 : 1,
    .grades = gtk_check_button_get_active (self->five) ? FIVE : SEVEN,
  };
  if (!is_said (self, &rule) &&
      !parvis_campaign_set_vote_rule (self->campaign, self->sequence, &rule, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
}

/* One choice of a group goes as the other comes: the one that comes is the change. */
static void
on_chosen (ParvisRuleButton *self, GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    on_changed (self);
}

static void
parvis_rule_button_dispose (GObject *object)
{
  ParvisRuleButton *self = PARVIS_RULE_BUTTON (object);

  self->showing = TRUE;
  parvis_template_dispose (GTK_WIDGET (self), PARVIS_TYPE_RULE_BUTTON);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_rule_button_parent_class)->dispose (object);
}

static void
parvis_rule_button_class_init (ParvisRuleButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_rule_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/rule-button.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisRuleButton, button);
  gtk_widget_class_bind_template_child (widget_class, ParvisRuleButton, dots);
  gtk_widget_class_bind_template_child (widget_class, ParvisRuleButton, approval);
  gtk_widget_class_bind_template_child (widget_class, ParvisRuleButton, judgment);
  gtk_widget_class_bind_template_child (widget_class, ParvisRuleButton, more);
  gtk_widget_class_bind_template_child (widget_class, ParvisRuleButton, by_rule);
  gtk_widget_class_bind_template_child (widget_class, ParvisRuleButton, each);
  gtk_widget_class_bind_template_child (widget_class, ParvisRuleButton, two);
  gtk_widget_class_bind_template_child (widget_class, ParvisRuleButton, seven);
  gtk_widget_class_bind_template_child (widget_class, ParvisRuleButton, five);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
parvis_rule_button_init (ParvisRuleButton *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
}

static void
say_rule (ParvisRuleButton *self, ParvisRule rule)
{
  const char *word = rule == PARVIS_RULE_DOTS       ? C_ ("rule", "dots")
                     : rule == PARVIS_RULE_APPROVAL ? C_ ("rule", "approval")
                                                    : C_ ("rule", "majority judgment");
  /* Translators: "dots", "approval" or "majority judgment". */
  g_autofree char *label = g_strdup_printf (_ ("How the room votes: %s"), word);

  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  /* Its pages are of one size, so that nothing jumps under the pointer. */
  gtk_stack_set_visible_child_name (self->more, parvis_enum_to_nick (PARVIS_TYPE_RULE, (int) rule));
}

static void
show_dots (ParvisRuleButton *self)
{
  guint by_rule = parvis_dots_each (self->n_options);
  gboolean own = parvis_sequence_get_dots (self->sequence) > 0;
  g_autofree char *label = g_strdup_printf (_ ("By the number of lines (%u)"), by_rule);

  gtk_check_button_set_label (self->by_rule, label);
  gtk_check_button_set_active (self->by_rule, !own);
  gtk_check_button_set_active (self->two, parvis_sequence_get_cap (self->sequence) > 1);
  gtk_spin_button_set_range (
      self->each, 1, MAX (1, self->n_options * (guint) parvis_sequence_get_cap (self->sequence)));
  gtk_spin_button_set_value (
      self->each, parvis_campaign_get_dots (self->campaign, self->sequence, self->n_options));
  gtk_widget_set_sensitive (GTK_WIDGET (self->each), own);
}

void
parvis_rule_button_refresh (ParvisRuleButton *self,
                            ParvisCampaign *campaign,
                            ParvisSequence *sequence,
                            guint n_options)
{
  ParvisRule rule;

  g_return_if_fail (PARVIS_IS_RULE_BUTTON (self));
  self->showing = TRUE;
  g_set_object (&self->campaign, campaign);
  g_set_object (&self->sequence, sequence);
  self->n_options = n_options;
  rule = parvis_sequence_get_rule (sequence);
  gtk_check_button_set_active (rule == PARVIS_RULE_DOTS       ? self->dots
                               : rule == PARVIS_RULE_APPROVAL ? self->approval
                                                              : self->judgment,
                               TRUE);
  gtk_check_button_set_active (
      parvis_sequence_get_grades (sequence) == FIVE ? self->five : self->seven, TRUE);
  show_dots (self);
  say_rule (self, rule);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), !parvis_campaign_is_read_only (campaign));
  self->showing = FALSE;
}
