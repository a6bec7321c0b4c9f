/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/record.h"

#include <math.h>

#include "campaign/enums.h"
#include "store/load.h"

/* No wall is so large: a place beyond is none. */
#define FURTHEST 1e6

typedef struct
{
  gint64 id;
  guint version;
} ParvisRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ParvisRecord, parvis_record, G_TYPE_OBJECT)

static gpointer
field_place (ParvisRecord *self, const ParvisField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

static void
parvis_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisRecord *self = PARVIS_RECORD (object);
  const ParvisField *field = &PARVIS_RECORD_GET_CLASS (self)->fields[prop_id - 1];
  gpointer place = field_place (self, field);

  if (field->type == G_TYPE_STRING)
    g_value_set_string (value, *(char **) place);
  else if (field->type == G_TYPE_BYTES)
    g_value_set_boxed (value, *(GBytes **) place);
  else if (field->type == G_TYPE_INT64)
    g_value_set_int64 (value, *(gint64 *) place);
  else if (field->type == G_TYPE_DOUBLE)
    g_value_set_double (value, *(double *) place);
  else if (field->type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, *(gboolean *) place);
  else if (field->type == G_TYPE_INT)
    g_value_set_int (value, *(int *) place);
  else
    g_value_set_enum (value, *(int *) place);
}

static void
parvis_record_finalize (GObject *object)
{
  ParvisRecord *self = PARVIS_RECORD (object);
  ParvisRecordClass *klass = PARVIS_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ParvisField *field = &klass->fields[i];

      if (field->type == G_TYPE_STRING)
        g_clear_pointer ((char **) field_place (self, field), g_free);
      else if (field->type == G_TYPE_BYTES)
        g_clear_pointer ((GBytes **) field_place (self, field), g_bytes_unref);
    }
  G_OBJECT_CLASS (parvis_record_parent_class)->finalize (object);
}

static void
parvis_record_class_init (ParvisRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = parvis_record_finalize;
}

static void
parvis_record_init (ParvisRecord *self)
{
}

gint64
parvis_record_get_id (ParvisRecord *self)
{
  ParvisRecordPrivate *priv = parvis_record_get_instance_private (self);

  g_return_val_if_fail (PARVIS_IS_RECORD (self), 0);
  return priv->id;
}

guint
parvis_record_get_version (ParvisRecord *self)
{
  ParvisRecordPrivate *priv = parvis_record_get_instance_private (self);

  g_return_val_if_fail (PARVIS_IS_RECORD (self), 0);
  return priv->version;
}

static GParamSpec *
make_property (const ParvisField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY;

  if (field->type == G_TYPE_STRING)
    return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
  if (field->type == G_TYPE_BYTES)
    return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_BYTES, flags);
  if (field->type == G_TYPE_INT64)
    return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  if (field->type == G_TYPE_DOUBLE)
    return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  if (field->type == G_TYPE_BOOLEAN)
    return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
  if (field->type == G_TYPE_INT)
    return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  return g_param_spec_enum (field->name, NULL, NULL, field->type, 0, flags);
}

void
parvis_record_class_set_fields (ParvisRecordClass *klass,
                                const char *table,
                                const ParvisField *fields,
                                guint n_fields)
{
  /* GObject does not inherit this one. */
  G_OBJECT_CLASS (klass)->get_property = parvis_record_get_property;
  klass->table = table;
  klass->fields = g_memdup2 (fields, sizeof *fields * n_fields);
  klass->n_fields = n_fields;
  klass->properties = g_new0 (GParamSpec *, n_fields + 1);
  for (guint i = 0; i < n_fields; i++)
    {
      klass->properties[i + 1] = make_property (&fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, klass->properties[i + 1]);
    }
}

static gboolean
load_text (char **place, sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);
  g_autofree char *valid = NULL;

  if (text == NULL)
    text = "";
  /* A file that came by mail may hold any bytes. */
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  if (g_strcmp0 (*place, text) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (text);
  return TRUE;
}

static gboolean
load_bytes (GBytes **place, sqlite3_stmt *row, int column)
{
  const void *blob = sqlite3_column_blob (row, column);
  gsize size = (gsize) sqlite3_column_bytes (row, column);

  if (*place == NULL && blob == NULL)
    return FALSE;
  g_clear_pointer (place, g_bytes_unref);
  if (blob != NULL)
    *place = g_bytes_new (blob, size);
  return TRUE;
}

static gboolean
load_double (double *place, sqlite3_stmt *row, int column)
{
  double value =
      sqlite3_column_type (row, column) == SQLITE_NULL ? NAN : sqlite3_column_double (row, column);
  gboolean same;

  if (fabs (value) > FURTHEST)
    value = NAN;
  same = *place == value || (isnan (*place) && isnan (value));

  *place = value;
  return !same;
}

static gboolean
load_int (int *place, gint64 number)
{
  int value = (int) CLAMP (number, G_MININT, G_MAXINT);
  gboolean changed = *place != value;

  *place = value;
  return changed;
}

static gboolean
load_field (ParvisRecord *self, const ParvisField *field, sqlite3_stmt *row, int column)
{
  gpointer place = field_place (self, field);
  int value = 0;

  if (field->type == G_TYPE_STRING)
    return load_text (place, row, column);
  if (field->type == G_TYPE_BYTES)
    return load_bytes (place, row, column);
  if (field->type == G_TYPE_DOUBLE)
    return load_double (place, row, column);
  if (field->type == G_TYPE_INT64)
    {
      gint64 *number = place, old = *number;

      *number = sqlite3_column_int64 (row, column);
      return *number != old;
    }
  if (field->type == G_TYPE_INT || field->type == G_TYPE_BOOLEAN)
    return load_int (place, sqlite3_column_int64 (row, column));
  parvis_enum_from_nick (field->type, (const char *) sqlite3_column_text (row, column), &value);
  return load_int (place, value);
}

void
parvis_record_load (ParvisRecord *self, sqlite3_stmt *row)
{
  ParvisRecordPrivate *priv = parvis_record_get_instance_private (self);
  ParvisRecordClass *klass = PARVIS_RECORD_GET_CLASS (self);
  gboolean loaded = priv->id != 0;

  priv->id = sqlite3_column_int64 (row, 0);
  if (loaded)
    g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->n_fields; i++)
    if (load_field (self, &klass->fields[i], row, (int) i + 1) && loaded)
      {
        priv->version++;
        g_object_notify_by_pspec (G_OBJECT (self), klass->properties[i + 1]);
      }
  if (loaded)
    g_object_thaw_notify (G_OBJECT (self));
}

char *
parvis_record_class_get_select (ParvisRecordClass *klass)
{
  GString *sql = g_string_new ("SELECT id");

  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", klass->fields[i].name);
  g_string_append_printf (sql, " FROM \"%s\"", klass->table);
  return g_string_free (sql, FALSE);
}
