/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/page-turner.h"

struct _ParvisPageTurner
{
  AdwBin parent_instance;
  GtkWidget *back;      /* template child */
  GtkLabel *page;       /* template child */
  GtkWidget *on;        /* template child */
  ParvisPaging *paging; /* owned; may be NULL */
  guint source;
};

G_DEFINE_FINAL_TYPE (ParvisPageTurner, parvis_page_turner, ADW_TYPE_BIN)

static gboolean
refresh (gpointer data)
{
  ParvisPageTurner *self = data;
  guint page = 0, n_pages = 1;
  g_autofree char *text = NULL;

  self->source = 0;
  if (self->paging != NULL)
    {
      page = parvis_paging_get_page (self->paging);
      n_pages = parvis_paging_get_n_pages (self->paging);
    }
  text = g_strdup_printf ("%u/%u", page + 1, n_pages);
  gtk_label_set_label (self->page, text);
  gtk_widget_set_sensitive (self->back, page > 0);
  gtk_widget_set_sensitive (self->on, page + 1 < n_pages);
  gtk_widget_set_visible (GTK_WIDGET (self), n_pages > 1);
  return G_SOURCE_REMOVE;
}

/* Pages are counted while they are given their places: nothing may be changed then. */
static void
on_paging (ParvisPageTurner *self)
{
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh, self, NULL);
}

static void
on_back (ParvisPageTurner *self)
{
  parvis_paging_turn (self->paging, -1);
}

static void
on_on (ParvisPageTurner *self)
{
  parvis_paging_turn (self->paging, 1);
}

static void
parvis_page_turner_dispose (GObject *object)
{
  ParvisPageTurner *self = PARVIS_PAGE_TURNER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->paging);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_PAGE_TURNER);
  G_OBJECT_CLASS (parvis_page_turner_parent_class)->dispose (object);
}

static void
parvis_page_turner_class_init (ParvisPageTurnerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_page_turner_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/projector/page-turner.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPageTurner, back);
  gtk_widget_class_bind_template_child (widget_class, ParvisPageTurner, page);
  gtk_widget_class_bind_template_child (widget_class, ParvisPageTurner, on);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_on);
}

static void
parvis_page_turner_init (ParvisPageTurner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
parvis_page_turner_set_paging (ParvisPageTurner *self, ParvisPaging *paging)
{
  g_return_if_fail (PARVIS_IS_PAGE_TURNER (self));
  g_return_if_fail (paging == NULL || PARVIS_IS_PAGING (paging));
  if (self->paging != NULL)
    g_signal_handlers_disconnect_by_func (self->paging, on_paging, self);
  g_set_object (&self->paging, paging);
  if (paging != NULL)
    g_signal_connect_object (paging, "notify", G_CALLBACK (on_paging), self, G_CONNECT_SWAPPED);
  on_paging (self);
}
