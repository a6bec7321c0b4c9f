/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/boxes.h"
#include "samples.h"

#define MARGIN PARVIS_MM (12)
#define BODY_FLOOR 18.0

static gboolean
is_text (const ParvisBox *box)
{
  return box->paragraph != NULL;
}

static char *
get_line (const ParvisBox *box)
{
  return g_strndup (box->paragraph->text + box->start, box->end - box->start);
}

static gboolean
touch (const ParvisBox *a, const ParvisBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

static void
assert_apart (const GArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    for (guint j = i + 1; j < boxes->len; j++)
      {
        const ParvisBox *a = &g_array_index (boxes, ParvisBox, i);
        const ParvisBox *b = &g_array_index (boxes, ParvisBox, j);

        if ((is_text (a) || is_text (b)) && touch (a, b))
          g_error ("“%s” at %.0f, %.0f touches “%s” at %.0f, %.0f",
                   is_text (a) ? a->paragraph->text : "a rule", a->x, a->y,
                   is_text (b) ? b->paragraph->text : "a rule", b->x, b->y);
      }
}

static void
assert_inside (const GArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const ParvisBox *box = &g_array_index (boxes, ParvisBox, i);

      g_assert_cmpfloat (box->x, >=, MARGIN);
      g_assert_cmpfloat (box->y, >=, MARGIN);
      g_assert_cmpfloat (box->x + box->width, <=, PARVIS_POSTER_WIDTH - MARGIN);
      g_assert_cmpfloat (box->y + box->height, <=, PARVIS_POSTER_HEIGHT - MARGIN);
    }
}

/* The boxes are as wide as what is drawn in them, and together hold every text whole. */
static void
assert_honest (const GArray *boxes, const char *language)
{
  g_autoptr (ParvisType) type = parvis_type_new (language);
  gsize next = 0;

  for (guint i = 0; i < boxes->len; i++)
    {
      const ParvisBox *box = &g_array_index (boxes, ParvisBox, i);
      g_autofree char *line = NULL;

      if (!is_text (box))
        continue;
      line = get_line (box);
      g_assert_cmpfloat_with_epsilon (parvis_type_measure (type, box->face, line, -1) * box->size,
                                      box->width, 0.01 * box->width + 0.2 * box->size);
      g_assert_cmpuint (box->start, ==, next);
      next = box->end + (box->paragraph->text[box->end] == ' ');
      if (box->last)
        {
          g_assert_cmpint (box->paragraph->text[box->end], ==, '\0');
          next = 0;
        }
    }
}

static void
assert_sound (ParvisPoster *poster)
{
  const GArray *boxes = parvis_poster_get_boxes (poster);

  assert_apart (boxes);
  assert_inside (boxes);
  assert_honest (boxes, "fr");
  if (parvis_poster_fits (poster))
    g_assert_cmpfloat (parvis_poster_get_body_size (poster), >=, BODY_FLOOR);
  for (guint i = 0; i < boxes->len; i++)
    if (is_text (&g_array_index (boxes, ParvisBox, i)))
      g_assert_cmpfloat (g_array_index (boxes, ParvisBox, i).size, >=, BODY_FLOOR);
}

static ParvisPoster *
lay_out (ParvisPosterContent *content)
{
  g_autoptr (ParvisPosterContent) owned = content;

  return parvis_poster_new (owned);
}

static guint
count (ParvisPoster *poster, ParvisRole role)
{
  const GArray *boxes = parvis_poster_get_boxes (poster);
  guint n = 0;

  for (guint i = 0; i < boxes->len; i++)
    n += g_array_index (boxes, ParvisBox, i).role == role;
  return n;
}

static void
test_ordinary (void)
{
  g_autoptr (ParvisPoster) poster = lay_out (parvis_sample_ordinary ());
  g_autofree char *remark = parvis_poster_get_remark (poster);

  g_assert_true (parvis_poster_fits (poster));
  g_assert_null (remark);
  g_assert_cmpfloat (parvis_poster_get_body_size (poster), ==, 26);
  g_assert_cmpuint (count (poster, PARVIS_ROLE_SHAPE), ==, 3);
  assert_sound (poster);
}

static void
test_loaded (void)
{
  g_autoptr (ParvisPoster) poster = lay_out (parvis_sample_loaded ());
  g_autofree char *remark = parvis_poster_get_remark (poster);

  g_assert_true (parvis_poster_fits (poster));
  g_assert_cmpstr (remark, ==, "8 engagements on one side: four at most are remembered.");
  assert_sound (poster);
}

static void
test_sparse (void)
{
  g_autoptr (ParvisPoster) poster = lay_out (parvis_sample_sparse ());

  g_assert_true (parvis_poster_fits (poster));
  g_assert_cmpfloat (parvis_poster_get_body_size (poster), ==, 44);
  g_assert_cmpuint (count (poster, PARVIS_ROLE_SHAPE), ==, 1);
  assert_sound (poster);
}

static void
test_empty (void)
{
  g_autoptr (ParvisPosterContent) nothing = parvis_poster_content_new ();
  g_autoptr (ParvisPoster) bare = parvis_poster_new (nothing);
  g_autoptr (ParvisPoster) poster = lay_out (parvis_sample_empty ());

  g_assert_true (parvis_poster_fits (poster));
  g_assert_cmpuint (count (poster, PARVIS_ROLE_SHAPE), ==, 3);
  assert_sound (poster);
  g_assert_true (parvis_poster_fits (bare));
  assert_sound (bare);
}

static void
test_two_sides (void)
{
  g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
  g_autoptr (ParvisPoster) poster = NULL;

  g_ptr_array_set_size (content->engagements[PARVIS_COLLEGE_USERS], 0);
  poster = parvis_poster_new (content);
  g_assert_cmpuint (count (poster, PARVIS_ROLE_SHAPE), ==, 2);
  g_assert_cmpfloat (parvis_poster_get_body_size (poster), >, 26);
  assert_sound (poster);
}

/* No last line under a third of the width where as many lines could end otherwise. */
static void
test_no_widow (void)
{
  const ParvisSample samples[] = { parvis_sample_ordinary, parvis_sample_sparse };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (ParvisPoster) poster = lay_out (samples[i]());
      const GArray *boxes = parvis_poster_get_boxes (poster);

      for (guint j = 0; j < boxes->len; j++)
        {
          const ParvisBox *box = &g_array_index (boxes, ParvisBox, j);

          if (box->role == PARVIS_ROLE_ENGAGEMENT && box->last && box->start > 0)
            g_assert_cmpfloat (box->width, >, 0.34 * PARVIS_MM (81));
        }
    }
}

static void
test_impossible (void)
{
  g_autoptr (ParvisPoster) poster = lay_out (parvis_sample_impossible ());
  g_autofree char *remark = parvis_poster_get_remark (poster);

  g_assert_false (parvis_poster_fits (poster));
  g_assert_nonnull (g_strstr_len (remark, -1, "(19 words)"));
  g_assert_nonnull (g_strstr_len (remark, -1, "lines too many"));
  assert_sound (poster);
}

static void
test_names_the_cause (void)
{
  g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
  g_autoptr (ParvisPoster) poster = NULL;
  g_autofree char *remark = NULL;

  g_ptr_array_add (content->engagements[PARVIS_COLLEGE_BOTH],
                   g_strdup ("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"));
  poster = parvis_poster_new (content);
  g_assert_false (parvis_poster_fits (poster));
  remark = parvis_poster_get_remark (poster);
  g_assert_cmpstr (remark, ==,
                   "“Rindfleischetikettierungsüberw…” is too long for one line of the poster: "
                   "choose a shorter word.");
  assert_sound (poster);
}

static void
test_random (void)
{
  guint n_fitting = 0;

  for (guint32 seed = 1; seed <= 300; seed++)
    {
      g_autoptr (ParvisPoster) poster = lay_out (parvis_sample_random (seed));
      g_autofree char *remark = parvis_poster_get_remark (poster);

      g_test_message ("seed %u", seed);
      assert_sound (poster);
      if (parvis_poster_fits (poster))
        n_fitting++;
      else
        g_assert_cmpstr (remark, !=, NULL);
    }
  g_assert_cmpuint (n_fitting, >, 120);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/poster/layout/ordinary", test_ordinary);
  g_test_add_func ("/poster/layout/loaded", test_loaded);
  g_test_add_func ("/poster/layout/sparse", test_sparse);
  g_test_add_func ("/poster/layout/empty", test_empty);
  g_test_add_func ("/poster/layout/two-sides", test_two_sides);
  g_test_add_func ("/poster/layout/no-widow", test_no_widow);
  g_test_add_func ("/poster/layout/impossible", test_impossible);
  g_test_add_func ("/poster/layout/names-the-cause", test_names_the_cause);
  g_test_add_func ("/poster/layout/random", test_random);
  return g_test_run ();
}
