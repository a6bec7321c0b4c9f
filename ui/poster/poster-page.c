/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/poster-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "campaign/retain.h"
#include "poster/poster-colours.h"
#include "poster/poster-logos.h"
#include "poster/poster-look.h"
#include "poster/poster-side.h"
#include "poster/remark.h"
#include "poster/sheet.h"

struct _ParvisPosterPage
{
  ParvisPage parent_instance;
  GtkWidget *tools; /* template children */
  GtkActionable *print;
  GtkActionable *export;
  AdwButtonContent *export_content;
  GtkScrolledWindow *scroller;
  ParvisSheet *sheet;
  GtkLabel *waiting;
  ParvisRemark *remark;
  GtkToggleButton *whole;
  GtkToggleButton *outcome;
  ParvisPosterLook *look;
  ParvisPosterSide *side;
  ParvisPosterColours *colours;
  ParvisPosterLogos *logos;
  GdkPaintable *poster;
};

G_DEFINE_FINAL_TYPE (ParvisPosterPage, parvis_poster_page, PARVIS_TYPE_PAGE)

static gboolean
has_engagement (ParvisCampaign *campaign)
{
  GListModel *engagements = parvis_campaign_get_engagements (campaign);
  guint n = g_list_model_get_n_items (engagements);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisEngagement) engagement = g_list_model_get_item (engagements, i);

      if (parvis_engagement_get_kept (engagement))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_started (ParvisCampaign *campaign)
{
  g_autoptr (GPtrArray) actions = parvis_campaign_get_roadmap (campaign);

  for (guint i = 0; i < actions->len; i++)
    if (parvis_action_get_state (actions->pdata[i]) != PARVIS_STATE_TO_START)
      return TRUE;
  return FALSE;
}

static void
update_waiting (ParvisPosterPage *self)
{
  ParvisCampaign *campaign = parvis_page_get_campaign (PARVIS_PAGE (self));
  g_autoptr (GPtrArray) qualities =
      parvis_campaign_get_retained_for (campaign, PARVIS_TARGET_QUALITY);
  gboolean no_quality = qualities->len == 0, no_engagement = !has_engagement (campaign);
  const char *text = NULL;

  if (no_quality && no_engagement)
    text = _ ("The poster waits for its qualities and its engagements: the mixed workshop chooses "
              "the ones and words the others.");
  else if (no_quality)
    text = _ ("The poster waits for its qualities: the mixed workshop votes on them.");
  else if (no_engagement)
    text = _ ("The poster waits for its engagements: the mixed workshop words them.");
  else if (gtk_toggle_button_get_active (self->outcome) && !has_started (campaign))
    text = _ ("No action has started yet: the roadmap is where one says how far each is.");
  gtk_label_set_label (self->waiting, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), text != NULL);
}

static void
on_zoom_toggled (ParvisPosterPage *self)
{
  gboolean whole = gtk_toggle_button_get_active (self->whole);

  parvis_sheet_set_whole (self->sheet, whole);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER,
                                  whole ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
}

static void
set_button (GtkActionable *button, const char *action, const char *tooltip)
{
  gtk_actionable_set_action_name (button, action);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
}

/* What is seen is what is printed and exported. */
static void
update_kind (ParvisPosterPage *self)
{
  gboolean outcome = gtk_toggle_button_get_active (self->outcome);
  g_autoptr (GdkPaintable) paintable = NULL;

  if (outcome)
    g_object_get (self->poster, "outcome", &paintable, NULL);
  else
    paintable = g_object_ref (self->poster);
  parvis_sheet_set_paintable (self->sheet, paintable);
  parvis_remark_set_paintable (self->remark, paintable);
  parvis_poster_look_set_outcome (self->look, outcome);
  parvis_poster_side_set_outcome (self->side, outcome);
  set_button (self->print, outcome ? "win.print-outcome" : "win.print-poster",
              outcome ? _ ("Print what became of them (Ctrl+P)") : _ ("Print the poster (Ctrl+P)"));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->print), GTK_ACCESSIBLE_PROPERTY_LABEL,
      outcome ? _ ("Print what became of them…") : _ ("Print the poster…"), -1);
  set_button (self->export, outcome ? "win.export-outcome" : "win.export-poster",
              outcome ? _ ("Export what became of them as a PDF, from A4 to A0 (Ctrl+E)")
                      : _ ("Export the poster as a PDF, from A4 to A0 (Ctrl+E)"));
  adw_button_content_set_label (self->export_content, outcome ? _ ("Export what became of them…")
                                                              : _ ("Export the poster…"));
  update_waiting (self);
}

/* @data: the button. */
static gboolean
on_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return gtk_widget_get_mapped (widget) &&
         gtk_widget_activate_action (widget, gtk_actionable_get_action_name (data), NULL);
}

static void
add_shortcut (GtkEventController *keys, const char *trigger, GtkActionable *button)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                        gtk_callback_action_new (on_key, button, NULL)));
}

static void
add_shortcuts (ParvisPosterPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_MANAGED);
  add_shortcut (keys, "<Control>e", self->export);
  add_shortcut (keys, "<Control>p", self->print);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
parvis_poster_page_take_focus (ParvisPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (PARVIS_POSTER_PAGE (page)->whole));
}

static void
parvis_poster_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_POSTER_PAGE);
  g_clear_object (&PARVIS_POSTER_PAGE (object)->poster);
  G_OBJECT_CLASS (parvis_poster_page_parent_class)->dispose (object);
}

static void
parvis_poster_page_class_init (ParvisPosterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_poster_page_dispose;
  PARVIS_PAGE_CLASS (klass)->take_focus = parvis_poster_page_take_focus;
  g_type_ensure (PARVIS_TYPE_POSTER_COLOURS);
  g_type_ensure (PARVIS_TYPE_POSTER_LOGOS);
  g_type_ensure (PARVIS_TYPE_POSTER_LOOK);
  g_type_ensure (PARVIS_TYPE_POSTER_SIDE);
  g_type_ensure (PARVIS_TYPE_REMARK);
  g_type_ensure (PARVIS_TYPE_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/poster/poster-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, tools);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, print);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, export);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, export_content);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, remark);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, whole);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, look);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, side);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, colours);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterPage, logos);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_toggled);
  gtk_widget_class_bind_template_callback (widget_class, update_kind);
}

static void
parvis_poster_page_init (ParvisPosterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  parvis_page_set_title (PARVIS_PAGE (self), _ ("Poster"));
  parvis_page_set_tools (PARVIS_PAGE (self), self->tools);
  add_shortcuts (self);
}

GtkWidget *
parvis_poster_page_new (ParvisCampaign *campaign, GdkPaintable *poster)
{
  ParvisPosterPage *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (GDK_IS_PAINTABLE (poster), NULL);
  self = g_object_new (PARVIS_TYPE_POSTER_PAGE, "campaign", campaign, NULL);
  self->poster = g_object_ref (poster);
  parvis_poster_look_set_campaign (self->look, campaign);
  parvis_poster_side_set_campaign (self->side, campaign);
  parvis_poster_colours_set_campaign (self->colours, campaign);
  parvis_poster_logos_set_campaign (self->logos, campaign);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (update_waiting), self,
                           G_CONNECT_SWAPPED);
  update_kind (self);
  return GTK_WIDGET (self);
}
