/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/json.h"

#include "output.h"

gboolean
parvis_records_write_json (ParvisCampaign *campaign,
                           ParvisExchangeParts parts,
                           const char *path,
                           char **remark,
                           GError **error)
{
  g_autoptr (ParvisOutput) output = NULL;
  g_autofree char *json = NULL;
  ParvisWithheld withheld;
  gsize size;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), FALSE);
  g_return_val_if_fail (path != NULL && remark != NULL, FALSE);

  json = parvis_exchange_write (campaign, parts, &withheld, &size, error);
  if (json == NULL)
    return FALSE;
  output = parvis_output_new (path, error);
  if (output == NULL || !parvis_output_write (output, json, size, error) ||
      !parvis_output_commit (output, error))
    return FALSE;
  *remark = parvis_withheld_say (&withheld);
  return TRUE;
}
