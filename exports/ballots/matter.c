/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ballots/matter.h"

#include <glib/gi18n-lib.h>

#include "ballots/layout.h"
#include "campaign/ballots.h"
#include "campaign/identity.h"
#include "poster/cut.h"
#include "words/words.h"

static ParvisParagraph *
typeset (const char *text)
{
  g_autofree char *clean = parvis_words_typeset (text);

  return parvis_paragraph_new (clean);
}

/* "3 proposals" */
static char *
say_lines (ParvisTarget target, guint n)
{
  if (target == PARVIS_TARGET_QUALITY)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u quality", "%u qualities", n), n);
  if (target == PARVIS_TARGET_PROPOSAL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u proposal", "%u proposals", n), n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u engagement", "%u engagements", n), n);
}

static char *
say_dots (ParvisVote *vote, ParvisTarget target)
{
  guint n_dots = (guint) parvis_vote_get_dots (vote);
  g_autofree char *lines = say_lines (target, n_dots);

  if (n_dots == 1)
    /* Translators: what to do with a paper ballot. */
    return g_strdup (_ ("Put one cross, in one box."));
  if (parvis_vote_get_cap (vote) > 1)
    /* Translators: what to do with a paper ballot, where each line has two boxes. */
    return g_strdup_printf (_ ("Put %u crosses at most, one or two on a line."), n_dots);
  /* Translators: what to do with a paper ballot; "3 proposals". */
  return g_strdup_printf (_ ("Put a cross in the box of %s at most."), lines);
}

/* "Vivre ensemble à la maison de Hautepierre": a ballot that is found on a table says of what it
   is. (transfer full) */
static char *
name_campaign (ParvisCampaign *campaign)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);

  return g_strstrip (g_strjoin (" ", parvis_identity_get_title (identity),
                                parvis_identity_get_place (identity), NULL));
}

static ParvisParagraph *
make_rule (ParvisCampaign *campaign, ParvisVote *vote, ParvisTarget target)
{
  g_autofree char *todo = NULL, *text = NULL, *name = name_campaign (campaign), *whole = NULL;

  if (parvis_vote_get_rule (vote) == PARVIS_RULE_DOTS)
    todo = say_dots (vote, target);
  else if (parvis_vote_get_rule (vote) == PARVIS_RULE_APPROVAL)
    /* Translators: what to do with a paper ballot. */
    todo = g_strdup (_ ("Put a cross in the box of each line that you support."));
  else
    /* Translators: what to do with a paper ballot. */
    todo = g_strdup (_ ("On each line, put one cross under the grade that you give it."));
  /* Translators: what to do with a paper ballot, a whole sentence; then what not to do. */
  text = g_strdup_printf (_ ("%s Write nothing else: the vote is secret."), todo);
  if (*name == '\0')
    return typeset (text);
  /* Translators: the campaign, without a full stop; then sentences. */
  whole = g_strdup_printf (C_ ("ballot", "%s. %s"), name, text);
  return typeset (whole);
}

static void
fill_heads (ParvisBallotMatter *self)
{
  if (self->college == PARVIS_COLLEGE_AGENTS)
    {
      self->head = typeset (_ ("Ballot of the agents"));
      self->rest = typeset (_ ("Ballot of the agents, continued"));
      self->stub = typeset (_ ("Stub of the agents, to tear off before voting"));
    }
  else
    {
      self->head = typeset (_ ("Ballot of the users"));
      self->rest = typeset (_ ("Ballot of the users, continued"));
      self->stub = typeset (_ ("Stub of the users, to tear off before voting"));
    }
}

static void
fill_grades (ParvisBallotMatter *self, ParvisVote *vote)
{
  int grades = parvis_vote_get_grades (vote);

  if (parvis_vote_get_rule (vote) == PARVIS_RULE_DOTS)
    self->n_boxes = parvis_vote_get_dots (vote) > 1 ? (guint) parvis_vote_get_cap (vote) : 1;
  else if (parvis_vote_get_rule (vote) == PARVIS_RULE_APPROVAL)
    self->n_boxes = 1;
  else
    {
      self->n_boxes = self->n_grades = (guint) grades;
      for (int i = 0; i < grades; i++)
        self->grades[i] = typeset (parvis_words_grade (grades - i, grades));
    }
}

static void
free_paragraph (gpointer paragraph)
{
  g_clear_pointer ((ParvisParagraph **) &paragraph, parvis_paragraph_free);
}

static void
fill_lines (ParvisBallotMatter *self, ParvisCampaign *campaign, ParvisVote *vote, ParvisType *type)
{
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (campaign, vote);

  self->numbers = g_ptr_array_new_with_free_func (free_paragraph);
  self->lines = g_ptr_array_new_with_free_func (free_paragraph);
  for (guint i = 0; i < options->len; i++)
    {
      ParvisOption *option = options->pdata[i];
      ParvisParagraph *line = parvis_paragraph_new (parvis_option_get_label (option));
      g_autofree char *number = g_strdup_printf ("%d", parvis_option_get_position (option) + 1);

      parvis_paragraph_cut (line, type, PARVIS_BALLOT_LONGEST);
      g_ptr_array_add (self->numbers, parvis_paragraph_new (number));
      g_ptr_array_add (self->lines, line);
    }
}

ParvisBallotMatter *
parvis_ballot_matter_new (ParvisCampaign *campaign,
                          ParvisSequence *sequence,
                          ParvisVote *vote,
                          ParvisCollege college,
                          ParvisType *type)
{
  ParvisBallotMatter *self = g_new0 (ParvisBallotMatter, 1);

  self->college = college;
  fill_heads (self);
  fill_grades (self, vote);
  fill_lines (self, campaign, vote, type);
  self->question = typeset (parvis_sequence_get_prompt (sequence));
  parvis_paragraph_cut (self->question, type, PARVIS_BALLOT_LONGEST);
  self->rule = make_rule (campaign, vote, parvis_sequence_get_target (sequence));
  return self;
}

void
parvis_ballot_matter_free (ParvisBallotMatter *self)
{
  g_clear_pointer (&self->head, parvis_paragraph_free);
  g_clear_pointer (&self->rest, parvis_paragraph_free);
  g_clear_pointer (&self->question, parvis_paragraph_free);
  g_clear_pointer (&self->rule, parvis_paragraph_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->grades); i++)
    g_clear_pointer (&self->grades[i], parvis_paragraph_free);
  g_ptr_array_unref (self->numbers);
  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->stub, parvis_paragraph_free);
  g_free (self);
}
