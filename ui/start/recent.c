/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start/recent.h"

#include <glib/gi18n-lib.h>

#include "words/words.h"

struct _ParvisRecent
{
  GObject parent_instance;
  char *path; /* owned */
  gint64 opened;
};

G_DEFINE_FINAL_TYPE (ParvisRecent, parvis_recent, G_TYPE_OBJECT)

static void
parvis_recent_finalize (GObject *object)
{
  g_free (PARVIS_RECENT (object)->path);
  G_OBJECT_CLASS (parvis_recent_parent_class)->finalize (object);
}

static void
parvis_recent_class_init (ParvisRecentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = parvis_recent_finalize;
}

static void
parvis_recent_init (ParvisRecent *self)
{
}

ParvisRecent *
parvis_recent_new (const char *path, gint64 opened)
{
  ParvisRecent *self;

  g_return_val_if_fail (path != NULL, NULL);
  self = g_object_new (PARVIS_TYPE_RECENT, NULL);
  self->path = g_strdup (path);
  self->opened = opened;
  return self;
}

const char *
parvis_recent_get_path (ParvisRecent *self)
{
  g_return_val_if_fail (PARVIS_IS_RECENT (self), NULL);
  return self->path;
}

gint64
parvis_recent_get_opened (ParvisRecent *self)
{
  g_return_val_if_fail (PARVIS_IS_RECENT (self), 0);
  return self->opened;
}

char *
parvis_recent_get_words (ParvisRecent *self)
{
  g_autoptr (GDateTime) now = NULL, then = NULL;
  g_autofree char *iso = NULL, *date = NULL;
  GDate today, day;
  int days;

  g_return_val_if_fail (PARVIS_IS_RECENT (self), NULL);
  now = g_date_time_new_now_local ();
  then = g_date_time_new_from_unix_local (self->opened);
  if (then == NULL)
    return g_strdup ("");
  g_date_clear (&today, 1);
  g_date_clear (&day, 1);
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now),
                  (GDateMonth) g_date_time_get_month (now), (GDateYear) g_date_time_get_year (now));
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (then),
                  (GDateMonth) g_date_time_get_month (then),
                  (GDateYear) g_date_time_get_year (then));
  days = g_date_days_between (&day, &today);
  if (days <= 0)
    return g_strdup (_ ("opened today"));
  if (days == 1)
    return g_strdup (_ ("opened yesterday"));
  iso = g_date_time_format (then, "%Y-%m-%d");
  date = parvis_words_date (iso);
  /* Translators: a campaign, on a date: "opened on 4 November 2026" */
  return g_strdup_printf (_ ("opened on %s"), date);
}
