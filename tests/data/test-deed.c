/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/deed.h"

#include "campaign/enums.h"

/* The file keeps nicks: each kind has one of its own, and it leads back. */
static void
test_nicks_lead_back (void)
{
  for (int kind = PARVIS_DEED_ADD_NOTE; kind <= PARVIS_DEED_TAKE_ROADMAP; kind++)
    {
      const char *nick = parvis_enum_to_nick (PARVIS_TYPE_DEED_KIND, kind);
      int back = -1;

      g_assert_nonnull (nick);
      g_assert_true (parvis_enum_from_nick (PARVIS_TYPE_DEED_KIND, nick, &back));
      g_assert_cmpint (back, ==, kind);
    }
}

static void
test_known_nicks (void)
{
  g_assert_cmpstr (parvis_enum_to_nick (PARVIS_TYPE_DEED_KIND, PARVIS_DEED_ADD_NOTE), ==,
                   "add-note");
  g_assert_cmpstr (parvis_enum_to_nick (PARVIS_TYPE_DEED_KIND, PARVIS_DEED_RETAIN), ==, "retain");
  g_assert_null (parvis_enum_to_nick (PARVIS_TYPE_DEED_KIND, PARVIS_DEED_TAKE_ROADMAP + 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/data/deed/nicks-lead-back", test_nicks_lead_back);
  g_test_add_func ("/data/deed/known-nicks", test_known_nicks);
  return g_test_run ();
}
