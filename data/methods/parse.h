/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/methods/parse.h: how a method is made from its file. For data/methods only. */
#pragma once

#include "methods/method.h"

/* @language: of the texts ("fr"), or NULL for the user's. (transfer full) */
ParvisMethod *parvis_method_parse_in (GBytes *bytes, const char *language, GError **error);

/* Empty ones, at the end of their parent, which owns them; the method itself is (transfer full). */
ParvisMethod *parvis_method_new (void);
ParvisMethodWorkshop *parvis_method_add_workshop (ParvisMethod *method, const char *key);
ParvisMethodZone *parvis_method_workshop_add_zone (ParvisMethodWorkshop *workshop, const char *key);
ParvisMethodSequence *parvis_method_workshop_add_sequence (ParvisMethodWorkshop *workshop,
                                                           const char *key);
