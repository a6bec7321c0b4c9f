/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/paper-button.h"

#include "campaign/answers.h"
#include "page/template.h"
#include "shape/shape.h"

struct _ParvisPaperButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;   /* template child */
  GtkWidget *row[2];       /* template children, by college */
  GtkSpinButton *count[2]; /* template children, by college */
  GtkWidget *print;        /* template child */
  GtkWidget *hand_out;     /* template child */

  gint64 sequence;
};

G_DEFINE_FINAL_TYPE (ParvisPaperButton, parvis_paper_button, GTK_TYPE_WIDGET)

enum
{
  HAND_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_count (ParvisPaperButton *self, ParvisCollege college)
{
  return gtk_widget_get_visible (self->row[college])
             ? (guint) gtk_spin_button_get_value_as_int (self->count[college])
             : 0;
}

static void
on_counted (ParvisPaperButton *self)
{
  gtk_widget_set_sensitive (self->print, get_count (self, PARVIS_COLLEGE_AGENTS) > 0 ||
                                             get_count (self, PARVIS_COLLEGE_USERS) > 0);
}

static void
on_print (ParvisPaperButton *self)
{
  gtk_menu_button_popdown (self->button);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.export-ballots", "(xuu)", self->sequence,
                              get_count (self, PARVIS_COLLEGE_AGENTS),
                              get_count (self, PARVIS_COLLEGE_USERS));
}

static void
on_hand_out (ParvisPaperButton *self)
{
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[HAND_OUT], 0);
}

static void
parvis_paper_button_dispose (GObject *object)
{
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_PAPER_BUTTON);
  G_OBJECT_CLASS (parvis_paper_button_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class, const char *name, gsize offset)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, (gssize) offset);
}

static void
parvis_paper_button_class_init (ParvisPaperButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_paper_button_dispose;
  signals[HAND_OUT] = g_signal_new ("hand-out", PARVIS_TYPE_PAPER_BUTTON, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/paper-button.ui");
  bind (widget_class, "agents_row", G_STRUCT_OFFSET (ParvisPaperButton, row[0]));
  bind (widget_class, "users_row", G_STRUCT_OFFSET (ParvisPaperButton, row[1]));
  bind (widget_class, "agents", G_STRUCT_OFFSET (ParvisPaperButton, count[0]));
  bind (widget_class, "users", G_STRUCT_OFFSET (ParvisPaperButton, count[1]));
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperButton, button);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperButton, print);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperButton, hand_out);
  gtk_widget_class_bind_template_callback (widget_class, on_counted);
  gtk_widget_class_bind_template_callback (widget_class, on_hand_out);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
}

static void
parvis_paper_button_init (ParvisPaperButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
parvis_paper_button_refresh (ParvisPaperButton *self,
                             ParvisCampaign *campaign,
                             ParvisSequence *sequence)
{
  ParvisCollege whose;

  g_return_if_fail (PARVIS_IS_PAPER_BUTTON (self));
  whose = parvis_workshop_get_college (parvis_campaign_find_workshop (campaign, sequence));
  self->sequence = parvis_record_get_id (PARVIS_RECORD (sequence));
  for (int college = PARVIS_COLLEGE_AGENTS; college <= PARVIS_COLLEGE_USERS; college++)
    {
      gtk_widget_set_visible (self->row[college],
                              whose == PARVIS_COLLEGE_BOTH || (int) whose == college);
      gtk_spin_button_set_value (
          self->count[college],
          parvis_campaign_count_waiting (campaign, sequence, (ParvisCollege) college));
    }
  gtk_widget_set_sensitive (self->hand_out, !parvis_campaign_is_read_only (campaign));
  on_counted (self);
}
