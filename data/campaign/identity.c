/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/identity.h"

struct _ParvisIdentity
{
  ParvisRecord parent_instance;
  char *title;
  char *place;
  char *organisation;
  ParvisScope scope;
  char *contact;
  char *published;
  char *revision;
  int validated;
  GBytes *logo;
  char *method;
  char *method_title;
  ParvisDesign design;
  gboolean landscape;
  char *agents_colour;
  char *users_colour;
  char *both_colour;
  char *link;
  gboolean signatures;
  char *review;
};

G_DEFINE_FINAL_TYPE (ParvisIdentity, parvis_identity, PARVIS_TYPE_RECORD)

static void
parvis_identity_class_init (ParvisIdentityClass *klass)
{
  const ParvisField fields[] = {
    { "title", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, title) },
    { "place", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, place) },
    { "organisation", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, organisation) },
    { "scope", PARVIS_TYPE_SCOPE, G_STRUCT_OFFSET (ParvisIdentity, scope) },
    { "contact", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, contact) },
    { "published", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, published) },
    { "revision", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, revision) },
    { "validated", G_TYPE_INT, G_STRUCT_OFFSET (ParvisIdentity, validated) },
    { "logo", G_TYPE_BYTES, G_STRUCT_OFFSET (ParvisIdentity, logo) },
    { "method", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, method) },
    { "method_title", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, method_title) },
    { "design", PARVIS_TYPE_DESIGN, G_STRUCT_OFFSET (ParvisIdentity, design) },
    { "landscape", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (ParvisIdentity, landscape) },
    { "agents_colour", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, agents_colour) },
    { "users_colour", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, users_colour) },
    { "both_colour", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, both_colour) },
    { "link", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, link) },
    { "signatures", G_TYPE_BOOLEAN, G_STRUCT_OFFSET (ParvisIdentity, signatures) },
    { "review", G_TYPE_STRING, G_STRUCT_OFFSET (ParvisIdentity, review) },
  };

  parvis_record_class_set_fields (PARVIS_RECORD_CLASS (klass), "identity", fields,
                                  G_N_ELEMENTS (fields));
}

static void
parvis_identity_init (ParvisIdentity *self)
{
}

const char *
parvis_identity_get_title (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->title;
}

const char *
parvis_identity_get_place (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->place;
}

const char *
parvis_identity_get_organisation (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->organisation;
}

ParvisScope
parvis_identity_get_scope (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), PARVIS_SCOPE_THEME);
  return self->scope;
}

const char *
parvis_identity_get_contact (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->contact;
}

const char *
parvis_identity_get_published (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->published;
}

const char *
parvis_identity_get_revision (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->revision;
}

int
parvis_identity_get_validated (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), 0);
  return self->validated;
}

GBytes *
parvis_identity_get_logo (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->logo;
}

const char *
parvis_identity_get_method (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->method;
}

const char *
parvis_identity_get_method_title (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->method_title;
}

ParvisDesign
parvis_identity_get_design (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), PARVIS_DESIGN_SOBER);
  return self->design;
}

gboolean
parvis_identity_get_landscape (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), FALSE);
  return self->landscape;
}

const char *
parvis_identity_get_agents_colour (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->agents_colour;
}

const char *
parvis_identity_get_users_colour (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->users_colour;
}

const char *
parvis_identity_get_both_colour (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->both_colour;
}

const char *
parvis_identity_get_link (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->link;
}

gboolean
parvis_identity_get_signatures (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), FALSE);
  return self->signatures;
}

const char *
parvis_identity_get_review (ParvisIdentity *self)
{
  g_return_val_if_fail (PARVIS_IS_IDENTITY (self), NULL);
  return self->review;
}
