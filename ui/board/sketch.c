/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/sketch.h"

#include <glib/gi18n-lib.h>

#include "board/wall-actions.h"
#include "campaign/wall.h"
#include "feedback/feedback.h"
#include "page/unparent.h"

/* Smaller, nobody could read what they type. */
#define LEAST_SCALE .9
#define TALLEST 220
/* A longer text is on a wider paper while it is written. */
#define LONG 90
#define WIDE (2 * PARVIS_STEP_X - PARVIS_NOTE_GAP)
/* From the edge of the wall. */
#define AIR 6
/* The count is said from here on. */
#define NEARLY_FULL (PARVIS_NOTE_MAX - 60)
/* Characters. What is over a note's is to be shortened, or else waits in the entry, in one line. */
#define MOST_TAKEN (8 * PARVIS_NOTE_MAX)

struct _ParvisSketch
{
  GtkWidget parent_instance;
  ParvisWall *wall;     /* the parent */
  ParvisZoneView *zone; /* the wall's */
  ParvisSpot spot;      /* in the zone */
  GtkWidget *text;
  GtkWidget *count;
  GtkRoot *root;       /* that is listened to, or NULL */
  GtkGesture *presses; /* the root's */
  glong length;
  gboolean over;
};

G_DEFINE_FINAL_TYPE (ParvisSketch, parvis_sketch, GTK_TYPE_WIDGET)

static const struct
{
  glong length; /* up to here */
  const char *name;
} sizes[] = { { 21, "large" }, { 32, "medium" }, { G_MAXLONG, "small" } };

static char *
get_text (ParvisSketch *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
finish (ParvisSketch *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->over = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  /* Whoever writes goes on writing. */
  if (focused)
    gtk_widget_activate_action (GTK_WIDGET (self->wall), "board.switch", NULL);
  g_signal_emit_by_name (self->wall, "plane-changed");
  /* It is still in the middle of an event of its own. */
  parvis_unparent_later (GTK_WIDGET (self));
}

/* FALSE where there is something that can't be added. */
static gboolean
keep (ParvisSketch *self)
{
  g_autofree char *text = get_text (self);
  ParvisNewNote note = { parvis_zone_view_get_zone (self->zone),
                         parvis_zone_view_get_college (self->zone), text,
                         .hidden = parvis_sequence_get_writing (
                             parvis_plane_get_sequence (parvis_wall_get_plane (self->wall))) };
  g_autoptr (GError) error = NULL;

  if (self->over)
    return TRUE;
  if (text[0] != '\0' && !parvis_campaign_add_note (parvis_wall_get_campaign (self->wall), &note,
                                                    self->spot.x, self->spot.y, &error))
    {
      parvis_wall_report (self->wall, error);
      return FALSE;
    }
  finish (self);
  return TRUE;
}

/* What can't be a note as it is waits where a draft is kept. */
static void
hand_over (ParvisSketch *self)
{
  g_autofree char *text = get_text (self);

  gtk_widget_activate_action (GTK_WIDGET (self->wall), "board.hand-over", "s", text);
  finish (self);
}

static void
give_up (ParvisSketch *self)
{
  g_autofree char *text = get_text (self);

  if (text[0] != '\0')
    parvis_feedback_toast (GTK_WIDGET (self->wall), _ ("Note given up: nothing was added"), FALSE);
  finish (self);
}

static void
changed_cb (ParvisSketch *self)
{
  g_autofree char *text = get_text (self);
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *count = g_strdup_printf (_ ("%ld of %d characters"), length, PARVIS_NOTE_MAX);
  gboolean found = FALSE;

  self->length = length;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      if (!found && length <= sizes[i].length)
        gtk_widget_add_css_class (self->text, sizes[i].name);
      else
        gtk_widget_remove_css_class (self->text, sizes[i].name);
      found = found || length <= sizes[i].length;
    }
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->count, length > NEARLY_FULL);
  if (length > PARVIS_NOTE_MAX)
    gtk_widget_add_css_class (self->count, "late");
  else
    gtk_widget_remove_css_class (self->count, "late");
  gtk_widget_queue_allocate (GTK_WIDGET (self->wall));
}

/* What is not taken is still where it was copied. */
static void
insert_cb (ParvisSketch *self,
           GtkTextIter *place,
           const char *text,
           int size,
           GtkTextBuffer *buffer)
{
  if (gtk_text_buffer_get_char_count (buffer) + g_utf8_strlen (text, size) <= MOST_TAKEN)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  parvis_feedback_notice (
      GTK_WIDGET (self->wall),
      _ ("This text is too long to be notes: paste it in parts. Nothing was added."));
}

static gboolean
key_cb (ParvisSketch *self,
        guint key,
        guint code,
        GdkModifierType state,
        GtkEventControllerKey *keys)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (keys));

  if (key != GDK_KEY_Escape && key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  /* An input method may want them for itself. */
  if (gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->text), event))
    return GDK_EVENT_STOP;
  if (key == GDK_KEY_Escape)
    give_up (self);
  else if (!keep (self))
    gtk_widget_error_bell (self->text);
  return GDK_EVENT_STOP;
}

static gboolean
is_inside (ParvisSketch *self, GtkWidget *widget)
{
  return widget != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (self));
}

static gboolean
grab_focus_cb (gpointer data)
{
  ParvisSketch *self = data;

  if (!self->over && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (self->text);
  return G_SOURCE_REMOVE;
}

/* What can't be added yet stays, with the keys. */
static void
leave (ParvisSketch *self)
{
  if (!keep (self))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, grab_focus_cb, g_object_ref (self), g_object_unref);
}

static void
pressed_cb (ParvisSketch *self, int n_press, double x, double y)
{
  if (!is_inside (self, gtk_widget_pick (GTK_WIDGET (self->root), x, y, GTK_PICK_DEFAULT)))
    leave (self);
}

static void
focus_changed_cb (ParvisSketch *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);

  if (focus != NULL && !is_inside (self, focus))
    leave (self);
}

static void
listen (ParvisSketch *self, GtkRoot *root)
{
  if (self->root != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->root, self);
      g_signal_handlers_disconnect_by_data (self->presses, self);
      gtk_widget_remove_controller (GTK_WIDGET (self->root), GTK_EVENT_CONTROLLER (self->presses));
    }
  self->root = root;
  if (root == NULL)
    return;
  self->presses = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->presses), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->presses),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->presses, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (root), GTK_EVENT_CONTROLLER (self->presses));
  g_signal_connect_swapped (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self);
}

static void
parvis_sketch_unmap (GtkWidget *widget)
{
  ParvisSketch *self = PARVIS_SKETCH (widget);

  listen (self, NULL);
  /* The page goes, and no more can be asked. */
  if (!keep (self))
    hand_over (self);
  GTK_WIDGET_CLASS (parvis_sketch_parent_class)->unmap (widget);
}

static void
parvis_sketch_dispose (GObject *object)
{
  GtkWidget *child;

  listen (PARVIS_SKETCH (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (parvis_sketch_parent_class)->dispose (object);
}

static void
parvis_sketch_class_init (ParvisSketchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_sketch_dispose;
  widget_class->unmap = parvis_sketch_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sketch");
}

static void
parvis_sketch_init (ParvisSketch *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->text = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("New note on the board"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->text, keys);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "changed",
                            G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "insert-text",
                            G_CALLBACK (insert_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->text);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), TALLEST);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->count = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->count), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_widget_set_visible (self->count, FALSE);
  gtk_widget_add_css_class (self->count, "caption");
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
}

/* In the plane. */
static graphene_rect_t
get_place (ParvisSketch *self)
{
  ParvisSpot origin = parvis_plane_get_origin (parvis_wall_get_plane (self->wall), self->zone);

  return GRAPHENE_RECT_INIT ((float) (origin.x + self->spot.x), (float) (origin.y + self->spot.y),
                             PARVIS_NOTE_WIDTH, PARVIS_NOTE_HEIGHT);
}

void
parvis_sketch_open (ParvisWall *wall, double x, double y)
{
  static const char *const colleges[] = { "agents", "users", "both" };
  ParvisPlane *plane = parvis_wall_get_plane (wall);
  ParvisSpot at = parvis_wall_to_plane (wall, x, y);
  ParvisSketch *self = g_object_new (PARVIS_TYPE_SKETCH, NULL);
  ParvisSpot origin;
  graphene_rect_t place;

  self->wall = wall;
  self->zone = parvis_plane_get_zone_at (plane, at.x, at.y);
  origin = parvis_plane_get_origin (plane, self->zone);
  self->spot = parvis_zone_view_find_spot (
      self->zone, (ParvisSpot){ at.x - origin.x - PARVIS_NOTE_WIDTH / 2.,
                                at.y - origin.y - PARVIS_NOTE_HEIGHT / 2. });
  gtk_widget_add_css_class (GTK_WIDGET (self), colleges[parvis_zone_view_get_college (self->zone)]);
  changed_cb (self);
  gtk_widget_set_parent (GTK_WIDGET (self), GTK_WIDGET (wall));
  g_signal_emit_by_name (wall, "plane-changed");
  place = get_place (self);
  parvis_wall_reveal (wall, &place);
  gtk_widget_grab_focus (self->text);
  listen (self, gtk_widget_get_root (GTK_WIDGET (self)));
}

gboolean
parvis_sketch_is_open (ParvisWall *wall)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (wall)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (PARVIS_IS_SKETCH (child) && !PARVIS_SKETCH (child)->over)
      return TRUE;
  return FALSE;
}

void
parvis_sketch_allocate (ParvisSketch *self)
{
  graphene_rect_t place = get_place (self);
  double scale = MAX (parvis_wall_get_zoom (self->wall), LEAST_SCALE);
  int width = self->length > LONG ? WIDE : PARVIS_NOTE_WIDTH;
  double x, y, right, bottom;
  int height;

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL,
                      NULL);
  height = MAX (height, PARVIS_NOTE_HEIGHT);
  place = parvis_wall_from_plane (self->wall, &place);
  right = gtk_widget_get_width (GTK_WIDGET (self->wall)) - AIR - width * scale;
  bottom = gtk_widget_get_height (GTK_WIDGET (self->wall)) - AIR - height * scale;
  x = MAX (MIN ((double) place.origin.x, right), AIR);
  y = MAX (MIN ((double) place.origin.y, bottom), AIR);
  gtk_widget_allocate (
      GTK_WIDGET (self), width, height, -1,
      gsk_transform_scale (
          gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (int) x, (float) (int) y)),
          (float) scale, (float) scale));
}
