/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "campaign/csv.h"
#include "command.h"
#include "words/words.h"

/* Which of the two files an error is about. */
static int
refuse (const GError *error, char **argv)
{
  gboolean of_sheet = g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_CSV) ||
                      g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_WORKBOOK);

  return parvis_command_refuse (error, of_sheet ? argv[1] : argv[2]);
}

static gboolean
import_notes (ParvisCampaign *campaign, GBytes *bytes, GError **error)
{
  guint n_there = 0;
  int n_notes = parvis_campaign_import_csv (campaign, bytes, &n_there, error);

  if (n_notes < 0)
    return FALSE;
  g_print (ngettext ("%d note imported.", "%d notes imported.", (gulong) n_notes), n_notes);
  g_print ("\n");
  if (n_there > 0)
    {
      g_autofree char *sentence = parvis_words_there (n_there);

      g_print ("%s\n", sentence);
    }
  return TRUE;
}

static void
describe_change (ParvisChange *change, GString *said)
{
  ParvisEntry entry = parvis_change_get_entry (change);
  g_autofree char *name = parvis_words_change (change);
  g_autofree char *before = parvis_words_entry_text (entry, parvis_change_get_before (change));
  g_autofree char *after = parvis_words_entry_text (entry, parvis_change_get_after (change));

  /* Translators: a sheet and a cell of a spreadsheet, then what changes there. */
  g_string_append_printf (said, _ ("%s, %s: %s"), parvis_change_get_sheet (change),
                          parvis_change_get_cell (change), name);
  g_string_append_printf (said, "\n  %s → %s\n", *before != '\0' ? before : "–",
                          *after != '\0' ? after : "–");
  if (parvis_change_is_conflict (change))
    g_string_append_printf (said, "  ▲ %s\n", _ ("changed in the campaign too since the export"));
}

/* Before it is taken, while the campaign still says what it said. */
static char *
describe (const ParvisChanges *changes)
{
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *left = parvis_words_left (changes);

  for (guint i = 0; i < changes->changes->len; i++)
    describe_change (changes->changes->pdata[i], said);
  if (left != NULL)
    g_string_append_printf (said, "%s\n", left);
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static void
print_count (guint n, gboolean taken)
{
  if (n == 0)
    g_print ("%s", _ ("The spreadsheet changes nothing."));
  else if (taken)
    g_print (ngettext ("%u change taken.", "%u changes taken.", n), n);
  else
    /* Translators: --yes is an option to type. */
    g_print (ngettext ("%u change, not taken yet: --yes takes it.",
                       "%u changes, not taken yet: --yes takes them.", n),
             n);
  g_print ("\n");
}

/* What the campaign changed too is left to a person, in the window. */
static GPtrArray *
choose (const ParvisChanges *changes)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < changes->changes->len; i++)
    if (!parvis_change_is_conflict (changes->changes->pdata[i]))
      g_ptr_array_add (chosen, changes->changes->pdata[i]);
  return chosen;
}

static gboolean
import_roadmap (ParvisCampaign *campaign, GBytes *bytes, gboolean yes, GError **error)
{
  g_autoptr (ParvisChanges) changes = parvis_campaign_read_changes (campaign, bytes, error);
  g_autoptr (GPtrArray) chosen = NULL;
  g_autofree char *said = NULL;

  if (changes == NULL)
    return FALSE;
  chosen = choose (changes);
  said = describe (changes);
  if (yes && !parvis_campaign_take_changes (campaign, chosen, error))
    return FALSE;
  g_print ("%s", said);
  print_count (yes ? chosen->len : changes->changes->len, yes);
  if (yes && chosen->len < changes->changes->len)
    {
      guint n = changes->changes->len - chosen->len;

      g_print (ngettext ("%u that the campaign changed too is left to be chosen in the window.",
                         "%u that the campaign changed too are left to be chosen in the window.",
                         n),
               n);
      g_print ("\n");
    }
  return TRUE;
}

static gboolean
is_workbook (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return g_str_has_suffix (folded, ".xlsx");
}

/* Only taking needs the file to be open for work. */
static int
import (char **argv, GBytes *bytes, gboolean yes)
{
  gboolean workbook = is_workbook (argv[1]), ok;
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = workbook && !yes
                                            ? parvis_campaign_open_for_reading (argv[2], &error)
                                            : parvis_command_open (argv[2], &error);

  if (campaign == NULL)
    return parvis_command_refuse (error, argv[2]);
  ok = workbook ? import_roadmap (campaign, bytes, yes, &error)
                : import_notes (campaign, bytes, &error);
  if (!ok)
    {
      parvis_campaign_close (campaign, NULL);
      return refuse (error, argv);
    }
  return parvis_campaign_close (campaign, &error) ? PARVIS_COMMAND_DONE
                                                  : parvis_command_refuse (error, argv[2]);
}

int
parvis_command_import (int argc, char **argv)
{
  gboolean yes = FALSE;
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = {
    { "yes", 'y', 0, G_OPTION_ARG_NONE, &yes, N_ ("Take the changes of a roadmap"), NULL },
    { NULL },
  };

  if (!parvis_command_parse (
          &argc, &argv, options, 2, _ ("SHEET FILE"),
          _ ("SHEET.csv: adds its notes to a campaign: all of them, or none when a line is "
             "wrong.\nThe columns: college;zone;texte\nSHEET.xlsx: a roadmap that was exported and "
             "changed: says what it would change, and takes it with --yes.")))
    return PARVIS_COMMAND_MISUSED;
  if (yes && !is_workbook (argv[1]))
    return parvis_command_misuse (_ ("--yes goes with a roadmap, a file that ends in .xlsx."));
  file = g_mapped_file_new (argv[1], FALSE, &error);
  if (file == NULL)
    return parvis_command_refuse (error, argv[1]);
  bytes = g_mapped_file_get_bytes (file);
  return import (argv, bytes, yes);
}
