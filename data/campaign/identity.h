/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/identity.h: what the campaign is: one a file. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_IDENTITY (parvis_identity_get_type ())
G_DECLARE_FINAL_TYPE (ParvisIdentity, parvis_identity, PARVIS, IDENTITY, ParvisRecord)

const char *parvis_identity_get_title (ParvisIdentity *self);
const char *parvis_identity_get_place (ParvisIdentity *self); /* the poster's second line */
const char *parvis_identity_get_organisation (ParvisIdentity *self);
ParvisScope parvis_identity_get_scope (ParvisIdentity *self);
const char *parvis_identity_get_contact (ParvisIdentity *self);
const char *
parvis_identity_get_published (ParvisIdentity *self); /* YYYY-MM-DD, or empty; so are all dates */
const char *parvis_identity_get_revision (ParvisIdentity *self);
int parvis_identity_get_validated (
    ParvisIdentity *self); /* how many participants have validated the poster */
GBytes *parvis_identity_get_logo (ParvisIdentity *self);
const char *parvis_identity_get_method (ParvisIdentity *self);
const char *parvis_identity_get_method_title (ParvisIdentity *self);
ParvisDesign parvis_identity_get_design (ParvisIdentity *self); /* of the poster; so is all below */
gboolean parvis_identity_get_landscape (ParvisIdentity *self);
/* #rrggbb, or empty for the design's own colour. */
const char *parvis_identity_get_agents_colour (ParvisIdentity *self);
const char *parvis_identity_get_users_colour (ParvisIdentity *self);
const char *parvis_identity_get_both_colour (ParvisIdentity *self);
/* The page of the web that its square code leads to, or empty. */
const char *parvis_identity_get_link (ParvisIdentity *self);
gboolean parvis_identity_get_signatures (ParvisIdentity *self); /* room for them */
const char *parvis_identity_get_review (ParvisIdentity *self);  /* the roadmap's next, a date */
