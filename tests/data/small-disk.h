/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/data/small-disk.h: what happens on a disk that is nearly full, in a process of its own. */
#pragma once

#include <glib.h>

/* Runs @work on @folder as a disk of @kibibytes, which goes with the process. FALSE, the test
   skipped, where no disk may be mounted. */
gboolean small_disk_run (const char *folder, guint kibibytes, void (*work) (const char *folder));
