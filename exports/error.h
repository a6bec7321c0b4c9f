/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/error.h: why an export failed; G_IO_ERROR says the rest. */
#pragma once

#include <glib.h>

#define PARVIS_EXPORT_ERROR (parvis_export_error_quark ())
GQuark parvis_export_error_quark (void);

typedef enum
{
  PARVIS_EXPORT_ERROR_DOES_NOT_FIT, /* the message is the remark, in the user's language */
  PARVIS_EXPORT_ERROR_OCCUPIED,     /* the same: a folder has other files in it */
  PARVIS_EXPORT_ERROR_PARTS,        /* the same, a line for each part that could not be written */
  PARVIS_EXPORT_ERROR_NO_FOLDER,    /* the same: what was to hold the file is not there */
  PARVIS_EXPORT_ERROR_NOTHING,      /* the same: there is nothing to say yet */
  PARVIS_EXPORT_ERROR_FAILED        /* the library that writes the format refused */
} ParvisExportError;
