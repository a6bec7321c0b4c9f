/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/csv.h"

#include <string.h>

ParvisCsv *
parvis_csv_new (gboolean plain)
{
  ParvisCsv *csv = g_new (ParvisCsv, 1);

  *csv = (ParvisCsv){ g_string_new (plain ? NULL : "\xef\xbb\xbf"), plain };
  return csv;
}

void
parvis_csv_free (ParvisCsv *csv)
{
  g_string_free (csv->text, TRUE);
  g_free (csv);
}

/* Also behind apostrophes of its own: an import takes one off again. */
static gboolean
looks_like_formula (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static char
get_comma (const ParvisCsv *csv)
{
  return csv->plain ? ',' : ';';
}

void
parvis_csv_add (ParvisCsv *csv, const char *text)
{
  const gboolean guarded = text != NULL && !csv->plain && looks_like_formula (text);

  if (text == NULL)
    text = "";
  if (strpbrk (text, csv->plain ? ",\"\r\n" : ";\"\r\n") == NULL && !g_ascii_isspace (*text))
    {
      g_string_append_printf (csv->text, "%s%s%c", guarded ? "'" : "", text, get_comma (csv));
      return;
    }
  g_string_append (csv->text, guarded ? "\"'" : "\"");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv->text, '"');
      g_string_append_c (csv->text, *p);
    }
  g_string_append_printf (csv->text, "\"%c", get_comma (csv));
}

void
parvis_csv_add_int (ParvisCsv *csv, int number)
{
  g_string_append_printf (csv->text, "%d%c", number, get_comma (csv));
}

void
parvis_csv_end_line (ParvisCsv *csv)
{
  GString *text = csv->text;

  if (text->len > 0 && text->str[text->len - 1] == get_comma (csv))
    g_string_truncate (text, text->len - 1);
  g_string_append (text, "\r\n");
}
