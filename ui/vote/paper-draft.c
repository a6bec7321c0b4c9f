/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/paper-draft.h"

#include <gtk/gtk.h>

#include "campaign/draft.h"

/* Lines: the vote and the table, the college, the name, then a field each. */
#define HEAD 3

static ParvisSequence *
find_sequence (ParvisCampaign *campaign, ParvisVote *vote)
{
  return parvis_campaign_find (campaign, PARVIS_TYPE_SEQUENCE, parvis_vote_get_sequence (vote));
}

static char *
name_table (ParvisVote *vote, gint64 table)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          parvis_record_get_id (PARVIS_RECORD (vote)), table);
}

/* A count that can't be kept is typed again: nothing is worth saying while somebody reads it aloud.
 */
static void
keep (ParvisCampaign *campaign, ParvisVote *vote, const char *text)
{
  ParvisSequence *sequence = find_sequence (campaign, vote);
  g_autofree char *before = parvis_campaign_get_draft (campaign, sequence);

  if (!g_str_equal (before, text))
    parvis_campaign_keep_draft (campaign, sequence, text, NULL);
}

void
parvis_paper_draft_keep (ParvisCampaign *campaign,
                         ParvisVote *vote,
                         gint64 table,
                         ParvisCollege college,
                         const char *name,
                         GPtrArray *fields)
{
  g_autofree char *which = name_table (vote, table);
  g_autoptr (GString) text = g_string_new (which);
  gboolean empty = *name == '\0';

  g_string_append_printf (text, "\n%s\n%s",
                          parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) college), name);
  for (guint i = 0; i < fields->len; i++)
    {
      const char *typed = gtk_editable_get_text (fields->pdata[i]);

      g_string_append_printf (text, "\n%s", typed);
      empty = empty && *typed == '\0';
    }
  keep (campaign, vote, empty ? "" : text->str);
}

gboolean
parvis_paper_draft_take (ParvisCampaign *campaign,
                         ParvisVote *vote,
                         gint64 table,
                         ParvisCollege *college,
                         char **name,
                         GPtrArray *fields)
{
  g_autofree char *text = parvis_campaign_get_draft (campaign, find_sequence (campaign, vote));
  g_autofree char *which = name_table (vote, table);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int nick;

  if (g_strv_length (lines) != HEAD + fields->len || !g_str_equal (lines[0], which) ||
      !parvis_enum_from_nick (PARVIS_TYPE_COLLEGE, lines[1], &nick) || nick == PARVIS_COLLEGE_BOTH)
    return FALSE;
  *college = (ParvisCollege) nick;
  *name = g_strdup (lines[2]);
  for (guint i = 0; i < fields->len; i++)
    gtk_editable_set_text (fields->pdata[i], lines[HEAD + i]);
  return TRUE;
}

void
parvis_paper_draft_drop (ParvisCampaign *campaign, ParvisVote *vote)
{
  keep (campaign, vote, "");
}
