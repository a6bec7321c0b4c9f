/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/paper-line.h: one line of a vote, with the fields for what its papers say. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/option.h"
#include "campaign/vote.h"

/* Puts the fields, GtkEntry, at the end of @fields, in the order that they are read. @value of each
   by parvis_paper_line_get_value(). */
GtkWidget *parvis_paper_line_new (ParvisVote *vote, ParvisOption *option, GPtrArray *fields);
/* The words over the fields; NULL where a line has but one. @backwards: from the last. */
GtkWidget *parvis_paper_line_new_head (ParvisVote *vote, gboolean backwards);
/* What field @i of a line, from 0, counts: the best grade comes first. */
guint parvis_paper_line_get_value (ParvisVote *vote, guint i);
guint parvis_paper_line_count_values (ParvisVote *vote);
/* "two crosses", or a grade. */
const char *parvis_paper_line_name_value (ParvisVote *vote, guint value);

/* A field for a number, that Enter leaves for the next one. */
GtkWidget *parvis_paper_field_new (const char *name);
/* FALSE where it is no number; nothing is 0. */
gboolean parvis_paper_field_get (GtkWidget *field, guint *number);
void parvis_paper_field_set (GtkWidget *field, guint number);
