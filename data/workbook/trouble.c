/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbook/trouble.h"

#include "store/error.h"

/* What a file says of itself goes into one line of a message. */
static char *
make_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  guint length = 0;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar sign = g_utf8_get_char (at);

      if (++length > 60)
        {
          g_string_append (line, "…");
          break;
        }
      g_string_append_unichar (line, g_unichar_iscntrl (sign) ? ' ' : sign);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static gboolean
refuse (const char *sheet, const char *cell, const char *detail, const char *about, GError **error)
{
  g_autofree char *where = make_line (sheet);
  g_autofree char *what = make_line (about);

  g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_WORKBOOK, "%s\n%s\n%s\n%s", where, cell, detail,
               what);
  return FALSE;
}

char *
parvis_trouble_name_cell (guint row, guint column)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint left = column + 1; left > 0; left = (left - 1) / 26)
    g_string_prepend_c (name, (char) ('A' + (left - 1) % 26));
  g_string_append_printf (name, "%u", row + 1);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

gboolean
parvis_trouble_file (const char *detail, GError **error)
{
  return refuse ("", "", detail, "", error);
}

gboolean
parvis_trouble_cell (const char *sheet,
                     guint row,
                     guint column,
                     const char *detail,
                     const char *about,
                     GError **error)
{
  g_autofree char *cell = parvis_trouble_name_cell (row, column);

  return refuse (sheet, cell, detail, about, error);
}

gboolean
parvis_trouble_sheet (const char *sheet, const char *detail, const char *about, GError **error)
{
  return refuse (sheet, "", detail, about, error);
}
