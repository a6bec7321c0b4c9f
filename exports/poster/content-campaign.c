/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/content.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "campaign/assents.h"
#include "campaign/engagement.h"
#include "campaign/panel.h"
#include "campaign/partners.h"
#include "campaign/pledges.h"
#include "campaign/retain.h"
#include "campaign/retained.h"
#include "campaign/service.h"
#include "words/words.h"

static char *
typeset (const char *text)
{
  return parvis_words_typeset (text != NULL ? text : "");
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* "CMS, mairie de quartier and médiathèque". */
static char *
list_services (ParvisCampaign *campaign)
{
  GListModel *services = parvis_campaign_get_services (campaign);
  guint n = g_list_model_get_n_items (services);
  char *list = g_strdup ("");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);
      g_autofree char *before = list;
      const char *name = parvis_service_get_name (service);

      if (i == 0)
        list = g_strdup (name);
      else if (i + 1 < n)
        /* Translators: a list goes on. */
        list = g_strdup_printf (C_ ("list", "%s, %s"), before, name);
      else
        /* Translators: a list ends. */
        list = g_strdup_printf (C_ ("list", "%s and %s"), before, name);
    }
  return list;
}

/* Who publishes it; a logo says it for the organisation. */
static char *
make_service (ParvisCampaign *campaign)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);
  const char *organisation = parvis_identity_get_organisation (identity);
  g_autofree char *services = list_services (campaign);
  g_autofree char *both = NULL;

  if (is_empty (services))
    return typeset (organisation);
  if (is_empty (organisation) || parvis_identity_get_logo (identity) != NULL)
    return typeset (services);
  /* Translators: an organisation, then its services. */
  both = g_strdup_printf (C_ ("poster", "%s: %s"), organisation, services);
  return typeset (both);
}

static char *
make_authors (ParvisCampaign *campaign)
{
  guint n_agents = parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_AGENTS);
  guint n_users = parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_USERS);
  g_autofree char *agents = parvis_words_people (PARVIS_COLLEGE_AGENTS, n_agents);
  g_autofree char *users = parvis_words_people (PARVIS_COLLEGE_USERS, n_users);

  if (n_agents == 0 && n_users == 0)
    return NULL;
  if (n_agents == 0 || n_users == 0)
    /* Translators: on the poster; "12 agents" or "8 users". */
    return g_strdup_printf (_ ("Written by %s"), n_agents > 0 ? agents : users);
  /* Translators: on the poster; "12 agents" and "8 users". */
  return g_strdup_printf (_ ("Written by %s and %s"), agents, users);
}

static void
add_authors (ParvisPosterContent *content, ParvisCampaign *campaign)
{
  g_autofree char *authors = make_authors (campaign);
  guint validated, people;

  parvis_campaign_count_assents (campaign, &validated, &people);
  if (authors != NULL)
    g_ptr_array_add (content->foot, g_strconcat (authors, validated > 0 ? "," : ".", NULL));
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

static void
add_qualities (ParvisPosterContent *content, ParvisCampaign *campaign)
{
  g_autoptr (GPtrArray) qualities =
      parvis_campaign_get_retained_for (campaign, PARVIS_TARGET_QUALITY);

  for (guint i = 0; i < qualities->len; i++)
    g_ptr_array_add (content->qualities, typeset (parvis_retained_get_label (qualities->pdata[i])));
}

static void
add_engagements (ParvisPosterContent *content, ParvisCampaign *campaign, ParvisCollege side)
{
  g_autoptr (GPtrArray) engagements = parvis_campaign_get_side (campaign, side);

  for (guint i = 0; i < engagements->len; i++)
    if (parvis_engagement_get_kept (engagements->pdata[i]))
      g_ptr_array_add (content->engagements[side],
                       typeset (parvis_engagement_get_text (engagements->pdata[i])));
}

/* The first page of the web in the contact, or NULL. */
static char *
find_link (const char *contact)
{
  g_autoptr (GRegex) regex = g_regex_new ("(?:https?://|www\\.)[^\\s<>«»\"]*[^\\s<>«»\".,;:!?)]",
                                          G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *address = NULL;

  if (is_empty (contact) || !g_regex_match (regex, contact, 0, &match))
    return NULL;
  address = g_match_info_fetch (match, 0);
  return g_ascii_strncasecmp (address, "www.", 4) == 0 ? g_strconcat ("https://", address, NULL)
                                                       : g_steal_pointer (&address);
}

static void
add_partners (ParvisPosterContent *content, ParvisCampaign *campaign)
{
  GListModel *partners = parvis_campaign_get_partners (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (partners); i++)
    {
      g_autoptr (ParvisPartner) partner = g_list_model_get_item (partners, i);

      parvis_poster_content_add_partner (content, parvis_partner_get_logo (partner),
                                         parvis_partner_get_name (partner));
    }
}

static char *
make_link (ParvisIdentity *identity)
{
  const char *link = parvis_identity_get_link (identity);

  return is_empty (link) ? find_link (parvis_identity_get_contact (identity)) : g_strdup (link);
}

ParvisPosterContent *
parvis_poster_content_from_campaign (ParvisCampaign *campaign)
{
  ParvisPosterContent *content;
  ParvisIdentity *identity;
  GBytes *logo;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  content = parvis_poster_content_new ();
  identity = parvis_campaign_get_identity (campaign);
  logo = parvis_identity_get_logo (identity);
  content->title = typeset (parvis_identity_get_title (identity));
  content->place = typeset (parvis_identity_get_place (identity));
  content->service = make_service (campaign);
  content->contact = typeset (parvis_identity_get_contact (identity));
  content->link = make_link (identity);
  content->organisation = g_strdup (parvis_identity_get_organisation (identity));
  content->logo = logo != NULL && g_bytes_get_size (logo) > 0 ? g_bytes_ref (logo) : NULL;
  /* Translators: the code of the language of these translations, as in HTML: "fr". */
  content->language = g_strdup (C_ ("language code", "en"));
  add_qualities (content, campaign);
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    add_engagements (content, campaign, (ParvisCollege) i);
  add_partners (content, campaign);
  add_authors (content, campaign);
  add_dates (content, identity);
  return content;
}
