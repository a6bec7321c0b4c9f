/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/qr.h"

#include <qrencode.h>

/* 49 modules: smaller ones are lost on a sheet of A4. */
#define LARGEST_VERSION 8

struct _ParvisQr
{
  QRcode *code;
  char *address;
};

ParvisQr *
parvis_qr_new (const char *address)
{
  QRcode *code;
  ParvisQr *self;

  if (address == NULL || *address == '\0')
    return NULL;
  code = QRcode_encodeString8bit (address, 0, QR_ECLEVEL_M);
  if (code == NULL || code->version > LARGEST_VERSION)
    {
      QRcode_free (code);
      return NULL;
    }
  self = g_new (ParvisQr, 1);
  self->code = code;
  self->address = g_strdup (address);
  return self;
}

void
parvis_qr_free (ParvisQr *self)
{
  QRcode_free (self->code);
  g_free (self->address);
  g_free (self);
}

guint
parvis_qr_get_size (ParvisQr *self)
{
  return (guint) self->code->width;
}

const char *
parvis_qr_get_address (ParvisQr *self)
{
  return self->address;
}

/* Neighbours on a row are one rectangle: a seam between them would be a white line. */
void
parvis_qr_trace (ParvisQr *self, cairo_t *cr, double x, double y, double side)
{
  int n = self->code->width;
  double module = side / n;

  for (int row = 0; row < n; row++)
    for (int from = 0, to; from < n; from = to + 1)
      {
        const guchar *modules = self->code->data + row * n;

        for (to = from; to < n && (modules[to] & 1) != 0; to++)
          ;
        if (to > from)
          cairo_rectangle (cr, x + from * module, y + row * module, (to - from) * module, module);
      }
}
