/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/wall-scene.h"

#include <math.h>

#include "board/paper.h"
#include "projector/cluster-face.h"
#include "projector/note-face.h"
#include "shape/shape.h"

/* Pixels of the projector around what stands on the wall: in line with its title, or around zones.
 */
#define SIDE 72
#define ZONE_SIDE 48
#define BOTTOM 48
/* Units of the wall. */
#define HEAD 50
#define RADIUS 12
#define SHAPE 16
/* The type of the notes, in points, and the least of it on the projector. */
#define LARGEST 15
#define SMALLEST 11
#define FLOOR 20.
#define MOST_ZOOM 2.
/* More are not worth a look at the type of each. */
#define CROWD 200

typedef struct
{
  GtkWidget *widget;
  graphene_rect_t box; /* units of the wall */
} Place;

struct _ParvisWallScene
{
  GtkWidget parent_instance;
  ParvisCampaign *campaign; /* owned */
  ParvisSequence *sequence; /* owned */
  ParvisInks inks;
  ParvisWallPlan *plan;
  GHashTable *homes;    /* of ParvisRecord to ParvisSpot */
  GArray *places;       /* of Place */
  double zoom;          /* 0 until it is known */
  ParvisPaging *paging; /* owned */
  GArray *tops;         /* of double: where pages begin; NULL at first */
  guint n_across;       /* pages beside each other */
  ParvisSpot offset;    /* of what is shown, units of the wall */
  double across, down;  /* of the desk, not followed yet */
  gint64 newest;        /* of its notes; 0 before they were seen */
  int width, height;
  guint source;
};

G_DEFINE_FINAL_TYPE (ParvisWallScene, parvis_wall_scene, GTK_TYPE_WIDGET)

static gboolean
is_alone (ParvisWallScene *self)
{
  return self->plan->zones->len < 2;
}

static int
get_points (ParvisWallScene *self, ParvisNote *note)
{
  gboolean cut;
  g_autoptr (PangoLayout) layout = NULL;

  if (parvis_note_get_hidden (note))
    return LARGEST;
  layout = parvis_paper_layout (GTK_WIDGET (self), &self->inks, parvis_note_get_text (note),
                                PARVIS_PAPER_NOTE, PARVIS_PAPER_PLAIN, &cut);
  return pango_font_description_get_size (pango_layout_get_font_description (layout)) / PANGO_SCALE;
}

/* The smallest type on the wall. */
static int
get_least_points (ParvisWallScene *self)
{
  int least = LARGEST;

  if (parvis_wall_plan_count_notes (self->plan) > CROWD)
    return SMALLEST;
  for (guint i = 0; i < self->plan->zones->len; i++)
    {
      ParvisWallZone *zone = parvis_wall_plan_get_zone (self->plan, i);

      for (guint j = 0; j < zone->items->len; j++)
        {
          ParvisWallItem *item = parvis_wall_zone_get_item (zone, j);

          if (item->cluster == NULL || parvis_wall_item_is_open (item))
            for (guint k = 0; k < item->notes->len; k++)
              least = MIN (least, get_points (self, item->notes->pdata[k]));
        }
    }
  return least;
}

/* Around the zones, in units of the wall. */
static double
get_side (ParvisWallScene *self)
{
  return is_alone (self) ? SIDE / self->zoom - PARVIS_WALL_INSET : ZONE_SIDE / self->zoom;
}

static double
get_room (ParvisWallScene *self)
{
  return (self->height - BOTTOM) / self->zoom - (is_alone (self) ? 0 : PARVIS_WALL_INSET);
}

/* Above the things of a page. */
static double
get_head (ParvisWallScene *self)
{
  return is_alone (self) ? 0 : PARVIS_ZONE_TOP - PARVIS_CLUSTER_HEAD;
}

static double
get_page_height (ParvisWallScene *self)
{
  return get_room (self) - get_head (self);
}

static gboolean
arrange (ParvisWallScene *self, double zoom)
{
  double width;

  if (zoom < self->zoom || zoom > self->zoom)
    g_hash_table_remove_all (self->homes);
  self->zoom = zoom;
  width = self->width / zoom - 2 * get_side (self);
  parvis_wall_plan_arrange (self->plan, width, self->homes);
  return self->plan->width < width + 1 && self->plan->height <= get_room (self);
}

/* As large as shows all of it; then what is too much is not shown. It only gets smaller: what the
   room looks at does not move without need. */
static void
fit (ParvisWallScene *self)
{
  const double least = FLOOR / get_least_points (self);
  const double zooms[] = { MOST_ZOOM, FLOOR / SMALLEST, FLOOR / 13, FLOOR / LARGEST };
  const double before = self->zoom;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if ((before <= 0 || zooms[i] <= before) && zooms[i] >= least && arrange (self, zooms[i]))
      return;
  arrange (self, MAX (least, FLOOR / LARGEST));
}

static void
add_place (ParvisWallScene *self,
           GtkWidget *widget,
           double x,
           double y,
           double width,
           double height)
{
  Place place = { widget,
                  GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height) };

  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  g_array_append_val (self->places, place);
}

static void
add_title (ParvisWallScene *self, const ParvisWallZone *zone)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title = gtk_label_new (zone->title);

  if (zone->guest)
    gtk_box_append (GTK_BOX (head), parvis_shape_new (zone->college, SHAPE));
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "zone-title");
  gtk_box_append (GTK_BOX (head), title);
  /* Each page has it. */
  add_place (self, head, zone->x + PARVIS_WALL_INSET, self->offset.y,
             zone->width - 2 * PARVIS_WALL_INSET, HEAD);
}

/* Nothing is cut that fits on a page: what begins on this one and does not end there is on the
   next. */
static gboolean
is_on_page (ParvisWallScene *self, const graphene_rect_t *box, double top)
{
  double end = top + get_page_height (self), bottom = box->origin.y + box->size.height;

  if (box->size.height > get_page_height (self))
    return box->origin.y < end && bottom > top;
  return box->origin.y >= top - 1 && bottom <= end + 1;
}

static void
add_item (ParvisWallScene *self, const ParvisWallZone *zone, const ParvisWallItem *item)
{
  graphene_rect_t box = parvis_wall_plan_get_box (self->plan, zone, item);

  if (!is_on_page (self, &box, self->offset.y + get_head (self)) ||
      box.origin.x > self->offset.x + self->width / self->zoom ||
      box.origin.x + box.size.width < self->offset.x)
    return;
  add_place (self,
             item->cluster != NULL
                 ? parvis_cluster_face_new (item, &self->inks)
                 : parvis_note_face_new (g_ptr_array_index (item->notes, 0), &self->inks),
             box.origin.x, box.origin.y, box.size.width, box.size.height);
}

static void
clear (ParvisWallScene *self)
{
  GtkWidget *child;

  g_array_set_size (self->places, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
count_pages (ParvisWallScene *self)
{
  double width = self->width / self->zoom - 2 * get_side (self);

  g_clear_pointer (&self->tops, g_array_unref);
  self->tops = parvis_wall_plan_break (self->plan, get_head (self), get_page_height (self));
  self->n_across = (guint) MAX (ceil ((self->plan->width - 1) / width), 1);
  parvis_paging_set_n_pages (self->paging, self->tops->len * self->n_across);
}

static void
find_offset (ParvisWallScene *self)
{
  guint page = parvis_paging_get_page (self->paging);
  guint column = page % self->n_across;
  double range = self->plan->width - self->width / self->zoom + 2 * get_side (self);

  self->offset.x = self->n_across > 1 ? range * column / (self->n_across - 1) : 0;
  self->offset.y = g_array_index (self->tops, double, page / self->n_across) - get_head (self);
}

/* What was written last is seen. */
static void
reveal_newest (ParvisWallScene *self)
{
  const ParvisWallZone *zone;
  const ParvisWallItem *item;
  gint64 before = self->newest, newest;
  graphene_rect_t box;
  guint page = 0;

  if (!parvis_wall_plan_find_newest (self->plan, &zone, &item, &newest))
    return;
  self->newest = newest;
  if (before == 0 || newest <= before)
    return;
  box = parvis_wall_plan_get_box (self->plan, zone, item);
  while (page + 1 < self->tops->len &&
         !is_on_page (self, &box, g_array_index (self->tops, double, page)))
    page++;
  parvis_paging_set_page (self->paging,
                          page * self->n_across +
                              (guint) (box.origin.x * (float) self->n_across / self->plan->width));
}

static void
populate (ParvisWallScene *self)
{
  clear (self);
  for (guint i = 0; i < self->plan->zones->len; i++)
    {
      ParvisWallZone *zone = parvis_wall_plan_get_zone (self->plan, i);

      if (!is_alone (self))
        add_title (self, zone);
      for (guint j = 0; j < zone->items->len; j++)
        add_item (self, zone, parvis_wall_zone_get_item (zone, j));
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_page (ParvisWallScene *self)
{
  if (self->plan == NULL || self->zoom <= 0)
    return;
  find_offset (self);
  populate (self);
}

/* The page at the same part of the wall as the desk. */
static void
look (ParvisWallScene *self)
{
  guint page = parvis_paging_get_page (self->paging);
  guint row = page / self->n_across, column = page % self->n_across;

  if (self->down >= 0)
    row = (guint) lround (self->down * (self->tops->len - 1));
  if (self->across >= 0)
    column = (guint) lround (self->across * (self->n_across - 1));
  self->across = self->down = -1;
  parvis_paging_set_page (self->paging, row * self->n_across + column);
}

static void
build (ParvisWallScene *self)
{
  clear (self);
  g_clear_pointer (&self->plan, parvis_wall_plan_free);
  if (self->width <= 0 || self->height <= 0)
    return;
  self->plan = parvis_wall_plan_new (self->campaign, self->sequence);
  fit (self);
  g_signal_handlers_block_by_func (self->paging, on_page, self);
  count_pages (self);
  look (self);
  reveal_newest (self);
  g_signal_handlers_unblock_by_func (self->paging, on_page, self);
  on_page (self);
}

static gboolean
rebuild_cb (gpointer data)
{
  ParvisWallScene *self = data;

  self->source = 0;
  build (self);
  return G_SOURCE_REMOVE;
}

static void
parvis_wall_scene_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisWallScene *self = PARVIS_WALL_SCENE (widget);

  /* Widgets are not made while others are given their places. */
  if ((width != self->width || height != self->height) && self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_cb, self, NULL);
  if (width != self->width || height != self->height)
    self->zoom = 0;
  self->width = width;
  self->height = height;
  for (guint i = 0; self->zoom > 0 && i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);
      float zoom = (float) self->zoom;
      float x = place->box.origin.x + (float) (get_side (self) - self->offset.x);
      float y = place->box.origin.y - (float) self->offset.y;
      int ignored;

      gtk_widget_measure (place->widget, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, NULL, NULL,
                          NULL);
      gtk_widget_allocate (
          place->widget, (int) place->box.size.width, (int) place->box.size.height, -1,
          gsk_transform_scale (
              gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x * zoom, y * zoom)), zoom,
              zoom));
    }
}

static void
snapshot_zone (ParvisWallScene *self, const ParvisWallZone *zone, GtkSnapshot *snapshot)
{
  GskRoundedRect area;
  double x = get_side (self) + zone->x - self->offset.x;
  double height = get_room (self) + PARVIS_WALL_INSET;

  gsk_rounded_rect_init_from_rect (&area,
                                   &GRAPHENE_RECT_INIT ((float) (x * self->zoom), 0,
                                                        (float) (zone->width * self->zoom),
                                                        (float) (height * self->zoom)),
                                   RADIUS * (float) self->zoom);
  gtk_snapshot_push_rounded_clip (snapshot, &area);
  gtk_snapshot_append_color (snapshot, &self->inks.zone, &area.bounds);
  gtk_snapshot_pop (snapshot);
  if (self->inks.outlined)
    gtk_snapshot_append_border (
        snapshot, &area, (float[4]){ 1, 1, 1, 1 },
        (GdkRGBA[4]){ self->inks.text, self->inks.text, self->inks.text, self->inks.text });
}

static void
parvis_wall_scene_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisWallScene *self = PARVIS_WALL_SCENE (widget);

  if (self->plan == NULL || self->zoom <= 0)
    return;
  for (guint i = 0; !is_alone (self) && i < self->plan->zones->len; i++)
    snapshot_zone (self, parvis_wall_plan_get_zone (self->plan, i), snapshot);
  GTK_WIDGET_CLASS (parvis_wall_scene_parent_class)->snapshot (widget, snapshot);
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
parvis_wall_scene_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (parvis_wall_scene_parent_class)->css_changed (widget, change);
  parvis_inks_load (&PARVIS_WALL_SCENE (widget)->inks, widget);
  repaint (widget);
}

static void
parvis_wall_scene_dispose (GObject *object)
{
  ParvisWallScene *self = PARVIS_WALL_SCENE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  clear (self);
  g_clear_pointer (&self->plan, parvis_wall_plan_free);
  g_hash_table_remove_all (self->homes);
  g_clear_object (&self->paging);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_wall_scene_parent_class)->dispose (object);
}

static void
parvis_wall_scene_finalize (GObject *object)
{
  ParvisWallScene *self = PARVIS_WALL_SCENE (object);

  g_hash_table_unref (self->homes);
  g_array_unref (self->places);
  g_clear_pointer (&self->tops, g_array_unref);
  G_OBJECT_CLASS (parvis_wall_scene_parent_class)->finalize (object);
}

static void
parvis_wall_scene_class_init (ParvisWallSceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = parvis_wall_scene_dispose;
  object_class->finalize = parvis_wall_scene_finalize;
  widget_class->size_allocate = parvis_wall_scene_size_allocate;
  widget_class->snapshot = parvis_wall_scene_snapshot;
  widget_class->css_changed = parvis_wall_scene_css_changed;
  gtk_widget_class_set_css_name (widget_class, "wallscene");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
parvis_wall_scene_init (ParvisWallScene *self)
{
  self->homes = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->across = self->down = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
parvis_wall_scene_new (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisPaging *paging)
{
  ParvisWallScene *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  self = g_object_new (PARVIS_TYPE_WALL_SCENE, NULL);
  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  self->paging = g_object_ref (paging);
  g_signal_connect_object (paging, "notify::page", G_CALLBACK (on_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (build), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
parvis_wall_scene_look (ParvisWallScene *self, double across, double down)
{
  g_return_if_fail (PARVIS_IS_WALL_SCENE (self));
  self->across = across;
  self->down = down;
  if (self->plan != NULL && self->zoom > 0)
    look (self);
}
