/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/look.h"

#include "rules/contrast.h"

static guint32
get_ink (const char *text)
{
  guint32 colour;

  if (!parvis_colour_parse (text, &colour))
    return 0;
  /* Black is one too. */
  return MAX (1, parvis_contrast_nearest (colour, PARVIS_CONTRAST_GROUND, PARVIS_CONTRAST_TEXT));
}

ParvisLook
parvis_look_of_campaign (ParvisCampaign *campaign)
{
  ParvisIdentity *identity;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), (ParvisLook){ 0 });
  identity = parvis_campaign_get_identity (campaign);
  return (ParvisLook){
    .design = parvis_identity_get_design (identity),
    .landscape = parvis_identity_get_landscape (identity),
    .inks = {
      get_ink (parvis_identity_get_agents_colour (identity)),
      get_ink (parvis_identity_get_users_colour (identity)),
      get_ink (parvis_identity_get_both_colour (identity)),
    },
    .signatures = parvis_identity_get_signatures (identity),
  };
}
