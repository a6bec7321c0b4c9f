/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbook/xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "workbook/trouble.h"

#define MOST_DEPTH 32

struct _ParvisXml
{
  xmlTextReaderPtr reader;
  GBytes *bytes;
  gboolean closing; /* the element without contents that has just opened */
};

ParvisXml *
parvis_xml_new (GBytes *bytes)
{
  ParvisXml *self = g_new0 (ParvisXml, 1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  self->bytes = g_bytes_ref (bytes);
  /* Declared or not, a document type never gets as far as the parser. */
  if (data != NULL && size <= G_MAXINT && memmem (data, size, "<!DOCTYPE", 9) == NULL &&
      memmem (data, size, "<!ENTITY", 8) == NULL)
    self->reader = xmlReaderForMemory (data, (int) size, NULL, "UTF-8",
                                       XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  return self;
}

void
parvis_xml_free (ParvisXml *self)
{
  xmlFreeTextReader (self->reader);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static ParvisXmlNode
fail (const char *detail, GError **error)
{
  parvis_trouble_file (detail, error);
  return PARVIS_XML_ERROR;
}

ParvisXmlNode
parvis_xml_next (ParvisXml *self, GError **error)
{
  int read;

  if (self->reader == NULL)
    return fail (N_ ("something in the spreadsheet is not what a spreadsheet writes"), error);
  if (self->closing)
    {
      self->closing = FALSE;
      return PARVIS_XML_CLOSE;
    }
  while ((read = xmlTextReaderRead (self->reader)) == 1)
    {
      int type = xmlTextReaderNodeType (self->reader);

      if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE ||
          xmlTextReaderDepth (self->reader) > MOST_DEPTH)
        return fail (N_ ("something in the spreadsheet is not what a spreadsheet writes"), error);
      if (type == XML_READER_TYPE_ELEMENT)
        {
          self->closing = xmlTextReaderIsEmptyElement (self->reader) == 1;
          return PARVIS_XML_OPEN;
        }
      if (type == XML_READER_TYPE_END_ELEMENT)
        return PARVIS_XML_CLOSE;
      if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
          type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE || type == XML_READER_TYPE_WHITESPACE)
        return PARVIS_XML_TEXT;
    }
  return read == 0 ? PARVIS_XML_END : fail (N_ ("the spreadsheet is damaged"), error);
}

const char *
parvis_xml_get_name (ParvisXml *self)
{
  return (const char *) xmlTextReaderConstLocalName (self->reader);
}

gboolean
parvis_xml_is (ParvisXml *self, const char *name)
{
  return g_strcmp0 (parvis_xml_get_name (self), name) == 0;
}

char *
parvis_xml_get_attribute (ParvisXml *self, const char *name)
{
  char *value = NULL;

  while (value == NULL && xmlTextReaderMoveToNextAttribute (self->reader) == 1)
    if (g_strcmp0 (parvis_xml_get_name (self), name) == 0)
      value = g_strdup ((const char *) xmlTextReaderConstValue (self->reader));
  xmlTextReaderMoveToElement (self->reader);
  return value;
}

const char *
parvis_xml_get_text (ParvisXml *self)
{
  const char *text = (const char *) xmlTextReaderConstValue (self->reader);

  return text != NULL ? text : "";
}
