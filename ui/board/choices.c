/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/choices.h"

#define NUMBER "parvis-number"
#define CLOSED_CHARS 13
#define OPEN_CHARS 40

struct _ParvisChoices
{
  GListStore *store; /* of GtkStringObject */
};

static gint64
get_number (gpointer choice)
{
  gint64 *number = g_object_get_data (choice, NUMBER);

  return *number;
}

ParvisChoices *
parvis_choices_new (void)
{
  ParvisChoices *self = g_new0 (ParvisChoices, 1);

  self->store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  return self;
}

void
parvis_choices_free (ParvisChoices *self)
{
  g_object_unref (self->store);
  g_free (self);
}

void
parvis_choices_add (ParvisChoices *self, gint64 number, const char *name)
{
  g_autoptr (GtkStringObject) choice = gtk_string_object_new (name);
  gint64 *kept = g_new (gint64, 1);

  *kept = number;
  g_object_set_data_full (G_OBJECT (choice), NUMBER, kept, g_free);
  g_list_store_append (self->store, choice);
}

static gboolean
is_same (GListModel *a, GListModel *b)
{
  guint n = g_list_model_get_n_items (a);
  gboolean same = b != NULL && g_list_model_get_n_items (b) == n;

  for (guint i = 0; same && i < n; i++)
    {
      g_autoptr (GtkStringObject) first = g_list_model_get_item (a, i);
      g_autoptr (GtkStringObject) second = g_list_model_get_item (b, i);

      same =
          get_number (first) == get_number (second) &&
          g_str_equal (gtk_string_object_get_string (first), gtk_string_object_get_string (second));
    }
  return same;
}

void
parvis_choices_offer (ParvisChoices *self, GtkDropDown *drop_down)
{
  gint64 chosen = parvis_choices_get (drop_down);
  GListModel *model = G_LIST_MODEL (self->store);
  guint position = 0;

  if (is_same (model, gtk_drop_down_get_model (drop_down)))
    return;
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) choice = g_list_model_get_item (model, i);

      if (get_number (choice) == chosen)
        position = i;
    }
  gtk_drop_down_set_model (drop_down, model);
  gtk_drop_down_set_selected (drop_down, position);
}

gint64
parvis_choices_get (GtkDropDown *drop_down)
{
  gpointer choice = gtk_drop_down_get_selected_item (drop_down);

  return choice != NULL ? get_number (choice) : 0;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (chars));
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
make_factory (int chars)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (chars));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}

void
parvis_choices_prepare (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) closed = make_factory (CLOSED_CHARS);
  g_autoptr (GtkListItemFactory) open = make_factory (OPEN_CHARS);

  gtk_drop_down_set_factory (drop_down, closed);
  gtk_drop_down_set_list_factory (drop_down, open);
}
