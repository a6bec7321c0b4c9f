/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/pages.h"

#include <glib/gi18n-lib.h>

#include "board/board-page.h"
#include "campaign/panel.h"
#include "commit/commit-page.h"
#include "page/name.h"
#include "panel/panel-page.h"
#include "position/position-page.h"
#include "poster/poster-page.h"
#include "roadmap/roadmap-page.h"
#include "talk/talk-page.h"
#include "vote/vote-page.h"
#include "words/words.h"

static ParvisPage *
create_for_sequence (ParvisCampaign *campaign, ParvisSequence *sequence, GdkPaintable *poster)
{
  switch (parvis_sequence_get_kind (sequence))
    {
    case PARVIS_KIND_POSITION:
      return PARVIS_PAGE (parvis_position_page_new (campaign, sequence));
    case PARVIS_KIND_CHOOSE:
      return PARVIS_PAGE (parvis_vote_page_new (campaign, sequence));
    case PARVIS_KIND_COLLECT:
      return PARVIS_PAGE (parvis_board_page_new (campaign, sequence));
    case PARVIS_KIND_COMMIT:
      return PARVIS_PAGE (parvis_commit_page_new (campaign, sequence, poster));
    case PARVIS_KIND_TALK:
    default:
      return PARVIS_PAGE (parvis_talk_page_new (campaign, sequence));
    }
}

ParvisPage *
parvis_pages_create (ParvisCampaign *campaign, int stop, GdkPaintable *poster)
{
  ParvisSequence *sequence;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  sequence = parvis_campaign_get_stop_sequence (campaign, stop);
  if (sequence != NULL)
    return create_for_sequence (campaign, sequence, poster);
  if (stop == 0)
    return PARVIS_PAGE (parvis_panel_page_new (campaign));
  if (stop == parvis_campaign_get_n_stops (campaign) - 1)
    return PARVIS_PAGE (parvis_roadmap_page_new (campaign));
  return PARVIS_PAGE (parvis_poster_page_new (campaign, poster));
}

char *
parvis_pages_title (ParvisCampaign *campaign, int stop)
{
  ParvisSequence *sequence;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  sequence = parvis_campaign_get_stop_sequence (campaign, stop);
  if (sequence != NULL)
    return g_strdup (parvis_sequence_get_title (sequence));
  if (stop == 0)
    return g_strdup (_ ("Panel"));
  return g_strdup (stop == parvis_campaign_get_n_stops (campaign) - 1 ? _ ("Roadmap")
                                                                      : _ ("Poster"));
}

/* "12 agents", "12 agents and 10 users". */
static char *
people (ParvisCampaign *campaign, ParvisWorkshop *workshop)
{
  g_autoptr (GPtrArray) present = parvis_campaign_get_present (campaign, workshop);
  g_autofree char *agents = NULL, *users = NULL;
  guint n_agents = 0, n_users;

  for (guint i = 0; i < present->len; i++)
    if (parvis_participant_get_college (g_ptr_array_index (present, i)) == PARVIS_COLLEGE_AGENTS)
      n_agents++;
  n_users = present->len - n_agents;
  agents = parvis_words_people (PARVIS_COLLEGE_AGENTS, n_agents);
  users = parvis_words_people (PARVIS_COLLEGE_USERS, n_users);
  if (n_agents > 0 && n_users > 0)
    /* Translators: "6 agents and 5 users" */
    return g_strdup_printf (_ ("%s and %s"), agents, users);
  if (n_agents > 0)
    return g_steal_pointer (&agents);
  if (n_users > 0)
    return g_steal_pointer (&users);
  return g_strdup (parvis_workshop_get_title (workshop));
}

char *
parvis_pages_subtitle (ParvisCampaign *campaign, int stop)
{
  ParvisSequence *sequence;
  ParvisWorkshop *workshop;
  GListModel *workshops;
  g_autofree char *who = NULL;
  guint number = 0;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  sequence = parvis_campaign_get_stop_sequence (campaign, stop);
  if (sequence == NULL)
    return parvis_name_short (parvis_campaign_get_identity (campaign));
  workshop = parvis_campaign_find_workshop (campaign, sequence);
  workshops = parvis_campaign_get_workshops (campaign);
  for (guint i = 0; i < g_list_model_get_n_items (workshops) && number == 0; i++)
    {
      g_autoptr (ParvisWorkshop) other = g_list_model_get_item (workshops, i);

      if (other == workshop)
        number = i + 1;
    }
  who = people (campaign, workshop);
  /* Translators: the number of a workshop and who is there: "Workshop 1 · 12 agents" */
  return g_strdup_printf (_ ("Workshop %u · %s"), number, who);
}
