/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/words.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/error.h"

typedef struct
{
  int code;
  const char *sentence;
} Words;

/* Translators: in the sentences about errors, %s is a file's name in quotes, or “This file”. */
#define GONE N_ ("%s cannot be found. Look whether it, or its folder, was moved or renamed.")
#define TAKEN N_ ("%s is there already and was not replaced. Choose another name.")
#define LOCKED N_ ("%s is in use elsewhere. Close it there, then try again.")
#define FULL                                                                                       \
  N_ ("There is no room left on the disk. What was done before is saved; make some room, then "    \
      "try "                                                                                       \
      "again.")
#define FORBIDDEN N_ ("%s is in a place where you may not read or write. Choose another folder.")
#define READ_ONLY N_ ("%s can only be read. Copy it to a folder of your own to change it.")
#define FOLDER N_ ("%s is a folder. Choose a file.")
#define BROKEN                                                                                     \
  N_ ("%s could not be read or written. Look whether the disk or the USB key is still there, "     \
      "then "                                                                                      \
      "try again.")
#define STOPPED N_ ("It was stopped, and nothing has changed.")
#define UNNAMEABLE                                                                                 \
  N_ ("%s is a name that this disk does not accept. Choose a shorter, simpler one.")

static const Words data_words[] = {
  { PARVIS_ERROR_NOT_FOUND, GONE },
  { PARVIS_ERROR_NOT_CAMPAIGN,
    N_ ("%s is not a Parvis campaign. Choose a file made by Parvis (.parvis).") },
  { PARVIS_ERROR_TOO_NEW, N_ ("%s was made by a newer Parvis. Update this one to open it.") },
  { PARVIS_ERROR_DAMAGED,
    N_ ("%s is damaged. It was left as it is; go back to a copy of it, if there is one.") },
  { PARVIS_ERROR_READ_ONLY, READ_ONLY },
  { PARVIS_ERROR_BUSY, N_ ("%s is already open elsewhere. Close it there, then try again.") },
  { PARVIS_ERROR_NO_SPACE, FULL },
  { PARVIS_ERROR_EXISTS, TAKEN },
  { PARVIS_ERROR_IO, BROKEN },
  { PARVIS_ERROR_NOTHING_TO_UNDO, N_ ("There is nothing more to undo or redo.") },
  { PARVIS_ERROR_CONFLICT,
    N_ ("This can’t be undone or redone any more: what was done since depends on it.") },
  { PARVIS_ERROR_EMPTY, N_ ("Write at least one word.") },
  { PARVIS_ERROR_TOO_LONG, N_ ("This text is too long. Shorten it a little.") },
  { PARVIS_ERROR_TOO_SHORT, N_ ("A name to mask has at least two letters.") },
  { PARVIS_ERROR_BAD_TEXT, N_ ("This text holds signs that can’t be read. Type it again.") },
  { PARVIS_ERROR_BAD_DATE, N_ ("There is no such date. Write it as year-month-day: 2026-12-03.") },
  { PARVIS_ERROR_BAD_LOGO,
    N_ ("This picture can’t be the logo. Choose a PNG or SVG file under 4 MB.") },
  { PARVIS_ERROR_BAD_MINUTES, N_ ("Minutes are a whole number, from 1 to 1440: a whole day.") },
  { PARVIS_ERROR_BAD_VALUE, N_ ("The method does not allow this here. Choose something else.") },
  { PARVIS_ERROR_ANSWERED, N_ ("This person has answered already. It is the next one’s turn.") },
  { PARVIS_ERROR_NOT_OPEN,
    N_ ("No answer is taken now: it is not open yet, or the result is already shown.") },
  { PARVIS_ERROR_NOT_SHOWN, N_ ("The result is still hidden. Reveal it to everybody first.") },
  { PARVIS_ERROR_TOO_FEW,
    N_ ("A vote needs at least two choices. Add notes or engagements first.") },
  { PARVIS_ERROR_TOO_MANY_DOTS, N_ ("There are no more dots. Take one back to place it here.") },
  { PARVIS_ERROR_HAS_BALLOTS,
    N_ ("Ballots are in already, so the vote goes on. Show its result when all have voted.") },
  { PARVIS_ERROR_HAS_ACTIONS,
    N_ ("This is still needed by the roadmap: an engagement keeps one action at least, and a "
        "service stays while actions are its own.") },
  { PARVIS_ERROR_NEEDS_REASON, N_ ("Say why this action is dropped.") },
  { PARVIS_ERROR_NOT_CLOSED,
    N_ ("Paper ballots are counted once the vote is closed, and before its result is shown.") },
  { PARVIS_ERROR_MISCOUNT, N_ ("These numbers can’t all be right. Count the papers once more.") },
  { PARVIS_ERROR_NAME_TAKEN, N_ ("Another table has this name. Choose another one.") },
  { PARVIS_ERROR_TOLD, N_ ("It is known already that a college agrees on a line: the ballots stay "
                           "as they are. Show the result.") },
  { PARVIS_ERROR_NO_DATES,
    N_ ("No action that is still to be done has a due date. Give at least one a date first.") },
  { PARVIS_ERROR_NEEDS_RECOUNT,
    N_ ("Some ballots of this vote are on paper. Count again those that have a mark on either "
        "line, table by table.") },
};

static const Words io_words[] = {
  { G_IO_ERROR_NOT_FOUND, GONE },
  { G_IO_ERROR_NOT_MOUNTED, GONE },
  { G_IO_ERROR_EXISTS, TAKEN },
  { G_IO_ERROR_BUSY, LOCKED },
  { G_IO_ERROR_NO_SPACE, FULL },
  { G_IO_ERROR_PERMISSION_DENIED, FORBIDDEN },
  { G_IO_ERROR_READ_ONLY, READ_ONLY },
  { G_IO_ERROR_IS_DIRECTORY, FOLDER },
  { G_IO_ERROR_NOT_DIRECTORY, GONE },
  { G_IO_ERROR_FILENAME_TOO_LONG, UNNAMEABLE },
  { G_IO_ERROR_INVALID_FILENAME, UNNAMEABLE },
  { G_IO_ERROR_CANCELLED, STOPPED },
};

static const Words file_words[] = {
  { G_FILE_ERROR_NOENT, GONE },
  { G_FILE_ERROR_NOTDIR, GONE },
  { G_FILE_ERROR_NXIO, GONE },
  { G_FILE_ERROR_NODEV, GONE },
  { G_FILE_ERROR_EXIST, TAKEN },
  { G_FILE_ERROR_TXTBSY, LOCKED },
  { G_FILE_ERROR_NOSPC, FULL },
  { G_FILE_ERROR_ACCES, FORBIDDEN },
  { G_FILE_ERROR_PERM, FORBIDDEN },
  { G_FILE_ERROR_ROFS, READ_ONLY },
  { G_FILE_ERROR_ISDIR, FOLDER },
  { G_FILE_ERROR_INTR, STOPPED },
  { G_FILE_ERROR_NAMETOOLONG, UNNAMEABLE },
};

static const char *
find_words (const Words *words, gsize n_words, int code)
{
  for (gsize i = 0; i < n_words; i++)
    if (words[i].code == code)
      return _ (words[i].sentence);
  return _ (BROKEN);
}

static char *
get_subject (const char *path)
{
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;

  if (name == NULL)
    return g_strdup (_ ("This file"));
  /* Translators: a file's name in quotes. */
  return g_strdup_printf (_ ("“%s”"), name);
}

/* The message is "LINE: detail", and the detail one of data's own sentences. */
static char *
say_line (const GError *error, const char *subject)
{
  g_autofree char *line = g_strndup (error->message, strspn (error->message, "0123456789"));
  const char *detail = error->message + strlen (line);

  detail += strspn (detail, ": ");
  if (*detail != '\0')
    detail = _ (detail);
  if (error->code == PARVIS_ERROR_CSV)
    /* Translators: a file, a line number, and what is wrong there. */
    return g_strdup_printf (_ ("%s, line %s: %s. Nothing was imported; correct this line, then try "
                               "again."),
                            subject, line, detail);
  /* Translators: a file, a line number, and what is wrong there. */
  return g_strdup_printf (_ ("%s, line %s: %s. Correct this line, then try again."), subject, line,
                          detail);
}

/* The message is as workbook/trouble.h says. */
static char *
say_cell (const GError *error, const char *subject)
{
  g_auto (GStrv) lines = g_strsplit (error->message, "\n", 4);
  g_autoptr (GString) detail = NULL;

  g_return_val_if_fail (g_strv_length (lines) == 4, g_strdup (""));
  detail = g_string_new (_ (lines[2]));
  g_string_replace (detail, "%s", lines[3], 1);
  if (*lines[0] == '\0')
    /* Translators: a file, and what is wrong with it. */
    return g_strdup_printf (_ ("%s: %s. Nothing was changed."), subject, detail->str);
  if (*lines[1] == '\0')
    /* Translators: a file, a sheet of it, and what is wrong there. */
    return g_strdup_printf (_ ("%s, sheet “%s”: %s. Nothing was changed."), subject, lines[0],
                            detail->str);
  /* Translators: a file, a sheet of it, a cell such as F7, and what is wrong there. */
  return g_strdup_printf (_ ("%s, sheet “%s”, cell %s: %s. Nothing was changed; correct this cell, "
                             "then try again."),
                          subject, lines[0], lines[1], detail->str);
}

/* The message is "PLACE: detail": the number of a line, or a pointer such as /notes/3/text, whose
   last word is the file's own and may be anything. No detail has a colon. */
static char *
say_place (const GError *error, const char *subject)
{
  const char *end = g_strrstr (error->message, ": ");
  g_autofree char *place = g_strndup (error->message, (gsize) (end - error->message));

  if (g_ascii_isdigit (*place))
    /* Translators: a file, a line number, and what is wrong there. */
    return g_strdup_printf (_ ("%s, line %s: %s. Nothing was imported."), subject, place,
                            _ (end + 2));
  /* Translators: a file, a place in it such as /notes/3/text, and what is wrong there. */
  return g_strdup_printf (_ ("%s, at %s: %s. Nothing was imported."), subject, place, _ (end + 2));
}

char *
parvis_words_error (const GError *error, const char *path)
{
  g_autofree char *subject = get_subject (path);
  g_autoptr (GString) sentence = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_CSV) ||
      g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_METHOD))
    return say_line (error, subject);
  if (g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_WORKBOOK))
    return say_cell (error, subject);
  if (g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_JSON))
    return say_place (error, subject);
  if (error->domain == PARVIS_ERROR)
    sentence = g_string_new (find_words (data_words, G_N_ELEMENTS (data_words), error->code));
  else if (error->domain == G_FILE_ERROR)
    sentence = g_string_new (find_words (file_words, G_N_ELEMENTS (file_words), error->code));
  else if (error->domain == G_IO_ERROR)
    sentence = g_string_new (find_words (io_words, G_N_ELEMENTS (io_words), error->code));
  else
    sentence = g_string_new (_ (BROKEN));
  g_string_replace (sentence, "%s", subject, 1);
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

char *
parvis_words_copy (const char *path)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_ ("This campaign comes from an older Parvis and was brought up to date. "
                             "It was kept beside, as it was: “%s”."),
                          name);
}
