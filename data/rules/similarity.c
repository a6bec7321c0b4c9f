/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/similarity.h"

#include <string.h>

/* Of the method: 0.35. */
#define ENOUGH_PERCENT 35
/* The shortest word that can be another's contrary: poli, impoli. */
#define LEAST_STEM 4
/* The longest name of an actor, in words that count. */
#define MOST_ACTOR 2

struct _ParvisSimilarText
{
  guint64 *trigrams; /* in order, each once */
  guint *stems;      /* hashes of its words, then of what they are the contrary of */
  guint n_trigrams, n_stems, n_contraries;
  guint actor;   /* hash; 0: none is named */
  guint figures; /* hash of its numbers; 0: none */
  gboolean negative;
};

static const char *const little_words[] = {
  /* French */
  "a afin ai ainsi alors après as assez au aussi autre autres aux avant avec avoir avons beaucoup "
  "bien c ça car ce cela ces cet cette ceux chaque chez comme comment d dans de des doit doivent "
  "donc du elle elles en encore entre est et étaient était étant été êtes être eux faut il ils j "
  "je l la le les leur leurs lorsque lui m ma mais me même mêmes mes moi mon nos notre nous on ont "
  "or ou par parce peut peuvent plus pour pourquoi puis puisque quand que quel quelle quelles "
  "quels "
  "quelque quelques qui quoi s sa se ses si soi soient soit sommes son sont sous suis sur t ta te "
  "tes toi ton toujours tous tout toute toutes très trop tu un une va vers vont vos votre vous y ",
  /* English, without what weighs more in French */
  "an and are at be by for from has have in is it its my of our that the their them they this to "
  "was we will with you your",
};

static const char *const elided[] = {
  "c d entr j jusqu l lorsqu m presqu puisqu qu quelqu quoiqu s t",
};

/* The method's own (ne, pas, sans, jamais, manque) and what denies as they do. “Plus” and
   “personne” do not: with another meaning than denial they are as common, and with that one they
   come with “ne”. */
static const char *const denials[] = {
  "ne pas sans jamais manque manques manquer manquent manquait "
  "aucun aucune aucuns aucunes rien ni non absence zéro moins guère nul nulle ",
  "no not never without lack lacks lacking none nothing nobody cannot",
};

static const char *const contraries[] = { "i",   "in",  "im",  "un",  "de", "me",
                                          "des", "dis", "mal", "mes", "non" };

/* Letters */

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02bc || c == 0x2032;
}

static const char *
spell_out (gunichar c)
{
  switch (c)
    {
    case 0x0153:
      return "oe";
    case 0x00e6:
      return "ae";
    case 0x00f8:
      return "o";
    case 0x0142:
      return "l";
    default:
      return NULL;
    }
}

/* No case, no accents, no ligatures; nothing where @text is not UTF-8. */
static char *
fold (const char *text)
{
  g_autofree char *lower = NULL;
  g_autofree char *apart = NULL;
  GString *folded;

  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup ("");
  lower = g_utf8_casefold (text, -1);
  apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  folded = g_string_sized_new (strlen (apart));
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *spelt = spell_out (c);

      if (spelt != NULL)
        g_string_append (folded, spelt);
      else if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

/* Words */

/* Letters and figures from @start on; a doubled letter is the first that a hand forgets. */
static char *
read_word (const char *start, const char **end)
{
  GString *word = g_string_new (NULL);
  gunichar last = 0;
  const char *p = start;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_apostrophe (c) || !g_unichar_isalnum (c))
        break;
      if (c != last || !g_unichar_isalpha (c))
        g_string_append_unichar (word, c);
      last = c;
    }
  *end = p;
  return g_string_free (word, FALSE);
}

static GHashTable *
make_set (const char *const *lists, gsize n_lists)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < n_lists; i++)
    {
      g_autofree char *folded = fold (lists[i]);

      for (const char *p = folded; *p != '\0';)
        {
          g_autofree char *word = read_word (p, &p);

          if (word[0] != '\0')
            g_hash_table_add (set, g_steal_pointer (&word));
          if (*p != '\0')
            p = g_utf8_next_char (p);
        }
    }
  return set;
}

typedef struct
{
  GHashTable *little, *elided, *denials;
} Lexicon;

static const Lexicon *
get_lexicon (void)
{
  static Lexicon lexicon;
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      lexicon.little = make_set (little_words, G_N_ELEMENTS (little_words));
      lexicon.elided = make_set (elided, G_N_ELEMENTS (elided));
      lexicon.denials = make_set (denials, G_N_ELEMENTS (denials));
      g_once_init_leave (&ready, 1);
    }
  return &lexicon;
}

/* “Au moins” denies nothing; “n’” and the t of “don’t” do. */
static gboolean
is_denial (const char *word, const char *before, gboolean after_mark, gboolean before_mark)
{
  if (g_str_equal (word, "moins"))
    return !g_str_equal (before, "au") && !g_str_equal (before, "du");
  if (g_str_equal (word, "n"))
    return before_mark;
  if (g_str_equal (word, "t"))
    return after_mark && !before_mark && g_str_has_suffix (before, "n");
  return g_hash_table_contains (get_lexicon ()->denials, word);
}

/* The words from @p on that count; all of them where none would. */
static GPtrArray *
read_words (const char *p, gboolean *negative)
{
  GPtrArray *weighty = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  const char *before = "";
  gboolean after_mark = FALSE;

  *negative = FALSE;
  while (*p != '\0')
    {
      g_autofree char *word = read_word (p, &p);
      gboolean before_mark = *p != '\0' && is_apostrophe (g_utf8_get_char (p));

      if (word[0] != '\0')
        {
          gboolean denial = is_denial (word, before, after_mark, before_mark);
          GHashTable *dropped = before_mark ? get_lexicon ()->elided : get_lexicon ()->little;

          *negative = *negative || denial;
          if (!denial && !g_hash_table_contains (dropped, word))
            g_ptr_array_add (weighty, g_strdup (word));
          g_ptr_array_add (all, g_steal_pointer (&word));
          before = g_ptr_array_index (all, all->len - 1);
        }
      after_mark = before_mark;
      if (*p != '\0')
        p = g_utf8_next_char (p);
    }
  if (weighty->len > 0)
    return weighty;
  g_ptr_array_unref (weighty);
  return g_steal_pointer (&all);
}

/* What comes after “Entreprises :”, or @folded itself. */
static const char *
skip_actor (const char *folded, guint *actor)
{
  const char *colon = strchr (folded, ':');
  g_autofree char *head = NULL;
  g_autoptr (GPtrArray) words = NULL;
  gboolean negative;

  *actor = 0;
  if (colon == NULL || !g_ascii_isspace (colon[1]))
    return folded;
  head = g_strndup (folded, (gsize) (colon - folded));
  words = read_words (head, &negative);
  if (words->len == 0 || words->len > MOST_ACTOR || negative)
    return folded;
  g_ptr_array_unref (g_steal_pointer (&words));
  words = read_words (colon + 1, &negative);
  if (words->len == 0)
    return folded;
  *actor = g_str_hash (g_strstrip (head));
  return colon + 1;
}

char *
parvis_similar_words (const char *text)
{
  g_autofree char *folded = NULL;
  g_autoptr (GPtrArray) words = NULL;
  gboolean negative;
  guint actor;

  g_return_val_if_fail (text != NULL, NULL);
  folded = fold (text);
  words = read_words (skip_actor (folded, &actor), &negative);
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ", (char **) words->pdata);
}

/* Trigrams */

static void
add_trigrams (GArray *trigrams, const char *word)
{
  guint64 window = 0;
  guint n_letters = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      window = (window << 21 | g_utf8_get_char (p)) & ((G_GUINT64_CONSTANT (1) << 63) - 1);
      if (++n_letters >= 3)
        g_array_append_val (trigrams, window);
    }
  if (n_letters > 0 && n_letters < 3)
    g_array_append_val (trigrams, window);
}

static int
compare_trigrams (gconstpointer a, gconstpointer b)
{
  guint64 first = *(const guint64 *) a, second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

static void
keep_each_once (GArray *trigrams)
{
  guint n = 0;

  g_array_sort (trigrams, compare_trigrams);
  for (guint i = 0; i < trigrams->len; i++)
    if (i == 0 || g_array_index (trigrams, guint64, i) != g_array_index (trigrams, guint64, n - 1))
      g_array_index (trigrams, guint64, n++) = g_array_index (trigrams, guint64, i);
  g_array_set_size (trigrams, n);
}

/* Sense */

/* Singular and plural, he and she, are one. */
static guint
hash_stem (const char *word)
{
  gsize length = strlen (word);
  g_autofree char *stem = NULL;

  if (length > 1 && strchr ("sx", word[length - 1]) != NULL)
    length--;
  if (length > 1 && word[length - 1] == 'e')
    length--;
  stem = g_strndup (word, length);
  return g_str_hash (stem);
}

static void
add_contraries (GArray *stems, const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contraries); i++)
    {
      gsize length = strlen (contraries[i]);
      guint stem;

      if (!g_str_has_prefix (word, contraries[i]) || g_utf8_strlen (word + length, -1) < LEAST_STEM)
        continue;
      stem = hash_stem (word + length);
      g_array_append_val (stems, stem);
    }
}

static void
add_sense (ParvisSimilarText *self, GPtrArray *words)
{
  GArray *stems = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < words->len; i++)
    {
      guint stem = hash_stem (g_ptr_array_index (words, i));

      g_array_append_val (stems, stem);
    }
  self->n_stems = stems->len;
  for (guint i = 0; i < words->len; i++)
    add_contraries (stems, g_ptr_array_index (words, i));
  self->n_contraries = stems->len - self->n_stems;
  self->stems = g_memdup2 (stems->data, stems->len * sizeof (guint));
  g_array_unref (stems);
}

static guint
hash_figures (GPtrArray *words)
{
  guint hash = 0;

  for (guint i = 0; i < words->len; i++)
    if (g_unichar_isdigit (g_utf8_get_char (g_ptr_array_index (words, i))))
      hash = hash * 33 + g_str_hash (g_ptr_array_index (words, i));
  return hash;
}

ParvisSimilarText *
parvis_similar_text_new (const char *text)
{
  ParvisSimilarText *self;
  g_autoptr (GArray) trigrams = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  self = g_new0 (ParvisSimilarText, 1);
  folded = fold (text);
  words = read_words (skip_actor (folded, &self->actor), &self->negative);
  for (guint i = 0; i < words->len; i++)
    add_trigrams (trigrams, g_ptr_array_index (words, i));
  keep_each_once (trigrams);
  self->n_trigrams = trigrams->len;
  self->trigrams = g_memdup2 (trigrams->data, trigrams->len * sizeof (guint64));
  add_sense (self, words);
  self->figures = hash_figures (words);
  return self;
}

void
parvis_similar_text_free (ParvisSimilarText *self)
{
  g_free (self->stems);
  g_free (self->trigrams);
  g_free (self);
}

const guint64 *
parvis_similar_text_get_trigrams (const ParvisSimilarText *self, guint *n_trigrams)
{
  *n_trigrams = self->n_trigrams;
  return self->trigrams;
}

void
parvis_similar_text_drop_trigrams (ParvisSimilarText *self)
{
  g_clear_pointer (&self->trigrams, g_free);
  self->n_trigrams = 0;
}

ParvisDice
parvis_similar_text_compare (const ParvisSimilarText *self, const ParvisSimilarText *other)
{
  ParvisDice dice = { 0, self->n_trigrams + other->n_trigrams };

  for (guint i = 0, j = 0; i < self->n_trigrams && j < other->n_trigrams;)
    {
      guint64 left = self->trigrams[i], right = other->trigrams[j];

      dice.common += left == right;
      i += left <= right;
      j += right <= left;
    }
  return dice;
}

static gboolean
is_contrary (const ParvisSimilarText *self, const ParvisSimilarText *other)
{
  const guint *contrary = self->stems + self->n_stems;

  for (guint i = 0; i < self->n_contraries; i++)
    for (guint j = 0; j < other->n_stems; j++)
      if (contrary[i] == other->stems[j])
        return TRUE;
  return FALSE;
}

gboolean
parvis_similar_text_denies (const ParvisSimilarText *self, const ParvisSimilarText *other)
{
  return self->negative != other->negative ||
         (self->actor != other->actor && self->actor != 0 && other->actor != 0) ||
         (self->figures != other->figures && self->figures != 0 && other->figures != 0) ||
         is_contrary (self, other) || is_contrary (other, self);
}

gboolean
parvis_similar_text_is_like (const ParvisSimilarText *self, const ParvisSimilarText *other)
{
  return parvis_dice_is_enough (parvis_similar_text_compare (self, other)) &&
         !parvis_similar_text_denies (self, other);
}

gboolean
parvis_dice_is_enough (ParvisDice dice)
{
  return dice.common > 0 && 200 * dice.common >= ENOUGH_PERCENT * dice.total;
}

int
parvis_dice_compare (ParvisDice dice, ParvisDice other)
{
  guint left = dice.common * other.total, right = other.common * dice.total;

  return (left > right) - (left < right);
}
