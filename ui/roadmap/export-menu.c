/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/export-menu.h"

#include <glib/gi18n-lib.h>

#include "campaign/service.h"
#include "page/name.h"

static void
add (GMenu *menu, const char *label, const char *action, gint64 service)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action,
                                           service >= 0 ? g_variant_new_int64 (service) : NULL);
  g_menu_append_item (menu, item);
}

static void
update (ParvisSieve *sieve, GParamSpec *pspec, GtkMenuButton *button)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (ParvisService) service = NULL;

  g_object_get (sieve, "service", &service, NULL);
  add (menu, _ ("Roadmap (spreadsheet)…"), "win.export-roadmap", -1);
  add (menu, _ ("Roadmap (PDF)…"), "win.export-roadmap-pdf", 0);
  if (service != NULL)
    {
      g_autofree char *name = parvis_name_for_menu (parvis_service_get_name (service));
      /* Translators: a service. */
      g_autofree char *label = g_strdup_printf (_ ("Sheet of “%s” (PDF)…"), name);

      add (menu, label, "win.export-roadmap-pdf", parvis_record_get_id (PARVIS_RECORD (service)));
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

void
parvis_export_menu_follow (GtkMenuButton *button, ParvisSieve *sieve)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (PARVIS_IS_SIEVE (sieve));
  g_signal_connect_object (sieve, "notify::service", G_CALLBACK (update), button, 0);
  update (sieve, NULL, button);
}
