/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/piece.h: what can leave the room, one line each: the same for the command and the window. */
#pragma once

#include "ballots/print.h"
#include "board/picture.h"
#include "campaign/service.h"
#include "exchange/write.h"
#include "poster/look.h"

/* In the order that they are written in. */
typedef enum
{
  PARVIS_PIECE_POSTER,
  PARVIS_PIECE_OUTCOME, /* the same page, months later */
  PARVIS_PIECE_ROADMAP,
  PARVIS_PIECE_PLAN, /* the roadmap on paper */
  PARVIS_PIECE_CALENDAR,
  PARVIS_PIECE_MINUTES,
  PARVIS_PIECE_SLIDES,
  PARVIS_PIECE_RECORDS, /* a folder */
  PARVIS_PIECE_JSON,
  PARVIS_PIECE_BOARD,
  PARVIS_PIECE_BALLOTS,
  PARVIS_PIECE_ALL, /* of these but ballots, in a folder */
  PARVIS_PIECE_SIGNOFF,
  PARVIS_N_PIECES
} ParvisPieceKind;

/* Of everything, before each part: the @number-th, from 1, of @n_parts. */
typedef void (*ParvisPieceAnnounce) (ParvisPieceKind kind,
                                     guint number,
                                     guint n_parts,
                                     gpointer data);

/* How it is wanted. All zero, and @paper, will do but for a board and for ballots. */
typedef struct
{
  ParvisPaper paper;         /* of a PDF of the poster or of a board */
  const ParvisLook *look;    /* of the poster; NULL: the campaign's */
  gboolean bleed;            /* of it too, and all that is the poster's is the outcome's */
  const char *link;          /* of it too; NULL: the campaign's */
  ParvisExchangeParts parts; /* of the JSON, and parking of the CSV */
  gboolean plain;            /* CSV for programs, not for spreadsheets */
  ParvisSequence *sequence;  /* the board's or the ballots' */
  ParvisService *service;    /* whose roadmap on paper it is; NULL: everybody's */
  ParvisBallotNumbers ballots;
  GCancellable *cancellable;      /* or NULL */
  ParvisPictureProgress progress; /* or NULL */
  ParvisPieceAnnounce announce;   /* or NULL */
  gpointer data;
} ParvisPieceOrder;

/* At @path, by way of a temporary file: a failure leaves what was there. @remark gets a sentence
   for a person where there is one to say; freed by the caller. */
typedef gboolean (*ParvisPieceFunc) (ParvisCampaign *campaign,
                                     const ParvisPieceOrder *order,
                                     const char *path,
                                     char **remark,
                                     GError **error);

/* Words are to be translated. */
typedef struct
{
  const char *option;   /* of the command; "export-" and it is the window's action */
  const char *argument; /* what the option takes */
  const char *help;     /* of the option */
  const char *name;     /* of its file, before the campaign's */
  const char *suffix;   /* of its file; "" for a folder */
  const char *title;    /* of the window's dialog */
  const char *form;     /* what such files are; NULL where it may have several */
  const char *done;
  ParvisPieceFunc write;
} ParvisPiece;

/* (transfer none) */
const ParvisPiece *parvis_piece_get (ParvisPieceKind kind);
