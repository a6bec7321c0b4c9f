/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/record.h: one row of the campaign's file as an object with a stable identity. */
#pragma once

#include <glib-object.h>

#define PARVIS_TYPE_RECORD (parvis_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (ParvisRecord, parvis_record, PARVIS, RECORD, GObject)

/* One column: the property's name is the column's, with dashes. Its place in the object's struct
   holds a char *, gint64, int, gboolean, double, GBytes * or an enum, as `type` says. */
typedef struct
{
  const char *name;
  GType type;
  glong offset;
} ParvisField;

struct _ParvisRecordClass
{
  GObjectClass parent_class;

  const char *table;
  const ParvisField *fields;
  guint n_fields;
  GParamSpec **properties;
  /* NULL where the order of creation is the order. */
  GCompareDataFunc compare;
};

gint64 parvis_record_get_id (ParvisRecord *self);
/* Another number after each change: for those who look at thousands, and cannot listen to each. */
guint parvis_record_get_version (ParvisRecord *self);

/* For the class_init of each type of record. @fields is copied, their names are not. */
void parvis_record_class_set_fields (ParvisRecordClass *klass,
                                     const char *table,
                                     const ParvisField *fields,
                                     guint n_fields);
