/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers/person-tile.h"

#include <glib/gi18n-lib.h>

#include "shape/shape.h"
#include "words/words.h"

struct _ParvisPersonTile
{
  GtkFlowBoxChild parent_instance;

  ParvisShape *shape; /* template child */
  GtkLabel *name;     /* template child */
  GtkWidget *chosen;  /* template child */
  GtkWidget *done;    /* template child */
  GtkImage *sign;     /* template child */
  GtkLabel *word;     /* template child */
  GtkWidget *undo;    /* template child */

  ParvisParticipant *participant; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisPersonTile, parvis_person_tile, GTK_TYPE_FLOW_BOX_CHILD)

static void
parvis_person_tile_dispose (GObject *object)
{
  g_clear_object (&PARVIS_PERSON_TILE (object)->participant);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_PERSON_TILE);
  G_OBJECT_CLASS (parvis_person_tile_parent_class)->dispose (object);
}

/* GtkFlowBox itself would only go on from a child that it gave the focus to. */
static gboolean
on_arrow (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkFlowBox *people = GTK_FLOW_BOX (gtk_widget_get_parent (widget));
  int per_line = (int) gtk_flow_box_get_max_children_per_line (people);
  int i = gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (widget));
  GtkFlowBoxChild *child;
  int across, down;

  g_variant_get (args, "(ii)", &across, &down);
  do
    {
      i += across + down * per_line;
      child = i >= 0 ? gtk_flow_box_get_child_at_index (people, i) : NULL;
    }
  while (child != NULL && !gtk_widget_grab_focus (GTK_WIDGET (child)));
  return GDK_EVENT_STOP;
}

static void
add_arrow (GtkWidgetClass *widget_class, guint key, guint keypad, int across, int down)
{
  gtk_widget_class_add_binding (widget_class, key, 0, on_arrow, "(ii)", across, down);
  gtk_widget_class_add_binding (widget_class, keypad, 0, on_arrow, "(ii)", across, down);
}

static void
parvis_person_tile_class_init (ParvisPersonTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_person_tile_dispose;
  g_type_ensure (PARVIS_TYPE_SHAPE);
  add_arrow (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_arrow (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_arrow (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_arrow (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/answers/person-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPersonTile, shape);
  gtk_widget_class_bind_template_child (widget_class, ParvisPersonTile, name);
  gtk_widget_class_bind_template_child (widget_class, ParvisPersonTile, chosen);
  gtk_widget_class_bind_template_child (widget_class, ParvisPersonTile, done);
  gtk_widget_class_bind_template_child (widget_class, ParvisPersonTile, sign);
  gtk_widget_class_bind_template_child (widget_class, ParvisPersonTile, word);
  gtk_widget_class_bind_template_child (widget_class, ParvisPersonTile, undo);
}

static void
parvis_person_tile_init (ParvisPersonTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_person_tile_new (ParvisParticipant *participant)
{
  ParvisPersonTile *self = g_object_new (PARVIS_TYPE_PERSON_TILE, NULL);

  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), NULL);
  self->participant = g_object_ref (participant);
  parvis_shape_set_college (self->shape, parvis_participant_get_college (participant));
  return GTK_WIDGET (self);
}

ParvisParticipant *
parvis_person_tile_get_participant (ParvisPersonTile *self)
{
  g_return_val_if_fail (PARVIS_IS_PERSON_TILE (self), NULL);
  return self->participant;
}

/* @word: NULL where there is nothing to say of them. */
static void
say_name (ParvisPersonTile *self, const char *word)
{
  const char *name = gtk_label_get_label (self->name);
  const char *college = parvis_words_college (parvis_participant_get_college (self->participant));
  g_autofree char *label = NULL;

  if (word != NULL)
    /* Translators: a person, their college ("agents"), "has voted". */
    label = g_strdup_printf (C_ ("person", "%s, %s, %s"), name, college, word);
  else
    /* Translators: a person and their college ("agents"). */
    label = g_strdup_printf (C_ ("person", "%s, %s"), name, college);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
parvis_person_tile_set_answered (ParvisPersonTile *self,
                                 const char *name,
                                 gboolean answered,
                                 const char *word)
{
  g_return_if_fail (PARVIS_IS_PERSON_TILE (self));
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->word, word);
  gtk_image_set_from_icon_name (self->sign, "object-select-symbolic");
  gtk_widget_set_visible (self->done, answered);
  gtk_widget_set_visible (self->undo, FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !answered);
  say_name (self, answered ? word : NULL);
}

void
parvis_person_tile_set_on_paper (ParvisPersonTile *self, gboolean may_undo)
{
  const char *word = C_ ("person", "has a ballot");

  g_return_if_fail (PARVIS_IS_PERSON_TILE (self));
  gtk_label_set_label (self->word, word);
  gtk_image_set_from_icon_name (self->sign, "x-office-document-symbolic");
  gtk_widget_set_visible (self->undo, may_undo);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               may_undo ? _ ("Take the paper ballot back") : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), may_undo);
  say_name (self, word);
}

gboolean
parvis_person_tile_get_answered (ParvisPersonTile *self)
{
  g_return_val_if_fail (PARVIS_IS_PERSON_TILE (self), FALSE);
  return gtk_widget_get_visible (self->done);
}

void
parvis_person_tile_set_chosen (ParvisPersonTile *self, gboolean chosen)
{
  g_return_if_fail (PARVIS_IS_PERSON_TILE (self));
  gtk_widget_set_visible (self->chosen, chosen);
  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}
