/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/wall.h"

#include <math.h>

#include "campaign/pile.h"

static gboolean
insert_note (ParvisCampaign *self,
             const ParvisNewNote *note,
             double x,
             double y,
             ParvisPile *pile,
             GError **error)
{
  g_autofree char *clean = parvis_clean_text (note->text, PARVIS_NOTE_MAX, FALSE, error);
  gint64 zone = parvis_record_get_id (PARVIS_RECORD (note->zone));

  if (clean == NULL ||
      !parvis_database_run (
          parvis_campaign_get_database (self), error,
          "INSERT INTO note (zone, college, text, x, y, hidden) VALUES (?, ?, ?, ?, ?, ?)",
          "issddi", zone, parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) note->college), clean, x,
          y, (gint64) note->hidden))
    return FALSE;
  return !note->hidden || !isnan (x) ||
         parvis_pile_slip_in (pile, self, parvis_campaign_get_new_id (self), clean, zone,
                              note->college, error);
}

ParvisNote *
parvis_campaign_add_note (ParvisCampaign *self,
                          const ParvisNewNote *note,
                          double x,
                          double y,
                          GError **error)
{
  g_auto (ParvisPile) pile = { 0 };
  gboolean ok;
  gint64 id;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ZONE (note->zone), NULL);
  if (!parvis_campaign_begin (self, error))
    return NULL;
  ok = insert_note (self, note, x, y, &pile, error);
  id = parvis_campaign_get_new_id (self);
  if (!parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_ADD_NOTE, 1 }, error))
    return NULL;
  return parvis_campaign_find (self, PARVIS_TYPE_NOTE, id);
}

gboolean
parvis_campaign_import_notes (ParvisCampaign *self,
                              const ParvisNewNote *notes,
                              guint n_notes,
                              GError **error)
{
  g_auto (ParvisPile) pile = { 0 };
  gboolean ok = TRUE;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  for (guint i = 0; ok && i < n_notes; i++)
    ok = insert_note (self, &notes[i], NAN, NAN, &pile, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_IMPORT_NOTES, (int) n_notes },
                              error);
}

/* A text put back as it was first written was never corrected. */
gboolean
parvis_campaign_set_note_text (ParvisCampaign *self,
                               ParvisNote *note,
                               const char *text,
                               GError **error)
{
  g_autofree char *clean = NULL;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_NOTE (note), FALSE);
  clean = parvis_clean_text (text, PARVIS_NOTE_MAX, FALSE, error);
  if (clean == NULL || !parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (
      parvis_campaign_get_database (self), error,
      "UPDATE note SET original = CASE WHEN original = ?1 THEN '' WHEN original <> '' OR text = ?1 "
      "THEN original ELSE text END, text = ?1 WHERE id = ?2",
      "si", clean, parvis_record_get_id (PARVIS_RECORD (note)));
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_EDIT_NOTE, 1 }, error);
}

static gboolean
place_item (ParvisCampaign *self, const ParvisPlace *place, GError **error)
{
  const char *sql = PARVIS_IS_NOTE (place->item)
                        ? "UPDATE note SET zone = ?, x = ?, y = ?, cluster = NULL WHERE id = ?"
                        : "UPDATE cluster SET zone = ?, x = ?, y = ? WHERE id = ?";

  return parvis_database_run (parvis_campaign_get_database (self), error, sql, "iddi",
                              parvis_record_get_id (PARVIS_RECORD (place->zone)), place->x,
                              place->y, parvis_record_get_id (place->item));
}

/* A cluster's notes follow it to another zone of their workshop; those that another workshop wrote
   keep the zone they were written in. */
static gboolean
take_notes_along (ParvisCampaign *self, gint64 cluster, GError **error)
{
  return parvis_database_run (
      parvis_campaign_get_database (self), error,
      "UPDATE note SET zone = (SELECT zone FROM cluster WHERE id = ?1) WHERE cluster = ?1 "
      "AND zone IN (SELECT other.id FROM cluster JOIN zone AS own ON own.id = cluster.zone "
      "JOIN zone AS other ON other.workshop = own.workshop WHERE cluster.id = ?1) "
      "AND zone <> (SELECT zone FROM cluster WHERE id = ?1)",
      "i", cluster);
}

static gboolean
place_all (ParvisCampaign *self, const ParvisPlace *places, guint n_places, GError **error)
{
  for (guint i = 0; i < n_places; i++)
    if (!place_item (self, &places[i], error) ||
        (!PARVIS_IS_NOTE (places[i].item) &&
         !take_notes_along (self, parvis_record_get_id (places[i].item), error)))
      return FALSE;
  return TRUE;
}

static gboolean
drop_empty_clusters_but (ParvisCampaign *self, gint64 cluster, GError **error)
{
  return parvis_database_run (parvis_campaign_get_database (self), error,
                              "DELETE FROM cluster WHERE id <> ? AND NOT EXISTS "
                              "(SELECT 1 FROM note WHERE note.cluster = cluster.id)",
                              "i", cluster);
}

static gboolean
drop_empty_clusters (ParvisCampaign *self, GError **error)
{
  return drop_empty_clusters_but (self, 0, error);
}

static gboolean
run_places (ParvisCampaign *self,
            const ParvisPlace *places,
            guint n_places,
            const ParvisPlace *others,
            guint n_others,
            ParvisDeedKind deed,
            GError **error)
{
  gboolean ok;

  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = place_all (self, places, n_places, error) && place_all (self, others, n_others, error) &&
       drop_empty_clusters (self, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ deed, (int) n_places }, error);
}

gboolean
parvis_campaign_place (ParvisCampaign *self,
                       const ParvisPlace *places,
                       guint n_places,
                       GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  return run_places (self, places, n_places, NULL, 0, PARVIS_DEED_MOVE_NOTES, error);
}

gboolean
parvis_campaign_place_among (ParvisCampaign *self,
                             const ParvisPlace *places,
                             guint n_places,
                             const ParvisPlace *others,
                             guint n_others,
                             GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  return run_places (self, places, n_places, others, n_others, PARVIS_DEED_MOVE_NOTES, error);
}

gboolean
parvis_campaign_tidy (ParvisCampaign *self,
                      const ParvisPlace *places,
                      guint n_places,
                      GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  return run_places (self, places, n_places, NULL, 0, PARVIS_DEED_TIDY, error);
}

static gboolean
set_switch (ParvisCampaign *self,
            ParvisNote *const *notes,
            guint n_notes,
            const char *column,
            gboolean value,
            ParvisDeedKind deed,
            GError **error)
{
  gboolean ok = TRUE;

  if (!parvis_campaign_begin (self, error))
    return FALSE;
  for (guint i = 0; ok && i < n_notes; i++)
    ok = parvis_campaign_set_int (self, notes[i], column, value, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ deed, (int) n_notes }, error);
}

gboolean
parvis_campaign_flag_notes (ParvisCampaign *self,
                            ParvisNote *const *notes,
                            guint n_notes,
                            gboolean flagged,
                            GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  return set_switch (self, notes, n_notes, "flagged", flagged,
                     flagged ? PARVIS_DEED_FLAG_NOTES : PARVIS_DEED_UNFLAG_NOTES, error);
}

gboolean
parvis_campaign_hide_notes (ParvisCampaign *self,
                            ParvisNote *const *notes,
                            guint n_notes,
                            gboolean hidden,
                            GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  return set_switch (self, notes, n_notes, "hidden", hidden,
                     hidden ? PARVIS_DEED_HIDE_NOTES : PARVIS_DEED_REVEAL_NOTES, error);
}

gboolean
parvis_campaign_set_writing (ParvisCampaign *self,
                             ParvisSequence *sequence,
                             gboolean writing,
                             GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (self,
                              parvis_campaign_set_int (self, sequence, "writing", writing, error),
                              &(ParvisDeed){ PARVIS_DEED_SET_WRITING, 1 }, error);
}

gboolean
parvis_campaign_dismiss_likeness (ParvisCampaign *self,
                                  ParvisNote *first,
                                  ParvisNote *second,
                                  GError **error)
{
  gint64 one, other;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  g_return_val_if_fail (PARVIS_IS_NOTE (first) && PARVIS_IS_NOTE (second), FALSE);
  g_return_val_if_fail (first != second, FALSE);
  one = parvis_record_get_id (PARVIS_RECORD (first));
  other = parvis_record_get_id (PARVIS_RECORD (second));
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "INSERT OR IGNORE INTO unlike (first, second) VALUES (?, ?)", "ii",
                            MIN (one, other), MAX (one, other));
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_DISMISS_LIKENESS, 1 }, error);
}

static gboolean
forget_unlike (ParvisCampaign *self, ParvisNote *note, GError **error)
{
  return parvis_database_run (parvis_campaign_get_database (self), error,
                              "DELETE FROM unlike WHERE first = ?1 OR second = ?1", "i",
                              parvis_record_get_id (PARVIS_RECORD (note)));
}

gboolean
parvis_campaign_delete_notes (ParvisCampaign *self,
                              ParvisNote *const *notes,
                              guint n_notes,
                              GError **error)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  for (guint i = 0; ok && i < n_notes; i++)
    ok =
        forget_unlike (self, notes[i], error) && parvis_campaign_delete_row (self, notes[i], error);
  ok = ok && drop_empty_clusters (self, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_DELETE_NOTES, (int) n_notes },
                              error);
}

static gboolean
put_in_cluster (ParvisCampaign *self,
                gint64 cluster,
                ParvisNote *const *notes,
                guint n_notes,
                GError **error)
{
  for (guint i = 0; i < n_notes; i++)
    if (!parvis_database_run (parvis_campaign_get_database (self), error,
                              "UPDATE note SET cluster = ?, x = NULL, y = NULL WHERE id = ?", "ii",
                              cluster, parvis_record_get_id (PARVIS_RECORD (notes[i]))))
      return FALSE;
  return take_notes_along (self, cluster, error);
}

ParvisCluster *
parvis_campaign_group (ParvisCampaign *self,
                       ParvisZone *zone,
                       ParvisNote *const *notes,
                       guint n_notes,
                       const char *name,
                       double x,
                       double y,
                       const ParvisPlace *others,
                       guint n_others,
                       GError **error)
{
  g_autofree char *clean = NULL;
  gboolean ok;
  gint64 id;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ZONE (zone) && n_notes > 0, NULL);
  clean = parvis_clean_text (name, PARVIS_NOTE_MAX, TRUE, error);
  if (clean == NULL || !parvis_campaign_begin (self, error))
    return NULL;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "INSERT INTO cluster (zone, name, x, y) VALUES (?, ?, ?, ?)", "isdd",
                            parvis_record_get_id (PARVIS_RECORD (zone)), clean, x, y);
  id = parvis_campaign_get_new_id (self);
  ok = ok && put_in_cluster (self, id, notes, n_notes, error) &&
       place_all (self, others, n_others, error) && drop_empty_clusters (self, error);
  if (!parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_GROUP_NOTES, (int) n_notes },
                            error))
    return NULL;
  return parvis_campaign_find (self, PARVIS_TYPE_CLUSTER, id);
}

/* Two clusters made one: the name of the one that goes is not lost on one that has none. */
static gboolean
inherit_name (ParvisCampaign *self, gint64 cluster, GError **error)
{
  return parvis_database_run (
      parvis_campaign_get_database (self), error,
      "UPDATE cluster SET name = heir.name FROM (SELECT name FROM cluster AS empty "
      "WHERE name <> '' AND NOT EXISTS (SELECT 1 FROM note WHERE note.cluster = empty.id) "
      "ORDER BY id LIMIT 1) AS heir WHERE id = ? AND cluster.name = ''",
      "i", cluster);
}

gboolean
parvis_campaign_add_to_cluster (ParvisCampaign *self,
                                ParvisCluster *cluster,
                                ParvisNote *const *notes,
                                guint n_notes,
                                const ParvisPlace *others,
                                guint n_others,
                                GError **error)
{
  gboolean ok;
  gint64 id;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_CLUSTER (cluster), FALSE);
  id = parvis_record_get_id (PARVIS_RECORD (cluster));
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  /* A cluster that was empty before is no heir's. */
  ok = drop_empty_clusters_but (self, id, error) &&
       put_in_cluster (self, id, notes, n_notes, error) && inherit_name (self, id, error) &&
       place_all (self, others, n_others, error) && drop_empty_clusters (self, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_GROUP_NOTES, (int) n_notes },
                              error);
}

static gboolean
dissolve (ParvisCampaign *self, ParvisCluster *cluster, GError **error)
{
  return parvis_database_run (parvis_campaign_get_database (self), error,
                              "UPDATE note SET cluster = NULL WHERE cluster = ?", "i",
                              parvis_record_get_id (PARVIS_RECORD (cluster))) &&
         parvis_campaign_delete_row (self, cluster, error);
}

gboolean
parvis_campaign_ungroup (ParvisCampaign *self,
                         ParvisCluster *const *clusters,
                         guint n_clusters,
                         const ParvisPlace *places,
                         guint n_places,
                         GError **error)
{
  guint n_notes = 0;
  gboolean ok = TRUE;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  for (guint i = 0; i < n_clusters; i++)
    {
      g_autoptr (GPtrArray) notes = parvis_campaign_get_cluster_notes (self, clusters[i]);

      n_notes += notes->len;
    }
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  for (guint i = 0; ok && i < n_clusters; i++)
    ok = dissolve (self, clusters[i], error);
  ok = ok && place_all (self, places, n_places, error) && drop_empty_clusters (self, error);
  return parvis_campaign_end (
      self, ok, &(ParvisDeed){ PARVIS_DEED_UNGROUP_NOTES, (int) MAX (n_notes, n_places) }, error);
}

gboolean
parvis_campaign_name_cluster (ParvisCampaign *self,
                              ParvisCluster *cluster,
                              const char *name,
                              GError **error)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_CLUSTER (cluster), FALSE);
  clean = parvis_clean_text (name, PARVIS_NOTE_MAX, TRUE, error);
  if (clean == NULL || !parvis_campaign_begin (self, error))
    return FALSE;
  return parvis_campaign_end (self, parvis_campaign_set_text (self, cluster, "name", clean, error),
                              &(ParvisDeed){ PARVIS_DEED_NAME_CLUSTER, 1 }, error);
}

gboolean
parvis_campaign_fold_cluster (ParvisCampaign *self,
                              ParvisCluster *cluster,
                              gboolean collapsed,
                              GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_CLUSTER (cluster), FALSE);
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (
             self, parvis_campaign_set_int (self, cluster, "collapsed", collapsed, error),
             &(ParvisDeed){ PARVIS_DEED_FOLD_CLUSTER, 1 }, error);
}

gboolean
parvis_campaign_tint_cluster (ParvisCampaign *self,
                              ParvisCluster *cluster,
                              ParvisTint tint,
                              GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_CLUSTER (cluster), FALSE);
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (
             self,
             parvis_campaign_set_text (self, cluster, "tint",
                                       parvis_enum_to_nick (PARVIS_TYPE_TINT, (int) tint), error),
             &(ParvisDeed){ PARVIS_DEED_TINT_CLUSTER, 1 }, error);
}

static gboolean
is_in_cluster (gpointer note, gint64 cluster)
{
  return parvis_note_get_cluster (note) == cluster;
}

GPtrArray *
parvis_campaign_get_cluster_notes (ParvisCampaign *self, ParvisCluster *cluster)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_CLUSTER (cluster), NULL);
  return parvis_pick (parvis_campaign_get_notes (self), is_in_cluster,
                      parvis_record_get_id (PARVIS_RECORD (cluster)));
}
