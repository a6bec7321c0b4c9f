/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/wall.h: the commands on notes and clusters. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/cluster.h"
#include "campaign/note.h"
#include "campaign/zone.h"

/* A note or cluster's new place; a cluster takes its notes along. NAN: let the wall place it. */
typedef struct
{
  ParvisRecord *item; /* a ParvisNote or a ParvisCluster */
  ParvisZone *zone;
  double x, y; /* in the zone, pixels at zoom 1 */
} ParvisPlace;

typedef struct
{
  ParvisZone *zone;
  ParvisCollege college;
  const char *text;
  gboolean hidden; /* face down: not placed, its words change places with others face down */
} ParvisNewNote;

/* The text is trimmed; EMPTY when nothing is left, TOO_LONG over PARVIS_NOTE_MAX characters,
   BAD_TEXT when it is not UTF-8. Control characters become spaces. (transfer none) */
ParvisNote *parvis_campaign_add_note (ParvisCampaign *self,
                                      const ParvisNewNote *note,
                                      double x,
                                      double y,
                                      GError **error);
/* All or nothing, undone in one. */
gboolean parvis_campaign_import_notes (ParvisCampaign *self,
                                       const ParvisNewNote *notes,
                                       guint n_notes,
                                       GError **error);
/* A correction: what was written first is kept beside it. */
gboolean parvis_campaign_set_note_text (ParvisCampaign *self,
                                        ParvisNote *note,
                                        const char *text,
                                        GError **error);
/* A note placed leaves its cluster; a cluster left without notes goes. */
gboolean parvis_campaign_place (ParvisCampaign *self,
                                const ParvisPlace *places,
                                guint n_places,
                                GError **error);
/* The same; @others are neighbours that keep the place where the wall has put them, in the same
   gesture but not counted in it. */
gboolean parvis_campaign_place_among (ParvisCampaign *self,
                                      const ParvisPlace *places,
                                      guint n_places,
                                      const ParvisPlace *others,
                                      guint n_others,
                                      GError **error);
/* The same, said as a tidying: loose notes and clusters only. */
gboolean parvis_campaign_tidy (ParvisCampaign *self,
                               const ParvisPlace *places,
                               guint n_places,
                               GError **error);
gboolean parvis_campaign_flag_notes (ParvisCampaign *self,
                                     ParvisNote *const *notes,
                                     guint n_notes,
                                     gboolean flagged,
                                     GError **error);
/* Face down, or up again: revealed. */
gboolean parvis_campaign_hide_notes (ParvisCampaign *self,
                                     ParvisNote *const *notes,
                                     guint n_notes,
                                     gboolean hidden,
                                     GError **error);
/* Silent writing begins or ends; what is there already stays as it is. */
gboolean parvis_campaign_set_writing (ParvisCampaign *self,
                                      ParvisSequence *sequence,
                                      gboolean writing,
                                      GError **error);
/* Two notes that look alike do not say the same: they are never suggested again. The order does not
   matter. */
gboolean parvis_campaign_dismiss_likeness (ParvisCampaign *self,
                                           ParvisNote *first,
                                           ParvisNote *second,
                                           GError **error);
gboolean parvis_campaign_delete_notes (ParvisCampaign *self,
                                       ParvisNote *const *notes,
                                       guint n_notes,
                                       GError **error);

/* A new cluster in @zone at (@x, @y) with @notes, which leave the clusters they were in. @others
   are neighbours that make room for it, in the same gesture. (transfer none) */
ParvisCluster *parvis_campaign_group (ParvisCampaign *self,
                                      ParvisZone *zone,
                                      ParvisNote *const *notes,
                                      guint n_notes,
                                      const char *name,
                                      double x,
                                      double y,
                                      const ParvisPlace *others,
                                      guint n_others,
                                      GError **error);
/* The same, into a cluster that is there. It keeps its name, or, without one, takes that of a
   cluster which this leaves without notes. */
gboolean parvis_campaign_add_to_cluster (ParvisCampaign *self,
                                         ParvisCluster *cluster,
                                         ParvisNote *const *notes,
                                         guint n_notes,
                                         const ParvisPlace *others,
                                         guint n_others,
                                         GError **error);
/* Their notes are loose again, at @places (one a note, in any order; a note left out is unplaced),
   and so are notes of other clusters that have a place there. */
gboolean parvis_campaign_ungroup (ParvisCampaign *self,
                                  ParvisCluster *const *clusters,
                                  guint n_clusters,
                                  const ParvisPlace *places,
                                  guint n_places,
                                  GError **error);
gboolean parvis_campaign_name_cluster (ParvisCampaign *self,
                                       ParvisCluster *cluster,
                                       const char *name,
                                       GError **error);
gboolean parvis_campaign_fold_cluster (ParvisCampaign *self,
                                       ParvisCluster *cluster,
                                       gboolean collapsed,
                                       GError **error);

gboolean parvis_campaign_tint_cluster (ParvisCampaign *self,
                                       ParvisCluster *cluster,
                                       ParvisTint tint,
                                       GError **error);

/* (transfer container) (element-type ParvisNote) */
GPtrArray *parvis_campaign_get_cluster_notes (ParvisCampaign *self, ParvisCluster *cluster);
