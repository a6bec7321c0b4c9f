/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/exchange/reader.h: what the parts of the reading share. For data/exchange only. */
#pragma once

#include <json-glib/json-glib.h>

#include "campaign/private.h"
#include "exchange/read.h"
#include "exchange/shape.h"

typedef struct
{
  ParvisDatabase *database;
  JsonObject *root;
  GHashTable *ids;  /* table → its ids */
  gint64 n_answers; /* ballots, with their marks, so far */
} ParvisReader;

/* Where something stands, as a JSON Pointer: "/notes/3/text". Only what is wrong is spelt out. */
typedef struct
{
  const char *list; /* "notes", or NULL at the top */
  int place;        /* -1: the list itself, or what there is one of */
  const char *member;
} ParvisPlace;

/* Always FALSE. @what: for translation. */
gboolean parvis_reader_refuse (const ParvisPlace *place, const char *what, GError **error);
/* As above where @error is one of data's about a value; else it stays what it is. */
gboolean parvis_reader_blame (const ParvisPlace *place, GError *from, GError **error);

/* The members, of which there are these and no others; until NULL. */
gboolean parvis_reader_check_members (JsonObject *object,
                                      const char *const *members,
                                      const ParvisPlace *place,
                                      GError **error);
/* (transfer none) */
JsonArray *parvis_reader_get_list (JsonObject *object, const ParvisPlace *place, GError **error);
/* The @i-th, an object. (transfer none) */
JsonObject *
parvis_reader_get_row (JsonArray *list, guint i, const ParvisPlace *place, GError **error);
gboolean parvis_reader_get_int (JsonObject *object,
                                const ParvisPlace *place,
                                gint64 least,
                                gint64 most,
                                gint64 *value,
                                GError **error);
/* An id of @table. 0 for null, where it is @optional. */
gboolean parvis_reader_get_reference (const ParvisReader *self,
                                      JsonObject *object,
                                      const ParvisPlace *place,
                                      const char *table,
                                      gboolean optional,
                                      gint64 *id,
                                      GError **error);
/* "agents" or "users". (transfer none) */
const char *
parvis_reader_get_college (JsonObject *object, const ParvisPlace *place, GError **error);
gboolean parvis_reader_has_id (const ParvisReader *self, const char *table, gint64 id);

/* Binds the value of @column at @number of @statement. FALSE where it can't be. */
gboolean parvis_reader_bind (const ParvisReader *self,
                             JsonObject *object,
                             const ParvisColumn *column,
                             const ParvisPlace *place,
                             sqlite3_stmt *statement,
                             int number,
                             GError **error);
/* Runs it; what a table forbids is wrong at @place. */
gboolean parvis_reader_insert (const ParvisReader *self,
                               sqlite3_stmt *statement,
                               const ParvisPlace *place,
                               GError **error);

/* "stances", "ballots" and "papers". */
gboolean parvis_reader_add_answers (ParvisReader *self, GError **error);
