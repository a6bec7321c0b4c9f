/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/linger.h"

#define MILLISECONDS 300

static gboolean
let_go (gpointer label)
{
  return G_SOURCE_REMOVE;
}

void
parvis_linger (GtkWidget *label)
{
  g_return_if_fail (GTK_IS_EDITABLE_LABEL (label));
  g_timeout_add_full (G_PRIORITY_DEFAULT, MILLISECONDS, let_go, g_object_ref (label),
                      g_object_unref);
}
