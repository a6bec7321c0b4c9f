/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "command.h"
#include "exchange/read.h"

/* "maison" for "/home/me/maison.parvis". */
static char *
make_title (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  return g_str_has_suffix (name, ".parvis") ? g_strndup (name, strlen (name) - strlen (".parvis"))
                                            : g_strdup (name);
}

static ParvisMethod *
read_method (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  char *contents;
  gsize size;

  if (!g_file_get_contents (path, &contents, &size, error))
    return NULL;
  bytes = g_bytes_new_take (contents, size);
  return parvis_method_parse (bytes, error);
}

/* The method that comes first, unless another is asked for: one that comes with the program, or a
   file of the facilitator's own. */
static ParvisMethod *
load_method (const char *id, GError **error)
{
  g_auto (GStrv) ids = parvis_method_list ();

  if (id != NULL && g_str_has_suffix (id, ".method"))
    return read_method (id, error);
  return parvis_method_load (id == NULL ? ids[0] : id, error);
}

static int
make_from (const char *from, const char *path)
{
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  file = g_mapped_file_new (from, FALSE, &error);
  if (file == NULL)
    return parvis_command_refuse (error, from);
  bytes = g_mapped_file_get_bytes (file);
  campaign = parvis_exchange_read (path, bytes, &error);
  if (campaign == NULL)
    return parvis_command_refuse (error, parvis_exchange_blames (error) ? from : path);
  if (!parvis_campaign_close (campaign, &error))
    return parvis_command_refuse (error, path);
  return PARVIS_COMMAND_DONE;
}

int
parvis_command_new (int argc, char **argv)
{
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *from = NULL;
  g_autoptr (ParvisMethod) method = NULL;
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = {
    { "method", 0, 0, G_OPTION_ARG_STRING, &id, N_ ("The method to follow"), N_ ("ID") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_ ("The title of the campaign"), N_ ("TEXT") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_ ("Out of what “parvis export --json” wrote"),
      N_ ("FILE.json") },
    { NULL },
  };

  if (!parvis_command_parse (&argc, &argv, options, 1, _ ("FILE"), _ ("Makes a new campaign.")))
    return PARVIS_COMMAND_MISUSED;
  if (from != NULL && (id != NULL || title != NULL))
    return parvis_command_misuse (_ ("--from brings a method and a title of its own."));
  if (from != NULL)
    return make_from (from, argv[1]);
  if (title == NULL)
    title = make_title (argv[1]);

  method = load_method (id, &error);
  if (g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_NOT_FOUND))
    {
      g_auto (GStrv) ids = parvis_method_list ();
      g_autofree char *known = g_strjoinv (", ", ids);
      g_autofree char *sentence =
          g_strdup_printf (_ ("There is no method “%s”; there is: %s."), id, known);

      return parvis_command_misuse (sentence);
    }
  if (method == NULL)
    return parvis_command_refuse (error, id);
  campaign = parvis_campaign_create (argv[1], method, title, &error);
  if (campaign == NULL || !parvis_campaign_close (campaign, &error))
    return parvis_command_refuse (error, argv[1]);
  return PARVIS_COMMAND_DONE;
}
