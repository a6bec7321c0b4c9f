/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/export-menu.h: the ways that the roadmap leaves by. */
#pragma once

#include "roadmap/sieve.h"

/* @button's menu: the spreadsheet, the roadmap on paper, and of a service that @sieve lets through
   alone its sheet. */
void parvis_export_menu_follow (GtkMenuButton *button, ParvisSieve *sieve);
