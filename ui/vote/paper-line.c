/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/paper-line.h"

#include <glib/gi18n-lib.h>

#include "words/words.h"

#define DIGITS 3
#define FIELD_WIDTH 72
#define NUMBER_WIDTH 3

guint
parvis_paper_line_count_values (ParvisVote *vote)
{
  if (parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT)
    return (guint) parvis_vote_get_grades (vote);
  return parvis_vote_get_rule (vote) == PARVIS_RULE_DOTS ? (guint) parvis_vote_get_cap (vote) : 1;
}

guint
parvis_paper_line_get_value (ParvisVote *vote, guint i)
{
  return parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT
             ? parvis_paper_line_count_values (vote) - i
             : i + 1;
}

const char *
parvis_paper_line_name_value (ParvisVote *vote, guint value)
{
  if (parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT)
    return parvis_words_grade ((int) value, parvis_vote_get_grades (vote));
  return value == 1 ? C_ ("paper", "one cross") : C_ ("paper", "two crosses");
}

GtkWidget *
parvis_paper_field_new (const char *name)
{
  GtkWidget *field = g_object_new (GTK_TYPE_ENTRY, "width-chars", DIGITS, "max-width-chars", DIGITS,
                                   "max-length", DIGITS, "xalign", 1., "input-purpose",
                                   GTK_INPUT_PURPOSE_DIGITS, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (field, "paper-field");
  gtk_widget_add_css_class (field, "numeric");
  gtk_widget_set_size_request (field, FIELD_WIDTH, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return field;
}

gboolean
parvis_paper_field_get (GtkWidget *field, guint *number)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (field))));
  guint64 value = 0;

  *number = 0;
  if (*text != '\0' && !g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &value, NULL))
    return FALSE;
  *number = (guint) value;
  return TRUE;
}

void
parvis_paper_field_set (GtkWidget *field, guint number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (field), text);
}

static void
add_fields (GtkBox *box, ParvisVote *vote, ParvisOption *option, GPtrArray *fields)
{
  int number = parvis_option_get_position (option) + 1;
  const char *label = parvis_option_get_label (option);

  for (guint i = 0; i < parvis_paper_line_count_values (vote); i++)
    {
      const char *value =
          parvis_paper_line_name_value (vote, parvis_paper_line_get_value (vote, i));
      g_autofree char *name =
          parvis_paper_line_count_values (vote) > 1
              /* Translators: the number of a line, the line, "two crosses" or a grade. */
              ? g_strdup_printf (C_ ("paper", "%d, %s: %s"), number, label, value)
              /* Translators: the number of a line, the line. */
              : g_strdup_printf (C_ ("paper", "%d, %s"), number, label);
      GtkWidget *field = parvis_paper_field_new (name);

      g_ptr_array_add (fields, field);
      gtk_box_append (box, field);
    }
}

GtkWidget *
parvis_paper_line_new (ParvisVote *vote, ParvisOption *option, GPtrArray *fields)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  g_autofree char *number = g_strdup_printf ("%d", parvis_option_get_position (option) + 1);
  GtkWidget *label = gtk_label_new (number);
  GtkWidget *words = gtk_label_new (parvis_option_get_label (option));

  gtk_label_set_width_chars (GTK_LABEL (label), NUMBER_WIDTH);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "paper-number");
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, "result-name");
  gtk_box_append (box, label);
  gtk_box_append (box, words);
  add_fields (box, vote, option, fields);
  return GTK_WIDGET (box);
}

GtkWidget *
parvis_paper_line_new_head (ParvisVote *vote, gboolean backwards)
{
  const guint n_values = parvis_paper_line_count_values (vote);
  GtkWidget *box;

  if (n_values == 1)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  for (guint i = 0; i < n_values; i++)
    {
      guint value = parvis_paper_line_get_value (vote, backwards ? n_values - 1 - i : i);
      GtkWidget *label = gtk_label_new (parvis_paper_line_name_value (vote, value));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
      gtk_widget_set_size_request (label, FIELD_WIDTH, -1);
      gtk_widget_add_css_class (label, "paper-head");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}
