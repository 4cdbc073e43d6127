/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-offer.h"

#include <string.h>

/* A mark does not say from where it was made. An option that is seen from one side only can be meant
 * by a mark on a part that is seen from there, and by one on the whole region. */
static gboolean
can_mean (const SxMark *mark, const SxContent *content, const SxOption *option)
{
  const SxPart *part = mark->part != NULL ? sx_region_find_part (sx_content_get_region (content, mark->region), mark->part) : NULL;

  if (option->region == NULL || strcmp (option->region, mark->region) != 0)
    return FALSE;
  return option->view == SX_N_VIEWS || part == NULL || sx_shapes_are_in (part->shapes, option->view);
}

static guint64
find_options (const SxMark *mark, const SxContent *content, const SxFinding *finding)
{
  guint64 options = 0;

  for (guint i = 0; i < finding->options->len; i++)
    if (can_mean (mark, content, g_ptr_array_index (finding->options, i)))
      options |= G_GUINT64_CONSTANT (1) << i;

  return options;
}

static gboolean
counts (const SxMarks *marks, const SxContent *content, guint index, const SxFinding *finding, const GPtrArray *behind)
{
  const SxMark *mark = sx_marks_get (marks, index);

  if (finding->answer == SX_ANSWER_YES_NO)
    return g_ptr_array_find ((GPtrArray *) behind, mark, NULL);
  return finding->answer == SX_ANSWER_CHOICE && find_options (mark, content, finding) != 0;
}

/**
 * sx_offer_new:
 * @marks: marks of things in @content
 * @content: the content
 * @finding: what is asked
 *
 * Returns: (transfer full) (nullable): what @marks offer as an answer; %NULL if nothing, and always
 *   for a warning sign
 */
SxOffer *
sx_offer_new (const SxMarks *marks, const SxContent *content, const SxFinding *finding)
{
  g_autoptr (GPtrArray) behind = sx_marks_list_behind (marks, content, finding);
  g_autoptr (GString) words = g_string_new (NULL);
  guint64 options = 0;
  SxOffer *self;

  for (guint i = 0; i < sx_marks_get_n (marks) && finding->flag == SX_FLAG_NO; i++)
    if (counts (marks, content, i, finding, behind))
      {
        g_autofree char *mark = sx_marks_dup_short_words (marks, content, i);

        g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", mark);
        if (finding->answer == SX_ANSWER_CHOICE)
          options |= find_options (sx_marks_get (marks, i), content, finding);
      }
  if (words->len == 0)
    return NULL;

  self = g_new0 (SxOffer, 1);
  self->finding = finding;
  self->words = g_string_free (g_steal_pointer (&words), FALSE);
  self->options = options;
  return self;
}

void
sx_offer_free (SxOffer *self)
{
  g_free (self->words);
  g_free (self);
}
