/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/likeness-popover.h"

#include <adwaita.h>

#include "board/likeness.h"
#include "page/unparent.h"
#include "shape/shape.h"

#define SHAPE 11

struct _ParvisLikenessPopover
{
  GtkPopover parent_instance;
  ParvisWall *wall; /* the parent */
  ParvisNote *note;
  ParvisNote *other;
  GtkOverlay *papers[2];
  GtkLabel *texts[2];
  GtkWidget *accept;
};

G_DEFINE_FINAL_TYPE (ParvisLikenessPopover, parvis_likeness_popover, GTK_TYPE_POPOVER)

static ParvisItemView *
find_view (ParvisLikenessPopover *self, ParvisNote *note)
{
  return parvis_plane_find_item (parvis_wall_get_plane (self->wall),
                                 parvis_record_get_id (PARVIS_RECORD (note)));
}

static void
mark_other (ParvisLikenessPopover *self, gboolean marked)
{
  ParvisItemView *view = find_view (self, self->other);

  /* In a folded cluster. */
  if (view != NULL && !gtk_widget_get_child_visible (GTK_WIDGET (view)))
    view = PARVIS_ITEM_VIEW (gtk_widget_get_parent (GTK_WIDGET (view)));
  if (view != NULL)
    parvis_item_view_set_target (view, marked);
}

/* Not before the popover has done closing. */
static void
parvis_likeness_popover_closed (GtkPopover *popover)
{
  ParvisLikenessPopover *self = PARVIS_LIKENESS_POPOVER (popover);
  ParvisItemView *view;

  /* It goes with its wall. */
  if (gtk_widget_get_root (GTK_WIDGET (self->wall)) == NULL)
    return;
  view = find_view (self, self->note);
  mark_other (self, FALSE);
  if (view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (view));
  parvis_unparent_later (GTK_WIDGET (self));
}

static void
accept_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisLikenessPopover *self = PARVIS_LIKENESS_POPOVER (widget);

  gtk_popover_popdown (GTK_POPOVER (self));
  parvis_likeness_accept (self->wall, self->note, self->other);
}

static void
dismiss_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisLikenessPopover *self = PARVIS_LIKENESS_POPOVER (widget);

  gtk_popover_popdown (GTK_POPOVER (self));
  parvis_likeness_dismiss (self->wall, self->note, self->other);
}

static void
parvis_likeness_popover_dispose (GObject *object)
{
  ParvisLikenessPopover *self = PARVIS_LIKENESS_POPOVER (object);

  g_clear_object (&self->note);
  g_clear_object (&self->other);
  gtk_widget_dispose_template (GTK_WIDGET (self), PARVIS_TYPE_LIKENESS_POPOVER);
  G_OBJECT_CLASS (parvis_likeness_popover_parent_class)->dispose (object);
}

static void
parvis_likeness_popover_class_init (ParvisLikenessPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_likeness_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = parvis_likeness_popover_closed;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/board/likeness-popover.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "first_paper", FALSE,
                                             G_STRUCT_OFFSET (ParvisLikenessPopover, papers[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second_paper", FALSE,
                                             G_STRUCT_OFFSET (ParvisLikenessPopover, papers[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "first", FALSE,
                                             G_STRUCT_OFFSET (ParvisLikenessPopover, texts[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second", FALSE,
                                             G_STRUCT_OFFSET (ParvisLikenessPopover, texts[1]));
  gtk_widget_class_bind_template_child (widget_class, ParvisLikenessPopover, accept);
  gtk_widget_class_install_action (widget_class, "likeness.accept", NULL, accept_cb);
  gtk_widget_class_install_action (widget_class, "likeness.dismiss", NULL, dismiss_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "likeness.dismiss", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "likeness.dismiss",
                                       NULL);
}

static void
parvis_likeness_popover_init (ParvisLikenessPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (ParvisLikenessPopover *self, guint place, ParvisNote *note)
{
  static const char *const papers[] = { "agents-paper", "users-paper", "both-paper" };
  ParvisCollege college = parvis_note_get_college (note);
  GtkWidget *paper = GTK_WIDGET (self->papers[place]);
  GtkWidget *shape = parvis_shape_new (college, SHAPE);

  gtk_label_set_label (self->texts[place], parvis_note_get_text (note));
  gtk_widget_add_css_class (paper, papers[college]);
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (paper, "outlined");
  gtk_widget_set_halign (shape, GTK_ALIGN_END);
  gtk_widget_set_valign (shape, GTK_ALIGN_END);
  gtk_overlay_add_overlay (self->papers[place], shape);
}

void
parvis_likeness_popover_open (ParvisWall *wall, ParvisNote *note, ParvisNote *other)
{
  ParvisItemView *view = parvis_plane_find_item (parvis_wall_get_plane (wall),
                                                 parvis_record_get_id (PARVIS_RECORD (note)));
  ParvisLikenessPopover *self;
  graphene_rect_t box;

  if (view == NULL)
    return;
  self = g_object_new (PARVIS_TYPE_LIKENESS_POPOVER, NULL);
  self->wall = wall;
  self->note = g_object_ref (note);
  self->other = g_object_ref (other);
  fill (self, 0, other);
  fill (self, 1, note);
  box = parvis_plane_get_box (parvis_wall_get_plane (wall), view);
  box = parvis_wall_from_plane (wall, &box);
  gtk_popover_set_pointing_to (GTK_POPOVER (self),
                               &(GdkRectangle){ (int) box.origin.x, (int) box.origin.y,
                                                MAX ((int) box.size.width, 1),
                                                MAX ((int) box.size.height, 1) });
  gtk_widget_set_parent (GTK_WIDGET (self), GTK_WIDGET (wall));
  mark_other (self, TRUE);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->accept);
}
