/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/pledges.h"
#include "campaign/today.h"
#include "error.h"
#include "poster/content-foot.h"
#include "poster/outcomes.h"
#include "words/words.h"

/* What the engagements came to, as one goes through them. */
typedef struct
{
  GHashTable *actions; /* by engagement: GPtrArray of ParvisAction * */
  GHashTable *since;   /* by action: the first of its last stages with one state, ParvisStage * */
  guint n_outcomes[PARVIS_N_STATES];
  GDate today;
} Review;

/* The actions of one engagement. */
typedef struct
{
  GPtrArray *actions; /* of ParvisAction *, or NULL; not owned */
  guint n[PARVIS_N_STATES];
  ParvisState state; /* of them all */
} Course;

static gint64 *
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static void
index_actions (Review *review, ParvisCampaign *campaign)
{
  g_autoptr (GPtrArray) roadmap = parvis_campaign_get_roadmap (campaign);

  review->actions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < roadmap->len; i++)
    {
      gint64 engagement = parvis_action_get_engagement (roadmap->pdata[i]);
      GPtrArray *actions = g_hash_table_lookup (review->actions, &engagement);

      if (actions == NULL)
        {
          actions = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (review->actions, copy_id (engagement), actions);
        }
      g_ptr_array_add (actions, g_object_ref (roadmap->pdata[i]));
    }
}

static void
index_stages (Review *review, ParvisCampaign *campaign)
{
  GListModel *stages = parvis_campaign_get_stages (campaign);
  guint n = g_list_model_get_n_items (stages);

  review->since = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisStage) stage = g_list_model_get_item (stages, i);
      gint64 action = parvis_stage_get_action (stage);
      ParvisStage *first = g_hash_table_lookup (review->since, &action);

      if (first == NULL || parvis_stage_get_state (first) != parvis_stage_get_state (stage))
        g_hash_table_insert (review->since, copy_id (action), g_steal_pointer (&stage));
    }
}

static ParvisState
find_state (const Course *course)
{
  guint n = course->actions != NULL ? course->actions->len : 0;
  guint live = n - course->n[PARVIS_STATE_DROPPED];

  if (n == 0)
    return PARVIS_STATE_TO_START;
  if (live == 0)
    return PARVIS_STATE_DROPPED;
  if (course->n[PARVIS_STATE_DONE] == live)
    return PARVIS_STATE_DONE;
  if (course->n[PARVIS_STATE_BLOCKED] > 0)
    return PARVIS_STATE_BLOCKED;
  if (course->n[PARVIS_STATE_WATCH] > 0)
    return PARVIS_STATE_WATCH;
  if (course->n[PARVIS_STATE_UNDER_WAY] > 0 || course->n[PARVIS_STATE_DONE] > 0)
    return PARVIS_STATE_UNDER_WAY;
  return PARVIS_STATE_TO_START;
}

static void
course_init (Course *course, Review *review, ParvisEngagement *engagement)
{
  gint64 id = parvis_record_get_id (PARVIS_RECORD (engagement));

  *course = (Course){ .actions = g_hash_table_lookup (review->actions, &id) };
  for (guint i = 0; course->actions != NULL && i < course->actions->len; i++)
    course->n[parvis_action_get_state (course->actions->pdata[i])]++;
  course->state = find_state (course);
}

/* Whether @action is why the engagement is in its state. */
static gboolean
decides (const Course *course, ParvisAction *action)
{
  ParvisState state = parvis_action_get_state (action);

  return state == course->state ||
         (course->state == PARVIS_STATE_UNDER_WAY && state == PARVIS_STATE_DONE);
}

/* What is over is so since the last action was; what is not, since the first. "" where the file
   does not tell. */
static const char *
find_since (const Course *course, Review *review)
{
  gboolean over = course->state == PARVIS_STATE_DONE || course->state == PARVIS_STATE_DROPPED;
  const char *found = "";

  for (guint i = 0; course->actions != NULL && i < course->actions->len; i++)
    {
      ParvisAction *action = course->actions->pdata[i];
      gint64 id = parvis_record_get_id (PARVIS_RECORD (action));
      ParvisStage *stage = g_hash_table_lookup (review->since, &id);
      const char *since;

      if (stage == NULL || !decides (course, action) ||
          parvis_stage_get_state (stage) != parvis_action_get_state (action))
        continue;
      since = parvis_stage_get_since (stage);
      if (*found == '\0' || (strcmp (since, found) > 0) == over)
        found = since;
    }
  return found;
}

/* Whoever typed it may have left it out. */
static void
add_full_stop (GString *text)
{
  if (!g_str_has_suffix (text->str, ".") && !g_str_has_suffix (text->str, "!") &&
      !g_str_has_suffix (text->str, "?") && !g_str_has_suffix (text->str, "…"))
    g_string_append_c (text, '.');
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (*sentence == '\0')
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  add_full_stop (text);
}

/* "Actions: 2 done, 1 dropped" where they are not all alike. */
static void
add_actions (GString *text, const Course *course)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < PARVIS_N_STATES; i++)
    if (course->n[i] > 0)
      g_ptr_array_add (parts, parvis_words_count_actions ((ParvisState) i, course->n[i]));
  if (parts->len < 2)
    return;
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (", ", (char **) parts->pdata);
  /* Translators: of an engagement; "2 done, 1 dropped". */
  sentence = g_strdup_printf (_ ("Actions: %s"), list);
  add_sentence (text, sentence);
}

/* When the first of the late actions was due, or "". */
static const char *
find_late (const Course *course, Review *review)
{
  const char *first = "";

  for (guint i = 0; course->actions != NULL && i < course->actions->len; i++)
    {
      const char *due = parvis_action_get_due (course->actions->pdata[i]);

      if (parvis_action_is_late (course->actions->pdata[i], &review->today) &&
          (*first == '\0' || strcmp (due, first) < 0))
        first = due;
    }
  return first;
}

/* Until when the last of the actions is promised, or "". */
static const char *
find_due (const Course *course)
{
  const char *last = "";

  if (course->state == PARVIS_STATE_DONE || course->state == PARVIS_STATE_DROPPED)
    return last;
  for (guint i = 0; course->actions != NULL && i < course->actions->len; i++)
    {
      const char *due = parvis_action_get_due (course->actions->pdata[i]);

      if (strcmp (due, last) > 0)
        last = due;
    }
  return last;
}

/* @form: with a month, which stays with its year. */
static void
add_month (GString *text, const char *form, const char *day)
{
  g_autofree char *month = parvis_words_month (day);
  g_auto (GStrv) parts = g_strsplit (month, " ", -1);
  g_autofree char *glued = g_strjoinv ("\u00a0", parts);
  g_autoptr (GString) sentence = g_string_new (form);

  if (*month == '\0')
    return;
  g_string_replace (sentence, "%s", glued, 1);
  add_sentence (text, sentence->str);
}

/* What people were told of @action, or why it was dropped. "" where it does not matter. */
static const char *
get_words (const Course *course, ParvisAction *action)
{
  if (parvis_action_get_state (action) == PARVIS_STATE_DROPPED)
    return parvis_action_get_reason (action);
  return decides (course, action) ? parvis_action_get_follow_up (action) : "";
}

static gboolean
is_same_sentence (const char *left, const char *right)
{
  gsize left_length = strlen (left), right_length = strlen (right);

  left_length -= g_str_has_suffix (left, ".") ? 1 : 0;
  right_length -= g_str_has_suffix (right, ".") ? 1 : 0;
  return left_length == right_length && strncmp (left, right, left_length) == 0;
}

/* What several actions have in common is said once. */
static void
add_words (GString *text, const Course *course)
{
  for (guint i = 0; course->actions != NULL && i < course->actions->len; i++)
    {
      const char *words = get_words (course, course->actions->pdata[i]);
      gboolean said = FALSE;

      for (guint j = 0; j < i && !said; j++)
        said = is_same_sentence (words, get_words (course, course->actions->pdata[j]));
      if (!said)
        add_sentence (text, words);
    }
}

/* What people were told of it, or why it was dropped. */
static void
add_told (GString *text, const Course *course)
{
  add_actions (text, course);
  add_words (text, course);
  if (course->actions == NULL)
    add_sentence (text, _ ("No action was decided"));
}

/* The same after since when, and until when. */
static char *
explain (const Course *course, Review *review)
{
  g_autofree char *since = parvis_words_since (course->state, find_since (course, review));
  const char *late = find_late (course, review);
  g_autoptr (GString) text = g_string_new (NULL);
  gsize dated;

  add_sentence (text, since);
  /* Translators: an action; a month and its year. */
  add_month (text, _ ("Due in %s, late"), late);
  dated = text->len;
  add_told (text, course);
  /* What is late has said it; of the others only those of which nothing else is said. */
  if (text->len == dated && *late == '\0')
    /* Translators: an action; a month and its year. */
    add_month (text, _ ("Due in %s"), find_due (course));
  return parvis_words_typeset (text->str);
}

static void
add_outcomes (ParvisPosterContent *content,
              ParvisCampaign *campaign,
              Review *review,
              ParvisCollege side)
{
  g_autoptr (GPtrArray) engagements = parvis_campaign_get_side (campaign, side);

  for (guint i = 0; i < engagements->len; i++)
    {
      g_autoptr (GString) told = g_string_new (NULL);
      g_autofree char *reason = NULL;
      g_autofree char *typeset = NULL;
      Course course;

      if (!parvis_engagement_get_kept (engagements->pdata[i]))
        continue;
      course_init (&course, review, engagements->pdata[i]);
      reason = explain (&course, review);
      add_told (told, &course);
      typeset = parvis_words_typeset (told->str);
      parvis_poster_content_add_outcome (content, side, course.state,
                                         parvis_words_outcome (course.state), reason, typeset);
      review->n_outcomes[course.state]++;
    }
}

/* What is kept first, what is dropped last. */
static void
add_count (ParvisPosterContent *content, const Review *review)
{
  static const ParvisState order[] = { PARVIS_STATE_DONE,     PARVIS_STATE_UNDER_WAY,
                                       PARVIS_STATE_WATCH,    PARVIS_STATE_BLOCKED,
                                       PARVIS_STATE_TO_START, PARVIS_STATE_DROPPED };

  g_ptr_array_set_size (content->qualities, 0);
  content->signs = g_array_new (FALSE, FALSE, sizeof (ParvisState));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (review->n_outcomes[order[i]] > 0)
      {
        g_ptr_array_add (content->qualities,
                         parvis_words_count_outcomes (order[i], review->n_outcomes[order[i]]));
        g_array_append_val (content->signs, order[i]);
      }
}

/* Whole months from @published to @today. */
static guint
count_months (const char *published, const GDate *today)
{
  g_auto (GStrv) parts = g_strsplit (published, "-", 3);
  int months;

  if (g_strv_length (parts) < 3)
    return 0;
  months = 12 * (g_date_get_year (today) - atoi (parts[0])) + (int) g_date_get_month (today) -
           atoi (parts[1]) - (g_date_get_day (today) < atoi (parts[2]) ? 1 : 0);
  return (guint) MAX (months, 0);
}

/* It has its own title, over the poster's, and says which day it is of. */
static void
set_titles (ParvisPosterContent *content, ParvisIdentity *identity, const GDate *today)
{
  g_autofree char *title = g_steal_pointer (&content->title);
  g_autofree char *place = g_steal_pointer (&content->place);
  g_autofree char *iso = parvis_format_date (today);
  g_autofree char *day = parvis_words_date (iso);
  guint months = count_months (parvis_identity_get_published (identity), today);

  if (months > 0)
    /* Translators: the title of a poster, so many months after the first. */
    content->title = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u month later", "%u months later", months), months);
  else
    /* Translators: the title of a poster that says what became of the engagements. */
    content->title = g_strdup (C_ ("poster", "Where we stand"));
  content->place = g_strstrip (g_strjoin (" ", title, place, NULL));
  g_free (content->service);
  content->service = g_strdup_printf (C_ ("poster", "On %s"), day);
}

ParvisPosterContent *
parvis_poster_content_of_outcomes (ParvisCampaign *campaign, const GDate *today)
{
  ParvisPosterContent *content;
  Review review = { 0 };

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && today != NULL, NULL);
  review.today = *today;
  content = parvis_poster_content_from_campaign (campaign);
  index_actions (&review, campaign);
  index_stages (&review, campaign);
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    add_outcomes (content, campaign, &review, (ParvisCollege) i);
  add_count (content, &review);
  set_titles (content, parvis_campaign_get_identity (campaign), today);
  parvis_content_foot_set_outcomes (content, campaign, today);
  g_hash_table_unref (review.actions);
  g_hash_table_unref (review.since);
  return content;
}

gboolean
parvis_poster_content_check_outcomes (const ParvisPosterContent *content, GError **error)
{
  g_return_val_if_fail (content != NULL && content->signs != NULL, FALSE);
  if (content->signs->len > 0)
    return TRUE;
  g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_NOTHING,
                       _ ("There is no engagement yet: nothing can have become of them."));
  return FALSE;
}

gboolean
parvis_poster_has_outcomes (ParvisCampaign *campaign)
{
  g_autoptr (GPtrArray) roadmap = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), FALSE);
  roadmap = parvis_campaign_get_roadmap (campaign);
  for (guint i = 0; i < roadmap->len; i++)
    if (parvis_action_get_state (roadmap->pdata[i]) != PARVIS_STATE_TO_START)
      return TRUE;
  return FALSE;
}
