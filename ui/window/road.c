/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/road.h"

#include <glib/gi18n-lib.h>

#include "campaign/retain.h"
#include "page/template.h"
#include "window/road-row.h"
#include "words/words.h"

struct _ParvisRoad
{
  GtkWidget parent_instance;
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  ParvisCampaign *campaign; /* owned */
  ParvisWorkshop *unfolded; /* not owned: the campaign's */
};

G_DEFINE_FINAL_TYPE (ParvisRoad, parvis_road, GTK_TYPE_WIDGET)

static ParvisWorkshop *
workshop_at (ParvisRoad *self, int stop)
{
  ParvisSequence *sequence = parvis_campaign_get_stop_sequence (self->campaign, stop);

  return sequence != NULL ? parvis_campaign_find_workshop (self->campaign, sequence) : NULL;
}

static ParvisRoadRow *
row_at (ParvisRoad *self, int index)
{
  return (ParvisRoadRow *) gtk_list_box_get_row_at_index (self->list, index);
}

static void
write_panel (ParvisRoad *self, ParvisRoadRow *row)
{
  GListModel *people = parvis_campaign_get_participants (self->campaign);
  guint n = g_list_model_get_n_items (people);
  /* Translators: how many people, short: there is room for about eight signs. */
  g_autofree char *aside =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n), n);
  g_autofree char *spoken =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u participant", "%u participants", n), n);

  parvis_road_row_set_texts (row, _ ("Panel"), n > 0 ? aside : "", spoken);
}

static char *
spoken_minutes (int minutes)
{
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", (gulong) minutes), minutes);
}

static void
write_workshop (ParvisRoad *self, ParvisRoadRow *row, ParvisWorkshop *workshop)
{
  const char *date = parvis_workshop_get_date (workshop);
  g_autofree char *title = NULL, *aside = NULL, *spoken = NULL;
  guint index = 0;
  int minutes = 0;

  for (int stop = parvis_road_row_get_first (row); stop <= parvis_road_row_get_last (row); stop++)
    minutes +=
        parvis_sequence_get_minutes (parvis_campaign_get_stop_sequence (self->campaign, stop));
  while (index < g_list_model_get_n_items (parvis_campaign_get_workshops (self->campaign)))
    {
      g_autoptr (ParvisWorkshop) other =
          g_list_model_get_item (parvis_campaign_get_workshops (self->campaign), index++);

      if (other == workshop)
        break;
    }
  /* Translators: the number of a workshop and who it is for: "Workshop 1 · Agents" */
  title = g_strdup_printf (_ ("Workshop %u · %s"), index, parvis_workshop_get_title (workshop));
  if (workshop != self->unfolded && date != NULL && *date != '\0')
    {
      aside = parvis_words_short_date (date);
      spoken = parvis_words_date (date);
    }
  else
    {
      aside = g_strdup_printf (_ ("%d min"), minutes);
      spoken = spoken_minutes (minutes);
    }
  parvis_road_row_set_texts (row, title, aside, spoken);
}

static void
write_sequence (ParvisRoad *self, ParvisRoadRow *row)
{
  ParvisSequence *sequence =
      parvis_campaign_get_stop_sequence (self->campaign, parvis_road_row_get_first (row));
  int minutes = parvis_sequence_get_minutes (sequence);
  g_autofree char *aside = g_strdup_printf (_ ("%d min"), minutes);
  g_autofree char *spoken = spoken_minutes (minutes);

  parvis_road_row_set_texts (row, parvis_sequence_get_title (sequence), aside, spoken);
}

static void
write_texts (ParvisRoad *self)
{
  int n_stops = parvis_campaign_get_n_stops (self->campaign);

  for (int i = 0; row_at (self, i) != NULL; i++)
    {
      ParvisRoadRow *row = row_at (self, i);
      int first = parvis_road_row_get_first (row);

      if (first == 0)
        write_panel (self, row);
      else if (first == n_stops - 2)
        parvis_road_row_set_texts (row, _ ("Poster"), "", NULL);
      else if (first == n_stops - 1)
        parvis_road_row_set_texts (row, _ ("Roadmap"), "", NULL);
      else if (parvis_road_row_get_major (row))
        write_workshop (self, row, workshop_at (self, first));
      else
        write_sequence (self, row);
    }
}

/* A vote that was left without saying what the room keeps is not done: what follows stays empty. */
static gboolean
awaits_decision (ParvisRoad *self, int first, int last)
{
  for (int stop = first; stop <= last; stop++)
    {
      ParvisSequence *sequence = parvis_campaign_get_stop_sequence (self->campaign, stop);
      g_autoptr (GPtrArray) retained = NULL;

      if (sequence == NULL || parvis_sequence_get_kind (sequence) != PARVIS_KIND_CHOOSE)
        continue;
      retained = parvis_campaign_get_retained_by (self->campaign, sequence);
      if (retained->len == 0)
        return TRUE;
    }
  return FALSE;
}

static ParvisMarkState
get_state (ParvisRoad *self, int first, int last)
{
  const int stop = parvis_campaign_get_stop (self->campaign);
  const int furthest = parvis_campaign_get_furthest (self->campaign);

  if (first <= stop && stop <= last)
    return PARVIS_MARK_CURRENT;
  if (first > furthest)
    return PARVIS_MARK_TO_COME;
  return last < furthest && !awaits_decision (self, first, last) ? PARVIS_MARK_DONE
                                                                 : PARVIS_MARK_BEGUN;
}

static void
show_state (ParvisRoad *self)
{
  const int furthest = parvis_campaign_get_furthest (self->campaign);
  ParvisMarkLine above = PARVIS_LINE_NONE;

  for (int i = 0; row_at (self, i) != NULL; i++)
    {
      ParvisRoadRow *row = row_at (self, i), *next = row_at (self, i + 1);
      const int first = parvis_road_row_get_first (row), last = parvis_road_row_get_last (row);
      ParvisMarkLine below = PARVIS_LINE_NONE;
      ParvisMarkState state = get_state (self, first, last);

      if (next != NULL)
        below =
            parvis_road_row_get_first (next) <= furthest ? PARVIS_LINE_DONE : PARVIS_LINE_TO_COME;
      parvis_road_row_set_state (
          row, state,
          state == PARVIS_MARK_CURRENT &&
              (!parvis_road_row_get_major (row) || workshop_at (self, first) == NULL),
          above, below);
      above = below;
    }
}

static void
fold (ParvisRoad *self)
{
  for (int i = 0; row_at (self, i) != NULL;)
    if (parvis_road_row_get_major (row_at (self, i)))
      i++;
    else
      gtk_list_box_remove (self->list, GTK_WIDGET (row_at (self, i)));
  self->unfolded = NULL;
}

static void
unfold (ParvisRoad *self, ParvisWorkshop *workshop)
{
  int i = 0;

  self->unfolded = workshop;
  while (workshop_at (self, parvis_road_row_get_first (row_at (self, i))) != workshop)
    i++;
  for (int stop = parvis_road_row_get_first (row_at (self, i)), at = i + 1;
       stop <= parvis_road_row_get_last (row_at (self, i)); stop++, at++)
    gtk_list_box_insert (self->list, GTK_WIDGET (parvis_road_row_new (FALSE, stop, stop)), at);
}

/* Where we are stays in sight when the road is longer than the window. */
static void
keep_in_sight (ParvisRoad *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  for (int i = 0; row_at (self, i) != NULL; i++)
    {
      GtkWidget *row = GTK_WIDGET (row_at (self, i));
      graphene_rect_t bounds;

      if (gtk_widget_has_css_class (row, "here") &&
          gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
        gtk_adjustment_clamp_page (adjustment, bounds.origin.y - bounds.size.height,
                                   bounds.origin.y + 2 * bounds.size.height);
    }
}

static void
on_moved (ParvisRoad *self)
{
  ParvisWorkshop *workshop = workshop_at (self, parvis_campaign_get_stop (self->campaign));

  if (workshop != self->unfolded)
    {
      fold (self);
      if (workshop != NULL)
        unfold (self, workshop);
      write_texts (self);
    }
  show_state (self);
  keep_in_sight (self);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, ParvisRoad *self)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "road.go", NULL);
}

static void
add_steps (ParvisRoad *self)
{
  const int n_stops = parvis_campaign_get_n_stops (self->campaign);

  for (int first = 0; first < n_stops;)
    {
      ParvisWorkshop *workshop = workshop_at (self, first);
      int last = first;

      while (workshop != NULL && last + 1 < n_stops && workshop_at (self, last + 1) == workshop)
        last++;
      gtk_list_box_append (self->list, GTK_WIDGET (parvis_road_row_new (TRUE, first, last)));
      first = last + 1;
    }
}

static void
parvis_road_dispose (GObject *object)
{
  g_clear_object (&PARVIS_ROAD (object)->campaign);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_ROAD);
  G_OBJECT_CLASS (parvis_road_parent_class)->dispose (object);
}

static void
parvis_road_class_init (ParvisRoadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_road_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/window/road.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisRoad, scroller);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoad, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
parvis_road_init (ParvisRoad *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                           G_CALLBACK (keep_in_sight), self, G_CONNECT_SWAPPED);
}

void
parvis_road_set_campaign (ParvisRoad *self, ParvisCampaign *campaign)
{
  g_return_if_fail (PARVIS_IS_ROAD (self));
  g_return_if_fail (PARVIS_IS_CAMPAIGN (campaign) && self->campaign == NULL);
  self->campaign = g_object_ref (campaign);
  add_steps (self);
  write_texts (self);
  on_moved (self);
  g_signal_connect_object (campaign, "notify::stop", G_CALLBACK (on_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "notify::furthest", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (write_texts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
}

void
parvis_road_take_focus (ParvisRoad *self)
{
  g_return_if_fail (PARVIS_IS_ROAD (self));
  for (int i = 0; row_at (self, i) != NULL; i++)
    if (gtk_widget_has_css_class (GTK_WIDGET (row_at (self, i)), "here"))
      gtk_widget_grab_focus (GTK_WIDGET (row_at (self, i)));
}
