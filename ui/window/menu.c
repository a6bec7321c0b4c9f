/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/menu.h"

#include <glib/gi18n-lib.h>

#include "window/history.h"

static void
add (GMenu *menu, const char *label, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

/* Only there while there is something to stop. */
static void
add_stop (GMenu *menu)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("Stop the Export"), "win.stop-export");

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}

static void
add_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenu *
campaign_section (void)
{
  GMenu *section = g_menu_new ();
  g_autoptr (GMenu) exports = g_menu_new ();

  add (exports, _ ("Everything (a folder)…"), "win.export-all", NULL);
  add (exports, _ ("Board (picture)…"), "win.export-board", NULL);
  add (exports, _ ("Poster (PDF)…"), "win.export-poster", NULL);
  add (exports, _ ("What became of it (PDF)…"), "win.export-outcome", NULL);
  add (exports, _ ("Roadmap (spreadsheet)…"), "win.export-roadmap", NULL);
  add (exports, _ ("Roadmap (PDF)…"), "win.export-roadmap-pdf(int64 0)", NULL);
  add (exports, _ ("Due dates (calendar)…"), "win.export-calendar", NULL);
  add (exports, _ ("Minutes (PDF)…"), "win.export-minutes", NULL);
  add (exports, _ ("Slides for the Steering Committee (PDF)…"), "win.export-slides", NULL);
  add (exports, _ ("Notes and results (CSV)…"), "win.export-records", NULL);
  add (exports, _ ("For other programs (JSON)…"), "win.export-json", NULL);
  add_stop (exports);
  add (section, _ ("Campaign Details…"), "win.details", NULL);
  add (section, _ ("Import Notes…"), "win.import-notes", NULL);
  add (section, _ ("Take Back a Roadmap…"), "win.import-roadmap", NULL);
  add (section, _ ("Mask a Name…"), "win.redact", NULL);
  g_menu_append_submenu (section, _ ("Export"), G_MENU_MODEL (exports));
  return section;
}

GMenuModel *
parvis_menu_new (ParvisCampaign *campaign)
{
  GMenu *menu = g_menu_new (), *section;

  if (campaign != NULL)
    {
      g_autofree char *undo = parvis_history_undo_label (campaign);
      g_autofree char *redo = parvis_history_redo_label (campaign);

      section = g_menu_new ();
      add (section, undo, "win.undo", "<Control>z");
      add (section, redo, "win.redo", "<Control><Shift>z");
      add_section (menu, section);
    }
  section = g_menu_new ();
  add (section, _ ("New Campaign…"), "app.new", "<Control>n");
  add (section, _ ("Open…"), "app.open", "<Control>o");
  add_section (menu, section);
  if (campaign != NULL)
    add_section (menu, campaign_section ());
  section = g_menu_new ();
  add (section, _ ("Keyboard Shortcuts"), "win.shortcuts", "F1");
  add (section, _ ("About Parvis"), "app.about", NULL);
  add_section (menu, section);
  return G_MENU_MODEL (menu);
}
