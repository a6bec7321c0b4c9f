/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/option.h"

struct _ParvisOption
{
  ParvisRecord parent_instance;
  gint64 sequence;
  int position;
  char *label;
  gint64 cluster;
  gint64 note;
  gint64 engagement;
  gint64 vote;
  gint64 source;
  gint64 merged;
};

G_DEFINE_FINAL_TYPE (ParvisOption, parvis_option, PARVIS_TYPE_RECORD)

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisOption *first = a, *second = b;

  if (first->vote != second->vote)
    return first->vote < second->vote ? -1 : 1;
  return (first->position > second->position) - (first->position < second->position);
}

static void
parvis_option_class_init (ParvisOptionClass *klass)
{
  const ParvisField fields[] = {
    { "sequence", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisOption, sequence) },
    { "position", G_TYPE_INT, G_STRUCT_OFFSET (ParvisOption, position) },
    { "label", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisOption, label) },
    { "cluster", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisOption, cluster) },
    { "note", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisOption, note) },
    { "engagement", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisOption, engagement) },
    { "vote", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisOption, vote) },
    { "source", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisOption, source) },
    { "merged", G_TYPE_INT64, G_STRUCT_OFFSET (ParvisOption, merged) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "option", fields,
                                  G_N_ELEMENTS (fields));
  PARVIS_RECORD_CLASS (klass)->compare = compare;
}

static void
parvis_option_init (ParvisOption *self)
{
}

gint64
parvis_option_get_sequence (ParvisOption *self)
{
  g_return_val_if_fail (PARVIS_IS_OPTION (self), 0);
  return self->sequence;
}

int
parvis_option_get_position (ParvisOption *self)
{
  g_return_val_if_fail (PARVIS_IS_OPTION (self), 0);
  return self->position;
}

const char *
parvis_option_get_label (ParvisOption *self)
{
  g_return_val_if_fail (PARVIS_IS_OPTION (self), NULL);
  return self->label;
}

gint64
parvis_option_get_cluster (ParvisOption *self)
{
  g_return_val_if_fail (PARVIS_IS_OPTION (self), 0);
  return self->cluster;
}

gint64
parvis_option_get_note (ParvisOption *self)
{
  g_return_val_if_fail (PARVIS_IS_OPTION (self), 0);
  return self->note;
}

gint64
parvis_option_get_engagement (ParvisOption *self)
{
  g_return_val_if_fail (PARVIS_IS_OPTION (self), 0);
  return self->engagement;
}

gint64
parvis_option_get_vote (ParvisOption *self)
{
  g_return_val_if_fail (PARVIS_IS_OPTION (self), 0);
  return self->vote;
}

gint64
parvis_option_get_source (ParvisOption *self)
{
  g_return_val_if_fail (PARVIS_IS_OPTION (self), 0);
  return self->source;
}

gint64
parvis_option_get_merged (ParvisOption *self)
{
  g_return_val_if_fail (PARVIS_IS_OPTION (self), 0);
  return self->merged;
}
