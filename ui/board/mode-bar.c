/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/mode-bar.h"

#include <glib/gi18n-lib.h>

#include "board/reveal.h"
#include "board/wall-actions.h"
#include "campaign/silence.h"
#include "campaign/wall.h"
#include "page/template.h"
#include "words/words.h"

struct _ParvisModeBar
{
  GtkWidget parent_instance;
  GtkLabel *silence;
  GtkLabel *count;
  GtkMenuButton *cap;
  GtkSpinButton *most;
  GtkWidget *next;
  GtkWidget *all;
  GSimpleActionGroup *actions;
  ParvisPage *page;         /* an ancestor */
  ParvisWall *wall;         /* weak */
  ParvisSequence *sequence; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisModeBar, parvis_mode_bar, GTK_TYPE_WIDGET)

static GSimpleAction *
find_action (ParvisModeBar *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

static void
say_count (ParvisModeBar *self, guint n_notes)
{
  g_autofree char *count = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u note face down", "%u notes face down", n_notes), n_notes);

  gtk_label_set_label (self->count, n_notes > 0 ? count : _ ("what is typed lies face down"));
}

static void
say_cap (ParvisModeBar *self, gboolean writing)
{
  int most = parvis_sequence_get_notes_each (self->sequence);
  g_autofree char *cap = parvis_words_notes_each (most);

  gtk_menu_button_set_label (self->cap, most > 0 ? cap : _ ("As many notes as one likes"));
  gtk_widget_set_visible (GTK_WIDGET (self->cap), writing);
  gtk_spin_button_set_value (self->most, most);
}

static void
refresh (ParvisModeBar *self)
{
  gboolean writing = parvis_sequence_get_writing (self->sequence);
  gboolean closed = parvis_campaign_is_read_only (parvis_page_get_campaign (self->page));
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  guint n_hidden;

  if (self->wall == NULL)
    return;
  n_hidden = parvis_reveal_count (parvis_wall_get_plane (self->wall));
  g_simple_action_set_state (find_action (self, "writing"), g_variant_new_boolean (writing));
  g_simple_action_set_enabled (find_action (self, "writing"), !closed);
  g_simple_action_set_enabled (find_action (self, "reveal-next"), n_hidden > 0 && !closed);
  g_simple_action_set_enabled (find_action (self, "reveal-all"), n_hidden > 0 && !closed);
  gtk_widget_set_visible (GTK_WIDGET (self->silence), writing);
  gtk_widget_set_visible (self->next, n_hidden > 1);
  gtk_widget_set_visible (self->all, n_hidden > 0);
  gtk_button_set_label (GTK_BUTTON (self->all), n_hidden == 1 ? _ ("Reveal") : _ ("Reveal All"));
  say_count (self, n_hidden);
  say_cap (self, writing);
  gtk_widget_set_visible (GTK_WIDGET (self), writing || n_hidden > 0);
  if (focused && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    parvis_page_take_focus (self->page);
}

static void
writing_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  ParvisModeBar *self = data;
  g_autoptr (GError) error = NULL;

  parvis_campaign_set_writing (parvis_page_get_campaign (self->page), self->sequence,
                               g_variant_get_boolean (state), &error);
  parvis_wall_report (self->wall, error);
}

static void
reveal_next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ParvisModeBar *self = data;
  g_autoptr (GError) error = NULL;

  parvis_reveal_next (self->wall, &error);
  parvis_wall_report (self->wall, error);
}

static void
reveal_all_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ParvisModeBar *self = data;
  g_autoptr (GError) error = NULL;

  parvis_reveal_all (self->wall, self->sequence, &error);
  parvis_wall_report (self->wall, error);
}

/* Kept when the popover closes: each step of the button is no gesture of its own. */
static void
capped_cb (ParvisModeBar *self)
{
  int most = gtk_spin_button_get_value_as_int (self->most);
  g_autoptr (GError) error = NULL;

  if (self->sequence == NULL || most == parvis_sequence_get_notes_each (self->sequence))
    return;
  parvis_campaign_set_notes_each (parvis_page_get_campaign (self->page), self->sequence, most,
                                  &error);
  parvis_wall_report (self->wall, error);
}

static void
parvis_mode_bar_dispose (GObject *object)
{
  ParvisModeBar *self = PARVIS_MODE_BAR (object);

  g_clear_weak_pointer (&self->wall);
  g_clear_object (&self->sequence);
  g_clear_object (&self->actions);
  parvis_template_dispose (GTK_WIDGET (self), PARVIS_TYPE_MODE_BAR);
  G_OBJECT_CLASS (parvis_mode_bar_parent_class)->dispose (object);
}

static void
parvis_mode_bar_class_init (ParvisModeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_mode_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "modebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/board/mode-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisModeBar, silence);
  gtk_widget_class_bind_template_child (widget_class, ParvisModeBar, count);
  gtk_widget_class_bind_template_child (widget_class, ParvisModeBar, cap);
  gtk_widget_class_bind_template_child (widget_class, ParvisModeBar, most);
  gtk_widget_class_bind_template_child (widget_class, ParvisModeBar, next);
  gtk_widget_class_bind_template_child (widget_class, ParvisModeBar, all);
  gtk_widget_class_bind_template_callback (widget_class, capped_cb);
}

static void
parvis_mode_bar_init (ParvisModeBar *self)
{
  const GActionEntry entries[] = {
    { "writing", NULL, NULL, "false", writing_cb, { 0 } },
    { "reveal-next", reveal_next_cb, NULL, NULL, NULL, { 0 } },
    { "reveal-all", reveal_all_cb, NULL, NULL, NULL, { 0 } },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              9);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}

static void
add_keys (GtkWidget *page)
{
  static const char *const keys[][2] = { { "<Control>e", "action(mode.writing)" },
                                         { "<Control>r", "action(mode.reveal-next)" },
                                         { "<Control><Shift>r", "action(mode.reveal-all)" } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i][0]),
                          gtk_shortcut_action_parse_string (keys[i][1])));
  gtk_widget_add_controller (page, controller);
}

void
parvis_mode_bar_follow (ParvisModeBar *self, ParvisPage *page, ParvisWall *wall)
{
  g_return_if_fail (PARVIS_IS_MODE_BAR (self) && self->sequence == NULL);
  self->page = page;
  self->sequence = g_object_ref (parvis_page_get_sequence (page));
  g_set_weak_pointer (&self->wall, wall);
  gtk_widget_insert_action_group (GTK_WIDGET (page), "mode", G_ACTION_GROUP (self->actions));
  add_keys (GTK_WIDGET (page));
  g_signal_connect_object (wall, "plane-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
