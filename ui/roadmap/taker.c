/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/taker.h"

#include <glib/gi18n-lib.h>

#include "feedback/feedback.h"
#include "roadmap/taker-row.h"
#include "words/words.h"

struct _ParvisTaker
{
  AdwWindow parent_instance;
  GtkWidget *take; /* template children */
  GtkCheckButton *all;
  GtkLabel *about;
  GtkWidget *left_box;
  GtkLabel *left;
  GtkListView *list;
  GListStore *rows;         /* owned */
  ParvisCampaign *campaign; /* owned */
  GtkWidget *origin;        /* weak */
  gboolean busy;            /* all are being ticked */
};

G_DEFINE_FINAL_TYPE (ParvisTaker, parvis_taker, ADW_TYPE_WINDOW)

/* (transfer full) (element-type ParvisChange) */
static GPtrArray *
list_ticked (ParvisTaker *self)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (ParvisTakerRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (parvis_taker_row_is_ticked (row))
        g_ptr_array_add (changes, g_object_ref (parvis_taker_row_get_change (row)));
    }
  return changes;
}

static void
refresh (ParvisTaker *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  g_autoptr (GPtrArray) ticked = NULL;
  g_autofree char *label = NULL;

  if (self->busy)
    return;
  ticked = list_ticked (self);
  label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Take %u Change", "Take %u Changes", (gulong) ticked->len),
      ticked->len);
  gtk_button_set_label (GTK_BUTTON (self->take), label);
  gtk_widget_set_sensitive (self->take, ticked->len > 0);
  self->busy = TRUE;
  gtk_check_button_set_inconsistent (self->all, ticked->len > 0 && ticked->len < n_all);
  gtk_check_button_set_active (self->all, ticked->len > 0 && ticked->len == n_all);
  self->busy = FALSE;
}

static void
all_cb (ParvisTaker *self)
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
activated_cb (ParvisTaker *self, guint position)
{
  g_autoptr (ParvisTakerRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  g_object_set (row, "ticked", !parvis_taker_row_is_ticked (row), NULL);
}

/* What can't be taken stays, with its ticks. */
static void
take_cb (ParvisTaker *self)
{
  g_autoptr (GPtrArray) changes = list_ticked (self);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_take_changes (self->campaign, changes, &error))
    {
      parvis_feedback_error (GTK_WIDGET (self->list), error);
      return;
    }
  said = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u change taken", "%u changes taken", (gulong) changes->len),
      changes->len);
  if (self->origin != NULL)
    parvis_feedback_toast (self->origin, said, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
add_label (GtkWidget *box, const char *css)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* The action and the column, small; what is written now; what comes; and the conflict. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (add_label (words, "caption"), "dim-label");
  add_label (words, "dim-label");
  add_label (words, "heading");
  gtk_widget_add_css_class (add_label (words, "caption"), "amber");
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_selectable (item, FALSE);
}

static void
say (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

/* (transfer full) */
static char *
say_value (ParvisEntry entry, const char *text)
{
  g_autofree char *words = parvis_words_entry_text (entry, text);

  return *words != '\0' ? g_steal_pointer (&words) : g_strdup (_ ("nothing"));
}

/* (transfer full) */
static char *
say_before (ParvisChange *change)
{
  g_autofree char *value = NULL;

  if (parvis_change_get_action (change) == NULL)
    /* Translators: %s is an engagement. */
    return g_strdup_printf (_ ("For: %s"),
                            parvis_engagement_get_text (parvis_change_get_engagement (change)));
  value = say_value (parvis_change_get_entry (change), parvis_change_get_before (change));
  /* Translators: what the campaign says, before a spreadsheet changes it. */
  return g_strdup_printf (_ ("Now: %s"), value);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *check = gtk_widget_get_first_child (box);
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_last_child (box));
  GtkWidget *before = gtk_widget_get_next_sibling (name);
  GtkWidget *after = gtk_widget_get_next_sibling (before);
  ParvisChange *change = parvis_taker_row_get_change (gtk_list_item_get_item (item));
  g_autofree char *words = parvis_words_change (change), *was = say_before (change);
  g_autofree char *value =
      say_value (parvis_change_get_entry (change), parvis_change_get_after (change));
  g_autofree char *comes = g_strdup_printf ("→ %s", value);
  g_autofree char *place = g_strdup_printf ("%s (%s, %s)", words, parvis_change_get_sheet (change),
                                            parvis_change_get_cell (change));
  g_autofree char *label = g_strdup_printf ("%s: %s", words, value);
  const char *conflict = parvis_change_is_conflict (change)
                             ? _ ("▲ The campaign changed it too since the export")
                             : NULL;
  g_autofree char *description = g_strdup_printf ("%s%s%s", was, conflict != NULL ? ". " : "",
                                                  conflict != NULL ? conflict : "");

  say (name, place);
  say (before, was);
  say (after, comes);
  say (gtk_widget_get_next_sibling (after), conflict);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  g_object_set_data (G_OBJECT (item), "parvis-binding",
                     g_object_bind_property (gtk_list_item_get_item (item), "ticked", check,
                                             "active",
                                             G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_binding_unbind (g_object_steal_data (G_OBJECT (item), "parvis-binding"));
}

static void
parvis_taker_dispose (GObject *object)
{
  ParvisTaker *self = PARVIS_TAKER (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->rows);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (self), PARVIS_TYPE_TAKER);
  G_OBJECT_CLASS (parvis_taker_parent_class)->dispose (object);
}

static void
parvis_taker_class_init (ParvisTakerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_taker_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/roadmap/taker.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisTaker, take);
  gtk_widget_class_bind_template_child (widget_class, ParvisTaker, all);
  gtk_widget_class_bind_template_child (widget_class, ParvisTaker, about);
  gtk_widget_class_bind_template_child (widget_class, ParvisTaker, left_box);
  gtk_widget_class_bind_template_child (widget_class, ParvisTaker, left);
  gtk_widget_class_bind_template_child (widget_class, ParvisTaker, list);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
parvis_taker_init (ParvisTaker *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (PARVIS_TYPE_TAKER_ROW);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

static void
fill (ParvisTaker *self, const ParvisChanges *changes, const char *name)
{
  g_autoptr (GtkSelectionModel) model = NULL;
  /* Translators: %s is the name of a file. */
  g_autofree char *about = g_strdup_printf (_ ("From “%s”"), name);
  g_autofree char *left = parvis_words_left (changes);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      g_autoptr (ParvisTakerRow) row = parvis_taker_row_new (changes->changes->pdata[i]);

      g_signal_connect_object (row, "notify::ticked", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
      g_list_store_append (self->rows, row);
    }
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_list_view_set_model (self->list, model);
  gtk_label_set_label (self->about, about);
  gtk_label_set_label (self->left, left != NULL ? left : "");
  gtk_widget_set_visible (self->left_box, left != NULL);
}

void
parvis_taker_show (GtkWidget *origin,
                   ParvisCampaign *campaign,
                   const ParvisChanges *changes,
                   const char *name)
{
  ParvisTaker *self;

  g_return_if_fail (GTK_IS_WIDGET (origin) && PARVIS_IS_CAMPAIGN (campaign));
  self = g_object_new (PARVIS_TYPE_TAKER, "transient-for", gtk_widget_get_root (origin), NULL);
  self->campaign = g_object_ref (campaign);
  g_set_weak_pointer (&self->origin, origin);
  fill (self, changes, name);
  refresh (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->take);
  gtk_widget_grab_focus (self->take);
  gtk_window_present (GTK_WINDOW (self));
}
