/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/poster-colours.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "campaign/panel.h"
#include "feedback/feedback.h"
#include "page/template.h"
#include "rules/contrast.h"
#include "rules/inks.h"

#define N_SIDES 3

static const char *const properties[N_SIDES] = { "agents-colour", "users-colour", "both-colour" };
static const char *const columns[N_SIDES] = { "agents_colour", "users_colour", "both_colour" };
static const guint32 own[N_SIDES] = { PARVIS_AGENTS_INK, PARVIS_USERS_INK, PARVIS_BOTH_INK };

struct _ParvisPosterColours
{
  GtkWidget parent_instance;
  GtkColorButton *buttons[N_SIDES]; /* template children */
  AdwActionRow *offer;
  GtkWidget *reset;
  GtkLabel *none;
  GtkWidget *list;
  ParvisCampaign *campaign; /* owned */
  guint side;               /* of what is offered */
  guint32 nearest;          /* that */
};

G_DEFINE_FINAL_TYPE (ParvisPosterColours, parvis_poster_colours, GTK_TYPE_WIDGET)

static ParvisIdentity *
get_identity (ParvisPosterColours *self)
{
  return parvis_campaign_get_identity (self->campaign);
}

static const char *
get_chosen (ParvisPosterColours *self, guint side)
{
  ParvisIdentity *identity = get_identity (self);

  if (side == PARVIS_COLLEGE_AGENTS)
    return parvis_identity_get_agents_colour (identity);
  return side == PARVIS_COLLEGE_USERS ? parvis_identity_get_users_colour (identity)
                                      : parvis_identity_get_both_colour (identity);
}

static void
update (ParvisPosterColours *self)
{
  gboolean coloured = parvis_identity_get_design (get_identity (self)) != PARVIS_DESIGN_CONTRAST;
  gboolean any = FALSE;

  for (guint i = 0; i < N_SIDES; i++)
    {
      guint32 colour = own[i];
      GdkRGBA rgba = { .alpha = 1 };

      any |= parvis_colour_parse (get_chosen (self, i), &colour);
      rgba.red = (float) (colour >> 16) / 255.f;
      rgba.green = (float) (colour >> 8 & 0xff) / 255.f;
      rgba.blue = (float) (colour & 0xff) / 255.f;
      gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->buttons[i]), &rgba);
    }
  gtk_widget_set_sensitive (self->list, coloured);
  gtk_widget_set_visible (GTK_WIDGET (self->none), !coloured);
  gtk_widget_set_visible (self->reset, any && coloured);
  gtk_widget_set_visible (GTK_WIDGET (self->offer), self->nearest != 0);
}

static void
take (ParvisPosterColours *self, guint side, guint32 colour)
{
  g_autofree char *text = g_strdup_printf ("#%06x", colour);
  g_autoptr (GError) error = NULL;

  self->nearest = 0;
  if (!parvis_campaign_set_identity_texts (self->campaign, &error, columns[side], text, NULL))
    parvis_feedback_error (GTK_WIDGET (self), error);
  update (self);
}

/* One that could not be read is not taken: the nearest that can is offered. */
static void
offer (ParvisPosterColours *self, guint side, guint32 colour)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  self->side = side;
  self->nearest = parvis_contrast_nearest (colour, PARVIS_CONTRAST_GROUND, PARVIS_CONTRAST_TEXT);
  /* Translators: %s is a colour such as #0b4f8a. */
  title = g_strdup_printf (_ ("#%06x is too light"), colour);
  subtitle = g_strdup_printf (_ ("The nearest that reads well is #%06x."), self->nearest);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->offer), title);
  adw_action_row_set_subtitle (self->offer, subtitle);
  update (self);
}

static void
on_colour_set (ParvisPosterColours *self, GtkColorButton *button)
{
  GdkRGBA rgba;
  guint32 colour;
  guint side = 0;

  while (self->buttons[side] != button)
    side++;
  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (button), &rgba);
  colour = (guint32) lroundf (255 * rgba.red) << 16 | (guint32) lroundf (255 * rgba.green) << 8 |
           (guint32) lroundf (255 * rgba.blue);
  if (parvis_contrast (colour, PARVIS_CONTRAST_GROUND) >= PARVIS_CONTRAST_TEXT)
    take (self, side, colour);
  else
    offer (self, side, colour);
}

static void
on_take (ParvisPosterColours *self)
{
  take (self, self->side, self->nearest);
}

static void
on_reset (ParvisPosterColours *self)
{
  g_autoptr (GError) error = NULL;

  self->nearest = 0;
  if (!parvis_campaign_set_identity_texts (self->campaign, &error, columns[0], "", columns[1], "",
                                           columns[2], "", NULL))
    parvis_feedback_error (GTK_WIDGET (self), error);
  update (self);
}

static void
parvis_poster_colours_dispose (GObject *object)
{
  ParvisPosterColours *self = PARVIS_POSTER_COLOURS (object);

  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_POSTER_COLOURS);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (parvis_poster_colours_parent_class)->dispose (object);
}

static void
parvis_poster_colours_class_init (ParvisPosterColoursClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_poster_colours_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/poster/poster-colours.ui");
  for (guint i = 0; i < N_SIDES; i++)
    gtk_widget_class_bind_template_child_full (widget_class, properties[i], FALSE,
                                               G_STRUCT_OFFSET (ParvisPosterColours, buttons) +
                                                   (gssize) (i * sizeof (GtkColorButton *)));
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterColours, offer);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterColours, reset);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterColours, none);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterColours, list);
  gtk_widget_class_bind_template_callback (widget_class, on_colour_set);
  gtk_widget_class_bind_template_callback (widget_class, on_take);
  gtk_widget_class_bind_template_callback (widget_class, on_reset);
}

static void
parvis_poster_colours_init (ParvisPosterColours *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The name of a colour button is not that of the button in it, which has the focus. */
  for (guint i = 0; i < N_SIDES; i++)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->buttons[i]))),
        GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_color_button_get_title (self->buttons[i]), -1);
}

void
parvis_poster_colours_set_campaign (ParvisPosterColours *self, ParvisCampaign *campaign)
{
  g_return_if_fail (PARVIS_IS_POSTER_COLOURS (self));
  g_return_if_fail (PARVIS_IS_CAMPAIGN (campaign));
  g_return_if_fail (self->campaign == NULL);
  self->campaign = g_object_ref (campaign);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
