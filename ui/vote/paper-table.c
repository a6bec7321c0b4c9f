/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/paper-table.h"

#include <glib/gi18n-lib.h>

#include "shape/shape.h"
#include "vote/paper-words.h"

struct _ParvisPaperTable
{
  GtkListBoxRow parent_instance;

  ParvisShape *shape; /* template child */
  GtkLabel *name;     /* template child */
  GtkLabel *count;    /* template child */
  GtkWidget *edit;    /* template child */
  GtkWidget *trash;   /* template child */

  gint64 id;
};

G_DEFINE_FINAL_TYPE (ParvisPaperTable, parvis_paper_table, GTK_TYPE_LIST_BOX_ROW)

enum
{
  EDIT,
  DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_edit (ParvisPaperTable *self)
{
  g_signal_emit (self, signals[EDIT], 0, self->id);
}

static void
on_delete (ParvisPaperTable *self)
{
  g_signal_emit (self, signals[DELETE], 0, self->id, gtk_label_get_label (self->name));
}

static void
parvis_paper_table_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_PAPER_TABLE);
  G_OBJECT_CLASS (parvis_paper_table_parent_class)->dispose (object);
}

static void
parvis_paper_table_class_init (ParvisPaperTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_paper_table_dispose;
  signals[EDIT] = g_signal_new ("edit", PARVIS_TYPE_PAPER_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[DELETE] = g_signal_new ("delete", PARVIS_TYPE_PAPER_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/paper-table.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperTable, shape);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperTable, name);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperTable, count);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperTable, edit);
  gtk_widget_class_bind_template_child (widget_class, ParvisPaperTable, trash);
  gtk_widget_class_bind_template_callback (widget_class, on_delete);
  gtk_widget_class_bind_template_callback (widget_class, on_edit);
}

static void
parvis_paper_table_init (ParvisPaperTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_button (GtkWidget *button, char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_free (name);
}

GtkWidget *
parvis_paper_table_new (const ParvisPaper *paper)
{
  ParvisPaperTable *self = g_object_new (PARVIS_TYPE_PAPER_TABLE, NULL);
  g_autofree char *count = parvis_paper_words_count (paper->count);

  self->id = paper->id;
  parvis_shape_set_college (self->shape, paper->college);
  gtk_label_set_label (self->name, paper->name);
  gtk_label_set_label (self->count, count);
  /* Translators: the name of a table. */
  name_button (self->edit, g_strdup_printf (_ ("Change the count of “%s”"), paper->name));
  /* Translators: the name of a table. */
  name_button (self->trash, g_strdup_printf (_ ("Delete the count of “%s”"), paper->name));
  return GTK_WIDGET (self);
}
