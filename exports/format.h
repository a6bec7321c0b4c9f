/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/format.h: the forms of a picture. */
#pragma once

#include <glib.h>

typedef enum
{
  PARVIS_FORMAT_PNG,
  PARVIS_FORMAT_SVG, /* text as outlines: the same on every machine */
  PARVIS_FORMAT_PDF  /* one tagged page, vector, fonts embedded, text that can be found */
} ParvisFormat;

/* By its ending; FALSE, and @format stays, for another one. */
gboolean parvis_format_from_path (const char *path, ParvisFormat *format);
