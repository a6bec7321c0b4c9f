/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/shape.h"

#include "campaign/enums.h"
#include "campaign/private.h"
#include "campaign/wall.h"

#define OPTIONAL PARVIS_COLUMN_OPTIONAL
#define PERSONAL PARVIS_COLUMN_PERSONAL
#define TEXT_OF(name, flags, most)                                                                 \
  {                                                                                                \
    name, PARVIS_COLUMN_TEXT, flags, NULL, NULL, 0, most                                           \
  }
#define TEXT(name, flags) TEXT_OF (name, flags, PARVIS_TEXT_MAX)
#define SENTENCE(name, flags) TEXT_OF (name, flags, PARVIS_NOTE_MAX)
#define DATE(name, flags)                                                                          \
  {                                                                                                \
    name, PARVIS_COLUMN_DATE, flags, NULL, NULL, 0, PARVIS_TEXT_MAX                                \
  }
#define COLOUR(name)                                                                               \
  {                                                                                                \
    name, PARVIS_COLUMN_COLOUR, OPTIONAL, NULL, NULL, 0, PARVIS_TEXT_MAX                           \
  }
#define NICK(name, type)                                                                           \
  {                                                                                                \
    name, PARVIS_COLUMN_NICK, 0, type, NULL, 0, 0                                                  \
  }
#define COUNT(name, least, most)                                                                   \
  {                                                                                                \
    name, PARVIS_COLUMN_COUNT, 0, NULL, NULL, least, most                                          \
  }
#define GRADES                                                                                     \
  {                                                                                                \
    "grades", PARVIS_COLUMN_COUNT, PARVIS_COLUMN_ODD, NULL, NULL, 5, 7                             \
  }
#define FLAG(name)                                                                                 \
  {                                                                                                \
    name, PARVIS_COLUMN_FLAG, 0, NULL, NULL, 0, 1                                                  \
  }
#define PLACE(name)                                                                                \
  {                                                                                                \
    name, PARVIS_COLUMN_PLACE, OPTIONAL, NULL, NULL, 0, 0                                          \
  }
#define REFERENCE(name, of, flags)                                                                 \
  {                                                                                                \
    name, PARVIS_COLUMN_REFERENCE, flags, NULL, of, 0, 0                                           \
  }
#define LOGO(name, flags)                                                                          \
  {                                                                                                \
    name, PARVIS_COLUMN_LOGO, flags, NULL, NULL, 0, 0                                              \
  }

/* Places in a list are no more than this. */
#define MANY G_MAXINT
#define POSITION COUNT ("position", 0, MANY)

static const ParvisColumn identity[] = {
  TEXT ("title", 0),
  TEXT ("place", OPTIONAL),
  TEXT ("organisation", OPTIONAL),
  NICK ("scope", parvis_scope_get_type),
  TEXT ("contact", OPTIONAL),
  DATE ("published", OPTIONAL),
  DATE ("revision", OPTIONAL),
  COUNT ("validated", 0, MANY),
  LOGO ("logo", OPTIONAL),
  TEXT ("method", 0),
  TEXT ("method_title", OPTIONAL),
  NICK ("design", parvis_design_get_type),
  FLAG ("landscape"),
  COLOUR ("agents_colour"),
  COLOUR ("users_colour"),
  COLOUR ("both_colour"),
  TEXT_OF ("link", OPTIONAL, PARVIS_LINK_MAX),
  FLAG ("signatures"),
  DATE ("review", OPTIONAL),
};

static const ParvisColumn service[] = { POSITION, TEXT ("name", 0) };

static const ParvisColumn workshop[] = {
  POSITION,
  TEXT ("key", 0),
  TEXT ("title", 0),
  NICK ("college", parvis_college_get_type),
  DATE ("date", OPTIONAL),
};

static const ParvisColumn zone[] = {
  REFERENCE ("workshop", "workshop", 0),
  POSITION,
  TEXT ("key", 0),
  TEXT ("title", 0),
};

static const ParvisColumn sequence[] = {
  REFERENCE ("workshop", "workshop", 0),
  POSITION,
  TEXT ("key", 0),
  TEXT ("title", 0),
  NICK ("kind", parvis_kind_get_type),
  COUNT ("minutes", 1, PARVIS_MINUTES_MOST),
  FLAG ("protected"),
  TEXT ("prompt", OPTIONAL),
  TEXT ("hint", OPTIONAL),
  COUNT ("notes_each", 0, MANY),
  NICK ("target", parvis_target_get_type),
  COUNT ("keep_least", 0, MANY),
  COUNT ("keep_most", 0, MANY),
  NICK ("phase", parvis_phase_get_type),
  TEXT ("decision", OPTIONAL),
  FLAG ("writing"),
  NICK ("rule", parvis_rule_get_type),
  COUNT ("dots", 0, 99),
  COUNT ("cap", 1, 2),
  GRADES,
  COUNT ("taken", 0, PARVIS_MINUTES_MOST),
};

static const ParvisColumn participant[] = {
  NICK ("college", parvis_college_get_type),
  TEXT ("name", PERSONAL),
  TEXT ("contact", PERSONAL | OPTIONAL),
  FLAG ("mixed"),
};

static const ParvisColumn cluster[] = {
  REFERENCE ("zone", "zone", 0),
  SENTENCE ("name", OPTIONAL),
  PLACE ("x"),
  PLACE ("y"),
  FLAG ("collapsed"),
  NICK ("tint", parvis_tint_get_type),
};

static const ParvisColumn note[] = {
  REFERENCE ("zone", "zone", 0),
  REFERENCE ("cluster", "cluster", OPTIONAL),
  NICK ("college", parvis_college_get_type),
  SENTENCE ("text", 0),
  PLACE ("x"),
  PLACE ("y"),
  SENTENCE ("original", OPTIONAL),
  FLAG ("flagged"),
};

static const ParvisColumn vote[] = {
  REFERENCE ("sequence", "sequence", 0),
  COUNT ("round", 1, MANY),
  NICK ("kind", parvis_round_get_type),
  NICK ("rule", parvis_rule_get_type),
  COUNT ("dots", 0, MANY),
  COUNT ("cap", 1, 2),
  GRADES,
  COUNT ("reopened", 0, MANY),
  TEXT ("decision", OPTIONAL),
  FLAG ("told"),
};

static const ParvisColumn option[] = {
  REFERENCE ("sequence", "sequence", 0),
  REFERENCE ("vote", "vote", 0),
  POSITION,
  SENTENCE ("label", 0),
  REFERENCE ("cluster", "cluster", OPTIONAL),
  REFERENCE ("note", "note", OPTIONAL),
  REFERENCE ("engagement", "engagement", OPTIONAL),
  REFERENCE ("source", "option", OPTIONAL),
  REFERENCE ("merged", "option", OPTIONAL),
};

static const ParvisColumn retained[] = {
  REFERENCE ("sequence", "sequence", 0),
  REFERENCE ("option", "option", 0),
  NICK ("target", parvis_target_get_type),
  POSITION,
  SENTENCE ("label", 0),
  REFERENCE ("vote", "vote", OPTIONAL),
  REFERENCE ("until", "vote", OPTIONAL),
};

static const ParvisColumn engagement[] = {
  NICK ("side", parvis_college_get_type),       POSITION, SENTENCE ("text", 0), FLAG ("kept"),
  REFERENCE ("retained", "retained", OPTIONAL),
};

static const ParvisColumn action[] = {
  REFERENCE ("engagement", "engagement", 0),
  POSITION,
  REFERENCE ("service", "service", OPTIONAL),
  TEXT ("action", OPTIONAL),
  TEXT ("pilot", OPTIONAL),
  TEXT ("contributors", OPTIONAL),
  DATE ("due", OPTIONAL),
  TEXT ("first_step", OPTIONAL),
  TEXT ("indicator", OPTIONAL),
  TEXT ("means", OPTIONAL),
  NICK ("priority", parvis_priority_get_type),
  COUNT ("progress", 0, 100),
  NICK ("state", parvis_state_get_type),
  TEXT ("reason", OPTIONAL),
  TEXT ("risks", OPTIONAL),
  TEXT ("decision", OPTIONAL),
  TEXT ("follow_up", OPTIONAL),
};

static const ParvisColumn stage[] = {
  REFERENCE ("action", "action", 0),
  DATE ("since", 0),
  NICK ("state", parvis_state_get_type),
  COUNT ("progress", 0, 100),
  TEXT ("reason", OPTIONAL),
};

static const ParvisColumn partner[] = { POSITION, TEXT ("name", OPTIONAL), LOGO ("logo", 0) };

static const ParvisColumn assent[] = {
  REFERENCE ("participant", "participant", 0),
  NICK ("answer", parvis_answer_get_type),
  REFERENCE ("engagement", "engagement", OPTIONAL),
  REFERENCE ("retained", "retained", OPTIONAL),
  TEXT ("reason", OPTIONAL),
};

#define SHAPE(member, table)                                                                       \
  {                                                                                                \
    member, #table, table, G_N_ELEMENTS (table)                                                    \
  }

static const ParvisShape the_identity = SHAPE ("campaign", identity);

static const ParvisShape shapes[] = {
  SHAPE ("services", service),
  SHAPE ("workshops", workshop),
  SHAPE ("zones", zone),
  SHAPE ("sequences", sequence),
  SHAPE ("participants", participant),
  SHAPE ("clusters", cluster),
  SHAPE ("notes", note),
  SHAPE ("votes", vote),
  SHAPE ("options", option),
  SHAPE ("retained", retained),
  SHAPE ("engagements", engagement),
  SHAPE ("actions", action),
  SHAPE ("stages", stage),
  SHAPE ("partners", partner),
  SHAPE ("assents", assent),
};

const ParvisShape *
parvis_shape_get_identity (void)
{
  return &the_identity;
}

const ParvisShape *
parvis_shape_list (guint *n_shapes)
{
  *n_shapes = G_N_ELEMENTS (shapes);
  return shapes;
}

const ParvisShape *
parvis_shape_find (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_equal (shapes[i].table, table))
      return &shapes[i];
  g_return_val_if_reached (NULL);
}

char *
parvis_shape_name_columns (const ParvisShape *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    g_string_append_printf (names, "%s\"%s\"", i == 0 ? "" : ", ", self->columns[i].name);
  return g_string_free (g_steal_pointer (&names), FALSE);
}
