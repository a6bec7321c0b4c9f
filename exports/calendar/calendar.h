/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/calendar/calendar.h: the roadmap's due dates, for the calendars of those who lead. */
#pragma once

#include "campaign/campaign.h"

/* iCalendar: an event of a whole day for each action of the roadmap that has a due date and is
   neither done nor dropped, with a reminder a week before. An action keeps its event's identity, so
   that a calendar which takes the file again replaces what it had. At @path by way of a temporary
   file beside it. @today is the day on which it is made. NO_DATES where there is none. */
gboolean parvis_calendar_write_ics (ParvisCampaign *campaign,
                                    GDate *today,
                                    const char *path,
                                    GError **error);
/* Whether there is one. */
gboolean parvis_calendar_has_dates (ParvisCampaign *campaign);
