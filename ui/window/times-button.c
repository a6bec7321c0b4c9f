/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/times-button.h"

#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "feedback/feedback.h"
#include "page/template.h"

struct _ParvisTimesButton
{
  GtkWidget parent_instance;
  GtkMenuButton *button;
  GtkLabel *times;
  GtkPopover *popover;
  GtkLabel *title;
  GtkSpinButton *planned;
  GtkSpinButton *taken;
  GtkLabel *whole;
  ParvisCampaign *campaign; /* weak: the workspace's */
};

G_DEFINE_FINAL_TYPE (ParvisTimesButton, parvis_times_button, GTK_TYPE_WIDGET)

static ParvisSequence *
get_sequence (ParvisTimesButton *self)
{
  return self->campaign != NULL ? parvis_campaign_get_stop_sequence (
                                      self->campaign, parvis_campaign_get_stop (self->campaign))
                                : NULL;
}

static char *
say_minutes (int minutes)
{
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", (gulong) minutes), minutes);
}

static int
sum_workshop (ParvisTimesButton *self, ParvisSequence *sequence)
{
  GListModel *sequences = parvis_campaign_get_sequences (self->campaign);
  int minutes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) other = g_list_model_get_item (sequences, i);

      if (parvis_sequence_get_workshop (other) == parvis_sequence_get_workshop (sequence))
        minutes += parvis_sequence_get_minutes (other);
    }
  return minutes;
}

static void
write_whole (ParvisTimesButton *self, ParvisSequence *sequence)
{
  g_autofree char *minutes = say_minutes (sum_workshop (self, sequence));
  /* Translators: a length of time: "120 minutes". */
  g_autofree char *whole = g_strdup_printf (_ ("Whole workshop: %s planned"), minutes);

  gtk_label_set_label (self->whole, whole);
}

static void
write_times (ParvisTimesButton *self, int planned, int taken)
{
  g_autofree char *minutes = say_minutes (planned), *spent = NULL;
  g_autofree char *shown = NULL, *spoken = NULL;

  if (taken > 0)
    {
      spent = say_minutes (taken);
      /* Translators: the minutes that were planned, then those that it took: "15 → 18 min". */
      shown = g_strdup_printf (_ ("%d → %d min"), planned, taken);
      /* Translators: lengths of time: "15 minutes planned, 18 minutes taken". */
      spoken = g_strdup_printf (_ ("Times: %s planned, %s taken"), minutes, spent);
    }
  else
    {
      shown = g_strdup_printf (_ ("%d min"), planned);
      spoken = g_strdup_printf (_ ("Times: %s planned"), minutes);
    }
  gtk_label_set_label (self->times, shown);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static gboolean
is_blank (GtkSpinButton *spin)
{
  return *gtk_editable_get_text (GTK_EDITABLE (spin)) == '\0';
}

/* Both the number and what is written, which is then no longer blank. */
static void
set_taken (ParvisTimesButton *self, int minutes)
{
  g_autofree char *text = g_strdup_printf ("%d", minutes);

  gtk_editable_set_text (GTK_EDITABLE (self->taken), text);
  gtk_spin_button_set_value (self->taken, minutes);
}

/* Nothing, rather than zero, for what nobody noted; the first step from there is to the time that
   was planned. */
static gboolean
on_output (ParvisTimesButton *self, GtkSpinButton *taken)
{
  if (gtk_spin_button_get_value_as_int (taken) == 0)
    {
      if (!is_blank (taken))
        gtk_editable_set_text (GTK_EDITABLE (taken), "");
      return TRUE;
    }
  if (is_blank (taken))
    set_taken (self, gtk_spin_button_get_value_as_int (self->planned));
  return FALSE;
}

static int
on_input (GtkSpinButton *taken, double *value)
{
  if (!is_blank (taken))
    return FALSE;
  *value = 0;
  return TRUE;
}

static void
on_show (ParvisTimesButton *self)
{
  ParvisSequence *sequence = get_sequence (self);
  const gboolean can = !parvis_campaign_is_read_only (self->campaign);

  gtk_label_set_label (self->title, parvis_sequence_get_title (sequence));
  gtk_spin_button_set_value (self->planned, parvis_sequence_get_minutes (sequence));
  set_taken (self, parvis_sequence_get_taken (sequence));
  gtk_widget_set_sensitive (GTK_WIDGET (self->planned), can);
  gtk_widget_set_sensitive (GTK_WIDGET (self->taken), can);
}

/* What is typed counts without the Return key too. */
static int
read_minutes (GtkSpinButton *spin)
{
  gtk_spin_button_update (spin);
  return gtk_spin_button_get_value_as_int (spin);
}

static void
on_closed (ParvisTimesButton *self)
{
  ParvisSequence *sequence = get_sequence (self);
  const int planned = read_minutes (self->planned), taken = read_minutes (self->taken);
  g_autoptr (GError) error = NULL;

  if (sequence == NULL || parvis_campaign_is_read_only (self->campaign))
    return;
  if ((planned != parvis_sequence_get_minutes (sequence) &&
       !parvis_campaign_set_sequence_minutes (self->campaign, sequence, planned, &error)) ||
      (taken != parvis_sequence_get_taken (sequence) &&
       !parvis_campaign_set_sequence_taken (self->campaign, sequence, taken, &error)))
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
on_enter (ParvisTimesButton *self)
{
  gtk_popover_popdown (self->popover);
}

static void
parvis_times_button_dispose (GObject *object)
{
  ParvisTimesButton *self = PARVIS_TIMES_BUTTON (object);

  g_clear_weak_pointer (&self->campaign);
  parvis_template_dispose (GTK_WIDGET (self), PARVIS_TYPE_TIMES_BUTTON);
  G_OBJECT_CLASS (parvis_times_button_parent_class)->dispose (object);
}

static void
parvis_times_button_class_init (ParvisTimesButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_times_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/window/times-button.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisTimesButton, button);
  gtk_widget_class_bind_template_child (widget_class, ParvisTimesButton, times);
  gtk_widget_class_bind_template_child (widget_class, ParvisTimesButton, popover);
  gtk_widget_class_bind_template_child (widget_class, ParvisTimesButton, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisTimesButton, planned);
  gtk_widget_class_bind_template_child (widget_class, ParvisTimesButton, taken);
  gtk_widget_class_bind_template_child (widget_class, ParvisTimesButton, whole);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_input);
  gtk_widget_class_bind_template_callback (widget_class, on_output);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
}

static void
close_on_enter (ParvisTimesButton *self, GtkSpinButton *spin)
{
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (spin)), "activate",
                           G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
parvis_times_button_init (ParvisTimesButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_range (self->planned, 1, PARVIS_MINUTES_MOST);
  gtk_spin_button_set_range (self->taken, 0, PARVIS_MINUTES_MOST);
  close_on_enter (self, self->planned);
  close_on_enter (self, self->taken);
}

void
parvis_times_button_set_campaign (ParvisTimesButton *self, ParvisCampaign *campaign)
{
  g_return_if_fail (PARVIS_IS_TIMES_BUTTON (self));
  g_return_if_fail (PARVIS_IS_CAMPAIGN (campaign));
  g_set_weak_pointer (&self->campaign, campaign);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (parvis_times_button_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "notify::stop", G_CALLBACK (parvis_times_button_refresh), self,
                           G_CONNECT_SWAPPED);
  parvis_times_button_refresh (self);
}

void
parvis_times_button_refresh (ParvisTimesButton *self)
{
  ParvisSequence *sequence;

  g_return_if_fail (PARVIS_IS_TIMES_BUTTON (self));
  sequence = get_sequence (self);
  gtk_widget_set_visible (GTK_WIDGET (self), sequence != NULL);
  if (sequence == NULL)
    return;
  write_times (self, parvis_sequence_get_minutes (sequence), parvis_sequence_get_taken (sequence));
  write_whole (self, sequence);
}
