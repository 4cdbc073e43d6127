/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-lettering.h"

#include <pango/pangocairo.h>

/* The typeface of the window, and what most systems have in its place. */
#define FAMILIES "Cantarell, DejaVu Sans, Sans"

/* No ligatures: who looks for a word in a PDF file types its letters one by one. */
#define FEATURES "liga=0, clig=0"

/* Dark enough for any printer: 7:1 on white. */
#define QUIET (G_MAXUINT16 / 100 * 33)

/* Sizes are in points; nothing is smaller than 11. */
static const struct
{
  double size;
  gboolean bold;
  gboolean quiet;
} letterings[] = {
  [SX_LETTERING_TITLE] = { 22, TRUE, FALSE },
  [SX_LETTERING_SUBTITLE] = { 13, FALSE, TRUE },
  [SX_LETTERING_HEADING] = { 16, TRUE, FALSE },
  [SX_LETTERING_SUBHEADING] = { 13, TRUE, FALSE },
  [SX_LETTERING_BODY] = { 12, FALSE, FALSE },
  [SX_LETTERING_STRONG] = { 12, TRUE, FALSE },
  [SX_LETTERING_REMARK] = { 11, FALSE, TRUE },
  [SX_LETTERING_CELL] = { 11, FALSE, FALSE },
  [SX_LETTERING_CELL_HEADING] = { 11, TRUE, FALSE },
  [SX_LETTERING_FOOT] = { 11, FALSE, TRUE },
};

/**
 * sx_lettering_create_context:
 *
 * Returns: (transfer full): what sets type in points, the same for every printer and for files
 */
PangoContext *
sx_lettering_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static void
insert_quiet (PangoAttrList *attributes, gsize start, gsize end)
{
  insert (attributes, pango_attr_foreground_new (QUIET, QUIET, QUIET), start, end);
}

static void
set_font (PangoLayout *layout, SxLettering lettering)
{
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);

  pango_font_description_set_size (font, (int) (letterings[lettering].size * PANGO_SCALE));
  if (letterings[lettering].bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
}

/**
 * sx_lettering_set_words:
 * @context: from sx_lettering_create_context()
 * @lettering: how it looks
 * @width: of its lines, in points
 * @lead: (nullable): stressed words in front
 * @text: (nullable): the words
 * @remark: (nullable): quiet words behind them
 *
 * Returns: (transfer full): the words in lines, none of them wider than @width
 */
PangoLayout *
sx_lettering_set_words (PangoContext *context, SxLettering lettering, double width, const char *lead, const char *text,
                        const char *remark)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  gsize start;

  if (lead != NULL)
    g_string_append_printf (words, "%s%s ", lead, g_str_has_suffix (lead, ":") ? "" : ":");
  insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, words->len);
  g_string_append (words, text != NULL ? text : "");
  start = letterings[lettering].quiet ? 0 : words->len;
  if (remark != NULL)
    g_string_append_printf (words, " (%s)", remark);
  insert_quiet (attributes, start, words->len);
  insert (attributes, pango_attr_font_features_new (FEATURES), 0, words->len);
  insert (attributes, pango_attr_insert_hyphens_new (FALSE), 0, words->len); /* an address has none but its own */

  set_font (layout, lettering);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.1f);
  pango_layout_set_text (layout, words->str, (int) words->len);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

PangoLayout *
sx_lettering_set (PangoContext *context, SxLettering lettering, double width, const char *text)
{
  return sx_lettering_set_words (context, lettering, width, NULL, text, NULL);
}
