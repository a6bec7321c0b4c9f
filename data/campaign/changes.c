/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/changes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "campaign/private.h"
#include "campaign/returned-row.h"
#include "campaign/service.h"
#include "words/words.h"
#include "workbook/trouble.h"

typedef struct
{
  ParvisCampaign *campaign;
  GPtrArray *sheets; /* of ParvisReturnedSheet */
  ParvisChanges *changes;
  GHashTable *seen;    /* ids of the actions that have a row, of gint64 */
  GHashTable *pledges; /* folded words → ParvisEngagement of the poster, the first */
  gboolean counting;   /* only whose the rows are */
  guint n_stamped, n_ours;
} Reader;

void
parvis_changes_free (ParvisChanges *self)
{
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->missing);
  g_ptr_array_unref (self->locked);
  g_free (self);
}

static ParvisChanges *
changes_new (void)
{
  ParvisChanges *self = g_new0 (ParvisChanges, 1);

  self->changes = g_ptr_array_new_with_free_func (g_object_unref);
  self->missing = g_ptr_array_new_with_free_func (g_object_unref);
  self->locked = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
sheet_free (gpointer data)
{
  parvis_returned_sheet_clear (data);
  g_free (data);
}

static const char *
get_service (ParvisCampaign *campaign, ParvisAction *action)
{
  gint64 id = parvis_action_get_service (action);
  ParvisService *service =
      id == 0 ? NULL : parvis_campaign_find (campaign, PARVIS_TYPE_SERVICE, id);

  return service != NULL ? parvis_service_get_name (service) : "";
}

/* As a cell could say it: files of other hands may hold more than a command lets in. */
static char *
get_clean (ParvisCampaign *campaign, ParvisAction *action, ParvisEntry entry)
{
  g_autofree char *text = parvis_entry_get_text (action, get_service (campaign, action), entry);
  char *clean = parvis_clean_text (text, PARVIS_TEXT_MAX, TRUE, NULL);

  return clean != NULL ? clean : g_steal_pointer (&text);
}

/* A number may be another action's since, or another campaign's: some of the words must be too. */
static gboolean
is_ours (ParvisCampaign *campaign, const ParvisStamp *stamp, ParvisAction *action)
{
  const ParvisEntry telling[] = { PARVIS_ENTRY_ACTION, PARVIS_ENTRY_FIRST_STEP,
                                  PARVIS_ENTRY_INDICATOR, PARVIS_ENTRY_RISKS };
  ParvisEngagement *engagement = parvis_campaign_find (campaign, PARVIS_TYPE_ENGAGEMENT,
                                                       parvis_action_get_engagement (action));

  if (parvis_stamp_of (parvis_engagement_get_text (engagement)) == stamp->engagement)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    {
      g_autofree char *text = parvis_entry_get_text (action, NULL, telling[i]);

      if (*text != '\0' && parvis_stamp_of (text) == stamp->entries[telling[i]])
        return TRUE;
    }
  return FALSE;
}

/* The action of a row that has a stamp; NULL where the campaign has it no more. */
static ParvisAction *
find_action (Reader *self, const ParvisStamp *stamp)
{
  ParvisAction *action = parvis_campaign_find (self->campaign, PARVIS_TYPE_ACTION, stamp->action);

  return action != NULL && is_ours (self->campaign, stamp, action) ? action : NULL;
}

static gboolean
refuse_reason (Reader *self, const ParvisReturnedRow *row, GError **error)
{
  return parvis_returned_row_refuse (row, row->sheet->entries[PARVIS_ENTRY_REASON],
                                     N_ ("say here why the action is dropped"), NULL, error);
}

static void
add_change (Reader *self, const ParvisReturnedRow *row, ParvisChange *change, int column)
{
  g_autofree char *cell = parvis_trouble_name_cell (row->row, (guint) column);

  parvis_change_set_place (change, row->sheet->sheet->name, cell);
  g_ptr_array_add (self->changes->changes, change);
}

/* Left as it was exported, whatever the campaign says by now, it needs no understanding: its
   service may have another name since. */
static gboolean
is_untouched (const ParvisReturnedRow *row, const ParvisStamp *stamp, ParvisEntry entry)
{
  const ParvisCell *cell = row->entries[entry];

  return (cell == NULL && parvis_stamp_of ("") == stamp->entries[entry]) ||
         (cell != NULL && cell->kind == PARVIS_CELL_TEXT &&
          parvis_stamp_of (cell->text) == stamp->entries[entry]);
}

/* Three ways: what the spreadsheet says, what the campaign says, and what both said once. */
static gboolean
compare_entry (Reader *self,
               const ParvisReturnedRow *row,
               const ParvisStamp *stamp,
               ParvisAction *action,
               ParvisEntry entry,
               char **after,
               GError **error)
{
  g_autofree char *before = get_clean (self->campaign, action, entry);
  g_autofree char *now =
      parvis_entry_get_text (action, get_service (self->campaign, action), entry);

  if (is_untouched (row, stamp, entry))
    *after = g_strdup (before);
  else
    *after = parvis_returned_row_get (row, self->campaign, entry, error);
  if (*after == NULL)
    return FALSE;
  if (!g_str_equal (*after, before) && parvis_stamp_of (*after) == stamp->entries[entry])
    {
      g_free (*after);
      *after = g_strdup (before);
    }
  if (!g_str_equal (*after, before))
    add_change (self, row,
                parvis_change_new (action, entry, before, *after,
                                   parvis_stamp_of (now) != stamp->entries[entry]),
                row->sheet->entries[entry]);
  return TRUE;
}

/* Done is wholly done, as it is when a hand says so. */
static void
complete (Reader *self,
          const ParvisReturnedRow *row,
          ParvisAction *action,
          guint first,
          char **texts)
{
  GPtrArray *changes = self->changes->changes;
  g_autofree char *before = get_clean (self->campaign, action, PARVIS_ENTRY_PROGRESS);

  if (!g_str_equal (texts[PARVIS_ENTRY_STATE], "done") ||
      parvis_action_get_state (action) == PARVIS_STATE_DONE)
    return;
  for (guint i = first; i < changes->len; i++)
    if (parvis_change_get_entry (changes->pdata[i]) == PARVIS_ENTRY_PROGRESS)
      g_ptr_array_remove_index (changes, i--);
  if (!g_str_equal (before, "100"))
    add_change (self, row, parvis_change_new (action, PARVIS_ENTRY_PROGRESS, before, "100", FALSE),
                row->sheet->entries[PARVIS_ENTRY_PROGRESS]);
}

static gboolean
compare_row (Reader *self,
             const ParvisReturnedRow *row,
             const ParvisStamp *stamp,
             ParvisAction *action,
             GError **error)
{
  char *texts[PARVIS_N_ENTRIES + 1] = { NULL };
  guint first = self->changes->changes->len;
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < PARVIS_N_ENTRIES; i++)
    ok = compare_entry (self, row, stamp, action, (ParvisEntry) i, &texts[i], error);
  if (ok && g_str_equal (texts[PARVIS_ENTRY_STATE], "dropped") &&
      *texts[PARVIS_ENTRY_REASON] == '\0')
    ok = refuse_reason (self, row, error);
  if (ok)
    complete (self, row, action, first, texts);
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    g_free (texts[i]);
  return ok;
}

/* What an engagement says is the poster's: it is not changed from here. */
static gboolean
look_at_engagement (Reader *self,
                    const ParvisReturnedRow *row,
                    const ParvisStamp *stamp,
                    GError **error)
{
  ParvisAction *action = parvis_campaign_find (self->campaign, PARVIS_TYPE_ACTION, stamp->action);
  ParvisEngagement *engagement = parvis_campaign_find (self->campaign, PARVIS_TYPE_ENGAGEMENT,
                                                       parvis_action_get_engagement (action));
  const char *now = parvis_engagement_get_text (engagement);
  g_autofree char *text = NULL, *said = NULL, *folded = parvis_returned_fold (now);

  if (!parvis_returned_row_peek (row, row->engagement, &text, error))
    return FALSE;
  said = parvis_returned_fold (text);
  if (!g_str_equal (said, folded) && parvis_stamp_of (now) == stamp->engagement)
    {
      g_autofree char *cell = parvis_trouble_name_cell (row->row, (guint) row->sheet->engagement);

      g_ptr_array_add (self->changes->locked,
                       g_strdup_printf ("%s, %s", row->sheet->sheet->name, cell));
    }
  return TRUE;
}

static ParvisEngagement *
find_engagement (Reader *self, const ParvisReturnedRow *row, GError **error)
{
  g_autofree char *text = NULL, *folded = NULL;
  ParvisEngagement *engagement;

  if (!parvis_returned_row_peek (row, row->engagement, &text, error))
    return NULL;
  folded = parvis_returned_fold (text);
  engagement = g_hash_table_lookup (self->pledges, folded);
  if (engagement == NULL)
    parvis_returned_row_refuse (
        row, row->sheet->engagement,
        N_ ("say here which engagement of the poster the new action is for, "
            "as the list has it"),
        NULL, error);
  return engagement;
}

/* What nobody wrote is what a new action has. */
static const char *
get_default (const ParvisReturnedRow *row, ParvisEntry entry)
{
  if (row->entries[entry] != NULL)
    return NULL;
  return entry == PARVIS_ENTRY_STATE      ? "to-start"
         : entry == PARVIS_ENTRY_PRIORITY ? "normal"
         : entry == PARVIS_ENTRY_PROGRESS ? "0"
                                          : NULL;
}

static gboolean
read_new (Reader *self, const ParvisReturnedRow *row, char **texts, GError **error)
{
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    {
      const char *usual = get_default (row, (ParvisEntry) i);

      texts[i] = usual != NULL
                     ? g_strdup (usual)
                     : parvis_returned_row_get (row, self->campaign, (ParvisEntry) i, error);
      if (texts[i] == NULL)
        return FALSE;
    }
  if (*texts[PARVIS_ENTRY_SERVICE] == '\0')
    {
      g_free (texts[PARVIS_ENTRY_SERVICE]);
      texts[PARVIS_ENTRY_SERVICE] = g_strdup (row->sheet->service);
    }
  if (g_str_equal (texts[PARVIS_ENTRY_STATE], "done"))
    {
      g_free (texts[PARVIS_ENTRY_PROGRESS]);
      texts[PARVIS_ENTRY_PROGRESS] = g_strdup ("100");
    }
  if (g_str_equal (texts[PARVIS_ENTRY_STATE], "dropped") && *texts[PARVIS_ENTRY_REASON] == '\0')
    return refuse_reason (self, row, error);
  return TRUE;
}

/* A spreadsheet that is taken a second time adds nothing twice. */
static gboolean
is_there (Reader *self, ParvisEngagement *engagement, char **texts)
{
  GListModel *actions = parvis_campaign_get_actions (self->campaign);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (ParvisAction) action = g_list_model_get_item (actions, i);
      gint64 id = parvis_record_get_id (PARVIS_RECORD (action));
      gboolean same = parvis_action_get_engagement (action) ==
                          parvis_record_get_id (PARVIS_RECORD (engagement)) &&
                      !g_hash_table_contains (self->seen, &id);

      for (guint entry = 0; same && entry < PARVIS_N_ENTRIES; entry++)
        {
          g_autofree char *text = get_clean (self->campaign, action, (ParvisEntry) entry);

          same = g_str_equal (text, texts[entry]);
        }
      if (same)
        return g_hash_table_add (self->seen, g_memdup2 (&id, sizeof id));
    }
  return FALSE;
}

static gboolean
propose (Reader *self, const ParvisReturnedRow *row, GError **error)
{
  ParvisEngagement *engagement = find_engagement (self, row, error);
  char *texts[PARVIS_N_ENTRIES + 1] = { NULL };
  gboolean ok = engagement != NULL && read_new (self, row, texts, error);

  if (ok && !is_there (self, engagement, texts))
    add_change (self, row, parvis_change_new_action (engagement, texts),
                row->sheet->entries[PARVIS_ENTRY_ACTION]);
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    g_free (texts[i]);
  return ok;
}

/* A row that was copied has the stamp of another: the first one keeps it. */
static gboolean
take_row (Reader *self, const ParvisReturnedRow *row, GError **error)
{
  g_autofree char *text = NULL;
  ParvisStamp stamp;
  ParvisAction *action;

  if (!parvis_returned_row_peek (row, row->stamp, &text, error))
    return FALSE;
  if (*text == '\0')
    return self->counting || parvis_returned_row_is_blank (row) || propose (self, row, error);
  if (!parvis_stamp_read (text, &stamp))
    return row->row == row->sheet->row + 1 ||
           parvis_returned_row_refuse (row, row->sheet->stamp,
                                       N_ ("the hidden key of this row was changed"), NULL, error);
  action = find_action (self, &stamp);
  if (self->counting)
    {
      self->n_stamped++;
      self->n_ours += action != NULL;
      return TRUE;
    }
  if (parvis_returned_row_is_blank (row))
    return TRUE;
  if (action == NULL)
    {
      self->changes->n_gone++;
      return TRUE;
    }
  if (!g_hash_table_add (self->seen, g_memdup2 (&stamp.action, sizeof stamp.action)))
    return propose (self, row, error);
  return look_at_engagement (self, row, &stamp, error) &&
         compare_row (self, row, &stamp, action, error);
}

static gboolean
take_rows (Reader *self, gboolean counting, GError **error)
{
  self->counting = counting;
  for (guint i = 0; i < self->sheets->len; i++)
    {
      ParvisReturnedRow row;
      guint position = 0;

      while (parvis_returned_row_read (self->sheets->pdata[i], &position, &row))
        if (!take_row (self, &row, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
open_sheets (Reader *self, ParvisWorkbook *book, GError **error)
{
  if (book->sheets->len == 0)
    return parvis_trouble_file (N_ ("there is no roadmap of Parvis in this spreadsheet"), error);
  for (guint i = 0; i < book->sheets->len; i++)
    {
      ParvisReturnedSheet *sheet = g_new0 (ParvisReturnedSheet, 1);

      g_ptr_array_add (self->sheets, sheet);
      if (!parvis_returned_sheet_init (sheet, book, book->sheets->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

static void
know_pledges (Reader *self)
{
  for (int side = PARVIS_COLLEGE_AGENTS; side <= PARVIS_COLLEGE_BOTH; side++)
    {
      g_autoptr (GPtrArray) engagements =
          parvis_campaign_get_side (self->campaign, (ParvisCollege) side);

      for (guint i = 0; i < engagements->len; i++)
        {
          char *words = parvis_returned_fold (parvis_engagement_get_text (engagements->pdata[i]));

          if (!parvis_engagement_get_kept (engagements->pdata[i]) ||
              g_hash_table_contains (self->pledges, words))
            g_free (words);
          else
            g_hash_table_insert (self->pledges, words, engagements->pdata[i]);
        }
    }
}

static gboolean
has_sheet (Reader *self, const char *service)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (g_str_equal (((ParvisReturnedSheet *) self->sheets->pdata[i])->service, service))
      return TRUE;
  return FALSE;
}

static void
find_missing (Reader *self)
{
  g_autoptr (GPtrArray) actions = parvis_campaign_get_roadmap (self->campaign);

  for (guint i = 0; i < actions->len; i++)
    {
      gint64 id = parvis_record_get_id (PARVIS_RECORD (actions->pdata[i]));

      if (!g_hash_table_contains (self->seen, &id) &&
          has_sheet (self, get_service (self->campaign, actions->pdata[i])))
        g_ptr_array_add (self->changes->missing, g_object_ref (actions->pdata[i]));
    }
}

static gboolean
read_all (Reader *self, ParvisWorkbook *book, GError **error)
{
  if (!open_sheets (self, book, error) || !take_rows (self, TRUE, error))
    return FALSE;
  if (2 * self->n_ours < self->n_stamped)
    return parvis_trouble_file (N_ ("this is the roadmap of another campaign"), error);
  know_pledges (self);
  if (!take_rows (self, FALSE, error))
    return FALSE;
  find_missing (self);
  return TRUE;
}

ParvisChanges *
parvis_campaign_read_changes (ParvisCampaign *self, GBytes *bytes, GError **error)
{
  g_autoptr (ParvisWorkbook) book = NULL;
  g_autoptr (ParvisChanges) changes = changes_new ();
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (sheet_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) pledges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = {
    .campaign = self, .changes = changes, .sheets = sheets, .seen = seen, .pledges = pledges
  };

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && bytes != NULL, NULL);
  book = parvis_workbook_read (bytes, PARVIS_STAMP_MARK, error);
  if (book == NULL || !read_all (&reader, book, error))
    return NULL;
  return g_steal_pointer (&changes);
}
