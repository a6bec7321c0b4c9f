/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print-poster.h"

#include <glib/gi18n.h>

#include "campaign/today.h"
#include "feedback/feedback.h"
#include "poster/outcomes.h"
#include "poster/poster.h"

/* As large as the sheet takes, in its middle. The sheet's own margins are the poster's. */
static void
on_draw_page (ParvisPoster *poster, GtkPrintContext *context)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double room_width = gtk_print_context_get_width (context);
  double room_height = gtk_print_context_get_height (context);
  double width, height, scale;

  parvis_poster_get_size (poster, &width, &height);
  scale = MIN (room_width / width, room_height / height);
  cairo_translate (cr, (room_width - width * scale) / 2, (room_height - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  parvis_poster_draw (poster, cr);
}

static void
on_done (GtkWindow *window, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  GtkWidget *stage = parvis_window_get_stage (PARVIS_WINDOW (window));
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || stage == NULL)
    return;
  gtk_print_operation_get_error (operation, &error);
  parvis_feedback_error (stage, error);
}

static GtkPrintOperation *
make_operation (ParvisPoster *poster, const ParvisLook *look, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, look->landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                         : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page), poster,
                         (GClosureNotify) (void (*) (void)) parvis_poster_free, G_CONNECT_SWAPPED);
  return operation;
}

/* @content: (transfer full) */
static void
print (ParvisWindow *window, ParvisPosterContent *content)
{
  ParvisCampaign *campaign = parvis_window_get_campaign (window);
  g_autoptr (ParvisPosterContent) owned = content;
  ParvisLook look = parvis_look_of_campaign (campaign);
  g_autoptr (ParvisPoster) poster = parvis_poster_new (content, &look);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  if (!parvis_poster_fits (poster))
    {
      g_autofree char *remark = parvis_poster_get_remark (poster);

      parvis_feedback_notice (parvis_window_get_stage (window), remark);
      return;
    }
  operation = make_operation (g_steal_pointer (&poster), &look, content->title);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), window, G_CONNECT_SWAPPED);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (window), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    parvis_feedback_error (parvis_window_get_stage (window), error);
}

static void
print_poster (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  print (window, parvis_poster_content_from_campaign (parvis_window_get_campaign (window)));
}

static void
print_outcome (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (ParvisPosterContent) content = NULL;
  g_autoptr (GError) error = NULL;
  GDate today;

  parvis_get_today (&today);
  content = parvis_poster_content_of_outcomes (parvis_window_get_campaign (window), &today);
  if (parvis_poster_content_check_outcomes (content, &error))
    print (window, g_steal_pointer (&content));
  else
    parvis_feedback_notice (parvis_window_get_stage (window), error->message);
}

static gboolean
is_set (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_boolean (to, g_value_get_object (from) != NULL);
  return TRUE;
}

void
parvis_print_poster_add (ParvisWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "print-poster", .activate = print_poster },
    { .name = "print-outcome", .activate = print_outcome },
  };

  g_return_if_fail (PARVIS_IS_WINDOW (window));
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_object_bind_property_full (
        window, "campaign", g_action_map_lookup_action (G_ACTION_MAP (window), entries[i].name),
        "enabled", G_BINDING_SYNC_CREATE, is_set, NULL, NULL, NULL);
}
