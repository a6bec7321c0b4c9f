/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/page.h"

typedef struct
{
  ParvisCampaign *campaign;
  ParvisSequence *sequence;
  char *title;
  char *subtitle;
  GtkWidget *tools;
  gboolean alone;
  gboolean locked;
} ParvisPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ParvisPage, parvis_page, GTK_TYPE_WIDGET)

enum
{
  PROP_CAMPAIGN = 1,
  PROP_SEQUENCE,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_TOOLS,
  PROP_ALONE,
  PROP_LOCKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static ParvisPagePrivate *
private_of (ParvisPage *self)
{
  return parvis_page_get_instance_private (self);
}

static void
parvis_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisPagePrivate *priv = private_of (PARVIS_PAGE (object));

  switch (prop_id)
    {
    case PROP_CAMPAIGN:
      g_value_set_object (value, priv->campaign);
      break;
    case PROP_SEQUENCE:
      g_value_set_object (value, priv->sequence);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_TOOLS:
      g_value_set_object (value, priv->tools);
      break;
    case PROP_ALONE:
      g_value_set_boolean (value, priv->alone);
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, priv->locked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ParvisPage *self = PARVIS_PAGE (object);
  ParvisPagePrivate *priv = private_of (self);

  switch (prop_id)
    {
    case PROP_CAMPAIGN:
      priv->campaign = g_value_dup_object (value);
      break;
    case PROP_SEQUENCE:
      priv->sequence = g_value_dup_object (value);
      break;
    case PROP_TITLE:
      parvis_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      parvis_page_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_TOOLS:
      parvis_page_set_tools (self, g_value_get_object (value));
      break;
    case PROP_ALONE:
      parvis_page_set_alone (self, g_value_get_boolean (value));
      break;
    case PROP_LOCKED:
      priv->locked = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_page_dispose (GObject *object)
{
  ParvisPagePrivate *priv = private_of (PARVIS_PAGE (object));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&priv->tools);
  g_clear_object (&priv->sequence);
  g_clear_object (&priv->campaign);
  G_OBJECT_CLASS (parvis_page_parent_class)->dispose (object);
}

static void
parvis_page_finalize (GObject *object)
{
  ParvisPagePrivate *priv = private_of (PARVIS_PAGE (object));

  g_free (priv->title);
  g_free (priv->subtitle);
  G_OBJECT_CLASS (parvis_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags always = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_CAMPAIGN] =
      g_param_spec_object ("campaign", NULL, NULL, PARVIS_TYPE_CAMPAIGN, once);
  properties[PROP_SEQUENCE] =
      g_param_spec_object ("sequence", NULL, NULL, PARVIS_TYPE_SEQUENCE, once);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, always);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, always);
  properties[PROP_TOOLS] = g_param_spec_object ("tools", NULL, NULL, GTK_TYPE_WIDGET, always);
  properties[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, always);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, always);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
parvis_page_class_init (ParvisPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = parvis_page_get_property;
  object_class->set_property = parvis_page_set_property;
  object_class->dispose = parvis_page_dispose;
  object_class->finalize = parvis_page_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  install_properties (object_class);
}

static void
parvis_page_init (ParvisPage *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

ParvisCampaign *
parvis_page_get_campaign (ParvisPage *self)
{
  g_return_val_if_fail (PARVIS_IS_PAGE (self), NULL);
  return private_of (self)->campaign;
}

ParvisSequence *
parvis_page_get_sequence (ParvisPage *self)
{
  g_return_val_if_fail (PARVIS_IS_PAGE (self), NULL);
  return private_of (self)->sequence;
}

static void
set_text (ParvisPage *self, char **place, const char *text, guint prop)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

void
parvis_page_set_title (ParvisPage *self, const char *title)
{
  g_return_if_fail (PARVIS_IS_PAGE (self));
  set_text (self, &private_of (self)->title, title, PROP_TITLE);
}

void
parvis_page_set_subtitle (ParvisPage *self, const char *subtitle)
{
  g_return_if_fail (PARVIS_IS_PAGE (self));
  set_text (self, &private_of (self)->subtitle, subtitle, PROP_SUBTITLE);
}

void
parvis_page_set_tools (ParvisPage *self, GtkWidget *tools)
{
  ParvisPagePrivate *priv = private_of (self);

  g_return_if_fail (PARVIS_IS_PAGE (self));
  if (priv->tools == tools)
    return;
  g_clear_object (&priv->tools);
  if (tools != NULL)
    priv->tools = g_object_ref_sink (tools);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOOLS]);
}

void
parvis_page_set_alone (ParvisPage *self, gboolean alone)
{
  ParvisPagePrivate *priv = private_of (self);

  g_return_if_fail (PARVIS_IS_PAGE (self));
  if (priv->alone == alone)
    return;
  priv->alone = alone;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALONE]);
}

void
parvis_page_take_focus (ParvisPage *self)
{
  g_return_if_fail (PARVIS_IS_PAGE (self));
  if (PARVIS_PAGE_GET_CLASS (self)->take_focus != NULL)
    PARVIS_PAGE_GET_CLASS (self)->take_focus (self);
}
