/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "svg.h"

#include <string.h>

GBytes *
parvis_svg_name (const GByteArray *bytes, const char *title)
{
  g_autofree char *element = g_markup_printf_escaped ("\n<title>%s</title>", title);
  const char *text = (const char *) bytes->data;
  const char *root = g_strstr_len (text, (gssize) bytes->len, "<svg");
  const char *end = root != NULL ? memchr (root, '>', bytes->len - (gsize) (root - text)) : NULL;
  gsize head = end != NULL ? (gsize) (end - text) + 1 : 0;
  GByteArray *named = g_byte_array_sized_new (bytes->len + (guint) strlen (element));

  g_byte_array_append (named, bytes->data, (guint) head);
  if (end != NULL)
    g_byte_array_append (named, (const guint8 *) element, (guint) strlen (element));
  g_byte_array_append (named, bytes->data + head, bytes->len - (guint) head);
  return g_byte_array_free_to_bytes (named);
}
