/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/picture.h"

#include <glib/gi18n-lib.h>

#include "board/place.h"
#include "board/sheet.h"
#include "output.h"

#define MARGIN 36.
/* Smaller than this nobody reads, in pixels and in points. */
#define LEAST_PIXELS 12.
#define LEAST_POINTS 6.
/* Of a note. */
#define SMALL_TYPE 13.

GPtrArray *
parvis_picture_list_walls (ParvisCampaign *campaign)
{
  GListModel *sequences = parvis_campaign_get_sequences (campaign);
  GPtrArray *walls = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);

      if (parvis_sequence_get_kind (sequence) == PARVIS_KIND_COLLECT)
        g_ptr_array_add (walls, g_steal_pointer (&sequence));
    }
  return walls;
}

char *
parvis_picture_name_wall (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  ParvisWorkshop *workshop = parvis_campaign_find_workshop (campaign, sequence);

  return g_strdup_printf ("%s/%s", parvis_workshop_get_key (workshop),
                          parvis_sequence_get_key (sequence));
}

ParvisSequence *
parvis_picture_find_wall (ParvisCampaign *campaign, const char *name)
{
  g_autoptr (GPtrArray) walls = parvis_picture_list_walls (campaign);

  for (guint i = 0; i < walls->len; i++)
    {
      g_autofree char *found = parvis_picture_name_wall (campaign, g_ptr_array_index (walls, i));

      if (g_str_equal (found, name))
        return g_ptr_array_index (walls, i);
    }
  return NULL;
}

static gboolean
fit_notes (ParvisPicture *self, ParvisLetters *letters, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->wall->zones->len; i++)
    {
      GArray *items = g_array_index (self->wall->zones, ParvisPaperZone, i).items;

      for (guint j = 0; j < items->len; j++)
        {
          GArray *notes = g_array_index (items, ParvisPaperItem, j).notes;

          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          for (guint k = 0; k < notes->len; k++)
            parvis_letters_fit (letters, &g_array_index (notes, ParvisPaperNote, k));
        }
      self->n_items += items->len;
    }
  return TRUE;
}

static void
lay_out (ParvisPicture *self, ParvisLetters *letters)
{
  ParvisExtent extent = parvis_place_wall (self->wall, letters);
  double foot;

  self->caption.width = extent.width;
  self->caption.scale = parvis_place_caption_scale (extent.width);
  self->margin = MARGIN * self->caption.scale;
  self->head = parvis_caption_draw_head (&self->caption, self->wall, letters, NULL);
  foot = parvis_caption_draw_foot (&self->caption, self->wall, letters, NULL);
  self->wall_height = extent.height;
  self->width = extent.width + 2 * self->margin;
  self->height = 2 * self->margin + self->head + extent.height + foot;
}

ParvisPicture *
parvis_picture_new (ParvisCampaign *campaign,
                    ParvisSequence *sequence,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (ParvisPicture) self = NULL;
  g_autoptr (ParvisLetters) letters = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), NULL);
  self = g_new0 (ParvisPicture, 1);
  self->wall = parvis_paper_wall_new (campaign, sequence);
  letters = parvis_letters_new (self->wall->language);
  if (!fit_notes (self, letters, cancellable, error))
    return NULL;
  lay_out (self, letters);
  return g_steal_pointer (&self);
}

void
parvis_picture_free (ParvisPicture *self)
{
  if (self == NULL)
    return;
  parvis_paper_wall_free (self->wall);
  g_free (self);
}

char *
parvis_picture_get_remark (ParvisPicture *self, ParvisFormat format, ParvisPaper paper)
{
  double size;
  gboolean lying;

  g_return_val_if_fail (self != NULL, NULL);
  if (format == PARVIS_FORMAT_PDF)
    {
      size = SMALL_TYPE * parvis_sheet_fit_paper (self, paper, &lying);
      /* Translators: %.1f is a size of type, in points. */
      return size < LEAST_POINTS
                 ? g_strdup_printf (_ ("The smallest notes are printed at %.1f points: a larger "
                                       "sheet would be easier to read."),
                                    size)
                 : NULL;
    }
  if (format == PARVIS_FORMAT_PNG && SMALL_TYPE * parvis_sheet_get_scale (self) < LEAST_PIXELS)
    return g_strdup (_ ("This board is too large for one picture in which everything can be read: "
                        "it was made smaller. A PDF or an SVG keeps it whole."));
  return NULL;
}

static GBytes *
make (ParvisPicture *self, const ParvisPictureJob *job, GError **error)
{
  switch (job->format)
    {
    case PARVIS_FORMAT_PNG:
      return parvis_sheet_make_png (self, job, error);
    case PARVIS_FORMAT_SVG:
      return parvis_sheet_make_svg (self, job, error);
    case PARVIS_FORMAT_PDF:
    default:
      return parvis_sheet_make_pdf (self, job, error);
    }
}

gboolean
parvis_picture_write (ParvisPicture *self,
                      const ParvisPictureJob *job,
                      const char *path,
                      GError **error)
{
  g_autoptr (ParvisOutput) output = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL && job != NULL && path != NULL, FALSE);
  /* First: a folder that refuses says so at once. */
  output = parvis_output_new (path, error);
  bytes = output != NULL ? make (self, job, error) : NULL;
  return bytes != NULL &&
         parvis_output_write (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              error) &&
         !g_cancellable_set_error_if_cancelled (job->cancellable, error) &&
         parvis_output_commit (output, error);
}
