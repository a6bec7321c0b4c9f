/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/grade-row.h"

#include "page/flow.h"
#include "page/template.h"
#include "words/words.h"

struct _ParvisGradeRow
{
  GtkWidget parent_instance;

  GtkLabel *before; /* template child */
  GtkLabel *label;  /* template child */
  GtkBox *grades;   /* template child */

  GPtrArray *buttons; /* of GtkToggleButton, the worst first */
  guint value;
};

G_DEFINE_FINAL_TYPE (ParvisGradeRow, parvis_grade_row, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void on_toggled (ParvisGradeRow *self, GtkToggleButton *button);

static void
set_value (ParvisGradeRow *self, guint value)
{
  self->value = value;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkToggleButton *button = self->buttons->pdata[i];

      g_signal_handlers_block_by_func (button, on_toggled, self);
      gtk_toggle_button_set_active (button, i + 1 == value);
      g_signal_handlers_unblock_by_func (button, on_toggled, self);
      gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                                   i + 1 == value, -1);
    }
}

static void
choose (ParvisGradeRow *self, guint value)
{
  set_value (self, value);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The one that is chosen is taken back by another click. */
static void
on_toggled (ParvisGradeRow *self, GtkToggleButton *button)
{
  guint i;

  if (g_ptr_array_find (self->buttons, button, &i))
    choose (self, gtk_toggle_button_get_active (button) ? i + 1 : 0);
}

static gboolean
on_clear (GtkWidget *widget, GVariant *args, gpointer data)
{
  choose (PARVIS_GRADE_ROW (widget), 0);
  return GDK_EVENT_STOP;
}

static gboolean
find_focus (ParvisGradeRow *self, guint *i)
{
  for (*i = 0; *i < self->buttons->len; ++*i)
    if (gtk_widget_is_focus (self->buttons->pdata[*i]))
      return TRUE;
  return FALSE;
}

/* One stop of Tab, as a group of radio buttons is; arrows choose in it, the best stands first. */
static gboolean
parvis_grade_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  ParvisGradeRow *self = PARVIS_GRADE_ROW (widget);
  guint i;

  if (!find_focus (self, &i))
    return gtk_widget_grab_focus (widget);
  if (direction == GTK_DIR_LEFT && i + 1 < self->buttons->len)
    i++;
  else if (direction == GTK_DIR_RIGHT && i > 0)
    i--;
  else
    return direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  choose (self, i + 1);
  return gtk_widget_grab_focus (self->buttons->pdata[i]);
}

static gboolean
parvis_grade_row_grab_focus (GtkWidget *widget)
{
  ParvisGradeRow *self = PARVIS_GRADE_ROW (widget);
  guint i = self->value > 0 ? self->value - 1 : self->buttons->len - 1;

  return gtk_widget_grab_focus (self->buttons->pdata[i]);
}

static void
parvis_grade_row_dispose (GObject *object)
{
  g_clear_pointer (&PARVIS_GRADE_ROW (object)->buttons, g_ptr_array_unref);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_GRADE_ROW);
  G_OBJECT_CLASS (parvis_grade_row_parent_class)->dispose (object);
}

static void
parvis_grade_row_class_init (ParvisGradeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_grade_row_dispose;
  widget_class->focus = parvis_grade_row_focus;
  widget_class->grab_focus = parvis_grade_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", PARVIS_TYPE_GRADE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (PARVIS_TYPE_FLOW);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_clear, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, on_clear, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/grade-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisGradeRow, before);
  gtk_widget_class_bind_template_child (widget_class, ParvisGradeRow, label);
  gtk_widget_class_bind_template_child (widget_class, ParvisGradeRow, grades);
}

static void
parvis_grade_row_init (ParvisGradeRow *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_grade (ParvisGradeRow *self, int grade, int grades)
{
  const char *words = parvis_words_grade (grade, grades);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_RADIO, "child", label, NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);
  gtk_box_prepend (self->grades, button);
}

GtkWidget *
parvis_grade_row_new (const char *label, const char *before, guint grades)
{
  ParvisGradeRow *self = g_object_new (PARVIS_TYPE_GRADE_ROW, NULL);
  g_autofree char *name = before != NULL ? g_strdup_printf ("%s %s", before, label) : NULL;

  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->before, before != NULL ? before : "");
  gtk_widget_set_visible (GTK_WIDGET (self->before), before != NULL);
  for (guint grade = 1; grade <= grades; grade++)
    add_grade (self, (int) grade, (int) grades);
  set_value (self, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : label, -1);
  return GTK_WIDGET (self);
}

guint
parvis_grade_row_get_value (ParvisGradeRow *self)
{
  g_return_val_if_fail (PARVIS_IS_GRADE_ROW (self), 0);
  return self->value;
}

void
parvis_grade_row_set_value (ParvisGradeRow *self, guint value)
{
  g_return_if_fail (PARVIS_IS_GRADE_ROW (self) && value <= self->buttons->len);
  set_value (self, value);
}
