/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "board/picture.h"
#include "command.h"
#include "export-ballots.h"
#include "export-poster.h"
#include "piece.h"

typedef struct
{
  char *paths[PARVIS_N_PIECES];
  ParvisPosterOrder poster;
  gboolean plain;
  gboolean names;
  gboolean parking;
  char *size;
  char *sequence;
  char *service;
  ParvisBallotOrder order;
} Targets;

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

static int
refuse_sequence (ParvisCampaign *campaign, const char *name)
{
  g_autofree char *sentence = name != NULL ? g_strdup_printf (_ ("No board is called “%s”."), name)
                                           : g_strdup (_ ("Which board? --sequence says it."));
  int status = parvis_command_misuse (sentence);

  list_walls (campaign);
  return status;
}

/* Which board and which vote are meant. A status other than DONE says what is wrong. */
static int
find_sequences (ParvisCampaign *campaign,
                const Targets *targets,
                ParvisSequence **wall,
                ParvisSequence **vote)
{
  if (targets->paths[PARVIS_PIECE_BOARD] != NULL)
    {
      const char *name = targets->sequence != NULL ? targets->sequence : "";

      *wall = parvis_picture_find_wall (campaign, name);
      if (*wall == NULL)
        return refuse_sequence (campaign, targets->sequence);
    }
  if (targets->paths[PARVIS_PIECE_BALLOTS] != NULL)
    return parvis_export_find_vote (campaign, targets->sequence, vote);
  return PARVIS_COMMAND_DONE;
}

/* By its name. */
static int
find_service (ParvisCampaign *campaign, const char *name, ParvisService **found)
{
  GListModel *services = parvis_campaign_get_services (campaign);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  *found = NULL;
  for (guint i = 0; name != NULL && i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);

      if (g_str_equal (parvis_service_get_name (service), name))
        {
          /* The campaign has it. */
          *found = service;
          return PARVIS_COMMAND_DONE;
        }
      g_string_append (names, i > 0 ? C_ ("list", ", ") : "");
      g_string_append_printf (names, _ ("“%s”"), parvis_service_get_name (service));
    }
  if (name == NULL)
    return PARVIS_COMMAND_DONE;
  if (names->len == 0)
    sentence = g_strdup_printf (_ ("No service is called “%s”: this campaign has none."), name);
  else
    /* Translators: a name, and a list of names. */
    sentence =
        g_strdup_printf (_ ("No service is called “%s”. This campaign has %s."), name, names->str);
  g_printerr ("%s\n", sentence);
  return PARVIS_COMMAND_REFUSED;
}

static int
export_piece (ParvisCampaign *campaign,
              ParvisPieceKind kind,
              const ParvisPieceOrder *order,
              const char *path)
{
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;

  if (!parvis_piece_get (kind)->write (campaign, order, path, &remark, &error))
    return parvis_command_refuse (error, path);
  if (remark != NULL)
    g_printerr ("%s\n", remark);
  return PARVIS_COMMAND_DONE;
}

static ParvisExchangeParts
find_parts (const Targets *targets)
{
  ParvisExchangeParts parts = PARVIS_EXCHANGE_SAFE;

  if (targets->names)
    parts |= PARVIS_EXCHANGE_NAMES;
  if (targets->parking)
    parts |= PARVIS_EXCHANGE_PARKING;
  return parts;
}

static int
export_pieces (ParvisCampaign *campaign, const Targets *targets, ParvisPaper paper)
{
  ParvisSequence *wall = NULL, *vote = NULL;
  const ParvisLook look = parvis_export_poster_choose_look (campaign, &targets->poster);
  ParvisService *service = NULL;
  int status = find_sequences (campaign, targets, &wall, &vote);
  ParvisPieceOrder order = {
    .paper = paper,
    .look = &look,
    .bleed = targets->poster.bleed,
    .link = targets->poster.link,
    .parts = find_parts (targets),
    .plain = targets->plain,
    .sequence = wall,
  };

  if (status == PARVIS_COMMAND_DONE)
    status = find_service (campaign, targets->service, &service);
  order.service = service;
  for (guint i = 0; i < PARVIS_N_PIECES && status == PARVIS_COMMAND_DONE; i++)
    if (targets->paths[i] != NULL && i != PARVIS_PIECE_BALLOTS)
      status = export_piece (campaign, (ParvisPieceKind) i, &order, targets->paths[i]);
  if (vote != NULL && status == PARVIS_COMMAND_DONE)
    status = parvis_export_ballots (campaign, vote, &targets->order,
                                    targets->paths[PARVIS_PIECE_BALLOTS]);
  return status;
}

static int export(const Targets *targets, ParvisPaper paper, const char *path)
{
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  campaign = parvis_campaign_open_for_reading (path, &error);
  if (campaign == NULL)
    return parvis_command_refuse (error, path);
  status = export_pieces (campaign, targets, paper);
  if (status == PARVIS_COMMAND_DONE && !parvis_campaign_close (campaign, &error))
    return parvis_command_refuse (error, path);
  return status;
}

static gboolean
asks_for_nothing (const Targets *targets)
{
  for (guint i = 0; i < PARVIS_N_PIECES; i++)
    if (targets->paths[i] != NULL)
      return FALSE;
  return TRUE;
}

/* "--poster, --roadmap": all that can be asked for. (transfer full) */
static char *
list_options (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < PARVIS_N_PIECES; i++)
    g_string_append_printf (list, "%s--%s", i == 0 ? "" : ", ",
                            parvis_piece_get ((ParvisPieceKind) i)->option);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* What is wrong with what was asked, or NULL. */
static const char *
find_misuse (const Targets *targets)
{
  const char *all = targets->paths[PARVIS_PIECE_ALL];
  const char *poster =
      targets->paths[PARVIS_PIECE_POSTER] != NULL ? targets->paths[PARVIS_PIECE_POSTER] : all;
  const char *json =
      targets->paths[PARVIS_PIECE_JSON] != NULL ? targets->paths[PARVIS_PIECE_JSON] : all;
  const char *board = targets->paths[PARVIS_PIECE_BOARD];
  const char *ballots = targets->paths[PARVIS_PIECE_BALLOTS];
  ParvisFormat format = PARVIS_FORMAT_PDF;
  ParvisPaper paper;

  if (board != NULL && !parvis_format_from_path (board, &format))
    return _ ("The picture’s name must end in .png, .svg or .pdf.");
  if (targets->sequence != NULL && (board == NULL) == (ballots == NULL))
    return _ ("--sequence says which board or which vote: it goes with --board or with --ballots.");
  if (targets->service != NULL && targets->paths[PARVIS_PIECE_PLAN] == NULL)
    return _ ("--service goes with --roadmap-pdf.");
  if (ballots == NULL && (targets->order.n_agents != PARVIS_BALLOTS_WAITING ||
                          targets->order.n_users != PARVIS_BALLOTS_WAITING))
    return _ ("--agents and --users go with --ballots.");
  if (parvis_export_poster_misuse (&targets->poster, poster != NULL) != NULL)
    return parvis_export_poster_misuse (&targets->poster, poster != NULL);
  if (targets->paths[PARVIS_PIECE_RECORDS] == NULL && all == NULL && targets->plain)
    return _ ("--plain goes with --records.");
  if (json == NULL && targets->names)
    return _ ("--with-names goes with --json.");
  if (json == NULL && targets->parking)
    return _ ("--with-parking goes with --json.");
  if (targets->size != NULL && poster == NULL && (board == NULL || format != PARVIS_FORMAT_PDF))
    return _ ("--size is a PDF’s: it goes with --poster, or with a --board in PDF.");
  if (targets->size != NULL && !parvis_paper_from_name (targets->size, &paper))
    return _ ("The sizes are a4, a3, a2, a1 and a0.");
  return NULL;
}

/* One for each piece, then @details, which end the list. */
static GArray *
make_options (Targets *targets, const GOptionEntry *details)
{
  GArray *options = g_array_new (FALSE, FALSE, sizeof (GOptionEntry));
  guint n_details = 0;

  while (details[n_details].long_name != NULL)
    n_details++;
  for (guint i = 0; i < PARVIS_N_PIECES; i++)
    {
      const ParvisPiece *piece = parvis_piece_get ((ParvisPieceKind) i);
      const GOptionEntry option = {
        .long_name = piece->option,
        .arg = G_OPTION_ARG_FILENAME,
        .arg_data = &targets->paths[i],
        .description = piece->help,
        .arg_description = piece->argument,
      };

      g_array_append_val (options, option);
    }
  g_array_append_vals (options, details, n_details + 1);
  return options;
}

static int
check_and_export (const Targets *targets, const char *path)
{
  ParvisPaper paper = PARVIS_PAPER_A3;
  const char *misuse = find_misuse (targets);

  if (asks_for_nothing (targets))
    {
      g_autofree char *list = list_options ();
      /* Translators: %s is a list of options. */
      g_autofree char *sentence = g_strdup_printf (_ ("What is to be exported? One of %s."), list);

      return parvis_command_misuse (sentence);
    }
  if (misuse != NULL)
    return parvis_command_misuse (misuse);
  if (targets->size != NULL)
    parvis_paper_from_name (targets->size, &paper);
  return export(targets, paper, path);
}

static int
parse_and_export (Targets *targets, int argc, char **argv)
{
  g_autoptr (GArray) options = NULL;
  const GOptionEntry details[] = {
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
    { "sequence", 0, 0, G_OPTION_ARG_STRING, &targets->sequence,
      N_ ("Which board or which vote: its workshop and its sequence, such as agents/ideal"),
      N_ ("SEQUENCE") },
    { "service", 0, 0, G_OPTION_ARG_STRING, &targets->service,
      N_ ("Only this service’s actions on the roadmap on paper"), N_ ("SERVICE") },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &targets->plain,
      N_ ("The CSV is for programs: commas, as RFC 4180 has it, and nothing for spreadsheets"),
      NULL },
    { "with-names", 0, 0, G_OPTION_ARG_NONE, &targets->names,
      N_ ("The JSON has names, contacts, and who said what of the poster"), NULL },
    { "with-parking", 0, 0, G_OPTION_ARG_NONE, &targets->parking,
      N_ ("The JSON has what was parked"), NULL },
    { "agents", 0, 0, G_OPTION_ARG_INT, &targets->order.n_agents,
      N_ ("How many ballots for agents: as many as have not voted, unless said"), "N" },
    { "users", 0, 0, G_OPTION_ARG_INT, &targets->order.n_users,
      N_ ("How many ballots for users: as many as have not voted, unless said"), "N" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &targets->size,
      N_ ("The sheet of a PDF: a4, a3 (unless said), a2, a1 or a0"), N_ ("SIZE") },
    { NULL },
  };

  options = make_options (targets, details);
  if (!parvis_command_parse (&argc, &argv, (const GOptionEntry *) options->data, 1, _ ("FILE"),
                             _ ("Writes what leaves the room: at least one of these.")))
    return PARVIS_COMMAND_MISUSED;
  return check_and_export (targets, argv[1]);
}

int
parvis_command_export (int argc, char **argv)
{
  Targets targets = { .order = { PARVIS_BALLOTS_WAITING, PARVIS_BALLOTS_WAITING } };
  int status = parse_and_export (&targets, argc, argv);

  for (guint i = 0; i < PARVIS_N_PIECES; i++)
    g_free (targets.paths[i]);
  g_free (targets.poster.design);
  g_free (targets.poster.link);
  g_free (targets.size);
  g_free (targets.sequence);
  g_free (targets.service);
  return status;
}
