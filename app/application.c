/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "board-actions.h"
#include "demo/demo.h"
#include "early.h"
#include "errand.h"
#include "exchange/read.h"
#include "export-actions.h"
#include "feedback/alert.h"
#include "feedback/choose-file.h"
#include "feedback/feedback.h"
#include "from-json.h"
#include "poster-paintable.h"
#include "poster/logo-picker.h"
#include "poster/logo.h"
#include "print-poster.h"
#include "recent-list.h"
#include "start/new-campaign.h"
#include "style/style.h"
#include "window/window.h"
#include "words/words.h"

struct _ParvisApplication
{
  GtkApplication parent_instance;
  ParvisRecentList *recent; /* owned */
  char *first;              /* the file it was started with, or NULL */
  ParvisEarly *early;       /* owned: that file, being opened */
};

G_DEFINE_FINAL_TYPE (ParvisApplication, parvis_application, GTK_TYPE_APPLICATION)

static ParvisWindow *
add_window (ParvisApplication *self)
{
  ParvisWindow *window =
      parvis_window_new (GTK_APPLICATION (self), parvis_recent_list_get_model (self->recent));

  parvis_errand_add (window);
  parvis_export_actions_add (window);
  parvis_print_poster_add (window);
  parvis_board_actions_add (window);
  return window;
}

/* The window that shows the file at @path; the start page for NULL. */
static ParvisWindow *
find_window (ParvisApplication *self, const char *path)
{
  g_autofree char *real = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      ParvisCampaign *campaign;
      g_autofree char *other = NULL;

      if (!PARVIS_IS_WINDOW (l->data))
        continue;
      campaign = parvis_window_get_campaign (l->data);
      if (campaign != NULL)
        other = g_canonicalize_filename (parvis_campaign_get_path (campaign), NULL);
      if (g_strcmp0 (real, other) == 0)
        return l->data;
    }
  return NULL;
}

/* While a desk is locked there is nothing but its vote: no other file, and no other window. */
static gboolean
refuse_locked (ParvisApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (PARVIS_IS_WINDOW (l->data) && parvis_window_refuse_locked (l->data))
      return TRUE;
  return FALSE;
}

/* Once: the next time there is nothing to bring up to date. */
static void
say_copy (ParvisWindow *window, ParvisCampaign *campaign)
{
  const char *copy = parvis_campaign_get_copy (campaign);
  g_autofree char *sentence = copy != NULL ? parvis_words_copy (copy) : NULL;

  if (sentence != NULL)
    parvis_feedback_notice (parvis_window_get_stage (window), sentence);
}

static void
show_campaign (ParvisApplication *self, ParvisCampaign *campaign)
{
  ParvisWindow *window = find_window (self, NULL);
  g_autoptr (GdkPaintable) poster = parvis_poster_paintable_new (campaign);
  g_autofree char *path = g_canonicalize_filename (parvis_campaign_get_path (campaign), NULL);

  if (window == NULL)
    window = add_window (self);
  parvis_window_set_campaign (window, campaign, poster);
  gtk_window_present (GTK_WINDOW (window));
  say_copy (window, campaign);
  parvis_recent_list_add (self->recent, path);
}

static ParvisWindow *
show_start (ParvisApplication *self)
{
  ParvisWindow *window = find_window (self, NULL);

  if (window == NULL)
    {
      window = add_window (self);
      parvis_window_set_campaign (window, NULL, NULL);
    }
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
refuse (ParvisApplication *self, const GError *error, const char *path)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *sentence = parvis_words_error (error, path);

  if (window == NULL)
    window = GTK_WINDOW (show_start (self));
  parvis_alert_show (window, _ ("This file does not open"), sentence);
}

static ParvisCampaign *
open_now (ParvisApplication *self, const char *path, GError **error)
{
  if (self->early != NULL && g_strcmp0 (path, self->first) == 0)
    return parvis_early_finish (g_steal_pointer (&self->early), error);
  return parvis_campaign_open (path, error);
}

static void
on_made (ParvisCampaign *campaign, const GError *error, const char *path, gpointer self)
{
  if (campaign != NULL)
    show_campaign (self, campaign);
  else
    refuse (self, error, path);
}

/* It is no campaign yet: one is made of it. */
static void
open_json (ParvisApplication *self, const char *path)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (show_start (self));
  parvis_from_json_ask (window, path, on_made, G_OBJECT (self));
}

static void
open_path (ParvisApplication *self, const char *path)
{
  ParvisWindow *window = find_window (self, path);
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GError) error = NULL;

  if (refuse_locked (self))
    return;
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  if (parvis_exchange_is_named (path))
    {
      open_json (self, path);
      return;
    }
  campaign = open_now (self, path, &error);
  if (campaign != NULL)
    show_campaign (self, campaign);
  else
    refuse (self, error, path);
}

static void
on_created (ParvisNewCampaign *dialog, ParvisCampaign *campaign, ParvisApplication *self)
{
  show_campaign (self, campaign);
}

static void
new_campaign (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GtkWindow *dialog;

  if (refuse_locked (self))
    return;
  dialog = parvis_new_campaign_new (gtk_application_get_active_window (GTK_APPLICATION (self)));
  g_signal_connect_object (dialog, "created", G_CALLBACK (on_created), self, 0);
  gtk_window_present (dialog);
}

static void
on_chosen (GtkFileChooser *chooser, const char *path, gpointer self)
{
  open_path (self, path);
}

static void
open_file (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GtkFileChooser *chooser;

  if (refuse_locked (self))
    return;
  chooser = parvis_choose_file_new (gtk_application_get_active_window (GTK_APPLICATION (self)),
                                    _ ("Open a Campaign"), GTK_FILE_CHOOSER_ACTION_OPEN);
  parvis_choose_file_add_pattern (chooser, _ ("Parvis campaigns"), "*.parvis");
  parvis_choose_file_add_pattern (chooser, _ ("Campaigns for other programs (JSON)"), "*.json");
  parvis_choose_file_add_pattern (chooser, _ ("All files"), "*");
  parvis_choose_file_run (chooser, on_chosen, self, NULL);
}

static void
open_recent (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  open_path (self, g_variant_get_string (parameter, NULL));
}

static void
forget (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  parvis_recent_list_forget (PARVIS_APPLICATION (self)->recent,
                             g_variant_get_string (parameter, NULL));
}

/* A copy of one's own to practise on, beside one's other documents. */
static char *
demo_path (const char *name)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  const char *folder = documents != NULL ? documents : g_get_home_dir ();
  const char *title = g_str_equal (name, "service-funeraire")
                          /* Translators: the name of a file. */
                          ? _ ("Example - Funeral service")
                          : _ ("Example - Maison de Hautepierre");
  g_autofree char *first = g_strdup_printf ("%s.parvis", title);
  char *path = g_build_filename (folder, first, NULL);

  g_mkdir_with_parents (folder, 0700);
  for (int i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s %d.parvis", title, i);

      g_free (path);
      path = g_build_filename (folder, file, NULL);
    }
  return path;
}

static void
open_demo (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  const char *name = g_variant_get_string (parameter, NULL);
  g_autofree char *path = demo_path (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = NULL;

  if (refuse_locked (self))
    return;
  campaign = parvis_demo_create (name, path, &error);
  if (campaign != NULL)
    show_campaign (self, campaign);
  else
    refuse (self, error, path);
}

static void
about (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  /* Where it is not installed. */
  if (!gtk_icon_theme_has_icon (theme, PARVIS_APP_ID))
    gtk_icon_theme_add_resource_path (theme, "/org/parvis/Parvis/icons");
  adw_show_about_window (
      gtk_application_get_active_window (GTK_APPLICATION (self)), "application-name", "Parvis",
      "application-icon", PARVIS_APP_ID, "version", PARVIS_VERSION, "developer-name",
      _ ("The Parvis developers"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("Three workshops where agents and users of a public service find what they expect of each "
         "other, a poster of their commitments, and a roadmap to keep them."),
      /* Translators: your name, or several on a line each. */
      "translator-credits", _ ("translator-credits"), NULL);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (PARVIS_IS_WINDOW (l->data))
      gtk_window_close (l->data);
}

/* The end of the session closes the files as a person does. */
static gboolean
on_signal (gpointer self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (PARVIS_IS_WINDOW (l->data))
      parvis_window_end (l->data);
  return G_SOURCE_CONTINUE;
}

static const GActionEntry entries[] = {
  { .name = "new", .activate = new_campaign },
  { .name = "open", .activate = open_file },
  { .name = "open-path", .activate = open_recent, .parameter_type = "s" },
  { .name = "forget", .activate = forget, .parameter_type = "s" },
  { .name = "demo", .activate = open_demo, .parameter_type = "s" },
  { .name = "about", .activate = about },
  { .name = "quit", .activate = quit },
};

static void
add_accelerator (ParvisApplication *self, const char *action, const char *keys)
{
  const char *list[] = { keys, NULL };

  gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, list);
}

/* What is typed is known before the display is ready, and opening it takes as long. */
static gboolean
parvis_application_local_command_line (GApplication *application, char ***argv, int *status)
{
  ParvisApplication *self = PARVIS_APPLICATION (application);

  if ((*argv)[0] != NULL && (*argv)[1] != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg ((*argv)[1]);

      self->first = g_file_get_path (file);
    }
  return G_APPLICATION_CLASS (parvis_application_parent_class)
      ->local_command_line (application, argv, status);
}

static void
parvis_application_startup (GApplication *application)
{
  ParvisApplication *self = PARVIS_APPLICATION (application);
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "parvis", "recent.ini", NULL);

  if (self->first != NULL && !parvis_exchange_is_named (self->first))
    self->early = parvis_early_start (self->first);
  adw_init ();
  G_APPLICATION_CLASS (parvis_application_parent_class)->startup (application);
  parvis_logo_picker_set_check (parvis_logo_check);
  parvis_style_add (gdk_display_get_default ());
  gtk_window_set_default_icon_name (PARVIS_APP_ID);
  self->recent = parvis_recent_list_new (path);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_accelerator (self, "app.new", "<Control>n");
  add_accelerator (self, "app.open", "<Control>o");
  add_accelerator (self, "app.quit", "<Control>q");
  add_accelerator (self, "win.export-board", "<Control><Shift>e");
  g_unix_signal_add (SIGTERM, on_signal, self);
  g_unix_signal_add (SIGINT, on_signal, self);
  g_unix_signal_add (SIGHUP, on_signal, self);
}

static void
parvis_application_activate (GApplication *application)
{
  if (!refuse_locked (PARVIS_APPLICATION (application)))
    show_start (PARVIS_APPLICATION (application));
}

static void
parvis_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        open_path (PARVIS_APPLICATION (application), path);
      else if (!refuse_locked (PARVIS_APPLICATION (application)))
        show_start (PARVIS_APPLICATION (application));
    }
}

/* GTK begins to read the icon theme in a thread, and each folder that is added makes the program
   wait for the end of that, then begin again: a tenth of the time that it takes to start. Neither
   the resources nor AdwApplication add one behind our back; the style sheets are ours to load. */
static void
parvis_application_constructed (GObject *object)
{
  G_OBJECT_CLASS (parvis_application_parent_class)->constructed (object);
  g_application_set_resource_base_path (G_APPLICATION (object), NULL);
}

static void
parvis_application_dispose (GObject *object)
{
  ParvisApplication *self = PARVIS_APPLICATION (object);

  if (self->early != NULL)
    {
      g_autoptr (ParvisCampaign) campaign =
          parvis_early_finish (g_steal_pointer (&self->early), NULL);
    }
  g_clear_object (&self->recent);
  g_clear_pointer (&self->first, g_free);
  G_OBJECT_CLASS (parvis_application_parent_class)->dispose (object);
}

static void
parvis_application_class_init (ParvisApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = parvis_application_constructed;
  G_OBJECT_CLASS (klass)->dispose = parvis_application_dispose;
  G_APPLICATION_CLASS (klass)->local_command_line = parvis_application_local_command_line;
  G_APPLICATION_CLASS (klass)->startup = parvis_application_startup;
  G_APPLICATION_CLASS (klass)->activate = parvis_application_activate;
  G_APPLICATION_CLASS (klass)->open = parvis_application_open;
}

static void
parvis_application_init (ParvisApplication *self)
{
}

ParvisApplication *
parvis_application_new (void)
{
  return g_object_new (PARVIS_TYPE_APPLICATION, "application-id", PARVIS_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
