/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feedback/feedback.h"

#include <glib/gi18n-lib.h>

#include "words/words.h"

/* libadwaita 1.2 looks at a toast that it has freed where one is dismissed while it still comes
   up: that takes it 300 ms, and more on a slow machine. */
#define SETTLED 700

#define TOASTS "parvis-toasts"

/* Of one overlay. */
typedef struct
{
  AdwToastOverlay *overlay; /* owns this */
  AdwToast *last;           /* owned, the one that is there or was */
  AdwToast *next;           /* owned, as soon as that one may go */
  guint source;
  gint64 shown; /* µs */
} Toasts;

static void
toasts_free (gpointer data)
{
  Toasts *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->last);
  g_clear_object (&self->next);
  g_free (self);
}

static Toasts *
get_toasts (GtkWidget *overlay)
{
  Toasts *toasts = g_object_get_data (G_OBJECT (overlay), TOASTS);

  if (toasts != NULL)
    return toasts;
  toasts = g_new0 (Toasts, 1);
  toasts->overlay = ADW_TOAST_OVERLAY (overlay);
  toasts->shown = G_MININT64 / 2;
  g_object_set_data_full (G_OBJECT (overlay), TOASTS, toasts, toasts_free);
  return toasts;
}

static gboolean
show_next_cb (gpointer data)
{
  Toasts *self = data;

  self->source = 0;
  if (self->last != NULL)
    adw_toast_dismiss (self->last);
  g_clear_object (&self->last);
  self->last = g_steal_pointer (&self->next);
  self->shown = g_get_monotonic_time ();
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->last));
  return G_SOURCE_REMOVE;
}

/* What must be read gives way to its like only. */
static gboolean
gives_way (AdwToast *pending, AdwToast *toast)
{
  return adw_toast_get_priority (pending) != ADW_TOAST_PRIORITY_HIGH ||
         adw_toast_get_priority (toast) == ADW_TOAST_PRIORITY_HIGH;
}

/* Of several that come at once the last that must be read is shown, or else the last. Takes
   @toast. */
static void
show (GtkWidget *widget, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  Toasts *toasts;
  gint64 age;

  g_return_if_fail (overlay != NULL);
  toasts = get_toasts (overlay);
  if (toasts->next != NULL && !gives_way (toasts->next, toast))
    {
      g_object_unref (toast);
      return;
    }
  g_clear_object (&toasts->next);
  toasts->next = toast;
  age = (g_get_monotonic_time () - toasts->shown) / 1000;
  if (toasts->source != 0)
    return;
  if (age >= SETTLED)
    show_next_cb (toasts);
  else
    toasts->source = g_timeout_add ((guint) (SETTLED - age), show_next_cb, toasts);
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
