/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/content.h"

static void
partner_free (gpointer data)
{
  ParvisPosterPartner *partner = data;

  g_bytes_unref (partner->logo);
  g_free (partner->name);
  g_free (partner);
}

static void
outcome_free (gpointer data)
{
  ParvisPosterOutcome *outcome = data;

  g_free (outcome->words);
  g_free (outcome->reason);
  g_free (outcome->told);
  g_free (outcome);
}

void
parvis_poster_content_add_outcome (ParvisPosterContent *content,
                                   ParvisCollege side,
                                   ParvisState state,
                                   const char *words,
                                   const char *reason,
                                   const char *told)
{
  ParvisPosterOutcome *outcome;

  g_return_if_fail (content != NULL && words != NULL && reason != NULL && told != NULL);
  outcome = g_new (ParvisPosterOutcome, 1);
  *outcome = (ParvisPosterOutcome){ state, g_strdup (words), g_strdup (reason), g_strdup (told) };
  g_ptr_array_add (content->outcomes[side], outcome);
}

void
parvis_poster_content_add_partner (ParvisPosterContent *content, GBytes *logo, const char *name)
{
  ParvisPosterPartner *partner;

  g_return_if_fail (content != NULL && logo != NULL);
  if (content->partners->len >= PARVIS_N_LOGOS - 1)
    return;
  partner = g_new (ParvisPosterPartner, 1);
  partner->logo = g_bytes_ref (logo);
  partner->name = g_strdup (name != NULL ? name : "");
  g_ptr_array_add (content->partners, partner);
}

ParvisPosterContent *
parvis_poster_content_new (void)
{
  ParvisPosterContent *content = g_new0 (ParvisPosterContent, 1);

  content->qualities = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    {
      content->engagements[i] = g_ptr_array_new_with_free_func (g_free);
      content->outcomes[i] = g_ptr_array_new_with_free_func (outcome_free);
    }
  content->foot = g_ptr_array_new_with_free_func (g_free);
  content->partners = g_ptr_array_new_with_free_func (partner_free);
  return content;
}

void
parvis_poster_content_free (ParvisPosterContent *content)
{
  if (content == NULL)
    return;
  g_free (content->title);
  g_free (content->place);
  g_free (content->service);
  g_ptr_array_unref (content->qualities);
  g_clear_pointer (&content->signs, g_array_unref);
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    {
      g_ptr_array_unref (content->engagements[i]);
      g_ptr_array_unref (content->outcomes[i]);
    }
  g_ptr_array_unref (content->foot);
  g_free (content->contact);
  g_free (content->link);
  g_clear_pointer (&content->logo, g_bytes_unref);
  g_ptr_array_unref (content->partners);
  g_free (content->organisation);
  g_free (content->language);
  g_free (content);
}
