/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

static char *
dup_limits (const SxSession *session, const SxMeasure *measure, const SxBand *band)
{
  const SxUnit *unit = sx_measure_choose_unit (measure, session->units);
  g_autofree char *from = sx_unit_dup_number (unit, band->from);
  g_autofree char *to = sx_unit_dup_number (unit, band->to);

  if (band->to == measure->to)
    return g_strdup_printf ("%s %s", from, sx_doc_phrase (session, SX_PHRASE_AND_OVER));
  return g_strdup_printf ("%s %s %s %s", sx_doc_phrase (session, SX_PHRASE_FROM), from,
                          sx_doc_phrase (session, SX_PHRASE_TO_BELOW), to);
}

/**
 * sx_doc_add_bands:
 * @blocks: where to add it
 * @session: whose page it is
 * @measure: something with a number
 * @scale: one of its scales
 * @citations: where to note its sources
 *
 * Adds a plain table of the bands.
 */
void
sx_doc_add_bands (GPtrArray *blocks, const SxSession *session, const SxMeasure *measure, const SxScale *scale,
                  SxCitations *citations)
{
  const char *sign = scale->said.checked ? "" : sx_doc_phrase (session, SX_PHRASE_NOT_CHECKED_SIGN);
  g_autofree char *corner = g_strconcat (sx_doc_phrase (session, SX_PHRASE_BAND), sign, NULL);
  SxTable *table = sx_table_add (blocks, corner);

  g_ptr_array_add (table->columns, g_strdup (sx_measure_choose_unit (measure, session->units)->unit));
  for (guint i = 0; i < scale->bands->len; i++)
    {
      const SxBand *band = g_ptr_array_index (scale->bands, i);
      g_autofree char *limits = dup_limits (session, measure, band);

      sx_block_add (sx_table_row_add_cell (sx_table_add_row (table, session->clinical ? band->name.clinical : band->name.plain)),
                    SX_BLOCK_PARAGRAPH, limits);
    }
  sx_doc_cite (citations, session, scale->said.sources);
}

/**
 * sx_doc_add_gauge:
 * @blocks: where to add it
 * @session: whose page it is
 * @condition: on whose page it stands
 * @measure: id of a measure
 * @citations: where to note its sources
 *
 * Adds the scale of @measure. What cannot be moved, on paper and as text, shows the table of its
 * bands; under both stands that symptoms do not show a level.
 */
void
sx_doc_add_gauge (GPtrArray *blocks, const SxSession *session, const SxCondition *condition, const char *measure,
                  SxCitations *citations)
{
  SxGauge gauge = sx_gauge_new (session->content, condition, measure);
  SxBlock *block = sx_block_add_container (blocks, SX_BLOCK_GAUGE,
                                           session->clinical ? gauge.measure->name.clinical : gauge.measure->name.plain);

  block->gauge = g_memdup2 (&gauge, sizeof gauge);
  block->session = sx_session_ref (session);
  sx_doc_add_bands (block->children, session, gauge.measure, g_ptr_array_index (gauge.measure->scales, 0), citations);
  sx_doc_add_text (block->children, session, sx_doc_phrase (session, SX_PHRASE_ONLY_TEST));
  sx_block_add_link (blocks, block->text, sx_place_new_item (SX_KIND_MEASURE, measure, NULL))->lead
    = g_strdup (sx_doc_phrase (session, SX_PHRASE_MORE_ABOUT));
}
