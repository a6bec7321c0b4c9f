/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/board-page.h"

#include "board/entry-bar.h"
#include "board/finder.h"
#include "board/mode-bar.h"
#include "board/scribe.h"
#include "board/sheets.h"
#include "board/sketch.h"
#include "board/wall-focus.h"
#include "board/wall-menu.h"
#include "board/wander.h"
#include "campaign/list-lines.h"
#include "words/words.h"

struct _ParvisBoardPage
{
  ParvisPage parent_instance;
  GtkScrolledWindow *scroller;
  GtkWidget *blank;
  ParvisSheets *sheets;
  GtkLabel *prompt;
  GtkLabel *cap;
  GtkLabel *hint;
  ParvisModeBar *modes;
  ParvisEntryBar *bar;
  ParvisFinder *finder;
  ParvisWall *wall;
  ParvisScribe *scribe;    /* owned */
  ParvisZoneView *ghosted; /* the zone with the ghost, the wall's */
  gboolean wants_focus;    /* as soon as it is in a window */
};

G_DEFINE_FINAL_TYPE (ParvisBoardPage, parvis_board_page, PARVIS_TYPE_PAGE)

static gboolean
is_writing (ParvisBoardPage *self)
{
  return parvis_sequence_get_writing (parvis_page_get_sequence (PARVIS_PAGE (self)));
}

static void
refresh (ParvisBoardPage *self)
{
  gtk_widget_set_visible (self->blank,
                          !parvis_sketch_is_open (self->wall) &&
                              parvis_plane_count_notes (parvis_wall_get_plane (self->wall)) == 0 &&
                              parvis_entry_bar_get_text (self->bar)[0] == '\0');
}

static void
show_ghost (ParvisBoardPage *self)
{
  ParvisPlane *plane = parvis_wall_get_plane (self->wall);
  ParvisZoneView *zone = parvis_entry_bar_get_zone (self->bar);
  const char *text = parvis_entry_bar_get_text (self->bar);
  gboolean blank = parvis_is_blank (text);
  ParvisSpot origin, spot;

  if (self->ghosted != NULL && self->ghosted != zone)
    parvis_zone_view_set_ghost (self->ghosted, NULL);
  self->ghosted = zone;
  if (zone == NULL)
    return;
  parvis_zone_view_set_ghost (zone, blank ? NULL : is_writing (self) ? "" : text);
  gtk_widget_queue_allocate (GTK_WIDGET (self->wall));
  if (blank || gtk_widget_get_width (GTK_WIDGET (self->wall)) == 0)
    return;
  origin = parvis_plane_get_origin (plane, zone);
  spot = parvis_zone_view_get_next_spot (zone);
  parvis_wall_reveal (self->wall,
                      &GRAPHENE_RECT_INIT ((float) (origin.x + spot.x), (float) (origin.y + spot.y),
                                           PARVIS_NOTE_WIDTH, PARVIS_NOTE_HEIGHT));
}

/* Whoever begins goes on to write. */
static void
writing_cb (ParvisBoardPage *self)
{
  show_ghost (self);
  if (is_writing (self))
    parvis_entry_bar_focus (self->bar);
}

static void
typed_cb (ParvisBoardPage *self)
{
  if (self->wall == NULL)
    return;
  show_ghost (self);
  refresh (self);
}

static void
zoomed_cb (ParvisBoardPage *self)
{
  parvis_entry_bar_set_zoom (self->bar, parvis_wall_get_zoom (self->wall));
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_BOARD_PAGE (widget)->wall;
  int direction = g_variant_get_int32 (parameter);

  if (direction == 0)
    parvis_wall_show_normal (wall);
  else
    parvis_wall_set_zoom (wall, parvis_wander_step_zoom (parvis_wall_get_zoom (wall), direction));
}

static void
show_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  parvis_wall_show_all (PARVIS_BOARD_PAGE (widget)->wall);
}

static void
zone_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisBoardPage *self = PARVIS_BOARD_PAGE (widget);

  parvis_scribe_send (self->scribe, (guint) g_variant_get_int32 (parameter) - 1);
}

static void
paste_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  parvis_scribe_paste (PARVIS_BOARD_PAGE (widget)->scribe);
}

/* Or else the wall, where nothing can be typed. */
static void
focus_entry (ParvisBoardPage *self)
{
  if (!parvis_entry_bar_focus (self->bar))
    parvis_wall_focus_enter (self->wall);
}

static void
write_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  parvis_entry_bar_focus (PARVIS_BOARD_PAGE (widget)->bar);
}

static void
hand_over_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisBoardPage *self = PARVIS_BOARD_PAGE (widget);

  if (self->scribe != NULL)
    parvis_scribe_hand_over (self->scribe, g_variant_get_string (parameter, NULL));
}

static void
switch_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisBoardPage *self = PARVIS_BOARD_PAGE (widget);

  if (!parvis_entry_bar_has_focus (self->bar) || !parvis_wall_focus_enter (self->wall))
    focus_entry (self);
}

static void
find_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  parvis_finder_open (PARVIS_BOARD_PAGE (widget)->finder);
}

static void
find_step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  parvis_finder_step (PARVIS_BOARD_PAGE (widget)->finder, g_variant_get_int32 (parameter));
}

static void
find_close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisBoardPage *self = PARVIS_BOARD_PAGE (widget);
  gboolean inside = gtk_widget_get_focus_child (GTK_WIDGET (self->finder)) != NULL;

  if (parvis_finder_close (self->finder) && inside)
    focus_entry (self);
}

static void
parvis_board_page_take_focus (ParvisPage *page)
{
  ParvisBoardPage *self = PARVIS_BOARD_PAGE (page);

  self->wants_focus = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->wants_focus)
    focus_entry (self);
}

/* How far from one end of what there is to the other, or -1 where all is in sight. */
static double
get_part (GtkAdjustment *adjustment)
{
  double range = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment) -
                 gtk_adjustment_get_page_size (adjustment);

  if (range < 1)
    return -1;
  return (gtk_adjustment_get_value (adjustment) - gtk_adjustment_get_lower (adjustment)) / range;
}

/* Where not all of it can be read there, the room sees the same part. */
static void
say_looked (ParvisBoardPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.look", "(dd)",
                              get_part (gtk_scrolled_window_get_hadjustment (self->scroller)),
                              get_part (gtk_scrolled_window_get_vadjustment (self->scroller)));
}

static void
parvis_board_page_map (GtkWidget *widget)
{
  ParvisBoardPage *self = PARVIS_BOARD_PAGE (widget);

  GTK_WIDGET_CLASS (parvis_board_page_parent_class)->map (widget);
  show_ghost (self);
  say_looked (self);
  if (self->wants_focus)
    focus_entry (self);
  self->wants_focus = FALSE;
}

static void
parvis_board_page_unmap (GtkWidget *widget)
{
  ParvisBoardPage *self = PARVIS_BOARD_PAGE (widget);

  /* What is written on the wall may come to the entry now. */
  GTK_WIDGET_CLASS (parvis_board_page_parent_class)->unmap (widget);
  if (self->scribe != NULL)
    parvis_scribe_keep (self->scribe);
}

static void
parvis_board_page_dispose (GObject *object)
{
  ParvisBoardPage *self = PARVIS_BOARD_PAGE (object);

  if (self->scribe != NULL)
    parvis_scribe_leave (self->scribe);
  g_clear_object (&self->scribe);
  self->wall = NULL;
  self->ghosted = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), PARVIS_TYPE_BOARD_PAGE);
  G_OBJECT_CLASS (parvis_board_page_parent_class)->dispose (object);
}

static void
fill_blank (ParvisBoardPage *self)
{
  ParvisSequence *sequence = parvis_page_get_sequence (PARVIS_PAGE (self));
  ParvisPlane *plane = parvis_wall_get_plane (self->wall);
  const char *hint = parvis_sequence_get_hint (sequence);
  g_autofree char *cap = parvis_words_notes_each (parvis_sequence_get_notes_each (sequence));
  ParvisZoneView *zone = parvis_entry_bar_get_zone (self->bar);

  gtk_label_set_label (self->prompt, parvis_sequence_get_prompt (sequence));
  gtk_label_set_label (self->cap, cap);
  gtk_widget_set_visible (GTK_WIDGET (self->cap), cap[0] != '\0');
  gtk_label_set_label (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint[0] != '\0');
  if (zone != NULL)
    parvis_sheets_set_college (self->sheets, parvis_zone_view_get_college (zone));
  gtk_widget_set_margin_end (self->blank, parvis_plane_find_parking (plane) != NULL ? 180 : 0);
}

/* A bar with nowhere to go is not seen. */
static void
follow_range (GtkWidget *bar)
{
  GtkAdjustment *adjustment = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (bar));
  double range = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment);

  if (range > gtk_adjustment_get_page_size (adjustment) + .5)
    gtk_widget_remove_css_class (bar, "idle");
  else
    gtk_widget_add_css_class (bar, "idle");
}

static void
watch_bars (ParvisBoardPage *self)
{
  GtkWidget *bars[] = { gtk_scrolled_window_get_hscrollbar (self->scroller),
                        gtk_scrolled_window_get_vscrollbar (self->scroller) };

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      GtkAdjustment *adjustment = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (bars[i]));

      g_signal_connect_object (adjustment, "changed", G_CALLBACK (follow_range), bars[i],
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (adjustment, "changed", G_CALLBACK (say_looked), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (say_looked), self,
                               G_CONNECT_SWAPPED);
      follow_range (bars[i]);
    }
}

static void
parvis_board_page_constructed (GObject *object)
{
  ParvisBoardPage *self = PARVIS_BOARD_PAGE (object);
  ParvisCampaign *campaign = parvis_page_get_campaign (PARVIS_PAGE (self));
  ParvisSequence *sequence = parvis_page_get_sequence (PARVIS_PAGE (self));

  G_OBJECT_CLASS (parvis_board_page_parent_class)->constructed (object);
  self->wall = PARVIS_WALL (parvis_wall_new (campaign, sequence));
  parvis_wall_menu_add_gestures (self->wall);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->wall));
  watch_bars (self);
  parvis_finder_set_wall (self->finder, self->wall);
  parvis_finder_add_keys (GTK_WIDGET (self));
  parvis_entry_bar_set_zones (self->bar,
                              parvis_plane_get_zones (parvis_wall_get_plane (self->wall)));
  parvis_entry_bar_set_closed (self->bar, parvis_campaign_is_read_only (campaign));
  self->scribe = parvis_scribe_new (campaign, sequence, self->bar, self->wall);
  g_signal_connect_object (self->wall, "zoomed", G_CALLBACK (zoomed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wall, "plane-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sequence, "notify::writing", G_CALLBACK (writing_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sequence, "notify::notes-each", G_CALLBACK (fill_blank), self,
                           G_CONNECT_SWAPPED);
  parvis_mode_bar_follow (self->modes, PARVIS_PAGE (self), self->wall);
  fill_blank (self);
  refresh (self);
}

static void
bind_keys (GtkWidgetClass *klass)
{
  /* The figures' keys without Shift on a French keyboard, where minus is the sixth. */
  static const guint french[] = { GDK_KEY_ampersand, GDK_KEY_eacute, GDK_KEY_quotedbl,
                                  GDK_KEY_apostrophe, GDK_KEY_parenleft };
  static const struct
  {
    guint key;
    int direction;
  } zooms[] = { { GDK_KEY_plus, 1 },
                { GDK_KEY_equal, 1 },
                { GDK_KEY_KP_Add, 1 },
                { GDK_KEY_minus, -1 },
                { GDK_KEY_KP_Subtract, -1 } };
  static const guint noughts[] = { GDK_KEY_0, GDK_KEY_KP_0, GDK_KEY_agrave };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding_action (klass, zooms[i].key, GDK_CONTROL_MASK, "board.zoom", "i",
                                         zooms[i].direction);
  for (guint i = 0; i < G_N_ELEMENTS (noughts); i++)
    {
      gtk_widget_class_add_binding_action (klass, noughts[i], GDK_CONTROL_MASK, "board.show-all",
                                           NULL);
      gtk_widget_class_add_binding_action (klass, noughts[i], GDK_CONTROL_MASK | GDK_ALT_MASK,
                                           "board.zoom", "i", 0);
    }
  for (guint i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + i, GDK_CONTROL_MASK, "board.zone", "i",
                                         (int) i + 1);
  for (guint i = 0; i < G_N_ELEMENTS (french); i++)
    gtk_widget_class_add_binding_action (klass, french[i], GDK_CONTROL_MASK, "board.zone", "i",
                                         (int) i + 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK, "board.paste", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Insert, GDK_SHIFT_MASK, "board.paste", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F6, 0, "board.switch", NULL);
}

static void
parvis_board_page_class_init (ParvisBoardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = parvis_board_page_constructed;
  object_class->dispose = parvis_board_page_dispose;
  widget_class->map = parvis_board_page_map;
  widget_class->unmap = parvis_board_page_unmap;
  PARVIS_PAGE_CLASS (klass)->take_focus = parvis_board_page_take_focus;
  g_type_ensure (PARVIS_TYPE_SHEETS);
  g_type_ensure (PARVIS_TYPE_MODE_BAR);
  g_type_ensure (PARVIS_TYPE_ENTRY_BAR);
  g_type_ensure (PARVIS_TYPE_FINDER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/board/board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisBoardPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, ParvisBoardPage, blank);
  gtk_widget_class_bind_template_child (widget_class, ParvisBoardPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, ParvisBoardPage, prompt);
  gtk_widget_class_bind_template_child (widget_class, ParvisBoardPage, cap);
  gtk_widget_class_bind_template_child (widget_class, ParvisBoardPage, hint);
  gtk_widget_class_bind_template_child (widget_class, ParvisBoardPage, modes);
  gtk_widget_class_bind_template_child (widget_class, ParvisBoardPage, bar);
  gtk_widget_class_bind_template_child (widget_class, ParvisBoardPage, finder);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_install_action (widget_class, "board.zoom", "i", zoom_cb);
  gtk_widget_class_install_action (widget_class, "board.show-all", NULL, show_all_cb);
  gtk_widget_class_install_action (widget_class, "board.zone", "i", zone_cb);
  gtk_widget_class_install_action (widget_class, "board.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "board.switch", NULL, switch_cb);
  gtk_widget_class_install_action (widget_class, "board.write", NULL, write_cb);
  gtk_widget_class_install_action (widget_class, "board.hand-over", "s", hand_over_cb);
  gtk_widget_class_install_action (widget_class, "board.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "board.find-step", "i", find_step_cb);
  gtk_widget_class_install_action (widget_class, "board.find-close", NULL, find_close_cb);
  bind_keys (widget_class);
}

static void
parvis_board_page_init (ParvisBoardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_board_page_new (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  return g_object_new (PARVIS_TYPE_BOARD_PAGE, "campaign", campaign, "sequence", sequence, NULL);
}
