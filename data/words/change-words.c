/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/words.h"

#include <glib/gi18n-lib.h>

/* More would be a list that nobody reads. */
#define MOST_NAMES 5

static const char *const entries[PARVIS_N_ENTRIES] = {
  [PARVIS_ENTRY_SERVICE] = NC_ ("roadmap", "Service"),
  [PARVIS_ENTRY_ACTION] = NC_ ("roadmap", "Action"),
  [PARVIS_ENTRY_PILOT] = NC_ ("roadmap", "Led by"),
  [PARVIS_ENTRY_CONTRIBUTORS] = NC_ ("roadmap", "With"),
  [PARVIS_ENTRY_DUE] = NC_ ("roadmap", "Due"),
  [PARVIS_ENTRY_FIRST_STEP] = NC_ ("roadmap", "First step"),
  [PARVIS_ENTRY_INDICATOR] = NC_ ("roadmap", "Indicator and target"),
  [PARVIS_ENTRY_MEANS] = NC_ ("roadmap", "Means"),
  [PARVIS_ENTRY_PRIORITY] = NC_ ("roadmap", "Priority"),
  [PARVIS_ENTRY_PROGRESS] = NC_ ("roadmap", "Progress"),
  [PARVIS_ENTRY_STATE] = NC_ ("roadmap", "State"),
  [PARVIS_ENTRY_REASON] = NC_ ("roadmap", "Why it was dropped"),
  [PARVIS_ENTRY_RISKS] = NC_ ("roadmap", "Risks"),
  [PARVIS_ENTRY_DECISION] = NC_ ("roadmap", "Decision expected of the steering committee"),
  [PARVIS_ENTRY_FOLLOW_UP] = NC_ ("roadmap", "What the participants were told"),
};

const char *
parvis_words_entry (ParvisEntry entry)
{
  g_return_val_if_fail (entry < PARVIS_N_ENTRIES, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "roadmap", entries[entry]);
}

char *
parvis_words_entry_text (ParvisEntry entry, const char *text)
{
  int value;

  g_return_val_if_fail (text != NULL, NULL);
  if (entry == PARVIS_ENTRY_DUE)
    {
      g_autofree char *date = parvis_words_date (text);

      return *date != '\0' ? g_steal_pointer (&date) : g_strdup (text);
    }
  if (entry == PARVIS_ENTRY_STATE && parvis_enum_from_nick (PARVIS_TYPE_STATE, text, &value))
    return g_strdup (parvis_words_state ((ParvisState) value));
  if (entry == PARVIS_ENTRY_PRIORITY && parvis_enum_from_nick (PARVIS_TYPE_PRIORITY, text, &value))
    return g_strdup (parvis_words_priority ((ParvisPriority) value));
  if (entry == PARVIS_ENTRY_PROGRESS)
    /* Translators: a share of a hundred. */
    return g_strdup_printf (_ ("%s %%"), text);
  return g_strdup (text);
}

static char *
name_action (ParvisAction *action)
{
  const char *text = parvis_action_get_action (action);

  /* Translators: an action of the roadmap that has no words yet; %d is a number. */
  return *text != '\0' ? g_strdup (text)
                       : g_strdup_printf (_ ("action without words (%d)"),
                                          (int) parvis_record_get_id (PARVIS_RECORD (action)));
}

char *
parvis_words_change (ParvisChange *change)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (PARVIS_IS_CHANGE (change), NULL);
  if (parvis_change_get_action (change) == NULL)
    return g_strdup (_ ("New action"));
  name = name_action (parvis_change_get_action (change));
  return g_strdup_printf ("%s · %s", name, parvis_words_entry (parvis_change_get_entry (change)));
}

static void
say_missing (const ParvisChanges *changes, GString *said)
{
  guint n = changes->missing->len;

  if (n == 0)
    return;
  g_string_append_printf (said,
                          ngettext ("%u action has no row in the spreadsheet, and stays as it is:",
                                    "%u actions have no row in the spreadsheet, and stay as they "
                                    "are:",
                                    n),
                          n);
  for (guint i = 0; i < MIN (n, MOST_NAMES); i++)
    {
      g_autofree char *name = name_action (changes->missing->pdata[i]);

      /* Translators: a name in a list, in quotes. */
      g_string_append_printf (said, _ (" “%s”"), name);
    }
  g_string_append (said, n > MOST_NAMES ? " …\n" : "\n");
}

static void
say_locked (const ParvisChanges *changes, GString *said)
{
  guint n = changes->locked->len;

  if (n == 0)
    return;
  g_string_append_printf (
      said,
      ngettext ("%u engagement was reworded in the spreadsheet. The poster says "
                "it, so it stays as it is:",
                "%u engagements were reworded in the spreadsheet. The poster "
                "says them, so they stay as they are:",
                n),
      n);
  for (guint i = 0; i < MIN (n, MOST_NAMES); i++)
    g_string_append_printf (said, _ (" “%s”"), (const char *) changes->locked->pdata[i]);
  g_string_append (said, n > MOST_NAMES ? " …\n" : "\n");
}

char *
parvis_words_left (const ParvisChanges *changes)
{
  g_autoptr (GString) said = g_string_new (NULL);

  g_return_val_if_fail (changes != NULL, NULL);
  say_missing (changes, said);
  if (changes->n_gone > 0)
    g_string_append_printf (said,
                            ngettext ("%u row is of an action that the campaign has no more: it is "
                                      "left out.\n",
                                      "%u rows are of actions that the campaign has no more: they "
                                      "are left out.\n",
                                      changes->n_gone),
                            changes->n_gone);
  say_locked (changes, said);
  if (said->len == 0)
    return NULL;
  g_string_truncate (said, said->len - 1);
  return g_string_free (g_steal_pointer (&said), FALSE);
}
