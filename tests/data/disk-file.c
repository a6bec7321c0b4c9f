/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "disk-file.h"

#include "scratch.h"

char *
disk_file_new (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++)
    parvis_campaign_add_note (campaign,
                              &(ParvisNewNote){ scratch_zone (campaign, "agents", "ideal"),
                                                PARVIS_COLLEGE_AGENTS, "Prendre le temps" },
                              i, i, &error);
  g_assert_no_error (error);
  g_assert_true (parvis_campaign_close (campaign, &error));
  g_assert_cmpuint (disk_file_count (path), ==, 1);
  return path;
}

char *
disk_file_checksum (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) data, size);
}

guint
disk_file_count (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}
