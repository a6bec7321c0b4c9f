/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/report/gather.h: what each workshop has left; only for exports/report. */
#pragma once

#include "report/report.h"

/* Also counts the notes of @report. (transfer full) (element-type ParvisReportChapter) */
GPtrArray *parvis_report_gather (ParvisReport *report);
