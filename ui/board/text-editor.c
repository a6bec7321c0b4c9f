/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/text-editor.h"

#include <glib/gi18n-lib.h>

#include "board/note-words.h"
#include "board/wall-actions.h"
#include "campaign/wall.h"
#include "feedback/feedback.h"
#include "page/unparent.h"

#define WIDTH 320
#define HEIGHT 96

typedef struct
{
  ParvisWall *wall; /* the popover's parent */
  ParvisRecord *record;
  gint64 number; /* the wall's, of its view */
  GtkWidget *popover;
  GtkWidget *view;
  GtkWidget *says;
  gboolean dropped;
} Editor;

static const char *
get_old (Editor *self)
{
  return PARVIS_IS_CLUSTER (self->record) ? parvis_cluster_get_name (PARVIS_CLUSTER (self->record))
                                          : parvis_note_get_text (PARVIS_NOTE (self->record));
}

static char *
get_new (Editor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* Why @text can't be kept, or NULL. */
static char *
find_fault (const char *text)
{
  glong length = g_utf8_strlen (text, -1);

  if (length == 0)
    return g_strdup (_ ("A note needs at least one word."));
  if (length > PARVIS_NOTE_MAX)
    return g_strdup_printf (_ ("%ld characters: a note has %d at most."), length, PARVIS_NOTE_MAX);
  return NULL;
}

static gboolean
keep (Editor *self, GError **error)
{
  ParvisCampaign *campaign = parvis_wall_get_campaign (self->wall);
  g_autofree char *text = get_new (self);

  if (g_str_equal (text, get_old (self)))
    return TRUE;
  if (PARVIS_IS_CLUSTER (self->record))
    return parvis_campaign_name_cluster (campaign, PARVIS_CLUSTER (self->record), text, error);
  return parvis_campaign_set_note_text (campaign, PARVIS_NOTE (self->record), text, error);
}

static void
changed_cb (Editor *self)
{
  g_autofree char *text = get_new (self);
  g_autofree char *fault = find_fault (text);

  gtk_label_set_label (GTK_LABEL (self->says),
                       fault != NULL ? fault : _ ("Enter keeps, Escape cancels"));
  if (fault != NULL)
    gtk_widget_add_css_class (self->says, "late");
  else
    gtk_widget_remove_css_class (self->says, "late");
}

/* Not before the popover has done closing. */
static void
finish (Editor *self)
{
  ParvisItemView *item = parvis_plane_find_item (parvis_wall_get_plane (self->wall), self->number);

  if (item != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (item));
  parvis_unparent_later (self->popover);
}

static gboolean
reopen_cb (gpointer data)
{
  if (gtk_widget_get_parent (data) != NULL)
    gtk_popover_popup (GTK_POPOVER (data));
  return G_SOURCE_REMOVE;
}

static void
closed_cb (Editor *self)
{
  g_autofree char *text = get_new (self);
  g_autofree char *fault = find_fault (text);
  g_autoptr (GError) error = NULL;
  gboolean changed = !g_str_equal (text, get_old (self));

  if (self->dropped || !changed)
    {
      if (changed)
        parvis_feedback_toast (GTK_WIDGET (self->wall), _ ("Change dropped: the note is as it was"),
                               FALSE);
      finish (self);
      return;
    }
  if (fault == NULL && keep (self, &error))
    {
      finish (self);
      return;
    }
  /* What was typed stays until it can be kept or is dropped on purpose. */
  parvis_wall_report (self->wall, error);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, reopen_cb, g_object_ref (self->popover),
                   g_object_unref);
}

static gboolean
key_cb (Editor *self, guint key, guint code, GdkModifierType state)
{
  g_autofree char *text = NULL;
  g_autofree char *fault = NULL;

  if (key == GDK_KEY_Escape)
    {
      self->dropped = TRUE;
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  text = get_new (self);
  fault = find_fault (text);
  if (fault == NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  else
    gtk_widget_error_bell (self->popover);
  return GDK_EVENT_STOP;
}

static void
put_back_cb (Editor *self)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)),
                            parvis_note_get_original (PARVIS_NOTE (self->record)), -1);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* What was written before it was corrected, and the way back. */
static GtkWidget *
build_original (Editor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_label (_ ("Put Back"));
  g_autofree char *said = parvis_note_words_original (PARVIS_NOTE (self->record));
  GtkWidget *label = gtk_label_new (said);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Put Back What Was Written First"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (put_back_cb), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
build_content (Editor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_widget_add_css_class (self->view, "note-text");
  gtk_widget_set_size_request (scroller, WIDTH, HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  self->says = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->says), 0);
  gtk_widget_add_css_class (self->says, "caption");
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->says);
  if (PARVIS_IS_NOTE (self->record) &&
      parvis_note_get_original (PARVIS_NOTE (self->record))[0] != '\0')
    gtk_box_append (GTK_BOX (box), build_original (self));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
      PARVIS_IS_CLUSTER (self->record) ? _ ("Name of the cluster") : _ ("Words of the note"), -1);
  return box;
}

static void
editor_free (gpointer data)
{
  Editor *self = data;

  g_object_unref (self->record);
  g_free (self);
}

void
parvis_text_editor_open (ParvisWall *wall, ParvisItemView *item)
{
  graphene_rect_t place = parvis_plane_get_box (parvis_wall_get_plane (wall), item);
  graphene_rect_t box = parvis_wall_from_plane (wall, &place);
  Editor *self = g_new0 (Editor, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  self->wall = wall;
  self->record = g_object_ref (parvis_item_view_get_record (item));
  self->number = parvis_record_get_id (self->record) * (PARVIS_IS_CLUSTER (self->record) ? -1 : 1);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), build_content (self));
  g_object_set_data_full (G_OBJECT (self->popover), "parvis-editor", self, editor_free);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle){ (int) box.origin.x, (int) box.origin.y,
                                                MAX ((int) box.size.width, 1),
                                                MAX ((int) box.size.height, 1) });
  gtk_widget_set_parent (self->popover, GTK_WIDGET (wall));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->view, keys);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (changed_cb), self);
  gtk_text_buffer_set_text (buffer, get_old (self), -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, &end);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->view);
}
