/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "position/position-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "answers/gathering.h"
#include "answers/thanks.h"
#include "campaign/answers.h"
#include "campaign/ballots.h"
#include "campaign/panel.h"
#include "feedback/feedback.h"
#include "page/enlarge.h"
#include "position/facing.h"
#include "position/stance-booth.h"
#include "position/stance-result.h"
#include "words/words.h"

struct _ParvisPositionPage
{
  ParvisPage parent_instance;

  GtkStack *stack;            /* template child */
  ParvisGathering *gathering; /* template child */
  AdwBin *booth;              /* template child */
  ParvisStanceResult *result; /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisPositionPage, parvis_position_page, PARVIS_TYPE_PAGE)

static void refresh (ParvisPositionPage *self);

/* NULL leaves the window's own. */
static void
set_subtitle (ParvisPositionPage *self, ParvisSequence *facing)
{
  ParvisCampaign *campaign = parvis_page_get_campaign (PARVIS_PAGE (self));
  ParvisSequence *sequence = parvis_page_get_sequence (PARVIS_PAGE (self));
  ParvisWorkshop *workshop = parvis_campaign_find_workshop (campaign, sequence);
  ParvisCollege college = parvis_workshop_get_college (workshop);
  ParvisCollege other = college;
  g_autofree char *here = NULL, *there = NULL, *subtitle = NULL;
  guint n_here, n_there;

  if (facing != NULL)
    other = parvis_workshop_get_college (parvis_campaign_find_workshop (campaign, facing));
  if (facing == NULL ||
      !parvis_campaign_count_answers (campaign, sequence, college, &n_here, NULL) ||
      !parvis_campaign_count_answers (campaign, facing, other, &n_there, NULL))
    {
      parvis_page_set_subtitle (PARVIS_PAGE (self), NULL);
      return;
    }
  here = parvis_words_people (college, n_here);
  there = parvis_words_people (other, n_there);
  /* Translators: a workshop's number, who answered, and who had before: "Workshop 2 · 10 users,
     facing the 12 agents". */
  subtitle = g_strdup_printf (_ ("Workshop %d · %s, facing the %s"),
                              parvis_workshop_get_position (workshop) + 1, here, there);
  parvis_page_set_subtitle (PARVIS_PAGE (self), subtitle);
}

static void
show_child (ParvisPositionPage *self, const char *name)
{
  gboolean alone = g_str_equal (name, "booth") || g_str_equal (name, "thanks");

  if (!g_str_equal (name, "booth"))
    adw_bin_set_child (self->booth, NULL);
  gtk_stack_set_visible_child_name (self->stack, name);
  parvis_page_set_alone (PARVIS_PAGE (self), alone);
}

static void
parvis_position_page_take_focus (ParvisPage *page)
{
  ParvisPositionPage *self = PARVIS_POSITION_PAGE (page);

  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
on_left (ParvisPositionPage *self, gboolean answered)
{
  show_child (self, answered ? "thanks" : "gathering");
  refresh (self);
  parvis_position_page_take_focus (PARVIS_PAGE (self));
}

static void
on_chosen (ParvisPositionPage *self, ParvisParticipant *participant)
{
  ParvisPage *page = PARVIS_PAGE (self);
  GtkWidget *booth = parvis_stance_booth_new (parvis_page_get_campaign (page),
                                              parvis_page_get_sequence (page), participant);

  g_signal_connect_object (booth, "left", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->booth, booth);
  show_child (self, "booth");
  gtk_widget_grab_focus (booth);
}

static void
on_next_person (ParvisPositionPage *self)
{
  show_child (self, "gathering");
  parvis_page_take_focus (PARVIS_PAGE (self));
}

static void
reveal (gpointer data)
{
  ParvisPage *page = data;
  g_autoptr (GError) error = NULL;

  if (parvis_campaign_show_stances (parvis_page_get_campaign (page),
                                    parvis_page_get_sequence (page), &error))
    parvis_page_take_focus (page);
  else
    parvis_feedback_error (GTK_WIDGET (page), error);
}

static guint
count_missing (ParvisPositionPage *self)
{
  ParvisCampaign *campaign = parvis_page_get_campaign (PARVIS_PAGE (self));
  ParvisSequence *sequence = parvis_page_get_sequence (PARVIS_PAGE (self));
  g_autoptr (GPtrArray) present =
      parvis_campaign_get_present (campaign, parvis_campaign_find_workshop (campaign, sequence));
  guint n_missing = 0;

  for (guint i = 0; i < present->len; i++)
    if (!parvis_campaign_has_answered (campaign, sequence, present->pdata[i]))
      n_missing++;
  return n_missing;
}

static void
on_reveal (ParvisPositionPage *self)
{
  guint n_missing = count_missing (self);
  g_autofree char *question = NULL;

  if (n_missing == 0)
    {
      reveal (self);
      return;
    }
  question = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u person has not placed their mark. Revealing can’t be undone.",
                   "%u persons have not placed their mark. Revealing can’t be undone.", n_missing),
      n_missing);
  parvis_confirm_ask (parvis_gathering_get_confirm (self->gathering), PARVIS_CONFIRM_FOR_GOOD,
                      question, C_ ("positions", "Reveal"), reveal, self);
}

static void
refresh_gathering (ParvisPositionPage *self, guint n_present)
{
  ParvisCampaign *campaign = parvis_page_get_campaign (PARVIS_PAGE (self));
  ParvisSequence *sequence = parvis_page_get_sequence (PARVIS_PAGE (self));
  guint n_done, n_all;
  g_autofree char *count = NULL;
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_count_answers (campaign, sequence, PARVIS_COLLEGE_BOTH, &n_done, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
  n_all = MAX (n_done, n_present);
  count = error == NULL ? parvis_words_placed (n_done, n_all) : g_strdup ("");
  parvis_gathering_refresh (self->gathering, campaign, sequence, n_done, n_all, count);
  parvis_gathering_set_allowed (self->gathering,
                                n_done > 0 && !parvis_campaign_is_read_only (campaign), FALSE);
}

/* Somebody in the booth, or between two persons, is not disturbed by what changes outside. */
static gboolean
is_busy (ParvisPositionPage *self)
{
  gboolean alone;

  g_object_get (self, "alone", &alone, NULL);
  return alone;
}

static void
refresh (ParvisPositionPage *self)
{
  ParvisCampaign *campaign = parvis_page_get_campaign (PARVIS_PAGE (self));
  ParvisSequence *sequence = parvis_page_get_sequence (PARVIS_PAGE (self));
  ParvisSequence *facing = parvis_facing_find (campaign, sequence);
  g_autoptr (GPtrArray) present =
      parvis_campaign_get_present (campaign, parvis_campaign_find_workshop (campaign, sequence));

  if (parvis_sequence_get_phase (sequence) == PARVIS_PHASE_SHOWN)
    {
      set_subtitle (self, facing);
      parvis_stance_result_show (self->result, campaign, sequence, facing);
      show_child (self, "shown");
      return;
    }
  set_subtitle (self, NULL);
  refresh_gathering (self, present->len);
  if (!is_busy (self))
    show_child (self, present->len > 0 ? "gathering" : "empty");
}

static void
parvis_position_page_constructed (GObject *object)
{
  ParvisPositionPage *self = PARVIS_POSITION_PAGE (object);

  G_OBJECT_CLASS (parvis_position_page_parent_class)->constructed (object);
  g_object_bind_property (self->gathering, "locked", self, "locked", G_BINDING_DEFAULT);
  g_signal_connect_object (parvis_page_get_campaign (PARVIS_PAGE (self)), "changed",
                           G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
parvis_position_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_POSITION_PAGE);
  G_OBJECT_CLASS (parvis_position_page_parent_class)->dispose (object);
}

static void
parvis_position_page_class_init (ParvisPositionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = parvis_position_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = parvis_position_page_dispose;
  PARVIS_PAGE_CLASS (klass)->take_focus = parvis_position_page_take_focus;
  g_type_ensure (PARVIS_TYPE_ENLARGE);
  g_type_ensure (PARVIS_TYPE_GATHERING);
  g_type_ensure (PARVIS_TYPE_STANCE_RESULT);
  g_type_ensure (PARVIS_TYPE_THANKS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/position/position-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPositionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ParvisPositionPage, gathering);
  gtk_widget_class_bind_template_child (widget_class, ParvisPositionPage, booth);
  gtk_widget_class_bind_template_child (widget_class, ParvisPositionPage, result);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal);
  gtk_widget_class_bind_template_callback (widget_class, on_next_person);
}

static void
parvis_position_page_init (ParvisPositionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_position_page_new (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  return g_object_new (PARVIS_TYPE_POSITION_PAGE, "campaign", campaign, "sequence", sequence, NULL);
}
