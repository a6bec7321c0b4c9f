/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbook/archive.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zip.h>

#include "workbook/trouble.h"

/* Far more than the roadmap of ten thousand actions, and far less than a memory. */
#define MOST_BYTES (64u << 20)
#define MOST_PARTS 2000
#define MOST_PART_BYTES (64u << 20)
#define MOST_READ (160u << 20)
/* A bomb: what is packed this tightly says nothing. */
#define TIGHT_BYTES (4u << 20)
#define MOST_TIGHT 200

#define NOT_XLSX N_ ("this is not an .xlsx spreadsheet")
#define DAMAGED N_ ("the spreadsheet is damaged")
#define TOO_LARGE N_ ("the spreadsheet is too large to be a roadmap")

struct _ParvisArchive
{
  zip_t *zip;
  GBytes *bytes;
  guint64 n_read;
};

static gboolean
begins_with (GBytes *bytes, const char *start, gsize size)
{
  gsize all;
  const char *data = g_bytes_get_data (bytes, &all);

  return all >= size && memcmp (data, start, size) == 0;
}

static gboolean
holds (GBytes *bytes, const char *needle, gsize size)
{
  gsize all;
  const char *data = g_bytes_get_data (bytes, &all);

  return memmem (data, all, needle, size) != NULL;
}

/* Excel wraps what has a password in the container that its older files are. */
static const char *
tell_kind (GBytes *bytes)
{
  static const char encrypted[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

  if (begins_with (bytes, "PK\x03\x04", 4))
    return NULL;
  if (!begins_with (bytes, "\xD0\xCF\x11\xE0", 4))
    return NOT_XLSX;
  if (holds (bytes, encrypted, sizeof encrypted))
    return N_ ("the spreadsheet has a password: take it off, then save it again");
  return N_ ("this is a spreadsheet of the older kind: save it as .xlsx");
}

static gboolean
is_open_document (ParvisArchive *self)
{
  g_autoptr (GBytes) kind =
      parvis_archive_has (self, "mimetype") ? parvis_archive_read (self, "mimetype", NULL) : NULL;

  return kind != NULL && begins_with (kind, "application/vnd.oasis", 21);
}

static gboolean
look_inside (ParvisArchive *self, GError **error)
{
  zip_int64_t n_parts = zip_get_num_entries (self->zip, 0);

  if (n_parts < 0 || n_parts > MOST_PARTS)
    return parvis_trouble_file (TOO_LARGE, error);
  if (is_open_document (self))
    return parvis_trouble_file (N_ ("this is an OpenDocument file: save it as .xlsx"), error);
  return TRUE;
}

ParvisArchive *
parvis_archive_new (GBytes *bytes, GError **error)
{
  g_autoptr (ParvisArchive) self = NULL;
  const char *kind;
  zip_source_t *source;

  g_return_val_if_fail (bytes != NULL, NULL);
  kind = tell_kind (bytes);
  if (kind != NULL || g_bytes_get_size (bytes) > MOST_BYTES)
    {
      parvis_trouble_file (kind != NULL ? kind : TOO_LARGE, error);
      return NULL;
    }
  self = g_new0 (ParvisArchive, 1);
  self->bytes = g_bytes_ref (bytes);
  source =
      zip_source_buffer_create (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, NULL);
  self->zip = source == NULL ? NULL : zip_open_from_source (source, ZIP_RDONLY, NULL);
  if (self->zip == NULL)
    {
      if (source != NULL)
        zip_source_free (source);
      parvis_trouble_file (DAMAGED, error);
      return NULL;
    }
  return look_inside (self, error) ? g_steal_pointer (&self) : NULL;
}

void
parvis_archive_free (ParvisArchive *self)
{
  if (self->zip != NULL)
    zip_discard (self->zip);
  g_bytes_unref (self->bytes);
  g_free (self);
}

gboolean
parvis_archive_has (ParvisArchive *self, const char *part)
{
  return zip_name_locate (self->zip, part, 0) >= 0;
}

/* What the archive says of the part: believed only as far as it frightens. */
static gboolean
check (ParvisArchive *self, const char *part, zip_stat_t *stat, GError **error)
{
  if (zip_stat (self->zip, part, 0, stat) != 0 || (stat->valid & ZIP_STAT_SIZE) == 0 ||
      (stat->valid & ZIP_STAT_COMP_SIZE) == 0)
    return parvis_trouble_file (DAMAGED, error);
  if ((stat->valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat->encryption_method != ZIP_EM_NONE)
    return parvis_trouble_file (
        N_ ("the spreadsheet has a password: take it off, then save it again"), error);
  if (stat->size > MOST_PART_BYTES || self->n_read + stat->size > MOST_READ ||
      (stat->size > TIGHT_BYTES && stat->size / MOST_TIGHT > stat->comp_size))
    return parvis_trouble_file (TOO_LARGE, error);
  return TRUE;
}

GBytes *
parvis_archive_read (ParvisArchive *self, const char *part, GError **error)
{
  zip_stat_t stat;
  g_autofree guchar *contents = NULL;
  zip_file_t *file;
  zip_int64_t size = -1;
  char more;

  g_return_val_if_fail (self != NULL && part != NULL, NULL);
  if (!check (self, part, &stat, error))
    return NULL;
  contents = g_malloc (stat.size + 1);
  file = zip_fopen (self->zip, part, 0);
  if (file != NULL)
    {
      size = zip_fread (file, contents, stat.size);
      /* Only at its end is the checksum looked at; beyond it there is nothing. */
      if (size == (zip_int64_t) stat.size && zip_fread (file, &more, 1) != 0)
        size = -1;
      zip_fclose (file);
    }
  if (size < 0 || (zip_uint64_t) size != stat.size)
    {
      parvis_trouble_file (DAMAGED, error);
      return NULL;
    }
  self->n_read += stat.size;
  return g_bytes_new_take (g_steal_pointer (&contents), stat.size);
}
