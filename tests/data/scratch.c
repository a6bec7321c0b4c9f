/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scratch.h"

#include <glib/gstdio.h>
#include <math.h>
#include <sqlite3.h>

char *
scratch_path (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("parvis-XXXXXX", &error);

  g_assert_no_error (error);
  return g_build_filename (folder, "démarche.parvis", NULL);
}

void
scratch_remove (char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_unlink (file);
    }
  g_rmdir (folder);
  g_free (path);
}

ParvisCampaign *
scratch_campaign (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisMethod) method = parvis_method_load ("strasbourg", &error);
  ParvisCampaign *campaign;

  g_assert_no_error (error);
  campaign = parvis_campaign_create (path, method, "Vivre ensemble", &error);
  g_assert_no_error (error);
  return campaign;
}

static gint64
workshop_id (ParvisCampaign *campaign, const char *key)
{
  GListModel *workshops = parvis_campaign_get_workshops (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (ParvisWorkshop) workshop = g_list_model_get_item (workshops, i);

      if (g_str_equal (parvis_workshop_get_key (workshop), key))
        return parvis_record_get_id (PARVIS_RECORD (workshop));
    }
  g_assert_not_reached ();
}

ParvisSequence *
scratch_sequence (ParvisCampaign *campaign, const char *workshop, const char *key)
{
  GListModel *sequences = parvis_campaign_get_sequences (campaign);
  gint64 id = workshop_id (campaign, workshop);

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);

      if (parvis_sequence_get_workshop (sequence) == id &&
          g_str_equal (parvis_sequence_get_key (sequence), key))
        return sequence;
    }
  g_assert_not_reached ();
}

ParvisZone *
scratch_zone (ParvisCampaign *campaign, const char *workshop, const char *key)
{
  GListModel *zones = parvis_campaign_get_zones (campaign);
  gint64 id = workshop_id (campaign, workshop);

  for (guint i = 0; i < g_list_model_get_n_items (zones); i++)
    {
      g_autoptr (ParvisZone) zone = g_list_model_get_item (zones, i);

      if (parvis_zone_get_workshop (zone) == id && g_str_equal (parvis_zone_get_key (zone), key))
        return zone;
    }
  g_assert_not_reached ();
}

guint
scratch_count_answers (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_autoptr (GError) error = NULL;
  guint n_answers = 0;

  parvis_campaign_count_answers (campaign, sequence, PARVIS_COLLEGE_BOTH, &n_answers, &error);
  g_assert_no_error (error);
  return n_answers;
}

ParvisSequence *
scratch_vote (ParvisCampaign *campaign)
{
  static const char *const proposals[] = { "Dire bonjour", "Annoncer l'attente", "Badge", "Plan" };
  ParvisSequence *sequence = scratch_sequence (campaign, "agents", "vote");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) options = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (proposals); i++)
    parvis_campaign_add_note (campaign,
                              &(ParvisNewNote){ scratch_zone (campaign, "agents", "proposal"),
                                                PARVIS_COLLEGE_AGENTS, proposals[i] },
                              0, 0, &error);
  g_assert_no_error (error);
  parvis_campaign_open_vote (campaign, sequence, &error);
  g_assert_no_error (error);
  options =
      parvis_campaign_get_vote_options (campaign, parvis_campaign_get_vote (campaign, sequence));
  for (guint i = 0; i < 3; i++)
    {
      ParvisParticipant *agent =
          parvis_campaign_add_participant (campaign, PARVIS_COLLEGE_AGENTS, "Amina", &error);

      g_assert_no_error (error);
      parvis_campaign_cast_ballot (
          campaign, sequence, agent,
          (ParvisMark[]){ { options->pdata[0], 1 }, { options->pdata[1], 1 } }, 2, &error);
      g_assert_no_error (error);
    }
  parvis_campaign_show_vote (campaign, sequence, &error);
  g_assert_no_error (error);
  return sequence;
}

/* The list's own reference keeps it. */
static gpointer
pick (GListModel *list, GRand *rand)
{
  guint n_items = g_list_model_get_n_items (list);
  g_autoptr (GObject) item = NULL;

  if (n_items == 0)
    return NULL;
  item = g_list_model_get_item (list, (guint) g_rand_int_range (rand, 0, (gint32) n_items));
  return item;
}

/* Up to @most different notes. */
static guint
pick_notes (ParvisCampaign *campaign, GRand *rand, ParvisNote **notes, guint most)
{
  guint n_notes = 0;

  for (guint i = 0; i < most; i++)
    {
      ParvisNote *note = pick (parvis_campaign_get_notes (campaign), rand);
      gboolean known = note == NULL;

      for (guint j = 0; j < n_notes; j++)
        known = known || notes[j] == note;
      if (!known)
        notes[n_notes++] = note;
    }
  return n_notes;
}

static const char *
pick_text (GRand *rand)
{
  static const char *const texts[] = {
    "écoute",           "Prendre le temps avec les familles",
    "trop d'atente !!", "שלום",
    "🙂 sourire",     "cafe\xcc\x81",
    "« bonjour »",      "a;b\"c'd",
    "ligne 1\nligne 2",
  };

  return texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
}

static gboolean
wall_mark (ParvisCampaign *campaign, GRand *rand, int kind, GError **error)
{
  ParvisNote *notes[4];
  guint n_notes = pick_notes (campaign, rand, notes, 4);
  ParvisCluster *cluster = pick (parvis_campaign_get_clusters (campaign), rand);
  ParvisSequence *sequence = pick (parvis_campaign_get_sequences (campaign), rand);
  ParvisZone *zone = scratch_zone (campaign, "agents", "ideal");
  gboolean on = g_rand_boolean (rand);

  switch (kind)
    {
    case 1:
      return parvis_campaign_flag_notes (campaign, notes, n_notes, on, error);
    case 2:
      return parvis_campaign_hide_notes (campaign, notes, n_notes, on, error);
    case 3:
      return cluster != NULL &&
             parvis_campaign_tint_cluster (
                 campaign, cluster, (ParvisTint) g_rand_int_range (rand, 0, PARVIS_TINT_GREY + 1),
                 error);
    case 4:
      return n_notes > 1 && parvis_campaign_dismiss_likeness (campaign, notes[0], notes[1], error);
    case 5:
      return parvis_campaign_reveal_all (campaign, sequence, notes, n_notes, error);
    case 6:
      return parvis_campaign_set_notes_each (campaign, sequence, g_rand_int_range (rand, 0, 6),
                                             error);
    case 7:
      return parvis_campaign_add_note (
                 campaign,
                 &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, pick_text (rand), .hidden = TRUE },
                 NAN, NAN, error) != NULL;
    default:
      return parvis_campaign_set_writing (campaign, sequence, on, error);
    }
}

static gboolean
wall_gesture (ParvisCampaign *campaign, GRand *rand, int kind, GError **error)
{
  ParvisNote *notes[4];
  guint n_notes = pick_notes (campaign, rand, notes, 4);
  ParvisCluster *cluster = pick (parvis_campaign_get_clusters (campaign), rand);
  ParvisZone *zone = pick (parvis_campaign_get_zones (campaign), rand);
  double x = g_rand_double_range (rand, 0, 2000), y = g_rand_double_range (rand, 0, 2000);

  if (kind > 0 && n_notes == 0)
    return FALSE;
  switch (kind)
    {
    case 1:
      return parvis_campaign_set_note_text (campaign, notes[0], pick_text (rand), error);
    case 2:
      return parvis_campaign_place (
          campaign, &(ParvisPlace){ PARVIS_RECORD (notes[0]), zone, x, y }, 1, error);
    case 3:
      return parvis_campaign_delete_notes (campaign, notes, MIN (n_notes, 2), error);
    case 4:
      return parvis_campaign_group (campaign, zone, notes, n_notes, "", x, y, NULL, 0, error) !=
             NULL;
    case 5:
      return cluster != NULL &&
             parvis_campaign_add_to_cluster (campaign, cluster, notes, n_notes, NULL, 0, error);
    case 6:
      return cluster != NULL && parvis_campaign_ungroup (campaign, &cluster, 1, NULL, 0, error);
    case 7:
      return cluster != NULL &&
             parvis_campaign_name_cluster (campaign, cluster, pick_text (rand), error);
    case 8:
      return cluster != NULL &&
             parvis_campaign_place_among (
                 campaign, &(ParvisPlace){ PARVIS_RECORD (cluster), zone, x, NAN }, 1,
                 &(ParvisPlace){ PARVIS_RECORD (notes[0]), zone, NAN, y }, 1, error);
    case 9:
      return cluster != NULL &&
             parvis_campaign_fold_cluster (campaign, cluster,
                                           !parvis_cluster_get_collapsed (cluster), error);
    default:
      return parvis_campaign_add_note (
                 campaign, &(ParvisNewNote){ zone, PARVIS_COLLEGE_USERS, pick_text (rand) }, x, y,
                 error) != NULL;
    }
}

static gboolean
panel_gesture (ParvisCampaign *campaign, GRand *rand, int kind, GError **error)
{
  static const char *const services[][4] = { { "CMS", "Mairie", NULL },
                                             { "Mairie", "Médiathèque", "CMS", NULL },
                                             { "Mairie", NULL } };
  ParvisParticipant *person = pick (parvis_campaign_get_participants (campaign), rand);
  ParvisWorkshop *workshop = pick (parvis_campaign_get_workshops (campaign), rand);
  ParvisSequence *sequence = pick (parvis_campaign_get_sequences (campaign), rand);
  g_auto (GValue) mixed = G_VALUE_INIT;

  g_value_init (&mixed, G_TYPE_BOOLEAN);
  g_value_set_boolean (&mixed, TRUE);
  switch (kind)
    {
    case 1:
      return person != NULL &&
             parvis_campaign_set_participant (campaign, person, "mixed", &mixed, error);
    case 2:
      return person != NULL && parvis_campaign_delete_participant (campaign, person, error);
    case 3:
      return parvis_campaign_set_workshop_date (campaign, workshop, "2026-12-03", error);
    case 4:
      return parvis_campaign_set_sequence_minutes (campaign, sequence,
                                                   g_rand_int_range (rand, 1, 60), error);
    case 5:
      return parvis_campaign_set_identity_texts (campaign, error, "title", pick_text (rand),
                                                 "place", pick_text (rand), NULL);
    case 6:
      {
        gboolean done =
            parvis_campaign_set_services (campaign, services[g_rand_int_range (rand, 0, 3)], error);

        if (error != NULL && g_error_matches (*error, PARVIS_ERROR, PARVIS_ERROR_HAS_ACTIONS))
          g_clear_error (error);
        return done;
      }
    default:
      return parvis_campaign_add_participant (campaign, PARVIS_COLLEGE_AGENTS, pick_text (rand),
                                              error) != NULL;
    }
}

static gboolean
set_service (ParvisCampaign *campaign, ParvisAction *action, GRand *rand, GError **error)
{
  ParvisService *service = pick (parvis_campaign_get_services (campaign), rand);
  g_auto (GValue) value = G_VALUE_INIT;

  if (service == NULL)
    return FALSE;
  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, parvis_record_get_id (PARVIS_RECORD (service)));
  return parvis_campaign_set_action (campaign, action, "service", &value, error);
}

static gboolean
retain_some (ParvisCampaign *campaign, GRand *rand, GError **error)
{
  ParvisSequence *sequence = scratch_sequence (campaign, "agents", "vote");
  ParvisVote *vote = parvis_campaign_get_vote (campaign, sequence);
  g_autoptr (GPtrArray) options = NULL;

  if (vote == NULL)
    return FALSE;
  options = parvis_campaign_get_vote_options (campaign, vote);
  for (guint i = options->len; i > 0; i--)
    if (parvis_option_get_merged (options->pdata[i - 1]) != 0)
      g_ptr_array_remove_index (options, i - 1);
  return parvis_campaign_retain (campaign, sequence, (ParvisOption *const *) options->pdata,
                                 (guint) g_rand_int_range (rand, 0, (gint32) options->len + 1), "",
                                 error);
}

static gboolean
merge_some (ParvisCampaign *campaign, GRand *rand, GError **error)
{
  ParvisVote *vote =
      parvis_campaign_get_vote (campaign, scratch_sequence (campaign, "agents", "vote"));
  g_autoptr (GPtrArray) options = NULL;
  guint from, into;

  if (vote == NULL)
    return FALSE;
  options = parvis_campaign_get_vote_options (campaign, vote);
  from = (guint) g_rand_int_range (rand, 0, (gint32) options->len);
  into = (guint) g_rand_int_range (rand, 0, (gint32) options->len);
  return from != into && parvis_option_get_merged (options->pdata[from]) == 0 &&
         parvis_option_get_merged (options->pdata[into]) == 0 &&
         parvis_campaign_merge_options (campaign, options->pdata[from], options->pdata[into],
                                        pick_text (rand), NULL, NULL, error);
}

static gboolean
pledge_gesture (ParvisCampaign *campaign, GRand *rand, int kind, GError **error)
{
  ParvisEngagement *engagement = pick (parvis_campaign_get_engagements (campaign), rand);
  ParvisAction *action = pick (parvis_campaign_get_actions (campaign), rand);
  ParvisRetained *retained = pick (parvis_campaign_get_retained (campaign), rand);
  ParvisCollege side = (ParvisCollege) g_rand_int_range (rand, 0, 3);
  g_auto (GValue) text = G_VALUE_INIT;

  g_value_init (&text, G_TYPE_STRING);
  g_value_set_string (&text, pick_text (rand));
  if (kind == 7)
    return retain_some (campaign, rand, error);
  if (kind == 9)
    return merge_some (campaign, rand, error);
  if (kind == 8)
    return retained != NULL &&
           parvis_campaign_reword_retained (campaign, retained, pick_text (rand), error);
  if (engagement == NULL || kind == 0)
    return parvis_campaign_add_engagement (campaign, side, pick_text (rand), retained, error) !=
           NULL;
  switch (kind)
    {
    case 1:
      return parvis_campaign_set_engagement_text (campaign, engagement, pick_text (rand), error);
    case 2:
      return parvis_campaign_move_engagement (campaign, engagement, side, 1, error);
    case 3:
      return parvis_campaign_delete_engagement (campaign, engagement, error);
    case 4:
      return parvis_campaign_set_action (campaign, action, "pilot", &text, error);
    case 5:
      return parvis_campaign_drop_action (campaign, action, pick_text (rand), error);
    case 6:
      return set_service (campaign, action, rand, error);
    default:
      return parvis_campaign_add_action (campaign, engagement, error) != NULL;
    }
}

gboolean
scratch_gesture (ParvisCampaign *campaign, GRand *rand, GError **error)
{
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      return panel_gesture (campaign, rand, g_rand_int_range (rand, 0, 7), error);
    case 1:
      return pledge_gesture (campaign, rand, g_rand_int_range (rand, 0, 11), error);
    case 2:
      return wall_mark (campaign, rand, g_rand_int_range (rand, 0, 9), error);
    default:
      return wall_gesture (campaign, rand, g_rand_int_range (rand, 0, 12), error);
    }
}

static int
append_row (void *text, int n_columns, char **values, char **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (text, "%s\t", values[i] != NULL ? values[i] : "NULL");
  g_string_append_c (text, '\n');
  return 0;
}

char *
scratch_dump (const char *path)
{
  static const char *const tables[] = { "identity", "service",       "workshop",    "zone",
                                        "sequence", "sequence_zone", "participant", "cluster",
                                        "note",     "option",        "retained",    "engagement",
                                        "action",   "unlike",        "vote",        "recount",
                                        "partner",  "assent",        "stage" };
  GString *text = g_string_new (NULL);
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql =
          g_strdup_printf ("SELECT '%s', * FROM \"%s\" ORDER BY 2, 3", tables[i], tables[i]);

      g_assert_cmpint (sqlite3_exec (handle, sql, append_row, text, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (handle);
  return g_string_free (text, FALSE);
}

static void
describe_list (GString *text, GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (list, i);
      g_autofree GParamSpec **specs = NULL;
      guint n_specs;

      specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_specs);
      g_string_append_printf (text, "%s %" G_GINT64_FORMAT, G_OBJECT_TYPE_NAME (record),
                              parvis_record_get_id (PARVIS_RECORD (record)));
      for (guint j = 0; j < n_specs; j++)
        {
          g_auto (GValue) value = G_VALUE_INIT;
          g_autofree char *contents = NULL;

          g_value_init (&value, specs[j]->value_type);
          g_object_get_property (record, specs[j]->name, &value);
          contents = g_strdup_value_contents (&value);
          g_string_append_printf (text, " %s=%s", specs[j]->name, contents);
        }
      g_string_append_c (text, '\n');
    }
}

char *
scratch_describe (ParvisCampaign *campaign)
{
  GString *text = g_string_new (NULL);

  describe_list (text, parvis_campaign_get_services (campaign));
  describe_list (text, parvis_campaign_get_workshops (campaign));
  describe_list (text, parvis_campaign_get_zones (campaign));
  describe_list (text, parvis_campaign_get_sequences (campaign));
  describe_list (text, parvis_campaign_get_participants (campaign));
  describe_list (text, parvis_campaign_get_clusters (campaign));
  describe_list (text, parvis_campaign_get_notes (campaign));
  describe_list (text, parvis_campaign_get_options (campaign));
  describe_list (text, parvis_campaign_get_retained (campaign));
  describe_list (text, parvis_campaign_get_engagements (campaign));
  describe_list (text, parvis_campaign_get_actions (campaign));
  describe_list (text, parvis_campaign_get_stages (campaign));
  describe_list (text, parvis_campaign_get_partners (campaign));
  describe_list (text, parvis_campaign_get_assents (campaign));
  return g_string_free (text, FALSE);
}
