/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/edit-label.h"

#include <glib/gi18n-lib.h>

#include "edit/cell.h"
#include "edit/edit-view.h"

/* The caret's room at the end of a line: the text must wrap alike, edited or not. */
#define CARET 2

struct _ParvisEditLabel
{
  GtkWidget parent_instance;
  GtkWidget *label; /* gives the size, also while the view stands over it */
  GtkWidget *view;  /* NULL while not edited */
  char *text;
  char *placeholder;
  char *caption;
  char *draft;
  gconstpointer owner;
  int lines;
};

G_DEFINE_FINAL_TYPE (ParvisEditLabel, parvis_edit_label, GTK_TYPE_WIDGET)

enum
{
  PROP_TEXT = 1,
  PROP_PLACEHOLDER,
  PROP_CAPTION,
  PROP_LINES,
  PROP_CHARS,
  PROP_EDITING,
  PROP_DRAFT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint commit_signal;

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static void
update_accessible (ParvisEditLabel *self)
{
  g_autofree char *name = NULL;

  /* Translators: a field's name and its value, for a screen reader. */
  if (!is_blank (self->caption) && !is_blank (self->text))
    name = g_strdup_printf (C_ ("field and value", "%s: %s"), self->caption, self->text);
  else
    name = g_strdup (is_blank (self->text) ? self->caption : self->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : "", -1);
}

static void
update_label (ParvisEditLabel *self)
{
  GtkLabel *label = GTK_LABEL (self->label);
  gboolean whole = self->view != NULL || self->lines == 0;
  const char *shown = self->view != NULL ? self->draft : self->text;
  gboolean hint = is_blank (shown);

  gtk_label_set_label (label, !hint                          ? shown
                              : is_blank (self->placeholder) ? " "
                                                             : self->placeholder);
  gtk_label_set_lines (label, whole ? -1 : self->lines);
  gtk_label_set_ellipsize (label, whole ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_widget_set_opacity (self->label, self->view != NULL && !hint ? 0 : 1);
  if (hint)
    gtk_widget_add_css_class (self->label, "dim-label");
  else
    gtk_widget_remove_css_class (self->label, "dim-label");
}

static void
on_buffer_changed (ParvisEditLabel *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_free (self->draft);
  self->draft = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

static void
finish (ParvisEditLabel *self, gboolean commit, gboolean keep_focus)
{
  g_autofree char *draft = g_steal_pointer (&self->draft);
  GtkWidget *view = g_steal_pointer (&self->view);

  if (view == NULL)
    return;
  g_object_ref (self);
  if (keep_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  parvis_edit_view_remove_later (view);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  update_label (self);
  g_strstrip (g_strdelimit (draft, "\r\n", ' '));
  if (commit && g_strcmp0 (draft, self->text != NULL ? self->text : "") != 0)
    g_signal_emit (self, commit_signal, 0, draft);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
  g_object_unref (self);
}

static gboolean
on_view_key (ParvisEditLabel *self,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             GtkEventController *controller)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (!enter && keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  if (gtk_text_view_im_context_filter_keypress (
          GTK_TEXT_VIEW (self->view), gtk_event_controller_get_current_event (controller)))
    return GDK_EVENT_STOP;
  finish (self, enter, TRUE);
  return GDK_EVENT_STOP;
}

static void
on_view_leave (ParvisEditLabel *self)
{
  finish (self, TRUE, FALSE);
}

static void
take_click (ParvisEditLabel *self, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  parvis_edit_label_start (self);
}

/* A list's row takes any press that is left to it. */
static void
on_pressed (ParvisEditLabel *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (parvis_cell_find (GTK_WIDGET (self)) != NULL)
    take_click (self, gesture);
}

/* Elsewhere a press may become a drag. */
static void
on_released (ParvisEditLabel *self, int n_press, double x, double y, GtkGesture *gesture)
{
  take_click (self, gesture);
}

static gboolean
on_query_tooltip (GtkWidget *widget,
                  int x,
                  int y,
                  gboolean keyboard,
                  GtkTooltip *tooltip,
                  gpointer data)
{
  ParvisEditLabel *self = PARVIS_EDIT_LABEL (widget);

  if (self->view != NULL ||
      !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (self->label))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->text);
  return TRUE;
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  parvis_edit_label_start (PARVIS_EDIT_LABEL (widget));
}

static void
parvis_edit_label_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  ParvisEditLabel *self = PARVIS_EDIT_LABEL (widget);
  gboolean vertical = orientation == GTK_ORIENTATION_VERTICAL;

  gtk_widget_measure (self->label, orientation,
                      vertical && for_size > CARET ? for_size - CARET : for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (!vertical)
    {
      *minimum += CARET;
      *natural += CARET;
    }
}

/* The text stands in the middle of what there is. */
static void
parvis_edit_label_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisEditLabel *self = PARVIS_EDIT_LABEL (widget);
  int inner = MAX (width - CARET, 1), natural = 0, minimum = 0;
  GskTransform *place;

  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, inner, NULL, &natural, NULL, NULL);
  natural = MIN (natural, height);
  place =
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) ((height - natural) / 2)));
  gtk_widget_allocate (self->label, inner, natural, -1, gsk_transform_ref (place));
  if (self->view != NULL)
    {
      gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      gtk_widget_allocate (self->view, MAX (width, minimum), natural, -1,
                           gsk_transform_ref (place));
    }
  gsk_transform_unref (place);
}

static GtkSizeRequestMode
parvis_edit_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
parvis_edit_label_grab_focus (GtkWidget *widget)
{
  ParvisEditLabel *self = PARVIS_EDIT_LABEL (widget);

  if (self->view != NULL && gtk_widget_get_can_focus (self->view))
    return gtk_widget_grab_focus (self->view);
  return GTK_WIDGET_CLASS (parvis_edit_label_parent_class)->grab_focus (widget);
}

/* Leaving the screen is leaving the field, also where the window closes. */
static void
parvis_edit_label_unmap (GtkWidget *widget)
{
  finish (PARVIS_EDIT_LABEL (widget), TRUE, FALSE);
  GTK_WIDGET_CLASS (parvis_edit_label_parent_class)->unmap (widget);
}

static void
parvis_edit_label_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisEditLabel *self = PARVIS_EDIT_LABEL (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, self->view != NULL);
      break;
    case PROP_DRAFT:
      g_value_set_string (value, self->draft);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_edit_label_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  ParvisEditLabel *self = PARVIS_EDIT_LABEL (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      parvis_edit_label_set_text (self, g_value_get_string (value));
      break;
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      update_label (self);
      break;
    case PROP_CAPTION:
      parvis_edit_label_set_caption (self, g_value_get_string (value));
      break;
    case PROP_LINES:
      self->lines = g_value_get_int (value);
      update_label (self);
      break;
    case PROP_CHARS:
      gtk_label_set_width_chars (GTK_LABEL (self->label), g_value_get_int (value));
      gtk_label_set_max_width_chars (GTK_LABEL (self->label), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_edit_label_dispose (GObject *object)
{
  ParvisEditLabel *self = PARVIS_EDIT_LABEL (object);
  GtkWidget *child;

  self->view = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (parvis_edit_label_parent_class)->dispose (object);
}

static void
parvis_edit_label_finalize (GObject *object)
{
  ParvisEditLabel *self = PARVIS_EDIT_LABEL (object);

  g_free (self->text);
  g_free (self->placeholder);
  g_free (self->caption);
  g_free (self->draft);
  G_OBJECT_CLASS (parvis_edit_label_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, both);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, write);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, both);
  properties[PROP_LINES] = g_param_spec_int ("lines", NULL, NULL, 0, G_MAXINT, 0, write);
  properties[PROP_CHARS] = g_param_spec_int ("chars", NULL, NULL, -1, G_MAXINT, -1, write);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, read);
  properties[PROP_DRAFT] = g_param_spec_string ("draft", NULL, NULL, NULL, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
parvis_edit_label_class_init (ParvisEditLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = parvis_edit_label_get_property;
  object_class->set_property = parvis_edit_label_set_property;
  object_class->dispose = parvis_edit_label_dispose;
  object_class->finalize = parvis_edit_label_finalize;
  widget_class->measure = parvis_edit_label_measure;
  widget_class->size_allocate = parvis_edit_label_size_allocate;
  widget_class->get_request_mode = parvis_edit_label_get_request_mode;
  widget_class->grab_focus = parvis_edit_label_grab_focus;
  widget_class->unmap = parvis_edit_label_unmap;
  install_properties (object_class);
  commit_signal = g_signal_new ("commit", PARVIS_TYPE_EDIT_LABEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "edit.start", NULL, start_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "edit.start", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "edit.start", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "edit.start", NULL);
  gtk_widget_class_set_css_name (widget_class, "editlabel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
parvis_edit_label_init (ParvisEditLabel *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "xalign", 0.f, "yalign", 0.f, NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "text");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  update_label (self);
}

GtkWidget *
parvis_edit_label_new (void)
{
  return g_object_new (PARVIS_TYPE_EDIT_LABEL, NULL);
}

const char *
parvis_edit_label_get_text (ParvisEditLabel *self)
{
  g_return_val_if_fail (PARVIS_IS_EDIT_LABEL (self), NULL);
  return self->text;
}

void
parvis_edit_label_set_text (ParvisEditLabel *self, const char *text)
{
  g_return_if_fail (PARVIS_IS_EDIT_LABEL (self));
  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  update_label (self);
  update_accessible (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

void
parvis_edit_label_set_caption (ParvisEditLabel *self, const char *caption)
{
  g_return_if_fail (PARVIS_IS_EDIT_LABEL (self));
  if (g_strcmp0 (self->caption, caption) == 0)
    return;
  g_free (self->caption);
  self->caption = g_strdup (caption);
  update_accessible (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPTION]);
}

gboolean
parvis_edit_label_get_editing (ParvisEditLabel *self)
{
  g_return_val_if_fail (PARVIS_IS_EDIT_LABEL (self), FALSE);
  return self->view != NULL;
}

const char *
parvis_edit_label_get_draft (ParvisEditLabel *self)
{
  g_return_val_if_fail (PARVIS_IS_EDIT_LABEL (self), NULL);
  return self->draft;
}

static void
make_view (ParvisEditLabel *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = parvis_edit_view_new (self->text, self->caption);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_view_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_view_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);
  gtk_widget_add_controller (self->view, focus);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
}

void
parvis_edit_label_start (ParvisEditLabel *self)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (PARVIS_IS_EDIT_LABEL (self));
  if (self->view != NULL)
    return;
  make_view (self);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (on_buffer_changed), self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  on_buffer_changed (self);
  parvis_edit_view_settle (self->view, gtk_widget_get_width (GTK_WIDGET (self)),
                           gtk_widget_get_height (self->label));
  gtk_widget_grab_focus (self->view);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

void
parvis_edit_label_stop (ParvisEditLabel *self, gboolean commit)
{
  g_return_if_fail (PARVIS_IS_EDIT_LABEL (self));
  finish (self, commit, FALSE);
}

void
parvis_edit_label_set_owner (ParvisEditLabel *self, gconstpointer owner)
{
  g_return_if_fail (PARVIS_IS_EDIT_LABEL (self));
  if (self->owner != owner)
    finish (self, FALSE, FALSE);
  self->owner = owner;
}
