/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/note-face.h"

#include "board/note-words.h"
#include "board/paper.h"
#include "wall/grid.h"

struct _ParvisNoteFace
{
  GtkWidget parent_instance;
  ParvisNote *note; /* owned */
  const ParvisInks *inks;
};

G_DEFINE_FINAL_TYPE (ParvisNoteFace, parvis_note_face, GTK_TYPE_WIDGET)

static void
parvis_note_face_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? PARVIS_NOTE_WIDTH : PARVIS_NOTE_HEIGHT;
}

static void
parvis_note_face_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisNoteFace *self = PARVIS_NOTE_FACE (widget);
  ParvisCollege college = parvis_note_get_college (self->note);
  g_autoptr (PangoLayout) layout = NULL;
  gboolean cut;

  if (parvis_note_get_hidden (self->note))
    {
      parvis_paper_snapshot_concealed (snapshot, widget, self->inks, college, FALSE);
      return;
    }
  layout = parvis_paper_layout (widget, self->inks, parvis_note_get_text (self->note),
                                PARVIS_PAPER_NOTE, PARVIS_PAPER_PLAIN, &cut);
  parvis_paper_snapshot (snapshot, self->inks, college, PARVIS_NOTE_HEIGHT, FALSE);
  parvis_paper_snapshot_text (snapshot, self->inks, layout);
}

static void
parvis_note_face_dispose (GObject *object)
{
  g_clear_object (&PARVIS_NOTE_FACE (object)->note);
  G_OBJECT_CLASS (parvis_note_face_parent_class)->dispose (object);
}

static void
parvis_note_face_class_init (ParvisNoteFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_note_face_dispose;
  widget_class->measure = parvis_note_face_measure;
  widget_class->snapshot = parvis_note_face_snapshot;
  gtk_widget_class_set_css_name (widget_class, "noteface");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
parvis_note_face_init (ParvisNoteFace *self)
{
}

GtkWidget *
parvis_note_face_new (ParvisNote *note, const ParvisInks *inks)
{
  ParvisNoteFace *self;
  g_autofree char *label = NULL;

  g_return_val_if_fail (PARVIS_IS_NOTE (note), NULL);
  self = g_object_new (PARVIS_TYPE_NOTE_FACE, NULL);
  self->note = g_object_ref (note);
  self->inks = inks;
  label = parvis_note_words_label (note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}
