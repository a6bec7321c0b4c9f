/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/result-columns.h"

#define SPACING 18
#define LINE_SPACING 6

struct _ParvisResultColumns
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (ParvisResultColumns, parvis_result_columns, GTK_TYPE_LAYOUT_MANAGER)

/* Letters that a column takes at least, and its part of the width that is left. The votes go below
   the name, as large as they can be, where one row has no room for all. */
static const struct
{
  int letters, part;
  gboolean below;
} columns[PARVIS_RESULT_N_COLUMNS] = {
  [PARVIS_RESULT_RANK] = { 10, 0, FALSE },   [PARVIS_RESULT_NAME] = { 20, 6, FALSE },
  [PARVIS_RESULT_AGENTS] = { 12, 4, TRUE },  [PARVIS_RESULT_USERS] = { 12, 4, TRUE },
  [PARVIS_RESULT_SUPPORT] = { 22, 0, TRUE }, [PARVIS_RESULT_KEPT] = { 12, 0, FALSE },
};

typedef struct
{
  GtkWidget *child; /* NULL where the column is not shown */
  int width;
  gboolean below;
} Cell;

static int
letter_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return width;
}

static void
find_cells (GtkWidget *widget, Cell *cells)
{
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && i < PARVIS_RESULT_N_COLUMNS;
       child = gtk_widget_get_next_sibling (child), i++)
    cells[i].child = gtk_widget_should_layout (child) ? child : NULL;
}

/* The least that the cells of one row need. */
static int
get_least (const Cell *cells, int letter, gboolean below)
{
  int least = -SPACING;

  for (int i = 0; i < PARVIS_RESULT_N_COLUMNS; i++)
    if (cells[i].child != NULL && cells[i].below == below)
      least += columns[i].letters * letter + SPACING;
  return MAX (least, 0);
}

static void
share_width (Cell *cells, int letter, int width, gboolean below)
{
  int parts = 0, left = width - get_least (cells, letter, below);

  for (int i = 0; i < PARVIS_RESULT_N_COLUMNS; i++)
    if (cells[i].child != NULL && cells[i].below == below)
      {
        cells[i].width = columns[i].letters * letter;
        parts += columns[i].part;
        left += columns[i].part > 0 ? cells[i].width : 0;
      }
  for (int i = 0; i < PARVIS_RESULT_N_COLUMNS; i++)
    if (cells[i].child != NULL && cells[i].below == below && columns[i].part > 0)
      cells[i].width = MAX (0, left) * columns[i].part / parts;
}

/* Sets out the columns in @width, in two rows where one has no room; returns the least for one row.
 */
static int
set_out (GtkWidget *widget, int width, Cell *cells)
{
  int letter = letter_width (widget), least;

  find_cells (widget, cells);
  least = get_least (cells, letter, FALSE);
  if (width < least)
    for (int i = 0; i < PARVIS_RESULT_N_COLUMNS; i++)
      cells[i].below = columns[i].below;
  share_width (cells, letter, width, FALSE);
  share_width (cells, letter, width, TRUE);
  return least;
}

static int
get_height (const Cell *cells, gboolean below)
{
  int height = 0;

  for (int i = 0; i < PARVIS_RESULT_N_COLUMNS; i++)
    {
      int least, needed;

      if (cells[i].child == NULL || cells[i].below != below)
        continue;
      gtk_widget_measure (cells[i].child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_measure (cells[i].child, GTK_ORIENTATION_VERTICAL, MAX (cells[i].width, least),
                          &needed, NULL, NULL, NULL);
      height = MAX (height, needed);
    }
  return height;
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
  Cell cells[PARVIS_RESULT_N_COLUMNS] = { 0 };
  int letter = letter_width (widget), below;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = set_out (widget, 0, cells);
      *minimum = MAX (get_least (cells, letter, FALSE), get_least (cells, letter, TRUE));
      return;
    }
  set_out (widget, for_size < 0 ? G_MAXINT16 : for_size, cells);
  below = get_height (cells, TRUE);
  *minimum = *natural = get_height (cells, FALSE) + (below > 0 ? LINE_SPACING + below : 0);
}

static void
parvis_result_columns_allocate (GtkLayoutManager *manager,
                                GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Cell cells[PARVIS_RESULT_N_COLUMNS] = { 0 };
  int x[2] = { 0, 0 }, below;

  set_out (widget, width, cells);
  below = get_height (cells, TRUE);
  for (int i = 0; i < PARVIS_RESULT_N_COLUMNS; i++)
    {
      int least, *start = &x[cells[i].below ? 1 : 0];
      int top = cells[i].below ? height - below : 0;
      int bottom = below > 0 && !cells[i].below ? height - below - LINE_SPACING : height;

      if (cells[i].child == NULL)
        continue;
      gtk_widget_measure (cells[i].child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      least = MAX (least, cells[i].width);
      gtk_widget_size_allocate (
          cells[i].child,
          &(GtkAllocation){ mirrored ? width - *start - least : *start, top, least, bottom - top },
          -1);
      *start += cells[i].width + SPACING;
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
