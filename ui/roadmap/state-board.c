/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/state-board.h"

#include "roadmap/reason-page.h"
#include "roadmap/state-column.h"

#define N_STATES (PARVIS_STATE_DROPPED + 1)

struct _ParvisStateBoard
{
  GtkWidget parent_instance;
  GtkWidget *scroller; /* its child */
  GtkWidget *box;
  ParvisStateColumn *columns[N_STATES];
  ParvisDocket *docket;
  ParvisAction *selected;
  ParvisAction *leaving; /* waits for the reason to drop it */
  GtkWidget *asking;     /* the popover that asks, or NULL */
};

G_DEFINE_FINAL_TYPE (ParvisStateBoard, parvis_state_board, GTK_TYPE_WIDGET)

static guint chosen_signal, opened_signal;

static void
focus (ParvisStateBoard *self, ParvisAction *action)
{
  for (guint i = 0; i < N_STATES; i++)
    if (self->columns[i] != NULL && parvis_state_column_focus (self->columns[i], action))
      return;
}

static void
on_chosen (ParvisStateBoard *self, ParvisAction *action)
{
  parvis_state_board_select (self, action);
  g_signal_emit (self, chosen_signal, 0, action);
}

static void
on_opened (ParvisStateBoard *self, ParvisAction *action)
{
  g_signal_emit (self, opened_signal, 0, action);
}

static void
on_reason_given (ParvisStateBoard *self, const char *reason)
{
  g_autoptr (ParvisAction) action = g_steal_pointer (&self->leaving);

  gtk_popover_popdown (GTK_POPOVER (self->asking));
  parvis_docket_drop (self->docket, action, reason, GTK_WIDGET (self));
  focus (self, action);
}

static void
on_asked (ParvisStateBoard *self)
{
  g_autoptr (ParvisAction) action = g_steal_pointer (&self->leaving);

  g_clear_pointer (&self->asking, gtk_widget_unparent);
  /* Nobody gave a reason: it stays where it is. */
  if (action != NULL)
    focus (self, action);
}

static void
ask_reason (ParvisStateBoard *self, ParvisAction *action)
{
  GtkWidget *page = parvis_reason_page_new ();

  g_clear_pointer (&self->asking, gtk_widget_unparent);
  g_set_object (&self->leaving, action);
  self->asking = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->asking), page);
  gtk_popover_set_position (GTK_POPOVER (self->asking), GTK_POS_LEFT);
  g_signal_connect_swapped (page, "given", G_CALLBACK (on_reason_given), self);
  g_signal_connect_object (self->asking, "closed", G_CALLBACK (on_asked), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->asking, GTK_WIDGET (self->columns[PARVIS_STATE_DROPPED]));
  gtk_popover_popup (GTK_POPOVER (self->asking));
}

static void
put (ParvisStateBoard *self, ParvisAction *action, ParvisState state)
{
  if (state == PARVIS_STATE_DROPPED)
    {
      ask_reason (self, action);
      return;
    }
  parvis_docket_set_state (self->docket, action, state, GTK_WIDGET (self));
  focus (self, action);
}

static void
on_moved (ParvisStateBoard *self, ParvisAction *action, int step)
{
  int state = (int) parvis_action_get_state (action) + step;

  if (state >= 0 && state < N_STATES)
    put (self, action, (ParvisState) state);
}

static void
on_taken (ParvisStateBoard *self, ParvisAction *action, ParvisStateColumn *column)
{
  for (guint i = 0; i < N_STATES; i++)
    if (self->columns[i] == column)
      put (self, action, (ParvisState) i);
}

static void
on_campaign_changed (ParvisStateBoard *self)
{
  for (guint i = 0; i < N_STATES; i++)
    parvis_state_column_refresh (self->columns[i]);
  parvis_state_board_select (self, self->selected);
}

static void
parvis_state_board_dispose (GObject *object)
{
  ParvisStateBoard *self = PARVIS_STATE_BOARD (object);

  g_clear_pointer (&self->asking, gtk_widget_unparent);
  memset (self->columns, 0, sizeof self->columns);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->leaving);
  g_clear_object (&self->selected);
  g_clear_object (&self->docket);
  G_OBJECT_CLASS (parvis_state_board_parent_class)->dispose (object);
}

static void
parvis_state_board_class_init (ParvisStateBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_state_board_dispose;
  chosen_signal = g_signal_new ("chosen", PARVIS_TYPE_STATE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, PARVIS_TYPE_ACTION);
  opened_signal = g_signal_new ("opened", PARVIS_TYPE_STATE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, PARVIS_TYPE_ACTION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stateboard");
}

static void
parvis_state_board_init (ParvisStateBoard *self)
{
  self->scroller = gtk_scrolled_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->box), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

void
parvis_state_board_set_actions (ParvisStateBoard *self, ParvisDocket *docket, GListModel *actions)
{
  g_return_if_fail (PARVIS_IS_STATE_BOARD (self));
  g_return_if_fail (PARVIS_IS_DOCKET (docket));
  g_return_if_fail (self->docket == NULL);
  self->docket = g_object_ref (docket);
  for (guint i = 0; i < N_STATES; i++)
    {
      GtkWidget *column = parvis_state_column_new ((ParvisState) i, docket, actions);

      self->columns[i] = PARVIS_STATE_COLUMN (column);
      g_signal_connect_swapped (column, "chosen", G_CALLBACK (on_chosen), self);
      g_signal_connect_swapped (column, "opened", G_CALLBACK (on_opened), self);
      g_signal_connect_swapped (column, "moved", G_CALLBACK (on_moved), self);
      g_signal_connect_swapped (column, "taken", G_CALLBACK (on_taken), self);
      gtk_box_append (GTK_BOX (self->box), column);
    }
  g_signal_connect_object (parvis_docket_get_campaign (docket), "changed",
                           G_CALLBACK (on_campaign_changed), self, G_CONNECT_SWAPPED);
}

void
parvis_state_board_select (ParvisStateBoard *self, ParvisAction *action)
{
  g_return_if_fail (PARVIS_IS_STATE_BOARD (self));
  g_set_object (&self->selected, action);
  for (guint i = 0; i < N_STATES; i++)
    if (self->columns[i] != NULL)
      parvis_state_column_select (self->columns[i], action);
}

void
parvis_state_board_take_focus (ParvisStateBoard *self)
{
  g_return_if_fail (PARVIS_IS_STATE_BOARD (self));
  if (self->selected != NULL)
    focus (self, self->selected);
  else
    gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}
