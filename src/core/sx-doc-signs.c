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
 * sx_doc_add_signs:
 * @blocks: where to add it
 * @session: whose page it is
 * @signs: (element-type SxFinding): warning signs
 * @complaints: (element-type SxFinding): what people come with who may have them
 *
 * Adds a card with those signs that need help today or sooner, if there are any.
 */
void
sx_doc_add_signs (GPtrArray *blocks, const SxSession *session, const GPtrArray *signs, const GPtrArray *complaints)
{
  GPtrArray *lists[SX_N_URGENCIES];
  guint n_signs = 0;

  for (int i = 0; i < SX_N_URGENCIES; i++)
    lists[i] = g_ptr_array_new ();
  for (guint i = 0; i < signs->len; i++)
    {
      const SxFinding *sign = g_ptr_array_index (signs, i);
      SxLevel level = level_of_sign (session->content, sign, complaints);

      if (level > SX_LEVEL_TODAY)
        continue;
      g_ptr_array_add (lists[level], sign->name.plain);
      n_signs++;
    }

  if (n_signs > 0)
    sx_doc_add_levels_card (blocks, session, SX_PHRASE_URGENT_INTRO, lists);
  for (int i = 0; i < SX_N_URGENCIES; i++)
    g_ptr_array_unref (lists[i]);
}
