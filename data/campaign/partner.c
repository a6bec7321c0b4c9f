/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/partner.h"

struct _ParvisPartner
{
  ParvisRecord parent_instance;
  int position;
  char *name;
  GBytes *logo;
};

G_DEFINE_FINAL_TYPE (ParvisPartner, parvis_partner, PARVIS_TYPE_RECORD)

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisPartner *first = a, *second = b;

  return (first->position > second->position) - (first->position < second->position);
}

static void
parvis_partner_class_init (ParvisPartnerClass *klass)
{
  const ParvisField fields[] = {
    { "position", G_TYPE_INT, G_STRUCT_OFFSET (ParvisPartner, position) },
    { "name", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisPartner, name) },
    { "logo", G_TYPE_BYTES, G_STRUCT_OFFSET (ParvisPartner, logo) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "partner", fields,
                                  G_N_ELEMENTS (fields));
  PARVIS_RECORD_CLASS (klass)->compare = compare;
}

static void
parvis_partner_init (ParvisPartner *self)
{
}

int
parvis_partner_get_position (ParvisPartner *self)
{
  g_return_val_if_fail (PARVIS_IS_PARTNER (self), 0);
  return self->position;
}

const char *
parvis_partner_get_name (ParvisPartner *self)
{
  g_return_val_if_fail (PARVIS_IS_PARTNER (self), NULL);
  return self->name;
}

GBytes *
parvis_partner_get_logo (ParvisPartner *self)
{
  g_return_val_if_fail (PARVIS_IS_PARTNER (self), NULL);
  return self->logo;
}
