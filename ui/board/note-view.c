/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/note-view.h"

#include <adwaita.h>
#include <math.h>

#include "board/marker.h"
#include "board/note-words.h"
#include "board/paper.h"

/* Milliseconds. */
#define TURN 200

struct _ParvisNoteView
{
  ParvisItemView parent_instance;
  ParvisNote *note;      /* the item's record */
  guint version;         /* of the note, as it was seen last */
  char *hint;            /* the words of the note that it looks like, or NULL */
  AdwAnimation *turning; /* while it is being turned */
};

G_DEFINE_FINAL_TYPE (ParvisNoteView, parvis_note_view, PARVIS_TYPE_ITEM_VIEW)

static const char *const verbs[][2] = {
  { "note.edit", "wall.edit" },       { "note.select", "wall.select" },
  { "note.group", "wall.group" },     { "note.ungroup", "wall.ungroup" },
  { "note.to-parking", "wall.park" }, { "note.delete", "wall.delete" },
  { "note.reveal", "wall.reveal" },   { "note.flag", "wall.flag" },
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

static ParvisPaperMarks
get_marks (ParvisNoteView *self)
{
  ParvisPaperMarks marks = PARVIS_PAPER_PLAIN;

  if (parvis_note_get_original (self->note)[0] != '\0')
    marks |= PARVIS_PAPER_CORRECTED;
  if (parvis_note_get_flagged (self->note))
    marks |= PARVIS_PAPER_FLAGGED;
  if (self->hint != NULL)
    marks |= PARVIS_PAPER_HINTED;
  return marks;
}

/* An animation that plays holds itself. */
static void
stop_turning (ParvisNoteView *self)
{
  g_autoptr (AdwAnimation) turning = g_steal_pointer (&self->turning);

  if (turning == NULL)
    return;
  g_signal_handlers_disconnect_by_data (turning, self);
  adw_animation_skip (turning);
}

static void
parvis_note_view_describe (ParvisItemView *item)
{
  g_autofree char *label = parvis_note_words_label (PARVIS_NOTE_VIEW (item)->note);

  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static ParvisReach
parvis_note_view_get_reach (ParvisItemView *item)
{
  return parvis_reach_of_note ();
}

static gboolean
parvis_note_view_add_papers (ParvisItemView *item, ParvisPapers *papers, ParvisSpot spot)
{
  ParvisNote *note = PARVIS_NOTE_VIEW (item)->note;

  parvis_papers_add (papers, parvis_note_get_college (note), parvis_note_get_hidden (note),
                     parvis_item_view_is_dimmed (item), spot.x, spot.y);
  return !parvis_item_view_is_marked (item);
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
  const GdkRGBA *papers = parvis_note_get_hidden (self->note) ? inks->strip : inks->paper;

  gtk_snapshot_append_color (snapshot, &papers[parvis_note_get_college (self->note)],
                             &GRAPHENE_RECT_INIT (0, 0, PARVIS_NOTE_WIDTH, PARVIS_NOTE_HEIGHT));
}

/* Paper and words, face up. @cut where they are more than fits. */
static float
snapshot_face (ParvisNoteView *self,
               GtkSnapshot *snapshot,
               ParvisPaperKind kind,
               gboolean hovered,
               gboolean *cut)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const ParvisInks *inks = parvis_item_view_get_inks (PARVIS_ITEM_VIEW (self));
  ParvisCollege college = parvis_note_get_college (self->note);
  ParvisPaperMarks marks = get_marks (self);
  g_autoptr (PangoLayout) layout =
      parvis_paper_layout (widget, inks, parvis_note_get_text (self->note), kind, marks, cut);
  float height = PARVIS_NOTE_HEIGHT;

  parvis_marker_apply (layout, inks);
  if (kind == PARVIS_PAPER_ROOMY)
    height = MAX (height, parvis_paper_get_height (layout, marks));
  parvis_paper_snapshot (snapshot, inks, college, height, hovered);
  parvis_paper_snapshot_text (snapshot, inks, layout);
  parvis_paper_snapshot_marks (snapshot, widget, inks, college, height, marks);
  if (self->hint != NULL)
    parvis_paper_snapshot_hint (snapshot, widget, inks, self->hint, height, marks);
  return height;
}

static float
snapshot_side (ParvisNoteView *self,
               GtkSnapshot *snapshot,
               gboolean hidden,
               ParvisPaperKind kind,
               gboolean hovered,
               gboolean *cut)
{
  *cut = FALSE;
  if (!hidden)
    return snapshot_face (self, snapshot, kind, hovered, cut);
  parvis_paper_snapshot_concealed (snapshot, GTK_WIDGET (self),
                                   parvis_item_view_get_inks (PARVIS_ITEM_VIEW (self)),
                                   parvis_note_get_college (self->note), hovered);
  return PARVIS_NOTE_HEIGHT;
}

/* Edge on half way: until then the back is seen, after it the face. */
static void
snapshot_turning (ParvisNoteView *self, GtkSnapshot *snapshot)
{
  const float progress = (float) adw_animation_get_value (self->turning);
  gboolean cut;

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PARVIS_NOTE_WIDTH / 2.f, 0));
  gtk_snapshot_scale (snapshot, MAX (fabsf (1 - 2 * progress), .01f), 1);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-PARVIS_NOTE_WIDTH / 2.f, 0));
  snapshot_side (self, snapshot, progress < .5f, PARVIS_PAPER_NOTE, FALSE, &cut);
}

static void
snapshot_near (ParvisNoteView *self, GtkSnapshot *snapshot, const ParvisInks *inks)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkStateFlags state = gtk_widget_get_state_flags (widget);
  gboolean focused = gtk_widget_has_visible_focus (widget);
  gboolean marked = parvis_item_view_is_marked (PARVIS_ITEM_VIEW (self));
  gboolean cut, tells;
  float height = snapshot_side (self, snapshot, parvis_note_get_hidden (self->note),
                                focused ? PARVIS_PAPER_ROOMY : PARVIS_PAPER_NOTE,
                                (state & GTK_STATE_FLAG_PRELIGHT) != 0, &cut);

  if (!parvis_item_view_is_lifted (PARVIS_ITEM_VIEW (self)))
    parvis_paper_snapshot_ring (snapshot, inks, height, marked, focused);
  tells = !parvis_note_get_hidden (self->note) &&
          (cut || parvis_note_get_original (self->note)[0] != '\0');
  if (gtk_widget_get_has_tooltip (widget) != tells)
    gtk_widget_set_has_tooltip (widget, tells);
}

static void
parvis_note_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisNoteView *self = PARVIS_NOTE_VIEW (widget);
  const ParvisInks *inks = parvis_item_view_get_inks (PARVIS_ITEM_VIEW (self));

  if (!inks->distant)
    {
      if (self->turning != NULL)
        snapshot_turning (self, snapshot);
      else
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
  ParvisNote *note = PARVIS_NOTE_VIEW (widget)->note;

  g_autofree char *original = NULL;
  g_autofree char *both = NULL;

  if (parvis_note_get_hidden (note))
    return FALSE;
  if (parvis_note_get_original (note)[0] != '\0')
    {
      original = parvis_note_words_original (note);
      both = g_strconcat (parvis_note_get_text (note), "\n", original, NULL);
    }
  gtk_tooltip_set_text (tooltip, both != NULL ? both : parvis_note_get_text (note));
  return TRUE;
}

static void
parvis_note_view_dispose (GObject *object)
{
  ParvisNoteView *self = PARVIS_NOTE_VIEW (object);

  stop_turning (self);
  G_OBJECT_CLASS (parvis_note_view_parent_class)->dispose (object);
}

static void
parvis_note_view_finalize (GObject *object)
{
  g_free (PARVIS_NOTE_VIEW (object)->hint);
  G_OBJECT_CLASS (parvis_note_view_parent_class)->finalize (object);
}

static void
parvis_note_view_constructed (GObject *object)
{
  ParvisNoteView *self = PARVIS_NOTE_VIEW (object);

  G_OBJECT_CLASS (parvis_note_view_parent_class)->constructed (object);
  self->note = PARVIS_NOTE (parvis_item_view_get_record (PARVIS_ITEM_VIEW (self)));
  self->version = parvis_record_get_version (PARVIS_RECORD (self->note));
}

static void
parvis_note_view_class_init (ParvisNoteViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = parvis_note_view_constructed;
  object_class->dispose = parvis_note_view_dispose;
  object_class->finalize = parvis_note_view_finalize;
  widget_class->measure = parvis_note_view_measure;
  widget_class->snapshot = parvis_note_view_snapshot;
  widget_class->query_tooltip = parvis_note_view_query_tooltip;
  PARVIS_ITEM_VIEW_CLASS (klass)->describe = parvis_note_view_describe;
  PARVIS_ITEM_VIEW_CLASS (klass)->get_reach = parvis_note_view_get_reach;
  PARVIS_ITEM_VIEW_CLASS (klass)->add_papers = parvis_note_view_add_papers;
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
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;

  g_return_if_fail (PARVIS_IS_NOTE_VIEW (self));
  label = parvis_note_words_label (self->note);
  description = parvis_note_words_place (self->note, zone, cluster, position, total, self->hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

void
parvis_note_view_follow (ParvisNoteView *self)
{
  guint version;

  g_return_if_fail (PARVIS_IS_NOTE_VIEW (self));
  version = parvis_record_get_version (PARVIS_RECORD (self->note));
  if (self->version == version)
    return;
  self->version = version;
  /* Its face is not shown for the rest of a turn. */
  if (parvis_note_get_hidden (self->note))
    stop_turning (self);
  parvis_item_view_repaint (PARVIS_ITEM_VIEW (self));
  parvis_item_view_describe (PARVIS_ITEM_VIEW (self));
}

void
parvis_note_view_set_hint (ParvisNoteView *self, const char *hint)
{
  g_return_if_fail (PARVIS_IS_NOTE_VIEW (self));
  if (g_strcmp0 (self->hint, hint) == 0)
    return;
  g_free (self->hint);
  self->hint = g_strdup (hint);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
parvis_note_view_is_on_hint (ParvisNoteView *self, double x, double y)
{
  graphene_rect_t box;

  g_return_val_if_fail (PARVIS_IS_NOTE_VIEW (self), FALSE);
  if (self->hint == NULL || parvis_note_get_hidden (self->note))
    return FALSE;
  box = parvis_paper_get_hint_box (PARVIS_NOTE_HEIGHT, get_marks (self));
  return graphene_rect_contains_point (&box, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static void
turned_cb (ParvisNoteView *self)
{
  g_clear_object (&self->turning);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
turn_cb (double value, gpointer data)
{
  gtk_widget_queue_draw (data);
}

void
parvis_note_view_turn (ParvisNoteView *self)
{
  g_return_if_fail (PARVIS_IS_NOTE_VIEW (self));
  if (self->turning != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->turning = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, TURN,
                                           adw_callback_animation_target_new (turn_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->turning), ADW_EASE_IN_OUT_CUBIC);
  g_signal_connect_swapped (self->turning, "done", G_CALLBACK (turned_cb), self);
  adw_animation_play (self->turning);
}

void
parvis_note_view_snapshot_lifted (ParvisNoteView *self, GtkSnapshot *snapshot)
{
  gboolean cut;

  parvis_paper_snapshot_lifted_shadow (snapshot,
                                       parvis_item_view_get_inks (PARVIS_ITEM_VIEW (self)));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -6));
  snapshot_side (self, snapshot, parvis_note_get_hidden (self->note), PARVIS_PAPER_NOTE, FALSE,
                 &cut);
  gtk_snapshot_restore (snapshot);
}
