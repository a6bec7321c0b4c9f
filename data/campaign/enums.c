/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/enums.h"

G_DEFINE_ENUM_TYPE (ParvisCollege,
                    parvis_college,
                    G_DEFINE_ENUM_VALUE (PARVIS_COLLEGE_AGENTS, "agents"),
                    G_DEFINE_ENUM_VALUE (PARVIS_COLLEGE_USERS, "users"),
                    G_DEFINE_ENUM_VALUE (PARVIS_COLLEGE_BOTH, "both"))

G_DEFINE_ENUM_TYPE (ParvisScope,
                    parvis_scope,
                    G_DEFINE_ENUM_VALUE (PARVIS_SCOPE_THEME, "theme"),
                    G_DEFINE_ENUM_VALUE (PARVIS_SCOPE_TERRITORY, "territory"))

G_DEFINE_ENUM_TYPE (ParvisKind,
                    parvis_kind,
                    G_DEFINE_ENUM_VALUE (PARVIS_KIND_COLLECT, "collect"),
                    G_DEFINE_ENUM_VALUE (PARVIS_KIND_POSITION, "position"),
                    G_DEFINE_ENUM_VALUE (PARVIS_KIND_CHOOSE, "choose"),
                    G_DEFINE_ENUM_VALUE (PARVIS_KIND_COMMIT, "commit"),
                    G_DEFINE_ENUM_VALUE (PARVIS_KIND_TALK, "talk"))

G_DEFINE_ENUM_TYPE (ParvisTarget,
                    parvis_target,
                    G_DEFINE_ENUM_VALUE (PARVIS_TARGET_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (PARVIS_TARGET_QUALITY, "quality"),
                    G_DEFINE_ENUM_VALUE (PARVIS_TARGET_PROPOSAL, "proposal"),
                    G_DEFINE_ENUM_VALUE (PARVIS_TARGET_ENGAGEMENT, "engagement"))

G_DEFINE_ENUM_TYPE (ParvisPhase,
                    parvis_phase,
                    G_DEFINE_ENUM_VALUE (PARVIS_PHASE_WAITING, "waiting"),
                    G_DEFINE_ENUM_VALUE (PARVIS_PHASE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (PARVIS_PHASE_CLOSED, "closed"),
                    G_DEFINE_ENUM_VALUE (PARVIS_PHASE_SHOWN, "shown"))

G_DEFINE_ENUM_TYPE (ParvisRule,
                    parvis_rule,
                    G_DEFINE_ENUM_VALUE (PARVIS_RULE_DOTS, "dots"),
                    G_DEFINE_ENUM_VALUE (PARVIS_RULE_APPROVAL, "approval"),
                    G_DEFINE_ENUM_VALUE (PARVIS_RULE_JUDGMENT, "judgment"))

G_DEFINE_ENUM_TYPE (ParvisRound,
                    parvis_round,
                    G_DEFINE_ENUM_VALUE (PARVIS_ROUND_FIRST, "first"),
                    G_DEFINE_ENUM_VALUE (PARVIS_ROUND_RUNOFF, "runoff"),
                    G_DEFINE_ENUM_VALUE (PARVIS_ROUND_AGAIN, "again"))

G_DEFINE_ENUM_TYPE (ParvisTint,
                    parvis_tint,
                    G_DEFINE_ENUM_VALUE (PARVIS_TINT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (PARVIS_TINT_GREEN, "green"),
                    G_DEFINE_ENUM_VALUE (PARVIS_TINT_YELLOW, "yellow"),
                    G_DEFINE_ENUM_VALUE (PARVIS_TINT_PINK, "pink"),
                    G_DEFINE_ENUM_VALUE (PARVIS_TINT_CYAN, "cyan"),
                    G_DEFINE_ENUM_VALUE (PARVIS_TINT_GREY, "grey"))

G_DEFINE_ENUM_TYPE (ParvisState,
                    parvis_state,
                    G_DEFINE_ENUM_VALUE (PARVIS_STATE_TO_START, "to-start"),
                    G_DEFINE_ENUM_VALUE (PARVIS_STATE_UNDER_WAY, "under-way"),
                    G_DEFINE_ENUM_VALUE (PARVIS_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (PARVIS_STATE_WATCH, "watch"),
                    G_DEFINE_ENUM_VALUE (PARVIS_STATE_BLOCKED, "blocked"),
                    G_DEFINE_ENUM_VALUE (PARVIS_STATE_DROPPED, "dropped"))

G_DEFINE_ENUM_TYPE (ParvisPriority,
                    parvis_priority,
                    G_DEFINE_ENUM_VALUE (PARVIS_PRIORITY_LOW, "low"),
                    G_DEFINE_ENUM_VALUE (PARVIS_PRIORITY_NORMAL, "normal"),
                    G_DEFINE_ENUM_VALUE (PARVIS_PRIORITY_HIGH, "high"))

G_DEFINE_ENUM_TYPE (ParvisDesign,
                    parvis_design,
                    G_DEFINE_ENUM_VALUE (PARVIS_DESIGN_SOBER, "sober"),
                    G_DEFINE_ENUM_VALUE (PARVIS_DESIGN_WARM, "warm"),
                    G_DEFINE_ENUM_VALUE (PARVIS_DESIGN_GRAPHIC, "graphic"),
                    G_DEFINE_ENUM_VALUE (PARVIS_DESIGN_CONTRAST, "contrast"))

G_DEFINE_ENUM_TYPE (ParvisAnswer,
                    parvis_answer,
                    G_DEFINE_ENUM_VALUE (PARVIS_ANSWER_YES, "yes"),
                    G_DEFINE_ENUM_VALUE (PARVIS_ANSWER_NO, "no"),
                    G_DEFINE_ENUM_VALUE (PARVIS_ANSWER_OBJECTION, "objection"))

const char *
parvis_enum_to_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (klass, value);

  return found != NULL ? found->value_nick : NULL;
}

gboolean
parvis_enum_from_nick (GType type, const char *nick, int *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  if (found == NULL)
    return FALSE;
  *value = found->value;
  return TRUE;
}
