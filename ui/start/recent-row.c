/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start/recent-row.h"

#include <glib/gi18n-lib.h>

#include "start/stages.h"
#include "start/summary.h"
#include "words/words.h"

struct _ParvisRecentRow
{
  AdwActionRow parent_instance;
  GtkWidget *progress;
  GtkLabel *next;
  ParvisStages *stages;
  GtkButton *forget;
  GtkWidget *arrow;
  ParvisRecent *recent;      /* owned */
  GCancellable *cancellable; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisRecentRow, parvis_recent_row, ADW_TYPE_ACTION_ROW)

static void
set_title (ParvisRecentRow *self, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

static void
show_summary (ParvisRecentRow *self, const ParvisSummary *summary)
{
  g_autofree char *opened = parvis_recent_get_words (self->recent);
  const char *scope =
      summary->scope == PARVIS_SCOPE_TERRITORY ? C_ ("scope", "Territory") : C_ ("scope", "Theme");
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", scope, opened);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", summary->title, subtitle, summary->next);

  set_title (self, summary->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_label_set_label (self->next, summary->next);
  if (summary->soon)
    gtk_widget_add_css_class (GTK_WIDGET (self->next), "soon");
  parvis_stages_set_stage (self->stages, summary->stage);
  gtk_widget_set_visible (self->progress, TRUE);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The file is gone, or no campaign any more: it can only be forgotten. */
static void
show_lost (ParvisRecentRow *self, const GError *error)
{
  g_autofree char *sentence = parvis_words_error (error, NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), sentence);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lost");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_visible (self->arrow, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->forget), TRUE);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisSummary) summary = parvis_summary_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (summary != NULL)
    show_summary (user_data, summary);
  else
    show_lost (user_data, error);
}

static void
parvis_recent_row_dispose (GObject *object)
{
  ParvisRecentRow *self = PARVIS_RECENT_ROW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->recent);
  gtk_widget_dispose_template (GTK_WIDGET (self), PARVIS_TYPE_RECENT_ROW);
  G_OBJECT_CLASS (parvis_recent_row_parent_class)->dispose (object);
}

static void
parvis_recent_row_class_init (ParvisRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_recent_row_dispose;
  g_type_ensure (PARVIS_TYPE_STAGES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/start/recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisRecentRow, progress);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecentRow, next);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecentRow, stages);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecentRow, forget);
  gtk_widget_class_bind_template_child (widget_class, ParvisRecentRow, arrow);
}

static void
parvis_recent_row_init (ParvisRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_recent_row_new (ParvisRecent *recent)
{
  ParvisRecentRow *self;
  g_autofree char *file = NULL, *opened = NULL;
  const char *path;

  g_return_val_if_fail (PARVIS_IS_RECENT (recent), NULL);
  self = g_object_new (PARVIS_TYPE_RECENT_ROW, NULL);
  self->recent = g_object_ref (recent);
  path = parvis_recent_get_path (recent);
  file = g_filename_display_basename (path);
  if (g_str_has_suffix (file, ".parvis"))
    file[strlen (file) - strlen (".parvis")] = '\0';
  opened = parvis_recent_get_words (recent);
  set_title (self, file);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), opened);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->forget), "app.forget");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->forget), "s", path);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "app.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", path);
  self->cancellable = g_cancellable_new ();
  parvis_summary_load_async (path, self->cancellable, on_loaded, self);
  return GTK_WIDGET (self);
}
