/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/note.h"

struct _ParvisNote
{
  ParvisRecord parent_instance;
  gint64 zone;
  gint64 cluster;
  ParvisCollege college;
  char *text;
  double x;
  double y;
  char *original;
  gboolean hidden;
  gboolean flagged;
};

G_DEFINE_FINAL_TYPE (ParvisNote, parvis_note, PARVIS_TYPE_RECORD)

static void
parvis_note_class_init (ParvisNoteClass *klass)
{
  const ParvisField fields[] = {
    { "zone", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisNote, zone) },
    { "cluster", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisNote, cluster) },
    { "college", PARVIS_TYPE_COLLEGE, G_STRUCT_OFFSET (ParvisNote, college) },
    { "text", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisNote, text) },
    { "x", G_TYPE_DOUBLE, G_STRUCT_OFFSET (ParvisNote, x) },
    { "y", G_TYPE_DOUBLE, G_STRUCT_OFFSET (ParvisNote, y) },
    { "original", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisNote, original) },
    { "hidden", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (ParvisNote, hidden) },
    { "flagged", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (ParvisNote, flagged) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "note", fields,
                                  G_N_ELEMENTS (fields));
}

static void
parvis_note_init (ParvisNote *self)
{
}

gint64
parvis_note_get_zone (ParvisNote *self)
{
  g_return_val_if_fail (PARVIS_IS_NOTE (self), 0);
  return self->zone;
}

gint64
parvis_note_get_cluster (ParvisNote *self)
{
  g_return_val_if_fail (PARVIS_IS_NOTE (self), 0);
  return self->cluster;
}

ParvisCollege
parvis_note_get_college (ParvisNote *self)
{
  g_return_val_if_fail (PARVIS_IS_NOTE (self), PARVIS_COLLEGE_AGENTS);
  return self->college;
}

const char *
parvis_note_get_text (ParvisNote *self)
{
  g_return_val_if_fail (PARVIS_IS_NOTE (self), NULL);
  return self->text;
}

double
parvis_note_get_x (ParvisNote *self)
{
  g_return_val_if_fail (PARVIS_IS_NOTE (self), 0);
  return self->x;
}

double
parvis_note_get_y (ParvisNote *self)
{
  g_return_val_if_fail (PARVIS_IS_NOTE (self), 0);
  return self->y;
}

const char *
parvis_note_get_original (ParvisNote *self)
{
  g_return_val_if_fail (PARVIS_IS_NOTE (self), NULL);
  return self->original;
}

gboolean
parvis_note_get_hidden (ParvisNote *self)
{
  g_return_val_if_fail (PARVIS_IS_NOTE (self), FALSE);
  return self->hidden;
}

gboolean
parvis_note_get_flagged (ParvisNote *self)
{
  g_return_val_if_fail (PARVIS_IS_NOTE (self), FALSE);
  return self->flagged;
}
