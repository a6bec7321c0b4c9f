/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "board/picture.h"
#include "campaign/today.h"
#include "command.h"
#include "export-ballots.h"
#include "export-poster.h"
#include "records/records.h"
#include "roadmap/roadmap.h"

typedef struct
{
  ParvisPosterOrder poster;
  char *size;
  char *roadmap;
  char *records;
  char *board;
  char *sequence;
  char *ballots;
  ParvisBallotOrder order;
} Targets;

static gboolean
export_roadmap (ParvisCampaign *campaign, const char *path, GError **error)
{
  GDate today;

  parvis_get_today (&today);
  return parvis_roadmap_write_xlsx (campaign, &today, path, error);
}

static void
list_walls (ParvisCampaign *campaign)
{
  g_autoptr (GPtrArray) walls = parvis_picture_list_walls (campaign);

  g_printerr ("%s\n", _ ("The boards of this campaign:"));
  for (guint i = 0; i < walls->len; i++)
    {
      ParvisSequence *sequence = g_ptr_array_index (walls, i);
      g_autofree char *name = parvis_picture_name_wall (campaign, sequence);

      g_printerr ("  %-20s  %s · %s\n", name,
                  parvis_workshop_get_title (parvis_campaign_find_workshop (campaign, sequence)),
                  parvis_sequence_get_title (sequence));
    }
}

static gboolean
export_board (ParvisCampaign *campaign,
              ParvisSequence *sequence,
              ParvisPaper paper,
              const char *path,
              GError **error)
{
  g_autoptr (ParvisPicture) picture = parvis_picture_new (campaign, sequence, NULL, error);
  ParvisPictureJob job = { .paper = paper };
  g_autofree char *remark = NULL;

  if (picture == NULL)
    return FALSE;
  parvis_format_from_path (path, &job.format);
  if (!parvis_picture_write (picture, &job, path, error))
    return FALSE;
  remark = parvis_picture_get_remark (picture, job.format, paper);
  if (remark != NULL)
    g_printerr ("%s\n", remark);
  return TRUE;
}

static int
refuse_sequence (ParvisCampaign *campaign, const char *name)
{
  g_autofree char *sentence = name != NULL ? g_strdup_printf (_ ("No board is called “%s”."), name)
                                           : g_strdup (_ ("Which board? --sequence says it."));
  int status = parvis_command_misuse (sentence);

  list_walls (campaign);
  return status;
}

/* Which vote is put on paper. A status other than DONE says what is wrong. */
static int
find_vote (ParvisCampaign *campaign, const Targets *targets, ParvisSequence **sequence)
{
  if (targets->ballots == NULL)
    return PARVIS_COMMAND_DONE;
  return parvis_export_find_vote (campaign, targets->sequence, sequence);
}

static int export(const Targets *targets, ParvisPaper paper, const char *path)
{
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GError) error = NULL;
  ParvisSequence *wall = NULL, *voted = NULL;
  int status;

  campaign = parvis_campaign_open_for_reading (path, &error);
  if (campaign == NULL)
    return parvis_command_refuse (error, path);
  if (targets->board != NULL)
    {
      const char *name = targets->sequence != NULL ? targets->sequence : "";

      wall = parvis_picture_find_wall (campaign, name);
      if (wall == NULL)
        return refuse_sequence (campaign, targets->sequence);
    }
  status = find_vote (campaign, targets, &voted);
  if (status != PARVIS_COMMAND_DONE)
    return status;
  if (targets->poster.path != NULL &&
      !parvis_export_poster (campaign, &targets->poster, paper, &error))
    return parvis_command_refuse (error, targets->poster.path);
  if (targets->roadmap != NULL && !export_roadmap (campaign, targets->roadmap, &error))
    return parvis_command_refuse (error, targets->roadmap);
  if (targets->records != NULL && !parvis_records_write_csv (campaign, targets->records, &error))
    return parvis_command_refuse (error, targets->records);
  if (wall != NULL && !export_board (campaign, wall, paper, targets->board, &error))
    return parvis_command_refuse (error, targets->board);
  if (voted != NULL)
    {
      status = parvis_export_ballots (campaign, voted, &targets->order, targets->ballots);
      if (status != PARVIS_COMMAND_DONE)
        return status;
    }
  if (!parvis_campaign_close (campaign, &error))
    return parvis_command_refuse (error, path);
  return PARVIS_COMMAND_DONE;
}

/* What is wrong with what was asked, or NULL. */
static const char *
find_misuse (const Targets *targets)
{
  ParvisFormat format = PARVIS_FORMAT_PDF;
  ParvisPaper paper;

  if (targets->poster.path == NULL && targets->board == NULL && targets->roadmap == NULL &&
      targets->records == NULL && targets->ballots == NULL)
    return _ ("What is to be exported? --poster, --board, --roadmap, --records or --ballots.");
  if (targets->board != NULL && !parvis_format_from_path (targets->board, &format))
    return _ ("The picture’s name must end in .png, .svg or .pdf.");
  if (targets->sequence != NULL && (targets->board == NULL) == (targets->ballots == NULL))
    return _ ("--sequence says which board or which vote: it goes with --board or with --ballots.");
  if (targets->ballots == NULL && (targets->order.n_agents != PARVIS_BALLOTS_WAITING ||
                                   targets->order.n_users != PARVIS_BALLOTS_WAITING))
    return _ ("--agents and --users go with --ballots.");
  if (parvis_export_poster_misuse (&targets->poster) != NULL)
    return parvis_export_poster_misuse (&targets->poster);
  if (targets->size != NULL && targets->poster.path == NULL &&
      (targets->board == NULL || format != PARVIS_FORMAT_PDF))
    return _ ("--size is a PDF’s: it goes with --poster, or with a --board in PDF.");
  if (targets->size != NULL && !parvis_paper_from_name (targets->size, &paper))
    return _ ("The sizes are a4, a3, a2, a1 and a0.");
  return NULL;
}

static int
parse_and_export (Targets *targets, int argc, char **argv)
{
  ParvisPaper paper = PARVIS_PAPER_A3;
  const char *misuse;
  const GOptionEntry options[] = {
    { "poster", 0, 0, G_OPTION_ARG_FILENAME, &targets->poster.path,
      N_ ("The poster: .pdf, .png or .svg"), N_ ("PICTURE") },
    { "design", 0, 0, G_OPTION_ARG_STRING, &targets->poster.design,
      N_ ("The poster’s design, instead of its own: sober, warm, graphic or contrast"),
      N_ ("DESIGN") },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &targets->poster.landscape,
      N_ ("The poster is wider than it is high"), NULL },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &targets->poster.portrait,
      N_ ("The poster is higher than it is wide"), NULL },
    { "bleed", 0, 0, G_OPTION_ARG_NONE, &targets->poster.bleed,
      N_ ("The poster is for a printer: colour goes 3 mm beyond it, with marks to cut by"), NULL },
    { "link", 0, 0, G_OPTION_ARG_STRING, &targets->poster.link,
      N_ ("A page of the web that the poster’s square code leads to"), N_ ("ADDRESS") },
    { "board", 0, 0, G_OPTION_ARG_FILENAME, &targets->board,
      N_ ("A picture of a whole board: .png, .svg or .pdf"), N_ ("PICTURE") },
    { "sequence", 0, 0, G_OPTION_ARG_STRING, &targets->sequence,
      N_ ("Which board or which vote: its workshop and its sequence, such as agents/ideal"),
      N_ ("SEQUENCE") },
    { "ballots", 0, 0, G_OPTION_ARG_FILENAME, &targets->ballots,
      N_ ("The paper ballots of an open vote"), "PDF" },
    { "agents", 0, 0, G_OPTION_ARG_INT, &targets->order.n_agents,
      N_ ("How many ballots for agents: as many as have not voted, unless said"), "N" },
    { "users", 0, 0, G_OPTION_ARG_INT, &targets->order.n_users,
      N_ ("How many ballots for users: as many as have not voted, unless said"), "N" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &targets->size,
      N_ ("The sheet of a PDF: a4, a3 (unless said), a2, a1 or a0"), N_ ("SIZE") },
    { "roadmap", 0, 0, G_OPTION_ARG_FILENAME, &targets->roadmap, N_ ("The roadmap, a spreadsheet"),
      "XLSX" },
    { "records", 0, 0, G_OPTION_ARG_FILENAME, &targets->records,
      N_ ("The notes and the results, as CSV in a folder"), N_ ("DIR") },
    { NULL },
  };

  if (!parvis_command_parse (&argc, &argv, options, 1, _ ("FILE"),
                             _ ("Writes what leaves the room: at least one of these.")))
    return PARVIS_COMMAND_MISUSED;
  misuse = find_misuse (targets);
  if (misuse != NULL)
    return parvis_command_misuse (misuse);
  if (targets->size != NULL)
    parvis_paper_from_name (targets->size, &paper);
  return export(targets, paper, argv[1]);
}

int
parvis_command_export (int argc, char **argv)
{
  Targets targets = { .order = { PARVIS_BALLOTS_WAITING, PARVIS_BALLOTS_WAITING } };
  int status = parse_and_export (&targets, argc, argv);

  g_free (targets.poster.path);
  g_free (targets.poster.design);
  g_free (targets.poster.link);
  g_free (targets.size);
  g_free (targets.roadmap);
  g_free (targets.records);
  g_free (targets.board);
  g_free (targets.sequence);
  g_free (targets.ballots);
  return status;
}
