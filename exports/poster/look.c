/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/look.h"

ParvisLook
parvis_look_of_campaign (ParvisCampaign *campaign)
{
  ParvisIdentity *identity;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), (ParvisLook){ 0 });
  identity = parvis_campaign_get_identity (campaign);
  return (ParvisLook){
    .design = parvis_identity_get_design (identity),
    .landscape = parvis_identity_get_landscape (identity),
  };
}
