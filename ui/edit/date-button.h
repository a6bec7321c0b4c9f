/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/edit/date-button.h: a date, chosen in a calendar or typed. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_DATE_BUTTON (parvis_date_button_get_type ())
G_DECLARE_FINAL_TYPE (ParvisDateButton, parvis_date_button, PARVIS, DATE_BUTTON, GtkWidget)

/* Properties: "date", YYYY-MM-DD or empty; "caption", what the date is for a screen reader;
   "hint", what stands where there is no date; "late", in red with its word; "flat".
   Signal "chosen" (string): the date to save. */
GtkWidget *parvis_date_button_new (void);
void parvis_date_button_set_date (ParvisDateButton *self, const char *date);
void parvis_date_button_set_late (ParvisDateButton *self, gboolean late);
void parvis_date_button_set_caption (ParvisDateButton *self, const char *caption);
void parvis_date_button_popup (ParvisDateButton *self);

/* YYYY-MM-DD from what a person types, such as 3/12/2026, or NULL. (transfer full) */
char *parvis_date_parse (const char *text);
