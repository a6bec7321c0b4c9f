/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "demo/play.h"

#include <math.h>
#include <string.h>

#include "campaign/answers.h"
#include "campaign/csv.h"
#include "demo/lookup.h"

typedef struct
{
  ParvisCampaign *campaign;
  GKeyFile *script;
  GBytes *notes;
} Player;

/* "" where the script says nothing. */
static char *
get_text (Player *self, const char *group, const char *key)
{
  char *text = g_key_file_get_string (self->script, group, key, NULL);

  return text != NULL ? g_strstrip (text) : g_strdup ("");
}

static char **
get_list (Player *self, const char *group, const char *key)
{
  char **list = g_key_file_get_string_list (self->script, group, key, NULL, NULL);

  if (list == NULL)
    return g_new0 (char *, 1);
  for (guint i = 0; list[i] != NULL; i++)
    g_strstrip (list[i]);
  return list;
}

static gboolean
play_campaign (Player *self, const char *group, const char *rest, GError **error)
{
  g_autofree char *place = get_text (self, group, "Place");
  g_autofree char *organisation = get_text (self, group, "Organisation");
  g_autofree char *contact = get_text (self, group, "Contact");
  g_autofree char *scope_nick = get_text (self, group, "Scope");
  g_auto (GStrv) services = get_list (self, group, "Services");
  g_auto (GValue) scope = G_VALUE_INIT;
  int found = PARVIS_SCOPE_THEME;

  parvis_enum_from_nick (PARVIS_TYPE_SCOPE, scope_nick, &found);
  g_value_init (&scope, PARVIS_TYPE_SCOPE);
  g_value_set_enum (&scope, found);
  return parvis_campaign_set_identity_texts (self->campaign, error, "place", place, "organisation",
                                             organisation, "contact", contact, NULL) &&
         parvis_campaign_set_identity (self->campaign, "scope", &scope, error) &&
         parvis_campaign_set_services (self->campaign, (const char *const *) services, error);
}

/* A name with a star goes to the mixed workshop too. */
static gboolean
add_people (Player *self, ParvisCollege college, char **names, GError **error)
{
  g_auto (GValue) mixed = G_VALUE_INIT;

  g_value_init (&mixed, G_TYPE_BOOLEAN);
  g_value_set_boolean (&mixed, TRUE);
  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean volunteers = g_str_has_suffix (names[i], "*");
      g_autofree char *name = g_strndup (names[i], strlen (names[i]) - (volunteers ? 1 : 0));
      ParvisParticipant *participant =
          parvis_campaign_add_participant (self->campaign, college, name, error);

      if (participant == NULL ||
          (volunteers &&
           !parvis_campaign_set_participant (self->campaign, participant, "mixed", &mixed, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
play_panel (Player *self, const char *group, const char *rest, GError **error)
{
  g_auto (GStrv) agents = get_list (self, group, "Agents");
  g_auto (GStrv) users = get_list (self, group, "Users");

  return add_people (self, PARVIS_COLLEGE_AGENTS, agents, error) &&
         add_people (self, PARVIS_COLLEGE_USERS, users, error);
}

static gboolean
play_dates (Player *self, const char *group, const char *rest, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->script, group, NULL, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *date = get_text (self, group, keys[i]);
      ParvisWorkshop *workshop = parvis_demo_find_workshop (self->campaign, keys[i], error);

      if (workshop == NULL ||
          !parvis_campaign_set_workshop_date (self->campaign, workshop, date, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
play_notes (Player *self, const char *group, const char *rest, GError **error)
{
  return parvis_campaign_import_csv (self->campaign, self->notes, NULL, error) >= 0;
}

static gboolean
group_notes (Player *self, ParvisZone *zone, const char *name, char **texts, GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  ParvisCluster *cluster = parvis_demo_find_cluster (self->campaign, zone, name);
  ParvisNote *const *found;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      ParvisNote *note = parvis_demo_find_note (self->campaign, zone, texts[i], error);

      if (note == NULL)
        return FALSE;
      g_ptr_array_add (notes, note);
    }
  found = (ParvisNote *const *) notes->pdata;
  if (cluster != NULL)
    return parvis_campaign_add_to_cluster (self->campaign, cluster, found, notes->len, NULL, 0,
                                           error);
  return parvis_campaign_group (self->campaign, zone, found, notes->len, name, NAN, NAN, NULL, 0,
                                error) != NULL;
}

/* Each key is a cluster's name, its value the notes. */
static gboolean
play_clusters (Player *self, const char *group, const char *place, GError **error)
{
  g_auto (GStrv) names = g_key_file_get_keys (self->script, group, NULL, NULL);
  ParvisZone *zone = parvis_demo_find_zone (self->campaign, place, error);

  if (zone == NULL)
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GStrv) texts = get_list (self, group, names[i]);

      if (!group_notes (self, zone, names[i], texts, error))
        return FALSE;
    }
  return TRUE;
}

/* Those of @college who are there. */
static GPtrArray *
get_voters (Player *self, ParvisSequence *sequence, ParvisCollege college)
{
  ParvisWorkshop *workshop = parvis_campaign_find_workshop (self->campaign, sequence);
  GPtrArray *present = parvis_campaign_get_present (self->campaign, workshop);

  for (guint i = present->len; i > 0; i--)
    if (parvis_participant_get_college (present->pdata[i - 1]) != college)
      g_ptr_array_remove_index (present, i - 1);
  return present;
}

static gboolean
check_voters (GPtrArray *voters, char **answers, const char *group, GError **error)
{
  if (g_strv_length (answers) <= voters->len)
    return TRUE;
  g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_BAD_VALUE,
               "The script has more answers than people in [%s]", group);
  return FALSE;
}

static gboolean
cast_stance (Player *self,
             ParvisSequence *sequence,
             ParvisParticipant *participant,
             const char *answer,
             GError **error)
{
  int value = (int) g_ascii_strtoll (answer, NULL, 10);

  return parvis_campaign_cast_stance (self->campaign, sequence, participant, value, error);
}

/* "this + that" */
static gboolean
cast_ballot (Player *self,
             ParvisSequence *sequence,
             ParvisParticipant *participant,
             const char *answer,
             GError **error)
{
  g_auto (GStrv) labels = g_strsplit (answer, " + ", -1);
  guint n_marks = g_strv_length (labels);
  g_autofree ParvisMark *marks = g_new0 (ParvisMark, n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      marks[i].option =
          parvis_demo_find_option (self->campaign, sequence, g_strstrip (labels[i]), error);
      marks[i].value = 1;
      if (marks[i].option == NULL)
        return FALSE;
    }
  return parvis_campaign_cast_ballot (self->campaign, sequence, participant, marks, n_marks, error);
}

typedef gboolean (*Cast) (Player *, ParvisSequence *, ParvisParticipant *, const char *, GError **);

static gboolean
cast_all (Player *self, const char *group, ParvisSequence *sequence, Cast cast, GError **error)
{
  static const char *const keys[] = { "Agents", "Users" };

  for (int college = PARVIS_COLLEGE_AGENTS; college <= PARVIS_COLLEGE_USERS; college++)
    {
      g_auto (GStrv) answers = get_list (self, group, keys[college]);
      g_autoptr (GPtrArray) voters = get_voters (self, sequence, (ParvisCollege) college);

      if (!check_voters (voters, answers, group, error))
        return FALSE;
      for (guint i = 0; answers[i] != NULL; i++)
        if (!cast (self, sequence, voters->pdata[i], answers[i], error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
play_position (Player *self, const char *group, const char *place, GError **error)
{
  ParvisSequence *sequence = parvis_demo_find_sequence (self->campaign, place, error);

  return sequence != NULL && cast_all (self, group, sequence, cast_stance, error) &&
         parvis_campaign_show_stances (self->campaign, sequence, error);
}

/* Words that the room gave to what it kept: "option → words". */
static gboolean
reword (Player *self, ParvisSequence *sequence, char **kept, GError **error)
{
  g_autoptr (GPtrArray) retained = parvis_campaign_get_retained_by (self->campaign, sequence);

  for (guint i = 0; kept[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (kept[i], " → ", 2);

      if (parts[1] != NULL &&
          !parvis_campaign_reword_retained (self->campaign, retained->pdata[i], parts[1], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
keep (Player *self, const char *group, ParvisSequence *sequence, GError **error)
{
  g_auto (GStrv) kept = get_list (self, group, "Keep");
  g_autofree char *decision = get_text (self, group, "Decision");
  g_autoptr (GPtrArray) options = g_ptr_array_new ();

  for (guint i = 0; kept[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (kept[i], " → ", 2);
      ParvisOption *option =
          parvis_demo_find_option (self->campaign, sequence, g_strstrip (parts[0]), error);

      if (option == NULL)
        return FALSE;
      g_ptr_array_add (options, option);
    }
  return parvis_campaign_retain (self->campaign, sequence, (ParvisOption *const *) options->pdata,
                                 options->len, decision, error) &&
         reword (self, sequence, kept, error);
}

static gboolean
play_vote (Player *self, const char *group, const char *place, GError **error)
{
  ParvisSequence *sequence = parvis_demo_find_sequence (self->campaign, place, error);

  return sequence != NULL && parvis_campaign_open_vote (self->campaign, sequence, error) &&
         cast_all (self, group, sequence, cast_ballot, error) &&
         parvis_campaign_show_vote (self->campaign, sequence, error) &&
         keep (self, group, sequence, error);
}

static gboolean
set_text (Player *self,
          ParvisAction *action,
          const char *property,
          const char *text,
          GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  return parvis_campaign_set_action (self->campaign, action, property, &value, error);
}

static gboolean
set_nick (Player *self,
          ParvisAction *action,
          const char *property,
          GType type,
          const char *nick,
          GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  int found;

  if (!parvis_enum_from_nick (type, nick, &found))
    {
      g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_BAD_VALUE, "The script says “%s”", nick);
      return FALSE;
    }
  g_value_init (&value, type);
  g_value_set_enum (&value, found);
  return parvis_campaign_set_action (self->campaign, action, property, &value, error);
}

static gboolean
set_service (Player *self, ParvisAction *action, const char *name, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  ParvisService *service = parvis_demo_find_service (self->campaign, name, error);

  if (service == NULL)
    return FALSE;
  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, parvis_record_get_id (PARVIS_RECORD (service)));
  return parvis_campaign_set_action (self->campaign, action, "service", &value, error);
}

static gboolean
set_progress (Player *self, ParvisAction *action, const char *percent, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, (int) g_ascii_strtoll (percent, NULL, 10));
  return parvis_campaign_set_action (self->campaign, action, "progress", &value, error);
}

static gboolean
fill_action (Player *self, const char *group, ParvisAction *action, GError **error)
{
  static const char *const texts[][2] = {
    { "Action", "action" },
    { "Pilot", "pilot" },
    { "Contributors", "contributors" },
    { "Due", "due" },
    { "FirstStep", "first-step" },
    { "Indicator", "indicator" },
    { "Means", "means" },
    { "Risks", "risks" },
    { "Decision", "decision" },
    { "FollowUp", "follow-up" },
  };
  g_autofree char *service = get_text (self, group, "Service");
  g_autofree char *priority = get_text (self, group, "Priority");
  g_autofree char *progress = get_text (self, group, "Progress");
  g_autofree char *state = get_text (self, group, "State");
  g_autofree char *reason = get_text (self, group, "Reason");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = get_text (self, group, texts[i][0]);

      if (*text != '\0' && !set_text (self, action, texts[i][1], text, error))
        return FALSE;
    }
  if ((*service != '\0' && !set_service (self, action, service, error)) ||
      (*priority != '\0' &&
       !set_nick (self, action, "priority", PARVIS_TYPE_PRIORITY, priority, error)) ||
      (*progress != '\0' && !set_progress (self, action, progress, error)))
    return FALSE;
  if (*reason != '\0')
    return parvis_campaign_drop_action (self->campaign, action, reason, error);
  return *state == '\0' || set_nick (self, action, "state", PARVIS_TYPE_STATE, state, error);
}

static gboolean
play_engagement (Player *self, const char *group, const char *rest, GError **error)
{
  g_autofree char *side_nick = get_text (self, group, "Side");
  g_autofree char *text = get_text (self, group, "Text");
  g_autofree char *from = get_text (self, group, "From");
  ParvisRetained *proposal = parvis_demo_find_proposal (self->campaign, from, error);
  ParvisEngagement *engagement;
  int side = PARVIS_COLLEGE_BOTH;

  if (proposal == NULL)
    return FALSE;
  parvis_enum_from_nick (PARVIS_TYPE_COLLEGE, side_nick, &side);
  engagement =
      parvis_campaign_add_engagement (self->campaign, (ParvisCollege) side, text, proposal, error);
  return engagement != NULL &&
         fill_action (self, group, parvis_demo_find_action (self->campaign, engagement), error);
}

static gboolean
play_poster (Player *self, const char *group, const char *rest, GError **error)
{
  g_autofree char *published = get_text (self, group, "Published");
  g_autofree char *revision = get_text (self, group, "Revision");
  g_auto (GValue) validated = G_VALUE_INIT;

  g_value_init (&validated, G_TYPE_INT);
  g_value_set_int (&validated, g_key_file_get_integer (self->script, group, "Validated", NULL));
  return parvis_campaign_set_identity_texts (self->campaign, error, "published", published,
                                             "revision", revision, NULL) &&
         parvis_campaign_set_identity (self->campaign, "validated", &validated, error);
}

gboolean
parvis_demo_play (ParvisCampaign *campaign, GKeyFile *script, GBytes *notes, GError **error)
{
  static const struct
  {
    const char *start; /* of the group's name */
    gboolean (*play) (Player *, const char *, const char *, GError **);
  } steps[] = {
    { "Campaign", play_campaign },
    { "Panel", play_panel },
    { "Dates", play_dates },
    { "Notes", play_notes },
    { "Clusters ", play_clusters },
    { "Merge ", play_clusters },
    { "Position ", play_position },
    { "Vote ", play_vote },
    { "Engagement ", play_engagement },
    { "Poster", play_poster },
  };
  g_auto (GStrv) groups = g_key_file_get_groups (script, NULL);
  Player player = { .campaign = campaign, .script = script, .notes = notes };

  for (guint i = 0; groups[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (steps); j++)
      if (g_str_has_prefix (groups[i], steps[j].start) &&
          !steps[j].play (&player, groups[i], groups[i] + strlen (steps[j].start), error))
        return FALSE;
  for (int stop = 1; stop < parvis_campaign_get_n_stops (campaign); stop++)
    if (!parvis_campaign_go (campaign, stop, error))
      return FALSE;
  /* All of it is done; whoever opens it walks from the start. */
  return parvis_campaign_go (campaign, 0, error);
}
