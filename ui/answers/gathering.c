/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers/gathering.h"

#include "answers/headcount.h"
#include "answers/lock.h"
#include "answers/roster.h"
#include "campaign/answers.h"
#include "campaign/panel.h"
#include "page/flow.h"

struct _ParvisGathering
{
  AdwBin parent_instance;

  GtkLabel *question;         /* template child */
  GtkLabel *hint;             /* template child */
  GtkLabel *count;            /* template child */
  ParvisHeadcount *headcount; /* template child */
  ParvisRoster *roster;       /* template child */
  ParvisConfirm *confirm;     /* template child */
  ParvisLock *lock;           /* template child */
  AdwBin *extra;              /* template child */
  GtkButton *primary;         /* template child */
  GtkButton *secondary;       /* template child */

  char *answered_word;
};

G_DEFINE_FINAL_TYPE (ParvisGathering, parvis_gathering, ADW_TYPE_BIN)

enum
{
  PROP_HINT = 1,
  PROP_ANSWERED_WORD,
  PROP_PRIMARY,
  PROP_SECONDARY,
  PROP_EXTRA,
  PROP_LOCKED,
  N_PROPS
};

enum
{
  CHOSEN,
  PRIMARY,
  SECONDARY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_chosen (ParvisGathering *self, ParvisParticipant *participant)
{
  g_signal_emit (self, signals[CHOSEN], 0, participant);
}

static void
on_primary (ParvisGathering *self)
{
  g_signal_emit (self, signals[PRIMARY], 0);
}

static void
on_secondary (ParvisGathering *self)
{
  g_signal_emit (self, signals[SECONDARY], 0);
}

static gboolean
parvis_gathering_grab_focus (GtkWidget *widget)
{
  ParvisGathering *self = PARVIS_GATHERING (widget);

  return parvis_roster_focus_next (self->roster) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->primary));
}

static void
parvis_gathering_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisGathering *self = PARVIS_GATHERING (object);

  if (prop_id == PROP_HINT)
    g_value_set_string (value, gtk_label_get_label (self->hint));
  else if (prop_id == PROP_ANSWERED_WORD)
    g_value_set_string (value, self->answered_word);
  else if (prop_id == PROP_PRIMARY)
    g_value_set_string (value, gtk_button_get_label (self->primary));
  else if (prop_id == PROP_SECONDARY)
    g_value_set_string (value, gtk_button_get_label (self->secondary));
  else if (prop_id == PROP_EXTRA)
    g_value_set_object (value, adw_bin_get_child (self->extra));
  else if (prop_id == PROP_LOCKED)
    g_value_set_boolean (value, parvis_lock_is_locked (self->lock));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
show_button (ParvisGathering *self, GtkButton *button)
{
  const char *label = gtk_button_get_label (button);

  gtk_widget_set_visible (GTK_WIDGET (button),
                          label != NULL && *label != '\0' && !parvis_lock_is_locked (self->lock));
}

static void
set_button (ParvisGathering *self, GtkButton *button, const char *label)
{
  gtk_button_set_label (button, label);
  show_button (self, button);
}

static void
on_locked (ParvisGathering *self)
{
  show_button (self, self->primary);
  show_button (self, self->secondary);
  gtk_widget_set_visible (GTK_WIDGET (self->extra), !parvis_lock_is_locked (self->lock));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
parvis_gathering_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  ParvisGathering *self = PARVIS_GATHERING (object);

  if (prop_id == PROP_HINT)
    gtk_label_set_label (self->hint, g_value_get_string (value));
  else if (prop_id == PROP_ANSWERED_WORD)
    {
      g_free (self->answered_word);
      self->answered_word = g_value_dup_string (value);
    }
  else if (prop_id == PROP_PRIMARY)
    set_button (self, self->primary, g_value_get_string (value));
  else if (prop_id == PROP_SECONDARY)
    set_button (self, self->secondary, g_value_get_string (value));
  else if (prop_id == PROP_EXTRA)
    adw_bin_set_child (self->extra, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_gathering_dispose (GObject *object)
{
  g_clear_pointer (&PARVIS_GATHERING (object)->answered_word, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_GATHERING);
  G_OBJECT_CLASS (parvis_gathering_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, "", flags);
  properties[PROP_ANSWERED_WORD] = g_param_spec_string ("answered-word", NULL, NULL, "", flags);
  properties[PROP_PRIMARY] = g_param_spec_string ("primary", NULL, NULL, "", flags);
  properties[PROP_SECONDARY] = g_param_spec_string ("secondary", NULL, NULL, "", flags);
  properties[PROP_EXTRA] = g_param_spec_object ("extra", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_LOCKED] =
      g_param_spec_boolean ("locked", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_signals (void)
{
  signals[CHOSEN] = g_signal_new ("chosen", PARVIS_TYPE_GATHERING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, PARVIS_TYPE_PARTICIPANT);
  signals[PRIMARY] = g_signal_new ("primary", PARVIS_TYPE_GATHERING, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[SECONDARY] = g_signal_new ("secondary", PARVIS_TYPE_GATHERING, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

static void
parvis_gathering_class_init (ParvisGatheringClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = parvis_gathering_get_property;
  object_class->set_property = parvis_gathering_set_property;
  object_class->dispose = parvis_gathering_dispose;
  widget_class->grab_focus = parvis_gathering_grab_focus;
  install_properties (object_class);
  install_signals ();
  g_type_ensure (PARVIS_TYPE_CONFIRM);
  g_type_ensure (PARVIS_TYPE_FLOW);
  g_type_ensure (PARVIS_TYPE_HEADCOUNT);
  g_type_ensure (PARVIS_TYPE_LOCK);
  g_type_ensure (PARVIS_TYPE_ROSTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/answers/gathering.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisGathering, question);
  gtk_widget_class_bind_template_child (widget_class, ParvisGathering, hint);
  gtk_widget_class_bind_template_child (widget_class, ParvisGathering, count);
  gtk_widget_class_bind_template_child (widget_class, ParvisGathering, headcount);
  gtk_widget_class_bind_template_child (widget_class, ParvisGathering, roster);
  gtk_widget_class_bind_template_child (widget_class, ParvisGathering, confirm);
  gtk_widget_class_bind_template_child (widget_class, ParvisGathering, lock);
  gtk_widget_class_bind_template_child (widget_class, ParvisGathering, extra);
  gtk_widget_class_bind_template_child (widget_class, ParvisGathering, primary);
  gtk_widget_class_bind_template_child (widget_class, ParvisGathering, secondary);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_locked);
  gtk_widget_class_bind_template_callback (widget_class, on_primary);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary);
}

static void
parvis_gathering_init (ParvisGathering *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
parvis_gathering_refresh (ParvisGathering *self,
                          ParvisCampaign *campaign,
                          ParvisSequence *sequence,
                          guint n_done,
                          guint n_all,
                          const char *count)
{
  ParvisWorkshop *workshop;

  g_return_if_fail (PARVIS_IS_GATHERING (self));
  workshop = parvis_campaign_find_workshop (campaign, sequence);
  gtk_label_set_label (self->question, parvis_sequence_get_prompt (sequence));
  gtk_label_set_label (self->count, count);
  parvis_headcount_set (self->headcount, parvis_workshop_get_college (workshop), n_done, n_all);
  parvis_roster_refresh (self->roster, campaign, sequence, self->answered_word,
                         !parvis_lock_is_locked (self->lock));
  gtk_widget_set_sensitive (GTK_WIDGET (self->roster), !parvis_campaign_is_read_only (campaign));
}

void
parvis_gathering_set_allowed (ParvisGathering *self, gboolean primary, gboolean secondary)
{
  g_return_if_fail (PARVIS_IS_GATHERING (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->primary), primary);
  gtk_widget_set_sensitive (GTK_WIDGET (self->secondary), secondary);
}

void
parvis_gathering_mark (ParvisGathering *self, GPtrArray *chosen)
{
  g_return_if_fail (PARVIS_IS_GATHERING (self));
  parvis_roster_mark (self->roster, chosen);
}

ParvisConfirm *
parvis_gathering_get_confirm (ParvisGathering *self)
{
  g_return_val_if_fail (PARVIS_IS_GATHERING (self), NULL);
  return self->confirm;
}
