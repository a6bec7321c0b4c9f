/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/outlook.h"

#include <glib/gi18n-lib.h>

#include "campaign/answers.h"
#include "rules/colleges.h"
#include "words/words.h"

#define LEAST_MARK 0.3 /* of the mark that is wanted */
#define AIR 0.07       /* between marks, of a mark */

static void
outlook_free (gpointer data)
{
  ParvisOutlook *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    g_clear_pointer (&self->sides[i].values, g_array_unref);
  g_free (self);
}

static ParvisOutlookSide *
find_free (GPtrArray *outlooks, ParvisCollege college)
{
  for (guint i = 0; i < outlooks->len; i++)
    {
      ParvisOutlook *outlook = outlooks->pdata[i];

      if (outlook->sides[college].sequence == NULL)
        return &outlook->sides[college];
    }
  g_ptr_array_add (outlooks, g_new0 (ParvisOutlook, 1));
  return &((ParvisOutlook *) outlooks->pdata[outlooks->len - 1])->sides[college];
}

static void
add (GPtrArray *outlooks, ParvisCampaign *campaign, ParvisSequence *sequence, ParvisCollege college)
{
  g_autoptr (GArray) values = parvis_campaign_get_stances (campaign, sequence, college, NULL);
  ParvisOutlookSide *side;

  if (values == NULL || values->len == 0)
    return;
  side = find_free (outlooks, college);
  side->sequence = sequence;
  side->n = values->len;
  if (values->len < PARVIS_COLLEGE_FLOOR)
    return;
  side->quartiles = parvis_quartiles ((const int *) (void *) values->data, values->len);
  side->values = g_steal_pointer (&values);
}

GPtrArray *
parvis_outlooks_list (ParvisCampaign *campaign)
{
  GPtrArray *outlooks = g_ptr_array_new_with_free_func (outlook_free);
  GListModel *sequences = parvis_campaign_get_sequences (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);

      if (parvis_sequence_get_kind (sequence) != PARVIS_KIND_POSITION ||
          parvis_sequence_get_phase (sequence) != PARVIS_PHASE_SHOWN)
        continue;
      add (outlooks, campaign, sequence, PARVIS_COLLEGE_AGENTS);
      add (outlooks, campaign, sequence, PARVIS_COLLEGE_USERS);
    }
  return outlooks;
}

static char *
describe_side (const ParvisOutlookSide *side, ParvisCollege college)
{
  g_autofree char *people = parvis_words_people (college, side->n);
  g_autofree char *median = NULL, *lower = NULL, *upper = NULL;

  if (side->values == NULL)
    return g_strdup_printf (college == PARVIS_COLLEGE_AGENTS
                                ? _ ("Agents: too few answers to be shown.")
                                : _ ("Users: too few answers to be shown."));
  median = parvis_words_half (side->quartiles.median2);
  lower = parvis_words_half (side->quartiles.lower2);
  upper = parvis_words_half (side->quartiles.upper2);
  /* Translators: "10 agents", then numbers from 0 to 100. */
  return g_strdup_printf (_ ("%s: middle at %s, half of them between %s and %s."), people, median,
                          lower, upper);
}

char *
parvis_outlook_describe (const ParvisOutlook *self)
{
  GString *text = g_string_new (_ ("Places between chaos (0) and ideal (100)."));

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    if (self->sides[i].sequence != NULL)
      {
        g_autofree char *part = describe_side (&self->sides[i], (ParvisCollege) i);

        g_string_append_printf (text, " %s", part);
      }
  return g_string_free (text, FALSE);
}

/* One college's half of the chart. */
typedef struct
{
  const ParvisOutlookSide *side;
  ParvisCollege college;
  double *places; /* the middle of each answer */
  guint *levels;
  guint n_levels;
  double mark;
} Half;

/* Each answer at its place, on the lowest level where it touches none. */
static guint
stack (const double *places, guint n, double reach, guint *levels)
{
  g_autofree double *ends = g_new (double, n);
  guint n_levels = 0;

  for (guint i = 0; i < n; i++)
    {
      guint level = 0;

      while (level < n_levels && places[i] - reach < ends[level] - 1e-6)
        level++;
      n_levels = MAX (n_levels, level + 1);
      ends[level] = places[i];
      levels[i] = level;
    }
  return n_levels;
}

static double
get_pitch (double mark)
{
  return mark * (1 + AIR);
}

/* As large as the height allows. */
static void
fit_half (Half *half, double mark, double room)
{
  guint n = half->side->values->len;

  for (half->mark = mark; half->mark > LEAST_MARK * mark; half->mark *= 0.92)
    {
      half->n_levels = stack (half->places, n, get_pitch (half->mark), half->levels);
      if (half->n_levels * get_pitch (half->mark) <= room)
        return;
    }
  half->n_levels = stack (half->places, n, get_pitch (half->mark), half->levels);
}

typedef struct
{
  const ParvisOutlook *outlook;
  ParvisDocument *document;
  const ParvisOutlookLook *look;
  double x, width;
  double left, right; /* of the line, 0 and 100 */
} Chart;

static double
get_place (const Chart *chart, double value)
{
  return chart->left + value / 100 * (chart->right - chart->left);
}

static gboolean
half_init (Half *half, const Chart *chart, ParvisCollege college)
{
  const ParvisOutlookSide *side = &chart->outlook->sides[college];

  *half = (Half){ .side = side, .college = college };
  if (side->values == NULL)
    return FALSE;
  half->places = g_new (double, side->values->len);
  half->levels = g_new0 (guint, side->values->len);
  for (guint i = 0; i < side->values->len; i++)
    half->places[i] = get_place (chart, g_array_index (side->values, int, i));
  fit_half (half, chart->look->mark,
            chart->look->height / 2 - chart->look->box - 8 * chart->look->scale);
  return TRUE;
}

static void
half_clear (Half *half)
{
  g_free (half->places);
  g_free (half->levels);
}

/* From the line out to the last answer; 0 for a college that was not asked. */
static double
get_depth (const Half *half, const Chart *chart)
{
  const ParvisOutlookLook *look = chart->look;
  double words = look->count.size * look->count.pitch + look->middle.size * look->middle.pitch;

  if (half->side->sequence == NULL)
    return look->end.size;
  if (half->side->values == NULL)
    return words + look->end.size;
  return MAX (6 * look->scale + look->box + half->n_levels * get_pitch (half->mark),
              words + look->end.size);
}

static void
put_box (const Half *half, const Chart *chart, double line)
{
  const ParvisOutlookLook *look = chart->look;
  double gap = 3.2 * look->scale, over = 2 * look->scale, bar = 4 * look->scale;
  double top = half->college == PARVIS_COLLEGE_AGENTS ? line - gap - look->box : line + gap;
  double left = get_place (chart, half->side->quartiles.lower2 / 2.0);
  double right = get_place (chart, half->side->quartiles.upper2 / 2.0);
  double median = get_place (chart, half->side->quartiles.median2 / 2.0);
  guint32 ink = parvis_ink_of (half->college);
  guint32 pale = half->college == PARVIS_COLLEGE_AGENTS ? 0xdbe6f0 : 0xf6e6d6;

  right = MAX (right, left + 2 * look->scale);
  parvis_document_put_bar (chart->document, pale, left, top, right - left, look->box);
  parvis_document_put_frame (chart->document, ink, look->scale, left, top, right - left, look->box);
  parvis_document_put_bar (chart->document, ink, median - bar / 2, top - over, bar,
                           look->box + 2 * over);
}

static void
put_answers (const Half *half, const Chart *chart, double line)
{
  double from = (6 * chart->look->scale + chart->look->box);
  double size = half->college == PARVIS_COLLEGE_AGENTS ? half->mark : half->mark * 0.98;
  double width = half->college == PARVIS_COLLEGE_AGENTS ? size : 0.9 * size;

  for (guint i = 0; i < half->side->values->len; i++)
    {
      double out = from + half->levels[i] * get_pitch (half->mark);
      double top = half->college == PARVIS_COLLEGE_AGENTS ? line - out - half->mark : line + out;

      parvis_document_put_shape (chart->document, half->college, 0, half->places[i] - width / 2,
                                 top - (size - width), size);
    }
}

/* At the left, away from the line as far as the answers reach. */
static void
put_words (const Half *half, const Chart *chart, double line, double depth)
{
  const ParvisOutlookLook *look = chart->look;
  ParvisStyle count = look->count, middle = look->middle;
  g_autofree char *people = parvis_words_people (half->college, half->side->n);
  g_autofree char *median = NULL, *words = NULL;
  double height = count.size * count.pitch + middle.size * middle.pitch;
  double away = MAX ((depth + look->end.size) / 2, look->end.size + height / 2);
  double y =
      half->college == PARVIS_COLLEGE_AGENTS ? line - away - height / 2 : line + away - height / 2;

  count.ink = middle.ink = parvis_ink_of (half->college);
  if (half->side->values != NULL)
    {
      median = parvis_words_half (half->side->quartiles.median2);
      /* Translators: in a chart: the median, a number from 0 to 100. */
      words = g_strdup_printf (_ ("middle %s"), median);
    }
  else
    {
      g_free (people);
      people = g_strdup (half->college == PARVIS_COLLEGE_AGENTS ? C_ ("chart", "Agents")
                                                                : C_ ("chart", "Users"));
      words = g_strdup (_ ("too few answers to be shown"));
    }
  y = parvis_document_put_text (chart->document, &count, people, chart->x, y, chart->width);
  parvis_document_put_text (chart->document, &middle, words, chart->x, y, chart->width);
}

static void
put_half (const Half *half, const Chart *chart, double line, double depth)
{
  if (half->side->sequence == NULL)
    return;
  put_words (half, chart, line, depth);
  if (half->side->values == NULL)
    return;
  put_box (half, chart, line);
  put_answers (half, chart, line);
}

static void
put_line (const Chart *chart, double line)
{
  const ParvisOutlookLook *look = chart->look;
  const char *chaos = _ ("Chaos"), *ideal = _ ("Ideal");
  double ideal_width = parvis_document_measure (chart->document, &look->end, ideal);
  double y = line - look->end.size * look->end.pitch / 2;
  double reach = look->mark / 2;

  parvis_document_put_text (chart->document, &look->end, chaos, chart->x, y, chart->width);
  parvis_document_put_bar (chart->document, PARVIS_INK, chart->left - reach, line - look->scale,
                           chart->right - chart->left + 2 * reach, 2 * look->scale);
  parvis_document_put_text (chart->document, &look->end, ideal,
                            chart->x + chart->width - ideal_width, y, ideal_width + 1);
}

double
parvis_outlook_put (const ParvisOutlook *self,
                    ParvisDocument *document,
                    const ParvisOutlookLook *look,
                    double x,
                    double y,
                    double width)
{
  Chart chart = { .outlook = self, .document = document, .look = look, .x = x, .width = width };
  g_autofree char *alt = parvis_outlook_describe (self);
  double side = MAX (parvis_document_measure (document, &look->count, "000 usagers"),
                     parvis_document_measure (document, &look->end, _ ("Chaos")));
  double above, below, line;
  Half agents, users;

  chart.left = x + side + 8 * look->scale + look->mark / 2;
  chart.right = x + width - parvis_document_measure (document, &look->end, _ ("Ideal")) -
                10 * look->scale - look->mark / 2;
  half_init (&agents, &chart, PARVIS_COLLEGE_AGENTS);
  half_init (&users, &chart, PARVIS_COLLEGE_USERS);
  above = get_depth (&agents, &chart);
  below = get_depth (&users, &chart);
  line = y + above;
  parvis_document_open_figure (document, alt);
  /* From above down, as it is read. */
  put_half (&agents, &chart, line, above);
  put_line (&chart, line);
  put_half (&users, &chart, line, below);
  parvis_document_close (document, "Figure");
  half_clear (&agents);
  half_clear (&users);
  return line + below;
}
