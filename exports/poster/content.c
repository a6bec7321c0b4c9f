/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/content.h"

ParvisPosterContent *
parvis_poster_content_new (void)
{
  ParvisPosterContent *content = g_new0 (ParvisPosterContent, 1);

  content->qualities = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    content->engagements[i] = g_ptr_array_new_with_free_func (g_free);
  content->foot = g_ptr_array_new_with_free_func (g_free);
  return content;
}

void
parvis_poster_content_free (ParvisPosterContent *content)
{
  if (content == NULL)
    return;
  g_free (content->title);
  g_free (content->place);
  g_free (content->service);
  g_ptr_array_unref (content->qualities);
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    g_ptr_array_unref (content->engagements[i]);
  g_ptr_array_unref (content->foot);
  g_free (content->contact);
  g_free (content->link);
  g_clear_pointer (&content->logo, g_bytes_unref);
  g_free (content->organisation);
  g_free (content->language);
  g_free (content);
}
