/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/sheet.h"
#include "scratch.h"

#define N_SEEDS 25
#define N_GESTURES 300
#define SLACK .01

typedef struct
{
  double left, top, right, bottom;
} Box;

static Box
box_of_note (const ParvisPaperNote *note)
{
  return (Box){ note->x, note->y, note->x + PARVIS_NOTE_WIDTH, note->y + note->height };
}

static Box
box_of_item (const ParvisPaperItem *item)
{
  if (item->name == NULL)
    return box_of_note (&g_array_index (item->notes, ParvisPaperNote, 0));
  return (Box){ item->x, item->y, item->x + item->width, item->y + item->height };
}

static void
assert_apart (Box a, Box b)
{
  g_assert_true (
      a.right + PARVIS_NOTE_GAP <= b.left + SLACK || b.right + PARVIS_NOTE_GAP <= a.left + SLACK ||
      a.bottom + PARVIS_NOTE_GAP <= b.top + SLACK || b.bottom + PARVIS_NOTE_GAP <= a.top + SLACK);
}

static void
assert_inside (Box box, Box around)
{
  g_assert_cmpfloat (box.left, >=, around.left - SLACK);
  g_assert_cmpfloat (box.top, >=, around.top - SLACK);
  g_assert_cmpfloat (box.right, <=, around.right + SLACK);
  g_assert_cmpfloat (box.bottom, <=, around.bottom + SLACK);
}

/* The text ends above the foot of its note, and leaves the shape alone. */
static void
assert_text_inside (const ParvisPaperNote *note, ParvisLetters *letters)
{
  const double mark_left = PARVIS_NOTE_WIDTH - PARVIS_MARK_MARGIN - PARVIS_MARK;
  const double mark_top = note->height - PARVIS_MARK_MARGIN - PARVIS_MARK;
  PangoLayoutIter *iter;

  g_assert_cmpfloat (note->height, >=, PARVIS_NOTE_HEIGHT);
  if (note->text == NULL)
    return;
  iter = pango_layout_get_iter (parvis_letters_set_note (letters, note));
  do
    {
      PangoRectangle line;
      double right, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      right = PARVIS_LETTERS_X + (double) (line.x + line.width) / PANGO_SCALE;
      bottom = PARVIS_LETTERS_Y + (double) (line.y + line.height) / PANGO_SCALE;
      g_assert_cmpfloat (right, <=, PARVIS_NOTE_WIDTH);
      g_assert_cmpfloat (bottom, <=, note->height - 5);
      g_assert_true (line.width == 0 || bottom <= mark_top || right <= mark_left);
      g_assert_true (!note->flagged || bottom <= mark_top);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
check_item (const ParvisPaperItem *item, Box around, ParvisLetters *letters)
{
  Box box = box_of_item (item);

  assert_inside (box, around);
  g_assert_cmpuint (item->notes->len, >, 0);
  if (item->name != NULL)
    box.top += PARVIS_CLUSTER_HEAD + item->more;
  for (guint i = 0; i < item->notes->len; i++)
    {
      const ParvisPaperNote *note = &g_array_index (item->notes, ParvisPaperNote, i);

      assert_inside (box_of_note (note), box);
      assert_text_inside (note, letters);
      for (guint j = 0; j < i; j++)
        assert_apart (box_of_note (note),
                      box_of_note (&g_array_index (item->notes, ParvisPaperNote, j)));
    }
}

static guint
check_zone (const ParvisPaperZone *zone, double height, ParvisLetters *letters)
{
  Box around = { zone->x, 0, zone->x + zone->width, height };
  guint n = 0;

  for (guint i = 0; i < zone->items->len; i++)
    {
      const ParvisPaperItem *item = &g_array_index (zone->items, ParvisPaperItem, i);

      check_item (item, around, letters);
      n += item->notes->len;
      for (guint j = 0; j < i; j++)
        assert_apart (box_of_item (item),
                      box_of_item (&g_array_index (zone->items, ParvisPaperItem, j)));
    }
  g_assert_cmpuint (n, ==, zone->n_notes);
  return n;
}

static guint
check_wall (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisPicture) picture = parvis_picture_new (campaign, sequence, NULL, &error);
  g_autoptr (ParvisLetters) letters = parvis_letters_new ("fr");
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < picture->wall->zones->len; i++)
    n += check_zone (&g_array_index (picture->wall->zones, ParvisPaperZone, i),
                     picture->wall_height, letters);
  g_assert_cmpuint (n, ==, parvis_paper_wall_count (picture->wall));
  return n;
}

/* Random texts are short. */
static void
lengthen (ParvisCampaign *campaign, GRand *rand)
{
  GListModel *notes = parvis_campaign_get_notes (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      int wanted = g_rand_int_range (rand, 1, PARVIS_NOTE_MAX - 20);

      if (g_rand_int_range (rand, 0, 3) > 0)
        continue;
      while ((int) text->len < wanted)
        g_string_append_printf (text, "%.*s ", g_rand_int_range (rand, 1, 20),
                                "anticonstitutionnellement");
      parvis_campaign_set_note_text (campaign, note, text->str, &error);
      g_assert_no_error (error);
    }
}

static void
test_nothing_meets (void)
{
  guint n = 0;

  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      char *path = scratch_path ();
      g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
      g_autoptr (GPtrArray) walls = parvis_picture_list_walls (campaign);

      for (int i = 0; i < N_GESTURES; i++)
        {
          g_autoptr (GError) error = NULL;

          scratch_gesture (campaign, rand, &error);
          g_assert_no_error (error);
        }
      lengthen (campaign, rand);
      for (guint i = 0; i < walls->len; i++)
        n += check_wall (campaign, g_ptr_array_index (walls, i));
      parvis_campaign_close (campaign, NULL);
      scratch_remove (path);
    }
  g_assert_cmpuint (n, >, 15 * N_SEEDS);
}

/* A person's place is kept; what is under a taller note goes down and stays in its row. */
static void
test_places_are_kept (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  ParvisZone *zone = scratch_zone (campaign, "agents", "ideal");
  g_autofree char *tall = g_strnfill (300, 'm');
  const struct
  {
    const char *text;
    double x, y;
  } placed[] = { { "a", 24, 84 }, { tall, 400, 84 }, { "b", 24, 500 }, { "c", 330, 500 } };
  g_autoptr (ParvisPicture) picture = NULL;
  double down;
  GArray *items;

  for (guint i = 0; i < G_N_ELEMENTS (placed); i++)
    {
      const ParvisNewNote note = { zone, PARVIS_COLLEGE_AGENTS, placed[i].text, FALSE };

      g_assert_nonnull (parvis_campaign_add_note (campaign, &note, placed[i].x, placed[i].y, NULL));
    }
  picture =
      parvis_picture_new (campaign, scratch_sequence (campaign, "agents", "ideal"), NULL, NULL);
  items = g_array_index (picture->wall->zones, ParvisPaperZone, 0).items;
  g_assert_cmpuint (items->len, ==, G_N_ELEMENTS (placed));
  down =
      g_array_index (g_array_index (items, ParvisPaperItem, 1).notes, ParvisPaperNote, 0).height -
      PARVIS_NOTE_HEIGHT;
  g_assert_cmpfloat (down, >, 50);
  for (guint i = 0; i < G_N_ELEMENTS (placed); i++)
    {
      const ParvisPaperNote *note =
          &g_array_index (g_array_index (items, ParvisPaperItem, i).notes, ParvisPaperNote, 0);

      g_assert_cmpfloat_with_epsilon (note->x, placed[i].x, SLACK);
      g_assert_cmpfloat_with_epsilon (note->y, placed[i].y + (i < 2 ? 0 : down), SLACK);
    }
  parvis_campaign_close (campaign, NULL);
  scratch_remove (path);
}

static void
count_and_cancel (double part, gpointer cancellable)
{
  g_assert_cmpfloat (part, >=, 0);
  g_assert_cmpfloat (part, <=, 1.001);
  g_cancellable_cancel (cancellable);
}

static void
test_cancelled_leaves_nothing (void)
{
  char *path = scratch_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *target = g_build_filename (folder, "wall.png", NULL);
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (ParvisPicture) picture =
      parvis_picture_new (campaign, scratch_sequence (campaign, "agents", "ideal"), NULL, NULL);

  for (int format = PARVIS_FORMAT_PNG; format <= PARVIS_FORMAT_PDF; format++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      const ParvisPictureJob job = { .format = (ParvisFormat) format,
                                     .cancellable = cancellable,
                                     .progress = count_and_cancel,
                                     .data = cancellable };

      if (format != PARVIS_FORMAT_PNG)
        g_cancellable_cancel (cancellable);
      g_assert_false (parvis_picture_write (picture, &job, target, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
    }
  parvis_campaign_close (campaign, NULL);
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board/nothing-meets", test_nothing_meets);
  g_test_add_func ("/board/places-are-kept", test_places_are_kept);
  g_test_add_func ("/board/cancelled-leaves-nothing", test_cancelled_leaves_nothing);
  return g_test_run ();
}
