/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

/* Warning signs on a page, under the level of care that each one leads to. */

/**
 * sx_doc_list_complaints:
 * @content: the content
 * @region: a part of the body
 *
 * Returns: (transfer container) (element-type SxFinding): the ordinary complaints of the place: what
 *   people feel there that is no warning sign
 */
GPtrArray *
sx_doc_list_complaints (const SxContent *content, const SxRegion *region)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  GPtrArray *complaints = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      SxFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind == SX_FINDING_SYMPTOM && finding->flag != SX_FLAG_YES && finding->answer == SX_ANSWER_YES_NO
          && finding->part_of == NULL && g_strv_contains ((const char *const *) finding->regions, region->id))
        g_ptr_array_add (complaints, finding);
    }

  return complaints;
}

/* What a warning sign gives with any one complaint of the place, asked of the same engine that the
 * questions ask: nobody has a sign alone. */
static SxLevel
level_of_sign (const SxContent *content, const SxFinding *sign, const GPtrArray *complaints)
{
  g_autoptr (SxAnswers) nothing = sx_answers_new (content);
  SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);
  g_autoptr (SxAnswers) alone = sx_answers_set (nothing, sign, &yes);
  SxLevel level = sx_triage_find_level (content, alone);

  for (guint i = 0; i < complaints->len && level > SX_LEVEL_AMBULANCE; i++)
    {
      g_autoptr (SxAnswers) both = sx_answers_set (alone, g_ptr_array_index (complaints, i), &yes);

      level = MIN (level, sx_triage_find_level (content, both));
    }

  return level;
}

/**
 * sx_doc_sort_signs:
 * @content: the content
 * @signs: (element-type SxFinding): warning signs
 * @complaints: (element-type SxFinding): what people come with who may have them
 * @sorted: (out caller-allocates) (array fixed-size=SX_N_URGENCIES): for each level the signs that
 *   lead to it; to be freed with sx_doc_free_signs()
 */
void
sx_doc_sort_signs (const SxContent *content, const GPtrArray *signs, const GPtrArray *complaints, GPtrArray **sorted)
{
  for (int i = 0; i < SX_N_URGENCIES; i++)
    sorted[i] = g_ptr_array_new ();
  for (guint i = 0; i < signs->len; i++)
    {
      SxFinding *sign = g_ptr_array_index (signs, i);
      SxLevel level = level_of_sign (content, sign, complaints);

      if (level < SX_N_URGENCIES)
        g_ptr_array_add (sorted[level], sign);
    }
}

void
sx_doc_free_signs (GPtrArray **sorted)
{
  for (int i = 0; i < SX_N_URGENCIES; i++)
    g_ptr_array_unref (sorted[i]);
}

/**
 * sx_doc_add_signs:
 * @blocks: where to add it
 * @session: whose page it is
 * @heading: heading of the card
 * @last: the least urgent level that belongs on it
 * @sorted: (array fixed-size=SX_N_URGENCIES): warning signs by level
 *
 * Adds a card with those signs that need help at @last or sooner.
 *
 * Returns: (transfer none) (nullable): the card, or %NULL if there is no such sign
 */
SxBlock *
sx_doc_add_signs (GPtrArray *blocks, const SxSession *session, SxPhrase heading, SxLevel last, GPtrArray *const *sorted)
{
  GPtrArray *lists[SX_N_URGENCIES];
  SxBlock *card = NULL;
  guint n_signs = 0;

  for (SxLevel level = 0; level < SX_N_URGENCIES; level++)
    {
      lists[level] = sx_blocks_new ();
      for (guint i = 0; level <= last && i < sorted[level]->len; i++)
        sx_doc_add_text (lists[level], session,
                         sx_doc_name (session, &((const SxFinding *) g_ptr_array_index (sorted[level], i))->name));
      n_signs += lists[level]->len;
    }

  if (n_signs > 0)
    card = sx_doc_add_levels_card (blocks, session, heading, lists);
  for (int i = 0; i < SX_N_URGENCIES; i++)
    g_ptr_array_unref (lists[i]);
  return card;
}
