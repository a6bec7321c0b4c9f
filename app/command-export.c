/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "command.h"
#include "export-errand.h"

static gboolean
asks_for_nothing (const ParvisExportWish *wish)
{
  for (guint i = 0; i < PARVIS_N_PIECES; i++)
    if (wish->targets.paths[i] != NULL)
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

/* A picture of a board has a sheet where it is a PDF, which none in a folder is. */
static gboolean
has_sheet (const ParvisExportWish *wish)
{
  const char *board = wish->targets.paths[PARVIS_PIECE_BOARD];
  ParvisFormat format;

  return board != NULL && !parvis_export_targets_is_folder (&wish->targets, PARVIS_PIECE_BOARD) &&
         parvis_format_from_path (board, &format) && format == PARVIS_FORMAT_PDF;
}

/* What is wrong with what was asked, or NULL. */
static const char *
find_misuse (const ParvisExportWish *wish)
{
  char *const *paths = wish->targets.paths;
  const gboolean all = paths[PARVIS_PIECE_ALL] != NULL;
  const gboolean poster =
      paths[PARVIS_PIECE_POSTER] != NULL || paths[PARVIS_PIECE_OUTCOME] != NULL || all;
  const gboolean json = paths[PARVIS_PIECE_JSON] != NULL || all;
  const gboolean records = paths[PARVIS_PIECE_RECORDS] != NULL || all;
  const gboolean ballots = paths[PARVIS_PIECE_BALLOTS] != NULL;
  ParvisPaper paper;

  if (wish->sequence != NULL && (paths[PARVIS_PIECE_BOARD] != NULL) == ballots)
    return _ ("--sequence says which board or which vote: it goes with --board or with --ballots.");
  if (parvis_export_ballots_misuse (&wish->ballots, ballots) != NULL)
    return parvis_export_ballots_misuse (&wish->ballots, ballots);
  if (parvis_export_poster_misuse (&wish->poster, poster) != NULL)
    return parvis_export_poster_misuse (&wish->poster, poster);
  if (!records && wish->plain)
    return _ ("--plain goes with --records.");
  if (!json && wish->names)
    return _ ("--with-names goes with --json.");
  if (!json && !records && wish->parking)
    return _ ("--with-parking goes with --json or with --records.");
  if (wish->service != NULL && paths[PARVIS_PIECE_PLAN] == NULL)
    return _ ("--service goes with --roadmap-pdf.");
  if (wish->size != NULL && !poster && !has_sheet (wish))
    return _ (
        "--size is a PDF’s: it goes with --poster, with --outcome, or with a --board in PDF.");
  if (wish->size != NULL && !parvis_paper_from_name (wish->size, &paper))
    return _ ("The sizes are a4, a3, a2, a1 and a0.");
  return NULL;
}

/* One for each piece, then @details, which end the list. */
static GArray *
make_options (ParvisExportWish *wish, const GOptionEntry *details)
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
        .arg_data = &wish->targets.paths[i],
        .description = piece->help,
        .arg_description = piece->argument,
      };

      g_array_append_val (options, option);
    }
  g_array_append_vals (options, details, n_details + 1);
  return options;
}

typedef struct
{
  const char *file;
  GString *said;
  int status;
} Errand;

static void
run (gpointer errand, gpointer wish)
{
  Errand *self = errand;

  self->status = parvis_export_errand_run (wish, self->file, self->said);
}

/* Side by side where there are several, but what they say comes in their order. */
static int
export_all (const ParvisExportWish *wish, guint n_files)
{
  g_autofree Errand *errands = g_new0 (Errand, n_files);
  GThreadPool *pool = n_files > 1 ? g_thread_pool_new (run, (gpointer) wish,
                                                       (int) g_get_num_processors (), TRUE, NULL)
                                  : NULL;
  int status = PARVIS_COMMAND_DONE;

  for (guint i = 0; i < n_files; i++)
    {
      errands[i] = (Errand){ wish->targets.files[i], g_string_new (NULL), 0 };
      if (pool == NULL)
        run (&errands[i], (gpointer) wish);
      else
        g_thread_pool_push (pool, &errands[i], NULL);
    }
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
  for (guint i = 0; i < n_files; i++)
    {
      g_printerr ("%s", errands[i].said->str);
      g_string_free (errands[i].said, TRUE);
      if (errands[i].status != PARVIS_COMMAND_DONE)
        status = n_files > 1 ? PARVIS_COMMAND_REFUSED : errands[i].status;
    }
  return status;
}

/* Nothing is written before all that goes somewhere has a place of its own. */
static int
find_places_and_export (const ParvisExportWish *wish)
{
  g_autofree char *ending = parvis_export_targets_find_ending (&wish->targets);
  g_autofree char *clash = parvis_export_targets_find_clash (&wish->targets);
  g_autoptr (GError) error = NULL;
  const char *folder;

  if (ending != NULL)
    return parvis_command_misuse (ending);
  if (clash != NULL)
    {
      g_printerr ("%s\n", clash);
      return PARVIS_COMMAND_REFUSED;
    }
  if (!parvis_export_targets_make_folders (&wish->targets, &folder, &error))
    return parvis_command_refuse (error, folder);
  return export_all (wish, g_strv_length (wish->targets.files));
}

static int
check_and_export (ParvisExportWish *wish)
{
  const char *misuse = find_misuse (wish);

  if (asks_for_nothing (wish))
    {
      g_autofree char *list = list_options ();
      /* Translators: %s is a list of options. */
      g_autofree char *sentence = g_strdup_printf (_ ("What is to be exported? One of %s."), list);

      return parvis_command_misuse (sentence);
    }
  if (misuse != NULL)
    return parvis_command_misuse (misuse);
  wish->paper = PARVIS_PAPER_A3;
  if (wish->size != NULL)
    parvis_paper_from_name (wish->size, &wish->paper);
  return find_places_and_export (wish);
}

static int
parse_and_export (ParvisExportWish *wish, int argc, char **argv)
{
  g_autoptr (GArray) options = NULL;
  const GOptionEntry details[] = {
    { "design", 0, 0, G_OPTION_ARG_STRING, &wish->poster.design,
      N_ ("The poster’s design, instead of its own: sober, warm, graphic or contrast"),
      N_ ("DESIGN") },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &wish->poster.landscape,
      N_ ("The poster is wider than it is high"), NULL },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &wish->poster.portrait,
      N_ ("The poster is higher than it is wide"), NULL },
    { "bleed", 0, 0, G_OPTION_ARG_NONE, &wish->poster.bleed,
      N_ ("The poster is for a printer: colour goes 3 mm beyond it, with marks to cut by"), NULL },
    { "link", 0, 0, G_OPTION_ARG_STRING, &wish->poster.link,
      N_ ("A page of the web that the poster’s square code leads to"), N_ ("ADDRESS") },
    { "sequence", 0, 0, G_OPTION_ARG_STRING, &wish->sequence,
      N_ ("Which board or which vote: its workshop and its sequence, such as agents/ideal"),
      N_ ("SEQUENCE") },
    { "service", 0, 0, G_OPTION_ARG_STRING, &wish->service,
      N_ ("Only this service’s actions on the roadmap on paper"), N_ ("SERVICE") },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &wish->plain,
      N_ ("The CSV is for programs: commas, as RFC 4180 has it, and nothing for spreadsheets"),
      NULL },
    { "with-names", 0, 0, G_OPTION_ARG_NONE, &wish->names,
      N_ ("The JSON has names, contacts, and who said what of the poster"), NULL },
    { "with-parking", 0, 0, G_OPTION_ARG_NONE, &wish->parking,
      N_ ("The JSON and the CSV have what was parked"), NULL },
    { "agents", 0, 0, G_OPTION_ARG_INT, &wish->ballots.n_agents,
      N_ ("How many ballots for agents: as many as have not voted, unless said"), "N" },
    { "users", 0, 0, G_OPTION_ARG_INT, &wish->ballots.n_users,
      N_ ("How many ballots for users: as many as have not voted, unless said"), "N" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &wish->size,
      N_ ("The sheet of a PDF: a4, a3 (unless said), a2, a1 or a0"), N_ ("SIZE") },
    { NULL },
  };

  options = make_options (wish, details);
  if (!parvis_command_parse (&argc, &argv, (const GOptionEntry *) options->data,
                             PARVIS_COMMAND_SOME_WORDS, _ ("FILE…"),
                             _ ("Writes what leaves the room: at least one of these. Of several "
                                "campaigns, each goes into\na folder that the option names, "
                                "called after the campaign’s file.")))
    return PARVIS_COMMAND_MISUSED;
  wish->targets.files = argv + 1;
  return check_and_export (wish);
}

int
parvis_command_export (int argc, char **argv)
{
  ParvisExportWish wish = { .ballots = { PARVIS_BALLOTS_WAITING, PARVIS_BALLOTS_WAITING } };
  int status = parse_and_export (&wish, argc, argv);

  for (guint i = 0; i < PARVIS_N_PIECES; i++)
    g_free (wish.targets.paths[i]);
  g_free (wish.poster.design);
  g_free (wish.poster.link);
  g_free (wish.size);
  g_free (wish.service);
  g_free (wish.sequence);
  return status;
}
