/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/plane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "board/crowd.h"
#include "board/describer.h"
#include "words/words.h"

#define MARGIN PARVIS_PLANE_EDGE
#define PROMPT_TOP 10
#define PROMPT_HEIGHT 26
#define NARROW 168
/* Below this nothing can be read. */
#define DISTANT .35
/* Two columns. */
#define LEAST_WIDTH (24 + 2 * PARVIS_STEP_X)

struct _ParvisPlane
{
  GtkWidget parent_instance;
  ParvisCampaign *campaign;
  ParvisSequence *sequence;
  ParvisInks inks;
  ParvisInks faded;
  char **sought;     /* the inks' */
  GPtrArray *zones;  /* of ParvisZoneView, children */
  GtkWidget *prompt; /* child, over several zones, or NULL */
  ParvisCrowd *crowd;
  ParvisDescriber *describer;
  gulong changed_handler;
  gboolean stale; /* the zones have to be arranged again */
  double width, height;
  double tall; /* of the tallest zone */
  ParvisPlaneOverlay overlay;
  gpointer overlay_data;
};

G_DEFINE_FINAL_TYPE (ParvisPlane, parvis_plane, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  ITEM_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
removed_cb (ParvisItemView *item, gpointer data)
{
  g_signal_emit (data, signals[ITEM_REMOVED], 0, item);
}

static void
follow (ParvisPlane *self)
{
  parvis_crowd_follow (self->crowd, self->zones, removed_cb, self);
  self->stale = TRUE;
  for (guint i = 0; i < self->zones->len; i++)
    gtk_widget_queue_allocate (g_ptr_array_index (self->zones, i));
  parvis_describer_restart (self->describer);
}

static void
campaign_changed_cb (ParvisPlane *self)
{
  follow (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
repaint (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    repaint (child);
}

static void
parvis_plane_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  ParvisPlane *self = PARVIS_PLANE (widget);

  GTK_WIDGET_CLASS (parvis_plane_parent_class)->css_changed (widget, change);
  parvis_inks_load (&self->inks, widget);
  parvis_inks_fade (&self->inks, &self->faded);
  repaint (widget);
}

static double
get_head (ParvisPlane *self)
{
  return self->prompt != NULL ? PROMPT_HEIGHT : 0;
}

static void
parvis_plane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisPlane *self = PARVIS_PLANE (widget);
  int minimum;

  if (self->prompt != NULL)
    {
      gtk_widget_measure (self->prompt, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      gtk_widget_size_allocate (
          self->prompt,
          &(GtkAllocation){ MARGIN, PROMPT_TOP, MAX (width - 2 * MARGIN, minimum), PROMPT_HEIGHT },
          -1);
    }
  for (guint i = 0; i < self->zones->len; i++)
    {
      ParvisZoneView *zone = g_ptr_array_index (self->zones, i);
      ParvisSpot origin = parvis_plane_get_origin (self, zone);

      gtk_widget_allocate (GTK_WIDGET (zone), (int) parvis_zone_view_get_width (zone),
                           (int) self->tall, -1,
                           gsk_transform_translate (
                               NULL, &GRAPHENE_POINT_INIT ((float) origin.x, (float) origin.y)));
    }
}

static void
parvis_plane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisPlane *self = PARVIS_PLANE (widget);

  if (self->prompt != NULL)
    gtk_widget_snapshot_child (widget, self->prompt, snapshot);
  for (guint i = 0; i < self->zones->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->zones, i), snapshot);
  if (self->overlay != NULL)
    self->overlay (snapshot, self->overlay_data);
}

static void
parvis_plane_dispose (GObject *object)
{
  ParvisPlane *self = PARVIS_PLANE (object);
  GtkWidget *child;

  if (self->campaign != NULL)
    g_clear_signal_handler (&self->changed_handler, self->campaign);
  g_clear_pointer (&self->describer, parvis_describer_free);
  self->overlay = NULL;
  g_clear_pointer (&self->crowd, parvis_crowd_free);
  g_ptr_array_set_size (self->zones, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_plane_parent_class)->dispose (object);
}

static void
parvis_plane_finalize (GObject *object)
{
  ParvisPlane *self = PARVIS_PLANE (object);

  g_ptr_array_unref (self->zones);
  g_strfreev (self->sought);
  G_OBJECT_CLASS (parvis_plane_parent_class)->finalize (object);
}

static void
parvis_plane_class_init (ParvisPlaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = parvis_plane_dispose;
  object_class->finalize = parvis_plane_finalize;
  widget_class->size_allocate = parvis_plane_size_allocate;
  widget_class->snapshot = parvis_plane_snapshot;
  widget_class->css_changed = parvis_plane_css_changed;
  signals[CHANGED] = g_signal_new ("changed", PARVIS_TYPE_PLANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[ITEM_REMOVED] = g_signal_new ("item-removed", PARVIS_TYPE_PLANE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, PARVIS_TYPE_ITEM_VIEW);
  gtk_widget_class_set_css_name (widget_class, "plane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
parvis_plane_init (ParvisPlane *self)
{
  self->zones = g_ptr_array_new ();
  self->describer = parvis_describer_new (self->zones);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* Where zones of several workshops meet, their titles say whose they are. */
static void
add_zone (ParvisPlane *self, ParvisZone *zone)
{
  gint64 home = parvis_sequence_get_workshop (self->sequence);
  ParvisWorkshop *workshop =
      parvis_campaign_find (self->campaign, PARVIS_TYPE_WORKSHOP, parvis_zone_get_workshop (zone));
  ParvisCollege college = parvis_workshop_get_college (workshop);
  gboolean guest = parvis_zone_get_workshop (zone) != home;
  g_autofree char *title = guest ? g_strdup_printf ("%s · %s", parvis_zone_get_title (zone),
                                                    parvis_words_college (college))
                                 : g_strdup (parvis_zone_get_title (zone));
  GtkWidget *view =
      parvis_zone_view_new (zone, title, college, guest,
                            g_str_equal (parvis_zone_get_key (zone), "parking"), &self->inks);

  g_ptr_array_add (self->zones, view);
  gtk_widget_set_parent (view, GTK_WIDGET (self));
}

/* In the head of the zone that it is about, or over all where there are several. */
static void
show_prompt (ParvisPlane *self)
{
  g_autofree char *prompt = parvis_words_prompt (parvis_sequence_get_prompt (self->sequence),
                                                 parvis_sequence_get_notes_each (self->sequence));
  guint wide = 0;

  for (guint i = 0; i < self->zones->len; i++)
    wide += parvis_zone_view_is_narrow (g_ptr_array_index (self->zones, i)) ? 0 : 1;
  if (wide == 1)
    parvis_zone_view_set_prompt (g_ptr_array_index (self->zones, 0), prompt);
  if (wide < 2 || prompt[0] == '\0')
    return;
  if (self->prompt == NULL)
    {
      self->prompt = gtk_label_new (NULL);
      gtk_label_set_ellipsize (GTK_LABEL (self->prompt), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (self->prompt), 0);
      gtk_widget_add_css_class (self->prompt, "dim-label");
      gtk_widget_set_parent (self->prompt, GTK_WIDGET (self));
    }
  gtk_label_set_label (GTK_LABEL (self->prompt), prompt);
}

GtkWidget *
parvis_plane_new (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisPlane *self = g_object_new (PARVIS_TYPE_PLANE, NULL);
  g_autoptr (GPtrArray) zones = parvis_campaign_get_sequence_zones (campaign, sequence);

  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  self->crowd = parvis_crowd_new (campaign, &self->inks);
  for (guint i = 0; i < zones->len; i++)
    add_zone (self, g_ptr_array_index (zones, i));
  show_prompt (self);
  g_signal_connect_object (sequence, "notify::notes-each", G_CALLBACK (show_prompt), self,
                           G_CONNECT_SWAPPED);
  self->changed_handler =
      g_signal_connect_swapped (campaign, "changed", G_CALLBACK (campaign_changed_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Board"),
                                  -1);
  follow (self);
  return GTK_WIDGET (self);
}

ParvisSequence *
parvis_plane_get_sequence (ParvisPlane *self)
{
  g_return_val_if_fail (PARVIS_IS_PLANE (self), NULL);
  return self->sequence;
}

GPtrArray *
parvis_plane_get_zones (ParvisPlane *self)
{
  g_return_val_if_fail (PARVIS_IS_PLANE (self), NULL);
  return self->zones;
}

ParvisZoneView *
parvis_plane_find_zone (ParvisPlane *self, ParvisItemView *item)
{
  g_return_val_if_fail (PARVIS_IS_PLANE (self), NULL);
  return PARVIS_ZONE_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (item), PARVIS_TYPE_ZONE_VIEW));
}

ParvisZoneView *
parvis_plane_find_parking (ParvisPlane *self)
{
  g_return_val_if_fail (PARVIS_IS_PLANE (self), NULL);
  for (guint i = 0; i < self->zones->len; i++)
    if (parvis_zone_view_is_narrow (g_ptr_array_index (self->zones, i)))
      return g_ptr_array_index (self->zones, i);
  return NULL;
}

ParvisZoneView *
parvis_plane_get_zone_at (ParvisPlane *self, double x, double y)
{
  ParvisZoneView *found = NULL;

  g_return_val_if_fail (PARVIS_IS_PLANE (self), NULL);
  for (guint i = 0; i < self->zones->len; i++)
    {
      ParvisZoneView *zone = g_ptr_array_index (self->zones, i);

      if (found == NULL || parvis_plane_get_origin (self, zone).x <= x)
        found = zone;
    }
  return found;
}

ParvisSpot
parvis_plane_get_origin (ParvisPlane *self, ParvisZoneView *zone)
{
  ParvisSpot origin = { MARGIN, MARGIN };

  g_return_val_if_fail (PARVIS_IS_PLANE (self), origin);
  origin.y += get_head (self);
  for (guint i = 0; i < self->zones->len && g_ptr_array_index (self->zones, i) != zone; i++)
    origin.x += parvis_zone_view_get_width (g_ptr_array_index (self->zones, i)) + PARVIS_NOTE_GAP;
  return origin;
}

ParvisItemView *
parvis_plane_find_item (ParvisPlane *self, gint64 id)
{
  g_return_val_if_fail (PARVIS_IS_PLANE (self), NULL);
  return parvis_crowd_find (self->crowd, id);
}

GPtrArray *
parvis_plane_list_items (ParvisPlane *self)
{
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (PARVIS_IS_PLANE (self), list);
  for (guint i = 0; i < self->zones->len; i++)
    {
      GPtrArray *items = parvis_zone_view_get_items (g_ptr_array_index (self->zones, i));

      for (guint j = 0; j < items->len; j++)
        {
          ParvisItemView *item = g_ptr_array_index (items, j);

          g_ptr_array_add (list, item);
          if (PARVIS_IS_CLUSTER_VIEW (item) &&
              !parvis_cluster_get_collapsed (
                  parvis_cluster_view_get_cluster (PARVIS_CLUSTER_VIEW (item))))
            g_ptr_array_extend (list, parvis_cluster_view_get_notes (PARVIS_CLUSTER_VIEW (item)),
                                NULL, NULL);
        }
    }
  return list;
}

void
parvis_plane_describe (ParvisPlane *self)
{
  g_return_if_fail (PARVIS_IS_PLANE (self));
  parvis_describer_restart (self->describer);
}

guint
parvis_plane_count_notes (ParvisPlane *self)
{
  g_return_val_if_fail (PARVIS_IS_PLANE (self), 0);
  return parvis_crowd_count_notes (self->crowd);
}

static void
arrange_zones (ParvisPlane *self, double width)
{
  double room = width - 2 * MARGIN + PARVIS_NOTE_GAP;
  guint wide = 0;

  for (guint i = 0; i < self->zones->len; i++)
    {
      gboolean narrow = parvis_zone_view_is_narrow (g_ptr_array_index (self->zones, i));

      room -= PARVIS_NOTE_GAP + (narrow ? NARROW : 0);
      wide += narrow ? 0 : 1;
    }
  for (guint i = 0; i < self->zones->len; i++)
    {
      ParvisZoneView *zone = g_ptr_array_index (self->zones, i);

      parvis_zone_view_arrange (zone, parvis_zone_view_is_narrow (zone)
                                          ? NARROW
                                          : MAX ((int) (room / MAX (wide, 1)), LEAST_WIDTH));
    }
  parvis_describer_restart (self->describer);
}

graphene_size_t
parvis_plane_get_extent (ParvisPlane *self)
{
  double right = 2 * MARGIN - PARVIS_NOTE_GAP;
  double tall = 0;

  g_return_val_if_fail (PARVIS_IS_PLANE (self), GRAPHENE_SIZE_INIT (0, 0));
  for (guint i = 0; i < self->zones->len; i++)
    {
      ParvisZoneView *zone = g_ptr_array_index (self->zones, i);

      tall = MAX (tall, parvis_zone_view_get_height (zone));
      right += parvis_zone_view_get_width (zone) + PARVIS_NOTE_GAP;
    }
  return GRAPHENE_SIZE_INIT ((float) right, (float) (tall + 2 * MARGIN + get_head (self)));
}

graphene_size_t
parvis_plane_arrange (ParvisPlane *self, double width, double height)
{
  graphene_size_t size;

  g_return_val_if_fail (PARVIS_IS_PLANE (self), GRAPHENE_SIZE_INIT (0, 0));
  if (self->stale || width != self->width)
    arrange_zones (self, width);
  if (self->stale || width != self->width || height != self->height)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  self->stale = FALSE;
  self->width = width;
  self->height = height;
  size = parvis_plane_get_extent (self);
  size.height = MAX (size.height, (float) height);
  self->tall = (double) size.height - 2 * MARGIN - get_head (self);
  return size;
}

void
parvis_plane_set_sight (ParvisPlane *self, const graphene_rect_t *sight)
{
  g_return_if_fail (PARVIS_IS_PLANE (self));
  for (guint i = 0; i < self->zones->len; i++)
    {
      ParvisZoneView *zone = g_ptr_array_index (self->zones, i);
      ParvisSpot origin = parvis_plane_get_origin (self, zone);
      graphene_rect_t local = *sight;

      graphene_rect_offset (&local, (float) -origin.x, (float) -origin.y);
      parvis_zone_view_set_sight (zone, &local);
    }
}

void
parvis_plane_set_zoom (ParvisPlane *self, double zoom)
{
  gboolean distant = zoom < DISTANT;

  g_return_if_fail (PARVIS_IS_PLANE (self));
  self->inks.zoom = self->faded.zoom = zoom;
  if (self->inks.distant == distant)
    return;
  self->inks.distant = self->faded.distant = distant;
  /* Or GTK would ask each of thousands of notes, at each event, whether the pointer is on it. */
  gtk_widget_set_can_target (GTK_WIDGET (self), !distant);
  repaint (GTK_WIDGET (self));
}

gboolean
parvis_plane_is_distant (ParvisPlane *self)
{
  g_return_val_if_fail (PARVIS_IS_PLANE (self), FALSE);
  return self->inks.distant;
}

void
parvis_plane_set_overlay (ParvisPlane *self, ParvisPlaneOverlay overlay, gpointer data)
{
  g_return_if_fail (PARVIS_IS_PLANE (self));
  self->overlay = overlay;
  self->overlay_data = data;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
parvis_plane_set_sought (ParvisPlane *self, char *const *words)
{
  g_return_if_fail (PARVIS_IS_PLANE (self));
  g_strfreev (self->sought);
  self->sought = g_strdupv ((char **) words);
  self->inks.sought = self->sought;
  self->inks.dim = words != NULL ? &self->faded : NULL;
}
