/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/partners.h"

#include "campaign/private.h"

ParvisPartner *
parvis_campaign_add_partner (ParvisCampaign *self, GBytes *logo, const char *name, GError **error)
{
  g_autofree char *clean = NULL;
  gboolean ok;
  gint64 id;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && logo != NULL, NULL);
  if (g_list_model_get_n_items (parvis_campaign_get_partners (self)) >= PARVIS_PARTNERS_MOST)
    {
      parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "more logos than there is room for");
      return NULL;
    }
  clean = parvis_clean_text (name, PARVIS_TEXT_MAX, TRUE, error);
  if (clean == NULL || !parvis_check_logo (logo, error) || !parvis_campaign_begin (self, error))
    return NULL;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "INSERT INTO partner (position, name, logo) SELECT "
                            "ifnull (max (position) + 1, 0), ?, ? FROM partner",
                            "sb", clean, logo);
  id = parvis_campaign_get_new_id (self);
  if (!parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_EDIT_PARTNERS, 1 }, error))
    return NULL;
  return parvis_campaign_find (self, PARVIS_TYPE_PARTNER, id);
}

gboolean
parvis_campaign_rename_partner (ParvisCampaign *self,
                                ParvisPartner *partner,
                                const char *name,
                                GError **error)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_PARTNER (partner), FALSE);
  clean = parvis_clean_text (name, PARVIS_TEXT_MAX, TRUE, error);
  return clean != NULL && parvis_campaign_begin (self, error) &&
         parvis_campaign_end (self, parvis_campaign_set_text (self, partner, "name", clean, error),
                              &(ParvisDeed){ PARVIS_DEED_EDIT_PARTNERS, 1 }, error);
}

gboolean
parvis_campaign_delete_partner (ParvisCampaign *self, ParvisPartner *partner, GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_PARTNER (partner), FALSE);
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (self, parvis_campaign_delete_row (self, partner, error),
                              &(ParvisDeed){ PARVIS_DEED_EDIT_PARTNERS, 1 }, error);
}
