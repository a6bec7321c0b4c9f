/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/nameless.h"

#include <glib/gi18n-lib.h>

#include "campaign/option.h"
#include "campaign/wall.h"
#include "edit/edit-row.h"
#include "feedback/feedback.h"

#define CLUSTER "parvis-cluster"
/* Notes that tell what a cluster is about. */
#define MOST_NOTES 4

struct _ParvisNameless
{
  AdwBin parent_instance;
  GtkLabel *title;  /* template child */
  GtkListBox *rows; /* template child */
  ParvisCampaign *campaign;
};

G_DEFINE_FINAL_TYPE (ParvisNameless, parvis_nameless, ADW_TYPE_BIN)

static void
parvis_nameless_dispose (GObject *object)
{
  ParvisNameless *self = PARVIS_NAMELESS (object);

  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_NAMELESS);
  G_OBJECT_CLASS (parvis_nameless_parent_class)->dispose (object);
}

static void
parvis_nameless_class_init (ParvisNamelessClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_nameless_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/nameless.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisNameless, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisNameless, rows);
}

static void
parvis_nameless_init (ParvisNameless *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static ParvisCluster *
get_cluster (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), CLUSTER);
}

static void
on_commit (ParvisNameless *self, const char *text, GtkListBoxRow *row)
{
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_name_cluster (self->campaign, get_cluster (row), text, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
}

/* "un hall calme · Patience · … ". (transfer full) */
static char *
write_notes (GPtrArray *notes)
{
  GString *words = g_string_new (NULL);
  guint n_written = 0;

  for (guint i = 0; i < notes->len && n_written < MOST_NOTES; i++)
    if (!parvis_note_get_hidden (notes->pdata[i]))
      {
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "",
                                parvis_note_get_text (notes->pdata[i]));
        n_written++;
      }
  if (n_written < notes->len)
    g_string_append (words, " · …");
  return g_string_free (words, FALSE);
}

static void
add_row (ParvisNameless *self, ParvisCluster *cluster)
{
  g_autoptr (GPtrArray) notes = parvis_campaign_get_cluster_notes (self->campaign, cluster);
  g_autofree char *words = write_notes (notes);
  GtkWidget *row = parvis_edit_row_new (words);

  g_object_set_data_full (G_OBJECT (row), CLUSTER, g_object_ref (cluster), g_object_unref);
  g_object_set (parvis_edit_row_get_label (PARVIS_EDIT_ROW (row)), "placeholder",
                _ ("Name this cluster"), NULL);
  g_signal_connect_object (row, "commit", G_CALLBACK (on_commit), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->rows, row);
}

/* (transfer container) (element-type ParvisCluster) */
static GPtrArray *
list_nameless (ParvisCampaign *campaign, GPtrArray *options)
{
  GPtrArray *clusters = g_ptr_array_new ();

  for (guint i = 0; i < options->len; i++)
    {
      ParvisCluster *cluster = parvis_campaign_find (campaign, PARVIS_TYPE_CLUSTER,
                                                     parvis_option_get_cluster (options->pdata[i]));

      if (cluster != NULL && *parvis_cluster_get_name (cluster) == '\0')
        g_ptr_array_add (clusters, cluster);
    }
  return clusters;
}

/* Rows stay while somebody types in one of them. TRUE where the keys were in one that goes. */
static gboolean
drop_rows (ParvisNameless *self, GPtrArray *clusters)
{
  GtkListBoxRow *row;
  gboolean focused = FALSE;
  int index = 0;

  while ((row = gtk_list_box_get_row_at_index (self->rows, index)) != NULL)
    if (g_ptr_array_remove (clusters, get_cluster (row)))
      index++;
    else
      {
        focused =
            focused || gtk_widget_get_focus_child (GTK_WIDGET (self->rows)) == (GtkWidget *) row;
        gtk_list_box_remove (self->rows, GTK_WIDGET (row));
      }
  return focused;
}

void
parvis_nameless_refresh (ParvisNameless *self, ParvisCampaign *campaign, GPtrArray *options)
{
  g_autoptr (GPtrArray) clusters = NULL;
  g_autofree char *title = NULL;
  gboolean focused;
  guint n;

  g_return_if_fail (PARVIS_IS_NAMELESS (self));
  g_set_object (&self->campaign, campaign);
  clusters = list_nameless (campaign, options);
  n = clusters->len;
  focused = drop_rows (self, clusters);
  for (guint i = 0; i < clusters->len; i++)
    add_row (self, clusters->pdata[i]);
  title = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u cluster has no name yet. Until it has one, its first note is what one "
                   "votes on.",
                   "%u clusters have no name yet. Until they have one, their first note is what "
                   "one votes on.",
                   n),
      n);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (focused && n > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->rows), GTK_DIR_TAB_FORWARD);
  else if (focused)
    gtk_widget_grab_focus (
        gtk_widget_get_ancestor (gtk_widget_get_parent (GTK_WIDGET (self)), ADW_TYPE_BIN));
}
