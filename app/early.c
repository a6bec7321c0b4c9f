/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "early.h"

struct _ParvisEarly
{
  char *path;
  GThread *thread;
  GError *error;
};

static gpointer
run (gpointer data)
{
  ParvisEarly *self = data;

  return parvis_campaign_open (self->path, &self->error);
}

ParvisEarly *
parvis_early_start (const char *path)
{
  ParvisEarly *self = g_new0 (ParvisEarly, 1);

  self->path = g_strdup (path);
  self->thread = g_thread_new ("open", run, self);
  return self;
}

ParvisCampaign *
parvis_early_finish (ParvisEarly *self, GError **error)
{
  ParvisCampaign *campaign = g_thread_join (self->thread);

  if (self->error != NULL)
    g_propagate_error (error, self->error);
  g_free (self->path);
  g_free (self);
  return campaign;
}
