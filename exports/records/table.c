/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/table.h"

#include <glib/gi18n-lib.h>

#include "campaign/zone.h"

#define PARKING "parking"

void
parvis_records_add_titles (ParvisCsv *csv, const char *const *titles)
{
  for (guint i = 0; titles[i] != NULL; i++)
    parvis_csv_add (csv, g_dpgettext2 (GETTEXT_PACKAGE, "record", titles[i]));
  parvis_csv_end_line (csv);
}

const char *
parvis_records_say (gboolean value)
{
  return value ? C_ ("record", "yes") : C_ ("record", "no");
}

void
parvis_records_add_sequence (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisCsv *csv)
{
  parvis_csv_add (csv,
                  parvis_workshop_get_title (parvis_campaign_find_workshop (campaign, sequence)));
  parvis_csv_add (csv, parvis_sequence_get_title (sequence));
}

void
parvis_records_add_id (ParvisCsv *csv, gint64 id)
{
  g_autofree char *text = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  parvis_csv_add (csv, text);
}

void
parvis_records_add_ids (ParvisCsv *csv, const GArray *ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "",
                            g_array_index (ids, gint64, i));
  parvis_csv_add (csv, text->str);
}

gboolean
parvis_records_has_zone (const ParvisRecords *self, gint64 zone)
{
  return self->parking ||
         !g_str_equal (
             parvis_zone_get_key (parvis_campaign_find (self->campaign, PARVIS_TYPE_ZONE, zone)),
             PARKING);
}

gboolean
parvis_records_has_text (const ParvisRecords *self, ParvisNote *note)
{
  return !parvis_note_get_hidden (note) &&
         parvis_records_has_zone (self, parvis_note_get_zone (note));
}
