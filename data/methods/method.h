/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/methods/method.h: a method of facilitation, read from a file that a facilitator can read. */
#pragma once

#include "campaign/enums.h"

typedef struct
{
  char *key;
  char *title;
} ParvisMethodZone;

typedef struct
{
  char *key;
  char *title;
  ParvisKind kind;
  int minutes;
  gboolean protected;
  char *prompt;
  char *hint;
  int notes_each;
  gboolean writing; /* begins in silent writing */
  ParvisTarget target;
  int keep_least, keep_most;
  ParvisRule rule;
  int dots; /* each; 0: by METHOD's rule */
  int cap;
  int grades;
  char **zones; /* "workshop/zone" */
} ParvisMethodSequence;

typedef struct
{
  char *key;
  char *title;
  ParvisCollege college;
  GPtrArray *zones;     /* of ParvisMethodZone */
  GPtrArray *sequences; /* of ParvisMethodSequence */
} ParvisMethodWorkshop;

typedef struct
{
  char *id;
  char *title;
  GPtrArray *workshops; /* of ParvisMethodWorkshop */
} ParvisMethod;

/* The texts in the user's language. PARVIS_ERROR_METHOD, with the line, for a wrong file.
   (transfer full) */
ParvisMethod *parvis_method_parse (GBytes *bytes, GError **error);
/* One that comes with the program; NOT_FOUND. (transfer full) */
ParvisMethod *parvis_method_load (const char *id, GError **error);
/* The same in @language ("fr"), or in the user's for NULL. (transfer full) */
ParvisMethod *parvis_method_load_in (const char *id, const char *language, GError **error);
/* The ids that come with the program. (transfer full) */
char **parvis_method_list (void);
void parvis_method_free (ParvisMethod *method);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisMethod, parvis_method_free)
