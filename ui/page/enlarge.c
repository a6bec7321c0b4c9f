/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/enlarge.h"

#define WIDTH 1280
#define HEIGHT 720

struct _ParvisEnlarge
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (ParvisEnlarge, parvis_enlarge, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
parvis_enlarge_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL ? gtk_widget_get_request_mode (child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
parvis_enlarge_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

/* No more than leaves the child all that it needs: at the least it is as it would be without. */
static double
get_zoom (GtkWidget *child, int width, int height)
{
  double zoom = MIN (width / (double) WIDTH, height / (double) HEIGHT);
  int least_width, least_height;

  if (zoom <= 1)
    return 1;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  zoom = MIN (zoom, width / (double) MAX (least_width, 1));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, (int) (width / MAX (zoom, 1)), &least_height,
                      NULL, NULL, NULL);
  return MAX (MIN (zoom, height / (double) MAX (least_height, 1)), 1);
}

static void
parvis_enlarge_allocate (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  double zoom = child != NULL ? get_zoom (child, width, height) : 1;

  if (child != NULL)
    gtk_widget_allocate (child, (int) (width / zoom), (int) (height / zoom), -1,
                         gsk_transform_scale (NULL, (float) zoom, (float) zoom));
}

static void
parvis_enlarge_class_init (ParvisEnlargeClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = parvis_enlarge_get_request_mode;
  manager_class->measure = parvis_enlarge_measure;
  manager_class->allocate = parvis_enlarge_allocate;
}

static void
parvis_enlarge_init (ParvisEnlarge *self)
{
}
