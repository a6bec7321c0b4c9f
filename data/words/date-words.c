/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From the catalogue rather than the C library: a machine may lack the language's locale. */
static const char *const months[] = {
  NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"),
  NC_ ("month", "April"),   NC_ ("month", "May"),      NC_ ("month", "June"),
  NC_ ("month", "July"),    NC_ ("month", "August"),   NC_ ("month", "September"),
  NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char *const short_months[] = {
  NC_ ("short month", "Jan."),  NC_ ("short month", "Feb."), NC_ ("short month", "March"),
  NC_ ("short month", "April"), NC_ ("short month", "May"),  NC_ ("short month", "June"),
  NC_ ("short month", "July"),  NC_ ("short month", "Aug."), NC_ ("short month", "Sept."),
  NC_ ("short month", "Oct."),  NC_ ("short month", "Nov."), NC_ ("short month", "Dec."),
};

typedef struct
{
  guint year, month, day;
} Day;

static gboolean
read_number (const char *digits, gsize n_digits, guint *number)
{
  *number = 0;
  for (gsize i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (digits[i]))
        return FALSE;
      *number = *number * 10 + (guint) g_ascii_digit_value (digits[i]);
    }
  return TRUE;
}

static gboolean
read_day (const char *date, Day *day)
{
  return date != NULL && strlen (date) == strlen ("YYYY-MM-DD") && date[4] == '-' &&
         date[7] == '-' && read_number (date, 4, &day->year) &&
         read_number (date + 5, 2, &day->month) && read_number (date + 8, 2, &day->day) &&
         g_date_valid_dmy ((GDateDay) day->day, (GDateMonth) day->month, (GDateYear) day->year);
}

static char *
get_day_number (const Day *day)
{
  /* Translators: the first day of a month in a date; “1er” in French. */
  return day->day == 1 ? g_strdup (C_ ("day", "1")) : g_strdup_printf ("%u", day->day);
}

static const char *
get_month (const Day *day)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[day->month - 1]);
}

char *
parvis_words_date (const char *date)
{
  g_autofree char *number = NULL;
  Day day;

  if (!read_day (date, &day))
    return g_strdup ("");
  number = get_day_number (&day);
  /* Translators: a date: day, month, year. */
  return g_strdup_printf (C_ ("date", "%1$s %2$s %3$u"), number, get_month (&day), day.year);
}

char *
parvis_words_short_date (const char *date)
{
  g_autofree char *number = NULL;
  Day day;

  if (!read_day (date, &day))
    return g_strdup ("");
  number = get_day_number (&day);
  /* Translators: a short date: day, abbreviated month. */
  return g_strdup_printf (
      C_ ("date", "%1$s %2$s"), number,
      g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[day.month - 1]));
}

char *
parvis_words_month (const char *date)
{
  Day day;

  if (!read_day (date, &day))
    return g_strdup ("");
  /* Translators: month, year. */
  return g_strdup_printf (C_ ("date", "%1$s %2$u"), get_month (&day), day.year);
}

char *
parvis_words_half (int value2)
{
  const char *sign = value2 < 0 ? "-" : "";
  int size = ABS (value2);

  if (size % 2 == 0)
    return g_strdup_printf ("%s%d", sign, size / 2);
  /* Translators: the decimal sign. */
  return g_strdup_printf ("%s%d%s5", sign, size / 2, C_ ("decimal sign", "."));
}
