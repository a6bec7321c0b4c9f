/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/answers/confirm.h: a bar of buttons that gives its place to a question, once, instead of a
   dialog. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_CONFIRM (parvis_confirm_get_type ())
G_DECLARE_FINAL_TYPE (ParvisConfirm, parvis_confirm, PARVIS, CONFIRM, GtkWidget)

typedef void (*ParvisConfirmFunc) (gpointer data);

typedef enum
{
  PARVIS_CONFIRM_GENTLE,  /* the answer takes the focus */
  PARVIS_CONFIRM_FOR_GOOD /* can't be undone: the way back takes the focus */
} ParvisConfirmWeight;

/* Property "bar": the buttons. Signal "declined": the question goes, and nothing was chosen.
   @func runs if @verb is pressed, with @data. */
void parvis_confirm_ask (ParvisConfirm *self,
                         ParvisConfirmWeight weight,
                         const char *question,
                         const char *verb,
                         ParvisConfirmFunc func,
                         gpointer data);
/* Two ways: @other_func runs, with @data too, if @other is pressed, which stands for the way back;
   Escape chooses neither. The first takes the focus. */
void parvis_confirm_ask_which (ParvisConfirm *self,
                               const char *question,
                               const char *verb,
                               ParvisConfirmFunc func,
                               const char *other,
                               ParvisConfirmFunc other_func,
                               gpointer data);
gboolean parvis_confirm_is_asking (ParvisConfirm *self);
/* Answers for the person: TRUE is the verb. Nothing where nothing is asked. */
void parvis_confirm_answer (ParvisConfirm *self, gboolean agreed);
