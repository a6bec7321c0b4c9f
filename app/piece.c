/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "piece.h"

#include <glib/gi18n.h>

#include "calendar/calendar.h"
#include "campaign/today.h"
#include "error.h"
#include "everything.h"
#include "minutes/minutes.h"
#include "plan/plan.h"
#include "poster/outcomes.h"
#include "poster/poster.h"
#include "records/json.h"
#include "records/records.h"
#include "roadmap/roadmap.h"
#include "signoff/signoff.h"
#include "slides/slides.h"

/* @content: (transfer full) */
static gboolean
write_page (ParvisPosterContent *content,
            ParvisCampaign *campaign,
            const ParvisPieceOrder *order,
            const char *path,
            char **remark,
            GError **error)
{
  g_autoptr (ParvisPosterContent) owned = content;
  g_autoptr (ParvisPoster) poster = NULL;
  const ParvisLook look = parvis_look_of_campaign (campaign);
  ParvisPosterJob job = {
    .format = PARVIS_FORMAT_PDF,
    .paper = order->paper,
    .bleed = order->bleed,
  };

  if (order->link != NULL)
    {
      g_free (content->link);
      content->link = g_strdup (order->link);
    }
  poster = parvis_poster_new (content, order->look != NULL ? order->look : &look);
  parvis_format_from_path (path, &job.format);
  if (!parvis_poster_write (poster, &job, path, error))
    return FALSE;
  if (parvis_poster_is_abridged (poster))
    *remark = parvis_poster_get_remark (poster);
  return TRUE;
}

static gboolean
write_poster (ParvisCampaign *campaign,
              const ParvisPieceOrder *order,
              const char *path,
              char **remark,
              GError **error)
{
  return write_page (parvis_poster_content_from_campaign (campaign), campaign, order, path, remark,
                     error);
}

static gboolean
write_outcome (ParvisCampaign *campaign,
               const ParvisPieceOrder *order,
               const char *path,
               char **remark,
               GError **error)
{
  g_autoptr (ParvisPosterContent) content = NULL;
  GDate today;

  parvis_get_today (&today);
  content = parvis_poster_content_of_outcomes (campaign, &today);
  return parvis_poster_content_check_outcomes (content, error) &&
         write_page (g_steal_pointer (&content), campaign, order, path, remark, error);
}

static gboolean
write_roadmap (ParvisCampaign *campaign,
               const ParvisPieceOrder *order,
               const char *path,
               char **remark,
               GError **error)
{
  GDate today;

  parvis_get_today (&today);
  return parvis_roadmap_write_xlsx (campaign, &today, path, error);
}

static gboolean
write_plan (ParvisCampaign *campaign,
            const ParvisPieceOrder *order,
            const char *path,
            char **remark,
            GError **error)
{
  const ParvisPlanJob job = { order->cancellable, order->progress, order->data };
  GDate today;

  parvis_get_today (&today);
  return parvis_plan_write_pdf (campaign, order->service, &today, &job, path, error);
}

static gboolean
write_calendar (ParvisCampaign *campaign,
                const ParvisPieceOrder *order,
                const char *path,
                char **remark,
                GError **error)
{
  GDate today;

  parvis_get_today (&today);
  return parvis_calendar_write_ics (campaign, &today, path, error);
}

static gboolean
write_minutes (ParvisCampaign *campaign,
               const ParvisPieceOrder *order,
               const char *path,
               char **remark,
               GError **error)
{
  const ParvisMinutesJob job = { order->cancellable, order->progress, order->data };
  GDate today;

  parvis_get_today (&today);
  return parvis_minutes_write_pdf (campaign, &today, &job, path, error);
}

static gboolean
write_slides (ParvisCampaign *campaign,
              const ParvisPieceOrder *order,
              const char *path,
              char **remark,
              GError **error)
{
  const ParvisSlidesJob job = { order->cancellable, order->progress, order->data };
  GDate today;

  parvis_get_today (&today);
  return parvis_slides_write_pdf (campaign, &today, &job, path, error);
}

static gboolean
write_records (ParvisCampaign *campaign,
               const ParvisPieceOrder *order,
               const char *path,
               char **remark,
               GError **error)
{
  const ParvisRecordsJob job = {
    .plain = order->plain,
    .parking = (order->parts & PARVIS_EXCHANGE_PARKING) != 0,
  };

  return parvis_records_write_csv (campaign, path, &job, error);
}

static gboolean
write_json (ParvisCampaign *campaign,
            const ParvisPieceOrder *order,
            const char *path,
            char **remark,
            GError **error)
{
  return parvis_records_write_json (campaign, order->parts, path, remark, error);
}

static gboolean
write_board (ParvisCampaign *campaign,
             const ParvisPieceOrder *order,
             const char *path,
             char **remark,
             GError **error)
{
  g_autoptr (ParvisPicture) picture = NULL;
  ParvisPictureJob job = {
    .paper = order->paper,
    .cancellable = order->cancellable,
    .progress = order->progress,
    .data = order->data,
  };

  parvis_format_from_path (path, &job.format);
  picture = parvis_picture_new (campaign, order->sequence, order->cancellable, error);
  if (picture == NULL || !parvis_picture_write (picture, &job, path, error))
    return FALSE;
  *remark = parvis_picture_get_remark (picture, job.format, job.paper);
  return TRUE;
}

static gboolean
write_ballots (ParvisCampaign *campaign,
               const ParvisPieceOrder *order,
               const char *path,
               char **remark,
               GError **error)
{
  /* It may have been closed while the file was being chosen. */
  if (order->sequence == NULL || !parvis_ballots_can_print (campaign, order->sequence))
    {
      g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_NOT_OPEN, "closed meanwhile");
      return FALSE;
    }
  return parvis_ballots_write_pdf (campaign, order->sequence, &order->ballots, path, error);
}

static gboolean
write_signoff (ParvisCampaign *campaign,
               const ParvisPieceOrder *order,
               const char *path,
               char **remark,
               GError **error)
{
  return parvis_signoff_write_pdf (campaign, path, error);
}

static const ParvisPiece pieces[PARVIS_N_PIECES] = {
  [PARVIS_PIECE_POSTER] = {
    .option = "poster",
    .argument = N_ ("PICTURE"),
    .help = N_ ("The poster: .pdf, .png or .svg"),
    .name = N_ ("Poster"),
    .suffix = ".pdf",
    .title = N_ ("Export the Poster"),
    .done = N_ ("The poster is exported"),
    .write = write_poster,
  },
  [PARVIS_PIECE_OUTCOME] = {
    .option = "outcome",
    .argument = N_ ("PICTURE"),
    .help = N_ ("What became of the engagements, as a poster: .pdf, .png or .svg"),
    .name = N_ ("What became of it"),
    .suffix = ".pdf",
    .title = N_ ("Export What Became of It"),
    .done = N_ ("What became of it is exported"),
    .write = write_outcome,
  },
  [PARVIS_PIECE_ROADMAP] = {
    .option = "roadmap",
    .argument = "XLSX",
    .help = N_ ("The roadmap, a spreadsheet"),
    .name = N_ ("Roadmap"),
    .suffix = ".xlsx",
    .title = N_ ("Export the Roadmap"),
    .form = N_ ("Spreadsheets"),
    .done = N_ ("The roadmap is exported"),
    .write = write_roadmap,
  },
  [PARVIS_PIECE_PLAN] = {
    .option = "roadmap-pdf",
    .argument = "PDF",
    .help = N_ ("The roadmap on paper, whole or --service’s"),
    .name = N_ ("Roadmap"),
    .suffix = ".pdf",
    .title = N_ ("Export the Roadmap on Paper"),
    .form = N_ ("PDF documents"),
    .done = N_ ("The roadmap is exported"),
    .write = write_plan,
  },
  [PARVIS_PIECE_CALENDAR] = {
    .option = "calendar",
    .argument = "ICS",
    .help = N_ ("The due dates of the roadmap, for a calendar"),
    .name = N_ ("Due dates"),
    .suffix = ".ics",
    .title = N_ ("Export the Due Dates"),
    .form = N_ ("Calendars"),
    .done = N_ ("The due dates are exported"),
    .write = write_calendar,
  },
  [PARVIS_PIECE_MINUTES] = {
    .option = "minutes",
    .argument = "PDF",
    .help = N_ ("The minutes: what was written, chosen and decided"),
    .name = N_ ("Minutes"),
    .suffix = ".pdf",
    .title = N_ ("Export the Minutes"),
    .form = N_ ("PDF documents"),
    .done = N_ ("The minutes are exported"),
    .write = write_minutes,
  },
  [PARVIS_PIECE_SLIDES] = {
    .option = "slides",
    .argument = "PDF",
    .help = N_ ("The slides for the steering committee"),
    .name = N_ ("Slides"),
    .suffix = ".pdf",
    .title = N_ ("Export the Slides"),
    .form = N_ ("PDF documents"),
    .done = N_ ("The slides are exported"),
    .write = write_slides,
  },
  [PARVIS_PIECE_RECORDS] = {
    .option = "records",
    .argument = N_ ("DIR"),
    .help = N_ ("All of it as tables, CSV in a folder"),
    /* Translators: the name of a folder, before a campaign's. */
    .name = N_ ("Notes and results"),
    .suffix = "",
    .title = N_ ("A Folder for the Notes and Results"),
    .done = N_ ("The notes and results are exported"),
    .write = write_records,
  },
  [PARVIS_PIECE_JSON] = {
    .option = "json",
    .argument = N_ ("FILE.json"),
    .help = N_ ("All that may leave, for programs and for “parvis new --from”"),
    .name = N_ ("Campaign"),
    .suffix = ".json",
    .title = N_ ("Export for Other Programs"),
    .form = N_ ("JSON files"),
    .done = N_ ("The campaign is exported"),
    .write = write_json,
  },
  [PARVIS_PIECE_BOARD] = {
    .option = "board",
    .argument = N_ ("PICTURE"),
    .help = N_ ("A picture of a whole board: .png, .svg or .pdf"),
    .name = N_ ("Board"),
    .suffix = ".png",
    .title = N_ ("Export a Picture of the Board"),
    .done = N_ ("The picture of the board is exported"),
    .write = write_board,
  },
  [PARVIS_PIECE_BALLOTS] = {
    .option = "ballots",
    .argument = "PDF",
    .help = N_ ("The paper ballots of an open vote"),
    .name = N_ ("Ballots"),
    .suffix = ".pdf",
    .title = N_ ("Print Ballots"),
    .form = N_ ("PDF documents"),
    .done = N_ ("The ballots are ready to be printed"),
    .write = write_ballots,
  },
  [PARVIS_PIECE_SIGNOFF] = {
    .option = "signoff",
    .argument = "PDF",
    .help = N_ ("The sheet on which participants validate the poster and sign"),
    .name = N_ ("Validation"),
    .suffix = ".pdf",
    .title = N_ ("Print a Sheet to Sign"),
    .form = N_ ("PDF documents"),
    .done = N_ ("The sheet to sign is ready to be printed"),
    .write = write_signoff,
  },
  [PARVIS_PIECE_ALL] = {
    .option = "all",
    .argument = N_ ("DIR"),
    .help = N_ ("All of these but ballots, numbered, in a folder"),
    /* Translators: the name of a folder, before a campaign's. */
    .name = N_ ("Everything"),
    .suffix = "",
    .title = N_ ("A Folder for Everything"),
    .done = N_ ("Everything is exported"),
    .write = parvis_everything_write,
  },
};

const ParvisPiece *
parvis_piece_get (ParvisPieceKind kind)
{
  g_return_val_if_fail (kind < PARVIS_N_PIECES, NULL);
  return &pieces[kind];
}
