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

/* Of the width, what the words at one end take at most. */
#define END_MOST 0.295f
#define USUAL_RESOLUTION 96

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
  /* Larger where text is. */
  float text = (float) pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget)) /
               USUAL_RESOLUTION;
  float end;

  self->factor = CLAMP (MIN (width / 1208, height / 520), 0.9f, 1.6f);
  self->reach = reach * self->factor;
  self->gap = self->reach + (BOUND_AIR + WORDS_AIR * text) * self->factor;
  end = MIN (self->gap + WORDS_WIDTH * text * self->factor, width * END_MOST);
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

/* The head, and the words below it. (transfer full) (element-type PangoLayout) */
static GPtrArray *
make_end (const ParvisStanceScale *self,
          GtkWidget *widget,
          const char *title,
          char **words,
          gboolean at_right)
{
  float width = self->left - self->gap;
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (texts,
                   parvis_stance_scale_make_layout (self, widget, title, 15, PANGO_WEIGHT_BOLD));
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      /* Translators: the room's own words, in quotation marks. */
      g_autofree char *quoted = g_strdup_printf (C_ ("note", "“%s”"), words[i]);

      g_ptr_array_add (
          texts, parvis_stance_scale_make_layout (self, widget, quoted, 12, PANGO_WEIGHT_NORMAL));
    }
  for (guint i = 0; i < texts->len; i++)
    {
      pango_layout_set_width (texts->pdata[i], (int) width * PANGO_SCALE);
      pango_layout_set_wrap (texts->pdata[i], PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (texts->pdata[i], -2);
      pango_layout_set_ellipsize (texts->pdata[i], PANGO_ELLIPSIZE_END);
      pango_layout_set_alignment (texts->pdata[i], at_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    }
  return texts;
}

static float
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return (float) height;
}

/* Below the head's top, the top of the words: large text needs more than the usual. */
static float
get_words_top (const ParvisStanceScale *self, GPtrArray *texts)
{
  return MAX ((HEAD_ABOVE - WORDS_ABOVE) * self->factor, get_height (texts->pdata[0]));
}

/* The head's top: the words begin a little above the line, or higher where they would not all be in
   the widget. */
static float
get_end_top (const ParvisStanceScale *self, GtkWidget *widget, GPtrArray *texts)
{
  float words_top = get_words_top (self, texts), height = words_top;
  float top = self->y - WORDS_ABOVE * self->factor - words_top;

  for (guint i = 1; i < texts->len; i++)
    height += get_height (texts->pdata[i]) + WORD_GAP * self->factor;
  return MAX (0, MIN (top, (float) gtk_widget_get_height (widget) - height));
}

static void
draw_end (const ParvisStanceScale *self,
          GtkWidget *widget,
          GtkSnapshot *snapshot,
          const char *title,
          char **words,
          gboolean at_right)
{
  g_autoptr (GPtrArray) texts = make_end (self, widget, title, words, at_right);
  float x = at_right ? self->right + self->gap : 0;
  float y = get_end_top (self, widget, texts);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  for (guint i = 0; i < texts->len; i++)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
      gtk_snapshot_append_layout (snapshot, texts->pdata[i], &color);
      gtk_snapshot_restore (snapshot);
      y += i == 0 ? get_words_top (self, texts)
                  : get_height (texts->pdata[i]) + WORD_GAP * self->factor;
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
