/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/feedback/feedback.h: how a page answers a gesture: a toast over it. */
#pragma once

#include <adwaita.h>

/* A sentence for @error, from @widget's page. */
void parvis_feedback_error (GtkWidget *widget, const GError *error);
/* A sentence to be read to its end, which takes more than one line. */
void parvis_feedback_notice (GtkWidget *widget, const char *sentence);
/* @title, with "Undo" where @undoable: it runs win.undo. Replaces the toast that is there. */
void parvis_feedback_toast (GtkWidget *widget, const char *title, gboolean undoable);
/* @title with a button that runs @action on @target, which may be floating. */
void parvis_feedback_toast_with_action (GtkWidget *widget,
                                        const char *title,
                                        const char *label,
                                        const char *action,
                                        GVariant *target);
