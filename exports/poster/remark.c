/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/remark.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MANY_WORDS 12
#define MANY_ENGAGEMENTS 4
#define MANY_QUALITIES 7
#define MANY_REASON_WORDS 25
#define LONG_TITLE 30
#define SMALL_BODY 22.0
#define LONG_WORD 30

/* The first words, enough to find the text again. */
static char *
quote (const ParvisParagraph *paragraph)
{
  g_auto (GStrv) words = g_strsplit (paragraph->text, " ", MANY_WORDS + 1);
  g_autofree char *start = NULL;

  if (g_strv_length (words) <= MANY_WORDS)
    return g_strdup (paragraph->text);
  g_free (words[MANY_WORDS]);
  words[MANY_WORDS] = NULL;
  start = g_strjoinv (" ", words);
  g_strdelimit (start + strlen (start) - 1, ",.;:", '\0');
  return g_strconcat (start, "…", NULL);
}

static ParvisParagraph *
find_longest (const GPtrArray *paragraphs)
{
  ParvisParagraph *longest = NULL;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      ParvisParagraph *paragraph = paragraphs->pdata[i];

      if (longest == NULL || paragraph->n_words > longest->n_words)
        longest = paragraph;
    }
  return longest;
}

/* Of what is said of the engagements of a side: @engagement gets the one it is of. NULL where
   nothing is. */
static ParvisParagraph *
find_longest_reason (const ParvisMatter *matter, guint side, ParvisParagraph **engagement)
{
  const GPtrArray *outcomes = matter->outcomes[side];
  ParvisParagraph *longest = NULL;

  for (guint i = 0; i < outcomes->len; i++)
    {
      ParvisParagraph *reason =
          ((ParvisOutcome *) outcomes->pdata[i])->reasons[PARVIS_TELLING_WHOLE];

      if (reason->n_words > (longest != NULL ? longest->n_words : 0))
        {
          longest = reason;
          *engagement = matter->engagements[side]->pdata[i];
        }
    }
  return longest;
}

static char *
refuse_word (const ParvisLayout *layout)
{
  g_autofree char *word =
      g_strndup (layout->wide->text + layout->wide_start, layout->wide_end - layout->wide_start);

  if (g_utf8_strlen (word, -1) > LONG_WORD)
    {
      char *start = g_utf8_substring (word, 0, LONG_WORD);

      g_free (word);
      word = g_strconcat (start, "…", NULL);
      g_free (start);
    }
  /* Translators: a single word that no line of the poster can hold. */
  return g_strdup_printf (_ ("“%s” is too long for one line of the poster: choose a shorter word."),
                          word);
}

static char *
refuse_engagement (const ParvisParagraph *longest, guint lines)
{
  g_autofree char *text = quote (longest);
  /* Translators: follows an engagement between quotes. */
  g_autofree char *words = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u word", "%u words", longest->n_words), longest->n_words);

  /* Translators: an engagement, then "23 words", then how many lines do not fit. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Shorten “%s” (%s) or keep fewer engagements on this side: "
                                       "there is %u line too many.",
                                       "Shorten “%s” (%s) or keep fewer engagements on this side: "
                                       "there are %u lines too many.",
                                       lines),
                          text, words, lines);
}

static char *
refuse_title (void)
{
  return g_strdup (_ ("The title is too long for the poster: shorten it."));
}

static char *
refuse_foot (void)
{
  return g_strdup (_ ("The contact and the foot of the poster are too long: shorten them."));
}

static char *
refuse_qualities (void)
{
  return g_strdup (_ ("There are too many qualities for the poster: keep seven at most."));
}

/* When it is the foot, the title or the qualities that take most of the page. */
static char *
refuse_frame (const ParvisLayout *layout)
{
  double height = layout->frame.height;

  if (layout->frame.look.landscape)
    {
      if (layout->hero_excess <= 0)
        return NULL;
      if (height - layout->foot_top > 0.5 * height)
        return refuse_foot ();
      return layout->qualities_top > 0.45 * height || parvis_matter_tells_outcomes (layout->matter)
                 ? refuse_title ()
                 : refuse_qualities ();
    }
  if (height - layout->bottom > 0.3 * height)
    return refuse_foot ();
  if (layout->qualities_top > 0.45 * height)
    return refuse_title ();
  return layout->columns_top > 0.5 * height && !parvis_matter_tells_outcomes (layout->matter)
             ? refuse_qualities ()
             : NULL;
}

char *
parvis_remark_refuse (const ParvisLayout *layout)
{
  ParvisParagraph *longest;
  guint tallest = 0, lines;
  char *frame;

  if (layout->wide != NULL)
    return refuse_word (layout);
  frame = refuse_frame (layout);
  for (guint i = 1; i < PARVIS_N_SIDES; i++)
    if (layout->excess[i] > layout->excess[tallest])
      tallest = i;
  longest = find_longest (layout->matter->engagements[tallest]);
  if (frame != NULL)
    return frame;
  if (longest == NULL)
    return refuse_title ();
  lines = (guint) ceil (layout->excess[tallest] / (PARVIS_LINE_PITCH * layout->measures.body));
  return refuse_engagement (longest, lines);
}

/* The words of the engagements are what they were: only what is said of them can change. */
static char *
advise_outcomes (const ParvisLayout *layout)
{
  static const char *const left_out[PARVIS_N_TELLINGS] = {
    [PARVIS_TELLING_DATELESS] = N_ ("There is no room for the dates: they are left out."),
    [PARVIS_TELLING_BRIEF] =
        N_ ("There is no room for the reasons: only the first sentence of each is kept."),
    [PARVIS_TELLING_BARE] =
        N_ ("There is no room for the reasons: each engagement has its state alone."),
  };

  if (left_out[layout->telling] != NULL)
    return g_strdup (_ (left_out[layout->telling]));
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    {
      ParvisParagraph *engagement;
      ParvisParagraph *reason = find_longest_reason (layout->matter, i, &engagement);

      if (reason != NULL && reason->n_words > MANY_REASON_WORDS)
        {
          g_autofree char *text = quote (engagement);

          return g_strdup_printf (
              g_dngettext (GETTEXT_PACKAGE,
                           "What is said of “%s” has %u word: a short sentence reads better.",
                           "What is said of “%s” has %u words: a short sentence reads better.",
                           reason->n_words),
              text, reason->n_words);
        }
    }
  return NULL;
}

static char *
advise_engagements (const ParvisMatter *matter)
{
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    {
      ParvisParagraph *longest = find_longest (matter->engagements[i]);

      if (longest != NULL && longest->n_words > MANY_WORDS)
        {
          g_autofree char *text = quote (longest);

          return g_strdup_printf (
              g_dngettext (GETTEXT_PACKAGE, "“%s” has %u word: twelve at most read better.",
                           "“%s” has %u words: twelve at most read better.", longest->n_words),
              text, longest->n_words);
        }
    }
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    if (matter->engagements[i]->len > MANY_ENGAGEMENTS)
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u engagement on one side: four at most are remembered.",
                       "%u engagements on one side: four at most are remembered.",
                       matter->engagements[i]->len),
          matter->engagements[i]->len);
  return NULL;
}

char *
parvis_remark_advise (const ParvisLayout *layout)
{
  guint n_qualities = layout->matter->qualities->len;
  char *advice;

  if (parvis_matter_tells_outcomes (layout->matter))
    return advise_outcomes (layout);
  advice = advise_engagements (layout->matter);
  if (advice != NULL)
    return advice;
  if (n_qualities > MANY_QUALITIES)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u quality: seven at most are remembered.",
                     "%u qualities: seven at most are remembered.", n_qualities),
        n_qualities);
  if (layout->measures.body < SMALL_BODY)
    return g_strdup (_ ("The engagements can be read from 1 m, not from 2 m: shorten some."));
  return NULL;
}

gboolean
parvis_remark_prefers_landscape (const ParvisLayout *layout, gboolean fits)
{
  const ParvisMatter *matter = layout->matter;

  if (layout->frame.look.landscape)
    return FALSE;
  if (!fits)
    return TRUE;
  /* Its title is not one that somebody chose. */
  return !parvis_matter_tells_outcomes (matter) &&
         MAX (g_utf8_strlen (matter->title->text, -1), g_utf8_strlen (matter->place->text, -1)) >
             LONG_TITLE;
}

char *
parvis_remark_propose_landscape (char *remark, gboolean fits)
{
  const char *proposal = fits ? _ ("The title is long: in landscape it leaves the engagements more "
                                   "room.")
                              : _ ("In landscape, everything has room.");
  char *both = remark != NULL ? g_strdup_printf ("%s %s", remark, proposal) : g_strdup (proposal);

  g_free (remark);
  return both;
}
