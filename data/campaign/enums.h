/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/enums.h: the method's closed lists. A nick is what the file holds. */
#pragma once

#include <glib-object.h>

/* Who: a participant's or a note's college, and the side that an engagement binds. */
typedef enum
{
  PARVIS_COLLEGE_AGENTS,
  PARVIS_COLLEGE_USERS,
  PARVIS_COLLEGE_BOTH
} ParvisCollege;

typedef enum
{
  PARVIS_SCOPE_THEME,
  PARVIS_SCOPE_TERRITORY
} ParvisScope;

typedef enum
{
  PARVIS_KIND_COLLECT,
  PARVIS_KIND_POSITION,
  PARVIS_KIND_CHOOSE,
  PARVIS_KIND_COMMIT,
  PARVIS_KIND_TALK
} ParvisKind;

/* What a choose sequence chooses. */
typedef enum
{
  PARVIS_TARGET_NONE,
  PARVIS_TARGET_QUALITY,
  PARVIS_TARGET_PROPOSAL,
  PARVIS_TARGET_ENGAGEMENT
} ParvisTarget;

/* Of a positioning or a vote: nothing yet, answers come in, no more do (a vote), answers are shown.
 */
typedef enum
{
  PARVIS_PHASE_WAITING,
  PARVIS_PHASE_OPEN,
  PARVIS_PHASE_CLOSED,
  PARVIS_PHASE_SHOWN
} ParvisPhase;

/* How people choose: a few dots, all that they approve of, or a grade for each. */
typedef enum
{
  PARVIS_RULE_DOTS,
  PARVIS_RULE_APPROVAL,
  PARVIS_RULE_JUDGMENT
} ParvisRule;

/* Why a sequence votes: at first, between those that the first could not tell apart, or anew. */
typedef enum
{
  PARVIS_ROUND_FIRST,
  PARVIS_ROUND_RUNOFF,
  PARVIS_ROUND_AGAIN
} ParvisRound;

/* Of a cluster's area. */
typedef enum
{
  PARVIS_TINT_NONE,
  PARVIS_TINT_GREEN,
  PARVIS_TINT_YELLOW,
  PARVIS_TINT_PINK,
  PARVIS_TINT_CYAN,
  PARVIS_TINT_GREY
} ParvisTint;

typedef enum
{
  PARVIS_STATE_TO_START,
  PARVIS_STATE_UNDER_WAY,
  PARVIS_STATE_DONE,
  PARVIS_STATE_WATCH,
  PARVIS_STATE_BLOCKED,
  PARVIS_STATE_DROPPED
} ParvisState;
#define PARVIS_N_STATES 6

typedef enum
{
  PARVIS_PRIORITY_LOW,
  PARVIS_PRIORITY_NORMAL,
  PARVIS_PRIORITY_HIGH
} ParvisPriority;

/* Of the poster. */
typedef enum
{
  PARVIS_DESIGN_SOBER,
  PARVIS_DESIGN_WARM,
  PARVIS_DESIGN_GRAPHIC,
  PARVIS_DESIGN_CONTRAST
} ParvisDesign;
#define PARVIS_N_DESIGNS 4
/* Of a sequence, at most: a day. */
#define PARVIS_MINUTES_MOST (24 * 60)

/* What a participant says of the poster. */
typedef enum
{
  PARVIS_ANSWER_YES,
  PARVIS_ANSWER_NO,
  PARVIS_ANSWER_OBJECTION
} ParvisAnswer;

#define PARVIS_TYPE_COLLEGE (parvis_college_get_type ())
#define PARVIS_TYPE_SCOPE (parvis_scope_get_type ())
#define PARVIS_TYPE_KIND (parvis_kind_get_type ())
#define PARVIS_TYPE_TARGET (parvis_target_get_type ())
#define PARVIS_TYPE_PHASE (parvis_phase_get_type ())
#define PARVIS_TYPE_RULE (parvis_rule_get_type ())
#define PARVIS_TYPE_ROUND (parvis_round_get_type ())
#define PARVIS_TYPE_TINT (parvis_tint_get_type ())
#define PARVIS_TYPE_STATE (parvis_state_get_type ())
#define PARVIS_TYPE_PRIORITY (parvis_priority_get_type ())
#define PARVIS_TYPE_DESIGN (parvis_design_get_type ())
#define PARVIS_TYPE_ANSWER (parvis_answer_get_type ())

GType parvis_college_get_type (void);
GType parvis_scope_get_type (void);
GType parvis_kind_get_type (void);
GType parvis_target_get_type (void);
GType parvis_phase_get_type (void);
GType parvis_rule_get_type (void);
GType parvis_round_get_type (void);
GType parvis_tint_get_type (void);
GType parvis_state_get_type (void);
GType parvis_priority_get_type (void);
GType parvis_design_get_type (void);
GType parvis_answer_get_type (void);

const char *parvis_enum_to_nick (GType type, int value);
gboolean parvis_enum_from_nick (GType type, const char *nick, int *value);
