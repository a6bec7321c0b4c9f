/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/note-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "board/paper.h"
#include "words/words.h"

struct _ParvisNoteView
{
  ParvisItemView parent_instance;
  ParvisNote *note; /* the item's record */
  gulong text_handler;
};

G_DEFINE_FINAL_TYPE (ParvisNoteView, parvis_note_view, PARVIS_TYPE_ITEM_VIEW)

static const char *const verbs[][2] = {
  { "note.edit", "wall.edit" },       { "note.select", "wall.select" },
  { "note.group", "wall.group" },     { "note.ungroup", "wall.ungroup" },
  { "note.to-parking", "wall.park" }, { "note.delete", "wall.delete" },
};

static void
activate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (action, verbs[i][0]))
      gtk_widget_activate_action (
          widget, verbs[i][1], "x",
          parvis_record_get_id (parvis_item_view_get_record (PARVIS_ITEM_VIEW (widget))));
}

static void
text_changed_cb (ParvisNoteView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  parvis_item_view_describe (PARVIS_ITEM_VIEW (self));
}

static void
parvis_note_view_describe (ParvisItemView *item)
{
  ParvisNoteView *self = PARVIS_NOTE_VIEW (item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  parvis_note_get_text (self->note), -1);
}

static void
parvis_note_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? PARVIS_NOTE_WIDTH : PARVIS_NOTE_HEIGHT;
}

static void
snapshot_distant (ParvisNoteView *self, GtkSnapshot *snapshot, const ParvisInks *inks)
{
  gtk_snapshot_append_color (snapshot, &inks->paper[parvis_note_get_college (self->note)],
                             &GRAPHENE_RECT_INIT (0, 0, PARVIS_NOTE_WIDTH, PARVIS_NOTE_HEIGHT));
}

static void
snapshot_near (ParvisNoteView *self, GtkSnapshot *snapshot, const ParvisInks *inks)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkStateFlags state = gtk_widget_get_state_flags (widget);
  gboolean focused = gtk_widget_has_visible_focus (widget);
  gboolean marked = parvis_item_view_is_marked (PARVIS_ITEM_VIEW (self));
  gboolean cut;
  g_autoptr (PangoLayout) layout =
      parvis_paper_layout (widget, parvis_note_get_text (self->note),
                           focused ? PARVIS_PAPER_ROOMY : PARVIS_PAPER_NOTE, &cut);
  float height = PARVIS_NOTE_HEIGHT;
  int text_height;

  pango_layout_get_pixel_size (layout, NULL, &text_height);
  if (focused)
    height = MAX (height, (float) text_height + PARVIS_PAPER_TEXT_Y + PARVIS_NOTE_GAP);
  parvis_paper_snapshot (snapshot, inks, parvis_note_get_college (self->note), height,
                         (state & GTK_STATE_FLAG_PRELIGHT) != 0);
  parvis_paper_snapshot_text (snapshot, inks, layout);
  if (!parvis_item_view_is_lifted (PARVIS_ITEM_VIEW (self)))
    parvis_paper_snapshot_ring (snapshot, inks, height, marked, focused);
  if (gtk_widget_get_has_tooltip (widget) != cut)
    gtk_widget_set_has_tooltip (widget, cut);
}

static void
parvis_note_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisNoteView *self = PARVIS_NOTE_VIEW (widget);
  const ParvisInks *inks = parvis_item_view_get_inks (PARVIS_ITEM_VIEW (self));

  if (!inks->distant)
    {
      snapshot_near (self, snapshot, inks);
      return;
    }
  snapshot_distant (self, snapshot, inks);
  parvis_paper_snapshot_ring (snapshot, inks, PARVIS_NOTE_HEIGHT,
                              parvis_item_view_is_marked (PARVIS_ITEM_VIEW (self)),
                              gtk_widget_has_visible_focus (widget));
}

static gboolean
parvis_note_view_query_tooltip (GtkWidget *widget,
                                int x,
                                int y,
                                gboolean keyboard,
                                GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, parvis_note_get_text (PARVIS_NOTE_VIEW (widget)->note));
  return TRUE;
}

static void
parvis_note_view_dispose (GObject *object)
{
  ParvisNoteView *self = PARVIS_NOTE_VIEW (object);

  g_clear_signal_handler (&self->text_handler, self->note);
  G_OBJECT_CLASS (parvis_note_view_parent_class)->dispose (object);
}

static void
parvis_note_view_constructed (GObject *object)
{
  ParvisNoteView *self = PARVIS_NOTE_VIEW (object);

  G_OBJECT_CLASS (parvis_note_view_parent_class)->constructed (object);
  self->note = PARVIS_NOTE (parvis_item_view_get_record (PARVIS_ITEM_VIEW (self)));
  self->text_handler =
      g_signal_connect_swapped (self->note, "notify::text", G_CALLBACK (text_changed_cb), self);
}

static void
parvis_note_view_class_init (ParvisNoteViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = parvis_note_view_constructed;
  object_class->dispose = parvis_note_view_dispose;
  widget_class->measure = parvis_note_view_measure;
  widget_class->snapshot = parvis_note_view_snapshot;
  widget_class->query_tooltip = parvis_note_view_query_tooltip;
  PARVIS_ITEM_VIEW_CLASS (klass)->describe = parvis_note_view_describe;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_class_install_action (widget_class, verbs[i][0], NULL, activate_cb);
  gtk_widget_class_set_css_name (widget_class, "note");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
parvis_note_view_init (ParvisNoteView *self)
{
}

GtkWidget *
parvis_note_view_new (ParvisNote *note, const ParvisInks *inks)
{
  ParvisItemView *self = g_object_new (PARVIS_TYPE_NOTE_VIEW, "record", note, NULL);

  parvis_item_view_set_inks (self, inks);
  return GTK_WIDGET (self);
}

ParvisNote *
parvis_note_view_get_note (ParvisNoteView *self)
{
  g_return_val_if_fail (PARVIS_IS_NOTE_VIEW (self), NULL);
  return self->note;
}

void
parvis_note_view_set_place (ParvisNoteView *self,
                            const char *zone,
                            const char *cluster,
                            guint position,
                            guint total)
{
  const char *college = parvis_words_college (parvis_note_get_college (self->note));
  g_autofree char *description = NULL;

  g_return_if_fail (PARVIS_IS_NOTE_VIEW (self));
  if (cluster != NULL)
    /* Translators: where a note is, read by a screen reader: zone, cluster, agents or users, and
       its number among the notes there. */
    description = g_strdup_printf (_ ("%s, cluster “%s”, %s, %u of %u"), zone, cluster, college,
                                   position, total);
  else
    /* Translators: where a note is, read by a screen reader: zone, agents or users, and its number
       among the notes there. */
    description = g_strdup_printf (_ ("%s, %s, %u of %u"), zone, college, position, total);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  parvis_note_get_text (self->note),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

void
parvis_note_view_snapshot_lifted (ParvisNoteView *self, GtkSnapshot *snapshot)
{
  const ParvisInks *inks = parvis_item_view_get_inks (PARVIS_ITEM_VIEW (self));
  gboolean cut;
  g_autoptr (PangoLayout) layout = parvis_paper_layout (
      GTK_WIDGET (self), parvis_note_get_text (self->note), PARVIS_PAPER_NOTE, &cut);

  parvis_paper_snapshot_lifted_shadow (snapshot, inks);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -6));
  parvis_paper_snapshot (snapshot, inks, parvis_note_get_college (self->note), PARVIS_NOTE_HEIGHT,
                         FALSE);
  parvis_paper_snapshot_text (snapshot, inks, layout);
  gtk_snapshot_restore (snapshot);
}
