/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/zone-view.h"

#include <glib/gi18n-lib.h>

#include "board/glide.h"
#include "board/zone-layout.h"
#include "board/zone-paint.h"
#include "campaign/wall.h"
#include "shape/shape.h"

#define HEAD 50
#define INSET 24
#define NARROW_INSET 12
/* A ring, a shadow or a note with the focus reaches this far out of its place. */
#define OVERHANG 200

struct _ParvisZoneView
{
  GtkWidget parent_instance;
  ParvisZone *zone;
  char *title;
  ParvisCollege college;
  gboolean narrow;
  const ParvisInks *inks; /* the wall's */
  GtkWidget *head;
  GtkWidget *count;
  GtkWidget *prompt;
  GPtrArray *items; /* of ParvisItemView, children */
  ParvisGrid *layout;
  double share;
  double width;
  graphene_rect_t sight;
  guint wake_source;
  char *ghost;
  ParvisGlide *glide; /* or NULL */
};

G_DEFINE_FINAL_TYPE (ParvisZoneView, parvis_zone_view, GTK_TYPE_WIDGET)

static double
get_inset (ParvisZoneView *self)
{
  return self->narrow ? NARROW_INSET : INSET;
}

static void
parvis_zone_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
allocate_item (ParvisItemView *item)
{
  ParvisReach reach = parvis_item_view_get_reach (item);
  ParvisSpot spot;

  if (parvis_item_view_get_spot (item, &spot))
    parvis_item_view_allocate (item, spot.x - reach.left, spot.y - reach.top,
                               (int) (reach.left + reach.right), (int) (reach.top + reach.bottom));
}

static gboolean
is_in_sight (ParvisZoneView *self, ParvisItemView *item)
{
  ParvisReach reach = parvis_item_view_get_reach (item);
  ParvisSpot spot;
  graphene_rect_t box;

  if (!parvis_item_view_get_spot (item, &spot))
    return FALSE;
  box = GRAPHENE_RECT_INIT ((float) (spot.x - reach.left), (float) (spot.y - reach.top),
                            (float) (reach.left + reach.right), (float) (reach.top + reach.bottom));
  graphene_rect_inset (&box, -12, -12);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (item))
    graphene_rect_inset (&box, 0, -OVERHANG);
  return graphene_rect_intersection (&box, &self->sight, NULL);
}

static gboolean
wake_cb (gpointer data)
{
  ParvisZoneView *self = data;

  self->wake_source = 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (self->items, i);

      if (PARVIS_IS_CLUSTER_VIEW (item) && is_in_sight (self, item))
        parvis_cluster_view_wake (PARVIS_CLUSTER_VIEW (item));
    }
  return G_SOURCE_REMOVE;
}

/* Not at once: widgets are not made while others are given their places. */
static void
wake_clusters (ParvisZoneView *self)
{
  if (self->wake_source == 0 && !self->inks->distant)
    self->wake_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, wake_cb, self, NULL);
}

static void
parvis_zone_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisZoneView *self = PARVIS_ZONE_VIEW (widget);
  int inset = (int) get_inset (self);
  int minimum;

  gtk_widget_measure (self->head, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (
      self->head, &(GtkAllocation){ inset, 0, MAX (width - 2 * inset, minimum), HEAD }, -1);
  for (guint i = 0; i < self->items->len; i++)
    allocate_item (g_ptr_array_index (self->items, i));
  wake_clusters (self);
}

static void
snapshot_item (ParvisZoneView *self, GtkWidget *item, GtkSnapshot *snapshot)
{
  if (self->glide != NULL)
    parvis_glide_snapshot_child (self->glide, item, snapshot);
  else
    gtk_widget_snapshot_child (GTK_WIDGET (self), item, snapshot);
}

/* From far away most are drawn together. */
static void
snapshot_items (ParvisZoneView *self, GtkWidget *focus, GtkSnapshot *snapshot)
{
  g_autoptr (GPtrArray) items =
      self->inks->distant ? parvis_zone_paint_papers (snapshot, self->inks, GTK_WIDGET (self),
                                                      self->items, &self->sight)
                          : g_ptr_array_ref (self->items);

  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);

      if (GTK_WIDGET (item) != focus && is_in_sight (self, item))
        snapshot_item (self, GTK_WIDGET (item), snapshot);
    }
}

static void
parvis_zone_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisZoneView *self = PARVIS_ZONE_VIEW (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);

  gtk_widget_snapshot_child (widget, self->head, snapshot);
  if (self->inks->outlined)
    parvis_zone_paint_border (snapshot, self->inks, widget);
  snapshot_items (self, focus, snapshot);
  if (self->ghost != NULL)
    parvis_zone_paint_ghost (snapshot, self->inks, widget, self->college, self->ghost,
                             parvis_zone_view_get_next_spot (self));
  /* The note with the focus may be taller than its place. */
  if (focus != NULL && focus != self->head && is_in_sight (self, PARVIS_ITEM_VIEW (focus)))
    snapshot_item (self, focus, snapshot);
}

static void
parvis_zone_view_dispose (GObject *object)
{
  ParvisZoneView *self = PARVIS_ZONE_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->wake_source, g_source_remove);
  g_clear_pointer (&self->glide, parvis_glide_free);
  g_ptr_array_set_size (self->items, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (parvis_zone_view_parent_class)->dispose (object);
}

static void
parvis_zone_view_finalize (GObject *object)
{
  ParvisZoneView *self = PARVIS_ZONE_VIEW (object);

  g_clear_object (&self->zone);
  g_clear_pointer (&self->layout, parvis_grid_free);
  g_ptr_array_unref (self->items);
  g_free (self->title);
  g_free (self->ghost);
  G_OBJECT_CLASS (parvis_zone_view_parent_class)->finalize (object);
}

static void
parvis_zone_view_class_init (ParvisZoneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = parvis_zone_view_dispose;
  object_class->finalize = parvis_zone_view_finalize;
  widget_class->measure = parvis_zone_view_measure;
  widget_class->size_allocate = parvis_zone_view_size_allocate;
  widget_class->snapshot = parvis_zone_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "zone");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
parvis_zone_view_init (ParvisZoneView *self)
{
  self->items = g_ptr_array_new ();
}

static void
build_head (ParvisZoneView *self, gboolean shaped)
{
  GtkWidget *title = gtk_label_new (self->title);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  if (shaped)
    gtk_box_append (GTK_BOX (self->head), parvis_shape_new (self->college, 13));
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, self->narrow ? "narrow-title" : "title-2");
  gtk_box_append (GTK_BOX (self->head), title);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_box_append (GTK_BOX (self->head), self->count);
  self->prompt = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->prompt, "dim-label");
  gtk_label_set_ellipsize (GTK_LABEL (self->prompt), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->prompt), 1);
  gtk_widget_set_hexpand (self->prompt, TRUE);
  gtk_box_append (GTK_BOX (self->head), self->prompt);
}

GtkWidget *
parvis_zone_view_new (ParvisZone *zone,
                      const char *title,
                      ParvisCollege college,
                      gboolean shaped,
                      gboolean narrow,
                      const ParvisInks *inks)
{
  ParvisZoneView *self = g_object_new (PARVIS_TYPE_ZONE_VIEW, NULL);

  self->zone = g_object_ref (zone);
  self->title = g_strdup (title);
  self->college = college;
  self->narrow = narrow;
  self->inks = inks;
  build_head (self, shaped);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

ParvisZone *
parvis_zone_view_get_zone (ParvisZoneView *self)
{
  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), NULL);
  return self->zone;
}

const char *
parvis_zone_view_get_title (ParvisZoneView *self)
{
  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), NULL);
  return self->title;
}

ParvisCollege
parvis_zone_view_get_college (ParvisZoneView *self)
{
  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), PARVIS_COLLEGE_BOTH);
  return self->college;
}

gboolean
parvis_zone_view_is_narrow (ParvisZoneView *self)
{
  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), FALSE);
  return self->narrow;
}

void
parvis_zone_view_set_prompt (ParvisZoneView *self, const char *prompt)
{
  g_return_if_fail (PARVIS_IS_ZONE_VIEW (self));
  gtk_label_set_label (GTK_LABEL (self->prompt), prompt);
  gtk_widget_set_tooltip_text (self->prompt, prompt);
}

void
parvis_zone_view_add_item (ParvisZoneView *self, ParvisItemView *item)
{
  g_return_if_fail (PARVIS_IS_ZONE_VIEW (self));
  parvis_item_view_forget_home (item);
  g_ptr_array_add (self->items, item);
  gtk_widget_set_parent (GTK_WIDGET (item), GTK_WIDGET (self));
}

void
parvis_zone_view_remove_item (ParvisZoneView *self, ParvisItemView *item)
{
  g_return_if_fail (PARVIS_IS_ZONE_VIEW (self));
  g_ptr_array_remove (self->items, item);
  gtk_widget_unparent (GTK_WIDGET (item));
}

GPtrArray *
parvis_zone_view_get_items (ParvisZoneView *self)
{
  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), NULL);
  return self->items;
}

guint
parvis_zone_view_count_notes (ParvisZoneView *self)
{
  guint n = 0;

  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *item = g_ptr_array_index (self->items, i);

      n += PARVIS_IS_CLUSTER_VIEW (item)
               ? parvis_cluster_view_get_notes (PARVIS_CLUSTER_VIEW (item))->len
               : 1;
    }
  return n;
}

void
parvis_zone_view_arrange (ParvisZoneView *self, double share)
{
  guint n = parvis_zone_view_count_notes (self);
  g_autofree char *count =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", n), n);
  g_autofree char *described =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Zone, %u note", "Zone, %u notes", n), n);

  g_return_if_fail (PARVIS_IS_ZONE_VIEW (self));
  for (guint i = 0; share != self->share && i < self->items->len; i++)
    parvis_item_view_forget_home (g_ptr_array_index (self->items, i));
  self->share = share;
  g_ptr_array_sort (self->items, parvis_item_view_compare);
  self->width = parvis_zone_layout_get_width (self->items, share, get_inset (self));
  g_clear_pointer (&self->layout, parvis_grid_free);
  self->layout = parvis_zone_layout_arrange (self->items, share, get_inset (self));
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->count, n > 0);
  gtk_widget_set_visible (self->prompt, n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  described, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

double
parvis_zone_view_get_width (ParvisZoneView *self)
{
  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), 0);
  return self->width;
}

double
parvis_zone_view_get_height (ParvisZoneView *self)
{
  double bottom = parvis_grid_get_bottom (self->layout);

  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), 0);
  if (self->ghost != NULL)
    bottom = MAX (bottom, parvis_zone_view_get_next_spot (self).y + PARVIS_NOTE_HEIGHT);
  return MAX (bottom, PARVIS_ZONE_TOP + PARVIS_NOTE_HEIGHT) + INSET;
}

void
parvis_zone_view_set_sight (ParvisZoneView *self, const graphene_rect_t *sight)
{
  g_return_if_fail (PARVIS_IS_ZONE_VIEW (self));
  if (graphene_rect_equal (&self->sight, sight))
    return;
  self->sight = *sight;
  wake_clusters (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

ParvisGrid *
parvis_zone_view_survey (ParvisZoneView *self, GPtrArray *ignored)
{
  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), NULL);
  return parvis_zone_layout_survey (self->items, self->layout, ignored);
}

void
parvis_zone_view_find_spots (ParvisZoneView *self,
                             GPtrArray *ignored,
                             GPtrArray *items,
                             const ParvisSpot *wishes,
                             ParvisSpot *spots)
{
  g_autoptr (ParvisGrid) layout = NULL;

  g_return_if_fail (PARVIS_IS_ZONE_VIEW (self));
  layout = parvis_zone_view_survey (self, ignored);
  parvis_zone_layout_put_together (layout, items, wishes, spots);
}

void
parvis_zone_view_find_tidy_spots (ParvisZoneView *self, GPtrArray *chosen, ParvisSpot *spots)
{
  double width = chosen->len == self->items->len ? self->share : self->width;

  g_return_if_fail (PARVIS_IS_ZONE_VIEW (self));
  parvis_zone_layout_tidy (self->items, chosen, width, get_inset (self), spots);
}

void
parvis_zone_view_glide (ParvisZoneView *self, GPtrArray *items, const ParvisSpot *offsets)
{
  g_return_if_fail (PARVIS_IS_ZONE_VIEW (self));
  if (self->glide == NULL)
    self->glide = parvis_glide_new (GTK_WIDGET (self));
  parvis_glide_start (self->glide, items, offsets);
}

ParvisSpot
parvis_zone_view_find_spot (ParvisZoneView *self, ParvisSpot wish)
{
  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), wish);
  return parvis_grid_nearest (self->layout, wish, parvis_reach_of_note ());
}

ParvisSpot
parvis_zone_view_fit_cluster (ParvisZoneView *self,
                              guint n_notes,
                              ParvisSpot spot,
                              ParvisReach *reach)
{
  double edge;

  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), spot);
  *reach = parvis_reach_of_cluster (n_notes, parvis_grid_get_columns (self->layout));
  edge = self->width - get_inset (self) + PARVIS_NOTE_GAP - reach->right;
  return (ParvisSpot){ MAX (MIN (spot.x, edge), get_inset (self)), MAX (spot.y, PARVIS_ZONE_TOP) };
}

GArray *
parvis_zone_view_make_room (ParvisZoneView *self,
                            ParvisSpot spot,
                            ParvisReach reach,
                            GPtrArray *ignored,
                            guint *n_covered)
{
  g_autoptr (GPtrArray) displaced = g_ptr_array_new ();
  g_autoptr (GArray) spots = NULL;
  GArray *places = g_array_new (FALSE, FALSE, sizeof (ParvisPlace));

  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), places);
  spots = parvis_zone_layout_make_room (self->items, self->layout, spot, reach, ignored, displaced,
                                        n_covered);
  for (guint i = 0; i < displaced->len; i++)
    {
      ParvisSpot to = g_array_index (spots, ParvisSpot, i);
      ParvisPlace place = { parvis_item_view_get_record (g_ptr_array_index (displaced, i)),
                            self->zone, to.x, to.y };

      g_array_append_val (places, place);
    }
  return places;
}

ParvisSpot
parvis_zone_view_get_next_spot (ParvisZoneView *self)
{
  g_return_val_if_fail (PARVIS_IS_ZONE_VIEW (self), (ParvisSpot){ 0 });
  return parvis_grid_flow (self->layout, parvis_reach_of_note ());
}

void
parvis_zone_view_set_ghost (ParvisZoneView *self, const char *text)
{
  g_return_if_fail (PARVIS_IS_ZONE_VIEW (self));
  if (g_strcmp0 (self->ghost, text) == 0)
    return;
  g_free (self->ghost);
  self->ghost = g_strdup (text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
