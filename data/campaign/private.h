/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/private.h: what the commands share. Only for data/. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/note.h"
#include "campaign/participant.h"
#include "store/database.h"
#include "store/table.h"

ParvisDatabase *parvis_campaign_get_database (ParvisCampaign *self);

ParvisTable *parvis_campaign_get_table (ParvisCampaign *self, GType type);
/* The zones that @sequence shows, or NULL. (transfer none) (element-type gint64) */
GArray *parvis_campaign_get_zone_ids (ParvisCampaign *self, ParvisSequence *sequence);

/* Around the statements of each command: begin, run them, and end with whether they all went well.
   A NULL @deed is not undone (answers, the bookmark). Nothing is kept unless end returns TRUE. */
gboolean parvis_campaign_begin (ParvisCampaign *self, GError **error);
gboolean
parvis_campaign_end (ParvisCampaign *self, gboolean ok, const ParvisDeed *deed, GError **error);

/* Between begin and end. */
gint64 parvis_campaign_get_new_id (ParvisCampaign *self);

/* UPDATE of one column of @record's row. @types as parvis_database_run(), for the value. */
gboolean parvis_campaign_set_text (ParvisCampaign *self,
                                   gpointer record,
                                   const char *column,
                                   const char *text,
                                   GError **error);
gboolean parvis_campaign_set_int (ParvisCampaign *self,
                                  gpointer record,
                                  const char *column,
                                  gint64 value,
                                  GError **error);
gboolean parvis_campaign_delete_row (ParvisCampaign *self, gpointer record, GError **error);

/* A whole command that sets one column from @value, by the column's type. */
gboolean parvis_campaign_set_column (ParvisCampaign *self,
                                     gpointer record,
                                     const char *property,
                                     const GValue *value,
                                     ParvisDeedKind deed,
                                     GError **error);

/* An answer: whether @participant may give one, a random key for it, that it was given, and the end
   of its transaction, which leaves no order of arrival behind. */
gboolean parvis_campaign_check_may_answer (ParvisCampaign *self,
                                           ParvisSequence *sequence,
                                           ParvisParticipant *participant,
                                           gboolean open,
                                           GError **error);
gboolean parvis_make_answer_key (GBytes **key, GError **error);
gboolean parvis_campaign_note_answer (ParvisCampaign *self,
                                      ParvisSequence *sequence,
                                      ParvisParticipant *participant,
                                      GError **error);
gboolean parvis_campaign_end_answer (ParvisCampaign *self, gboolean ok, GError **error);

/* Which engagements are on the poster, by what @sequence, an engagement vote, kept. */
gboolean
parvis_campaign_keep_engagements (ParvisCampaign *self, ParvisSequence *sequence, GError **error);

/* Those of @list that match, in order. (transfer full) */
typedef gboolean (*ParvisMatchFunc) (gpointer record, gint64 wanted);
GPtrArray *parvis_pick (GListModel *list, ParvisMatchFunc matches, gint64 wanted);

/* Between begin and end: what changes is not what people said yes to, or takes it back by itself.
 */
void parvis_campaign_keep_assents (ParvisCampaign *self);
/* What the poster says, as one text; and what everybody said of it, taken back. (transfer full) */
gboolean parvis_read_poster_words (ParvisDatabase *database, char **words, GError **error);
gboolean parvis_delete_assents (ParvisDatabase *database, GError **error);
/* Between begin and end, after a change of an action's state, progress or reason: what it is now is
   what it is since today. */
gboolean parvis_campaign_note_stage (ParvisCampaign *self, gint64 action, GError **error);

/* A logo that the poster can show, or NULL; else BAD_LOGO. */
gboolean parvis_check_logo (GBytes *logo, GError **error);
/* Trimmed, control characters as spaces, what deceives left out. EMPTY unless @may_be_empty,
   TOO_LONG over @most characters, BAD_TEXT when it is not UTF-8. (transfer full) */
char *parvis_clean_text (const char *text, glong most, gboolean may_be_empty, GError **error);
/* Empty, or YYYY-MM-DD from 1900 on; else BAD_DATE. */
gboolean parvis_check_date (const char *date, GError **error);
/* Empty, or #rrggbb; else BAD_VALUE. */
gboolean parvis_check_colour (const char *colour, GError **error);
/* Always FALSE. */
gboolean parvis_refuse (GError **error, ParvisError code, const char *message);

/* The longest of any other text, in characters. */
#define PARVIS_TEXT_MAX 2000
/* What a square code that is read from a sheet of A4 can hold. */
#define PARVIS_LINK_MAX 152
