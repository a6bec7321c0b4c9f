/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/error.h"

static gboolean
refuse (guint line, const char *detail, GError **error)
{
  g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_METHOD, "%u: %s", line, detail);
  return FALSE;
}

static guint
count_lines (const char *start, const char *end)
{
  guint line = 1;

  for (const char *at = start; at < end; at++)
    line += *at == '\n';
  return line;
}

static gboolean
loads (const char *start, gsize size)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  return g_key_file_load_from_data (file, start, size, G_KEY_FILE_NONE, NULL);
}

/* GKeyFile has no line numbers: the wrong line is the last of the shortest beginning that it
   refuses. */
static guint
find_wrong_line (char **lines)
{
  guint good = 0, bad = g_strv_length (lines);

  while (bad - good > 1)
    {
      guint middle = good + (bad - good) / 2;
      g_autoptr (GString) start = g_string_new (NULL);

      for (guint i = 0; i < middle; i++)
        g_string_append_printf (start, "%s\n", lines[i]);
      if (loads (start->str, start->len))
        good = middle;
      else
        bad = middle;
    }
  return bad;
}

static gboolean
add_line (ParvisMethodText *text, char *place, guint line, const char *detail, GError **error)
{
  if (!g_hash_table_insert (text->lines, place, GUINT_TO_POINTER (line)))
    return refuse (line, detail, error);
  return TRUE;
}

static gboolean
index_lines (ParvisMethodText *text, char **lines, GError **error)
{
  g_autofree char *group = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      const char *equals = strchr (line, '=');

      if (*line == '[')
        {
          g_free (group);
          group = g_strndup (line + 1, strlen (line) - 2);
          if (!add_line (text, g_strdup (group), i + 1, N_ ("this group is there twice"), error))
            return FALSE;
        }
      else if (*line != '#' && equals != NULL && group != NULL)
        {
          g_autofree char *key = g_strchomp (g_strndup (line, (gsize) (equals - line)));

          if (!add_line (text, g_strdup_printf ("%s\n%s", group, key), i + 1,
                         N_ ("this key is there twice"), error))
            return FALSE;
        }
    }
  return TRUE;
}

ParvisMethodText *
parvis_method_text_new (GBytes *bytes, GError **error)
{
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size), *end;
  g_autofree char *copy = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (ParvisMethodText) text = g_new0 (ParvisMethodText, 1);

  text->file = g_key_file_new ();
  text->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_utf8_validate_len (start != NULL ? start : "", size, &end))
    {
      refuse (count_lines (start, end), N_ ("this is not UTF-8 text"), error);
      return NULL;
    }
  copy = g_strndup (start != NULL ? start : "", size);
  lines = g_strsplit (g_str_has_prefix (copy, "\xef\xbb\xbf") ? copy + 3 : copy, "\n", -1);
  if (!g_key_file_load_from_data (text->file,
                                  g_str_has_prefix (copy, "\xef\xbb\xbf") ? copy + 3 : copy,
                                  G_MAXSIZE, G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
    {
      refuse (find_wrong_line (lines), N_ ("this is neither a group, a key nor a remark"), error);
      return NULL;
    }
  if (!index_lines (text, lines, error))
    return NULL;
  return g_steal_pointer (&text);
}

void
parvis_method_text_free (ParvisMethodText *text)
{
  g_return_if_fail (text != NULL);

  g_key_file_unref (text->file);
  g_hash_table_unref (text->lines);
  g_free (text);
}

gboolean
parvis_method_text_refuse (ParvisMethodText *text,
                           const char *group,
                           const char *key,
                           const char *detail,
                           GError **error)
{
  g_autofree char *place = g_strdup_printf ("%s\n%s", group, key != NULL ? key : "");
  gpointer line = g_hash_table_lookup (text->lines, place);

  if (line == NULL)
    line = g_hash_table_lookup (text->lines, group);
  return refuse (line != NULL ? GPOINTER_TO_UINT (line) : 1, detail, error);
}
