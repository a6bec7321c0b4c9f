/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commit/pledge-column.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "commit/pledge-card.h"
#include "page/template.h"
#include "shape/shape.h"
#include "words/words.h"

struct _ParvisPledgeColumn
{
  GtkWidget parent_instance;
  ParvisShape *shape; /* template children */
  GtkLabel *head;
  GtkBox *cards;
  GtkWidget *place;
  AdwButtonContent *place_content;
  GtkWidget *line;  /* where a card would drop; a child of cards while one is over the column */
  GtkWidget *draft; /* the card that is being written; NULL: none */
  ParvisCampaign *campaign;
  ParvisCollege side;
};

G_DEFINE_FINAL_TYPE (ParvisPledgeColumn, parvis_pledge_column, GTK_TYPE_WIDGET)

enum
{
  PROP_SIDE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
find_card (ParvisPledgeColumn *self, ParvisEngagement *engagement)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (PARVIS_IS_PLEDGE_CARD (child) &&
        parvis_pledge_card_get_engagement (PARVIS_PLEDGE_CARD (child)) == engagement)
      return child;
  return NULL;
}

static void
update_place (ParvisPledgeColumn *self, guint n_kept)
{
  int left = PARVIS_PLEDGE_PLACES - (int) n_kept - (self->draft != NULL ? 1 : 0);
  g_autofree char *text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Place for %d engagement",
                                    "Place for %d engagements", (gulong) MAX (left, 0)),
                       left);
  /* Translators: a button's name for a screen reader: the side, then the place that is left. */
  g_autofree char *name = g_strdup_printf (_ ("%s: place for %d, write one"),
                                           parvis_words_side_head (self->side), MAX (left, 0));

  adw_button_content_set_label (self->place_content, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->place), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_visible (self->place, left > 0);
}

static gboolean
remove_draft (gpointer data)
{
  ParvisPledgeColumn *self = data;
  GtkWidget *draft = g_steal_pointer (&self->draft);
  gboolean focused;
  GtkWidget *last;

  if (draft == NULL || gtk_widget_get_parent (draft) == NULL)
    return G_SOURCE_REMOVE;
  focused = gtk_widget_get_focus_child (GTK_WIDGET (self->cards)) == draft;
  last = gtk_widget_get_prev_sibling (draft);
  if (focused && last != NULL)
    gtk_widget_grab_focus (last);
  gtk_box_remove (self->cards, draft);
  parvis_pledge_column_refresh (self);
  return G_SOURCE_REMOVE;
}

/* A moment later: GTK still walks up from what has lost the focus. */
static void
on_draft_gone (ParvisPledgeColumn *self)
{
  g_idle_add_full (G_PRIORITY_HIGH, remove_draft, g_object_ref (self), g_object_unref);
}

static void
on_place_clicked (ParvisPledgeColumn *self)
{
  if (self->draft != NULL)
    return;
  self->draft = parvis_pledge_card_new (self->campaign, self->side, NULL);
  g_signal_connect_object (self->draft, "gone", G_CALLBACK (on_draft_gone), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->cards, self->draft);
  parvis_pledge_column_refresh (self);
  parvis_pledge_card_edit (PARVIS_PLEDGE_CARD (self->draft));
}

/* The place among the cards for something at @y of the column. */
static int
index_at (ParvisPledgeColumn *self, double y, GtkWidget **after)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  int index = 0;

  *after = NULL;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (child == self->line || child == self->draft)
        continue;
      if (!gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds) ||
          y < bounds.origin.y + bounds.size.height / 2)
        break;
      *after = child;
      index++;
    }
  return index;
}

static void
hide_line (ParvisPledgeColumn *self)
{
  if (gtk_widget_get_parent (self->line) != NULL)
    gtk_box_remove (self->cards, self->line);
}

static GdkDragAction
on_drop_motion (GtkDropTarget *target, double x, double y, ParvisPledgeColumn *self)
{
  GtkWidget *after;

  index_at (self, y, &after);
  if (gtk_widget_get_parent (self->line) == NULL)
    gtk_box_insert_child_after (self->cards, self->line, after);
  else if (after != gtk_widget_get_prev_sibling (self->line))
    gtk_box_reorder_child_after (self->cards, self->line, after);
  return GDK_ACTION_MOVE;
}

static void
on_drop_leave (GtkDropTarget *target, ParvisPledgeColumn *self)
{
  hide_line (self);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, ParvisPledgeColumn *self)
{
  ParvisEngagement *engagement = g_value_get_object (value);
  g_autoptr (GPtrArray) side = parvis_campaign_get_side (self->campaign, self->side);
  GtkWidget *after;
  int index = index_at (self, y, &after);
  guint was;

  hide_line (self);
  if (g_ptr_array_find (side, engagement, &was) && (int) was < index)
    index--;
  return gtk_widget_activate_action (GTK_WIDGET (self), "commit.move", "(xii)",
                                     parvis_record_get_id (PARVIS_RECORD (engagement)),
                                     (int) self->side, index);
}

static void
add_drop_target (ParvisPledgeColumn *self)
{
  GtkDropTarget *target = gtk_drop_target_new (PARVIS_TYPE_ENGAGEMENT, GDK_ACTION_MOVE);

  g_signal_connect (target, "motion", G_CALLBACK (on_drop_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_drop_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
set_side (ParvisPledgeColumn *self, ParvisCollege side)
{
  const char *inks[] = { "agents-ink", "users-ink", "both-ink" };
  g_autofree char *head = NULL;

  self->side = side;
  /* Translators: the head of a column of engagements: “The agents” “commit to”. */
  head = g_strdup_printf (C_ ("engagements", "%s %s…"), parvis_words_side_head (side),
                          parvis_words_side_verb (side));
  parvis_shape_set_college (self->shape, side);
  gtk_label_set_label (self->head, head);
  gtk_widget_add_css_class (GTK_WIDGET (self->head), inks[side]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, head, -1);
}

static void
parvis_pledge_column_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SIDE)
    g_value_set_enum (value, (int) PARVIS_PLEDGE_COLUMN (object)->side);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_pledge_column_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_SIDE)
    set_side (PARVIS_PLEDGE_COLUMN (object), (ParvisCollege) g_value_get_enum (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_pledge_column_dispose (GObject *object)
{
  ParvisPledgeColumn *self = PARVIS_PLEDGE_COLUMN (object);

  self->draft = NULL;
  g_clear_object (&self->line);
  g_clear_object (&self->campaign);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_PLEDGE_COLUMN);
  G_OBJECT_CLASS (parvis_pledge_column_parent_class)->dispose (object);
}

static void
parvis_pledge_column_class_init (ParvisPledgeColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = parvis_pledge_column_get_property;
  object_class->set_property = parvis_pledge_column_set_property;
  object_class->dispose = parvis_pledge_column_dispose;
  properties[PROP_SIDE] =
      g_param_spec_enum ("side", NULL, NULL, PARVIS_TYPE_COLLEGE, PARVIS_COLLEGE_AGENTS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pledgecolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/commit/pledge-column.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeColumn, shape);
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeColumn, head);
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeColumn, cards);
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeColumn, place);
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeColumn, place_content);
  gtk_widget_class_bind_template_callback (widget_class, on_place_clicked);
}

static void
parvis_pledge_column_init (ParvisPledgeColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->line = g_object_ref_sink (gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_widget_add_css_class (self->line, "drop-line");
  add_drop_target (self);
}

void
parvis_pledge_column_set_campaign (ParvisPledgeColumn *self, ParvisCampaign *campaign)
{
  g_return_if_fail (PARVIS_IS_PLEDGE_COLUMN (self));
  g_return_if_fail (PARVIS_IS_CAMPAIGN (campaign));
  g_return_if_fail (self->campaign == NULL);
  self->campaign = g_object_ref (campaign);
  parvis_pledge_column_refresh (self);
}

static void
remove_strangers (ParvisPledgeColumn *self, GPtrArray *side)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != self->draft && PARVIS_IS_PLEDGE_CARD (child) &&
          !g_ptr_array_find (side, parvis_pledge_card_get_engagement (PARVIS_PLEDGE_CARD (child)),
                             NULL))
        gtk_box_remove (self->cards, child);
      child = next;
    }
}

void
parvis_pledge_column_refresh (ParvisPledgeColumn *self)
{
  g_autoptr (GPtrArray) side = NULL;
  GtkWidget *last = NULL;
  guint n_kept = 0;

  g_return_if_fail (PARVIS_IS_PLEDGE_COLUMN (self));
  side = parvis_campaign_get_side (self->campaign, self->side);
  remove_strangers (self, side);
  for (guint i = 0; i < side->len; i++)
    {
      ParvisEngagement *engagement = side->pdata[i];
      GtkWidget *card = find_card (self, engagement);

      if (card == NULL)
        {
          card = parvis_pledge_card_new (self->campaign, self->side, engagement);
          gtk_box_insert_child_after (self->cards, card, last);
        }
      else if (gtk_widget_get_prev_sibling (card) != last)
        gtk_box_reorder_child_after (self->cards, card, last);
      last = card;
      n_kept += parvis_engagement_get_kept (engagement) ? 1 : 0;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->cards),
                          gtk_widget_get_first_child (GTK_WIDGET (self->cards)) != NULL);
  update_place (self, n_kept);
}

gboolean
parvis_pledge_column_focus_card (ParvisPledgeColumn *self,
                                 ParvisEngagement *engagement,
                                 gboolean edit)
{
  GtkWidget *card;

  g_return_val_if_fail (PARVIS_IS_PLEDGE_COLUMN (self), FALSE);
  card = find_card (self, engagement);
  if (card == NULL)
    return FALSE;
  if (edit)
    parvis_pledge_card_edit (PARVIS_PLEDGE_CARD (card));
  else
    gtk_widget_grab_focus (card);
  return TRUE;
}

gboolean
parvis_pledge_column_focus_first (ParvisPledgeColumn *self)
{
  GtkWidget *card;

  g_return_val_if_fail (PARVIS_IS_PLEDGE_COLUMN (self), FALSE);
  card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  return gtk_widget_grab_focus (card != NULL ? card : self->place);
}
