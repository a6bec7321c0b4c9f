/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "samples.h"
#include "sound.h"

static const ParvisLook sober = { PARVIS_DESIGN_SOBER, FALSE };

static ParvisPoster *
lay_out (ParvisPosterContent *content)
{
  g_autoptr (ParvisPosterContent) owned = content;

  return parvis_poster_new (owned, &sober);
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
  parvis_assert_sound (poster, &sober);
}

static void
test_loaded (void)
{
  g_autoptr (ParvisPoster) poster = lay_out (parvis_sample_loaded ());
  g_autofree char *remark = parvis_poster_get_remark (poster);

  g_assert_true (parvis_poster_fits (poster));
  g_assert_cmpstr (remark, ==, "8 engagements on one side: four at most are remembered.");
  parvis_assert_sound (poster, &sober);
}

static void
test_sparse (void)
{
  g_autoptr (ParvisPoster) poster = lay_out (parvis_sample_sparse ());

  g_assert_true (parvis_poster_fits (poster));
  g_assert_cmpfloat (parvis_poster_get_body_size (poster), ==, 44);
  g_assert_cmpuint (count (poster, PARVIS_ROLE_SHAPE), ==, 1);
  parvis_assert_sound (poster, &sober);
}

static void
test_empty (void)
{
  g_autoptr (ParvisPosterContent) nothing = parvis_poster_content_new ();
  g_autoptr (ParvisPoster) bare = parvis_poster_new (nothing, &sober);
  g_autoptr (ParvisPoster) poster = lay_out (parvis_sample_empty ());

  g_assert_true (parvis_poster_fits (poster));
  g_assert_cmpuint (count (poster, PARVIS_ROLE_SHAPE), ==, 3);
  parvis_assert_sound (poster, &sober);
  g_assert_true (parvis_poster_fits (bare));
  parvis_assert_sound (bare, &sober);
}

static void
test_two_sides (void)
{
  g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
  g_autoptr (ParvisPoster) poster = NULL;

  g_ptr_array_set_size (content->engagements[PARVIS_COLLEGE_USERS], 0);
  poster = parvis_poster_new (content, &sober);
  g_assert_cmpuint (count (poster, PARVIS_ROLE_SHAPE), ==, 2);
  g_assert_cmpfloat (parvis_poster_get_body_size (poster), >, 26);
  parvis_assert_sound (poster, &sober);
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
  parvis_assert_sound (poster, &sober);
}

static void
test_names_the_cause (void)
{
  g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
  g_autoptr (ParvisPoster) poster = NULL;
  g_autofree char *remark = NULL;

  g_ptr_array_add (content->engagements[PARVIS_COLLEGE_BOTH],
                   g_strdup ("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"));
  poster = parvis_poster_new (content, &sober);
  g_assert_false (parvis_poster_fits (poster));
  remark = parvis_poster_get_remark (poster);
  g_assert_cmpstr (remark, ==,
                   "“Rindfleischetikettierungsüberw…” is too long for one line of the poster: "
                   "choose a shorter word.");
  parvis_assert_sound (poster, &sober);
}

static void
assert_proposal (ParvisPosterContent *content, const ParvisLook *look, const char *proposal)
{
  g_autoptr (ParvisPosterContent) owned = content;
  g_autoptr (ParvisPoster) poster = parvis_poster_new (content, look);
  g_autofree char *remark = parvis_poster_get_remark (poster);

  g_assert_cmpint (parvis_poster_proposes_landscape (poster), ==, proposal != NULL);
  if (proposal != NULL)
    g_assert_true (g_str_has_suffix (remark, proposal));
  else if (remark != NULL)
    g_assert_null (strstr (remark, "landscape"));
}

/* A line of the title over 30 characters, and never where it would not help. */
static void
test_landscape_for_the_title (void)
{
  const ParvisLook lying = { PARVIS_DESIGN_SOBER, TRUE };
  const char *proposal = "The title is long: in landscape it leaves the engagements more room.";
  const char *places[] = { "à la maison de quartier, ou pas", "à la maison de quartier, ou là" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      ParvisPosterContent *content = parvis_sample_ordinary ();

      g_assert_cmpint (g_utf8_strlen (places[i], -1), ==, 31 - (glong) i);
      g_free (content->place);
      content->place = g_strdup (places[i]);
      assert_proposal (content, &sober, i == 0 ? proposal : NULL);
    }
  {
    ParvisPosterContent *content = parvis_sample_ordinary ();

    g_free (content->title);
    content->title = g_strdup ("Vivre ensemble, travailler ensemble");
    assert_proposal (content, &lying, NULL);
  }
  {
    ParvisPosterContent *content = parvis_sample_impossible ();

    g_free (content->title);
    content->title = g_strdup ("Vivre ensemble, travailler ensemble");
    assert_proposal (content, &sober, NULL);
  }
}

/* The widest word that one line of a column of the landscape page takes, and none of the upright
   one does; and the narrowest that neither takes. */
static void
test_landscape_for_a_word (void)
{
  int n_upright = 0, n_lying = 0, n_neither = 0;

  for (guint n = 0; n < 100; n++)
    {
      g_autoptr (ParvisPosterContent) content = parvis_sample_ordinary ();
      g_autoptr (ParvisPoster) poster = NULL;
      g_autoptr (GString) word = g_string_new ("A");
      const ParvisLook lying = { PARVIS_DESIGN_SOBER, TRUE };
      g_autoptr (ParvisPoster) turned = NULL;

      /* Each a little wider than the last. */
      for (guint i = 0; i < 38 + n / 10; i++)
        g_string_append_c (word, i < n % 10 ? 'r' : 'i');
      g_ptr_array_add (content->engagements[PARVIS_COLLEGE_BOTH], g_strdup (word->str));
      poster = parvis_poster_new (content, &sober);
      turned = parvis_poster_new (content, &lying);
      g_assert_cmpint (parvis_poster_proposes_landscape (poster), ==,
                       !parvis_poster_fits (poster) && parvis_poster_fits (turned));
      n_upright += parvis_poster_fits (poster);
      n_lying += parvis_poster_proposes_landscape (poster);
      n_neither += !parvis_poster_fits (poster) && !parvis_poster_fits (turned);
    }
  g_assert_cmpint (n_upright, >, 0);
  g_assert_cmpint (n_lying, >, 0);
  g_assert_cmpint (n_neither, >, 0);
}

/* What is said of an engagement gives way to the engagement. */
static void
test_outcomes_too_long (void)
{
  ParvisPosterContent *content = parvis_sample_ordinary ();
  g_autoptr (GString) reason = g_string_new ("Parce");
  g_autoptr (ParvisPoster) poster = NULL;
  g_autofree char *remark = NULL;

  content->signs = g_array_new (FALSE, FALSE, sizeof (ParvisState));
  g_ptr_array_set_size (content->qualities, 0);
  for (guint i = 0; i < 249; i++)
    g_string_append (reason, " que");
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    for (guint j = 0; j < content->engagements[i]->len; j++)
      parvis_poster_content_add_outcome (content, (ParvisCollege) i, PARVIS_STATE_BLOCKED,
                                         "Blocked", i == 1 && j == 2 ? reason->str : "",
                                         i == 1 && j == 2 ? reason->str : "");
  poster = lay_out (content);
  g_assert_true (parvis_poster_fits (poster));
  g_assert_true (parvis_poster_is_abridged (poster));
  remark = parvis_poster_get_remark (poster);
  g_assert_true (g_str_has_prefix (
      remark, "There is no room for the reasons: each engagement has its state alone."));
  parvis_assert_sound (poster, &sober);
}

/* Every look holds all that METHOD and a little more than it allow. */
static void
test_looks (void)
{
  const ParvisSample samples[] = { parvis_sample_ordinary, parvis_sample_loaded,
                                   parvis_sample_sparse, parvis_sample_empty };

  for (guint i = 0; i < 2 * PARVIS_N_DESIGNS * G_N_ELEMENTS (samples); i++)
    {
      const ParvisLook look = { (ParvisDesign) (i / 2 % PARVIS_N_DESIGNS), i % 2 };
      g_autoptr (ParvisPosterContent) content = samples[i / 2 / PARVIS_N_DESIGNS]();
      g_autoptr (ParvisPoster) poster = NULL;

      g_test_message ("sample %u, design %u, landscape %d", i / 2 / PARVIS_N_DESIGNS, look.design,
                      look.landscape);
      content->link = g_strdup ("https://www.strasbourg.eu/vivre-ensemble-hautepierre");
      poster = parvis_poster_new (content, &look);
      g_assert_true (parvis_poster_fits (poster));
      parvis_assert_sound (poster, &look);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/poster/layout/ordinary", test_ordinary);
  g_test_add_func ("/poster/layout/loaded", test_loaded);
  g_test_add_func ("/poster/layout/sparse", test_sparse);
  g_test_add_func ("/poster/layout/empty", test_empty);
  g_test_add_func ("/poster/layout/two-sides", test_two_sides);
  g_test_add_func ("/poster/layout/no-widow", test_no_widow);
  g_test_add_func ("/poster/layout/impossible", test_impossible);
  g_test_add_func ("/poster/layout/names-the-cause", test_names_the_cause);
  g_test_add_func ("/poster/layout/landscape-for-the-title", test_landscape_for_the_title);
  g_test_add_func ("/poster/layout/landscape-for-a-word", test_landscape_for_a_word);
  g_test_add_func ("/poster/layout/outcomes-too-long", test_outcomes_too_long);
  g_test_add_func ("/poster/layout/looks", test_looks);
  result = g_test_run ();
  parvis_assert_sound_end ();
  return result;
}
