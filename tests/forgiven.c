// SPDX-License-Identifier: GPL-3.0-or-later
#include <sanitizer/lsan_interface.h>

/* Only in the build with sanitizers. GLib makes the array of its names before any of our code runs,
 * and forgets it without a word once there are more than 2048 names, types and properties among
 * them. The quick unwinder can't tell who made it, so a line of lsan.supp could not forgive it
 * alone. */

static void
look_away (void)
{
  __lsan_disable ();
}

__attribute__ ((constructor)) static void
look_again (void)
{
  __lsan_enable ();
}

__attribute__ ((section (".preinit_array"),
                used)) static void (*const before_libraries) (void) = look_away;
