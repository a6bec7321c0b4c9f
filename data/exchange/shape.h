/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/exchange/shape.h: how the tables of a campaign stand in a JSON file, one list a table. For
   data/exchange only; campaign.schema.json says the same to others. */
#pragma once

#include <glib-object.h>

/* Of the file, not of the database: raised when a reader of the last one would be mistaken. */
#define PARVIS_EXCHANGE_FORMAT "parvis-campaign"
#define PARVIS_EXCHANGE_VERSION 1

typedef enum
{
  PARVIS_COLUMN_TEXT,
  PARVIS_COLUMN_DATE,
  PARVIS_COLUMN_COLOUR,
  PARVIS_COLUMN_NICK, /* one of an enumeration */
  PARVIS_COLUMN_COUNT,
  PARVIS_COLUMN_FLAG,
  PARVIS_COLUMN_PLACE, /* a number, or null */
  PARVIS_COLUMN_REFERENCE,
  PARVIS_COLUMN_LOGO /* in base 64 */
} ParvisColumnKind;

/* What a column may do without. */
typedef enum
{
  PARVIS_COLUMN_NEEDED = 0,
  PARVIS_COLUMN_OPTIONAL = 1 << 0, /* empty, or null */
  PARVIS_COLUMN_PERSONAL = 1 << 1, /* only with the names */
  PARVIS_COLUMN_ODD = 1 << 2       /* a number that is */
} ParvisColumnFlags;

typedef struct
{
  const char *name; /* the column's and the member's */
  ParvisColumnKind kind;
  ParvisColumnFlags flags;
  GType (*get_type) (void); /* of a nick */
  const char *of;           /* the table that a reference leads to */
  gint64 least, most;       /* of a count; of a text, the most characters */
} ParvisColumn;

typedef struct
{
  const char *member; /* "notes" */
  const char *table;  /* "note" */
  const ParvisColumn *columns;
  guint n_columns;
} ParvisShape;

/* What there is one of. */
const ParvisShape *parvis_shape_get_identity (void);
/* In an order in which what is referred to comes first, but for a table's references to itself and
   those of an option to its engagement. */
const ParvisShape *parvis_shape_list (guint *n_shapes);
const ParvisShape *parvis_shape_find (const char *table);

/* Its columns as SQL names them: "\"zone\", \"cluster\"". (transfer full) */
char *parvis_shape_name_columns (const ParvisShape *self);
