/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/taker-row.h"

struct _ParvisTakerRow
{
  GObject parent_instance;
  ParvisChange *change;
  gboolean ticked;
};

G_DEFINE_FINAL_TYPE (ParvisTakerRow, parvis_taker_row, G_TYPE_OBJECT)

static GParamSpec *ticked_property;

static void
parvis_taker_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, PARVIS_TAKER_ROW (object)->ticked);
}

static void
parvis_taker_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  ParvisTakerRow *self = PARVIS_TAKER_ROW (object);

  if (g_value_get_boolean (value) == self->ticked)
    return;
  self->ticked = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
parvis_taker_row_finalize (GObject *object)
{
  g_clear_object (&PARVIS_TAKER_ROW (object)->change);
  G_OBJECT_CLASS (parvis_taker_row_parent_class)->finalize (object);
}

static void
parvis_taker_row_class_init (ParvisTakerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = parvis_taker_row_get_property;
  object_class->set_property = parvis_taker_row_set_property;
  object_class->finalize = parvis_taker_row_finalize;
  ticked_property =
      g_param_spec_boolean ("ticked", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, ticked_property);
}

static void
parvis_taker_row_init (ParvisTakerRow *self)
{
}

ParvisTakerRow *
parvis_taker_row_new (ParvisChange *change)
{
  ParvisTakerRow *self;

  g_return_val_if_fail (PARVIS_IS_CHANGE (change), NULL);
  self = g_object_new (PARVIS_TYPE_TAKER_ROW, NULL);
  self->change = g_object_ref (change);
  self->ticked = !parvis_change_is_conflict (change);
  return self;
}

ParvisChange *
parvis_taker_row_get_change (ParvisTakerRow *self)
{
  g_return_val_if_fail (PARVIS_IS_TAKER_ROW (self), NULL);
  return self->change;
}

gboolean
parvis_taker_row_is_ticked (ParvisTakerRow *self)
{
  g_return_val_if_fail (PARVIS_IS_TAKER_ROW (self), FALSE);
  return self->ticked;
}
