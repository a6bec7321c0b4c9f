/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/matter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "words/words.h"

gboolean
parvis_paragraph_says (const ParvisParagraph *self)
{
  return self->atoms->len > 0;
}

static void
add (GPtrArray *list, const char *text)
{
  g_autoptr (ParvisParagraph) paragraph = parvis_paragraph_new (text);

  if (parvis_paragraph_says (paragraph))
    g_ptr_array_add (list, g_steal_pointer (&paragraph));
}

static GPtrArray *
make_list (const GPtrArray *texts)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) parvis_paragraph_free);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    add (list, texts->pdata[i]);
  return list;
}

/* “A question? An idea? At the desk” reads best with a line each. */
static GPtrArray *
make_contact (const char *contact)
{
  GPtrArray *list = make_list (NULL);
  g_auto (GStrv) lines =
      g_regex_split_simple ("\n|(?<=[?!])[ \t]+", contact != NULL ? contact : "", 0, 0);

  for (guint i = 0; lines[i] != NULL; i++)
    add (list, lines[i]);
  return list;
}

static void
outcome_free (gpointer data)
{
  ParvisOutcome *outcome = data;

  parvis_paragraph_free (outcome->words);
  for (guint i = 0; i < PARVIS_N_TELLINGS; i++)
    parvis_paragraph_free (outcome->reasons[i]);
  g_free (outcome);
}

static ParvisOutcome *
make_outcome (const ParvisPosterOutcome *outcome)
{
  g_auto (GStrv) sentences = g_regex_split_simple ("(?<=[.!?…])\\s+", outcome->told, 0, 0);
  ParvisOutcome *made = g_new (ParvisOutcome, 1);

  *made = (ParvisOutcome){
    .state = outcome->state,
    .words = parvis_paragraph_new (outcome->words),
    .reasons = { parvis_paragraph_new (outcome->reason), parvis_paragraph_new (outcome->told),
                 parvis_paragraph_new (sentences[0]), parvis_paragraph_new (NULL) },
  };
  return made;
}

/* Of those engagements that are not left out. */
static GPtrArray *
make_outcomes (const GPtrArray *outcomes, const GPtrArray *engagements)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (outcome_free);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const ParvisPosterOutcome *outcome = outcomes->pdata[i];
      g_autoptr (ParvisParagraph) engagement = parvis_paragraph_new (engagements->pdata[i]);

      if (parvis_paragraph_says (engagement))
        g_ptr_array_add (list, make_outcome (outcome));
    }
  return list;
}

gboolean
parvis_matter_tells_outcomes (const ParvisMatter *self)
{
  return self->signs != NULL;
}

ParvisMatter *
parvis_matter_new (const ParvisPosterContent *content, const double logos[PARVIS_N_LOGOS])
{
  ParvisMatter *self = g_new0 (ParvisMatter, 1);

  self->title = parvis_paragraph_new (content->title);
  self->place = parvis_paragraph_new (content->place);
  self->service = parvis_paragraph_new (content->service);
  self->qualities = make_list (content->qualities);
  self->signs = content->signs != NULL ? g_array_ref (content->signs) : NULL;
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    {
      self->heads[i] = parvis_paragraph_new (parvis_words_side_head ((ParvisCollege) i));
      self->verbs[i] = parvis_paragraph_new (parvis_words_side_verb ((ParvisCollege) i));
      self->engagements[i] = make_list (content->engagements[i]);
      self->outcomes[i] = make_outcomes (content->outcomes[i], content->engagements[i]);
    }
  /* Translators: on the poster, over lines to sign on. */
  self->signatures = parvis_paragraph_new (_ ("We have signed"));
  self->foot = make_list (content->foot);
  self->contact = make_contact (content->contact);
  memcpy (self->logos, logos, sizeof self->logos);
  self->code = parvis_qr_new (content->link);
  return self;
}

void
parvis_matter_free (ParvisMatter *self)
{
  parvis_paragraph_free (self->title);
  parvis_paragraph_free (self->place);
  parvis_paragraph_free (self->service);
  g_ptr_array_unref (self->qualities);
  g_clear_pointer (&self->signs, g_array_unref);
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    {
      parvis_paragraph_free (self->heads[i]);
      parvis_paragraph_free (self->verbs[i]);
      g_ptr_array_unref (self->engagements[i]);
      g_ptr_array_unref (self->outcomes[i]);
    }
  parvis_paragraph_free (self->signatures);
  g_ptr_array_unref (self->foot);
  g_ptr_array_unref (self->contact);
  g_clear_pointer (&self->code, parvis_qr_free);
  g_free (self);
}
