/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/action-card.h"

#include <glib/gi18n-lib.h>

#include "shape/shape.h"
#include "words/words.h"

struct _ParvisActionCard
{
  GtkWidget parent_instance;
  GtkWidget *box; /* its child */
  ParvisShape *shape;
  GtkLabel *number;
  GtkLabel *due;
  GtkLabel *text;
  GtkLabel *pilot;
  GtkWidget *late;
  ParvisDocket *docket;
  ParvisAction *action;
};

G_DEFINE_FINAL_TYPE (ParvisActionCard, parvis_action_card, GTK_TYPE_WIDGET)

static const char *
get_words (ParvisActionCard *self)
{
  ParvisEngagement *engagement = parvis_docket_get_engagement (self->docket, self->action);

  if (*parvis_action_get_action (self->action) != '\0' || engagement == NULL)
    return parvis_action_get_action (self->action);
  return parvis_engagement_get_text (engagement);
}

static void
update_due (ParvisActionCard *self)
{
  g_autofree char *date = parvis_words_short_date (parvis_action_get_due (self->action));
  gboolean late = parvis_docket_is_late (self->docket, self->action);

  gtk_label_set_label (self->due, date);
  gtk_widget_set_visible (self->late, late);
  if (late)
    gtk_widget_add_css_class (GTK_WIDGET (self->due), "late");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->due), "late");
}

/* For who hears the board: the row of a list has no name of its own. */
static void
name_row (ParvisActionCard *self, const char *number)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *due = gtk_label_get_label (self->due);
  g_autofree char *name = g_strdup_printf ("%s. %s", number, get_words (self));
  g_autofree char *who =
      g_strjoin (", ", name, *due != '\0' ? due : gtk_label_get_label (self->pilot),
                 *due != '\0' ? gtk_label_get_label (self->pilot) : NULL, NULL);
  g_autofree char *all = gtk_widget_get_visible (self->late)
                             ? g_strjoin (", ", who, C_ ("action", "late"), NULL)
                             : g_strdup (who);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

static void
update (ParvisActionCard *self)
{
  ParvisEngagement *engagement = parvis_docket_get_engagement (self->docket, self->action);
  g_autofree char *number =
      g_strdup_printf ("%d", parvis_docket_get_number (self->docket, self->action));
  const char *pilot = parvis_action_get_pilot (self->action);

  if (engagement != NULL)
    parvis_shape_set_college (self->shape, parvis_engagement_get_side (engagement));
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->text, get_words (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               engagement != NULL ? parvis_engagement_get_text (engagement) : NULL);
  gtk_label_set_label (self->pilot, pilot);
  update_due (self);
  gtk_widget_set_visible (gtk_widget_get_parent (self->late),
                          *pilot != '\0' || gtk_widget_get_visible (self->late));
  name_row (self, number);
}

static GdkContentProvider *
on_drag_prepare (ParvisActionCard *self)
{
  if (self->action == NULL)
    return NULL;
  return gdk_content_provider_new_typed (PARVIS_TYPE_ACTION, self->action);
}

static void
on_drag_begin (ParvisActionCard *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static void
let_go (ParvisActionCard *self)
{
  if (self->docket != NULL)
    g_signal_handlers_disconnect_by_func (parvis_docket_get_campaign (self->docket), update, self);
  g_clear_object (&self->docket);
  g_clear_object (&self->action);
}

static void
parvis_action_card_dispose (GObject *object)
{
  ParvisActionCard *self = PARVIS_ACTION_CARD (object);

  let_go (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (parvis_action_card_parent_class)->dispose (object);
}

static void
parvis_action_card_class_init (ParvisActionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_action_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "actioncard");
}

static GtkLabel *
add_label (GtkWidget *box, const char *class_name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class_name != NULL)
    gtk_widget_add_css_class (label, class_name);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
parvis_action_card_init (ParvisActionCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkDragSource *source = gtk_drag_source_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5);
  self->shape = PARVIS_SHAPE (parvis_shape_new (PARVIS_COLLEGE_AGENTS, 10));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->shape));
  self->number = add_label (head, "numeric");
  self->due = add_label (head, "caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self->due), TRUE);
  gtk_label_set_xalign (self->due, 1);
  gtk_label_set_ellipsize (self->due, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->box), head);
  self->text = add_label (self->box, NULL);
  g_object_set (self->text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 4,
                "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 12, "max-width-chars", 16, NULL);
  self->pilot = add_label (foot, "caption");
  gtk_label_set_ellipsize (self->pilot, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->pilot), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->pilot), "dim-label");
  self->late = GTK_WIDGET (add_label (foot, "caption"));
  gtk_label_set_label (GTK_LABEL (self->late), C_ ("action", "late"));
  gtk_widget_add_css_class (self->late, "late");
  gtk_box_append (GTK_BOX (self->box), foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

GtkWidget *
parvis_action_card_new (void)
{
  return g_object_new (PARVIS_TYPE_ACTION_CARD, NULL);
}

void
parvis_action_card_set_action (ParvisActionCard *self, ParvisDocket *docket, ParvisAction *action)
{
  g_return_if_fail (PARVIS_IS_ACTION_CARD (self));
  let_go (self);
  if (action == NULL)
    return;
  self->docket = g_object_ref (docket);
  self->action = g_object_ref (action);
  g_signal_connect_object (parvis_docket_get_campaign (docket), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  update (self);
}

ParvisAction *
parvis_action_card_get_action (ParvisActionCard *self)
{
  g_return_val_if_fail (PARVIS_IS_ACTION_CARD (self), NULL);
  return self->action;
}
