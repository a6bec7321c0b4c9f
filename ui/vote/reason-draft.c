/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/reason-draft.h"

#include <string.h>

#include "campaign/draft.h"
#include "rules/mask.h"

/* Milliseconds. */
#define KEEP_EVERY 600

struct _ParvisReasonDraft
{
  GObject parent_instance;

  ParvisCampaign *campaign; /* owned */
  ParvisSequence *sequence; /* owned */
  GtkEditable *entry;       /* its owner's */
  char *kept;               /* as it is in the file */
  guint keep_source;
};

G_DEFINE_FINAL_TYPE (ParvisReasonDraft, parvis_reason_draft, G_TYPE_OBJECT)

static void
keep (ParvisReasonDraft *self)
{
  const char *text = gtk_editable_get_text (self->entry);

  /* Where the disk is full, recording the decision says so. */
  if (g_str_equal (text, self->kept) || parvis_campaign_is_read_only (self->campaign) ||
      !parvis_campaign_keep_draft (self->campaign, self->sequence, text, NULL))
    return;
  g_free (self->kept);
  self->kept = g_strdup (text);
}

/* Its own undo would bring back what was said before, a name that is masked too. */
static void
set_text (ParvisReasonDraft *self, const char *text)
{
  gtk_editable_set_enable_undo (self->entry, FALSE);
  gtk_editable_set_text (self->entry, text);
  gtk_editable_set_enable_undo (self->entry, TRUE);
}

static gboolean
keep_cb (gpointer data)
{
  ParvisReasonDraft *self = data;

  self->keep_source = 0;
  keep (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (ParvisReasonDraft *self)
{
  if (self->keep_source == 0)
    self->keep_source = g_timeout_add (KEEP_EVERY, keep_cb, self);
}

/* What is half typed would bring the name back. */
static void
on_redacted (ParvisReasonDraft *self, const char *name)
{
  g_autoptr (ParvisMask) mask = parvis_mask_new (name);
  const char *text = gtk_editable_get_text (self->entry);
  gsize size;
  g_autofree char *masked =
      mask != NULL ? parvis_mask_apply (mask, text, strlen (text), &size) : NULL;

  if (masked == NULL)
    return;
  set_text (self, masked);
  keep (self);
}

static void
parvis_reason_draft_dispose (GObject *object)
{
  ParvisReasonDraft *self = PARVIS_REASON_DRAFT (object);

  if (self->keep_source != 0)
    keep (self);
  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_object (&self->sequence);
  g_clear_object (&self->campaign);
  g_clear_pointer (&self->kept, g_free);
  G_OBJECT_CLASS (parvis_reason_draft_parent_class)->dispose (object);
}

static void
parvis_reason_draft_class_init (ParvisReasonDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = parvis_reason_draft_dispose;
}

static void
parvis_reason_draft_init (ParvisReasonDraft *self)
{
}

ParvisReasonDraft *
parvis_reason_draft_new (ParvisCampaign *campaign, ParvisSequence *sequence, GtkEditable *entry)
{
  ParvisReasonDraft *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_SEQUENCE (sequence), NULL);
  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);
  self = g_object_new (PARVIS_TYPE_REASON_DRAFT, NULL);
  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  self->entry = entry;
  self->kept = parvis_campaign_get_draft (campaign, sequence);
  set_text (self, self->kept);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "redacted", G_CALLBACK (on_redacted), self, G_CONNECT_SWAPPED);
  return self;
}

void
parvis_reason_draft_drop (ParvisReasonDraft *self)
{
  g_return_if_fail (PARVIS_IS_REASON_DRAFT (self));
  set_text (self, "");
  g_clear_handle_id (&self->keep_source, g_source_remove);
  keep (self);
}
