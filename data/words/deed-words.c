/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/words.h"

#include <glib/gi18n-lib.h>

/* Of the deeds that touch one thing only. */
static const struct
{
  ParvisDeedKind kind;
  const char *words;
} words[] = {
  /* Translators: these all come after “Undo: ” or “Redo: ”. */
  { PARVIS_DEED_ADD_NOTE, NC_ ("undo", "add the note") },
  { PARVIS_DEED_EDIT_NOTE, NC_ ("undo", "edit the note") },
  { PARVIS_DEED_NAME_CLUSTER, NC_ ("undo", "name the cluster") },
  { PARVIS_DEED_FOLD_CLUSTER, NC_ ("undo", "fold or unfold the cluster") },
  { PARVIS_DEED_TIDY, NC_ ("undo", "tidy up") },
  { PARVIS_DEED_SET_WRITING, NC_ ("undo", "begin or end silent writing") },
  { PARVIS_DEED_TINT_CLUSTER, NC_ ("undo", "colour the cluster") },
  { PARVIS_DEED_DISMISS_LIKENESS, NC_ ("undo", "say that two notes differ") },
  { PARVIS_DEED_EDIT_IDENTITY, NC_ ("undo", "edit the campaign") },
  { PARVIS_DEED_EDIT_SERVICES, NC_ ("undo", "edit the services") },
  { PARVIS_DEED_SET_DATE, NC_ ("undo", "set the workshop’s date") },
  { PARVIS_DEED_SET_MINUTES, NC_ ("undo", "set the minutes") },
  { PARVIS_DEED_SET_NOTES_EACH, NC_ ("undo", "set the notes of each person") },
  { PARVIS_DEED_ADD_PARTICIPANT, NC_ ("undo", "add the participant") },
  { PARVIS_DEED_EDIT_PARTICIPANT, NC_ ("undo", "edit the participant") },
  { PARVIS_DEED_DELETE_PARTICIPANT, NC_ ("undo", "delete the participant") },
  { PARVIS_DEED_SET_RULE, NC_ ("undo", "change how the room votes") },
  { PARVIS_DEED_MERGE_OPTIONS, NC_ ("undo", "merge the options") },
  { PARVIS_DEED_RETAIN, NC_ ("undo", "record what is kept") },
  { PARVIS_DEED_REWORD_QUALITY, NC_ ("undo", "reword the quality") },
  { PARVIS_DEED_ADD_ENGAGEMENT, NC_ ("undo", "add the engagement") },
  { PARVIS_DEED_EDIT_ENGAGEMENT, NC_ ("undo", "edit the engagement") },
  { PARVIS_DEED_MOVE_ENGAGEMENT, NC_ ("undo", "move the engagement") },
  { PARVIS_DEED_DELETE_ENGAGEMENT, NC_ ("undo", "delete the engagement") },
  { PARVIS_DEED_ADD_ACTION, NC_ ("undo", "add the action") },
  { PARVIS_DEED_EDIT_ACTION, NC_ ("undo", "edit the action") },
  { PARVIS_DEED_DELETE_ACTION, NC_ ("undo", "delete the action") },
  { PARVIS_DEED_SET_ASSENT, NC_ ("undo", "note what the participant says of the poster") },
  { PARVIS_DEED_EDIT_PARTNERS, NC_ ("undo", "edit the logos") },
  { PARVIS_DEED_SET_TAKEN, NC_ ("undo", "note the minutes that it took") },
};

static char *
count_things (ParvisDeedKind kind, int count)
{
  const gulong n = (gulong) MAX (count, 1);

  /* Translators: these all come after “Undo: ” or “Redo: ”. */
  if (kind == PARVIS_DEED_MOVE_NOTES)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "move the note", "move %lu notes", n), n);
  if (kind == PARVIS_DEED_DELETE_NOTES)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "delete the note", "delete %lu notes", n),
                            n);
  if (kind == PARVIS_DEED_GROUP_NOTES)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "group the note", "group %lu notes", n),
                            n);
  if (kind == PARVIS_DEED_UNGROUP_NOTES)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "ungroup the note", "ungroup %lu notes", n), n);
  if (kind == PARVIS_DEED_IMPORT_NOTES)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "import the note", "import %lu notes", n),
                            n);
  if (kind == PARVIS_DEED_FLAG_NOTES)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "flag the note to read again",
                                         "flag %lu notes to read again", n),
                            n);
  if (kind == PARVIS_DEED_UNFLAG_NOTES)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "unflag the note", "unflag %lu notes", n),
                            n);
  if (kind == PARVIS_DEED_HIDE_NOTES)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "turn the note face down", "turn %lu notes face down", n), n);
  if (kind == PARVIS_DEED_REVEAL_NOTES)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "reveal the note", "reveal %lu notes", n),
                            n);
  if (kind == PARVIS_DEED_TAKE_ROADMAP)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "take a change of the spreadsheet",
                                         "take %lu changes of the spreadsheet", n),
                            n);
  g_return_val_if_reached (g_strdup (""));
}

char *
parvis_words_deed (const ParvisDeed *deed)
{
  g_return_val_if_fail (deed != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].kind == deed->kind)
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "undo", words[i].words));
  return count_things (deed->kind, deed->count);
}
