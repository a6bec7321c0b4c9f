/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/roadmap.h"

#include <locale.h>
#include <sys/mman.h>
#include <unistd.h>

#include "error.h"
#include "output.h"
#include "roadmap/book.h"

gboolean
parvis_roadmap_write_xlsx (ParvisCampaign *campaign, GDate *today, const char *path, GError **error)
{
  g_autoptr (ParvisOutput) output = NULL;
  g_autoptr (GMappedFile) contents = NULL;
  g_autofree char *name = NULL;
  lxw_workbook *book;
  lxw_error code = LXW_ERROR_CREATING_XLSX_FILE;
  int fd;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  output = parvis_output_new (path, error);
  if (output == NULL)
    return FALSE;
  /* In memory first: the library forgets why a disk refuses, and says so on standard error. */
  fd = memfd_create ("parvis-roadmap", MFD_CLOEXEC);
  name = g_strdup_printf ("/proc/self/fd/%d", fd);
  book = workbook_new (name);
  if (book != NULL)
    {
      /* The library writes numbers with printf(), and a file has no decimal comma. */
      locale_t numbers = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
      locale_t before = uselocale (numbers);

      code = parvis_book_write (book, campaign, today);
      uselocale (before);
      freelocale (numbers);
    }
  if (code == LXW_NO_ERROR)
    contents = g_mapped_file_new_from_fd (fd, FALSE, error);
  else
    g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_FAILED,
                         lxw_strerror (code));
  if (fd >= 0)
    close (fd);
  return contents != NULL &&
         parvis_output_write (output, g_mapped_file_get_contents (contents),
                              g_mapped_file_get_length (contents), error) &&
         parvis_output_commit (output, error);
}
