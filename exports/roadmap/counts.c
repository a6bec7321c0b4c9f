/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/counts.h"

#include <glib/gi18n-lib.h>

#include "words/words.h"

void
parvis_counts_add (ParvisCounts *self, ParvisAction *action, gboolean late)
{
  ParvisState state = parvis_action_get_state (action);

  self->total++;
  self->states[state]++;
  self->late += late ? 1 : 0;
  if (state != PARVIS_STATE_DROPPED)
    self->progress += (guint) parvis_action_get_progress (action);
}

double
parvis_counts_get_progress (const ParvisCounts *self)
{
  guint followed = self->total - self->states[PARVIS_STATE_DROPPED];

  return followed == 0 ? 0 : self->progress / 100.0 / followed;
}

static char *
count_state (ParvisState state, guint n)
{
  switch (state)
    {
    case PARVIS_STATE_TO_START:
      return g_strdup_printf (ngettext ("%u to start", "%u to start", n), n);
    case PARVIS_STATE_UNDER_WAY:
      return g_strdup_printf (ngettext ("%u under way", "%u under way", n), n);
    case PARVIS_STATE_DONE:
      return g_strdup_printf (ngettext ("%u done", "%u done", n), n);
    case PARVIS_STATE_WATCH:
      return g_strdup_printf (ngettext ("%u to watch", "%u to watch", n), n);
    case PARVIS_STATE_BLOCKED:
      return g_strdup_printf (ngettext ("%u blocked", "%u blocked", n), n);
    case PARVIS_STATE_DROPPED:
    default:
      return g_strdup_printf (ngettext ("%u dropped", "%u dropped", n), n);
    }
}

char *
parvis_counts_summarise (const ParvisCounts *self, GDate *today)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *states = NULL;
  g_autofree char *date = NULL;
  char iso[11] = { 0 };

  g_date_strftime (iso, sizeof iso, "%Y-%m-%d", today);
  date = parvis_words_date (iso);
  if (self->total == 0)
    return g_strdup_printf (_ ("On %s: no action yet."), date);
  for (int i = 0; i < PARVIS_N_STATES; i++)
    if (self->states[i] > 0)
      {
        g_autofree char *part = count_state ((ParvisState) i, self->states[i]);

        g_strv_builder_add (builder, part);
      }
  parts = g_strv_builder_end (builder);
  states = g_strjoinv (", ", parts);
  /* Translators: a date, a number, and a list such as "1 to start, 2 done" */
  g_string_append_printf (summary,
                          ngettext ("On %s, %u action: %s.", "On %s, %u actions: %s.", self->total),
                          date, self->total, states);
  if (self->late > 0)
    g_string_append_printf (summary, ngettext (" %u is late.", " %u are late.", self->late),
                            self->late);
  return g_string_free (g_steal_pointer (&summary), FALSE);
}
