/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commit/proposals.h"

#include <glib/gi18n-lib.h>

#include "commit/proposal.h"
#include "shape/shape.h"

struct _ParvisProposals
{
  GtkPopover parent_instance;
  GtkStack *stack; /* template children */
  GtkListBox *list;
  ParvisCampaign *campaign;
  ParvisSequence *sequence;
  GPtrArray *proposals;   /* of ParvisProposal, by row */
  ParvisProposal *chosen; /* one of them, until it is told; NULL: none */
};

G_DEFINE_FINAL_TYPE (ParvisProposals, parvis_proposals, GTK_TYPE_POPOVER)

static guint chosen_signal;

/* (transfer full) NULL where nothing may be shown. */
static char *
say_votes (const ParvisProposal *proposal)
{
  g_autofree char *agents =
      proposal->agents > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d agent", "%d agents",
                                                           (gulong) proposal->agents),
                                              proposal->agents)
                           : NULL;
  g_autofree char *users =
      proposal->users > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d user", "%d users",
                                                          (gulong) proposal->users),
                                             proposal->users)
                          : NULL;

  if (agents != NULL && users != NULL)
    /* Translators: who voted for it: “4 agents, 3 users”. */
    return g_strdup_printf (C_ ("votes", "%s, %s"), agents, users);
  return agents != NULL ? g_steal_pointer (&agents) : g_steal_pointer (&users);
}

static GtkWidget *
make_row (const ParvisProposal *proposal)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *text = gtk_label_new (proposal->text);
  GtkWidget *shape = parvis_shape_new (proposal->side, 12);
  g_autofree char *votes = say_votes (proposal);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 48);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (shape, GTK_ALIGN_START);
  gtk_widget_set_margin_top (shape, 3);
  gtk_box_append (GTK_BOX (texts), text);
  gtk_box_append (GTK_BOX (row), shape);
  gtk_box_append (GTK_BOX (row), texts);
  if (votes != NULL)
    {
      GtkWidget *label = gtk_label_new (votes);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (texts), label);
    }
  return row;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  ParvisProposals *self = data;
  ParvisProposal *proposal = self->proposals->pdata[gtk_list_box_row_get_index (row)];
  ParvisProposal *above =
      before != NULL ? self->proposals->pdata[gtk_list_box_row_get_index (before)] : NULL;
  GtkWidget *header;

  if (above != NULL && strcmp (above->group, proposal->group) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  header = gtk_label_new (proposal->group);
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "caption-heading");
  gtk_widget_add_css_class (header, "group");
  gtk_list_box_row_set_header (row, header);
}

static gboolean
tell_chosen (gpointer data)
{
  ParvisProposals *self = data;
  ParvisProposal *chosen = g_steal_pointer (&self->chosen);

  if (chosen != NULL)
    g_signal_emit (self, chosen_signal, 0, chosen->side, chosen->text, chosen->retained);
  return G_SOURCE_REMOVE;
}

/* Told once the popover has done closing: GTK moves the focus then, and would take it from the
   card that is being written. */
static void
on_row_activated (ParvisProposals *self, GtkListBoxRow *row)
{
  self->chosen = self->proposals->pdata[gtk_list_box_row_get_index (row)];
  gtk_popover_popdown (GTK_POPOVER (self));
  g_idle_add_full (G_PRIORITY_LOW, tell_chosen, g_object_ref (self), g_object_unref);
}

static void
clear (ParvisProposals *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->chosen = NULL;
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
}

static void
on_show (ParvisProposals *self)
{
  clear (self);
  self->proposals = parvis_proposal_list (self->campaign, self->sequence);
  for (guint i = 0; i < self->proposals->len; i++)
    {
      ParvisProposal *proposal = self->proposals->pdata[i];

      gtk_list_box_append (self->list, make_row (proposal));
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (self->list, (int) i)),
          GTK_ACCESSIBLE_PROPERTY_LABEL, proposal->text, -1);
    }
  gtk_stack_set_visible_child_name (self->stack, self->proposals->len > 0 ? "list" : "empty");
  if (self->proposals->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

static void
parvis_proposals_dispose (GObject *object)
{
  ParvisProposals *self = PARVIS_PROPOSALS (object);

  if (self->list != NULL)
    clear (self);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_PROPOSALS);
  G_OBJECT_CLASS (parvis_proposals_parent_class)->dispose (object);
}

static void
parvis_proposals_class_init (ParvisProposalsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_proposals_dispose;
  chosen_signal =
      g_signal_new ("chosen", PARVIS_TYPE_PROPOSALS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, PARVIS_TYPE_COLLEGE, G_TYPE_STRING, PARVIS_TYPE_RETAINED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/commit/proposals.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisProposals, stack);
  gtk_widget_class_bind_template_child (widget_class, ParvisProposals, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
parvis_proposals_init (ParvisProposals *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  g_signal_connect (self, "show", G_CALLBACK (on_show), NULL);
}

GtkWidget *
parvis_proposals_new (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisProposals *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  self = g_object_new (PARVIS_TYPE_PROPOSALS, NULL);
  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  return GTK_WIDGET (self);
}
