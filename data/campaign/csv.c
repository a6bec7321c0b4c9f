/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/csv.h"
#include "campaign/private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "campaign/list-lines.h"
#include "campaign/wall.h"

/* A line with more is a file of another kind. */
#define MOST_FIELDS 256

typedef enum
{
  COLUMN_COLLEGE,
  COLUMN_ZONE,
  COLUMN_TEXT,
  N_NEEDED,
  COLUMN_WORKSHOP = N_NEEDED,
  COLUMN_HIDDEN,
  COLUMN_NUMBER,
  N_COLUMNS
} Column;

typedef struct
{
  const char *at; /* ends with a NUL */
  char separator;
  guint line;               /* where `at` is */
  guint record;             /* the line where the record last read begins */
  GPtrArray *fields;        /* of char * */
  guint columns[N_COLUMNS]; /* G_MAXUINT where there is none */
  GHashTable *places;       /* of Place, by what the sheet calls it */
} Reader;

/* Where notes go that say the same of it. */
typedef struct
{
  ParvisZone *zone;
  ParvisCollege college;
} Place;

static const struct
{
  const char *written; /* folded */
  Column column;
} headings[] = {
  { "college", COLUMN_COLLEGE },    { "zone", COLUMN_ZONE },        { "texte", COLUMN_TEXT },
  { "text", COLUMN_TEXT },          { "atelier", COLUMN_WORKSHOP }, { "workshop", COLUMN_WORKSHOP },
  { "face cachee", COLUMN_HIDDEN }, { "face down", COLUMN_HIDDEN }, { "note n°", COLUMN_NUMBER },
  { "note no.", COLUMN_NUMBER },
};

static const struct
{
  const char *written;
  ParvisCollege college;
} colleges[] = {
  { "agents", PARVIS_COLLEGE_AGENTS }, { "agent", PARVIS_COLLEGE_AGENTS },
  { "usagers", PARVIS_COLLEGE_USERS }, { "usager", PARVIS_COLLEGE_USERS },
  { "users", PARVIS_COLLEGE_USERS },   { "user", PARVIS_COLLEGE_USERS },
  { "ensemble", PARVIS_COLLEGE_BOTH }, { "together", PARVIS_COLLEGE_BOTH },
};

/* What a zone's key is called in a sheet, besides itself. */
static const char *const zone_names[][2] = {
  { "proposition", "proposal" },
  { "propositions", "proposal" },
  { "proposals", "proposal" },
};

static gboolean
refuse (guint line, const char *detail, GError **error)
{
  g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_CSV, "%u: %s", line, detail);
  return FALSE;
}

/* “ Idéal ” is ideal. */
static char *
fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *at = apart; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (folded, g_unichar_tolower (g_utf8_get_char (at)));
  return g_strstrip (g_string_free (g_steal_pointer (&folded), FALSE));
}

static gboolean
ends_line (char sign)
{
  return sign == '\0' || sign == '\n' || sign == '\r';
}

static void
skip_line_end (Reader *self)
{
  if (*self->at == '\0')
    return;
  if (self->at[0] == '\r' && self->at[1] == '\n')
    self->at++;
  self->at++;
  self->line++;
}

static void
read_plain (Reader *self, GString *field)
{
  while (!ends_line (*self->at) && *self->at != self->separator)
    g_string_append_c (field, *self->at++);
}

static gboolean
read_quoted (Reader *self, GString *field, GError **error)
{
  self->at++;
  for (;;)
    {
      if (*self->at == '\0')
        return refuse (self->record, N_ ("a quoted text begins here and never ends"), error);
      if (self->at[0] == '"' && self->at[1] != '"')
        break;
      if (*self->at == '"')
        self->at++;
      if (*self->at == '\n' || (self->at[0] == '\r' && self->at[1] != '\n'))
        self->line++;
      g_string_append_c (field, *self->at++);
    }
  self->at++;
  if (!ends_line (*self->at) && *self->at != self->separator)
    return refuse (self->line, N_ ("a quote inside a quoted text must be doubled"), error);
  return TRUE;
}

/* An export puts an apostrophe in front of what a spreadsheet would take for a formula. */
static char *
unprotect (char *field)
{
  const char *behind = field + strspn (field, "'");

  if (behind > field && *behind != '\0' && strchr ("=+-@", *behind) != NULL)
    memmove (field, field + 1, strlen (field));
  return field;
}

/* One record into the fields; more than one line where a quoted text has several. */
static gboolean
read_record (Reader *self, GError **error)
{
  g_ptr_array_set_size (self->fields, 0);
  self->record = self->line;
  for (;;)
    {
      g_autoptr (GString) field = g_string_new (NULL);

      if (*self->at != '"')
        read_plain (self, field);
      else if (!read_quoted (self, field, error))
        return FALSE;
      g_ptr_array_add (self->fields,
                       unprotect (g_strstrip (g_string_free (g_steal_pointer (&field), FALSE))));
      if (*self->at != self->separator)
        break;
      if (self->fields->len == MOST_FIELDS)
        return refuse (self->record, N_ ("there are too many columns"), error);
      self->at++;
    }
  skip_line_end (self);
  return TRUE;
}

static const char *
get_field (Reader *self, Column column)
{
  return self->columns[column] < self->fields->len
             ? g_ptr_array_index (self->fields, self->columns[column])
             : "";
}

static gboolean
is_blank_record (Reader *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (*(const char *) g_ptr_array_index (self->fields, i) != '\0')
      return FALSE;
  return TRUE;
}

/* Where each column is, by the first line. */
static gboolean
find_columns (Reader *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    self->columns[i] = G_MAXUINT;
  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autofree char *heading = fold (g_ptr_array_index (self->fields, i));

      for (gsize j = 0; j < G_N_ELEMENTS (headings); j++)
        if (g_str_equal (heading, headings[j].written))
          self->columns[headings[j].column] = MIN (self->columns[headings[j].column], i);
    }
  return self->columns[COLUMN_COLLEGE] != G_MAXUINT && self->columns[COLUMN_ZONE] != G_MAXUINT &&
         self->columns[COLUMN_TEXT] != G_MAXUINT;
}

/* The separator is the one with which the first line names the columns. */
static gboolean
read_headings (Reader *self, GError **error)
{
  const char *start = self->at;

  for (const char *separator = ";,\t"; *separator != '\0'; separator++)
    {
      self->at = start;
      self->line = 1;
      self->separator = *separator;
      if (read_record (self, NULL) && find_columns (self))
        return TRUE;
    }
  return refuse (1, N_ ("the first line must name the columns college, zone and text"), error);
}

static gboolean
find_college (const char *name, ParvisCollege *college)
{
  g_autofree char *folded = fold (name);

  for (gsize i = 0; i < G_N_ELEMENTS (colleges); i++)
    if (g_str_equal (folded, colleges[i].written))
      {
        *college = colleges[i].college;
        return TRUE;
      }
  return FALSE;
}

/* The one of this title, or else the first of the college. */
static ParvisWorkshop *
find_workshop (ParvisCampaign *campaign, const char *name, ParvisCollege college)
{
  GListModel *workshops = parvis_campaign_get_workshops (campaign);
  g_autofree char *folded = fold (name);
  ParvisWorkshop *first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (ParvisWorkshop) workshop = g_list_model_get_item (workshops, i);
      g_autofree char *title = fold (parvis_workshop_get_title (workshop));

      if (g_str_equal (title, folded))
        return workshop;
      if (first == NULL && parvis_workshop_get_college (workshop) == college)
        first = workshop;
    }
  return first;
}

static ParvisZone *
find_zone (ParvisCampaign *campaign, ParvisWorkshop *workshop, const char *name)
{
  GListModel *zones = parvis_campaign_get_zones (campaign);
  g_autofree char *folded = fold (name);
  const char *key = folded;

  for (gsize i = 0; i < G_N_ELEMENTS (zone_names); i++)
    if (g_str_equal (folded, zone_names[i][0]))
      key = zone_names[i][1];
  for (guint i = 0; i < g_list_model_get_n_items (zones); i++)
    {
      g_autoptr (ParvisZone) zone = g_list_model_get_item (zones, i);
      g_autofree char *title = fold (parvis_zone_get_title (zone));

      if (parvis_zone_get_workshop (zone) == parvis_record_get_id (PARVIS_RECORD (workshop)) &&
          (g_str_equal (parvis_zone_get_key (zone), key) || g_str_equal (title, folded)))
        return zone;
    }
  return NULL;
}

static gboolean
look_up_place (Reader *self, ParvisCampaign *campaign, Place *place, GError **error)
{
  ParvisWorkshop *workshop;

  if (!find_college (get_field (self, COLUMN_COLLEGE), &place->college))
    return refuse (self->record, N_ ("the college must be agents or users"), error);
  workshop = find_workshop (campaign, get_field (self, COLUMN_WORKSHOP), place->college);
  place->zone =
      workshop == NULL ? NULL : find_zone (campaign, workshop, get_field (self, COLUMN_ZONE));
  if (place->zone == NULL)
    return refuse (self->record, N_ ("the workshop of this college has no such zone"), error);
  return TRUE;
}

/* Thousands of lines name a few places. */
static gboolean
find_place (Reader *self, ParvisCampaign *campaign, Place *place, GError **error)
{
  g_autofree char *name =
      g_strjoin ("\n", get_field (self, COLUMN_WORKSHOP), get_field (self, COLUMN_COLLEGE),
                 get_field (self, COLUMN_ZONE), NULL);
  const Place *known = g_hash_table_lookup (self->places, name);

  if (known != NULL)
    *place = *known;
  else if (look_up_place (self, campaign, place, error))
    g_hash_table_insert (self->places, g_steal_pointer (&name), g_memdup2 (place, sizeof *place));
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_hidden (Reader *self)
{
  g_autofree char *said = fold (get_field (self, COLUMN_HIDDEN));

  return g_str_equal (said, "oui") || g_str_equal (said, "yes");
}

static gboolean
read_note (Reader *self, ParvisCampaign *campaign, ParvisNewNote *note, GError **error)
{
  Place place;

  for (guint i = 0; i < N_NEEDED; i++)
    if (self->columns[i] >= self->fields->len)
      return refuse (self->record, N_ ("a column is missing"), error);
  if (!find_place (self, campaign, &place, error))
    return FALSE;
  if (parvis_is_blank (get_field (self, COLUMN_TEXT)))
    return refuse (self->record, N_ ("the text is empty"), error);
  if (g_utf8_strlen (get_field (self, COLUMN_TEXT), -1) > PARVIS_NOTE_MAX)
    return refuse (self->record, N_ ("the text has over 500 characters"), error);
  *note = (ParvisNewNote){ place.zone, place.college, g_strdup (get_field (self, COLUMN_TEXT)),
                           is_hidden (self) };
  return TRUE;
}

/* Of a note that lay face down, an export says nothing but that. */
static gboolean
says_nothing (Reader *self)
{
  return is_blank_record (self) ||
         (is_hidden (self) && parvis_is_blank (get_field (self, COLUMN_TEXT)));
}

/* An export numbers the notes: this one was never taken away, nor written otherwise. */
static gboolean
is_there (Reader *self, ParvisCampaign *campaign, const ParvisNewNote *note)
{
  gint64 number = g_ascii_strtoll (get_field (self, COLUMN_NUMBER), NULL, 10);
  ParvisNote *there = parvis_campaign_find (campaign, PARVIS_TYPE_NOTE, number);

  return there != NULL &&
         parvis_note_get_zone (there) == parvis_record_get_id (PARVIS_RECORD (note->zone)) &&
         parvis_note_get_college (there) == note->college &&
         g_str_equal (parvis_note_get_text (there), note->text);
}

static void
clear_note (gpointer data)
{
  ParvisNewNote *note = data;

  g_free ((char *) note->text);
}

static gboolean
read_notes (Reader *self, ParvisCampaign *campaign, GArray *notes, guint *n_there, GError **error)
{
  if (!read_headings (self, error))
    return FALSE;
  while (*self->at != '\0')
    {
      ParvisNewNote note = { NULL };

      if (!read_record (self, error))
        return FALSE;
      if (says_nothing (self))
        continue;
      if (!read_note (self, campaign, &note, error))
        return FALSE;
      if (is_there (self, campaign, &note))
        {
          clear_note (&note);
          ++*n_there;
        }
      else
        g_array_append_val (notes, note);
    }
  if (notes->len + *n_there == 0)
    return refuse (self->line, N_ ("there is no note in this file"), error);
  return TRUE;
}

static char *
get_text (GBytes *bytes, GError **error)
{
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size), *wrong;
  guint line = 1;

  if (start == NULL)
    return g_strdup ("");
  if (g_utf8_validate_len (start, size, &wrong))
    return g_strndup (start, size);
  for (const char *at = start; at < wrong; at++)
    line += *at == '\n' || (at[0] == '\r' && at[1] != '\n');
  refuse (line, N_ ("this is not UTF-8 text (in the spreadsheet, save as “CSV UTF-8”)"), error);
  return NULL;
}

GArray *
parvis_campaign_read_csv (ParvisCampaign *self, GBytes *bytes, guint *n_there, GError **error)
{
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (ParvisNewNote));
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *text = NULL;
  Reader reader = { .fields = fields, .places = places };
  guint there = 0;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  g_array_set_clear_func (notes, clear_note);
  text = get_text (bytes, error);
  if (text == NULL)
    return NULL;
  reader.at = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  if (!read_notes (&reader, self, notes, &there, error))
    return NULL;
  if (n_there != NULL)
    *n_there = there;
  return g_steal_pointer (&notes);
}

int
parvis_campaign_import_csv (ParvisCampaign *self, GBytes *bytes, guint *n_there, GError **error)
{
  g_autoptr (GArray) notes = parvis_campaign_read_csv (self, bytes, n_there, error);

  if (notes == NULL)
    return -1;
  if (notes->len > 0 &&
      !parvis_campaign_import_notes (self, (const ParvisNewNote *) (gconstpointer) notes->data,
                                     notes->len, error))
    return -1;
  return (int) notes->len;
}
