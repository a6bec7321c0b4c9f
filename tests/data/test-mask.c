/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <locale.h>
#include <string.h>

#include "rules/mask.h"

/* What is masked stands between brackets in @expected; "" where nothing is. */
static const struct
{
  const char *name, *text, *expected;
} cases[] = {
  { "martine", "Martine", "[Martine]" },
  { "Martine", "Merci MARTINE, dit martine.", "Merci [MARTINE], dit [martine]." },
  { "Martine", "Martine's desk, l’avis de Martine’s", "[Martine]'s desk, l’avis de [Martine]’s" },
  { "Agnès", "l'avis d'Agnès et d’AGNES", "l'avis d'[Agnès] et d’[AGNES]" },
  { "agnes", "Agne\u0300s", "[Agnès]" },
  { "Agne\u0300s", "Agnès", "[Agnès]" },
  { "Hélène", "HELENE, Helène, he\u0301le\u0300ne", "[HELENE], [Helène], [hélène]" },
  { "Lætitia", "Laetitia et LÆTITIA", "[Laetitia] et [LÆTITIA]" },
  { "laetitia", "Lætitia", "[Lætitia]" },
  { "Mme Lecœur", "madame Lecœur, mme  LECOEUR", "madame Lecœur, [mme  LECOEUR]" },
  { "Jean-Pierre", "jean pierre, Jean\u2011Pierre, Jean - Pierre, Jeanpierre",
    "[jean pierre], [Jean-Pierre], [Jean - Pierre], Jeanpierre" },
  { "Jean Pierre", "Jean-\nPierre", "[Jean- Pierre]" },
  { "J Dupont", "J. Dupont", "[J. Dupont]" },
  { "L’Hôte", "M. l'hote", "M. [l'hote]" },
  { "Martine", "Martinet, Smartine, Martines, martine2", "" },
  { "Martine", "Mar\u00adtine, M\u200bartine", "[Martine], [Martine]" },
  { "Martine", "martine_durand martine@ville.fr", "[martine]_durand [martine]@ville.fr" },
  { "Martine", "Martine-Martine MartineMartine", "[Martine]-[Martine] MartineMartine" },
  { "Strauß", "STRAUSS, strauß", "[STRAUSS], [strauß]" },
  { "Łukasz", "lukasz Đorđe", "[lukasz] Đorđe" },
  { "Σωκράτης", "ΣΩΚΡΑΤΗΣ", "[ΣΩΚΡΑΤΗΣ]" },
  { "محمد", "قال مُحَمَّد شكرا", "قال [محمد] شكرا" },
  { "王伟", "我和王伟说话", "我和[王伟]说话" },
  { "राम", "रोम", "" },
  { "Bé", "bébé, be", "bébé, [be]" },
  { "Martine", "M\xffrtine Martine\xff \xc3", "M\xffrtine [Martine]\xff \xc3" },
  { "Martine", "", "" },
  { "Martine", "Mart", "" },
  { "Jean Pierre", "Jean ", "" },
};

/* Brackets around text as as many blocks. */
static char *
read_expected (const char *expected)
{
  GString *text = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *at = expected; *at != '\0';)
    {
      gsize size = (guchar) *at < 0x80 || g_utf8_get_char_validated (at, -1) >= (gunichar) -2
                       ? 1
                       : (gsize) (g_utf8_next_char (at) - at);

      if (*at == '[' || *at == ']')
        inside = *at == '[';
      else if (inside)
        g_string_append (text, PARVIS_MASK_SIGN_TEXT);
      else
        g_string_append_len (text, at, (gssize) size);
      at += size;
    }
  return g_string_free (text, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ParvisMask) mask = parvis_mask_new (cases[i].name);
      gsize size = strlen (cases[i].text), masked_size = 0;
      g_autofree char *masked = NULL;
      g_autofree char *expected = read_expected (cases[i].expected);

      g_assert_nonnull (mask);
      masked = parvis_mask_apply (mask, cases[i].text, size, &masked_size);
      g_assert_true (parvis_mask_finds (mask, cases[i].text, size) == (masked != NULL));
      g_assert_cmpstr (masked != NULL ? masked : "", ==, expected);
      if (masked != NULL)
        {
          g_assert_cmpuint (masked_size, ==, strlen (masked));
          g_assert_false (parvis_mask_finds (mask, masked, masked_size));
        }
    }
}

static void
test_too_short (void)
{
  static const char *const names[] = { "",        " ",   "a",   "é",
                                       "e\u0301", "-a-", "...", "\u2588\u2588",
                                       "\u200b" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_null (parvis_mask_new (names[i]));
}

/* A text may hold a zero, and what comes after it is masked too. */
static void
test_after_a_zero (void)
{
  static const char text[] = "a\0Martine\0b";
  static const char first[] = "a\0\u2588";
  g_autoptr (ParvisMask) mask = parvis_mask_new ("Martine");
  gsize size;
  g_autofree char *masked = parvis_mask_apply (mask, text, sizeof text - 1, &size);

  g_assert_cmpuint (size, ==, 2 + 7 * 3 + 2);
  g_assert_true (memcmp (masked, first, sizeof first - 1) == 0);
  g_assert_cmpint (masked[size - 1], ==, 'b');
}

/* Bits of names, accents and torn bytes in any order: it ends, and leaves nothing to find. */
static void
test_noise (void)
{
  static const char *const bits[] = { "Mar",    "tine", "MARTINE", " ",      "-",   "\u0301",
                                      "\u00ad", "\xc3", "\xff",    "é",      "œ",   "王",
                                      "ﬁ",      "’",    "\u0930",  "\u093e", "jean" };
  static const char *const names[] = { "Martine", "jean-martine", "王王", "éœ", "fi", "रा" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (ParvisMask) mask = parvis_mask_new (names[i % G_N_ELEMENTS (names)]);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *exact = NULL;
      g_autofree char *masked = NULL;
      gsize size;

      for (int j = g_rand_int_range (rand, 0, 12); j > 0; j--)
        g_string_append (text, bits[g_rand_int_range (rand, 0, G_N_ELEMENTS (bits))]);
      /* Not a byte after its end may be read. */
      exact = g_memdup2 (text->str, text->len);
      masked = parvis_mask_apply (mask, exact, text->len, &size);
      if (masked != NULL)
        g_assert_false (parvis_mask_finds (mask, masked, size));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/mask/cases", test_cases);
  g_test_add_func ("/data/mask/too-short", test_too_short);
  g_test_add_func ("/data/mask/after-a-zero", test_after_a_zero);
  g_test_add_func ("/data/mask/noise", test_noise);
  return g_test_run ();
}
