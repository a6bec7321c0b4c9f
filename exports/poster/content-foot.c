/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/content-foot.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "campaign/assents.h"
#include "campaign/panel.h"
#include "campaign/today.h"
#include "words/words.h"

/* "12 agents and 8 users", of whom one may be none, or NULL. */
static char *
count_authors (ParvisCampaign *campaign)
{
  guint n_agents = parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_AGENTS);
  guint n_users = parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_USERS);
  g_autofree char *agents = parvis_words_people (PARVIS_COLLEGE_AGENTS, n_agents);
  g_autofree char *users = parvis_words_people (PARVIS_COLLEGE_USERS, n_users);

  if (n_agents == 0 && n_users == 0)
    return NULL;
  if (n_agents == 0 || n_users == 0)
    return g_strdup (n_agents > 0 ? agents : users);
  return g_strdup_printf (C_ ("list", "%s and %s"), agents, users);
}

static void
add_authors (ParvisPosterContent *content, ParvisCampaign *campaign)
{
  g_autofree char *authors = count_authors (campaign);
  g_autofree char *written = NULL;
  guint validated, people;

  parvis_campaign_count_assents (campaign, &validated, &people);
  if (authors != NULL)
    {
      /* Translators: on the poster; "12 agents and 8 users". */
      written = g_strdup_printf (_ ("Written by %s"), authors);
      g_ptr_array_add (content->foot, g_strconcat (written, validated > 0 ? "," : ".", NULL));
    }
  if (validated == 0)
    return;
  if (authors != NULL)
    /* Translators: goes on after "Written by 12 agents and 8 users,". */
    g_ptr_array_add (
        content->foot,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "validated by %u participant of %u.",
                                      "validated by %u participants of %u.", validated),
                         validated, people));
  else
    g_ptr_array_add (
        content->foot,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Validated by %u participant of %u.",
                                      "Validated by %u participants of %u.", validated),
                         validated, people));
}

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, text + strlen (first), NULL);
}

static void
add_dates (ParvisPosterContent *content, ParvisIdentity *identity)
{
  g_autofree char *published = parvis_words_month (parvis_identity_get_published (identity));
  g_autofree char *revision = parvis_words_month (parvis_identity_get_revision (identity));
  g_autofree char *dates = NULL;

  if (*published != '\0' && *revision != '\0')
    /* Translators: at the foot of the poster; both are a month and its year. */
    dates = g_strdup_printf (_ ("%s, to be reviewed in %s."), published, revision);
  else if (*published != '\0')
    dates = g_strconcat (published, ".", NULL);
  else if (*revision != '\0')
    /* Translators: at the foot of the poster; a month and its year. */
    dates = g_strdup_printf (_ ("To be reviewed in %s."), revision);
  if (dates != NULL)
    g_ptr_array_add (content->foot, capitalise (dates));
}

void
parvis_content_foot_add (ParvisPosterContent *content, ParvisCampaign *campaign)
{
  g_return_if_fail (content != NULL && PARVIS_IS_CAMPAIGN (campaign));
  add_authors (content, campaign);
  add_dates (content, parvis_campaign_get_identity (campaign));
}

void
parvis_content_foot_set_outcomes (ParvisPosterContent *content,
                                  ParvisCampaign *campaign,
                                  const GDate *today)
{
  ParvisIdentity *identity;
  g_autofree char *authors = NULL;
  g_autofree char *day = NULL;

  g_return_if_fail (content != NULL && PARVIS_IS_CAMPAIGN (campaign) && today != NULL);
  identity = parvis_campaign_get_identity (campaign);
  g_ptr_array_set_size (content->foot, 0);
  authors = count_authors (campaign);
  day = parvis_format_date (today);
  /* A logo says it. */
  if (content->logo == NULL && *parvis_identity_get_organisation (identity) != '\0')
    g_ptr_array_add (content->foot,
                     parvis_words_typeset (parvis_identity_get_organisation (identity)));
  if (authors != NULL)
    /* Translators: "12 agents and 8 users". */
    g_ptr_array_add (content->foot, g_strdup_printf (_ ("Engagements written by %s."), authors));
  if (strcmp (parvis_identity_get_review (identity), day) > 0)
    {
      g_autofree char *review = parvis_words_date (parvis_identity_get_review (identity));

      g_ptr_array_add (content->foot, g_strdup_printf (_ ("Next review on %s."), review));
    }
  else if (strcmp (parvis_identity_get_revision (identity), day) > 0)
    {
      g_autofree char *revision = parvis_words_month (parvis_identity_get_revision (identity));

      g_ptr_array_add (content->foot, g_strdup_printf (_ ("To be reviewed in %s."), revision));
    }
}
