/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/date-button.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "page/template.h"
#include "words/words.h"

struct _ParvisDateButton
{
  GtkWidget parent_instance;
  GtkMenuButton *button; /* template children */
  GtkImage *icon;
  GtkLabel *label;
  GtkWidget *late_box;
  char *date;
  char *caption;
  char *hint;
  guint pending; /* the source that takes the day selected last */
  gboolean late;
  gboolean flat;
};

G_DEFINE_FINAL_TYPE (ParvisDateButton, parvis_date_button, GTK_TYPE_WIDGET)

enum
{
  PROP_DATE = 1,
  PROP_CAPTION,
  PROP_HINT,
  PROP_LATE,
  PROP_FLAT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint chosen_signal;

char *
parvis_date_parse (const char *text)
{
  unsigned first, second, third;
  char end;

  g_return_val_if_fail (text != NULL, NULL);
  if (sscanf (text, " %u%*[-/. ]%u%*[-/. ]%u %c", &first, &second, &third, &end) != 3)
    return NULL;
  if (first > 31)
    {
      unsigned swap = first;

      first = third;
      third = swap;
    }
  if (third < 100)
    third += 2000;
  if (first > 31 || second > 12 || third > 9999 ||
      !g_date_valid_dmy ((GDateDay) first, (GDateMonth) second, (GDateYear) third))
    return NULL;
  return g_strdup_printf ("%04u-%02u-%02u", third, second, first);
}

static char *
format_date (const char *date)
{
  g_autofree char *day = parvis_words_short_date (date);

  /* Translators: a short date, such as “3 Dec.”, and its year. */
  return *day == '\0' ? NULL : g_strdup_printf (C_ ("date", "%s %.4s"), day, date);
}

static void
update (ParvisDateButton *self)
{
  g_autofree char *shown = self->date != NULL ? format_date (self->date) : NULL;
  g_autofree char *full = self->date != NULL ? parvis_words_date (self->date) : NULL;
  g_autoptr (GString) value = g_string_new (full != NULL && *full != '\0' ? full : _ ("no date"));
  g_autofree char *name = NULL;

  gtk_label_set_label (self->label, shown != NULL ? shown : self->hint != NULL ? self->hint : "—");
  gtk_widget_set_visible (self->late_box, self->late && self->flat);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !self->flat);
  gtk_image_set_from_icon_name (self->icon, self->late ? "task-past-due-symbolic"
                                                       : "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button),
                               self->late ? C_ ("action", "late") : NULL);
  if (self->late)
    gtk_widget_add_css_class (GTK_WIDGET (self), "late");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "late");
  if (self->late)
    g_string_append_printf (value, " (%s)", C_ ("action", "late"));
  name = g_strdup_printf (C_ ("field and value", "%s: %s"),
                          self->caption != NULL ? self->caption : _ ("Date"), value->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
choose (ParvisDateButton *self, const char *date)
{
  gtk_menu_button_popdown (self->button);
  if (g_strcmp0 (date, self->date != NULL ? self->date : "") != 0)
    g_signal_emit (self, chosen_signal, 0, date);
}

static gboolean
take_day (gpointer calendar)
{
  GtkWidget *owner = gtk_widget_get_ancestor (calendar, PARVIS_TYPE_DATE_BUTTON);
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  if (owner == NULL)
    return G_SOURCE_REMOVE;
  PARVIS_DATE_BUTTON (owner)->pending = 0;
  choose (PARVIS_DATE_BUTTON (owner), date);
  return G_SOURCE_REMOVE;
}

/* GTK says that a day is selected also when it turns to another month, and says so first. */
static void
on_day_selected (ParvisDateButton *self, GtkCalendar *calendar)
{
  g_clear_handle_id (&self->pending, g_source_remove);
  self->pending =
      g_idle_add_full (G_PRIORITY_DEFAULT, take_day, g_object_ref (calendar), g_object_unref);
}

static void
on_month_turned (ParvisDateButton *self)
{
  g_clear_handle_id (&self->pending, g_source_remove);
}

static void
on_typed (ParvisDateButton *self, GtkEntry *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autofree char *date = parvis_date_parse (text);

  if (date != NULL)
    choose (self, date);
  else if (*text == '\0')
    choose (self, "");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
}

static void
on_typing (GtkWidget *entry)
{
  gtk_widget_remove_css_class (entry, "error");
}

static void
on_cleared (ParvisDateButton *self)
{
  choose (self, "");
}

static GtkWidget *
make_entry (ParvisDateButton *self)
{
  GtkWidget *entry = gtk_entry_new ();
  int year, month, day;

  /* Translators: how a date is typed: day, month, year. */
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("dd/mm/yyyy"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Date: day, month, year"), -1);
  if (self->date != NULL && sscanf (self->date, "%d-%d-%d", &year, &month, &day) == 3)
    {
      g_autofree char *text = g_strdup_printf ("%02d/%02d/%04d", day, month, year);

      gtk_editable_set_text (GTK_EDITABLE (entry), text);
    }
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_typed), self);
  g_signal_connect (entry, "changed", G_CALLBACK (on_typing), NULL);
  return entry;
}

static GtkWidget *
make_calendar (ParvisDateButton *self)
{
  const char *turns[] = { "next-month", "prev-month", "next-year", "prev-year" };
  GtkWidget *calendar = gtk_calendar_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) date = NULL;
  int year, month, day;

  if (self->date != NULL && sscanf (self->date, "%d-%d-%d", &year, &month, &day) == 3)
    date = g_date_time_new_local (year, month, day, 0, 0, 0);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), date != NULL ? date : now);
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->caption != NULL ? self->caption : _ ("Date"), -1);
  g_signal_connect_swapped (calendar, "day-selected", G_CALLBACK (on_day_selected), self);
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    g_signal_connect_swapped (calendar, turns[i], G_CALLBACK (on_month_turned), self);
  return calendar;
}

static void
create_popover (GtkMenuButton *button, gpointer data)
{
  ParvisDateButton *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *clear = gtk_button_new_with_label (_ ("No date"));

  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (on_cleared), self);
  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_set_sensitive (clear, self->date != NULL && *self->date != '\0');
  gtk_widget_add_css_class (box, "date-popover");
  gtk_box_append (GTK_BOX (box), make_entry (self));
  gtk_box_append (GTK_BOX (box), make_calendar (self));
  gtk_box_append (GTK_BOX (box), clear);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static void
parvis_date_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisDateButton *self = PARVIS_DATE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;
    case PROP_LATE:
      g_value_set_boolean (value, self->late);
      break;
    case PROP_FLAT:
      g_value_set_boolean (value, self->flat);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_date_button_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  ParvisDateButton *self = PARVIS_DATE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_DATE:
      parvis_date_button_set_date (self, g_value_get_string (value));
      break;
    case PROP_CAPTION:
      parvis_date_button_set_caption (self, g_value_get_string (value));
      break;
    case PROP_HINT:
      g_free (self->hint);
      self->hint = g_value_dup_string (value);
      update (self);
      break;
    case PROP_LATE:
      parvis_date_button_set_late (self, g_value_get_boolean (value));
      break;
    case PROP_FLAT:
      self->flat = g_value_get_boolean (value);
      gtk_menu_button_set_has_frame (self->button, !self->flat);
      gtk_widget_set_halign (GTK_WIDGET (self->button),
                             self->flat ? GTK_ALIGN_START : GTK_ALIGN_FILL);
      update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_date_button_dispose (GObject *object)
{
  g_clear_handle_id (&PARVIS_DATE_BUTTON (object)->pending, g_source_remove);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_DATE_BUTTON);
  G_OBJECT_CLASS (parvis_date_button_parent_class)->dispose (object);
}

static void
parvis_date_button_finalize (GObject *object)
{
  ParvisDateButton *self = PARVIS_DATE_BUTTON (object);

  g_free (self->date);
  g_free (self->caption);
  g_free (self->hint);
  G_OBJECT_CLASS (parvis_date_button_parent_class)->finalize (object);
}

static void
parvis_date_button_class_init (ParvisDateButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parvis_date_button_get_property;
  object_class->set_property = parvis_date_button_set_property;
  object_class->dispose = parvis_date_button_dispose;
  object_class->finalize = parvis_date_button_finalize;
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_LATE] = g_param_spec_boolean ("late", NULL, NULL, FALSE, flags);
  properties[PROP_FLAT] = g_param_spec_boolean ("flat", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  chosen_signal = g_signal_new ("chosen", PARVIS_TYPE_DATE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "datebutton");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/edit/date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisDateButton, button);
  gtk_widget_class_bind_template_child (widget_class, ParvisDateButton, icon);
  gtk_widget_class_bind_template_child (widget_class, ParvisDateButton, label);
  gtk_widget_class_bind_template_child (widget_class, ParvisDateButton, late_box);
}

static void
parvis_date_button_init (ParvisDateButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
  update (self);
}

GtkWidget *
parvis_date_button_new (void)
{
  return g_object_new (PARVIS_TYPE_DATE_BUTTON, NULL);
}

void
parvis_date_button_set_date (ParvisDateButton *self, const char *date)
{
  g_return_if_fail (PARVIS_IS_DATE_BUTTON (self));
  if (g_strcmp0 (self->date, date) == 0)
    return;
  g_free (self->date);
  self->date = g_strdup (date);
  update (self);
}

void
parvis_date_button_set_late (ParvisDateButton *self, gboolean late)
{
  g_return_if_fail (PARVIS_IS_DATE_BUTTON (self));
  if (self->late == late)
    return;
  self->late = late;
  update (self);
}

void
parvis_date_button_set_caption (ParvisDateButton *self, const char *caption)
{
  g_return_if_fail (PARVIS_IS_DATE_BUTTON (self));
  g_free (self->caption);
  self->caption = g_strdup (caption);
  update (self);
}

void
parvis_date_button_popup (ParvisDateButton *self)
{
  g_return_if_fail (PARVIS_IS_DATE_BUTTON (self));
  gtk_menu_button_popup (self->button);
}
