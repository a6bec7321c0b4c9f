/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbook/cells.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "workbook/trouble.h"
#include "workbook/xml.h"

/* A sheet that comes back says so in one of these. */
#define HEAD_ROWS 50
#define MOST_ROWS 1048576
#define MOST_COLUMNS 16384
#define MOST_CELLS 2000000
#define MOST_SHARED 1000000
/* What a cell can hold, in bytes. */
#define MOST_TEXT (32767 * 4)

#define DAMAGED N_ ("the spreadsheet is damaged")
#define TOO_LARGE N_ ("the spreadsheet is too large to be a roadmap")

typedef struct
{
  ParvisWorkbook *book;
  ParvisWorkbookSheet *sheet;
  const char *mark;
  gboolean marked;
  guint row, column; /* of the cell being read */
  guint next_row, next_column;
  char *type; /* of the cell; NULL: a number */
  gboolean formula;
  gboolean phonetic;
  gboolean takes_text;
  GString *text;
} Reader;

static int
read_hex (const char *at)
{
  int value = 0;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* _x0041_ is A: so a file writes what XML cannot hold. */
static const char *
keep_text (ParvisWorkbook *book, GString *text)
{
  g_autoptr (GString) plain = NULL;

  if (strstr (text->str, "_x") == NULL)
    return g_string_chunk_insert (book->texts, text->str);
  plain = g_string_new (NULL);
  for (const char *at = text->str; *at != '\0'; at++)
    {
      int sign = at[0] == '_' && at[1] == 'x' ? read_hex (at + 2) : -1;

      if (sign > 0 && at[6] == '_' && g_unichar_validate ((gunichar) sign))
        {
          g_string_append_unichar (plain, (gunichar) sign);
          at += 6;
        }
      else
        g_string_append_c (plain, *at);
    }
  return g_string_chunk_insert (book->texts, plain->str);
}

static gboolean
add_text (GString *text, const char *more, GError **error)
{
  g_string_append (text, more);
  return text->len <= MOST_TEXT || parvis_trouble_file (TOO_LARGE, error);
}

static ParvisXml *
open_part (ParvisArchive *archive, const char *part, GError **error)
{
  g_autoptr (GBytes) bytes = parvis_archive_read (archive, part, error);

  return bytes == NULL ? NULL : parvis_xml_new (bytes);
}

static gboolean
end_shared (ParvisWorkbook *book, GString *text, GError **error)
{
  if (book->shared->len == MOST_SHARED)
    return parvis_trouble_file (TOO_LARGE, error);
  g_ptr_array_add (book->shared, (gpointer) keep_text (book, text));
  return TRUE;
}

/* Rich text comes in runs; how it is pronounced is no part of it. */
gboolean
parvis_cells_read_shared (ParvisWorkbook *book,
                          ParvisArchive *archive,
                          const char *part,
                          GError **error)
{
  g_autoptr (ParvisXml) xml = open_part (archive, part, error);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean takes = FALSE, phonetic = FALSE, ok = xml != NULL;
  ParvisXmlNode node;

  while (ok && (node = parvis_xml_next (xml, error)) != PARVIS_XML_END)
    {
      if (node == PARVIS_XML_ERROR)
        return FALSE;
      if (node == PARVIS_XML_TEXT)
        {
          ok = !takes || phonetic || add_text (text, parvis_xml_get_text (xml), error);
          continue;
        }
      if (parvis_xml_is (xml, "t"))
        takes = node == PARVIS_XML_OPEN;
      else if (parvis_xml_is (xml, "rPh"))
        phonetic = node == PARVIS_XML_OPEN;
      else if (parvis_xml_is (xml, "si") && node == PARVIS_XML_OPEN)
        g_string_truncate (text, 0);
      else if (parvis_xml_is (xml, "si"))
        ok = end_shared (book, text, error);
    }
  return ok;
}

/* "AB12". */
static gboolean
read_place (const char *name, guint *row, guint *column)
{
  guint64 number;
  char *end = NULL;

  *column = 0;
  for (; g_ascii_isupper (*name); name++)
    {
      *column = *column * 26 + (guint) (*name - 'A') + 1;
      if (*column > MOST_COLUMNS)
        return FALSE;
    }
  if (*column == 0 || !g_ascii_isdigit (*name))
    return FALSE;
  number = g_ascii_strtoull (name, &end, 10);
  if (*end != '\0' || number == 0 || number > MOST_ROWS)
    return FALSE;
  *row = (guint) number - 1;
  (*column)--;
  return TRUE;
}

static gboolean
open_row (Reader *self, ParvisXml *xml, GError **error)
{
  g_autofree char *number = parvis_xml_get_attribute (xml, "r");
  guint64 row = number == NULL ? self->next_row : g_ascii_strtoull (number, NULL, 10) - 1;

  if (row < self->next_row || row >= MOST_ROWS)
    return parvis_trouble_file (DAMAGED, error);
  self->row = (guint) row;
  self->next_row = self->row + 1;
  self->next_column = 0;
  return TRUE;
}

static gboolean
open_cell (Reader *self, ParvisXml *xml, GError **error)
{
  g_autofree char *place = parvis_xml_get_attribute (xml, "r");
  guint row = self->row;

  self->column = self->next_column;
  if (self->next_row == 0 || (place != NULL && !read_place (place, &row, &self->column)) ||
      row != self->row || self->column < self->next_column)
    return parvis_trouble_file (DAMAGED, error);
  self->next_column = self->column + 1;
  g_free (self->type);
  self->type = parvis_xml_get_attribute (xml, "t");
  self->formula = FALSE;
  g_string_truncate (self->text, 0);
  return TRUE;
}

static gboolean
read_number (Reader *self, ParvisCell *cell)
{
  char *end = NULL;

  cell->kind = PARVIS_CELL_NUMBER;
  cell->number = g_ascii_strtod (self->text->str, &end);
  return *end == '\0' && isfinite (cell->number);
}

static gboolean
read_shared (Reader *self, ParvisCell *cell)
{
  char *end = NULL;
  guint64 number = g_ascii_strtoull (self->text->str, &end, 10);

  if (*end != '\0' || number >= self->book->shared->len)
    return FALSE;
  cell->text = g_ptr_array_index (self->book->shared, number);
  return TRUE;
}

static gboolean
read_value (Reader *self, ParvisCell *cell)
{
  const char *type = self->type != NULL ? self->type : "n";

  cell->kind = PARVIS_CELL_TEXT;
  if (self->formula)
    cell->kind = PARVIS_CELL_FORMULA;
  else if (g_str_equal (type, "n"))
    return read_number (self, cell);
  else if (g_str_equal (type, "s"))
    return read_shared (self, cell);
  else if (g_str_equal (type, "b"))
    cell->kind = PARVIS_CELL_BOOLEAN;
  else if (g_str_equal (type, "e"))
    cell->kind = PARVIS_CELL_ERROR;
  else
    cell->text = keep_text (self->book, self->text);
  return TRUE;
}

static gboolean
end_cell (Reader *self, GError **error)
{
  ParvisCell cell = { .row = self->row, .column = self->column };

  if (self->text->len == 0 && !self->formula)
    return TRUE;
  if (!read_value (self, &cell))
    return parvis_trouble_file (DAMAGED, error);
  if (cell.kind == PARVIS_CELL_TEXT && *cell.text == '\0')
    return TRUE;
  if (self->book->n_cells++ == MOST_CELLS)
    return parvis_trouble_file (TOO_LARGE, error);
  self->marked =
      self->marked || (cell.kind == PARVIS_CELL_TEXT && g_str_has_prefix (cell.text, self->mark));
  g_array_append_val (self->sheet->cells, cell);
  return TRUE;
}

static gboolean
take_element (Reader *self, ParvisXml *xml, gboolean opens, GError **error)
{
  if (parvis_xml_is (xml, "row"))
    return !opens || open_row (self, xml, error);
  if (parvis_xml_is (xml, "c"))
    return opens ? open_cell (self, xml, error) : end_cell (self, error);
  if (parvis_xml_is (xml, "f"))
    self->formula = TRUE;
  else if (parvis_xml_is (xml, "rPh"))
    self->phonetic = opens;
  else if (parvis_xml_is (xml, "v") || parvis_xml_is (xml, "t"))
    self->takes_text = opens;
  return TRUE;
}

/* Ends with the cells, or with the head of a sheet that does not come back. */
static gboolean
read_cells (Reader *self, ParvisXml *xml, GError **error)
{
  gboolean ok = TRUE, inside = FALSE;
  ParvisXmlNode node;

  while (ok && (node = parvis_xml_next (xml, error)) != PARVIS_XML_END)
    {
      if (node == PARVIS_XML_ERROR)
        return FALSE;
      if (node == PARVIS_XML_TEXT)
        ok = !self->takes_text || self->phonetic ||
             add_text (self->text, parvis_xml_get_text (xml), error);
      else if (parvis_xml_is (xml, "sheetData"))
        {
          if (node == PARVIS_XML_CLOSE)
            return TRUE;
          inside = TRUE;
        }
      else if (inside)
        ok = take_element (self, xml, node == PARVIS_XML_OPEN, error);
      if (!self->marked && self->next_row > HEAD_ROWS)
        return ok;
    }
  return ok;
}

void
parvis_cells_free_sheet (gpointer data)
{
  ParvisWorkbookSheet *sheet = data;

  g_free (sheet->name);
  g_array_unref (sheet->cells);
  g_free (sheet);
}

gboolean
parvis_cells_read_sheet (ParvisWorkbook *book,
                         ParvisArchive *archive,
                         const char *part,
                         const char *name,
                         const char *mark,
                         GError **error)
{
  g_autoptr (ParvisXml) xml = open_part (archive, part, error);
  Reader reader = { .book = book, .mark = mark };
  gboolean ok;

  if (xml == NULL)
    return FALSE;
  reader.text = g_string_new (NULL);
  reader.sheet = g_new0 (ParvisWorkbookSheet, 1);
  reader.sheet->name = g_strdup (name);
  reader.sheet->cells = g_array_new (FALSE, FALSE, sizeof (ParvisCell));
  ok = read_cells (&reader, xml, error);
  if (ok && reader.marked)
    g_ptr_array_add (book->sheets, reader.sheet);
  else
    parvis_cells_free_sheet (reader.sheet);
  g_string_free (reader.text, TRUE);
  g_free (reader.type);
  return ok;
}
