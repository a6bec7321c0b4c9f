/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/inks.h"

#include <adwaita.h>

#include "shape/palette.h"

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
  self->cluster = parvis_palette_lookup_name (widget, "cluster_bg");
  self->outlined = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}
