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

/* "1 to start, 3 under way" */
static char *
list_states (const ParvisCounts *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (int i = 0; i < PARVIS_N_STATES; i++)
    if (self->states[i] > 0)
      {
        g_autofree char *part = parvis_words_count_actions ((ParvisState) i, self->states[i]);

        g_strv_builder_add (builder, part);
      }
  parts = g_strv_builder_end (builder);
  return g_strjoinv (", ", parts);
}

/* @sentence, taken, and how many are late. */
static char *
add_late (const ParvisCounts *self, char *sentence)
{
  g_autofree char *said = sentence, *late = NULL;

  if (self->late == 0)
    return g_steal_pointer (&said);
  late = g_strdup_printf (ngettext (" %u is late.", " %u are late.", self->late), self->late);
  return g_strconcat (said, late, NULL);
}

char *
parvis_counts_say (const ParvisCounts *self)
{
  g_autofree char *states = list_states (self);

  if (self->total == 0)
    return g_strdup (_ ("No action yet."));
  /* Translators: a number, and a list such as "1 to start, 2 done" */
  return add_late (self,
                   g_strdup_printf (ngettext ("%u action: %s.", "%u actions: %s.", self->total),
                                    self->total, states));
}

char *
parvis_counts_summarise (const ParvisCounts *self, GDate *today)
{
  g_autofree char *states = list_states (self);
  g_autofree char *date = NULL;
  char iso[11] = { 0 };

  g_date_strftime (iso, sizeof iso, "%Y-%m-%d", today);
  date = parvis_words_date (iso);
  if (self->total == 0)
    return g_strdup_printf (_ ("On %s: no action yet."), date);
  /* Translators: a date, a number, and a list such as "1 to start, 2 done" */
  return add_late (self, g_strdup_printf (ngettext ("On %s, %u action: %s.",
                                                    "On %s, %u actions: %s.", self->total),
                                          date, self->total, states));
}
