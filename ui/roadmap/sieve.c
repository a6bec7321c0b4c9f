/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/sieve.h"

#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "campaign/service.h"
#include "page/flow.h"
#include "page/template.h"
#include "rules/folding.h"

struct _ParvisSieve
{
  GtkWidget parent_instance;
  GtkToggleButton *all; /* template children */
  GtkToggleButton *late;
  GtkToggleButton *awaited;
  GtkDropDown *service;
  GtkSearchBar *bar;
  GtkEditable *entry;
  ParvisDocket *docket;
  GtkFilter *filter;
  GStrv words;       /* that are searched for, folded; NULL before the first */
  gboolean updating; /* the services follow, nobody chooses */
};

G_DEFINE_FINAL_TYPE (ParvisSieve, parvis_sieve, GTK_TYPE_WIDGET)

enum
{
  PROP_SEARCHING = 1,
  PROP_SERVICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The service that is chosen, or NULL for all of them and for none. (transfer full) */
static gpointer
get_chosen (ParvisSieve *self)
{
  guint chosen = gtk_drop_down_get_selected (self->service);

  if (self->docket == NULL || chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return NULL;
  return g_list_model_get_item (
      parvis_campaign_get_services (parvis_docket_get_campaign (self->docket)), chosen - 1);
}

/* The service that is chosen: its id, 0 for none of them, -1 for all. */
static gint64
get_service (ParvisSieve *self)
{
  guint chosen = gtk_drop_down_get_selected (self->service);
  g_autoptr (ParvisRecord) service = get_chosen (self);

  if (chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return -1;
  return service != NULL ? parvis_record_get_id (service) : 0;
}

static gboolean
has_words (ParvisSieve *self, ParvisAction *action)
{
  ParvisEngagement *engagement = parvis_docket_get_engagement (self->docket, action);
  g_autofree char *all =
      g_strjoin ("\n", engagement != NULL ? parvis_engagement_get_text (engagement) : "",
                 parvis_action_get_action (action), parvis_action_get_pilot (action),
                 parvis_action_get_contributors (action), parvis_action_get_first_step (action),
                 parvis_action_get_indicator (action), parvis_action_get_means (action),
                 parvis_action_get_risks (action), parvis_action_get_decision (action),
                 parvis_action_get_follow_up (action), parvis_action_get_reason (action), NULL);

  return parvis_has_words (all, self->words);
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  ParvisSieve *self = data;
  gint64 service;

  if (parvis_docket_get_number (self->docket, item) == 0)
    return FALSE;
  if (gtk_toggle_button_get_active (self->late) && !parvis_docket_is_late (self->docket, item))
    return FALSE;
  if (gtk_toggle_button_get_active (self->awaited) && !parvis_action_is_awaited (item))
    return FALSE;
  service = get_service (self);
  if (service >= 0 && parvis_action_get_service (item) != service)
    return FALSE;
  return self->words == NULL || has_words (self, item);
}

static void
set_toggle (GtkToggleButton *toggle, const char *format, int count)
{
  g_autofree char *label = g_strdup_printf ("%s · %d", format, count);

  gtk_button_set_label (GTK_BUTTON (toggle), label);
}

/* The list of names is made anew only where it changed: it may be open. */
static void
update_services (ParvisSieve *self)
{
  GListModel *services = parvis_campaign_get_services (parvis_docket_get_campaign (self->docket));
  GtkStringList *shown = GTK_STRING_LIST (gtk_drop_down_get_model (self->service));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  guint n = g_list_model_get_n_items (services);
  guint chosen = gtk_drop_down_get_selected (self->service);
  gboolean same = shown != NULL;

  g_strv_builder_add (builder, _ ("All the services"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParvisService) service = g_list_model_get_item (services, i);

      g_strv_builder_add (builder, parvis_service_get_name (service));
    }
  g_strv_builder_add (builder, _ ("Without a service"));
  names = g_strv_builder_end (builder);
  same = same && g_list_model_get_n_items (G_LIST_MODEL (shown)) == n + 2;
  for (guint i = 0; same && i < n + 2; i++)
    same = g_str_equal (gtk_string_list_get_string (shown, i), names[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->service), n > 0);
  if (same)
    return;
  self->updating = TRUE;
  shown = gtk_string_list_new ((const char *const *) names);
  gtk_drop_down_set_model (self->service, G_LIST_MODEL (shown));
  g_object_unref (shown);
  gtk_drop_down_set_selected (self->service, chosen < n + 2 ? chosen : 0);
  self->updating = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SERVICE]);
}

static void
update (ParvisSieve *self)
{
  const ParvisDocketCounts *counts = parvis_docket_get_counts (self->docket);

  set_toggle (self->all, C_ ("actions", "All"), counts->all);
  set_toggle (self->late, C_ ("actions", "Late"), counts->late);
  /* Translators: the steering committee, in short: its decision is awaited. */
  set_toggle (self->awaited, C_ ("actions", "Committee"), counts->awaited);
  update_services (self);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_toggled (ParvisSieve *self, GtkToggleButton *toggle)
{
  if (gtk_toggle_button_get_active (toggle))
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_service_chosen (ParvisSieve *self)
{
  if (self->updating || self->docket == NULL)
    return;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SERVICE]);
}

static void
on_searched (ParvisSieve *self)
{
  g_strfreev (self->words);
  self->words = parvis_fold_words (gtk_editable_get_text (self->entry));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_search_mode (ParvisSieve *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
parvis_sieve_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCHING:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (PARVIS_SIEVE (object)->bar));
      break;
    case PROP_SERVICE:
      g_value_take_object (value, get_chosen (PARVIS_SIEVE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_sieve_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCHING:
      gtk_search_bar_set_search_mode (PARVIS_SIEVE (object)->bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parvis_sieve_dispose (GObject *object)
{
  ParvisSieve *self = PARVIS_SIEVE (object);

  g_clear_pointer (&self->words, g_strfreev);
  g_clear_object (&self->filter);
  g_clear_object (&self->docket);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_SIEVE);
  G_OBJECT_CLASS (parvis_sieve_parent_class)->dispose (object);
}

static void
parvis_sieve_class_init (ParvisSieveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = parvis_sieve_get_property;
  object_class->set_property = parvis_sieve_set_property;
  object_class->dispose = parvis_sieve_dispose;
  properties[PROP_SEARCHING] =
      g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SERVICE] = g_param_spec_object ("service", NULL, NULL, PARVIS_TYPE_SERVICE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (PARVIS_TYPE_FLOW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sieve");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/roadmap/sieve.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisSieve, all);
  gtk_widget_class_bind_template_child (widget_class, ParvisSieve, late);
  gtk_widget_class_bind_template_child (widget_class, ParvisSieve, awaited);
  gtk_widget_class_bind_template_child (widget_class, ParvisSieve, service);
  gtk_widget_class_bind_template_child (widget_class, ParvisSieve, bar);
  gtk_widget_class_bind_template_child (widget_class, ParvisSieve, entry);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_service_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_searched);
  gtk_widget_class_bind_template_callback (widget_class, on_search_mode);
}

static void
parvis_sieve_init (ParvisSieve *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, self->entry);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
}

void
parvis_sieve_set_docket (ParvisSieve *self, ParvisDocket *docket)
{
  g_return_if_fail (PARVIS_IS_SIEVE (self));
  g_return_if_fail (PARVIS_IS_DOCKET (docket));
  g_return_if_fail (self->docket == NULL);
  self->docket = g_object_ref (docket);
  g_signal_connect_object (parvis_docket_get_campaign (docket), "changed", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  update (self);
}

GtkFilter *
parvis_sieve_get_filter (ParvisSieve *self)
{
  g_return_val_if_fail (PARVIS_IS_SIEVE (self), NULL);
  return self->filter;
}

void
parvis_sieve_show_all (ParvisSieve *self)
{
  g_return_if_fail (PARVIS_IS_SIEVE (self));
  gtk_toggle_button_set_active (self->all, TRUE);
  gtk_drop_down_set_selected (self->service, 0);
  gtk_search_bar_set_search_mode (self->bar, FALSE);
}

void
parvis_sieve_search (ParvisSieve *self)
{
  g_return_if_fail (PARVIS_IS_SIEVE (self));
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
