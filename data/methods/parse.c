/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods/parse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "methods/text.h"

#define LIST ";"
#define MAX_COUNT 1000
#define MAX_DOTS 99
#define OF(kind) (1u << PARVIS_KIND_##kind)
#define OF_ALL G_MAXUINT

/* What may be said in a group. */
typedef struct
{
  const char *key;
  gboolean translatable;
  const char *missing; /* the sentence when it is not there; NULL where it need not be */
  guint kinds;         /* of sequence */
} Key;

typedef struct
{
  ParvisMethodText *text;
  const char *language;
  ParvisMethod *method;
} Reader;

static const Key method_keys[] = {
  { "Id", FALSE, N_ ("“Id” is missing"), OF_ALL },
  { "Title", TRUE, N_ ("“Title” is missing"), OF_ALL },
  { NULL },
};

static const Key workshop_keys[] = {
  { "Title", TRUE, N_ ("“Title” is missing"), OF_ALL },
  { "College", FALSE, N_ ("“College” is missing"), OF_ALL },
  { NULL },
};

static const Key zone_keys[] = {
  { "Title", TRUE, N_ ("“Title” is missing"), OF_ALL },
  { NULL },
};

static const Key sequence_keys[] = {
  { "Title", TRUE, N_ ("“Title” is missing"), OF_ALL },
  { "Kind", FALSE, N_ ("“Kind” is missing"), OF_ALL },
  { "Minutes", FALSE, N_ ("“Minutes” is missing"), OF_ALL },
  { "Protected", FALSE, NULL, OF_ALL },
  { "Prompt", TRUE, NULL, OF_ALL },
  { "Hint", TRUE, NULL, OF_ALL },
  { "Zones", FALSE, NULL, OF (COLLECT) | OF (CHOOSE) | OF (COMMIT) },
  { "NotesEach", FALSE, NULL, OF (COLLECT) },
  { "Writing", FALSE, NULL, OF (COLLECT) },
  { "Target", FALSE, N_ ("“Target” is missing"), OF (CHOOSE) },
  { "KeepLeast", FALSE, NULL, OF (CHOOSE) },
  { "KeepMost", FALSE, NULL, OF (CHOOSE) },
  { "Vote", FALSE, NULL, OF (CHOOSE) },
  { "Dots", FALSE, NULL, OF (CHOOSE) },
  { "DotsOnOne", FALSE, NULL, OF (CHOOSE) },
  { "Grades", FALSE, NULL, OF (CHOOSE) },
  { NULL },
};

static gboolean
has_key (Reader *self, const char *group, const char *key)
{
  return g_key_file_has_key (self->text->file, group, key, NULL);
}

static char *
get_text (Reader *self, const char *group, const char *key)
{
  char *text = g_key_file_get_locale_string (self->text->file, group, key, self->language, NULL);

  return text != NULL ? g_strstrip (text) : g_strdup ("");
}

/* Without its translations. */
static char *
get_value (Reader *self, const char *group, const char *key)
{
  char *text = g_key_file_get_string (self->text->file, group, key, NULL);

  return text != NULL ? g_strstrip (text) : g_strdup ("");
}

static const Key *
find_key (const Key *keys, const char *name)
{
  const char *bracket = strchr (name, '[');
  gsize size = bracket != NULL ? (gsize) (bracket - name) : strlen (name);

  for (const Key *key = keys; key->key != NULL; key++)
    if (strlen (key->key) == size && strncmp (key->key, name, size) == 0 &&
        (bracket == NULL || key->translatable))
      return key;
  return NULL;
}

/* Every key that is there is one of @keys, every one that must be there is, and says something. */
static gboolean
check_keys (Reader *self, const char *group, const Key *keys, guint kinds, GError **error)
{
  g_auto (GStrv) names = g_key_file_get_keys (self->text->file, group, NULL, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      const Key *key = find_key (keys, names[i]);

      if (key == NULL)
        return parvis_method_text_refuse (self->text, group, names[i],
                                          N_ ("no such key belongs here"), error);
      if ((key->kinds & kinds) == 0)
        return parvis_method_text_refuse (self->text, group, names[i],
                                          N_ ("this key does not go with this kind of sequence"),
                                          error);
    }
  for (const Key *key = keys; key->key != NULL; key++)
    {
      g_autofree char *value = get_value (self, group, key->key);

      if (key->missing != NULL && (key->kinds & kinds) != 0 && *value == '\0')
        return parvis_method_text_refuse (self->text, group, key->key, key->missing, error);
    }
  return TRUE;
}

static gboolean
read_nick (Reader *self,
           const char *group,
           const char *key,
           GType type,
           int *value,
           const char *detail,
           GError **error)
{
  g_autofree char *nick = get_value (self, group, key);

  return parvis_enum_from_nick (type, nick, value) ||
         parvis_method_text_refuse (self->text, group, key, detail, error);
}

static gboolean
read_number (Reader *self,
             const char *group,
             const char *key,
             int most,
             int *number,
             const char *detail,
             GError **error)
{
  g_autofree char *value = get_value (self, group, key);
  gint64 found;

  if (!has_key (self, group, key))
    return TRUE;
  if (!g_ascii_string_to_signed (value, 10, 1, most, &found, NULL))
    return parvis_method_text_refuse (self->text, group, key, detail, error);
  *number = (int) found;
  return TRUE;
}

static gboolean
is_plain (const char *key)
{
  return *key != '\0' && strspn (key, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (key);
}

static ParvisMethodWorkshop *
find_workshop (Reader *self, const char *key)
{
  for (guint i = 0; i < self->method->workshops->len; i++)
    {
      ParvisMethodWorkshop *workshop = g_ptr_array_index (self->method->workshops, i);

      if (g_str_equal (workshop->key, key))
        return workshop;
    }
  return NULL;
}

static gboolean
has_zone (Reader *self, const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, "/", 2);
  ParvisMethodWorkshop *workshop = find_workshop (self, parts[0]);

  for (guint i = 0; workshop != NULL && i < workshop->zones->len; i++)
    {
      ParvisMethodZone *zone = g_ptr_array_index (workshop->zones, i);

      if (g_strcmp0 (zone->key, parts[1]) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "WORKSHOP/KEY", as in the name of a zone's or a sequence's group. */
static gboolean
split_place (Reader *self,
             const char *group,
             const char *place,
             ParvisMethodWorkshop **workshop,
             const char **key,
             GError **error)
{
  g_auto (GStrv) parts = g_strsplit (place, "/", 2);

  *workshop = parts[0] != NULL ? find_workshop (self, parts[0]) : NULL;
  if (*workshop == NULL)
    return parvis_method_text_refuse (self->text, group, NULL,
                                      N_ ("this names a workshop that is not there"), error);
  *key = strchr (place, '/');
  if (*key == NULL || !is_plain (++*key))
    return parvis_method_text_refuse (self->text, group, NULL,
                                      N_ ("a name is small letters, digits and hyphens"), error);
  return TRUE;
}

static gboolean
read_method (Reader *self, GError **error)
{
  if (!g_key_file_has_group (self->text->file, "Method"))
    return parvis_method_text_refuse (self->text, "Method", NULL,
                                      N_ ("the group [Method] is missing"), error);
  if (!check_keys (self, "Method", method_keys, OF_ALL, error))
    return FALSE;
  self->method->id = get_value (self, "Method", "Id");
  self->method->title = get_text (self, "Method", "Title");
  return is_plain (self->method->id) ||
         parvis_method_text_refuse (self->text, "Method", "Id",
                                    N_ ("a name is small letters, digits and hyphens"), error);
}

static gboolean
read_workshop (Reader *self, const char *group, const char *key, GError **error)
{
  ParvisMethodWorkshop *workshop;
  int college;

  if (!is_plain (key))
    return parvis_method_text_refuse (self->text, group, NULL,
                                      N_ ("a name is small letters, digits and hyphens"), error);
  if (!check_keys (self, group, workshop_keys, OF_ALL, error) ||
      !read_nick (self, group, "College", PARVIS_TYPE_COLLEGE, &college,
                  N_ ("a college is agents, users or both"), error))
    return FALSE;
  workshop = parvis_method_add_workshop (self->method, key);
  workshop->title = get_text (self, group, "Title");
  workshop->college = (ParvisCollege) college;
  return TRUE;
}

static gboolean
read_zone (Reader *self, const char *group, const char *place, GError **error)
{
  ParvisMethodWorkshop *workshop;
  const char *key;

  if (!split_place (self, group, place, &workshop, &key, error) ||
      !check_keys (self, group, zone_keys, OF_ALL, error))
    return FALSE;
  parvis_method_workshop_add_zone (workshop, key)->title = get_text (self, group, "Title");
  return TRUE;
}

static gboolean
read_zones (Reader *self,
            const char *group,
            const ParvisMethodWorkshop *workshop,
            ParvisMethodSequence *sequence,
            GError **error)
{
  g_autofree char *value = get_value (self, group, "Zones");
  g_auto (GStrv) names = g_strsplit (value, LIST, -1);
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();
  guint n_places = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      g_autofree char *place = strchr (name, '/') != NULL
                                   ? g_strdup (name)
                                   : g_strconcat (workshop->key, "/", name, NULL);

      /* A list may end with its separator, as everywhere in key files. */
      if (*name == '\0' && names[i + 1] == NULL)
        continue;
      if (!has_zone (self, place))
        return parvis_method_text_refuse (self->text, group, "Zones",
                                          N_ ("this names a zone that is not there"), error);
      g_strv_builder_add (places, place);
      n_places++;
    }
  sequence->zones = g_strv_builder_end (places);
  if (n_places == 0 &&
      (sequence->kind == PARVIS_KIND_COLLECT ||
       (sequence->kind == PARVIS_KIND_CHOOSE && sequence->target != PARVIS_TARGET_ENGAGEMENT)))
    return parvis_method_text_refuse (self->text, group, "Zones", N_ ("“Zones” is missing"), error);
  return TRUE;
}

static gboolean
read_switch (Reader *self, const char *group, const char *key, gboolean *on, GError **error)
{
  g_autofree char *value = get_value (self, group, key);

  *on = g_str_equal (value, "true");
  return *on || g_str_equal (value, "false") || !has_key (self, group, key) ||
         parvis_method_text_refuse (self->text, group, key, N_ ("this is true or false"), error);
}

/* A key that says nothing of this way of voting has no place beside it. */
static gboolean
check_rule_keys (Reader *self, const char *group, ParvisRule rule, GError **error)
{
  static const struct
  {
    const char *key;
    ParvisRule rule;
  } owned[] = {
    { "Dots", PARVIS_RULE_DOTS },
    { "DotsOnOne", PARVIS_RULE_DOTS },
    { "Grades", PARVIS_RULE_JUDGMENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    if (owned[i].rule != rule && has_key (self, group, owned[i].key))
      return parvis_method_text_refuse (self->text, group, owned[i].key,
                                        N_ ("this key does not go with this way of voting"), error);
  return TRUE;
}

static gboolean
read_vote (Reader *self, const char *group, ParvisMethodSequence *sequence, GError **error)
{
  const char *caps = N_ ("dots on one line are 1 or 2");
  const char *grades = N_ ("grades are 5 or 7");
  int rule = PARVIS_RULE_DOTS;

  if (has_key (self, group, "Vote") &&
      !read_nick (self, group, "Vote", PARVIS_TYPE_RULE, &rule,
                  N_ ("a vote is dots, approval or judgment"), error))
    return FALSE;
  sequence->rule = (ParvisRule) rule;
  if (!check_rule_keys (self, group, sequence->rule, error) ||
      !read_number (self, group, "Dots", MAX_DOTS, &sequence->dots,
                    N_ ("dots are a whole number, from 1 to 99"), error) ||
      !read_number (self, group, "DotsOnOne", 2, &sequence->cap, caps, error) ||
      !read_number (self, group, "Grades", 7, &sequence->grades, grades, error))
    return FALSE;
  return sequence->grades == 5 || sequence->grades == 7 ||
         parvis_method_text_refuse (self->text, group, "Grades", grades, error);
}

static gboolean
read_choice (Reader *self, const char *group, ParvisMethodSequence *sequence, GError **error)
{
  int target = PARVIS_TARGET_NONE;
  const char *unknown = N_ ("a target is quality, proposal or engagement");
  const char *count = N_ ("this must be a whole number, from 1");

  if (sequence->kind != PARVIS_KIND_CHOOSE)
    return TRUE;
  if (!read_nick (self, group, "Target", PARVIS_TYPE_TARGET, &target, unknown, error))
    return FALSE;
  if (target == PARVIS_TARGET_NONE)
    return parvis_method_text_refuse (self->text, group, "Target", unknown, error);
  sequence->target = (ParvisTarget) target;
  if (!read_number (self, group, "KeepLeast", MAX_COUNT, &sequence->keep_least, count, error) ||
      !read_number (self, group, "KeepMost", MAX_COUNT, &sequence->keep_most, count, error))
    return FALSE;
  if (sequence->keep_most > 0 && sequence->keep_least > sequence->keep_most)
    return parvis_method_text_refuse (self->text, group, "KeepLeast",
                                      N_ ("“KeepLeast” is more than “KeepMost”"), error);
  return read_vote (self, group, sequence, error);
}

static gboolean
read_sequence (Reader *self, const char *group, const char *place, GError **error)
{
  ParvisMethodWorkshop *workshop;
  ParvisMethodSequence *sequence;
  const char *key;
  int kind;

  if (!split_place (self, group, place, &workshop, &key, error))
    return FALSE;
  sequence = parvis_method_workshop_add_sequence (workshop, key);
  sequence->title = get_text (self, group, "Title");
  sequence->prompt = get_text (self, group, "Prompt");
  sequence->hint = get_text (self, group, "Hint");
  /* Which keys belong here depends on the kind, so it comes first. */
  if (has_key (self, group, "Kind"))
    {
      if (!read_nick (self, group, "Kind", PARVIS_TYPE_KIND, &kind,
                      N_ ("a kind is talk, collect, position, choose or commit"), error))
        return FALSE;
      sequence->kind = (ParvisKind) kind;
    }
  return check_keys (self, group, sequence_keys, 1u << sequence->kind, error) &&
         read_number (self, group, "Minutes", PARVIS_MINUTES_MOST, &sequence->minutes,
                      N_ ("minutes are a whole number, from 1 to 1440"), error) &&
         read_number (self, group, "NotesEach", MAX_COUNT, &sequence->notes_each,
                      N_ ("this must be a whole number, from 1"), error) &&
         read_switch (self, group, "Protected", &sequence->protected, error) &&
         read_switch (self, group, "Writing", &sequence->writing, error) &&
         read_choice (self, group, sequence, error) &&
         read_zones (self, group, workshop, sequence, error);
}

typedef gboolean (*ReadGroup) (Reader *, const char *, const char *, GError **);

/* The groups whose name starts with @prefix, in order. */
static gboolean
read_groups (Reader *self, char **groups, const char *prefix, ReadGroup read, GError **error)
{
  for (guint i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], prefix) &&
        !read (self, groups[i], groups[i] + strlen (prefix), error))
      return FALSE;
  return TRUE;
}

static gboolean
check_groups (Reader *self, char **groups, GError **error)
{
  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], "Method") && !g_str_has_prefix (groups[i], "Workshop ") &&
        !g_str_has_prefix (groups[i], "Zone ") && !g_str_has_prefix (groups[i], "Sequence "))
      return parvis_method_text_refuse (self->text, groups[i], NULL,
                                        N_ ("no such group belongs here"), error);
  return TRUE;
}

static gboolean
check_whole (Reader *self, GError **error)
{
  if (self->method->workshops->len == 0)
    return parvis_method_text_refuse (self->text, "Method", NULL, N_ ("the method has no workshop"),
                                      error);
  for (guint i = 0; i < self->method->workshops->len; i++)
    {
      ParvisMethodWorkshop *workshop = g_ptr_array_index (self->method->workshops, i);
      g_autofree char *group = g_strconcat ("Workshop ", workshop->key, NULL);

      if (workshop->sequences->len == 0)
        return parvis_method_text_refuse (self->text, group, NULL,
                                          N_ ("this workshop has no sequence"), error);
    }
  return TRUE;
}

ParvisMethod *
parvis_method_parse_in (GBytes *bytes, const char *language, GError **error)
{
  g_autoptr (ParvisMethodText) text = parvis_method_text_new (bytes, error);
  g_autoptr (ParvisMethod) method = NULL;
  g_auto (GStrv) groups = NULL;
  Reader reader;

  if (text == NULL)
    return NULL;
  method = parvis_method_new ();
  groups = g_key_file_get_groups (text->file, NULL);
  reader = (Reader){ .text = text, .language = language, .method = method };
  if (!check_groups (&reader, groups, error) || !read_method (&reader, error) ||
      !read_groups (&reader, groups, "Workshop ", read_workshop, error) ||
      !read_groups (&reader, groups, "Zone ", read_zone, error) ||
      !read_groups (&reader, groups, "Sequence ", read_sequence, error) ||
      !check_whole (&reader, error))
    return NULL;
  return g_steal_pointer (&method);
}
