/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-words.h"

static void
add_link (GPtrArray *words, const SxSession *session, const SxBodySpot *spot)
{
  const SxPlace *place = session->place;
  const SxCondition *condition = place->kind == SX_PLACE_ITEM && place->item == SX_KIND_CONDITION
                                   ? sx_content_get_condition (session->content, place->id)
                                   : NULL;
  const SxConditionRegion *link =
    condition != NULL ? sx_content_find_link_at (session->content, condition, place->detail, spot->region) : NULL;

  if (link != NULL)
    g_ptr_array_add (words, g_strdup (sx_content_get_phrase (session->content, SX_PHRASE_HERE_DIRECT + link->link)));
}

/* The marks on it, on a part of it, or on what it is a part of. */
static void
add_marks (GPtrArray *words, const SxSession *session, const SxBodySpot *spot)
{
  for (guint i = 0; i < sx_marks_get_n (session->marks); i++)
    {
      const SxMark *mark = sx_marks_get (session->marks, i);

      if (g_str_equal (mark->region, spot->region->id) && mark->side == spot->side
          && (spot->part == NULL || mark->part == NULL || g_str_equal (mark->part, spot->part->id)))
        g_ptr_array_add (words, sx_marks_dup_words (session->marks, session->content, i));
    }
}

/**
 * sx_body_words_new:
 * @session: what is painted
 * @spot: something on the body
 *
 * Returns: (transfer full) (nullable): what is painted there; %NULL if nothing is
 */
char *
sx_body_words_new (const SxSession *session, const SxBodySpot *spot)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (spot->region == NULL || !spot->region->covered)
    return NULL;

  add_link (words, session, spot);
  add_marks (words, session, spot);
  if (words->len == 0)
    return NULL;

  g_ptr_array_add (words, NULL);
  return g_strjoinv (". ", (char **) words->pdata);
}
