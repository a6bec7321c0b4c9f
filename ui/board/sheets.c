/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/sheets.h"

#include "board/paper.h"

#define SCALE (120.f / 144.f)
#define ACROSS 40
#define UP 12
#define WIDTH 200
#define HEIGHT 112

struct _ParvisSheets
{
  GtkWidget parent_instance;
  ParvisCollege college;
};

G_DEFINE_FINAL_TYPE (ParvisSheets, parvis_sheets, GTK_TYPE_WIDGET)

static void
parvis_sheets_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
parvis_sheets_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const float strengths[] = { .5f, .75f, 1.f };
  ParvisInks inks = { 0 };

  parvis_inks_load (&inks, widget);
  for (int i = 0; i < 3; i++)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) (i * ACROSS), (float) ((2 - i) * UP)));
      gtk_snapshot_scale (snapshot, SCALE, SCALE);
      parvis_paper_snapshot_sheet (snapshot, &inks, PARVIS_SHEETS (widget)->college, 0,
                                   strengths[i]);
      if (i == 2)
        parvis_paper_snapshot_strip (snapshot, &inks, PARVIS_SHEETS (widget)->college);
      gtk_snapshot_restore (snapshot);
    }
}

static void
parvis_sheets_class_init (ParvisSheetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = parvis_sheets_measure;
  widget_class->snapshot = parvis_sheets_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sheets");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
parvis_sheets_init (ParvisSheets *self)
{
}

void
parvis_sheets_set_college (ParvisSheets *self, ParvisCollege college)
{
  g_return_if_fail (PARVIS_IS_SHEETS (self));
  self->college = college;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
