/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/cluster-title.h"

#include <glib/gi18n-lib.h>

#include "board/swatch.h"
#include "board/wall.h"
#include "edit/linger.h"
#include "wall/grid.h"

#define BUTTON 24
#define SWATCH 14
#define MARGIN 11
#define GAP 8

struct _ParvisClusterTitle
{
  GtkWidget parent_instance;
  ParvisCluster *cluster;
  ParvisCount count;
  GtkWidget *name;       /* NULL, as the others, until it was seen */
  GtkWidget *name_label; /* in it */
  GtkWidget *shares;
  GtkWidget *tint;
  GtkWidget *swatch; /* in it */
  GtkWidget *fold;
  guint n_found;
  gboolean narrow;
  gboolean editing;
  gboolean then_write; /* whoever named it with the mouse goes on typing notes */
};

G_DEFINE_FINAL_TYPE (ParvisClusterTitle, parvis_cluster_title, GTK_TYPE_WIDGET)

static gboolean
is_folded (ParvisClusterTitle *self)
{
  return parvis_cluster_get_collapsed (self->cluster);
}

static void
give_back_focus (ParvisClusterTitle *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_focus_child (widget) == self->name &&
      (!self->then_write || !gtk_widget_activate_action (widget, "board.switch", NULL)))
    gtk_widget_grab_focus (gtk_widget_get_parent (widget));
}

static void
editing_cb (ParvisClusterTitle *self)
{
  gboolean editing = gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (self->name));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name));

  if (self->editing == editing)
    return;
  self->editing = editing;
  gtk_widget_queue_resize (gtk_widget_get_parent (GTK_WIDGET (self)));
  if (!editing)
    give_back_focus (self);
  if (editing || g_str_equal (text, parvis_cluster_get_name (self->cluster)))
    return;
  g_object_ref (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "wall.name", "(xs)",
                              parvis_record_get_id (PARVIS_RECORD (self->cluster)), text);
  gtk_editable_set_text (GTK_EDITABLE (self->name), parvis_cluster_get_name (self->cluster));
  g_object_unref (self);
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
allocate_folded (ParvisClusterTitle *self, int height)
{
  const int y = height - BUTTON - 5;
  int width;

  gtk_widget_measure (self->shares, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  place (self->fold, 6, y, BUTTON, BUTTON);
  place (self->shares, 6 + BUTTON + 2, y, width, BUTTON);
}

static void
allocate_open (ParvisClusterTitle *self, int width, int height)
{
  const int y = (height - BUTTON) / 2;
  int right = width - BUTTON - MARGIN;
  int room, natural, shares;

  place (self->fold, right, y, BUTTON, BUTTON);
  right -= self->narrow ? 0 : BUTTON;
  place (self->tint, right, y, BUTTON, BUTTON);
  gtk_widget_measure (self->shares, GTK_ORIENTATION_HORIZONTAL, -1, &shares, NULL, NULL, NULL);
  gtk_widget_measure (self->name_label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  room = right - PARVIS_NOTE_GAP - GAP - shares;
  natural = self->editing ? room : MIN (natural, room);
  place (self->name, PARVIS_NOTE_GAP, 0, natural, height);
  place (self->shares, PARVIS_NOTE_GAP + natural + GAP, y, shares, BUTTON);
}

static void
parvis_cluster_title_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisClusterTitle *self = PARVIS_CLUSTER_TITLE (widget);

  if (self->name == NULL)
    return;
  if (is_folded (self))
    allocate_folded (self, height);
  else
    allocate_open (self, width, height);
}

static void
parvis_cluster_title_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
parvis_cluster_title_dispose (GObject *object)
{
  ParvisClusterTitle *self = PARVIS_CLUSTER_TITLE (object);
  GtkWidget *child;

  if (self->name != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->name, self);
      parvis_linger (self->name);
      self->name = NULL;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->cluster);
  G_OBJECT_CLASS (parvis_cluster_title_parent_class)->dispose (object);
}

static void
parvis_cluster_title_class_init (ParvisClusterTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_cluster_title_dispose;
  widget_class->measure = parvis_cluster_title_measure;
  widget_class->size_allocate = parvis_cluster_title_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "clustertitle");
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

static gboolean
may_be_named (ParvisClusterTitle *self)
{
  GtkWidget *wall = gtk_widget_get_ancestor (GTK_WIDGET (self), PARVIS_TYPE_WALL);

  return wall == NULL ||
         !parvis_campaign_is_read_only (parvis_wall_get_campaign (PARVIS_WALL (wall)));
}

static void
build_name (ParvisClusterTitle *self)
{
  gboolean open = may_be_named (self);

  self->name = gtk_editable_label_new ("");
  gtk_widget_add_css_class (self->name, "cluster-name");
  gtk_editable_set_editable (GTK_EDITABLE (self->name), open);
  gtk_widget_set_tooltip_text (self->name, open ? _ ("Name the Cluster (F2)") : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the cluster"), -1);
  self->name_label = find_label (self->name);
  gtk_label_set_ellipsize (GTK_LABEL (self->name_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
  g_signal_connect_swapped (self->name, "notify::editing", G_CALLBACK (editing_cb), self);
}

static GtkWidget *
build_button (ParvisClusterTitle *self, const char *action)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cluster-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
build (ParvisClusterTitle *self)
{
  build_name (self);
  self->shares = parvis_shares_new ();
  gtk_widget_set_parent (self->shares, GTK_WIDGET (self));
  self->tint = build_button (self, "cluster.tint");
  gtk_widget_add_css_class (self->tint, "cluster-tint");
  self->swatch = parvis_swatch_new (PARVIS_TINT_NONE, SWATCH);
  gtk_button_set_child (GTK_BUTTON (self->tint), self->swatch);
  gtk_widget_set_tooltip_text (self->tint, _ ("Colour of the Cluster (T)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tint), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Colour of the cluster"), -1);
  self->fold = build_button (self, "cluster.fold");
}

static void
fill (ParvisClusterTitle *self)
{
  gboolean folded = is_folded (self);
  const char *tip = folded ? _ ("Unfold the Cluster (F)") : _ ("Fold the Cluster (F)");

  if (!self->editing)
    gtk_editable_set_text (GTK_EDITABLE (self->name), parvis_cluster_get_name (self->cluster));
  parvis_shares_set (PARVIS_SHARES (self->shares), &self->count, folded || !self->narrow);
  parvis_shares_set_found (PARVIS_SHARES (self->shares), self->n_found);
  parvis_swatch_set_tint (PARVIS_SWATCH (self->swatch), parvis_cluster_get_tint (self->cluster));
  gtk_button_set_icon_name (GTK_BUTTON (self->fold),
                            folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_widget_set_tooltip_text (self->fold, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_PROPERTY_LABEL, tip,
                                  -1);
  gtk_widget_set_child_visible (self->name, !folded);
  gtk_widget_set_child_visible (self->tint, !folded && !self->narrow);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
parvis_cluster_title_init (ParvisClusterTitle *self)
{
}

GtkWidget *
parvis_cluster_title_new (ParvisCluster *cluster)
{
  ParvisClusterTitle *self = g_object_new (PARVIS_TYPE_CLUSTER_TITLE, NULL);

  self->cluster = g_object_ref (cluster);
  return GTK_WIDGET (self);
}

void
parvis_cluster_title_refresh (ParvisClusterTitle *self, const ParvisCount *count, gboolean narrow)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_TITLE (self));
  self->count = *count;
  self->narrow = narrow;
  if (self->name != NULL)
    fill (self);
}

void
parvis_cluster_title_show (ParvisClusterTitle *self)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_TITLE (self));
  if (self->name != NULL)
    return;
  build (self);
  fill (self);
}

void
parvis_cluster_title_set_found (ParvisClusterTitle *self, guint n_found)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_TITLE (self));
  self->n_found = n_found;
  if (self->name != NULL)
    fill (self);
}

void
parvis_cluster_title_edit_name (ParvisClusterTitle *self, gboolean then_write)
{
  g_return_if_fail (PARVIS_IS_CLUSTER_TITLE (self));
  parvis_cluster_title_show (self);
  self->then_write = then_write;
  gtk_editable_label_start_editing (GTK_EDITABLE_LABEL (self->name));
}
