/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/scribe.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "board/pasted.h"
#include "board/preview.h"
#include "campaign/draft.h"
#include "campaign/wall.h"
#include "feedback/feedback.h"
#include "page/page.h"
#include "rules/mask.h"

/* More than this is shown before it is added. */
#define SHOWN_FIRST 10
/* One line takes much time to lay out when it is endless. */
#define LINE_MAX_SIZE 8000
/* Milliseconds: somebody who pulls the plug loses no more than a word. */
#define KEEP_EVERY 600

struct _ParvisScribe
{
  GObject parent_instance;
  ParvisCampaign *campaign; /* owned */
  ParvisSequence *sequence; /* owned */
  ParvisEntryBar *bar;      /* the page's; NULL once it goes */
  ParvisWall *wall;         /* the same */
  char *kept;               /* as it is in the file */
  guint keep_source;
};

G_DEFINE_FINAL_TYPE (ParvisScribe, parvis_scribe, G_TYPE_OBJECT)

/* A text on its way to a zone; to the entry, where it is one line, when there is none. */
typedef struct
{
  ParvisScribe *scribe;
  ParvisZoneView *zone; /* the wall's; NULL: through the entry */
} Errand;

static void
keep (ParvisScribe *self)
{
  const char *text = parvis_entry_bar_get_text (self->bar);

  if (g_str_equal (text, self->kept) || parvis_campaign_is_read_only (self->campaign))
    return;
  /* Where the disk is full, adding the note says so. */
  if (!parvis_campaign_keep_draft (self->campaign, self->sequence, text, NULL))
    return;
  g_free (self->kept);
  self->kept = g_strdup (text);
}

static gboolean
keep_cb (gpointer data)
{
  ParvisScribe *self = data;

  self->keep_source = 0;
  keep (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (ParvisScribe *self)
{
  if (self->bar != NULL && self->keep_source == 0)
    self->keep_source = g_timeout_add (KEEP_EVERY, keep_cb, self);
}

/* What is half typed would bring the name back. */
static void
redacted_cb (ParvisScribe *self, const char *name)
{
  g_autoptr (ParvisMask) mask = parvis_mask_new (name);
  const char *text = self->bar != NULL ? parvis_entry_bar_get_text (self->bar) : "";
  gsize size;
  g_autofree char *masked =
      mask != NULL ? parvis_mask_apply (mask, text, strlen (text), &size) : NULL;

  if (masked == NULL)
    return;
  parvis_entry_bar_set_text (self->bar, masked);
  keep (self);
}

static void
say (ParvisScribe *self, const char *sentence)
{
  parvis_feedback_notice (GTK_WIDGET (self->wall), sentence);
}

static gboolean
refuse_long (ParvisScribe *self, const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  glong length = g_utf8_strlen (trimmed, -1);
  g_autofree char *refusal = NULL;

  if (length <= PARVIS_NOTE_MAX)
    return FALSE;
  refusal = g_strdup_printf (_ ("This note has %ld characters, %d fit on one: shorten it or make "
                                "two of it. Your text is still here."),
                             length, PARVIS_NOTE_MAX);
  say (self, refusal);
  return TRUE;
}

static ParvisNewNote
make_note (ParvisScribe *self, ParvisZoneView *zone, const char *text)
{
  return (ParvisNewNote){ parvis_zone_view_get_zone (zone), parvis_zone_view_get_college (zone),
                          text, parvis_sequence_get_writing (self->sequence) };
}

/* Nobody chose a place for it: the wall goes on placing it where it was seen to land. */
static gboolean
add_typed (ParvisScribe *self, ParvisZoneView *zone)
{
  const char *text = parvis_entry_bar_get_text (self->bar);
  ParvisNewNote note = make_note (self, zone, text);
  g_autoptr (GError) error = NULL;

  if (refuse_long (self, text))
    return FALSE;
  if (parvis_campaign_add_note (self->campaign, &note, NAN, NAN, &error) == NULL)
    {
      parvis_feedback_error (GTK_WIDGET (self->wall), error);
      return FALSE;
    }
  parvis_entry_bar_set_text (self->bar, "");
  keep (self);
  return TRUE;
}

static void
entered_cb (ParvisScribe *self)
{
  ParvisZoneView *zone;

  if (self->bar == NULL)
    return;
  zone = parvis_entry_bar_get_zone (self->bar);
  if (zone != NULL && !parvis_is_blank (parvis_entry_bar_get_text (self->bar)))
    add_typed (self, zone);
  parvis_entry_bar_focus (self->bar);
}

/* Where words meet in what was copied, they meet in the entry too. */
static void
insert (ParvisScribe *self, const char *line, GBytes *bytes)
{
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size);
  g_autofree char *text =
      g_strconcat (*start == ' ' ? " " : "", line, start[size - 1] == ' ' ? " " : "", NULL);

  parvis_entry_bar_insert (self->bar, text);
  parvis_entry_bar_focus (self->bar);
}

static GArray *
make_notes (ParvisScribe *self, ParvisZoneView *zone, GPtrArray *texts, gboolean *long_one)
{
  GArray *notes = g_array_sized_new (FALSE, FALSE, sizeof (ParvisNewNote), texts->len);

  *long_one = FALSE;
  for (guint i = 0; i < texts->len; i++)
    {
      ParvisNewNote note = make_note (self, zone, g_ptr_array_index (texts, i));

      *long_one = *long_one || g_utf8_strlen (note.text, -1) > PARVIS_NOTE_MAX;
      g_array_append_val (notes, note);
    }
  return notes;
}

static void
refuse_many (ParvisScribe *self, guint n_notes)
{
  g_autofree char *refusal = g_strdup_printf (
      /* Translators: both are numbers of notes, the first over 500. */
      _ ("These are %u notes, and %u can be added at once: paste them in several parts. Nothing "
         "was "
         "added."),
      n_notes, PARVIS_PASTED_MOST);

  say (self, refusal);
}

static void
add_list (ParvisScribe *self, ParvisZoneView *zone, ParvisListLines *lines)
{
  g_autoptr (GArray) notes = NULL;
  gboolean long_one;

  if (lines->n_all > lines->texts->len)
    {
      refuse_many (self, lines->n_all);
      return;
    }
  notes = make_notes (self, zone, lines->texts, &long_one);
  if (notes->len > SHOWN_FIRST || long_one || lines->mended)
    parvis_preview_show (GTK_WIDGET (self->wall), self->campaign, notes, lines->mended);
  else
    parvis_preview_add (GTK_WIDGET (self->wall), self->campaign, notes);
}

static void
insert_line (ParvisScribe *self, ParvisListLines *lines, GBytes *bytes)
{
  const char *line = g_ptr_array_index (lines->texts, 0);
  g_autofree char *refusal = NULL;

  if (strlen (line) > LINE_MAX_SIZE)
    {
      refusal =
          g_strdup_printf (_ ("This text has %ld characters without a line end, and %d fit on "
                              "a note: paste it in parts. It is still where you copied it."),
                           g_utf8_strlen (line, -1), PARVIS_NOTE_MAX);
      say (self, refusal);
      return;
    }
  insert (self, line, bytes);
  if (lines->mended)
    say (self, _ ("Some signs can’t be read: � stands for each. Look before adding."));
}

static void
take (ParvisScribe *self, ParvisZoneView *zone, ParvisListLines *lines, GBytes *bytes)
{
  if (lines->n_all == 0)
    say (self, _ ("There is nothing to read in this text."));
  else if (lines->n_all == 1 && zone == NULL)
    insert_line (self, lines, bytes);
  else
    add_list (self, zone != NULL ? zone : parvis_entry_bar_get_zone (self->bar), lines);
}

static void
split_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Errand *errand = data;
  ParvisScribe *self = errand->scribe;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisListLines) lines = parvis_pasted_finish (result, &bytes, &error);

  if (self->bar != NULL && parvis_entry_bar_get_zone (self->bar) != NULL)
    {
      if (lines != NULL)
        take (self, errand->zone, lines, bytes);
      else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
        say (self, _ ("This text is too long to be notes: paste it in parts. Nothing was added."));
      else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
        say (self,
             _ ("The program that this text comes from does not answer: copy less of it, then "
                "paste again. Nothing was added."));
      else
        say (self, _ ("There is no text here to make notes of. Copy it again, then try again."));
    }
  g_object_unref (self);
  g_free (errand);
}

static Errand *
errand_new (ParvisScribe *self, ParvisZoneView *zone)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->scribe = g_object_ref (self);
  errand->zone = zone;
  return errand;
}

static void
pasted_cb (ParvisScribe *self, GdkClipboard *clipboard)
{
  parvis_pasted_read (clipboard, split_cb, errand_new (self, NULL));
}

static void
intruded_cb (ParvisScribe *self, GBytes *bytes)
{
  parvis_pasted_split (bytes, split_cb, errand_new (self, NULL));
}

static gboolean
dropped_cb (ParvisScribe *self, const GValue *value, double x, double y)
{
  ParvisSpot spot = parvis_wall_to_plane (self->wall, x, y);
  ParvisZoneView *zone =
      parvis_plane_get_zone_at (parvis_wall_get_plane (self->wall), spot.x, spot.y);
  const char *text = g_value_get_string (value);
  g_autoptr (GBytes) bytes = NULL;

  if (zone == NULL || text == NULL || parvis_campaign_is_read_only (self->campaign))
    return FALSE;
  bytes = g_bytes_new (text, strlen (text));
  parvis_pasted_split (bytes, split_cb, errand_new (self, zone));
  return TRUE;
}

static void
parvis_scribe_finalize (GObject *object)
{
  ParvisScribe *self = PARVIS_SCRIBE (object);

  parvis_scribe_leave (self);
  g_free (self->kept);
  g_object_unref (self->sequence);
  g_object_unref (self->campaign);
  G_OBJECT_CLASS (parvis_scribe_parent_class)->finalize (object);
}

static void
parvis_scribe_class_init (ParvisScribeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = parvis_scribe_finalize;
}

static void
parvis_scribe_init (ParvisScribe *self)
{
}

ParvisScribe *
parvis_scribe_new (ParvisCampaign *campaign,
                   ParvisSequence *sequence,
                   ParvisEntryBar *bar,
                   ParvisWall *wall)
{
  ParvisScribe *self = g_object_new (PARVIS_TYPE_SCRIBE, NULL);
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  self->campaign = g_object_ref (campaign);
  self->sequence = g_object_ref (sequence);
  self->bar = bar;
  self->wall = wall;
  self->kept = parvis_campaign_get_draft (campaign, sequence);
  parvis_entry_bar_set_text (bar, self->kept);
  g_signal_connect_object (bar, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "pasted", G_CALLBACK (pasted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "intruded", G_CALLBACK (intruded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (campaign, "redacted", G_CALLBACK (redacted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drop, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (wall), GTK_EVENT_CONTROLLER (drop));
  return self;
}

void
parvis_scribe_send (ParvisScribe *self, guint position)
{
  ParvisZoneView *zone;
  g_autofree char *said = NULL;

  g_return_if_fail (PARVIS_IS_SCRIBE (self));
  zone = parvis_entry_bar_get_nth_zone (self->bar, position);
  if (zone == NULL)
    gtk_widget_error_bell (GTK_WIDGET (self->bar));
  else if (parvis_is_blank (parvis_entry_bar_get_text (self->bar)))
    parvis_entry_bar_choose_zone (self->bar, position);
  else if (add_typed (self, zone) && zone != parvis_entry_bar_get_zone (self->bar))
    {
      said = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u note added to “%s”", "%u notes added to “%s”", 1), 1,
          parvis_zone_view_get_title (zone));
      parvis_feedback_toast (GTK_WIDGET (self->wall), said, TRUE);
    }
  parvis_entry_bar_focus (self->bar);
}

void
parvis_scribe_paste (ParvisScribe *self)
{
  ParvisPlane *plane;
  GtkWidget *focus;
  ParvisZoneView *zone = NULL;

  g_return_if_fail (PARVIS_IS_SCRIBE (self));
  if (parvis_campaign_is_read_only (self->campaign))
    return;
  plane = parvis_wall_get_plane (self->wall);
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self->wall)));
  if (focus != NULL && PARVIS_IS_ITEM_VIEW (focus))
    zone = parvis_plane_find_zone (plane, PARVIS_ITEM_VIEW (focus));
  if (zone == NULL)
    zone = parvis_entry_bar_get_zone (self->bar);
  parvis_pasted_read (gtk_widget_get_clipboard (GTK_WIDGET (self->wall)), split_cb,
                      errand_new (self, zone));
}

void
parvis_scribe_hand_over (ParvisScribe *self, const char *text)
{
  GtkWidget *page;
  const char *typed;
  g_autofree char *both = NULL;
  g_autofree char *said = NULL;

  g_return_if_fail (PARVIS_IS_SCRIBE (self) && text != NULL);
  if (self->bar == NULL)
    return;
  typed = parvis_entry_bar_get_text (self->bar);
  both = g_strconcat (typed, *typed == '\0' ? "" : " ", text, NULL);
  g_strdelimit (both, "\n\r\t", ' ');
  parvis_entry_bar_set_text (self->bar, both);
  said = g_strdup_printf (
      /* Translators: %s is the title of a sequence. */
      _ ("This note could not be added: its text waits in the entry of “%s”."),
      parvis_sequence_get_title (self->sequence));
  /* Over the page that comes. */
  page = gtk_widget_get_ancestor (GTK_WIDGET (self->wall), PARVIS_TYPE_PAGE);
  parvis_feedback_notice (gtk_widget_get_parent (page), said);
}

void
parvis_scribe_keep (ParvisScribe *self)
{
  g_return_if_fail (PARVIS_IS_SCRIBE (self));
  g_clear_handle_id (&self->keep_source, g_source_remove);
  if (self->bar != NULL)
    keep (self);
}

void
parvis_scribe_leave (ParvisScribe *self)
{
  g_return_if_fail (PARVIS_IS_SCRIBE (self));
  g_clear_handle_id (&self->keep_source, g_source_remove);
  self->bar = NULL;
  self->wall = NULL;
}
