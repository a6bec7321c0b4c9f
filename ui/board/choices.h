/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/choices.h: things with a number, to choose one of in a drop down. */
#pragma once

#include <gtk/gtk.h>

typedef struct _ParvisChoices ParvisChoices;

ParvisChoices *parvis_choices_new (void);
void parvis_choices_free (ParvisChoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisChoices, parvis_choices_free)
void parvis_choices_add (ParvisChoices *self, gint64 number, const char *name);
/* Keeps what is chosen there by its number, or else chooses the first. */
void parvis_choices_offer (ParvisChoices *self, GtkDropDown *drop_down);

/* So that a long name takes no more room than a short one. */
void parvis_choices_prepare (GtkDropDown *drop_down);
/* The number of what is chosen, 0 for nothing. */
gint64 parvis_choices_get (GtkDropDown *drop_down);
