/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "command.h"
#include "poster/poster.h"
#include "records/records.h"
#include "roadmap/roadmap.h"

typedef struct
{
  char *poster;
  char *size;
  char *roadmap;
  char *records;
} Targets;

static gboolean
export_poster (ParvisCampaign *campaign, ParvisPaper paper, const char *path, GError **error)
{
  g_autoptr (ParvisPosterContent) content = parvis_poster_content_from_campaign (campaign);
  g_autoptr (ParvisPoster) poster = parvis_poster_new (content);

  return parvis_poster_write_pdf (poster, paper, path, error);
}

static gboolean
export_roadmap (ParvisCampaign *campaign, const char *path, GError **error)
{
  g_autoptr (GDate) today = g_date_new ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");

  if (epoch != NULL)
    g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &now, NULL);
  g_date_set_time_t (today, (time_t) now);
  return parvis_roadmap_write_xlsx (campaign, today, path, error);
}

static int export(const Targets *targets, ParvisPaper paper, const char *path)
{
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GError) error = NULL;

  campaign = parvis_campaign_open_for_reading (path, &error);
  if (campaign == NULL)
    return parvis_command_refuse (error, path);
  if (targets->poster != NULL && !export_poster (campaign, paper, targets->poster, &error))
    return parvis_command_refuse (error, targets->poster);
  if (targets->roadmap != NULL && !export_roadmap (campaign, targets->roadmap, &error))
    return parvis_command_refuse (error, targets->roadmap);
  if (targets->records != NULL && !parvis_records_write_csv (campaign, targets->records, &error))
    return parvis_command_refuse (error, targets->records);
  if (!parvis_campaign_close (campaign, &error))
    return parvis_command_refuse (error, path);
  return PARVIS_COMMAND_DONE;
}

static int
parse_and_export (Targets *targets, int argc, char **argv)
{
  ParvisPaper paper = PARVIS_PAPER_A3;
  const GOptionEntry options[] = {
    { "poster", 0, 0, G_OPTION_ARG_FILENAME, &targets->poster, N_ ("The poster"), "PDF" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &targets->size,
      N_ ("The poster's size: a4, a3 (unless said), a2, a1 or a0"), N_ ("SIZE") },
    { "roadmap", 0, 0, G_OPTION_ARG_FILENAME, &targets->roadmap, N_ ("The roadmap, a spreadsheet"),
      "XLSX" },
    { "records", 0, 0, G_OPTION_ARG_FILENAME, &targets->records,
      N_ ("The notes and the results, as CSV in a folder"), N_ ("DIR") },
    { NULL },
  };

  if (!parvis_command_parse (&argc, &argv, options, 1, _ ("FILE"),
                             _ ("Writes what leaves the room: at least one of these.")))
    return PARVIS_COMMAND_MISUSED;
  if (targets->poster == NULL && targets->roadmap == NULL && targets->records == NULL)
    return parvis_command_misuse (_ ("What is to be exported? --poster, --roadmap or --records."));
  if (targets->size != NULL && targets->poster == NULL)
    return parvis_command_misuse (_ ("--size is the poster's: it goes with --poster."));
  if (targets->size != NULL && !parvis_paper_from_name (targets->size, &paper))
    return parvis_command_misuse (_ ("The sizes are a4, a3, a2, a1 and a0."));
  return export(targets, paper, argv[1]);
}

int
parvis_command_export (int argc, char **argv)
{
  Targets targets = { 0 };
  int status = parse_and_export (&targets, argc, argv);

  g_free (targets.poster);
  g_free (targets.size);
  g_free (targets.roadmap);
  g_free (targets.records);
  return status;
}
