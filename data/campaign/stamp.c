/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/stamp.h"

#include <stdio.h>
#include <string.h>

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

static const char *const keys[PARVIS_N_ENTRIES] = {
  [PARVIS_ENTRY_SERVICE] = "service",
  [PARVIS_ENTRY_ACTION] = "action",
  [PARVIS_ENTRY_PILOT] = "pilot",
  [PARVIS_ENTRY_CONTRIBUTORS] = "contributors",
  [PARVIS_ENTRY_DUE] = "due",
  [PARVIS_ENTRY_FIRST_STEP] = "first_step",
  [PARVIS_ENTRY_INDICATOR] = "indicator",
  [PARVIS_ENTRY_MEANS] = "means",
  [PARVIS_ENTRY_PRIORITY] = "priority",
  [PARVIS_ENTRY_PROGRESS] = "progress",
  [PARVIS_ENTRY_STATE] = "state",
  [PARVIS_ENTRY_REASON] = "reason",
  [PARVIS_ENTRY_RISKS] = "risks",
  [PARVIS_ENTRY_DECISION] = "decision",
  [PARVIS_ENTRY_FOLLOW_UP] = "follow_up",
};

typedef const char *(*Getter) (ParvisAction *action);

static const Getter getters[PARVIS_N_ENTRIES] = {
  [PARVIS_ENTRY_ACTION] = parvis_action_get_action,
  [PARVIS_ENTRY_PILOT] = parvis_action_get_pilot,
  [PARVIS_ENTRY_CONTRIBUTORS] = parvis_action_get_contributors,
  [PARVIS_ENTRY_DUE] = parvis_action_get_due,
  [PARVIS_ENTRY_FIRST_STEP] = parvis_action_get_first_step,
  [PARVIS_ENTRY_INDICATOR] = parvis_action_get_indicator,
  [PARVIS_ENTRY_MEANS] = parvis_action_get_means,
  [PARVIS_ENTRY_REASON] = parvis_action_get_reason,
  [PARVIS_ENTRY_RISKS] = parvis_action_get_risks,
  [PARVIS_ENTRY_DECISION] = parvis_action_get_decision,
  [PARVIS_ENTRY_FOLLOW_UP] = parvis_action_get_follow_up,
};

const char *
parvis_entry_get_key (ParvisEntry entry)
{
  g_return_val_if_fail (entry < PARVIS_N_ENTRIES, NULL);
  return keys[entry];
}

/* @number holds what is not a text. */
static const char *
peek (ParvisAction *action, const char *service, ParvisEntry entry, char number[12])
{
  if (entry == PARVIS_ENTRY_SERVICE)
    return service != NULL ? service : "";
  if (entry == PARVIS_ENTRY_PRIORITY)
    return parvis_enum_to_nick (PARVIS_TYPE_PRIORITY, (int) parvis_action_get_priority (action));
  if (entry == PARVIS_ENTRY_STATE)
    return parvis_enum_to_nick (PARVIS_TYPE_STATE, (int) parvis_action_get_state (action));
  if (entry != PARVIS_ENTRY_PROGRESS)
    return getters[entry](action);
  g_snprintf (number, 12, "%d", parvis_action_get_progress (action));
  return number;
}

char *
parvis_entry_get_text (ParvisAction *action, const char *service, ParvisEntry entry)
{
  char number[12];

  g_return_val_if_fail (PARVIS_IS_ACTION (action) && entry < PARVIS_N_ENTRIES, NULL);
  return g_strdup (peek (action, service, entry, number));
}

guint32
parvis_stamp_of (const char *text)
{
  guint32 hash = 2166136261u;

  for (const guchar *at = (const guchar *) text; *at != '\0'; at++)
    hash = (hash ^ *at) * 16777619u;
  return (hash >> 24) ^ (hash & 0xFFFFFF);
}

static char *
put (char *at, guint32 mark)
{
  for (int shift = 18; shift >= 0; shift -= 6)
    *at++ = digits[(mark >> shift) & 63];
  return at;
}

void
parvis_stamp_write (char stamp[PARVIS_STAMP_SIZE],
                    ParvisAction *action,
                    const char *engagement,
                    const char *service)
{
  char number[12];
  char *at;

  g_return_if_fail (PARVIS_IS_ACTION (action));
  at = stamp + g_snprintf (stamp, 23, "%" G_GINT64_FORMAT ":",
                           parvis_record_get_id (PARVIS_RECORD (action)));
  at = put (at, parvis_stamp_of (engagement));
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    at = put (at, parvis_stamp_of (peek (action, service, (ParvisEntry) i, number)));
  *at = '\0';
}

static gboolean
get (const char **at, guint32 *mark)
{
  *mark = 0;
  for (int i = 0; i < 4; i++, (*at)++)
    {
      const char *digit = **at == '\0' ? NULL : strchr (digits, **at);

      if (digit == NULL)
        return FALSE;
      *mark = *mark << 6 | (guint32) (digit - digits);
    }
  return TRUE;
}

gboolean
parvis_stamp_read (const char *text, ParvisStamp *stamp)
{
  char *end = NULL;
  const char *at;

  g_return_val_if_fail (text != NULL && stamp != NULL, FALSE);
  stamp->action = g_ascii_strtoll (text, &end, 10);
  if (stamp->action <= 0 || *end != ':')
    return FALSE;
  at = end + 1;
  if (!get (&at, &stamp->engagement))
    return FALSE;
  for (guint i = 0; i < PARVIS_N_ENTRIES; i++)
    if (!get (&at, &stamp->entries[i]))
      return FALSE;
  return *at == '\0';
}
