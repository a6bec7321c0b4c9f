/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/paged-rows.h"

/* Pixels; further apart, lines are no list any more. */
#define MOST_SPARE 36

struct _ParvisPagedRows
{
  GtkWidget parent_instance;
  ParvisPaging *paging; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisPagedRows, parvis_paged_rows, GTK_TYPE_WIDGET)

static int
measure_row (GtkWidget *row, int width)
{
  int least, height;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, MAX (width, least), &height, NULL, NULL, NULL);
  return height;
}

static void
parvis_paged_rows_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = 1;
  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      int least;

      gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        *minimum = *natural = MAX (*natural, least);
      else
        *natural += measure_row (row, MAX (for_size, least));
    }
}

static GArray *
measure_rows (GtkWidget *head, int width)
{
  GArray *heights = g_array_new (FALSE, FALSE, sizeof (int));

  for (GtkWidget *row = gtk_widget_get_next_sibling (head); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      int height = measure_row (row, width);

      g_array_append_val (heights, height);
    }
  return heights;
}

/* The first row of each page in @room, and one past the last row. */
static GArray *
break_pages (GArray *heights, int room, guint most)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint start = 0;
  int y = 0;

  g_array_append_val (starts, start);
  for (guint i = 0; i < heights->len; i++)
    {
      int height = g_array_index (heights, int, i);

      if (i > start && (y + height > room || i - start >= most))
        {
          start = i;
          y = 0;
          g_array_append_val (starts, start);
        }
      y += height;
    }
  g_array_append_val (starts, heights->len);
  return starts;
}

/* No more pages than it takes, and none much emptier than the others. */
static GArray *
balance_pages (GArray *heights, int room)
{
  GArray *starts = break_pages (heights, room, G_MAXUINT);
  guint n_pages = starts->len - 1;
  GArray *even = break_pages (heights, room, (heights->len + n_pages - 1) / n_pages);

  if (even->len > starts->len)
    {
      g_array_unref (even);
      return starts;
    }
  g_array_unref (starts);
  return even;
}

/* What each row gets of the room that the fullest page leaves, up to a half of its height more. */
static int
get_spare (GArray *heights, GArray *starts, int room)
{
  int spare = G_MAXINT;

  for (guint page = 0; page + 1 < starts->len; page++)
    {
      guint start = g_array_index (starts, guint, page);
      guint end = g_array_index (starts, guint, page + 1);
      int height = 0;

      for (guint i = start; i < end; i++)
        height += g_array_index (heights, int, i);
      if (end > start)
        spare = MIN (spare, MIN (room - height, height / 2) / (int) (end - start));
    }
  return CLAMP (spare, 0, MOST_SPARE);
}

static void
show (GtkWidget *row, gboolean shown)
{
  gtk_widget_set_child_visible (row, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

static void
place (GtkWidget *row, int y, int width, int height)
{
  show (row, TRUE);
  gtk_widget_size_allocate (row, &(GtkAllocation){ 0, y, width, height }, -1);
}

static void
place_page (GtkWidget *head, int y, int width, int spare, GArray *heights, guint start, guint end)
{
  guint i = 0;

  for (GtkWidget *row = gtk_widget_get_next_sibling (head); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    {
      int height = g_array_index (heights, int, i) + spare;

      if (i < start || i >= end)
        {
          show (row, FALSE);
          continue;
        }
      place (row, y, width, height);
      y += height;
    }
}

static void
parvis_paged_rows_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisPagedRows *self = PARVIS_PAGED_ROWS (widget);
  GtkWidget *head = gtk_widget_get_first_child (widget);
  g_autoptr (GArray) heights = NULL, starts = NULL;
  guint page;
  int y;

  if (head == NULL)
    return;
  y = measure_row (head, width);
  place (head, 0, width, y);
  heights = measure_rows (head, width);
  starts = balance_pages (heights, height - y);
  parvis_paging_set_n_pages (self->paging, starts->len - 1);
  page = parvis_paging_get_page (self->paging);
  place_page (head, y, width, get_spare (heights, starts, height - y), heights,
              g_array_index (starts, guint, page), g_array_index (starts, guint, page + 1));
}

static void
parvis_paged_rows_dispose (GObject *object)
{
  parvis_paged_rows_clear (PARVIS_PAGED_ROWS (object));
  g_clear_object (&PARVIS_PAGED_ROWS (object)->paging);
  G_OBJECT_CLASS (parvis_paged_rows_parent_class)->dispose (object);
}

static void
parvis_paged_rows_class_init (ParvisPagedRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_paged_rows_dispose;
  widget_class->measure = parvis_paged_rows_measure;
  widget_class->size_allocate = parvis_paged_rows_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "pagedrows");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
parvis_paged_rows_init (ParvisPagedRows *self)
{
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
parvis_paged_rows_new (ParvisPaging *paging)
{
  ParvisPagedRows *self = g_object_new (PARVIS_TYPE_PAGED_ROWS, NULL);

  self->paging = g_object_ref (paging);
  g_signal_connect_object (paging, "notify::page", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
parvis_paged_rows_append (ParvisPagedRows *self, GtkWidget *row)
{
  g_return_if_fail (PARVIS_IS_PAGED_ROWS (self) && GTK_IS_WIDGET (row));
  gtk_widget_insert_before (row, GTK_WIDGET (self), NULL);
}

void
parvis_paged_rows_clear (ParvisPagedRows *self)
{
  GtkWidget *row;

  g_return_if_fail (PARVIS_IS_PAGED_ROWS (self));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (row);
}
