/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/exchange/scan.h: what a parser should not be given. For data/exchange only. */
#pragma once

#include <glib.h>

/* A campaign with its logos is a few MiB. */
#define PARVIS_EXCHANGE_SIZE_MAX (64 * 1024 * 1024)

/* Too large, not UTF-8, with what JSON has outside texts nowhere, or nested more deeply than any
   campaign (a parser that calls itself would run out of stack): PARVIS_ERROR_JSON, with the line
   where there is one. */
gboolean parvis_exchange_scan (const char *data, gsize size, GError **error);
