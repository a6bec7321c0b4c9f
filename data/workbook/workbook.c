/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbook/workbook.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "workbook/archive.h"
#include "workbook/cells.h"
#include "workbook/trouble.h"
#include "workbook/xml.h"

#define MOST_SHEETS 500

#define DAMAGED N_ ("the spreadsheet is damaged")

/* What a link or a sheet is, and where it leads: a link, to a part; a sheet, to a link. */
typedef struct
{
  char *what; /* the end of the link's type, or the sheet's name */
  char *where;
} Pointer;

static void
pointer_free (gpointer data)
{
  Pointer *pointer = data;

  g_free (pointer->what);
  g_free (pointer->where);
  g_free (pointer);
}

/* A part's name, never a way out. NULL for what is none. */
static char *
resolve (const char *folder, const char *target)
{
  if (strstr (target, "..") != NULL || strpbrk (target, "\\:") != NULL || *target == '\0')
    return NULL;
  return *target == '/' ? g_strdup (target + 1) : g_strconcat (folder, target, NULL);
}

static gboolean
add_link (GHashTable *links, ParvisXml *xml, const char *folder, GError **error)
{
  g_autofree char *id = parvis_xml_get_attribute (xml, "Id");
  g_autofree char *type = parvis_xml_get_attribute (xml, "Type");
  g_autofree char *target = parvis_xml_get_attribute (xml, "Target");
  g_autofree char *mode = parvis_xml_get_attribute (xml, "TargetMode");
  g_autofree char *part = NULL;
  Pointer *link;

  if (id == NULL || type == NULL || target == NULL)
    return parvis_trouble_file (DAMAGED, error);
  if (g_strcmp0 (mode, "External") == 0 || g_str_has_suffix (type, "/externalLink"))
    return parvis_trouble_file (
        N_ ("the spreadsheet leads to another file: take the link away, then save it again"),
        error);
  part = resolve (folder, target);
  if (part == NULL)
    return parvis_trouble_file (DAMAGED, error);
  link = g_new0 (Pointer, 1);
  link->what = g_strdup (strrchr (type, '/') != NULL ? strrchr (type, '/') + 1 : type);
  link->where = g_steal_pointer (&part);
  g_hash_table_replace (links, g_steal_pointer (&id), link);
  return TRUE;
}

/* Id → Pointer. */
static GHashTable *
read_links (ParvisArchive *archive, const char *part, const char *folder, GError **error)
{
  g_autoptr (GHashTable) links =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pointer_free);
  g_autoptr (GBytes) bytes = parvis_archive_read (archive, part, error);
  g_autoptr (ParvisXml) xml = NULL;
  ParvisXmlNode node;

  if (bytes == NULL)
    return NULL;
  xml = parvis_xml_new (bytes);
  while ((node = parvis_xml_next (xml, error)) != PARVIS_XML_END)
    if (node == PARVIS_XML_ERROR ||
        (node == PARVIS_XML_OPEN && parvis_xml_is (xml, "Relationship") &&
         !add_link (links, xml, folder, error)))
      return NULL;
  return g_steal_pointer (&links);
}

static const char *
find_part (GHashTable *links, const char *kind)
{
  GHashTableIter iter;
  gpointer link;

  g_hash_table_iter_init (&iter, links);
  while (g_hash_table_iter_next (&iter, NULL, &link))
    if (g_str_equal (((Pointer *) link)->what, kind))
      return ((Pointer *) link)->where;
  return NULL;
}

static void
take_element (ParvisWorkbook *self, GPtrArray *entries, ParvisXml *xml)
{
  if (parvis_xml_is (xml, "workbookPr"))
    {
      g_autofree char *from_1904 = parvis_xml_get_attribute (xml, "date1904");

      self->from_1904 =
          from_1904 != NULL && !g_str_equal (from_1904, "0") && !g_str_equal (from_1904, "false");
    }
  else if (parvis_xml_is (xml, "sheet"))
    {
      Pointer *entry = g_new0 (Pointer, 1);

      entry->what = parvis_xml_get_attribute (xml, "name");
      entry->where = parvis_xml_get_attribute (xml, "id");
      g_ptr_array_add (entries, entry);
    }
}

/* The sheets' names and links. */
static GPtrArray *
read_entries (ParvisWorkbook *self, ParvisArchive *archive, const char *part, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (pointer_free);
  g_autoptr (GBytes) bytes = parvis_archive_read (archive, part, error);
  g_autoptr (ParvisXml) xml = NULL;
  ParvisXmlNode node;

  if (bytes == NULL)
    return NULL;
  xml = parvis_xml_new (bytes);
  while ((node = parvis_xml_next (xml, error)) != PARVIS_XML_END)
    {
      if (node == PARVIS_XML_ERROR)
        return NULL;
      if (node == PARVIS_XML_OPEN)
        take_element (self, entries, xml);
      if (entries->len > MOST_SHEETS)
        {
          parvis_trouble_file (N_ ("the spreadsheet is too large to be a roadmap"), error);
          return NULL;
        }
    }
  return g_steal_pointer (&entries);
}

static gboolean
read_sheets (ParvisWorkbook *self,
             ParvisArchive *archive,
             GPtrArray *entries,
             GHashTable *links,
             const char *mark,
             GError **error)
{
  const char *shared = find_part (links, "sharedStrings");

  if (shared != NULL && !parvis_cells_read_shared (self, archive, shared, error))
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      Pointer *entry = entries->pdata[i];
      Pointer *link = entry->where == NULL ? NULL : g_hash_table_lookup (links, entry->where);

      if (link == NULL || entry->what == NULL)
        return parvis_trouble_file (DAMAGED, error);
      /* A chart may have a sheet of its own. */
      if (g_str_equal (link->what, "worksheet") &&
          !parvis_cells_read_sheet (self, archive, link->where, entry->what, mark, error))
        return FALSE;
    }
  return TRUE;
}

/* "xl/_rels/workbook.xml.rels" of "xl/workbook.xml". */
static char *
name_links (const char *part, char **folder)
{
  const char *slash = strrchr (part, '/');

  *folder = slash == NULL ? g_strdup ("") : g_strndup (part, (gsize) (slash - part) + 1);
  return g_strdup_printf ("%s_rels/%s.rels", *folder, part + strlen (*folder));
}

static gboolean
read_book (ParvisWorkbook *self, ParvisArchive *archive, const char *mark, GError **error)
{
  g_autoptr (GHashTable) top = NULL, links = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *folder = NULL, *name = NULL;
  const char *part;

  if (!parvis_archive_has (archive, "_rels/.rels"))
    return parvis_trouble_file (N_ ("this is not an .xlsx spreadsheet"), error);
  top = read_links (archive, "_rels/.rels", "", error);
  if (top == NULL)
    return FALSE;
  part = find_part (top, "officeDocument");
  if (part == NULL)
    return parvis_trouble_file (N_ ("this is not an .xlsx spreadsheet"), error);
  name = name_links (part, &folder);
  links = read_links (archive, name, folder, error);
  entries = links == NULL ? NULL : read_entries (self, archive, part, error);
  return entries != NULL && read_sheets (self, archive, entries, links, mark, error);
}

ParvisWorkbook *
parvis_workbook_read (GBytes *bytes, const char *mark, GError **error)
{
  g_autoptr (ParvisWorkbook) self = NULL;
  g_autoptr (ParvisArchive) archive = NULL;

  g_return_val_if_fail (bytes != NULL && mark != NULL, NULL);
  archive = parvis_archive_new (bytes, error);
  if (archive == NULL)
    return NULL;
  self = g_new0 (ParvisWorkbook, 1);
  self->sheets = g_ptr_array_new_with_free_func (parvis_cells_free_sheet);
  self->texts = g_string_chunk_new (1 << 16);
  self->shared = g_ptr_array_new ();
  return read_book (self, archive, mark, error) ? g_steal_pointer (&self) : NULL;
}

void
parvis_workbook_free (ParvisWorkbook *self)
{
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->shared);
  g_string_chunk_free (self->texts);
  g_free (self);
}

char *
parvis_workbook_read_day (const ParvisWorkbook *self, double number)
{
  g_autoptr (GDateTime) first = NULL, day = NULL;
  int days;

  g_return_val_if_fail (self != NULL, NULL);
  if (!(number >= 0 && number < 2958466))
    return NULL;
  days = (int) floor (number);
  /* 1900 had no 29 February, but the numbers count one. */
  if (!self->from_1904 && (days == 0 || days == 60))
    return NULL;
  first = self->from_1904 ? g_date_time_new_utc (1904, 1, 1, 0, 0, 0)
          : days < 60     ? g_date_time_new_utc (1899, 12, 31, 0, 0, 0)
                          : g_date_time_new_utc (1899, 12, 30, 0, 0, 0);
  day = g_date_time_add_days (first, days);
  return day == NULL ? NULL : g_date_time_format (day, "%Y-%m-%d");
}
