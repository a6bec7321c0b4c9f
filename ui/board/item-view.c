/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/item-view.h"

typedef struct
{
  ParvisRecord *record;
  const ParvisInks *inks; /* the wall's */
  ParvisSpot spot;
  ParvisSpot home;
  GdkRectangle allocated;
  guint round;
  gboolean placed;
  gboolean homed;
  gboolean lifted;
  gboolean target;
  gboolean dimmed;
  gboolean selected;
} ParvisItemViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ParvisItemView, parvis_item_view, GTK_TYPE_WIDGET)

enum
{
  PROP_RECORD = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static ParvisItemViewPrivate *
private_of (ParvisItemView *self)
{
  return parvis_item_view_get_instance_private (self);
}

static void
parvis_item_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_RECORD)
    g_value_set_object (value, private_of (PARVIS_ITEM_VIEW (object))->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_item_view_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_RECORD)
    private_of (PARVIS_ITEM_VIEW (object))->record = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_item_view_finalize (GObject *object)
{
  g_clear_object (&private_of (PARVIS_ITEM_VIEW (object))->record);
  G_OBJECT_CLASS (parvis_item_view_parent_class)->finalize (object);
}

static void
parvis_item_view_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  const GtkStateFlags seen =
      GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE;

  if (((previous ^ gtk_widget_get_state_flags (widget)) & seen) != 0)
    parvis_item_view_repaint (PARVIS_ITEM_VIEW (widget));
  GTK_WIDGET_CLASS (parvis_item_view_parent_class)->state_flags_changed (widget, previous);
}

static void
parvis_item_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  /* A new style may want a new size: its place is not to be taken as given. */
  private_of (PARVIS_ITEM_VIEW (widget))->allocated = (GdkRectangle){ 0 };
  GTK_WIDGET_CLASS (parvis_item_view_parent_class)->css_changed (widget, change);
}

static void
parvis_item_view_class_init (ParvisItemViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = parvis_item_view_get_property;
  object_class->set_property = parvis_item_view_set_property;
  object_class->finalize = parvis_item_view_finalize;
  GTK_WIDGET_CLASS (klass)->state_flags_changed = parvis_item_view_state_flags_changed;
  GTK_WIDGET_CLASS (klass)->css_changed = parvis_item_view_css_changed;
  properties[PROP_RECORD] =
      g_param_spec_object ("record", NULL, NULL, PARVIS_TYPE_RECORD,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
parvis_item_view_init (ParvisItemView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

int
parvis_item_view_compare (gconstpointer a, gconstpointer b)
{
  gint64 first = parvis_record_get_id (private_of (*(ParvisItemView *const *) a)->record);
  gint64 second = parvis_record_get_id (private_of (*(ParvisItemView *const *) b)->record);

  return (first > second) - (first < second);
}

ParvisRecord *
parvis_item_view_get_record (ParvisItemView *self)
{
  g_return_val_if_fail (PARVIS_IS_ITEM_VIEW (self), NULL);
  return private_of (self)->record;
}

const ParvisInks *
parvis_item_view_get_inks (ParvisItemView *self)
{
  ParvisItemViewPrivate *priv;

  g_return_val_if_fail (PARVIS_IS_ITEM_VIEW (self), NULL);
  priv = private_of (self);
  return priv->dimmed && priv->inks->dim != NULL ? priv->inks->dim : priv->inks;
}

void
parvis_item_view_set_inks (ParvisItemView *self, const ParvisInks *inks)
{
  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  private_of (self)->inks = inks;
}

void
parvis_item_view_describe (ParvisItemView *self)
{
  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  PARVIS_ITEM_VIEW_GET_CLASS (self)->describe (self);
}

gboolean
parvis_item_view_get_spot (ParvisItemView *self, ParvisSpot *spot)
{
  g_return_val_if_fail (PARVIS_IS_ITEM_VIEW (self), FALSE);
  *spot = private_of (self)->spot;
  return private_of (self)->placed;
}

void
parvis_item_view_set_spot (ParvisItemView *self, ParvisSpot spot)
{
  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  private_of (self)->spot = spot;
  private_of (self)->placed = TRUE;
}

ParvisReach
parvis_item_view_get_reach (ParvisItemView *self)
{
  return PARVIS_ITEM_VIEW_GET_CLASS (self)->get_reach (self);
}

gboolean
parvis_item_view_get_home (ParvisItemView *self, ParvisSpot *spot)
{
  g_return_val_if_fail (PARVIS_IS_ITEM_VIEW (self), FALSE);
  *spot = private_of (self)->home;
  return private_of (self)->homed;
}

void
parvis_item_view_set_home (ParvisItemView *self, ParvisSpot spot)
{
  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  private_of (self)->home = spot;
  private_of (self)->homed = TRUE;
}

void
parvis_item_view_forget_home (ParvisItemView *self)
{
  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  private_of (self)->homed = FALSE;
}

void
parvis_item_view_allocate (ParvisItemView *self, double x, double y, int width, int height)
{
  ParvisItemViewPrivate *priv = private_of (self);
  GdkRectangle place = { (int) x, (int) y, width, height };

  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  if (gtk_widget_get_first_child (GTK_WIDGET (self)) == NULL &&
      gdk_rectangle_equal (&priv->allocated, &place))
    return;
  priv->allocated = place;
  gtk_widget_allocate (
      GTK_WIDGET (self), width, height, -1,
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) place.x, (float) place.y)));
}

gboolean
parvis_item_view_is_lifted (ParvisItemView *self)
{
  g_return_val_if_fail (PARVIS_IS_ITEM_VIEW (self), FALSE);
  return private_of (self)->lifted;
}

void
parvis_item_view_set_lifted (ParvisItemView *self, gboolean lifted)
{
  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  private_of (self)->lifted = lifted;
  gtk_widget_set_opacity (GTK_WIDGET (self), lifted ? .25 : 1);
}

gboolean
parvis_item_view_is_selected (ParvisItemView *self)
{
  g_return_val_if_fail (PARVIS_IS_ITEM_VIEW (self), FALSE);
  return private_of (self)->selected;
}

void
parvis_item_view_repaint (ParvisItemView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  for (; PARVIS_IS_ITEM_VIEW (widget); widget = gtk_widget_get_parent (widget))
    gtk_widget_queue_draw (widget);
  if (widget != NULL)
    gtk_widget_queue_draw (widget);
}

void
parvis_item_view_set_selected (ParvisItemView *self, gboolean selected)
{
  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  /* No state of its style: thousands may be chosen at once. */
  private_of (self)->selected = selected;
  parvis_item_view_repaint (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

void
parvis_item_view_set_target (ParvisItemView *self, gboolean target)
{
  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  private_of (self)->target = target;
  parvis_item_view_repaint (self);
}

gboolean
parvis_item_view_is_marked (ParvisItemView *self)
{
  g_return_val_if_fail (PARVIS_IS_ITEM_VIEW (self), FALSE);
  return private_of (self)->target || parvis_item_view_is_selected (self);
}

gboolean
parvis_item_view_is_dimmed (ParvisItemView *self)
{
  g_return_val_if_fail (PARVIS_IS_ITEM_VIEW (self), FALSE);
  return private_of (self)->dimmed;
}

void
parvis_item_view_set_dimmed (ParvisItemView *self, gboolean dimmed)
{
  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  /* Found again: perhaps by other words, marked in it. */
  if (!dimmed || !private_of (self)->dimmed)
    parvis_item_view_repaint (self);
  private_of (self)->dimmed = dimmed;
}

gboolean
parvis_item_view_add_papers (ParvisItemView *self, ParvisPapers *papers, ParvisSpot spot)
{
  return PARVIS_ITEM_VIEW_GET_CLASS (self)->add_papers (self, papers, spot);
}

guint
parvis_item_view_get_round (ParvisItemView *self)
{
  g_return_val_if_fail (PARVIS_IS_ITEM_VIEW (self), 0);
  return private_of (self)->round;
}

void
parvis_item_view_set_round (ParvisItemView *self, guint number)
{
  g_return_if_fail (PARVIS_IS_ITEM_VIEW (self));
  private_of (self)->round = number;
}
