/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/cluster-face.h"

#include "board/paper.h"
#include "board/shares.h"
#include "projector/note-face.h"

#define RADIUS 12
/* From one sheet of a folded one to the next. */
#define SHEET 4
#define FOOT 30

struct _ParvisClusterFace
{
  GtkWidget parent_instance;
  ParvisCluster *cluster; /* owned */
  const ParvisInks *inks;
  ParvisReach reach;
  ParvisCollege college; /* of all its notes */
  guint columns;
  GtkWidget *name;   /* child; NULL where it is folded */
  GtkWidget *shares; /* child; NULL where it is not */
  GPtrArray *notes;  /* of ParvisNoteFace, children; none where it is folded */
};

G_DEFINE_FINAL_TYPE (ParvisClusterFace, parvis_cluster_face, GTK_TYPE_WIDGET)

static gboolean
is_folded (ParvisClusterFace *self)
{
  return self->reach.top <= 0;
}

static void
parvis_cluster_face_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  ParvisReach reach = PARVIS_CLUSTER_FACE (widget)->reach;

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
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, MAX (width, 1), height }, -1);
}

static void
parvis_cluster_face_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisClusterFace *self = PARVIS_CLUSTER_FACE (widget);

  if (is_folded (self))
    place (self->shares, PARVIS_NOTE_GAP, height - FOOT, width - 2 * PARVIS_NOTE_GAP, FOOT - 6);
  else
    place (self->name, PARVIS_NOTE_GAP, 0, width - 2 * PARVIS_NOTE_GAP, PARVIS_CLUSTER_HEAD);
  for (guint i = 0; i < self->notes->len; i++)
    place (g_ptr_array_index (self->notes, i),
           PARVIS_NOTE_GAP + (int) (i % self->columns) * PARVIS_STEP_X,
           PARVIS_CLUSTER_HEAD + (int) (i / self->columns) * PARVIS_STEP_Y, PARVIS_NOTE_WIDTH,
           PARVIS_NOTE_HEIGHT);
}

/* What is under the first sheet has the cluster's colour. */
static void
snapshot_folded (ParvisClusterFace *self, GtkSnapshot *snapshot)
{
  ParvisTint tint = parvis_cluster_get_tint (self->cluster);
  ParvisInks inks = *self->inks;
  g_autoptr (PangoLayout) layout = NULL;
  gboolean cut;

  if (tint != PARVIS_TINT_NONE)
    inks.paper[self->college] = inks.edge[tint];
  parvis_paper_snapshot_sheet (snapshot, &inks, self->college, 2 * SHEET, .60f);
  parvis_paper_snapshot_sheet (snapshot, &inks, self->college, SHEET, .82f);
  parvis_paper_snapshot (snapshot, self->inks, self->college, PARVIS_NOTE_HEIGHT, FALSE);
  layout =
      parvis_paper_layout (GTK_WIDGET (self), self->inks, parvis_cluster_get_name (self->cluster),
                           PARVIS_PAPER_NAME, PARVIS_PAPER_PLAIN, &cut);
  parvis_paper_snapshot_text (snapshot, self->inks, layout);
}

static void
snapshot_area (ParvisClusterFace *self, GtkSnapshot *snapshot)
{
  const ParvisInks *inks = self->inks;
  ParvisTint tint = parvis_cluster_get_tint (self->cluster);
  GskRoundedRect area;

  gsk_rounded_rect_init_from_rect (
      &area,
      &GRAPHENE_RECT_INIT (0, 0, (float) (self->reach.left + self->reach.right),
                           (float) (self->reach.top + self->reach.bottom)),
      RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &area);
  gtk_snapshot_append_color (snapshot, &inks->tint[tint], &area.bounds);
  gtk_snapshot_pop (snapshot);
  if (inks->outlined)
    gtk_snapshot_append_border (
        snapshot, &area, (float[4]){ 1, 1, 1, 1 },
        (GdkRGBA[4]){ inks->edge[tint], inks->edge[tint], inks->edge[tint], inks->edge[tint] });
}

static void
parvis_cluster_face_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisClusterFace *self = PARVIS_CLUSTER_FACE (widget);

  if (is_folded (self))
    snapshot_folded (self, snapshot);
  else
    snapshot_area (self, snapshot);
  GTK_WIDGET_CLASS (parvis_cluster_face_parent_class)->snapshot (widget, snapshot);
}

static void
parvis_cluster_face_dispose (GObject *object)
{
  ParvisClusterFace *self = PARVIS_CLUSTER_FACE (object);
  GtkWidget *child;

  g_clear_pointer (&self->notes, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->cluster);
  G_OBJECT_CLASS (parvis_cluster_face_parent_class)->dispose (object);
}

static void
parvis_cluster_face_class_init (ParvisClusterFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_cluster_face_dispose;
  widget_class->measure = parvis_cluster_face_measure;
  widget_class->size_allocate = parvis_cluster_face_size_allocate;
  widget_class->snapshot = parvis_cluster_face_snapshot;
  gtk_widget_class_set_css_name (widget_class, "clusterface");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
parvis_cluster_face_init (ParvisClusterFace *self)
{
  self->notes = g_ptr_array_new ();
}

static void
add_name (ParvisClusterFace *self)
{
  self->name = gtk_label_new (parvis_cluster_get_name (self->cluster));
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
}

static void
add_shares (ParvisClusterFace *self, GPtrArray *notes)
{
  ParvisCount count = { 0 };

  for (guint i = 0; i < notes->len; i++)
    count.by_college[parvis_note_get_college (notes->pdata[i])]++;
  self->college = PARVIS_COLLEGE_BOTH;
  for (int i = 0; i <= PARVIS_COLLEGE_BOTH; i++)
    if (notes->len > 0 && count.by_college[i] == notes->len)
      self->college = (ParvisCollege) i;
  self->shares = parvis_shares_new ();
  parvis_shares_set (PARVIS_SHARES (self->shares), &count, FALSE);
  gtk_widget_set_parent (self->shares, GTK_WIDGET (self));
}

static void
add_notes (ParvisClusterFace *self, GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      GtkWidget *note = parvis_note_face_new (notes->pdata[i], self->inks);

      gtk_widget_set_parent (note, GTK_WIDGET (self));
      g_ptr_array_add (self->notes, note);
    }
}

GtkWidget *
parvis_cluster_face_new (const ParvisWallItem *item, const ParvisInks *inks)
{
  ParvisClusterFace *self = g_object_new (PARVIS_TYPE_CLUSTER_FACE, NULL);

  self->cluster = g_object_ref (item->cluster);
  self->inks = inks;
  self->reach = item->thing.reach;
  self->columns = MIN (item->columns, MAX (item->notes->len, 1));
  if (is_folded (self))
    add_shares (self, item->notes);
  else
    {
      add_name (self);
      add_notes (self, item->notes);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  parvis_cluster_get_name (self->cluster), -1);
  return GTK_WIDGET (self);
}
