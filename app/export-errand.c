/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-errand.h"

#include <glib/gi18n.h>

#include "command.h"
#include "say.h"

static int
refuse (const GError *error, const char *path, GString *said)
{
  g_autofree char *sentence = parvis_say_error (error, path);

  g_string_append_printf (said, "%s\n", sentence);
  return PARVIS_COMMAND_REFUSED;
}

static int
refuse_sequence (ParvisCampaign *campaign, const char *name, GString *said)
{
  g_autoptr (GPtrArray) walls = parvis_picture_list_walls (campaign);

  if (name != NULL)
    g_string_append_printf (said, _ ("No board is called “%s”."), name);
  else
    g_string_append (said, _ ("Which board? --sequence says it."));
  g_string_append_printf (said, "\n%s\n", _ ("The boards of this campaign:"));
  parvis_export_list_sequences (campaign, walls, said);
  return PARVIS_COMMAND_MISUSED;
}

/* Which board and which vote are meant. A status other than DONE says what is wrong. */
static int
find_sequences (ParvisCampaign *campaign,
                const ParvisExportWish *wish,
                ParvisSequence **wall,
                ParvisSequence **vote,
                GString *said)
{
  if (wish->targets.paths[PARVIS_PIECE_BOARD] != NULL)
    {
      const char *name = wish->sequence != NULL ? wish->sequence : "";

      *wall = parvis_picture_find_wall (campaign, name);
      if (*wall == NULL)
        return refuse_sequence (campaign, wish->sequence, said);
    }
  if (wish->targets.paths[PARVIS_PIECE_BALLOTS] != NULL)
    return parvis_export_find_vote (campaign, wish->sequence, vote, said);
  return PARVIS_COMMAND_DONE;
}

/* As a page's title has it, with a capital, or as a sentence has it. */
static gboolean
is_called (ParvisService *service, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (parvis_service_get_name (service), -1);
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  return g_str_equal (folded, wanted);
}

/* By its name. */
static int
find_service (ParvisCampaign *campaign, const char *name, ParvisService **found, GString *said)
{
  GListModel *services = parvis_campaign_get_services (campaign);
  g_autoptr (GString) names = g_string_new (NULL);

  *found = NULL;
  for (guint i = 0; name != NULL && i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);

      /* The campaign has it. Of two that a capital tells apart, the one that is so written. */
      if (g_str_equal (parvis_service_get_name (service), name) ||
          (*found == NULL && is_called (service, name)))
        *found = service;
      g_string_append (names, i > 0 ? C_ ("list", ", ") : "");
      g_string_append_printf (names, _ ("“%s”"), parvis_service_get_name (service));
    }
  if (name == NULL || *found != NULL)
    return PARVIS_COMMAND_DONE;
  if (names->len == 0)
    g_string_append_printf (said, _ ("No service is called “%s”: this campaign has none."), name);
  else
    /* Translators: a name, and a list of names. */
    g_string_append_printf (said, _ ("No service is called “%s”. This campaign has %s."), name,
                            names->str);
  g_string_append_c (said, '\n');
  return PARVIS_COMMAND_REFUSED;
}

static int
write_piece (ParvisCampaign *campaign,
             ParvisPieceKind kind,
             const ParvisPieceOrder *order,
             const char *path,
             GString *said)
{
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;

  if (!parvis_piece_get (kind)->write (campaign, order, path, &remark, &error))
    return refuse (error, path, said);
  if (remark != NULL)
    g_string_append_printf (said, "%s\n", remark);
  return PARVIS_COMMAND_DONE;
}

static ParvisExchangeParts
find_parts (const ParvisExportWish *wish)
{
  ParvisExchangeParts parts = PARVIS_EXCHANGE_SAFE;

  if (wish->names)
    parts |= PARVIS_EXCHANGE_NAMES;
  if (wish->parking)
    parts |= PARVIS_EXCHANGE_PARKING;
  return parts;
}

static int
write_pieces (ParvisCampaign *campaign,
              const ParvisExportWish *wish,
              const char *file,
              GString *said)
{
  ParvisSequence *wall = NULL, *vote = NULL;
  const ParvisLook look = parvis_export_poster_choose_look (campaign, &wish->poster);
  ParvisService *service = NULL;
  int status = find_sequences (campaign, wish, &wall, &vote, said);
  ParvisPieceOrder order = {
    .paper = wish->paper,
    .look = &look,
    .bleed = wish->poster.bleed,
    .link = wish->poster.link,
    .parts = find_parts (wish),
    .plain = wish->plain,
    .sequence = wall,
  };

  if (status == PARVIS_COMMAND_DONE)
    status = find_service (campaign, wish->service, &service, said);
  order.service = service;
  for (guint i = 0; i < PARVIS_N_PIECES && status == PARVIS_COMMAND_DONE; i++)
    if (wish->targets.paths[i] != NULL)
      {
        g_autofree char *path =
            parvis_export_targets_get (&wish->targets, (ParvisPieceKind) i, file);

        status = i == PARVIS_PIECE_BALLOTS
                     ? parvis_export_ballots (campaign, vote, &wish->ballots, path, said)
                     : write_piece (campaign, (ParvisPieceKind) i, &order, path, said);
      }
  return status;
}

/* Among those of many, it says of which campaign it is. */
static void
add_lines (GString *said, const char *file, const char *lines)
{
  g_auto (GStrv) all = g_strsplit (lines, "\n", -1);
  g_autofree char *name = g_filename_display_basename (file);

  for (guint i = 0; all[i] != NULL; i++)
    if (*all[i] != '\0')
      {
        /* Translators: a campaign's file, and a sentence about it. */
        g_string_append_printf (said, _ ("%s: %s"), name, all[i]);
        g_string_append_c (said, '\n');
      }
}

int
parvis_export_errand_run (const ParvisExportWish *wish, const char *file, GString *said)
{
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  int status;

  campaign = parvis_campaign_open_for_reading (file, &error);
  if (campaign == NULL)
    return refuse (error, file, said);
  status = write_pieces (campaign, wish, file, lines);
  if (parvis_export_targets_are_several (&wish->targets))
    add_lines (said, file, lines->str);
  else
    g_string_append (said, lines->str);
  if (!parvis_campaign_close (campaign, &error) && status == PARVIS_COMMAND_DONE)
    return refuse (error, file, said);
  return status;
}
