/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/name.h"

#include <glib/gi18n-lib.h>

static char *
capitalize (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

char *
parvis_name_from (const char *title, const char *place)
{
  /* Translators: what may begin a place in your language, longest first, separated by "|". It is
     left out where only the name is wanted: "at the Hautepierre centre" is "Hautepierre centre". */
  const char *beginnings = C_ ("place", "at the |in the |at |in ");
  g_auto (GStrv) list = g_strsplit (beginnings, "|", -1);

  if (place == NULL || *place == '\0')
    return g_strdup (title);
  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0' && g_str_has_prefix (place, list[i]) && place[strlen (list[i])] != '\0')
      return capitalize (place + strlen (list[i]));
  return capitalize (place);
}

char *
parvis_name_short (ParvisIdentity *identity)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (identity), NULL);
  return parvis_name_from (parvis_identity_get_title (identity),
                           parvis_identity_get_place (identity));
}

char *
parvis_name_for_menu (const char *name)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  parts = g_strsplit (name, "_", -1);
  return g_strjoinv ("__", parts);
}
