/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-poster.h"

#include <glib/gi18n.h>

#include "poster/poster.h"
#include "poster/qr.h"

static gboolean
is_design (const char *name)
{
  int value;

  return parvis_enum_from_nick (PARVIS_TYPE_DESIGN, name, &value);
}

static gboolean
is_link (const char *address)
{
  g_autoptr (ParvisQr) code = parvis_qr_new (address);

  return code != NULL;
}

const char *
parvis_export_poster_misuse (const ParvisPosterOrder *order)
{
  if (order->path == NULL && (order->design != NULL || order->landscape || order->portrait ||
                              order->bleed || order->link != NULL))
    return _ ("--design, --landscape, --portrait, --bleed and --link are the poster’s: they go "
              "with --poster.");
  if (order->landscape && order->portrait)
    return _ ("A poster is either --landscape or --portrait.");
  if (order->design != NULL && !is_design (order->design))
    return _ ("The designs are sober, warm, graphic and contrast.");
  if (order->link != NULL && !is_link (order->link))
    return _ ("The address is empty, or too long for a square code.");
  return NULL;
}

static ParvisLook
choose_look (ParvisCampaign *campaign, const ParvisPosterOrder *order)
{
  ParvisLook look = parvis_look_of_campaign (campaign);
  int design;

  if (order->design != NULL && parvis_enum_from_nick (PARVIS_TYPE_DESIGN, order->design, &design))
    look.design = (ParvisDesign) design;
  look.landscape = order->landscape || (look.landscape && !order->portrait);
  return look;
}

gboolean
parvis_export_poster (ParvisCampaign *campaign,
                      const ParvisPosterOrder *order,
                      ParvisPaper paper,
                      GError **error)
{
  g_autoptr (ParvisPosterContent) content = parvis_poster_content_from_campaign (campaign);
  g_autoptr (ParvisPoster) poster = NULL;
  const ParvisLook look = choose_look (campaign, order);
  ParvisPosterJob job = { .format = PARVIS_FORMAT_PDF, .paper = paper, .bleed = order->bleed };

  if (order->link != NULL)
    {
      g_free (content->link);
      content->link = g_strdup (order->link);
    }
  poster = parvis_poster_new (content, &look);
  parvis_format_from_path (order->path, &job.format);
  return parvis_poster_write (poster, &job, order->path, error);
}
