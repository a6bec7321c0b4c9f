/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/last-focus.h"

struct _ParvisLastFocus
{
  GtkWidget *within;
  ParvisItemView *item; /* weak */
  gulong moved;
};

ParvisLastFocus *
parvis_last_focus_new (GtkWidget *within)
{
  ParvisLastFocus *self = g_new0 (ParvisLastFocus, 1);

  self->within = within;
  return self;
}

void
parvis_last_focus_free (ParvisLastFocus *self)
{
  g_clear_weak_pointer (&self->item);
  g_free (self);
}

static void
focus_moved_cb (ParvisLastFocus *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (self->within));

  if (focus == NULL || !PARVIS_IS_ITEM_VIEW (focus) ||
      !gtk_widget_is_ancestor (focus, self->within))
    return;
  g_set_weak_pointer (&self->item, PARVIS_ITEM_VIEW (focus));
}

void
parvis_last_focus_root (ParvisLastFocus *self)
{
  self->moved =
      g_signal_connect_swapped (gtk_widget_get_root (self->within), "notify::focus-widget",
                                G_CALLBACK (focus_moved_cb), self);
}

void
parvis_last_focus_unroot (ParvisLastFocus *self)
{
  g_clear_signal_handler (&self->moved, gtk_widget_get_root (self->within));
}

ParvisItemView *
parvis_last_focus_get (ParvisLastFocus *self)
{
  return self->item;
}
