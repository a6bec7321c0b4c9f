/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commit/commit-page.h"

#include <glib/gi18n-lib.h>

#include "campaign/assents.h"
#include "campaign/pledges.h"
#include "commit/places.h"
#include "commit/pledge-column.h"
#include "commit/proposals.h"
#include "feedback/feedback.h"
#include "poster/remark.h"
#include "poster/sheet.h"

/* Milliseconds after the last key before the poster follows. */
#define PREVIEW_DELAY 150

#define N_SIDES 3

/* The poster's part of the page, within what still reads and what is enough. */
#define POSTER_SHARE 0.28
#define POSTER_LEAST 268
#define POSTER_MOST 460

struct _ParvisCommitPage
{
  ParvisPage parent_instance;
  GtkWidget *work; /* template children */
  GtkWidget *beside;
  ParvisPledgeColumn *columns[N_SIDES];
  GtkMenuButton *add;
  GtkLabel *next_label;
  ParvisSheet *sheet;
  ParvisRemark *remark;
  GtkLabel *validated;
  ParvisPlaces *places;
  GdkPaintable *poster;
  gint64 draft_engagement; /* what the poster shows after the delay */
  char *draft_text;
  guint preview_source;
};

G_DEFINE_FINAL_TYPE (ParvisCommitPage, parvis_commit_page, PARVIS_TYPE_PAGE)

static ParvisCampaign *
get_campaign (ParvisCommitPage *self)
{
  return parvis_page_get_campaign (PARVIS_PAGE (self));
}

static void
update_places (ParvisCommitPage *self)
{
  int taken[N_SIDES] = { 0, 0, 0 };

  for (guint side = 0; side < N_SIDES; side++)
    {
      g_autoptr (GPtrArray) engagements =
          parvis_campaign_get_side (get_campaign (self), (ParvisCollege) side);

      for (guint i = 0; i < engagements->len; i++)
        taken[side] += parvis_engagement_get_kept (engagements->pdata[i]) ? 1 : 0;
    }
  parvis_places_set_taken (self->places, taken);
}

static void
update_validated (ParvisCommitPage *self)
{
  g_autofree char *words = NULL;
  guint yes, people;

  parvis_campaign_count_assents (get_campaign (self), &yes, &people);
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        "%u participant validated this poster: to change its words "
                                        "voids that.",
                                        "%u participants validated this poster: to change its "
                                        "words voids that.",
                                        yes),
                           yes);
  gtk_label_set_label (self->validated, words);
  gtk_widget_set_visible (GTK_WIDGET (self->validated), yes > 0);
}

static void
on_campaign_changed (ParvisCommitPage *self)
{
  update_validated (self);
  for (guint side = 0; side < N_SIDES; side++)
    parvis_pledge_column_refresh (self->columns[side]);
  update_places (self);
}

static gboolean
show_draft (gpointer data)
{
  ParvisCommitPage *self = data;

  self->preview_source = 0;
  g_object_set (self->poster, "draft-text", self->draft_text, "draft-engagement",
                self->draft_engagement, NULL);
  return G_SOURCE_REMOVE;
}

static void
preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisCommitPage *self = PARVIS_COMMIT_PAGE (widget);
  GObjectClass *klass = G_OBJECT_GET_CLASS (self->poster);

  if (g_object_class_find_property (klass, "draft-engagement") == NULL ||
      g_object_class_find_property (klass, "draft-text") == NULL)
    return;
  g_clear_pointer (&self->draft_text, g_free);
  g_variant_get (parameter, "(xs)", &self->draft_engagement, &self->draft_text);
  g_clear_handle_id (&self->preview_source, g_source_remove);
  if (self->draft_engagement == 0)
    show_draft (self);
  else
    self->preview_source = g_timeout_add (PREVIEW_DELAY, show_draft, self);
}

static void
move_to (ParvisCommitPage *self, ParvisEngagement *engagement, int side, int position)
{
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_move_engagement (get_campaign (self), engagement, (ParvisCollege) side,
                                        position, &error))
    {
      parvis_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  parvis_pledge_column_focus_card (self->columns[side], engagement, FALSE);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisCommitPage *self = PARVIS_COMMIT_PAGE (widget);
  ParvisEngagement *engagement;
  gint64 id;
  int side, position;

  g_variant_get (parameter, "(xii)", &id, &side, &position);
  engagement = parvis_campaign_find (get_campaign (self), PARVIS_TYPE_ENGAGEMENT, id);
  if (engagement != NULL)
    move_to (self, engagement, side, position);
}

/* One step along its column, or across to the same height of the next one. */
static void
nudge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisCommitPage *self = PARVIS_COMMIT_PAGE (widget);
  g_autoptr (GPtrArray) own = NULL, target = NULL;
  ParvisEngagement *engagement;
  gint64 id;
  int across, along, side;
  guint position;

  g_variant_get (parameter, "(xii)", &id, &across, &along);
  engagement = parvis_campaign_find (get_campaign (self), PARVIS_TYPE_ENGAGEMENT, id);
  if (engagement == NULL)
    return;
  side = (int) parvis_engagement_get_side (engagement) + across;
  if (side < 0 || side >= N_SIDES)
    return;
  own = parvis_campaign_get_side (get_campaign (self), parvis_engagement_get_side (engagement));
  if (!g_ptr_array_find (own, engagement, &position))
    return;
  if (across == 0 && ((int) position + along < 0 || (int) position + along >= (int) own->len))
    return;
  target = parvis_campaign_get_side (get_campaign (self), (ParvisCollege) side);
  move_to (self, engagement, side, MIN ((int) position + along, (int) target->len));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ParvisCommitPage *self = PARVIS_COMMIT_PAGE (widget);
  ParvisEngagement *engagement = parvis_campaign_find (get_campaign (self), PARVIS_TYPE_ENGAGEMENT,
                                                       g_variant_get_int64 (parameter));
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  ParvisCollege side;

  if (engagement == NULL)
    return;
  side = parvis_engagement_get_side (engagement);
  /* Translators: %s is an engagement. */
  title = g_strdup_printf (_ ("Engagement “%s” deleted"), parvis_engagement_get_text (engagement));
  if (!parvis_campaign_delete_engagement (get_campaign (self), engagement, &error))
    {
      parvis_feedback_error (widget, error);
      return;
    }
  parvis_pledge_column_focus_first (self->columns[side]);
  parvis_feedback_toast (widget, title, TRUE);
}

static void
on_proposal_chosen (ParvisCommitPage *self,
                    ParvisCollege side,
                    const char *text,
                    ParvisRetained *retained)
{
  g_autoptr (GError) error = NULL;
  ParvisEngagement *engagement =
      parvis_campaign_add_engagement (get_campaign (self), side, text, retained, &error);

  if (engagement == NULL)
    parvis_feedback_error (GTK_WIDGET (self), error);
  else
    parvis_pledge_column_focus_card (self->columns[side], engagement, TRUE);
}

static void
on_large_clicked (ParvisCommitPage *self)
{
  int poster = parvis_campaign_get_n_stops (get_campaign (self)) - 2;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "i", poster);
}

static ParvisSequence *
find_next (ParvisCommitPage *self)
{
  ParvisCampaign *campaign = get_campaign (self);
  ParvisSequence *sequence = parvis_page_get_sequence (PARVIS_PAGE (self));
  int n = parvis_campaign_get_n_stops (campaign);

  for (int i = 0; i + 1 < n; i++)
    if (parvis_campaign_get_stop_sequence (campaign, i) == sequence)
      return parvis_campaign_get_stop_sequence (campaign, i + 1);
  return NULL;
}

static void
update_words (ParvisCommitPage *self)
{
  ParvisSequence *sequence = parvis_page_get_sequence (PARVIS_PAGE (self));
  ParvisSequence *next = find_next (self);
  gboolean vote = next != NULL && parvis_sequence_get_kind (next) == PARVIS_KIND_CHOOSE;

  gtk_label_set_label (self->next_label, vote ? _ ("Go to the vote") : _ ("Next"));
  parvis_page_set_title (PARVIS_PAGE (self), parvis_sequence_get_title (sequence));
}

static void
parvis_commit_page_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  ParvisCommitPage *self = PARVIS_COMMIT_PAGE (widget);
  int work_minimum = 0, work_natural = 0, minimum_beside = 0, natural_beside = 0;

  gtk_widget_measure (self->work, orientation, -1, &work_minimum, &work_natural, NULL, NULL);
  gtk_widget_measure (self->beside, orientation, -1, &minimum_beside, &natural_beside, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = work_minimum + MAX (minimum_beside, POSTER_LEAST);
      *natural = MAX (work_natural + POSTER_LEAST, *minimum);
      return;
    }
  *minimum = MAX (work_minimum, minimum_beside);
  *natural = MAX (work_natural, natural_beside);
}

static void
parvis_commit_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisCommitPage *self = PARVIS_COMMIT_PAGE (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int beside = CLAMP ((int) (width * POSTER_SHARE), POSTER_LEAST, POSTER_MOST);
  GtkAllocation work = { 0, 0, 0, height }, poster = { 0, 0, 0, height };
  int least = 0;

  gtk_widget_measure (self->beside, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  poster.width = MAX (beside, least);
  work.width = width - poster.width;
  poster.x = mirrored ? 0 : work.width;
  work.x = mirrored ? poster.width : 0;
  gtk_widget_size_allocate (self->work, &work, -1);
  gtk_widget_size_allocate (self->beside, &poster, -1);
}

static void
parvis_commit_page_take_focus (ParvisPage *page)
{
  parvis_pledge_column_focus_first (PARVIS_COMMIT_PAGE (page)->columns[0]);
}

static void
parvis_commit_page_dispose (GObject *object)
{
  ParvisCommitPage *self = PARVIS_COMMIT_PAGE (object);

  g_clear_handle_id (&self->preview_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_COMMIT_PAGE);
  g_clear_object (&self->poster);
  g_clear_pointer (&self->draft_text, g_free);
  G_OBJECT_CLASS (parvis_commit_page_parent_class)->dispose (object);
}

static void
parvis_commit_page_class_init (ParvisCommitPageClass *klass)
{
  const char *columns[] = { "agents", "users", "both" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_commit_page_dispose;
  widget_class->measure = parvis_commit_page_measure;
  widget_class->size_allocate = parvis_commit_page_size_allocate;
  PARVIS_PAGE_CLASS (klass)->take_focus = parvis_commit_page_take_focus;
  gtk_widget_class_install_action (widget_class, "commit.preview", "(xs)", preview_action);
  gtk_widget_class_install_action (widget_class, "commit.move", "(xii)", move_action);
  gtk_widget_class_install_action (widget_class, "commit.nudge", "(xii)", nudge_action);
  gtk_widget_class_install_action (widget_class, "commit.delete", "x", delete_action);
  g_type_ensure (PARVIS_TYPE_PLEDGE_COLUMN);
  g_type_ensure (PARVIS_TYPE_PLACES);
  g_type_ensure (PARVIS_TYPE_REMARK);
  g_type_ensure (PARVIS_TYPE_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/commit/commit-page.ui");
  for (guint i = 0; i < N_SIDES; i++)
    gtk_widget_class_bind_template_child_full (widget_class, columns[i], FALSE,
                                               G_STRUCT_OFFSET (ParvisCommitPage, columns) +
                                                   (gssize) (i * sizeof (ParvisPledgeColumn *)));
  gtk_widget_class_bind_template_child (widget_class, ParvisCommitPage, work);
  gtk_widget_class_bind_template_child (widget_class, ParvisCommitPage, beside);
  gtk_widget_class_bind_template_child (widget_class, ParvisCommitPage, add);
  gtk_widget_class_bind_template_child (widget_class, ParvisCommitPage, next_label);
  gtk_widget_class_bind_template_child (widget_class, ParvisCommitPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, ParvisCommitPage, remark);
  gtk_widget_class_bind_template_child (widget_class, ParvisCommitPage, validated);
  gtk_widget_class_bind_template_child (widget_class, ParvisCommitPage, places);
  gtk_widget_class_bind_template_callback (widget_class, on_large_clicked);
}

static void
parvis_commit_page_init (ParvisCommitPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

GtkWidget *
parvis_commit_page_new (ParvisCampaign *campaign, ParvisSequence *sequence, GdkPaintable *poster)
{
  ParvisCommitPage *self;
  GtkWidget *proposals;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  g_return_val_if_fail (GDK_IS_PAINTABLE (poster), NULL);
  self = g_object_new (PARVIS_TYPE_COMMIT_PAGE, "campaign", campaign, "sequence", sequence, NULL);
  self->poster = g_object_ref (poster);
  parvis_sheet_set_paintable (self->sheet, poster);
  parvis_remark_set_paintable (self->remark, poster);
  proposals = parvis_proposals_new (campaign, sequence);
  g_signal_connect_object (proposals, "chosen", G_CALLBACK (on_proposal_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->add, proposals);
  for (guint side = 0; side < N_SIDES; side++)
    parvis_pledge_column_set_campaign (self->columns[side], campaign);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (on_campaign_changed), self,
                           G_CONNECT_SWAPPED);
  update_places (self);
  update_validated (self);
  update_words (self);
  return GTK_WIDGET (self);
}
