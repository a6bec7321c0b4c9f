/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/roadmap-columns.h"

#include <glib/gi18n-lib.h>

#include "edit/cell.h"
#include "edit/date-button.h"
#include "edit/edit-label.h"
#include "roadmap/progress-button.h"
#include "roadmap/state-button.h"
#include "shape/shape.h"

#define DOCKET "parvis-docket"
#define UPDATE "parvis-update"

typedef void (*Update) (GtkWidget *cell, ParvisDocket *docket, ParvisAction *action);

typedef struct
{
  const char *title;
  GtkWidget *(*make) (GtkListItem *item);
  Update update;
  GCompareDataFunc compare;
  int width; /* 0: what the page has left */
} Column;

static ParvisDocket *
docket_of (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), DOCKET);
}

static GtkWidget *
make_number (GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), parvis_shape_new (PARVIS_COLLEGE_AGENTS, 10));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
update_number (GtkWidget *cell, ParvisDocket *docket, ParvisAction *action)
{
  ParvisEngagement *engagement = parvis_docket_get_engagement (docket, action);
  g_autofree char *text = g_strdup_printf ("%d", parvis_docket_get_number (docket, action));

  if (engagement != NULL)
    parvis_shape_set_college (PARVIS_SHAPE (gtk_widget_get_first_child (cell)),
                              parvis_engagement_get_side (engagement));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (cell)), text);
}

static GtkWidget *
make_engagement (GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.f, "lines", 2,
                "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 11, "max-width-chars", 22, NULL);
  gtk_widget_add_css_class (label, "engagement");
  return label;
}

static void
update_engagement (GtkWidget *cell, ParvisDocket *docket, ParvisAction *action)
{
  ParvisEngagement *engagement = parvis_docket_get_engagement (docket, action);
  const char *text = engagement != NULL ? parvis_engagement_get_text (engagement) : "";

  gtk_label_set_label (GTK_LABEL (cell), text);
  gtk_widget_set_tooltip_text (cell, text);
}

static void
on_action_commit (ParvisEditLabel *edit, const char *text, GtkListItem *item)
{
  parvis_docket_set_text (docket_of (item), gtk_list_item_get_item (item), "action", text,
                          GTK_WIDGET (edit));
}

static GtkWidget *
make_action (GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *edit = parvis_edit_label_new ();
  GtkWidget *reason = gtk_label_new (NULL);

  g_object_set (edit, "caption", C_ ("roadmap", "Action"), "placeholder", _ ("Who does what?"),
                "chars", 13, "vexpand", TRUE, NULL);
  g_object_set (reason, "xalign", 0.f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (reason, "caption");
  gtk_widget_add_css_class (reason, "dim-label");
  gtk_widget_add_css_class (reason, "why");
  g_signal_connect_object (edit, "commit", G_CALLBACK (on_action_commit), item, 0);
  gtk_box_append (GTK_BOX (box), edit);
  gtk_box_append (GTK_BOX (box), reason);
  return box;
}

static void
update_action (GtkWidget *cell, ParvisDocket *docket, ParvisAction *action)
{
  GtkWidget *edit = gtk_widget_get_first_child (cell), *reason = gtk_widget_get_last_child (cell);
  gboolean dropped = parvis_action_get_state (action) == PARVIS_STATE_DROPPED;
  /* Translators: why an action was dropped. */
  g_autofree char *why = g_strdup_printf (_ ("Reason: %s"), parvis_action_get_reason (action));

  parvis_edit_label_set_text (PARVIS_EDIT_LABEL (edit), parvis_action_get_action (action));
  g_object_set (edit, "lines", dropped ? 1 : 2, NULL);
  gtk_label_set_label (GTK_LABEL (reason), why);
  gtk_widget_set_tooltip_text (reason, why);
  gtk_widget_set_visible (reason, dropped);
}

static void
on_pilot_commit (ParvisEditLabel *edit, const char *text, GtkListItem *item)
{
  parvis_docket_set_text (docket_of (item), gtk_list_item_get_item (item), "pilot", text,
                          GTK_WIDGET (edit));
}

static GtkWidget *
make_pilot (GtkListItem *item)
{
  GtkWidget *edit = parvis_edit_label_new ();

  g_object_set (edit, "caption", C_ ("roadmap", "Led by"), "placeholder", "—", "lines", 2, "chars",
                7, NULL);
  g_signal_connect_object (edit, "commit", G_CALLBACK (on_pilot_commit), item, 0);
  return edit;
}

static void
update_pilot (GtkWidget *cell, ParvisDocket *docket, ParvisAction *action)
{
  parvis_edit_label_set_text (PARVIS_EDIT_LABEL (cell), parvis_action_get_pilot (action));
}

static void
on_due_chosen (GtkWidget *button, const char *date, GtkListItem *item)
{
  parvis_docket_set_text (docket_of (item), gtk_list_item_get_item (item), "due", date, button);
}

static GtkWidget *
make_due (GtkListItem *item)
{
  GtkWidget *button = parvis_date_button_new ();

  g_object_set (button, "caption", C_ ("roadmap", "Due"), "flat", TRUE, NULL);
  g_signal_connect_object (button, "chosen", G_CALLBACK (on_due_chosen), item, 0);
  return button;
}

static void
update_due (GtkWidget *cell, ParvisDocket *docket, ParvisAction *action)
{
  parvis_date_button_set_date (PARVIS_DATE_BUTTON (cell), parvis_action_get_due (action));
  parvis_date_button_set_late (PARVIS_DATE_BUTTON (cell), parvis_docket_is_late (docket, action));
}

static void
on_progress_chosen (GtkWidget *button, int progress, GtkListItem *item)
{
  parvis_docket_set_progress (docket_of (item), gtk_list_item_get_item (item), progress, button);
}

static GtkWidget *
make_progress (GtkListItem *item)
{
  GtkWidget *button = parvis_progress_button_new ();

  parvis_progress_button_set_flat (PARVIS_PROGRESS_BUTTON (button), TRUE);
  g_signal_connect_object (button, "chosen", G_CALLBACK (on_progress_chosen), item, 0);
  return button;
}

static void
update_progress (GtkWidget *cell, ParvisDocket *docket, ParvisAction *action)
{
  gboolean dropped = parvis_action_get_state (action) == PARVIS_STATE_DROPPED;

  parvis_progress_button_set_progress (PARVIS_PROGRESS_BUTTON (cell),
                                       dropped ? -1 : parvis_action_get_progress (action));
}

static void
on_state_chosen (GtkWidget *button, ParvisState state, GtkListItem *item)
{
  parvis_docket_set_state (docket_of (item), gtk_list_item_get_item (item), state, button);
}

static void
on_state_dropped (GtkWidget *button, const char *reason, GtkListItem *item)
{
  parvis_docket_drop (docket_of (item), gtk_list_item_get_item (item), reason, button);
}

static GtkWidget *
make_state (GtkListItem *item)
{
  GtkWidget *button = parvis_state_button_new ();

  parvis_state_button_set_flat (PARVIS_STATE_BUTTON (button), TRUE);
  g_signal_connect_object (button, "chosen", G_CALLBACK (on_state_chosen), item, 0);
  g_signal_connect_object (button, "dropped", G_CALLBACK (on_state_dropped), item, 0);
  return button;
}

static void
update_state (GtkWidget *cell, ParvisDocket *docket, ParvisAction *action)
{
  parvis_state_button_set_state (PARVIS_STATE_BUTTON (cell), parvis_action_get_state (action));
}

static int
compare_number (gconstpointer a, gconstpointer b, gpointer docket)
{
  return parvis_docket_get_number (docket, (ParvisAction *) a) -
         parvis_docket_get_number (docket, (ParvisAction *) b);
}

static int
compare_engagement (gconstpointer a, gconstpointer b, gpointer docket)
{
  ParvisEngagement *first = parvis_docket_get_engagement (docket, (ParvisAction *) a);
  ParvisEngagement *second = parvis_docket_get_engagement (docket, (ParvisAction *) b);

  return g_utf8_collate (first != NULL ? parvis_engagement_get_text (first) : "",
                         second != NULL ? parvis_engagement_get_text (second) : "");
}

static int
compare_action (gconstpointer a, gconstpointer b, gpointer docket)
{
  return g_utf8_collate (parvis_action_get_action ((ParvisAction *) a),
                         parvis_action_get_action ((ParvisAction *) b));
}

static int
compare_pilot (gconstpointer a, gconstpointer b, gpointer docket)
{
  return g_utf8_collate (parvis_action_get_pilot ((ParvisAction *) a),
                         parvis_action_get_pilot ((ParvisAction *) b));
}

/* What has no date comes after what has one. */
static int
compare_due (gconstpointer a, gconstpointer b, gpointer docket)
{
  const char *first = parvis_action_get_due ((ParvisAction *) a);
  const char *second = parvis_action_get_due ((ParvisAction *) b);

  if ((*first == '\0') != (*second == '\0'))
    return *first == '\0' ? 1 : -1;
  return strcmp (first, second);
}

static int
compare_progress (gconstpointer a, gconstpointer b, gpointer docket)
{
  return parvis_action_get_progress ((ParvisAction *) a) -
         parvis_action_get_progress ((ParvisAction *) b);
}

static int
compare_state (gconstpointer a, gconstpointer b, gpointer docket)
{
  return (int) parvis_action_get_state ((ParvisAction *) a) -
         (int) parvis_action_get_state ((ParvisAction *) b);
}

static void
refresh (GtkListItem *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  ParvisAction *action = gtk_list_item_get_item (item);
  Update update = (Update) g_object_get_data (G_OBJECT (cell), UPDATE);

  if (action != NULL)
    update (cell, docket_of (item), action);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, const Column *column)
{
  GtkWidget *cell;

  g_object_set_data (G_OBJECT (item), DOCKET, g_object_get_data (G_OBJECT (factory), DOCKET));
  cell = column->make (item);
  g_object_set_data (G_OBJECT (cell), UPDATE, (gpointer) column->update);
  parvis_cell_set_up (item, cell);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  GtkWidget *edit = PARVIS_IS_EDIT_LABEL (cell) ? cell : gtk_widget_get_first_child (cell);

  if (edit != NULL && PARVIS_IS_EDIT_LABEL (edit))
    parvis_edit_label_set_owner (PARVIS_EDIT_LABEL (edit), gtk_list_item_get_item (item));
  g_signal_connect_object (parvis_docket_get_campaign (docket_of (item)), "changed",
                           G_CALLBACK (refresh), item, G_CONNECT_SWAPPED);
  refresh (item);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (parvis_docket_get_campaign (docket_of (item)), refresh,
                                        item);
}

static GtkColumnViewColumn *
add_column (GtkColumnView *view, ParvisDocket *docket, const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (column->compare, docket, NULL));
  GtkColumnViewColumn *made = gtk_column_view_column_new (
      g_dpgettext2 (GETTEXT_PACKAGE, "roadmap", column->title), factory);

  g_object_set_data_full (G_OBJECT (factory), DOCKET, g_object_ref (docket), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  gtk_column_view_column_set_sorter (made, sorter);
  if (column->width > 0)
    gtk_column_view_column_set_fixed_width (made, column->width);
  else
    gtk_column_view_column_set_expand (made, TRUE);
  gtk_column_view_append_column (view, made);
  g_object_unref (made);
  return made;
}

GtkColumnViewColumn *
parvis_roadmap_columns_add (GtkColumnView *view, ParvisDocket *docket)
{
  static const Column columns[] = {
    { NC_ ("roadmap", "No."), make_number, update_number, compare_number, 66 },
    { NC_ ("roadmap", "Engagement"), make_engagement, update_engagement, compare_engagement, 0 },
    { NC_ ("roadmap", "Action"), make_action, update_action, compare_action, 0 },
    { NC_ ("roadmap", "Led by"), make_pilot, update_pilot, compare_pilot, 90 },
    { NC_ ("roadmap", "Due"), make_due, update_due, compare_due, 122 },
    { NC_ ("roadmap", "Progress"), make_progress, update_progress, compare_progress, 116 },
    { NC_ ("roadmap", "State"), make_state, update_state, compare_state, 142 },
  };
  GtkColumnViewColumn *progress = NULL;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);
  g_return_val_if_fail (PARVIS_IS_DOCKET (docket), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkColumnViewColumn *made = add_column (view, docket, &columns[i]);

      if (i == 0)
        gtk_column_view_sort_by_column (view, made, GTK_SORT_ASCENDING);
      if (columns[i].make == make_progress)
        progress = made;
    }
  return progress;
}

/* The cells of a row are its children, and each cell's child is what was made for it. */
gboolean
parvis_roadmap_columns_edit (GtkWidget *cell)
{
  GtkListItem *item = parvis_cell_find (cell);
  GtkWidget *child = item != NULL ? gtk_list_item_get_child (item) : NULL;
  GtkWidget *sibling;

  if (child == NULL)
    return FALSE;
  sibling = gtk_widget_get_first_child (gtk_widget_get_parent (gtk_widget_get_parent (child)));
  for (; sibling != NULL; sibling = gtk_widget_get_next_sibling (sibling))
    {
      GtkWidget *made = gtk_widget_get_first_child (sibling);
      GtkWidget *edit = made != NULL ? gtk_widget_get_first_child (made) : NULL;

      if (edit == NULL || !PARVIS_IS_EDIT_LABEL (edit))
        continue;
      parvis_edit_label_start (PARVIS_EDIT_LABEL (edit));
      return TRUE;
    }
  return FALSE;
}

gboolean
parvis_roadmap_columns_step (GtkWidget *cell, int step)
{
  GtkListItem *item = parvis_cell_find (cell);
  GtkWidget *child = item != NULL ? gtk_list_item_get_child (item) : NULL;
  GtkWidget *place, *row, *target;
  int column = 0;

  if (child == NULL)
    return FALSE;
  place = gtk_widget_get_parent (child);
  row = gtk_widget_get_parent (place);
  while ((place = gtk_widget_get_prev_sibling (place)) != NULL)
    column++;
  row = step > 0 ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  target = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  while (target != NULL && column-- > 0)
    target = gtk_widget_get_next_sibling (target);
  return target != NULL && gtk_widget_child_focus (target, GTK_DIR_TAB_FORWARD);
}
