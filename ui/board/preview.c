/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/preview.h"

#include <glib/gi18n-lib.h>

#include "board/preview-row.h"
#include "feedback/feedback.h"

struct _ParvisPreview
{
  AdwWindow parent_instance;
  GtkWidget *add;
  GtkCheckButton *all;
  GtkLabel *where;
  GtkWidget *remark_box;
  GtkLabel *remark;
  GtkListView *list;
  GListStore *rows;         /* owned */
  ParvisCampaign *campaign; /* owned */
  GtkWidget *origin;        /* weak */
  ParvisZone *zone;         /* of all of them; NULL where there are several */
  guint n_fit;              /* those that are not too long */
  gboolean busy;            /* all are being ticked */
};

G_DEFINE_FINAL_TYPE (ParvisPreview, parvis_preview, ADW_TYPE_WINDOW)

static ParvisZone *
find_only_zone (GArray *notes)
{
  ParvisZone *zone = notes->len > 0 ? g_array_index (notes, ParvisNewNote, 0).zone : NULL;

  for (guint i = 1; i < notes->len; i++)
    if (g_array_index (notes, ParvisNewNote, i).zone != zone)
      return NULL;
  return zone;
}

/* (transfer full) (element-type ParvisNewNote), their texts the rows'. */
static GArray *
list_ticked (ParvisPreview *self)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (ParvisNewNote));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (ParvisPreviewRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (parvis_preview_row_is_ticked (row))
        g_array_append_vals (notes, parvis_preview_row_get_note (row), 1);
    }
  return notes;
}

static void
refresh (ParvisPreview *self)
{
  g_autoptr (GArray) ticked = NULL;
  g_autofree char *label = NULL;

  if (self->busy)
    return;
  ticked = list_ticked (self);
  label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Add %u Note", "Add %u Notes", (gulong) ticked->len),
      ticked->len);
  gtk_button_set_label (GTK_BUTTON (self->add), label);
  gtk_widget_set_sensitive (self->add, ticked->len > 0);
  self->busy = TRUE;
  gtk_check_button_set_inconsistent (self->all, ticked->len > 0 && ticked->len < self->n_fit);
  gtk_check_button_set_active (self->all, ticked->len > 0 && ticked->len == self->n_fit);
  self->busy = FALSE;
}

static void
all_cb (ParvisPreview *self)
{
  gboolean active = gtk_check_button_get_active (self->all);

  if (self->busy)
    return;
  self->busy = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      g_object_set (row, "ticked", active, NULL);
    }
  self->busy = FALSE;
  refresh (self);
}

static void
activated_cb (ParvisPreview *self, guint position)
{
  g_autoptr (ParvisPreviewRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  g_object_set (row, "ticked", !parvis_preview_row_is_ticked (row), NULL);
}

/* Says over @origin, which may be NULL, that they are there, and over @here why they are not. */
static gboolean
add (ParvisCampaign *campaign, GArray *notes, GtkWidget *origin, GtkWidget *here)
{
  ParvisZone *zone = find_only_zone (notes);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  if (!parvis_campaign_import_notes (campaign, (const ParvisNewNote *) (gconstpointer) notes->data,
                                     notes->len, &error))
    {
      parvis_feedback_error (here, error);
      return FALSE;
    }
  if (origin == NULL)
    return TRUE;
  if (zone != NULL)
    said = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note added to “%s”",
                                         "%u notes added to “%s”", (gulong) notes->len),
                            notes->len, parvis_zone_get_title (zone));
  else
    said = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u note added", "%u notes added", (gulong) notes->len),
        notes->len);
  parvis_feedback_toast (origin, said, TRUE);
  return TRUE;
}

/* What can't be added stays, with its ticks. */
static void
add_cb (ParvisPreview *self)
{
  g_autoptr (GArray) notes = list_ticked (self);

  if (add (self->campaign, notes, self->origin, GTK_WIDGET (self->list)))
    gtk_window_close (GTK_WINDOW (self));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *text = gtk_label_new (NULL);
  GtkWidget *about = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (text), 3);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_xalign (GTK_LABEL (about), 0);
  gtk_widget_add_css_class (about, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), text);
  gtk_box_append (GTK_BOX (words), about);
  gtk_box_append (GTK_BOX (box), gtk_check_button_new ());
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_selectable (item, FALSE);
}

/* What is written in silence is not shown to the room here either. (transfer full) */
static char *
say_text (ParvisPreviewRow *row)
{
  const ParvisNewNote *note = parvis_preview_row_get_note (row);
  glong length = parvis_preview_row_get_length (row);

  if (!note->hidden)
    return g_strdup (note->text);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Face down: %ld character",
                                       "Face down: %ld characters", (gulong) length),
                          length);
}

/* (transfer full) NULL where there is nothing to say. */
static char *
say_about (ParvisPreview *self, ParvisPreviewRow *row)
{
  if (parvis_preview_row_is_too_long (row))
    return g_strdup_printf (_ ("%ld characters: %d fit on a note"),
                            parvis_preview_row_get_length (row), PARVIS_NOTE_MAX);
  if (self->zone == NULL)
    return g_strdup (parvis_zone_get_title (parvis_preview_row_get_note (row)->zone));
  return NULL;
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ParvisPreview *self)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *check = gtk_widget_get_first_child (box);
  GtkWidget *words = gtk_widget_get_last_child (box);
  GtkWidget *about = gtk_widget_get_last_child (words);
  ParvisPreviewRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = say_text (row), *said = say_about (self, row);
  gboolean too_long = parvis_preview_row_is_too_long (row);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (words)), text);
  gtk_label_set_label (GTK_LABEL (about), said != NULL ? said : "");
  gtk_widget_set_visible (about, said != NULL);
  gtk_widget_remove_css_class (about, too_long ? "dim-label" : "amber");
  gtk_widget_add_css_class (about, too_long ? "amber" : "dim-label");
  gtk_widget_set_sensitive (check, !too_long);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said != NULL ? said : "",
                                  -1);
  g_object_set_data (G_OBJECT (item), "parvis-binding",
                     g_object_bind_property (row, "ticked", check, "active",
                                             G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_binding_unbind (g_object_steal_data (G_OBJECT (item), "parvis-binding"));
}

static void
parvis_preview_dispose (GObject *object)
{
  ParvisPreview *self = PARVIS_PREVIEW (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->rows);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (self), PARVIS_TYPE_PREVIEW);
  G_OBJECT_CLASS (parvis_preview_parent_class)->dispose (object);
}

static void
parvis_preview_class_init (ParvisPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/board/preview.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPreview, add);
  gtk_widget_class_bind_template_child (widget_class, ParvisPreview, all);
  gtk_widget_class_bind_template_child (widget_class, ParvisPreview, where);
  gtk_widget_class_bind_template_child (widget_class, ParvisPreview, remark_box);
  gtk_widget_class_bind_template_child (widget_class, ParvisPreview, remark);
  gtk_widget_class_bind_template_child (widget_class, ParvisPreview, list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
parvis_preview_init (ParvisPreview *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (PARVIS_TYPE_PREVIEW_ROW);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

/* What is too long, by its place in the list. */
static void
say_remark (ParvisPreview *self, gboolean mended)
{
  g_autoptr (GString) places = g_string_new (NULL);
  g_autoptr (GString) remark = g_string_new (NULL);
  guint n_long = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (ParvisPreviewRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (!parvis_preview_row_is_too_long (row))
        continue;
      if (++n_long <= 8)
        g_string_append_printf (places, "%s%u", n_long > 1 ? ", " : "", i + 1);
    }
  if (n_long > 8)
    g_string_append (places, "…");
  if (n_long > 0)
    g_string_append_printf (
        remark,
        /* Translators: %2$s are the numbers of the lines: "3, 8, 12". */
        g_dngettext (GETTEXT_PACKAGE,
                     "%1$u text is too long for a note and stays out: line %2$s. It is still where "
                     "you copied it.",
                     "%1$u texts are too long for a note and stay out: lines %2$s. They are still "
                     "where you copied them.",
                     (gulong) n_long),
        n_long, places->str);
  if (mended)
    g_string_append_printf (remark, "%s%s", remark->len > 0 ? "\n" : "",
                            _ ("Some signs can’t be read: � stands for each. Look before adding."));
  gtk_label_set_label (self->remark, remark->str);
  gtk_widget_set_visible (self->remark_box, remark->len > 0);
}

static void
fill (ParvisPreview *self, GArray *notes)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkSelectionModel) model = NULL;
  g_autofree char *where = NULL;

  for (guint i = 0; i < notes->len; i++)
    {
      ParvisPreviewRow *row = parvis_preview_row_new (&g_array_index (notes, ParvisNewNote, i));

      g_signal_connect_object (row, "notify::ticked", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (rows, row);
      self->n_fit += parvis_preview_row_is_too_long (row) ? 0 : 1;
    }
  g_list_store_splice (self->rows, 0, 0, rows->pdata, rows->len);
  self->zone = find_only_zone (notes);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_list_view_set_model (self->list, model);
  if (self->zone != NULL)
    /* Translators: %s is a zone: “Ideal”. */
    where = g_strdup_printf (_ ("To the zone “%s”"), parvis_zone_get_title (self->zone));
  gtk_label_set_label (self->where, where != NULL ? where : _ ("To several zones"));
}

void
parvis_preview_show (GtkWidget *origin, ParvisCampaign *campaign, GArray *notes, gboolean mended)
{
  ParvisPreview *self;

  g_return_if_fail (GTK_IS_WIDGET (origin) && PARVIS_IS_CAMPAIGN (campaign));
  self = g_object_new (PARVIS_TYPE_PREVIEW, "transient-for", gtk_widget_get_root (origin), NULL);
  self->campaign = g_object_ref (campaign);
  g_set_weak_pointer (&self->origin, origin);
  fill (self, notes);
  say_remark (self, mended);
  refresh (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->add);
  gtk_widget_grab_focus (self->add);
  gtk_window_present (GTK_WINDOW (self));
}

gboolean
parvis_preview_add (GtkWidget *origin, ParvisCampaign *campaign, GArray *notes)
{
  g_return_val_if_fail (GTK_IS_WIDGET (origin) && PARVIS_IS_CAMPAIGN (campaign), FALSE);
  return add (campaign, notes, origin, origin);
}
