/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/change.h"

struct _ParvisChange
{
  GObject parent_instance;
  ParvisAction *action;
  ParvisEngagement *engagement;
  ParvisEntry entry;
  char *before;
  char *texts[PARVIS_N_ENTRIES]; /* after; only that of the entry where there is an action */
  gboolean conflict;
  char *sheet;
  char *cell;
};

G_DEFINE_FINAL_TYPE (ParvisChange, parvis_change, G_TYPE_OBJECT)

static void
parvis_change_finalize (GObject *object)
{
  ParvisChange *self = PARVIS_CHANGE (object);

  g_clear_object (&self->action);
  g_clear_object (&self->engagement);
  g_free (self->before);
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    g_free (self->texts[i]);
  g_free (self->sheet);
  g_free (self->cell);
  G_OBJECT_CLASS (parvis_change_parent_class)->finalize (object);
}

static void
parvis_change_class_init (ParvisChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = parvis_change_finalize;
}

static void
parvis_change_init (ParvisChange *self)
{
}

ParvisChange *
parvis_change_new (ParvisAction *action,
                   ParvisEntry entry,
                   const char *before,
                   const char *after,
                   gboolean conflict)
{
  ParvisChange *self;

  g_return_val_if_fail (PARVIS_IS_ACTION (action) && entry < PARVIS_N_ENTRIES, NULL);
  self = g_object_new (PARVIS_TYPE_CHANGE, NULL);
  self->action = g_object_ref (action);
  self->entry = entry;
  self->before = g_strdup (before);
  self->texts[entry] = g_strdup (after);
  self->conflict = conflict;
  return self;
}

ParvisChange *
parvis_change_new_action (ParvisEngagement *engagement, char **texts)
{
  ParvisChange *self;

  g_return_val_if_fail (PARVIS_IS_ENGAGEMENT (engagement), NULL);
  self = g_object_new (PARVIS_TYPE_CHANGE, NULL);
  self->engagement = g_object_ref (engagement);
  self->entry = PARVIS_ENTRY_ACTION;
  self->before = g_strdup ("");
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    self->texts[i] = g_strdup (texts[i]);
  return self;
}

void
parvis_change_set_place (ParvisChange *self, const char *sheet, const char *cell)
{
  g_return_if_fail (PARVIS_IS_CHANGE (self));
  g_free (self->sheet);
  g_free (self->cell);
  self->sheet = g_strdup (sheet);
  self->cell = g_strdup (cell);
}

ParvisAction *
parvis_change_get_action (ParvisChange *self)
{
  g_return_val_if_fail (PARVIS_IS_CHANGE (self), NULL);
  return self->action;
}

ParvisEngagement *
parvis_change_get_engagement (ParvisChange *self)
{
  g_return_val_if_fail (PARVIS_IS_CHANGE (self), NULL);
  return self->engagement;
}

ParvisEntry
parvis_change_get_entry (ParvisChange *self)
{
  g_return_val_if_fail (PARVIS_IS_CHANGE (self), PARVIS_ENTRY_ACTION);
  return self->entry;
}

const char *
parvis_change_get_before (ParvisChange *self)
{
  g_return_val_if_fail (PARVIS_IS_CHANGE (self), NULL);
  return self->before;
}

const char *
parvis_change_get_after (ParvisChange *self)
{
  g_return_val_if_fail (PARVIS_IS_CHANGE (self), NULL);
  return self->texts[self->entry];
}

const char *
parvis_change_get_text (ParvisChange *self, ParvisEntry entry)
{
  g_return_val_if_fail (PARVIS_IS_CHANGE (self) && entry < PARVIS_N_ENTRIES, NULL);
  return self->texts[entry];
}

gboolean
parvis_change_is_conflict (ParvisChange *self)
{
  g_return_val_if_fail (PARVIS_IS_CHANGE (self), FALSE);
  return self->conflict;
}

const char *
parvis_change_get_sheet (ParvisChange *self)
{
  g_return_val_if_fail (PARVIS_IS_CHANGE (self), NULL);
  return self->sheet;
}

const char *
parvis_change_get_cell (ParvisChange *self)
{
  g_return_val_if_fail (PARVIS_IS_CHANGE (self), NULL);
  return self->cell;
}
