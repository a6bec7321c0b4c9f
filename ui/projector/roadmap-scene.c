/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/roadmap-scene.h"

#include <glib/gi18n-lib.h>

#include "projector/magnifier.h"
#include "projector/paged-rows.h"
#include "projector/scene.h"
#include "roadmap/docket.h"
#include "roadmap/state-mark.h"
#include "shape/shape.h"
#include "words/words.h"

#define DOCKET "parvis-docket"
#define ROWS "parvis-rows"
#define SPACING 24
#define SHAPE 22
#define MARK_ZOOM 2

/* 1776 pixels in all, with what is between them. */
typedef enum
{
  NUMBER = 84,
  WORDS = 462,
  PILOT = 220,
  DUE = 188,
  STATE = 240
} Width;

static GtkWidget *
new_label (const char *text, int width)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* As wide as its column, whatever it says. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_size_request (label, width, -1);
  return label;
}

static GtkWidget *
new_marked (GtkWidget *mark, const char *text, int width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  gtk_widget_set_size_request (box, width, -1);
  return box;
}

static GtkWidget *
new_row (const char *style)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_widget_add_css_class (row, style);
  return row;
}

static GtkWidget *
new_head (void)
{
  GtkWidget *row = new_row ("roadmap-head");

  gtk_box_append (GTK_BOX (row), new_label (C_ ("roadmap", "No."), NUMBER));
  gtk_box_append (GTK_BOX (row), new_label (C_ ("roadmap", "Engagement"), WORDS));
  gtk_box_append (GTK_BOX (row), new_label (C_ ("roadmap", "Action"), WORDS));
  gtk_box_append (GTK_BOX (row), new_label (C_ ("roadmap", "Led by"), PILOT));
  gtk_box_append (GTK_BOX (row), new_label (C_ ("roadmap", "Due"), DUE));
  gtk_box_append (GTK_BOX (row), new_label (C_ ("roadmap", "State"), STATE));
  return row;
}

static GtkWidget *
new_due (ParvisDocket *docket, ParvisAction *action)
{
  g_autofree char *date = parvis_words_short_date (parvis_action_get_due (action));
  /* Translators: a date, and below it that it is over. */
  g_autofree char *late = g_strdup_printf ("%s\n%s", date, C_ ("action", "late"));
  GtkWidget *label;

  if (!parvis_docket_is_late (docket, action))
    return new_label (date, DUE);
  label = new_label (late, DUE);
  gtk_widget_add_css_class (label, "late");
  return label;
}

static GtkWidget *
new_line (ParvisDocket *docket, ParvisAction *action)
{
  GtkWidget *row = new_row ("roadmap-row"), *state;
  ParvisEngagement *engagement = parvis_docket_get_engagement (docket, action);
  g_autofree char *number = g_strdup_printf ("%d", parvis_docket_get_number (docket, action));
  g_autofree char *text = parvis_words_typeset (parvis_engagement_get_text (engagement));
  ParvisState now = parvis_action_get_state (action);

  gtk_box_append (GTK_BOX (row),
                  new_marked (parvis_shape_new (parvis_engagement_get_side (engagement), SHAPE),
                              number, NUMBER));
  gtk_box_append (GTK_BOX (row), new_label (text, WORDS));
  gtk_box_append (GTK_BOX (row), new_label (parvis_action_get_action (action), WORDS));
  gtk_box_append (GTK_BOX (row), new_label (parvis_action_get_pilot (action), PILOT));
  gtk_box_append (GTK_BOX (row), new_due (docket, action));
  state = new_marked (parvis_magnifier_new (parvis_state_mark_new (now), MARK_ZOOM),
                      parvis_words_state (now), STATE);
  gtk_widget_add_css_class (state, parvis_state_class (now));
  gtk_box_append (GTK_BOX (row), state);
  return row;
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer docket)
{
  return parvis_docket_get_number (docket, *(ParvisAction *const *) a) -
         parvis_docket_get_number (docket, *(ParvisAction *const *) b);
}

/* Those on the poster, by their numbers. */
static GPtrArray *
list_actions (ParvisDocket *docket, ParvisCampaign *campaign)
{
  GListModel *actions = parvis_campaign_get_actions (campaign);
  GPtrArray *listed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (ParvisAction) action = g_list_model_get_item (actions, i);

      if (parvis_docket_get_number (docket, action) > 0)
        g_ptr_array_add (listed, g_steal_pointer (&action));
    }
  g_ptr_array_sort_with_data (listed, compare_numbers, docket);
  return listed;
}

static void
say_counts (ParvisScene *scene, ParvisDocket *docket)
{
  const ParvisDocketCounts *counts = parvis_docket_get_counts (docket);
  /* Translators: two parts of one sentence: “2 done”, “of 8 actions followed”. */
  g_autofree char *done = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d done", "%d done", (gulong) counts->done), counts->done);
  g_autofree char *followed =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "of %d action followed",
                                    "of %d actions followed", (gulong) counts->followed),
                       counts->followed);
  g_autofree char *summary = g_strdup_printf ("%s %s", done, followed);

  parvis_scene_set_prompt (scene, counts->all > 0 ? summary : "");
}

static void
refresh (ParvisScene *scene, ParvisCampaign *campaign)
{
  ParvisDocket *docket = g_object_get_data (G_OBJECT (scene), DOCKET);
  ParvisPagedRows *rows = g_object_get_data (G_OBJECT (scene), ROWS);
  g_autoptr (GPtrArray) actions = list_actions (docket, campaign);

  say_counts (scene, docket);
  parvis_paged_rows_clear (rows);
  if (actions->len > 0)
    parvis_paged_rows_append (rows, new_head ());
  for (guint i = 0; i < actions->len; i++)
    parvis_paged_rows_append (rows, new_line (docket, actions->pdata[i]));
}

GtkWidget *
parvis_roadmap_scene_new (ParvisCampaign *campaign, ParvisPaging *paging)
{
  GtkWidget *rows = parvis_paged_rows_new (paging), *scene;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  gtk_widget_add_css_class (rows, "scene-body");
  scene = parvis_scene_new (_ ("Roadmap"), rows);
  parvis_scene_set_paging (PARVIS_SCENE (scene), paging);
  g_object_set_data (G_OBJECT (scene), ROWS, rows);
  /* It follows the campaign first: what it says is true when the scene asks. */
  g_object_set_data_full (G_OBJECT (scene), DOCKET, parvis_docket_new (campaign), g_object_unref);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (refresh), scene, G_CONNECT_SWAPPED);
  refresh (PARVIS_SCENE (scene), campaign);
  return scene;
}
