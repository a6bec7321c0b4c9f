/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/type.h"

/* All text is shaped at this one size and scaled: widths are then exactly proportional, and each
   face is looked up once, which is most of the cost of a cold start. */
#define EM 100.0

struct _ParvisType
{
  ParvisDesign design;
  PangoContext *context;
  PangoLayout *layouts[PARVIS_N_FACES];
  GHashTable *widths[PARVIS_N_FACES]; /* of owned char * to owned double *; NULL until needed */
};

typedef struct
{
  const char *family;
  double tracking; /* in ems */
  int weights[PARVIS_N_DESIGNS];
} FaceSpec;

#define TEXT_FAMILY "Inter,Cantarell,DejaVu Sans"
#define DISPLAY_FAMILY "Inter Display,Inter,Cantarell,DejaVu Sans"

static const FaceSpec specs[PARVIS_N_FACES] = {
  [PARVIS_FACE_TITLE] = { DISPLAY_FAMILY, -0.020, { 800, 800, 800, 800 } },
  [PARVIS_FACE_PLACE] = { DISPLAY_FAMILY, -0.010, { 500, 700, 700, 700 } },
  [PARVIS_FACE_QUALITY] = { DISPLAY_FAMILY, -0.012, { 600, 700, 700, 800 } },
  [PARVIS_FACE_HEAD] = { DISPLAY_FAMILY, -0.015, { 700, 700, 700, 800 } },
  [PARVIS_FACE_VERB] = { TEXT_FAMILY, 0, { 500, 600, 600, 700 } },
  [PARVIS_FACE_LARGE_VERB] = { DISPLAY_FAMILY, -0.005, { 500, 600, 600, 700 } },
  [PARVIS_FACE_BODY] = { TEXT_FAMILY, 0, { 400, 400, 500, 600 } },
  [PARVIS_FACE_LARGE_BODY] = { DISPLAY_FAMILY, -0.005, { 400, 400, 500, 600 } },
  [PARVIS_FACE_OUTCOME] = { TEXT_FAMILY, 0, { 700, 700, 700, 800 } },
  [PARVIS_FACE_LARGE_OUTCOME] = { DISPLAY_FAMILY, -0.005, { 700, 700, 700, 800 } },
  [PARVIS_FACE_FOOT] = { TEXT_FAMILY, 0, { 400, 400, 500, 600 } },
  [PARVIS_FACE_SERVICE] = { TEXT_FAMILY, 0, { 500, 600, 600, 700 } },
};

static PangoLayout *
make_layout (PangoContext *context, const FaceSpec *spec, ParvisDesign design)
{
  PangoFontDescription *description = pango_font_description_new ();
  PangoLayout *layout = pango_layout_new (context);

  pango_font_description_set_family_static (description, spec->family);
  pango_font_description_set_weight (description, (PangoWeight) spec->weights[design]);
  pango_font_description_set_absolute_size (description, EM * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_font_description_free (description);
  return layout;
}

/* Spaced letters would tear these scripts apart. */
static gboolean
is_joined (gunichar letter)
{
  GUnicodeScript script = g_unichar_get_script (letter);

  return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_SYRIAC ||
         script == G_UNICODE_SCRIPT_DEVANAGARI || script == G_UNICODE_SCRIPT_BENGALI ||
         script == G_UNICODE_SCRIPT_MONGOLIAN;
}

static void
add_tracking (PangoAttrList *attributes, const FaceSpec *spec, gsize start, gsize end)
{
  PangoAttribute *spacing =
      pango_attr_letter_spacing_new ((int) (spec->tracking * EM * PANGO_SCALE));

  spacing->start_index = (guint) start;
  spacing->end_index = (guint) end;
  pango_attr_list_insert (attributes, spacing);
}

static void
track (PangoLayout *layout, const FaceSpec *spec)
{
  const char *text = pango_layout_get_text (layout), *start = text, *c;
  PangoAttrList *attributes;

  if (spec->tracking == 0)
    return;
  attributes = pango_attr_list_new ();
  for (c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (is_joined (g_utf8_get_char (c)))
      {
        if (c > start)
          add_tracking (attributes, spec, (gsize) (start - text), (gsize) (c - text));
        start = g_utf8_next_char (c);
      }
  if (c > start)
    add_tracking (attributes, spec, (gsize) (start - text), (gsize) (c - text));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
set_text (ParvisType *self, ParvisFace face, const char *text, gssize length)
{
  PangoLayout *layout = self->layouts[face];

  if (layout == NULL)
    layout = self->layouts[face] = make_layout (self->context, &specs[face], self->design);
  pango_layout_set_text (layout, text, (int) length);
  track (layout, &specs[face]);
  return layout;
}

ParvisType *
parvis_type_new (const char *language, ParvisDesign design)
{
  ParvisType *self = g_new0 (ParvisType, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->design = design;
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string (language));
  return self;
}

void
parvis_type_free (ParvisType *self)
{
  for (guint i = 0; i < PARVIS_N_FACES; i++)
    {
      g_clear_object (&self->layouts[i]);
      g_clear_pointer (&self->widths[i], g_hash_table_unref);
    }
  g_object_unref (self->context);
  g_free (self);
}

/* The same few hundred words make most of the texts of a campaign. */
double
parvis_type_measure (ParvisType *self, ParvisFace face, const char *text, gssize length)
{
  g_autofree char *key = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  PangoRectangle logical;
  double *width;

  if (self->widths[face] == NULL)
    self->widths[face] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  width = g_hash_table_lookup (self->widths[face], key);
  if (width != NULL)
    return *width;
  pango_layout_get_extents (set_text (self, face, key, -1), NULL, &logical);
  width = g_new (double, 1);
  *width = logical.width / (EM * PANGO_SCALE);
  g_hash_table_insert (self->widths[face], g_steal_pointer (&key), width);
  return *width;
}

void
parvis_type_show (ParvisType *self,
                  cairo_t *cr,
                  ParvisFace face,
                  double size,
                  const char *text,
                  gboolean more)
{
  PangoLayout *layout = set_text (self, face, text, -1);
  gboolean forward = pango_layout_get_direction (layout, 0) != PANGO_DIRECTION_RTL;
  g_autofree char *spaced = more && forward ? g_strconcat (text, " ", NULL) : NULL;
  PangoLayoutLine *line;
  PangoRectangle ink;

  if (spaced != NULL)
    layout = set_text (self, face, spaced, -1);
  line = pango_layout_get_line_readonly (layout, 0);
  cairo_save (cr);
  cairo_scale (cr, size / EM, size / EM);
  pango_layout_line_get_extents (line, &ink, NULL);
  cairo_move_to (cr, size >= PARVIS_LARGE_TYPE && forward ? -(double) ink.x / PANGO_SCALE : 0, 0);
  pango_cairo_show_layout_line (cr, line);
  cairo_restore (cr);
}
