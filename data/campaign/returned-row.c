/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/returned-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "campaign/private.h"
#include "campaign/service.h"
#include "words/words.h"
#include "workbook/trouble.h"

typedef struct
{
  const char *written; /* folded, or a sign */
  int value;
} Word;

/* In both languages, whichever the spreadsheet was made in. */
static const Word states[] = {
  { "○", PARVIS_STATE_TO_START },
  { "alancer", PARVIS_STATE_TO_START },
  { "tostart", PARVIS_STATE_TO_START },
  { "▶", PARVIS_STATE_UNDER_WAY },
  { "encours", PARVIS_STATE_UNDER_WAY },
  { "underway", PARVIS_STATE_UNDER_WAY },
  { "✔", PARVIS_STATE_DONE },
  { "realisee", PARVIS_STATE_DONE },
  { "done", PARVIS_STATE_DONE },
  { "▲", PARVIS_STATE_WATCH },
  { "vigilance", PARVIS_STATE_WATCH },
  { "towatch", PARVIS_STATE_WATCH },
  { "■", PARVIS_STATE_BLOCKED },
  { "bloquee", PARVIS_STATE_BLOCKED },
  { "blocked", PARVIS_STATE_BLOCKED },
  { "✕", PARVIS_STATE_DROPPED },
  { "abandonnee", PARVIS_STATE_DROPPED },
  { "dropped", PARVIS_STATE_DROPPED },
};

static const Word priorities[] = {
  { "basse", PARVIS_PRIORITY_LOW },      { "low", PARVIS_PRIORITY_LOW },
  { "normale", PARVIS_PRIORITY_NORMAL }, { "normal", PARVIS_PRIORITY_NORMAL },
  { "haute", PARVIS_PRIORITY_HIGH },     { "high", PARVIS_PRIORITY_HIGH },
};

static const Word months[] = {
  { "janvier", 1 },   { "january", 1 },   { "fevrier", 2 },   { "february", 2 },  { "mars", 3 },
  { "march", 3 },     { "avril", 4 },     { "april", 4 },     { "mai", 5 },       { "may", 5 },
  { "juin", 6 },      { "june", 6 },      { "juillet", 7 },   { "july", 7 },      { "aout", 8 },
  { "august", 8 },    { "septembre", 9 }, { "september", 9 }, { "octobre", 10 },  { "october", 10 },
  { "novembre", 11 }, { "november", 11 }, { "decembre", 12 }, { "december", 12 },
};

char *
parvis_returned_fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *at = apart != NULL ? apart : ""; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (folded, g_unichar_tolower (g_utf8_get_char (at)));
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static const ParvisCell *
get_cell (const ParvisWorkbookSheet *sheet, guint position)
{
  return &g_array_index (sheet->cells, ParvisCell, position);
}

static void
take_key (ParvisReturnedSheet *self, const ParvisCell *cell)
{
  if (g_str_equal (cell->text, PARVIS_STAMP_ENGAGEMENT))
    self->engagement = (int) cell->column;
  else if (g_str_equal (cell->text, PARVIS_STAMP_SIDE))
    self->side = (int) cell->column;
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    if (g_str_equal (cell->text, parvis_entry_get_key ((ParvisEntry) i)))
      self->entries[i] = (int) cell->column;
}

static gboolean
check_columns (const ParvisReturnedSheet *self, GError **error)
{
  const char *detail = N_ ("the column “%s” is missing");

  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    if (self->entries[i] < 0)
      return parvis_trouble_sheet (self->sheet->name, detail, parvis_words_entry ((ParvisEntry) i),
                                   error);
  if (self->engagement < 0)
    return parvis_trouble_sheet (self->sheet->name, detail, C_ ("roadmap", "Engagement"), error);
  return TRUE;
}

gboolean
parvis_returned_sheet_init (ParvisReturnedSheet *self,
                            const ParvisWorkbook *book,
                            const ParvisWorkbookSheet *sheet,
                            GError **error)
{
  *self = (ParvisReturnedSheet){ book, sheet, NULL, 0, -1, -1, -1, { 0 } };
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    self->entries[i] = -1;
  for (guint i = 0; i < sheet->cells->len && self->stamp < 0; i++)
    {
      const ParvisCell *cell = get_cell (sheet, i);

      if (cell->kind != PARVIS_CELL_TEXT || !g_str_has_prefix (cell->text, PARVIS_STAMP_MARK))
        continue;
      self->stamp = (int) cell->column;
      self->row = cell->row;
      self->service = g_strdup (cell->text + strlen (PARVIS_STAMP_MARK));
    }
  for (guint i = 0; i < sheet->cells->len; i++)
    if (get_cell (sheet, i)->row == self->row && get_cell (sheet, i)->kind == PARVIS_CELL_TEXT)
      take_key (self, get_cell (sheet, i));
  return check_columns (self, error);
}

void
parvis_returned_sheet_clear (ParvisReturnedSheet *self)
{
  g_free (self->service);
}

static void
take_cell (ParvisReturnedRow *row, const ParvisCell *cell)
{
  const ParvisReturnedSheet *sheet = row->sheet;
  int column = (int) cell->column;

  if (column == sheet->stamp)
    row->stamp = cell;
  if (column == sheet->engagement)
    row->engagement = cell;
  if (column == sheet->side)
    row->side = cell;
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    if (column == sheet->entries[i])
      row->entries[i] = cell;
}

gboolean
parvis_returned_row_read (const ParvisReturnedSheet *sheet, guint *position, ParvisReturnedRow *row)
{
  GArray *cells = sheet->sheet->cells;

  *row = (ParvisReturnedRow){ .sheet = sheet };
  while (*position < cells->len && get_cell (sheet->sheet, *position)->row <= sheet->row)
    (*position)++;
  if (*position == cells->len)
    return FALSE;
  row->row = get_cell (sheet->sheet, *position)->row;
  while (*position < cells->len && get_cell (sheet->sheet, *position)->row == row->row)
    take_cell (row, get_cell (sheet->sheet, (*position)++));
  return TRUE;
}

gboolean
parvis_returned_row_is_blank (const ParvisReturnedRow *self)
{
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    if (self->entries[i] != NULL && i != PARVIS_ENTRY_SERVICE)
      return FALSE;
  return TRUE;
}

gboolean
parvis_returned_row_refuse (const ParvisReturnedRow *self,
                            int column,
                            const char *detail,
                            const char *about,
                            GError **error)
{
  return parvis_trouble_cell (self->sheet->sheet->name, self->row, (guint) column, detail, about,
                              error);
}

gboolean
parvis_returned_row_peek (const ParvisReturnedRow *self,
                          const ParvisCell *cell,
                          char **text,
                          GError **error)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  *text = NULL;
  if (cell == NULL)
    *text = g_strdup ("");
  else if (cell->kind == PARVIS_CELL_TEXT)
    *text = g_strdup (cell->text);
  else if (cell->kind == PARVIS_CELL_NUMBER)
    *text = g_strdup (g_ascii_formatd (number, sizeof number, "%.15g", cell->number));
  else
    return parvis_returned_row_refuse (self, (int) cell->column,
                                       cell->kind == PARVIS_CELL_FORMULA
                                           ? N_ ("this is a formula: put what it says in its place")
                                           : N_ ("this is not a text"),
                                       NULL, error);
  return TRUE;
}

static char *
refuse (const ParvisReturnedRow *self,
        ParvisEntry entry,
        const char *detail,
        const char *about,
        GError **error)
{
  parvis_returned_row_refuse (self, self->sheet->entries[entry], detail, about, error);
  return NULL;
}

static char *
find_service (const ParvisReturnedRow *self,
              ParvisCampaign *campaign,
              const char *text,
              GError **error)
{
  GListModel *services = parvis_campaign_get_services (campaign);
  g_autofree char *folded = parvis_returned_fold (text);

  if (*text == '\0')
    return g_strdup ("");
  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);
      g_autofree char *name = parvis_returned_fold (parvis_service_get_name (service));

      if (g_str_equal (name, folded))
        return g_strdup (parvis_service_get_name (service));
    }
  return refuse (self, PARVIS_ENTRY_SERVICE, N_ ("the campaign has no service “%s”"), text, error);
}

static int
find_word (const Word *words, gsize n_words, const char *text)
{
  g_autofree char *folded = parvis_returned_fold (text);

  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (words[i].written, folded) ||
        ((guchar) *words[i].written >= 0x80 && g_str_has_prefix (text, words[i].written)))
      return words[i].value;
  return -1;
}

/* "3/12/2026", "3 décembre 2026" or "1er mars 2027", as people write them, is "2026-12-03"; another
   text is what it was, without its hour. */
static char *
rewrite_date (const char *text)
{
  g_autofree char *folded = parvis_returned_fold (text);
  guint day, month, year;
  char word[16];
  int length = 0, named;

  if (sscanf (text, "%2u/%2u/%4u%n", &day, &month, &year, &length) == 3 && text[length] == '\0')
    return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
  if (sscanf (folded, "%2u%15[a-z]%4u%n", &day, word, &year, &length) != 3 ||
      folded[length] != '\0')
    return g_strndup (text, strcspn (text, "T"));
  named = find_word (months, G_N_ELEMENTS (months),
                     day == 1 && g_str_has_prefix (word, "er") ? word + strlen ("er") : word);
  return g_strdup_printf ("%04u-%02u-%02u", year, (guint) MAX (named, 0), day);
}

static char *
read_date (const ParvisReturnedRow *self, const char *text, GError **error)
{
  const ParvisCell *cell = self->entries[PARVIS_ENTRY_DUE];
  g_autofree char *date = NULL;

  if (cell != NULL && cell->kind == PARVIS_CELL_NUMBER)
    date = parvis_workbook_read_day (self->sheet->book, cell->number);
  else
    date = rewrite_date (text);
  if (date == NULL || !parvis_check_date (date, NULL))
    return refuse (self, PARVIS_ENTRY_DUE, N_ ("“%s” is not a date"), text, error);
  return g_steal_pointer (&date);
}

/* 0.4, or "40 %" where it became a text. */
static char *
read_share (const ParvisReturnedRow *self, const char *text, GError **error)
{
  const ParvisCell *cell = self->entries[PARVIS_ENTRY_PROGRESS];
  double share = -1;
  char *end = NULL;

  if (cell == NULL || *text == '\0')
    return g_strdup ("0");
  if (cell->kind == PARVIS_CELL_NUMBER)
    share = cell->number;
  else
    {
      guint64 whole = g_ascii_strtoull (text, &end, 10);

      if (end != text && end[strspn (end, " \u00a0\u202f%")] == '\0')
        share = (double) whole / 100;
    }
  if (!(share >= 0 && share <= 1))
    return refuse (self, PARVIS_ENTRY_PROGRESS, N_ ("“%s” is not a share from 0 to 100"), text,
                   error);
  return g_strdup_printf ("%d", (int) floor (share * 100 + 0.5));
}

static char *
read_word (const ParvisReturnedRow *self, ParvisEntry entry, const char *text, GError **error)
{
  gboolean state = entry == PARVIS_ENTRY_STATE;
  int value = state ? find_word (states, G_N_ELEMENTS (states), text)
                    : find_word (priorities, G_N_ELEMENTS (priorities), text);

  if (value < 0)
    return refuse (self, entry,
                   state ? N_ ("“%s” is not a state: choose one of the list")
                         : N_ ("“%s” is not a priority: choose one of the list"),
                   text, error);
  return g_strdup (parvis_enum_to_nick (state ? PARVIS_TYPE_STATE : PARVIS_TYPE_PRIORITY, value));
}

static char *
read_text (const ParvisReturnedRow *self, ParvisEntry entry, const char *text, GError **error)
{
  g_autoptr (GError) trouble = NULL;
  char *clean = parvis_clean_text (text, PARVIS_TEXT_MAX, TRUE, &trouble);

  return clean != NULL
             ? clean
             : refuse (self, entry,
                       trouble->code == PARVIS_ERROR_TOO_LONG ? N_ ("this text is too long")
                                                              : N_ ("this is not a text"),
                       NULL, error);
}

char *
parvis_returned_row_get (const ParvisReturnedRow *self,
                         ParvisCampaign *campaign,
                         ParvisEntry entry,
                         GError **error)
{
  g_autofree char *text = NULL, *clean = NULL;

  if (!parvis_returned_row_peek (self, self->entries[entry], &text, error))
    return NULL;
  clean = read_text (self, entry, text, error);
  if (clean == NULL)
    return NULL;
  if (entry == PARVIS_ENTRY_SERVICE)
    return find_service (self, campaign, clean, error);
  if (entry == PARVIS_ENTRY_DUE)
    return read_date (self, clean, error);
  if (entry == PARVIS_ENTRY_PROGRESS)
    return read_share (self, clean, error);
  if (entry == PARVIS_ENTRY_STATE || entry == PARVIS_ENTRY_PRIORITY)
    return read_word (self, entry, clean, error);
  return g_steal_pointer (&clean);
}
