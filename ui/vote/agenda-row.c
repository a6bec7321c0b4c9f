/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/agenda-row.h"

#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "campaign/wall.h"
#include "shape/shape.h"
#include "words/words.h"

#define COLLEGES 3

struct _ParvisAgendaRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *label;     /* template child */
  GtkWidget *nameless; /* template child */
  GtkBox *sources;     /* template child */
  GtkLabel *count;     /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisAgendaRow, parvis_agenda_row, GTK_TYPE_LIST_BOX_ROW)

static void
parvis_agenda_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_AGENDA_ROW);
  G_OBJECT_CLASS (parvis_agenda_row_parent_class)->dispose (object);
}

static void
parvis_agenda_row_class_init (ParvisAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_agenda_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisAgendaRow, label);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgendaRow, nameless);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgendaRow, sources);
  gtk_widget_class_bind_template_child (widget_class, ParvisAgendaRow, count);
}

static void
parvis_agenda_row_init (ParvisAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_shape (ParvisAgendaRow *self, ParvisCollege college)
{
  GtkWidget *shape = parvis_shape_new (college, 13);

  gtk_widget_set_margin_start (shape, 12);
  gtk_box_append (self->sources, shape);
}

static void
show_notes (ParvisAgendaRow *self, GPtrArray *notes)
{
  guint n_by_college[COLLEGES] = { 0 };
  g_autofree char *count = NULL;

  for (guint i = 0; i < notes->len; i++)
    n_by_college[parvis_note_get_college (notes->pdata[i])]++;
  for (guint i = 0; i < COLLEGES; i++)
    if (n_by_college[i] > 0)
      {
        g_autofree char *number = g_strdup_printf ("%u", n_by_college[i]);
        GtkWidget *label = gtk_label_new (number);

        add_shape (self, (ParvisCollege) i);
        gtk_widget_add_css_class (label, "numeric");
        gtk_box_append (self->sources, label);
      }
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", notes->len),
                           notes->len);
  gtk_label_set_label (self->count, count);
}

static void
show_cluster (ParvisAgendaRow *self, ParvisCampaign *campaign, ParvisCluster *cluster)
{
  g_autoptr (GPtrArray) notes = parvis_campaign_get_cluster_notes (campaign, cluster);
  const char *name = parvis_cluster_get_name (cluster);

  show_notes (self, notes);
  gtk_widget_set_visible (self->nameless, name == NULL || *name == '\0');
}

static void
show_source (ParvisAgendaRow *self, ParvisCampaign *campaign, ParvisOption *option)
{
  gpointer cluster =
      parvis_campaign_find (campaign, PARVIS_TYPE_CLUSTER, parvis_option_get_cluster (option));
  gpointer note =
      parvis_campaign_find (campaign, PARVIS_TYPE_NOTE, parvis_option_get_note (option));
  gpointer engagement = parvis_campaign_find (campaign, PARVIS_TYPE_ENGAGEMENT,
                                              parvis_option_get_engagement (option));

  if (cluster != NULL)
    show_cluster (self, campaign, cluster);
  else if (note != NULL)
    {
      g_autoptr (GPtrArray) notes = g_ptr_array_new ();

      g_ptr_array_add (notes, note);
      show_notes (self, notes);
    }
  else if (engagement != NULL)
    {
      ParvisCollege side = parvis_engagement_get_side (engagement);

      add_shape (self, side);
      gtk_label_set_label (self->count, parvis_words_side_head (side));
    }
}

GtkWidget *
parvis_agenda_row_new (ParvisCampaign *campaign, ParvisOption *option)
{
  ParvisAgendaRow *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_OPTION (option), NULL);
  self = g_object_new (PARVIS_TYPE_AGENDA_ROW, NULL);
  gtk_label_set_label (self->label, parvis_option_get_label (option));
  show_source (self, campaign, option);
  /* Translators: a line of the ballot, and where it comes from ("3 notes"). */
  name = g_strdup_printf (C_ ("ballot line", "%s, %s"), parvis_option_get_label (option),
                          gtk_label_get_label (self->count));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
