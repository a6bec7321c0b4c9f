/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commit/pledge-card.h"

#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "edit/edit-label.h"
#include "feedback/feedback.h"
#include "page/template.h"
#include "words/words.h"

struct _ParvisPledgeCard
{
  GtkWidget parent_instance;
  ParvisEditLabel *edit; /* template children */
  GtkWidget *meter;
  GtkProgressBar *bar;
  GtkWidget *long_icon;
  GtkLabel *words;
  GtkLabel *origin;
  GtkWidget *aside;
  ParvisCampaign *campaign;
  ParvisEngagement *engagement; /* NULL: not in the file yet */
  ParvisCollege side;
};

G_DEFINE_FINAL_TYPE (ParvisPledgeCard, parvis_pledge_card, GTK_TYPE_WIDGET)

static guint gone_signal;

int
parvis_pledge_count_words (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text != NULL ? text : "", " \t\n", -1);
  int count = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    for (const char *p = parts[i]; *p != '\0'; p = g_utf8_next_char (p))
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        {
          count++;
          break;
        }
  return count;
}

static gint64
get_id (ParvisPledgeCard *self)
{
  return self->engagement != NULL ? parvis_record_get_id (PARVIS_RECORD (self->engagement)) : 0;
}

static void
update_meter (ParvisPledgeCard *self)
{
  gboolean editing = parvis_edit_label_get_editing (self->edit);
  int words = parvis_pledge_count_words (editing ? parvis_edit_label_get_draft (self->edit)
                                                 : parvis_edit_label_get_text (self->edit));
  gboolean too_long = words > PARVIS_PLEDGE_WORDS;
  g_autofree char *count = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d word of %d", "%d words of %d", (gulong) words), words,
      PARVIS_PLEDGE_WORDS);
  /* Translators: after a number of words: an engagement is a little long. */
  g_autofree char *full =
      too_long ? g_strdup_printf ("%s · %s", count, _ ("a little long")) : g_strdup (count);

  gtk_label_set_label (self->words, full);
  gtk_progress_bar_set_fraction (self->bar, MIN (1.0, words / (double) PARVIS_PLEDGE_WORDS));
  gtk_widget_set_visible (self->meter, editing || too_long);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !too_long);
  gtk_widget_set_visible (self->long_icon, too_long);
  if (too_long)
    gtk_widget_add_css_class (self->meter, "amber");
  else
    gtk_widget_remove_css_class (self->meter, "amber");
}

/* Capitals and typography apart. (transfer full) */
static char *
fold (const char *text)
{
  g_autofree char *typeset = parvis_words_typeset (text);

  return g_utf8_casefold (typeset, -1);
}

/* The proposal as the room wrote it, where the engagement says it otherwise. */
static void
update_origin (ParvisPledgeCard *self)
{
  ParvisRetained *retained = NULL;
  g_autofree char *from = NULL, *own = NULL, *theirs = NULL;

  if (self->engagement != NULL && parvis_engagement_get_retained (self->engagement) != 0)
    retained = parvis_campaign_find (self->campaign, PARVIS_TYPE_RETAINED,
                                     parvis_engagement_get_retained (self->engagement));
  gtk_widget_hide (GTK_WIDGET (self->origin));
  if (retained == NULL)
    return;
  own = fold (parvis_engagement_get_text (self->engagement));
  theirs = fold (parvis_retained_get_label (retained));
  if (strcmp (own, theirs) == 0)
    return;
  /* Translators: %s is the proposal that the engagement rewords. */
  from = g_strdup_printf (_ ("from “%s”"), parvis_retained_get_label (retained));
  gtk_label_set_label (self->origin, from);
  gtk_widget_show (GTK_WIDGET (self->origin));
}

static void
update (ParvisPledgeCard *self)
{
  gboolean kept = parvis_engagement_get_kept (self->engagement);

  parvis_edit_label_set_text (self->edit, parvis_engagement_get_text (self->engagement));
  gtk_widget_set_visible (self->aside, !kept);
  if (kept)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "set-aside");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "set-aside");
  update_origin (self);
  update_meter (self);
}

static void
on_commit (ParvisPledgeCard *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  /* Emptied by mistake: taking an engagement away is Delete's. */
  if (*text == '\0')
    return;
  if (self->engagement == NULL)
    parvis_campaign_add_engagement (self->campaign, self->side, text, NULL, &error);
  else
    parvis_campaign_set_engagement_text (self->campaign, self->engagement, text, &error);
  if (error != NULL)
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
preview (ParvisPledgeCard *self, gint64 id, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "commit.preview", "(xs)", id, text);
}

static void
on_draft (ParvisPledgeCard *self)
{
  const char *draft = parvis_edit_label_get_draft (self->edit);

  update_meter (self);
  if (self->engagement != NULL && draft != NULL)
    preview (self, get_id (self), draft);
}

static void
on_editing (ParvisPledgeCard *self)
{
  gboolean editing = parvis_edit_label_get_editing (self->edit);

  if (editing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  update_meter (self);
  if (editing)
    return;
  preview (self, 0, "");
  if (self->engagement == NULL)
    g_signal_emit (self, gone_signal, 0);
}

static void
on_edit_flags_changed (ParvisPledgeCard *self)
{
  if (gtk_widget_get_state_flags (GTK_WIDGET (self->edit)) & GTK_STATE_FLAG_FOCUS_VISIBLE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
}

static gboolean
parvis_pledge_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PARVIS_PLEDGE_CARD (widget)->edit));
}

static void
on_put_back (ParvisPledgeCard *self)
{
  g_autoptr (GError) error = NULL;

  if (!parvis_campaign_set_engagement_kept (self->campaign, self->engagement, TRUE, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static gboolean
move (GtkWidget *widget, GVariant *args, gpointer data)
{
  ParvisPledgeCard *self = PARVIS_PLEDGE_CARD (widget);
  int across, along;

  if (self->engagement == NULL || parvis_edit_label_get_editing (self->edit))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(ii)", &across, &along);
  gtk_widget_activate_action (widget, "commit.nudge", "(xii)", get_id (self), across, along);
  return GDK_EVENT_STOP;
}

static gboolean delete (GtkWidget *widget, GVariant *args, gpointer data)
{
  ParvisPledgeCard *self = PARVIS_PLEDGE_CARD (widget);

  if (self->engagement == NULL || parvis_edit_label_get_editing (self->edit))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (widget, "commit.delete", "x", get_id (self));
  return GDK_EVENT_STOP;
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, ParvisPledgeCard *self)
{
  g_autoptr (GdkPaintable) icon = NULL;

  if (self->engagement == NULL || parvis_edit_label_get_editing (self->edit))
    return NULL;
  icon = gtk_widget_paintable_new (GTK_WIDGET (self));
  gtk_drag_source_set_icon (source, icon, (int) x, (int) y);
  return gdk_content_provider_new_typed (PARVIS_TYPE_ENGAGEMENT, self->engagement);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, GtkWidget *self)
{
  gtk_widget_add_css_class (self, "dragged");
}

static void
on_drag_end (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, GtkWidget *self)
{
  gtk_widget_remove_css_class (self, "dragged");
}

static void
parvis_pledge_card_dispose (GObject *object)
{
  ParvisPledgeCard *self = PARVIS_PLEDGE_CARD (object);

  g_clear_object (&self->engagement);
  g_clear_object (&self->campaign);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_PLEDGE_CARD);
  G_OBJECT_CLASS (parvis_pledge_card_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *klass)
{
  const struct
  {
    guint key;
    int across, along;
  } moves[] = {
    { GDK_KEY_Left, -1, 0 },
    { GDK_KEY_Right, 1, 0 },
    { GDK_KEY_Up, 0, -1 },
    { GDK_KEY_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding (klass, moves[i].key, GDK_ALT_MASK, move, "(ii)", moves[i].across,
                                  moves[i].along);
  gtk_widget_class_add_binding (klass, GDK_KEY_Delete, 0, delete, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Delete, 0, delete, NULL);
}

static void
parvis_pledge_card_class_init (ParvisPledgeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_pledge_card_dispose;
  gone_signal = g_signal_new ("gone", PARVIS_TYPE_PLEDGE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
  widget_class->grab_focus = parvis_pledge_card_grab_focus;
  add_bindings (widget_class);
  g_type_ensure (PARVIS_TYPE_EDIT_LABEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pledge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/commit/pledge-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeCard, edit);
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeCard, meter);
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeCard, bar);
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeCard, long_icon);
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeCard, words);
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeCard, origin);
  gtk_widget_class_bind_template_child (widget_class, ParvisPledgeCard, aside);
  gtk_widget_class_bind_template_callback (widget_class, on_commit);
  gtk_widget_class_bind_template_callback (widget_class, on_draft);
  gtk_widget_class_bind_template_callback (widget_class, on_editing);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_flags_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_put_back);
}

static void
parvis_pledge_card_init (ParvisPledgeCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (click, "released", G_CALLBACK (parvis_pledge_card_edit), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  /* A card that went to another column is gone before its drag ends. */
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), self, 0);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (on_drag_end), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

GtkWidget *
parvis_pledge_card_new (ParvisCampaign *campaign, ParvisCollege side, ParvisEngagement *engagement)
{
  ParvisPledgeCard *self;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (engagement == NULL || PARVIS_IS_ENGAGEMENT (engagement), NULL);
  self = g_object_new (PARVIS_TYPE_PLEDGE_CARD, NULL);
  self->campaign = g_object_ref (campaign);
  self->side = side;
  if (engagement == NULL)
    return GTK_WIDGET (self);
  self->engagement = g_object_ref (engagement);
  g_signal_connect_object (engagement, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

ParvisEngagement *
parvis_pledge_card_get_engagement (ParvisPledgeCard *self)
{
  g_return_val_if_fail (PARVIS_IS_PLEDGE_CARD (self), NULL);
  return self->engagement;
}

void
parvis_pledge_card_edit (ParvisPledgeCard *self)
{
  g_return_if_fail (PARVIS_IS_PLEDGE_CARD (self));
  parvis_edit_label_start (self->edit);
}
