/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/finder.h"

#include <glib/gi18n-lib.h>

#include "board/choices.h"
#include "board/search.h"
#include "page/template.h"
#include "rules/folding.h"
#include "shape/shape.h"
#include "words/words.h"

#define N_COLLEGES (PARVIS_COLLEGE_BOTH + 1)
#define SHAPE 13
/* The choices before the clusters themselves. */
#define N_GATHERINGS 3

struct _ParvisFinder
{
  GtkWidget parent_instance;
  GtkEditable *entry;    /* template child */
  GtkLabel *count;       /* template child */
  GtkWidget *previous;   /* template child */
  GtkWidget *next;       /* template child */
  GtkBox *colleges;      /* template child */
  GtkWidget *flagged;    /* template child */
  GtkWidget *hidden;     /* template child */
  GtkDropDown *zones;    /* template child */
  GtkDropDown *clusters; /* template child */
  GtkWidget *college[N_COLLEGES];
  ParvisWall *wall;     /* weak */
  ParvisItemView *last; /* weak: where it went last */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (ParvisFinder, parvis_finder, GTK_TYPE_WIDGET)

static ParvisPlane *
plane_of (ParvisFinder *self)
{
  return parvis_wall_get_plane (self->wall);
}

static void
read_search (ParvisFinder *self, ParvisSearch *search)
{
  gint64 cluster = parvis_choices_get (self->clusters);

  *search = (ParvisSearch){ 0 };
  search->words = parvis_fold_words (gtk_editable_get_text (self->entry));
  for (int i = 0; i < N_COLLEGES; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->college[i])))
      search->colleges |= 1u << i;
  search->zone = parvis_choices_get (self->zones);
  search->gathered = cluster > 0 ? PARVIS_GATHERED_HERE : (ParvisGathered) -cluster;
  search->cluster = MAX (cluster, 0);
  search->flagged = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->flagged));
  search->hidden = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->hidden));
}

static void
say (ParvisFinder *self, gboolean on, guint n_found)
{
  guint n_notes = parvis_plane_count_notes (plane_of (self));
  g_autofree char *words = NULL;

  if (!on)
    words = g_strdup ("");
  else if (n_found == 0)
    words = g_strdup (_ ("Nothing found"));
  else
    /* Translators: how many notes were found, of how many. */
    words =
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note of %u", "%u notes of %u", n_found),
                         n_found, n_notes);
  gtk_label_set_label (self->count, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->count), on);
  gtk_widget_set_sensitive (self->previous, n_found > 0);
  gtk_widget_set_sensitive (self->next, n_found > 0);
  if (on && n_found == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->count), "amber");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count), "amber");
}

static void
show (ParvisFinder *self)
{
  ParvisSearch search;
  gboolean on;
  guint n_found;

  read_search (self, &search);
  on = parvis_search_is_on (&search);
  n_found = parvis_search_show (&search, plane_of (self));
  say (self, on, on ? n_found : 0);
  g_strfreev (search.words);
}

static void
search (ParvisFinder *self)
{
  if (self->filling || self->wall == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  g_clear_weak_pointer (&self->last);
  show (self);
}

static void
next_cb (ParvisFinder *self)
{
  parvis_finder_step (self, 1);
}

static void
previous_cb (ParvisFinder *self)
{
  parvis_finder_step (self, -1);
}

static void
stop_cb (ParvisFinder *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "board.find-close", NULL);
}

/* What is no longer offered no longer counts. */
static void
show_choices (GtkDropDown *choices, gboolean shown)
{
  if (!shown)
    gtk_drop_down_set_selected (choices, 0);
  gtk_widget_set_visible (GTK_WIDGET (choices), shown);
}

/* The same. */
static void
show_toggle (GtkWidget *toggle, gboolean shown)
{
  if (!shown)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), FALSE);
  gtk_widget_set_visible (toggle, shown);
}

static void
fill_zones (ParvisFinder *self)
{
  GPtrArray *zones = parvis_plane_get_zones (plane_of (self));
  g_autoptr (ParvisChoices) choices = parvis_choices_new ();

  parvis_choices_add (choices, 0, _ ("All zones"));
  for (guint i = 0; i < zones->len; i++)
    {
      ParvisZoneView *zone = g_ptr_array_index (zones, i);

      parvis_choices_add (choices,
                          parvis_record_get_id (PARVIS_RECORD (parvis_zone_view_get_zone (zone))),
                          parvis_zone_view_get_title (zone));
    }
  parvis_choices_offer (choices, self->zones);
  show_choices (self->zones, zones->len > 1);
}

/* What the notes of the wall can be told apart by. */
typedef struct
{
  guint colleges;
  guint n_clusters;
  gboolean hidden;
} Kinds;

static void
look_at_note (ParvisNoteView *view, Kinds *kinds)
{
  ParvisNote *note = parvis_note_view_get_note (view);

  kinds->colleges |= 1u << parvis_note_get_college (note);
  kinds->hidden = kinds->hidden || parvis_note_get_hidden (note);
}

static void
look_at_cluster (ParvisClusterView *view, Kinds *kinds, ParvisChoices *choices)
{
  ParvisCluster *cluster = parvis_cluster_view_get_cluster (view);
  GPtrArray *notes = parvis_cluster_view_get_notes (view);
  const char *name = parvis_cluster_get_name (cluster);

  for (guint i = 0; i < notes->len; i++)
    look_at_note (g_ptr_array_index (notes, i), kinds);
  kinds->n_clusters++;
  if (name[0] != '\0')
    parvis_choices_add (choices, parvis_record_get_id (PARVIS_RECORD (cluster)), name);
}

static void
look_at_all (ParvisFinder *self, Kinds *kinds, ParvisChoices *choices)
{
  GPtrArray *zones = parvis_plane_get_zones (plane_of (self));

  for (guint i = 0; i < zones->len; i++)
    {
      GPtrArray *items = parvis_zone_view_get_items (g_ptr_array_index (zones, i));

      for (guint j = 0; j < items->len; j++)
        {
          gpointer item = g_ptr_array_index (items, j);

          if (PARVIS_IS_CLUSTER_VIEW (item))
            look_at_cluster (item, kinds, choices);
          else
            look_at_note (item, kinds);
        }
    }
}

static void
fill (ParvisFinder *self)
{
  g_autoptr (ParvisChoices) choices = parvis_choices_new ();
  Kinds kinds = { 0 };
  gboolean several;

  self->filling = TRUE;
  fill_zones (self);
  parvis_choices_add (choices, PARVIS_GATHERED_OR_NOT, _ ("All notes"));
  parvis_choices_add (choices, -(gint64) PARVIS_GATHERED_NOT, _ ("Loose notes"));
  parvis_choices_add (choices, -(gint64) PARVIS_GATHERED, _ ("In clusters"));
  look_at_all (self, &kinds, choices);
  parvis_choices_offer (choices, self->clusters);
  show_choices (self->clusters, kinds.n_clusters > 0);
  several = (kinds.colleges & (kinds.colleges - 1)) != 0;
  for (guint i = 0; i < N_COLLEGES; i++)
    show_toggle (self->college[i], several && (kinds.colleges & (1u << i)) != 0);
  show_toggle (self->hidden, kinds.hidden);
  self->filling = FALSE;
}

static void
plane_changed_cb (ParvisFinder *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  fill (self);
  show (self);
}

static void
parvis_finder_dispose (GObject *object)
{
  ParvisFinder *self = PARVIS_FINDER (object);

  g_clear_weak_pointer (&self->last);
  g_clear_weak_pointer (&self->wall);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_FINDER);
  G_OBJECT_CLASS (parvis_finder_parent_class)->dispose (object);
}

static void
parvis_finder_class_init (ParvisFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_finder_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "finder");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/board/finder.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, ParvisFinder, count);
  gtk_widget_class_bind_template_child (widget_class, ParvisFinder, previous);
  gtk_widget_class_bind_template_child (widget_class, ParvisFinder, next);
  gtk_widget_class_bind_template_child (widget_class, ParvisFinder, colleges);
  gtk_widget_class_bind_template_child (widget_class, ParvisFinder, flagged);
  gtk_widget_class_bind_template_child (widget_class, ParvisFinder, hidden);
  gtk_widget_class_bind_template_child (widget_class, ParvisFinder, zones);
  gtk_widget_class_bind_template_child (widget_class, ParvisFinder, clusters);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "board.find-close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK,
                                       "board.find-step", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_SHIFT_MASK,
                                       "board.find-step", "i", -1);
}

static void
parvis_finder_init (ParvisFinder *self)
{
  GtkEditable *text;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              9);
  /* Undoing is the board's. */
  text = gtk_editable_get_delegate (self->entry);
  gtk_editable_set_enable_undo (text, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (text), "text.undo", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (text), "text.redo", FALSE);
  parvis_choices_prepare (self->zones);
  parvis_choices_prepare (self->clusters);
  for (int i = 0; i < N_COLLEGES; i++)
    {
      g_autofree char *name = /* Translators: agents, users or together. */
          g_strdup_printf (_ ("Only notes: %s"), parvis_words_college ((ParvisCollege) i));

      self->college[i] = gtk_toggle_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->college[i]),
                            parvis_shape_new ((ParvisCollege) i, SHAPE));
      gtk_widget_set_tooltip_text (self->college[i], name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->college[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_box_append (self->colleges, self->college[i]);
      g_signal_connect_swapped (self->college[i], "toggled", G_CALLBACK (search), self);
    }
}

void
parvis_finder_set_wall (ParvisFinder *self, ParvisWall *wall)
{
  g_return_if_fail (PARVIS_IS_FINDER (self));
  g_set_weak_pointer (&self->wall, wall);
  g_signal_connect_object (wall, "plane-changed", G_CALLBACK (plane_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_key (GtkEventController *keys,
         guint key,
         GdkModifierType modifiers,
         const char *action,
         int direction)
{
  GtkShortcut *shortcut =
      gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action));

  if (direction != 0)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (direction));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

void
parvis_finder_add_keys (GtkWidget *page)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_key (keys, GDK_KEY_f, GDK_CONTROL_MASK, "board.find", 0);
  add_key (keys, GDK_KEY_F3, 0, "board.find-step", 1);
  add_key (keys, GDK_KEY_F3, GDK_SHIFT_MASK, "board.find-step", -1);
  gtk_widget_add_controller (page, keys);
}

void
parvis_finder_open (ParvisFinder *self)
{
  g_return_if_fail (PARVIS_IS_FINDER (self));
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      fill (self);
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
      show (self);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

gboolean
parvis_finder_close (ParvisFinder *self)
{
  g_return_val_if_fail (PARVIS_IS_FINDER (self), FALSE);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;
  self->filling = TRUE;
  gtk_editable_set_text (self->entry, "");
  for (int i = 0; i < N_COLLEGES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->college[i]), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->flagged), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->hidden), FALSE);
  gtk_drop_down_set_selected (self->zones, 0);
  gtk_drop_down_set_selected (self->clusters, 0);
  self->filling = FALSE;
  g_clear_weak_pointer (&self->last);
  parvis_search_show (NULL, plane_of (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return TRUE;
}

void
parvis_finder_step (ParvisFinder *self, int direction)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GPtrArray) found = NULL;
  graphene_rect_t box;
  guint at;

  g_return_if_fail (PARVIS_IS_FINDER (self));
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      parvis_finder_open (self);
      return;
    }
  found = parvis_search_list (plane_of (self));
  if (found->len == 0 || !gtk_widget_get_sensitive (self->next))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  if (self->last != NULL && g_ptr_array_find (found, self->last, &at))
    at = (at + found->len + (guint) direction) % found->len;
  else
    at = direction > 0 ? 0 : found->len - 1;
  g_set_weak_pointer (&self->last, g_ptr_array_index (found, at));
  gtk_widget_grab_focus (GTK_WIDGET (self->last));
  box = parvis_plane_get_box (plane_of (self), self->last);
  parvis_wall_reveal (self->wall, &box);
  gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
}
