/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/matter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "campaign/wall.h"
#include "words/words.h"

/* Code points that no text has; cairo takes them for damage. */
static gboolean
is_nothing (gunichar letter)
{
  return (letter & 0xfffe) == 0xfffe || (letter >= 0xfdd0 && letter <= 0xfdef);
}

/* Control characters would be drawn as boxes; lines that a person broke stay broken. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *kept = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter == '\n' || letter == 0x2028 || letter == 0x2029)
        g_string_append_c (kept, '\n');
      else if (g_unichar_iscntrl (letter))
        g_string_append_c (kept, ' ');
      else
        g_string_append_unichar (kept, is_nothing (letter) ? 0xfffd : letter);
    }
  g_strstrip (kept->str);
  return g_string_free (kept, FALSE);
}

static void
clear_note (gpointer data)
{
  g_free (((ParvisPaperNote *) data)->text);
}

static void
clear_item (gpointer data)
{
  ParvisPaperItem *item = data;

  g_free (item->name);
  g_array_unref (item->notes);
}

static void
clear_zone (gpointer data)
{
  ParvisPaperZone *zone = data;

  g_free (zone->title);
  g_array_unref (zone->items);
}

static GArray *
new_notes (void)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (ParvisPaperNote));

  g_array_set_clear_func (notes, clear_note);
  return notes;
}

static void
add_zone (ParvisPaperWall *self, ParvisCampaign *campaign, ParvisZone *zone, gint64 home)
{
  ParvisWorkshop *workshop =
      parvis_campaign_find (campaign, PARVIS_TYPE_WORKSHOP, parvis_zone_get_workshop (zone));
  ParvisCollege college = parvis_workshop_get_college (workshop);
  gboolean guest = parvis_zone_get_workshop (zone) != home;
  g_autofree char *title = clean (parvis_zone_get_title (zone));
  ParvisPaperZone added = {
    .title = guest ? g_strdup_printf ("%s · %s", title, parvis_words_college (college))
                   : g_strdup (title),
    .college = college,
    .shaped = guest,
    .narrow = g_str_equal (parvis_zone_get_key (zone), "parking"),
    .items = g_array_new (FALSE, FALSE, sizeof (ParvisPaperItem)),
  };

  g_array_set_clear_func (added.items, clear_item);
  g_array_append_val (self->zones, added);
}

/* A key is a zone's or a cluster's number, a value its index. */
static void
keep_index (GHashTable *indices, gint64 id, guint index)
{
  gint64 *key = g_new (gint64, 1);

  *key = id;
  g_hash_table_insert (indices, key, GUINT_TO_POINTER (index + 1));
}

static gboolean
find_index (GHashTable *indices, gint64 id, guint *index)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (indices, &id));

  *index = found - 1;
  return found != 0;
}

static void
add_clusters (ParvisPaperWall *self, ParvisCampaign *campaign, GHashTable *zones, GPtrArray *found)
{
  GListModel *clusters = parvis_campaign_get_clusters (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr (ParvisCluster) cluster = g_list_model_get_item (clusters, i);
      ParvisPaperItem *item;
      guint zone;

      if (!find_index (zones, parvis_cluster_get_zone (cluster), &zone))
        continue;
      item = g_new0 (ParvisPaperItem, 1);
      item->id = parvis_record_get_id (PARVIS_RECORD (cluster));
      item->name = clean (parvis_cluster_get_name (cluster));
      item->tint = parvis_cluster_get_tint (cluster);
      item->wish = (ParvisSpot){ parvis_cluster_get_x (cluster), parvis_cluster_get_y (cluster) };
      item->notes = new_notes ();
      item->columns = zone; /* until it is in its zone */
      g_ptr_array_add (found, item);
    }
}

static void
add_note (ParvisPaperWall *self,
          ParvisNote *note,
          GHashTable *zones,
          GHashTable *indices,
          GPtrArray *clusters)
{
  gboolean hidden = parvis_note_get_hidden (note);
  ParvisPaperNote made = { .text = hidden ? NULL : clean (parvis_note_get_text (note)),
                           .college = parvis_note_get_college (note),
                           .flagged = !hidden && parvis_note_get_flagged (note) };
  ParvisPaperItem item = { .id = parvis_record_get_id (PARVIS_RECORD (note)),
                           .wish = { parvis_note_get_x (note), parvis_note_get_y (note) } };
  guint cluster, zone;

  if (find_index (indices, parvis_note_get_cluster (note), &cluster))
    {
      ParvisPaperItem *group = g_ptr_array_index (clusters, cluster);

      g_array_append_val (group->notes, made);
      g_array_index (self->zones, ParvisPaperZone, group->columns).n_notes++;
    }
  else if (find_index (zones, parvis_note_get_zone (note), &zone))
    {
      ParvisPaperZone *home = &g_array_index (self->zones, ParvisPaperZone, zone);

      item.notes = new_notes ();
      g_array_append_val (item.notes, made);
      g_array_append_val (home->items, item);
      home->n_notes++;
    }
  else
    {
      g_free (made.text);
      return;
    }
  self->n_notes[made.college]++;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const ParvisPaperItem *first = a, *second = b;

  if ((first->name != NULL) != (second->name != NULL))
    return first->name != NULL ? -1 : 1;
  return (first->id > second->id) - (first->id < second->id);
}

/* Those of a cluster are in the order of the list, which is that of creation. */
static void
put_clusters (ParvisPaperWall *self, GPtrArray *clusters)
{
  for (guint i = 0; i < clusters->len; i++)
    {
      ParvisPaperItem *item = g_ptr_array_index (clusters, i);
      ParvisPaperZone *zone = &g_array_index (self->zones, ParvisPaperZone, item->columns);

      if (item->notes->len > 0)
        g_array_append_vals (zone->items, item, 1);
      else
        clear_item (item);
      self->n_clusters += item->notes->len > 0 ? 1 : 0;
      g_free (item);
    }
  for (guint i = 0; i < self->zones->len; i++)
    g_array_sort (g_array_index (self->zones, ParvisPaperZone, i).items, compare_items);
}

static void
fill (ParvisPaperWall *self, ParvisCampaign *campaign, GPtrArray *sources)
{
  g_autoptr (GHashTable) zones = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) indices =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) clusters = g_ptr_array_new ();
  GListModel *notes = parvis_campaign_get_notes (campaign);
  guint n_notes = g_list_model_get_n_items (notes);

  for (guint i = 0; i < sources->len; i++)
    keep_index (zones, parvis_record_get_id (g_ptr_array_index (sources, i)), i);
  add_clusters (self, campaign, zones, clusters);
  for (guint i = 0; i < clusters->len; i++)
    keep_index (indices, ((ParvisPaperItem *) g_ptr_array_index (clusters, i))->id, i);
  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);

      add_note (self, note, zones, indices, clusters);
    }
  put_clusters (self, clusters);
}

ParvisPaperWall *
parvis_paper_wall_new (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisPaperWall *self = g_new0 (ParvisPaperWall, 1);
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);
  ParvisWorkshop *workshop = parvis_campaign_find_workshop (campaign, sequence);
  g_autoptr (GPtrArray) zones = parvis_campaign_get_sequence_zones (campaign, sequence);
  g_autofree char *name = g_strjoin (" ", parvis_identity_get_title (identity),
                                     parvis_identity_get_place (identity), NULL);

  self->campaign = clean (name);
  self->workshop = clean (parvis_workshop_get_title (workshop));
  self->date = parvis_words_date (parvis_workshop_get_date (workshop));
  self->title = clean (parvis_sequence_get_title (sequence));
  self->prompt = clean (parvis_sequence_get_prompt (sequence));
  self->organisation = clean (parvis_identity_get_organisation (identity));
  /* Translators: the code of the language of these translations, as in HTML: "fr". */
  self->language = g_strdup (C_ ("language code", "en"));
  self->zones = g_array_new (FALSE, FALSE, sizeof (ParvisPaperZone));
  g_array_set_clear_func (self->zones, clear_zone);
  for (guint i = 0; i < zones->len; i++)
    add_zone (self, campaign, g_ptr_array_index (zones, i),
              parvis_sequence_get_workshop (sequence));
  fill (self, campaign, zones);
  return self;
}

void
parvis_paper_wall_free (ParvisPaperWall *self)
{
  g_array_unref (self->zones);
  g_free (self->campaign);
  g_free (self->workshop);
  g_free (self->date);
  g_free (self->title);
  g_free (self->prompt);
  g_free (self->organisation);
  g_free (self->language);
  g_free (self);
}

guint
parvis_paper_wall_count (const ParvisPaperWall *self)
{
  return self->n_notes[PARVIS_COLLEGE_AGENTS] + self->n_notes[PARVIS_COLLEGE_USERS] +
         self->n_notes[PARVIS_COLLEGE_BOTH];
}
