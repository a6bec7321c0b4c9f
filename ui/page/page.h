/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/page/page.h: what the window shows for one stop of the road. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_PAGE (parvis_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (ParvisPage, parvis_page, PARVIS, PAGE, GtkWidget)

/* Properties: "campaign" and "sequence" (NULL for the panel, the poster and the roadmap),
   construct-only; "title" and "subtitle" for the header; "tools", a widget at the header's right;
   "alone", while the page wants neither header nor road around it; "locked", while besides nobody
   may leave it. */
struct _ParvisPageClass
{
  GtkWidgetClass parent_class;

  /* Where keys go when the page comes; may be NULL. */
  void (*take_focus) (ParvisPage *self);
};

ParvisCampaign *parvis_page_get_campaign (ParvisPage *self);
ParvisSequence *parvis_page_get_sequence (ParvisPage *self);
void parvis_page_set_title (ParvisPage *self, const char *title);
void parvis_page_set_subtitle (ParvisPage *self, const char *subtitle);
void parvis_page_set_tools (ParvisPage *self, GtkWidget *tools);
void parvis_page_set_alone (ParvisPage *self, gboolean alone);
void parvis_page_take_focus (ParvisPage *self);
