/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/lookalikes.h"

#include "campaign/private.h"
#include "campaign/unlike.h"
#include "rules/similar-index.h"

/* Microseconds at a time: no frame waits for longer. */
#define SLICE 3000
#define AT_ONCE 16
/* An index with so many more notes gone than left is made anew. */
#define MOST_GONE 1000

/* The notes that may look alike: of one zone and one college. */
typedef struct
{
  gint64 zone;
  ParvisCollege college;
  ParvisSimilarIndex *index;
  GPtrArray *entries; /* of Entry, by their number in the index; NULL: gone */
} Pen;

typedef struct
{
  gint64 id;
  gint64 cluster;
  gint64 other; /* what it looks like; 0: nothing */
  ParvisDice dice;
  Pen *pen; /* NULL: face down */
  guint number;
  guint text; /* hash */
  guint round;
  gboolean queued;
} Entry;

struct _ParvisLookalikes
{
  GObject parent_instance;
  ParvisCampaign *campaign; /* owns this; weak */
  guint source;
  GHashTable *entries; /* of Entry, by id */
  GPtrArray *pens;     /* of Pen */
  ParvisUnlike *unlike;
  GPtrArray *queue; /* of Entry: to be compared again */
  guint round;
  guint cursor; /* notes seen in this round */
  gboolean walking;
  gboolean found; /* something, since it had nothing left to do */
};

G_DEFINE_FINAL_TYPE (ParvisLookalikes, parvis_lookalikes, G_TYPE_OBJECT)

static guint found_signal, settled_signal;

/* Entries */

static Entry *
get_entry (ParvisLookalikes *self, gint64 id)
{
  return g_hash_table_lookup (self->entries, &id);
}

static void
enqueue (ParvisLookalikes *self, Entry *entry)
{
  if (entry == NULL || entry->queued)
    return;
  entry->queued = TRUE;
  g_ptr_array_add (self->queue, entry);
}

static void
set_other (ParvisLookalikes *self, Entry *entry, gint64 other, ParvisDice dice)
{
  ParvisNote *note;

  entry->dice = dice;
  if (entry->other == other)
    return;
  entry->other = other;
  note = parvis_campaign_find (self->campaign, PARVIS_TYPE_NOTE, entry->id);
  self->found = TRUE;
  if (note != NULL)
    g_signal_emit (self, found_signal, 0, note);
}

static Pen *
get_pen (ParvisLookalikes *self, gint64 zone, ParvisCollege college)
{
  Pen *pen;

  for (guint i = 0; i < self->pens->len; i++)
    {
      pen = g_ptr_array_index (self->pens, i);
      if (pen->zone == zone && pen->college == college)
        return pen;
    }
  pen = g_new0 (Pen, 1);
  pen->zone = zone;
  pen->college = college;
  pen->index = parvis_similar_index_new ();
  pen->entries = g_ptr_array_new ();
  g_ptr_array_add (self->pens, pen);
  return pen;
}

static void
pen_free (gpointer data)
{
  Pen *pen = data;

  parvis_similar_index_free (pen->index);
  g_ptr_array_unref (pen->entries);
  g_free (pen);
}

/* (transfer full) */
static ParvisSimilarText *
prepare (ParvisLookalikes *self, Entry *entry)
{
  ParvisNote *note = parvis_campaign_find (self->campaign, PARVIS_TYPE_NOTE, entry->id);

  return parvis_similar_text_new (note != NULL ? parvis_note_get_text (note) : "");
}

static void
enter (ParvisLookalikes *self, Entry *entry, Pen *pen)
{
  entry->pen = pen;
  entry->number = parvis_similar_index_add (pen->index, prepare (self, entry));
  g_ptr_array_add (pen->entries, entry);
  enqueue (self, entry);
}

static void
rebuild (ParvisLookalikes *self, Pen *pen)
{
  g_autoptr (GPtrArray) old = pen->entries;

  parvis_similar_index_free (pen->index);
  pen->index = parvis_similar_index_new ();
  pen->entries = g_ptr_array_new ();
  for (guint i = 0; i < old->len; i++)
    {
      Entry *entry = g_ptr_array_index (old, i);

      if (entry == NULL)
        continue;
      entry->number = parvis_similar_index_add (pen->index, prepare (self, entry));
      g_ptr_array_add (pen->entries, entry);
    }
}

static void
leave (Entry *entry)
{
  if (entry->pen == NULL)
    return;
  parvis_similar_index_remove (entry->pen->index, entry->number);
  g_ptr_array_index (entry->pen->entries, entry->number) = NULL;
  entry->pen = NULL;
}

/* Comparing */

typedef struct
{
  ParvisLookalikes *self;
  Entry *entry;
  Entry *best; /* before it */
  ParvisDice dice;
} Search;

static gboolean
may_pair (ParvisLookalikes *self, const Entry *first, const Entry *second)
{
  return (first->cluster == 0 || second->cluster == 0) &&
         !parvis_unlike_contains (self->unlike, first->id, second->id);
}

static gboolean
is_better (ParvisDice dice, gint64 id, ParvisDice than, gint64 than_id)
{
  int order = than_id == 0 ? 1 : parvis_dice_compare (dice, than);

  return order > 0 || (order == 0 && id < than_id);
}

static void
found_cb (guint number, ParvisDice dice, gpointer data)
{
  Search *search = data;
  Entry *entry = search->entry;
  Entry *other = g_ptr_array_index (entry->pen->entries, number);

  if (other == NULL || other == entry || !may_pair (search->self, entry, other))
    return;
  if (other->id > entry->id)
    {
      if (is_better (dice, entry->id, other->dice, other->other))
        set_other (search->self, other, entry->id, dice);
    }
  else if (is_better (dice, other->id, search->dice, search->best != NULL ? search->best->id : 0))
    {
      search->best = other;
      search->dice = dice;
    }
}

static void
compare (ParvisLookalikes *self, Entry *entry)
{
  Search search = { self, entry };

  if (entry->pen != NULL)
    {
      g_autoptr (ParvisSimilarText) text = prepare (self, entry);

      parvis_similar_index_find (entry->pen->index, text, found_cb, &search);
    }
  set_other (self, entry, search.best != NULL ? search.best->id : 0, search.dice);
}

/* Following */

static void
follow_note (ParvisLookalikes *self, ParvisNote *note)
{
  gint64 id = parvis_record_get_id (PARVIS_RECORD (note));
  guint text = g_str_hash (parvis_note_get_text (note));
  gint64 cluster = parvis_note_get_cluster (note);
  Pen *pen = parvis_note_get_hidden (note)
                 ? NULL
                 : get_pen (self, parvis_note_get_zone (note), parvis_note_get_college (note));
  Entry *entry = get_entry (self, id);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->id = id;
      g_hash_table_insert (self->entries, &entry->id, entry);
    }
  entry->round = self->round;
  if (entry->cluster != cluster)
    {
      entry->cluster = cluster;
      enqueue (self, entry);
    }
  if (entry->pen == pen && entry->text == text)
    return;
  leave (entry);
  entry->text = text;
  if (pen != NULL)
    enter (self, entry, pen);
  else
    enqueue (self, entry);
}

static gboolean
is_gone (gpointer id, gpointer data, gpointer user_data)
{
  Entry *entry = data;

  if (entry->round == ((ParvisLookalikes *) user_data)->round)
    return FALSE;
  leave (entry);
  return TRUE;
}

static void
drop_gone (ParvisLookalikes *self)
{
  guint n_queued = 0;

  for (guint i = 0; i < self->queue->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->queue, i);

      if (entry->round == self->round)
        g_ptr_array_index (self->queue, n_queued++) = entry;
    }
  g_ptr_array_set_size (self->queue, (int) n_queued);
  g_hash_table_foreach_remove (self->entries, is_gone, self);
  for (guint i = 0; i < self->pens->len; i++)
    {
      Pen *pen = g_ptr_array_index (self->pens, i);

      if (parvis_similar_index_get_size (pen->index) >
          2 * parvis_similar_index_get_n_live (pen->index) + MOST_GONE)
        rebuild (self, pen);
    }
}

static void
differs_cb (gint64 first, gint64 second, gpointer data)
{
  enqueue (data, get_entry (data, first));
  enqueue (data, get_entry (data, second));
}

static void
follow_unlike (ParvisLookalikes *self)
{
  ParvisUnlike *now = parvis_unlike_read (parvis_campaign_get_database (self->campaign));

  parvis_unlike_compare (self->unlike, now, differs_cb, self);
  parvis_unlike_free (self->unlike);
  self->unlike = now;
}

static void
walk (ParvisLookalikes *self)
{
  GListModel *notes = parvis_campaign_get_notes (self->campaign);

  for (guint i = 0; self->walking && i < AT_ONCE; i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, self->cursor++);

      if (note != NULL)
        follow_note (self, note);
      else
        self->walking = FALSE;
    }
  if (self->walking)
    return;
  drop_gone (self);
  follow_unlike (self);
}

/* Some of the work: first all notes are seen, then those that changed are compared. FALSE once
   there is none. */
static gboolean
work (ParvisLookalikes *self)
{
  Entry *entry;

  if (self->walking)
    {
      walk (self);
      return TRUE;
    }
  if (self->queue->len == 0)
    return FALSE;
  entry = g_ptr_array_remove_index_fast (self->queue, self->queue->len - 1);
  entry->queued = FALSE;
  compare (self, entry);
  return TRUE;
}

static gboolean
is_closed (ParvisLookalikes *self)
{
  return self->campaign == NULL || parvis_campaign_get_database (self->campaign) == NULL;
}

static gboolean
work_cb (gpointer data)
{
  ParvisLookalikes *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (!is_closed (self) && work (self))
    if (g_get_monotonic_time () >= end)
      return G_SOURCE_CONTINUE;
  self->source = 0;
  if (self->found)
    g_signal_emit (self, settled_signal, 0);
  self->found = FALSE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_as_compared (ParvisLookalikes *self, gint64 id, ParvisNote *note)
{
  Entry *entry = get_entry (self, id);

  return note != NULL && entry != NULL && !parvis_note_get_hidden (note) &&
         g_str_hash (parvis_note_get_text (note)) == entry->text;
}

static gboolean
holds (ParvisLookalikes *self, Entry *entry)
{
  ParvisNote *note = parvis_campaign_find (self->campaign, PARVIS_TYPE_NOTE, entry->id);
  ParvisNote *other = parvis_campaign_find (self->campaign, PARVIS_TYPE_NOTE, entry->other);

  return is_as_compared (self, entry->id, note) && is_as_compared (self, entry->other, other) &&
         parvis_note_get_zone (note) == parvis_note_get_zone (other) &&
         (parvis_note_get_cluster (note) == 0 || parvis_note_get_cluster (other) == 0);
}

/* What is turned face down, deleted, moved, corrected or grouped looks like nothing from this
   moment on, and nothing like it, until they are compared again. */
static void
drop_stale (ParvisLookalikes *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Entry *) value)->other != 0 && !holds (self, value))
      {
        enqueue (self, value);
        set_other (self, value, 0, (ParvisDice){ 0 });
      }
}

static void
changed_cb (ParvisLookalikes *self)
{
  drop_stale (self);
  self->round++;
  self->cursor = 0;
  self->walking = TRUE;
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_LOW, work_cb, self, NULL);
}

static void
parvis_lookalikes_finalize (GObject *object)
{
  ParvisLookalikes *self = PARVIS_LOOKALIKES (object);

  g_clear_weak_pointer (&self->campaign);
  g_clear_handle_id (&self->source, g_source_remove);
  g_ptr_array_unref (self->queue);
  g_ptr_array_unref (self->pens);
  g_hash_table_unref (self->entries);
  parvis_unlike_free (self->unlike);
  G_OBJECT_CLASS (parvis_lookalikes_parent_class)->finalize (object);
}

static void
parvis_lookalikes_class_init (ParvisLookalikesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = parvis_lookalikes_finalize;
  found_signal = g_signal_new ("found", PARVIS_TYPE_LOOKALIKES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, PARVIS_TYPE_NOTE);
  settled_signal = g_signal_new ("settled", PARVIS_TYPE_LOOKALIKES, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
parvis_lookalikes_init (ParvisLookalikes *self)
{
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->pens = g_ptr_array_new_with_free_func (pen_free);
  self->unlike = parvis_unlike_new ();
  self->queue = g_ptr_array_new ();
}

ParvisLookalikes *
parvis_lookalikes_get (ParvisCampaign *campaign)
{
  static const char key[] = "parvis-lookalikes";
  ParvisLookalikes *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  self = g_object_get_data (G_OBJECT (campaign), key);
  if (self != NULL)
    return self;
  self = g_object_new (PARVIS_TYPE_LOOKALIKES, NULL);
  g_set_weak_pointer (&self->campaign, campaign);
  g_object_set_data_full (G_OBJECT (campaign), key, self, g_object_unref);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return self;
}

ParvisNote *
parvis_lookalikes_find (ParvisLookalikes *self, ParvisNote *note)
{
  Entry *entry;

  g_return_val_if_fail (PARVIS_IS_LOOKALIKES (self) && PARVIS_IS_NOTE (note), NULL);
  if (is_closed (self))
    return NULL;
  entry = get_entry (self, parvis_record_get_id (PARVIS_RECORD (note)));
  if (entry == NULL || entry->other == 0)
    return NULL;
  return parvis_campaign_find (self->campaign, PARVIS_TYPE_NOTE, entry->other);
}

void
parvis_lookalikes_settle (ParvisLookalikes *self)
{
  g_return_if_fail (PARVIS_IS_LOOKALIKES (self));
  while (!is_closed (self) && work (self))
    ;
}
