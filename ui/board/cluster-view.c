/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/cluster-view.h"

#include <glib/gi18n-lib.h>

#include "board/cluster-title.h"
#include "board/note-words.h"
#include "board/paper.h"
#include "words/words.h"

#define RADIUS 12
#define SHEET 4
/* Notes in a tooltip. */
#define MOST_LISTED 12

struct _ParvisClusterView
{
  ParvisItemView parent_instance;
  ParvisCluster *cluster; /* the item's record */
  GPtrArray *notes;       /* of ParvisNoteView, children */
  GtkWidget *head;        /* child */
  gulong notify_handler;
  guint columns;
  guint n_found; /* of its notes, while something is looked for */
};

G_DEFINE_FINAL_TYPE (ParvisClusterView, parvis_cluster_view, PARVIS_TYPE_ITEM_VIEW)

static const char *const verbs[][2] = {
  { "cluster.select", "wall.select" },   { "cluster.group", "wall.group" },
  { "cluster.name", "wall.edit" },       { "cluster.fold", "wall.fold" },
  { "cluster.ungroup", "wall.ungroup" }, { "cluster.tint", "wall.choose-tint" },
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

static ParvisCount
count_notes (ParvisClusterView *self)
{
  ParvisCount count = { 0 };

  for (guint i = 0; i < self->notes->len; i++)
    count.by_college[parvis_note_get_college (
        parvis_note_view_get_note (g_ptr_array_index (self->notes, i)))]++;
  return count;
}

/* Of one college only where all its notes are. */
static ParvisCollege
find_college (ParvisClusterView *self)
{
  ParvisCount count = count_notes (self);

  for (int i = 0; i <= PARVIS_COLLEGE_BOTH; i++)
    if (self->notes->len > 0 && count.by_college[i] == self->notes->len)
      return (ParvisCollege) i;
  return PARVIS_COLLEGE_BOTH;
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
parvis_cluster_view_describe (ParvisItemView *item)
{
  ParvisClusterView *self = PARVIS_CLUSTER_VIEW (item);
  ParvisCount count = count_notes (self);
  guint n = self->notes->len;
  ParvisTint tint = parvis_cluster_get_tint (self->cluster);
  g_autofree char *shares = parvis_count_describe (&count);
  g_autoptr (GString) words = g_string_new (NULL);

  if (is_folded (self))
    /* Translators: a folded cluster, read by a screen reader. */
    g_string_append_printf (
        words,
        g_dngettext (GETTEXT_PACKAGE, "Folded cluster, %u note", "Folded cluster, %u notes", n), n);
  else
    /* Translators: a cluster, read by a screen reader. */
    g_string_append_printf (
        words, g_dngettext (GETTEXT_PACKAGE, "Cluster, %u note", "Cluster, %u notes", n), n);
  g_string_append (words, shares);
  if (self->n_found > 0)
    /* Translators: how many of a cluster's notes a search found, read by a screen reader. */
    g_string_append_printf (
        words, g_dngettext (GETTEXT_PACKAGE, ", %u found", ", %u found", self->n_found),
        self->n_found);
  if (tint != PARVIS_TINT_NONE)
    /* Translators: a cluster's colour, read by a screen reader after its count. */
    g_string_append_printf (words, _ (", colour: %s"), parvis_words_tint (tint));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  parvis_cluster_get_name (self->cluster),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

static void
refresh_head (ParvisClusterView *self)
{
  gboolean folded = is_folded (self);
  ParvisCount count = count_notes (self);

  parvis_cluster_title_refresh (PARVIS_CLUSTER_TITLE (self->head), &count,
                                self->columns < 2 || self->notes->len < 2);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), folded);
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

static ParvisReach
parvis_cluster_view_get_reach (ParvisItemView *item)
{
  ParvisClusterView *self = PARVIS_CLUSTER_VIEW (item);

  if (is_folded (self))
    return parvis_reach_of_note ();
  return parvis_reach_of_cluster (self->notes->len, self->columns);
}

static gboolean
add_notes (ParvisClusterView *self, ParvisPapers *papers, ParvisSpot spot)
{
  guint columns = MIN (self->columns, MAX (self->notes->len, 1));
  gboolean plain = TRUE;

  for (guint i = 0; i < self->notes->len; i++)
    {
      ParvisSpot place = { spot.x + (i % columns) * PARVIS_STEP_X,
                           spot.y + (double) (i / columns) * PARVIS_STEP_Y };

      plain &= parvis_item_view_add_papers (self->notes->pdata[i], papers, place);
    }
  return plain;
}

static gboolean
parvis_cluster_view_add_papers (ParvisItemView *item, ParvisPapers *papers, ParvisSpot spot)
{
  ParvisClusterView *self = PARVIS_CLUSTER_VIEW (item);
  ParvisReach reach = parvis_item_view_get_reach (item);
  gboolean dimmed = parvis_item_view_is_dimmed (item);
  gboolean plain =
      !parvis_item_view_get_inks (item)->outlined && !parvis_item_view_is_marked (item) &&
      (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0;

  if (is_folded (self))
    {
      parvis_papers_add (papers, find_college (self), FALSE, dimmed, spot.x, spot.y);
      return plain;
    }
  parvis_papers_add_area (
      papers, parvis_cluster_get_tint (self->cluster), dimmed,
      &GRAPHENE_RECT_INIT ((float) (spot.x - reach.left), (float) (spot.y - reach.top),
                           (float) (reach.left + reach.right), (float) (reach.top + reach.bottom)));
  return add_notes (self, papers, spot) && plain;
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
  ParvisReach reach = parvis_item_view_get_reach (PARVIS_ITEM_VIEW (widget));

  *minimum = *natural =
      (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? reach.left + reach.right
                                                       : reach.top + reach.bottom);
}

static void
allocate_notes (ParvisClusterView *self)
{
  guint columns = MIN (self->columns, MAX (self->notes->len, 1));

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

  gtk_widget_size_allocate (
      self->head,
      &(GtkAllocation){ 0, 0, width, is_folded (self) ? PARVIS_NOTE_HEIGHT : PARVIS_CLUSTER_HEAD },
      -1);
  if (!is_folded (self))
    allocate_notes (self);
}

/* What is under the first sheet has the cluster's colour. */
static void
snapshot_sheets (ParvisClusterView *self, GtkSnapshot *snapshot, ParvisCollege college)
{
  ParvisTint tint = parvis_cluster_get_tint (self->cluster);
  ParvisInks inks = *parvis_item_view_get_inks (PARVIS_ITEM_VIEW (self));

  if (tint != PARVIS_TINT_NONE)
    inks.paper[college] = inks.edge[tint];
  parvis_paper_snapshot_sheet (snapshot, &inks, college, 2 * SHEET, .60f);
  parvis_paper_snapshot_sheet (snapshot, &inks, college, SHEET, .82f);
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
    snapshot_sheets (self, snapshot, college);
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
  ParvisReach reach = parvis_item_view_get_reach (PARVIS_ITEM_VIEW (self));
  ParvisTint tint = parvis_cluster_get_tint (self->cluster);
  GskRoundedRect area;
  gboolean marked = parvis_item_view_is_marked (PARVIS_ITEM_VIEW (self));
  gboolean focused = gtk_widget_has_visible_focus (widget);

  gsk_rounded_rect_init_from_rect (&area,
                                   &GRAPHENE_RECT_INIT (0, 0, (float) (reach.left + reach.right),
                                                        (float) (reach.top + reach.bottom)),
                                   RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &area);
  gtk_snapshot_append_color (snapshot, &inks->tint[tint], &area.bounds);
  gtk_snapshot_pop (snapshot);
  if (inks->outlined)
    gtk_snapshot_append_border (
        snapshot, &area, (float[4]){ 1, 1, 1, 1 },
        (GdkRGBA[4]){ inks->edge[tint], inks->edge[tint], inks->edge[tint], inks->edge[tint] });
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
    gtk_widget_snapshot_child (widget, self->head, snapshot);
  for (guint i = 0; !folded && i < self->notes->len; i++)
    if (g_ptr_array_index (self->notes, i) != focus)
      gtk_widget_snapshot_child (widget, g_ptr_array_index (self->notes, i), snapshot);
  /* The note with the focus may be taller than its place. */
  if (!folded && focus != NULL && PARVIS_IS_NOTE_VIEW (focus))
    gtk_widget_snapshot_child (widget, focus, snapshot);
}

/* What is written under a folded cluster, as it was written. */
static gboolean
parvis_cluster_view_query_tooltip (GtkWidget *widget,
                                   int x,
                                   int y,
                                   gboolean keyboard,
                                   GtkTooltip *tooltip)
{
  ParvisClusterView *self = PARVIS_CLUSTER_VIEW (widget);
  g_autoptr (GPtrArray) notes = NULL;
  g_autofree char *words = NULL;

  if (!is_folded (self))
    return FALSE;
  notes = g_ptr_array_new ();
  for (guint i = 0; i < self->notes->len; i++)
    g_ptr_array_add (notes, parvis_note_view_get_note (g_ptr_array_index (self->notes, i)));
  words = parvis_note_words_list (notes, MOST_LISTED);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
parvis_cluster_view_dispose (GObject *object)
{
  ParvisClusterView *self = PARVIS_CLUSTER_VIEW (object);
  GtkWidget *child;

  if (self->cluster != NULL)
    g_clear_signal_handler (&self->notify_handler, self->cluster);
  g_ptr_array_set_size (self->notes, 0);
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
  self->head = parvis_cluster_title_new (self->cluster);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
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
  widget_class->query_tooltip = parvis_cluster_view_query_tooltip;
  PARVIS_ITEM_VIEW_CLASS (klass)->describe = parvis_cluster_view_describe;
  PARVIS_ITEM_VIEW_CLASS (klass)->get_reach = parvis_cluster_view_get_reach;
  PARVIS_ITEM_VIEW_CLASS (klass)->add_papers = parvis_cluster_view_add_papers;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_class_install_action (widget_class, verbs[i][0], NULL, activate_cb);
  gtk_widget_class_set_css_name (widget_class, "cluster");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
parvis_cluster_view_init (ParvisClusterView *self)
{
  self->notes = g_ptr_array_new ();
  self->columns = PARVIS_CLUSTER_COLUMNS;
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

void
parvis_cluster_view_wake (ParvisClusterView *self)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_VIEW (self));
  parvis_cluster_title_show (PARVIS_CLUSTER_TITLE (self->head));
}

void
parvis_cluster_view_edit_name (ParvisClusterView *self, gboolean then_write)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_VIEW (self));
  parvis_cluster_title_edit_name (PARVIS_CLUSTER_TITLE (self->head), then_write);
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
parvis_cluster_view_set_found (ParvisClusterView *self, gboolean sought, guint n_found)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_VIEW (self));
  parvis_item_view_set_dimmed (PARVIS_ITEM_VIEW (self), sought && n_found == 0);
  gtk_widget_set_opacity (self->head, sought && n_found == 0 ? .35 : 1);
  if (!sought)
    n_found = 0;
  if (self->n_found == n_found)
    return;
  self->n_found = n_found;
  parvis_cluster_title_set_found (PARVIS_CLUSTER_TITLE (self->head), n_found);
  parvis_item_view_describe (PARVIS_ITEM_VIEW (self));
}

void
parvis_cluster_view_snapshot_lifted (ParvisClusterView *self, GtkSnapshot *snapshot)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_VIEW (self));
  snapshot_folded (self, snapshot, TRUE);
}
