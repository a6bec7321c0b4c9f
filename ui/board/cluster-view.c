/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/cluster-view.h"

#include <glib/gi18n-lib.h>

#include "board/paper.h"
#include "edit/linger.h"

#define RADIUS 12
#define BUTTON 24
#define SHEET 4

struct _ParvisClusterView
{
  ParvisItemView parent_instance;
  ParvisCluster *cluster; /* the item's record */
  GPtrArray *notes;       /* of ParvisNoteView, children */
  GtkWidget *name;
  GtkWidget *name_label; /* in it */
  GtkWidget *count;
  GtkWidget *fold;
  gulong notify_handler;
  guint columns;
  gboolean editing;
  gboolean then_write; /* whoever named it with the mouse goes on typing notes */
};

G_DEFINE_FINAL_TYPE (ParvisClusterView, parvis_cluster_view, PARVIS_TYPE_ITEM_VIEW)

static const char *const verbs[][2] = {
  { "cluster.select", "wall.select" },   { "cluster.group", "wall.group" },
  { "cluster.name", "wall.edit" },       { "cluster.fold", "wall.fold" },
  { "cluster.ungroup", "wall.ungroup" },
};

static gboolean
is_folded (ParvisClusterView *self)
{
  return parvis_cluster_get_collapsed (self->cluster);
}

static gint64
get_id (ParvisClusterView *self)
{
  return parvis_record_get_id (PARVIS_RECORD (self->cluster));
}

/* Of one college only where all its notes are. */
static ParvisCollege
find_college (ParvisClusterView *self)
{
  ParvisCollege college = PARVIS_COLLEGE_BOTH;

  for (guint i = 0; i < self->notes->len; i++)
    {
      ParvisNoteView *view = g_ptr_array_index (self->notes, i);
      ParvisCollege here = parvis_note_get_college (parvis_note_view_get_note (view));

      if (i > 0 && here != college)
        return PARVIS_COLLEGE_BOTH;
      college = here;
    }
  return college;
}

static void
activate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  /* A cluster's number is given as a negative one: notes and clusters are numbered apart. */
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (action, verbs[i][0]))
      gtk_widget_activate_action (widget, verbs[i][1], "x", -get_id (PARVIS_CLUSTER_VIEW (widget)));
}

static void
editing_cb (ParvisClusterView *self)
{
  gboolean editing = gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (self->name));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name));

  if (self->editing == editing)
    return;
  self->editing = editing;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!editing && gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->name)
    {
      if (!self->then_write ||
          !gtk_widget_activate_action (GTK_WIDGET (self), "board.switch", NULL))
        gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  if (editing || g_str_equal (text, parvis_cluster_get_name (self->cluster)))
    return;
  g_object_ref (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "wall.name", "(xs)", get_id (self), text);
  gtk_editable_set_text (GTK_EDITABLE (self->name), parvis_cluster_get_name (self->cluster));
  g_object_unref (self);
}

static void
parvis_cluster_view_describe (ParvisItemView *item)
{
  ParvisClusterView *self = PARVIS_CLUSTER_VIEW (item);
  guint n = self->notes->len;
  g_autofree char *open = NULL;
  g_autofree char *folded = NULL;

  /* Translators: a cluster, read by a screen reader. */
  open = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Cluster, %u note", "Cluster, %u notes", n),
                          n);
  /* Translators: a folded cluster, read by a screen reader. */
  folded = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Folded cluster, %u note", "Folded cluster, %u notes", n), n);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, parvis_cluster_get_name (self->cluster),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, is_folded (self) ? folded : open, -1);
}

static void
refresh_head (ParvisClusterView *self)
{
  guint n = self->notes->len;
  gboolean folded = is_folded (self);
  gboolean narrow = self->columns < 2 && !folded;
  g_autofree char *count =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", n), n);
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *tip = folded ? _ ("Unfold the Cluster (F)") : _ ("Fold the Cluster (F)");

  if (!self->editing)
    gtk_editable_set_text (GTK_EDITABLE (self->name), parvis_cluster_get_name (self->cluster));
  gtk_label_set_label (GTK_LABEL (self->count), narrow ? number : count);
  gtk_button_set_icon_name (GTK_BUTTON (self->fold),
                            folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_widget_set_tooltip_text (self->fold, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_PROPERTY_LABEL, tip,
                                  -1);
  gtk_widget_set_child_visible (self->name, !folded);
  if (folded)
    gtk_widget_remove_css_class (self->count, "dim-label");
  else
    gtk_widget_add_css_class (self->count, "dim-label");
  for (guint i = 0; i < self->notes->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->notes, i), !folded);
  parvis_item_view_describe (PARVIS_ITEM_VIEW (self));
}

static void
cluster_changed_cb (ParvisClusterView *self)
{
  refresh_head (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
parvis_cluster_view_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  ParvisReach reach = parvis_cluster_view_get_reach (PARVIS_CLUSTER_VIEW (widget));

  *minimum = *natural =
      (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? reach.left + reach.right
                                                       : reach.top + reach.bottom);
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  int ignored;

  /* GTK insists that a widget is measured before it is given its place. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, MAX (width, 1), MAX (height, 1) }, -1);
}

static void
allocate_folded (ParvisClusterView *self)
{
  const int y = PARVIS_NOTE_HEIGHT - BUTTON - 5;
  int width;

  gtk_widget_measure (self->count, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  place (self->fold, 6, y, BUTTON, BUTTON);
  place (self->count, 6 + BUTTON + 2, y, width, BUTTON);
}

static void
allocate_open (ParvisClusterView *self, int width)
{
  const int y = (PARVIS_CLUSTER_HEAD - BUTTON) / 2;
  int room, natural, count;
  guint columns = MIN (self->columns, MAX (self->notes->len, 1));

  gtk_widget_measure (self->count, GTK_ORIENTATION_HORIZONTAL, -1, &count, NULL, NULL, NULL);
  gtk_widget_measure (self->name_label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  room = width - PARVIS_NOTE_GAP - 8 - count - BUTTON - 11;
  natural = self->editing ? room : MIN (natural, room);
  place (self->name, PARVIS_NOTE_GAP, 0, natural, PARVIS_CLUSTER_HEAD);
  place (self->count, PARVIS_NOTE_GAP + natural + 8, y, count, BUTTON);
  place (self->fold, width - BUTTON - 11, y, BUTTON, BUTTON);
  for (guint i = 0; i < self->notes->len; i++)
    {
      ParvisItemView *note = g_ptr_array_index (self->notes, i);
      ParvisSpot spot = { PARVIS_NOTE_GAP + (i % columns) * PARVIS_STEP_X,
                          PARVIS_CLUSTER_HEAD + (double) (i / columns) * PARVIS_STEP_Y };

      parvis_item_view_set_spot (note, spot);
      parvis_item_view_allocate (note, spot.x, spot.y, PARVIS_NOTE_WIDTH, PARVIS_NOTE_HEIGHT);
    }
}

static void
parvis_cluster_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisClusterView *self = PARVIS_CLUSTER_VIEW (widget);

  if (is_folded (self))
    allocate_folded (self);
  else
    allocate_open (self, width);
}

static void
snapshot_folded (ParvisClusterView *self, GtkSnapshot *snapshot, gboolean lifted)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const ParvisInks *inks = parvis_item_view_get_inks (PARVIS_ITEM_VIEW (self));
  ParvisCollege college = find_college (self);
  GtkStateFlags state = gtk_widget_get_state_flags (widget);
  gboolean cut;
  g_autoptr (PangoLayout) layout = NULL;

  if (!inks->distant)
    {
      parvis_paper_snapshot_sheet (snapshot, inks, college, 2 * SHEET, .60f);
      parvis_paper_snapshot_sheet (snapshot, inks, college, SHEET, .82f);
    }
  parvis_paper_snapshot (snapshot, inks, college, PARVIS_NOTE_HEIGHT,
                         !lifted && (state & GTK_STATE_FLAG_PRELIGHT) != 0);
  if (!inks->distant)
    {
      layout = parvis_paper_layout (widget, inks, parvis_cluster_get_name (self->cluster),
                                    PARVIS_PAPER_NAME, PARVIS_PAPER_PLAIN, &cut);
      parvis_paper_snapshot_text (snapshot, inks, layout);
    }
  if (!lifted)
    parvis_paper_snapshot_ring (snapshot, inks, PARVIS_NOTE_HEIGHT,
                                parvis_item_view_is_marked (PARVIS_ITEM_VIEW (self)),
                                gtk_widget_has_visible_focus (widget));
}

static void
snapshot_area (ParvisClusterView *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const ParvisInks *inks = parvis_item_view_get_inks (PARVIS_ITEM_VIEW (self));
  ParvisReach reach = parvis_cluster_view_get_reach (self);
  GskRoundedRect area;
  gboolean marked = parvis_item_view_is_marked (PARVIS_ITEM_VIEW (self));
  gboolean focused = gtk_widget_has_visible_focus (widget);

  gsk_rounded_rect_init_from_rect (&area,
                                   &GRAPHENE_RECT_INIT (0, 0, (float) (reach.left + reach.right),
                                                        (float) (reach.top + reach.bottom)),
                                   RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &area);
  gtk_snapshot_append_color (snapshot, &inks->cluster, &area.bounds);
  gtk_snapshot_pop (snapshot);
  parvis_paper_snapshot_frame (snapshot, inks, &area, marked, focused);
}

static void
parvis_cluster_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisClusterView *self = PARVIS_CLUSTER_VIEW (widget);
  const ParvisInks *inks = parvis_item_view_get_inks (PARVIS_ITEM_VIEW (self));
  gboolean folded = is_folded (self);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);

  if (folded)
    snapshot_folded (self, snapshot, FALSE);
  else
    snapshot_area (self, snapshot);
  if (!inks->distant)
    {
      if (!folded)
        gtk_widget_snapshot_child (widget, self->name, snapshot);
      gtk_widget_snapshot_child (widget, self->count, snapshot);
      gtk_widget_snapshot_child (widget, self->fold, snapshot);
    }
  for (guint i = 0; !folded && i < self->notes->len; i++)
    if (g_ptr_array_index (self->notes, i) != focus)
      gtk_widget_snapshot_child (widget, g_ptr_array_index (self->notes, i), snapshot);
  /* The note with the focus may be taller than its place. */
  if (!folded && focus != NULL && PARVIS_IS_NOTE_VIEW (focus))
    gtk_widget_snapshot_child (widget, focus, snapshot);
}

static void
parvis_cluster_view_dispose (GObject *object)
{
  ParvisClusterView *self = PARVIS_CLUSTER_VIEW (object);
  GtkWidget *child;

  if (self->cluster != NULL)
    g_clear_signal_handler (&self->notify_handler, self->cluster);
  g_ptr_array_set_size (self->notes, 0);
  if (self->name != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->name, self);
      parvis_linger (self->name);
      self->name = NULL;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (parvis_cluster_view_parent_class)->dispose (object);
}

static void
parvis_cluster_view_finalize (GObject *object)
{
  g_ptr_array_unref (PARVIS_CLUSTER_VIEW (object)->notes);
  G_OBJECT_CLASS (parvis_cluster_view_parent_class)->finalize (object);
}

static void
parvis_cluster_view_constructed (GObject *object)
{
  ParvisClusterView *self = PARVIS_CLUSTER_VIEW (object);

  G_OBJECT_CLASS (parvis_cluster_view_parent_class)->constructed (object);
  self->cluster = PARVIS_CLUSTER (parvis_item_view_get_record (PARVIS_ITEM_VIEW (self)));
  self->notify_handler =
      g_signal_connect_swapped (self->cluster, "notify", G_CALLBACK (cluster_changed_cb), self);
  refresh_head (self);
}

static void
parvis_cluster_view_class_init (ParvisClusterViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = parvis_cluster_view_constructed;
  object_class->dispose = parvis_cluster_view_dispose;
  object_class->finalize = parvis_cluster_view_finalize;
  widget_class->measure = parvis_cluster_view_measure;
  widget_class->size_allocate = parvis_cluster_view_size_allocate;
  widget_class->snapshot = parvis_cluster_view_snapshot;
  PARVIS_ITEM_VIEW_CLASS (klass)->describe = parvis_cluster_view_describe;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_class_install_action (widget_class, verbs[i][0], NULL, activate_cb);
  gtk_widget_class_set_css_name (widget_class, "cluster");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* GtkEditableLabel has no say in how its label is cut, and asks for the room of its entry. */
static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);
  return found;
}

static void
parvis_cluster_view_init (ParvisClusterView *self)
{
  self->notes = g_ptr_array_new ();
  self->columns = PARVIS_CLUSTER_COLUMNS;
  self->name = gtk_editable_label_new ("");
  gtk_widget_add_css_class (self->name, "cluster-name");
  gtk_widget_set_tooltip_text (self->name, _ ("Name the Cluster (F2)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the cluster"), -1);
  self->name_label = find_label (self->name);
  gtk_label_set_ellipsize (GTK_LABEL (self->name_label), PANGO_ELLIPSIZE_END);
  self->count = gtk_label_new (NULL);
  self->fold = gtk_button_new ();
  gtk_widget_add_css_class (self->fold, "flat");
  gtk_widget_add_css_class (self->fold, "cluster-fold");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->fold), "cluster.fold");
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
  gtk_widget_set_parent (self->fold, GTK_WIDGET (self));
  g_signal_connect_swapped (self->name, "notify::editing", G_CALLBACK (editing_cb), self);
}

GtkWidget *
parvis_cluster_view_new (ParvisCluster *cluster, const ParvisInks *inks)
{
  ParvisItemView *self = g_object_new (PARVIS_TYPE_CLUSTER_VIEW, "record", cluster, NULL);

  parvis_item_view_set_inks (self, inks);
  return GTK_WIDGET (self);
}

ParvisCluster *
parvis_cluster_view_get_cluster (ParvisClusterView *self)
{
  g_return_val_if_fail (PARVIS_IS_CLUSTER_VIEW (self), NULL);
  return self->cluster;
}

void
parvis_cluster_view_add_note (ParvisClusterView *self, ParvisNoteView *note)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_VIEW (self));
  g_ptr_array_add (self->notes, note);
  gtk_widget_set_parent (GTK_WIDGET (note), GTK_WIDGET (self));
}

void
parvis_cluster_view_remove_note (ParvisClusterView *self, ParvisNoteView *note)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_VIEW (self));
  g_ptr_array_remove (self->notes, note);
  gtk_widget_set_child_visible (GTK_WIDGET (note), TRUE);
  gtk_widget_unparent (GTK_WIDGET (note));
}

GPtrArray *
parvis_cluster_view_get_notes (ParvisClusterView *self)
{
  g_return_val_if_fail (PARVIS_IS_CLUSTER_VIEW (self), NULL);
  return self->notes;
}

void
parvis_cluster_view_set_columns (ParvisClusterView *self, guint columns)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_VIEW (self));
  columns = MIN (columns, PARVIS_CLUSTER_COLUMNS);
  if (self->columns == columns)
    return;
  self->columns = columns;
  parvis_cluster_view_arrange (self);
}

ParvisReach
parvis_cluster_view_get_reach (ParvisClusterView *self)
{
  if (is_folded (self))
    return parvis_reach_of_note ();
  return parvis_reach_of_cluster (self->notes->len, self->columns);
}

void
parvis_cluster_view_edit_name (ParvisClusterView *self, gboolean then_write)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_VIEW (self));
  self->then_write = then_write;
  gtk_editable_label_start_editing (GTK_EDITABLE_LABEL (self->name));
}

void
parvis_cluster_view_arrange (ParvisClusterView *self)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_VIEW (self));
  g_ptr_array_sort (self->notes, parvis_item_view_compare);
  refresh_head (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
parvis_cluster_view_draw_distant (ParvisClusterView *self,
                                  cairo_t *cr,
                                  ParvisCollege college,
                                  gboolean hidden,
                                  double x,
                                  double y)
{
  guint columns = MIN (self->columns, MAX (self->notes->len, 1));

  if (is_folded (self))
    {
      if (find_college (self) == college && !hidden)
        cairo_rectangle (cr, x, y, PARVIS_NOTE_WIDTH, PARVIS_NOTE_HEIGHT);
      return;
    }
  for (guint i = 0; i < self->notes->len; i++)
    {
      ParvisNote *note = parvis_note_view_get_note (g_ptr_array_index (self->notes, i));

      if (parvis_note_get_college (note) == college && parvis_note_get_hidden (note) == hidden)
        cairo_rectangle (cr, x + (i % columns) * PARVIS_STEP_X,
                         y + (double) (i / columns) * PARVIS_STEP_Y, PARVIS_NOTE_WIDTH,
                         PARVIS_NOTE_HEIGHT);
    }
}

void
parvis_cluster_view_snapshot_lifted (ParvisClusterView *self, GtkSnapshot *snapshot)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_VIEW (self));
  snapshot_folded (self, snapshot, TRUE);
}
