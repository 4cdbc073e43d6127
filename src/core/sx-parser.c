/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-parser.h"

#include <string.h>

#include "sx-scanner.h"

typedef struct
{
  SxScanner in;
  GString *text; /* of the string that is being read */
} Parser;

static JsonNode *read_value (Parser *parser);

/* Valid until the next string is read. */
static const char *
read_text (Parser *parser)
{
  SxScannerName name;

  sx_scanner_scan_string (&parser->in, &name);
  g_string_truncate (parser->text, 0);
  sx_scanner_append_name (&parser->in, &name, parser->text);
  return parser->text->str;
}

/* Behind what opened it: whether there is one more element or member. */
static gboolean
has_next (Parser *parser, char end)
{
  char c;

  sx_scanner_skip_space (&parser->in);
  c = sx_scanner_peek (&parser->in);
  if (c == ',' || c == end)
    parser->in.at++;
  sx_scanner_skip_space (&parser->in);
  return c != end;
}

static JsonNode *
read_array (Parser *parser)
{
  g_autoptr (JsonArray) array = json_array_new ();

  parser->in.at++;
  while (has_next (parser, ']'))
    json_array_add_element (array, read_value (parser));

  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
read_object (Parser *parser)
{
  g_autoptr (JsonObject) object = json_object_new ();

  parser->in.at++;
  while (has_next (parser, '}'))
    {
      g_autofree char *name = g_strdup (read_text (parser));

      sx_scanner_skip_space (&parser->in);
      parser->in.at++; /* the colon */
      sx_scanner_skip_space (&parser->in);
      json_object_set_member (object, name, read_value (parser));
    }

  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
read_number (Parser *parser)
{
  const char *start = parser->in.text + parser->in.at;
  gsize first = parser->in.at;

  sx_scanner_scan_number (&parser->in);
  g_string_truncate (parser->text, 0);
  g_string_append_len (parser->text, start, (gssize) (parser->in.at - first));
  if (strpbrk (parser->text->str, ".eE") != NULL)
    return json_node_init_double (json_node_alloc (), g_ascii_strtod (parser->text->str, NULL));

  return json_node_init_int (json_node_alloc (), g_ascii_strtoll (parser->text->str, NULL, 10));
}

static JsonNode *
read_literal (Parser *parser, char first)
{
  sx_scanner_scan_literal (&parser->in);
  return first == 'n' ? json_node_init_null (json_node_alloc ()) : json_node_init_boolean (json_node_alloc (), first == 't');
}

static JsonNode *
read_value (Parser *parser)
{
  char c = sx_scanner_peek (&parser->in);

  switch (c)
    {
    case '{':
      return read_object (parser);
    case '[':
      return read_array (parser);
    case '"':
      return json_node_init_string (json_node_alloc (), read_text (parser));
    case 't':
    case 'f':
    case 'n':
      return read_literal (parser, c);
    default:
      return read_number (parser);
    }
}

/**
 * sx_parser_read:
 * @text: a text that sx_guard_check() accepts
 * @length: its length in bytes
 *
 * Builds what the guard has checked. The parser of json-glib takes several times as long, and is
 * what a window would wait for.
 *
 * Returns: (transfer full): the root of the document
 */
JsonNode *
sx_parser_read (const char *text, gsize length)
{
  g_autoptr (GString) buffer = g_string_new (NULL);
  Parser parser = { { "", text, length, 0, NULL }, buffer };

  sx_scanner_skip_space (&parser.in);
  return read_value (&parser);
}
