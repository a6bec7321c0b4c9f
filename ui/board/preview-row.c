/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/preview-row.h"

struct _ParvisPreviewRow
{
  GObject parent_instance;
  ParvisNewNote note; /* its zone and text are owned */
  glong length;
  gboolean ticked;
};

G_DEFINE_FINAL_TYPE (ParvisPreviewRow, parvis_preview_row, G_TYPE_OBJECT)

static GParamSpec *ticked_property;

static void
parvis_preview_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, PARVIS_PREVIEW_ROW (object)->ticked);
}

static void
parvis_preview_row_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  ParvisPreviewRow *self = PARVIS_PREVIEW_ROW (object);
  gboolean ticked = g_value_get_boolean (value) && !parvis_preview_row_is_too_long (self);

  if (ticked == self->ticked)
    return;
  self->ticked = ticked;
  g_object_notify_by_pspec (object, pspec);
}

static void
parvis_preview_row_finalize (GObject *object)
{
  ParvisPreviewRow *self = PARVIS_PREVIEW_ROW (object);

  g_object_unref (self->note.zone);
  g_free ((char *) self->note.text);
  G_OBJECT_CLASS (parvis_preview_row_parent_class)->finalize (object);
}

static void
parvis_preview_row_class_init (ParvisPreviewRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = parvis_preview_row_get_property;
  object_class->set_property = parvis_preview_row_set_property;
  object_class->finalize = parvis_preview_row_finalize;
  ticked_property =
      g_param_spec_boolean ("ticked", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, ticked_property);
}

static void
parvis_preview_row_init (ParvisPreviewRow *self)
{
}

ParvisPreviewRow *
parvis_preview_row_new (const ParvisNewNote *note)
{
  ParvisPreviewRow *self = g_object_new (PARVIS_TYPE_PREVIEW_ROW, NULL);

  self->note = *note;
  self->note.zone = g_object_ref (note->zone);
  self->note.text = g_strdup (note->text);
  self->length = g_utf8_strlen (note->text, -1);
  self->ticked = !parvis_preview_row_is_too_long (self);
  return self;
}

const ParvisNewNote *
parvis_preview_row_get_note (ParvisPreviewRow *self)
{
  g_return_val_if_fail (PARVIS_IS_PREVIEW_ROW (self), NULL);
  return &self->note;
}

gboolean
parvis_preview_row_is_ticked (ParvisPreviewRow *self)
{
  g_return_val_if_fail (PARVIS_IS_PREVIEW_ROW (self), FALSE);
  return self->ticked;
}

glong
parvis_preview_row_get_length (ParvisPreviewRow *self)
{
  g_return_val_if_fail (PARVIS_IS_PREVIEW_ROW (self), 0);
  return self->length;
}

gboolean
parvis_preview_row_is_too_long (ParvisPreviewRow *self)
{
  g_return_val_if_fail (PARVIS_IS_PREVIEW_ROW (self), FALSE);
  return self->length > PARVIS_NOTE_MAX;
}
