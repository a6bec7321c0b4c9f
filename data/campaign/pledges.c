/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/pledges.h"

#include <string.h>

#include "campaign/private.h"
#include "campaign/today.h"

static gint64
id_of (gpointer record)
{
  return record != NULL ? parvis_record_get_id (record) : 0;
}

static const char *
side_nick (ParvisCollege side)
{
  return parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) side);
}

static gboolean
insert_action (ParvisCampaign *self, gint64 engagement, GError **error)
{
  return parvis_database_run (parvis_campaign_get_database (self), error,
                              "INSERT INTO action (engagement, position) SELECT ?1, "
                              "ifnull (max (position) + 1, 0) FROM action WHERE engagement = ?1",
                              "i", engagement);
}

ParvisEngagement *
parvis_campaign_add_engagement (ParvisCampaign *self,
                                ParvisCollege side,
                                const char *text,
                                ParvisRetained *retained,
                                GError **error)
{
  g_autofree char *clean = NULL;
  gboolean ok;
  gint64 id;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  clean = parvis_clean_text (text, PARVIS_NOTE_MAX, FALSE, error);
  if (clean == NULL || !parvis_campaign_begin (self, error))
    return NULL;
  ok =
      parvis_database_run (parvis_campaign_get_database (self), error,
                           "INSERT INTO engagement (side, position, text, retained) SELECT ?1, "
                           "ifnull (max (position) + 1, 0), ?2, ?3 FROM engagement WHERE side = ?1",
                           "ssr", side_nick (side), clean, id_of (retained));
  id = parvis_campaign_get_new_id (self);
  ok = ok && insert_action (self, id, error);
  if (!parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_ADD_ENGAGEMENT, 1 }, error))
    return NULL;
  return parvis_campaign_find (self, PARVIS_TYPE_ENGAGEMENT, id);
}

gboolean
parvis_campaign_set_engagement_text (ParvisCampaign *self,
                                     ParvisEngagement *engagement,
                                     const char *text,
                                     GError **error)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ENGAGEMENT (engagement), FALSE);
  clean = parvis_clean_text (text, PARVIS_NOTE_MAX, FALSE, error);
  if (clean == NULL || !parvis_campaign_begin (self, error))
    return FALSE;
  return parvis_campaign_end (self,
                              parvis_campaign_set_text (self, engagement, "text", clean, error),
                              &(ParvisDeed){ PARVIS_DEED_EDIT_ENGAGEMENT, 1 }, error);
}

/* The others of the side close ranks around it. */
static gboolean
number_side (ParvisCampaign *self,
             ParvisEngagement *moved,
             ParvisCollege side,
             int position,
             GError **error)
{
  g_autoptr (GPtrArray) others = parvis_campaign_get_side (self, side);
  int next = 0;

  for (guint i = 0; i < others->len; i++)
    {
      if (others->pdata[i] == moved)
        continue;
      if (next == position)
        next++;
      if (!parvis_campaign_set_int (self, others->pdata[i], "position", next++, error))
        return FALSE;
    }
  return parvis_campaign_set_int (self, moved, "position", MIN (position, next), error);
}

gboolean
parvis_campaign_move_engagement (ParvisCampaign *self,
                                 ParvisEngagement *engagement,
                                 ParvisCollege side,
                                 int position,
                                 GError **error)
{
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ENGAGEMENT (engagement), FALSE);
  g_return_val_if_fail (position >= 0, FALSE);
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_campaign_set_text (self, engagement, "side", side_nick (side), error) &&
       number_side (self, engagement, side, position, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_MOVE_ENGAGEMENT, 1 }, error);
}

gboolean
parvis_campaign_delete_engagement (ParvisCampaign *self,
                                   ParvisEngagement *engagement,
                                   GError **error)
{
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ENGAGEMENT (engagement), FALSE);
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "DELETE FROM stage WHERE action IN "
                            "(SELECT id FROM action WHERE engagement = ?)",
                            "i", id_of (engagement)) &&
       parvis_database_run (parvis_campaign_get_database (self), error,
                            "DELETE FROM action WHERE engagement = ?", "i", id_of (engagement)) &&
       parvis_campaign_delete_row (self, engagement, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_DELETE_ENGAGEMENT, 1 }, error);
}

gboolean
parvis_campaign_set_engagement_kept (ParvisCampaign *self,
                                     ParvisEngagement *engagement,
                                     gboolean kept,
                                     GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ENGAGEMENT (engagement), FALSE);
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (self, parvis_campaign_set_int (self, engagement, "kept", kept, error),
                              &(ParvisDeed){ PARVIS_DEED_EDIT_ENGAGEMENT, 1 }, error);
}

static gboolean
is_of_side (gpointer engagement, gint64 side)
{
  return parvis_engagement_get_side (engagement) == (ParvisCollege) side;
}

GPtrArray *
parvis_campaign_get_side (ParvisCampaign *self, ParvisCollege side)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  return parvis_pick (parvis_campaign_get_engagements (self), is_of_side, side);
}

ParvisAction *
parvis_campaign_add_action (ParvisCampaign *self, ParvisEngagement *engagement, GError **error)
{
  gboolean ok;
  gint64 id;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ENGAGEMENT (engagement), NULL);
  if (!parvis_campaign_begin (self, error))
    return NULL;
  ok = insert_action (self, id_of (engagement), error);
  id = parvis_campaign_get_new_id (self);
  if (!parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_ADD_ACTION, 1 }, error))
    return NULL;
  return parvis_campaign_find (self, PARVIS_TYPE_ACTION, id);
}

gboolean
parvis_campaign_delete_action (ParvisCampaign *self, ParvisAction *action, GError **error)
{
  gint64 n_actions;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ACTION (action), FALSE);
  if (!parvis_database_query_int (parvis_campaign_get_database (self), &n_actions, error,
                                  "SELECT count (*) FROM action WHERE engagement = ?", "i",
                                  parvis_action_get_engagement (action)))
    return FALSE;
  if (n_actions < 2)
    return parvis_refuse (error, PARVIS_ERROR_HAS_ACTIONS, "the last action of its engagement");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "DELETE FROM stage WHERE action = ?", "i", id_of (action)) &&
       parvis_campaign_delete_row (self, action, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_DELETE_ACTION, 1 }, error);
}

gboolean
parvis_campaign_note_stage (ParvisCampaign *self, gint64 action, GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);
  g_autofree char *date = NULL;
  GDate today;

  parvis_get_today (&today);
  date = parvis_format_date (&today);
  return parvis_database_run (database, error, "DELETE FROM stage WHERE action = ? AND since = ?",
                              "is", action, date) &&
         parvis_database_run (database, error,
                              "INSERT INTO stage (action, since, state, progress, reason) "
                              "SELECT id, ?2, state, progress, "
                              "CASE state WHEN 'dropped' THEN reason ELSE '' END "
                              "FROM action WHERE id = ?1",
                              "is", action, date);
}

static gboolean
set_state (ParvisCampaign *self, ParvisAction *action, ParvisState state, GError **error)
{
  gboolean ok;

  if (state == PARVIS_STATE_DROPPED)
    return parvis_refuse (error, PARVIS_ERROR_NEEDS_REASON, "dropped without a reason");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_campaign_set_text (self, action, "state",
                                 parvis_enum_to_nick (PARVIS_TYPE_STATE, (int) state), error) &&
       (state != PARVIS_STATE_DONE ||
        parvis_campaign_set_int (self, action, "progress", 100, error)) &&
       parvis_campaign_note_stage (self, id_of (action), error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_EDIT_ACTION, 1 }, error);
}

static gboolean
set_progress (ParvisCampaign *self, ParvisAction *action, int progress, GError **error)
{
  gboolean ok;

  if (progress < 0 || progress > 100)
    return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "progress outside 0 to 100");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_campaign_set_int (self, action, "progress", progress, error) &&
       parvis_campaign_note_stage (self, id_of (action), error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_EDIT_ACTION, 1 }, error);
}

/* Another reason for what was dropped then: the history tells it of that day, not of today. */
static gboolean
set_reason (ParvisCampaign *self, ParvisAction *action, const char *reason, GError **error)
{
  gboolean ok;

  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_campaign_set_text (self, action, "reason", reason, error) &&
       parvis_database_run (parvis_campaign_get_database (self), error,
                            "UPDATE stage SET reason = ?2 WHERE action = ?1 AND state = 'dropped' "
                            "AND since = (SELECT max (since) FROM stage WHERE action = ?1)",
                            "is", id_of (action), reason);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_EDIT_ACTION, 1 }, error);
}

static gboolean
set_action_text (ParvisCampaign *self,
                 ParvisAction *action,
                 const char *property,
                 const char *text,
                 GError **error)
{
  g_auto (GValue) clean = G_VALUE_INIT;

  g_value_init (&clean, G_TYPE_STRING);
  g_value_take_string (&clean, parvis_clean_text (text, PARVIS_TEXT_MAX, TRUE, error));
  if (g_value_get_string (&clean) == NULL)
    return FALSE;
  if (g_str_equal (property, "due") && !parvis_check_date (g_value_get_string (&clean), error))
    return FALSE;
  if (g_str_equal (property, "reason") && *g_value_get_string (&clean) == '\0' &&
      parvis_action_get_state (action) == PARVIS_STATE_DROPPED)
    return parvis_refuse (error, PARVIS_ERROR_NEEDS_REASON, "dropped without a reason");
  if (g_str_equal (property, "reason"))
    return set_reason (self, action, g_value_get_string (&clean), error);
  return parvis_campaign_set_column (self, action, property, &clean, PARVIS_DEED_EDIT_ACTION,
                                     error);
}

gboolean
parvis_campaign_set_action (ParvisCampaign *self,
                            ParvisAction *action,
                            const char *property,
                            const GValue *value,
                            GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ACTION (action), FALSE);
  if (G_VALUE_HOLDS_STRING (value))
    return set_action_text (self, action, property, g_value_get_string (value), error);
  if (G_VALUE_HOLDS (value, PARVIS_TYPE_STATE))
    return set_state (self, action, (ParvisState) g_value_get_enum (value), error);
  if (g_str_equal (property, "progress"))
    return set_progress (self, action, g_value_get_int (value), error);
  if (g_str_equal (property, "service"))
    return parvis_campaign_begin (self, error) &&
           parvis_campaign_end (self,
                                parvis_database_run (parvis_campaign_get_database (self), error,
                                                     "UPDATE action SET service = ? WHERE id = ?",
                                                     "ri", g_value_get_int64 (value),
                                                     id_of (action)),
                                &(ParvisDeed){ PARVIS_DEED_EDIT_ACTION, 1 }, error);
  return parvis_campaign_set_column (self, action, property, value, PARVIS_DEED_EDIT_ACTION, error);
}

gboolean
parvis_campaign_drop_action (ParvisCampaign *self,
                             ParvisAction *action,
                             const char *reason,
                             GError **error)
{
  g_autofree char *clean = NULL;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ACTION (action), FALSE);
  clean = parvis_clean_text (reason, PARVIS_TEXT_MAX, TRUE, error);
  if (clean == NULL)
    return FALSE;
  if (*clean == '\0')
    return parvis_refuse (error, PARVIS_ERROR_NEEDS_REASON, "dropped without a reason");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_campaign_set_text (self, action, "state", "dropped", error) &&
       parvis_campaign_set_text (self, action, "reason", clean, error) &&
       parvis_campaign_note_stage (self, id_of (action), error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_EDIT_ACTION, 1 }, error);
}

static gboolean
is_of_action (gpointer stage, gint64 action)
{
  return parvis_stage_get_action (stage) == action;
}

GPtrArray *
parvis_campaign_get_history (ParvisCampaign *self, ParvisAction *action)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_ACTION (action), NULL);
  return parvis_pick (parvis_campaign_get_stages (self), is_of_action, id_of (action));
}

/* Engagement id → its actions, in their order. */
static GHashTable *
sort_out_actions (ParvisCampaign *self)
{
  GListModel *actions = parvis_campaign_get_actions (self);
  GHashTable *by_engagement = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                     (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      ParvisAction *action = g_list_model_get_item (actions, i);
      gint64 id = parvis_action_get_engagement (action);
      GPtrArray *siblings = g_hash_table_lookup (by_engagement, &id);

      if (siblings == NULL)
        {
          siblings = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (by_engagement, g_memdup2 (&id, sizeof id), siblings);
        }
      g_ptr_array_add (siblings, action);
    }
  return by_engagement;
}

static gpointer
ref_record (gconstpointer record, gpointer data)
{
  return g_object_ref ((gpointer) record);
}

GPtrArray *
parvis_campaign_get_roadmap (ParvisCampaign *self)
{
  g_autoptr (GHashTable) by_engagement = NULL;
  GPtrArray *roadmap;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  by_engagement = sort_out_actions (self);
  roadmap = g_ptr_array_new_with_free_func (g_object_unref);
  for (int side = PARVIS_COLLEGE_AGENTS; side <= PARVIS_COLLEGE_BOTH; side++)
    {
      g_autoptr (GPtrArray) engagements = parvis_campaign_get_side (self, (ParvisCollege) side);

      for (guint i = 0; i < engagements->len; i++)
        {
          gint64 id = id_of (engagements->pdata[i]);
          GPtrArray *actions = g_hash_table_lookup (by_engagement, &id);

          if (actions != NULL && parvis_engagement_get_kept (engagements->pdata[i]))
            g_ptr_array_extend (roadmap, actions, ref_record, NULL);
        }
    }
  return roadmap;
}

gboolean
parvis_action_is_late (ParvisAction *self, GDate *today)
{
  g_autofree char *stamp = NULL;
  ParvisState state;

  g_return_val_if_fail (PARVIS_IS_ACTION (self) && g_date_valid (today), FALSE);
  state = parvis_action_get_state (self);
  if (*parvis_action_get_due (self) == '\0' || state == PARVIS_STATE_DONE ||
      state == PARVIS_STATE_DROPPED)
    return FALSE;
  stamp = parvis_format_date (today);
  return strcmp (parvis_action_get_due (self), stamp) < 0;
}

gboolean
parvis_action_is_awaited (ParvisAction *self)
{
  const char *decision;

  g_return_val_if_fail (PARVIS_IS_ACTION (self), FALSE);
  decision = parvis_action_get_decision (self);
  return decision != NULL && *decision != '\0' &&
         parvis_action_get_state (self) != PARVIS_STATE_DONE &&
         parvis_action_get_state (self) != PARVIS_STATE_DROPPED;
}
