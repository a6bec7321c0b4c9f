/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feedback/feedback.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "words/words.h"

static void
show (GtkWidget *widget, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *last;

  g_return_if_fail (overlay != NULL);
  last = g_object_get_data (G_OBJECT (overlay), "parvis-last-toast");
  if (last != NULL)
    adw_toast_dismiss (last);
  g_object_set_data_full (G_OBJECT (overlay), "parvis-last-toast", g_object_ref (toast),
                          g_object_unref);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

void
parvis_feedback_toast (GtkWidget *widget, const char *title, gboolean undoable)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (undoable)
    {
      adw_toast_set_button_label (toast, C_ ("toast", "Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  show (widget, toast);
}

void
parvis_feedback_toast_with_action (GtkWidget *widget,
                                   const char *title,
                                   const char *label,
                                   const char *action,
                                   GVariant *target)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_timeout (toast, 10);
  show (widget, toast);
}

/* A toast's own title is one line. */
void
parvis_feedback_notice (GtkWidget *widget, const char *sentence)
{
  GtkWidget *label = gtk_label_new (sentence);
  AdwToast *toast = adw_toast_new ("");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 56);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, 10);
  show (widget, toast);
}

void
parvis_feedback_error (GtkWidget *widget, const GError *error)
{
  g_autofree char *sentence = parvis_words_error (error, NULL);

  parvis_feedback_notice (widget, sentence);
}
