/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers/thanks.h"

#include "page/enlarge.h"

struct _ParvisThanks
{
  AdwBin parent_instance;
  GtkLabel *sentence; /* template child */
  GtkWidget *next;    /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisThanks, parvis_thanks, ADW_TYPE_BIN)

enum
{
  PROP_SENTENCE = 1,
  N_PROPS
};

enum
{
  NEXT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_next (ParvisThanks *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}

static gboolean
parvis_thanks_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PARVIS_THANKS (widget)->next);
}

static void
parvis_thanks_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SENTENCE)
    g_value_set_string (value, gtk_label_get_label (PARVIS_THANKS (object)->sentence));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_thanks_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SENTENCE)
    gtk_label_set_label (PARVIS_THANKS (object)->sentence, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_thanks_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_THANKS);
  G_OBJECT_CLASS (parvis_thanks_parent_class)->dispose (object);
}

static void
parvis_thanks_class_init (ParvisThanksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = parvis_thanks_get_property;
  object_class->set_property = parvis_thanks_set_property;
  object_class->dispose = parvis_thanks_dispose;
  widget_class->grab_focus = parvis_thanks_grab_focus;
  g_type_ensure (PARVIS_TYPE_ENLARGE);
  properties[PROP_SENTENCE] =
      g_param_spec_string ("sentence", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[NEXT] = g_signal_new ("next", PARVIS_TYPE_THANKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "booth");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/answers/thanks.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisThanks, sentence);
  gtk_widget_class_bind_template_child (widget_class, ParvisThanks, next);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
}

static void
parvis_thanks_init (ParvisThanks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
