/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/wall-keys.h"

static void
bind (GtkWidgetClass *klass, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding_action (klass, key, modifiers, action, "x", (gint64) 0);
}

static void
bind_arrows (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key, pad;
    GtkDirectionType direction;
  } arrows[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    for (int pad = 0; pad < 2; pad++)
      {
        guint key = pad ? arrows[i].pad : arrows[i].key;

        gtk_widget_class_add_binding_action (klass, key, 0, "wall.nudge", "i", arrows[i].direction);
        gtk_widget_class_add_binding_action (klass, key, GDK_SHIFT_MASK, "wall.move", "i",
                                             arrows[i].direction);
        gtk_widget_class_add_binding_action (klass, key, GDK_CONTROL_MASK, "wall.go", "i",
                                             arrows[i].direction);
      }
}

static void
bind_ends (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key, pad;
    int pages; /* 0: an end */
    gboolean last;
  } ends[] = {
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, FALSE },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, TRUE },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, -1, FALSE },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (int pad = 0; pad < 2; pad++)
      {
        guint key = pad ? ends[i].pad : ends[i].key;

        if (ends[i].pages != 0)
          gtk_widget_class_add_binding_action (klass, key, 0, "wall.page", "i", ends[i].pages);
        else
          gtk_widget_class_add_binding_action (klass, key, 0, "wall.end", "b", ends[i].last);
      }
}

static void
bind_zones (GtkWidgetClass *klass)
{
  /* The figures' keys without Shift on a French keyboard, where minus is the sixth: it zooms. */
  static const guint french[] = { GDK_KEY_ampersand,  GDK_KEY_eacute,     GDK_KEY_quotedbl,
                                  GDK_KEY_apostrophe, GDK_KEY_parenleft,  0,
                                  GDK_KEY_egrave,     GDK_KEY_underscore, GDK_KEY_ccedilla };

  for (guint i = 0; i < G_N_ELEMENTS (french); i++)
    {
      const guint keys[] = { GDK_KEY_1 + i, GDK_KEY_KP_1 + i, french[i] };

      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        if (keys[j] != 0)
          gtk_widget_class_add_binding_action (klass, keys[j], GDK_CONTROL_MASK, "wall.send", "i",
                                               (int) i + 1);
    }
}

void
parvis_wall_keys_bind (GtkWidgetClass *klass)
{
  bind (klass, GDK_KEY_F2, 0, "wall.edit");
  bind (klass, GDK_KEY_Return, 0, "wall.edit");
  bind (klass, GDK_KEY_KP_Enter, 0, "wall.edit");
  bind (klass, GDK_KEY_space, GDK_CONTROL_MASK, "wall.select");
  bind (klass, GDK_KEY_g, 0, "wall.group");
  bind (klass, GDK_KEY_g, GDK_CONTROL_MASK, "wall.group");
  bind (klass, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "wall.ungroup");
  bind (klass, GDK_KEY_l, 0, "wall.flag");
  bind (klass, GDK_KEY_p, 0, "wall.park");
  bind (klass, GDK_KEY_v, 0, "wall.reveal");
  bind (klass, GDK_KEY_v, GDK_SHIFT_MASK, "wall.conceal");
  bind (klass, GDK_KEY_t, GDK_CONTROL_MASK, "wall.tidy");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "wall.tidy-all", NULL);
  bind (klass, GDK_KEY_Delete, 0, "wall.delete");
  bind (klass, GDK_KEY_KP_Delete, 0, "wall.delete");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_a, GDK_CONTROL_MASK, "wall.select-all", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "wall.select-none", NULL);
  bind_arrows (klass);
  bind_ends (klass);
  bind_zones (klass);
}
