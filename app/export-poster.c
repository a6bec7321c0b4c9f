/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-poster.h"

#include <glib/gi18n.h>

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
parvis_export_poster_misuse (const ParvisPosterOrder *order, gboolean wanted)
{
  if (!wanted && (order->design != NULL || order->landscape || order->portrait || order->bleed ||
                  order->link != NULL))
    return _ ("--design, --landscape, --portrait, --bleed and --link are a poster’s: they go "
              "with --poster or with --outcome.");
  if (order->landscape && order->portrait)
    return _ ("A poster is either --landscape or --portrait.");
  if (order->design != NULL && !is_design (order->design))
    return _ ("The designs are sober, warm, graphic and contrast.");
  if (order->link != NULL && !is_link (order->link))
    return _ ("The address is empty, or too long for a square code.");
  return NULL;
}

ParvisLook
parvis_export_poster_choose_look (ParvisCampaign *campaign, const ParvisPosterOrder *order)
{
  ParvisLook look = parvis_look_of_campaign (campaign);
  int design;

  if (order->design != NULL && parvis_enum_from_nick (PARVIS_TYPE_DESIGN, order->design, &design))
    look.design = (ParvisDesign) design;
  look.landscape = order->landscape || (look.landscape && !order->portrait);
  return look;
}
