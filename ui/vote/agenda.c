/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/agenda.h"

#include <glib/gi18n-lib.h>

#include "campaign/ballots.h"
#include "campaign/silence.h"
#include "page/flow.h"
#include "vote/agenda-row.h"
#include "vote/nameless.h"
#include "vote/rule-button.h"

#define LEAST 2

struct _ParvisAgenda
{
  AdwBin parent_instance;

  GtkLabel *count;          /* template child */
  ParvisNameless *nameless; /* template child */
  GtkLabel *dark;           /* template child */
  GtkWidget *dark_box;      /* template child */
  GtkListBox *lines;        /* template child */
  GtkLabel *warning;        /* template child */
  GtkWidget *warning_box;   /* template child */
  ParvisRuleButton *rule;   /* template child */
  GtkWidget *open;          /* template child */
  GtkWidget *more;          /* template child */
  GtkWidget *back;          /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisAgenda, parvis_agenda, ADW_TYPE_BIN)

enum
{
  OPEN,
  BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_open (ParvisAgenda *self)
{
  g_signal_emit (self, signals[OPEN], 0);
}

static gboolean
parvis_agenda_grab_focus (GtkWidget *widget)
{
  ParvisAgenda *self = PARVIS_AGENDA (widget);

  return gtk_widget_grab_focus (self->open) ||
         gtk_widget_child_focus (GTK_WIDGET (self->lines), GTK_DIR_TAB_FORWARD);
}

static void
on_back (ParvisAgenda *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
parvis_agenda_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_AGENDA);
  G_OBJECT_CLASS (parvis_agenda_parent_class)->dispose (object);
}

static void
parvis_agenda_class_init (ParvisAgendaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_agenda_dispose;
  widget_class->grab_focus = parvis_agenda_grab_focus;
  signals[OPEN] = g_signal_new ("open", PARVIS_TYPE_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[BACK] = g_signal_new ("back", PARVIS_TYPE_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  g_type_ensure (PARVIS_TYPE_FLOW);
  g_type_ensure (PARVIS_TYPE_NAMELESS);
  g_type_ensure (PARVIS_TYPE_RULE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/agenda.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisAgenda, count);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgenda, dark);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgenda, dark_box);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgenda, lines);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgenda, nameless);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgenda, warning);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgenda, warning_box);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgenda, rule);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgenda, open);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgenda, more);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgenda, back);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
}

static void
parvis_agenda_init (ParvisAgenda *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (ParvisAgenda *self, ParvisCampaign *campaign, GPtrArray *options)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->lines, 0)) != NULL)
    gtk_list_box_remove (self->lines, GTK_WIDGET (row));
  for (guint i = 0; i < options->len; i++)
    gtk_list_box_append (self->lines, parvis_agenda_row_new (campaign, options->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->lines), options->len > 0);
}

static char *
say_dots (ParvisCampaign *campaign, ParvisSequence *sequence, guint n_options, const char *lines)
{
  guint n_dots = parvis_campaign_get_dots (campaign, sequence, n_options);
  g_autofree char *dots = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u dot each", "%u dots each", n_dots), n_dots);

  if (parvis_sequence_get_cap (sequence) > 1 && n_dots > 1)
    /* Translators: "8 lines, 3 dots each, …" */
    return g_strdup_printf (_ ("%s, %s, two at most on one line. The vote is secret."), lines,
                            dots);
  /* Translators: "8 lines, 2 dots each, a secret vote." */
  return g_strdup_printf (_ ("%s, %s. The vote is secret."), lines, dots);
}

static void
say_count (ParvisAgenda *self, ParvisCampaign *campaign, ParvisSequence *sequence, guint n_options)
{
  g_autofree char *lines =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line", "%u lines", n_options), n_options);
  g_autofree char *text = NULL;

  if (n_options < LEAST)
    text = g_strdup (lines);
  else if (parvis_sequence_get_rule (sequence) == PARVIS_RULE_DOTS)
    text = say_dots (campaign, sequence, n_options, lines);
  else if (parvis_sequence_get_rule (sequence) == PARVIS_RULE_APPROVAL)
    /* Translators: "8 lines. …" */
    text = g_strdup_printf (
        _ ("%s. Each person ticks all those that they support. The vote is secret."), lines);
  else
    /* Translators: "8 lines. …" */
    text = g_strdup_printf (
        _ ("%s. Each person gives each of them one of %u grades. The vote is secret."), lines,
        (guint) parvis_sequence_get_grades (sequence));
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_options > 0);
}

static void
say_face_down (ParvisAgenda *self, guint n_notes)
{
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u note still lies face down and is not put to the vote: reveal it on the "
                   "board first.",
                   "%u notes still lie face down and are not put to the vote: reveal them on the "
                   "board first.",
                   n_notes),
      n_notes);

  gtk_label_set_label (self->dark, text);
  gtk_widget_set_visible (self->dark_box, n_notes > 0);
}

static void
say_warning (ParvisAgenda *self, ParvisTarget target, guint n_options)
{
  g_autofree char *text = NULL;

  if (n_options < LEAST && target == PARVIS_TARGET_ENGAGEMENT)
    text = g_strdup (_ ("A vote needs at least two engagements: word them first."));
  else if (n_options < LEAST)
    text = g_strdup (_ ("A vote needs at least two lines: go back to the board and write or group "
                        "some notes."));
  gtk_label_set_label (self->warning, text != NULL ? text : "");
  gtk_widget_set_visible (self->warning_box, text != NULL);
}

void
parvis_agenda_refresh (ParvisAgenda *self, ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_autoptr (GPtrArray) options = NULL;
  gboolean again;

  g_return_if_fail (PARVIS_IS_AGENDA (self));
  again = parvis_campaign_get_vote_phase (campaign, sequence) == PARVIS_PHASE_SHOWN;
  gtk_widget_set_visible (self->more, again);
  gtk_widget_set_visible (self->back, again);
  options = parvis_campaign_propose_options (campaign, sequence);
  fill (self, campaign, options);
  say_count (self, campaign, sequence, options->len);
  parvis_rule_button_refresh (self->rule, campaign, sequence, options->len);
  say_face_down (self, parvis_campaign_count_face_down (campaign, sequence));
  say_warning (self, parvis_sequence_get_target (sequence), options->len);
  parvis_nameless_refresh (self->nameless, campaign, options);
  gtk_widget_set_sensitive (self->open,
                            options->len >= LEAST && !parvis_campaign_is_read_only (campaign));
}
