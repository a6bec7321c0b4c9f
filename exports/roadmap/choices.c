/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/choices.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <xlsxwriter/utility.h>

#include "campaign/pledges.h"
#include "campaign/service.h"
#include "roadmap/sheet.h"
#include "words/words.h"

/* Nobody looks through a longer list. */
#define MOST 500

/* Into one column. Returns the formula that names it. */
static char *
write_column (lxw_worksheet *sheet, const char *quoted, lxw_col_t column, GPtrArray *texts)
{
  char letter[LXW_MAX_COL_NAME_LENGTH];

  lxw_col_to_name (letter, column, 1);
  for (guint i = 0; i < texts->len; i++)
    worksheet_write_string (sheet, i, column, texts->pdata[i], NULL);
  return texts->len == 0 ? NULL
                         : g_strdup_printf ("=%s!%s$1:%s$%u", quoted, letter, letter, texts->len);
}

static GPtrArray *
get_pilots (GPtrArray *actions)
{
  GPtrArray *pilots = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < actions->len && pilots->len < MOST; i++)
    {
      const char *pilot = parvis_action_get_pilot (actions->pdata[i]);

      if (*pilot != '\0' && g_hash_table_add (known, (gpointer) pilot))
        g_ptr_array_add (pilots, g_strdup (pilot));
    }
  return pilots;
}

static GPtrArray *
get_services (ParvisCampaign *campaign)
{
  GListModel *services = parvis_campaign_get_services (campaign);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);

      g_ptr_array_add (names, g_strdup (parvis_service_get_name (service)));
    }
  return names;
}

static GPtrArray *
get_engagements (ParvisCampaign *campaign)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (int side = PARVIS_COLLEGE_AGENTS; side <= PARVIS_COLLEGE_BOTH; side++)
    {
      g_autoptr (GPtrArray) engagements = parvis_campaign_get_side (campaign, (ParvisCollege) side);

      for (guint i = 0; i < engagements->len; i++)
        if (parvis_engagement_get_kept (engagements->pdata[i]))
          g_ptr_array_add (
              texts, parvis_words_typeset (parvis_engagement_get_text (engagements->pdata[i])));
    }
  return texts;
}

void
parvis_choices_init (ParvisChoices *self,
                     const ParvisStyles *styles,
                     ParvisCampaign *campaign,
                     GPtrArray *actions)
{
  g_autoptr (GPtrArray) pilots = get_pilots (actions);
  g_autoptr (GPtrArray) services = get_services (campaign);
  g_autoptr (GPtrArray) engagements = get_engagements (campaign);
  /* Translators: a sheet's name; on it are the lists to choose from. */
  g_autofree char *name = parvis_sheet_make_name (styles->book, C_ ("roadmap", "Lists"));
  char *quoted = lxw_quote_sheetname (name);
  lxw_worksheet *sheet = workbook_add_worksheet (styles->book, name);

  self->pilots = write_column (sheet, quoted, 0, pilots);
  self->services = write_column (sheet, quoted, 1, services);
  self->engagements = write_column (sheet, quoted, 2, engagements);
  worksheet_hide (sheet);
  free (quoted);
}

void
parvis_choices_clear (ParvisChoices *self)
{
  g_free (self->pilots);
  g_free (self->services);
  g_free (self->engagements);
}
