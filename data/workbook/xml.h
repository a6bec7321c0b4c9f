/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/workbook/xml.h: a part of a workbook, node by node: UTF-8, no document type, no entities but
   the five, nothing from elsewhere, not deep. */
#pragma once

#include <glib.h>

typedef enum
{
  PARVIS_XML_END, /* of the part */
  PARVIS_XML_OPEN,
  PARVIS_XML_CLOSE,
  PARVIS_XML_TEXT,
  PARVIS_XML_ERROR
} ParvisXmlNode;

typedef struct _ParvisXml ParvisXml;

/* Keeps @bytes. */
ParvisXml *parvis_xml_new (GBytes *bytes);
void parvis_xml_free (ParvisXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisXml, parvis_xml_free)

/* An element without contents opens and closes. After ERROR, @error is PARVIS_ERROR_WORKBOOK. */
ParvisXmlNode parvis_xml_next (ParvisXml *self, GError **error);
/* Of the element that opens or closes, without its prefix. (transfer none) */
const char *parvis_xml_get_name (ParvisXml *self);
gboolean parvis_xml_is (ParvisXml *self, const char *name);
/* Of the element that opens, by its name without a prefix, or NULL. (transfer full) */
char *parvis_xml_get_attribute (ParvisXml *self, const char *name);
/* (transfer none) */
const char *parvis_xml_get_text (ParvisXml *self);
