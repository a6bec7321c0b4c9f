/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "style/style.h"

static GtkStyleProvider *
load (const char *path)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);
  return GTK_STYLE_PROVIDER (provider);
}

static void
follow (AdwStyleManager *manager, GParamSpec *pspec, gpointer dark)
{
  GdkDisplay *display = adw_style_manager_get_display (manager);

  if (adw_style_manager_get_dark (manager))
    gtk_style_context_add_provider_for_display (display, dark,
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  else
    gtk_style_context_remove_provider_for_display (display, dark);
}

void
parvis_style_add (GdkDisplay *display)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (display);
  g_autoptr (GtkStyleProvider) light = load ("/org/parvis/Parvis/style.css");
  GtkStyleProvider *dark = load ("/org/parvis/Parvis/style-dark.css");

  gtk_style_context_add_provider_for_display (display, light,
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set_data_full (G_OBJECT (manager), "parvis-dark", dark, g_object_unref);
  g_signal_connect (manager, "notify::dark", G_CALLBACK (follow), dark);
  follow (manager, NULL, dark);
}
