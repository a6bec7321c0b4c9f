/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/glide.h"

#include <adwaita.h>

#define DURATION 200

struct _ParvisGlide
{
  GtkWidget *widget;
  GHashTable *offsets; /* of child to ParvisSpot */
  AdwAnimation *animation;
  double left; /* of the way, from 1 to 0 */
};

static void
progress_cb (double value, gpointer data)
{
  ParvisGlide *self = data;

  self->left = value;
  gtk_widget_queue_draw (self->widget);
}

static void
done_cb (ParvisGlide *self)
{
  g_hash_table_remove_all (self->offsets);
}

ParvisGlide *
parvis_glide_new (GtkWidget *widget)
{
  ParvisGlide *self = g_new0 (ParvisGlide, 1);

  self->widget = widget;
  self->offsets = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

static void
stop (ParvisGlide *self)
{
  if (self->animation != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->animation, self);
      adw_animation_reset (self->animation);
    }
  g_clear_object (&self->animation);
  g_hash_table_remove_all (self->offsets);
}

void
parvis_glide_free (ParvisGlide *self)
{
  stop (self);
  g_hash_table_unref (self->offsets);
  g_free (self);
}

void
parvis_glide_start (ParvisGlide *self, GPtrArray *children, const ParvisSpot *offsets)
{
  stop (self);
  for (guint i = 0; i < children->len; i++)
    g_hash_table_insert (self->offsets, g_ptr_array_index (children, i),
                         g_memdup2 (&offsets[i], sizeof (ParvisSpot)));
  self->animation = adw_timed_animation_new (
      self->widget, 1, 0, DURATION, adw_callback_animation_target_new (progress_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (done_cb), self);
  adw_animation_play (self->animation);
}

void
parvis_glide_snapshot_child (ParvisGlide *self, GtkWidget *child, GtkSnapshot *snapshot)
{
  const ParvisSpot *offset = g_hash_table_lookup (self->offsets, child);

  if (offset != NULL)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (offset->x * self->left),
                                                              (float) (offset->y * self->left)));
    }
  gtk_widget_snapshot_child (self->widget, child, snapshot);
  if (offset != NULL)
    gtk_snapshot_restore (snapshot);
}
