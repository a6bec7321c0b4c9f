/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/qr.h: the square code that leads a telephone to a page of the web. */
#pragma once

#include <cairo.h>
#include <glib.h>

typedef struct _ParvisQr ParvisQr;

/* White that belongs to it on every side, in modules. */
#define PARVIS_QR_QUIET 4

/* NULL for an address too long to be read from a sheet of A4, or none. (transfer full) */
ParvisQr *parvis_qr_new (const char *address);
void parvis_qr_free (ParvisQr *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisQr, parvis_qr_free)

/* How many modules a side has. */
guint parvis_qr_get_size (ParvisQr *self);
const char *parvis_qr_get_address (ParvisQr *self);
/* Adds its black to cairo's path. */
void parvis_qr_trace (ParvisQr *self, cairo_t *cr, double x, double y, double side);
