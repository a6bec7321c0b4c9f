/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/panel.h"

#include <string.h>

#include "campaign/private.h"

#define LOGO_MAX (4 * 1024 * 1024)
/* A few bytes can unfold into gigabytes of them. */
#define LOGO_PIXELS_MAX (64 * 1024 * 1024)

static gboolean
is_png (const guint8 *data, gsize size)
{
  static const guint8 magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

  guint32 extent[2];

  if (size < 24 || memcmp (data, magic, sizeof magic) != 0)
    return FALSE;
  memcpy (extent, data + 16, sizeof extent);
  return (guint64) GUINT32_FROM_BE (extent[0]) * GUINT32_FROM_BE (extent[1]) <= LOGO_PIXELS_MAX;
}

static gboolean
is_svg (const char *data, gsize size)
{
  return g_utf8_validate_len (data, size, NULL) &&
         g_strstr_len (data, (gssize) MIN (size, 4096), "<svg") != NULL;
}

gboolean
parvis_check_logo (GBytes *logo, GError **error)
{
  gsize size;
  gconstpointer data;

  if (logo == NULL)
    return TRUE;
  data = g_bytes_get_data (logo, &size);
  if (size <= LOGO_MAX && (is_png (data, size) || is_svg (data, size)))
    return TRUE;
  return parvis_refuse (error, PARVIS_ERROR_BAD_LOGO, "neither PNG nor SVG, or too large");
}

static gboolean
is_date (const char *property)
{
  return g_str_equal (property, "published") || g_str_equal (property, "revision") ||
         g_str_equal (property, "review");
}

gboolean
parvis_check_colour (const char *colour, GError **error)
{
  gboolean good = *colour == '\0' || (strlen (colour) == 7 && *colour == '#');

  for (guint i = 1; good && *colour != '\0' && i < 7; i++)
    good = g_ascii_isxdigit (colour[i]);
  return good || parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, colour);
}

/* NULL with an error. */
static char *
clean_identity_text (const char *property, const char *text, GError **error)
{
  gboolean link = g_str_equal (property, "link");
  g_autofree char *clean = parvis_clean_text (text, link ? PARVIS_LINK_MAX : PARVIS_TEXT_MAX,
                                              !g_str_equal (property, "title"), error);

  if (clean == NULL || (is_date (property) && !parvis_check_date (clean, error)) ||
      (g_str_has_suffix (property, "_colour") && !parvis_check_colour (clean, error)))
    return NULL;
  return g_steal_pointer (&clean);
}

static gboolean
set_logo (ParvisCampaign *self, GBytes *logo, GError **error)
{
  gboolean ok;

  if (!parvis_check_logo (logo, error) || !parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "UPDATE identity SET logo = ?", "b", logo);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_EDIT_IDENTITY, 1 }, error);
}

gboolean
parvis_campaign_set_identity (ParvisCampaign *self,
                              const char *property,
                              const GValue *value,
                              GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  if (G_VALUE_HOLDS (value, G_TYPE_BYTES))
    return set_logo (self, g_value_get_boxed (value), error);
  if (G_VALUE_HOLDS_STRING (value))
    return parvis_campaign_set_identity_texts (self, error, property, g_value_get_string (value),
                                               NULL);
  if (G_VALUE_HOLDS_INT (value) && g_value_get_int (value) < 0)
    return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "a count under zero");
  return parvis_campaign_set_column (self, parvis_campaign_get_identity (self), property, value,
                                     PARVIS_DEED_EDIT_IDENTITY, error);
}

gboolean
parvis_campaign_set_identity_texts (ParvisCampaign *self, GError **error, const char *property, ...)
{
  gboolean ok = TRUE;
  va_list arguments;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  va_start (arguments, property);
  while (ok && property != NULL)
    {
      g_autofree char *clean =
          clean_identity_text (property, va_arg (arguments, const char *), error);

      ok = clean != NULL && parvis_campaign_set_text (self, parvis_campaign_get_identity (self),
                                                      property, clean, error);
      property = va_arg (arguments, const char *);
    }
  va_end (arguments);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_EDIT_IDENTITY, 1 }, error);
}

/* Those that stay keep their row; the others go, unless an action is still theirs. */
static gboolean
drop_other_services (ParvisCampaign *self, const char *const *names, GError **error)
{
  GListModel *services = parvis_campaign_get_services (self);

  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);
      gint64 n_actions;

      if (g_strv_contains (names, parvis_service_get_name (service)))
        continue;
      if (!parvis_database_query_int (parvis_campaign_get_database (self), &n_actions, error,
                                      "SELECT count (*) FROM action WHERE service = ?", "i",
                                      parvis_record_get_id (PARVIS_RECORD (service))))
        return FALSE;
      if (n_actions > 0)
        return parvis_refuse (error, PARVIS_ERROR_HAS_ACTIONS, parvis_service_get_name (service));
      if (!parvis_campaign_delete_row (self, service, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_services (ParvisCampaign *self, const char *const *names, GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);

  for (gint64 i = 0; names[i] != NULL; i++)
    if (!parvis_database_run (database, error, "UPDATE service SET position = ? WHERE name = ?",
                              "is", i, names[i]) ||
        !parvis_database_run (database, error,
                              "INSERT INTO service (position, name) SELECT ?1, ?2 "
                              "WHERE NOT EXISTS (SELECT 1 FROM service WHERE name = ?2)",
                              "is", i, names[i]))
      return FALSE;
  return TRUE;
}

gboolean
parvis_campaign_set_services (ParvisCampaign *self, const char *const *names, GError **error)
{
  g_autoptr (GPtrArray) clean = g_ptr_array_new_with_free_func (g_free);
  const char *const *wanted;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && names != NULL, FALSE);
  for (guint i = 0; names[i] != NULL; i++)
    {
      char *name = parvis_clean_text (names[i], PARVIS_TEXT_MAX, FALSE, error);

      if (name == NULL)
        return FALSE;
      g_ptr_array_add (clean, name);
    }
  g_ptr_array_add (clean, NULL);
  wanted = (const char *const *) clean->pdata;
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = drop_other_services (self, wanted, error) && write_services (self, wanted, error);
  return parvis_campaign_end (
      self, ok, &(ParvisDeed){ PARVIS_DEED_EDIT_SERVICES, (int) clean->len - 1 }, error);
}

gboolean
parvis_campaign_set_workshop_date (ParvisCampaign *self,
                                   ParvisWorkshop *workshop,
                                   const char *date,
                                   GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_WORKSHOP (workshop), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);
  if (!parvis_check_date (date, error) || !parvis_campaign_begin (self, error))
    return FALSE;
  return parvis_campaign_end (self, parvis_campaign_set_text (self, workshop, "date", date, error),
                              &(ParvisDeed){ PARVIS_DEED_SET_DATE, 1 }, error);
}

static gboolean
check_minutes (int least, int minutes, GError **error)
{
  if (minutes >= least && minutes <= PARVIS_MINUTES_MOST)
    return TRUE;
  return parvis_refuse (error, PARVIS_ERROR_BAD_MINUTES, "minutes out of bounds");
}

gboolean
parvis_campaign_set_sequence_minutes (ParvisCampaign *self,
                                      ParvisSequence *sequence,
                                      int minutes,
                                      GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  if (!check_minutes (1, minutes, error))
    return FALSE;
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (self,
                              parvis_campaign_set_int (self, sequence, "minutes", minutes, error),
                              &(ParvisDeed){ PARVIS_DEED_SET_MINUTES, 1 }, error);
}

gboolean
parvis_campaign_set_sequence_taken (ParvisCampaign *self,
                                    ParvisSequence *sequence,
                                    int minutes,
                                    GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  if (!check_minutes (0, minutes, error))
    return FALSE;
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (self,
                              parvis_campaign_set_int (self, sequence, "taken", minutes, error),
                              &(ParvisDeed){ PARVIS_DEED_SET_TAKEN, 1 }, error);
}

ParvisParticipant *
parvis_campaign_add_participant (ParvisCampaign *self,
                                 ParvisCollege college,
                                 const char *name,
                                 GError **error)
{
  g_autofree char *clean = parvis_clean_text (name, PARVIS_TEXT_MAX, FALSE, error);
  gboolean ok;
  gint64 id;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  if (clean == NULL)
    return NULL;
  if (college == PARVIS_COLLEGE_BOTH)
    {
      parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "a participant is of one college");
      return NULL;
    }
  if (!parvis_campaign_begin (self, error))
    return NULL;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "INSERT INTO participant (college, name) VALUES (?, ?)", "ss",
                            parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) college), clean);
  id = parvis_campaign_get_new_id (self);
  if (!parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_ADD_PARTICIPANT, 1 }, error))
    return NULL;
  return parvis_campaign_find (self, PARVIS_TYPE_PARTICIPANT, id);
}

gboolean
parvis_campaign_set_participant (ParvisCampaign *self,
                                 ParvisParticipant *participant,
                                 const char *property,
                                 const GValue *value,
                                 GError **error)
{
  g_auto (GValue) text = G_VALUE_INIT;
  char *clean;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_PARTICIPANT (participant), FALSE);
  if (!G_VALUE_HOLDS_STRING (value))
    return parvis_campaign_set_column (self, participant, property, value,
                                       PARVIS_DEED_EDIT_PARTICIPANT, error);
  clean = parvis_clean_text (g_value_get_string (value), PARVIS_TEXT_MAX,
                             !g_str_equal (property, "name"), error);
  if (clean == NULL)
    return FALSE;
  g_value_init (&text, G_TYPE_STRING);
  g_value_take_string (&text, clean);
  return parvis_campaign_set_column (self, participant, property, &text,
                                     PARVIS_DEED_EDIT_PARTICIPANT, error);
}

gboolean
parvis_campaign_delete_participant (ParvisCampaign *self,
                                    ParvisParticipant *participant,
                                    GError **error)
{
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_PARTICIPANT (participant), FALSE);
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "DELETE FROM assent WHERE participant = ?", "i",
                            parvis_record_get_id (PARVIS_RECORD (participant))) &&
       parvis_campaign_delete_row (self, participant, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_DELETE_PARTICIPANT, 1 }, error);
}

static gboolean
is_of_college (gpointer participant, gint64 college)
{
  return college == PARVIS_COLLEGE_BOTH ||
         parvis_participant_get_college (participant) == (ParvisCollege) college;
}

static gboolean
is_mixed (gpointer participant, gint64 wanted)
{
  return parvis_participant_get_mixed (participant);
}

guint
parvis_campaign_count_participants (ParvisCampaign *self, ParvisCollege college)
{
  g_autoptr (GPtrArray) people = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), 0);
  people = parvis_pick (parvis_campaign_get_participants (self), is_of_college, college);
  return people->len;
}

char *
parvis_campaign_call (ParvisCampaign *self, ParvisParticipant *participant)
{
  GListModel *everybody;
  g_autofree char *name = NULL;
  guint n_same = 1;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_PARTICIPANT (participant), NULL);
  everybody = parvis_campaign_get_participants (self);
  name = g_utf8_casefold (parvis_participant_get_name (participant), -1);
  for (guint i = 0; i < g_list_model_get_n_items (everybody); i++)
    {
      g_autoptr (ParvisParticipant) other = g_list_model_get_item (everybody, i);
      g_autofree char *other_name = g_utf8_casefold (parvis_participant_get_name (other), -1);

      if (other == participant)
        break;
      n_same += g_str_equal (name, other_name);
    }
  if (n_same == 1)
    return g_strdup (parvis_participant_get_name (participant));
  return g_strdup_printf ("%s (%u)", parvis_participant_get_name (participant), n_same);
}

GPtrArray *
parvis_campaign_get_present (ParvisCampaign *self, ParvisWorkshop *workshop)
{
  g_autoptr (GPtrArray) mixed = NULL;
  GListModel *everybody;
  ParvisCollege college;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_WORKSHOP (workshop), NULL);
  everybody = parvis_campaign_get_participants (self);
  college = parvis_workshop_get_college (workshop);
  if (college == PARVIS_COLLEGE_BOTH)
    mixed = parvis_pick (everybody, is_mixed, 0);
  if (mixed != NULL && mixed->len > 0)
    return g_steal_pointer (&mixed);
  return parvis_pick (everybody, is_of_college, college);
}

GPtrArray *
parvis_campaign_get_present_mixed (ParvisCampaign *self)
{
  GListModel *workshops;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  workshops = parvis_campaign_get_workshops (self);
  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (ParvisWorkshop) workshop = g_list_model_get_item (workshops, i);

      if (parvis_workshop_get_college (workshop) == PARVIS_COLLEGE_BOTH)
        return parvis_campaign_get_present (self, workshop);
    }
  return NULL;
}
