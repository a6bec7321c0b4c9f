/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feedback/alert.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
parvis_alert_show (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
