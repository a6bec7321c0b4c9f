/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentions.h"

#include <string.h>

#include "campaign/draft.h"
#include "old-file.h"
#include "rules/mask.h"

static const char *const spellings[] = { "Hélène",       "HELENE", "helene", "He\u0301le\u0300ne",
                                         "H\u00adélène", "hÉlÈne" };

void
mentions_assert_no_byte (const char *path)
{
  g_autoptr (GPtrArray) files = old_file_list_others (path, "");

  g_ptr_array_add (files, g_strdup (path));
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *bytes = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (files->pdata[i], &bytes, &size, NULL));
      for (guint j = 0; j < G_N_ELEMENTS (spellings); j++)
        if (memmem (bytes, size, spellings[j], strlen (spellings[j])) != NULL)
          g_error ("%s is in %s", spellings[j], (char *) files->pdata[i]);
    }
}

char *
mentions_mask (const char *text)
{
  g_autoptr (ParvisMask) name = parvis_mask_new (MENTIONS_NAME);
  gsize size;
  char *masked = parvis_mask_apply (name, text, strlen (text), &size);

  return masked != NULL ? masked : g_strdup (text);
}

gboolean
mentions_in (const char *text)
{
  g_autoptr (ParvisMask) name = parvis_mask_new (MENTIONS_NAME);

  return parvis_mask_finds (name, text, strlen (text));
}

ParvisNote *
mentions_add_note (ParvisCampaign *campaign, const char *text)
{
  g_autoptr (GError) error = NULL;
  ParvisZone *zone = scratch_zone (campaign, "agents", "ideal");
  ParvisNote *note = parvis_campaign_add_note (
      campaign, &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, text }, 0, 0, &error);

  g_assert_no_error (error);
  return note;
}

static void
say_everywhere (ParvisCampaign *campaign, const char *name)
{
  g_autofree char *text = g_strdup_printf ("L’avis de %s, en long", name);
  g_autofree char *other = g_strdup_printf ("Demander à %s", name);
  ParvisSequence *sequence = scratch_sequence (campaign, "agents", "position");
  ParvisNote *notes[2] = { mentions_add_note (campaign, text),
                           mentions_add_note (campaign, "bref") };
  g_autoptr (GError) error = NULL;
  ParvisCluster *cluster;
  ParvisEngagement *engagement;

  parvis_campaign_set_note_text (campaign, notes[0], other, &error);
  parvis_campaign_set_note_text (campaign, notes[1], text, &error);
  cluster = parvis_campaign_group (campaign, scratch_zone (campaign, "agents", "ideal"), notes, 2,
                                   text, 0, 0, NULL, 0, &error);
  parvis_campaign_name_cluster (campaign, cluster, other, &error);
  parvis_campaign_delete_notes (campaign, notes, 2, &error);
  parvis_campaign_set_identity_texts (campaign, &error, "contact", other, NULL);
  parvis_campaign_add_participant (campaign, PARVIS_COLLEGE_USERS, name, &error);
  engagement = parvis_campaign_add_engagement (campaign, PARVIS_COLLEGE_BOTH, text, NULL, &error);
  parvis_campaign_set_engagement_text (campaign, engagement, other, &error);
  parvis_campaign_keep_draft (campaign, sequence, text, &error);
  g_assert_no_error (error);
}

ParvisCampaign *
mentions_make (const char *path, guint n_gestures, GPtrArray *states)
{
  ParvisCampaign *campaign = scratch_campaign (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GError) error = NULL;

  scratch_vote (campaign);
  for (guint i = 0; i < n_gestures; i++)
    {
      if (i % 40 == 0)
        say_everywhere (campaign, spellings[i / 40 % G_N_ELEMENTS (spellings)]);
      scratch_gesture (campaign, rand, &error);
      g_assert_no_error (error);
    }
  while (states != NULL)
    {
      g_ptr_array_add (states, scratch_dump (path));
      if (parvis_campaign_get_undoable (campaign) == NULL)
        break;
      g_assert_true (parvis_campaign_undo (campaign, &error));
    }
  for (guint i = 10; states != NULL && i + 1 < states->len; i++)
    g_assert_true (parvis_campaign_redo (campaign, &error));
  return campaign;
}
