/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/note-words.h"

#include <glib/gi18n-lib.h>

#include "words/words.h"

#define BLOCK 0x2588

/* A reader would spell each block of what was blacked out. */
static char *
say_text (const char *text)
{
  GString *said = g_string_new (NULL);
  gboolean black = FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter != BLOCK)
        g_string_append_unichar (said, letter);
      else if (!black)
        /* Translators: read by a screen reader in the place of a word that was blacked out. */
        g_string_append (said, _ ("(word blacked out)"));
      black = letter == BLOCK;
    }
  return g_string_free (said, FALSE);
}

char *
parvis_note_words_label (ParvisNote *note)
{
  g_return_val_if_fail (PARVIS_IS_NOTE (note), NULL);

  if (parvis_note_get_hidden (note))
    /* Translators: read by a screen reader in the place of a note’s words; then agents or users. */
    return g_strdup_printf (_ ("Note face down, %s"),
                            parvis_words_college (parvis_note_get_college (note)));
  return say_text (parvis_note_get_text (note));
}

char *
parvis_note_words_place (ParvisNote *note,
                         const char *zone,
                         const char *cluster,
                         guint position,
                         guint total,
                         const char *hint)
{
  const char *college;
  g_autofree char *place = NULL;
  g_autofree char *likeness = NULL;
  const char *flagged = "", *corrected = "";

  g_return_val_if_fail (PARVIS_IS_NOTE (note), NULL);
  college = parvis_words_college (parvis_note_get_college (note));
  if (cluster != NULL)
    /* Translators: where a note is, read by a screen reader: zone, cluster, agents or users, and
       its number among the notes there. */
    place = g_strdup_printf (_ ("%s, cluster “%s”, %s, %u of %u"), zone, cluster, college, position,
                             total);
  else
    /* Translators: where a note is, read by a screen reader: zone, agents or users, and its number
       among the notes there. */
    place = g_strdup_printf (_ ("%s, %s, %u of %u"), zone, college, position, total);
  if (parvis_note_get_flagged (note))
    /* Translators: follows where a note is. */
    flagged = _ (", to read again");
  if (!parvis_note_get_hidden (note) && parvis_note_get_original (note)[0] != '\0')
    /* Translators: follows where a note is: its words were corrected. */
    corrected = _ (", corrected");
  if (!parvis_note_get_hidden (note) && hint != NULL)
    {
      g_autofree char *said = say_text (hint);

      /* Translators: follows where a note is: the words of another that says nearly the same. */
      likeness = g_strdup_printf (_ (", looks like “%s”"), said);
    }
  return g_strconcat (place, flagged, corrected, likeness, NULL);
}

static void
add_line (GString *list, ParvisNote *note)
{
  const char *original = parvis_note_get_original (note);

  if (list->len > 0)
    g_string_append_c (list, '\n');
  if (original[0] != '\0')
    /* Translators: a note as it reads now, and as it was written before it was corrected. */
    g_string_append_printf (list, _ ("%s (first written: “%s”)"), parvis_note_get_text (note),
                            original);
  else
    g_string_append (list, parvis_note_get_text (note));
}

char *
parvis_note_words_list (GPtrArray *notes, guint most)
{
  GString *list = g_string_new (NULL);
  guint n_listed = 0;

  for (guint i = 0; i < notes->len && n_listed < most; i++)
    if (!parvis_note_get_hidden (g_ptr_array_index (notes, i)))
      {
        add_line (list, g_ptr_array_index (notes, i));
        n_listed++;
      }
  if (n_listed < notes->len)
    /* Translators: notes of a cluster that are not listed. */
    g_string_append_printf (list,
                            g_dngettext (GETTEXT_PACKAGE, "%s… and %u other note",
                                         "%s… and %u other notes", notes->len - n_listed),
                            list->len > 0 ? "\n" : "", notes->len - n_listed);
  return g_string_free (list, FALSE);
}

char *
parvis_note_words_original (ParvisNote *note)
{
  g_return_val_if_fail (PARVIS_IS_NOTE (note), NULL);
  /* Translators: the words of a note before they were corrected. */
  return g_strdup_printf (_ ("Written first: “%s”"), parvis_note_get_original (note));
}
