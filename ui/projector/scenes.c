/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/scenes.h"

#include "poster/sheet.h"
#include "projector/roadmap-scene.h"
#include "projector/scene.h"
#include "projector/stance-scene.h"
#include "projector/vote-scene.h"
#include "projector/wall-scene.h"
#include "projector/words-scene.h"
#include "words/words.h"

static void
say_prompt (ParvisScene *scene, GParamSpec *pspec, ParvisSequence *sequence)
{
  g_autofree char *prompt = parvis_words_prompt (parvis_sequence_get_prompt (sequence),
                                                 parvis_sequence_get_notes_each (sequence));

  parvis_scene_set_prompt (scene, prompt);
}

static GtkWidget *
create_wall (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisPaging *paging)
{
  GtkWidget *wall = parvis_wall_scene_new (campaign, sequence, paging);
  GtkWidget *scene = parvis_scene_new (parvis_sequence_get_title (sequence), wall);

  g_signal_connect_object (sequence, "notify::notes-each", G_CALLBACK (say_prompt), scene,
                           G_CONNECT_SWAPPED);
  say_prompt (PARVIS_SCENE (scene), NULL, sequence);
  parvis_scene_set_paging (PARVIS_SCENE (scene), paging);
  return scene;
}

static GtkWidget *
create_stances (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  GtkWidget *scene = parvis_scene_new (parvis_sequence_get_title (sequence),
                                       parvis_stance_scene_new (campaign, sequence));

  parvis_scene_set_prompt (PARVIS_SCENE (scene), parvis_sequence_get_prompt (sequence));
  return scene;
}

static GtkWidget *
create_words (ParvisSequence *sequence)
{
  GtkWidget *scene = parvis_words_scene_new ();
  const char *title = parvis_sequence_get_title (sequence);
  const char *prompt = parvis_sequence_get_prompt (sequence);

  if (prompt[0] != '\0')
    parvis_words_scene_set (PARVIS_WORDS_SCENE (scene), title, prompt, "");
  else
    parvis_words_scene_set (PARVIS_WORDS_SCENE (scene), "", title, "");
  return scene;
}

/* As it is stored: what is half typed is the facilitator's alone. */
static GtkWidget *
create_poster (GdkPaintable *poster)
{
  GtkWidget *sheet = parvis_sheet_new ();
  g_autoptr (GdkPaintable) stored = NULL;

  if (poster != NULL)
    g_object_get (poster, "stored", &stored, NULL);
  parvis_sheet_set_whole (PARVIS_SHEET (sheet), TRUE);
  parvis_sheet_set_paintable (PARVIS_SHEET (sheet), stored);
  gtk_widget_add_css_class (sheet, "projected");
  return sheet;
}

static void
say_campaign (ParvisWordsScene *scene, ParvisCampaign *campaign)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);

  parvis_words_scene_set (scene, "", parvis_identity_get_title (identity),
                          parvis_identity_get_place (identity));
}

/* Nothing of a page that is not for the room. */
static GtkWidget *
create_title (ParvisCampaign *campaign)
{
  GtkWidget *scene = parvis_words_scene_new ();

  g_signal_connect_object (campaign, "changed", G_CALLBACK (say_campaign), scene,
                           G_CONNECT_SWAPPED);
  say_campaign (PARVIS_WORDS_SCENE (scene), campaign);
  return scene;
}

static GtkWidget *
create_for_sequence (ParvisCampaign *campaign,
                     ParvisSequence *sequence,
                     GdkPaintable *poster,
                     ParvisPaging *paging)
{
  switch (parvis_sequence_get_kind (sequence))
    {
    case PARVIS_KIND_COLLECT:
      return create_wall (campaign, sequence, paging);
    case PARVIS_KIND_COMMIT:
      return create_poster (poster);
    case PARVIS_KIND_POSITION:
      return create_stances (campaign, sequence);
    case PARVIS_KIND_CHOOSE:
      return parvis_vote_scene_new (campaign, sequence, paging);
    case PARVIS_KIND_TALK:
    default:
      return create_words (sequence);
    }
}

GtkWidget *
parvis_scenes_create (ParvisCampaign *campaign,
                      int stop,
                      GdkPaintable *poster,
                      ParvisPaging *paging)
{
  ParvisSequence *sequence;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  sequence = parvis_campaign_get_stop_sequence (campaign, stop);
  if (sequence != NULL)
    return create_for_sequence (campaign, sequence, poster, paging);
  if (stop == 0)
    return create_title (campaign);
  if (stop == parvis_campaign_get_n_stops (campaign) - 1)
    return parvis_roadmap_scene_new (campaign, paging);
  return create_poster (poster);
}
