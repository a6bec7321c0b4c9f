/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/likeness.h"

#include <glib/gi18n-lib.h>

#include "board/likeness-popover.h"
#include "board/verbs.h"
#include "board/wall-actions.h"
#include "board/wall-pick.h"
#include "campaign/lookalikes.h"
#include "campaign/wall.h"
#include "feedback/feedback.h"

/* A window's, before its notes are compared. */
#define FIRST_FRAMES 3

/* The note with this number, or that which has the keys. */
static ParvisNote *
find_note (ParvisWall *wall, gint64 id)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (wall));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  if (id != 0)
    return parvis_campaign_find (parvis_wall_get_campaign (wall), PARVIS_TYPE_NOTE, id);
  if (focus == NULL || !PARVIS_IS_NOTE_VIEW (focus) ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (wall)))
    return NULL;
  return parvis_note_view_get_note (PARVIS_NOTE_VIEW (focus));
}

/* The hint is on the later note of two; the first may be asked as well. */
static ParvisNote *
find_follower (ParvisCampaign *campaign, ParvisNote *other)
{
  GListModel *notes = parvis_campaign_get_notes (campaign);
  ParvisLookalikes *lookalikes = parvis_lookalikes_get (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);

      if (parvis_lookalikes_find (lookalikes, note) == other)
        return note;
    }
  return NULL;
}

static gboolean
find_pair (ParvisWall *wall, GVariant *parameter, ParvisNote **note, ParvisNote **other)
{
  ParvisCampaign *campaign = parvis_wall_get_campaign (wall);

  *note = find_note (wall, g_variant_get_int64 (parameter));
  if (*note == NULL || parvis_campaign_is_read_only (campaign))
    return FALSE;
  *other = parvis_lookalikes_find (parvis_lookalikes_get (campaign), *note);
  if (*other == NULL)
    {
      *other = *note;
      *note = find_follower (campaign, *other);
    }
  if (*note == NULL)
    parvis_feedback_toast (GTK_WIDGET (wall), _ ("No other note looks like this one"), FALSE);
  return *note != NULL;
}

/* A cluster of theirs that another workshop's zone has: it can't be seen here, and keeps what it
   has. */
static ParvisCluster *
find_elsewhere (ParvisWall *wall, ParvisNote *note)
{
  gint64 cluster = parvis_note_get_cluster (note);

  if (cluster == 0 || parvis_plane_find_item (parvis_wall_get_plane (wall), -cluster) != NULL)
    return NULL;
  return parvis_campaign_find (parvis_wall_get_campaign (wall), PARVIS_TYPE_CLUSTER, cluster);
}

static gboolean
group (ParvisWall *wall, ParvisItemView *first, ParvisItemView *second, GError **error)
{
  ParvisCampaign *campaign = parvis_wall_get_campaign (wall);
  ParvisNote *notes[2] = { parvis_note_view_get_note (PARVIS_NOTE_VIEW (first)),
                           parvis_note_view_get_note (PARVIS_NOTE_VIEW (second)) };
  g_autoptr (GPtrArray) items = NULL;

  for (guint i = 0; i < 2; i++)
    {
      ParvisCluster *cluster = find_elsewhere (wall, notes[i]);

      if (cluster != NULL)
        return parvis_campaign_add_to_cluster (campaign, cluster, &notes[1 - i], 1, NULL, 0, error);
    }
  items = g_ptr_array_new ();
  g_ptr_array_add (items, first);
  g_ptr_array_add (items, second);
  return parvis_verbs_group (parvis_wall_get_plane (wall), campaign, items, error) != NULL;
}

void
parvis_likeness_accept (ParvisWall *wall, ParvisNote *note, ParvisNote *other)
{
  ParvisPlane *plane = parvis_wall_get_plane (wall);
  ParvisItemView *view =
      parvis_plane_find_item (plane, parvis_record_get_id (PARVIS_RECORD (note)));
  ParvisItemView *first =
      parvis_plane_find_item (plane, parvis_record_get_id (PARVIS_RECORD (other)));
  g_autoptr (GError) error = NULL;

  if (view == NULL || first == NULL)
    return;
  if (group (wall, first, view, &error))
    parvis_selection_clear (parvis_wall_get_selection (wall));
  parvis_wall_report (wall, error);
}

void
parvis_likeness_dismiss (ParvisWall *wall, ParvisNote *note, ParvisNote *other)
{
  g_autoptr (GError) error = NULL;

  if (parvis_campaign_dismiss_likeness (parvis_wall_get_campaign (wall), note, other, &error))
    parvis_feedback_toast (GTK_WIDGET (wall), _ ("These two notes are not suggested again"), TRUE);
  parvis_wall_report (wall, error);
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisNote *note, *other;

  if (find_pair (wall, parameter, &note, &other))
    parvis_likeness_popover_open (wall, note, other);
}

static void
accept_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisNote *note, *other;

  if (find_pair (wall, parameter, &note, &other))
    parvis_likeness_accept (wall, note, other);
}

static void
dismiss_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisNote *note, *other;

  if (find_pair (wall, parameter, &note, &other))
    parvis_likeness_dismiss (wall, note, other);
}

void
parvis_likeness_install (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } answers[] = {
    { "wall.likeness", show_cb, GDK_KEY_r, 0 },
    { "wall.accept-likeness", accept_cb, GDK_KEY_j, GDK_CONTROL_MASK },
    { "wall.dismiss-likeness", dismiss_cb, GDK_KEY_j, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      gtk_widget_class_install_action (klass, answers[i].name, "x", answers[i].activate);
      gtk_widget_class_add_binding_action (klass, answers[i].key, answers[i].modifiers,
                                           answers[i].name, "x", (gint64) 0);
    }
}

static void
say (ParvisWall *wall, ParvisNote *note)
{
  ParvisLookalikes *lookalikes = parvis_lookalikes_get (parvis_wall_get_campaign (wall));
  ParvisNote *other = parvis_lookalikes_find (lookalikes, note);
  ParvisItemView *view = parvis_plane_find_item (parvis_wall_get_plane (wall),
                                                 parvis_record_get_id (PARVIS_RECORD (note)));
  g_autofree char *hint = NULL;

  if (view == NULL)
    return;
  if (other != NULL)
    hint = g_strdelimit (g_strdup (parvis_note_get_text (other)), "\r\n", ' ');
  parvis_note_view_set_hint (PARVIS_NOTE_VIEW (view), hint);
}

static void
settled_cb (ParvisWall *wall)
{
  parvis_plane_describe (parvis_wall_get_plane (wall));
}

typedef struct
{
  ParvisWall *wall;
  gint64 id;
} Click;

static void
click_free (gpointer data)
{
  g_object_unref (((Click *) data)->wall);
  g_free (data);
}

static gboolean
clicked_cb (gpointer data)
{
  Click *click = data;

  gtk_widget_activate_action (GTK_WIDGET (click->wall), "wall.likeness", "x", click->id);
  return G_SOURCE_REMOVE;
}

/* The click chooses the note too, and takes the keys there: the popover opens after that. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, ParvisWall *wall)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  ParvisItemView *item = parvis_wall_pick (wall, x, y);
  Click *click;

  if (n_press != 1 || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0 || item == NULL ||
      !PARVIS_IS_NOTE_VIEW (item) || parvis_item_view_get_inks (item)->distant ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (wall), GTK_WIDGET (item), x, y, &x, &y) ||
      !parvis_note_view_is_on_hint (PARVIS_NOTE_VIEW (item), x, y))
    return;
  click = g_new (Click, 1);
  click->wall = g_object_ref (wall);
  click->id = parvis_record_get_id (parvis_item_view_get_record (item));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, clicked_cb, click, click_free);
}

/* Not before the wall was painted once: nobody waits for this. */
static gboolean
start_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisCampaign *campaign = parvis_wall_get_campaign (wall);
  GListModel *notes = parvis_campaign_get_notes (campaign);
  ParvisLookalikes *lookalikes;

  if (gdk_frame_clock_get_frame_counter (clock) < FIRST_FRAMES)
    return G_SOURCE_CONTINUE;
  lookalikes = parvis_lookalikes_get (campaign);
  g_signal_connect_object (lookalikes, "found", G_CALLBACK (say), wall, G_CONNECT_SWAPPED);
  g_signal_connect_object (lookalikes, "settled", G_CALLBACK (settled_cb), wall, G_CONNECT_SWAPPED);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);

      say (wall, note);
    }
  return G_SOURCE_REMOVE;
}

void
parvis_likeness_follow (ParvisWall *wall)
{
  GtkGesture *click;

  /* Nobody could answer. */
  if (parvis_campaign_is_read_only (parvis_wall_get_campaign (wall)))
    return;
  gtk_widget_add_tick_callback (GTK_WIDGET (wall), start_cb, NULL, NULL);
  click = gtk_gesture_click_new ();
  g_signal_connect (click, "released", G_CALLBACK (released_cb), wall);
  gtk_widget_add_controller (GTK_WIDGET (wall), GTK_EVENT_CONTROLLER (click));
}
