/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/edit/edit-label.h: a text edited where it stands: it wraps, and keeps its place while typed.
 */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_EDIT_LABEL (parvis_edit_label_get_type ())
G_DECLARE_FINAL_TYPE (ParvisEditLabel, parvis_edit_label, PARVIS, EDIT_LABEL, GtkWidget)

/* A click, Enter or F2 edits; Enter saves, Escape gives up, leaving saves.
   Properties: "text"; "placeholder", shown dimmed where the text is empty; "caption", what the text
   is for a screen reader; "lines" shown while not edited, 0 for all; "chars", a width that the text
   does not change; "editing", read-only; "draft",
   what is typed so far, read-only.
   Signal "commit" (string): a changed text to save, trimmed, in one line. The label itself keeps
   "text" until somebody sets it.
   Action "edit.start". */
GtkWidget *parvis_edit_label_new (void);
const char *parvis_edit_label_get_text (ParvisEditLabel *self);
void parvis_edit_label_set_text (ParvisEditLabel *self, const char *text);
void parvis_edit_label_set_caption (ParvisEditLabel *self, const char *caption);
gboolean parvis_edit_label_get_editing (ParvisEditLabel *self);
const char *parvis_edit_label_get_draft (ParvisEditLabel *self);
void parvis_edit_label_start (ParvisEditLabel *self);
/* Saves what is typed when @commit, else gives it up. */
void parvis_edit_label_stop (ParvisEditLabel *self, gboolean commit);
/* Whose text it is from now on, only compared: what is typed for another one is given up. A list
   lets go of a row and takes it back while somebody types in it. */
void parvis_edit_label_set_owner (ParvisEditLabel *self, gconstpointer owner);
