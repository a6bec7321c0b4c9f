/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sqlite-error.h"

#include <errno.h>

#include "store/error.h"

static ParvisError
code_of (sqlite3 *handle)
{
  int system_code = sqlite3_system_errno (handle);

  switch (sqlite3_errcode (handle) & 0xff)
    {
    case SQLITE_FULL:
      return PARVIS_ERROR_NO_SPACE;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return PARVIS_ERROR_BUSY;
    case SQLITE_READONLY:
      return PARVIS_ERROR_READ_ONLY;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return PARVIS_ERROR_DAMAGED;
    case SQLITE_CONSTRAINT:
      return PARVIS_ERROR_BAD_VALUE;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return system_code == ENOSPC || system_code == EDQUOT || system_code == EFBIG
                 ? PARVIS_ERROR_NO_SPACE
                 : PARVIS_ERROR_IO;
    default:
      return PARVIS_ERROR_IO;
    }
}

gboolean
parvis_set_sqlite_error (GError **error, sqlite3 *handle)
{
  g_set_error_literal (error, PARVIS_ERROR, code_of (handle), sqlite3_errmsg (handle));
  return FALSE;
}
