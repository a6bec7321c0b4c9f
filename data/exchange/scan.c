/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/error.h"

/* A mark of a ballot of the list of ballots of the file is five deep. */
#define DEPTH_MAX 16

static gboolean
refuse (GError **error, const char *data, const char *place, const char *what)
{
  guint line = 1;

  for (const char *c = data; c < place; c++)
    line += *c == '\n';
  g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_JSON, "%u: %s", line, what);
  return FALSE;
}

/* The end of the text that begins with the quote at @c, or of the file. */
static const char *
skip_text (const char *c, const char *end)
{
  for (c++; c < end && *c != '"'; c++)
    if (*c == '\\')
      c++;
  return c;
}

/* The parser also takes comments, and texts in other quotes: what stands in those would be counted
   here as what it is not. */
static gboolean
can_stand (char c)
{
  static const char others[] = " \t\r\n{}[]:,+-.0123456789Eaeflnrstu";

  return c != '\0' && strchr (others, c) != NULL;
}

gboolean
parvis_exchange_scan (const char *data, gsize size, GError **error)
{
  const char *end = data + size;
  int depth = 0;

  if (size > PARVIS_EXCHANGE_SIZE_MAX)
    return refuse (error, data, data, N_ ("the file is larger than any campaign"));
  if (!g_utf8_validate_len (data, size, &end))
    return refuse (error, data, end, N_ ("this is not UTF-8"));
  for (const char *c = data; c < end; c++)
    if (*c == '"')
      c = skip_text (c, end);
    else if (!can_stand (*c) || ((*c == ']' || *c == '}') && --depth < 0))
      return refuse (error, data, c, N_ ("this is not JSON"));
    else if ((*c == '[' || *c == '{') && ++depth > DEPTH_MAX)
      return refuse (error, data, c, N_ ("this is nested too deeply"));
  return TRUE;
}
