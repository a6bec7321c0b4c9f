/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/campaign.h"

#include "campaign/action.h"
#include "campaign/assents.h"
#include "campaign/bookmark.h"
#include "campaign/cluster.h"
#include "campaign/engagement.h"
#include "campaign/note.h"
#include "campaign/old-decision.h"
#include "campaign/option.h"
#include "campaign/participant.h"
#include "campaign/partner.h"
#include "campaign/private.h"
#include "campaign/retained.h"
#include "campaign/seed.h"
#include "campaign/sequence-zones.h"
#include "campaign/service.h"
#include "campaign/stage.h"
#include "campaign/vote.h"
#include "campaign/zone.h"
#include "store/journal.h"
#include "store/sweep.h"
#include "store/table.h"

#define N_TABLES 16

struct _ParvisCampaign
{
  GObject parent_instance;
  char *path;
  ParvisDatabase *database; /* NULL once closed */
  ParvisRecorder *recorder; /* while a command runs */
  char *validated_words;    /* and while it does, what the poster said, where people validated it */
  ParvisTable *tables[N_TABLES];
  GHashTable *sequence_zones;  /* see campaign/sequence-zones.h */
  gint64 undo_step, redo_step; /* 0: none */
  ParvisDeed undo_deed, redo_deed;
  int stop, furthest;
};

G_DEFINE_FINAL_TYPE (ParvisCampaign, parvis_campaign, G_TYPE_OBJECT)

enum
{
  PROP_UNDOABLE = 1,
  PROP_REDOABLE,
  PROP_STOP,
  PROP_FURTHEST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal, voided_signal;

static void
parvis_campaign_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisCampaign *self = PARVIS_CAMPAIGN (object);

  switch (prop_id)
    {
    case PROP_UNDOABLE:
      g_value_set_boolean (value, self->undo_step != 0);
      break;
    case PROP_REDOABLE:
      g_value_set_boolean (value, self->redo_step != 0);
      break;
    case PROP_STOP:
      g_value_set_int (value, self->stop);
      break;
    case PROP_FURTHEST:
      g_value_set_int (value, self->furthest);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_campaign_finalize (GObject *object)
{
  ParvisCampaign *self = PARVIS_CAMPAIGN (object);

  if (self->database != NULL)
    parvis_database_close (self->database, NULL);
  for (guint i = 0; i < N_TABLES; i++)
    parvis_table_free (self->tables[i]);
  g_clear_pointer (&self->sequence_zones, g_hash_table_unref);
  g_free (self->path);
  G_OBJECT_CLASS (parvis_campaign_parent_class)->finalize (object);
}

static void
parvis_campaign_class_init (ParvisCampaignClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parvis_campaign_get_property;
  object_class->finalize = parvis_campaign_finalize;
  properties[PROP_UNDOABLE] = g_param_spec_boolean ("undoable", NULL, NULL, FALSE, flags);
  properties[PROP_REDOABLE] = g_param_spec_boolean ("redoable", NULL, NULL, FALSE, flags);
  properties[PROP_STOP] = g_param_spec_int ("stop", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_FURTHEST] = g_param_spec_int ("furthest", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_signal_new ("redacted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);
  voided_signal = g_signal_new ("voided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
parvis_campaign_init (ParvisCampaign *self)
{
  const GType types[N_TABLES] = {
    PARVIS_TYPE_IDENTITY, PARVIS_TYPE_SERVICE,     PARVIS_TYPE_WORKSHOP, PARVIS_TYPE_ZONE,
    PARVIS_TYPE_SEQUENCE, PARVIS_TYPE_PARTICIPANT, PARVIS_TYPE_CLUSTER,  PARVIS_TYPE_NOTE,
    PARVIS_TYPE_VOTE,     PARVIS_TYPE_OPTION,      PARVIS_TYPE_RETAINED, PARVIS_TYPE_ENGAGEMENT,
    PARVIS_TYPE_ACTION,   PARVIS_TYPE_STAGE,       PARVIS_TYPE_PARTNER,  PARVIS_TYPE_ASSENT,
  };

  for (guint i = 0; i < N_TABLES; i++)
    self->tables[i] = parvis_table_new (types[i]);
}

/* Opening */

static gboolean
read_journal (ParvisCampaign *self, GError **error)
{
  return parvis_journal_peek (self->database, FALSE, &self->undo_step, &self->undo_deed, error) &&
         parvis_journal_peek (self->database, TRUE, &self->redo_step, &self->redo_deed, error);
}

static gboolean
load (ParvisCampaign *self, GError **error)
{
  for (guint i = 0; i < N_TABLES; i++)
    if (!parvis_table_load (self->tables[i], self->database, error))
      return FALSE;
  if (parvis_campaign_get_identity (self) == NULL)
    return parvis_refuse (error, PARVIS_ERROR_DAMAGED, "no identity");
  self->sequence_zones = parvis_load_sequence_zones (self->database, error);
  return self->sequence_zones != NULL &&
         parvis_bookmark_load (self->database, parvis_campaign_get_n_stops (self) - 1, &self->stop,
                               &self->furthest, error) &&
         read_journal (self, error);
}

static ParvisCampaign *
open_file (const char *path, gboolean for_work, GError **error)
{
  ParvisDatabase *database = parvis_database_open (path, for_work, error);
  g_autoptr (ParvisCampaign) self = NULL;

  if (database == NULL)
    return NULL;
  self = g_object_new (PARVIS_TYPE_CAMPAIGN, NULL);
  self->path = g_strdup (path);
  self->database = database;
  parvis_sweep_try (database);
  return load (self, error) ? g_steal_pointer (&self) : NULL;
}

ParvisCampaign *
parvis_campaign_open (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  return open_file (path, TRUE, error);
}

ParvisCampaign *
parvis_campaign_open_for_reading (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  return open_file (path, FALSE, error);
}

ParvisCampaign *
parvis_campaign_create (const char *path,
                        const ParvisMethod *method,
                        const char *title,
                        GError **error)
{
  g_autofree char *clean = parvis_clean_text (title, PARVIS_TEXT_MAX, FALSE, error);
  ParvisDatabase *database;

  g_return_val_if_fail (path != NULL && method != NULL, NULL);
  if (clean == NULL)
    return NULL;
  database = parvis_database_create (path, error);
  if (database == NULL)
    return NULL;
  if (!parvis_database_begin (database, error) || !parvis_seed (database, method, clean, error) ||
      !parvis_database_commit (database, error))
    {
      parvis_database_close (database, NULL);
      return NULL;
    }
  return parvis_database_publish (database, error) ? parvis_campaign_open (path, error) : NULL;
}

gboolean
parvis_campaign_close (ParvisCampaign *self, GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  if (self->database == NULL)
    return TRUE;
  parvis_sweep_try (self->database);
  return parvis_database_close (g_steal_pointer (&self->database), error);
}

gboolean
parvis_campaign_check (ParvisCampaign *self, GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  return parvis_database_check (self->database, TRUE, error);
}

ParvisTable *
parvis_campaign_get_table (ParvisCampaign *self, GType type)
{
  for (guint i = 0; i < N_TABLES; i++)
    if (g_list_model_get_item_type (parvis_table_get_list (self->tables[i])) == type)
      return self->tables[i];
  g_return_val_if_reached (NULL);
}

GArray *
parvis_campaign_get_zone_ids (ParvisCampaign *self, ParvisSequence *sequence)
{
  gint64 id = parvis_record_get_id (PARVIS_RECORD (sequence));

  return g_hash_table_lookup (self->sequence_zones, &id);
}

/* Commands */

ParvisDatabase *
parvis_campaign_get_database (ParvisCampaign *self)
{
  return self->database;
}

gint64
parvis_campaign_get_new_id (ParvisCampaign *self)
{
  return sqlite3_last_insert_rowid (parvis_database_get_handle (self->database));
}

gboolean
parvis_campaign_begin (ParvisCampaign *self, GError **error)
{
  if (!parvis_database_begin (self->database, error))
    return FALSE;
  if (!parvis_campaign_has_assents (self) ||
      parvis_read_poster_words (self->database, &self->validated_words, error))
    self->recorder = parvis_recorder_new (self->database, error);
  if (self->recorder != NULL)
    return TRUE;
  g_clear_pointer (&self->validated_words, g_free);
  parvis_database_rollback (self->database);
  return FALSE;
}

void
parvis_campaign_keep_assents (ParvisCampaign *self)
{
  g_clear_pointer (&self->validated_words, g_free);
}

/* Whoever validated the poster validated its words. */
static gboolean
void_assents (ParvisCampaign *self, gboolean *voided, GError **error)
{
  g_autofree char *before = g_steal_pointer (&self->validated_words);
  g_autofree char *now = NULL;

  *voided = FALSE;
  if (before == NULL)
    return TRUE;
  if (!parvis_read_poster_words (self->database, &now, error))
    return FALSE;
  *voided = !g_str_equal (before, now);
  return !*voided || parvis_delete_assents (self->database, error);
}

static gboolean
follow_row (const char *name, gint64 id, gboolean removed, gpointer data, GError **error)
{
  ParvisCampaign *self = data;

  for (guint i = 0; i < N_TABLES; i++)
    {
      if (!g_str_equal (parvis_table_get_name (self->tables[i]), name))
        continue;
      if (!removed)
        return parvis_table_note_change (self->tables[i], self->database, id, error);
      parvis_table_note_removal (self->tables[i], id);
    }
  return TRUE;
}

static void
notify_journal (ParvisCampaign *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDOABLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDOABLE]);
}

/* After the commit: what is on disk comes into the objects. */
static gboolean
follow (ParvisCampaign *self, GBytes *changes, GError **error)
{
  gboolean ok = parvis_changes_foreach (changes, follow_row, self, error);

  for (guint i = 0; i < N_TABLES; i++)
    parvis_table_settle (self->tables[i]);
  if (!read_journal (self, error != NULL && *error == NULL ? error : NULL))
    ok = FALSE;
  notify_journal (self);
  g_signal_emit (self, changed_signal, 0);
  return ok;
}

gboolean
parvis_campaign_end (ParvisCampaign *self, gboolean ok, const ParvisDeed *deed, GError **error)
{
  g_autoptr (GBytes) changes = NULL;
  gboolean voided = FALSE;

  if (ok && void_assents (self, &voided, error))
    changes = parvis_recorder_take (self->recorder, self->database, error);
  g_clear_pointer (&self->recorder, parvis_recorder_free);
  g_clear_pointer (&self->validated_words, g_free);
  ok = changes != NULL &&
       (deed == NULL || g_bytes_get_size (changes) == 0 ||
        parvis_journal_add (self->database, deed, changes, error)) &&
       parvis_database_commit (self->database, error);
  if (!ok)
    {
      parvis_database_rollback (self->database);
      return FALSE;
    }
  ok = follow (self, changes, error);
  if (voided)
    g_signal_emit (self, voided_signal, 0);
  return ok;
}

static gboolean
replay (ParvisCampaign *self, gboolean undo, GError **error)
{
  gint64 step = undo ? self->undo_step : self->redo_step;
  const ParvisDeed *deed = undo ? &self->undo_deed : &self->redo_deed;
  g_autoptr (GBytes) changes = NULL;
  gboolean ok;

  if (step == 0)
    return parvis_refuse (error, PARVIS_ERROR_NOTHING_TO_UNDO, "no step");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  /* A step that took them back has that in it. */
  parvis_campaign_keep_assents (self);
  changes = parvis_journal_apply (self->database, step, undo, error);
  ok = changes != NULL && (deed->kind != PARVIS_DEED_RETAIN ||
                           parvis_campaign_carry_old_decision (self, changes, error));
  return parvis_campaign_end (self, ok, NULL, error);
}

gboolean
parvis_campaign_undo (ParvisCampaign *self, GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  return replay (self, TRUE, error);
}

gboolean
parvis_campaign_redo (ParvisCampaign *self, GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  return replay (self, FALSE, error);
}

const ParvisDeed *
parvis_campaign_get_undoable (ParvisCampaign *self)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  return self->undo_step != 0 ? &self->undo_deed : NULL;
}

const ParvisDeed *
parvis_campaign_get_redoable (ParvisCampaign *self)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  return self->redo_step != 0 ? &self->redo_deed : NULL;
}

const char *
parvis_campaign_get_path (ParvisCampaign *self)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  return self->path;
}

const char *
parvis_campaign_get_copy (ParvisCampaign *self)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  return self->database != NULL ? parvis_database_get_copy (self->database) : NULL;
}

gboolean
parvis_campaign_is_read_only (ParvisCampaign *self)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), TRUE);
  return self->database == NULL || parvis_database_is_read_only (self->database);
}

/* The road */

int
parvis_campaign_get_n_stops (ParvisCampaign *self)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), 0);
  return (int) g_list_model_get_n_items (parvis_campaign_get_sequences (self)) + 3;
}

int
parvis_campaign_get_stop (ParvisCampaign *self)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), 0);
  return self->stop;
}

int
parvis_campaign_get_furthest (ParvisCampaign *self)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), 0);
  return self->furthest;
}

ParvisSequence *
parvis_campaign_get_stop_sequence (ParvisCampaign *self, int stop)
{
  g_autoptr (ParvisSequence) sequence = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  if (stop < 1 || stop > parvis_campaign_get_n_stops (self) - 3)
    return NULL;
  sequence = g_list_model_get_item (parvis_campaign_get_sequences (self), (guint) stop - 1);
  return sequence;
}

gboolean
parvis_campaign_go (ParvisCampaign *self, int stop, GError **error)
{
  int furthest;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  g_return_val_if_fail (stop >= 0 && stop < parvis_campaign_get_n_stops (self), FALSE);
  /* A look ahead is not the way there: only a step leaves what is behind it done. */
  furthest = stop == self->stop + 1 ? MAX (self->furthest, stop) : self->furthest;
  if (stop == self->stop)
    return TRUE;
  /* One that is open for reading can be walked along too. */
  if (!parvis_campaign_is_read_only (self) &&
      !parvis_bookmark_save (self->database, stop, furthest, error))
    return FALSE;
  self->stop = stop;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STOP]);
  if (furthest != self->furthest)
    {
      self->furthest = furthest;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FURTHEST]);
    }
  return TRUE;
}
