/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/report.h"

#include <string.h>

#include "campaign/panel.h"
#include "campaign/pledges.h"
#include "campaign/retain.h"
#include "campaign/service.h"
#include "report/gather.h"
#include "report/words.h"
#include "rules/mask.h"
#include "words/words.h"

/* A name of one letter is in too many words. */
#define LEAST_NAME 2
#define LEAST_WORD 3

static int
compare_longest (gconstpointer a, gconstpointer b)
{
  gsize first = strlen (*(char *const *) a), second = strlen (*(char *const *) b);

  return first < second ? 1 : first > second ? -1 : 0;
}

/* “Dupont” of “Claire DUPONT”, in small letters or not, but with a capital: “claire” in “une
   réponse claire” is nobody. */
static char *
make_word (const char *word)
{
  gunichar capital = g_unichar_toupper (g_utf8_get_char (word));
  g_autoptr (GString) pattern = g_string_new (NULL);

  g_string_append_unichar (pattern, capital);
  g_string_append_printf (pattern, "(?i:%s)", g_utf8_next_char (word));
  return g_string_free (g_steal_pointer (&pattern), FALSE);
}

/* Not the “des” of “Jean des Champs”. */
static void
add_words (GPtrArray *names, const char *name)
{
  g_autoptr (GRegex) word = g_regex_new ("\\p{L}[\\p{L}\\p{M}]*", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *small = g_utf8_strdown (name, -1);
  gboolean all_small = strcmp (small, name) == 0;

  g_regex_match (word, name, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *part = g_match_info_fetch (match, 0);

      if (g_utf8_strlen (part, -1) >= LEAST_WORD &&
          (all_small || !g_unichar_islower (g_utf8_get_char (part))))
        g_ptr_array_add (names, make_word (part));
    }
}

/* Whole as it is written in the panel, and each word of it. */
static GRegex *
make_names (ParvisCampaign *campaign)
{
  GListModel *people = parvis_campaign_get_participants (campaign);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) pattern = g_string_new ("(?<![\\p{L}\\p{N}])(?:");

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (ParvisParticipant) person = g_list_model_get_item (people, i);
      g_autofree char *name = g_utf8_make_valid (parvis_participant_get_name (person), -1);

      if (g_utf8_strlen (name, -1) >= LEAST_NAME)
        g_ptr_array_add (names, g_regex_escape_string (name, -1));
      add_words (words, name);
    }
  if (names->len == 0)
    return NULL;
  /* Of “Jean” and “Jean Paul”, the second first. */
  g_ptr_array_sort (names, compare_longest);
  g_ptr_array_extend_and_steal (names, g_steal_pointer (&words));
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (pattern, "%s%s", i > 0 ? "|" : "", (char *) names->pdata[i]);
  g_string_append (pattern, ")(?![\\p{L}\\p{N}])");
  return g_regex_new (pattern->str, G_REGEX_OPTIMIZE, 0, NULL);
}

/* The words of all notes that are written small. */
static GHashTable *
list_words (ParvisCampaign *campaign)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) word =
      g_regex_new ("(?<!\\p{L})\\p{Ll}+(?!\\p{L})", G_REGEX_OPTIMIZE, 0, NULL);
  GListModel *notes = parvis_campaign_get_notes (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);
      g_autoptr (GMatchInfo) match = NULL;

      g_regex_match (word, parvis_note_get_text (note), 0, &match);
      while (g_match_info_matches (match))
        {
          g_hash_table_add (words, g_match_info_fetch (match, 0));
          g_match_info_next (match, NULL);
        }
    }
  return words;
}

/* Where a sentence begins, every word has a capital. */
static gboolean
begins_sentence (const GMatchInfo *match)
{
  const char *text = g_match_info_get_string (match), *c;
  int start = 0;

  g_match_info_fetch_pos (match, 0, &start, NULL);
  for (c = text + start; c > text;)
    {
      gunichar sign;

      c = g_utf8_prev_char (c);
      sign = g_utf8_get_char (c);
      if (!g_unichar_isspace (sign))
        return sign == '.' || sign == '!' || sign == '?' || sign == ':';
    }
  return TRUE;
}

static gboolean
mask (const GMatchInfo *match, GString *result, gpointer data)
{
  const ParvisReport *self = data;
  g_autofree char *name = g_match_info_fetch (match, 0), *small = g_utf8_strdown (name, -1);

  /* “Claire” at the head of a note is a person, or the answer that is clear. */
  if (g_hash_table_contains (self->common, small) && begins_sentence (match))
    {
      g_string_append (result, name);
      return FALSE;
    }
  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append (result, PARVIS_MASK_SIGN_TEXT);
  return FALSE;
}

char *
parvis_report_clean (const ParvisReport *self, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  char *clean = NULL;

  if (self->names != NULL)
    clean = g_regex_replace_eval (self->names, valid, -1, 0, 0, mask, (gpointer) self, NULL);
  return clean != NULL ? clean : g_steal_pointer (&valid);
}

char *
parvis_report_set (const ParvisReport *self, const char *text)
{
  g_autofree char *clean = parvis_report_clean (self, text);

  return parvis_words_typeset (clean);
}

char *
parvis_report_get_title (const ParvisReport *self)
{
  char *title = g_strjoin (" ", self->content->title, self->content->place, NULL);

  return g_strstrip (title);
}

ParvisEngagement *
parvis_report_get_engagement (const ParvisReport *self, ParvisAction *action)
{
  return parvis_campaign_find (self->campaign, PARVIS_TYPE_ENGAGEMENT,
                               parvis_action_get_engagement (action));
}

char *
parvis_report_get_pilot (const ParvisReport *self, ParvisAction *action)
{
  ParvisService *service = parvis_campaign_find (self->campaign, PARVIS_TYPE_SERVICE,
                                                 parvis_action_get_service (action));
  const char *pilot = parvis_action_get_pilot (action);
  g_autofree char *set = NULL;

  if (service != NULL)
    set = parvis_words_typeset (parvis_service_get_name (service));
  else if (self->names == NULL || !g_regex_match (self->names, pilot, 0, NULL))
    set = parvis_words_typeset (pilot);
  return set != NULL ? parvis_say_first (set) : g_strdup ("");
}

/* A run-off tells only the few lines that it was between. */
static const ParvisPoll *
find_last (const GPtrArray *votes)
{
  guint i = votes->len - 1;

  while (i > 0 &&
         parvis_vote_get_kind (((ParvisPoll *) votes->pdata[i])->vote) == PARVIS_ROUND_RUNOFF)
    i--;
  return votes->pdata[i];
}

const ParvisPoll *
parvis_report_find_poll (const ParvisReport *self, ParvisTarget target)
{
  for (guint i = self->chapters->len; i > 0; i--)
    {
      GPtrArray *polls = ((ParvisReportChapter *) self->chapters->pdata[i - 1])->polls;

      for (guint j = polls->len; j > 0; j--)
        {
          const ParvisPoll *poll = find_last (polls->pdata[j - 1]);

          if (poll->target == target)
            return poll;
        }
    }
  return NULL;
}

static void
add_engagements (ParvisReport *self)
{
  for (guint side = 0; side < PARVIS_N_SIDES; side++)
    {
      g_autoptr (GPtrArray) all = parvis_campaign_get_side (self->campaign, (ParvisCollege) side);

      for (guint i = 0; i < all->len; i++)
        g_ptr_array_add (parvis_engagement_get_kept (all->pdata[i]) ? self->engagements
                                                                    : self->aside,
                         g_object_ref (all->pdata[i]));
    }
}

static void
count_actions (ParvisReport *self)
{
  g_autoptr (GDate) today = g_date_copy (self->today);

  for (guint i = 0; i < self->actions->len; i++)
    {
      ParvisAction *action = self->actions->pdata[i];

      self->states[parvis_action_get_state (action)]++;
      self->n_late += parvis_action_is_late (action, today) ? 1 : 0;
      self->n_asked += parvis_action_is_awaited (action) ? 1 : 0;
    }
}

ParvisReport *
parvis_report_new (ParvisCampaign *campaign, const GDate *today)
{
  ParvisReport *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);
  self = g_new0 (ParvisReport, 1);
  self->campaign = campaign;
  self->today = today;
  self->content = parvis_poster_content_from_campaign (campaign);
  self->names = make_names (campaign);
  self->common = list_words (campaign);
  self->chapters = parvis_report_gather (self);
  self->outlooks = parvis_outlooks_list (campaign);
  self->qualities = parvis_campaign_get_retained_for (campaign, PARVIS_TARGET_QUALITY);
  self->engagements = g_ptr_array_new_with_free_func (g_object_unref);
  self->aside = g_ptr_array_new_with_free_func (g_object_unref);
  add_engagements (self);
  self->actions = parvis_campaign_get_roadmap (campaign);
  count_actions (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->n_people); i++)
    self->n_people[i] = parvis_campaign_count_participants (campaign, (ParvisCollege) i);
  return self;
}

void
parvis_report_free (ParvisReport *self)
{
  g_ptr_array_unref (self->chapters);
  g_ptr_array_unref (self->outlooks);
  g_ptr_array_unref (self->qualities);
  g_ptr_array_unref (self->engagements);
  g_ptr_array_unref (self->aside);
  g_ptr_array_unref (self->actions);
  parvis_poster_content_free (self->content);
  g_clear_pointer (&self->names, g_regex_unref);
  g_hash_table_unref (self->common);
  g_free (self);
}
