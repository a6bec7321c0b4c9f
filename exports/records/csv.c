/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/csv.h"

#include <string.h>

GString *
parvis_csv_new (void)
{
  return g_string_new ("\xef\xbb\xbf");
}

/* Also behind apostrophes of its own: an import takes one off again. */
static gboolean
looks_like_formula (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

void
parvis_csv_add (GString *csv, const char *text)
{
  if (text == NULL)
    text = "";
  if (strpbrk (text, ";\"\r\n") == NULL && !g_ascii_isspace (*text))
    {
      g_string_append_printf (csv, "%s%s;", looks_like_formula (text) ? "'" : "", text);
      return;
    }
  g_string_append (csv, looks_like_formula (text) ? "\"'" : "\"");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append (csv, "\";");
}

void
parvis_csv_add_int (GString *csv, int number)
{
  g_string_append_printf (csv, "%d;", number);
}

void
parvis_csv_end_line (GString *csv)
{
  if (csv->len > 0 && csv->str[csv->len - 1] == ';')
    g_string_truncate (csv, csv->len - 1);
  g_string_append (csv, "\r\n");
}
