/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signoff/table.h"

#include <glib/gi18n-lib.h>

#include "campaign/participant.h"
#include "poster/shapes.h"
#include "rules/inks.h"

#define TYPE 11.0
#define SMALL 10.0
#define HEAD_TYPE 17.0
#define HEAD PARVIS_MM (7)
#define ROW PARVIS_MM (11.5)
#define PAD PARVIS_MM (2)
#define BOX PARVIS_MM (4.6)
#define RULE 0x8a8a8a
#define BAND 0xefefef

enum
{
  NAME,
  YES,
  NO,
  OBJECTION,
  SIGNATURE,
  N_COLUMNS
};

static const double widths[N_COLUMNS] = { 62, 15, 15, 27, 55 };
static const guint32 inks[] = { PARVIS_AGENTS_INK, PARVIS_USERS_INK };

static double
get_x (guint column)
{
  double x = PARVIS_SIGNOFF_LEFT;

  for (guint i = 0; i < column; i++)
    x += PARVIS_MM (widths[i]);
  return x;
}

static ParvisSignoffText
make_style (guint column, const char *tag)
{
  return (ParvisSignoffText){
    .tag = tag,
    .face = PARVIS_FACE_FOOT,
    .size = TYPE,
    .ink = PARVIS_SIGNOFF_INK,
    .x = get_x (column) + (column > NAME ? PAD : 0),
    .width = PARVIS_MM (widths[column]) - PAD,
  };
}

static void
put_rule (ParvisSignoffPaper *paper, double y, guint32 ink, double thickness)
{
  if (paper->cr == NULL)
    return;
  parvis_signoff_set_ink (paper->cr, ink);
  cairo_rectangle (paper->cr, PARVIS_SIGNOFF_LEFT, y, PARVIS_SIGNOFF_WIDTH, thickness);
  cairo_fill (paper->cr);
}

static void
put_head (ParvisSignoffPaper *paper)
{
  const char *const titles[N_COLUMNS] = {
    C_ ("signing sheet", "Participant"), C_ ("signing sheet", "Yes"),
    C_ ("signing sheet", "No"),          C_ ("signing sheet", "Objection no."),
    C_ ("signing sheet", "Signature"),
  };

  if (paper->cr != NULL)
    {
      parvis_signoff_set_ink (paper->cr, BAND);
      cairo_rectangle (paper->cr, PARVIS_SIGNOFF_LEFT - PAD, paper->y,
                       PARVIS_SIGNOFF_WIDTH + 2 * PAD, HEAD);
      cairo_fill (paper->cr);
    }
  parvis_signoff_open (paper, "TR");
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      ParvisSignoffText style = make_style (i, "TH");

      style.face = PARVIS_FACE_SERVICE;
      style.size = SMALL;
      parvis_signoff_put (paper, &style, titles[i], paper->y + (HEAD - 1.25 * SMALL) / 2);
    }
  parvis_signoff_close (paper, "TR");
  paper->y += HEAD;
}

static void
put_box (ParvisSignoffPaper *paper, guint column, double height)
{
  if (paper->cr == NULL)
    return;
  cairo_rectangle (paper->cr, get_x (column) + PAD, paper->y + (height - BOX) / 2, BOX, BOX);
  parvis_signoff_set_ink (paper->cr, PARVIS_SIGNOFF_INK);
  cairo_set_line_width (paper->cr, 1);
  cairo_stroke (paper->cr);
}

/* A person is never parted by the end of a page. */
static void
put_row (ParvisSignoffPaper *paper, ParvisParticipant *person, gboolean absent)
{
  const char *name = parvis_participant_get_name (person);
  ParvisSignoffText style = make_style (NAME, NULL), small = style;
  double text = parvis_signoff_measure (paper, &style, name), height, y;
  const char *note = absent ? _ ("not at the mixed workshop") : "";

  small.size = SMALL;
  small.ink = PARVIS_SIGNOFF_GREY;
  text += parvis_signoff_measure (paper, &small, note);
  height = MAX (ROW, text + PAD);
  if (parvis_signoff_need (paper, height))
    put_head (paper);
  y = paper->y + (height - text) / 2;
  parvis_signoff_open (paper, "TR");
  parvis_signoff_open (paper, "TD");
  parvis_signoff_put (paper, &style, name, y);
  parvis_signoff_put (paper, &small, note, y + text - parvis_signoff_measure (paper, &small, note));
  parvis_signoff_close (paper, "TD");
  for (guint i = YES; i < N_COLUMNS; i++)
    {
      parvis_signoff_open (paper, "TD");
      if (i == YES || i == NO)
        put_box (paper, i, height);
      parvis_signoff_close (paper, "TD");
    }
  parvis_signoff_close (paper, "TR");
  paper->y += height;
  put_rule (paper, paper->y, RULE, PARVIS_MM (0.3));
}

static void
put_title (ParvisSignoffPaper *paper, ParvisCollege college)
{
  const ParvisSignoffText style = {
    .tag = "H2",
    .face = PARVIS_FACE_HEAD,
    .size = HEAD_TYPE,
    .ink = inks[college],
    .x = PARVIS_SIGNOFF_LEFT + PARVIS_MM (8),
    .width = PARVIS_SIGNOFF_WIDTH - PARVIS_MM (8),
  };

  if (paper->cr != NULL)
    {
      parvis_signoff_set_ink (paper->cr, inks[college]);
      parvis_shape_trace (paper->cr, college, PARVIS_SIGNOFF_LEFT, paper->y + PARVIS_MM (1.1),
                          PARVIS_MM (5));
      cairo_fill (paper->cr);
    }
  parvis_signoff_put (paper, &style,
                      college == PARVIS_COLLEGE_AGENTS ? C_ ("people", "Agents")
                                                       : C_ ("people", "Users"),
                      paper->y);
  paper->y += 1.25 * HEAD_TYPE + PARVIS_MM (2);
}

void
parvis_signoff_put_table (ParvisSignoffPaper *paper,
                          ParvisCampaign *campaign,
                          ParvisCollege college,
                          const GPtrArray *present)
{
  GListModel *people = parvis_campaign_get_participants (campaign);
  gboolean begun = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (ParvisParticipant) person = g_list_model_get_item (people, i);

      if (parvis_participant_get_college (person) != college)
        continue;
      if (!begun)
        {
          parvis_signoff_need (paper, PARVIS_MM (22) + 2 * ROW);
          put_title (paper, college);
          parvis_signoff_open (paper, "Table");
          put_head (paper);
          begun = TRUE;
        }
      put_row (paper, person,
               present != NULL && !g_ptr_array_find ((GPtrArray *) present, person, NULL));
    }
  if (begun)
    parvis_signoff_close (paper, "Table");
  paper->y += PARVIS_MM (8);
}
