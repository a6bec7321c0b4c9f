/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/inks.h"

#include <adwaita.h>

#include "shape/palette.h"

/* How much is left of what is not looked for: seen, hardly read. */
#define FADED .3f

GdkRGBA
parvis_inks_lookup_tint (GtkWidget *widget, ParvisTint tint, gboolean edge)
{
  g_autofree char *name = g_strdup_printf (
      "%s_%s", parvis_enum_to_nick (PARVIS_TYPE_TINT, (int) tint), edge ? "edge" : "tint");

  if (tint == PARVIS_TINT_NONE)
    return parvis_palette_lookup_name (widget, edge ? "hollow" : "cluster_bg");
  return parvis_palette_lookup_name (widget, name);
}

void
parvis_inks_load (ParvisInks *self, GtkWidget *widget)
{
  for (int i = PARVIS_COLLEGE_AGENTS; i <= PARVIS_COLLEGE_BOTH; i++)
    {
      self->ink[i] = parvis_palette_lookup (widget, (ParvisCollege) i, "ink");
      self->paper[i] = parvis_palette_lookup (widget, (ParvisCollege) i, "paper");
      self->strip[i] = parvis_palette_lookup (widget, (ParvisCollege) i, "strip");
    }
  self->text = parvis_palette_lookup_name (widget, "paper_text");
  self->accent = parvis_palette_lookup_name (widget, "accent_color");
  self->amber = parvis_palette_lookup_name (widget, "amber");
  self->near = parvis_palette_lookup_name (widget, "shadow_near");
  self->far = parvis_palette_lookup_name (widget, "shadow_far");
  self->zone = parvis_palette_lookup_name (widget, "zone");
  for (int i = PARVIS_TINT_NONE; i < PARVIS_N_TINTS; i++)
    {
      self->tint[i] = parvis_inks_lookup_tint (widget, (ParvisTint) i, FALSE);
      self->edge[i] = parvis_inks_lookup_tint (widget, (ParvisTint) i, TRUE);
    }
  self->outlined = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

static void
fade (GdkRGBA *color, const GdkRGBA *ground, float strength)
{
  color->red = ground->red + (color->red - ground->red) * strength;
  color->green = ground->green + (color->green - ground->green) * strength;
  color->blue = ground->blue + (color->blue - ground->blue) * strength;
}

void
parvis_inks_fade (const ParvisInks *self, ParvisInks *faded)
{
  *faded = *self;
  for (int i = PARVIS_COLLEGE_AGENTS; i <= PARVIS_COLLEGE_BOTH; i++)
    {
      fade (&faded->ink[i], &self->zone, FADED);
      fade (&faded->paper[i], &self->zone, FADED);
      fade (&faded->strip[i], &self->zone, FADED);
    }
  for (int i = PARVIS_TINT_NONE; i < PARVIS_N_TINTS; i++)
    {
      fade (&faded->tint[i], &self->zone, FADED);
      fade (&faded->edge[i], &self->zone, FADED);
    }
  fade (&faded->text, &self->zone, FADED);
  fade (&faded->amber, &self->zone, FADED);
  faded->near.alpha *= FADED;
  faded->far.alpha *= FADED;
  faded->sought = NULL;
}
