/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/flow.h"

struct _ParvisFlow
{
  GtkLayoutManager parent_instance;

  int spacing, line_spacing;
  gboolean even;
};

G_DEFINE_FINAL_TYPE (ParvisFlow, parvis_flow, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_SPACING = 1,
  PROP_LINE_SPACING,
  PROP_EVEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  GtkWidget *child;
  int least, wish, width;
  gboolean first; /* of its row */
} Item;

static GArray *
list_items (GtkWidget *widget)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (Item));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Item item = { .child = child };

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &item.least, &item.wish, NULL,
                          NULL);
      g_array_append_val (items, item);
    }
  return items;
}

static Item *
get_item (GArray *items, guint i)
{
  return &g_array_index (items, Item, i);
}

/* All as wide as the widest wishes. */
static void
even_out (GArray *items)
{
  int least = 0, wish = 0;

  for (guint i = 0; i < items->len; i++)
    {
      least = MAX (least, get_item (items, i)->least);
      wish = MAX (wish, get_item (items, i)->wish);
    }
  for (guint i = 0; i < items->len; i++)
    {
      get_item (items, i)->least = least;
      get_item (items, i)->wish = wish;
    }
}

/* Rows of as many, rather than a full one and the rest. */
static void
break_evenly (ParvisFlow *self, GArray *items, int width)
{
  int n = (int) items->len, wish = n > 0 ? get_item (items, 0)->wish : 0;
  int most = CLAMP ((width + self->spacing) / MAX (1, wish + self->spacing), 1, MAX (1, n));
  int n_rows = (n + most - 1) / most;
  int per_row = n_rows > 0 ? (n + n_rows - 1) / n_rows : 1;

  for (int i = 0; i < n; i++)
    {
      int place = i % per_row, step = width + self->spacing;

      get_item (items, (guint) i)->first = place == 0;
      get_item (items, (guint) i)->width =
          (place + 1) * step / per_row - place * step / per_row - self->spacing;
    }
}

/* Gives what the row from @start to @end does not use to those that expand, or to the first. */
static void
fill_row (GArray *items, guint start, guint end, int left)
{
  int n_expanding = 0;

  for (guint i = start; i < end; i++)
    n_expanding +=
        gtk_widget_compute_expand (get_item (items, i)->child, GTK_ORIENTATION_HORIZONTAL);
  if (n_expanding == 0)
    {
      get_item (items, start)->width += left;
      return;
    }
  for (guint i = start; i < end; i++)
    if (gtk_widget_compute_expand (get_item (items, i)->child, GTK_ORIENTATION_HORIZONTAL))
      {
        get_item (items, i)->width += left / n_expanding;
        left -= left / n_expanding--;
      }
}

static void
break_rows (ParvisFlow *self, GArray *items, int width)
{
  guint start = 0;
  int used = 0;

  for (guint i = 0; i < items->len; i++)
    {
      Item *item = get_item (items, i);

      item->width = MAX (item->least, MIN (item->wish, width));
      item->first = i == 0 || used + self->spacing + item->width > width;
      if (item->first && i > 0)
        fill_row (items, start, i, MAX (0, width - used));
      start = item->first ? i : start;
      used = item->first ? item->width : used + self->spacing + item->width;
    }
  if (items->len > 0)
    fill_row (items, start, items->len, MAX (0, width - used));
}

/* The children in rows of @width. (transfer full) (element-type Item) */
static GArray *
break_into_rows (ParvisFlow *self, GtkWidget *widget, int width)
{
  GArray *items = list_items (widget);

  if (self->even)
    {
      even_out (items);
      break_evenly (self, items, width);
    }
  else
    break_rows (self, items, width);
  return items;
}

/* The height of the row that begins at @start. */
static int
row_height (GArray *items, guint start)
{
  int height = 0;

  for (guint i = start; i < items->len && (i == start || !get_item (items, i)->first); i++)
    {
      int least;

      gtk_widget_measure (get_item (items, i)->child, GTK_ORIENTATION_VERTICAL,
                          get_item (items, i)->width, &least, NULL, NULL, NULL);
      height = MAX (height, least);
    }
  return height;
}

static void
measure_width (ParvisFlow *self, GtkWidget *widget, int *minimum, int *natural)
{
  g_autoptr (GArray) items = list_items (widget);

  if (self->even)
    even_out (items);
  *minimum = 0;
  *natural = items->len > 0 ? ((int) items->len - 1) * self->spacing : 0;
  for (guint i = 0; i < items->len; i++)
    {
      *minimum = MAX (*minimum, get_item (items, i)->least);
      *natural += get_item (items, i)->wish;
    }
}

static int
measure_height (ParvisFlow *self, GtkWidget *widget, int width)
{
  g_autoptr (GArray) items = NULL;
  int height = 0, least;

  if (width < 0)
    measure_width (self, widget, &least, &width);
  items = break_into_rows (self, widget, width);
  for (guint i = 0; i < items->len; i++)
    if (get_item (items, i)->first)
      height += row_height (items, i) + (i > 0 ? self->line_spacing : 0);
  return height;
}

static GtkSizeRequestMode
parvis_flow_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
parvis_flow_measure (GtkLayoutManager *manager,
                     GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (PARVIS_FLOW (manager), widget, minimum, natural);
  else
    *minimum = *natural = measure_height (PARVIS_FLOW (manager), widget, for_size);
}

static void
parvis_flow_allocate (GtkLayoutManager *manager,
                      GtkWidget *widget,
                      int width,
                      int height,
                      int baseline)
{
  ParvisFlow *self = PARVIS_FLOW (manager);
  g_autoptr (GArray) items = break_into_rows (self, widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, row = 0;

  for (guint i = 0; i < items->len; i++)
    {
      Item *item = get_item (items, i);

      if (item->first)
        {
          y += i > 0 ? row + self->line_spacing : 0;
          x = 0;
          row = row_height (items, i);
        }
      gtk_widget_size_allocate (
          item->child,
          &(GtkAllocation){ mirrored ? width - x - item->width : x, y, item->width, row }, -1);
      x += item->width + self->spacing;
    }
}

static void
parvis_flow_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisFlow *self = PARVIS_FLOW (object);

  if (prop_id == PROP_SPACING)
    g_value_set_int (value, self->spacing);
  else if (prop_id == PROP_LINE_SPACING)
    g_value_set_int (value, self->line_spacing);
  else if (prop_id == PROP_EVEN)
    g_value_set_boolean (value, self->even);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_flow_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ParvisFlow *self = PARVIS_FLOW (object);

  if (prop_id == PROP_SPACING)
    self->spacing = g_value_get_int (value);
  else if (prop_id == PROP_LINE_SPACING)
    self->line_spacing = g_value_get_int (value);
  else if (prop_id == PROP_EVEN)
    self->even = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_flow_class_init (ParvisFlowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parvis_flow_get_property;
  object_class->set_property = parvis_flow_set_property;
  manager_class->get_request_mode = parvis_flow_get_request_mode;
  manager_class->measure = parvis_flow_measure;
  manager_class->allocate = parvis_flow_allocate;
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_LINE_SPACING] =
      g_param_spec_int ("line-spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_EVEN] = g_param_spec_boolean ("even", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
parvis_flow_init (ParvisFlow *self)
{
}
