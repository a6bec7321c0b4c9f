/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster-paintable.h"

#include <string.h>

#include "campaign/engagement.h"
#include "campaign/today.h"
#include "poster/outcomes.h"
#include "poster/poster.h"
#include "words/words.h"

/* Long enough that typing does not lay the page out at each key. */
#define REST_MS 150

struct _ParvisPosterPaintable
{
  GObject parent_instance;
  ParvisCampaign *campaign; /* owned */
  ParvisLook look;
  ParvisPoster *poster; /* owned; NULL until somebody looks */
  GdkPaintable *stored; /* owned; NULL until somebody asks; so is this one */
  GdkPaintable *outcome;
  gboolean tells_outcomes;
  gint64 draft_engagement;
  char *draft_text; /* owned */
  guint timeout;
};

enum
{
  PROP_CAMPAIGN = 1,
  PROP_REMARK,
  PROP_FITS,
  PROP_DRAFT_ENGAGEMENT,
  PROP_DRAFT_TEXT,
  PROP_STORED,
  PROP_PROPOSES_LANDSCAPE,
  PROP_OUTCOME,
  PROP_TELLS_OUTCOMES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void parvis_poster_paintable_iface_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ParvisPosterPaintable,
                               parvis_poster_paintable,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE,
                                                      parvis_poster_paintable_iface_init))

static void
put_draft (ParvisPosterPaintable *self, ParvisPosterContent *content)
{
  ParvisEngagement *engagement = NULL;
  g_autofree char *kept = NULL;
  GPtrArray *texts;
  guint index;

  if (self->draft_engagement != 0)
    engagement =
        parvis_campaign_find (self->campaign, PARVIS_TYPE_ENGAGEMENT, self->draft_engagement);
  if (engagement == NULL || self->draft_text == NULL || !parvis_engagement_get_kept (engagement))
    return;
  texts = content->engagements[parvis_engagement_get_side (engagement)];
  kept = parvis_words_typeset (parvis_engagement_get_text (engagement));
  if (g_ptr_array_find_with_equal_func (texts, kept, g_str_equal, &index))
    {
      g_free (g_ptr_array_index (texts, index));
      g_ptr_array_index (texts, index) = parvis_words_typeset (self->draft_text);
    }
  else if (*self->draft_text != '\0')
    g_ptr_array_add (texts, parvis_words_typeset (self->draft_text));
}

static ParvisPoster *
ensure_poster (ParvisPosterPaintable *self)
{
  g_autoptr (ParvisPosterContent) content = NULL;

  if (self->poster != NULL)
    return self->poster;
  if (self->tells_outcomes)
    {
      GDate today;

      parvis_get_today (&today);
      content = parvis_poster_content_of_outcomes (self->campaign, &today);
    }
  else
    {
      content = parvis_poster_content_from_campaign (self->campaign);
      put_draft (self, content);
    }
  self->poster = parvis_poster_new (content, &self->look);
  return self->poster;
}

static void
forget_poster (ParvisPosterPaintable *self)
{
  g_clear_pointer (&self->poster, parvis_poster_free);
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REMARK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FITS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROPOSES_LANDSCAPE]);
}

static gboolean
on_rested (gpointer user_data)
{
  ParvisPosterPaintable *self = user_data;

  self->timeout = 0;
  forget_poster (self);
  return G_SOURCE_REMOVE;
}

static void
queue_layout (ParvisPosterPaintable *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (REST_MS, on_rested, self);
}

/* What is chosen is seen at once, what is typed when it rests. */
static void
on_campaign_changed (ParvisPosterPaintable *self)
{
  const ParvisLook before = self->look;

  self->look = parvis_look_of_campaign (self->campaign);
  queue_layout (self);
  if (memcmp (&before, &self->look, sizeof before) == 0)
    return;
  if (before.landscape != self->look.landscape)
    gdk_paintable_invalidate_size (GDK_PAINTABLE (self));
  forget_poster (self);
}

static void
parvis_poster_paintable_paint (GdkPaintable *paintable,
                               GdkSnapshot *snapshot,
                               double width,
                               double height)
{
  ParvisPoster *poster = ensure_poster (PARVIS_POSTER_PAINTABLE (paintable));
  double natural_width, natural_height;
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  parvis_poster_get_size (poster, &natural_width, &natural_height);
  cairo_scale (cr, width / natural_width, height / natural_height);
  parvis_poster_draw (poster, cr);
  cairo_destroy (cr);
}

static int
parvis_poster_paintable_get_width (GdkPaintable *paintable)
{
  gboolean landscape = PARVIS_POSTER_PAINTABLE (paintable)->look.landscape;

  return (int) (landscape ? PARVIS_POSTER_HEIGHT : PARVIS_POSTER_WIDTH);
}

static int
parvis_poster_paintable_get_height (GdkPaintable *paintable)
{
  gboolean landscape = PARVIS_POSTER_PAINTABLE (paintable)->look.landscape;

  return (int) (landscape ? PARVIS_POSTER_WIDTH : PARVIS_POSTER_HEIGHT);
}

static double
parvis_poster_paintable_get_ratio (GdkPaintable *paintable)
{
  double ratio = PARVIS_POSTER_WIDTH / PARVIS_POSTER_HEIGHT;

  return PARVIS_POSTER_PAINTABLE (paintable)->look.landscape ? 1 / ratio : ratio;
}

static void
parvis_poster_paintable_iface_init (GdkPaintableInterface *iface)
{
  iface->snapshot = parvis_poster_paintable_paint;
  iface->get_intrinsic_width = parvis_poster_paintable_get_width;
  iface->get_intrinsic_height = parvis_poster_paintable_get_height;
  iface->get_intrinsic_aspect_ratio = parvis_poster_paintable_get_ratio;
}

static GdkPaintable *
ensure_outcome (ParvisPosterPaintable *self)
{
  if (self->outcome == NULL)
    self->outcome = g_object_new (PARVIS_TYPE_POSTER_PAINTABLE, "campaign", self->campaign,
                                  "tells-outcomes", TRUE, NULL);
  return self->outcome;
}

static GdkPaintable *
ensure_stored (ParvisPosterPaintable *self)
{
  if (self->stored == NULL)
    self->stored = parvis_poster_paintable_new (self->campaign);
  return self->stored;
}

static void
parvis_poster_paintable_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  ParvisPosterPaintable *self = PARVIS_POSTER_PAINTABLE (object);

  switch (prop_id)
    {
    case PROP_CAMPAIGN:
      g_value_set_object (value, self->campaign);
      break;
    case PROP_REMARK:
      g_value_take_string (value, parvis_poster_get_remark (ensure_poster (self)));
      break;
    case PROP_FITS:
      g_value_set_boolean (value, parvis_poster_fits (ensure_poster (self)));
      break;
    case PROP_DRAFT_ENGAGEMENT:
      g_value_set_int64 (value, self->draft_engagement);
      break;
    case PROP_DRAFT_TEXT:
      g_value_set_string (value, self->draft_text);
      break;
    case PROP_STORED:
      g_value_set_object (value, ensure_stored (self));
      break;
    case PROP_PROPOSES_LANDSCAPE:
      g_value_set_boolean (value, parvis_poster_proposes_landscape (ensure_poster (self)));
      break;
    case PROP_OUTCOME:
      g_value_set_object (value, ensure_outcome (self));
      break;
    case PROP_TELLS_OUTCOMES:
      g_value_set_boolean (value, self->tells_outcomes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_poster_paintable_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  ParvisPosterPaintable *self = PARVIS_POSTER_PAINTABLE (object);

  switch (prop_id)
    {
    case PROP_CAMPAIGN:
      self->campaign = g_value_dup_object (value);
      break;
    case PROP_TELLS_OUTCOMES:
      self->tells_outcomes = g_value_get_boolean (value);
      break;
    case PROP_DRAFT_ENGAGEMENT:
      self->draft_engagement = g_value_get_int64 (value);
      queue_layout (self);
      break;
    case PROP_DRAFT_TEXT:
      g_free (self->draft_text);
      self->draft_text = g_value_dup_string (value);
      queue_layout (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_poster_paintable_constructed (GObject *object)
{
  ParvisPosterPaintable *self = PARVIS_POSTER_PAINTABLE (object);

  G_OBJECT_CLASS (parvis_poster_paintable_parent_class)->constructed (object);
  self->look = parvis_look_of_campaign (self->campaign);
  g_signal_connect_object (self->campaign, "changed", G_CALLBACK (on_campaign_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
parvis_poster_paintable_dispose (GObject *object)
{
  ParvisPosterPaintable *self = PARVIS_POSTER_PAINTABLE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->poster, parvis_poster_free);
  g_clear_pointer (&self->draft_text, g_free);
  g_clear_object (&self->stored);
  g_clear_object (&self->outcome);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_poster_paintable_parent_class)->dispose (object);
}

static void
parvis_poster_paintable_class_init (ParvisPosterPaintableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags live = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags said = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = parvis_poster_paintable_constructed;
  object_class->get_property = parvis_poster_paintable_get_property;
  object_class->set_property = parvis_poster_paintable_set_property;
  object_class->dispose = parvis_poster_paintable_dispose;
  properties[PROP_CAMPAIGN] =
      g_param_spec_object ("campaign", NULL, NULL, PARVIS_TYPE_CAMPAIGN,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REMARK] = g_param_spec_string ("remark", NULL, NULL, NULL, said);
  properties[PROP_FITS] = g_param_spec_boolean ("fits", NULL, NULL, TRUE, said);
  properties[PROP_DRAFT_ENGAGEMENT] =
      g_param_spec_int64 ("draft-engagement", NULL, NULL, 0, G_MAXINT64, 0, live);
  properties[PROP_DRAFT_TEXT] = g_param_spec_string ("draft-text", NULL, NULL, NULL, live);
  properties[PROP_STORED] = g_param_spec_object ("stored", NULL, NULL, GDK_TYPE_PAINTABLE, said);
  properties[PROP_PROPOSES_LANDSCAPE] =
      g_param_spec_boolean ("proposes-landscape", NULL, NULL, FALSE, said);
  properties[PROP_OUTCOME] = g_param_spec_object ("outcome", NULL, NULL, GDK_TYPE_PAINTABLE, said);
  properties[PROP_TELLS_OUTCOMES] =
      g_param_spec_boolean ("tells-outcomes", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
parvis_poster_paintable_init (ParvisPosterPaintable *self)
{
}

GdkPaintable *
parvis_poster_paintable_new (ParvisCampaign *campaign)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  return g_object_new (PARVIS_TYPE_POSTER_PAINTABLE, "campaign", campaign, NULL);
}
