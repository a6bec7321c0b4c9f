/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/result-columns.h"

#define SPACING 18
#define LEAST_FLEXIBLE 112

struct _ParvisResultColumns
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (ParvisResultColumns, parvis_result_columns, GTK_TYPE_LAYOUT_MANAGER)

/* Letters that a column takes, or its part of the width that is left. */
static const struct
{
  int letters, part;
} columns[PARVIS_RESULT_N_COLUMNS] = {
  [PARVIS_RESULT_RANK] = { 9, 0 },     [PARVIS_RESULT_NAME] = { 0, 5 },
  [PARVIS_RESULT_AGENTS] = { 0, 4 },   [PARVIS_RESULT_USERS] = { 0, 4 },
  [PARVIS_RESULT_SUPPORT] = { 24, 0 }, [PARVIS_RESULT_KEPT] = { 12, 0 },
};

static int
letter_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return width;
}

/* The columns of the children that are shown, in @width; returns the least that they need. */
static int
get_widths (GtkWidget *widget, int width, int *widths)
{
  int letter = letter_width (widget), fixed = -SPACING, least = -SPACING, parts = 0, i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && i < PARVIS_RESULT_N_COLUMNS;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      widths[i] = columns[i].letters * letter;
      if (!gtk_widget_should_layout (child))
        continue;
      fixed += widths[i] + SPACING;
      least += widths[i] + SPACING + (columns[i].part > 0 ? LEAST_FLEXIBLE : 0);
      parts += columns[i].part;
    }
  for (i = 0; i < PARVIS_RESULT_N_COLUMNS; i++)
    if (columns[i].part > 0)
      widths[i] = parts > 0 ? MAX (0, width - fixed) * columns[i].part / parts : 0;
  return least;
}

static GtkSizeRequestMode
parvis_result_columns_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
parvis_result_columns_measure (GtkLayoutManager *manager,
                               GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  int widths[PARVIS_RESULT_N_COLUMNS] = { 0 };
  int least = get_widths (widget, 0, widths), i = 0;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? least : 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  get_widths (widget, for_size < 0 ? least : for_size, widths);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && i < PARVIS_RESULT_N_COLUMNS;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      int height, child_least;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_least, NULL, NULL, NULL);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (widths[i], child_least), &height,
                          NULL, NULL, NULL);
      *minimum = *natural = MAX (*minimum, height);
    }
}

static void
parvis_result_columns_allocate (GtkLayoutManager *manager,
                                GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int widths[PARVIS_RESULT_N_COLUMNS] = { 0 };
  int x = 0, i = 0;

  get_widths (widget, width, widths);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && i < PARVIS_RESULT_N_COLUMNS;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      int least;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      least = MAX (least, widths[i]);
      gtk_widget_size_allocate (
          child, &(GtkAllocation){ mirrored ? width - x - least : x, 0, least, height }, -1);
      x += widths[i] + SPACING;
    }
}

static void
parvis_result_columns_class_init (ParvisResultColumnsClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = parvis_result_columns_get_request_mode;
  manager_class->measure = parvis_result_columns_measure;
  manager_class->allocate = parvis_result_columns_allocate;
}

static void
parvis_result_columns_init (ParvisResultColumns *self)
{
}
