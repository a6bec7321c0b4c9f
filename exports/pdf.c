/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf.h"

#include <gio/gio.h>
#include <qpdf/qpdf-c.h>

#include "error.h"

/* Every Figure under @element, a structure element or an array of them, has the next of @words,
   until there are no more: to look at each element takes a while. */
static void
describe_figures (qpdf_data pdf, qpdf_oh element, const char *const **words)
{
  if (**words == NULL)
    return;
  if (qpdf_oh_is_array (pdf, element))
    {
      for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, element); i++)
        describe_figures (pdf, qpdf_oh_get_array_item (pdf, element, i), words);
      return;
    }
  if (!qpdf_oh_is_dictionary (pdf, element))
    return;
  if (qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key (pdf, element, "/S"), "/Figure"))
    qpdf_oh_replace_key (pdf, element, "/Alt", qpdf_oh_new_unicode_string (pdf, *(*words)++));
  describe_figures (pdf, qpdf_oh_get_key (pdf, element, "/K"), words);
}

/* No date but the one that a reproducible build asks for. */
static void
date (qpdf_data pdf)
{
  qpdf_oh info = qpdf_oh_get_key (pdf, qpdf_get_trailer (pdf), "/Info");
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *text = NULL;

  qpdf_oh_remove_key (pdf, info, "/CreationDate");
  if (epoch == NULL || !g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return;
  moment = g_date_time_new_from_unix_utc (seconds);
  text = g_date_time_format (moment, "D:%Y%m%d%H%M%SZ");
  qpdf_oh_replace_key (pdf, info, "/CreationDate", qpdf_oh_new_string (pdf, text));
}

/* @inset: of all sides of the sheet. */
static void
add_box (qpdf_data pdf, qpdf_oh page, const char *key, double inset)
{
  qpdf_oh sheet = qpdf_oh_get_key (pdf, page, "/MediaBox");
  qpdf_oh box = qpdf_oh_new_array (pdf);

  for (int i = 0; i < 4; i++)
    {
      double edge = qpdf_oh_get_numeric_value (pdf, qpdf_oh_get_array_item (pdf, sheet, i));

      qpdf_oh_append_item (pdf, box,
                           qpdf_oh_new_real_from_double (pdf, edge + (i < 2 ? inset : -inset), 3));
    }
  qpdf_oh_replace_key (pdf, page, key, box);
}

static void
complete (qpdf_data pdf, const ParvisPdfWords *words)
{
  qpdf_oh root = qpdf_get_root (pdf), page = qpdf_get_page_n (pdf, 0);
  qpdf_oh preferences = qpdf_oh_new_dictionary (pdf);
  const char *const *figures = words->figures;

  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, words->language));
  qpdf_oh_replace_key (pdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", preferences);
  for (int i = 0; i < qpdf_get_num_pages (pdf); i++)
    qpdf_oh_replace_key (pdf, qpdf_get_page_n (pdf, (size_t) i), "/Tabs",
                         qpdf_oh_new_name (pdf, "/S"));
  if (words->trim > 0)
    {
      add_box (pdf, page, "/TrimBox", words->trim);
      add_box (pdf, page, "/BleedBox", words->trim - words->bleed);
    }
  if (figures != NULL)
    describe_figures (
        pdf, qpdf_oh_get_key (pdf, qpdf_oh_get_key (pdf, root, "/StructTreeRoot"), "/K"), &figures);
  date (pdf);
}

GBytes *
parvis_pdf_finish (const GByteArray *bytes, const ParvisPdfWords *words, GError **error)
{
  qpdf_data pdf = qpdf_init ();
  QPDF_ERROR_CODE result;
  GBytes *finished = NULL;

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  result = qpdf_read_memory (pdf, "poster", (const char *) bytes->data, bytes->len, NULL);
  if ((result & QPDF_ERRORS) == 0)
    {
      complete (pdf, words);
      /* Not into the file: a full disk would go unnoticed. */
      result = qpdf_init_write_memory (pdf);
    }
  if ((result & QPDF_ERRORS) == 0)
    {
      qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
      result = qpdf_write (pdf);
    }
  if ((result & QPDF_ERRORS) == 0)
    finished = g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
  else
    g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_FAILED,
                         qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)));
  qpdf_cleanup (&pdf);
  return finished;
}
