/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/position/stance-scale.h: the line from chaos to ideal with the room's words at its ends, for
   the widgets that draw on it. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_STANCE_MAX 100

typedef struct
{
  char *chaos_title, *ideal_title; /* the words at the ends */
  char **chaos, **ideal;           /* what the room said of them */
  float left, right, y;            /* the line */
  float reach;                     /* beyond its ends */
  float gap;                       /* from its ends to the words */
  float factor;                    /* 1 on the smallest screen, more on larger ones */
} ParvisStanceScale;

void parvis_stance_scale_clear (ParvisStanceScale *self);
void parvis_stance_scale_set_words (ParvisStanceScale *self,
                                    const char *chaos_title,
                                    const char *ideal_title,
                                    const char *const *chaos,
                                    const char *const *ideal);
/* Lays the line out in @widget, at half its height. @reach: how far marks go beyond its ends, in
   pixels at factor 1. */
void parvis_stance_scale_layout (ParvisStanceScale *self, GtkWidget *widget, float reach);
float parvis_stance_scale_get_x (const ParvisStanceScale *self, double value);
void
parvis_stance_scale_draw (const ParvisStanceScale *self, GtkWidget *widget, GtkSnapshot *snapshot);

/* A layout in @widget's font, @points high at factor 1. (transfer full) */
PangoLayout *parvis_stance_scale_make_layout (const ParvisStanceScale *self,
                                              GtkWidget *widget,
                                              const char *text,
                                              double points,
                                              PangoWeight weight);
