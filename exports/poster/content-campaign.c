/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/content.h"

#include <glib/gi18n-lib.h>

#include "campaign/engagement.h"
#include "campaign/partners.h"
#include "campaign/pledges.h"
#include "campaign/retain.h"
#include "campaign/retained.h"
#include "campaign/service.h"
#include "poster/content-foot.h"
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
  parvis_content_foot_add (content, campaign);
  return content;
}
