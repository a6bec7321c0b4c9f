/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/lineage-card.h"

#include <glib/gi18n-lib.h>

#include "campaign/note.h"
#include "campaign/pledges.h"
#include "campaign/zone.h"
#include "shape/shape.h"

/* Notes that are read out; the others are counted. */
#define MOST_NOTES 6

struct _ParvisLineageCard
{
  GtkWidget parent_instance;
  GtkBox *box; /* its child */
};

G_DEFINE_FINAL_TYPE (ParvisLineageCard, parvis_lineage_card, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "xalign", 0.f, "hexpand", TRUE, "width-chars", 16,
                       NULL);
}

static void
add_line (ParvisLineageCard *self, const char *text)
{
  gtk_box_append (self->box, make_label (text));
}

/* The number of the workshop that a note was written in, or 0. */
static guint
workshop_of (ParvisCampaign *campaign, ParvisNote *note)
{
  GListModel *workshops = parvis_campaign_get_workshops (campaign);
  ParvisZone *zone = parvis_campaign_find (campaign, PARVIS_TYPE_ZONE, parvis_note_get_zone (note));
  guint n = g_list_model_get_n_items (workshops);

  for (guint i = 0; zone != NULL && i < n; i++)
    {
      g_autoptr (ParvisRecord) workshop = g_list_model_get_item (workshops, i);

      if (parvis_record_get_id (workshop) == parvis_zone_get_workshop (zone))
        return i + 1;
    }
  return 0;
}

static void
add_note (ParvisLineageCard *self, ParvisNote *note)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *shape = parvis_shape_new (parvis_note_get_college (note), 9);
  GtkWidget *label = make_label (parvis_note_get_hidden (note) ? _ ("Note face down")
                                                               : parvis_note_get_text (note));

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_valign (shape, GTK_ALIGN_START);
  gtk_widget_set_margin_top (shape, 4);
  gtk_box_append (GTK_BOX (row), shape);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (self->box, row);
}

static void
add_notes (ParvisLineageCard *self, ParvisCampaign *campaign, GPtrArray *notes)
{
  g_autofree char *count = NULL;
  g_autofree char *line = NULL;

  if (notes->len == 0)
    return;
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", notes->len),
                           notes->len);
  /* Translators: “3 notes”, and the number of the workshop where they were written. */
  line = g_strdup_printf (_ ("%s, workshop %u"), count, workshop_of (campaign, notes->pdata[0]));
  add_line (self, line);
  for (guint i = 0; i < MIN (notes->len, MOST_NOTES); i++)
    add_note (self, notes->pdata[i]);
  if (notes->len > MOST_NOTES)
    {
      guint more = notes->len - MOST_NOTES;
      g_autofree char *rest =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", more), more);

      add_line (self, rest);
      gtk_widget_add_css_class (gtk_widget_get_last_child (GTK_WIDGET (self->box)), "caption");
    }
}

static void
add_votes (ParvisLineageCard *self, ParvisLineage *lineage)
{
  g_autofree char *agents = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d agent", "%d agents", (gulong) MAX (lineage->agents, 0)),
      lineage->agents);
  g_autofree char *users = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d user", "%d users", (gulong) MAX (lineage->users, 0)),
      lineage->users);
  g_autofree char *both = g_strdup_printf (C_ ("votes", "%s, %s"), agents, users);
  const char *votes = both;
  g_autofree char *line = NULL;

  if (lineage->agents < 0 && lineage->users < 0)
    return;
  if (lineage->agents <= 0)
    votes = users;
  else if (lineage->users <= 0)
    votes = agents;
  /* Translators: who voted for a proposal. */
  line = g_strdup_printf (_ ("→ chosen by %s"), votes);
  add_line (self, line);
}

static void
parvis_lineage_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (parvis_lineage_card_parent_class)->dispose (object);
}

static void
parvis_lineage_card_class_init (ParvisLineageCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_lineage_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lineage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
parvis_lineage_card_init (ParvisLineageCard *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

void
parvis_lineage_card_show (ParvisLineageCard *self,
                          ParvisCampaign *campaign,
                          ParvisEngagement *engagement)
{
  g_autoptr (ParvisLineage) lineage = NULL;
  GtkWidget *child;

  g_return_if_fail (PARVIS_IS_LINEAGE_CARD (self));
  g_return_if_fail (PARVIS_IS_ENGAGEMENT (engagement));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  lineage = parvis_campaign_trace (campaign, engagement);
  if (lineage->retained == NULL)
    {
      add_line (self, _ ("Written in the mixed workshop, from no proposal."));
      return;
    }
  add_notes (self, campaign, lineage->notes);
  if (lineage->cluster != NULL)
    {
      /* Translators: %s is the name of a cluster of notes. */
      g_autofree char *line =
          g_strdup_printf (_ ("→ cluster “%s”"), parvis_cluster_get_name (lineage->cluster));

      add_line (self, line);
    }
  else
    {
      g_autofree char *line =
          /* Translators: %s is a proposal that a vote kept. */
          g_strdup_printf (_ ("→ proposal “%s”"), parvis_retained_get_label (lineage->retained));

      add_line (self, line);
    }
  add_votes (self, lineage);
}
