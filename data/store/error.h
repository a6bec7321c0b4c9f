/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/error.h: why data refuses. The sentence for a person is words/error-words.h's. */
#pragma once

#include <glib.h>

#define PARVIS_ERROR (parvis_error_quark ())
GQuark parvis_error_quark (void);

typedef enum
{
  PARVIS_ERROR_NOT_FOUND,
  PARVIS_ERROR_NOT_CAMPAIGN,
  PARVIS_ERROR_TOO_NEW,
  PARVIS_ERROR_DAMAGED,
  PARVIS_ERROR_READ_ONLY,
  PARVIS_ERROR_BUSY,
  PARVIS_ERROR_NO_SPACE,
  PARVIS_ERROR_EXISTS,
  PARVIS_ERROR_IO,
  PARVIS_ERROR_NOTHING_TO_UNDO,
  PARVIS_ERROR_CONFLICT, /* an undo step that no longer fits */
  /* Refused values: */
  PARVIS_ERROR_EMPTY,     /* a text with nothing in it */
  PARVIS_ERROR_TOO_LONG,  /* a text over its limit */
  PARVIS_ERROR_TOO_SHORT, /* a name to redact of fewer than two letters */
  PARVIS_ERROR_BAD_TEXT,  /* not UTF-8 */
  PARVIS_ERROR_BAD_DATE,
  PARVIS_ERROR_BAD_LOGO,
  PARVIS_ERROR_BAD_MINUTES,
  PARVIS_ERROR_BAD_VALUE, /* outside what the method allows: a caller's mistake */
  PARVIS_ERROR_ANSWERED,  /* a second ballot or stance */
  PARVIS_ERROR_NOT_OPEN,  /* a vote or positioning that takes no answer now */
  PARVIS_ERROR_NOT_SHOWN, /* a result before it is shown */
  PARVIS_ERROR_TOO_FEW,   /* a vote on fewer than two options */
  PARVIS_ERROR_TOO_MANY_DOTS,
  PARVIS_ERROR_HAS_BALLOTS, /* a vote that can't be called off any more */
  PARVIS_ERROR_HAS_ACTIONS, /* a service, or the last action of an engagement */
  PARVIS_ERROR_NEEDS_REASON,
  PARVIS_ERROR_NOT_CLOSED,    /* papers of a vote that is open, or shown already */
  PARVIS_ERROR_MISCOUNT,      /* a count of papers that can't be */
  PARVIS_ERROR_NAME_TAKEN,    /* two tables of one name */
  PARVIS_ERROR_TOLD,          /* ballots or papers after a part of the result was told */
  PARVIS_ERROR_NEEDS_RECOUNT, /* lines to be counted together that have votes on paper */
  PARVIS_ERROR_NO_DATES,      /* a calendar of a roadmap without a date to keep */
  /* The message is "LINE: detail", in English: */
  PARVIS_ERROR_METHOD,
  PARVIS_ERROR_CSV,
  /* The message is as workbook/trouble.h says: */
  PARVIS_ERROR_WORKBOOK,
  /* The message is "LINE: detail" or "PLACE: detail", a JSON Pointer: */
  PARVIS_ERROR_JSON
} ParvisError;
