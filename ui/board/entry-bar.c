/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/entry-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "campaign/list-lines.h"
#include "campaign/wall.h"
#include "page/template.h"
#include "shape/shape.h"

/* From here on one is told how many are left. */
#define FEW_LEFT 60
/* What is typed or taken from an input method is shorter. */
#define FEW_WORDS 400

struct _ParvisEntryBar
{
  GtkWidget parent_instance;
  GtkDropDown *zones;
  GtkEntry *entry;
  GtkWidget *warning;
  GtkLabel *hint;
  GtkMenuButton *percent;
  gboolean own; /* it is the program that writes into the entry */
};

G_DEFINE_FINAL_TYPE (ParvisEntryBar, parvis_entry_bar, GTK_TYPE_WIDGET)

enum
{
  ENTERED,
  CHANGED,
  PASTED,
  INTRUDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
get_inner (ParvisEntryBar *self)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
}

/* (transfer full) */
static char *
say_left (glong left)
{
  if (left >= FEW_LEFT)
    /* Translators: the key that adds the note, at the end of the entry. */
    return g_strdup (_ ("Enter ↵"));
  if (left > 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%ld character left", "%ld characters left", (gulong) left),
        left);
  if (left == 0)
    return g_strdup (_ ("The note is full"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%ld character too many",
                                       "%ld characters too many", (gulong) -left),
                          -left);
}

/* A screen reader is told when few are left and when none is, not at each key: it reads a
   description that changes. */
static void
announce (ParvisEntryBar *self, glong left, const char *words)
{
  if (left >= FEW_LEFT)
    words = "";
  else if (left > 0 && left % 20 != 0 && left != FEW_LEFT - 1)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_inner (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
}

/* As the file counts: Unicode characters, without the spaces around. */
static glong
count_left (ParvisEntryBar *self)
{
  g_autofree char *text = g_strstrip (g_strdup (parvis_entry_bar_get_text (self)));

  return PARVIS_NOTE_MAX - g_utf8_strlen (text, -1);
}

static void
set_css_class (gpointer widget, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
changed_cb (ParvisEntryBar *self)
{
  gboolean empty = parvis_entry_bar_get_text (self)[0] == '\0';
  glong left = count_left (self);
  g_autofree char *words = say_left (left);

  gtk_label_set_label (self->hint, words);
  gtk_widget_set_visible (self->warning, left <= 0);
  set_css_class (self->hint, "dim-label", left >= FEW_LEFT);
  set_css_class (self->hint, "amber", left <= 0);
  set_css_class (self->entry, "counted", left < FEW_LEFT);
  announce (self, left, words);
  /* With nothing typed, undoing is the board's. */
  gtk_widget_action_set_enabled (get_inner (self), "text.undo", !empty);
  gtk_widget_action_set_enabled (get_inner (self), "text.redo", !empty);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The entry would take any bytes, and lay a megabyte out in one line. */
static void
paste_cb (GtkText *text, ParvisEntryBar *self)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  g_signal_emit (self, signals[PASTED], 0, gtk_widget_get_clipboard (GTK_WIDGET (text)));
}

static gboolean
is_few_words (const char *text, gsize size)
{
  if (size > FEW_WORDS || !g_utf8_validate_len (text, size, NULL))
    return FALSE;
  for (const char *at = text; at < text + size; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)) || parvis_is_deceiving (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

static void
insert_cb (GtkEditable *text, const char *inserted, int length, int *position, ParvisEntryBar *self)
{
  gsize size = length < 0 ? strlen (inserted) : (gsize) length;
  g_autoptr (GBytes) bytes = NULL;

  if (self->own || is_few_words (inserted, size))
    return;
  g_signal_stop_emission_by_name (text, "insert-text");
  bytes = g_bytes_new (inserted, size);
  g_signal_emit (self, signals[INTRUDED], 0, bytes);
}

static gboolean
focus_entry (gpointer self)
{
  if (PARVIS_ENTRY_BAR (self)->entry != NULL)
    parvis_entry_bar_focus (self);
  return G_SOURCE_REMOVE;
}

/* The button of the list, or of the zoom, takes the focus back when that closes. */
static void
list_closed_cb (ParvisEntryBar *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_entry, g_object_ref (self), g_object_unref);
}

static void
watch_lists (ParvisEntryBar *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->zones)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      g_signal_connect_swapped (child, "closed", G_CALLBACK (list_closed_cb), self);
  g_signal_connect_swapped (gtk_menu_button_get_popover (self->percent), "closed",
                            G_CALLBACK (list_closed_cb), self);
}

static void
entered_cb (ParvisEntryBar *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (box), parvis_shape_new (PARVIS_COLLEGE_AGENTS, 12));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  ParvisZoneView *zone = gtk_list_item_get_item (item);

  parvis_shape_set_college (PARVIS_SHAPE (gtk_widget_get_first_child (box)),
                            parvis_zone_view_get_college (zone));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)),
                       parvis_zone_view_get_title (zone));
}

static void
parvis_entry_bar_dispose (GObject *object)
{
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_ENTRY_BAR);
  G_OBJECT_CLASS (parvis_entry_bar_parent_class)->dispose (object);
}

static void
parvis_entry_bar_class_init (ParvisEntryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_entry_bar_dispose;
  signals[ENTERED] = g_signal_new ("entered", PARVIS_TYPE_ENTRY_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", PARVIS_TYPE_ENTRY_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[PASTED] = g_signal_new ("pasted", PARVIS_TYPE_ENTRY_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, GDK_TYPE_CLIPBOARD);
  signals[INTRUDED] = g_signal_new ("intruded", PARVIS_TYPE_ENTRY_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BYTES);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "entrybar");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/board/entry-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisEntryBar, zones);
  gtk_widget_class_bind_template_child (widget_class, ParvisEntryBar, entry);
  gtk_widget_class_bind_template_child (widget_class, ParvisEntryBar, warning);
  gtk_widget_class_bind_template_child (widget_class, ParvisEntryBar, hint);
  gtk_widget_class_bind_template_child (widget_class, ParvisEntryBar, percent);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
parvis_entry_bar_init (ParvisEntryBar *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              12);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (self->zones, factory);
  watch_lists (self);
  g_signal_connect (get_inner (self), "paste-clipboard", G_CALLBACK (paste_cb), self);
  g_signal_connect (get_inner (self), "insert-text", G_CALLBACK (insert_cb), self);
  parvis_entry_bar_set_zoom (self, 1);
  changed_cb (self);
}

void
parvis_entry_bar_set_zones (ParvisEntryBar *self, GPtrArray *zones)
{
  g_autoptr (GListStore) store = g_list_store_new (PARVIS_TYPE_ZONE_VIEW);

  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  g_list_store_splice (store, 0, 0, zones->pdata, zones->len);
  gtk_drop_down_set_model (self->zones, G_LIST_MODEL (store));
}

ParvisZoneView *
parvis_entry_bar_get_zone (ParvisEntryBar *self)
{
  g_return_val_if_fail (PARVIS_IS_ENTRY_BAR (self), NULL);
  return gtk_drop_down_get_selected_item (self->zones);
}

ParvisZoneView *
parvis_entry_bar_get_nth_zone (ParvisEntryBar *self, guint position)
{
  g_autoptr (ParvisZoneView) zone = NULL;

  g_return_val_if_fail (PARVIS_IS_ENTRY_BAR (self), NULL);
  zone = g_list_model_get_item (gtk_drop_down_get_model (self->zones), position);
  return zone;
}

void
parvis_entry_bar_choose_zone (ParvisEntryBar *self, guint position)
{
  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  if (position < g_list_model_get_n_items (gtk_drop_down_get_model (self->zones)))
    gtk_drop_down_set_selected (self->zones, position);
}

const char *
parvis_entry_bar_get_text (ParvisEntryBar *self)
{
  g_return_val_if_fail (PARVIS_IS_ENTRY_BAR (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
parvis_entry_bar_set_text (ParvisEntryBar *self, const char *text)
{
  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  self->own = TRUE;
  /* Its own undo would bring back what was said before, a name that is masked too. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), TRUE);
  self->own = FALSE;
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

void
parvis_entry_bar_insert (ParvisEntryBar *self, const char *text)
{
  GtkEditable *editable;
  int position;

  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  editable = GTK_EDITABLE (self->entry);
  self->own = TRUE;
  gtk_editable_delete_selection (editable);
  position = gtk_editable_get_position (editable);
  gtk_editable_insert_text (editable, text, -1, &position);
  self->own = FALSE;
  gtk_editable_set_position (editable, position);
}

void
parvis_entry_bar_set_closed (ParvisEntryBar *self, gboolean closed)
{
  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->zones), !closed);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), !closed);
}

void
parvis_entry_bar_set_zoom (ParvisEntryBar *self, double zoom)
{
  /* Translators: the zoom; where a space stands before the sign, U+202F. */
  g_autofree char *label = g_strdup_printf (_ ("%d%%"), (int) (zoom * 100 + .5));
  g_autofree char *described = g_strdup_printf (_ ("Zoom: %d%%"), (int) (zoom * 100 + .5));

  g_return_if_fail (PARVIS_IS_ENTRY_BAR (self));
  gtk_menu_button_set_label (self->percent, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->percent), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  described, -1);
}

gboolean
parvis_entry_bar_has_focus (ParvisEntryBar *self)
{
  g_return_val_if_fail (PARVIS_IS_ENTRY_BAR (self), FALSE);
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

gboolean
parvis_entry_bar_focus (ParvisEntryBar *self)
{
  g_return_val_if_fail (PARVIS_IS_ENTRY_BAR (self), FALSE);
  /* GTK would say that it has the keys where it is closed. */
  return gtk_widget_is_sensitive (GTK_WIDGET (self->entry)) &&
         gtk_entry_grab_focus_without_selecting (self->entry);
}
