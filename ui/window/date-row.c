/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/date-row.h"

#include <glib/gi18n-lib.h>

#include "words/words.h"

struct _ParvisDateRow
{
  AdwActionRow parent_instance;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  char *date; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisDateRow, parvis_date_row, ADW_TYPE_ACTION_ROW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (ParvisDateRow *self, const char *date)
{
  gtk_menu_button_popdown (self->button);
  if (g_strcmp0 (date, self->date) == 0)
    return;
  parvis_date_row_set_date (self, date);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
use (ParvisDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  choose (self, date);
}

static void
clear (ParvisDateRow *self)
{
  choose (self, "");
}

static void
parvis_date_row_dispose (GObject *object)
{
  g_clear_pointer (&PARVIS_DATE_ROW (object)->date, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_DATE_ROW);
  G_OBJECT_CLASS (parvis_date_row_parent_class)->dispose (object);
}

static void
parvis_date_row_class_init (ParvisDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_date_row_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/window/date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, ParvisDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, use);
  gtk_widget_class_bind_template_callback (widget_class, clear);
}

static void
parvis_date_row_init (ParvisDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  parvis_date_row_set_date (self, "");
}

GtkWidget *
parvis_date_row_new (const char *title)
{
  return g_object_new (PARVIS_TYPE_DATE_ROW, "title", title, NULL);
}

const char *
parvis_date_row_get_date (ParvisDateRow *self)
{
  g_return_val_if_fail (PARVIS_IS_DATE_ROW (self), NULL);
  return self->date;
}

void
parvis_date_row_set_date (ParvisDateRow *self, const char *date)
{
  g_autofree char *words = NULL;
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *iso = NULL;

  g_return_if_fail (PARVIS_IS_DATE_ROW (self));
  g_free (self->date);
  self->date = g_strdup (date != NULL ? date : "");
  words = parvis_words_date (self->date);
  gtk_menu_button_set_label (self->button, *words != '\0' ? words : C_ ("date", "Choose…"));
  iso = g_strconcat (self->date, "T12:00:00Z", NULL);
  day = g_date_time_new_from_iso8601 (iso, NULL);
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
}
