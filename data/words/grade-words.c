/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/words.h"

#include <glib/gi18n-lib.h>

const char *
parvis_words_grade (int grade, int grades)
{
  static const char *const seven[] = {
    /* Translators: the grades of a majority judgment, the worst first. */
    NC_ ("grade", "To reject"), NC_ ("grade", "Insufficient"), NC_ ("grade", "Passable"),
    NC_ ("grade", "Fair"),      NC_ ("grade", "Good"),         NC_ ("grade", "Very good"),
    NC_ ("grade", "Excellent"),
  };
  static const char *const five[] = {
    NC_ ("grade", "Insufficient"), NC_ ("grade", "Passable"),  NC_ ("grade", "Fair"),
    NC_ ("grade", "Good"),         NC_ ("grade", "Very good"),
  };

  g_return_val_if_fail (grades == 5 || grades == 7, NULL);
  g_return_val_if_fail (grade >= 1 && grade <= grades, NULL);
  return g_dpgettext2 (GETTEXT_PACKAGE, "grade", grades == 7 ? seven[grade - 1] : five[grade - 1]);
}
