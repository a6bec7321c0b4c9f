/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "position/stance-scale.h"

#include <glib/gi18n-lib.h>

#include "shape/palette.h"

/* Pixels at factor 1. */
#define WORDS_WIDTH 186
#define WORDS_AIR 24
#define BOUND_AIR 7
#define THICKNESS 6
#define HEAD_ABOVE 62
#define WORDS_ABOVE 30
#define WORD_GAP 4

void
parvis_stance_scale_clear (ParvisStanceScale *self)
{
  g_clear_pointer (&self->chaos_title, g_free);
  g_clear_pointer (&self->ideal_title, g_free);
  g_clear_pointer (&self->chaos, g_strfreev);
  g_clear_pointer (&self->ideal, g_strfreev);
}

void
parvis_stance_scale_set_words (ParvisStanceScale *self,
                               const char *chaos_title,
                               const char *ideal_title,
                               const char *const *chaos,
                               const char *const *ideal)
{
  parvis_stance_scale_clear (self);
  self->chaos_title = g_strdup (chaos_title);
  self->ideal_title = g_strdup (ideal_title);
  self->chaos = g_strdupv ((char **) chaos);
  self->ideal = g_strdupv ((char **) ideal);
}

void
parvis_stance_scale_layout (ParvisStanceScale *self, GtkWidget *widget, float reach)
{
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float end;

  self->factor = CLAMP (MIN (width / 1208, height / 520), 0.9f, 1.6f);
  self->reach = reach * self->factor;
  end = MIN ((WORDS_WIDTH + WORDS_AIR + BOUND_AIR + reach) * self->factor, width / 4);
  self->left = end;
  self->right = width - end;
  self->y = height / 2;
}

float
parvis_stance_scale_get_x (const ParvisStanceScale *self, double value)
{
  return self->left + (self->right - self->left) * (float) (value / PARVIS_STANCE_MAX);
}

PangoLayout *
parvis_stance_scale_make_layout (const ParvisStanceScale *self,
                                 GtkWidget *widget,
                                 const char *text,
                                 double points,
                                 PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (
      pango_context_get_font_description (gtk_widget_get_pango_context (widget)));

  pango_font_description_set_size (font,
                                   (int) (points * (double) MAX (self->factor, 1) * PANGO_SCALE));
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  return layout;
}

static float
draw_text (GtkSnapshot *snapshot,
           PangoLayout *layout,
           float x,
           float y,
           float width,
           gboolean at_right,
           const GdkRGBA *color)
{
  int height;

  pango_layout_set_width (layout, (int) width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -2);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, at_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
  return (float) height;
}

static void
draw_end (const ParvisStanceScale *self,
          GtkWidget *widget,
          GtkSnapshot *snapshot,
          const char *title,
          char **words,
          gboolean at_right)
{
  float gap = self->reach + (BOUND_AIR + WORDS_AIR) * self->factor;
  float width = self->left - gap;
  float x = at_right ? self->right + gap : 0;
  float y = self->y - WORDS_ABOVE * self->factor;
  g_autoptr (PangoLayout) head =
      parvis_stance_scale_make_layout (self, widget, title, 15, PANGO_WEIGHT_BOLD);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  draw_text (snapshot, head, x, self->y - HEAD_ABOVE * self->factor, width, at_right, &color);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      /* Translators: the room's own words, in quotation marks. */
      g_autofree char *quoted = g_strdup_printf (C_ ("note", "“%s”"), words[i]);
      g_autoptr (PangoLayout) word =
          parvis_stance_scale_make_layout (self, widget, quoted, 12, PANGO_WEIGHT_NORMAL);

      y += draw_text (snapshot, word, x, y, width, at_right, &color) + WORD_GAP * self->factor;
    }
}

static void
draw_bound (const ParvisStanceScale *self,
            GtkWidget *widget,
            GtkSnapshot *snapshot,
            const char *text,
            gboolean at_right)
{
  GdkRGBA dim = parvis_palette_lookup_name (widget, "dim");
  g_autoptr (PangoLayout) layout =
      parvis_stance_scale_make_layout (self, widget, text, 10, PANGO_WEIGHT_NORMAL);
  float gap = self->reach + BOUND_AIR * self->factor;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT (at_right ? self->right + gap : self->left - gap - (float) width,
                            self->y - (float) height / 2));
  gtk_snapshot_append_layout (snapshot, layout, &dim);
  gtk_snapshot_restore (snapshot);
}

static void
draw_line (const ParvisStanceScale *self, GtkWidget *widget, GtkSnapshot *snapshot)
{
  const float thickness = THICKNESS * self->factor;
  const GskColorStop stops[] = { { 0, parvis_palette_lookup_name (widget, "hollow") },
                                 { 1, parvis_palette_lookup_name (widget, "road") } };
  const graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (self->left, self->y - thickness / 2, self->right - self->left, thickness);
  GskRoundedRect line;

  gsk_rounded_rect_init_from_rect (&line, &bounds, thickness / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &line);
  gtk_snapshot_append_linear_gradient (
      snapshot, &bounds, &GRAPHENE_POINT_INIT (self->left, self->y),
      &GRAPHENE_POINT_INIT (self->right, self->y), stops, G_N_ELEMENTS (stops));
  gtk_snapshot_pop (snapshot);
}

void
parvis_stance_scale_draw (const ParvisStanceScale *self, GtkWidget *widget, GtkSnapshot *snapshot)
{
  draw_line (self, widget, snapshot);
  draw_bound (self, widget, snapshot, "0", FALSE);
  draw_bound (self, widget, snapshot, "100", TRUE);
  draw_end (self, widget, snapshot, self->chaos_title, self->chaos, FALSE);
  draw_end (self, widget, snapshot, self->ideal_title, self->ideal, TRUE);
}
