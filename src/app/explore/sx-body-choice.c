/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-choice.h"

#include "sx-body-words.h"

static gboolean
means (const SxBodySpot *spot, const SxOption *option)
{
  return spot->region != NULL && g_strcmp0 (option->region, spot->region->id) == 0
         && (option->view == SX_N_VIEWS || option->view == sx_facing_get_view (spot->facing));
}

/**
 * sx_body_choice_is_asked:
 * @asked: a question
 *
 * Returns: whether it can be answered on the body
 */
gboolean
sx_body_choice_is_asked (const SxFinding *asked)
{
  if (asked->kind != SX_FINDING_PLACE || asked->answer != SX_ANSWER_CHOICE)
    return FALSE;
  for (guint i = 0; i < asked->options->len; i++)
    if (((const SxOption *) g_ptr_array_index (asked->options, i))->region != NULL)
      return TRUE;

  return FALSE;
}

/**
 * sx_body_choice_find:
 * @asked: a question that can be answered on the body
 * @spot: something on the body
 * @option: (out): position of the option that @spot means
 *
 * Returns: whether it means any
 */
gboolean
sx_body_choice_find (const SxFinding *asked, const SxBodySpot *spot, guint *option)
{
  for (guint i = 0; i < asked->options->len; i++)
    if (means (spot, g_ptr_array_index (asked->options, i)))
      {
        *option = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
sx_body_choice_is_given (const SxFinding *asked, const SxBodySpot *spot, const SxSession *session)
{
  guint option;

  return sx_body_choice_find (asked, spot, &option) && (sx_answers_get (session->answers, asked)->options >> option & 1) != 0;
}

/**
 * sx_body_choice_dup_words:
 * @asked: a question that can be answered on the body
 * @spot: something on the body
 * @session: what is painted
 *
 * Returns: (transfer full) (nullable): the answer that @spot means, and what is marked there
 */
char *
sx_body_choice_dup_words (const SxFinding *asked, const SxBodySpot *spot, const SxSession *session)
{
  g_autofree char *painted = sx_body_words_new (session, spot);
  const char *text;
  guint option;

  if (!sx_body_choice_find (asked, spot, &option))
    return g_steal_pointer (&painted);

  text = ((const SxOption *) g_ptr_array_index (asked->options, option))->text;
  return painted != NULL ? g_strdup_printf ("%s. %s", text, painted) : g_strdup (text);
}

/* What answers nothing cannot be chosen. */
void
sx_body_choice_filter (const SxFinding *asked, GArray *spots)
{
  guint option;

  for (guint i = spots->len; i > 0; i--)
    if (!sx_body_choice_find (asked, &g_array_index (spots, SxBodySpot, i - 1), &option))
      g_array_remove_index (spots, i - 1);
}
