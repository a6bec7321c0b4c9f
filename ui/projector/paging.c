/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/paging.h"

struct _ParvisPaging
{
  GObject parent_instance;
  guint page, n_pages;
};

G_DEFINE_FINAL_TYPE (ParvisPaging, parvis_paging, G_TYPE_OBJECT)

enum
{
  PROP_PAGE = 1,
  PROP_N_PAGES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
parvis_paging_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisPaging *self = PARVIS_PAGING (object);

  if (prop_id == PROP_PAGE)
    g_value_set_uint (value, self->page);
  else if (prop_id == PROP_N_PAGES)
    g_value_set_uint (value, self->n_pages);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_paging_class_init (ParvisPagingClass *klass)
{
  const GParamFlags said = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = parvis_paging_get_property;
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, said);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 1, G_MAXUINT, 1, said);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
parvis_paging_init (ParvisPaging *self)
{
  self->n_pages = 1;
}

ParvisPaging *
parvis_paging_new (void)
{
  return g_object_new (PARVIS_TYPE_PAGING, NULL);
}

guint
parvis_paging_get_page (ParvisPaging *self)
{
  g_return_val_if_fail (PARVIS_IS_PAGING (self), 0);
  return self->page;
}

guint
parvis_paging_get_n_pages (ParvisPaging *self)
{
  g_return_val_if_fail (PARVIS_IS_PAGING (self), 1);
  return self->n_pages;
}

void
parvis_paging_set_page (ParvisPaging *self, guint page)
{
  g_return_if_fail (PARVIS_IS_PAGING (self));
  page = MIN (page, self->n_pages - 1);
  if (page == self->page)
    return;
  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

void
parvis_paging_set_n_pages (ParvisPaging *self, guint n_pages)
{
  g_return_if_fail (PARVIS_IS_PAGING (self) && n_pages >= 1);
  if (n_pages == self->n_pages)
    return;
  self->n_pages = n_pages;
  parvis_paging_set_page (self, self->page);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
}

void
parvis_paging_turn (ParvisPaging *self, int by)
{
  g_return_if_fail (PARVIS_IS_PAGING (self));
  parvis_paging_set_page (self, (guint) MAX ((int) self->page + by, 0));
}
