/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

/* The body with what is painted on it, and the words for it. */

static const SxCondition *
get_condition (const SxSession *session)
{
  const SxPlace *place = session->place;

  return place->kind == SX_PLACE_ITEM && place->item == SX_KIND_CONDITION
           ? sx_content_get_condition (session->content, place->id)
           : NULL;
}

/* Where @condition has @link, as one line; %NULL for nowhere. */
static char *
dup_regions (const SxSession *session, const SxCondition *condition, SxLink link)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < condition->regions->len; i++)
    {
      const SxConditionRegion *entry = g_ptr_array_index (condition->regions, i);
      const SxRegion *region = sx_content_get_region (session->content, entry->region);

      if (entry->link != link || sx_content_find_link_at (session->content, condition, session->place->detail, region) != entry)
        continue;
      if (names->len == 0)
        g_string_append (names, sx_doc_name (session, &region->name));
      else
        {
          g_autofree char *lower = sx_words_dup_lower (sx_doc_name (session, &region->name));

          g_string_append_printf (names, ", %s", lower);
        }
    }

  return names->len > 0 ? g_strdup (names->str) : NULL;
}

static void
add_links (GPtrArray *blocks, const SxSession *session, const SxCondition *condition)
{
  GPtrArray *items = sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;

  for (SxLink link = 0; link < SX_N_LINKS; link++)
    {
      g_autofree char *regions = dup_regions (session, condition, link);
      SxBlock *item;

      if (regions == NULL)
        continue;
      item = sx_block_add (items, SX_BLOCK_PARAGRAPH, regions);
      item->remark = g_strdup (sx_doc_phrase (session, sx_doc_here_phrase (session, link)));
      item->sample = (SxSample){ .kind = SX_SAMPLE_LINK, .link = link };
    }
}

static void
add_marks (GPtrArray *blocks, const SxSession *session)
{
  GPtrArray *items = sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;

  for (guint i = 0; i < sx_marks_get_n (session->marks); i++)
    {
      const SxMark *mark = sx_marks_get (session->marks, i);
      g_autofree char *words = sx_marks_dup_words (session->marks, session->content, i);

      sx_block_add (items, SX_BLOCK_PARAGRAPH, words)->sample =
        (SxSample){ .kind = SX_SAMPLE_MARK,
                    .symbol = sx_content_get_mark_kind (session->content, mark->kind)->symbol,
                    .strength = mark->strength };
    }
}

static void
add_pen (GPtrArray *blocks, const SxSession *session)
{
  GPtrArray *items = sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;

  sx_block_add (items, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_DRAWN_BY_HAND))->sample.kind = SX_SAMPLE_PEN;
}

/**
 * sx_doc_add_body:
 * @blocks: where to add it
 * @session: what is painted on the body: the links of the condition where it stands, its marks and its pen
 *
 * Adds the body: the words in it say all that is painted on it, each behind a sample of that.
 *
 * Returns: (transfer none): the block
 */
SxBlock *
sx_doc_add_body (GPtrArray *blocks, const SxSession *session)
{
  const SxCondition *condition = get_condition (session);
  SxPhrase title = condition != NULL ? SX_PHRASE_WHERE_IT_ACTS : SX_PHRASE_MARKED_ON_BODY;
  SxBlock *body = sx_block_add_container (blocks, SX_BLOCK_BODY, sx_doc_phrase (session, title));

  body->session = sx_session_ref (session);
  if (condition != NULL)
    add_links (body->children, session, condition);
  if (sx_marks_get_n (session->marks) > 0)
    add_marks (body->children, session);
  if (sx_pen_is_on_any_body (session->pen))
    add_pen (body->children, session);
  return body;
}

/**
 * sx_doc_for_marks:
 * @session: whose marks
 *
 * Returns: (transfer full): the body with what was marked and drawn on it, without anything else
 */
SxDoc *
sx_doc_for_marks (const SxSession *session)
{
  g_autoptr (SxPlace) whole = sx_place_new (SX_PLACE_BODY);
  g_autoptr (SxSession) marked = sx_session_with_place (session, whole);
  SxDoc *doc = sx_doc_new (sx_doc_phrase (session, SX_PHRASE_MARKED_ON_BODY), NULL);
  SxBlock *body = sx_doc_add_body (doc->blocks, marked);

  g_clear_pointer (&body->text, g_free);
  return doc;
}

static void
add_signs (GPtrArray *blocks, const SxSession *session)
{
  const GPtrArray *kinds = sx_content_get_all (session->content, SX_KIND_MARK);
  GPtrArray *items = sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;

  for (guint i = 0; i < kinds->len; i++)
    {
      const SxMarkKind *kind = g_ptr_array_index (kinds, i);

      sx_block_add (items, SX_BLOCK_PARAGRAPH, kind->name.plain)->sample =
        (SxSample){ .kind = SX_SAMPLE_MARK, .symbol = kind->symbol, .strength = 2 };
    }
}

static void
add_to_fill_in (GPtrArray *blocks, const SxSession *session, SxPhrase lead)
{
  SxBlock *block = sx_block_add (blocks, SX_BLOCK_PARAGRAPH, NULL);

  block->lead = g_strdup (sx_doc_phrase (session, lead));
  block->to_fill_in = TRUE;
}

/**
 * sx_doc_for_chart:
 * @session: whose figure to draw
 *
 * Returns: (transfer full): a body to draw on by hand, with the signs to use and room for notes. It asks
 *   for nothing that says who fills it in.
 */
SxDoc *
sx_doc_for_chart (const SxSession *session)
{
  g_autoptr (SxPlace) chart = sx_place_new (SX_PLACE_CHART);
  g_autoptr (SxSession) empty = sx_session_new (session->content, session->territory->id, session->today);
  g_autoptr (SxSession) drawn = sx_session_with_figure (empty, session->build, session->tone);
  SxDoc *doc = sx_doc_new (sx_doc_phrase (session, SX_PHRASE_CHART), NULL);
  SxBlock *body;

  sx_doc_add_text (doc->blocks, session, sx_doc_phrase (session, SX_PHRASE_CHART_INTRO));
  body = sx_block_add_container (doc->blocks, SX_BLOCK_BODY, NULL);
  body->session = sx_session_with_place (drawn, chart);
  add_signs (body->children, session);
  add_to_fill_in (doc->blocks, session, SX_PHRASE_CHART_WORST);
  add_to_fill_in (doc->blocks, session, SX_PHRASE_CHART_SETS_OFF);
  add_to_fill_in (doc->blocks, session, SX_PHRASE_CHART_EASES);
  return doc;
}

static gboolean
has_anything (const SxSession *session)
{
  return sx_marks_get_n (session->marks) > 0 || sx_pen_is_on_any_body (session->pen);
}

/* The body goes first: who marked something wants to hand that out. */
static SxDoc *
add_marked (SxDoc *doc, const SxSession *session)
{
  sx_doc_add_body (doc->blocks, session);
  g_ptr_array_insert (doc->blocks, 0, g_ptr_array_steal_index (doc->blocks, doc->blocks->len - 1));
  return doc;
}

/**
 * sx_doc_for_paper:
 * @session: whose page it is
 *
 * Where the body is shown, that is what is handed out: with its marks, or to fill in by hand.
 *
 * Returns: (transfer full) (nullable): what to hand out of the place of @session, or %NULL where that is
 *   nothing
 */
SxDoc *
sx_doc_for_paper (const SxSession *session)
{
  const SxPlace *place = session->place;

  if (place->kind == SX_PLACE_BODY)
    return has_anything (session) ? sx_doc_for_marks (session) : sx_doc_for_chart (session);
  if (place->kind == SX_PLACE_ITEM && place->item == SX_KIND_REGION && has_anything (session))
    return add_marked (sx_doc_for_place (session, place), session);
  return sx_doc_for_place (session, place);
}
