/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "everything.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "bundle.h"
#include "calendar/calendar.h"
#include "error.h"
#include "plan/plan.h"
#include "poster/outcomes.h"
#include "say.h"

/* Of a part's name, in bytes: a disk takes 255. */
#define NAME_MOST 150

typedef struct
{
  ParvisPieceKind kind;
  ParvisSequence *sequence; /* the board's, or NULL */
  ParvisService *service;   /* the roadmap's, or NULL */
  char *name;               /* "03 Roadmap.xlsx" */
} Part;

typedef struct
{
  ParvisCampaign *campaign;
  const ParvisPieceOrder *order;
  ParvisBundle *bundle;
  GArray *parts;
  guint done;
  GString *faults;
  GString *remarks;
} Work;

static void
part_clear (gpointer data)
{
  Part *part = data;

  g_clear_object (&part->sequence);
  g_clear_object (&part->service);
  g_free (part->name);
}

/* What a person wrote, as a part of a file's name: on any disk, and on one line. */
static char *
make_name (guint number, const char *title, const char *suffix)
{
  g_autoptr (GString) name = g_string_new (NULL);

  g_string_append_printf (name, "%02u %s", number, title);
  for (char *c = name->str; *c != '\0'; c++)
    if (strchr ("/\\:*?\"<>|", *c) != NULL || g_ascii_iscntrl (*c))
      *c = *c == '\n' ? ' ' : '-';
  if (name->len > NAME_MOST)
    g_string_truncate (
        name, (gsize) (g_utf8_find_prev_char (name->str, name->str + NAME_MOST) - name->str));
  g_strchomp (name->str);
  return g_strconcat (name->str, suffix, NULL);
}

/* Takes @part, with a number and the name that @title gives it. */
static void
add_part (Work *work, Part part, const char *title, const char *suffix)
{
  part.name = make_name (work->parts->len + 1, title, suffix);
  g_array_append_val (work->parts, part);
}

static void
add_boards (Work *work)
{
  g_autoptr (GPtrArray) walls = parvis_picture_list_walls (work->campaign);
  const ParvisPiece *piece = parvis_piece_get (PARVIS_PIECE_BOARD);

  for (guint i = 0; i < walls->len; i++)
    {
      ParvisSequence *sequence = walls->pdata[i];
      ParvisWorkshop *workshop = parvis_campaign_find_workshop (work->campaign, sequence);
      g_autofree char *title =
          g_strdup_printf ("%s - %s - %s", _ (piece->name), parvis_workshop_get_title (workshop),
                           parvis_sequence_get_title (sequence));

      add_part (work, (Part){ PARVIS_PIECE_BOARD, g_object_ref (sequence), NULL, NULL }, title,
                ".pdf");
    }
}

/* The whole one, then a sheet for each service that leads an action. */
static void
add_plans (Work *work)
{
  GListModel *services = parvis_campaign_get_services (work->campaign);
  const ParvisPiece *piece = parvis_piece_get (PARVIS_PIECE_PLAN);

  add_part (work, (Part){ .kind = PARVIS_PIECE_PLAN }, _ (piece->name), piece->suffix);
  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);
      g_autofree char *title =
          g_strdup_printf ("%s - %s", _ (piece->name), parvis_service_get_name (service));

      if (parvis_plan_has_actions (work->campaign, service))
        add_part (work, (Part){ PARVIS_PIECE_PLAN, NULL, g_object_ref (service), NULL }, title,
                  piece->suffix);
    }
}

/* Ballots are for an open vote, a sheet to sign on has everybody's name, nothing became of what
   nobody has started, a calendar is of dates, and everything is not a part of itself. */
static gboolean
is_part (ParvisCampaign *campaign, ParvisPieceKind kind, ParvisExchangeParts parts)
{
  if (kind == PARVIS_PIECE_OUTCOME)
    return parvis_poster_has_outcomes (campaign);
  if (kind == PARVIS_PIECE_CALENDAR)
    return parvis_calendar_has_dates (campaign);
  if (kind == PARVIS_PIECE_SIGNOFF)
    return (parts & PARVIS_EXCHANGE_NAMES) != 0;
  return kind != PARVIS_PIECE_BALLOTS && kind != PARVIS_PIECE_ALL;
}

static void
list_parts (Work *work)
{
  for (guint i = 0; i < PARVIS_N_PIECES; i++)
    {
      const ParvisPiece *piece = parvis_piece_get ((ParvisPieceKind) i);

      if (i == PARVIS_PIECE_BOARD)
        add_boards (work);
      else if (i == PARVIS_PIECE_PLAN)
        add_plans (work);
      else if (is_part (work->campaign, (ParvisPieceKind) i, work->order->parts))
        add_part (work, (Part){ .kind = (ParvisPieceKind) i }, _ (piece->name), piece->suffix);
    }
}

static void
add_line (GString *lines, const char *sentence)
{
  g_string_append_printf (lines, "%s%s", lines->len == 0 ? "" : "\n", sentence);
}

static void
on_progress (double share, gpointer data)
{
  Work *work = data;
  const ParvisPieceOrder *order = work->order;

  if (order->progress != NULL)
    order->progress ((work->done + share) / work->parts->len, order->data);
}

static gboolean
write_part (Work *work, const Part *part, GError **error)
{
  const ParvisPiece *piece = parvis_piece_get (part->kind);
  ParvisPieceOrder order = *work->order;
  g_autofree char *path = parvis_bundle_get_path (work->bundle, part->name);
  g_autofree char *remark = NULL;
  g_autoptr (GError) fault = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *line = NULL;

  order.sequence = part->sequence;
  order.service = part->service;
  order.progress = on_progress;
  order.data = work;
  if (g_cancellable_set_error_if_cancelled (order.cancellable, error))
    return FALSE;
  if (order.announce != NULL)
    order.announce (part->kind, work->done + 1, work->parts->len, work->order->data);
  on_progress (0, work);
  if (piece->write (work->campaign, &order, path, &remark, &fault))
    {
      if (remark != NULL && part->kind != PARVIS_PIECE_BOARD)
        add_line (work->remarks, remark);
      return TRUE;
    }
  if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  sentence = parvis_say_error (fault, part->name);
  /* Translators: the name of a file, then why. */
  line = g_strdup_printf (_ ("“%s” was not exported: %s"), part->name, sentence);
  add_line (work->faults, line);
  parvis_bundle_keep (work->bundle, part->name);
  return TRUE;
}

static gboolean
write_parts (Work *work, GError **error)
{
  list_parts (work);
  for (work->done = 0; work->done < work->parts->len; work->done++)
    if (!write_part (work, &g_array_index (work->parts, Part, work->done), error))
      return FALSE;
  if (g_cancellable_set_error_if_cancelled (work->order->cancellable, error) ||
      !parvis_bundle_commit (work->bundle, error))
    return FALSE;
  if (work->faults->len == 0)
    return TRUE;
  g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_PARTS, work->faults->str);
  return FALSE;
}

gboolean
parvis_everything_write (ParvisCampaign *campaign,
                         const ParvisPieceOrder *order,
                         const char *folder,
                         char **remark,
                         GError **error)
{
  g_autoptr (ParvisBundle) bundle = NULL;
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_autoptr (GString) faults = g_string_new (NULL);
  g_autoptr (GString) remarks = g_string_new (NULL);
  Work work = { campaign, order, NULL, parts, 0, faults, remarks };
  gboolean done;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), FALSE);
  g_return_val_if_fail (folder != NULL && remark != NULL, FALSE);

  bundle = parvis_bundle_new (folder, error);
  if (bundle == NULL)
    return FALSE;
  g_array_set_clear_func (parts, part_clear);
  work.bundle = bundle;
  done = write_parts (&work, error);
  if (remarks->len > 0)
    *remark = g_strdup (remarks->str);
  return done;
}
