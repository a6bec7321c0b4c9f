/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/old-decision.h"

#include "campaign/private.h"
#include "store/journal.h"

typedef struct
{
  gint64 sequence; /* that changed; 0: none */
  gboolean votes;  /* some vote changed */
} Touched;

static gboolean
look_at (const char *table, gint64 id, gboolean removed, gpointer data, GError **error)
{
  Touched *touched = data;

  if (g_str_equal (table, "sequence"))
    touched->sequence = id;
  touched->votes = touched->votes || g_str_equal (table, "vote");
  return TRUE;
}

/* As 004.sql does. */
static gboolean
carry (ParvisCampaign *self, gint64 sequence, GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);

  return parvis_database_run (database, error,
                              "UPDATE vote SET decision = '' WHERE sequence = ? "
                              "AND decision <> ''",
                              "i", sequence) &&
         parvis_database_run (
             database, error,
             "UPDATE vote SET decision = (SELECT decision FROM sequence WHERE id = ?1) "
             "WHERE id = ifnull ((SELECT max (option.vote) FROM retained "
             "JOIN option ON option.id = retained.option WHERE retained.sequence = ?1), "
             "(SELECT max (id) FROM vote WHERE sequence = ?1 AND phase = 'shown'))",
             "i", sequence);
}

gboolean
parvis_campaign_carry_old_decision (ParvisCampaign *self, GBytes *changes, GError **error)
{
  Touched touched = { 0, FALSE };

  if (!parvis_changes_foreach (changes, look_at, &touched, error))
    return FALSE;
  return touched.sequence == 0 || touched.votes || carry (self, touched.sequence, error);
}
