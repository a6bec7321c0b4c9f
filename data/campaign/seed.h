/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/seed.h: the first rows of a new campaign. Only for data/campaign/. */
#pragma once

#include "methods/method.h"
#include "store/database.h"

/* Copies @method in, so that the campaign keeps it. In the caller's transaction. */
gboolean parvis_seed (ParvisDatabase *database,
                      const ParvisMethod *method,
                      const char *title,
                      GError **error);
