/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/inks.h"

#include "rules/inks.h"

static const guint32 colleges[][3] = {
  [PARVIS_COLLEGE_AGENTS] = { PARVIS_AGENTS_INK, 0xdceaf8, 0xc6dcf1 },
  [PARVIS_COLLEGE_USERS] = { PARVIS_USERS_INK, 0xf8e7cf, 0xefd5ae },
  [PARVIS_COLLEGE_BOTH] = { PARVIS_BOTH_INK, 0xebdff6, 0xdac6ec },
};

static const guint32 tints[] = {
  [PARVIS_TINT_NONE] = 0xebeae8, [PARVIS_TINT_GREEN] = 0xdef0d1, [PARVIS_TINT_YELLOW] = 0xf5f2ba,
  [PARVIS_TINT_PINK] = 0xfdd9e1, [PARVIS_TINT_CYAN] = 0xc7edf2,  [PARVIS_TINT_GREY] = 0xd4d3d0,
};

guint32
parvis_inks_of_college (ParvisCollege college)
{
  return colleges[college][0];
}

guint32
parvis_inks_of_paper (ParvisCollege college)
{
  return colleges[college][1];
}

guint32
parvis_inks_of_strip (ParvisCollege college)
{
  return colleges[college][2];
}

guint32
parvis_inks_of_tint (ParvisTint tint)
{
  return tints[tint];
}

void
parvis_inks_set (cairo_t *cr, guint32 ink)
{
  cairo_set_source_rgb (cr, (ink >> 16) / 255., (ink >> 8 & 0xff) / 255., (ink & 0xff) / 255.);
}
